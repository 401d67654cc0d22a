import { describe, expect, it } from 'vitest';
import { withMargins as shown } from './statisticsOf.ts';

describe('a figure is read whose clause leaves something out', () => {
  it.each([
    ['Staff waited 41 minutes at Luton and 56 minutes at Bedford.', ['41 minutes', '56 minutes']],
    ['In the same quarter these figures were 81% and 12 seconds.', ['81 percent', '12 seconds']],
    [
      'Grade 1 incidents were attended in a median of 11.5 minutes in towns and 17 in villages.',
      ['11.5 minutes', '17 minutes'],
    ],
    ['The average was 73.5 percent and that for England and Wales 87.4.', ['73.5 percent', '87.4 percent']],
    ['Twice as many officers resigned in 2021/22 (62) as in 2020/21 (31).', ['2 times', '62 number', '31 number']],
    ['On average, officers lost 9.4 days to sickness; staff lost 11.1.', ['9.4 days', '11.1 days']],
    ['It takes an average of 7.5 months to fill a post; in 2015 it took five.', ['7.5 months', '5 months']],
    ['Handcuffs were used on 2,388 occasions and a Taser was drawn on 96.', ['2388 occasions', '96 occasions']],
    ['Caseloads averaged 82 in September.', ['82 number']],
    ['The number of traffic officers dropped by a fifth, to 68.', ['-20 percent', '68 number']],
    ['It met four times in 2016.', ['4 times']],
    ['There are six such officers.', ['6 officers']],
    [
      'One sergeant supervised 4.6 constables on average; elsewhere it was one to 4.9.',
      ['4.6 constables', '4.9 number'],
    ],
    ['It issued 63 notices, half the number of two years ago.', ['63 notices', '-50 percent']],
    ['The failure rate was 12 percent, double the proportion of the year before.', ['12 percent', '100 percent']],
    ["As at 31 March 2017, 1,021 of the force's 1,184 officers had been trained.", ['1021 officers', '1184 officers']],
    [
      'We found that 23 of the 53 violent crimes not recorded involved domestic abuse.',
      ['23 violent crimes', '53 crimes'],
    ],
    ['The workforce has shrunk by a fifth since 2010.', ['-20 percent']],
    ['The number of PCSOs went down by 27 (19 percent).', ['-27 number', '-19 percent']],
    ['It received 111,482 999 calls.', ['111482 calls']],
    ['Officers completed 3,412 use of force forms.', ['3412 forms']],
    ['It was fired 11 times, a fall of a half on the previous year.', ['11 times', '-50 percent']],
    ['The rate was 1.9 per 1,000 residents (MSG: 1.8).', ['1.9 per 1,000 residents', '1.8 per 1,000 residents']],
    ['Officers spend 47 minutes longer out of the station than before.', ['47 minutes']],
    ['Of the 101 calls in the year, almost a third were abandoned.', ['33.3 percent']],
    ['The tax rose by £10, and a further £15 is proposed.', ['10 pounds']],
    ['In our survey, which 311 of its staff answered, 64 percent were content.', ['64 percent']],
    ['Health care staff came to 83% of calls in time, the target being 95%.', ['83 percent']],
    ['Of a total of 470 reports that we audited, 417 had been recorded.', ['417 number']],
  ])('%s', (text, figures) => {
    expect(shown(text)).toEqual(figures);
  });
});

