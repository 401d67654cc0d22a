import { graphql, type ResultOf } from '../graphql.ts';

/** The reports with how many claims of each kind nobody has reviewed. */
export const reviewListOperation = graphql(`
  query ReportsToReview($after: String) {
    reports(first: 100, after: $after, filter: { hasText: true }) {
      nodes {
        slug
        title
        publishedOn
        forces {
          slug
          shortName
        }
        findings(filter: { reviewStatus: PROPOSED }) {
          totalCount
        }
        recommendations(filter: { reviewStatus: PROPOSED }) {
          totalCount
        }
        judgments {
          reviewStatus
        }
        statistics {
          reviewStatus
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export type ReportToReview = ResultOf<typeof reviewListOperation>['reports']['nodes'][number];

/** What a reviewer has to see of a claim of any kind. */
const proposedClaimFields = graphql(`
  fragment ProposedClaimFields on Claim {
    slug
    reviewStatus
    themes {
      slug
      label
    }
    evidence {
      quote
      start
      end
      section
      sectionPath
    }
    confidence
    madeBy
  }
`);

/** The text of a report, and its claims that nobody has reviewed; findings come in pages. */
export const proposalsOperation = graphql(
  `
    query Proposals($slug: String!, $after: String) {
      report(slug: $slug) {
        slug
        title
        publishedOn
        text
        findings(first: 300, after: $after, filter: { reviewStatus: PROPOSED }) {
          nodes {
            ...ProposedClaimFields
            statement
            polarity
            timing
            saidBy
            partners {
              slug
              name
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        recommendations(first: 500, filter: { reviewStatus: PROPOSED }) {
          nodes {
            ...ProposedClaimFields
            text
            parts {
              label
              text
            }
            deadlines {
              text
            }
            partners {
              slug
              name
            }
          }
        }
        judgments {
          ...ProposedClaimFields
          question
          grade
        }
        statistics {
          ...ProposedClaimFields
          measure
          value
          unit
          margin
          area
          periodStart
          periodEnd
        }
      }
    }
  `,
  [proposedClaimFields],
);
type ReportAnswer = NonNullable<ResultOf<typeof proposalsOperation>['report']>;
export type ProposedFinding = ReportAnswer['findings']['nodes'][number];
export type ProposedRecommendation = ReportAnswer['recommendations']['nodes'][number];
export type ProposedJudgment = ReportAnswer['judgments'][number];
export type ProposedStatistic = ReportAnswer['statistics'][number];
