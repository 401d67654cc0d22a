import type { GraphStore, WriteTransaction } from '../../src/graph/store.ts';
import type { Label, Row } from '../../src/model/nodes.ts';
import type { RelationshipType } from '../../src/model/relationships.ts';

/** A graph to write: nodes by label, relationships as type, label and id of both ends. */
export interface Graph {
  readonly nodes: Readonly<Partial<Record<Label, readonly Row<Label>[]>>>;
  readonly relationships: readonly Link[];
}

export type Link = readonly [type: RelationshipType, from: Label, fromId: string, to: Label, toId: string];

/** Adds a graph to what a store holds, in one transaction. */
export async function writeGraph(store: GraphStore, graph: Graph): Promise<void> {
  await store.write((transaction) => putGraph(transaction, graph));
}

/** Adds a graph within a transaction. */
export async function putGraph(transaction: WriteTransaction, { nodes, relationships }: Graph): Promise<void> {
  for (const [label, rows] of Object.entries(nodes)) await transaction.putNodes(label as Label, rows);
  const groups = new Map<string, Link[]>();
  for (const link of relationships) {
    const kind = [link[0], link[1], link[3]].join(' ');
    groups.set(kind, [...(groups.get(kind) ?? []), link]);
  }
  for (const links of groups.values()) {
    const [first] = links;
    if (first === undefined) continue;
    const pairs = links.map(([, , from, , to]) => ({ from, to }));
    await transaction.putRelationships(first[0], first[1], first[3], pairs);
  }
}

/** Takes a graph out again by the statements of an ingest: what it holds of reports, their findings and reference data. */
export async function removeGraph(store: GraphStore, { nodes }: Graph): Promise<void> {
  await store.write(async (transaction) => {
    for (const [label, rows] of Object.entries(nodes)) {
      const statement = label === 'Finding' ? 'ingest.removeClaims' : 'ingest.removeReference';
      await transaction.run(statement, { ids: rows.map(({ id }) => id) }, { label });
    }
  });
}
