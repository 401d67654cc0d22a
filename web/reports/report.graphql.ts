import { graphql, type ResultOf } from '../graphql.ts';

/** A claim as the text of its report shows it: the quote is in the text itself. */
const reportClaimFields = graphql(`
  fragment ReportClaimFields on Claim {
    id
    reviewStatus
    themes {
      slug
      label
    }
    evidence {
      start
      end
      sectionPath
    }
  }
`);
export type ReportClaimFields = ResultOf<typeof reportClaimFields>;

const reportFindingFields = graphql(
  `
    fragment ReportFindingFields on Finding {
      ...ReportClaimFields
      statement
      polarity
    }
  `,
  [reportClaimFields],
);

/** A report with its text and its claims; of the findings the first, and where the others begin. */
export const reportOperation = graphql(
  `
    query Report($slug: String!) {
      report(slug: $slug) {
        slug
        title
        kind
        publishedOn
        url
        publisher
        attribution
        text
        inspection {
          slug
          title
        }
        forces {
          slug
          name
        }
        findings(first: 250) {
          totalCount
          nodes {
            ...ReportFindingFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        recommendations(first: 500) {
          nodes {
            ...ReportClaimFields
            text
            dueOn
          }
        }
        judgments {
          ...ReportClaimFields
          question
          grade
          scale {
            name
          }
        }
        statistics {
          ...ReportClaimFields
          measure
          value
          unit
          area
        }
      }
    }
  `,
  [reportFindingFields, reportClaimFields],
);
export type ReportData = NonNullable<ResultOf<typeof reportOperation>['report']>;

/** More findings of a report, for one that makes many. */
export const reportFindingsOperation = graphql(
  `
    query ReportFindings($slug: String!, $after: String!) {
      report(slug: $slug) {
        findings(first: 250, after: $after) {
          nodes {
            ...ReportFindingFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [reportFindingFields],
);
export type ReportFinding = ReportData['findings']['nodes'][number];
