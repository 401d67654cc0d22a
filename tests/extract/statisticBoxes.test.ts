import { describe, expect, it } from 'vitest';
import { statisticsOf as ofBedfordshire } from './statisticsOf.ts';

const statisticsOf = (text: string) => ofBedfordshire(text, '2017-03-02');
/** Value, unit, the end of its time and what it is counted from, and its area. */
const cells = (text: string) =>
  statisticsOf(text).map(
    ({ value, unit, periodEnd, baselineEnd, area }) =>
      `${value} ${unit}, ${periodEnd ?? ''}${baselineEnd == null ? '' : ` from ${baselineEnd}`}, ${area}`,
  );
const lines = (...all: readonly string[]) => all.join('\n\n');

describe('a box of force in numbers', () => {
  const text = lines(
    'Changes in recorded crime (excluding fraud)',
    '12 months to 30 September 2014 against\n12 months to 30 September 2015',
    'Bedfordshire Police',
    '+14%',
    'England and Wales',
    '+6%',
    '5 years to 30 September 2015',
    'Bedfordshire Police',
    '-3%',
    'England and Wales',
    '+2%',
  );

  it('sets a later year against an earlier one in either order, and gives its title to the time below it', () => {
    expect(cells(text)).toEqual([
      '14 percent, 2015-09-30 from 2014-09-30, Bedfordshire',
      '6 percent, 2015-09-30 from 2014-09-30, England and Wales',
      '-3 percent, 2015-09-30, Bedfordshire',
      '2 percent, 2015-09-30, England and Wales',
    ]);
    expect(new Set(statisticsOf(text).map(({ measure }) => measure)).size).toBe(1);
  });

  it('has the year of a month in its label, and not in a column', () => {
    expect(
      cells(
        'Business interests\n\nApplications in 12 months to March 2014        116\n\nApprovals in 12 months to March 2014        113',
      ),
    ).toEqual(['116 number, 2014-03-31, Bedfordshire', '113 number, 2014-03-31, Bedfordshire']);
  });

  it('quotes the title and the figure apart', () => {
    const quotes = statisticsOf(text)[2]?.places.map(({ start, end }) => text.slice(start, end));
    expect(quotes).toEqual([
      'Changes in recorded crime (excluding fraud)',
      '5 years to 30 September 2015\n\nBedfordshire Police\n\n-3%',
    ]);
  });

  it('tells the same of another year', () => {
    expect(
      cells(
        lines(
          'Thefts as a percentage of all recorded crime',
          '12 months to 31 March 2015',
          'Bedfordshire Police 11%',
          'England and Wales 10%',
          '12 months to 31 March 2016',
          'Bedfordshire Police 12%',
          'England and Wales 9%',
        ),
      ),
    ).toEqual([
      '11 percent, 2015-03-31, Bedfordshire',
      '10 percent, 2015-03-31, England and Wales',
      '12 percent, 2016-03-31, Bedfordshire',
      '9 percent, 2016-03-31, England and Wales',
    ]);
  });

  it('has each area below its figure', () => {
    expect(
      cells(
        lines(
          'Recorded crime per 1,000 population',
          '12 months ending 30 June 2016',
          '91.2',
          'Bedfordshire Police',
          '84.7',
          'England and Wales',
        ),
      ),
    ).toEqual([
      '91.2 per 1,000 population, 2016-06-30, Bedfordshire',
      '84.7 per 1,000 population, 2016-06-30, England and Wales',
    ]);
  });

  it('counts in thousands and millions', () => {
    expect(cells('Force in numbers\n\n1.4m calls received\n\n£102.6m total funding for 2015/16')).toEqual([
      '1400000 calls, , Bedfordshire',
      '102.6 million pounds, 2016-03-31, Bedfordshire',
    ]);
  });
});

