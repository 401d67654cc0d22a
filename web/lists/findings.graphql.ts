import { graphql } from '../graphql.ts';
import { findingFields } from '../parts/claims.graphql.ts';

/** A page of findings, with what a list needs to go on. */
export const findingPage = graphql(
  `
    fragment FindingPage on FindingConnection {
      totalCount
      nodes {
        ...FindingFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [findingFields],
);

export const findingsOfOperation = graphql(
  `
    query FindingsOf($filter: FindingFilter!, $orderBy: FindingOrder!, $after: String) {
      findings(filter: $filter, orderBy: $orderBy, first: 25, after: $after) {
        ...FindingPage
      }
    }
  `,
  [findingPage],
);
