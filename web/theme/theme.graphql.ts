import { graphql, type ResultOf } from '../graphql.ts';
import { recommendationPage } from '../lists/recommendations.graphql.ts';

const sharing = graphql(`
  fragment Sharing on SharedFinding {
    forceCount
    forces {
      force {
        slug
        name
      }
      findings {
        slug
      }
      firstReportedOn
      lastReportedOn
    }
  }
`);
export type Sharing = ResultOf<typeof sharing>;

export const themeOperation = graphql(
  `
    query Theme($slug: String!) {
      theme(slug: $slug) {
        id
        slug
        label
        altLabels
        definition
        alignment
        broader {
          slug
          label
        }
        narrower {
          slug
          label
        }
        related {
          slug
          label
        }
        findings {
          totalCount
        }
        weakIn: sharedBy(polarity: WEAKNESS) {
          ...Sharing
        }
        strongIn: sharedBy(polarity: STRENGTH) {
          ...Sharing
        }
        recommendations(orderBy: DUE, first: 25) {
          ...RecommendationPage
        }
      }
    }
  `,
  [sharing, recommendationPage],
);
export type Theme = NonNullable<ResultOf<typeof themeOperation>['theme']>;

export const themeTimelineOperation = graphql(`
  query ThemeTimeline($slug: String!, $force: String) {
    theme(slug: $slug) {
      timeline(force: $force) {
        slug
        statement
        polarity
        asOf
        forces {
          slug
          shortName
        }
        report {
          slug
          publishedOn
        }
        evidence {
          start
          end
        }
      }
    }
  }
`);
export type TimedFinding = NonNullable<ResultOf<typeof themeTimelineOperation>['theme']>['timeline'][number];

export const themeTreeOperation = graphql(`
  query Themes($after: String) {
    themes(first: 200, after: $after) {
      totalCount
      nodes {
        slug
        label
        definition
        broader {
          slug
        }
        findings {
          totalCount
        }
        weaknesses: findings(filter: { polarity: WEAKNESS }) {
          totalCount
        }
        strengths: findings(filter: { polarity: STRENGTH }) {
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
export type ListedTheme = ResultOf<typeof themeTreeOperation>['themes']['nodes'][number];
