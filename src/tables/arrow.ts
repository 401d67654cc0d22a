import {
  AsyncByteQueue,
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  List,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { batchesOf } from './batches.ts';
import { columnValues } from './columnValues.ts';
import type { ColumnType, Table, TableRow } from './table.ts';

const rowsAtOnce = 4_096;

const types: Readonly<Record<ColumnType, () => DataType>> = {
  text: () => new Utf8(),
  integer: () => new Int32(),
  number: () => new Float64(),
  boolean: () => new Bool(),
  date: () => new DateDay(),
  texts: () => new List(new Field('item', new Utf8(), true)),
};

/** A table as an Arrow IPC file, which Feather version 2 is too: for `read_ipc` and `read_feather`. */
export function arrowFile(table: Table): AsyncGenerator<Uint8Array> {
  return written(table, new RecordBatchFileWriter());
}

/** A table as an Arrow IPC stream, for programs that read it as it comes. */
export function arrowStream(table: Table): AsyncGenerator<Uint8Array> {
  return written(table, new RecordBatchStreamWriter());
}

/** What a writer has written, until it is taken: the writer's own queue takes without end. */
class Taken extends AsyncByteQueue {
  readonly #chunks: Uint8Array[] = [];

  override write(chunk: Uint8Array): void {
    if (chunk.byteLength > 0) this.#chunks.push(chunk);
  }

  take(): Uint8Array {
    return Buffer.concat(this.#chunks.splice(0));
  }
}

async function* written(
  table: Table,
  writer: RecordBatchFileWriter | RecordBatchStreamWriter,
): AsyncGenerator<Uint8Array> {
  const schema = new Schema(table.columns.map(({ name, type }) => new Field(name, types[type](), true)));
  const queue = new Taken();
  writer.reset(queue, schema);
  for await (const rows of batchesOf(table, rowsAtOnce)) {
    writer.write(recordBatch(schema, table, rows));
    yield queue.take();
  }
  writer.finish();
  yield queue.take();
}

function recordBatch(schema: Schema, { columns }: Table, rows: readonly TableRow[]): RecordBatch {
  const children = columns.map(({ type }, at) => {
    const [data] = vectorFromArray(columnValues(type, rows, at), schema.fields[at]?.type as DataType).data;
    if (data === undefined) throw new Error(`column ${at} has no data`);
    return data;
  });
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children }),
  );
}