describe('a table or a list of facts', () => {
  it('says what each place has', () => {
    const text = 'Custody suites and their cells\n\nLuton 21 cells\nBedford 16 cells\nDunstable (standby) 8 cells';
    expect(statisticsOf(text).map(({ value, unit, measure }) => `${value} ${unit}: ${measure}`)).toEqual([
      '21 cells: Luton',
      '16 cells: Bedford',
      '8 cells: Dunstable (standby)',
    ]);
  });

  it('has labels of two lines, of which the second is a time', () => {
    const text = `How the force compares
                                              Bedfordshire     England and Wales
                                                    Police
Change in the number of constables,
31 March 2010 to 31 March 2014                        -13%                  -11%
Staff in visible roles, March 2014                     58%                   54%
`;
    expect(statisticsOf(text).map(({ value, measure, baselineEnd }) => [value, measure, baselineEnd])).toEqual([
      [-13, 'Change in the number of constables', '2010-03-31'],
      [-11, 'Change in the number of constables', '2010-03-31'],
      [58, 'Staff in visible roles', undefined],
      [54, 'Staff in visible roles', undefined],
    ]);
  });

  it('counts people of whom a bracket says more', () => {
    expect(cells('Custody staffing\n\n6 custody inspectors\n\n47 detention officers (contracted)')).toEqual([
      '6 inspectors, , Bedfordshire',
      '47 officers, , Bedfordshire',
    ]);
  });

  it('is named by the number of an outcome', () => {
    expect(
      cells('Outcome 16\n        Bedfordshire   England and Wales\n2014/15  18.4%   12.9%\n2015/16  19.7%   13.8%'),
    ).toEqual([
      '18.4 percent, 2015-03-31, Bedfordshire',
      '12.9 percent, 2015-03-31, England and Wales',
      '19.7 percent, 2016-03-31, Bedfordshire',
      '13.8 percent, 2016-03-31, England and Wales',
    ]);
  });

  it('has counts beside percentages', () => {
    expect(
      cells(
        'Planned changes in percentage and number\n\n              31 March 2010   31 March 2015   Change   Change %\nOfficers      1,310           1,204           -106     -8%\nPCSOs         142             131             -11      -8%',
      ).filter((one) => one.startsWith('-1')),
    ).toEqual([
      '-106 number, 2015-03-31 from 2010-03-31, Bedfordshire',
      '-11 number, 2015-03-31 from 2010-03-31, Bedfordshire',
    ]);
  });
});

describe('a table below a sentence that leads to it', () => {
  const lead = 'Between June 2011 and June 2014 the force planned these changes:';
  const text = `Changes to the force

The force is cutting its community officers by 12%; few forces do so.
${lead}

Bedfordshire England and Wales
Change in community officers –12% –9%
Change in control room staff –38%2 –14%
Change in share of inspectors (percentage points) +3 +1

Partners understood why.`;

  it('has the times of that sentence, one blank between its heads, and marks of notes after percentages', () => {
    expect(cells(text)).toEqual([
      '-12 percent, 2014-06-30 from 2011-06-30, Bedfordshire',
      '-9 percent, 2014-06-30 from 2011-06-30, England and Wales',
      '-38 percent, 2014-06-30 from 2011-06-30, Bedfordshire',
      '-14 percent, 2014-06-30 from 2011-06-30, England and Wales',
      '3 percentage points, 2014-06-30 from 2011-06-30, Bedfordshire',
      '1 percentage points, 2014-06-30 from 2011-06-30, England and Wales',
    ]);
  });

  it('quotes the sentence beside its rows, and is told once with the sentence above that says a change', () => {
    const [first, second] = statisticsOf(text).map(({ places }) =>
      places.map(({ start, end }) => text.slice(start, end)),
    );
    expect(first?.[0]).toBe('The force is cutting its community officers by 12%; few forces do so.');
    expect(second).toContain(lead);
  });

  it('makes a table of labels and counts, and takes no time of when inspectors asked', () => {
    expect(
      cells('The force had these numbers on 31 March 2014:\n\nOfficers 1,012\nSpecial constables 133\n\nThat is all.'),
    ).toEqual(['1012 number, 2014-03-31, Bedfordshire', '133 number, 2014-03-31, Bedfordshire']);
    expect(
      cells('In May 2014 we asked for these:\n\nBedfordshire England and Wales\nChange in inspectors –12% –9%')[0],
    ).toBe('-12 percent, , Bedfordshire');
  });

  it('takes no time of a sentence that has none', () => {
    expect(cells('The changes are these:\n\nBedfordshire England and Wales\nChange in inspectors –12% –9%')).toEqual([
      '-12 percent, , Bedfordshire',
      '-9 percent, , England and Wales',
    ]);
  });
});

