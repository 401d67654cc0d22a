import { describe, expect, it } from 'vitest';
import { areas, figures, statisticsOf, times, year2017 } from './statisticsOf.ts';

describe('a percentage with its sign', () => {
  it.each([
    ['The number of officers fell by 166, a change of –14%.', ['-166 number', '-14 percent']],
    ['The force has had a change in workforce of −17%, against -15% nationally.', ['-17 percent', '-15 percent']],
    ['Recorded crime changed by +3.2 percent.', ['3.2 percent']],
    ['Between 10 –14% of calls were lost.', []],
    ['It met the target in most cases – 84 percent of them.', ['84 percent']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    ['The number of officers fell by 166, a change of –14%.', 'change in number of officers'],
    ['Change in total workforce of the force, March 2010 to March 2015 –17%', 'Change in total workforce'],
  ])('is a change by itself, of what is named as one: %s', (text, expected) => {
    expect(statisticsOf(text).at(-1)?.measure).toBe(expected);
  });
});

describe('how long something took, or was not done', () => {
  it.each([
    ['A woman with a broken arm waited for 6 hours.', ['6 hours']],
    ['Some of the callers had waited for eleven days.', ['11 days']],
    ['In one case the phone was not examined for five months.', ['5 months']],
    ['His school did not hear of the attack for 12 days.', ['12 days']],
    ['It took three weeks for the letter to arrive.', ['3 weeks']],
    ['A patrol attended six minutes later.', ['6 minutes']],
    ['Records must not be kept for 12 months.', []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('what a force has', () => {
  it.each([
    ['The project has a team of 14, led by an inspector.', ['14 number']],
    ['It pays for an intelligence unit of six staff.', ['6 staff']],
    ['A team of a sergeant and seven constables looks after the town.', ['7 constables']],
    ['Response officers have been kept at 512.', ['512 number']],
    ['There is a panel in each of its four districts.', ['4 districts']],
    ['Sickness rose in two of the five divisions.', ['2 divisions', '5 divisions']],
    ['There is a panel in each of the four districts.', []],
    ['The desk is staffed by two managers and a further three in training.', ['2 managers', '3 number']],
    ['It comprises an inspector, three sergeants and 20 constables.', ['3 sergeants', '20 constables']],
    ['The unit began with six officers; it now has 19.', ['19 number']],
    ['It shares its dogs with two other forces.', ['2 forces']],
    ['It checks the tyres of the 1,410 vans that it has hired.', ['1410 vans']],
    ['We read 30 files. In 8 there was no plan, and in a further 5 it was late.', ['8 number', '5 number']],
    ['The force should have 12 more detectives.', []],
    ['One in ten adults have been stalked since they were 16, by one account.', ['10 percent']],
    ['The force is 1 of 10 in a trial.', []],
    ['It watches 31 groups, six of them assessed as high risk.', ['31 groups', '6 number']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('a figure in its clause', () => {
  it.each([
    ['It recorded 8,412 thefts, of which 7.4 percent led to a charge.', ['8412 thefts', '7.4 percent']],
    ['Officers attended 31 of 44 incidents within the time that the force sets.', ['31 incidents', '44 incidents']],
    ['Referrals were late; at the time of our visit 118 were awaiting assessment.', ['118 number']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it('is of the place of its own clause alone', () => {
    expect(areas('Staff share desks in Luton and Dunstable, and the scheme had 164 offenders in May.')).toEqual([
      '164: Bedfordshire',
    ]);
  });

  it('is of no month before it where it is of the last months', () => {
    expect(times('Shifts were changed in May 2018. Over the last 12 months, thefts fell by 3 percent.')).toEqual(
      ['3: ..'].map((one) => `-${one}`),
    );
  });

  it.each([
    ['The force has identified that it needs to find savings of £14m.', 'savings'],
    ['The force’s detection rate was 27 percent.', 'detection rate'],
    [
      'Partners told us that referrals were late; at the time of our visit 118 were awaiting assessment.',
      'those that were awaiting assessment',
    ],
  ])('is named by what it measures, and not by who tells it: %s', (text, measure) => {
    expect(statisticsOf(text).map((one) => one.measure)).toEqual([measure]);
  });
});

describe('a measure', () => {
  const measures = (text: string) => statisticsOf(text).map(({ measure, value }) => `${value}: ${measure}`);

  it.each([
    [
      'Of the 60 thefts that we audited, 40 were recorded in time, 12 were recorded late and 8 were not recorded at all.',
      [
        '40: thefts that were recorded in time',
        '12: thefts that were recorded late',
        '8: thefts that were not recorded at all',
      ],
    ],
    [
      'Of the 73 cases that we assessed, we graded 20 as good, 31 as adequate and 22 as inadequate.',
      ['20: cases graded as good', '31: cases graded as adequate', '22: cases graded as inadequate'],
    ],
    [
      'We assessed 40 files. We found 12 to be good and 28 to be inadequate.',
      ['12: files found to be good', '28: files found to be inadequate'],
    ],
    [
      'Nearly a third of callers (31 of 97) had no answer within a minute.',
      ['33.3: callers that had no answer within a minute', '31: callers'],
    ],
    [
      'The force had 3,300 officers on 31 March 2018, an increase of 4.2 percent since March 2017.',
      ['3300: officers on 31 March 2018', '4.2: change in officers on 31 March 2018'],
    ],
    [
      '86.2 percent of searches had grounds, which is an improvement on 2013, when 71 percent did.',
      ['86.2: searches that had grounds', '71: searches that had grounds'],
    ],
    ['It spent £1.2m on its stables.', ['1.2: spending on its stables']],
    ['Robbery fell by 6 percent and burglary fell by 4 percent.', ['-6: change in Robbery', '-4: change in burglary']],
  ])('is of what is told of each figure: %s', (text, expected) => {
    expect(measures(text)).toEqual(expected);
  });
});

describe('a figure has the sign and the unit of what it is', () => {
  it.each([
    ['Robbery fell by 6 percent in Luton and by 4 percent in Dunstable.', ['-6 percent', '-4 percent']],
    ['The backlog fell by 30 percent and 84 percent of victims were satisfied.', ['-30 percent', '84 percent']],
    [
      'There were 412 burglaries, a 6 percent fall from 440 in 2016.',
      ['412 burglaries', '-6 percent', '440 burglaries'],
    ],
    ['The average wait was 1 minute 6.5 seconds.', ['66.5 seconds']],
    ['The wait fell from 12.5 minutes in 2016 to 6.3 in 2017.', ['12.5 minutes', '6.3 minutes']],
    ['The rate rose from 5.1 to 6.3 per 1,000 population.', ['5.1 per 1,000 population', '6.3 per 1,000 population']],
    ['It took 1.5 days longer than in 2016.', ['1.5 days']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('a part is told of the force’s own, or of what is left', () => {
  it.each([
    ['We found that 1,200 of the force’s personnel had not been trained.', ['1200 personnel']],
    ['In 7 of the remaining 12, nobody had been told.', ['7 of 12']],
    ['It sent on all five of the complaints that came in 2017/18.', ['5 complaints']],
    ['Only two child protection conference referrals were made.', ['2 referrals']],
    ['The board has met only three times.', ['3 times']],
    ['The board met five times last year.', ['5 times']],
    ['The group met just twice in 2017/18.', ['2 times']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('a figure is told in the clause behind', () => {
  it.each([
    ['A form is available to all staff; the unit received 41 reports.', ['41 reports']],
    ['The sample was of 30 complaints and 4 cases of misconduct.', []],
    ['Of the 64 cases that were assessed, 20 were good.', ['20 cases']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('a time is of what it stands with', () => {
  it.each([
    [
      'It has about 900 officers and has recruited well, with 120 new officers in the year to 31 March 2018.',
      ['900: ..', `120: ${year2017}`],
    ],
    ['The course began in March 2018 and 410 people had taken it by the time of our visit.', ['410: ..']],
    [
      'In 2017/18 it had 310 reports of missing children. It uses a new category, and we found that it was wrong in nine cases.',
      [`310: ${year2017}`, '9: ..'],
    ],
    [
      'The force surveyed its staff in May 2018, and 41 percent answered. In response, it held 14 meetings.',
      ['41: 2018-05-01..2018-05-31', '14: ..'],
    ],
    [
      'It has made progress against the recommendations of its last inspection in 2016, with 9 of the 12 met.',
      ['9: ..'],
    ],
    [
      'In April 2018 there were 61 vacancies; by October there were 22.',
      ['61: 2018-04-01..2018-04-30', '22: ..2018-10-31'],
    ],
    ['Of the nine areas for improvement that we set in 2016, 7 have been met.', ['7: ..']],
    ['In May 2017 it opened a centre, which has helped 200 families.', ['200: ..']],
    [
      'In 2016 we found that 20 percent of files were poor. This time it was 8 percent.',
      ['20: 2016-01-01..2016-12-31', '8: ..'],
    ],
    [
      'On 31 March 2018 it had 41 vacancies, compared with 60 a year earlier.',
      ['41: ..2018-03-31', '60: ..2017-03-31'],
    ],
    [
      'We read 80 records, of which 7 had no grounds. This is better than in our inspection of 2015, when 20 of 90 had none.',
      ['7: ..', '20: 2015-01-01..2015-12-31'],
    ],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});

describe('a figure is of those whom its clause names', () => {
  it.each([
    [
      'It solved 14 percent of burglaries. This was above the rate across England and Wales, which was 9 percent.',
      ['14: Bedfordshire', '9: England and Wales'],
    ],
    ['It shares its dogs with two other forces.', ['2: Bedfordshire']],
    [
      'It answered 92.3 percent of calls in time, against a national standard of 90 percent and up from 84.6 percent a year before.',
      ['92.3: Bedfordshire', '84.6: Bedfordshire'],
    ],
    [
      'It applied for 0.06 orders per 1,000 population, about half the rate for England and Wales (0.11).',
      ['0.06: Bedfordshire', '-50: Bedfordshire', '0.11: England and Wales'],
    ],
    [
      'On average, a case took 41 days, compared with 30 days in forces similar to it.',
      ['41: Bedfordshire', '30: Most similar forces'],
    ],
  ])('%s', (text, expected) => {
    expect(areas(text)).toEqual(expected);
  });
});
