import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { batchesOf } from './batches.ts';
import { columnValues } from './columnValues.ts';
import type { Column, Table } from './table.ts';

/** Rows of a row group: what is in memory at a time. */
const rowsAtOnce = 10_000;

/** A table as Parquet, compressed by Snappy, row group by row group. */
export async function* parquet(table: Table): AsyncGenerator<Uint8Array> {
  const { columns } = table;
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)];
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'inspection-graph' });
  const taken = (): Uint8Array => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    return chunk;
  };
  for await (const rows of batchesOf(table, rowsAtOnce)) {
    const columnData = columns.map(({ name, type }, at) => ({ name, data: columnValues(type, rows, at) }));
    await writer.write({ columnData, rowGroupSize: rowsAtOnce });
    yield taken();
  }
  await writer.finish();
  yield taken();
}

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const;

function elementsOf({ name, type }: Column): readonly SchemaElement[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type) {
    case 'text':
      return [{ name, ...text }];
    case 'integer':
      return [{ ...optional, type: 'INT32' }];
    case 'number':
      return [{ ...optional, type: 'DOUBLE' }];
    case 'boolean':
      return [{ ...optional, type: 'BOOLEAN' }];
    case 'date':
      return [{ ...optional, type: 'INT32', converted_type: 'DATE' }];
    case 'texts':
      return [
        { ...optional, num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', ...text },
      ];
  }
}