describe('a table whose heads and labels all stand before its figures', () => {
  it('has a line of figures for each label', () => {
    const text = 'Files read, by type\nGood\nInadequate\nBurglary\nRobbery\nStalking\n6   2\n3   5\n1   9';
    expect(statisticsOf(text).map(({ value, measure }) => `${measure}: ${value}`)).toEqual([
      'Burglary, good: 6',
      'Burglary, inadequate: 2',
      'Robbery, good: 3',
      'Robbery, inadequate: 5',
      'Stalking, good: 1',
      'Stalking, inadequate: 9',
    ]);
  });

  it.each([
    ['column by column', '44.1\n7.2\n47.5\n9.9'],
    ['row by row', '44.1\n47.5\n7.2\n9.9'],
  ])('has its figures one below the other, %s', (_, values) => {
    const text = `Crimes per 1,000 population, 12 months to 30 June 2016\nBedfordshire Police   England and Wales\nAll crime\nViolence\n${values}`;
    expect(cells(text)).toEqual([
      '44.1 per 1,000 population, 2016-06-30, Bedfordshire',
      '47.5 per 1,000 population, 2016-06-30, England and Wales',
      '7.2 per 1,000 population, 2016-06-30, Bedfordshire',
      '9.9 per 1,000 population, 2016-06-30, England and Wales',
    ]);
  });

  it('has one figure for each label', () => {
    const text = 'Outcome of files audited\nGood\nRequires improvement\nInadequate\n12\n9\n4';
    expect(statisticsOf(text).map(({ value, measure }) => `${measure}: ${value}`)).toEqual([
      'Good: 12',
      'Requires improvement: 9',
      'Inadequate: 4',
    ]);
    const shares = 'Satisfaction, by question\nEase of contact\nAction\nFollow-up\n88%\n71%\n64%';
    expect(statisticsOf(shares).map(({ value, measure }) => `${measure}: ${value}`)).toEqual([
      'Ease of contact: 88',
      'Action: 71',
      'Follow-up: 64',
    ]);
  });
});

describe('a title of two lines', () => {
  it.each([
    [
      'in the unit',
      'Stop and searches carried out in the 12 months to 31 March 2016, per\n1,000 population',
      '2.4 per 1,000 population, 2016-03-31, Bedfordshire',
    ],
    [
      'in the date',
      'Complaint allegations per 1,000 employees, in the 12 months to 31\nMarch 2016',
      '2.4 per 1,000 employees, 2016-03-31, Bedfordshire',
    ],
  ])('may be parted %s', (_, title, cell) => {
    expect(cells(`Force in numbers\n\n${title}\n\nBedfordshire Police 2.4\n`)).toEqual([cell]);
  });
});

it('the number of the last page is no figure of who signed above it', () => {
  expect(cells('Yours sincerely,\n\nHM Inspector of Constabulary\n\n4')).toEqual([]);
});

describe('a table with a cell to a line', () => {
  const text = `Workforce

31 March 2010 (baseline)
31 March 2015
Change
Bedfordshire change %
Change for England and Wales %
Police officers
1,246
1,031
-215
-17%
-11%
Police staff
912
640
-272
-30%
-17%

The force plans no more cuts.
`;

  it('has all its figures, none of which is the head of a page', () => {
    expect(cells(text)).toEqual([
      '1246 number, 2010-03-31, Bedfordshire',
      '1031 number, 2015-03-31, Bedfordshire',
      '-215 number, 2015-03-31 from 2010-03-31, Bedfordshire',
      '-17 percent, 2015-03-31 from 2010-03-31, Bedfordshire',
      '-11 percent, 2015-03-31 from 2010-03-31, England and Wales',
      '912 number, 2010-03-31, Bedfordshire',
      '640 number, 2015-03-31, Bedfordshire',
      '-272 number, 2015-03-31 from 2010-03-31, Bedfordshire',
      '-30 percent, 2015-03-31 from 2010-03-31, Bedfordshire',
      '-17 percent, 2015-03-31 from 2010-03-31, England and Wales',
    ]);
  });
});

describe('areas over the figures of a box', () => {
  it('stand on one line, below a title that names a time', () => {
    const text = `Cost of a constable a day 2013/14
Bedfordshire England and Wales
41p 46p

Change in recorded crime 2010/11 – 2013/14
Bedfordshire England and Wales
-18% -15%
`;
    expect(cells(text)).toEqual([
      '41 pence, 2014-03-31, Bedfordshire',
      '46 pence, 2014-03-31, England and Wales',
      '-18 percent, 2014-03-31 from 2011-03-31, Bedfordshire',
      '-15 percent, 2014-03-31 from 2011-03-31, England and Wales',
    ]);
  });

  it('stand once, over all of it', () => {
    const text = `Force in numbers

Bedfordshire Police
England and Wales force average
Workforce
Proportion of women among officers
31 March 2016
31%
29%
Searches
Searches per 1,000 population
12 months to 31 March 2016
6.4
5.1
`;
    expect(cells(text)).toEqual([
      '31 percent, 2016-03-31, Bedfordshire',
      '29 percent, 2016-03-31, England and Wales',
      '6.4 per 1,000 population, 2016-03-31, Bedfordshire',
      '5.1 per 1,000 population, 2016-03-31, England and Wales',
    ]);
  });
});

