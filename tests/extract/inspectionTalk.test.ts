import { describe, expect, it } from 'vitest';
import { outOfScope } from '../../src/extract/scope.ts';

const said = (sentence: string) => outOfScope(sentence);

describe('what is said of inspections is no finding', () => {
  it.each([
    [
      'which report this is',
      'This is the fourth PEEL (police effectiveness, efficiency and legitimacy) assessment of Kent Police.',
    ],
    ['which report this is', 'This is the first time that we have inspected how Essex Police deals with fraud.'],
    ['which report this is', 'This was only the second inspection of its kind.'],
    [
      'what a series is for',
      'PEEL (police effectiveness, efficiency and legitimacy) tells residents how their force does.',
    ],
    ['what a series is for', 'PEEL inspections are now done on a two-year cycle.'],
    ['when a page changes', 'PEEL assessments are added to in the course of the year, as results come in.'],
    ['when a page changes', 'The assessment is updated during the year with our findings.'],
    ['what is to come', 'My overall assessment of Surrey will be published in spring 2018.'],
    ['what is to come', 'Graded judgments for legitimacy will follow in December.'],
    ['what is to come', 'The effectiveness report will come out in March 2017.'],
    ['where things stand', 'The findings of all three inspections are given below.'],
    ['where things stand', 'The results of the legitimacy inspection are set out in full on our website.'],
    ['where things stand', 'Findings from these inspections are reported separately.'],
    ['where to read on', 'See last year’s report on how efficient the force was.'],
    ['where to read on', 'Read my assessment of Essex Police below.'],
    ['where to read on', 'Find out more about how we grade forces.'],
    ['where to read on', 'Please send us your views by noon on Friday.'],
    ['what is not graded', 'The extent to which the force is efficient: not yet graded.'],
    ['what is not graded', 'How effective the force is at keeping people safe is still to be graded.'],
    ['when it was inspected', 'Gwent Police was inspected in tranche one.'],
    ['when it was inspected', 'The constabulary was last inspected on leadership in 2019.'],
    ['why it came out when it did', 'Because of what we found, we decided to publish this report ahead of the others.'],
    ['why it came out when it did', 'These results mean that we have chosen to publish earlier than planned.'],
    ['what was graded', 'We make graded judgments in seven of these eight.'],
    ['what was graded', 'We also assess the force’s performance in other areas, and report on these separately.'],
    [
      'how the method changed',
      'We have moved to a more intelligence-led approach, in place of yearly PEEL inspections.',
    ],
    ['how the method changed', 'In 2021 we introduced a fifth grade, so our judgments can say more.'],
    ['how the method changed', 'We now link our judgments more clearly to areas for improvement.'],
    ['how the method changed', 'HMICFRS adopted an integrated approach to its PEEL inspections in 2018.'],
    ['how the method changed', 'This brings together, in one inspection, what used to be three reports.'],
    ['how the method changed', 'In addition to the three pillars of PEEL, HMIC inspects much else in the year.'],
    ['what cannot be compared', 'It isn’t possible to compare these grades directly with those of the last cycle.'],
    [
      'what cannot be compared',
      'A change in grade, from good to adequate say, need not mean that performance has fallen.',
    ],
    ['what words mean', 'Our reports refer to ‘national’ priorities and systems, among others.'],
    ['what words mean', 'In some cases, ‘national’ means of England and Wales.'],
    ['what words mean', 'References to HMIC in this report may be to what is now HMICFRS.'],
    ['what an earlier report held', 'Our 2016 report made six recommendations.'],
    ['what this one leaves out', 'Therefore, we have not re-inspected the cancelling of crimes.'],
    ['what this one looks at', 'This re-inspection looked at what had been done since.'],
    ['what the inspector did', 'I am in regular contact with the chief constable.'],
    ['what the inspector did', 'To make this assessment I have used my professional judgment.'],
    ['what the inspector will do', 'I will continue to monitor the force closely.'],
    ['what the inspector will do', 'In particular I will be interested to see what comes of the new plan.'],
    ['what the inspector will do', 'Over the coming months, HMI Example intends to keep the force under review.'],
    ['why a letter is sent', 'I am writing to you ahead of our next report.'],
    ['what was not inspected', 'This question was not inspected in 2017.'],
    ['what was not inspected', 'Last year’s grade and findings still stand.'],
    ['what was not inspected', 'Our judgment of 2016 has been carried over.'],
    ['what was not inspected', 'Our fraud inspection of Kent Police hasn’t been completed yet.'],
    ['what all forces do', 'Organised crime is tackled by each force together with its region.'],
    ['a notice', 'This site will be unavailable on Sunday night.'],
    ['a notice', 'This website will be closed for repairs on Sunday.'],
  ])('%s: %s', (_, sentence) => {
    expect(said(sentence.replace(/[‘’]/g, "'"))).toBe('not of the force');
  });
});

describe('what is said of the force is', () => {
  it.each([
    ['what the inspector thinks', 'I am concerned about how long callers wait.'],
    ['what the inspector thinks', 'I have concerns about delays in the laboratory.'],
    ['what the inspector thinks', 'I commend the force for the care that it takes of its staff.'],
    ['what the inspector thinks', 'I congratulate Essex Police on a year of steady progress.'],
    [
      'what the inspector thinks',
      'I am in regular contact with the chief constable because victims are still let down.',
    ],
    ['what the inspector thinks', 'My overall assessment is that performance has declined.'],
    ['what an inspection shows', 'Our findings show that few officers are trained.'],
    ['what an inspection shows', 'This is the third inspection to find that records are poor.'],
    ['what an inspection shows', 'We looked at 40 files and found that plans were thin.'],
    ['what came of a report', 'Our 2016 report made six recommendations, but little has been done.'],
    ['what came of a report', 'The force has acted on the findings of last year’s PEEL inspection.'],
    ['assessments of its own', 'Assessments of risk are reviewed by a sergeant each day.'],
    ['assessments of its own', 'The results of its surveys are published on its intranet.'],
    ['assessments of its own', 'The review of missing children takes too long.'],
    ['assessments of its own', 'Its findings are shared with schools.'],
    ['grading of its own', 'Incidents are often not graded.'],
    ['grading of its own', 'Calls are graded by the risk to the caller.'],
    ['comparing of its own', 'Comparisons between districts are made each month.'],
    ['what a name brings', '‘Operation Kestrel’ means that victims are seen within a day.'],
    ['reading and seeing', 'See-through screens make the front desk less daunting.'],
    ['reading and seeing', 'Visits to registered sex offenders are overdue.'],
    ['reading and seeing', 'Contact with victims is poor.'],
    ['inspecting of its own', 'Cells were inspected in the morning and the evening.'],
    ['inspecting of its own', 'Dealers are inspected by the firearms team once a year.'],
    ['assessments of its own', 'This assessment is made by the custody sergeant.'],
    ['what follows from a fault', 'This means that what HMICFRS asked for has not been done.'],
    ['a site of its own', 'This site is used for training.'],
    ['reports to it', 'Reports of rape are recorded within a day.'],
    ['reports to it', 'This report of a burglary was not recorded.'],
    ['a page of its own', 'The force’s website is easy to use.'],
  ])('%s: %s', (_, sentence) => {
    expect(said(sentence.replace(/[‘’]/g, "'"))).toBeUndefined();
  });
});
