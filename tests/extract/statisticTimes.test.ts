import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { areas, statisticsOf, times, year2017 } from './statisticsOf.ts';

const knowledge = knowledgeOf();

const bases = (text: string) =>
  statisticsOf(text).flatMap(({ value, baselineStart = '', baselineEnd }) =>
    baselineEnd === undefined ? [] : [`${value}: ${baselineStart}..${baselineEnd}`],
  );

describe('a time is worded', () => {
  it.each([
    ['In the 12 months to 31/03/2018, officers made 1,204 arrests.', [`1204: ${year2017}`]],
    ['On the morning of 4 June 2018 there were 412 incidents to attend.', ['412: ..2018-06-04']],
    ['In the spending review period to March 2015 the force saved £13.1m.', ['13.1: ..2015-03-31']],
    ['In the quarter ended 30.06.18, 41 percent of calls were late.', ['41: 2018-04-01..2018-06-30']],
    ['In the six weeks to 30 June 2018, 41 percent of calls were late.', ['41: 2018-05-20..2018-06-30']],
    ['In the week ending 4 March 2018, the force received 3,412 calls.', ['3412: 2018-02-26..2018-03-04']],
    [
      'Crime fell by 18 percent between the year ending 31 March 2017 and the year ending 31 March 2018.',
      [`-18: ${year2017}`],
    ],
    [
      'Between the 12 months to March 2017 and the 12 months to March 2018, complaints fell from 41 to 38.',
      ['41: 2016-04-01..2017-03-31', `38: ${year2017}`],
    ],
    ['It has saved £4.9m to date and is on course to save £12m by March 2020.', ['4.9: ..', '12: ..2020-03-31']],
    ['It holds reserves of £16.2m, and plans to reduce these to £7.4m by March 2021.', ['16.2: ..']],
    [
      'Our audit of crime records covered the period 1 April 2017 to 31 March 2018. We read 112 incident records and found that 104 crimes should have been recorded.',
      [`104: ${year2017}`],
    ],
    ['In the first two quarters of 2018/19, 41 percent of calls were late.', ['41: 2018-04-01..2018-09-30']],
    ['Over the last three financial years the force has saved £12.4m.', ['12.4: 2016-04-01..2019-03-31']],
    ['In the last financial year, the force received 312 complaints.', ['312: 2018-04-01..2019-03-31']],
    ['In the current financial year the force has a budget of £104.6m.', ['104.6: 2019-04-01..2020-03-31']],
    ['Of those who need it, 94 percent have done the course which was introduced in January 2019.', ['94: ..']],
    [
      'In 2017, the wait was 5 weeks. Only 48 percent had been assessed in the 12 months before our inspection.',
      ['5: 2017-01-01..2017-12-31', '48: ..'],
    ],
    [
      'It records 98.1 percent of crime. This is higher than in 2014, when we estimated it to be 93.6 percent.',
      ['98.1: ..', '93.6: 2014-01-01..2014-12-31'],
    ],
    [
      'Its rate was 25 percent in 2017. The rate for rape was 14 percent, and it has fallen for two years.',
      ['25: 2017-01-01..2017-12-31', '14: 2017-01-01..2017-12-31'],
    ],
    ['Reserves stood at £46m at 31 March 2018 and will fall to £17m by March 2022.', ['46: ..2018-03-31']],
    ['This year, 54 percent of the files had a plan.', ['54: 2019-01-01..2019-12-31']],
    ['At the time of our fieldwork (April 2018) the unit had 14 staff.', ['14: 2018-04-01..2018-04-30']],
    [
      'In 2016/17, 2017/18 and 2018/19, the force recorded 512, 480 and 455 burglaries respectively.',
      ['512: 2016-04-01..2017-03-31', `480: ${year2017}`, '455: 2018-04-01..2019-03-31'],
    ],
    // How many there were behind a month is no year of it.
    ['In March 1450 calls were abandoned.', ['1450: 2019-03-01..2019-03-31']],
    ['At 31 March 1200 officers were on duty.', ['1200: ..']],
    ['In the 12 months to March 14500 calls were abandoned.', ['14500: 2018-04-01..2019-03-31']],
    // What a stretch comes before is none of it.
    ['In the 12 months before April 2018, 41 percent of calls were late.', [`41: ${year2017}`]],
    ['In the three months preceding 1 April 2018, 41 percent of calls were late.', ['41: 2018-01-01..2018-03-31']],
    ['In the year prior to the start of April 2018, 41 percent of calls were late.', [`41: ${year2017}`]],
    ['In the year prior to the end of March 2018, 41 percent of calls were late.', [`41: ${year2017}`]],
    ['Since the end of March 2018 the force has recorded 41 burglaries.', ['41: 2018-03-31..']],
    ['Since March 2018 the force has recorded 41 burglaries.', ['41: 2018-03-01..']],
    ['In the last nine months of 2018/19, 41 percent of calls were late.', ['41: 2018-07-01..2019-03-31']],
    ['In the last three quarters of 2018/19, 41 percent of calls were late.', ['41: 2018-07-01..2019-03-31']],
    ['In the final eight months of 2018, 41 percent of calls were late.', ['41: 2018-05-01..2018-12-31']],
    ['In the last half of 2018, 41 percent of calls were late.', ['41: 2018-07-01..2018-12-31']],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});

describe('the same time of another year', () => {
  it.each([
    [
      'In April 2018, 41 percent of calls were abandoned; in May, 38 percent; and in June, 22 percent.',
      ['41: 2018-04-01..2018-04-30', '38: 2018-05-01..2018-05-31', '22: 2018-06-01..2018-06-30'],
    ],
    [
      'In the last quarter of 2017/18, 61 cases were reviewed. In the following quarter 72 cases were reviewed.',
      ['61: 2018-01-01..2018-03-31', '72: 2018-04-01..2018-06-30'],
    ],
    ['Between January and June this year, 41 percent of files were late.', ['41: 2019-01-01..2019-06-30']],
    [
      'More than 300 calls were received in July 2018, up by a tenth on July 2017.',
      ['300: 2018-07-01..2018-07-31', '10: 2018-07-01..2018-07-31'],
    ],
    [
      'On 31 March 2018 the force employed 1,204 officers. On the same day in 2010 there were 1,390 officers.',
      ['1204: ..2018-03-31', '1390: ..2010-03-31'],
    ],
    [
      'In the quarter to June 2018 the force answered 88% of calls. In the same quarter of 2017 it was 81%.',
      ['88: 2018-04-01..2018-06-30', '81: 2017-04-01..2017-06-30'],
    ],
    [
      'Between April and June 2018, 17 percent of calls were abandoned. This is 6 percentage points higher than during the same three months of 2017.',
      ['17: 2018-04-01..2018-06-30', '6: 2018-04-01..2018-06-30'],
    ],
    [
      'In 2017/18 the force recorded 512 knife crimes. Over the corresponding period in 2015/16 it had recorded 430.',
      [`512: ${year2017}`, '430: 2015-04-01..2016-03-31'],
    ],
    [
      'Reserves stood at £14.2m on 31 March 2019. Twelve months earlier they had been £17.1m.',
      ['14.2: ..2019-03-31', '17.1: ..2018-03-31'],
    ],
    [
      'In 2018/19 the force recorded 512 burglaries. 5 years earlier it recorded 700.',
      ['512: 2018-04-01..2019-03-31', '700: 2013-04-01..2014-03-31'],
    ],
    [
      'In 2018/19 the force recorded 512 burglaries. Seven years earlier it recorded 700.',
      ['512: 2018-04-01..2019-03-31', '700: 2011-04-01..2012-03-31'],
    ],
    [
      'In 2010/11 the force recorded 512 burglaries. Eight years later it recorded 700.',
      ['512: 2010-04-01..2011-03-31', '700: 2018-04-01..2019-03-31'],
    ],
    [
      'On 31 March 2018 there were 41 cases. Seven months earlier there had been 70 cases.',
      ['41: ..2018-03-31', '70: ..2017-08-31'],
    ],
    [
      'In the two years to March 2017 the force recorded 512 burglaries, compared with 600 in the previous two years.',
      ['512: 2015-04-01..2017-03-31', '600: 2013-04-01..2015-03-31'],
    ],
    [
      'In the eight months to March 2018 it recorded 512 burglaries. In the following eight months it recorded 700 burglaries.',
      ['512: 2017-08-01..2018-03-31', '700: 2018-04-01..2018-11-30'],
    ],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});

describe('a time holds for what goes on with it', () => {
  it.each([
    // What is set beside for once does not last.
    [
      'Reserves stood at £17.8m on 31 March 2018. At the same date in 2016 they were £19.5m. The average for forces in England and Wales was 15 percent.',
      ['17.8: ..2018-03-31', '19.5: ..2016-03-31', '15: ..2018-03-31'],
    ],
    [
      'In the year ending 31 December 2018, 12 percent of crimes led to a charge. The equivalent figure for the same period in 2017 was 15 percent. For rape it was 3 percent.',
      ['12: 2018-01-01..2018-12-31', '15: 2017-01-01..2017-12-31', '3: 2018-01-01..2018-12-31'],
    ],
    [
      'In 2017/18, 412 people had been held. There had been two deaths since 2014. Force had been used on 42 detainees.',
      [`412: ${year2017}`, '2: 2014-01-01..', `42: ${year2017}`],
    ],
    // A change from one year to another is of the second.
    [
      'Spending on overtime fell from £4.1m in 2014/15 to £2.6m in 2017/18. This is a reduction of 37 percent. Over the same period sickness rose by 8 percent.',
      ['4.1: 2014-04-01..2015-03-31', `2.6: ${year2017}`, `-37: ${year2017}`, `8: ${year2017}`],
    ],
    // How long it took in what was told.
    [
      'In 2017/18 the force answered 88 percent of 999 calls within ten seconds. The average time to answer was 9 seconds.',
      [`88: ${year2017}`, `9: ${year2017}`],
    ],
    [
      'In 2017/18 the force answered 88 percent of 999 calls within ten seconds. Forensic results take an average of 14 weeks.',
      [`88: ${year2017}`, '14: ..'],
    ],
    // What there was on a day, and what happened.
    [
      'On 31 May 2018 one in five posts was vacant. Detectives each carried 14 cases.',
      ['20: ..2018-05-31', '14: ..2018-05-31'],
    ],
    // The share of a whole tells when the whole was.
    [
      'The force recorded 1,402 assaults, of which 510 were domestic abuse related. This is 36 percent of all assaults recorded in the 12 months to 31 March 2018.',
      [`1402: ${year2017}`, `510: ${year2017}`, `36: ${year2017}`],
    ],
    // "the year" is a year that was told, and no quarter.
    [
      'In the year to March 2018 the force recorded 897 rapes. Some 61 percent of rapes recorded in the year were by strangers.',
      [`897: ${year2017}`, `61: ${year2017}`],
    ],
    // A day to come is of no figure.
    [
      'At 31 March 2018 the force had 1,402 officers. Its target is 1,448 by 31 March 2021. On that date there were 88 vacancies.',
      ['1402: ..2018-03-31', '88: ..2018-03-31'],
    ],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});

it('a difference from others is counted from no earlier year', () => {
  expect(bases('In 2017 there were 131 fewer than in similar forces.')).toEqual([]);
});

it('a week has no previous period that ends before it begins', () => {
  const found = statisticsOf(
    'In the week ending 7 May 2017 the force recorded 204 crimes, compared with 150 crimes in the previous period.',
  );
  expect(found.map(({ value }) => value)).toEqual([204, 150]);
  for (const { periodStart = '', periodEnd = '' } of found) expect(periodStart <= periodEnd).toBe(true);
});

describe('a stretch that is told by its length alone', () => {
  const text =
    'Over the last four years, recorded crime fell by 11 percent, although in the 12 months to March 2018 the force’s fall of 7 percent was greater than the national figure of 2 percent.';

  it('is not that which the next clause gives its own figures', () => {
    expect(times(text)).toEqual(['-11: ..', `-7: ${year2017}`, `-2: ${year2017}`]);
    expect(areas(text)).toEqual(['-11: Bedfordshire', '-7: Bedfordshire', '-2: England and Wales']);
    expect(new Set(statisticsOf(text).map(({ measure }) => measure))).toEqual(new Set(['change in recorded crime']));
  });
});

describe('what is said twice is told', () => {
  it.each([
    ['once, of one time', 'In the year to March 2018', 'In the 12 months to 31 March 2018', [`-12: ${year2017}`]],
    [
      'twice, of times that end on one day',
      'In the quarter to March 2018',
      'In the year to March 2018',
      ['-12: 2018-01-01..2018-03-31', `-12: ${year2017}`],
    ],
  ])('%s', (_, first, second, expected) => {
    expect(times([first, second].map((time) => `${time} burglary fell by 12 percent.`).join('\n\n'))).toEqual(expected);
  });

  it.each([
    [
      'twice, with and without a margin, of two times',
      'In 2017/18, 95 percent (± 2 percent) of crimes were recorded. In 2015/16, 95 percent of crimes were recorded.',
      [`95: ${year2017}`, '95: 2015-04-01..2016-03-31'],
    ],
    [
      'twice, with and without a margin, of two things',
      'The satisfaction rate was 84 percent (± 2 percent). It answered 84 percent of emergency calls.',
      ['84: ..', '84: ..'],
    ],
    [
      'once, with and without a margin, of one thing',
      'We found that 95 percent of crimes were recorded. This is a recording rate of 95 percent (± 2 percent).',
      ['95: ..'],
    ],
  ])('%s', (_, text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it('twice, counted from two years', () => {
    const text = [2013, 2014].map((year) => `In 2017 burglary was 12 percent higher than in ${year}.`).join('\n\n');
    expect(bases(text)).toEqual(['12: 2013-01-01..2013-12-31', '12: 2014-01-01..2014-12-31']);
  });
});

describe('a time does not hold for', () => {
  it.each([
    ['In 2016, 22 percent of posts were vacant. The figure is now 8 percent.', ['22: 2016-01-01..2016-12-31', '8: ..']],
    [
      'At our inspection in 2014, 41 percent of detainees had waited; this time it was 12 percent.',
      ['41: 2014-01-01..2014-12-31', '12: ..'],
    ],
    ['It now takes 7 months to fill a post; in 2015 it took 5 months.', ['7: ..', '5: 2015-01-01..2015-12-31']],
    [
      'Between March 2011 and March 2016 it lost 15 percent of its officers. In the city, detectives held 17 cases each.',
      ['-15: ..2016-03-31', '17: ..'],
    ],
    [
      'In 2017, 14 percent of posts were vacant. In all, 38 percent of its investigators aren’t yet accredited.',
      ['14: 2017-01-01..2017-12-31', '38: ..'],
    ],
    ['In 2017 it made 41 arrests. It serves a population of 1.1 million.', ['41: 2017-01-01..2017-12-31', '1.1: ..']],
    ['The team was set up in January 2018, and 14 detectives are accredited.', ['14: ..']],
    [
      'The force recorded 412 hate crimes in 2017, and now has 12 hate crime officers.',
      ['412: 2017-01-01..2017-12-31', '12: ..'],
    ],
    ['The force has a team of 14 auditors, which cost £612,000 in 2017/18.', ['14: ..', `612000: ${year2017}`]],
    [
      'In July 2018, 318 referrals were waiting. Ninety percent of officers have been on the new course.',
      ['318: 2018-07-01..2018-07-31', '90: ..'],
    ],
    [
      'In the year to March 2018 the force held 114 hearings. Since then it has held 41 hearings.',
      [`114: ${year2017}`, '41: ..'],
    ],
    [
      'In 2017/18 the rate of breath tests was 6.1 per 1,000 people. Twelve percent of those tested at Christmas failed.',
      [`6.1: ${year2017}`, '12: ..'],
    ],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});

describe('each figure has the time that stands with it', () => {
  it.each([
    [
      'In 2017/18 the force recorded 897 rapes. The charge rate was 6 percent, compared with 8 percent in 2016/17.',
      [`897: ${year2017}`, `6: ${year2017}`, '8: 2016-04-01..2017-03-31'],
    ],
    [
      'In 2017/18 it detected 27.1% of crimes, compared with 25.4% in 2016/17 and a most similar force average of 28.2%.',
      [`27.1: ${year2017}`, '25.4: 2016-04-01..2017-03-31', `28.2: ${year2017}`],
    ],
    [
      'The rate was 14.2 per 1,000 population in 2018, down from 15.1 in 2017; in 2010 it had been 21.',
      ['14.2: 2018-01-01..2018-12-31', '15.1: 2017-01-01..2017-12-31', '21: 2010-01-01..2010-12-31'],
    ],
    [
      'In the year to June 2018 the rate was 12 percent lower than in the previous 12 months, but still 6 percent above the rate in similar forces.',
      ['-12: 2017-07-01..2018-06-30', '6: 2017-07-01..2018-06-30'],
    ],
    [
      'Detections fell from 31% (2016) to 24% (2018), while the national rate fell from 28% to 22%.',
      [
        '31: 2016-01-01..2016-12-31',
        '24: 2018-01-01..2018-12-31',
        '28: 2016-01-01..2016-12-31',
        '22: 2018-01-01..2018-12-31',
      ],
    ],
    [
      'Throughput had decreased by 9% since the year to 31 May 2016, when it was 13,018.',
      ['-9: ..', '13018: 2015-06-01..2016-05-31'],
    ],
    [
      'In 2016 it was 15 percent, and in 2018 it was 6 percent: 12 of the 200 records.',
      ['15: 2016-01-01..2016-12-31', '6: 2018-01-01..2018-12-31', '12: 2018-01-01..2018-12-31'],
    ],
    // What a figure comes from is no time before it.
    [
      'In 2017/18 the rate was 2.9%, or 16 charges from 551 recorded offences.',
      [`2.9: ${year2017}`, `16: ${year2017}`, `551: ${year2017}`],
    ],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});

describe('what a change is counted from', () => {
  it.each([
    [
      'On 31 March 2018 the force employed 1,204 officers. At the same point in 2010 there were 1,390 officers; the number has therefore fallen by 13 percent.',
      ['-13: ..2010-03-31'],
    ],
    ['The force had 1,246 officers in March 2018, 12% more than in March 2014.', ['12: 2014-03-01..2014-03-31']],
    [
      'Between 31 March 2010 and 31 March 2014 the number of officers fell by 9%, and in March 2014 it fell again.',
      ['-9: ..2010-03-31'],
    ],
    ['Between March 2014 and March 2015 the force made 4,000 arrests.', []],
    ['Between 2010/11 and 2014/15 the force saved £21.4m. In that period crime fell by 14 percent.', []],
  ])('%s', (text, expected) => {
    expect(bases(text)).toEqual(expected);
  });
});

describe('a time is said apart from its figures', () => {
  it('below a table, which "over this period" means', () => {
    const text = `Figure 3: Outcomes of offences recorded in the year ending 31 March 2018
                      Bedfordshire     England and Wales
Charged                   7.9%             5.6%
Cautioned                 1.1%             0.9%

Over this period the force recorded 51,907 crimes. The number therefore rose by 9 percent.`;
    expect(times(text).filter((one) => /^(?:51907|9):/.test(one))).toEqual([`51907: ${year2017}`, `9: ${year2017}`]);
  });

  it('over two lines of the heads, of which the first is no figure', () => {
    const table =
      '                       12 months to   12 months to\n                       June 2013      June 2014\nVictim-based crime     12,345         11,212\nBurglary               4,001          3,987\n';
    const [before, now] = ['2012-07-01..2013-06-30', '2013-07-01..2014-06-30'];
    expect(times(table)).toEqual([`12345: ${before}`, `11212: ${now}`, `4001: ${before}`, `3987: ${now}`]);
  });

  it('before the area in the head of each column', () => {
    const table =
      'Recorded crime, year ending 30 June\n\nOffence  2017 Bedfordshire  2017 England and Wales  2018 Bedfordshire  2018 England and Wales\nViolence  31.2  34.0  32.8  33.6\n';
    const [before, now] = ['2016-07-01..2017-06-30', '2017-07-01..2018-06-30'];
    expect(times(table)).toEqual([`31.2: ${before}`, `34: ${before}`, `32.8: ${now}`, `33.6: ${now}`]);
    const [force, all] = ['Bedfordshire', 'England and Wales'];
    expect(areas(table)).toEqual([`31.2: ${force}`, `34: ${all}`, `32.8: ${force}`, `33.6: ${all}`]);
  });

  it('for all costs, and for nothing else', () => {
    const text = `Unless we say otherwise, costs are for the financial year 2017/18.

The force spent £168.2m. It attended 61 percent of burglaries.`;
    expect(times(text)).toEqual([`168.2: ${year2017}`, '61: ..']);
  });

  it('for all figures, but not for samples, surveys and what is now', () => {
    const text = `Unless stated otherwise, figures are for the year ending 31 March 2018.

The force recorded 5,120 incidents. Victims were named in 41 of 52 cases. In our workforce survey 62 percent felt well supported. Each investigator carries 17 crimes.`;
    expect(times(text)).toEqual([`5120: ${year2017}`, '41: ..', '62: ..', '17: ..']);
  });

  it('by those who say what their audit covered, on the line of a date too', () => {
    const text = `Our audit covered reports of crime that the force received between
1 July 2018 and 31 December 2018.1

We estimate that the force records 90.8 percent (+/- 2.1 percent) of crimes. The rate is 7 percentage points above the 83.8 percent that we found in 2014.

1 Excluding fraud.`;
    expect(times(text)).toEqual([
      '90.8: 2018-07-01..2018-12-31',
      '7: 2018-07-01..2018-12-31',
      '83.8: 2014-01-01..2014-12-31',
    ]);
  });

  it('by what was audited, for what was recorded of it', () => {
    const text = `Our audit covered reports of crime that the force received between 1 July 2018 and 31 December 2018.

We examined 1,264 reports of crime and found that 1,130 of them had been recorded.`;
    expect(times(text)).toEqual(['1130: 2018-07-01..2018-12-31']);
  });

  it('above a list, but not for the paragraphs below it', () => {
    const text = `1.1 During the year ending 31 March 2018, the force:

• visited 61 percent of victims; and
• issued 41 cautions.

1.2 Each team has 14 officers. Only half of files had a plan.`;
    expect(times(text)).toEqual([`61: ${year2017}`, `41: ${year2017}`, '14: ..', '50: ..']);
  });
});

describe('a figure is of an area', () => {
  it.each([
    [
      'The force is 4.2 percent cheaper than its peers, which spend £187 per head.',
      ['4.2: Bedfordshire', '187: Most similar forces'],
    ],
    ['The force ranked 11th of 43 forces, at 12 percent.', ['12: Bedfordshire']],
    [
      'The force spends £183 per head, or 1.4 times the figure for all forces.',
      ['183: Bedfordshire', '1.4: Bedfordshire'],
    ],
    [
      'In 2017/18 the cost was £52,400, which is 4 percent more than in similar forces and 2 percent more than in 2016/17.',
      ['52400: Bedfordshire', '4: Bedfordshire', '2: Bedfordshire'],
    ],
    [
      'In 2013, 27 percent of the 8,783 stop and search records examined nationally lacked grounds.',
      ['27: England and Wales'],
    ],
    [
      'Bedfordshire, Cambridgeshire and Hertfordshire share a dog unit of 41 officers.',
      ['41: Bedfordshire, Cambridgeshire and Hertfordshire'],
    ],
    ['In the Luton area 41 percent of calls were late.', ['41: Luton']],
    ['In Dunstable and Luton 15 percent of posts were vacant.', ['15: Dunstable and Luton']],
    ['In Wales, 41 percent of officers had been trained.', ['41: Wales']],
    [
      'The average stay was 12 hours in Hertfordshire. For immigration detainees, of whom there had been 131, it was longer.',
      ['12: Hertfordshire', '131: Bedfordshire'],
    ],
  ])('%s', (text, expected) => {
    expect(areas(text)).toEqual(expected);
  });
});

describe('the force is read off a title', () => {
  it.each([
    ['Report on an unannounced inspection visit to police custody\nsuites in Suffolk, 9–20 July 2018', 'suffolk'],
    ['Report on an inspection visit to police custody suites in Essex 14–25 June 2019', 'essex'],
    ['Report on an inspection visit to police custody suites in\nGwent\nby HM Inspectorate of Prisons', 'gwent'],
    ['A joint inspection of policing in Kent and Essex', undefined],
    ['A review of policing across England and Wales', undefined],
  ])('%s', (title, force) => {
    expect(
      extractClaims(`${title}\n\nSection 1. Leadership\n\nThe suites were clean.\n`, knowledge).metadata.force,
    ).toBe(force);
  });
});

describe('a sum to be saved and a share of it', () => {
  it.each([
    ['The force will save £2.4m by March 2020.', ['2.4: ..2020-03-31']],
    ['It has planned how it will find £2.4m of the £3.1m by March 2020.', ['2.4: ..2020-03-31', '3.1: ..2020-03-31']],
    ['The force will open two stations by March 2020.', []],
    [
      'It had to save £4.1m between April 2014 and March 2018. As a share of all its spending this is 9%.',
      ['4.1: 2014-04-01..2018-03-31', '9: 2014-04-01..2018-03-31'],
    ],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});

describe('a change from one year to another', () => {
  it.each([
    [
      'Burglary was 11% higher in 2017/18 than in 2015/16, which is a steeper rise than that for England and Wales (4%).',
      ['11: 2015-04-01..2016-03-31', '4: 2015-04-01..2016-03-31'],
    ],
    ['Theft was 6 percent lower in 2018 than in 2016.', ['-6: 2016-01-01..2016-12-31']],
  ])('%s', (text, expected) => {
    expect(bases(text)).toEqual(expected);
  });
});

describe('a time in the sentence is not that of its figures', () => {
  it.each([
    [
      'We read 90 files. In 71 (79 percent) the plan was good. In our 2016 inspection it was 60 percent. There were 14 such cases.',
      ['71: ..', '79: ..', '60: 2016-01-01..2016-12-31', '14: ..'],
    ],
    [
      'In the year ending 31 March 2019, the unit received 1,540 phones. This compares with 1,100 in the year ending 31 March 2017, an increase of 40 percent. Over the same period 12 phones were lost.',
      [
        '1540: 2018-04-01..2019-03-31',
        '1100: 2016-04-01..2017-03-31',
        '40: 2018-04-01..2019-03-31',
        '12: 2018-04-01..2019-03-31',
      ],
    ],
    [
      'In the year to 31 March 2019 it made 500 arrests. There were 61 cautions, when there had been 320 in 2015/16.',
      ['500: 2018-04-01..2019-03-31', '61: 2018-04-01..2019-03-31', '320: 2015-04-01..2016-03-31'],
    ],
    ['It has 410 officers and staff, and a budget of £28.3m for 2018/19.', ['410: ..', '28.3: 2018-04-01..2019-03-31']],
    ['Eight of the 12 are paid for by a grant that ends in March 2020.', ['8: ..']],
    ['We found that 45 of the 130 groups had last been scored in 2016.', ['45: ..']],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it('is that of all figures only where they are of no other', () => {
    const text = `Source: force data. Figures are for the 12 months to 31 August 2018 unless otherwise stated.

The unit has 46 detectives, seven more than in 2016.

The rest falls to the 11 local teams, and all of it rests with the 12 sergeants.

Arrests of these 25 fell from 41 in the six months before they joined to 17 in the six months that followed.

Officers arrested 940 suspects.`;
    expect(times(text)).toEqual([
      '46: ..',
      '7: ..',
      '11: ..',
      '12: ..',
      '41: ..',
      '17: ..',
      '940: 2017-09-01..2018-08-31',
    ]);
  });

  it.each([
    ['Of the 118 operators, 49 had not received any domestic abuse training beyond their induction.', ['49: ..']],
    [
      'The force has a list of offenders. HMIC found that only 12 of them were subject to active management.',
      ['12: ..'],
    ],
    ['Two of the five women in the group had heard nothing from the police.', ['2: ..']],
    ['HMIC reviewed files of domestic abuse crimes. Injuries had been photographed in nine cases.', ['9: ..']],
    ['HMIC reviewed the plans. Officers arrested 940 suspects.', ['940: 2012-09-01..2013-08-31']],
    ['We found that officers had arrested 940 suspects.', ['940: 2012-09-01..2013-08-31']],
  ])('is that of all figures, but not of what inspectors found at their visit: %s', (text, expected) => {
    const ofAll = 'Data figures in this report cover the 12 months to 31 August 2013 unless we say otherwise.';
    expect(times(`${ofAll}\n\n${text}`)).toEqual(expected);
  });

  it('is not that of what the force itself reviews each day', () => {
    const text =
      'The daily review of incidents, which was a trial in Luton in 2016, has been extended.\n\nOf callers, 52 percent (± 7 percent) were content.';
    expect(times(text)).toEqual(['52: ..']);
  });

  it('is not that of an inspection before', () => {
    const text = `Our review of records suggests that the reasons for searches are better than when we last inspected in 2016.

Of the 24 records in our sample that we thought poor, 21 had been approved by a supervisor.`;
    expect(times(text)).toEqual(['21: ..']);
  });
});
