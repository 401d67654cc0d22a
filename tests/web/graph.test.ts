import { readFileSync } from 'node:fs';
import type { Core } from 'cytoscape';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { encodeId } from '../../schema/ids.ts';
import { answered, describeInBrowser, hindrances, overflow, screens } from '../support/browser.ts';

const kent = encodeId('Force', 'kent');
const northamptonshire = encodeId('Force', 'northamptonshire');
const kent2014 = encodeId('Report', 'kent-crime-2014');
const sarc = encodeId('Finding', 'kent-crime-2014/sarc-set-up-with-partners');
const partnership = encodeId('Theme', 'partnership-working');

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the drawing has: the label of each node and where it is, in itself and on the screen. */
async function drawingOf(page: Page) {
  await page.locator('.graph-drawing canvas').first().waitFor();
  return page.evaluate(() => {
    const frame = document.querySelector('.graph-drawing') as HTMLElement & { readonly _cyreg: { readonly cy: Core } };
    const { left, top } = frame.getBoundingClientRect();
    const { cy } = frame._cyreg;
    return {
      edges: cy.edges().length,
      nodes: cy.nodes().map((node) => {
        const { x, y } = node.renderedPosition();
        return {
          id: node.id(),
          label: String(node.data('label')),
          place: { ...node.position() },
          on: { x: left + x, y: top + y },
        };
      }),
    };
  });
}

/** Clicks a node of the drawing, and waits for what comes of it. */
async function clickNode(page: Page, id: string): Promise<void> {
  const node = (await drawingOf(page)).nodes.find((one) => one.id === id);
  if (node === undefined) throw new Error(`the drawing has no node ${id}`);
  await page.mouse.click(node.on.x, node.on.y);
  await page.waitForURL((url) => url.searchParams.get('at') === id || url.searchParams.get('shown') !== null);
  await answered(page);
}

