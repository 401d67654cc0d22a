import type { Label, Row } from '../model/nodes.ts';
import type { RelationshipType } from '../model/relationships.ts';
import type { Choices, Parameters } from './statement.ts';

/** A row of a result: a value for each column. */
export type Columns = Readonly<Record<string, unknown>>;

/** Two ends of a relationship, by the `id` of each node. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

export interface TextHit {
  readonly label: Label;
  readonly id: string;
  /** The engine's own relevance: higher is nearer. Comparable within one answer only. */
  readonly score: number;
  /** The node's property `words`. */
  readonly words: string;
}

export interface StoreStatus {
  readonly engine: 'Neo4j' | 'Grafeo';
  readonly version: string;
  /** Where the graph is: an address without its password, or a file. */
  readonly where: string;
  readonly nodes: number;
  readonly relationships: number;
}

/** What may be done inside one write transaction. Nothing is seen by others until the work has returned. */
export interface WriteTransaction {
  /** Runs a named statement of `cypher/`, reading or writing. */
  run(name: string, parameters?: Parameters, choices?: Choices): Promise<readonly Columns[]>;
  /** Creates or replaces nodes by their `id`. */
  putNodes<L extends Label>(label: L, rows: readonly Row<L>[]): Promise<void>;
  /** Creates relationships that are not there yet between nodes that are. */
  putRelationships(type: RelationshipType, from: Label, to: Label, pairs: readonly Pair[]): Promise<void>;
}

/** A graph engine, as the rest of the product sees it. */
export interface GraphStore {
  /** Creates the constraints and indexes that are missing. */
  prepare(): Promise<void>;
  /**
   * Runs a named statement of `cypher/` in a read-only transaction.
   *
   * @param name the statement's name
   * @param parameters its parameters; one that is null or undefined drops the lines that it guards
   * @param choices a word for each choice of the statement that is not to keep its first
   */
  read(name: string, parameters?: Parameters, choices?: Choices): Promise<readonly Columns[]>;
  /** Does the work in one transaction: all of it is kept, or none. */
  write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T>;
  /**
   * The nodes whose words match any of the terms, best first.
   *
   * @param terms stems, as `queryTerms` makes them
   * @param labels the kinds of node to look in
   * @param limit the most hits to return
   * @param beginning letters with which a stem begins that matches too
   */
  searchText(
    terms: readonly string[],
    labels: readonly Label[],
    limit: number,
    beginning?: string,
  ): Promise<readonly TextHit[]>;
  /** Says how the engine is. Throws a StoreError when it does not answer. */
  status(): Promise<StoreStatus>;
  close(): Promise<void>;
}
