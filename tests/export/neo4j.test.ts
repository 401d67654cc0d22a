import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { argumentsFile, importCommand, neo4jImport } from '../../src/export/neo4j.ts';
import { relationshipEnds } from '../../src/export/wholeGraph.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import { ingest, isLoaded } from '../../src/ingest/ingest.ts';
import { labels } from '../../src/model/nodes.ts';
import { neo4jAdmin } from '../neo4j/admin.ts';
import { startLocalNeo4j } from '../neo4j/local.ts';
import { awkwardGraph, awkwardRuns } from '../support/awkwardGraph.ts';
import { type Dump, dump, nodeLine } from '../support/dump.ts';
import { describeOnEngines, neo4jAddress } from '../support/engines.ts';
import { exportedFiles } from '../support/exported.ts';
import { temporaryFolder } from '../support/folder.ts';
import { writeGraph } from '../support/graph.ts';
import { someRow } from '../support/rows.ts';

/** The import has no empty list: it reads one as no property. */
function withoutEmptyLists(lines: Dump): Dump {
  return lines.map((line) => {
    const [, label = '', json] = /^(\w+) (\{.*\})$/s.exec(line) ?? [];
    if (json === undefined) return line;
    const held = Object.entries(JSON.parse(json)).filter(([, value]) => !Array.isArray(value) || value.length > 0);
    return nodeLine(label as (typeof labels)[number], Object.fromEntries(held));
  });
}

/** What the import reads in a file, by its header. What stands in no quotes and is empty is no property. */
function rowsOf(file: string): readonly ReadonlyMap<string, unknown>[] {
  const [header = [], ...rows] = parse(file, {
    cast: (value, { quoting }) => (value === '' && !quoting ? undefined : value),
  }) as (string | undefined)[][];
  return rows.map(
    (row) =>
      new Map(
        header.flatMap((column = '', index): [string, unknown][] => {
          const text = row[index];
          return text === undefined ? [] : [[column, asTyped(text, column.split(':')[1] ?? '')]];
        }),
      ),
  );
}

function asTyped(text: string, type: string): unknown {
  if (type === 'string[]') return text.split('\u001F');
  if (type === 'long' || type === 'double') return Number(text);
  return type === 'boolean' ? text === 'true' : text;
}

/** The lines of a dump that the files come to. */
function dumpOf(files: ReadonlyMap<string, string>): Dump {
  const nodes = labels.flatMap((label) =>
    rowsOf(files.get(`nodes/${label}.csv`) ?? '').map((row) => {
      expect(row.get(':LABEL')).toBe(label);
      const named = [...row]
        .filter(([column]) => column !== ':LABEL')
        .map(([column, value]) => [column.split(':')[0], value]);
      return nodeLine(label, Object.fromEntries(named));
    }),
  );
  const relationships = relationshipEnds.flatMap(({ from, type, to }) =>
    rowsOf(files.get(`relationships/${from}-${type}-${to}.csv`) ?? '').map((row) => {
      expect(row.get(':TYPE')).toBe(type);
      return `(${from} ${row.get(`:START_ID(${from})`)})-[${type}]->(${to} ${row.get(`:END_ID(${to})`)})`;
    }),
  );
  return [...nodes.sort(), ...relationships.sort()];
}

async function expectAll(store: GraphStore): Promise<ReadonlyMap<string, string>> {
  const files = await exportedFiles(store, neo4jImport);
  expect(dumpOf(files)).toEqual([...withoutEmptyLists(await dump(store))].sort(byKind));
  return files;
}

/** Nodes before relationships, as a dump has them. */
function byKind(one: string, other: string): number {
  const kindOf = (line: string) => (line.startsWith('(') ? 1 : 0);
  return kindOf(one) - kindOf(other) || (one < other ? -1 : 1);
}

describeOnEngines("Files for Neo4j's import of the seeds", true, (store) => {
  test('hold every node with all its properties, and every relationship', async () => {
    const files = await expectAll(store());
    const listed = (files.get(argumentsFile) ?? '').split('\n').flatMap((line) => line.split('=').slice(1));
    for (const name of files.keys()) if (name.endsWith('.csv')) expect(listed).toContain(name);
  });
});

describeOnEngines("Files for Neo4j's import of a graph whose texts are hard to write", false, (store, engine) => {
  test('hold them unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardGraph, async (graph) => {
        await writeGraph(store(), graph);
        await expectAll(store());
      }),
      { numRuns: awkwardRuns[engine], endOnFailure: true },
    );
  });

  test.each([
    ['an empty text alone', ['']],
    ['the sign U+001F', ['a\u001Fb']],
  ])('are refused for a list that has %s', async (what, aliases) => {
    await writeGraph(store(), { nodes: { Person: [someRow('Person', 'someone', { aliases })] }, relationships: [] });
    await expect(exportedFiles(store(), neo4jImport)).rejects.toThrow(
      `aliases of Person "someone" has ${what} in its list, which Neo4j's import cannot read`,
    );
  });
});

// A Neo4j that is given or in Docker has its files elsewhere: the import needs one of this machine.
const hasAdmin = neo4jAddress?.how === 'Java on this machine';

describe.skipIf(!hasAdmin)('neo4j-admin', () => {
  test('imports the files, texts that are hard to write and long ones included, and the product finds all loaded', async () => {
    const store = await openGrafeo();
    await store.prepare();
    await ingest(store, openFolder(seedsFolder));
    for (const { nodes, relationships } of fc.sample(awkwardGraph, { numRuns: 1, seed: 2014 }))
      await writeGraph(store, { nodes: { ...nodes, Load: [] }, relationships });
    const long = someRow('ReportText', 'long', { text: 'Five million signs.\n'.repeat(250_000) });
    await writeGraph(store, { nodes: { ReportText: [long] }, relationships: [] });
    const files = await exportedFiles(store, neo4jImport);
    const before = withoutEmptyLists(await dump(store));
    await store.close();

    const folder = temporaryFolder();
    for (const [name, content] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    const home = temporaryFolder();
    expect(files.get('README.md')).toContain(importCommand);
    const said = await neo4jAdmin(home, folder, importCommand.split(' ').slice(1));
    expect(said).toContain('IMPORT DONE');

    const { uri, stop } = await startLocalNeo4j({ folder: home });
    try {
      const imported = await openNeo4j({ uri });
      expect(await dump(imported)).toEqual([...before].sort(byKind));
      await imported.prepare();
      expect(await isLoaded(imported, openFolder(seedsFolder))).toBe(true);
      const hits = await imported.searchText(['vulner'], ['Theme'], 1);
      expect(hits).toHaveLength(1);
      await imported.close();
    } finally {
      await stop();
    }
  }, 300_000);
});
