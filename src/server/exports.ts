import type { Readable } from 'node:stream';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { ExpectedError, exitStatus } from '../errors.ts';
import { exportBytes, type Format, formats } from '../export/formats.ts';
import { wholeGraph } from '../export/wholeGraph.ts';
import type { GraphStore } from '../graph/store.ts';
import { type Served, streamBody } from './streamBody.ts';

const listPath = '/exports';

/** An export reads all of the graph: more of them at once would hold up everything else. */
export const exportsAtOnce = 2;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | string | null;
}

/**
 * Sends the whole graph as a download, in each of the formats of an export: `/exports` lists them.
 *
 * The graph is read no faster than the client takes it, and no further when the client goes. An export that fails on
 * its way is cut off: the connection breaks before the response has ended, so that no client takes it for whole.
 */
export function useExports(store: GraphStore, log: Logger, originOf: (url: URL) => string): Plugin {
  let running = 0;

  async function download(format: Format, url: URL, served: Served): Promise<Answer> {
    if (running >= exportsAtOnce) {
      const message = `${exportsAtOnce} exports are under way, and no more are made at once: try again when one is done`;
      return { ...said(503, message), headers: { ...plain, 'retry-after': '60' } };
    }
    running += 1;
    const done = () => {
      running -= 1;
    };
    try {
      const base = url.searchParams.get('base') ?? `${originOf(url)}/`;
      const bytes = exportBytes(format, await wholeGraph(store), base);
      const body = streamBody(await started(bytes), served, (error) =>
        log.error({ err: error, export: format.name }, 'an export was cut off'),
      );
      body.once('close', () => {
        done();
        // One that was closed before it was read has not heard of it.
        bytes.return(undefined).catch((error: unknown) => log.error({ err: error }, 'an export did not end well'));
      });
      return { status: 200, headers: headersOf(format), body };
    } catch (error) {
      done();
      return failure(error, log);
    }
  }

  async function answer(request: Request, url: URL, served: Served): Promise<Answer> {
    const isHead = request.method === 'HEAD';
    if (!isHead && request.method !== 'GET') {
      return {
        ...said(405, `${request.method} is not for exports: GET them`),
        headers: { ...plain, allow: 'GET, HEAD' },
      };
    }
    const file = url.pathname.slice(listPath.length + 1);
    const format = formats.find((one) => one.file === file);
    if (format !== undefined) {
      return isHead ? { status: 200, headers: headersOf(format), body: null } : download(format, url, served);
    }
    if (file !== '') return said(404, `there is no export ${file}: ${listPath} lists them`);
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: isHead ? null : listing(originOf(url)),
    };
  }

  return {
    async onRequest({ request, url, endResponse, fetchAPI, serverContext }) {
      if (url.pathname !== listPath && !url.pathname.startsWith(`${listPath}/`)) return;
      const { status, headers, body } = await answer(request, url, (serverContext ?? {}) as Served);
      // A copy: the response adds the length of its body to the headers that it is given.
      endResponse(new fetchAPI.Response(body as BodyInit | null, { status, headers: { ...headers } }));
    },
  };
}

const plain = { 'content-type': 'text/plain; charset=utf-8' };

function said(status: number, message: string): Answer {
  return { status, headers: plain, body: `${message}\n` };
}

function failure(error: unknown, log: Logger): Answer {
  if (error instanceof ExpectedError && error.status === exitStatus.usage) return said(400, error.message);
  if (error instanceof ExpectedError) {
    log.error({ err: error }, 'the graph cannot be exported');
    return said(503, error.message);
  }
  log.error({ err: error }, 'unexpected error');
  return said(500, 'Unexpected error: it is in the log of the server');
}

function headersOf({ file, mediaType }: Format): Readonly<Record<string, string>> {
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${file}"`,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  };
}

function listing(origin: string): string {
  const exports = formats.map(({ name, title, description, mediaType, file }) => ({
    ...{ name, title, description, mediaType },
    url: `${origin}${listPath}/${file}`,
  }));
  return JSON.stringify({ exports });
}

/** An export whose first part has been made: until then, what goes wrong can still be answered in words. */
async function started(bytes: AsyncGenerator<Uint8Array>): Promise<AsyncGenerator<Uint8Array>> {
  const first = await bytes.next();
  async function* all(): AsyncGenerator<Uint8Array> {
    if (!first.done) yield first.value;
    yield* bytes;
  }
  return all();
}
