import { describe, expect, it } from 'vitest';
import { resolveDeadline } from '../../src/ingest/deadline.ts';

const published = '2014-11-27';

describe('a deadline, as worded in a report of 27 November 2014,', () => {
  it.each([
    ['Within three months', 'WITHIN', '2015-02-27'],
    ['within three months', 'WITHIN', '2015-02-27'],
    ['Within six months', 'WITHIN', '2015-05-27'],
    ['within six months of the date of this report', 'WITHIN', '2015-05-27'],
    ['within the next six months', 'WITHIN', '2015-05-27'],
    ['within 12 months', 'WITHIN', '2015-11-27'],
    ['within twelve months', 'WITHIN', '2015-11-27'],
    ['within a month', 'WITHIN', '2014-12-27'],
    ['within one year', 'WITHIN', '2015-11-27'],
    ['within two weeks', 'WITHIN', '2014-12-11'],
    ['within 90 days', 'WITHIN', '2015-02-25'],
    ['Within three\nmonths', 'WITHIN', '2015-02-27'],
    ['within three (3) months', 'WITHIN', '2015-02-27'],
    ['within a period of six months', 'WITHIN', '2015-05-27'],
    ['prior to 1 April 2015', 'BY', '2015-03-31'],
    ['By March 2015', 'BY', '2015-03-31'],
    ['by the end of March 2015', 'BY', '2015-03-31'],
    ['by February 2016', 'BY', '2016-02-29'],
    ['By 31 March 2015', 'BY', '2015-03-31'],
    ['By 31 March 2024', 'BY', '2024-03-31'],
    ['by 1st April 2015', 'BY', '2015-04-01'],
    ['by 29 February 2016', 'BY', '2016-02-29'],
    ['by the end of 2015', 'BY', '2015-12-31'],
    ['immediate steps', 'IMMEDIATE', '2014-11-27'],
    ['should take immediate steps', 'IMMEDIATE', '2014-11-27'],
    ['immediately', 'IMMEDIATE', '2014-11-27'],
    ['With immediate effect', 'IMMEDIATE', '2014-11-27'],
    ['without delay', 'IMMEDIATE', '2014-11-27'],
    ['without any further delay', 'IMMEDIATE', '2014-11-27'],
    ['immediate', 'IMMEDIATE', '2014-11-27'],
    ['forthwith', 'IMMEDIATE', '2014-11-27'],
    ['No later than 31 December 2023', 'BY', '2023-12-31'],
    ['not later than 1 September 2015', 'BY', '2015-09-01'],
    ['on or before 31 March 2020', 'BY', '2020-03-31'],
    ['Before 1 January 2020', 'BY', '2019-12-31'],
    ['before March 2016', 'BY', '2016-02-29'],
    ['before the end of March 2016', 'BY', '2016-03-31'],
    ['by the start of March 2016', 'BY', '2016-03-01'],
    ['by 30/09/2020', 'BY', '2020-09-30'],
    ['by 2020-09-30', 'BY', '2020-09-30'],
    ['by 31 Dec 2019', 'BY', '2019-12-31'],
    ['by 1 Sept. 2019', 'BY', '2019-09-01'],
    ['By September 30, 2020', 'BY', '2020-09-30'],
    ['By 1st of April 2020', 'BY', '2020-04-01'],
    ['by Monday 31 March 2014', 'BY', '2014-03-31'],
    ['By midnight on 30 November 2019', 'BY', '2019-11-30'],
    ['By the end of 2019/20', 'BY', '2020-03-31'],
    ['by 2016/17', 'BY', '2017-03-31'],
    ['by 1999/2000', 'BY', '2000-03-31'],
    ['before 2016-17', 'BY', '2016-03-31'],
    ['by the end of the 2012–13 financial year', 'BY', '2013-03-31'],
    ['by the end of Q1 2024/25', 'BY', '2024-06-30'],
    ['by Q1 2024', 'BY', '2024-03-31'],
    ['by the end of the last quarter of 2015/16', 'BY', '2016-03-31'],
    ['By 1 April next year', 'BY', '2015-04-01'],
    ['by the end of March this year', 'BY', '2014-03-31'],
    ['by the end of next year', 'BY', '2015-12-31'],
    ['by the end of this financial year', 'BY', '2015-03-31'],
    ['within eighteen months', 'WITHIN', '2016-05-27'],
    ['Within twenty-eight days', 'WITHIN', '2014-12-25'],
    ['within two to three months', 'WITHIN', '2015-02-27'],
    ['within 3-6 months', 'WITHIN', '2015-05-27'],
    ['In the next three months', 'WITHIN', '2015-02-27'],
    ['over the next 12 months', 'WITHIN', '2015-11-27'],
    ['within the next year', 'WITHIN', '2015-11-27'],
    ['Six months from publication', 'WITHIN', '2015-05-27'],
    ['Not later than three months after publication', 'WITHIN', '2015-02-27'],
    ['within three months of the publication of this report', 'WITHIN', '2015-02-27'],
  ])('"%s" is %s, due on %s', (text, kind, dueOn) => {
    expect(resolveDeadline(text, published)).toEqual({ kind, dueOn });
  });

  it.each([
    ['by autumn 2020', 'BY'],
    ['by the end of summer 2020', 'BY'],
    ['by mid-2016', 'BY'],
    ['by early March 2016', 'BY'],
    ['within 28 working days', 'WITHIN'],
  ])('"%s" is %s and names no day', (text, kind) => {
    expect(resolveDeadline(text, published)).toEqual({ kind });
  });

  it.each([
    'soon',
    'as soon as possible',
    'in due course',
    'by the end of the year',
    'by March',
    'by 30 February 2015',
    'by 29 February 2015',
    'by 31 April 2015',
    'by 0 March 2015',
    'by Marsh 2015',
    'by 2016/20',
    'by 31/02/2015',
    'within a few months',
    'within months',
    'within three moons',
    'three months',
    '',
  ])('"%s" cannot be read', (text) => {
    expect(resolveDeadline(text, published)).toBeUndefined();
  });
});

describe('a period that counts from the day of publication', () => {
  it.each([
    ['2015-01-31', 'within one month', '2015-02-28'],
    ['2016-01-31', 'within one month', '2016-02-29'],
    ['2014-08-31', 'within three months', '2014-11-30'],
    ['2016-02-29', 'within a year', '2017-02-28'],
    ['2014-12-31', 'within one day', '2015-01-01'],
  ])('from %s "%s" ends on %s, a day of the month that there is', (from, text, dueOn) => {
    expect(resolveDeadline(text, from)).toEqual({ kind: 'WITHIN', dueOn });
  });

  it.each(['within three months', 'immediate steps', 'by 1 April next year'])(
    'has no date where publication has none: "%s"',
    (text) => {
      expect(resolveDeadline(text, undefined)).not.toHaveProperty('dueOn');
    },
  );

  it('a date needs no day of publication', () => {
    expect(resolveDeadline('by March 2015', undefined)).toEqual({ kind: 'BY', dueOn: '2015-03-31' });
  });
});
