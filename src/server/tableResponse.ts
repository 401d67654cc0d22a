import type { FetchAPI } from 'graphql-yoga';
import Negotiator from 'negotiator';
import type { Logger } from 'pino';
import parseRange from 'range-parser';
import { didYouMean } from '../nearest.ts';
import { isTableFormat, type TableFormat, type TableFormatName, tableFormats } from '../tables/formats.ts';
import type { Table } from '../tables/table.ts';
import { type Served, streamBody } from './streamBody.ts';

/** What answers as JSON, first: it is what a client gets that takes anything. */
const json = ['application/graphql-response+json', 'application/json'];
const formatsByMediaType = new Map<string, TableFormat>(
  Object.values(tableFormats).map((format) => [format.mediaType, format]),
);

/** What a request asks for: a format of a table, JSON, or a word that is no format. */
export type AskedFormat =
  | { readonly table: TableFormat }
  | { readonly json: true }
  | { readonly unknown: string; readonly message: string };

/**
 * The format that a request asks for: by `format` in its address, or else by its `Accept`.
 *
 * @param usual what it gets when it takes anything
 */
export function askedFormat(request: Request, url: URL, usual: 'json' | TableFormatName): AskedFormat {
  const word = url.searchParams.get('format');
  if (word === 'json') return { json: true };
  if (word !== null) {
    if (isTableFormat(word)) return { table: tableFormats[word] };
    const names = [...Object.keys(tableFormats), 'json'];
    return {
      unknown: word,
      message: `format: there is no format "${word}"${didYouMean(word, names)} (there are ${names.join(', ')})`,
    };
  }
  const tables = [...formatsByMediaType.keys()];
  const first = usual === 'json' ? [] : [tableFormats[usual].mediaType];
  const accept = request.headers.get('accept') ?? '*/*';
  const taken = new Negotiator({ headers: { accept } }).mediaType([...first, ...json, ...tables]);
  const table = formatsByMediaType.get(taken ?? '');
  return table === undefined ? { json: true } : { table };
}

/** What sending a table takes, beside the table. */
export interface Sending {
  readonly request: Request;
  readonly fetchAPI: FetchAPI;
  readonly serverContext: Served;
  readonly log: Logger;
}

/** The longest file, in bytes, that a part is cut from: it has to be made whole for that. */
const mostForParts = 64_000_000;

/**
 * Sends a table, its rows as the client takes them; or its headers alone; or the part of its file that the request asks for, since readers of
 * Arrow and Parquet take the end of a file first. The same table is the same file each time, so that parts fit together.
 *
 * @param name the name of the file that a browser keeps it in, without its ending
 */
export async function tableResponse(
  table: Table,
  format: TableFormat,
  name: string,
  sending: Sending,
): Promise<Response> {
  const { request, fetchAPI, serverContext, log } = sending;
  const headers = {
    'content-type': format.contentType,
    'content-disposition': `attachment; filename="${name}.${format.ending}"`,
    vary: 'accept',
  };
  if (request.method === 'HEAD') return new fetchAPI.Response(null, { headers });
  const pieces = format.write(table);
  const range = request.headers.get('range');
  const { start, more } = range === null ? { start: [], more: pieces } : await begun(pieces, mostForParts);
  if (range !== null && more === undefined)
    return part(Uint8Array.from(Buffer.concat(start)), range, headers, fetchAPI);
  const body = streamBody(followed(start, more), serverContext, (error) =>
    log.error({ err: error, table: name }, 'a table was cut off'),
  );
  return new fetchAPI.Response(body as unknown as BodyInit, { headers });
}

/** The pieces up to a length, and what comes after them, if anything does. */
async function begun(
  pieces: AsyncIterable<Uint8Array>,
  most: number,
): Promise<{ readonly start: readonly Uint8Array[]; readonly more?: AsyncIterable<Uint8Array> }> {
  const iterator = pieces[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  for (let length = 0; length <= most; ) {
    const next = await iterator.next();
    if (next.done) return { start };
    start.push(next.value);
    length += next.value.byteLength;
  }
  return { start, more: { [Symbol.asyncIterator]: () => iterator } };
}

async function* followed(
  start: readonly Uint8Array[],
  more: AsyncIterable<Uint8Array> | undefined,
): AsyncGenerator<Uint8Array> {
  yield* start;
  if (more !== undefined) yield* more;
}

/** The part of a file that a `Range` asks for; the whole file for several parts or none that can be read (RFC 9110, 14.2). */
function part(
  file: Uint8Array<ArrayBuffer>,
  range: string,
  headers: Readonly<Record<string, string>>,
  fetchAPI: FetchAPI,
): Response {
  const size = file.byteLength;
  // An end longer than the file is the whole of it; the library takes it for one beyond the file.
  const asked = range.replace(/^bytes=-(\d+)$/, (end, length) => (Number(length) > size ? 'bytes=0-' : end));
  const ranges = parseRange(size, asked);
  if (ranges === -1) {
    return new fetchAPI.Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  }
  const [only, ...others] = ranges === -2 || ranges.type !== 'bytes' ? [] : ranges;
  if (only === undefined || others.length > 0) return new fetchAPI.Response(file, { headers: { ...headers } });
  return new fetchAPI.Response(file.subarray(only.start, only.end + 1), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${only.start}-${only.end}/${size}` },
  });
}
