import type { Word } from '../model/words.ts';
import { type Chances, eachPolarity, polarities } from './chances.ts';
import type { Joint } from './joints.ts';

/** How clauses that stand beside each other were read. */
export interface LearnedJoints {
  /** How often each polarity was read: shares that add up to 1. */
  readonly shares: Chances;
  /** Of a joint, how much more often a polarity was read after another than it would be if they had nothing to do with each other. */
  readonly ratios: ReadonlyMap<Joint, Readonly<Record<Word<'polarity'>, Chances>>>;
}

/** A clause in a row of clauses. */
export interface Link {
  readonly chances: Chances;
  /** How it joins the one before it; undefined where that says nothing. */
  readonly joint: Joint | undefined;
  /** Whether the clause that it goes on from is the one before it in the row. */
  readonly follows: boolean;
}

/**
 * How likely each polarity of each clause is when those beside it are taken into account: what follows "but" is
 * mostly of the other polarity, and what follows "for example" of the same. The sums are those of a hidden Markov
 * chain, forward and backward (Rabiner, 1989).
 *
 * @param row the clauses of a paragraph, in order, each with the chances that it has by itself
 */
export function inTurn(row: readonly Link[], learned: LearnedJoints): readonly Chances[] {
  const forward: Chances[] = [];
  for (const [index, link] of row.entries()) {
    const last = link.follows ? forward[index - 1] : undefined;
    forward.push(times(link.chances, reached(last ?? learned.shares, link, learned)));
  }
  const both: Chances[] = [];
  let backward: Chances = even;
  for (let index = row.length - 1; index >= 0; index -= 1) {
    both[index] = times(forward[index] ?? even, backward);
    const link = row[index];
    backward = link?.follows ? reaching(times(link.chances, backward), link, learned) : even;
  }
  return both;
}

const even = eachPolarity(() => 1);

const times = (one: Chances, other: Chances) => shared((polarity) => one[polarity] * other[polarity]);

/** What the chances of the clause before make of a clause. */
const reached = (before: Chances, { joint }: Link, { ratios }: LearnedJoints) => {
  const ratio = joint === undefined ? undefined : ratios.get(joint);
  return ratio === undefined ? even : shared((polarity) => sum((one) => before[one] * ratio[one][polarity]));
};

/** What the chances of a clause make of the clause before it. */
const reaching = (after: Chances, { joint }: Link, { ratios }: LearnedJoints) => {
  const ratio = joint === undefined ? undefined : ratios.get(joint);
  return ratio === undefined ? even : shared((polarity) => sum((one) => after[one] * ratio[polarity][one]));
};

const sum = (of: (polarity: Word<'polarity'>) => number) => polarities.reduce((all, one) => all + of(one), 0);

function shared(of: (polarity: Word<'polarity'>) => number): Chances {
  const all = sum(of);
  return eachPolarity((polarity) => of(polarity) / all);
}
