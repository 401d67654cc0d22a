import { graphql, type ResultOf } from '../graphql.ts';
import { claimFields } from '../parts/claims.graphql.ts';

/** A node as the graph view draws and lists it. */
const nodeFields = graphql(`
  fragment GraphNodeFields on Node {
    __typename
    id
    ... on Force {
      slug
      name
      shortName
    }
    ... on Inspection {
      slug
      title
    }
    ... on Report {
      slug
      title
      publishedOn
    }
    ... on Theme {
      slug
      label
    }
    ... on Partner {
      slug
      name
    }
    ... on Person {
      slug
      name
    }
    ... on Finding {
      slug
      statement
      polarity
    }
    ... on Recommendation {
      slug
      text
    }
    ... on Judgment {
      slug
      question
      grade
    }
    ... on Statistic {
      slug
      measure
      value
      unit
      area
      periodEnd
    }
  }
`);
export type GraphNode = ResultOf<typeof nodeFields>;

/** A node with what is around it: how many neighbours of each sort, and a page of them. */
export const aroundOperation = graphql(
  `
    query Around($of: ID!, $first: Int!) {
      node(id: $of) {
        ...GraphNodeFields
      }
      neighbours(of: $of, first: $first) {
        groups {
          relationship
          direction
          kind
          count
        }
        edges {
          cursor
          relationship
          direction
          node {
            ...GraphNodeFields
          }
        }
      }
    }
  `,
  [nodeFields],
);
export type NeighbourEdge = ResultOf<typeof aroundOperation>['neighbours']['edges'][number];
export type NeighbourGroup = ResultOf<typeof aroundOperation>['neighbours']['groups'][number];

/** A page of the neighbours of a node: of one sort, where it says which. */
export const neighboursOperation = graphql(
  `
    query Neighbours(
      $of: ID!
      $through: [RelationshipType!]
      $direction: NeighbourDirection
      $kinds: [NodeKind!]
      $first: Int!
      $after: String
    ) {
      neighbours(of: $of, through: $through, direction: $direction, kinds: $kinds, first: $first, after: $after) {
        edges {
          cursor
          relationship
          direction
          node {
            ...GraphNodeFields
          }
        }
      }
    }
  `,
  [nodeFields],
);

/** How two nodes are connected. */
export const graphPathOperation = graphql(
  `
    query GraphPath($from: ID!, $to: ID!) {
      path(from: $from, to: $to) {
        relationships {
          type
          from {
            ...GraphNodeFields
          }
          to {
            ...GraphNodeFields
          }
        }
      }
    }
  `,
  [nodeFields],
);
export type GraphPath = NonNullable<ResultOf<typeof graphPathOperation>['path']>;
export type RelationshipType = NeighbourEdge['relationship'];

/** What the panel says of a node besides its name. */
export const nodeDetailsOperation = graphql(
  `
    query NodeDetails($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Force {
          region
        }
        ... on Inspection {
          description
        }
        ... on Report {
          publishedOn
        }
        ... on Theme {
          definition
        }
        ... on Partner {
          partnerKind: kind
          description
        }
        ... on Person {
          role
        }
        ... on Recommendation {
          dueOn
        }
        ... on Claim {
          ...ClaimFields
        }
      }
    }
  `,
  [claimFields],
);

/** Things to start from or to look for a path to. */
export const findStartOperation = graphql(
  `
    query FindStart($text: String!) {
      search(text: $text, first: 12) {
        nodes {
          ...GraphNodeFields
        }
      }
    }
  `,
  [nodeFields],
);