it('a title of a table may part a month from its year', () => {
  const text = `Figure 2: Share of crimes that were recorded late in the 12 months to 30 June
2016, by kind

Kind          Bedfordshire    England and Wales
Burglary      10.4            11.3
`;
  expect(cells(text)).toEqual([
    '10.4 percent, 2016-06-30, Bedfordshire',
    '11.3 percent, 2016-06-30, England and Wales',
  ]);
});

it('what is drawn below the heads of a table is none of them', () => {
  const text = 'Thefts by town\n\nTown | 2016 | 2017\n--- | --- | ---\nLuton | 312 | 300.5\n';
  expect(cells(text)).toEqual(['312 number, 2016-12-31, Luton', '300.5 number, 2017-12-31, Luton']);
});

it('a table may part the name of an area, and say below what all its figures are', () => {
  const text = `Calls about nuisance per 1,000 population, year to September

                   2015        2016
  Bedfordshire     71          63
  England and
  Wales            58          54

What callers think

                                         2015      2016
  It was easy to ring them                84        88
  Kept informed of what was happening     49        51
  (percent of callers)
`;
  expect(cells(text)).toEqual([
    '71 per 1,000 population, 2015-09-30, Bedfordshire',
    '63 per 1,000 population, 2016-09-30, Bedfordshire',
    '58 per 1,000 population, 2015-09-30, England and Wales',
    '54 per 1,000 population, 2016-09-30, England and Wales',
    '84 percent, 2015-12-31, Bedfordshire',
    '88 percent, 2016-12-31, Bedfordshire',
    '49 percent, 2015-12-31, Bedfordshire',
    '51 percent, 2016-12-31, Bedfordshire',
  ]);
});

it('a label of a row may end in an age', () => {
  const text = `Table 1: Recorded offences and detections, years to 31 March

                                     Recorded     Recorded    Change    Detection
                                     2011/12      2012/13     %         rate 2012/13 %
Rape of a female aged 16 and over    142          163         14.8      16.6
Rape of a child under 16             71           68          -4.2      29.4
`;
  expect(cells(text)).toEqual([
    '142 number, 2012-03-31, Bedfordshire',
    '163 number, 2013-03-31, Bedfordshire',
    '14.8 percent, 2013-03-31 from 2012-03-31, Bedfordshire',
    '16.6 percent, 2013-03-31, Bedfordshire',
    '71 number, 2012-03-31, Bedfordshire',
    '68 number, 2013-03-31, Bedfordshire',
    '-4.2 percent, 2013-03-31 from 2012-03-31, Bedfordshire',
    '29.4 percent, 2013-03-31, Bedfordshire',
  ]);
});

it('a sentence that says a share of a table has its year', () => {
  const text = `How well does the force treat callers?

                                         2015      2016
  Satisfied overall (%)                   64        71

Seventy-one percent of callers were satisfied overall with the way the police dealt with their call.
`;
  expect(cells(text).sort()).toEqual(['64 percent, 2015-12-31, Bedfordshire', '71 percent, 2016-12-31, Bedfordshire']);
});

it('the column of a year is of the months that a sentence gives one of its figures', () => {
  const text = `How well does the force record crime?

We examined 1,604 reports of crime made to the force between 1 July and 31 December 2015. Based on this, we estimate that the force recorded 92.8 percent (with a confidence interval of +/- 1.4 percent) of all reported crime.

Table 1: Recording accuracy by offence group

Offence group                              2014                      2016
All crime (excluding fraud)                83.1% (+/- 1.9%)          92.8% (+/- 1.4%)
Sexual offences                            89.6% (+/- 2.7%)          96.7% (+/- 1.8%)
`;
  expect(cells(text).sort()).toEqual([
    '83.1 percent, 2014-12-31, Bedfordshire',
    '89.6 percent, 2014-12-31, Bedfordshire',
    '92.8 percent, 2015-12-31, Bedfordshire',
    '96.7 percent, 2015-12-31, Bedfordshire',
  ]);
});

it('a line may have the figure of the force, and another that of England', () => {
  const text = 'Hospital admissions for assault, year ending 31 March 2016\nBedfordshire: 61\nEngland: 1,690\n';
  expect(cells(text)).toEqual(['61 number, 2016-03-31, Bedfordshire', '1690 number, 2016-03-31, England']);
});

it('a line may have the figure of the force and that of all', () => {
  const text = 'Force in numbers\n\nSearches per 1,000 population: 3.4; England and Wales 4.7\n';
  expect(cells(text)).toEqual([
    '3.4 per 1,000 population, , Bedfordshire',
    '4.7 per 1,000 population, , England and Wales',
  ]);
});

