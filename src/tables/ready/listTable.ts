import type { GraphQLSchema } from 'graphql';
import type { TableRow } from '../table.ts';
import { operationOf, type ReadyColumn, valueAt } from './columns.ts';
import { parametersOf } from './parameters.ts';
import type { Asker, ReadyTable } from './readyTable.ts';

interface ListTable {
  readonly name: string;
  readonly description: string;
  /** The field of `Query` that it asks. */
  readonly field: string;
  /** Whether the field gives pages. */
  readonly paged: boolean;
  /** The lists inside an item that make the rows, as a dotted path; an item is a row where there are none. */
  readonly rowsAt?: string;
  /** What its columns show of an item. */
  readonly columns: readonly ReadyColumn[];
}

interface ListPage {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly unknown[];
}

const pageSize = 500;
const ofPaging = ['first', 'after', 'last', 'before'];

/** A ready table over a list of the API, with a row for each of its items. */
export function listTable(schema: GraphQLSchema, table: ListTable): ReadyTable {
  const { name, description, field, paged, rowsAt, columns } = table;
  const needs = columns.flatMap((column) => column.needs);
  const operation = paged
    ? operationOf(
        schema,
        operationName(name),
        field,
        ['pageInfo.hasNextPage', 'pageInfo.endCursor', ...needs.map((path) => `nodes.${path}`)],
        ['last', 'before'],
      )
    : operationOf(schema, operationName(name), field, needs, []);

  function* rowsOf(items: readonly unknown[], origin: string): Generator<TableRow> {
    for (const item of items) {
      for (const one of exploded(item, rowsAt?.split('.') ?? [])) {
        yield columns.map(({ cell }) => cell((path) => valueAt(one, path.split('.')), origin));
      }
    }
  }

  const read = async (ask: Asker, variables: Readonly<Record<string, unknown>>): Promise<ListPage> => {
    const data = (await ask(operation, paged ? { ...variables, first: pageSize } : variables)) as Record<
      string,
      unknown
    >;
    if (paged) return data[field] as ListPage;
    return { pageInfo: { hasNextPage: false, endCursor: null }, nodes: data[field] as readonly unknown[] };
  };

  return {
    name,
    description,
    columns,
    operation,
    parameters: parametersOf(schema, field, ofPaging),
    async open(ask, variables, origin) {
      const first = await read(ask, variables);
      async function* rows() {
        let page = first;
        yield* rowsOf(page.nodes, origin);
        while (page.pageInfo.hasNextPage) {
          page = await read(ask, { ...variables, after: page.pageInfo.endCursor });
          yield* rowsOf(page.nodes, origin);
        }
      }
      return { columns, rows: rows() };
    },
  };
}

/** An item once for each thing in the lists on a path, with that thing where the list was. */
function* exploded(item: unknown, path: readonly string[]): Generator<unknown> {
  const [part, ...rest] = path;
  if (Array.isArray(item)) {
    for (const one of item) yield* exploded(one, path);
  } else if (part === undefined) {
    yield item;
  } else {
    const object = item as Readonly<Record<string, unknown>>;
    for (const inside of exploded(object[part], rest)) yield { ...object, [part]: inside };
  }
}

/** The name of the operation of a table: `SharedWeaknessesTable` for `shared-weaknesses`. */
export function operationName(table: string): string {
  const words = table.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `${words.join('')}Table`;
}
