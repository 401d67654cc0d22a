import { graphql, type ResultOf } from '../graphql.ts';
import { evidenceFields } from '../parts/claims.graphql.ts';

/** A page of hits, each with what is to be marked in it. */
const hitPage = graphql(
  `
    fragment HitPage on SearchConnection {
      totalCount
      edges {
        node {
          __typename
          id
          ... on Force {
            slug
            name
            region
          }
          ... on Theme {
            slug
            label
          }
          ... on Partner {
            slug
            name
            kind
          }
          ... on Claim {
            forces {
              slug
              shortName
            }
            evidence {
              ...EvidenceFields
            }
          }
          ... on Finding {
            statement
            polarity
          }
          ... on Recommendation {
            text
            dueOn
          }
        }
        matches {
          field
          text
          spans {
            start
            end
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [evidenceFields],
);
export type HitPage = ResultOf<typeof hitPage>;
export type Hit = HitPage['edges'][number];

export const searchOperation = graphql(
  `
    query Search($text: String!) {
      findings: search(text: $text, prefix: true, kinds: [FINDING], first: 5) {
        ...HitPage
      }
      recommendations: search(text: $text, prefix: true, kinds: [RECOMMENDATION], first: 5) {
        ...HitPage
      }
      themes: search(text: $text, prefix: true, kinds: [THEME], first: 5) {
        ...HitPage
      }
      forces: search(text: $text, prefix: true, kinds: [FORCE], first: 5) {
        ...HitPage
      }
      partners: search(text: $text, prefix: true, kinds: [PARTNER], first: 5) {
        ...HitPage
      }
    }
  `,
  [hitPage],
);

export const searchKindsOperation = graphql(
  `
    query SearchKinds($text: String!, $kinds: [SearchKind!]!, $after: String) {
      search(text: $text, prefix: true, kinds: $kinds, first: 20, after: $after) {
        ...HitPage
      }
    }
  `,
  [hitPage],
);
