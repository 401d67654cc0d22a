import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlinesIn, isDeadlineLead, unreadDeadlinesIn } from '../../src/extract/deadlines.ts';
import { resolveDeadline } from '../../src/ingest/deadline.ts';

const publishedOn = '2014-11-27';

describe('what is found as a deadline', () => {
  const words =
    'by|By|before|no later than|on or before|within|Within|in|over|the|next|this|end|start|of|Q1|first quarter|midnight on|31|30/09/2020|1st|March|Sept|autumn|2015|2015/16|2014-15|year|financial|two|to|twenty-one|eighteen|3-6|months|days|after|publication|this report|immediate|immediately|steps|(|)|,'.split(
      '|',
    );

  it('is read in the same way when a reading words it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (some) => {
        for (const { text, kind, dueOn } of deadlinesIn(some.join(' '), publishedOn))
          expect({ dueOn: undefined, ...resolveDeadline(text, publishedOn) }).toEqual({ kind, dueOn });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['The force should train its staff (immediate).', ['immediate']],
    ['The force should take immediate steps to act.', ['immediate steps']],
    ['Training should be completed before March 2015.', ['before March 2015']],
  ])('in "%s" is %j', (text, worded) => {
    expect(deadlinesIn(text, publishedOn).map((one) => one.text)).toEqual(worded);
  });

  it.each([
    'The force should review crimes recorded before March 2015.',
    'The force should record crimes immediately after they are reported.',
    'The force should offer immediate help.',
    'The force should visit offenders within three months of release.',
    'The force should cut its workforce by 2,000 officers.',
  ])('is none in "%s"', (text) => {
    expect(deadlinesIn(text, publishedOn)).toEqual([]);
  });

  it.each(['By 30/09/2020:', 'Within twenty-eight days', 'On or before 31 March 2020, Camford Police', 'Immediately:'])(
    'leads a list: "%s"',
    (text) => {
      expect(isDeadlineLead(text)).toBe(true);
    },
  );
});

describe('what looks like a deadline and comes to no day', () => {
  it.each([
    ['as soon as practicable', ['as soon as practicable']],
    ['train staff at the earliest opportunity', ['at the earliest opportunity']],
    ['by 31 April 2015', ['by 31 April 2015']],
    ['by the end of the year', ['by the end of the year']],
    ['by March 2015, and by May', ['by May']],
    ['as they may wish, and by may', []],
  ])('in "%s" is %j', (text, unread) => {
    expect(unreadDeadlinesIn(text)).toEqual(unread);
  });
});
