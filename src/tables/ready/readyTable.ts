import type { GraphQLInputType } from 'graphql';
import type { Column, Table } from '../table.ts';

/** Asks the API an operation with these variables, and gives the `data` of the answer. */
export type Asker = (operation: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** A table that is ready for whoever wants it: an operation of the API, laid out in rows. */
export interface ReadyTable {
  /** As in its address: `findings`. */
  readonly name: string;
  /** What a row of it is, in a sentence. */
  readonly description: string;
  /** Its columns with what they mean. A matrix has further ones, which follow from what the graph holds. */
  readonly columns: readonly (Column & { readonly description: string })[];
  /** The operation that it asks; a long table asks it page by page. */
  readonly operation: string;
  /** What may narrow it down, by name: arguments of the field it asks, and the fields of its filter. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  /**
   * Asks for it. Its first page is there when this returns, the others as the rows are taken.
   *
   * @param variables the variables of the operation, without those of paging
   * @param origin the address of the server, for links
   */
  open(ask: Asker, variables: Readonly<Record<string, unknown>>, origin: string): Promise<Table>;
}

/** A parameter of a table's address. */
export interface Parameter {
  /** Where its value goes in the variables: by itself, or into an input object such as `filter`. */
  readonly into?: string;
  readonly type: GraphQLInputType;
  readonly description: string;
}
