// Made by generate.ts from shared-weaknesses.graphql and the schema: change those, not this.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether a finding is a strength, a weakness or neither. */
export type Polarity =
  /** The report praises what it describes. */
  | 'STRENGTH'
  /** The report finds what it describes wanting. */
  | 'WEAKNESS'
  /** A fact stated without praise or blame. */
  | 'NEUTRAL';

/** What time a finding speaks of. */
export type Timing =
  /** Said of a time before the inspection. */
  | 'PAST'
  /** True when the inspectors looked. */
  | 'PRESENT'
  /** Intended or to be introduced: not yet so. */
  | 'PLANNED';

/** Who says what a finding states. */
export type SaidBy =
  /** The inspectorate found it. */
  | 'INSPECTORATE'
  /** The force reports or believes it. */
  | 'FORCE'
  /** Partner organisations told the inspectors. */
  | 'PARTNERS'
  /** Someone else said it, for example an offender or another inspection. */
  | 'OTHERS';

/** Whether a person has confirmed a claim. */
export type ReviewStatus =
  /** A person read the claim against its evidence. */
  | 'REVIEWED'
  /** An extraction proposed the claim; no person has confirmed it yet. */
  | 'PROPOSED';

/** Which findings to take: those to which everything given applies. */
export type FindingFilter = {
  /** Strengths, weaknesses or facts. */
  readonly polarity?: Polarity | null | undefined;
  /** The slug of a theme. */
  readonly theme?: string | null | undefined;
  /** Whether the themes narrower than it count too. */
  readonly includeNarrower?: boolean | null | undefined;
  /** The slug of a force that the report is about. */
  readonly force?: string | null | undefined;
  /** A region of England, or Wales, that the force lies in. */
  readonly region?: string | null | undefined;
  /** The slug of a partner that the finding mentions. */
  readonly partner?: string | null | undefined;
  /** The slug of the inspection that the report belongs to. */
  readonly inspection?: string | null | undefined;
  /** The slug of the report. */
  readonly report?: string | null | undefined;
  /** Whether a person has confirmed the finding. Proposals are taken too unless this is given. */
  readonly reviewStatus?: ReviewStatus | null | undefined;
  /** How sure the rule that proposed the finding is, at least, from 0 to 1. What a person has confirmed is taken in any case. */
  readonly minConfidence?: number | null | undefined;
  /** The times that the finding may speak of. Lists take all unless this is given; comparisons across forces take PRESENT. */
  readonly timing?: ReadonlyArray<Timing> | null | undefined;
  /** Who says so. */
  readonly saidBy?: SaidBy | null | undefined;
  /** The report came out on this day or later. One whose day is not known is left out. */
  readonly publishedAfter?: string | null | undefined;
  /** The report came out on this day or earlier. One whose day is not known is left out. */
  readonly publishedBefore?: string | null | undefined;
};

export type SharedWeaknessesQueryVariables = Exact<{
  minForces: number;
  filter?: FindingFilter | null | undefined;
}>;


export type SharedWeaknessesQuery = { readonly sharedFindings: ReadonlyArray<{ readonly theme: { readonly label: string }, readonly forces: ReadonlyArray<{ readonly lastReportedOn: string | null, readonly force: { readonly shortName: string }, readonly findings: ReadonlyArray<{ readonly evidence: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly report: { readonly slug: string } }> }> }> }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const SharedWeaknessesDocument = new TypedDocumentString(`
    query SharedWeaknesses($minForces: Int!, $filter: FindingFilter) {
  sharedFindings(polarity: WEAKNESS, minForces: $minForces, filter: $filter) {
    theme {
      label
    }
    forces {
      force {
        shortName
      }
      lastReportedOn
      findings {
        evidence {
          quote
          start
          end
          report {
            slug
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SharedWeaknessesQuery, SharedWeaknessesQueryVariables>;
