import type { Choices, Parameters, Statement } from '../../../src/graph/statement.ts';
import type { Columns } from '../../../src/graph/store.ts';

/** What a statement answers over the seeds. */
export interface StatementCase {
  readonly statement: string;
  readonly asks: string;
  readonly parameters: Parameters;
  readonly choices?: Choices;
  /** The rows, as `show` or `rowTexts` write them. */
  readonly rows: readonly string[];
  /** Writes the rows where the columns one after another would not be read easily, or where some say enough. */
  readonly show?: (rows: readonly Columns[]) => readonly string[];
}

/** What a list holds: what its page returns, and what its count counts. */
export interface ListCase {
  readonly slice: string;
  readonly asks: string;
  readonly parameters: Parameters & { readonly keys: readonly string[] };
  readonly rows: readonly string[];
}

/** A case for the page and one for the count of each list. */
export function lists(cases: readonly ListCase[]): readonly StatementCase[] {
  return cases.flatMap(({ slice, asks, parameters, rows }) => [
    { statement: `${slice}.page`, asks, parameters: { ...parameters, limit: 1_000 }, rows },
    {
      statement: `${slice}.count`,
      asks: `how many: ${asks}`,
      parameters,
      rows: parameters.keys.map((key) => `${key} | ${rows.filter((row) => row.startsWith(`${key} | `)).length}`),
    },
  ]);
}

/** The columns that the comment of a statement lists, in order. */
export function columnsOf(statement: Statement): readonly string[] {
  const listed = /^out: (.+)$/m.exec(statement.description)?.[1] ?? '';
  return listed
    .replace(/\([^)]*\)/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Each row as its columns in the order of the comment; of a node, its id. */
export function rowTexts(statement: Statement, rows: readonly Columns[]): readonly string[] {
  return rows.map((row) =>
    columnsOf(statement)
      .map((column) => valueText(row[column]))
      .join(' | '),
  );
}

/** Whether a statement says in which order its rows come. */
export function isOrdered(statement: Statement): boolean {
  return statement.text.slice(statement.text.lastIndexOf('RETURN')).includes('ORDER BY');
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  return 'id' in value ? String(value.id) : JSON.stringify(value);
}

interface Shared {
  readonly forces: readonly {
    readonly force: { readonly id: string };
    readonly findings: readonly { readonly id: string }[];
    readonly firstReportedOn: string;
    readonly lastReportedOn: string;
  }[];
}

/** A line for each theme and force: the days of the first and the last report, and the findings. */
export function forcesOfShared(rows: readonly Columns[]): readonly string[] {
  return rows.flatMap((row) =>
    (row as unknown as Shared).forces.map(({ force, findings, firstReportedOn, lastReportedOn }) =>
      [String(row['key']), `${force.id} ${firstReportedOn} ${lastReportedOn}`, ...findings.map(({ id }) => id)].join(
        ' | ',
      ),
    ),
  );
}