it('a column of cells has an empty one', () => {
  const text = `Table 1: Stops by ethnicity, year ending 31 March 2019

Ethnicity
Stops
Rate per 1,000 population
White
1,940
3.9
Not stated
377
–
Total
2,317
4.1
`;
  expect(cells(text)).toEqual([
    '1940 number, 2019-03-31, Bedfordshire',
    '3.9 per 1,000 population, 2019-03-31, Bedfordshire',
    '377 number, 2019-03-31, Bedfordshire',
    '2317 number, 2019-03-31, Bedfordshire',
    '4.1 per 1,000 population, 2019-03-31, Bedfordshire',
  ]);
});

it('heads stand over several columns each', () => {
  const text = `We audited reports that were received between 1 October 2016 and 31 December 2016.

Table 1: Accuracy by type of crime

                     2014 inspection            2017 re-inspection
                     Rate     Confidence        Rate     Confidence
                     (%)      interval          (%)      interval
Violent crime (a)    71.3     +/- 3.6           92.4     +/- 2.2
Sexual crime         88.1     +/- 3.3           96.0     +/- 2.0
`;
  expect(cells(text)).toEqual([
    '71.3 percent, 2014-12-31, Bedfordshire',
    '92.4 percent, 2016-12-31, Bedfordshire',
    '88.1 percent, 2014-12-31, Bedfordshire',
    '96 percent, 2016-12-31, Bedfordshire',
  ]);
  expect(statisticsOf(text).map(({ measure, margin }) => [measure, margin])[1]).toEqual(['Violent crime, rate', 2.2]);
});

it('the words over bare years say on which day they are counted', () => {
  const text = `Table 1: Officers trained for public order, at 31 March

                        2017      2018
Level 2                 143       137
`;
  expect(statisticsOf(text).map(({ periodStart, periodEnd }) => [periodStart, periodEnd])).toEqual([
    [undefined, '2017-03-31'],
    [undefined, '2018-03-31'],
  ]);
});

it('the head of a column is an area and a year', () => {
  const text =
    'Table 1: Burglary, percentage of offences by outcome\n\nYear ending 31 March\tBedfordshire 2018\tBedfordshire 2019\tEngland and Wales 2019\nCharged\t4.1\t6.2\t5.1\nCautioned\t0.3\t0.4\t0.5\n';
  expect(cells(text).slice(0, 3)).toEqual([
    '4.1 percent, 2018-03-31, Bedfordshire',
    '6.2 percent, 2019-03-31, Bedfordshire',
    '5.1 percent, 2019-03-31, England and Wales',
  ]);
});

it('what is called national is of the force', () => {
  const text = `Table 1: Modern slavery, years to 31 March

                                        2017/18    2018/19
Referrals to the national mechanism4         12         31
National average                             20         22
`;
  expect(statisticsOf(text).map(({ measure, area }) => `${measure}: ${area}`)[0]).toBe(
    'Referrals to the national mechanism: Bedfordshire',
  );
  expect(cells(text)[2]).toBe('20 number, 2018-03-31, England and Wales');
});

it('the time of all columns stands below the head of the labels', () => {
  const text = `Rates per 1,000 population             Bedfordshire Police    England and Wales
12 months to end of June 2016

Crimes (excluding fraud)                       56.4                   61.1
Burglary                                        7.9                    7.8
`;
  expect(cells(text)).toEqual([
    '56.4 per 1,000 population, 2016-06-30, Bedfordshire',
    '61.1 per 1,000 population, 2016-06-30, England and Wales',
    '7.9 per 1,000 population, 2016-06-30, Bedfordshire',
    '7.8 per 1,000 population, 2016-06-30, England and Wales',
  ]);
});

it('heads of three lines end with what their rates are per, and the sentence above says when', () => {
  const text = `HMIC looks at recorded crime in the 12 months to the end of June 2016. The table shows the
change from the 12 months before and the rate per 1,000 population.

                          Bedfordshire   Bedfordshire   England and   England and
                          change         rate per       Wales         Wales rate
                          from 2014/15   1,000          change        per 1,000
Victim-based crime        +8%            54.6           -1%           53.2
Burglary                  -5%            7.6            -4%           7.8
`;
  expect(
    statisticsOf(text)
      .map(({ measure, value, unit }) => `${measure}: ${value} ${unit}`)
      .slice(0, 2),
  ).toEqual(['change in Victim-based crime: 8 percent', 'Victim-based crime: 54.6 per 1,000']);
  expect(cells(text).slice(4)).toEqual([
    '-5 percent, 2016-06-30 from 2015-03-31, Bedfordshire',
    '7.6 per 1,000, 2016-06-30, Bedfordshire',
    '-4 percent, 2016-06-30 from 2015-06-30, England and Wales',
    '7.8 per 1,000, 2016-06-30, England and Wales',
  ]);
});

