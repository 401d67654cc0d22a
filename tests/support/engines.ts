import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';

export type EngineName = 'Grafeo' | 'Neo4j';

/** Where the Neo4j of this run is, or null when the run has none. */
export const neo4jAddress = inject('neo4j');

/** An empty graph on the engine: in memory on Grafeo; on Neo4j the one database of the run, emptied. */
export async function emptyStore(engine: EngineName): Promise<GraphStore> {
  const store = engine === 'Grafeo' ? await openGrafeo() : await openEmptyNeo4j();
  await store.prepare();
  return store;
}

async function openEmptyNeo4j(): Promise<GraphStore> {
  if (neo4jAddress === null) throw new Error('this run has no Neo4j');
  const { uri, user, password } = neo4jAddress;
  const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user ?? 'neo4j', password));
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await driver.close();
  return openNeo4j({ uri, user, password });
}

/** The engines of this run: always Grafeo, and Neo4j unless the run says that it has none. */
export const engines: readonly EngineName[] = neo4jAddress === null ? ['Grafeo'] : ['Grafeo', 'Neo4j'];

/**
 * A suite on each engine, over a graph that is opened before it and closed after it. The half without a Neo4j shows as
 * skipped.
 *
 * @param seeded whether the graph holds the seeds
 */
export function describeOnEngines(
  name: string,
  seeded: boolean,
  suite: (store: () => GraphStore, engine: EngineName) => void,
): void {
  for (const engine of ['Grafeo', 'Neo4j'] as const) {
    describe.skipIf(!engines.includes(engine))(`${name} on ${engine}`, () => {
      let store: GraphStore | undefined;
      beforeAll(async () => {
        store = await emptyStore(engine);
        if (seeded) await ingest(store, openFolder(seedsFolder));
      });
      afterAll(() => store?.close());
      suite(() => {
        if (store === undefined) throw new Error('the graph is not open yet');
        return store;
      }, engine);
    });
  }
}
