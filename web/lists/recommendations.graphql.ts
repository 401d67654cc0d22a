import { graphql, type ResultOf } from '../graphql.ts';
import { claimFields } from '../parts/claims.graphql.ts';

/** A recommendation as a list shows it. */
const recommendationFields = graphql(
  `
    fragment RecommendationFields on Recommendation {
      ...ClaimFields
      text
      dueOn
      parts {
        label
        text
      }
      deadlines {
        text
        kind
        dueOn
      }
      partners {
        slug
        name
      }
    }
  `,
  [claimFields],
);
export type RecommendationFields = ResultOf<typeof recommendationFields>;

/** A page of recommendations, with what a list needs to go on. */
export const recommendationPage = graphql(
  `
    fragment RecommendationPage on RecommendationConnection {
      totalCount
      nodes {
        ...RecommendationFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [recommendationFields],
);

export const recommendationsOfOperation = graphql(
  `
    query RecommendationsOf($filter: RecommendationFilter!, $after: String) {
      recommendations(filter: $filter, orderBy: DUE, first: 25, after: $after) {
        ...RecommendationPage
      }
    }
  `,
  [recommendationPage],
);
