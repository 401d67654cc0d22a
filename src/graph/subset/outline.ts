import { type Bracketed, bracketed } from './bracketed.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type NodePattern, nodesOf } from './nodePatterns.ts';

/** As much of the shape of a Cypher text as the rules need. */
export interface Outline extends Bracketed {
  /** In the order of the text, as the nodes are. */
  readonly clauses: readonly Clause[];
  readonly nodes: readonly NodePattern[];
}

/** Reads a Cypher text. Never throws: what is not Cypher has a poor outline. */
export function outlineOf(text: string): Outline {
  const read = bracketed(text);
  const clauses = clausesOf(read);
  return { ...read, clauses, nodes: nodesOf(read, clauses) };
}
