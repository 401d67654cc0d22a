import type { FetchAPI } from 'graphql-yoga';
import Negotiator from 'negotiator';
import type { Logger } from 'pino';
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
  readonly fetchAPI: FetchAPI;
  readonly serverContext: Served;
  readonly log: Logger;
}

/**
 * Sends a table, its rows as the client takes them.
 *
 * @param name the name of the file that a browser keeps it in, without its ending
 */
export function tableResponse(
  table: Table,
  format: TableFormat,
  name: string,
  { fetchAPI, serverContext, log }: Sending,
): Response {
  const body = streamBody(format.write(table), serverContext, (error) =>
    log.error({ err: error, table: name }, 'a table was cut off'),
  );
  return new fetchAPI.Response(body as unknown as BodyInit, {
    headers: {
      'content-type': format.contentType,
      'content-disposition': `attachment; filename="${name}.${format.ending}"`,
      vary: 'accept',
    },
  });
}
