import { createHash, type Hash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { type Label, labels, nodeKind, type Row } from '../model/nodes.ts';
import { relationshipKind } from '../model/relationships.ts';
import type { Property, PropertyType } from '../model/types.ts';
import type { ExportedFile } from './file.ts';
import { type Ends, isRead, propertiesRead, relationshipEnds, type WholeGraph } from './wholeGraph.ts';

const fieldTypes: Readonly<Record<PropertyType, object>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  float: { type: 'number' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  date: { type: 'date', format: 'default' },
  // JSON: an item may hold any sign that could part it from the next.
  strings: { type: 'array' },
};

/** What is required and may yet be empty, which a table cannot tell from missing: a span at the edge of its text. */
const mayBeEmpty: ReadonlySet<string> = new Set(['Evidence prefix', 'Evidence suffix']);

/** The description of the package, in the export. */
export const descriptorFile = 'datapackage.json';

const openGovernmentLicence = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly [property: string]: unknown;
}

/**
 * The graph as a [data package](https://specs.frictionlessdata.io/): a CSV file for each kind of node and each kind of
 * relationship, and a description of every column from the model, with keys that join the files.
 *
 * The files are safe to open in a spreadsheet: a text that would be taken for a formula begins with an apostrophe.
 */
export async function* dataPackage(graph: WholeGraph): AsyncGenerator<ExportedFile> {
  const resources: Resource[] = [];
  const attributions = new Set<string>();
  const unattributed = { reports: 0 };

  async function* described(resource: Resource, lines: AsyncIterable<string>): AsyncGenerator<string> {
    const digest: Hash = createHash('sha256');
    let bytes = 0;
    for await (const text of lines) {
      digest.update(text);
      bytes += Buffer.byteLength(text);
      yield text;
    }
    resources.push({ ...resource, bytes, hash: `sha256:${digest.digest('hex')}` });
  }

  const noted = (label: Label, row: Row<Label>) => {
    if (label !== 'Report') return;
    const { attribution, fingerprint } = row as Row<'Report'>;
    if (attribution !== undefined && attribution !== null) attributions.add(attribution);
    else if (fingerprint !== undefined && fingerprint !== null) unattributed.reports += 1;
  };

  for (const label of labels.filter(isRead)) {
    const resource = nodeResource(label);
    yield { name: resource.path, content: described(resource, nodeLines(graph, label, noted)) };
  }
  for (const ends of relationshipEnds) {
    const resource = relationshipResource(ends);
    yield { name: resource.path, content: described(resource, relationshipLines(graph, ends)) };
  }
  await graph.confirm();
  const isOpen = unattributed.reports === 0 && [...attributions].every((one) => /open government licence/i.test(one));
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'inspection-graph',
    title: 'Inspection Graph',
    description:
      'What police inspection reports say, as a graph: reports, their claims, the spans of text that each claim rests on, and what they are about. ' +
      'A cell that would be taken for a formula by a spreadsheet begins with an apostrophe, which is not part of the text.',
    // Of the texts and quotes. Reports of other publishers may be under another licence, which only they can say.
    ...(isOpen ? { licenses: [openGovernmentLicence] } : {}),
    sources: [...attributions].sort().map((title) => ({ title })),
    resources,
  };
  yield { name: descriptorFile, content: [`${JSON.stringify(descriptor, null, 2)}\n`] };
}

/** The name of a resource: lower case, words parted by hyphens, as the specification has it. */
function resourceName(...words: readonly string[]): string {
  return words.map((word) => word.replace(/(?<=[a-z])(?=[A-Z])|_/g, '-').toLowerCase()).join('-');
}

const table = {
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
};

function nodeResource(label: Label): Resource {
  const { description, properties } = nodeKind(label);
  const fields = propertiesRead(label).flatMap((name) => {
    const property = properties[name];
    return property === undefined ? [] : [field(label, name, property)];
  });
  const name = resourceName(label);
  const schema = { fields, primaryKey: ['id'], missingValues: [''] };
  return { name, path: `nodes/${name}.csv`, title: label, description, ...table, schema };
}

function field(label: Label, name: string, property: Property): object {
  const constraints = {
    ...(property.required && !mayBeEmpty.has(`${label} ${name}`) ? { required: true } : {}),
    ...(name === 'id' ? { unique: true } : {}),
    ...(property.oneOf === undefined ? {} : { enum: property.oneOf }),
  };
  return { name, title: titleOf(name), ...fieldTypes[property.type], description: property.description, constraints };
}

/** `publishedOn` as a person reads it: "Published on". */
function titleOf(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function relationshipResource({ type, from, to }: Ends): Resource {
  const end = (name: string, label: Label) => ({
    name,
    title: titleOf(name),
    type: 'string',
    description: `The id of the ${label} at which it ${name === 'from' ? 'starts' : 'ends'}.`,
    constraints: { required: true },
  });
  const key = (fields: string, label: Label) => ({
    fields: [fields],
    reference: { resource: resourceName(label), fields: ['id'] },
  });
  const name = resourceName(from, type, to);
  return {
    name,
    path: `relationships/${name}.csv`,
    title: `(${from})-[${type}]->(${to})`,
    description: relationshipKind(type).description,
    ...table,
    schema: {
      fields: [end('from', from), end('to', to)],
      primaryKey: ['from', 'to'],
      foreignKeys: [key('from', from), key('to', to)],
      missingValues: [''],
    },
  };
}

async function* nodeLines(
  graph: WholeGraph,
  label: Label,
  noted: (label: Label, row: Row<Label>) => void,
): AsyncGenerator<string> {
  const names = propertiesRead(label);
  yield csv([names]);
  for await (const rows of graph.nodes(label)) {
    for (const row of rows) noted(label, row);
    yield csv(
      rows.map((row) => {
        const values: Readonly<Record<string, unknown>> = { ...row };
        return names.map((name) => cell(values[name]));
      }),
    );
  }
}

async function* relationshipLines(graph: WholeGraph, ends: Ends): AsyncGenerator<string> {
  yield csv([['from', 'to']]);
  for await (const pairs of graph.relationships(ends)) yield csv(pairs.map(({ from, to }) => [from, to]));
}

function csv(rows: readonly (readonly unknown[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, quoted_match: /[\r\n]|^\s|\s$/, record_delimiter: 'unix' },
  );
}

function cell(value: unknown): unknown {
  if (Array.isArray(value)) return JSON.stringify(value);
  // A number stays one: minus is part of it, and no formula.
  return typeof value === 'boolean' ? String(value) : value;
}
