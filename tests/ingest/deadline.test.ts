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
  ])('"%s" is %s, due on %s', (text, kind, dueOn) => {
    expect(resolveDeadline(text, published)).toEqual({ kind, dueOn });
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
    'by spring 2015',
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

  it.each(['within three months', 'immediate steps'])('has no date where publication has none: "%s"', (text) => {
    expect(resolveDeadline(text, undefined)).not.toHaveProperty('dueOn');
  });

  it('a date needs no day of publication', () => {
    expect(resolveDeadline('by March 2015', undefined)).toEqual({ kind: 'BY', dueOn: '2015-03-31' });
  });
});
