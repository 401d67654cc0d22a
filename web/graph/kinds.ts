import type { GraphNode } from './graph.graphql.ts';

export type Kind = GraphNode['__typename'];

interface KindLook {
  readonly one: string;
  readonly many: string;
  readonly colour: string;
  /** The corners of its shape, x and y in turn, from -1 to 1, y downwards: what tells kinds apart without colour. */
  readonly corners: readonly number[];
}

/** A regular shape. */
function regular(corners: number, turn = -90): readonly number[] {
  return Array.from({ length: corners }, (_, index) => ((turn + (index * 360) / corners) * Math.PI) / 180).flatMap(
    (angle) => [round(Math.cos(angle)), round(Math.sin(angle))],
  );
}

function star(points: number): readonly number[] {
  return Array.from({ length: points * 2 }, (_, index) => {
    const angle = ((-90 + (index * 180) / points) * Math.PI) / 180;
    const reach = index % 2 === 0 ? 1 : 0.5;
    return [round(Math.cos(angle) * reach), round(Math.sin(angle) * reach)];
  }).flat();
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

/** How each kind of node looks, in the order of the legend. */
export const kinds: Readonly<Record<Kind, KindLook>> = {
  Force: { one: 'force', many: 'forces', colour: '#3b82f6', corners: regular(6, 0) },
  Inspection: { one: 'inspection', many: 'inspections', colour: '#8b95a5', corners: regular(8, 22.5) },
  Report: { one: 'report', many: 'reports', colour: '#a8b8cc', corners: [-0.75, -1, 0.75, -1, 0.75, 1, -0.75, 1] },
  Theme: { one: 'theme', many: 'themes', colour: '#d97706', corners: [0, -1, 1, 0, 0, 1, -1, 0] },
  Partner: { one: 'partner', many: 'partners', colour: '#14a699', corners: regular(5) },
  Person: { one: 'person', many: 'people', colour: '#c4a5f5', corners: [-1, 0.9, -0.55, -0.9, 0.55, -0.9, 1, 0.9] },
  Finding: { one: 'finding', many: 'findings', colour: '#f2c94c', corners: regular(24) },
  Recommendation: {
    ...{ one: 'recommendation', many: 'recommendations', colour: '#d6579b' },
    corners: [-1, -0.7, 0.35, -0.7, 1, 0, 0.35, 0.7, -1, 0.7],
  },
  Judgment: { one: 'judgment', many: 'judgments', colour: '#8b6ad9', corners: star(5) },
  Statistic: { one: 'figure', many: 'figures', colour: '#4fae62', corners: [0, -1, 1, 0.85, -1, 0.85] },
};

export const kindNames = Object.keys(kinds) as readonly Kind[];

/** The kind with the name that the API's enumeration has for it. */
export function kindOf(word: string): Kind {
  const kind = kindNames.find((one) => one.toUpperCase() === word);
  if (kind === undefined) throw new Error(`there is no kind of node ${word}`);
  return kind;
}

/** The `points` of an SVG polygon of a kind, around a middle. */
export function polygonPoints(kind: Kind, x: number, y: number, radius: number): string {
  const { corners } = kinds[kind];
  const points: string[] = [];
  for (let at = 0; at < corners.length; at += 2) {
    points.push(`${round(x + (corners[at] ?? 0) * radius)},${round(y + (corners[at + 1] ?? 0) * radius)}`);
  }
  return points.join(' ');
}
