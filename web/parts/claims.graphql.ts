import { graphql, type ResultOf } from '../graphql.ts';

/** A span of text with the report that it is in: what a quote shows and where it leads. */
export const evidenceFields = graphql(`
  fragment EvidenceFields on Evidence {
    quote
    start
    end
    section
    report {
      slug
      title
      publishedOn
    }
  }
`);
export type EvidenceFields = ResultOf<typeof evidenceFields>;

/** What every claim has, of whatever kind. */
export const claimFields = graphql(
  `
    fragment ClaimFields on Claim {
      id
      slug
      reviewStatus
      forces {
        slug
        shortName
      }
      themes {
        slug
        label
      }
      evidence {
        ...EvidenceFields
      }
    }
  `,
  [evidenceFields],
);
export type ClaimFields = ResultOf<typeof claimFields>;

/** A finding as a list shows it. */
export const findingFields = graphql(
  `
    fragment FindingFields on Finding {
      ...ClaimFields
      statement
      polarity
      timing
      saidBy
      asOf
      partners {
        slug
        name
      }
    }
  `,
  [claimFields],
);
export type FindingFields = ResultOf<typeof findingFields>;