describeInBrowser('The graph view', ({ open, server }) => {
  it('starts from a node with what is around it, and says so in words too', async () => {
    const page = await open(`/graph?from=${kent}`);
    expect(await page.locator('h1').textContent()).toBe('Graph: Kent Police');
    const { nodes, edges } = await drawingOf(page);
    // The 32 partners are one until someone asks for them.
    expect(nodes).toHaveLength(1 + 6 + 5 + 1);
    expect(edges).toBe(12);
    expect(nodes.map(({ label }) => label)).toContain('32 partners');
    expect(await page.locator('.graph-list').getByRole('listitem').count()).toBe(12);
    expect(await page.getByRole('img').getAttribute('aria-label')).toBe(
      'A drawing of 12 nodes and 11 relationships; the list below has them all.',
    );
  });

  it('grows by a click on a node, which keeps the others in their places, and Back takes it away', async () => {
    const page = await open(`/graph?from=${kent}`);
    const before = await drawingOf(page);
    await clickNode(page, kent2014);
    await page.waitForFunction((least) => document.querySelectorAll('.graph-list li').length > least, 20);
    const after = await drawingOf(page);
    expect(after.nodes.length).toBeGreaterThan(before.nodes.length + 20);
    for (const { id, place } of before.nodes) {
      const now = after.nodes.find((one) => one.id === id)?.place as Place;
      expect(Math.hypot(now.x - place.x, now.y - place.y)).toBeLessThan(0.5);
    }
    expect(new URL(page.url()).searchParams.get('open')).toBe(`${kent},${kent2014}`);
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll('.graph-list li').length === count, 12);
    expect((await drawingOf(page)).nodes).toHaveLength(before.nodes.length);
  });

  it('shows fifty of many at a click on what stands for them, and the next fifty at another', async () => {
    const page = await open(`/graph?from=${kent2014}`);
    const findings = `${kent2014}.HAS_FINDING.OUT.FINDING`;
    const listed = () => page.locator('.graph-list details').filter({ hasText: 'findings' }).getByRole('listitem');
    expect(await listed().count()).toBe(0);
    for (const shown of [50, 100]) {
      const rest = (await drawingOf(page)).nodes.find(({ id }) => id === findings);
      await page.mouse.click(rest?.on.x ?? 0, rest?.on.y ?? 0);
      await page.waitForURL((url) => url.searchParams.get('shown') === `${findings}.${shown}`);
      await answered(page);
      await page.locator('.graph-panel').getByText(`has 176 findings, ${shown} shown`).waitFor();
      const labels = (await drawingOf(page)).nodes.map(({ label }) => label);
      expect(labels).toContain(`${176 - shown} more findings`);
    }
    const address = page.url();
    await page.goto(address);
    await answered(page);
    expect((await drawingOf(page)).nodes.filter(({ label }) => /^[▲▼●]/.test(label))).toHaveLength(100);
  });

  it('does by the keyboard all that the mouse does', async () => {
    const page = await open(`/graph?from=${sarc}`);
    const press = async (name: string | RegExp) => {
      await page.getByRole('button', { name }).first().focus();
      await page.keyboard.press('Enter');
    };
    await press('Partnership working');
    await page.locator('.graph-panel h2').getByText('Partnership working').waitFor();
    await press('Neighbours of Partnership working');
    await page.getByRole('button', { name: /^is the subject of \d+ findings: show/ }).waitFor();
    await press(/^is the subject of \d+ findings: show/);
    await page.waitForURL(
      (url) => url.searchParams.get('shown')?.startsWith(`${partnership}.CONCERNS.INTO.FINDING.`) === true,
    );
    await answered(page);
    await press(/^is the subject of \d+ findings: fold/);
    await page.waitForURL((url) => url.searchParams.get('shown') === null);
    await press('Fold its neighbours');
    await page.waitForURL((url) => url.searchParams.get('open') === sarc);
    for (const name of ['Nearer', 'Farther', 'Show all']) await press(name);
  });

  it('keeps what it starts from when its neighbours are folded, and shows them again', async () => {
    const page = await open(`/graph?from=${sarc}`);
    await page.getByRole('button', { name: 'Fold its neighbours' }).click();
    await page.waitForURL((url) => url.searchParams.get('open') === ',');
    const folded = async () => expect((await drawingOf(page)).nodes.map(({ id }) => id)).toEqual([sarc]);
    await folded();
    // As someone sees it who is sent the address.
    await page.reload();
    await answered(page);
    await folded();
    await page.getByRole('button', { name: 'Show its neighbours' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.graph-list li').length > 1);
  });

  it('shows a path between two nodes, which grows in the same way', async () => {
    const page = await open(`/graph?from=${kent}&to=${northamptonshire}`);
    expect(await page.locator('h1').textContent()).toBe('Graph: Kent Police and Northamptonshire Police');
    const { nodes, edges } = await drawingOf(page);
    expect([nodes.length, edges]).toEqual([5, 4]);
    await clickNode(page, encodeId('Inspection', 'asb-2012'));
    await page.waitForFunction((least) => document.querySelectorAll('.graph-list li').length > least, 5);
    expect((await drawingOf(page)).nodes.length).toBeGreaterThan(10);
  });

  it('leaves out a kind that is unticked, and keeps that in the address', async () => {
    const page = await open(`/graph?from=${kent}`);
    await page.getByRole('checkbox', { name: /reports$/ }).uncheck();
    await page.waitForURL((url) => url.searchParams.get('hide') === 'REPORT');
    expect(await page.locator('.graph-list').getByRole('listitem').count()).toBe(6);
    expect((await drawingOf(page)).nodes).toHaveLength(7);
    await page.getByRole('checkbox', { name: /reports$/ }).check();
    await page.waitForURL((url) => url.searchParams.get('hide') === null);
    expect((await drawingOf(page)).nodes).toHaveLength(13);
  });

  it('shows the quote of a claim, which leads to its place in the report', async () => {
    const page = await open(`/graph?from=${sarc}`);
    const quote = page.locator('.graph-panel blockquote a');
    await quote.waitFor();
    expect(await quote.textContent()).toMatch(
      /^“The force has worked with partners to set up a sexual assault referral centre/,
    );
    expect(await quote.getAttribute('href')).toBe('/reports/kent-crime-2014#char=16739,16896');
  });

  it('finds a start, and another end of a path, by words', async () => {
    const page = await open('/graph');
    const find = async (words: string, name: string) => {
      await page.locator('main').getByRole('searchbox').fill(words);
      await page.locator('main').getByRole('button', { name: 'Find' }).click();
      await page.locator('main').getByRole('link', { name, exact: true }).click();
    };
    await find('Kent Police', 'Kent Police');
    await page.getByRole('heading', { name: 'Graph: Kent Police', exact: true }).waitFor();
    await find('Northamptonshire', 'Northamptonshire Police');
    await page.getByRole('heading', { name: 'Graph: Kent Police and Northamptonshire Police' }).waitFor();
  });

  it('says that nothing connects two nodes, and what is no node', async () => {
    const page = await open(`/graph?from=${kent}&to=${encodeId('Force', 'gwent')}`);
    await page.getByText('Nothing connects the two within six relationships.').waitFor();
    const wrong = await open('/graph?from=kent');
    expect(await wrong.getByRole('alert').textContent()).toContain('is not an id of this graph');
  });

  it('is a table, a GraphQL operation and pictures as well', async () => {
    const page = await open(`/graph?from=${sarc}`);
    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return readFileSync(await download.path());
    };
    const svg = String(await saved('As picture (SVG)'));
    expect(svg.match(/<polygon/g)).toHaveLength(7 + 4);
    expect(svg).toContain('Partnership working');
    expect((await saved('As picture (PNG)')).subarray(1, 4).toString()).toBe('PNG');
    const link = new URL(
      (await page.getByRole('link', { name: 'As GraphQL' }).getAttribute('href')) ?? '',
      server().url,
    );
    const variables = JSON.parse(link.searchParams.get('variables') ?? '');
    const { data } = await server().ask(link.searchParams.get('query') ?? '', variables);
    expect(data).toHaveProperty('neighbours.edges.length', 6);
    await page.getByRole('button', { name: 'As table' }).click();
    const rows = page.getByRole('row');
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toHaveLength(1 + 6);
    expect(await rows.nth(1).innerText()).toMatch(
      /^Kent Police: crime inspection 2014\s+has\s+▲ The force and partners/,
    );
  });

  it('stays usable with hundreds of nodes', async () => {
    const shown = `${kent2014}.HAS_FINDING.OUT.FINDING.176,${kent2014}.NAMES.OUT.PARTNER.74`;
    const page = await open(`/graph?from=${kent2014}&shown=${shown}`);
    const { nodes } = await drawingOf(page);
    expect(nodes.length).toBeGreaterThan(290);
    // No two nodes lie on one another: each can be seen and clicked.
    const tooNear = nodes.flatMap((one, index) =>
      nodes.slice(index + 1).filter(({ place }) => Math.hypot(place.x - one.place.x, place.y - one.place.y) < 12),
    );
    expect(tooNear).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it.each(Object.entries(screens))(
    'has nothing that keeps people from using it, on a %s screen',
    async (_, viewport) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await open(`/graph?from=${sarc}`, { viewport, colorScheme });
        expect(await hindrances(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    },
  );
});
