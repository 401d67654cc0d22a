import path from 'node:path';
import { ExpectedError } from '../errors.ts';
import { withStore } from '../graph/open.ts';
import type { GraphStore } from '../graph/store.ts';
import { type InputFolder, openFolder, seedsFolder } from '../ingest/folder.ts';
import { isLoaded } from '../ingest/ingest.ts';
import { listen } from '../server/http.ts';
import { createLog } from '../server/log.ts';
import { preparePage } from '../server/page.ts';
import { createServer } from '../server/server.ts';
import { ingestWithProgress, summaryText } from './ingest.ts';
import { welcome } from './welcome.ts';

export interface ServeOptions {
  readonly data: string;
  readonly host: string;
  readonly port: string;
  readonly seeds?: string;
  readonly proposed?: boolean;
  readonly ingest: boolean;
  readonly publicUrl?: string;
}

/**
 * Serves the graph until the process is told to stop. Once it listens it prints the address, what is loaded and one
 * real answer.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const port = portNumber(options.port);
  // Without an address, Node listens on all of the machine's.
  if (options.host.trim() === '')
    throw new ExpectedError('the address to listen on is empty: give one with --host or HOST');
  const publicUrl = options.publicUrl ? originIn(options.publicUrl) : undefined;
  const log = createLog();
  await withStore(process.env, options.data, async (store) => {
    if (options.ingest)
      await loadIfChanged(store, openFolder(path.resolve(options.seeds ?? seedsFolder), options.proposed === true));
    const handler = createServer(store, log, publicUrl);
    const listening = await listen(handler, options.host, port);
    console.log(await welcome(handler, store, listening.url));
    let isStopping = false;
    preparePage().catch((error) => {
      if (!isStopping) log.error({ err: error }, 'the page cannot be made');
    });
    await toldToStop();
    isStopping = true;
    await listening.close();
  });
}

async function loadIfChanged(store: GraphStore, input: InputFolder): Promise<void> {
  if (await isLoaded(store, input)) return;
  console.log(summaryText(await ingestWithProgress(store, input, false)));
  console.log();
}

function portNumber(text: string): number {
  const port = Number(text);
  if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ExpectedError(`"${text}" is not a port: give a number from 0 to 65535 with --port or PORT`);
}

function originIn(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new ExpectedError(
    `"${text}" is not the address of a server: give one such as https://inspections.example.org, without a path, with --public-url or PUBLIC_URL`,
  );
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