describe('each figure of a sentence is read', () => {
  it.each([
    [
      'For every 100 domestic abuse related crimes recorded in the 12 months to 31 March 2015, there were 68 arrests made.',
      ['68 arrests'],
    ],
    ['It has reduced its workforce by 385 posts since 2010.', ['-385 posts']],
    [
      'The number of police officers fell from 2,345 in March 2010 to 1,998 in March 2015, a reduction of 347 (15 percent).',
      ['2345 number', '1998 number', '-347 number', '-15 percent'],
    ],
    ['Some officers had as many as 30 investigations.', ['30 investigations']],
    ['The abandonment rate for 101 calls, at 12 percent, was higher than in 2016.', ['12 percent']],
    [
      'The force had 1.9 officers per 1,000 population (England and Wales average 2.0).',
      ['1.9 per 1,000 population', '2 number'],
    ],
    [
      'Detainees waited on average 23 minutes to be booked in, and 10% waited for over an hour.',
      ['23 minutes', '10 percent'],
    ],
    ['Since April 2013, 63 children had been held overnight, 12 of them in Wrexham.', ['63 children', '12 number']],
    [
      'A total of 1,456 crimes were no-crimed; HMIC examined 90 of these and found 78 to be compliant.',
      ['1456 number', '78 number'],
    ],
    ['Six of the seven complaints had been upheld.', ['6 complaints']],
    ['An average of 16.5 days per officer was lost to sickness.', ['16.5 days']],
    ['Emergency calls rose by a fifth to 152,000.', ['20 percent', '152000 number']],
    [
      'Of the 25 files, ten lacked a plan, five had no review, and in three there was no contact with the victim.',
      ['10 files', '5 number', '3 number'],
    ],
    ['The underspend was £3.4m (2.1 percent of the net budget).', ['3.4 million pounds', '2.1 percent']],
    [
      'The number of arrests for drug trafficking was 1.2 per 1,000 population compared to 0.9 nationally.',
      ['1.2 number', '0.9 number'],
    ],
    [
      'As at 1 July 2016, the force was actively disrupting, investigating or monitoring 43 organised crime groups (OCGs).',
      ['43 groups'],
    ],
    ['The arrest rate fell to 31 percent from 45 percent.', ['31 percent', '45 percent']],
    [
      'The team of eight investigators has a caseload of 212, or about 26 each.',
      ['8 investigators', '212 number', '26 number'],
    ],
    ['By September this had fallen to 80.', ['80 number']],
    ['That figure had been 61 in 2015.', ['61 number']],
    [
      'Compliance with the national crime recording standard is 92%, up 4 percentage points.',
      ['92 percent', '4 percentage points'],
    ],
    ['Only 312 (just over a quarter) had been reviewed.', ['312 number', '25 percent']],
    ['We were told that 85 percent of staff had received training.', ['85 percent']],
    [
      'On one day in June there were 43 unresourced incidents, 12 of which were more than four hours old.',
      ['43 incidents', '12 number'],
    ],
    ['The longest delay was 19 hours.', ['19 hours']],
    [
      'Satisfaction was 84 percent among white victims and 79 percent among BME victims, a gap of 5 percentage points.',
      ['84 percent', '79 percent', '5 percentage points'],
    ],
    ['It has 53 fewer PCSOs than in 2010.', ['-53 PCSOs']],
    ['In 2014/15 overtime cost £2.2m, almost double the £1.2m budgeted.', ['2.2 million pounds', '1.2 million pounds']],
    ['We examined 1,642 records and found that 241 were wrong.', ['241 number']],
    [
      'Crime has fallen by 16 percent since 2010, compared with a 14 percent fall across England and Wales.',
      ['-16 percent', '-14 percent'],
    ],
    ['Detections fell from 32 percent in 2009/10 to 27 percent in 2012/13.', ['32 percent', '27 percent']],
    [
      'The force has identified savings of £41.2m, of which £38.6m had been achieved by March 2014.',
      ['41.2 million pounds', '38.6 million pounds'],
    ],
    [
      'In March 2013, 91 percent of officers were in frontline roles, compared with 89 percent in 2010.',
      ['91 percent', '89 percent'],
    ],
    ['Last year 7,340 emergency calls went unanswered for more than 30 seconds.', ['7340 calls']],
    [
      'Nineteen cases were good, 14 required improvement and nine were inadequate.',
      ['19 cases', '14 number', '9 number'],
    ],
    ['In one case a girl of 13 was missing for two days before anything was done.', ['2 days']],
    ['Between April 2014 and March 2015 the force held 312 children overnight after charge.', ['312 children']],
    [
      'A mental health nurse saw 1,240 people, 64 percent of whom needed no further help.',
      ['1240 people', '64 percent'],
    ],
    ['In the same period batons were drawn 14 times and used twice.', ['14 times']],
    ['In 92 percent of cases a health care professional arrived within the hour.', ['92 percent']],
    ['Black people were 3.2 times as likely to be searched as white people.', ['3.2 times']],
    ['Of 100 stop and search records, 27 did not have reasonable grounds.', ['27 records']],
    ['The force has 14 trained negotiators and three dog units.', ['14 negotiators', '3 units']],
    [
      'Each public protection officer manages 74 offenders, compared with a national average of 50.',
      ['74 offenders', '50 offenders'],
    ],
    [
      'There is a backlog of 211 visits, 40 of which have been outstanding for over six months.',
      ['211 number', '40 number'],
    ],
    ['Devices were examined within 10 weeks on average in 2017; it now takes five months.', ['10 weeks', '5 months']],
    ['It has increased its establishment by 70 officers to 1,930.', ['70 officers', '1930 number']],
    ['Only two of its 14 inspectors are women.', ['2 inspectors', '14 inspectors']],
    [
      "Of the force's officers, 3.2 percent are from BAME backgrounds; in the local population it is 9.1 percent.",
      ['3.2 percent', '9.1 percent'],
    ],
    [
      'The force recorded 1,204 rapes, a rise of 41 percent, and 2,318 other sexual offences (up 38 percent).',
      ['1204 rapes', '41 percent', '2318 offences', '38 percent'],
    ],
    ['Knife crime dropped 9 percent.', ['-9 percent']],
    ['Three-quarters of victims, and nine in ten of those aged over 60, were satisfied.', ['75 percent', '90 percent']],
    ['It answers 9 out of every 10 emergency calls within 10 seconds.', ['90 percent']],
    ['A review of 60 incident logs showed that in 47 the risk had been recorded.', ['47 number']],
    ['The PSD has a backlog of 33 cases, and the oldest dates from 2015.', ['33 number']],
    ['There were 214 people without vetting, of whom 190 were staff.', ['214 people', '190 number']],
    [
      'The force has since added 3,400 crimes to the system and trained 95 percent of its call handlers.',
      ['3400 crimes', '95 percent'],
    ],
    ["Of 89 vulnerable victims' reports, 81 were recorded, a rate of 91 percent.", ['81 number', '91 percent']],
    ['Twelve of these were domestic abuse crimes and 8 were rapes.', ['12 number', '8 number']],
    [
      'Cancelled crimes: 19 of the 20 rapes, 18 of 25 violent offences and 22 of 25 robberies were correctly cancelled.',
      ['19 rapes', '18 violent offences', '22 robberies'],
    ],
    ['The audit found that 67 (77 percent) of 87 files met the standard.', ['67 files', '77 percent']],
    [
      'Seven of the nine files had been reviewed by a supervisor, but in only three had the supervisor given advice.',
      ['7 files', '3 number'],
    ],
    ['The force received 4,120 referrals in 2017, or 79 a week.', ['4120 referrals', '79 per week']],
    ['That was 312 more than the year before.', ['312 number']],
    ['The rate increased from 12.4 to 14.1 (per 1,000 population).', ['12.4 number', '14.1 number']],
    [
      'The force attended 54 percent of initial conferences, but only 31 percent of review conferences.',
      ['54 percent', '31 percent'],
    ],
    [
      'At the time of our inspection, 212 offences had no officer, the oldest of which was 41 days old.',
      ['212 offences', '41 days'],
    ],
    ['There are 12 detention officers on each shift, two fewer than in 2016.', ['12 officers', '-2 officers']],
    ['The force employs 2.3 officers for every member of staff.', ['2.3 officers']],
    ['Over half of the 310 officers who answered the survey were stressed.', ['50 percent']],
    ['The survey had 1,012 responses, a response rate of 41 percent.', ['1012 responses', '41 percent']],
    [
      'Just 14 percent thought that they were treated fairly; in 2015 the figure was 22 percent.',
      ['14 percent', '22 percent'],
    ],
    ['The grievance took 112 days to resolve on average (national average: 87 days).', ['112 days', '87 days']],
    ['Complaints took 98 working days to finalise.', ['98 days']],
    [
      'Disproportionality had narrowed: black people were 3.9 times more likely to be searched, down from 5.6 times.',
      ['3.9 times', '5.6 times'],
    ],
    [
      'Only 59 percent of recorded grounds were reasonable, 9 percentage points lower than our last review.',
      ['59 percent', '-9 percentage points'],
    ],
    [
      "It used 38 Clare's Law disclosures under the right to ask and 91 under the right to know.",
      ['38 disclosures', '91 disclosures'],
    ],
    [
      'Domestic abuse makes up 13 percent of recorded crime and 38 percent of assaults with injury.',
      ['13 percent', '38 percent'],
    ],
    ['Fraud reports numbered 4,286 in 2017/18, against 3,910 the year before.', ['4286 number', '3910 number']],
    [
      'The force has lost a fifth of its officers and two in five of its PCSOs since 2010.',
      ['-20 percent', '-40 percent'],
    ],
    ['Since then the force has lost 9% of its police officers.', ['-9 percent']],
    ['In 2014/15 the force lost 3.9 percent of officer working days to sickness.', ['3.9 percent']],
    [
      'The number of recorded rapes has trebled since 2012, from 212 to 640.',
      ['200 percent', '212 number', '640 number'],
    ],
    ['Only robbery fell, by 6 percent.', ['-6 percent']],
    ['The force is 112 officers short.', ['112 officers']],
    ['Nationally 17 percent are charged.', ['17 percent']],
    ['Sickness among officers was 4.1 percent and among staff 4.8 percent.', ['4.1 percent', '4.8 percent']],
    ['It took on average 5.4 working days to allocate a crime.', ['5.4 days']],
    [
      'At the end of March 2020 the queue stood at 1,204 jobs, of which 312 were over 24 hours old.',
      ['1204 jobs', '312 number'],
    ],
    [
      'In 2013 the force made 2,012 arrests for domestic abuse, or 61 for every 100 crimes.',
      ['2012 arrests', '61 per 100 crimes'],
    ],
    ['The force records 88 of every 100 crimes reported to it.', ['88 percent']],
    [
      "Half of all officers, and two-thirds of sergeants, have fewer than five years' service.",
      ['50 percent', '66.7 percent'],
    ],
    ['There are 1.9 FTE analysts for every 100 officers.', ['1.9 per 100 officers']],
    ['Each visit costs about £64.', ['64 pounds']],
    [
      'The force gained 43 percent of its income from the precept, and 57 percent from grants.',
      ['43 percent', '57 percent'],
    ],
    ['That is 31 of 212 searches, or 15 percent.', ['31 searches', '15 percent']],
    ['The IT project was 14 months late and £3.1m over budget.', ['14 months', '3.1 million pounds']],
    ['Last summer 14 officers left the unit; only nine have been replaced.', ['14 officers', '9 number']],
    [
      'In the past year 214 staff have been trained and a further 80 are booked on courses.',
      ['214 staff', '80 number'],
    ],
    ['PCSO numbers changed by -11%, compared with −22% across England and Wales.', ['-11 percent', '-22 percent']],
    ['The change was between -2% and +3%.', []],
    ['The budget is £3.2 million (3.1 percent) lower than in 2014/15.', ['-3.2 million pounds', '-3.1 percent']],
    ['This is £3.2m lower than 2014/15.', ['-3.2 million pounds']],
    ['Recorded crime was 312 (9 percent) lower than in 2013/14.', ['-312 number', '-9 percent']],
    ['The workforce is 4 percent (52 posts) lower than in 2012.', ['-4 percent', '-52 posts']],
    ['The number of detectives is 15% below establishment.', ['-15 percent']],
    [
      'Recorded crime fell by 15%, which is more than the figure for England and Wales (13%).',
      ['-15 percent', '-13 percent'],
    ],
    ['Recorded crime fell by 15%. This compares with 13 percent in England and Wales.', ['-15 percent', '-13 percent']],
    [
      'Satisfaction rose by 2 percentage points. This compares with 84 percent in England and Wales.',
      ['2 percentage points', '84 percent'],
    ],
    ['ASB incidents fell from 33,212 to 29,001, i.e. by 12.7%.', ['33212 number', '29001 number', '-12.7 percent']],
    [
      'The number of officers fell from 312 in 2010 to 204 in 2014 (35 percent).',
      ['312 number', '204 number', '-35 percent'],
    ],
    [
      'Officers fell from 1,205 to 1,044, a 13% reduction (England and Wales: 11%).',
      ['1205 number', '1044 number', '-13 percent', '-11 percent'],
    ],
    [
      'The force reduced its officers by 161 (13%), its staff by 154 (17%) and its PCSOs by 14 (11%).',
      ['-161 number', '-13 percent', '-154 number', '-17 percent', '-14 number', '-11 percent'],
    ],
    ['Of 220 stop and search records, we found that 188 (85 percent) had grounds.', ['188 number', '85 percent']],
    ['In 220 stop and search records, we found 188 with grounds.', ['188 number']],
    ['The abandonment rate for 101 calls was 12.1% (target <5%).', ['12.1 percent']],
    ['Caseloads average 19 per officer.', ['19 per officer']],
    [
      'There were 61.2 crimes per 1,000 population (England and Wales: 63.3; most similar group: 58.9).',
      ['61.2', '63.3', '58.9'].map((value) => `${value} per 1,000 population`),
    ],
  ])('%s', (text, figures) => {
    expect(shown(text)).toEqual(figures);
  });
});

