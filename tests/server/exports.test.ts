import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { StoreError } from '../../src/errors.ts';
import { formats } from '../../src/export/formats.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { exportsAtOnce } from '../../src/server/exports.ts';
import { createServer } from '../../src/server/server.ts';
import { describeServed } from '../support/served.ts';
import { unzipped } from '../support/zip.ts';

describeServed('The exports', (server) => {
  test('are listed with what they are for and where they are', async () => {
    const response = await fetch(`${server().url}/exports`);
    expect(response.headers.get('content-type')).toBe('application/json');
    const { exports } = (await response.json()) as { readonly exports: readonly Record<string, string>[] };
    expect(exports.map(({ url }) => url)).toEqual(
      ['graph.graphml', 'graph.jsonld', 'neo4j.zip', 'datapackage.zip'].map(
        (file) => `${server().url}/exports/${file}`,
      ),
    );
    for (const one of exports) expect(one['description']).toMatch(/^[A-Z].*\.$/);
  });

  test.each(formats)('$file is a download of its type', async ({ file, mediaType }) => {
    const response = await fetch(`${server().url}/exports/${file}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50_000);
    const head = await fetch(`${server().url}/exports/${file}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, mediaType, '']);
  });

  test('the addresses of JSON-LD are those of the server, or of the base that is asked for', async () => {
    const contextOf = async (query: string) => {
      const response = await fetch(`${server().url}/exports/graph.jsonld${query}`);
      return ((await response.json()) as { readonly '@context': Record<string, unknown> })['@context'];
    };
    expect((await contextOf(''))['@base']).toBe(`${server().url}/`);
    expect((await contextOf('?base=https%3A%2F%2Fdata.example.org%2Fpolice'))['@base']).toBe(
      'https://data.example.org/police/',
    );
  });

  test('the archives hold the files and their descriptions', async () => {
    const filesOf = async (file: string) => [
      ...(await unzipped(new Uint8Array(await (await fetch(`${server().url}/exports/${file}`)).arrayBuffer()))).keys(),
    ];
    expect(await filesOf('neo4j.zip')).toEqual(expect.arrayContaining(['neo4j-admin.args', 'nodes/Finding.csv']));
    expect(await filesOf('datapackage.zip')).toEqual(expect.arrayContaining(['datapackage.json', 'nodes/finding.csv']));
  });

  test.each([
    ['GET', '/exports/graph.gexf', 404, 'there is no export graph.gexf: /exports lists them'],
    ['POST', '/exports/graph.graphml', 405, 'POST is not for exports: GET them'],
    ['GET', '/exports/graph.jsonld?base=here', 400, '"here" is not a base for addresses'],
  ])('%s %s is answered %d with what is wrong', async (method, path, status, message) => {
    const response = await fetch(`${server().url}${path}`, { method });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(message);
  });
});

// Random: a text that could be compressed would take long to fill a connection.
const texts = { id: 'endless', text: randomBytes(75_000).toString('base64') };

/** A graph of reports' texts without end, each page of them noted. */
function endlessStore(): { readonly store: GraphStore; readonly reads: { count: number } } {
  const reads = { count: 0 };
  const store = {
    async read(name: string, { limit = 0 }: { readonly limit?: number } = {}, choices: Record<string, string> = {}) {
      if (name !== 'export.nodes' || choices['label'] !== 'ReportText') return [];
      reads.count += 1;
      return Array.from({ length: limit }, () => ({ id: texts.id, node: texts }));
    },
  };
  return { store: store as unknown as GraphStore, reads };
}

describe('A download', () => {
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  async function serveOf(store: GraphStore) {
    const responses: ServerResponse[] = [];
    const logged: string[] = [];
    const handler = createServer(store, pino({ base: null }, { write: (line) => void logged.push(line) }));
    const server = createHttpServer((request, response) => {
      responses.push(response);
      handler(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    stops.push(async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, responses, logged };
  }

  /** Asks and takes nothing of the answer. */
  async function ask(url: string): Promise<IncomingMessage> {
    const [response] = (await once(get(url, { agent: false }), 'response')) as [IncomingMessage];
    return response;
  }

  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await setImmediate();
  }

  test.each(formats)('of $file reads no further than the client takes', async ({ file }) => {
    const { store, reads } = endlessStore();
    const { url, responses } = await serveOf(store);
    const client = await ask(`${url}/exports/${file}`);
    await until(() => responses[0]?.writableNeedDrain === true);
    for (let turn = 0; turn < 1_000; turn += 1) await setImmediate();
    const waiting = reads.count;
    for (let turn = 0; turn < 1_000; turn += 1) await setImmediate();
    expect(reads.count).toBe(waiting);
    client.resume();
    await until(() => reads.count > waiting + 2);
    client.destroy();
    await until(() => responses[0]?.closed === true);
    for (let turn = 0; turn < 100; turn += 1) await setImmediate();
    const left = reads.count;
    for (let turn = 0; turn < 1_000; turn += 1) await setImmediate();
    expect(reads.count).toBe(left);
  });

  test('waits for a place while as many as may be are under way', async () => {
    const { url, responses } = await serveOf(endlessStore().store);
    const clients = await Promise.all(Array.from({ length: exportsAtOnce }, () => ask(`${url}/exports/graph.graphml`)));
    const refused = await ask(`${url}/exports/graph.graphml`);
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '60']);
    expect(await text(refused)).toContain('2 exports are under way');
    clients[0]?.destroy();
    await until(() => responses.some(({ closed, statusCode }) => closed && statusCode === 200));
    const next = await ask(`${url}/exports/graph.jsonld`);
    expect(next.statusCode).toBe(200);
    for (const one of [...clients, next]) one.destroy();
  });

  test('is refused in words when the graph does not answer', async () => {
    const store = {
      read: async () => {
        throw new StoreError('Neo4j does not answer');
      },
    } as unknown as GraphStore;
    const { url, logged } = await serveOf(store);
    const response = await ask(`${url}/exports/graph.jsonld`);
    expect([response.statusCode, await text(response)]).toEqual([503, 'Neo4j does not answer\n']);
    expect(logged.join('')).toContain('the graph cannot be exported');
  });

  test.each(formats)('of $file that fails on its way breaks off', async ({ file }) => {
    const { store, reads } = endlessStore();
    const failing: GraphStore = {
      ...store,
      async read(name, parameters, choices) {
        if (reads.count > 10) throw new StoreError('Neo4j does not answer');
        return store.read(name, parameters, choices);
      },
    };
    const { url, logged } = await serveOf(failing);
    const response = await ask(`${url}/exports/${file}`);
    expect(response.statusCode).toBe(200);
    await expect(text(response)).rejects.toThrow('aborted');
    expect(logged.join('')).toContain('an export was cut off');
    const next = await ask(`${url}/exports`);
    expect(next.statusCode).toBe(200);
    next.resume();
  });
});
