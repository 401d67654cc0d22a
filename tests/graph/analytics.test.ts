import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Columns, GraphStore } from '../../src/graph/store.ts';
import { type RelationshipType, relationshipKinds, relationshipTypes } from '../../src/model/relationships.ts';
import { describeOnEngines, emptyStore } from '../support/engines.ts';
import { type Link, writeGraph } from '../support/graph.ts';
import {
  distance,
  type ForceFindings,
  heatMap,
  sharedBy,
  sharedFindings,
  similar,
  timeline,
  withNarrower,
} from '../support/plain.ts';
import { graphOf, type World, type WorldFinding, worlds } from '../support/world.ts';

// A seed that failed is given again as ANALYTICS_SEED.
const seed = Number(process.env['ANALYTICS_SEED'] ?? 20_141_127);
const runs = { Grafeo: 60, Neo4j: 15 } as const;
const inPaths = relationshipTypes.filter((type) => relationshipKinds[type].inPaths);

const idOf = (value: unknown) => (value as { readonly id: string }).id;
const idsOf = (values: unknown) => (values as readonly unknown[]).map(idOf);

function readForces(maps: unknown): readonly ForceFindings[] {
  return (maps as readonly Columns[]).map((map) => [
    idOf(map['force']),
    idsOf(map['findings']),
    (map['firstReportedOn'] ?? null) as string | null,
    (map['lastReportedOn'] ?? null) as string | null,
  ]);
}

const present = (polarity: string) => (finding: WorldFinding) =>
  finding.polarity === polarity && finding.timing === 'PRESENT';
const parameters = { polarity: 'WEAKNESS', timing: ['PRESENT'] };

async function compare(store: GraphStore, world: World): Promise<void> {
  for (const minForces of [1, 2, 3]) {
    const rows = await store.read('theme.sharedFindings', { ...parameters, minForces });
    expect(rows.map((row) => [row['key'], readForces(row['forces'])])).toEqual(
      sharedFindings(world, minForces, present('WEAKNESS')),
    );
  }
  const inFirst = (finding: WorldFinding) =>
    present('WEAKNESS')(finding) &&
    world.reports.some((report) => report.id === finding.report && report.inspection === 'inspection-0');
  const inspected = await store.read('theme.sharedFindings', {
    ...parameters,
    minForces: 1,
    inspection: 'inspection-0',
  });
  expect(inspected.map((row) => [row['key'], readForces(row['forces'])])).toEqual(sharedFindings(world, 1, inFirst));

  const themes = world.themes.map(({ id }) => id);
  for (const wide of [true, false]) {
    const rows = await store.read('theme.sharedBy', {
      ...parameters,
      keys: themes,
      ...(wide ? { withNarrower: true } : { alone: true }),
    });
    const answered = new Map(rows.map((row) => [row['key'], readForces(row['forces'])]));
    for (const theme of themes) {
      const themesMeant = wide ? withNarrower(world, theme) : new Set([theme]);
      expect(answered.get(theme) ?? []).toEqual(sharedBy(world, themesMeant, present('WEAKNESS')));
    }
  }

  const forces = world.forces.map(({ id }) => id);
  const alike = await store.read('force.similar', { keys: forces, polarity: 'WEAKNESS' });
  for (const force of forces) {
    const rows = alike.filter((row) => row['key'] === force);
    const wanted = similar(world, force, present('WEAKNESS'));
    expect(rows.map((row) => [idOf(row['force']), row['themes']])).toEqual(wanted.map(([id, , both]) => [id, both]));
    for (const [index, [, score]] of wanted.entries()) expect(rows[index]?.['score']).toBeCloseTo(score, 12);
  }

  for (const depth of [undefined, 1, 2, 3]) {
    const rows = await store.read('theme.heatMap', {
      ...parameters,
      ...(depth === undefined ? { ownThemes: true } : { depth }),
    });
    expect(rows.map((row) => [row['force'], row['theme'], row['findings'], row['reports']])).toEqual(
      heatMap(world, depth, present('WEAKNESS')),
    );
  }

  const lessons = await store.read('force.lessons', { keys: forces });
  const weak = forces.flatMap((force) =>
    themes.flatMap((theme) =>
      sharedBy(world, new Set([theme]), present('WEAKNESS')).flatMap(([id, findings]) =>
        id === force ? [[force, theme, findings]] : [],
      ),
    ),
  );
  expect(lessons.map((row) => [row['key'], idOf(row['theme']), idsOf(row['weaknesses'])])).toEqual(weak);
  const pairs = lessons.map((row) => ({
    key: `${row['key']} ${idOf(row['theme'])}`,
    force: String(row['key']),
    theme: idOf(row['theme']),
  }));
  const exemplars = await store.read('force.exemplars', { keys: pairs });
  for (const { key, force, theme } of pairs) {
    const rows = exemplars.filter((row) => row['key'] === key);
    const strong = sharedBy(world, new Set([theme]), present('STRENGTH')).filter(([id]) => id !== force);
    expect(rows.map((row) => [idOf(row['force']), idsOf(row['strengths'])])).toEqual(
      strong.map(([id, findings]) => [id, findings]),
    );
  }

  for (const force of [undefined, 'force-0']) {
    const rows = await store.read('theme.timeline', { keys: themes, force });
    for (const theme of themes) {
      expect(rows.filter((row) => row['key'] === theme).map((row) => idOf(row['node']))).toEqual(
        timeline(world, theme, force),
      );
    }
  }
}

