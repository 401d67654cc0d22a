import { graphql, type ResultOf } from '../graphql.ts';
import { findingPage } from '../lists/findings.graphql.ts';
import { recommendationPage } from '../lists/recommendations.graphql.ts';

/** A page of the forces that name a partner. */
const partnerForcePage = graphql(`
  fragment PartnerForcePage on ForceConnection {
    totalCount
    nodes {
      slug
      name
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const partnerOperation = graphql(
  `
    query Partner($slug: String!) {
      partner(slug: $slug) {
        id
        slug
        name
        kind
        description
        aliases
        belongsTo {
          slug
          name
        }
        forces(first: 50) {
          ...PartnerForcePage
        }
        findings(orderBy: NEWEST, first: 25) {
          ...FindingPage
        }
        recommendations(orderBy: DUE, first: 25) {
          ...RecommendationPage
        }
      }
    }
  `,
  [partnerForcePage, findingPage, recommendationPage],
);
export type Partner = NonNullable<ResultOf<typeof partnerOperation>['partner']>;

export const partnerForcesOperation = graphql(
  `
    query PartnerForces($slug: String!, $after: String) {
      partner(slug: $slug) {
        forces(first: 50, after: $after) {
          ...PartnerForcePage
        }
      }
    }
  `,
  [partnerForcePage],
);

/** A page of partners as a list shows them. */
const partnerPage = graphql(`
  fragment PartnerPage on PartnerConnection {
    totalCount
    nodes {
      slug
      name
      kind
      description
      forces(first: 10) {
        nodes {
          slug
          shortName
        }
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
`);
export type PartnerPage = ResultOf<typeof partnerPage>;
export type ListedPartner = PartnerPage['nodes'][number];

export const partnersOperation = graphql(
  `
    query Partners($kind: PartnerKind!, $after: String) {
      partners(filter: { kind: $kind }, first: 25, after: $after) {
        ...PartnerPage
      }
    }
  `,
  [partnerPage],
);

export const partnerKindsOperation = graphql(
  `
    query PartnersByKind {
      AGENCY: partners(filter: { kind: AGENCY }, first: 25) {
        ...PartnerPage
      }
      BOARD: partners(filter: { kind: BOARD }, first: 25) {
        ...PartnerPage
      }
      FRAMEWORK: partners(filter: { kind: FRAMEWORK }, first: 25) {
        ...PartnerPage
      }
      LEGAL_POWER: partners(filter: { kind: LEGAL_POWER }, first: 25) {
        ...PartnerPage
      }
      PROGRAMME: partners(filter: { kind: PROGRAMME }, first: 25) {
        ...PartnerPage
      }
      SCHEME: partners(filter: { kind: SCHEME }, first: 25) {
        ...PartnerPage
      }
      SERVICE: partners(filter: { kind: SERVICE }, first: 25) {
        ...PartnerPage
      }
      SYSTEM: partners(filter: { kind: SYSTEM }, first: 25) {
        ...PartnerPage
      }
      TOOL: partners(filter: { kind: TOOL }, first: 25) {
        ...PartnerPage
      }
      UNIT: partners(filter: { kind: UNIT }, first: 25) {
        ...PartnerPage
      }
    }
  `,
  [partnerPage],
);

/** All kinds in one list, for a file. */
export const partnerTableOperation = graphql(`
  query PartnerTable($after: String) {
    partners(first: 200, after: $after) {
      nodes {
        slug
        name
        kind
        description
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