describe('no figure is read of', () => {
  it.each([
    'A third party reported it.',
    'Its plan assumes a pay rise of 1 percent a year.',
    'Differences of less than 5 percent should be read with caution.',
    'Outcome 20 and 22 records are discussed below.',
    'We would expect every force to record at least 95 percent of crime.',
    'It is staffed 24 hours a day, 365 days a year.',
    'HMICFRS inspected all 43 forces between April and July 2018.',
    'The inspection took place over 3 weeks in June 2019 and involved 6 inspectors.',
    'Officers must respond within 15 minutes to 90 percent of emergencies.',
    'The target is 85 percent.',
    'The law allows detention for up to 96 hours.',
    'The public should expect calls to be answered within 30 seconds.',
    'Two of the areas for improvement from 2017 remain.',
    'There were 14 recommendations in the 2014 report.',
    'Its control strategy has six priorities.',
    'The policy runs to 46 pages and was last reviewed in 2013.',
    'Chief officers meet every four weeks, and superintendents every fortnight.',
    'Sergeants are expected to review investigations every 28 days.',
    'Grade 2 calls should be attended within 60 minutes.',
    'The force covers 1,197 square miles.',
    'It is one of eight forces in its group.',
    'The force launched Operation 81 in 2012.',
    'Call 101 for help.',
    'Section 3.4 of this report gives more detail, and figure 12 shows the results for 2012.',
    'In 2012/13 HMIC inspected custody with HMI Prisons.',
    'The force is the fifth largest of 43.',
    'The A1 runs for 22 miles through the county.',
    'We interviewed 45 victims by telephone and 12 in person.',
    'We held eight focus groups and spoke to 64 officers and 31 staff.',
    'Inspectors visited three custody suites and six police stations, and tested 40 calls.',
    'We sent a survey to 1,200 people, of whom 412 replied.',
    'Our sample included 30 domestic abuse files and 20 hate crime files.',
    'The sample of 90 was drawn from crimes recorded in three months.',
    'We selected 15 files at random from each of three districts.',
    'This is the third report in a series of 43.',
    'In 2014 we made 12 recommendations and identified 4 areas for improvement.',
    'Every force is inspected at least once every 30 months.',
    "The College of Policing's 2013 guidance has 14 chapters.",
    'Calls graded 1 need a response within 15 minutes; those graded 2 within 60.',
    'A victim should be told within 24 hours, or 5 days for other crimes.',
    'HMIC will return in 6 months.',
    'Detention beyond 24 hours needs a superintendent, and beyond 36 hours a court.',
    'The helpline is on 0800 555 111.',
    'Crimes must be recorded within 24 hours (72 hours before 2015).',
    'The super-complaint of 14 March 2019 was upheld.',
    'PC 412 was dismissed.',
    'It uses the THRIVE model and a 1–5 scale.',
    'Officers carry a 9mm pistol and two magazines.',
    'They meet at 9am and 2pm and again at 16.30.',
    'An 81-year-old woman waited.',
    "Level 2 officers have had three days' training.",
    'The M25 and A14 were closed for 6 hours.',
    'Terms of reference 1 to 4 are in annex B.',
    'The grant of 2019/20 ends in March.',
    'There are 10 principles in the Code of Ethics.',
    'The inspectorate graded 3 forces outstanding and 28 good.',
    'The team will grow from 12 to 20 by 2020.',
    'There were 1,000 days to go.',
    'HMICFRS expects 95 percent or more.',
  ])('%s', (text) => {
    expect(shown(text)).toEqual([]);
  });
});

