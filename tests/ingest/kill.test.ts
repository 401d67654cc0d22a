import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/errors.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { checkFolder, openFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { startLocalNeo4j } from '../neo4j/local.ts';
import { type Dump, dump } from '../support/dump.ts';
import { emptyStore, neo4jAddress } from '../support/engines.ts';
import { copyOfSeeds, temporaryFolder } from '../support/folder.ts';

const child = path.join(packageRoot, 'tests', 'support', 'ingestChild.ts');
const reports = [
  'cambridgeshire-asb-2012',
  'derbyshire-asb-2012',
  'kent-asb-2012',
  'kent-crime-2014',
  'northamptonshire-asb-2012',
];
const folder = copyOfSeeds(...reports).folder;
const claimsOf = new Map(
  checkFolder(openFolder(folder)).readings.map(({ slug, claims }) => [slug, claims.map(({ id }) => id).sort()]),
);

function start(graph: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', child, folder, graph], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs an ingest in a process of its own and kills it, with a signal that nothing can catch, when it says a line. */
async function killedAt(line: string, graph: string): Promise<void> {
  const running = start(graph);
  const ended = once(running, 'exit');
  if (running.stdout === null) throw new Error('the child has no standard output');
  for await (const said of createInterface({ input: running.stdout })) {
    if (said === line) running.kill('SIGKILL');
  }
  const [, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
}

/** The claims in the graph, by report. */
function claimsIn(lines: Dump): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, string[]>();
  for (const line of lines) {
    const [, report, claim] =
      /^\(Report (\S+)\)-\[(?:HAS_FINDING|MAKES|GIVES|STATES)\]->\(\w+ (\S+)\)$/.exec(line) ?? [];
    if (report !== undefined && claim !== undefined) claims.set(report, [...(claims.get(report) ?? []), claim]);
  }
  return claims;
}

function withoutLoads(lines: Dump): Dump {
  return lines.filter((line) => !line.startsWith('Load '));
}

let whole: Dump = [];
beforeAll(async () => {
  const store = await emptyStore('Grafeo');
  await ingest(store, openFolder(folder));
  whole = withoutLoads(await dump(store));
  await store.close();
});

async function expectWholeReportsOnly(store: GraphStore): Promise<void> {
  for (const [report, claims] of claimsIn(await dump(store))) expect([...claims].sort()).toEqual(claimsOf.get(report));
}

async function expectNextIngestToFinish(store: GraphStore): Promise<void> {
  await ingest(store, openFolder(folder));
  expect(withoutLoads(await dump(store))).toEqual(whole);
}

// The signal comes at any moment after the line: in the middle of the write that it announces, or of the next.
const moments = ['prepared', ...reports.map((slug) => `writing ${slug}`)];

describe('an ingest that is killed', () => {
  it.each(moments)(
    'after "%s" leaves whole reports in the embedded graph, and the next one finishes',
    async (moment) => {
      const data = temporaryFolder();
      await killedAt(moment, data);
      const store = await openGrafeo({ folder: data });
      await store.prepare();
      await expectWholeReportsOnly(store);
      await expectNextIngestToFinish(store);
      await store.close();
    },
  );

  it.skipIf(neo4jAddress === null)('leaves whole reports in Neo4j, and the next one finishes', async () => {
    for (const moment of moments) {
      const store = await emptyStore('Neo4j');
      await killedAt(moment, neo4jAddress?.uri ?? '');
      await expectWholeReportsOnly(store);
      await expectNextIngestToFinish(store);
      await store.close();
    }
  });
});

describe.skipIf(neo4jAddress === null)('a Neo4j that is stopped in the middle of an ingest', () => {
  const local = temporaryFolder();
  let uri = '';
  let stop = async () => {};
  beforeAll(async () => {
    ({ uri, stop } = await startLocalNeo4j({ folder: local }));
  });
  afterAll(() => stop());

  it('is a clear error, and what it holds are whole reports, from which the next ingest goes on', async () => {
    const store = await openNeo4j({ uri });
    await store.prepare();
    let stopped: Promise<void> | undefined;
    const writing = (slug: string) => {
      if (slug === 'kent-crime-2014') stopped = stop();
    };
    const failed = ingest(store, openFolder(folder), { progress: { writing } });
    await expect(failed).rejects.toThrow(StoreError);
    await expect(failed).rejects.toThrow(/^Neo4j does not answer at bolt:\/\/127\.0\.0\.1:\d+: is it running/);
    await stopped;
    await store.close();
    const again = await startLocalNeo4j({ folder: local });
    stop = again.stop;
    const reopened = await openNeo4j({ uri: again.uri });
    await expectWholeReportsOnly(reopened);
    await expectNextIngestToFinish(reopened);
    await reopened.close();
  });
});
