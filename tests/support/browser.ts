import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { GraphStore } from '../../src/graph/store.ts';
import { chromiumFlags, chromiumPath, hasChromium } from './chromium.ts';
import type { EngineName } from './engines.ts';
import type { TestServer } from './http.ts';
import { describeServed } from './served.ts';

/** The screens that views are looked at on. */
export const screens = { narrow: { width: 360, height: 740 }, wide: { width: 1440, height: 900 } } as const;

/** The page in a browser, over the seeds. */
export interface InBrowser {
  /** Opens an address of the page in a browser without a past, and waits until its view has its answer. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  server(): TestServer;
  store(): GraphStore;
  readonly engine: EngineName;
}

/**
 * A suite on each engine, over the seeds, that looks at the page in Chromium. After each test, nothing was asked of another
 * host, and the browser had nothing to complain of.
 */
export function describeInBrowser(name: string, suite: (browser: InBrowser) => void): void {
  const isHere = hasChromium();
  describe.skipIf(!isHere)('In a browser', () => {
    describeServed(name, (server, engine, store) => {
      let browser: Browser;
      const opened: Page[] = [];
      const elsewhere: string[] = [];
      const complaints: string[] = [];

      beforeAll(async () => {
        browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
      });
      afterAll(() => browser?.close());
      afterEach(async () => {
        for (const page of opened.splice(0)) await page.context().close();
        expect(elsewhere.splice(0)).toEqual([]);
        expect(complaints.splice(0)).toEqual([]);
      });

      async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
        const context = await browser.newContext({ viewport: screens.wide, ...options });
        const page = await context.newPage();
        opened.push(page);
        page.on('request', (request) => {
          const url = request.url().replace(/^blob:/, '');
          if (!url.startsWith(`${server().url}/`) && !url.startsWith('data:')) elsewhere.push(url);
        });
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
        });
        page.on('pageerror', (error) => complaints.push(String(error)));
        await page.goto(server().url + address);
        await answered(page);
        return page;
      }

      suite({ open, server, store, engine });
    });
  });
}

/** Waits until the view is there, with what it asked for. */
export async function answered(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.waitForFunction(() => document.querySelector('main .loading, main [aria-busy=true]') === null);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What keeps people from using a view, of the two worst kinds that axe-core knows, each with where it is. */
export async function hindrances(page: Page): Promise<readonly string[]> {
  // The page takes no script from elsewhere: this one comes by the browser's own way for tests.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { readonly axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

/** How far a view is wider than its screen, in pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
