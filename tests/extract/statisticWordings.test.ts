import { describe, expect, it } from 'vitest';
import { areas, withMargins as figures, statisticsOf, times } from './statisticsOf.ts';

const measures = (text: string) => statisticsOf(text).map(({ measure }) => measure);

describe('cases are counted by their grades', () => {
  it.each([
    ['Of the 41 files assessed, 6 were good, 14 requires improvement and 21 inadequate.', [6, 14, 21]],
    ['Overall, we judged 14 files good, 19 requiring improvement and 8 inadequate.', [14, 19, 8]],
    ['We assessed 52 files as good, 17 as requires improvement and 26 as inadequate.', [52, 17, 26]],
    ['We looked at seven cases of missing children: none was good, two required improvement.', [0, 2]],
    ['Of the 63 cases read, we found 12 where supervision was good and 21 cases were inadequate.', [12, 21]],
    ['Inspectors rated 74 of a sample of 96 referrals as inadequate.', [74]],
    ['A review of 212 files found that 143, or two-thirds, were poor and 21 were sent back.', [143, 66.7, 21]],
    ['In 23 of the files (41 percent), practice was good.', [23, 41]],
    ['Two of the forces were graded good and one poor.', []],
    ['There are two good reasons for this and one good idea.', []],
  ])('%s', (text, values) => {
    expect(statisticsOf(text).map(({ value }) => value)).toEqual(values);
  });
});

describe('what moves is named by what stands before its verb', () => {
  it.each([
    [
      'The rate at which files meet the standard has risen from 38 percent in 2017 to 71 percent in 2018.',
      'rate at which files meet the standard',
    ],
    [
      'Since it opened, the average time to allocate a crime has fallen from 51 hours to 9 hours.',
      'average time to allocate a crime',
    ],
    [
      'It had seen the number of people hurt on its roads fall from 451 in 2014 to 391 in 2018.',
      'number of people hurt on its roads',
    ],
  ])('%s', (text, measure) => {
    expect(new Set(measures(text))).toEqual(new Set([measure]));
  });

  it('and a shortfall may be of so many', () => {
    expect(figures('It now has a shortfall of 18.')).toEqual(['18 number']);
    expect(figures('It had a shortfall of 62 detectives.')).toEqual(['62 detectives']);
  });
});

