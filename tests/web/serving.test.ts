import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/store.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { isViewAddress } from '../../src/server/page/addresses.ts';
import { acceptedEncoding } from '../../src/server/page/compressed.ts';
import { emptyStore } from '../support/engines.ts';
import { serve, type TestServer } from '../support/http.ts';

let store: GraphStore;
let server: TestServer;
beforeAll(async () => {
  store = await emptyStore('Grafeo');
  server = await serve(store);
});
afterAll(async () => {
  await server.stop();
  await store.close();
});

const get = (address: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(address, server.url), { headers });

async function fileOfPage(pattern: RegExp): Promise<string> {
  const html = await (await get('/')).text();
  const [address] = pattern.exec(html) ?? [];
  if (address === undefined) throw new Error(`the page has no ${pattern}`);
  return address;
}

describe('The server of the page', () => {
  it.each(['/', '/reports', '/reports/kent-crime-2014'])('answers %s with the page', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('<div id="page">');
  });

  it('answers every address that the page has a view for', () => {
    const table = readFileSync(path.join(packageRoot, 'web/routes.ts'), 'utf8');
    const addresses = [...table.matchAll(/path: '([^']+)'/g)].map(([, address = '']) => address);
    expect(addresses).toContain('/');
    expect(addresses.filter((address) => !isViewAddress(address))).toEqual([]);
  });

  it.each(['/elsewhere', '/assets/page-OLD00000.js', '/assets/../package.json', '/reportsandmore'])(
    'has nothing at %s',
    async (address) => {
      expect((await get(address)).status).toBe(404);
    },
  );

  it('tells a browser that there is nothing, and other clients where there is something', async () => {
    const shown = await get('/elsewhere', { accept: 'text/html,*/*;q=0.8' });
    expect(shown.status).toBe(404);
    expect(await shown.text()).toContain('<div id="page">');
    const told = await get('/elsewhere');
    expect(told.headers.get('content-type')).toContain('application/json');
    expect(await told.json()).toMatchObject({
      errors: [
        {
          message:
            'there is nothing at /elsewhere: the page is at /, and there are /graphql, /tables, /exports, /health, /alive',
        },
      ],
    });
  });

  it('tells the browser to load nothing from elsewhere, and no script from within the document', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
    expect(headers.get('content-security-policy')).not.toMatch(/script-src|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('lets the browser keep a file for good, because its name changes with it, and ask whether the document changed', async () => {
    const script = await fileOfPage(/\/assets\/page-\w+\.js/);
    expect((await get(script)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const document = await get('/');
    expect(document.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/', { 'if-none-match': document.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('sends scripts as short as the browser can read them', async () => {
    const script = await fileOfPage(/\/assets\/page-\w+\.js/);
    const raw = async (encoding: string) => {
      const { get: request } = await import('node:http');
      return new Promise<Buffer>((resolve, reject) => {
        request(new URL(script, server.url), { headers: { 'accept-encoding': encoding } }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)));
        }).on('error', reject);
      });
    };
    const plain = await raw('identity');
    const gzip = await raw('gzip');
    const brotli = await raw('gzip, br');
    expect(gunzipSync(gzip)).toEqual(plain);
    expect(brotliDecompressSync(brotli)).toEqual(plain);
    expect(brotli.length).toBeLessThan(gzip.length);
    expect(gzip.length).toBeLessThan(plain.length);
  });
});

describe('The encoding of an answer', () => {
  it.each([
    [null, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.000', undefined],
    ['brotli', undefined],
  ])('for "%s" is %s', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });
});
