import { describe, expect, it } from 'vitest';
import { areas, withMargins as shown, statisticsOf, times } from './statisticsOf.ts';

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
    ['Of 120 domestic abuse incidents, 66 (55 percent) resulted in an arrest.', ['66 incidents', '55 percent']],
    ['On average, officers reached emergencies in 11 minutes.', ['11 minutes']],
    ['Devices take up to nine months to be examined.', ['9 months']],
    ['The average caseload of a detective is 18.', ['18 number']],
    ['There are 16 detectives in the team, against an establishment of 24.', ['16 detectives', '24 number']],
    ['The force has 140 beat managers.', ['140 managers']],
    ['The force has recruited 18 more call handlers.', ['18 handlers']],
    ['This was higher than the 10 percent standard.', []],
    ['The force spends £161 per head of population.', ['161 pounds']],
    ['The force serves a population of about 640,000.', ['640000 people']],
    ['It covers a resident population of 1.2 million.', ['1.2 million people']],
    ['The force is divided into three territorial divisions.', ['3 territorial divisions']],
    ['All 41 wards have a named officer.', ['41 wards']],
    ['Over 300 have been trained. Some 45 were awaiting a place.', ['300 number', '45 number']],
    ['In 9 of the files the officer had made no record.', ['9 files']],
    ['We found 12 crimes that should have been recorded; all 12 had been.', ['12 crimes', '12 number']],
    [
      'Of 30 reports of assault, 25 were recorded. The five that were missed had been closed.',
      ['25 reports', '5 number'],
    ],
    ['The average wait had fallen from ten weeks to 6.', ['10 weeks', '6 weeks']],
    ['Waiting times have risen from 3 to 5 weeks.', ['3 weeks', '5 weeks']],
    ['The wait had risen from four weeks to nine.', ['4 weeks', '9 weeks']],
    ['This is 4.5 percentage points below the average.', ['-4.5 percentage points']],
    ['Satisfaction was 2.1 percentage points higher than the average for its MSF.', ['2.1 percentage points']],
    ['Procurement is expected to provide 14% of the savings.', ['14 percent']],
    ['It met the target for 78% of urgent calls.', ['78 percent']],
    ['Compliance was 92% (with a 95% confidence interval of +/- 2.2%).', ['92 ±2.2 percent']],
    [
      'Recording\n\n88.1 percent of crimes were recorded\n\nThe force recorded 88.1 percent (± 1.9%) of crimes.',
      ['88.1 ±1.9 percent'],
    ],
    [
      'The force needs to save £12.5m. The £12.5m that it has to save is 9% of its budget.',
      ['12.5 million pounds', '9 percent'],
    ],
    ['Officers made 1 234 searches and 12 345 arrests.', ['1234 searches', '12345 arrests']],
    ['Victim satisfaction was 84·3 per cent.', ['84.3 percent']],
    ['The system holds 4.2m records and 1.5 million reports.', ['4200000 records', '1500000 reports']],
    ['Detainees were held for an average time of 11 hours 48 minutes.', ['11.8 hours']],
    ['Officers took 1 hour 30 minutes on average.', ['1.5 hours']],
    ['The response averaged 9 min 12 sec.', ['9.2 minutes']],
    ['The average wait was 3½ days.', ['3.5 days']],
    ['Compliance was 92% (95% confidence interval 1.6%).', ['92 ±1.6 percent']],
    ['Compliance was 92% (95% CI 90.1% to 93.9%).', ['92 percent']],
    ['The rate in 2015 – 12 percent – was low.', ['12 percent']],
    ['The force has 2,532.4 full-time equivalent officers.', ['2532.4 officers']],
    ['Officers used force 1,022 times in 2018.', ['1022 times']],
    ['Detectives carry 18.6 crimes each.', ['18.6 crimes']],
    ['Food in custody cost 53p per person per day.', ['53 pence']],
    ['It recorded 2,345 robberies, down from 2,500.', ['2345 robberies', '2500 robberies']],
    ['It has 61 detectives, down 12% on the 69 recorded in 2014.', ['61 detectives', '-12 percent', '69 detectives']],
    ['The workforce fell by 312 (9%).', ['-312 number', '-9 percent']],
    ['Of 3,210 posts, 412 (12.8%) were vacant.', ['412 posts', '12.8 percent']],
    ['Vacancies rose: of 3,210 posts, 412 (12.8%).', ['412 posts', '12.8 percent']],
    ['27 (14 percent) of the 189 records had no rationale.', ['27 records', '14 percent']],
    ['A total of 412 (12.8%) detective posts were vacant.', ['412 posts', '12.8 percent']],
    ['Inspectors had sampled 60 (12%) of the 500 records.', ['12 percent']],
    ['18 percent (31 of 172) of detective posts were vacant.', ['18 percent', '31 detective posts']],
    ['It solved 31 per cent (2,345 of 7,564) of violent crimes.', ['31 percent', '2345 violent crimes']],
    ['Callers waited 3 hours 40 minutes on average.', ['220 minutes']],
    ['The average time to answer rose from 45 seconds to 2 minutes 10 seconds.', ['45 seconds', '130 seconds']],
    ['The average wait was 14 minutes, against 22 minutes across similar forces.', ['14 minutes', '22 minutes']],
    ['The longest wait was 19 hours.', ['19 hours']],
    ['The shortest stay was 40 minutes and the longest 31 hours.', ['40 minutes', '31 hours']],
    ['One man had been held for almost four days.', ['4 days']],
    ['Some calls had been in the queue for more than 12 hours.', ['12 hours']],
    ['Referrals arrive up to nine days late.', ['9 days']],
    ['The delay was as long as seven months in one case.', ['7 months']],
    ['She hung up after 26 minutes.', ['26 minutes']],
    ['It cannot offer a place in less than seven weeks.', ['7 weeks']],
    ['We reviewed 74 calls. In 51 of these, the caller was asked.', ['51 number']],
    [
      'We read 60 files. In 39 of them there was a plan, and supervision could be seen in 33.',
      ['39 number', '33 number'],
    ],
    [
      'We left 30 messages. Nineteen were answered, four were late and seven were not.',
      ['19 number', '4 number', '7 number'],
    ],
    ['We visited three stations. Two were modern.', ['2 number']],
    ['Of 48 complaints that we examined, six weren’t settled.', ['6 complaints']],
    [
      'Of the 26 recommendations, the force has achieved nine, partially achieved six, and not achieved ten.',
      ['9 number', '6 number', '10 number'],
    ],
    ['Of 61 children refused bail in the previous year, none had been moved.', ['61 children', '0 number']],
    ['Of 1,150 made in June, 14 per cent were cancelled.', ['1150 number', '14 percent']],
    [
      'Twelve people have taken part, and 12 of them were women; none of them was under 25.',
      ['12 people', '12 number', '0 number'],
    ],
    ['The backlog, which stood at 1,150 in our last inspection, is down to 210.', ['1150 number', '210 number']],
    ['The team has halved the number of open cases to 120.', ['-50 percent', '120 number']],
    [
      'The percentage of crimes that were solved was 14.6 in 2016; nationally it was 13.2.',
      ['14.6 percent', '13.2 percent'],
    ],
    [
      'The rate is 46.3 per 1,000 residents, 1.5 higher than a year earlier.',
      ['46.3 per 1,000 residents', '1.5 per 1,000 residents'],
    ],
    [
      'There were 0.47 for every 1,000 people, against 0.18 across England and Wales and 0.22 in similar forces.',
      ['0.47 per 1,000 people', '0.18 per 1,000 people', '0.22 per 1,000 people'],
    ],
    ['It has eight for every million people.', ['8 per million people']],
    ['They are 2.4 times as likely to be stopped (England and Wales: 6.5 times).', ['2.4 times', '6.5 times']],
    ['Fewer people came to custody (17 against 66 in the year before).', ['17 number', '66 number']],
    ['Sickness rates were 3.1, 4.2 and 3.8 percent respectively.', ['3.1 percent', '4.2 percent', '3.8 percent']],
    ['Officer and PCSO numbers fell by 12% and 8% respectively.', ['-12 percent', '-8 percent']],
    ['Burglary is down 14 percent, and robbery by 9 percent.', ['-14 percent', '-9 percent']],
    ['Crime fell by 24 percent, more than the 15 percent nationally.', ['-24 percent', '-15 percent']],
    ['It has 18 percent fewer detectives than it needs.', ['-18 percent']],
    ['It sought 38 orders in 2018, half as many as in the year before.', ['38 orders', '-50 percent']],
    ['People on the scheme commit a third fewer crimes.', ['-33.3 percent']],
    ['In nine cases out of ten, officers arrived in time.', ['90 percent']],
    ['Special constables give the force about 60,000 hours a year.', ['60000 hours']],
    ['They have up to 75 each to manage.', ['75 number']],
    ['All 940 frontline officers have been trained.', ['940 frontline officers']],
    ['Officers, all 22 of whom have been trained, do this.', ['22 number']],
    ['It issued seven domestic violence protection orders.', ['7 orders']],
    ['Twelve new operators have started, but nine have left.', ['12 operators', '9 number']],
    ['Talks were given in 31 of the county’s 36 secondary schools.', ['31 secondary schools']],
    ['It was right in 97 percent of cases in August 2015 (± 2 percentage points).', ['97 ±2 percent']],
    ['Women make up 31 percent of officers.', ['31 percent']],
    ['Officers deal with an average of eight incidents a shift.', ['8 incidents']],
    ['The chief officer team was reduced from six to four.', ['6 number', '4 number']],
    ['Black people were four times more likely to be searched.', ['4 times']],
    ['It reduced response times by 2 minutes.', ['-2 minutes']],
    ['It has 38 vacancies out of 412 posts.', ['38 vacancies']],
    ['In 2018, 212 children entered custody, 31 of whom stayed overnight.', ['212 children', '31 number']],
    ['Over half of all victims (54 percent) were not updated.', ['54 percent']],
    ['There are now 76 constables, compared with 131 in 2015.', ['76 constables', '131 constables']],
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
    ['On its website 48 people had applied by July 2018.', ['48: ..2018-07-31']],
    ['In our 2017 inspection, the figure was 71 percent.', ['71: 2017-01-01..2017-12-31']],
    [
      'In the six months to September 2018 it charged 20 percent, compared with 31 percent in the same period in 2016.',
      ['20: 2018-04-01..2018-09-30', '31: 2016-04-01..2016-09-30'],
    ],
    [
      'Burglary fell by 12% in the three months to June 2008, from 90 in the same period of the previous year to 79.',
      ['-12: 2008-04-01..2008-06-30', '90: 2007-04-01..2007-06-30', '79: 2008-04-01..2008-06-30'],
    ],
    [
      'In 2014/15 it answered 78% of calls, an improvement on 71% in 2012/13. In towns this slipped from 90% to 85% over the same period.',
      [
        '78: 2014-04-01..2015-03-31',
        '71: 2012-04-01..2013-03-31',
        '90: 2012-04-01..2013-03-31',
        '85: 2014-04-01..2015-03-31',
      ],
    ],
    [
      'The force has to save £12m between April 2011 and March 2015. It set out to save £4m in the first two years, and had saved £5m by March 2013.',
      ['12: 2011-04-01..2015-03-31', '4: 2011-04-01..2013-03-31', '5: 2011-04-01..2013-03-31'],
    ],
    ['In May 2016 the government announced that grants to the force would be cut by 8% over three years.', ['-8: ..']],
    [
      'We examined reports of crime that the force received between 1 May and 31 October 2016.\n\nOf 40 reports of rape audited, 36 were recorded.',
      ['36: 2016-05-01..2016-10-31'],
    ],
    [
      'In the year to March 2018 it charged 8 percent of suspects. Callers waited 14 minutes on average.',
      ['8: 2017-04-01..2018-03-31', '14: ..'],
    ],
    [
      'In the year to March 2018, 80 percent were satisfied. In our survey, 14% (± 4%) had seen an officer.',
      ['80: 2017-04-01..2018-03-31', '14: ..'],
    ],
    ['In Q3 2013/14 it recorded 312 burglaries.', ['312: 2013-10-01..2013-12-31']],
    ['It recorded 312 burglaries in 2013/14 Q4.', ['312: 2014-01-01..2014-03-31']],
    [
      'It held 3,401 people in the year to December 2015, down 12% on the 3,865 recorded in 2014.',
      ['3401: 2015-01-01..2015-12-31', '-12: 2015-01-01..2015-12-31', '3865: 2014-01-01..2014-12-31'],
    ],
    [
      'It took 12,500 calls in the six months to June 2015, up from 9,800 in the same period in 2014.',
      ['12500: 2015-01-01..2015-06-30', '9800: 2014-01-01..2014-06-30'],
    ],
    ['In 2015 it recorded 2,345 robberies, down from 2,500.', ['2345: 2015-01-01..2015-12-31', '2500: ..']],
    [
      'Its budget was £113.4 million in 2013/14; it must save £2m in the next phase.',
      ['113.4: 2013-04-01..2014-03-31', '2: ..'],
    ],
    [
      'Posts that should be filled had worsened by June 2015: 412 (12.8%). In the previous year the figure was 301.',
      ['412: ..2015-06-30', '12.8: ..2015-06-30', '301: ..2014-06-30'],
    ],
    ['In quarter two of 2018/19, 42 percent of posts were vacant.', ['42: 2018-07-01..2018-09-30']],
    ['Over the spending review (2010/11 to 2014/15), the force saved £12m.', ['12: 2010-04-01..2015-03-31']],
    [
      'Crime\n\nDomestic abuse is 9% of all recorded crime.\n\nArrests\n\nFor calls the share is 4%.\n\nSource: force data. Crime figures are for the 12 months to August 2018.',
      ['9: 2017-09-01..2018-08-31', '4: ..'],
    ],
    ['In winter 2016/17 the force recorded 312 burglaries.', ['312: 2016-12-01..2017-02-28']],
    ['In the autumn of 2017, 12 percent of posts were vacant.', ['12: 2017-09-01..2017-11-30']],
    ['In the month of May 2018 the force recorded 312 burglaries.', ['312: 2018-05-01..2018-05-31']],
    ['At the start of April 2018 there were 112 vacancies.', ['112: ..2018-04-01']],
    ['As at 31.3.18 there were 112 vacancies.', ['112: ..2018-03-31']],
    ['Between 01/04/2017 and 31/03/2018 the force recorded 312 burglaries.', ['312: 2017-04-01..2018-03-31']],
    ['In 2017 and 2018, 312 people were referred.', ['312: 2017-01-01..2018-12-31']],
    ['In the year-ending March 2018, 81 percent of calls were answered.', ['81: 2017-04-01..2018-03-31']],
    ['In the year to June, burglary fell by 12 percent.', ['-12: 2018-07-01..2019-06-30']],
    ['Between October and March it recorded 312 burglaries.', ['312: 2018-10-01..2019-03-31']],
    ['In July the force recorded 312 burglaries.', ['312: 2019-07-01..2019-07-31']],
    ['In September the force recorded 312 burglaries.', ['312: 2018-09-01..2018-09-30']],
    ['The force recorded 312 burglaries; it may attend 12 of the 40.', ['312: ..', '12: ..']],
    ['A gap of £4m by 2020/21 is not closed.', ['4: ..2021-03-31']],
    [
      'Its reserves will fall from £12m in March 2018 to £3m two years later.',
      ['12: 2018-03-01..2018-03-31', '3: 2020-03-01..2020-03-31'],
    ],
    [
      'In 2016/17, 42 percent were charged; two years later it was 31 percent.',
      ['42: 2016-04-01..2017-03-31', '31: 2018-04-01..2019-03-31'],
    ],
    [
      'In 2017/18 it recorded 41,000 crimes.\n\nIt deals with 38 percent of reports by telephone, against 22 percent a year ago.',
      ['41000: 2017-04-01..2018-03-31', '38: ..', '22: ..'],
    ],
    [
      'In 2017/18 it charged 9 percent of suspects. At the time of our inspection, 42 percent of posts were vacant.',
      ['9: 2017-04-01..2018-03-31', '42: ..'],
    ],
    [
      'In the quarter to June 2018, 81 percent of calls were answered. Abandonment has come down to 7 percent.',
      ['81: 2018-04-01..2018-06-30', '7: ..'],
    ],
    [
      'In 2017/18, 81 percent were satisfied. Burglary fell by 18 percent over four years.',
      ['81: 2017-04-01..2018-03-31', '-18: ..'],
    ],
    ['Since 2016, the team has been cut from 214 officers to 126.', ['214: 2016-01-01..2016-12-31', '126: ..']],
    ['Since its launch in May 2016, the scheme has helped 312 people.', ['312: 2016-05-01..']],
    ['The force set out a policy in March 2018 and has since trained 1,240 officers.', ['1240: ..']],
    ['At the time 412 phones were waiting, the oldest since May 2017.', ['412: ..']],
    [
      'The chief constable, to whom we wrote in 2017 and 2018: the backlog has risen from 310 to 445.',
      ['310: ..', '445: ..'],
    ],
    [
      'The data for 2017/18 show that 17 percent were charged. Of 200 records that we examined, 188 had grounds.',
      ['17: 2017-04-01..2018-03-31', '188: ..'],
    ],
    [
      'We reviewed a sample of stop and search records from 1 January to 31 December 2018.\n\nWe estimate that it records 94 percent (+/- 2 percent) of crime.',
      ['94: ..'],
    ],
    [
      'Nearly 9 percent of calls are about domestic abuse. For crimes the share is 12 percent of all crime.\n\nSource: force data. Crime figures are for the 12 months to August 2018.',
      ['9: ..', '12: 2017-09-01..2018-08-31'],
    ],
    [
      'The force has to save 9% by March 2015. The figure for England and Wales is 12%.',
      ['9: ..2015-03-31', '12: ..2015-03-31'],
    ],
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
    ['The rate of 48.2 is below the average for its most similar forces (51.0).', ['51: Most similar forces']],
    ['This is higher than the England and Wales rate of 26 percent.', ['26: England and Wales']],
    ['The arrest rate was 42 percent (England and Wales: 48 percent).', ['42: Bedfordshire', '48: England and Wales']],
    ['In Dunstable, burglary fell by 12 percent.', ['-12: Dunstable']],
    ['Victim satisfaction was broadly in line with other forces at 83.2%.', ['83.2: Bedfordshire']],
    ['Its alliance with Kent Police has saved £4.9m.', ['4.9: Bedfordshire']],
    ['The arrest rate was 42 percent, compared with Kent Police (48 percent).', ['42: Bedfordshire', '48: Kent']],
    ['At Dunstable, staff were few. Only 4 of the 20 cells there had been used.', ['4: Dunstable']],
    ['Victims in March were few: 12 percent replied.', ['12: Bedfordshire']],
    [
      'It had fewer calls than other forces: 88 for every 1,000 people, compared with 120 across England and Wales.',
      ['88: Bedfordshire', '120: England and Wales'],
    ],
    ['The rate is 2.1 percentage points above the MSF average.', ['2.1: Bedfordshire']],
    ['Satisfaction was 81%, against an MSF average of 79%.', ['79: Most similar forces']],
    [
      'The force recorded 39.8 crimes per 1,000 residents – the 4th lowest rate in England and Wales.',
      ['39.8: Bedfordshire'],
    ],
    [
      'The charge rate was 18.4%, against a family average of 22.1%.',
      ['18.4: Bedfordshire', '22.1: Most similar forces'],
    ],
    ['Progress in The force has solved 12 percent.', ['12: Bedfordshire']],
    ['In the north of the county, 42 percent of cases were charged.', ['42: north of Bedfordshire']],
    [
      'In the west of the county 58% were charged, compared with 21% in Luton.',
      ['58: west of Bedfordshire', '21: Luton'],
    ],
    ['In Luton, 42 percent were charged, against 51 percent in the rest of the force.', ['51: Bedfordshire']],
    [
      'It spends more than most: £98 per head of population, compared with £92.',
      ['98: Bedfordshire', '92: England and Wales'],
    ],
    ['The force serves some 910,000 people in Luton, Dunstable and Bedford.', ['910000: Bedfordshire']],
    [
      'Burglary fell by 18 percent, more than the 15 percent nationally; but its charge rate fell from 28 percent to 24 percent.',
      ['-18: Bedfordshire', '28: Bedfordshire', '24: Bedfordshire'],
    ],
    [
      'The rate is 0.7 per 10,000 population, against 1.1 per 10,000 population in the forces most similar to Bedfordshire.',
      ['1.1: Most similar forces'],
    ],
  ])('%s', (text, expected) => {
    expect(areas(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe('no statistic is', () => {
  it.each([
    ['how many were looked at', 'We examined 60 case files.'],
    ['how many of several kinds were looked at', 'For this assessment we reviewed 90 case files and 20 cautions.'],
    ['a share of those who were met', 'Nearly a third of the staff we met had no training.'],
    ['how sure a figure is', 'Differences are significant at the 95% confidence level.'],
    ['what all forces do', 'All 43 forces have signed the agreement.'],
    ['what is no part of what was told', 'The two that were built in 2001 are closed.'],
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
    ['a range', 'Between 30–35 per cent of staff, or between 12% and 15% of posts, would save £3.2-£4.1m.'],
    ['a range of numbers', 'There are 30–35 officers and 20-25 cases, and it takes 10-15 minutes on average.'],
    ['a range of money', 'It was said that between £3m and £4m was saved.'],
    ['how sure an interval is', 'The confidence interval of 95% is the usual one.'],
    ['a range from one to another', 'Attendance ranged from 61% to 84%, and workloads from between 12 and 20 cases.'],
    ['a range of a count', 'There were 10 to 15 officers, and each carried between 15 and 20 cases.'],
    ['what is expected of forces', 'This is above the 90 percent that forces are expected to reach.'],
    ['a ceiling', 'The force’s own ceiling is 10 percent.'],
    ['what is aimed for', 'The force aims for an average of two visits each.'],
    ['the aim of something', 'It was set up with the aim of reaching 60 percent.'],
    ['one of so many', 'Bedfordshire Police was one of six forces that shared it.'],
    ['messages that were left to test something', 'We left 30 messages with teams.'],
    ['a whole that was looked at', 'Of 75 incidents that we audited, most were recorded.'],
    ['fewer than a share', 'Fewer than half of the files had a plan.'],
    ['how long anyone may be held', 'Any detainee held for longer than 24 hours has a review.'],
    ['what is said of all that there should be', 'It recommended that all four suites should have cameras.'],
    ['a ratio', 'The ratio of officers to population is 1:480.'],
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
  [
    'Detectives carry 30 cases each, and one in six detective posts is vacant.',
    ['cases', 'detective posts that are vacant'],
  ],
  ['This is a rate of 0.14 per 1,000 population.', ['rate']],
  [
    'There is a difference of 6 percentage points between the satisfaction of men (82%) and that of women (76%) in 2018.',
    ['difference between the satisfaction of men and that of women', 'satisfaction of men', 'satisfaction of women'],
  ],
  ['Satisfaction is 5 percentage points better than in 2012.', ['change in Satisfaction']],
  ['Satisfaction was 3 percentage points below the average.', ['Satisfaction, difference from the average']],
  [
    'As of 31 March 2018, 18 percent (31 of 172) of posts were vacant.',
    ['posts that were vacant', 'posts that were vacant'],
  ],
  [
    'We found that 27 (14 percent) of the 189 records had no plan.',
    ['records that had no plan', 'records that had no plan'],
  ],
  ['Compared with 2014, 12 percent more victims replied.', ['more victims replied']],
  ['The force has 12 percent fewer officers.', ['fewer officers']],
  ['We found that 14 percent had no plan.', ['no plan']],
  [
    'A third of PCSO posts and half of all sergeant posts are unfilled.',
    ['PCSO posts', 'sergeant posts that are unfilled'],
  ],
  ['This is 3.1 percent of the 9,412 crimes recorded.', ['crimes recorded']],
  ['Since 2010 officer numbers have reduced by 412.', ['change in officer numbers']],
  ['The average time in custody was 11 hours.', ['average time in custody']],
  ['Officers used force 45 times in 2018.', ['Officers used force']],
  ['It recorded 2,345 robberies in 2018, down from 2,500.', ['robberies', 'robberies']],
  ['The force is aware of 243 offenders being managed.', ['offenders being managed']],
  [
    'Complaints had risen: 412 (12.8%). In the previous year the figure was 301.',
    ['Complaints', 'Complaints', 'Complaints'],
  ],
  ['The force has 6 vacancies in its control room.', ['vacancies in its control room']],
  ['We found 47 incidents to which nobody had been sent.', ['incidents to which nobody had been sent']],
  ['On that day 14 orders were waiting to be served.', ['orders that were waiting to be served']],
  ['In 14 of the 45 cases that we looked at, attendance was late.', ['cases in which attendance was late']],
  ['Call handlers gave advice in 61 of the 68 calls.', ['calls in which call handlers gave advice']],
  ['In our survey, 88 percent of staff said that they were proud.', ['staff said that they were proud']],
  [
    'It recorded 1,186 assaults, of which 604 were domestic abuse related.',
    ['assaults', 'assaults that were domestic abuse related'],
  ],
  ['We read 100 records and found that in 14 the grounds were weak.', ['records in which the grounds were weak']],
  [
    'Of a total of 1,541 reports of crime that we audited, 1,402 were recorded.',
    ['reports of crime that were recorded'],
  ],
  ['We reviewed 24 plans. Most were clear but only seven had been evaluated.', ['plans that had been evaluated']],
  [
    'We listened to 100 calls. In 73 of these the caller was asked for a name.',
    ['calls in which the caller was asked for a name'],
  ],
  ['Over the first two years of the review, recorded crime fell by 21 percent.', ['change in recorded crime']],
  [
    'Abandonment of 101 calls has more than halved, to 6 percent.',
    ['change in Abandonment of 101 calls', 'Abandonment of 101 calls'],
  ],
  ['But the abandonment rate was 14.2 percent.', ['abandonment rate']],
  ['This represents a recording rate of 92.4 percent.', ['recording rate']],
  ['We were pleased to see that the force has invested in 82 new posts.', ['posts']],
  [
    'Some 14 of its 5,800 personnel hold no clearance.',
    ['personnel that hold no clearance', 'personnel hold no clearance'],
  ],
  ['In 2016 the number of PCSOs had been cut from 214 to 126.', ['number of PCSOs', 'number of PCSOs']],
])('what is measured is said in the words of the sentence: %s', (text, measures) => {
  expect(statisticsOf(text).map(({ measure }) => measure)).toEqual(measures);
});

/** Value, measure, time and area of each figure, and the quotes that it rests on, in one line. */
const cells = (text: string) =>
  statisticsOf(text).map(
    ({ value, unit, periodStart = '', periodEnd = '', area }) =>
      `${value} ${unit}, ${periodStart}..${periodEnd}, ${area}`,
  );

describe('a table or a box that lost its layout is read', () => {
  it.each([
    [
      'with years over its columns and areas before its rows',
      'Satisfaction (year ending March)\n  1996/97  1997/98  Change\nForce 84.1% 85.6% +1.5 pp\nMSF 83.0% 82.9% -0.1 pp',
      [
        '84.1 percent, 1996-04-01..1997-03-31, Bedfordshire',
        '85.6 percent, 1997-04-01..1998-03-31, Bedfordshire',
        '1.5 percentage points, 1997-04-01..1998-03-31, Bedfordshire',
        '83 percent, 1996-04-01..1997-03-31, Most similar forces',
        '82.9 percent, 1997-04-01..1998-03-31, Most similar forces',
        '-0.1 percentage points, 1997-04-01..1998-03-31, Most similar forces',
      ],
    ],
    [
      'with heads of columns on lines of their own',
      'Workforce\n\n31 March 2010\n(baseline)\n\n31 March 2014\n\nBedfordshire\nchange\n\nChange for\nEngland and Wales\n\nPCSOs 110 88 -20% -23%',
      [
        '110 number, ..2010-03-31, Bedfordshire',
        '88 number, ..2014-03-31, Bedfordshire',
        '-20 percent, ..2014-03-31, Bedfordshire',
        '-23 percent, ..2014-03-31, England and Wales',
      ],
    ],
    [
      'with the area and the figure on lines of their own',
      'Allegations per 1,000 workforce\n12 months to 31 March 2016\nBedfordshire Police\n290\nEngland and Wales\n301',
      [
        '290 per 1,000 workforce, 2015-04-01..2016-03-31, Bedfordshire',
        '301 per 1,000 workforce, 2015-04-01..2016-03-31, England and Wales',
      ],
    ],
    [
      'with the figure on its own line and no name for the force',
      'Force in numbers\n\nCrime per 1,000 population\n12 months to 30 June 2016\n68.1\nEngland and Wales\n68.2',
      [
        '68.1 per 1,000 population, 2015-07-01..2016-06-30, Bedfordshire',
        '68.2 per 1,000 population, 2015-07-01..2016-06-30, England and Wales',
      ],
    ],
    [
      'with a change from one period to another',
      'Burglary\n12 months to 30 June 2016 against 12 months to 30 June 2015\n+10.4%\nEngland and Wales +7.8%',
      ['10.4 percent, 2015-07-01..2016-06-30, Bedfordshire', '7.8 percent, 2015-07-01..2016-06-30, England and Wales'],
    ],
    [
      'with the areas below their figures',
      'Stop and searches per 1,000 population\n12 months to 31 March 2016\n4.4   6.1\nBedfordshire Police   England and Wales',
      [
        '4.4 per 1,000 population, 2015-04-01..2016-03-31, Bedfordshire',
        '6.1 per 1,000 population, 2015-04-01..2016-03-31, England and Wales',
      ],
    ],
    [
      'with the areas below a table',
      'Proportion of crimes by outcome, year ending 31 March 2019\n\nCharged   9.1%   8.2%\nNo suspect   44%   46%\n\nBedfordshire   England and Wales',
      [
        '9.1 percent, 2018-04-01..2019-03-31, Bedfordshire',
        '8.2 percent, 2018-04-01..2019-03-31, England and Wales',
        '44 percent, 2018-04-01..2019-03-31, Bedfordshire',
        '46 percent, 2018-04-01..2019-03-31, England and Wales',
      ],
    ],
    [
      'with its time below it',
      '                 Bedfordshire   England and Wales\nRobbery   -12%   -9%\nBurglary   +3%   -4%\n\nChange between 2010/11 and 2012/13',
      [
        '-12 percent, 2012-04-01..2013-03-31, Bedfordshire',
        '-9 percent, 2012-04-01..2013-03-31, England and Wales',
        '3 percent, 2012-04-01..2013-03-31, Bedfordshire',
        '-4 percent, 2012-04-01..2013-03-31, England and Wales',
      ],
    ],
    [
      'of a day, whose year is no figure',
      'Police officers (full-time equivalent)\nAs at 31 March 2019\n1,120',
      ['1120 number, ..2019-03-31, Bedfordshire'],
    ],
    [
      'of what an audit found, without how many were looked at',
      'Reports of rape, by source\n    Audited   Recorded\nControl room   22   21\nOther   9   7',
      ['21 number, .., Bedfordshire', '7 number, .., Bedfordshire'],
    ],
    [
      'of one area beside another',
      'Figure 2: Crimes with a charge, year ending 31 March 2019\nForce 7.4 percent | England and Wales 7.1 percent',
      ['7.4 percent, 2018-04-01..2019-03-31, Bedfordshire', '7.1 percent, 2018-04-01..2019-03-31, England and Wales'],
    ],
    [
      'with years before its rows',
      'Sickness (days lost per officer)\n2013/14 8.2\n2014/15 9.1',
      ['8.2 number, 2013-04-01..2014-03-31, Bedfordshire', '9.1 number, 2014-04-01..2015-03-31, Bedfordshire'],
    ],
    [
      'with its day in its title',
      'Workforce, 31 March 2014\nPolice officers: 1,050\nPCSOs: 110\n\nThe force is small.',
      ['1050 number, ..2014-03-31, Bedfordshire', '110 number, ..2014-03-31, Bedfordshire'],
    ],
    [
      'on one line',
      'Calls per 1,000 population 12 months to 30 June 2014 Bedfordshire Police 151 England and Wales 154',
      [
        '151 per 1,000 population, 2013-07-01..2014-06-30, Bedfordshire',
        '154 per 1,000 population, 2013-07-01..2014-06-30, England and Wales',
      ],
    ],
    [
      'with a change since a year',
      'Cost per head\n2017/18\n£161   £179\nBedfordshire Police  England and Wales\nChange in officers since 2010\n-12%',
      [
        '161 pounds, 2017-04-01..2018-03-31, Bedfordshire',
        '179 pounds, 2017-04-01..2018-03-31, England and Wales',
        '-12 percent, 2017-04-01..2018-03-31, Bedfordshire',
      ],
    ],
    [
      'with its day over bare years',
      'Offences\nYear to 31 March\n2017    2018\nStalking   104   271',
      ['104 number, 2016-04-01..2017-03-31, Bedfordshire', '271 number, 2017-04-01..2018-03-31, Bedfordshire'],
    ],
    [
      'with months over its columns, without what is to be reached',
      '   Target    April    May\nCalls answered in time   90%   93%   94%',
      ['93 percent, 2019-04-01..2019-04-30, Bedfordshire', '94 percent, 2019-05-01..2019-05-31, Bedfordshire'],
    ],
    [
      'of places',
      'Custody suite      Number of cells\nLuton (Main)       22\nDunstable         14',
      ['22 number, .., Luton (Main)', '14 number, .., Dunstable'],
    ],
    [
      'of facts with their figures below and before them',
      'Total cell capacity\n146\nNumber of suites\n5\nThroughput\n1 April 2017 – 31 March 2018\nDetainees 27,640, of whom children 1,985\nStaff\n24 inspectors\n71 sergeants',
      [
        '146 number, .., Bedfordshire',
        '5 number, .., Bedfordshire',
        '27640 number, 2017-04-01..2018-03-31, Bedfordshire',
        '1985 number, 2017-04-01..2018-03-31, Bedfordshire',
        '24 inspectors, .., Bedfordshire',
        '71 sergeants, .., Bedfordshire',
      ],
    ],
    [
      'of labels with colons',
      'Practice assessed as good: 7\nPractice assessed as requiring improvement: 14\nPractice assessed as inadequate: 12',
      ['7 number, .., Bedfordshire', '14 number, .., Bedfordshire', '12 number, .., Bedfordshire'],
    ],
    [
      'of grades before their counts',
      'Of the 70 cases:\nGood 12\nRequires improvement 28\nInadequate 30',
      ['12 number, .., Bedfordshire', '28 number, .., Bedfordshire', '30 number, .., Bedfordshire'],
    ],
    [
      'of figures above what they are of',
      'At a glance\n\n640,000\nlocal population\n\n£101m\nbudget 2018/19\n\n12%\nchange in officers since 2010\n',
      [
        '640000 number, .., Bedfordshire',
        '101 million pounds, 2018-04-01..2019-03-31, Bedfordshire',
        '12 percent, .., Bedfordshire',
      ],
    ],
    [
      'with its day and unit below it',
      'Satisfaction with   Bedfordshire   MSF average\nEase of contact   96.1   95.0\n(percent, 12 months to 30 June 2013)',
      ['96.1 percent, 2012-07-01..2013-06-30, Bedfordshire', '95 percent, 2012-07-01..2013-06-30, Most similar forces'],
    ],
    [
      'whatever the day of the inspection',
      'Date of last inspection: October 2014\nCustody suites: Cell capacity\nLuton: 22\nBedford: 14',
      ['22 number, .., Bedfordshire', '14 number, .., Bedfordshire'],
    ],
    [
      'of grades over their counts',
      'Cases audited\nGood   Requires improvement   Inadequate\n3      10                     20',
      ['3 number, .., Bedfordshire', '10 number, .., Bedfordshire', '20 number, .., Bedfordshire'],
    ],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('with the words of its head and of its row as its quotes', () => {
    const text = 'Results of our audit\nNo grounds recorded\n21\nEndorsed by a supervisor\n94\n';
    const quotes = statisticsOf(text).map(({ places }) => places.map(({ start, end }) => text.slice(start, end)));
    expect(quotes).toEqual([
      ['Results of our audit\nNo grounds recorded\n21'],
      ['Results of our audit', 'Endorsed by a supervisor\n94'],
    ]);
  });

  it('each at its own place, where one ends as another is', () => {
    const text = 'Bedford custody\n\n24 cells, 4 cells\n';
    expect(statisticsOf(text).map(({ places }) => places.at(-1)?.end)).toEqual(
      ['24 cells', ', 4 cells'].map((one) => text.indexOf(one) + one.length),
    );
  });

  it('once, where a sentence tells a figure of it, too', () => {
    const text =
      'It recorded 24 robberies in 2017/18.\n\n            Robberies   Charged\n  2016/17      19          5\n  2017/18      24          6\n';
    const found = statisticsOf(text);
    expect(found.map(({ value }) => value)).toEqual([24, 19, 5, 6]);
    expect(found[0]?.places.map(({ start, end }) => text.slice(start, end)).at(-1)).toBe('2017/18      24');
  });

  it.each([
    ['contents', 'Contents\n\nIntroduction 3\nSummary 4\nOur judgment 7'],
    ['contents that do not say so', '1. Introduction 5\n2. Methodology 6\n\nBedfordshire Police 14\n\n5 August 2014'],
    [
      'the numbers of parts and dates',
      'Phase 2\n\nAnnex A 12\n\n31 March 2019\nBedfordshire Police\n\nPublished in 2019',
    ],
    [
      'the numbers of paragraphs',
      'Main recommendations\n\n7.1  The force should carry out a survey of its cells and mend those that\nare unsafe. (2.6)\n\n7.2  Records should be read more often and what is found kept by\nall. (2.7 and 2.8)',
    ],
    [
      'the number of a paragraph below a heading',
      'Staff are kind.\n\nArea for improvement\n\n4.9  The force should keep its cells clean and record when\nit has done so.',
    ],
    [
      'the number of a page below a name',
      'Jo Example\nHM Inspector of Constabulary\n\n1\n\nSummary\n\nThe force is small.',
    ],
    ['a lone label', 'Telephone: 14\n\nThe force is small.'],
    [
      'the numbers of pages',
      'Inspection of Bedfordshire Police\n\nVisited 14 March 2018\n\n4\n\nSummary\n\n12\n\nFindings',
    ],
  ])('but not %s', (_, text) => {
    expect(cells(text)).toEqual([]);
  });
});

describe('a table of figures with marks', () => {
  it.each([
    [
      'of provisional figures',
      '                 2016/17   2017/18\nStolen vehicles   1,204    1,377*\nBurglaries  802   911†\nRobberies   77   81 (p)',
      ['1204 number', '1377 number', '802 number', '911 number', '77 number', '81 number'],
    ],
    [
      'with one blank between its columns',
      '2016/17 2017/18\nStolen vehicles 1,204 1,377*\nBurglaries 802 911',
      ['1204 number', '1377 number', '802 number', '911 number'],
    ],
  ])('%s is read without them', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('an annex', () => {
  it.each(['Annex to an inspection of the response to rural crime', 'Appendix to our 2018 report on custody'])(
    'that is a document of its own is read: %s',
    (title) => {
      expect(shown(`${title}\nApril 2019\n\nDemand\n\nIn 2018 the force recorded 412 offences.`)).toEqual([
        '412 offences',
      ]);
    },
  );

  it('at the end of a report is not', () => {
    const text =
      'Findings\n\nThe force is good.\n\nAnnex A: About the data\n\nIn 2018 the force recorded 412 offences.';
    expect(shown(text)).toEqual([]);
  });
});

it('none of what was told is a figure, where the sentence has no other', () => {
  expect(shown('Of the plans that we read, none was complete.')).toEqual(['0 number']);
});

describe('what was before is read without its noun', () => {
  it.each([
    ['The force took 1,310 reports of burglary; a year before there had been 1,122.', ['1310 reports', '1122 reports']],
    ['It held 86 warrants, more than in 2017, when there were 71.', ['86 warrants', '71 warrants']],
    [
      'The rate of theft was 7.2 offences for every 1,000 people. In 2016/17 it had been 6.9.',
      ['7.2 per 1,000 people', '6.9 per 1,000 people'],
    ],
    ['On 31 March 2018 the team had 40 officers. This was nine fewer officers than in 2016.', ['40 officers']],
    [
      'On 31 March 2018 the team had 40 officers. This was 14 fewer people than three years earlier.',
      ['40 officers', '-14 people'],
    ],
    ['The force has 212 more officers than a year ago.', ['212 officers']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('a share is read before its verb', () => {
  it.each([
    ['Just over half were from people who had called before.', ['50 percent']],
    ['It has 900 volunteers, of whom a quarter were over 60.', ['900 volunteers', '25 percent']],
    ['Almost a third have no supervisor.', ['33.3 percent']],
    ['The other half were not told.', []],
    ['A third was introduced last year.', []],
    ['About 31 percent of thefts were solved (402).', ['31 percent', '402 number']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('parts of a sample are read', () => {
  it.each([
    [
      'We examined 40 custody records.\n\nOf these, 31 had a risk assessment. In the remaining nine, nothing had been written.',
      ['31 number', '9 number'],
    ],
    [
      'What we saw\n• We looked at 40 files.\n• Of these, 31 had a plan.\n• In the other 9 there was none.\n• Sergeants had read 22 of them.',
      ['31 number', '9 number', '22 number'],
    ],
    ['In 12 of the files that we examined the victim had not been called.', ['12 files']],
    ['We reviewed 14 of them.', []],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('among sums, counts and lengths of time', () => {
  it.each([
    ['For every £1 spent, £4 was saved.', ['4 pounds']],
    ['It hopes to raise this to £9 by 2022.', []],
    ['The oldest of these cases had been open for 3 years and 5 months.', ['41 months']],
    ['Investigations took on average 1 year and 6 months.', ['1.5 years']],
    ['He was sentenced to 4 years and 2 months for it.', []],
    ['A rate of 20% to 30% is expected.', []],
    ['Its aim is for 90% of officers to have done so.', []],
    ['Six independent domestic abuse advisers (IDVAs) are paid for by the force.', ['6 advisers']],
    ['The team has 30 detectives, and five more posts were vacant.', ['30 detectives', '5 posts']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('a comparison has its own times', () => {
  it.each([
    [
      'In 2018, officers ran 30 surgeries, twice weekly, and made four times as many visits as in 2015.',
      ['30: 2018-01-01..2018-12-31 against ..', '4: 2018-01-01..2018-12-31 against 2015-01-01..2015-12-31'],
    ],
    [
      'In 2018, 61 percent were satisfied, two percentage points down on 2017.',
      ['61: 2018-01-01..2018-12-31 against ..', '-2: 2018-01-01..2018-12-31 against 2017-01-01..2017-12-31'],
    ],
    [
      'In 2018/19 it was 58 percent, up 3 percentage points on 2017/18 and 4 percentage points higher than in 2016/17.',
      [
        '58: 2018-04-01..2019-03-31 against ..',
        '3: 2018-04-01..2019-03-31 against 2017-04-01..2018-03-31',
        '4: 2018-04-01..2019-03-31 against 2016-04-01..2017-03-31',
      ],
    ],
  ])('%s', (text, expected) => {
    const told = statisticsOf(text).map(
      ({ value, periodStart = '', periodEnd = '', baselineStart = '', baselineEnd = '' }) =>
        `${value}: ${periodStart}..${periodEnd} against ${baselineStart}..${baselineEnd}`,
    );
    expect(told).toEqual(expected);
  });
});

describe('the time of a figure', () => {
  it.each([
    [
      'is that of the note whose mark the heading over its boxes has',
      'Domestic abuse in numbers1\n\nCalls for assistance\n\n6%\n\nDomestic abuse accounts for 6% of calls.\n\nCrime\n\n11%\n\nDomestic abuse accounts for 11% of recorded crime.\n\nArrests\n\nFor every 100 crimes there were 79 arrests.\n\n1 Data in this section is based upon the definition that the force uses itself. Crime, arrest and outcome figures are for the 12 months to the end of August 2013.',
      ['6: ..', '11: 2012-09-01..2013-08-31', '79: 2012-09-01..2013-08-31'],
    ],
    [
      'is not that of a title page',
      'The approach to rural crime\n\nAugust 2019\n\nRural crime\n\n8%\n\nRural crime accounts for 8% of all offences.',
      ['8: ..'],
    ],
    [
      'is the day of the stock that it is a share of',
      'On 31 March 2018 the team had 40 officers. One post in five was vacant.',
      ['40: ..2018-03-31', '20: ..2018-03-31'],
    ],
    [
      'is that of what it points back to',
      'In October 2018, detectives held 14 cases each on average. We were told that this is manageable. The oldest of these cases had been open for 40 days.',
      ['14: 2018-10-01..2018-10-31', '40: 2018-10-01..2018-10-31'],
    ],
    [
      'is that of the same length of time elsewhere',
      'In 2018 it took officers 24 minutes on average to reach priority incidents. In the north of the county it took 1 hour 10 minutes.',
      ['24: 2018-01-01..2018-12-31', '70: 2018-01-01..2018-12-31'],
    ],
  ])('%s', (_, text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it('and its area are the force’s where only the standard is national', () => {
    const text =
      'It answered 91 percent of calls within the ten seconds that the national standard allows, two percentage points more than in 2017. In the rural west of the county it answered 84 percent.';
    expect(areas(text)).toEqual(['91: Bedfordshire', '2: Bedfordshire', '84: west of Bedfordshire']);
  });
});

describe('a count goes on without its noun', () => {
  it.each([
    ['It trained 340 staff in 2018, and a further 95 in the first three months of 2019.', ['340 staff', '95 number']],
    ['There were 212 thefts in 2017 and 187 in 2018.', ['212 thefts', '187 number']],
    [
      'The unit opened 1,204 investigations, closed 988 and had 216 outstanding in March.',
      ['1204 investigations', '988 number', '216 number'],
    ],
    ['It made 61 arrests in 2018, three more than in 2017.', ['61 arrests', '3 arrests']],
    ['It lost 8 percent of its officers: 131 fewer than in March 2016.', ['-8 percent', '-131 number']],
    ['Twelve of the 20 files lacked a plan. The other eight were good.', ['12 files', '8 number']],
    ['The force has 40 cells in Luton and 2019 was a busy year.', ['40 cells']],
    ['Half of the 18 sergeants were temporary.', ['50 percent', '18 sergeants']],
    ['For half of the 18 months nobody was in charge.', []],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('a figure that stands by itself is read', () => {
  it.each([
    ['The force recorded 1,240 thefts. A year earlier it had recorded 1,118.', ['1240 thefts', '1118 thefts']],
    ['The number of body-worn cameras doubled to 1,400.', ['100 percent', '1400 number']],
    [
      'At the end of March 2019, 71 suspects were wanted, 12 of them for more than a year.',
      ['71 suspects', '12 number'],
    ],
    ['An audit by the force found 6 errors in 150 records.', ['6 errors']],
    ['The average age of its vehicles is 6.2 years.', ['6.2 years']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('of the year that the bracket around it opens with', () => {
    expect(times('Attendance was 68 percent in 2018 (2017: 61 percent).')).toEqual([
      '68: 2018-01-01..2018-12-31',
      '61: 2017-01-01..2017-12-31',
    ]);
  });
});

describe('a figure of a page dense with figures is read', () => {
  it.each([
    ['Officers arrived on time nine times out of ten.', ['90 percent']],
    ['Police staff lost 11 days each.', ['11 days']],
    ['Each tablet frees 50 minutes a shift.', ['50 minutes']],
    ['In May 2018 one in six sergeant posts was vacant.', ['16.7 percent']],
    ['Officers each carried 14 crimes (17 in May 2018).', ['14 crimes', '17 number']],
    ['Over half of them (52) had been consulted.', ['50 percent', '52 number']],
    ['Nearly two-thirds of the records (37) had a plan.', ['66.7 percent', '37 number']],
    [
      'We reviewed 20 burglaries, 20 thefts and 20 frauds. The decision was right in 18, 16 and 19 cases respectively.',
      ['18 number', '16 cases', '19 cases'],
    ],
    ['It has a team of 6.5 full-time equivalent auditors.', ['6.5 auditors']],
    ['In 2013/14 the team numbered nine.', ['9 number']],
    ['The median wait was 1 hour 45 minutes.', ['1.75 hours']],
    ['The average delay was 2 days 6 hours.', ['2.25 days']],
    ['The average wait was 1 minute 20 seconds.', ['80 seconds']],
    ['This was 25 minutes longer than in the same quarter of 2017.', ['25 minutes']],
    ['The average was 158 days, 21 days shorter than the average for England and Wales.', ['158 days', '-21 days']],
    ['Its workload was 14.6 crimes, 2.5 fewer than in June 2018.', ['14.6 crimes', '-2.5 crimes']],
    ['An officer costs £52,400, £1,100 less than in similar forces.', ['52400 pounds', '-1100 pounds']],
    ['Its budget was £96m, 17 percent below that of 2010/11.', ['96 million pounds', '-17 percent']],
    ['Reserves are £0.8m less than its budget for them.', ['0.8 million pounds']],
    ['Over the same period the reduction across England and Wales was 8%.', ['-8 percent']],
    ['Recorded crime fell by 6% (England and Wales: 7%) in 2018.', ['-6 percent', '-7 percent']],
    ['A further 2,000 officers are to be trained by April 2020.', []],
    ['It ranked 34th of the 43 forces for spend per head.', []],
    ['One officer serves the force for every 4,100 residents.', []],
    [
      'Search rate per 1,000 population: 4.3 (England and Wales: 5.2).',
      ['4.3 per 1,000 population', '5.2 per 1,000 population'],
    ],
    ['The force has 42 fewer PCSOs than in 2010.', ['-42 PCSOs']],
    ['It answered 91% of calls in time (national target: 90%).', ['91 percent']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('a figure of a page dense with figures is of a time', () => {
  it.each([
    [
      'In the year to 31 March 2018, 21 percent of calls were opened (24 percent the year before), and callers waited on average 80 seconds.',
      ['21: 2017-04-01..2018-03-31', '24: 2016-04-01..2017-03-31', '80: 2017-04-01..2018-03-31'],
    ],
    [
      'Over the first two years (2011/12 and 2012/13) crime fell by 4%, when that of others fell by 13%.',
      ['-4: 2011-04-01..2013-03-31', '-13: 2011-04-01..2013-03-31'],
    ],
    [
      'In 2017/18 it took 286,000 calls. The abandonment rate was 9.4 percent, and up from 4.1 percent in 2015/16.',
      ['286000: 2017-04-01..2018-03-31', '9.4: 2017-04-01..2018-03-31', '4.1: 2015-04-01..2016-03-31'],
    ],
    [
      'It detained 214 people in 2016/17. Only three of the 214 were taken to a cell.',
      ['214: 2016-04-01..2017-03-31', '3: 2016-04-01..2017-03-31'],
    ],
    [
      'It spent £123m in 2016/17. Reserves stood at £5.2m at the end of the year.',
      ['123: 2016-04-01..2017-03-31', '5.2: ..2017-03-31'],
    ],
    [
      'Repeat victims made up 31% of victims in 2017/18 (2016/17: 28%).',
      ['31: 2017-04-01..2018-03-31', '28: 2016-04-01..2017-03-31'],
    ],
    ['In a survey of February 2017, 48 percent of staff agreed.', ['48: 2017-02-01..2017-02-28']],
    [
      'Based on our examination of crimes reported between 1 July and 31 December 2015, it records 86.2 percent (± 1.5 percent). We reviewed 20 reports from January to March 2016.',
      ['86.2: 2015-07-01..2015-12-31'],
    ],
    [
      'We audited crimes recorded between 1 July 2015 and 31 December 2015.\n\nFor the year to March 2016, 79 percent of victims were satisfied. This is lower than the England and Wales figure of 83.6 percent (± 0.2 percent).',
      ['79: 2015-04-01..2016-03-31', '83.6: 2015-04-01..2016-03-31'],
    ],
    ['There are now 31 front counters.\n\n1 Figures for charges are for the 12 months to December 2012.', ['31: ..']],
    [
      'As at 30 June 2016, 41 percent had been trained. Only 28 percent of sergeants had done so by that date.',
      ['41: ..2016-06-30', '28: ..2016-06-30'],
    ],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});

describe('a figure of a page dense with figures is of an area', () => {
  it.each([
    ['The control room in Luton took 286,000 calls.', ['286000: Bedfordshire']],
    [
      'The rate was 9.4 percent, the seventh highest in England and Wales, and up from 4.1 percent in 2016.',
      ['9.4: Bedfordshire', '4.1: Bedfordshire'],
    ],
    ['The fall was 3 percent, the best of all forces.', ['-3: Bedfordshire']],
    [
      'Spending is £12 lower than the average for England and Wales, at £148.',
      ['-12: Bedfordshire', '148: Bedfordshire'],
    ],
    ['Nationally, the proportions were 39% and 15% respectively.', ['39: England and Wales', '15: England and Wales']],
  ])('%s', (text, expected) => {
    expect(areas(text)).toEqual(expected);
  });
});

describe('a table or a box is read', () => {
  it.each([
    [
      'of pence',
      'Cost of policing per person per day, 2016/17\n          Bedfordshire Police               England and Wales\n                63p                            57p',
      ['63 pence, 2016-04-01..2017-03-31, Bedfordshire', '57 pence, 2016-04-01..2017-03-31, England and Wales'],
    ],
    [
      'whose heads one blank parts, with its note',
      'Table 1: Crimes recorded, by type\n\nOffence Recorded Not recorded Rate Confidence interval\nRobbery 412 121 77.3% +/- 3.5%\nTheft 302 39 88.6% +/- 3.3%\n\nNote: the table is for crimes reported between 1 July 2015 and 31 December 2015.',
      [
        '412 number, 2015-07-01..2015-12-31, Bedfordshire',
        '121 number, 2015-07-01..2015-12-31, Bedfordshire',
        '77.3 percent, 2015-07-01..2015-12-31, Bedfordshire',
        '302 number, 2015-07-01..2015-12-31, Bedfordshire',
        '39 number, 2015-07-01..2015-12-31, Bedfordshire',
        '88.6 percent, 2015-07-01..2015-12-31, Bedfordshire',
      ],
    ],
    [
      'whose heads and labels take two lines',
      '12 months to March 2013         Bedfordshire     England\n                                Police           and Wales\n\nEmergency incidents\nper 1,000 population            96               121\n\nCharges per 1,000 population    7.9              10.6',
      [
        '96 per 1,000 population, 2012-04-01..2013-03-31, Bedfordshire',
        '121 per 1,000 population, 2012-04-01..2013-03-31, England and Wales',
        '7.9 per 1,000 population, 2012-04-01..2013-03-31, Bedfordshire',
        '10.6 per 1,000 population, 2012-04-01..2013-03-31, England and Wales',
      ],
    ],
    [
      'of a change that its label counts from a year',
      'Demand (year ending 31 March 2018)\n\nChange in crime from the year ending 31 March 2017\n-4.6%\nEngland and Wales: -2.3%',
      ['-4.6 percent, 2017-04-01..2018-03-31, Bedfordshire', '-2.3 percent, 2017-04-01..2018-03-31, England and Wales'],
    ],
    [
      'once, where it says again about how many',
      'The force fails to record over 33,400 reported crimes each year.\n\nOver 33,400\nreports of crime a year are not recorded',
      ['33400 crimes, .., Bedfordshire'],
    ],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });
});

describe('what was found in a sample is of its time', () => {
  it.each([
    [
      'We reviewed 60 records from the period between January and March 2016. The decision was correct in 18.',
      ['18: 2016-01-01..2016-03-31'],
    ],
    [
      'We audited crimes recorded between 1 July and 31 December 2015.\n\nOf the 121 crimes in our sample that were not recorded, 47 had involved domestic abuse.',
      ['47: 2015-07-01..2015-12-31'],
    ],
    [
      'We audited crimes recorded between 1 July and 31 December 2015.\n\nWe looked at 86 reports of rape from the same six months. Only 71 had been recorded.',
      ['71: 2015-07-01..2015-12-31'],
    ],
    [
      'In 2017/18 it spent £199 per head. It made savings of £6.3m, which was £0.4m less than in 2016/17.',
      ['199: 2017-04-01..2018-03-31', '6.3: 2017-04-01..2018-03-31', '-0.4: 2017-04-01..2018-03-31'],
    ],
    [
      'In 2016/17 it held 214 people. The scheme costs it £310,000 a year.',
      ['214: 2016-04-01..2017-03-31', '310000: ..'],
    ],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});
