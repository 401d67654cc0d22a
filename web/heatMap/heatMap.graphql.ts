import { graphql, type ResultOf, type VariablesOf } from '../graphql.ts';
import { findingFields } from '../parts/claims.graphql.ts';

/** How many findings each force has in each theme. */
export const heatMapOperation = graphql(`
  query HeatMap($polarity: Polarity!, $filter: FindingFilter, $themeDepth: Int) {
    heatMap(polarity: $polarity, filter: $filter, themeDepth: $themeDepth) {
      forces {
        slug
        name
        shortName
        region
      }
      themes {
        slug
        label
      }
      cells {
        force {
          slug
        }
        theme {
          slug
        }
        findings
        reports
      }
    }
  }
`);
export type HeatMapData = ResultOf<typeof heatMapOperation>['heatMap'];
export type HeatMapVariables = VariablesOf<typeof heatMapOperation>;

/** What the heat map can be narrowed to: the forces, inspections and themes that there are. */
export const heatMapChoicesOperation = graphql(`
  query HeatMapChoices {
    forces(first: 100) {
      nodes {
        slug
        name
        shortName
        region
      }
    }
    reportedOn: forces(first: 100, filter: { reportedOn: true }) {
      nodes {
        slug
      }
    }
    inspections(first: 200) {
      nodes {
        slug
        title
        forces {
          slug
        }
      }
    }
    themes(first: 500) {
      nodes {
        slug
        label
        depth
        broader {
          slug
        }
      }
    }
  }
`);
export type HeatMapChoices = ResultOf<typeof heatMapChoicesOperation>;

/** The findings of one cell. */
export const heatMapCellOperation = graphql(
  `
    query HeatMapCell($force: String!, $theme: String!, $filter: FindingFilter!) {
      force(slug: $force) {
        slug
        name
      }
      theme(slug: $theme) {
        slug
        label
        definition
      }
      findings(filter: $filter, first: 100, orderBy: NEWEST) {
        totalCount
        nodes {
          ...FindingFields
        }
      }
    }
  `,
  [findingFields],
);
export type HeatMapCellVariables = VariablesOf<typeof heatMapCellOperation>;
