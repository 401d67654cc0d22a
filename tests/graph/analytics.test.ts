import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelsWithIds } from '../../schema/ids.ts';
import { neighbourGroups } from '../../schema/neighbours.ts';
import type { Choices, Parameters } from '../../src/graph/statement.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import type { Label } from '../../src/model/nodes.ts';
import { relationshipKinds, relationshipTypes } from '../../src/model/relationships.ts';
import { describeOnEngines } from '../support/engines.ts';
import { type Graph, removeGraph, writeGraph } from '../support/graph.ts';
import { type Filter, plain } from '../support/plain.ts';
import { randomFilter, randomGraph } from '../support/randomGraph.ts';

/** Another seed makes other graphs; the name of each suite says which it was. */
const seed = Number(process.env['GRAPH_SEED'] ?? 20_141_127);
const graphs = Number(process.env['GRAPH_RUNS'] ?? 30);

/** A question to a graph: a statement with what it is given, and the rows that plain TypeScript gives. */
interface Question {
  readonly statement: string;
  readonly parameters: Parameters;
  readonly choices?: Choices;
  readonly rows: readonly unknown[];
}

// A server plans each text of a statement once, which takes longer than to answer it.
const patience = 180_000;

const polarities = ['STRENGTH', 'WEAKNESS'] as const;
const idsOf = (graph: Graph, label: Label) => (graph.nodes[label] ?? []).map(({ id }) => id);

function shares(graph: Graph, filter: Filter): readonly Question[] {
  const answers = plain(graph);
  const keys = idsOf(graph, 'Theme');
  return polarities.flatMap((polarity) => [
    ...[1, 2, 3].map((minForces) => ({
      statement: 'theme.sharedFindings',
      parameters: { polarity, minForces, ...filter },
      rows: answers.sharedFindings(polarity, minForces, filter).map((shared) => ({ theme: shared.key, ...shared })),
    })),
    ...[true, false].map((withNarrower) => ({
      statement: 'theme.sharedBy',
      parameters: { keys, polarity, ...(withNarrower ? { withNarrower } : { alone: true }), ...filter },
      rows: answers.sharedBy(keys, polarity, withNarrower, filter),
    })),
    ...[undefined, 1, 2, 3, 4].map((depth) => ({
      statement: 'theme.heatMap',
      parameters: { polarity, ...(depth === undefined ? { ownThemes: true } : { depth }), ...filter },
      rows: answers.heatMap(polarity, depth, filter),
    })),
  ]);
}

function comparisons(graph: Graph): readonly Question[] {
  const answers = plain(graph);
  const forces = idsOf(graph, 'Force');
  const themes = idsOf(graph, 'Theme');
  const pairs = forces.flatMap((force) => themes.map((theme) => ({ key: `${force} ${theme}`, force, theme })));
  return [
    ...polarities.map((polarity) => ({
      statement: 'force.similar',
      parameters: { keys: forces, polarity },
      rows: answers.similar(forces, polarity),
    })),
    ...[undefined, ...themes].map((theme) => ({
      statement: 'force.lessons',
      parameters: { keys: forces, theme },
      rows: answers.lessons(forces, theme),
    })),
    { statement: 'force.exemplars', parameters: { keys: pairs }, rows: answers.exemplars(pairs) },
    ...['', '2012-06-21'].map((since) => ({
      statement: 'force.laterStrengths',
      parameters: { keys: pairs.map((pair) => ({ ...pair, since })) },
      rows: answers.laterStrengths(pairs.map((pair) => ({ ...pair, since }))),
    })),
    ...[undefined, ...forces].map((force) => ({
      statement: 'theme.timeline',
      parameters: { keys: themes, force },
      rows: answers.timeline(themes, force),
    })),
  ];
}

/** The neighbours of all nodes of a graph along each way that the model knows, whole and in pages of two. */
function neighbourhoods(graph: Graph): readonly Question[] {
  const answers = plain(graph);
  return labelsWithIds.flatMap((of) =>
    neighbourGroups(of)
      .filter(({ kind }) => graph.nodes[kind] !== undefined && graph.nodes[of] !== undefined)
      .flatMap(({ relationship: type, direction, kind }) => {
        const keys = idsOf(graph, of);
        const all = answers.neighbours(keys, { type, out: direction === 'OUT', kind });
        const key = kind === 'Finding' ? 'o.place' : 'o.id';
        const way = direction === 'OUT' ? { out: true } : { into: true };
        const choices = { of, type, kind };
        const ofKey = (one: string) => all.filter((row) => row.key === one);
        return [
          {
            statement: 'neighbour.page',
            parameters: { keys, ...way, limit: 2 },
            choices: { ...choices, key },
            rows: [...keys].sort().flatMap((one) => ofKey(one).slice(0, 2)),
          },
          {
            statement: 'neighbour.page',
            parameters: { keys, ...way, after: all[0]?.node ?? '', limit: 1_000 },
            choices: { ...choices, key: 'o.id' },
            rows: [...keys]
              .sort()
              .flatMap((one) => ofKey(one).filter(({ node }) => node > (all[0]?.node ?? '')))
              .sort((a, b) => (a.key === b.key ? (a.node < b.node ? -1 : 1) : a.key < b.key ? -1 : 1)),
          },
          {
            statement: 'neighbour.count',
            parameters: { keys, ...way },
            choices,
            rows: keys.map((one) => ({ key: one, total: ofKey(one).length })),
          },
        ];
      }),
  );
}

