import type { HeatMapCellVariables, HeatMapVariables } from './heatMap.graphql.ts';
import { orders, type ThemeOrder } from './matrix.ts';

export const polarities = ['WEAKNESS', 'STRENGTH', 'NEUTRAL'] as const;
export type Polarity = (typeof polarities)[number];

/** A cell that someone chose. */
export interface Place {
  readonly force: string;
  readonly theme: string;
}

/** What the heat map shows, as its address says. */
export interface HeatMapState {
  readonly polarity: Polarity;
  readonly inspection: string | undefined;
  readonly region: string | undefined;
  readonly theme: string | undefined;
  /** The depth of the themes that findings count under; undefined for their own themes. */
  readonly depth: number | undefined;
  readonly order: ThemeOrder;
  /** Whether forces that no report is about have their columns too. */
  readonly allForces: boolean;
  readonly chosen: Place | undefined;
}

/** Reads the state from an address. What is not a choice is taken for what is usual. */
export function stateOf(query: URLSearchParams): HeatMapState {
  const given = (name: string) => query.get(name) || undefined;
  const depth = Number(query.get('depth'));
  const force = given('force');
  const theme = given('cell');
  return {
    polarity: polarities.find((one) => one === query.get('polarity')) ?? 'WEAKNESS',
    inspection: given('inspection'),
    region: given('region'),
    theme: given('theme'),
    depth: Number.isInteger(depth) && depth > 0 ? depth : undefined,
    order: orders.find((one) => one === query.get('order')) ?? 'shared',
    allForces: query.get('forces') === 'all',
    chosen: force === undefined || theme === undefined ? undefined : { force, theme },
  };
}

/** The variables of the heat map's operation. */
export function heatMapVariables({ polarity, inspection, region, theme, depth }: HeatMapState): HeatMapVariables {
  return {
    polarity,
    filter: {
      ...(inspection !== undefined && { inspection }),
      ...(region !== undefined && { region }),
      ...(theme !== undefined && { theme }),
    },
    ...(depth !== undefined && { themeDepth: depth }),
  };
}

/**
 * The variables that ask for the very findings that a cell counts: those about the present, and those in narrower themes
 * when they count under the cell's.
 *
 * @param depthOfTheme the depth of the cell's theme in the scheme
 */
export function cellVariables(
  state: HeatMapState,
  place: Place,
  depthOfTheme: number | undefined,
): HeatMapCellVariables {
  const { polarity, inspection, depth } = state;
  return {
    ...place,
    filter: {
      ...place,
      polarity,
      includeNarrower: depth !== undefined && depthOfTheme === depth,
      timing: ['PRESENT'],
      ...(inspection !== undefined && { inspection }),
    },
  };
}
