import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import type { ProposedStatistic } from '../../src/extract/types.ts';

const knowledge = knowledgeOf();

function statisticsOf(text: string): readonly ProposedStatistic[] {
  return extractClaims(`${text}\n`, knowledge, { publishedOn: '2019-08-02', force: 'bedfordshire' }).claims.filter(
    (claim) => claim.kind === 'STATISTIC',
  );
}

/** In a few characters, as in "84.5 ±1.1 percent": what a table of cases can hold. */
const shown = (text: string) =>
  statisticsOf(text).map(({ value, margin, unit }) => `${value}${margin === undefined ? '' : ` ±${margin}`} ${unit}`);
const times = (text: string) =>
  statisticsOf(text).map(({ value, periodStart = '', periodEnd = '' }) => `${value}: ${periodStart}..${periodEnd}`);
const areas = (text: string) => statisticsOf(text).map(({ value, area }) => `${value}: ${area}`);

describe('a figure is read', () => {
  it.each([
    ['One in four victims of domestic abuse was not referred to a support service.', ['25 percent']],
    ['One officer in three carries a Taser.', ['33.3 percent']],
    ['Nine out of ten victims said that they were treated with respect.', ['90 percent']],
    ['Three-quarters of the files that we examined had a plan.', ['75 percent']],
    ['Almost a third of crimes are recorded late.', ['33.3 percent']],
    ['Just under half the records had no rationale.', ['50 percent']],
    ['Arrests have gone up by a quarter in the last two years.', ['25 percent']],
    ['The number of wanted suspects has halved.', ['-50 percent']],
    ['Compliance was 83.6 percent (with a confidence interval of +/- 2.4 percent).', ['83.6 ±2.4 percent']],
    [
      'The force recorded 94.2 percent of sexual offences (confidence interval +/- 3.34 percent).',
      ['94.2 ±3.34 percent'],
    ],
    ['Overall, 58 (± 7) percent of callers were satisfied.', ['58 ±7 percent']],
    ['Satisfaction has risen by 3.2 percentage points since 2016.', ['3.2 percentage points']],
    ['The force has reduced the number of burglaries by 12 percent.', ['-12 percent']],
    ['In 2018 the force made 5.4 searches for every 1,000 people.', ['5.4 per 1,000 people']],
    ['Officer numbers have grown by 212.', ['212 number']],
    ['The workforce fell from 320 to 287.', ['320 number', '287 number']],
    ['Charges rose from 12 to 15 percent.', ['12 percent', '15 percent']],
    ['Inspectors listened to 50 calls; in 12 the call-taker had not asked about risk.', ['12 number']],
    ['We reviewed 30 domestic abuse cases and found that 21 had a safety plan.', ['21 number']],
    ['Of 120 domestic abuse incidents, 66 (55 percent) resulted in an arrest.', ['66 number', '55 percent']],
    ['On average, officers reached emergencies in 11 minutes.', ['11 minutes']],
    ['Devices take up to nine months to be examined.', ['9 months']],
    ['The average caseload of a detective is 18.', ['18 number']],
    ['There are 16 detectives in the team, against an establishment of 24.', ['16 detectives', '24 number']],
    ['The force has 140 beat managers.', ['140 managers']],
    ['The force has recruited 18 more call handlers.', ['18 handlers']],
    ['This was higher than the 10 percent standard.', []],
    ['The force spends £161 per head of population.', ['161 pounds']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('a figure is of a time', () => {
  it.each([
    ['In the two years to March 2018, the force lost 210 officers.', ['210: 2016-04-01..2018-03-31']],
    ['In the first six months of 2018/19, it recorded 1,240 burglaries.', ['1240: 2018-04-01..2018-09-30']],
    ['Data for April to September 2018 show that 35 percent were charged.', ['35: 2018-04-01..2018-09-30']],
    ['From 1 November 2012 to 31 October 2013, it recorded 31,402 crimes.', ['31402: 2012-11-01..2013-10-31']],
    ['In the 12 months from April 2017, 62 percent of victims were referred.', ['62: 2017-04-01..2018-03-31']],
    ['By the end of March 2018, 88 percent of officers had completed the course.', ['88: ..2018-03-31']],
    ['At the end of 2017/18, 42 percent of posts were vacant.', ['42: ..2018-03-31']],
    ['The force recorded 1,014 robberies in calendar year 2017.', ['1014: 2017-01-01..2017-12-31']],
    ['As of Sept 2018, 54 percent of officers had been trained.', ['54: ..2018-09-30']],
    [
      'The charge rate fell from 14 percent to 9 percent between 2016/17 and 2018/19.',
      ['14: 2016-04-01..2017-03-31', '9: 2018-04-01..2019-03-31'],
    ],
    [
      'In the year to March 2019 it attended 61 percent of calls (the previous year, 67 percent).',
      ['61: 2018-04-01..2019-03-31', '67: 2017-04-01..2018-03-31'],
    ],
    [
      'As at 30 June 2018, 9 percent of staff were absent, compared with 5 percent a year earlier.',
      ['9: ..2018-06-30', '5: ..2017-06-30'],
    ],
    ['Burglaries rose from 46 (2015) to 58 (2016).', ['46: 2015-01-01..2015-12-31', '58: 2016-01-01..2016-12-31']],
    [
      'In the three months to June 2018 it solved 12 percent, against 15 percent in the previous quarter.',
      ['12: 2018-04-01..2018-06-30', '15: 2018-01-01..2018-03-31'],
    ],
    ['There were 48 complaints (41 in 2016).', ['48: ..', '41: 2016-01-01..2016-12-31']],
    [
      'In the year to June 2018 it recorded 41,000 crimes. Of these, 9 percent led to a charge.',
      ['41000: 2017-07-01..2018-06-30', '9: 2017-07-01..2018-06-30'],
    ],
    [
      'As at 30 June 2018 it had 1,512 officers. It answered 47 percent of calls in time.',
      ['1512: ..2018-06-30', '47: ..'],
    ],
    [
      'In the 12 months to June 2018:\n\n• 92 percent of calls were answered; and\n\n• 18 percent were abandoned.',
      ['92: 2017-07-01..2018-06-30', '18: 2017-07-01..2018-06-30'],
    ],
    [
      'We examined records from the 12 months to June 2018. Recording is better now: 97 percent (± 2 percent) were right.',
      ['97: 2017-07-01..2018-06-30'],
    ],
    ['The force was recruiting 14 detention officers, who were due to start in September 2018.', ['14: ..']],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it('that a column of a table heads', () => {
    const table = 'Complaints\n\n2012/13 2013/14\n\nAllegations of rudeness 120 96\n\nAllegations of violence 44 51';
    expect(times(table)).toEqual([
      '120: 2012-04-01..2013-03-31',
      '96: 2013-04-01..2014-03-31',
      '44: 2012-04-01..2013-03-31',
      '51: 2013-04-01..2014-03-31',
    ]);
  });
});

describe('a figure is of an area', () => {
  it.each([
    ['The rate of 48.2 is below the average for its most similar forces (51.0).', ['51: most similar forces']],
    ['This is higher than the England and Wales rate of 26 percent.', ['26: England and Wales']],
    ['The arrest rate was 42 percent (England and Wales: 48 percent).', ['42: Bedfordshire', '48: England and Wales']],
    ['In Dunstable, burglary fell by 12 percent.', ['-12: Dunstable']],
    ['At Dunstable, staff were few. Only 4 of the 20 cells there had been used.', ['4: Dunstable']],
    ['Victims in March were few: 12 percent replied.', ['12: Bedfordshire']],
  ])('%s', (text, expected) => {
    expect(areas(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe('no statistic is', () => {
  it.each([
    ['how many were looked at', 'We examined 60 case files.'],
    ['what is planned', 'The force intends to recruit 60 officers by 2021.'],
    ['what will be', 'The force will employ 35 more detectives.'],
    ['what is aimed at', 'The force aims to answer 90 percent of 999 calls within ten seconds.'],
    ['a standard', 'This is below the national standard of 90 percent.'],
    ['a section of an Act', 'Section 136 of the Mental Health Act 1983 lets officers detain people.'],
    ['a telephone number', 'The unit works 24/7 and answers 101 calls and 999 callers.'],
    ['a time limit', 'Officers must attend within 15 minutes.'],
    ['an age', 'Children under 18 should not be held overnight.'],
    ['half a day', 'The force holds a half-day event in the first half of the year.'],
    ['a third party', 'A third party holds the records, and a quarter later nothing had changed.'],
    ['a rank', 'The force is ranked 12th of 43 forces for satisfaction.'],
  ])('%s', (_, text) => {
    expect(shown(text)).toEqual([]);
  });
});

it.each([
  [
    'The proportion of crimes that have no suspect has fallen from 38 percent to 31 percent.',
    ['crimes that have no suspect', 'crimes that have no suspect'],
  ],
  ['The percentage of victims who were satisfied was 84 percent.', ['victims who were satisfied']],
  ['In 2018 it issued 79 community protection notices and 41 criminal behaviour orders.', ['notices', 'orders']],
  ['Detectives carry 30 cases each, and one in six detective posts is vacant.', ['cases', 'detective posts is vacant']],
  ['This is a rate of 0.14 per 1,000 population.', ['rate']],
])('what is measured is said in the words of the sentence: %s', (text, measures) => {
  expect(statisticsOf(text).map(({ measure }) => measure)).toEqual(measures);
});
