import path from 'node:path';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { badRequest } from './errorsResponse.ts';
import { mark } from './graphiqlOptions.ts';
import { isViewAddress } from './page/addresses.ts';
import { assetsFolder, bundlePage } from './page/bundle.ts';
import { acceptedEncoding, type Compressed, compressed, encodings } from './page/compressed.ts';
import { markAddress, pageDocument, pageHeaders } from './page/document.ts';

interface Page {
  readonly document: Compressed;
  /** The files of the page by their addresses. */
  readonly files: ReadonlyMap<string, Compressed>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

async function makePage(): Promise<Page> {
  const bundle = await bundlePage();
  const files = new Map<string, Compressed>();
  for (const { address, bytes } of bundle.files) {
    const type = types[path.extname(address)];
    if (type === undefined) throw new Error(`${address} is of a kind that the server does not serve`);
    files.set(address, compressed(type, bytes));
  }
  const encode = new TextEncoder();
  files.set(markAddress, compressed('image/svg+xml', encode.encode(mark)));
  return { document: compressed('text/html; charset=utf-8', encode.encode(pageDocument(bundle))), files };
}

// One for the process, however many servers it has; what fails is tried again when it is next asked for.
let made: Promise<Page> | undefined;

function page(): Promise<Page> {
  made ??= makePage().catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  return made;
}

/**
 * Makes the page before the first browser asks for it, compressed as browsers take it.
 *
 * @throws when `web/` has an error
 */
export async function preparePage(): Promise<void> {
  const { document, files } = await page();
  for (const one of [document, ...files.values()]) await one.bytes(encodings[0]);
}

/**
 * Serves the page: its document at the address of every view, and its files. It is made from `web/` when it is first
 * needed, and kept. What is wrong with it goes to the log. A browser that asks for an address at which there is nothing
 * is told so by the page, other clients by an error.
 *
 * @param others the addresses that are not the page's, for clients that look for them elsewhere
 */
export function usePage(log: Logger, others: readonly string[]): Plugin {
  return {
    async onRequest({ request, url: { pathname }, endResponse, fetchAPI }) {
      const isView = isViewAddress(pathname);
      const isFile = pathname.startsWith(assetsFolder);
      const isNowhere = !isView && !isFile && !others.some((one) => pathname === one || pathname.startsWith(`${one}/`));
      if (isNowhere && !isAskedByBrowser(request))
        return endResponse(
          badRequest(`there is nothing at ${pathname}: the page is at /, and there are ${others.join(', ')}`, 404),
        );
      if (!(isView || isFile || isNowhere) || !['GET', 'HEAD'].includes(request.method)) return;
      let found: Compressed | undefined;
      try {
        const { document, files } = await page();
        found = isFile ? files.get(pathname) : document;
      } catch (error) {
        log.error({ err: error }, 'the page cannot be made');
        return endResponse(
          new fetchAPI.Response('The page cannot be made: the log of the server says why', { status: 500 }),
        );
      }
      if (found === undefined) return;
      const isHashed = isFile && pathname !== markAddress;
      const headers: Record<string, string> = {
        ...pageHeaders,
        'content-type': found.type,
        // The name of a file changes with what is in it, the document's does not.
        'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        etag: found.tag,
        vary: 'accept-encoding',
      };
      if (request.headers.get('if-none-match') === found.tag)
        return endResponse(new fetchAPI.Response(null, { status: 304, headers }));
      const encoding = acceptedEncoding(request.headers.get('accept-encoding'));
      if (encoding !== undefined) headers['content-encoding'] = encoding;
      const status = isNowhere ? 404 : 200;
      endResponse(new fetchAPI.Response(await found.bytes(encoding), { status, headers }));
    },
  };
}

function isAskedByBrowser({ method, headers }: Request): boolean {
  return ['GET', 'HEAD'].includes(method) && (headers.get('accept') ?? '').includes('text/html');
}