it('what is only planned is none, but for what is saved', () => {
  const text = `Table 1: Workforce and money (£m)

                          2015/16    2016/17    Planned 2019/20
Savings required          2.3        2.0        2.1
Reserves at end of year   18.2       15.5       12.9

                          31 March   31 March   Change      Planned
                          2010       2016       2010-16     2019
Police officers           1,196      1,147      -4%         1,112

                          2015/16    2016/17    2017/18
Reserves at year end      18.2       15.5       12.9
`;
  expect(statisticsOf(text).map(({ value }) => value)).not.toContain(12.9);
  expect(statisticsOf(text).map(({ value }) => value)).not.toContain(1112);
  expect(cells(text).at(-1)).toBe('18.2 number, 2016-03-31, Bedfordshire');
});

it('years stand below what stands over them and before what is beside that', () => {
  const text = `Role  As at 31 March  Change (%)

2010  2016

Officers  1,246  1,137  -9

PCSOs  119  52  -56
`;
  expect(cells(text)).toEqual([
    '1246 number, 2010-03-31, Bedfordshire',
    '1137 number, 2016-03-31, Bedfordshire',
    '-9 percent, 2016-03-31 from 2010-03-31, Bedfordshire',
    '119 number, 2010-03-31, Bedfordshire',
    '52 number, 2016-03-31, Bedfordshire',
    '-56 percent, 2016-03-31 from 2010-03-31, Bedfordshire',
  ]);
});

it('a last column of words keeps its place, and when a force was last visited is no time of its figures', () => {
  const text = `Date of the last inspection  March 2016
Custody suites  Cells  Status
Luton  20  Open at all times
Bedford  14  Closed overnight
`;
  expect(cells(text)).toEqual(['20 number, , Luton', '14 number, , Bedford']);
});

it('a column tells in a word how the figures compare', () => {
  const text = `HMIC commissioned a survey of people who had reported anti-social behaviour in September 2016.

                                             Bedfordshire   England     Compared with
                                                            and Wales   other forces
Agree that the police take it seriously
in the local area                            52% (± 7%)     46%         Similar
Satisfied with the way the call was
handled                                      83% (± 5%)     76%         Better
`;
  expect(cells(text)).toEqual([
    '52 percent, 2016-09-30, Bedfordshire',
    '46 percent, 2016-09-30, England and Wales',
    '83 percent, 2016-09-30, Bedfordshire',
    '76 percent, 2016-09-30, England and Wales',
  ]);
});

it('how many were looked at, and margins in a column of their own, are none', () => {
  const text = `Table 1: Recording accuracy by type of crime, November 2016 to January 2017

                                   Crimes     Crimes      Recording    Confidence
                                   found in   recorded    accuracy     interval
                                   audit                  (%)          (+/- %)
Violence against the person        447        364         81.4         3.44
Sexual offences                    286        269         94.1         2.62
`;
  expect(statisticsOf(text).map(({ value, margin }) => [value, margin])).toEqual([
    [364, undefined],
    [81.4, 3.44],
    [269, undefined],
    [94.1, 2.62],
  ]);
});