describe('the figures of a table are read', () => {
  it.each([
    [
      'with lengths of time',
      'Time to attend, quarter ending 31 December 2018\n              Urban                     Rural\nGrade A       13 minutes 15 seconds     18 minutes\nGrade B       1 hour 45 minutes         2 hours 20 minutes\n',
      ['13.25 minutes', '18 minutes', '1.75 hours', '140 minutes'],
    ],
    [
      'with a column of margins',
      'Crime type Recording rate Margin (+/-)\nViolent offences 92.8% 3.3%\nSexual offences 97.0% 2.4%\n',
      ['92.8 ±3.3 percent', '97 ±2.4 percent'],
    ],
    [
      'with margins that say so',
      'Type of crime        Recording accuracy   Confidence interval\nAll crime            87.3%                +/- 2.1%\nViolence             81.0%                ± 3.4%\n',
      ['87.3 ±2.1 percent', '81 ±3.4 percent'],
    ],
    [
      'with heads below one another, and how many were looked at',
      'Recording rates, 2018\n\nCrime type\nReports\naudited\nRecording\nrate (%)\nConfidence\ninterval (+/-)\nRape\n118 94.9 2.0\nBurglary\n96 97.0 1.6\n',
      ['94.9 ±2 percent', '97 ±1.6 percent'],
    ],
    [
      'without ranks',
      'Net spending per head, 2012/13 (£)\n\nFunction\nForce MSG All forces Rank\n\nLocal policing 61.9 57.3 60.2 14\nIntelligence 7.2 7.4 8.0 27\n',
      ['61.9', '57.3', '60.2', '7.2', '7.4', '8'].map((value) => `${value} pounds per head`),
    ],
    [
      'without ranks in brackets',
      'Rates per 1,000 population (rank in brackets)\n\nOffence group          Bedfordshire   MSG average\nViolence with injury   8.1 (3)        9.0\nShoplifting            3.3 (2)        4.6\n',
      ['8.1', '9', '3.3', '4.6'].map((value) => `${value} per 1,000 population`),
    ],
    [
      'with the area beside each figure',
      'Calls per 1,000 population, 2016/17\n999 calls            Bedfordshire Police 112      England and Wales force average 136\nNon-emergency calls  Bedfordshire Police 388      England and Wales force average 302\n',
      ['112', '136', '388', '302'].map((value) => `${value} per 1,000 population`),
    ],
    [
      'with sums below nothing in brackets, and their scale over the labels or below the years',
      '£m              2012/13   2013/14\nPay             84.1      82.0\nReserves used   2.4       (1.2)\nNon-pay         22.2      21.9\n',
      ['84.1', '82', '2.4', '-1.2', '22.2', '21.9'].map((value) => `${value} million pounds`),
    ],
    [
      'with sums beside counts',
      'Workforce   Budget £m 2013/14   Posts 2013/14\nOfficers    52.1                1,044\nStaff       (3.4)               741\n',
      ['52.1 million pounds', '1044 number', '-3.4 million pounds', '741 number'],
    ],
    [
      'but no bases in brackets',
      'Survey of victims   Satisfied (%)   Base\nOverall             83.2            (1,204)\nFollow-up           71.0            (1,190)\n',
      ['83.2 percent', '71 percent'],
    ],
    [
      'with a column of margins that a sign alone heads',
      'Victims       Satisfied %   ± %\nOverall       83.2          2.1\nFollow-up     71.0          3.0\n',
      ['83.2 ±2.1 percent', '71 ±3 percent'],
    ],
    [
      'under heads that one blank parts, the last of them that of changes',
      'Indicator 2012/13 2013/14 Change\nAbandoned 101 calls 4.5% 6.2% 37.8%\n999 calls received 98,345 101,212 2.9%\n',
      ['4.5 percent', '6.2 percent', '37.8 percent', '98345 number', '101212 number', '2.9 percent'],
    ],
    [
      'with shares in brackets behind the counts',
      'Measure          2016/17      2017/18      Change\nStrip searches   412 (4.2%)   398 (4.1%)   -14 (3%)\nDetainees        9,812        9,620        -2.0%\n',
      ['412 number', '4.2 percent', '398 number', '4.1 percent', '-14 number', '-3 percent'].concat([
        '9812 number',
        '9620 number',
        '-2 percent',
      ]),
    ],
    [
      'with the marks of notes in brackets',
      'Crime per 1,000 population\n\nOffence       Bedfordshire   England and Wales\nBurglary[1]   4.1            4.4[2]\nRobbery       1.1            1.4\n',
      ['4.1', '4.4', '1.1', '1.4'].map((value) => `${value} per 1,000 population`),
    ],
    [
      'with empty cells',
      'Offences in 2018     Bedfordshire   MSG average   All forces\nRobberies            12             -             14\nArson                31             22            25\n',
      ['12', '14', '31', '22', '25'].map((value) => `${value} number`),
    ],
    [
      'after their time',
      'Custody\nAnnual throughput\n1 June 2017 to 31 May 2018: 11,846 detainees\n',
      ['11846 detainees'],
    ],
  ])('%s', (_, table, figures) => {
    expect(shown(`Force in numbers\n\n${table}\nThe rest of the page is about something else.`)).toEqual(figures);
  });
});
