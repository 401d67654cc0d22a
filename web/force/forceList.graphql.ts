import { graphql, type ResultOf } from '../graphql.ts';

export const forceListOperation = graphql(`
  query Forces($after: String) {
    forces(first: 100, after: $after) {
      totalCount
      nodes {
        slug
        name
        region
        reports(filter: { hasText: true }) {
          totalCount
        }
        weaknesses: findings(filter: { polarity: WEAKNESS }) {
          totalCount
        }
        strengths: findings(filter: { polarity: STRENGTH }) {
          totalCount
        }
        facts: findings(filter: { polarity: NEUTRAL }) {
          totalCount
        }
        recommendations {
          totalCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export type ListedForce = ResultOf<typeof forceListOperation>['forces']['nodes'][number];
