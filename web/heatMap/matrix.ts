import type { HeatMapChoices, HeatMapData } from './heatMap.graphql.ts';

/** How the themes can be ordered: by how many forces share them, by how many findings, by name, or as the scheme has them. */
export const orders = ['shared', 'findings', 'name', 'scheme'] as const;
export type ThemeOrder = (typeof orders)[number];

/** What a force has in a theme: a count, which may be zero, or null where no report in scope is about the force. */
export type CellValue = { readonly findings: number; readonly reports: number } | null;

export interface MatrixForce {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  /** Whether a report in scope is about it. */
  readonly isCovered: boolean;
}

export interface MatrixRow {
  readonly slug: string;
  readonly label: string;
  /** How many forces have a finding in the theme. */
  readonly sharedBy: number;
  readonly findings: number;
  /** One for each force, in their order. */
  readonly values: readonly CellValue[];
}

/** Themes by forces, as the heat map shows them. */
export interface Matrix {
  readonly forces: readonly MatrixForce[];
  readonly rows: readonly MatrixRow[];
}

type ForceChoice = HeatMapChoices['forces']['nodes'][number];
type ThemeChoice = HeatMapChoices['themes']['nodes'][number];

interface Scope {
  readonly theme: string | undefined;
  readonly region: string | undefined;
  readonly order: ThemeOrder;
  readonly allForces: boolean;
}

const none: CellValue = { findings: 0, reports: 0 };

/** The matrix of what the API answered: its forces, those that its filter leaves without a report, and its themes in order. */
export function matrixOf(data: HeatMapData, choices: HeatMapChoices, scope: Scope): Matrix {
  const covered = new Set(data.forces.map(({ slug }) => slug));
  const forces = columnsOf(choices, scope).map((force) => ({ ...force, isCovered: covered.has(force.slug) }));
  const cells = new Map<string, Map<string, CellValue>>();
  for (const { force, theme, findings, reports } of data.cells) {
    const row = cells.get(theme.slug) ?? new Map<string, CellValue>();
    cells.set(theme.slug, row.set(force.slug, { findings, reports }));
  }
  const scheme = inSchemeOrder(choices.themes.nodes);
  const isInTheme = within(scheme, scope.theme);
  const rows = data.themes
    .filter(({ slug }) => isInTheme(slug))
    .map(({ slug, label }): MatrixRow => {
      const row = cells.get(slug);
      const values = forces.map((force) => (force.isCovered ? (row?.get(force.slug) ?? none) : null));
      const counts = values.map((value) => value?.findings ?? 0);
      return {
        slug,
        label,
        values,
        sharedBy: counts.filter((count) => count > 0).length,
        findings: counts.reduce((sum, count) => sum + count, 0),
      };
    });
  return { forces, rows: rows.sort(compareBy(scope.order, scheme)) };
}

/** The forces that reports are about, or all; where the region has no report, all of the region. */
function columnsOf({ forces, reportedOn }: HeatMapChoices, { region, allForces }: Scope): readonly ForceChoice[] {
  const ofRegion = forces.nodes.filter((force) => region === undefined || force.region === region);
  const reported = new Set(reportedOn.nodes.map(({ slug }) => slug));
  const withReport = ofRegion.filter(({ slug }) => reported.has(slug));
  return allForces || withReport.length === 0 ? ofRegion : withReport;
}

/** The themes as a tree is read: each before its narrower ones, those of one theme by name. */
export function inSchemeOrder(themes: readonly ThemeChoice[]): readonly ThemeChoice[] {
  const narrower = new Map<string | undefined, ThemeChoice[]>();
  for (const theme of themes) {
    const above = theme.broader?.slug;
    narrower.set(above, [...(narrower.get(above) ?? []), theme]);
  }
  const below = (slug: string | undefined): readonly ThemeChoice[] =>
    (narrower.get(slug) ?? [])
      .sort((one, other) => one.label.localeCompare(other.label))
      .flatMap((theme) => [theme, ...below(theme.slug)]);
  return below(undefined);
}

/** Whether a theme is the one given or below it; every theme is when none is given. */
function within(themes: readonly ThemeChoice[], top: string | undefined): (slug: string) => boolean {
  if (top === undefined) return () => true;
  const broader = new Map(themes.map(({ slug, broader }) => [slug, broader?.slug]));
  return (slug) => {
    for (let at: string | undefined = slug; at !== undefined; at = broader.get(at)) if (at === top) return true;
    return false;
  };
}

function compareBy(order: ThemeOrder, scheme: readonly ThemeChoice[]): (one: MatrixRow, other: MatrixRow) => number {
  const byName = (one: MatrixRow, other: MatrixRow) => one.label.localeCompare(other.label);
  if (order === 'name') return byName;
  if (order === 'findings') return (one, other) => other.findings - one.findings || byName(one, other);
  if (order === 'shared') {
    return (one, other) => other.sharedBy - one.sharedBy || other.findings - one.findings || byName(one, other);
  }
  const place = new Map(scheme.map(({ slug }, index) => [slug, index]));
  return (one, other) => (place.get(one.slug) ?? 0) - (place.get(other.slug) ?? 0);
}

/** The steps of the colour scale: the least count of each. */
export const steps = [1, 2, 3, 4, 6, 10] as const;

/** The step of the colour scale that a count is on: 0 for none, 1 to 6. */
export function stepOf(count: number): number {
  return steps.filter((least) => count >= least).length;
}
