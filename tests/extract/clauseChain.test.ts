import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnedJoints } from '../../scripts/learning/joints.ts';
import { type Chances, eachPolarity, polarities } from '../../src/extract/chances.ts';
import { inTurn, type Link } from '../../src/extract/clauseChain.ts';
import { extractClaims } from '../../src/extract/extract.ts';
import { type Joint, jointInside, jointOf, joints } from '../../src/extract/joints.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { jointsText, readJoints } from '../../src/extract/learnedFiles.ts';
import { material } from './measure.ts';

const learned = readJoints();

describe('how clauses are joined', () => {
  it.each([
    [', but ', false, 'turn'],
    ['; however, ', false, 'turn'],
    [', although ', false, 'turn'],
    [', ', true, 'turn'],
    [', ', false, undefined],
    [' and ', false, 'and'],
    ['; ', false, ';'],
    [', however, ', false, undefined],
    [' despite ', false, undefined],
  ])('%j, after a concession: %s', (words, conceded, joint) => {
    expect(jointInside(words, conceded)).toBe(joint);
  });

  it.each([
    ['However, it is slow.', 'however'],
    ['Supervision, however, is weak.', 'however'],
    ['But some had waited for weeks.', 'however'],
    ['For example, one had waited for weeks.', 'example'],
    ['In one case nobody came.', 'example'],
    ['As a result, victims lose heart.', 'result'],
    ['It also has a desk at the hospital.', 'also'],
    ['Officers answer quickly.', 'next'],
    ['This takes too long.', undefined],
  ])('%s', (sentence, joint) => {
    expect(jointOf(sentence)).toBe(joint);
  });
});

describe('clauses read with those beside them', () => {
  const leaning = (chances: Partial<Chances>): Chances => eachPolarity((one) => chances[one] ?? 0);
  const good = leaning({ STRENGTH: 0.9, WEAKNESS: 0.05, NEUTRAL: 0.05 });
  const open = leaning({ STRENGTH: 0.45, WEAKNESS: 0.4, NEUTRAL: 0.15 });
  const most = (chances: Chances | undefined) =>
    polarities.reduce((best, one) => ((chances?.[one] ?? 0) > (chances?.[best] ?? 0) ? one : best));
  const row = (...links: readonly (readonly [Chances, Joint | undefined])[]): readonly Link[] =>
    links.map(([chances, joint], index) => ({ chances, joint, follows: index > 0 }));

  it.each([
    ['turn', 'WEAKNESS'],
    ['however', 'WEAKNESS'],
    ['and', 'STRENGTH'],
    ['example', 'STRENGTH'],
    [undefined, 'STRENGTH'],
  ] as const)('after praise, by %s: what may be either is %s', (joint, polarity) => {
    const [first, second] = inTurn(row([good, undefined], [open, joint]), learned);
    expect([most(first), most(second)]).toEqual(['STRENGTH', polarity]);
  });

  it('tell backward, too: what stands before "but" is not what follows it', () => {
    const bad = leaning({ STRENGTH: 0.05, WEAKNESS: 0.9, NEUTRAL: 0.05 });
    const even = leaning({ STRENGTH: 0.4, WEAKNESS: 0.45, NEUTRAL: 0.15 });
    expect(most(inTurn(row([even, undefined], [bad, 'turn']), learned)[0])).toBe('STRENGTH');
  });

  it('say nothing of the first of a row, but where it begins with "However"', () => {
    expect(inTurn(row([open, undefined]), learned)[0]?.STRENGTH).toBeCloseTo(open.STRENGTH, 10);
    expect(most(inTurn(row([open, 'however']), learned)[0])).toBe('WEAKNESS');
  });

  it('are what all ways to read the row add up to', () => {
    const chances = fc
      .tuple(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
      )
      .map(([STRENGTH, WEAKNESS, NEUTRAL]) => {
        const all = STRENGTH + WEAKNESS + NEUTRAL;
        return { STRENGTH: STRENGTH / all, WEAKNESS: WEAKNESS / all, NEUTRAL: NEUTRAL / all };
      });
    const link = fc.record({
      chances,
      joint: fc.constantFrom<Joint | undefined>(undefined, ...joints),
      follows: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(link, { minLength: 1, maxLength: 5 }), (links) => {
        const found = inTurn(links, learned);
        for (const [index, one] of found.entries()) {
          for (const polarity of polarities) expect(one[polarity]).toBeCloseTo(byAllWays(links, index)[polarity], 8);
        }
      }),
    );
  });

  /** The same by going through every way to read the row. */
  function byAllWays(links: readonly Link[], asked: number): Chances {
    const sums = { STRENGTH: 0, WEAKNESS: 0, NEUTRAL: 0 };
    const agreement = (link: Link, at: number, ways: readonly (keyof Chances)[]) => {
      const own = ways[at] as keyof Chances;
      const ratio = link.joint === undefined ? undefined : learned.ratios.get(link.joint);
      if (ratio === undefined) return 1;
      if (link.follows && at > 0) return ratio[ways[at - 1] as keyof Chances][own];
      return polarities.reduce((sum, before) => sum + learned.shares[before] * ratio[before][own], 0);
    };
    const go = (ways: readonly (keyof Chances)[]) => {
      if (ways.length < links.length) {
        for (const one of polarities) go([...ways, one]);
        return;
      }
      const weight = links.reduce(
        (product, link, at) => product * link.chances[ways[at] as keyof Chances] * agreement(link, at, ways),
        1,
      );
      sums[ways[asked] as keyof Chances] += weight;
    };
    go([]);
    const all = sums.STRENGTH + sums.WEAKNESS + sums.NEUTRAL;
    return eachPolarity((one) => sums[one] / all);
  }
});

describe('a finding', () => {
  const polaritiesOf = (text: string) =>
    extractClaims(`Report\n\nCustody\n\n${text}\n`, knowledgeOf()).claims.flatMap((one) =>
      one.kind === 'FINDING' ? [one.polarity] : [],
    );

  it('is read with the sentence before it', () => {
    const told = 'The unit is open on weekdays only.';
    expect(polaritiesOf(`The unit answers every referral promptly and well. However, ${told.toLowerCase()}`)).toEqual([
      'STRENGTH',
      'WEAKNESS',
    ]);
    expect(polaritiesOf(told)).toEqual(['NEUTRAL']);
  });

  it('that is parted at "but" stays parted where its halves are short', () => {
    expect(polaritiesOf('The force publishes this, but has yet to analyse it.')).toEqual(['NEUTRAL', 'WEAKNESS']);
  });
});

describe('what was learned of joints', () => {
  it('comes from the readings alone: npm run learn writes the same again', () => {
    expect(jointsText(learned)).toBe(jointsText(learnedJoints(material.training)));
  });

  it('has how often each polarity was read, in shares of 1', () => {
    expect(polarities.reduce((sum, one) => sum + learned.shares[one], 0)).toBeCloseTo(1, 2);
  });
});
