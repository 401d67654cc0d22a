import { arrowFile, arrowStream } from './arrow.ts';
import { csv } from './csv.ts';
import { ndjson } from './ndjson.ts';
import { parquet } from './parquet.ts';
import type { Table } from './table.ts';

/** A format that tables come in. */
export interface TableFormat {
  /** As in `?format=csv`. */
  readonly name: string;
  /** Its media type, as in `Accept` and `Content-Type`. */
  readonly mediaType: string;
  readonly contentType: string;
  /** The ending of a file's name. */
  readonly ending: string;
  /** A table in this format, piece by piece: rows are asked for as the pieces are taken. */
  write(table: Table): AsyncIterable<Uint8Array>;
}

/** The formats by name. The first is what a table comes in when nobody says anything. */
export const tableFormats = {
  csv: {
    name: 'csv',
    mediaType: 'text/csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    ending: 'csv',
    write: csv,
  },
  ndjson: {
    name: 'ndjson',
    mediaType: 'application/x-ndjson',
    contentType: 'application/x-ndjson; charset=utf-8',
    ending: 'ndjson',
    write: ndjson,
  },
  arrow: {
    name: 'arrow',
    mediaType: 'application/vnd.apache.arrow.file',
    contentType: 'application/vnd.apache.arrow.file',
    ending: 'arrow',
    write: arrowFile,
  },
  'arrow-stream': {
    name: 'arrow-stream',
    mediaType: 'application/vnd.apache.arrow.stream',
    contentType: 'application/vnd.apache.arrow.stream',
    ending: 'arrows',
    write: arrowStream,
  },
  parquet: {
    name: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    contentType: 'application/vnd.apache.parquet',
    ending: 'parquet',
    write: parquet,
  },
} as const satisfies Readonly<Record<string, TableFormat>>;

export type TableFormatName = keyof typeof tableFormats;

/** Whether a word names a format. */
export function isTableFormat(word: string): word is TableFormatName {
  return Object.hasOwn(tableFormats, word);
}
