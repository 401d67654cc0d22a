// The analytic questions in plain TypeScript, written from what they mean and not from the statements that answer them
// in the graph: the tests hold the two against each other.
import type { Link } from './graph.ts';
import { placeOf, type World, type WorldFinding } from './world.ts';

type Selection = (finding: WorldFinding) => boolean;

const byId = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function publishedOn(world: World, finding: WorldFinding): string | undefined {
  return world.reports.find((report) => report.id === finding.report)?.publishedOn;
}

function forcesOf(world: World, finding: WorldFinding): readonly string[] {
  return world.reports.find((report) => report.id === finding.report)?.forces ?? [];
}

/** A theme and all themes below it. */
export function withNarrower(world: World, theme: string): ReadonlySet<string> {
  const inside = new Set([theme]);
  // Broader themes stand before narrower ones.
  for (const one of world.themes) if (one.broader !== undefined && inside.has(one.broader)) inside.add(one.id);
  return inside;
}

/** A force's findings: its id, the ids oldest report first, the first and last publication date. */
export type ForceFindings = readonly [
  force: string,
  findings: readonly string[],
  first: string | null,
  last: string | null,
];

/** The forces with selected findings in any of some themes, by id. */
export function sharedBy(world: World, themes: ReadonlySet<string>, selected: Selection): readonly ForceFindings[] {
  return world.forces.flatMap(({ id }): ForceFindings[] => {
    const found = world.findings
      .filter(
        (finding) =>
          selected(finding) &&
          finding.themes.some((theme) => themes.has(theme)) &&
          forcesOf(world, finding).includes(id),
      )
      .sort((one, other) =>
        byId(
          `${publishedOn(world, one) ?? '0000-00-00'} ${placeOf(one)}`,
          `${publishedOn(world, other) ?? '0000-00-00'} ${placeOf(other)}`,
        ),
      );
    if (found.length === 0) return [];
    const dates = found.flatMap((finding) => publishedOn(world, finding) ?? []).sort();
    return [[id, found.map((finding) => finding.id), dates.at(0) ?? null, dates.at(-1) ?? null]];
  });
}

/** The themes that enough forces share, the most widely shared first. */
export function sharedFindings(
  world: World,
  minForces: number,
  selected: Selection,
): readonly (readonly [string, readonly ForceFindings[]])[] {
  return world.themes
    .map(({ id }) => [id, sharedBy(world, new Set([id]), selected)] as const)
    .filter(([, forces]) => forces.length > 0 && forces.length >= minForces)
    .sort(([one, few], [other, many]) => many.length - few.length || byId(one, other));
}

/** Jaccard similarity of one force with each other by the themes of their selected findings: force, score, themes. */
export function similar(
  world: World,
  force: string,
  selected: Selection,
): readonly (readonly [string, number, readonly string[]])[] {
  const themesOf = (id: string) =>
    new Set(
      world.findings
        .filter((finding) => selected(finding) && forcesOf(world, finding).includes(id))
        .flatMap((finding) => finding.themes),
    );
  const mine = themesOf(force);
  return world.forces
    .filter(({ id }) => id !== force)
    .map(({ id }) => {
      const theirs = themesOf(id);
      const both = [...mine].filter((theme) => theirs.has(theme)).sort(byId);
      return [id, both.length / new Set([...mine, ...theirs]).size, both] as const;
    })
    .filter(([, , both]) => both.length > 0)
    .sort(([one, less], [other, more]) => more - less || byId(one, other));
}

/** Force, theme, findings and reports for each cell with something in it; under the theme above at a depth if given. */
export function heatMap(
  world: World,
  depth: number | undefined,
  selected: Selection,
): readonly (readonly [string, string, number, number])[] {
  const themeOf = (id: string): string => {
    const theme = world.themes.find((one) => one.id === id);
    return depth !== undefined && theme?.broader !== undefined && theme.depth > depth ? themeOf(theme.broader) : id;
  };
  const cells = new Map<string, WorldFinding[]>();
  for (const finding of world.findings.filter(selected)) {
    for (const force of forcesOf(world, finding)) {
      for (const theme of new Set(finding.themes.map(themeOf))) {
        const key = `${force} ${theme}`;
        cells.set(key, [...(cells.get(key) ?? []), finding]);
      }
    }
  }
  return [...cells]
    .sort(([one], [other]) => byId(one, other))
    .map(([key, found]) => {
      const [force = '', theme = ''] = key.split(' ');
      return [force, theme, found.length, new Set(found.map((finding) => finding.report)).size] as const;
    });
}

/** The findings in a theme and below it by the date they speak of, then by place. */
export function timeline(world: World, theme: string, force: string | undefined): readonly string[] {
  const themes = withNarrower(world, theme);
  const key = (finding: WorldFinding) => `${finding.asOf ?? '9999-12-31'} ${placeOf(finding)}`;
  return world.findings
    .filter((finding) => finding.themes.some((one) => themes.has(one)))
    .filter((finding) => force === undefined || forcesOf(world, finding).includes(force))
    .sort((one, other) => byId(key(one), key(other)))
    .map((finding) => finding.id);
}

/** The length of a shortest path along links in either direction; undefined when there is none within the limit. */
export function distance(links: readonly Link[], from: string, to: string, limit: number): number | undefined {
  const neighbours = new Map<string, string[]>();
  for (const [, fromLabel, fromId, toLabel, toId] of links) {
    const [one, other] = [`${fromLabel} ${fromId}`, `${toLabel} ${toId}`];
    neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
    neighbours.set(other, [...(neighbours.get(other) ?? []), one]);
  }
  let reached = new Set([from]);
  const seen = new Set(reached);
  for (let steps = 0; steps <= limit; steps += 1) {
    if (reached.has(to)) return steps;
    reached = new Set([...reached].flatMap((node) => neighbours.get(node) ?? []).filter((node) => !seen.has(node)));
    for (const node of reached) seen.add(node);
  }
  return undefined;
}
