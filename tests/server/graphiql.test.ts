import { buildSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/store.ts';
import { openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { useGraphiQLPage } from '../../src/server/graphiql.ts';
import { questions } from '../../src/server/questions.ts';
import { chromiumFlags, chromiumPath, hasChromium } from '../support/chromium.ts';
import { emptyStore } from '../support/engines.ts';
import { serve, type TestServer } from '../support/http.ts';

const saved = questions().map((one) => ({ ...one, operation: /^query (\w+)/m.exec(one.text)?.[1] ?? '' }));

/** GraphiQL takes seconds to start on a busy machine, and the twelve questions start it twelve times. */
const manyLoads = 180_000;

it('GraphiQL that could not be made is made when it is next asked for', async () => {
  // What cannot be handed to a thread, the first time.
  const titles = [() => 'none', 'GraphiQL'] as unknown as readonly string[];
  let asked = 0;
  const options = () => ({ title: titles[asked++] ?? '' });
  const server = createYoga({
    schema: buildSchema('type Query { one: Int }'),
    plugins: [useGraphiQLPage('/graphql', options, () => '')],
    graphiql: false,
    logging: false,
  });
  const open = () => server.fetch('http://graph.invalid/graphql', { headers: { accept: 'text/html' } });
  const first = await Promise.resolve(open()).then(
    ({ status }) => status,
    () => 500,
  );
  expect(first).toBe(500);
  expect((await open()).status).toBe(200);
});

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

  /** A page in a browser that has not been here: GraphiQL keeps its tabs there. */
  async function openPage(): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
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
  }

  beforeEach(async () => {
    elsewhere = [];
    complaints = [];
    await openPage();
    await page.goto(`${server.url}/graphql`);
    await inEditor('SharedWeakness');
  });
  afterEach(async () => {
    await page.context().close();
    expect(elsewhere.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  const tab = (name: string) => page.getByRole('button', { name, exact: true });
  const inEditor = (text: string) => page.locator('.graphiql-query-editor').getByText(text).first().waitFor();

  /** Waits until GraphiQL has written down the tab of an operation, a moment after it was opened. */
  const tabsKept = (operation: string) =>
    page.waitForFunction(
      (title) => localStorage.getItem('graphiql:tabState')?.includes(`"title":"${title}"`),
      operation,
    );

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

  it('opens with the saved questions in view, each with a sentence on its answer', async () => {
    expect(await page.title()).toBe('GraphiQL: Inspection Graph');
    const list = page.locator('#questions ol');
    expect(await list.getByRole('link').allInnerTexts()).toEqual(saved.map(({ question }) => question));
    expect(await list.getByRole('paragraph').allInnerTexts()).toEqual(saved.map(({ answer }) => answer));
    for (const { question } of saved) {
      const box = await page.getByRole('link', { name: question }).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(1280);
      expect((box?.y ?? 800) + (box?.height ?? 0)).toBeLessThan(400);
    }
  });

  it('shows the answer to the first at a press of the button', async () => {
    const { shown } = await runByButton();
    expect(shown).toContain('"forceCount": 4');
    expect(shown).toContain('Cambridgeshire Constabulary');
  });

  it(
    'opens each question at a click, and shows its answer',
    async () => {
      for (const { question, operation } of [...saved.slice(1), ...saved.slice(0, 1)]) {
        const list = page.locator('#questions');
        if (!(await list.evaluate((one) => one.hasAttribute('open')))) await list.locator('summary').click();
        await page.getByRole('link', { name: question }).click();
        await inEditor(operation);
        const { body } = await runByButton();
        expect(body, operation).toHaveProperty('data');
        expect(body, operation).not.toHaveProperty('errors');
        await tabsKept(operation);
      }
      // The question that was there already has no second tab.
      expect((await page.locator('.graphiql-tab').allInnerTexts()).sort()).toEqual(
        saved.map(({ operation }) => operation).sort(),
      );
    },
    manyLoads,
  );

  describe('opened by an address', () => {
    const query = 'query FromAView($slug: String!) {\n  force(slug: $slug) { name }\n}';
    const address = (slug: string) =>
      `${server.url}/graphql?${new URLSearchParams({ query, variables: JSON.stringify({ slug }) })}`;
    const active = () => page.locator('.graphiql-tab-active').innerText();

    it('has its operation in its one tab, in a browser that has not been here', async () => {
      await page.context().close();
      await openPage();
      await page.goto(address('kent'));
      await inEditor('FromAView');
      expect(await page.locator('.graphiql-tab').allInnerTexts()).toEqual(['FromAView']);
      expect((await runByButton()).body).toEqual({ data: { force: { name: 'Kent Police' } } });
    });

    it('has its operation in front, with its variables, whatever tabs there are', async () => {
      await tabsKept('SharedWeakness');
      await page.goto(address('kent'));
      await inEditor('FromAView');
      expect(await page.locator('.graphiql-tab').allInnerTexts()).toEqual(['SharedWeakness', 'FromAView']);
      expect(await active()).toBe('FromAView');
      expect((await runByButton()).body).toEqual({ data: { force: { name: 'Kent Police' } } });
      await page.goto(address('gwent'));
      await inEditor('FromAView');
      expect((await runByButton()).body).toEqual({ data: { force: { name: 'Gwent Police' } } });
      expect(await page.locator('#questions').getAttribute('open')).toBeNull();
    });

    it('goes back to the tab that has the operation already', async () => {
      await tabsKept('SharedWeakness');
      for (const slug of ['kent', 'gwent', 'kent']) {
        await page.goto(address(slug));
        await inEditor('FromAView');
        // GraphiQL writes its tabs down a moment after one has been used.
        await runByButton();
        await page.waitForFunction((kept) => localStorage.getItem('graphiql:tabState')?.includes(kept), slug);
      }
      expect(await page.locator('.graphiql-tab').count()).toBe(3);
      expect((await runByButton()).body).toEqual({ data: { force: { name: 'Kent Police' } } });
    });

    it('keeps the operation and the variables of the tab in front in the address', async () => {
      await tabsKept('SharedWeakness');
      await page.goto(address('kent'));
      await inEditor('FromAView');
      await tab('SharedWeakness').click();
      await page.waitForURL((url) => url.searchParams.get('query')?.includes('query SharedWeakness') === true);
      expect(new URL(page.url()).searchParams.get('variables')).toBeNull();
      await tab('FromAView').click();
      await page.waitForURL((url) => url.searchParams.get('query') === query);
      expect(JSON.parse(new URL(page.url()).searchParams.get('variables') ?? '')).toEqual({ slug: 'kent' });
    });
  });

  it('builds a query by ticking fields', async () => {
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
    const explorer = page.locator('.graphiql-explorer-root');
    await explorer.locator('.graphiql-explorer-theme').getByText('definition', { exact: true }).click();
    await inEditor('definition');
    expect((await runByButton()).body).toHaveProperty('data.theme.definition');
  });

  it('leads to the page', async () => {
    const link = page.getByRole('link', { name: /^Inspection Graph/ });
    expect(await link.getAttribute('href')).toBe('/');
  });

  it('answers a person who has no mouse', async () => {
    const isThere = () => page.evaluate(() => document.activeElement?.closest('.graphiql-query-editor') !== null);
    for (let presses = 0; presses < 150 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
    expect(await isThere()).toBe(true);
    const { shown } = await run(() => page.keyboard.press('Control+Enter'));
    expect(shown).toContain('"forceCount": 4');
  });

  it('has the documentation of the schema in view', async () => {
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByText('The themes in which several forces have findings of one polarity').waitFor();
  });
});
