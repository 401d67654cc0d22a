import { existsSync } from 'node:fs';
import { ExpectedError, StoreError } from '../errors.ts';
import { shownPath } from '../shownPath.ts';
import { graphFile } from './graphFile.ts';
import type { GraphStore } from './store.ts';

export interface StoreSettings {
  readonly NEO4J_URI?: string | undefined;
  readonly NEO4J_USER?: string | undefined;
  readonly NEO4J_PASSWORD?: string | undefined;
  readonly NEO4J_DATABASE?: string | undefined;
}

/**
 * Opens Neo4j when `NEO4J_URI` is set, otherwise the embedded graph, and sees to its constraints and indexes.
 *
 * @param environment where the Neo4j settings are, normally `process.env`
 * @param folder the data folder of the embedded graph
 * @throws StoreError when the engine cannot be used
 */
export async function openStore(environment: StoreSettings, folder: string): Promise<GraphStore> {
  const store = await openEngine(environment, folder);
  try {
    await store.prepare();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/** Opens the graph, does some work with it and closes it, whatever comes of the work. */
export async function withStore<T>(
  environment: StoreSettings,
  folder: string,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openStore(environment, folder);
  let result: T;
  try {
    result = await work(store);
  } catch (error) {
    // The error of the work is the one to report: closing may fail for the same reason.
    await store
      .close()
      .catch((closing: unknown) => console.error(closing instanceof Error ? closing.message : closing));
    throw error;
  }
  await store.close();
  return result;
}

/**
 * Opens a graph to be read, does some work with it and closes it. Where there is none, none is made.
 *
 * @throws StoreError when there is no graph, or it holds nothing
 */
export async function withLoadedStore<T>(
  environment: StoreSettings,
  folder: string,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const isEmbedded = set(environment.NEO4J_URI) === undefined;
  if (isEmbedded && folder.trim() !== '' && !existsSync(graphFile(folder)))
    throw new StoreError(
      `there is no graph in ${shownPath(folder)}: load one there with "inspection-graph ingest" first, or name the folder that has it with --data`,
    );
  return withStore(environment, folder, async (store) => {
    const { nodes, where } = await store.status();
    if (nodes > 0) return work(store);
    throw new StoreError(`the graph in ${where} is empty: load it with "inspection-graph ingest" first`);
  });
}

// Each engine's driver is loaded only when it is the one in use.
async function openEngine(environment: StoreSettings, folder: string): Promise<GraphStore> {
  const uri = set(environment.NEO4J_URI);
  if (uri !== undefined) {
    const { openNeo4j } = await import('./neo4j.ts');
    return openNeo4j({
      uri,
      user: set(environment.NEO4J_USER),
      password: set(environment.NEO4J_PASSWORD),
      database: set(environment.NEO4J_DATABASE),
    });
  }
  if (folder.trim() === '') throw new ExpectedError('the data folder is empty: give one with --data or DATA_DIR');
  const { openGrafeo } = await import('./grafeo.ts').catch((error: unknown) => {
    throw new StoreError(
      `the embedded engine has no build for ${process.platform} ${process.arch} in node_modules: run npm ci on this machine, or set NEO4J_URI to use a Neo4j`,
      { cause: error },
    );
  });
  return openGrafeo({ folder });
}

function set(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : value;
}
