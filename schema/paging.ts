import type { GraphQLError } from 'graphql';
import type { Choices, Parameters } from '../src/graph/statement.ts';
import type { Label, Row } from '../src/model/nodes.ts';
import { nodesFor, type RequestContext, rowsFor } from '../src/server/context.ts';
import { badInput } from './builder.ts';
import { pageSize } from './pageArguments.ts';

/** The four arguments of a list, as GraphQL gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A list that can be paged: keyset pages over a sort key that no two of its things share. */
export interface List<L extends Label> {
  readonly label: L;
  /** The statements of the page and the count: `finding` for `finding.page` and `finding.count`. */
  readonly slice: string;
  /** The id of the thing whose list it is; '' for all. */
  readonly key?: string;
  /** The guard of where the list starts, with the filters. */
  readonly parameters: Parameters;
  readonly order?: Order<L>;
}

/** How a list is sorted: a property that is a sort key, as the statement names it, and a direction. */
export interface Order<L extends Label> {
  readonly name: string;
  readonly choice: string;
  readonly property: keyof Row<L> & string;
  readonly descending?: boolean;
}

/** What a connection field resolves to. */
export interface Page<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly total: () => Promise<number>;
}

/**
 * A page of a list. Pages of many parents with the same arguments take one statement; the total takes another, and
 * only when it is asked for.
 *
 * @throws GraphQLError for arguments that contradict each other, sizes out of range and cursors of another list
 */
export async function pageOf<L extends Label>(
  context: RequestContext,
  list: List<L>,
  args: PageArguments,
): Promise<Page<Row<L>>> {
  const { key = '', order, parameters } = list;
  const { size, backwards, cursor } = readArguments(args);
  const listName = `${list.slice}s${order === undefined ? '' : ` ${order.name}`}`;
  const after = cursor === undefined ? undefined : readCursor(cursor.value, listName, cursor.argument);
  const descending = (order?.descending ?? false) !== backwards;
  const choices: Choices = {
    ...(order === undefined ? {} : { key: order.choice }),
    ...(descending ? { past: '<', way: 'DESC' } : {}),
  };
  const found = await nodesFor(
    context,
    list.label,
    `${list.slice}.page`,
    key,
    { ...parameters, after, limit: size + 1 },
    choices,
  );
  const more = found.length > size;
  const nodes = more ? found.slice(0, size) : [...found];
  if (backwards) nodes.reverse();
  const sortProperty = order?.property ?? 'id';
  const edges = nodes.map((node) => ({ cursor: writeCursor(listName, String(node[sortProperty])), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backwards ? after !== undefined : more,
      hasPreviousPage: backwards ? more : after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    total: async () => {
      const [row] = await rowsFor(context, `${list.slice}.count`, key, parameters);
      return Number(row?.['total'] ?? 0);
    },
  };
}

interface ReadArguments {
  readonly size: number;
  readonly backwards: boolean;
  readonly cursor?: { readonly argument: string; readonly value: string };
}

/** Checks the four arguments of a list. */
export function readArguments({ first, after, last, before }: PageArguments): ReadArguments {
  const backwards = given(last) || (given(before) && !given(first));
  if (given(first) && given(last)) throw badInput('give first or last, not both', 'last');
  if (given(after) && given(before)) throw badInput('give after or before, not both', 'before');
  if (given(first) && given(before)) throw badInput('first goes with after; give last with before', 'before');
  if (given(last) && given(after)) throw badInput('last goes with before; give first with after', 'after');
  for (const [argument, size] of Object.entries({ first, last })) {
    if (given(size) && (size < 1 || size > pageSize.most)) {
      const more =
        size < 1
          ? ''
          : `; for more, ask for the next page with ${backwards ? 'before: startCursor' : 'after: endCursor'}`;
      throw badInput(`${argument} is ${size}: it may be 1 to ${pageSize.most}${more}`, argument);
    }
  }
  const value = backwards ? before : after;
  return {
    size: first ?? last ?? pageSize.usual,
    backwards,
    ...(given(value) ? { cursor: { argument: backwards ? 'before' : 'after', value } } : {}),
  };
}

function given<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/** A cursor: where a thing stands in a list, by the list's name and the thing's sort key. */
export function writeCursor(list: string, key: string): string {
  return Buffer.from(JSON.stringify([list, key])).toString('base64url');
}

/** The sort key in a cursor. Throws a GraphQLError when the cursor is not one of this list. */
export function readCursor(cursor: string, list: string, argument: string): string {
  const read = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(read) || typeof read[0] !== 'string' || typeof read[1] !== 'string') {
    throw notACursor(cursor, argument);
  }
  if (read[0] !== list) {
    throw badInput(
      `${argument}: this cursor is of the list "${read[0]}" and this list is "${list}": cursors hold in their own list and order only`,
      argument,
    );
  }
  return read[1];
}

/** The error for something that is no cursor. */
export function notACursor(cursor: string, argument: string): GraphQLError {
  return badInput(`${argument}: "${cursor}" is not a cursor: take one from an answer's pageInfo or edges`, argument);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
