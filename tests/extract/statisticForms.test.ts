import { describe, expect, it } from 'vitest';
import { areas, figures, statisticsOf, times, year2017 } from './statisticsOf.ts';

describe('a number stands before a number that is part of a name', () => {
  it.each([
    ['The force received 213 999 calls per 1,000 population.', ['213 per 1,000 population']],
    ['It took 111 482 999 calls and 91 000 101 calls.', ['111482 calls', '91000 calls']],
    ['It issued 412 section 60 authorisations.', ['412 authorisations']],
    ['Officers dealt with 1,204 grade 1 incidents.', ['1204 incidents']],
    ['The force has 14 24-hour custody suites.', ['14 suites']],
    ['In 2017/18 one in five children was moved.', ['20 percent']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('a figure is told in few words', () => {
  it.each([
    ['The force examined 1,846 devices in the year.', ['1846 devices']],
    ['It manages 35 groups; it had assessed eight of these as high risk.', ['35 groups', '8 number']],
    ['It seized 3kg of heroin and 2.4 kilograms of cocaine.', ['3 kilograms', '2.4 kilograms']],
    ['It applied for 163 orders in 2018, more than double the 74 of the previous year.', ['163 orders', '74 orders']],
    ['Cases were rushed: 31 were heard in one morning.', ['31 number']],
    ['There were 2,803 officers in such roles, out of 3,157 in all.', ['2803 officers', '3157 number']],
    ['Children wait a year for a decision.', ['1 years']],
    ['Each shift took, on average, an hour and 30 minutes to prepare.', ['1.5 hours']],
    ['There was one sergeant for every 5.2 constables.', ['5.2 constables']],
    ['Staff hold 13 cases each. Each offender manager supervised 62.', ['13 cases', '62 number']],
    ['At the time of our inspection, 83 of the force’s 310 posts were vacant.', ['83 posts', '310 posts']],
    ['In May, 17 of the 96 posts were vacant.', ['17 posts', '96 posts']],
    ['Seventeen of 96 analyst posts were vacant.', ['17 analyst posts', '96 posts']],
    ['There are five multi-agency safeguarding hubs.', ['5 hubs']],
    [
      'The rate was 13 percent, in line with forces in the rest of the East Midlands (49).',
      ['13 percent', '49 percent'],
    ],
    ['The savings requirement of the force is 17 percent.', ['17 percent']],
    ['The force has increased the number of detectives by 61 since 2017.', ['61 number']],
    ['Knife crimes went up from 412 to 533: a rise of 29 percent.', ['412 number', '533 number', '29 percent']],
    [
      'By June, 62 of 71 supervisors had been trained. The remaining nine were booked on a course.',
      ['62 supervisors', '9 number'],
    ],
    ['By June, 34 of its 41 offenders had been visited on time.', ['34 offenders', '41 offenders']],
    ['In 2017/18, 2,012 were referred.', ['2012 number']],
    ['When drugs searches are left out the figure drops to 5.2.', ['5.2 number']],
    ['In 2017/18 they completed 6,400, which is twice as many as before.', ['6400 number', '2 times']],
    ['In 2018, there had been eleven.', ['11 number']],
    ['Recorded crime per 1,000 people was 61.4 in 2018.', ['61.4 per 1,000 people']],
    ['In 2017, devices waited 19 weeks. This is now down to 5 weeks.', ['19 weeks', '5 weeks']],
    ['The public protection department has 214 officers and staff.', ['214 officers']],
    ['There are now only six people who may cancel a crime.', ['6 people']],
    ['There were 19 reports in 2018, up from six.', ['19 reports', '6 reports']],
    ['The number of people taken to a cell under that power halved within five months.', ['-50 percent']],
    ['Crime prevention officers have been cut from 21 to nine since 2010.', ['21 number', '9 number']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('no figure is', () => {
  it.each([
    'It was below 85 percent only in December.',
    'Fewer than 20 officers had been trained.',
    'It plans to save £4.8m of this in 2020/21 and to cut 60 posts.',
    'It has approved funding for 12 more posts.',
    'We examined 40 devices.',
    'The force selected and self-assessed the effectiveness of its practice in 33 child protection cases.',
    'Records of 12 such problems were examined and we saw no plan.',
    'The table shows the change from the 12 months before and the rate per 1,000 population.',
    'A harm reduction unit has between eight and 14 officers in one room.',
    'The margin of error on the survey results for a single force is up to 7 percentage points.',
    'The results came within 3 percent for volume crime.',
    'The police authority has made ASB one of its three priorities for 2012/13.',
  ])('what is a bound, a plan or a sample: %s', (text) => {
    expect(figures(text).filter((one) => !one.includes('pounds'))).toEqual([]);
  });
});

describe('a line that ends with two numbers goes on', () => {
  it.each([
    [
      'In the 12 months to 31 August 2018, 14\npercent of domestic abuse incidents were closed early.',
      ['14: 2017-09-01..2018-08-31'],
    ],
    [
      'Of the 98,240 victim-based crimes recorded in the year ending 31 December 2018, 9.6\npercent were charged, and the victims of the others were told why that was not so.',
      ['98240: 2018-01-01..2018-12-31', '9.6: 2018-01-01..2018-12-31'],
    ],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});

describe('each clause has its own time', () => {
  it.each([
    [
      'As at 30 June 2017 the force had 241 detectives, 37 fewer than a year before; 19 of its 52 constables were in training.',
      ['241: ..2017-06-30', '-37: ..2017-06-30', '19: ..2017-06-30', '52: ..2017-06-30'],
    ],
    [
      'In 2017/18 it made 58 arrests for every 100 crimes, up from 51 in the previous year and higher than the England and Wales rate of 53.',
      [`58: ${year2017}`, '51: 2016-04-01..2017-03-31', `53: ${year2017}`],
    ],
    [
      'Between 1 January and 31 August 2017, 3,120 people were searched. Nearly two-thirds of the searches found nothing; in the same months of 2016 there had been 2,600.',
      ['3120: 2017-01-01..2017-08-31', '66.7: 2017-01-01..2017-08-31', '2600: 2016-01-01..2016-08-31'],
    ],
    [
      'In October 2017 the backlog was 403 devices; at the time of our inspection it had come down to 97.',
      ['403: 2017-10-01..2017-10-31', '97: ..'],
    ],
    ['The unit has 26 officers and cost £1.1m to run in 2017/18.', ['26: ..', `1.1: ${year2017}`]],
    [
      'The teams have 171 staff, 12 percent fewer than in 2010; the force spends £6.4m a year on them.',
      ['171: ..', '-12: ..', '6.4: ..'],
    ],
    ['Staff have 14 cases each, where in June 2018 it was 23.', ['14: ..', '23: 2018-06-01..2018-06-30']],
    [
      'One in five was moved in 2016/17; by 2017/18 it was one in four.',
      ['20: 2016-04-01..2017-03-31', `25: ${year2017}`],
    ],
    [
      'The response time in July 2018 was 11 minutes on average; by October it was nine.',
      ['11: 2018-07-01..2018-07-31', '9: ..2018-10-31'],
    ],
    [
      'The average length of detention was 11 hours, up from 10 hours in 2017.',
      ['11: ..', '10: 2017-01-01..2017-12-31'],
    ],
    [
      'The 2018 total of 6,120 incidents was 14 percent above the 2017 total of 5,368.',
      ['6120: 2018-01-01..2018-12-31', '14: 2018-01-01..2018-12-31', '5368: 2017-01-01..2017-12-31'],
    ],
    [
      'It recorded 38 incidents in 2017/18, up from 24 in 2016/17, and in that year one in four was a crime.',
      [`38: ${year2017}`, '24: 2016-04-01..2017-03-31', '25: 2016-04-01..2017-03-31'],
    ],
    ['The force has lost 412 officers since 2010; it plans to lose 160 more by March 2020.', ['412: 2010-01-01..']],
    ['Satisfaction was 84 percent in 2017/18, down from 86 percent.', [`84: ${year2017}`, '86: ..']],
    ['The force’s 2016 staff survey found that 41 percent felt valued.', ['41: 2016-01-01..2016-12-31']],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});

describe('what a time that was told holds for', () => {
  it.each([
    // Not for what is so always, or was seen by inspectors.
    [
      'In 2017/18, 7.1 percent of calls were abandoned. Calls about domestic abuse make up one in six of all calls.',
      [`7.1: ${year2017}`, '16.7: ..'],
    ],
    [
      'In 2017/18 officers attended 412 calls. We found that in 17 of 65 cases nobody was told of delays.',
      [`412: ${year2017}`, '17: ..'],
    ],
    // Nor past one that the text leaves open.
    [
      'In 2016, 41 officers left. Over the past three years the number of volunteers has fallen from 312 to 204. In the same period, 14 stations closed.',
      ['41: 2016-01-01..2016-12-31', '312: ..', '204: ..', '14: ..'],
    ],
    // A change between two years is of the second, and what goes on with it too.
    [
      'Between 2015/16 and 2017/18, crime fell by 9 percent in the county. Victim-based crime fell by 10 percent.',
      [`-9: ${year2017}`, `-10: ${year2017}`],
    ],
    // What was counted in the same period is of all its years.
    [
      'Between 2015/16 and 2017/18, crime fell by 9 percent in the county. Over the same period the force recruited 200 officers.',
      [`-9: ${year2017}`, '200: 2015-04-01..2018-03-31'],
    ],
    ['In 2017/18 the unit trained 212 officers. There are now 412 of them.', [`212: ${year2017}`, '412: ..']],
    [
      'In October 2017 we wrote to the force. The backlog was then 2,104 crimes; it is now 311.',
      ['2104: 2017-10-01..2017-10-31', '311: ..'],
    ],
    // The year of a budget is its own alone.
    [
      'The force needs to save £51.4m between April 2016 and March 2019. As a proportion of its 2015/16 budget of £301.8m, this is 17 percent.',
      ['51.4: 2016-04-01..2019-03-31', '301.8: 2015-04-01..2016-03-31', '17: 2016-04-01..2019-03-31'],
    ],
    // What goes on after two years is of the later.
    [
      'In 2016/17 the charge rate was 14 percent; in 2017/18 it was 12 percent. For rape it was 6 percent.',
      ['14: 2016-04-01..2017-03-31', `12: ${year2017}`, `6: ${year2017}`],
    ],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it('a note has the time of the sentence that its mark stands on', () => {
    const text = `In the year ending 31 March 2018, 9.6 percent of crimes were charged.1 In May 2019 there were 14 detectives.

The force is well led.

1 Based on 1,104 crimes recorded in that year.`;
    expect(times(text)).toContain(`1104: ${year2017}`);
  });

  it('a note on some of the figures gives no time to the others', () => {
    const text = `Workforce

              2010     2018
Officers      3,556    3,020

(The figures for 2018 are the force’s own.)

One in eight sergeants is now on restricted duties.`;
    expect(times(text)).toContain('12.5: ..');
  });
});

describe('whose a figure is', () => {
  it.each([
    [
      'Officers attended 91 percent of these, compared with 76 percent in forces of a similar kind.',
      ['91: Bedfordshire', '76: Most similar forces'],
    ],
    [
      'The average cost was £1,640, which is £212 above the average for similar forces.',
      ['1640: Bedfordshire', '212: Bedfordshire'],
    ],
    [
      'The rate was 49 percent, better than in forces across the South West (41 percent).',
      ['49: Bedfordshire', '41: South West'],
    ],
    [
      'In 2018 it received 213 calls per 1,000 people. This was higher than the rate across all forces in England and Wales, of 177 calls per 1,000 people.',
      ['213: Bedfordshire', '177: England and Wales'],
    ],
  ])('%s', (text, expected) => {
    expect(areas(text)).toEqual(expected);
  });
});

describe('a table', () => {
  it('has heads of two lines, and changes of each area after the change', () => {
    const text = `Workforce (FTE)

                       31 March 2010  31 March 2015  Change  Bedfordshire  England and
                       (baseline)                            %             Wales %

Police officers        1,246          1,053          -193    -15%          -11%
Police staff           845            702            -143    -17%          -17%`;
    const rows = statisticsOf(text).map(({ value, area, periodEnd, baselineEnd = '' }) =>
      [value, area, periodEnd, baselineEnd].join(' '),
    );
    expect(rows.slice(0, 5)).toEqual([
      '1246 Bedfordshire 2010-03-31 ',
      '1053 Bedfordshire 2015-03-31 ',
      '-193 Bedfordshire 2015-03-31 2010-03-31',
      '-15 Bedfordshire 2015-03-31 2010-03-31',
      '-11 England and Wales 2015-03-31 2010-03-31',
    ]);
  });

  it('goes on with the areas of the one above, and with a label below its figures', () => {
    const text = `Crime
Crimes recorded per 1,000 population
12 months to 30 June 2017
Bedfordshire Police      England and Wales
76.4                     72.5

Domestic abuse
Calls for assistance     24.9          15.6
per 1,000 population 12 months to
30 June 2017

Organised crime groups
Active groups per one million
population as at 1 July 2017        31          46`;
    const rows = statisticsOf(text).map(({ value, unit, area, periodStart = '', periodEnd }) =>
      [value, unit, area, periodStart, periodEnd].join(' '),
    );
    expect(rows).toEqual([
      '76.4 per 1,000 population Bedfordshire 2016-07-01 2017-06-30',
      '72.5 per 1,000 population England and Wales 2016-07-01 2017-06-30',
      '24.9 per 1,000 population Bedfordshire 2016-07-01 2017-06-30',
      '15.6 per 1,000 population England and Wales 2016-07-01 2017-06-30',
      '31 per one million population Bedfordshire  2017-07-01',
      '46 per one million population England and Wales  2017-07-01',
    ]);
  });

  it('has the time of a note that is marked on it', () => {
    const text = `Crime outcomes*          Bedfordshire Police   England and Wales
Charged                  12.8%                 11.6%
No suspect identified    43.1%                 47.4%

*Figures are shown as proportions of outcomes assigned to offences recorded in the 12 months to 30 June 2017.`;
    expect(times(text)).toEqual([
      '12.8: 2016-07-01..2017-06-30',
      '11.6: 2016-07-01..2017-06-30',
      '43.1: 2016-07-01..2017-06-30',
      '47.4: 2016-07-01..2017-06-30',
    ]);
  });

  it('of shares of a year’s budget is of the time that a sentence tells', () => {
    const text = `The force needs to save £51.4m between April 2016 and March 2019. As a proportion of its 2015/16 budget of £301.8m, this savings requirement is 17 percent.

Savings as percentage of 2015/16 total spend
Bedfordshire        17%
England and Wales   16%`;
    expect(times(text).slice(-2)).toEqual(['17: 2016-04-01..2019-03-31', '16: 2016-04-01..2019-03-31']);
  });

  it('keeps a small number that a sentence elsewhere tells of something else', () => {
    const text = `Results
                        Good    Inadequate
All cases                 12             14

Workload

Detectives have 14 cases each.`;
    expect(figures(text)).toHaveLength(3);
  });
});
