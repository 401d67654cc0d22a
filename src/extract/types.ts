import type { Word } from '../model/words.ts';
import type { Range } from './prose.ts';

/** What every proposal carries: where it stands, which rule made it and how sure that rule is. */
interface Proposal {
  /** In UTF-16 units of the source, in order; a claim that the text repeats has a place for each time. */
  readonly places: readonly Range[];
  /** The headings it stands under, from the chapter down. */
  readonly section: readonly string[];
  readonly rule: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** What a reviewer ought to know: where rules disagree, or what was left out. */
  readonly remarks: readonly string[];
}

export interface ProposedFinding extends Proposal {
  readonly kind: 'FINDING';
  readonly statement: string;
  readonly polarity: Word<'polarity'>;
  readonly themes: readonly string[];
  readonly partners: readonly string[];
  readonly timing: Word<'timing'>;
  readonly saidBy: Word<'saidBy'>;
}

export interface ProposedDeadline {
  readonly text: string;
  readonly kind: Word<'deadlineKind'>;
  readonly dueOn: string | undefined;
}

export interface ProposedRecommendation extends Proposal {
  readonly kind: 'RECOMMENDATION';
  readonly text: string;
  readonly parts: readonly { readonly label: string; readonly text: string }[];
  readonly deadlines: readonly ProposedDeadline[];
  readonly addressedTo: readonly string[];
  readonly themes: readonly string[];
  readonly partners: readonly string[];
}

export interface ProposedJudgment extends Proposal {
  readonly kind: 'JUDGMENT';
  readonly question: string;
  readonly grade: Word<'grade'>;
  readonly scale: string;
  readonly themes: readonly string[];
}

export interface ProposedStatistic extends Proposal {
  readonly kind: 'STATISTIC';
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly margin: number | undefined;
  readonly periodStart: string | undefined;
  readonly periodEnd: string | undefined;
  readonly baselineStart: string | undefined;
  readonly baselineEnd: string | undefined;
  readonly area: string;
  readonly themes: readonly string[];
  readonly partners: readonly string[];
  /** Of a set of figures that the text sets beside each other, the number of the set; the first is compared with the rest. */
  readonly comparison: number | undefined;
}

export type Proposed = ProposedFinding | ProposedRecommendation | ProposedJudgment | ProposedStatistic;