describe('a figure is read in its clause', () => {
  it.each([
    ['Of the 61 thefts not recorded, 24 related to shops and the remaining 37 included bicycles.', [61, 24, 37]],
    [
      'Inspectors referred 16 cases back to the force. Seven contained new offences and two needed a reply.',
      [16, 7, 2],
    ],
    ['The force has 52 crimes per 1,000 population against an average of 61 crimes per 1,000.', [52, 61]],
  ])('%s', (text, values) => {
    expect(statisticsOf(text).map(({ value }) => value)).toEqual(values);
  });

  it('keeps the unit of a rate that an average tells', () => {
    expect(figures('It had 52 crimes per 1,000 population, above the average of 61 crimes per 1,000.')).toEqual([
      '52 per 1,000 population',
      '61 per 1,000',
    ]);
  });

  it.each([
    ['In 31 of the 90 cases there were delays.', ['31 cases']],
    ['Some 33 of the 71 related to online offences.', ['33 of 71']],
  ])('counts what it is of, and no verb: %s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('a figure is what is counted', () => {
  it.each([
    ['We read 96 stop and search forms; 14 did not hold enough grounds.', ['14 number']],
    ['Inspectors read 80 records of stops; 11 of the records reviewed were not signed.', ['11 records']],
    ['It has 94 detective vacancies.', ['94 vacancies']],
    ['It has 310 PIP 2 investigators against 402 posts.', ['310 investigators', '402 posts']],
    ['It spent £1.3m on call handling and reduced overtime by 14 percent.', ['1.3 million pounds', '-14 percent']],
    ['It found that two hundred crimes were not recorded.', ['200 crimes']],
    ['The force closed two thousand five hundred and six cases too soon.', ['2506 cases']],
    ['There were one hundred and twenty thousand victims in 2017/18.', ['120000 victims']],
    ['There were two million victims in 2017/18.', []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('a number needs no noun', () => {
  it.each([
    ['It recorded more missing people: 1,241 in the year.', ['1241 number']],
    ['In 2017/18, there were 7,800 incidents, equating to 21 a day.', ['7800 incidents', '21 per day']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('no figure is', () => {
  it.each([
    ['a range that is told apart from its verb', 'The cuts vary a good deal between districts: from 6% to 21%.'],
    ['an expected level', 'The expected level is five percent.'],
    ['a telephone number of all calls', 'All 999 calls were answered.'],
    ['part of what is only planned', 'It plans to lose 410 posts. This comprises 190 officers and 220 staff.'],
    ['how sure an estimate is', 'We are 95 percent confident that this holds for all crimes.'],
    ['what there will be', 'By March 2023 the force will have 1,260 officers.'],
    ['one planned after another', 'There will be 140 fewer officers, 210 fewer staff and 16 fewer PCSOs by 2023.'],
    ['what a point of a list is to be', 'By March 2023 the force plans to lose:\n\n• 140 officers;\n\n• 16 PCSOs.'],
    ['a sum that is only forecast', 'Reserves are forecast to fall to £31.9m.'],
    ['of what a team is called', 'It has three online investigation team (POLIT) supervisors.'],
    ['what was watched', 'We reviewed CCTV footage of 24 incidents.'],
  ])('%s', (_, text) => {
    expect(figures(text)).toEqual([]);
  });

  it('is planned that was so before', () => {
    expect(
      times(
        'The share of officers on the front line is projected to grow from 71% in March 2017 to 76% in March 2021.',
      ),
    ).toEqual(['71: 2017-03-01..2017-03-31']);
  });
});

describe('a change has its sign', () => {
  it.each([
    ['Thefts dropped by 11.4% (-412 offences).', ['-11.4 percent', '-412 offences']],
    ['Robbery – 160 crimes down from 181 (-11.6 per cent)', ['160 crimes', '181 crimes', '-11.6 percent']],
    ['There are now 41 more sergeants, and 62 fewer constables.', ['41 sergeants', '-62 constables']],
    ['Most comes from a reduction in the workforce of 240.', ['-240 number']],
    ['Unrecorded crimes total about 8,400 a year.', ['8400 number']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it('and a rise is no repetition of a fall', () => {
    const text = '• Robbery – 160 crimes (-11.6 per cent)\n\n• Arson – 212 crimes (+11.6 per cent)';
    expect(figures(text)).toEqual(['160 crimes', '-11.6 percent', '212 crimes', '11.6 percent']);
  });
});

describe('a point of a list goes on with the sentence over it', () => {
  it.each([
    [
      'Between 2015/16 and 2017/18, recorded crime fell by:\n\n• 9% in the county; and\n\n• 12% across England and Wales.',
    ],
  ])('in its sense, its time and its measure', (text) => {
    expect(
      statisticsOf(text).map(({ value, measure, periodEnd, baselineEnd }) => [value, measure, periodEnd, baselineEnd]),
    ).toEqual([
      [-9, 'change in recorded crime', '2018-03-31', '2016-03-31'],
      [-12, 'change in recorded crime', '2018-03-31', '2016-03-31'],
    ]);
    expect(areas(text)).toEqual(['-9: Bedfordshire', '-12: England and Wales']);
  });

  it('whose noun says which way it went', () => {
    const text = 'It made reductions of:\n\n• 8% in officer numbers; and\n\n• an estimated 21% in staff numbers.';
    expect(figures(text)).toEqual(['-8 percent', '-21 percent']);
    expect(measures(text)).toEqual(['change in officer numbers', 'change in staff numbers']);
  });

  it('after another list', () => {
    expect(
      times(
        'In 2015/16 the force:\n\n• recorded 40,100 crimes.\n\nIn the year to March 2018 the force:\n\n• recorded 51,200 crimes.',
      ),
    ).toEqual(['40100: 2015-04-01..2016-03-31', '51200: 2017-04-01..2018-03-31']);
  });
});

describe('a figure is of its own time', () => {
  it.each([
    [
      'of records from another year',
      'In 2018, 91 percent of searches had grounds. This is better than in our review of records from 2016, when we found 78 percent had grounds.',
      ['91: 2018-01-01..2018-12-31', '78: 2016-01-01..2016-12-31'],
    ],
    [
      'after what it rose from',
      'It strip-searched 9.1% of detainees in 2018, a rise from 7.4% in 2017, and 44% of them were young.',
      ['9.1: 2018-01-01..2018-12-31', '7.4: 2017-01-01..2017-12-31', '44: 2018-01-01..2018-12-31'],
    ],
    [
      'of years that the sentence itself words',
      'In 2018 half of all burglaries were solved. In the last four years, burglary fell by 11 percent; over the same period, violence rose by 29 percent.',
      ['50: 2018-01-01..2018-12-31', '-11: ..', '29: ..'],
    ],
    [
      'and not of the year of what was spent',
      'The force spent £92m in 2017/18. On 31 March 2017 it had 1,120 officers. Of the population, 2.4 percent is Asian.',
      ['92: 2017-04-01..2018-03-31', '1120: ..2017-03-31', '2.4: ..'],
    ],
  ])('%s', (_, text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it.each([
    [
      'after a year that is yet to come',
      'The gap is £4.1m in 2021/22. In 2017/18 it saved £3.2m. This was spent on 14 cars.',
      ['4.1: 2021-04-01..2022-03-31', '3.2: 2017-04-01..2018-03-31', '14: 2017-04-01..2018-03-31'],
    ],
    [
      'where it is yet to come',
      'In 2017/18 it saved £3.2m. It is selling its stations, which will bring in £6m.',
      ['3.2: 2017-04-01..2018-03-31', '6: ..'],
    ],
  ])('%s', (_, text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it.each([
    [
      'Thefts rose by 9 percent; in England and Wales, they rose by 21 percent and made up 10 percent of all crime.',
      ['9: Bedfordshire', '21: England and Wales', '10: England and Wales'],
    ],
    ['Repeat cases made up 31% (national: 25%).', ['31: Bedfordshire', '25: England and Wales']],
  ])('and of the area of its clause: %s', (text, expected) => {
    expect(areas(text)).toEqual(expected);
  });

  it('as both ends of a change are of one area', () => {
    expect(areas('This compares to a rise across England and Wales from 88% to 92%.')).toEqual([
      '88: England and Wales',
      '92: England and Wales',
    ]);
  });

  it('as each end of a range that is of a place of its own', () => {
    const text = 'Response times range from 8 minutes in Luton to 14 in Dunstable.';
    expect(areas(text)).toEqual(['8: Luton', '14: Dunstable']);
    expect(figures(text)).toEqual(['8 minutes', '14 minutes']);
  });

  it('and is measured in whole words', () => {
    expect(
      measures(
        'Since our last inspection the force has greatly improved its recording rate by 8.4 percentage points.',
      )[0],
    ).not.toMatch(/^ce /);
  });
});

describe('what published pages say in passing', () => {
  it.each([
    [
      'In the 12 months to June 2018 the force issued 57, compared with 83 the year before.',
      ['57 number', '83 number'],
    ],
    ['Of 140 search forms that we read, 121 set out a good reason.', ['121 forms']],
    ['In January 2019 there were 214 waiting for an assessment.', ['214 number']],
    ['Of the 1,240 officers who use it, only 310 had been trained.', ['1240 officers', '310 number']],
    ['All but four of the 36 detectives have passed the course.', ['4 detectives', '36 detectives']],
    ['Of the 40 officers who replied, 12 were unsure.', ['12 officers']],
    ['It brought in six sergeants from other teams.', ['6 sergeants']],
    ['He was arrested after nine weeks.', ['9 weeks']],
    ['Nobody went to see her. Five weeks later she was told that the film had gone.', ['5 weeks']],
    ['Five weeks later the shop closed.', []],
    ['We found four reports of rape that had not been recorded.', ['4 reports']],
    ['A woman of 34 was sending messages to staff.', []],
    ['Percentages may not add up to 100 because other outcomes are not shown.', []],
    ["Figures don't add up to 100 percent because of rounding.", []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    [
      'At the time of our inspection, 312 phones were waiting to be examined. This was an improvement on 2017, when it was 518.',
      ['312: ..', '518: 2017-01-01..2017-12-31'],
    ],
    [
      'In the year to March 2019 it recorded 71 percent of crimes. This amounts to 4,100 crimes each year that are missed.',
      ['71: 2018-04-01..2019-03-31', '4100: ..'],
    ],
    [
      'It brought in six detectives, and when we returned on 4 June the number without a date had fallen to 52.',
      ['6: ..', '52: ..2019-06-04'],
    ],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it('reads in the notes of a press release what is of the force', () => {
    const text = `Bedfordshire Police is good at its work

The force looks after victims.

Notes to editors

1. There are 43 police forces. We inspected 12 of them in 2018.
2. On 31 March 2019 the force had 1,210 police officers. Policing in Bedfordshire cost 51p per person per day.`;
    expect(figures(text)).toEqual(['1210 officers', '51 pence']);
  });
});

describe('a number is told without what it counts, or before it', () => {
  it.each([
    ['The team went through every address on its list and found 23.', ['23 number']],
    ['The unit produced 14 in the year to March 2018.', ['14 number']],
    ['In a sample of 60 logs we found nine that described a crime.', ['9 number']],
    [
      'The register lists 80 negotiators, but the force could name only 31 who were still on call.',
      ['80 negotiators', '31 number'],
    ],
    ['The force is 46 short of the number it needs.', ['46 number']],
    ['The operation has led to seven arrests.', ['7 arrests']],
    ['Of 70 bids from the county in the year, 52 were granted.', ['70 bids', '52 number']],
    ['Six of its promises were broken within the year.', ['6 promises']],
    ['Eleven women were found in the house.', ['11 women']],
    ['Since May 2018, three examiners have resigned.', ['3 examiners']],
    ['It sent nobody to five of the last nine meetings.', ['5 meetings']],
    ['Reasons had been written down in 31 of the cases in which they were needed.', ['31 cases']],
    ['Supervisors had looked at all but four of the files.', ['4 number']],
    ['Auditors send back some 45 a month.', ['45 per month']],
    ['Sergeants call the desk about 30 times a week.', ['30 times per week']],
    ['Officers visit the hostel three times a year.', []],
    ['Pay is some £4,000 below what the council offers.', ['-4000 pounds']],
    ['Recording the visit takes ten minutes.', ['10 minutes']],
    ['The oldest phone had been there for 14 months.', ['14 months']],
    ['Suspects had been wanted for more than 30 days.', []],
    ['The wait came down to five weeks, but this slipped to 8 weeks in the spring.', ['5 weeks', '8 weeks']],
    ['The average time to arrive fell from 3 hours 20 minutes to 45 minutes.', ['200 minutes', '45 minutes']],
    ['The number of complaints has been falling, from 120 in the first month.', ['120 number']],
    ['There is now a wait of four months, down from seven at the end of 2017.', ['4 months', '7 months']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    'A priority 2 case takes longer.',
    'We watched 50 recordings.',
    'Letters can take more than a week to be sent.',
    'Sergeants are meant to check four files a month.',
    "The share of cases solved hasn't reached 5 percent since the spring.",
    'All but one of these were closed.',
    'In the county, 215 people were interviewed.',
  ])('is none in: %s', (text) => {
    expect(figures(text)).toEqual([]);
  });
});

describe('what is measured', () => {
  const measures = (text: string) => statisticsOf(text).map(({ measure }) => measure);

  it.each([
    ['The average time to reach an emergency was 11 minutes.', ['average time to reach an emergency']],
    [
      'The proportion that pass at the first attempt has risen from 48 percent to 66 percent.',
      ['proportion that pass at the first attempt', 'proportion that pass at the first attempt'],
    ],
    ['The system showed a backlog of 640 devices.', ['backlog of devices']],
    ['The force has spent £750,000 on work by private firms, and it shows.', ['spending on work by private firms']],
    ['Overtime, on which the force spent £86,000 last year, is the norm.', ['spending on overtime']],
    ['The unit received 1,500 phones in 2018. This compares with 1,100 in 2016.', ['phones', 'phones']],
    [
      'In a quarter of cases callers were given no advice on evidence.',
      ['cases in which callers were given no advice on evidence'],
    ],
    ['Private firms have brought the backlog down by 30 percent.', ['change in backlog']],
  ])('%s', (text, expected) => {
    expect(measures(text)).toEqual(expected);
  });
});
