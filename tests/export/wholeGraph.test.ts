import { beforeAll, expect, test } from 'vitest';
import { exportBytes, formats, isArchive } from '../../src/export/formats.ts';
import { relationshipEnds, wholeGraph } from '../../src/export/wholeGraph.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { describeOnEngines } from '../support/engines.ts';
import { writeGraph } from '../support/graph.ts';
import { recording } from '../support/recording.ts';
import { someRow } from '../support/rows.ts';

const count = 5_001;
const findings = Array.from({ length: count }, (_, at) => someRow('Finding', `report/finding-${at}`));

describeOnEngines('A graph of more than a page', false, (store) => {
  beforeAll(async () => {
    await writeGraph(store(), {
      nodes: { Report: [someRow('Report', 'report', { fingerprint: 'digest' })], Finding: findings },
      relationships: findings.map(({ id }) => ['HAS_FINDING', 'Report', 'report', 'Finding', id]),
    });
  });

  const hasFinding = relationshipEnds.filter(({ type }) => type === 'HAS_FINDING');

  test('is read page by page, and handed on in small parts: each node once, and all that one report has', async () => {
    const graph = await wholeGraph(store());
    const pages: (readonly string[])[] = [];
    for await (const rows of graph.nodes('Finding')) pages.push(rows.map(({ id }) => id));
    expect(pages.flat()).toHaveLength(count);
    expect(new Set(pages.flat()).size).toBe(count);
    expect(Math.max(...pages.map(({ length }) => length))).toBeLessThan(1_000);
    const ends: string[] = [];
    for (const one of hasFinding)
      for await (const pairs of graph.relationships(one)) ends.push(...pairs.map(({ from, to }) => `${from} ${to}`));
    expect(ends.sort()).toEqual(findings.map(({ id }) => `report ${id}`).sort());
    expect(graph.tally).toEqual({ nodes: count, relationships: count });
  });

  test('is read no further than is asked for', async () => {
    const { store: recorded, ran } = recording(store());
    const graph = await wholeGraph(recorded);
    for await (const rows of graph.nodes('Finding')) if (rows.length > 0) break;
    expect(ran.filter((name) => name === 'export.nodes')).toHaveLength(1);
  });
});

describeOnEngines('A graph that an ingest changes while it is exported', false, (store) => {
  /** A graph into which a report is written once the export is under way. */
  function changing(): GraphStore {
    let left = 3;
    return {
      ...store(),
      async read(name, parameters, choices) {
        left -= name === 'export.nodes' ? 1 : 0;
        if (left === 0) {
          await writeGraph(store(), {
            nodes: { Report: [someRow('Report', 'report', { fingerprint: `digest ${Date.now()} ${Math.random()}` })] },
            relationships: [],
          });
        }
        return store().read(name, parameters, choices);
      },
    };
  }

  test.each(formats)('gives no $file that could be taken for whole', async (format) => {
    const parts: Uint8Array[] = [];
    const graph = await wholeGraph(changing());
    await expect(async () => {
      for await (const part of exportBytes(format, graph)) parts.push(part);
    }).rejects.toThrow('the graph was changed while it was exported: run the export again');
    const text = Buffer.concat(parts).toString('latin1');
    // The end of the document, and the directory that stands at the end of an archive.
    expect(text).not.toContain(isArchive(format) ? 'PK\u0005\u0006' : format.name === 'jsonld' ? '\n]}' : '</graphml>');
  });
});

test('every format has a name and a file of its own', () => {
  for (const one of ['name', 'file'] as const)
    expect(new Set(formats.map((format) => format[one])).size).toBe(formats.length);
});

describeOnEngines('The same graph', true, (store) => {
  test.each(formats)('gives the same bytes of $file again', async (format) => {
    const bytes = async () => {
      const parts: Uint8Array[] = [];
      for await (const part of exportBytes(format, await wholeGraph(store()))) parts.push(part);
      return Buffer.concat(parts);
    };
    expect((await bytes()).equals(await bytes())).toBe(true);
  });
});