async function comparePaths(store: GraphStore, world: World): Promise<void> {
  const links = graphOf(world).relationships;
  const ends = [
    ['Force', 'force-0', 'Force', 'force-1'],
    ['Force', 'force-1', 'Theme', 'theme-0'],
    ['Partner', 'partner-0', 'Inspection', 'inspection-0'],
  ] as const;
  const ways: readonly (readonly RelationshipType[])[] = [inPaths, ['ABOUT', 'HAS_FINDING', 'CONCERNS']];
  for (const [from, fromId, to, toId] of ends) {
    for (const through of ways) {
      for (const length of [3, 6]) {
        const allowed = links.filter(([type]) => through.includes(type));
        const wanted = distance(allowed, `${from} ${fromId}`, `${to} ${toId}`, length);
        const [row] = await store.read(
          'path.shortest',
          { from: fromId, to: toId },
          { from, to, through: through.join('|'), length: String(length) },
        );
        const types = row?.['types'] as readonly string[] | undefined;
        expect(types?.length).toBe(wanted);
        if (row !== undefined) expectEachStepToBeThere(row, allowed);
      }
    }
  }
}

function expectEachStepToBeThere(row: Columns, links: readonly Link[]): void {
  const ids = row['ids'] as readonly string[];
  const labels = row['labels'] as readonly string[];
  const known = new Set(links.map((link) => link.join(' ')));
  for (const [index, type] of (row['types'] as readonly string[]).entries()) {
    const here = `${labels[index]} ${ids[index]}`;
    const next = `${labels[index + 1]} ${ids[index + 1]}`;
    const forward = (row['starts'] as readonly string[])[index] === ids[index];
    expect(known).toContain(forward ? `${type} ${here} ${next}` : `${type} ${next} ${here}`);
  }
}

describeOnEngines('over random graphs, the analytic statements', false, (_, engine) => {
  for (const [what, comparison] of [
    ['answer as plain TypeScript does', compare],
    ['find a shortest path, or none, as a breadth-first search does', comparePaths],
  ] as const) {
    it(what, { timeout: 240_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(worlds, async (world) => {
          const store = await emptyStore(engine);
          try {
            await writeGraph(store, graphOf(world));
            await comparison(store, world);
          } finally {
            await store.close();
          }
        }),
        { numRuns: runs[engine], seed },
      );
    });
  }
});
