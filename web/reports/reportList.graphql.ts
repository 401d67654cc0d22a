import { graphql, type ResultOf } from '../graphql.ts';

export const reportListOperation = graphql(`
  query Reports($after: String) {
    reports(first: 200, after: $after, filter: { hasText: true }) {
      nodes {
        slug
        title
        kind
        publishedOn
        forces {
          slug
          shortName
        }
        inspection {
          slug
          title
        }
        findings {
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
export type ListedReport = ResultOf<typeof reportListOperation>['reports']['nodes'][number];
