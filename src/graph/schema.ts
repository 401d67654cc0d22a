import { type Label, labels, nodeKind, searchableLabels } from '../model/nodes.ts';
import type { RelationshipType } from '../model/relationships.ts';
import { relationshipKind } from '../model/relationships.ts';

/** The name of the full-text index in Neo4j. */
export const textIndex = 'search_words';

function nameOf(label: Label, property: string): string {
  return `${label}_${property}`.toLowerCase();
}

/** Uniqueness of `id` for every node kind, in Cypher that both engines take. */
export function constraints(): readonly string[] {
  return labels.map(
    (label) => `CREATE CONSTRAINT ${nameOf(label, 'id')} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  );
}

/**
 * Indexes on the indexed properties.
 *
 * @param withKeys whether `id` needs an index beside its constraint: Grafeo's constraint is none, Neo4j's is
 */
export function indexes(withKeys: boolean): readonly string[] {
  return labels.flatMap((label) =>
    Object.entries(nodeKind(label).properties)
      .filter(([name, property]) => property.indexed === true && (withKeys || name !== 'id'))
      .map(([name]) => `CREATE INDEX ${nameOf(label, name)}_index IF NOT EXISTS FOR (n:${label}) ON (n.${name})`),
  );
}

/** Neo4j's full-text index over the words of every searchable kind. They are stems already: white space parts them. */
export function neo4jTextIndex(): string {
  return `CREATE FULLTEXT INDEX ${textIndex} IF NOT EXISTS FOR (n:${searchableLabels.join('|')}) ON EACH [n.words]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`;
}

/** Creates or replaces nodes from `$rows`: `{id, properties}`. */
export function putNodes(label: Label): string {
  return `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n = row.properties`;
}

/** Creates missing relationships from `$rows`: `{from, to}`, starting at the end that has few. */
export function putRelationships(type: RelationshipType, from: Label, to: Label): string {
  const kind = relationshipKind(type);
  if (!kind.between.some(([one, other]) => one === from && other === to)) {
    throw new Error(`${type} does not join ${from} to ${to}`);
  }
  const merge = kind.fewAt === 'from' ? `MERGE (a)-[:\`${type}\`]->(b)` : `MERGE (b)<-[:\`${type}\`]-(a)`;
  return `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) ${merge}`;
}
