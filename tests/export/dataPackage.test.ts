import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataPackage, descriptorFile } from '../../src/export/dataPackage.ts';
import { isRead, propertiesRead, relationshipEnds } from '../../src/export/wholeGraph.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { labels, nodeKind } from '../../src/model/nodes.ts';
import { awkwardGraph, awkwardRuns } from '../support/awkwardGraph.ts';
import { describeOnEngines } from '../support/engines.ts';
import { exportedFiles, held } from '../support/exported.ts';
import { writeGraph } from '../support/graph.ts';
import { someRow } from '../support/rows.ts';

interface Field {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly description: string;
  readonly constraints: { readonly required?: boolean; readonly unique?: boolean; readonly enum?: readonly string[] };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

interface Descriptor {
  readonly licenses?: readonly { readonly name: string }[];
  readonly sources: readonly { readonly title: string }[];
  readonly resources: readonly Resource[];
}

interface Package {
  readonly descriptor: Descriptor;
  readonly files: ReadonlyMap<string, string>;
  cells(resource: Resource): readonly (readonly string[])[];
}

async function exported(store: GraphStore): Promise<Package> {
  const files = await exportedFiles(store, dataPackage);
  const descriptor = JSON.parse(files.get(descriptorFile) ?? '') as Descriptor;
  return { descriptor, files, cells: ({ path }) => parse(files.get(path) ?? '') as string[][] };
}

/** A text without the apostrophe that keeps a spreadsheet from reading a formula. */
function withoutApostrophe(text: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text;
}

/** A cell as what it stands for: without the apostrophe before what would be a formula, by the type of its column. */
function meant(cell: string, { type }: Field): unknown {
  if (cell === '') return undefined;
  if (type === 'integer' || type === 'number') return Number(cell);
  const text = withoutApostrophe(cell);
  if (type === 'boolean') return text === 'true';
  return type === 'array' ? JSON.parse(text) : text;
}

const key = (row: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  JSON.stringify(names.map((name) => row[name]));

/** Checks each table against its description, as a validator of the specification does, and returns its rows. */
function checked({ descriptor: { resources }, files, cells }: Package) {
  const tables = new Map<string, readonly Readonly<Record<string, unknown>>[]>();
  for (const resource of resources) {
    const { fields, primaryKey } = resource.schema;
    const content = files.get(resource.path) ?? '';
    expect(resource.bytes).toBe(Buffer.byteLength(content));
    expect(resource.hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    const [heads, ...rows] = cells(resource);
    expect(heads).toEqual(fields.map(({ name }) => name));
    const table = rows.map((row) =>
      Object.fromEntries(fields.map((field, index) => [field.name, meant(row[index] ?? '', field)])),
    );
    tables.set(resource.name, table);
    expect(new Set(table.map((row) => key(row, primaryKey))).size, `keys of ${resource.name}`).toBe(table.length);
    for (const { name, constraints } of fields) {
      const values = new Set(table.map((row) => row[name]).filter((value) => value !== undefined));
      if (constraints.enum) for (const value of values) expect(constraints.enum).toContain(value);
    }
  }
  for (const { name, schema } of resources) {
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(tables.get(reference.resource)?.map((row) => key(row, reference.fields)));
      for (const row of tables.get(name) ?? []) expect(known).toContain(key(row, fields));
    }
  }
  return tables;
}

const tableOf = (title: string, { resources }: Descriptor) => resources.find((one) => one.title === title);

/**
 * Compares the tables with the graph. A text that is empty cannot be told from one that is missing, nor a formula from
 * one with an apostrophe before it.
 */
async function expectAll(store: GraphStore): Promise<Package> {
  const found = await exported(store);
  const tables = checked(found);
  const { nodes, links } = await held(store);
  const rowsOf = (title: string) => tables.get(tableOf(title, found.descriptor)?.name ?? '') ?? [];
  for (const label of labels.filter(isRead)) {
    const shown = (row: object) =>
      JSON.stringify(
        propertiesRead(label).map((name) => {
          const value = (row as Readonly<Record<string, unknown>>)[name];
          return value === '' || value === undefined
            ? null
            : typeof value === 'string'
              ? withoutApostrophe(value)
              : value;
        }),
      );
    const expected = nodes.filter((one) => one.label === label).map(({ row }) => shown(row));
    expect(rowsOf(label).map(shown).sort(), label).toEqual(expected.sort());
  }
  for (const { type, from, to } of relationshipEnds) {
    const title = `(${from})-[${type}]->(${to})`;
    const expected = links.filter(([one, a, , b]) => one === type && a === from && b === to);
    expect(
      rowsOf(title)
        .map((row) => `${row['from']} ${row['to']}`)
        .sort(),
      title,
    ).toEqual(expected.map(([, , a, , b]) => `${a} ${b}`).sort());
  }
  return found;
}

describeOnEngines('The data package of the seeds', true, (store) => {
  test('keeps its own description, and has all of the graph', async () => {
    const { descriptor, cells } = await expectAll(store());
    for (const { schema, path } of descriptor.resources) {
      const [, ...rows] = cells({ path } as Resource);
      for (const [index, { name, constraints }] of schema.fields.entries())
        if (constraints.required)
          expect(
            rows.filter((row) => row[index] === ''),
            `${path} ${name}`,
          ).toEqual([]);
    }
  });

  test('describes each column in the words of the model', async () => {
    const { descriptor } = await exported(store());
    for (const label of labels.filter(isRead)) {
      const { properties } = nodeKind(label);
      const fields = tableOf(label, descriptor)?.schema.fields ?? [];
      expect(fields.map(({ name }) => name)).toEqual(propertiesRead(label));
      for (const { name, description } of fields) expect(description).toBe(properties[name]?.description);
    }
    expect(tableOf('Report', descriptor)?.schema.fields.find(({ name }) => name === 'publishedOn')).toMatchObject({
      title: 'Published on',
      type: 'date',
    });
  });

  test('has names as the specification asks for, each once', async () => {
    const { descriptor } = await exported(store());
    const names = descriptor.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
  });

  test('names the licence of the texts and where they are from', async () => {
    const { descriptor } = await exported(store());
    expect(descriptor.licenses?.map(({ name }) => name)).toEqual(['OGL-UK-3.0']);
    expect(descriptor.sources).toEqual([
      { title: "Her Majesty's Inspectorate of Constabulary, Crown copyright, Open Government Licence v3.0" },
    ]);
  });
});

describeOnEngines('The data package of a graph with reports of others', false, (store) => {
  test.each([
    ['another licence', { attribution: 'Somebody, all rights reserved' }],
    ['no attribution', { fingerprint: 'digest' }],
  ])('claims no licence for a report with %s', async (_, properties) => {
    const open = { attribution: 'HMICFRS, Open Government Licence v3.0' };
    const Report = [someRow('Report', 'open', open), someRow('Report', 'other', properties)];
    await writeGraph(store(), { nodes: { Report }, relationships: [] });
    const { descriptor } = await exported(store());
    expect(descriptor).not.toHaveProperty('licenses');
    expect(descriptor.sources).toContainEqual({ title: open.attribution });
  });
});

describeOnEngines('The data package of a graph whose texts are hard to write', false, (store, engine) => {
  test('has all of them, and no cell that a spreadsheet would take for a formula', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardGraph, async (graph) => {
        await writeGraph(store(), graph);
        const { descriptor, cells } = await expectAll(store());
        for (const resource of descriptor.resources) {
          for (const row of cells(resource)) {
            for (const [index, { type }] of resource.schema.fields.entries()) {
              const isNumber = type === 'number' || type === 'integer';
              if (!isNumber) expect(row[index]).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
            }
          }
        }
      }),
      { numRuns: awkwardRuns[engine], endOnFailure: true },
    );
  });
});
