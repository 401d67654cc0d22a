import { createHash } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { type GraphiQLOptions, type Plugin, shouldRenderGraphiQL } from 'graphql-yoga';
import { packageRoot } from '../packageRoot.ts';
import { securityHeaders } from './securityHeaders.ts';

interface Page {
  readonly gzipped: Uint8Array<ArrayBuffer>;
  readonly tag: string;
}

/** Scripts and styles are in the page itself, the workers of the editor are made by it, and it asks this server alone. */
const graphiqlHeaders = securityHeaders(
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
);

async function render(options: GraphiQLOptions, frame: string): Promise<Page> {
  const folder = path.join(packageRoot, 'web', 'graphiql');
  const worker = new Worker(new URL('./renderGraphiql.worker.js', import.meta.url), {
    workerData: { options, frame, folder },
  });
  // `once` rejects when the worker fails.
  const [gzipped] = (await once(worker, 'message')) as [Uint8Array<ArrayBuffer>];
  await worker.terminate();
  return { gzipped, tag: `"${createHash('sha256').update(gzipped).digest('hex').slice(0, 16)}"` };
}

/**
 * Shows GraphiQL to a browser that opens the endpoint. The page is complete in itself: it asks no other host for
 * anything. It is made when the first browser asks for it, and kept compressed; what fails is tried again.
 *
 * @param endpoint the path of the GraphQL endpoint
 * @param options what GraphiQL opens with
 * @param frame what stands above it, as HTML
 */
export function useGraphiQLPage(
  endpoint: string,
  options: () => GraphiQLOptions,
  frame: (endpoint: string) => string,
): Plugin {
  let page: Promise<Page> | undefined;
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      // A browser that opens the address of a table wants the table.
      if (url.pathname !== endpoint || url.searchParams.has('format') || !shouldRenderGraphiQL(request)) return;
      page ??= render(options(), frame(endpoint)).catch((error: unknown) => {
        page = undefined;
        throw error;
      });
      const { gzipped, tag } = await page;
      const headers = {
        ...graphiqlHeaders,
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        etag: tag,
        vary: 'accept, accept-encoding',
      };
      if (request.headers.get('if-none-match') === tag)
        return endResponse(new fetchAPI.Response(null, { status: 304, headers }));
      const takesGzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
      endResponse(
        takesGzip
          ? new fetchAPI.Response(gzipped, { headers: { ...headers, 'content-encoding': 'gzip' } })
          : new fetchAPI.Response(gunzipSync(gzipped), { headers }),
      );
    },
  };
}
