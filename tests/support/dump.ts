import { type Statement, statements } from '../../src/graph/statement.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { type Label, labels } from '../../src/model/nodes.ts';
import { relationshipKinds, relationshipTypes } from '../../src/model/relationships.ts';

/** A line for each node and each relationship of a graph, sorted: two graphs with the same lines hold the same. */
export type Dump = readonly string[];

/**
 * Reads a whole graph.
 *
 * @throws Error when it holds anything that the model does not know
 */
export async function dump(store: GraphStore): Promise<Dump> {
  const nodes: string[] = [];
  const relationships: string[] = [];
  for (const label of labels) {
    for (const row of await store.read(nodesOf(label))) nodes.push(nodeLine(label, row['properties']));
  }
  for (const type of relationshipTypes) {
    for (const [from, to] of relationshipKinds[type].between) {
      for (const row of await store.read(relationshipsOf(type, from, to)))
        relationships.push(`(${from} ${row['from']})-[${type}]->(${to} ${row['to']})`);
    }
  }
  const status = await store.status();
  if (status.nodes !== nodes.length || status.relationships !== relationships.length) {
    throw new Error(
      `the graph has ${status.nodes} nodes and ${status.relationships} relationships; the model knows ${nodes.length} and ${relationships.length} of them`,
    );
  }
  return [...nodes.sort(), ...relationships.sort()];
}

/** The line of a node with these properties. */
export function nodeLine(label: Label, properties: unknown): string {
  return `${label} ${inOneForm(properties)}`;
}

function inOneForm(properties: unknown): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(Object(properties)).sort(([one], [other]) => (one < other ? -1 : 1))),
  );
}

function nodesOf(label: Label): string {
  return ownStatement(`dump.${label}`, `MATCH (n:${label}) RETURN properties(n) AS properties`);
}

function relationshipsOf(type: string, from: Label, to: Label): string {
  return ownStatement(
    `dump.${from}.${type}.${to}`,
    `MATCH (a:${from})-[:\`${type}\`]->(b:${to}) RETURN a.id AS from, b.id AS to`,
  );
}

/** Adds a statement of the tests to those of `cypher/`, which are all that a store runs. */
function ownStatement(name: string, text: string): string {
  const known = statements() as Map<string, Statement>;
  if (!known.has(name)) {
    const file = 'dump.ts';
    known.set(name, {
      name,
      file,
      line: 1,
      description: '',
      text,
      lines: [{ file, line: 1 }],
      choices: new Map(),
      writes: false,
    });
  }
  return name;
}