describe('figures with what they are of below them', () => {
  const told = (text: string) =>
    statisticsOf(text).map(({ value, measure, periodEnd, area }) => `${value} ${measure}, ${periodEnd ?? ''}, ${area}`);

  it('has a label of several lines for each, below a title that tells the time', () => {
    const text = lines(
      'Workforce at 31 March 2016',
      '994\npolice officers (full-\ntime equivalent)',
      '28%\nof officers are\nwomen',
      'Calls, year ending 31 March\n2016',
      '26,310\n999 calls',
      '3.2%\nof 101 calls were\nabandoned',
    );
    expect(told(text)).toEqual([
      '994 police officers (full-time equivalent), 2016-03-31, Bedfordshire',
      '28 of officers are women, 2016-03-31, Bedfordshire',
      '26310 999 calls, 2016-03-31, Bedfordshire',
      '3.2 of 101 calls were abandoned, 2016-03-31, Bedfordshire',
    ]);
  });

  it('has areas and times, which are of the title above', () => {
    const text = lines(
      'Victim satisfaction',
      '83.1%\n12 months to March 2016, confidence interval\n± 1.6%',
      '84.6%\nEngland and Wales, 12\nmonths to March 2016',
      'Police officers for every\n1,000 population',
      '1.5\nMarch 2016',
      '1.8\nEngland and Wales',
      'Share of spending on collaboration',
      '6%\nBedfordshire, to March 2016',
      'Emergency calls for every 1,000 population',
      '104\n2015/16',
      '134\nEngland and Wales',
    );
    expect(told(text)).toEqual([
      '83.1 Victim satisfaction, 2016-03-31, Bedfordshire',
      '84.6 Victim satisfaction, 2016-03-31, England and Wales',
      '1.5 Police officers for every 1,000 population, 2016-03-31, Bedfordshire',
      '1.8 Police officers for every 1,000 population, 2016-03-31, England and Wales',
      '6 Share of spending on collaboration, 2016-03-31, Bedfordshire',
      '104 Emergency calls for every 1,000 population, 2016-03-31, Bedfordshire',
      '134 Emergency calls for every 1,000 population, 2016-03-31, England and Wales',
    ]);
    expect(statisticsOf(text)[0]?.margin).toBe(1.6);
  });

  it('takes no number of a page for one', () => {
    expect(told('The force is good\n\n104\nThe force has a plan for its calls and its people\n')).toEqual([]);
  });
});

it('a head of a column is an area and a year, of whose days the title says which', () => {
  const text = `Table 2: Workforce, 31 March 2010 to 31 March 2015

Bedfordshire 2010  Bedfordshire 2013  Bedfordshire 2015 (planned)  Bedfordshire Change 2010 to 2015 No.  Bedfordshire Change 2010 to 2015 %  England and Wales Change 2010 to 2015 %

Officers  1,181  1,043  1,015  –166  –14  –11

PCSOs  138  140  133  –5  –4  –22

Source: HMIC data collection, June 2013
`;
  expect(cells(text).slice(0, 5)).toEqual([
    '1181 number, 2010-03-31, Bedfordshire',
    '1043 number, 2013-03-31, Bedfordshire',
    '-166 number, 2015-03-31 from 2010-03-31, Bedfordshire',
    '-14 percent, 2015-03-31 from 2010-03-31, Bedfordshire',
    '-11 percent, 2015-03-31 from 2010-03-31, England and Wales',
  ]);
});

it('when figures were asked for is no time of theirs, and a total is of all its years', () => {
  const text = `Table 1: Savings by year (£m)

Type  Achieved 2011/12  Planned 2012/13  Total

Pay  2.6  2.7  5.3

Other  1.8  1.1  2.9

Source: HMIC data collection, June 2013
`;
  expect(cells(text).slice(0, 3)).toEqual([
    '2.6 million pounds, 2012-03-31, Bedfordshire',
    '2.7 million pounds, 2013-03-31, Bedfordshire',
    '5.3 million pounds, 2013-03-31, Bedfordshire',
  ]);
});

it('labels of two columns are one, below the heads of both', () => {
  const text = `Table 2: Investigations, by unit

Unit  Measure  Year ending 31 December 2014  Year ending 31 December 2015
Luton  Opened  212  241
Luton  Average days to conclude  118  137
Bedford  Opened  305  366
`;
  expect(statisticsOf(text).map(({ value, measure, periodEnd }) => `${value} ${measure}, ${periodEnd ?? ''}`)).toEqual([
    '212 Luton, Opened, 2014-12-31',
    '241 Luton, Opened, 2015-12-31',
    '118 Luton, Average days to conclude, 2014-12-31',
    '137 Luton, Average days to conclude, 2015-12-31',
    '305 Bedford, Opened, 2014-12-31',
    '366 Bedford, Opened, 2015-12-31',
  ]);
});

it('key facts are rates and changes, each with that of other forces below it', () => {
  const text = `Key facts 2015/16

Workforce
3.7 per 1,000 population
England and Wales 3.6
-9% change in workforce since 2010
England and Wales -15%
Victim-based crimes
47.2 per 1,000 people (12 months to 30 September 2015)
England and Wales 61.0

Cost
58p per person per day
England and Wales 55p
`;
  expect(statisticsOf(text).map(({ value, unit, measure, area }) => `${value} ${unit} ${measure}, ${area}`)).toEqual([
    '3.7 per 1,000 population Workforce, Bedfordshire',
    '3.6 per 1,000 population Workforce, England and Wales',
    '-9 percent change in workforce since 2010, Bedfordshire',
    '-15 percent change in workforce since 2010, England and Wales',
    '47.2 per 1,000 people Victim-based crimes, Bedfordshire',
    '61 per 1,000 people Victim-based crimes, England and Wales',
    '58 pence Cost, Bedfordshire',
    '55 pence Cost, England and Wales',
  ]);
});