/** A row with the ids of its nodes in their place. */
function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds);
  if (value === null || typeof value !== 'object') return value;
  if ('id' in value) return value.id;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withIds(part)]));
}

/** Asks each of the questions, and returns the statements that answered with at least one row. */
async function ask(store: GraphStore, questions: readonly Question[]): Promise<readonly string[]> {
  const answered: string[] = [];
  for (const { statement, parameters, choices, rows } of questions) {
    const answer = await store.read(statement, parameters, choices);
    const asked = { statement, parameters, choices };
    expect({ ...asked, rows: answer.map(withIds) }).toEqual({ ...asked, rows });
    if (rows.length > 0) answered.push(statement);
  }
  return answered;
}

const ways = [
  relationshipTypes.filter((type) => relationshipKinds[type].inPaths),
  ['ABOUT', 'HAS_FINDING', 'CONCERNS'],
  ['ABOUT', 'PART_OF', 'CITES'],
  ['ABOUT', 'PART_OF', 'FOLLOWS', 'BROADER', 'RELATED', 'CONCERNS', 'HAS_FINDING'],
] as const;

const lengths = [6, 2] as const;

/** Walks from the first force, theme and partner to the other forces, themes and partners. Returns the types it took. */
async function walk(store: GraphStore, graph: Graph): Promise<readonly string[]> {
  const answers = plain(graph);
  const labels = new Map(
    Object.keys(graph.nodes).flatMap((label) => idsOf(graph, label as Label).map((id) => [id, label])),
  );
  const ends = (['Force', 'Theme', 'Partner'] as const).flatMap((label) => idsOf(graph, label));
  const walked: string[] = [];
  for (const [at, from] of ends.filter((id) => id.endsWith('-0')).entries()) {
    for (const [index, to] of ends.entries()) {
      if (from === to) continue;
      const through = ways[(at + index) % ways.length] ?? ways[0];
      const longest = lengths[index % lengths.length] ?? 1;
      const path = answers.path(from, to, through, longest);
      const question: Question = {
        statement: 'path.shortest',
        parameters: { from, to },
        choices: {
          from: labels.get(from) ?? '',
          to: labels.get(to) ?? '',
          through: through.join('|'),
          length: String(longest),
        },
        rows: path === undefined ? [] : [{ ...path, labels: path.ids.map((id) => labels.get(id)) }],
      };
      await ask(store, [question]);
      walked.push(...(path?.types ?? []));
    }
  }
  return walked;
}

describeOnEngines(`on ${graphs} random graphs (GRAPH_SEED=${seed}),`, false, (store) => {
  async function onRandomGraphs(
    check: (graph: Graph, filter: Filter) => Promise<readonly string[]>,
  ): Promise<ReadonlySet<string>> {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(randomGraph, randomFilter, async (graph, filter) => {
        await writeGraph(store(), graph);
        try {
          for (const one of await check(graph, filter)) seen.add(one);
        } finally {
          await removeGraph(store(), graph);
        }
      }),
      { seed, numRuns: graphs },
    );
    return seen;
  }

  test(
    'who shares what, and where it gathers, is what counting by hand gives, whatever the filter',
    async () => {
      const answered = await onRandomGraphs(async (graph, filter) => [
        ...(await ask(store(), shares(graph, {}))),
        ...(await ask(store(), shares(graph, filter))),
      ]);
      expect([...answered].sort()).toEqual(['theme.heatMap', 'theme.sharedBy', 'theme.sharedFindings']);
    },
    patience,
  );

  test(
    'likeness, lessons, exemplars, what came later and timelines are what counting by hand gives',
    async () => {
      const answered = await onRandomGraphs((graph) => ask(store(), comparisons(graph)));
      expect([...answered].sort()).toEqual([
        'force.exemplars',
        'force.laterStrengths',
        'force.lessons',
        'force.similar',
        'theme.timeline',
      ]);
    },
    patience,
  );

  test(
    'neighbours are those that going through all relationships finds, in order, page by page and counted',
    async () => {
      const answered = await onRandomGraphs((graph) => ask(store(), neighbourhoods(graph)));
      expect([...answered].sort()).toEqual(['neighbour.count', 'neighbour.page']);
    },
    patience,
  );

  test(
    'a path is the one that a breadth-first search finds, the first of its length',
    async () => {
      const walked = await onRandomGraphs((graph) => walk(store(), graph));
      for (const type of ['ABOUT', 'BELONGS_TO', 'BROADER', 'CONCERNS', 'HAS_FINDING', 'MENTIONS', 'PART_OF'])
        expect(walked).toContain(type);
    },
    patience,
  );
});
