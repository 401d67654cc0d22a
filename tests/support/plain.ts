import type { Label, Row } from '../../src/model/nodes.ts';
import type { RelationshipType } from '../../src/model/relationships.ts';
import type { Graph, Link } from './graph.ts';

/*
 * The analytic questions answered by going through lists, from what the statements' comments say and not from their
 * Cypher: what the engines answer is compared with this.
 */

/** What a FindingFilter may ask for; what is undefined asks for nothing. */
export interface Filter {
  readonly timing?: readonly string[] | undefined;
  readonly saidBy?: string | undefined;
  readonly reviewStatus?: string | undefined;
  readonly minConfidence?: number | undefined;
  readonly publishedAfter?: string | undefined;
  readonly publishedBefore?: string | undefined;
  readonly report?: string | undefined;
  readonly inspection?: string | undefined;
  readonly force?: string | undefined;
  readonly region?: string | undefined;
  readonly partner?: string | undefined;
  readonly theme?: string | undefined;
  readonly themeAndNarrower?: string | undefined;
}

/** A finding with all that the questions ask of it. */
interface Told {
  readonly finding: Row<'Finding'>;
  readonly report: Row<'Report'>;
  readonly inspections: readonly string[];
  readonly forces: readonly Row<'Force'>[];
  readonly themes: readonly string[];
  readonly partners: readonly string[];
}

export interface Shared {
  readonly key: string;
  readonly forces: readonly {
    readonly force: string;
    readonly findings: readonly string[];
    readonly firstReportedOn: string | null;
    readonly lastReportedOn: string | null;
  }[];
}

/** A force and a theme, and the key of what is answered about them. */
interface Pair {
  readonly key: string;
  readonly force: string;
  readonly theme: string;
}

/** The ids along a path, and of each of its steps the type and where the relationship goes out from. */
export interface Path {
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly starts: readonly string[];
}

/** What leads from a node to its neighbours: a type of relationship, whether out from the node, and their kind. */
export interface Way {
  readonly type: string;
  readonly out: boolean;
  readonly kind: Label;
}

