import { type Table as ArrowTable, tableFromIPC } from 'apache-arrow';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { type TableFormatName, tableFormats } from '../../src/tables/formats.ts';
import type { Cell, Column, Table, TableRow } from '../../src/tables/table.ts';

const columns: readonly Column[] = [
  { name: 'force.name', type: 'text' },
  { name: 'reports', type: 'integer' },
  { name: 'rate', type: 'number' },
  { name: 'reviewed', type: 'boolean' },
  { name: 'publishedOn', type: 'date' },
  { name: 'themes', type: 'texts' },
];

async function bytes(format: TableFormatName, table: Table): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of tableFormats[format].write(table)) parts.push(part);
  return Buffer.concat(parts);
}

/** How a format gives a table back: objects by column, dates as ISO texts. */
type Reader = (bytes: Uint8Array) => Promise<readonly Readonly<Record<string, unknown>>[]>;

const fromArrow: Reader = async (file) => {
  const table: ArrowTable = tableFromIPC(file);
  expect(table.schema.fields.map(({ name, type }) => [name, String(type)])).toEqual([
    ['force.name', 'Utf8'],
    ['reports', 'Int32'],
    ['rate', 'Float64'],
    ['reviewed', 'Bool'],
    ['publishedOn', 'Date32<DAY>'],
    ['themes', 'List<Utf8>'],
  ]);
  return Array.from({ length: table.numRows }, (_, index) => {
    const row = table.get(index)?.toJSON() ?? {};
    return {
      ...row,
      publishedOn: row['publishedOn'] === null ? null : new Date(Number(row['publishedOn'])).toISOString().slice(0, 10),
      themes: row['themes'] === null ? null : [...row['themes']],
    };
  });
};

const readers: Readonly<Record<'ndjson' | 'arrow' | 'arrow-stream' | 'parquet', Reader>> = {
  ndjson: async (file) => {
    const text = Buffer.from(file).toString('utf8');
    return text === ''
      ? []
      : text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line));
  },
  arrow: fromArrow,
  'arrow-stream': fromArrow,
  parquet: async (file) => {
    const rows = await parquetReadObjects({ file: Uint8Array.from(file).buffer });
    return rows.map((row) => ({
      ...row,
      publishedOn: row['publishedOn']?.toISOString().slice(0, 10) ?? null,
      themes: row['themes'] ?? null,
    }));
  },
};

const objects = (rows: readonly TableRow[]) =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])));

const day = fc
  .date({ min: new Date('1829-09-29'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', '+44', '-5', '@x', '"', 'a\r\nb', ';', ''),
);
const row: fc.Arbitrary<TableRow> = fc.tuple<Cell[]>(
  fc.option(text),
  fc.option(fc.integer()),
  fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value))),
  fc.option(fc.boolean()),
  fc.option(day),
  fc.option(fc.array(text)),
);

describe.each(['ndjson', 'arrow', 'arrow-stream', 'parquet'] as const)('a table as %s', (format) => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        expect(await readers[format](await bytes(format, { columns, rows }))).toEqual(objects(rows));
      }),
      { numRuns: 60 },
    );
  });

  it('comes back whole when it is longer than what is written at a time', async () => {
    const rows = Array.from(
      { length: 25_000 },
      (_, index): TableRow => [`row ${index}`, index, index / 2, null, null, []],
    );
    const read = await readers[format](await bytes(format, { columns, rows }));
    expect(read).toHaveLength(25_000);
    expect(read[24_999]).toMatchObject({ 'force.name': 'row 24999', reports: 24_999 });
  });

  it('has no row when there is none', async () => {
    expect(await readers[format](await bytes(format, { columns, rows: [] }))).toEqual([]);
  });
});

describe('a table as CSV', () => {
  const lines = async (rows: readonly TableRow[]) => parseCsv(Buffer.from(await bytes('csv', { columns, rows })));

  it('comes back as text, nothing for null', async () => {
    const rows: TableRow[] = [
      ['Kent "Police"', -3, -2.5, true, '2014-11-27', ['a', 'b']],
      ['two\nlines', null, null, false, null, []],
    ];
    expect(await lines(rows)).toEqual([
      columns.map(({ name }) => name),
      ['Kent "Police"', '-3', '-2.5', 'true', '2014-11-27', 'a; b'],
      ['two\nlines', '', '', 'false', '', ''],
    ]);
  });

  it.each(['two\nlines', 'two\rlines', 'two\r\nlines', 'a, b', 'a "b"'])(
    'has %j in one cell, in quotes',
    async (text) => {
      const file = Buffer.from(await bytes('csv', { columns, rows: [[text, 1, null, null, null, null]] })).toString();
      expect(file).toContain(`\r\n"${text.replaceAll('"', '""')}",1,`);
    },
  );

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'has no text that a spreadsheet takes for a formula: %j',
    async (formula) => {
      const [, [cell, , , , , several] = []] = await lines([[formula, null, null, null, null, [formula]]]);
      expect([cell, several]).toEqual([`'${formula}`, `'${formula}`]);
    },
  );

  it('never begins a text as a formula does, and changes no other', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const [, [cell = ''] = []] = await lines([[value, 1, null, null, null, null]]);
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect([value, `'${value}`]).toContain(cell);
        if (!/^[=+\-@\t\r＝＋－＠]/.test(value)) expect(cell).toBe(value);
      }),
    );
  });
});

describe.each(Object.keys(tableFormats) as TableFormatName[])('writing %s', (format) => {
  it('takes rows no faster than its reader takes bytes', async () => {
    let taken = 0;
    function* endless(): Generator<readonly Cell[]> {
      for (;;) {
        taken += 1;
        yield [`a text of some length, ${taken}`, taken, 0.5, true, '2014-11-27', ['a']];
      }
    }
    const reader = tableFormats[format].write({ columns, rows: endless() })[Symbol.asyncIterator]();
    for (let chunks = 0; chunks < 4; chunks += 1) await reader.next();
    const before = taken;
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(taken - before).toBeLessThan(200_000);
    expect(taken).toBeLessThan(400_000);
    await reader.return?.(undefined);
    const atEnd = taken;
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(taken).toBe(atEnd);
  });

  it('fails when the rows fail', async () => {
    async function* failing(): AsyncGenerator<readonly Cell[]> {
      yield ['a', 1, 1, true, null, []];
      throw new Error('the graph has gone');
    }
    await expect(bytes(format, { columns, rows: failing() })).rejects.toThrow('the graph has gone');
  });
});
