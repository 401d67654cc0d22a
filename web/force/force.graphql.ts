import { graphql, type ResultOf } from '../graphql.ts';
import { recommendationPage } from '../lists/recommendations.graphql.ts';
import { claimFields, findingFields } from '../parts/claims.graphql.ts';

export const forceOperation = graphql(
  `
    query Force($slug: String!) {
      force(slug: $slug) {
        id
        slug
        name
        shortName
        region
        country
        onsCode
        reports(filter: { hasText: true }, first: 100) {
          totalCount
          nodes {
            slug
            title
            publishedOn
          }
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
        facts: findings(filter: { polarity: NEUTRAL }) {
          totalCount
        }
        judgments {
          ...ClaimFields
          question
          grade
          scale {
            slug
            name
            grades
          }
          report {
            slug
            publishedOn
          }
        }
        recommendations(orderBy: DUE, first: 25) {
          ...RecommendationPage
        }
      }
    }
  `,
  [claimFields, recommendationPage],
);
export type Force = NonNullable<ResultOf<typeof forceOperation>['force']>;
export type Judgment = Force['judgments'][number];

export const forceThemesOperation = graphql(`
  query ForceThemes($slug: String!) {
    weaknesses: heatMap(polarity: WEAKNESS, filter: { force: $slug, timing: [PAST, PRESENT, PLANNED] }) {
      cells {
        theme {
          slug
          label
        }
        findings
      }
    }
    strengths: heatMap(polarity: STRENGTH, filter: { force: $slug, timing: [PAST, PRESENT, PLANNED] }) {
      cells {
        theme {
          slug
          label
        }
        findings
      }
    }
  }
`);
export type ForceThemes = ResultOf<typeof forceThemesOperation>;

export const forceTimelineOperation = graphql(`
  query ForceTimeline($slug: String!, $after: String) {
    force(slug: $slug) {
      findings(orderBy: OLDEST, first: 500, after: $after) {
        totalCount
        nodes {
          polarity
          asOf
          report {
            publishedOn
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const similarForcesOperation = graphql(`
  query SimilarForces($slug: String!, $polarity: Polarity!) {
    force(slug: $slug) {
      similarForces(polarity: $polarity, first: 10) {
        score
        force {
          slug
          name
        }
        sharedThemes {
          slug
          label
        }
      }
    }
  }
`);
export type SimilarForce = NonNullable<ResultOf<typeof similarForcesOperation>['force']>['similarForces'][number];

export const forceLessonsOperation = graphql(
  `
    query ForceLessons($slug: String!) {
      force(slug: $slug) {
        lessons {
          theme {
            slug
            label
          }
          weaknesses {
            ...FindingFields
          }
          exemplars {
            force {
              slug
              name
            }
            strengths {
              ...FindingFields
            }
            partners {
              slug
              name
            }
          }
          ownStrengths {
            ...FindingFields
          }
        }
      }
    }
  `,
  [findingFields],
);
export type Lesson = NonNullable<ResultOf<typeof forceLessonsOperation>['force']>['lessons'][number];
