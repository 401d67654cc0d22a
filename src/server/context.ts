import { brandWithType } from '@pothos/core';
import DataLoader from 'dataloader';
import type { Choices, Parameters } from '../graph/statement.ts';
import type { Columns, GraphStore } from '../graph/store.ts';
import type { Label, Row } from '../model/nodes.ts';

/** A key of a batch: the id of a parent, or a map that a statement unwinds and that names its key. */
export type BatchKey = string | { readonly key: string };

/** What the resolvers of one request share. */
export interface RequestContext {
  readonly store: GraphStore;
  readonly batches: Map<string, DataLoader<BatchKey, readonly Columns[], string>>;
}

/** A context for one request: what it loads is loaded once and not kept for the next. */
export function requestContext(store: GraphStore): RequestContext {
  return { store, batches: new Map() };
}

/**
 * The rows of a statement for one key. All keys that the fields of a level ask for with the same parameters go in one
 * statement.
 *
 * @param name a statement that unwinds `$keys` and returns the column `key`
 */
export function rowsFor(
  context: RequestContext,
  name: string,
  key: BatchKey,
  parameters: Parameters = {},
  choices: Choices = {},
): Promise<readonly Columns[]> {
  const batch = JSON.stringify([name, parameters, choices]);
  let loader = context.batches.get(batch);
  if (loader === undefined) {
    loader = new DataLoader(
      async (keys) => {
        const rows = await context.store.read(name, { ...parameters, keys }, choices);
        const byKey = new Map<string, Columns[]>(keys.map((one) => [keyOf(one), []]));
        for (const row of rows) byKey.get(String(row['key']))?.push(row);
        return keys.map((one) => byKey.get(keyOf(one)) ?? []);
      },
      { cacheKeyFn: keyOf },
    );
    context.batches.set(batch, loader);
  }
  return loader.load(key);
}

function keyOf(key: BatchKey): string {
  return typeof key === 'string' ? key : key.key;
}

/** The nodes that a statement returns in its column `node` for one key. */
export async function nodesFor<L extends Label>(
  context: RequestContext,
  label: L,
  name: string,
  key: BatchKey,
  parameters: Parameters = {},
  choices: Choices = {},
): Promise<Row<L>[]> {
  const rows = await rowsFor(context, name, key, parameters, choices);
  return rows.map((row) => asNode(label, row['node']));
}

/** The one node that a statement returns for a key. Throws when there is none: the model says that there is. */
export async function nodeFor<L extends Label>(
  context: RequestContext,
  label: L,
  name: string,
  key: string,
): Promise<Row<L>> {
  const [node] = await nodesFor(context, label, name, key);
  if (node === undefined) throw new Error(`${name} has nothing for ${key}`);
  return node;
}

/** The nodes with these ids in their order, null for each that does not exist. */
export async function nodesByIds<L extends Label>(
  context: RequestContext,
  label: L,
  statement: string,
  ids: readonly string[],
): Promise<(Row<L> | null)[]> {
  const found = await Promise.all(ids.map((id) => nodesFor(context, label, statement, id)));
  return found.map(([node]) => node ?? null);
}

/** A node as a statement returned it, marked with its GraphQL type so that interfaces can tell what it is. */
export function asNode<L extends Label>(label: L, value: unknown): Row<L> {
  const node = value as Row<L>;
  brandWithType(node, label as never);
  return node;
}