/** The answers that a graph gives. */
export function plain(graph: Graph) {
  const rows = <L extends Label>(label: L) => (graph.nodes[label] ?? []) as unknown as readonly Row<L>[];
  const ends = (type: RelationshipType, from: string) =>
    graph.relationships.filter((link) => link[0] === type && link[2] === from).map((link) => link[4]);
  const told: readonly Told[] = rows('Report').flatMap((report) =>
    ends('HAS_FINDING', report.id).map((id) => {
      const finding = rows('Finding').find((one) => one.id === id);
      if (finding === undefined) throw new Error(`there is no finding ${id}`);
      return {
        finding,
        report,
        inspections: ends('PART_OF', report.id),
        forces: rows('Force').filter((force) => ends('ABOUT', report.id).includes(force.id)),
        themes: ends('CONCERNS', id),
        partners: ends('MENTIONS', id),
      };
    }),
  );
  const themes = rows('Theme');

  /** A theme and those above it, nearest first. */
  const upwards = (theme: string): readonly string[] => [theme, ...ends('BROADER', theme).flatMap(upwards)];
  const isWithin = (one: Told, theme: string) => one.themes.some((own) => upwards(own).includes(theme));

  const passes = (one: Told, filter: Filter): boolean =>
    (filter.timing?.includes(one.finding.timing) ?? true) &&
    (filter.saidBy ?? one.finding.saidBy) === one.finding.saidBy &&
    (filter.reviewStatus ?? one.finding.reviewStatus) === one.finding.reviewStatus &&
    (filter.minConfidence === undefined ||
      one.finding.reviewStatus === 'REVIEWED' ||
      (one.finding.confidence ?? -1) >= filter.minConfidence) &&
    one.finding.dated >= (filter.publishedAfter ?? '') &&
    (filter.publishedBefore === undefined || one.finding.dated < filter.publishedBefore) &&
    (filter.report ?? one.report.id) === one.report.id &&
    (filter.inspection === undefined || one.inspections.includes(filter.inspection)) &&
    (filter.partner === undefined || one.partners.includes(filter.partner)) &&
    (filter.theme === undefined || one.themes.includes(filter.theme)) &&
    (filter.themeAndNarrower === undefined || isWithin(one, filter.themeAndNarrower));

  /** Who is told what, one entry for each force that a report is about. */
  const about = (polarity: string, filter: Filter): readonly (Told & { readonly force: Row<'Force'> })[] =>
    told
      .filter((one) => one.finding.polarity === polarity && passes(one, filter))
      .flatMap((one) => one.forces.map((force) => ({ ...one, force })))
      .filter(
        ({ force }) => (filter.force ?? force.id) === force.id && (filter.region ?? force.region) === force.region,
      );

  const present: Filter = { timing: ['PRESENT'] };

  function shared(key: string, found: ReturnType<typeof about>): Shared {
    const forces = sorted(new Set(found.map(({ force }) => force.id)), (id) => id).map((id) => {
      const ofForce = found.filter(({ force }) => force.id === id);
      const days = sorted(
        ofForce.flatMap(({ report }) => report.publishedOn ?? []),
        (day) => day,
      );
      return {
        force: id,
        findings: idsByDate(ofForce),
        firstReportedOn: days.at(0) ?? null,
        lastReportedOn: days.at(-1) ?? null,
      };
    });
    return { key, forces };
  }

  return {
    sharedFindings(polarity: string, minForces: number, filter: Filter): readonly Shared[] {
      const found = about(polarity, filter);
      const all = themes.map(({ id }) =>
        shared(
          id,
          found.filter((one) => one.themes.includes(id)),
        ),
      );
      return sorted(
        sorted(all, ({ key }) => key),
        ({ forces }) => -forces.length,
      ).filter(({ forces }) => forces.length >= minForces);
    },

    sharedBy(keys: readonly string[], polarity: string, withNarrower: boolean, filter: Filter): readonly Shared[] {
      const found = about(polarity, filter);
      return sorted(keys, (key) => key)
        .map((key) =>
          shared(
            key,
            found.filter((one) => (withNarrower ? isWithin(one, key) : one.themes.includes(key))),
          ),
        )
        .filter(({ forces }) => forces.length > 0);
    },

    similar(keys: readonly string[], polarity: string) {
      const found = about(polarity, present);
      const themesOf = (force: string) =>
        sorted(new Set(found.filter((one) => one.force.id === force).flatMap((one) => one.themes)), (id) => id);
      return sorted(keys, (key) => key).flatMap((key) => {
        const mine = themesOf(key);
        const others = rows('Force').filter(({ id }) => id !== key);
        const alike = others.flatMap(({ id }) => {
          const theirs = themesOf(id);
          const both = mine.filter((theme) => theirs.includes(theme));
          const score = both.length / new Set([...mine, ...theirs]).size;
          return both.length === 0 ? [] : [{ key, force: id, score, themes: both }];
        });
        return sorted(
          sorted(alike, ({ force }) => force),
          ({ score }) => -score,
        );
      });
    },

    /** @param depth under the themes at this depth; under the findings' own when undefined */
    heatMap(polarity: string, depth: number | undefined, filter: Filter) {
      const depthOf = new Map(themes.map((theme) => [theme.id, theme.depth]));
      const column = (theme: string) =>
        depth === undefined ? theme : (upwards(theme).find((id) => (depthOf.get(id) ?? 0) <= depth) ?? theme);
      const cells = new Map<string, { findings: Set<string>; reports: Set<string> }>();
      for (const { force, finding, report, themes: own } of about(polarity, filter)) {
        for (const theme of own.map(column)) {
          const cell = cells.get(`${force.id} ${theme}`) ?? { findings: new Set(), reports: new Set() };
          cell.findings.add(finding.id);
          cell.reports.add(report.id);
          cells.set(`${force.id} ${theme}`, cell);
        }
      }
      return sorted(cells, ([key]) => key).map(([key, { findings, reports }]) => {
        const [force = '', theme = ''] = key.split(' ');
        return { force, theme, findings: findings.size, reports: reports.size };
      });
    },

    lessons(keys: readonly string[], within: string | undefined) {
      const weak = about('WEAKNESS', present);
      return sorted(keys, (key) => key).flatMap((key) =>
        sorted(themes, ({ id }) => id)
          .filter(({ id }) => within === undefined || upwards(id).includes(within))
          .map(({ id }) => ({
            key,
            theme: id,
            weaknesses: idsByDate(weak.filter((one) => one.force.id === key && one.themes.includes(id))),
          }))
          .filter(({ weaknesses }) => weaknesses.length > 0),
      );
    },

    exemplars(pairs: readonly Pair[]) {
      const strong = about('STRENGTH', present);
      return sorted(pairs, ({ key }) => key).flatMap(({ key, force, theme }) =>
        sorted(rows('Force'), ({ id }) => id)
          .filter(({ id }) => id !== force)
          .map(({ id }) => ({
            key,
            force: id,
            strengths: idsByDate(strong.filter((one) => one.force.id === id && one.themes.includes(theme))),
          }))
          .filter(({ strengths }) => strengths.length > 0),
      );
    },

    timeline(keys: readonly string[], force: string | undefined) {
      return sorted(keys, (key) => key).flatMap((key) => {
        const found = told.filter(
          (one) => isWithin(one, key) && (force === undefined || one.forces.some(({ id }) => id === force)),
        );
        const inPlace = sorted(found, ({ finding }) => finding.place);
        return sorted(inPlace, ({ finding }) => finding.asOf ?? '9999-12-31').map(({ finding }) => ({
          key,
          node: finding.id,
        }));
      });
    },

    laterStrengths(pairs: readonly (Pair & { readonly since: string })[]) {
      const strong = about('STRENGTH', present);
      return sorted(pairs, ({ key }) => key).flatMap(({ key, force, theme, since }) => {
        const found = strong.filter((one) => one.force.id === force && isWithin(one, theme));
        const later = sorted(found, ({ finding }) => finding.place).filter(
          ({ finding }) => (finding.asOf ?? '') > since,
        );
        return sorted(later, ({ finding }) => finding.asOf ?? '').map(({ finding }) => ({ key, node: finding.id }));
      });
    },

    /** The neighbours of each node along a way: claims as they stand in their reports, the rest by slug. */
    neighbours(keys: readonly string[], { type, out, kind }: Way) {
      const isClaim = ['Finding', 'Recommendation', 'Judgment', 'Statistic'].includes(kind);
      return sorted(keys, (key) => key).flatMap((key) => {
        const others = graph.relationships
          .filter((link) => link[0] === type && link[out ? 2 : 4] === key && link[out ? 3 : 1] === kind)
          .map((link) => link[out ? 4 : 2]);
        const found = rows(kind).filter(({ id }) => others.includes(id));
        const inOrder = sorted(found, (node) => (isClaim && 'place' in node ? String(node.place) : node.id));
        return inOrder.map(({ id }) => ({ key, node: id }));
      });
    },

    /** The shortest path, the first of several by its titles alone, then its ids, then its steps; undefined for none. */
    path(from: string, to: string, through: readonly string[], longest: number): Path | undefined {
      const links = graph.relationships.filter(([type]) => through.includes(type));
      const titles = rows('Report').filter(({ fingerprint }) => fingerprint === undefined);
      const titlesIn = ({ ids }: Path) => titles.filter(({ id }) => ids.includes(id)).length;
      const seen = new Set([from]);
      let paths: readonly Path[] = [{ ids: [from], types: [], starts: [] }];
      for (let length = 1; length <= longest && paths.length > 0; length += 1) {
        paths = paths.flatMap((path) => steps(links, path)).filter(({ ids }) => !seen.has(ids.at(-1) ?? ''));
        for (const { ids } of paths) seen.add(ids.at(-1) ?? '');
        const arrived = paths.filter(({ ids }) => ids.at(-1) === to);
        const bySteps = sorted(arrived, ({ types, starts }) =>
          types.map((type, at) => `${type} ${starts[at]}`).join(' '),
        );
        const byIds = sorted(bySteps, ({ ids }) => ids.join(' '));
        if (arrived.length > 0) return sorted(byIds, titlesIn)[0];
      }
      return undefined;
    },
  };
}

/** A path with one more step, for each step that can be taken from its end. */
function steps(links: readonly Link[], { ids, types, starts }: Path): readonly Path[] {
  const here = ids.at(-1);
  return links
    .filter(([, , from, , to]) => from === here || to === here)
    .map(([type, , from, , to]) => ({
      ids: [...ids, from === here ? to : from],
      types: [...types, type],
      starts: [...starts, from],
    }));
}

function idsByDate(told: readonly Told[]): readonly string[] {
  const findings = new Map(told.map(({ finding }) => [finding.id, finding.dated]));
  return sorted(findings, ([, dated]) => dated).map(([id]) => id);
}

/** A sorted copy; what has the same key stays in its order. */
function sorted<T>(items: Iterable<T>, keyOf: (item: T) => string | number): readonly T[] {
  return [...items].sort((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}
