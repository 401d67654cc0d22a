import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/store.ts';
import { openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { questions } from '../../src/server/questions.ts';
import { chromiumFlags, chromiumPath, hasChromium } from '../support/chromium.ts';
import { emptyStore } from '../support/engines.ts';
import { serve, type TestServer } from '../support/http.ts';

const operations = questions().map(({ text }) => /^query (\w+)/m.exec(text)?.[1] ?? '');

describe.skipIf(!hasChromium())('GraphiQL in a browser', () => {
  let store: GraphStore;
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let elsewhere: string[];
  let complaints: string[];

  beforeAll(async () => {
    store = await emptyStore('Grafeo');
    await ingest(store, openFolder(seedsFolder));
    server = await serve(store);
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await store.close();
  });

  // A context of its own: GraphiQL keeps its tabs in the browser.
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    elsewhere = [];
    complaints = [];
    page.on('request', (request) => {
      if (
        !request
          .url()
          .replace(/^blob:/, '')
          .startsWith(`${server.url}/`)
      )
        elsewhere.push(request.url());
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${server.url}/graphql`);
    await tab('SharedWeakness').waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    expect(elsewhere.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  const tab = (name: string) => page.getByRole('button', { name, exact: true });

  /** Does what sends a query, and waits for the answer to be shown. */
  async function run(send: () => Promise<void>): Promise<{ readonly shown: string; readonly body: object }> {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await send();
    const body = (await (await answered).json()) as object;
    const shown = page.locator('.result-window');
    await shown.getByText('"data"').waitFor();
    // The editor sets its text with spaces that do not break.
    return { shown: (await shown.textContent())?.replace(/\s+/g, ' ') ?? '', body };
  }

  const runByButton = () => run(() => page.getByRole('button', { name: /^Execute query/ }).click());

  it('opens with the twelve questions, a tab each, all of them in view', async () => {
    expect(await page.title()).toBe('Inspection Graph');
    expect(await page.locator('.graphiql-tab').allInnerTexts()).toEqual(operations);
    for (const name of operations) {
      const box = await tab(name).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(1280);
      expect(box?.y).toBeGreaterThan(0);
    }
  });

  it('shows the answer to the first at a press of the button', async () => {
    await page.locator('.graphiql-query-editor').getByText('SharedWeakness').waitFor();
    const { shown } = await runByButton();
    expect(shown).toContain('"forceCount": 4');
    expect(shown).toContain('Cambridgeshire Constabulary');
  });

  it('shows each question at the first click on its tab, and its answer', async () => {
    for (const name of [...operations.slice(1), ...operations.slice(0, 1)]) {
      await tab(name).click();
      // GraphiQL keeps the query in the address: when it is there, the query can be run.
      await page.waitForURL((url) => url.searchParams.get('query')?.includes(`query ${name}`) === true);
      const { body } = await runByButton();
      expect(body, name).toHaveProperty('data');
      expect(body, name).not.toHaveProperty('errors');
    }
  });

  it('answers a person who has no mouse', async () => {
    const inEditor = () => page.evaluate(() => document.activeElement?.closest('.graphiql-query-editor') !== null);
    for (let presses = 0; presses < 60 && !(await inEditor()); presses += 1) await page.keyboard.press('Tab');
    expect(await inEditor()).toBe(true);
    const { shown } = await run(() => page.keyboard.press('Control+Enter'));
    expect(shown).toContain('"forceCount": 4');
  });

  it('explains the schema', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByText('The themes in which several forces have findings of one polarity').waitFor();
  });
});
