import type { ProposedStatistic } from '../types.ts';
import type { Period } from './calendar.ts';
import type { WordedPeriod } from './periods.ts';

/** The period that figures are of, and what they are compared with or counted from. */
export interface StatedPeriods {
  readonly period?: Period | undefined;
  /** From the first to the last of the years that a change was told between: what was counted is of all that time. */
  readonly whole?: Period | undefined;
  readonly baseline?: Period | undefined;
}

/** What a sentence leaves for those after it. */
export interface CarriedPeriods extends StatedPeriods {
  /** The last period that was told at all, whatever came in between: "the same period" means it. */
  readonly lastTold: Period | undefined;
  /** Its period is only that which holds for all figures, so that the next sentence need not be of it. */
  readonly isOfAll?: boolean;
}

/** What stands before a sentence. */
export interface Context extends CarriedPeriods {
  /** What a point above it in the list says of a sample, which all points below are of. */
  readonly inList: string;
  /** The sentence over the list that it begins a point of, without its colon: "it will have made reductions of". */
  readonly lead: string;
  /** The sentence before it in the paragraph. */
  readonly said: string;
  /** The sentence before it has worded a period or has figures of one. */
  readonly goesOn: boolean;
  /** One of those before it in the paragraph has. */
  readonly inParagraph: boolean;
  /** That period is of a sample, which what follows was found in. */
  readonly isOfSample: boolean;
  /** Of the words over a list, or of the heading. */
  readonly overAll: Period | undefined;
  /** Of what inspectors took a sample of. */
  readonly audited: Period | undefined;
  /** The last stretch of several years, which "the first two years" are of. */
  readonly long: Period | undefined;
  /** The day of the census that population figures come from. */
  readonly census: string | undefined;
  /** What was found before this sentence. */
  readonly earlier: readonly ProposedStatistic[];
}

/** The periods of a sentence. */
export interface SentencePeriods extends StatedPeriods {
  /** Those that it words. */
  readonly worded: readonly WordedPeriod[];
  /** How many figures it has. */
  readonly figures: number;
  /** The period that was told before, where the sentence only sets an earlier one beside it. */
  readonly main?: Period | undefined;
  /** It only tells what was so before: what follows goes on with what was told ahead of it. */
  readonly isAside?: boolean;
  /** The years that the sentence over its list says a change is told between. */
  readonly overList?: WordedPeriod['years'];
}