it('a head of a column is an area and a day, a plan, or a change of an area', () => {
  const text = `Table 2: Workforce

Workforce  Bedfordshire Actual 31 March 2010  Bedfordshire 31 March 2015  Bedfordshire Planned 31 March 2016  Change 2010–2016 Bedfordshire  Change 2010–2016 England and Wales

Officers  1,724  1,333  1,302  -24%  -13%

Staff  740  571  602  -19%  -21%
`;
  expect(cells(text).slice(0, 4)).toEqual([
    '1724 number, 2010-03-31, Bedfordshire',
    '1333 number, 2015-03-31, Bedfordshire',
    '-24 percent, 2016-03-31 from 2010-03-31, Bedfordshire',
    '-13 percent, 2016-03-31 from 2010-03-31, England and Wales',
  ]);
});

it('a head of several lines stands over the columns below each of its words', () => {
  const text = `Table 1: Recorded crime

                        12 months to June 2014             Change from 12   Change from 12
                        Rate per 1,000 population          months to        months to
                        Bedfordshire   England and Wales   June 2010        June 2013

Burglary                4.5            7.6                 -29%             +7%
All crime               52.1           61.4                -21%             +2%
`;
  expect(cells(text).slice(0, 4)).toEqual([
    '4.5 per 1,000 population, 2014-06-30, Bedfordshire',
    '7.6 per 1,000 population, 2014-06-30, England and Wales',
    '-29 percent, 2014-06-30 from 2010-06-30, Bedfordshire',
    '7 percent, 2014-06-30 from 2013-06-30, Bedfordshire',
  ]);
});

it('the number of a paragraph beside a sentence is no figure', () => {
  const text = `Summary of recommendations

Recommendation  Paragraph

The force should collect data on the use of force in custody.  2.6

Detention officers should take part in every handover of a shift.  4.11
`;
  expect(cells(text)).toEqual([]);
});

it('an annex of data has its tables, with heads and figures on a line each', () => {
  const text = `Annex A: Data

Table 1: Victims by risk, 12 months to 30 June 2015
Level of risk
Number
Share
High
3,444
12%
Medium
8,897
31%

Table 2: Outcomes, 12 months to 30 June 2015
Charge or summons
Caution
Bedfordshire
31%
5%
England and Wales
27%
6%
Source: Home Office. Percentages do not add up to 100 because
other outcomes are not shown.
`;
  expect(statisticsOf(text).map(({ value, unit, measure, area }) => `${value} ${unit} ${measure}, ${area}`)).toEqual([
    '3444 number High, number, Bedfordshire',
    '12 percent High, share, Bedfordshire',
    '8897 number Medium, number, Bedfordshire',
    '31 percent Medium, share, Bedfordshire',
    '31 percent Charge or summons, Bedfordshire',
    '5 percent Caution, Bedfordshire',
    '27 percent Charge or summons, England and Wales',
    '6 percent Caution, England and Wales',
  ]);
});

it('a table may lack the last cell of its first row', () => {
  const text = `Key facts

Bedfordshire  England and Wales
Population  1.47m
Police officers (31 March 2014)  2,914  127,909
PCSOs (31 March 2014)  371  13,066
Cost of policing per person per day, 2014/15  51p  55p
`;
  expect(cells(text)).toEqual([
    '1.47 million, , Bedfordshire',
    '2914 number, 2014-03-31, Bedfordshire',
    '127909 number, 2014-03-31, England and Wales',
    '371 number, 2014-03-31, Bedfordshire',
    '13066 number, 2014-03-31, England and Wales',
    '51 pence, 2015-03-31, Bedfordshire',
    '55 pence, 2015-03-31, England and Wales',
  ]);
});

it('a head may end with a time and an area', () => {
  const text = `Crime figures: 12 months to June 2014

Offence type  Offences per 1,000 population Bedfordshire  Offences per 1,000 population England and Wales  Change since 12 months to June 2013 Bedfordshire  Change since 12 months to June 2013 England and Wales
Burglary  6.4  7.6  -9%  -5%
Violence  13.1  11.8  +12%  +11%
`;
  expect(cells(text).slice(0, 4)).toEqual([
    '6.4 per 1,000 population, 2014-06-30, Bedfordshire',
    '7.6 per 1,000 population, 2014-06-30, England and Wales',
    '-9 percent, 2014-06-30 from 2013-06-30, Bedfordshire',
    '-5 percent, 2014-06-30 from 2013-06-30, England and Wales',
  ]);
});
