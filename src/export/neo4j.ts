import { stringify } from 'csv-stringify/sync';
import { ExpectedError } from '../errors.ts';
import { type Label, labels, nodeKind, type Row } from '../model/nodes.ts';
import type { PropertyType } from '../model/types.ts';
import type { ExportedFile } from './file.ts';
import { type Ends, relationshipEnds, type WholeGraph } from './wholeGraph.ts';

const columnTypes: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  date: 'string',
  strings: 'string[]',
};

/** Parts the items of a list: a sign made for this, which is in no text that people write. */
const listDelimiter = '\u001F';

/** The file of arguments for `neo4j-admin`, in the export. */
export const argumentsFile = 'neo4j-admin.args';

/** What imports the files, in their folder. */
export const importCommand = `neo4j-admin database import full neo4j @${argumentsFile} --overwrite-destination=true`;

// What the import reads at once, and so the longest value that it takes.
const usualBuffer = 4 * 1024 * 1024;

/**
 * The graph as CSV files for `neo4j-admin database import full`, with the arguments that it is imported by.
 *
 * All properties of all nodes are there as the graph has them, so that the product finds the import complete. There is
 * one exception: the import has no empty list, and reads one as no property.
 *
 * @throws ExpectedError for a list that the files cannot hold
 */
export async function* neo4jImport(graph: WholeGraph): AsyncGenerator<ExportedFile> {
  const longest = { value: 0 };
  for (const label of labels) yield { name: nodeFile(label), content: nodeLines(graph, label, longest) };
  for (const ends of relationshipEnds) yield { name: relationshipFile(ends), content: relationshipLines(graph, ends) };
  await graph.confirm();
  yield { name: argumentsFile, content: [importArguments(longest.value)] };
  yield { name: 'README.md', content: [readme] };
}

function nodeFile(label: Label): string {
  return `nodes/${label}.csv`;
}

function relationshipFile({ from, type, to }: Ends): string {
  return `relationships/${from}-${type}-${to}.csv`;
}

async function* nodeLines(graph: WholeGraph, label: Label, longest: { value: number }): AsyncGenerator<string> {
  const properties = Object.entries(nodeKind(label).properties).filter(([name]) => name !== 'id');
  yield csv([[`id:ID(${label})`, ':LABEL', ...properties.map(([name, { type }]) => `${name}:${columnTypes[type]}`)]]);
  for await (const rows of graph.nodes(label)) {
    yield csv(
      rows.map((row) => {
        const values: Readonly<Record<string, unknown>> = { ...row };
        const cells = properties.map(([name]) => cell(values[name], label, row, name));
        for (const one of cells) longest.value = Math.max(longest.value, one?.length ?? 0);
        return [row.id, label, ...cells];
      }),
    );
  }
}

async function* relationshipLines(graph: WholeGraph, ends: Ends): AsyncGenerator<string> {
  yield csv([[`:START_ID(${ends.from})`, `:END_ID(${ends.to})`, ':TYPE']]);
  for await (const pairs of graph.relationships(ends)) yield csv(pairs.map(({ from, to }) => [from, to, ends.type]));
}

/** A text that is empty stands in quotes and one that is missing does not: the import tells them apart. */
function csv(rows: readonly (readonly (string | undefined)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { quoted_match: /^$|[\r\n]|^\s|\s$/, record_delimiter: 'unix' },
  );
}

function cell(value: unknown, label: Label, { id }: Row<Label>, name: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return undefined;
  const joined = value.join(listDelimiter);
  if (joined === '' || joined.split(listDelimiter).length !== value.length) {
    throw new ExpectedError(
      `${name} of ${label} "${id}" has ${joined === '' ? 'an empty text alone' : 'the sign U+001F'} in its list, which Neo4j's import cannot read: take another format, or mend it and ingest again`,
    );
  }
  return joined;
}

/** One argument a line, as `neo4j-admin` reads them from a file. Paths are relative to where it is started. */
function importArguments(longestValue: number): string {
  const megabytes = Math.ceil((2 * longestValue) / (1024 * 1024));
  const buffer = longestValue * 2 > usualBuffer ? [`--read-buffer-size=${megabytes}m`] : [];
  return [
    '--multiline-fields=true',
    '--array-delimiter=U+001F',
    '--id-type=string',
    '--strict=true',
    ...buffer,
    ...labels.map((label) => `--nodes=${nodeFile(label)}`),
    ...relationshipEnds.map((ends) => `--relationships=${relationshipFile(ends)}`),
    '',
  ].join('\n');
}

const readme = `# Inspection Graph for Neo4j

These files are a whole graph for the bulk import of Neo4j 5 or newer, with the arguments that it is to be imported by.

With Neo4j stopped, start in this folder:

    ${importCommand}

"neo4j" is the name of the database, whose content goes. Leave the last argument out for a database that is new.

- nodes/Finding.csv has the nodes with the label Finding. Their key is the property id.
- relationships/Report-HAS_FINDING-Finding.csv has the relationships of that type between nodes of these labels.
- Values may go over several lines. The items of a list are parted by the sign U+001F.
- Dates are texts such as 2014-11-27. An empty list comes back as no property.
- The import makes no index: Inspection Graph makes its own when it first opens the database (NEO4J_URI=bolt://... npm start).
`;
