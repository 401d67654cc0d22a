import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { HeatMapChoices, HeatMapData } from '../../web/heatMap/heatMap.graphql.ts';
import { matrixOf, stepOf } from '../../web/heatMap/matrix.ts';
import { nextPlace } from '../../web/heatMap/roving.ts';
import { cellVariables, heatMapVariables, stateOf } from '../../web/heatMap/state.ts';
import { describeInBrowser, hindrances, overflow, screens } from '../support/browser.ts';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const cell = (page: Page, theme: string, force: number) =>
  page
    .getByRole('row', { name: new RegExp(`^${theme}`) })
    .getByRole('gridcell')
    .nth(force);

describeInBrowser('The heat map', ({ open, server }) => {
  it('shows every count of the API, zeros included', async () => {
    const { heatMap } = await server().data<{
      heatMap: {
        forces: { shortName: string }[];
        cells: { force: { shortName: string }; theme: { label: string }; findings: number }[];
      };
    }>('{ heatMap { forces { shortName } cells { force { shortName } theme { label } findings } } }');
    const page = await open('/');
    const shown = await page
      .getByRole('grid')
      .evaluate((grid) =>
        [...(grid as HTMLTableElement).rows].map((row) => [...row.cells].map((one) => one.textContent ?? '')),
      );
    const [[, ...forces] = [], ...rows] = shown;
    expect(forces).toEqual(heatMap.forces.map(({ shortName }) => shortName));
    const cells = rows.flatMap(([theme = '', ...counts]) =>
      counts.map((count, index) => ({ theme, force: forces[index], findings: Number(count) })),
    );
    const found = cells.filter(({ findings }) => findings > 0);
    const expected = heatMap.cells.map(({ theme, force, findings }) => ({
      theme: theme.label,
      force: force.shortName,
      findings,
    }));
    const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted(found)).toEqual(sorted(expected));
    expect(cells.length).toBe(forces.length * new Set(expected.map(({ theme }) => theme)).size);
  });

  it('begins with the weakness that most forces share', async () => {
    const page = await open('/');
    expect(await page.locator('tbody th').first().textContent()).toBe('Identification of vulnerable victims');
  });

  it('shows the findings of a cell with their quotes at a click, and keeps the cell in the address', async () => {
    const page = await open('/');
    await cell(page, 'Supervision of ASB cases and plans', 1).click();
    await page.getByRole('heading', { name: /^Derbyshire Constabulary: Supervision of ASB/ }).waitFor();
    expect(await page.locator('.cell-findings .claim').count()).toBe(1);
    const quote = page.getByRole('link', { name: 'their plans to deal with specific local problems' });
    expect(await quote.getAttribute('href')).toBe('/reports/derbyshire-asb-2012#char=1289,1381');
    expect(new URL(page.url()).search).toBe('?force=derbyshire&cell=asb-supervision');
    await page.goBack();
    await page.locator('.cell-findings').waitFor({ state: 'detached' });
  });

  it.each(['', '&depth=1', '&depth=2', '&polarity=STRENGTH&inspection=asb-2012', '&theme=victims'])(
    'shows as many findings of a cell as it counts (%s)',
    async (query) => {
      const page = await open(`/?order=findings${query}`);
      const most = page.getByRole('grid').locator('td:not(.missing):not(.step-0):not(.corner)').first();
      const count = Number(await most.textContent());
      await most.click();
      await page.locator('.cell-findings .claim').first().waitFor();
      expect(await page.locator('.cell-findings .claim').count()).toBe(count);
    },
  );

  it('is gone through by the keyboard alone', async () => {
    const page = await open('/');
    await page.getByRole('checkbox', { name: 'All 43 forces' }).focus();
    // Past the other forms of the view, one stop leads into the grid, and one out of it.
    for (let stops = 0; stops < 10; stops += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.localName === 'td')) break;
    }
    expect(await focused(page)).toBe('1');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('2');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('Kent');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kent Police: Identification of vulnerable victims' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    await page.keyboard.press('Escape');
    await page.locator('.cell-findings').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('2');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.closest('th')?.scope)).toBe('row');
  });

  it('tells apart a force that was inspected and one that no report in scope is about', async () => {
    const page = await open('/?inspection=crime-2014');
    const kinds = await page
      .locator('tbody tr')
      .first()
      .locator('td')
      .evaluateAll((cells) => cells.map((one) => [one.className, one.textContent]));
    expect(kinds).toEqual([
      ['missing', 'no report'],
      ['missing', 'no report'],
      [expect.stringMatching(/^step-[1-6]$/), expect.stringMatching(/^\d+$/)],
      ['missing', 'no report'],
    ]);
    await page.getByRole('checkbox', { name: 'All 43 forces' }).check();
    await page.waitForFunction(() => document.querySelectorAll('thead th').length === 43);
    await page.locator('td.missing').first().click();
    await page.getByText('No report in scope is about this force.').waitFor();
  });

  it('is narrowed by what someone chooses, and a view that is sent shows the same', async () => {
    const page = await open('/');
    await page.locator('select[name=polarity]').selectOption('Strengths');
    await page.locator('select[name=depth]').selectOption('the top themes');
    await page.locator('select[name=inspection]').selectOption('A Step in the Right Direction');
    await page.waitForURL('**/?polarity=STRENGTH&depth=1&inspection=asb-2012');
    const sent = await open(page.url().replace(server().url, ''));
    const shown = await sent.getByRole('grid').textContent();
    await expect.poll(() => page.getByRole('grid').textContent()).toBe(shown);
  });

  it('says so where there is nothing to count', async () => {
    const page = await open('/?region=Wales');
    await page.getByText('No report in scope: choose another inspection or region.').waitFor();
  });

  it('says what is wrong with an address that names what is not there', async () => {
    const page = await open('/?region=Atlantis');
    expect(await page.getByRole('alert').textContent()).toContain('Atlantis');
  });

  it('is a table too, with headings of rows and columns', async () => {
    const page = await open('/');
    await page.getByRole('button', { name: 'As table' }).click();
    await page.waitForURL('**/?as=table');
    const table = page.getByRole('table');
    expect(await table.locator('thead th').allTextContents()).toEqual([
      'Theme',
      'Cambridgeshire',
      'Derbyshire',
      'Kent',
      'Northamptonshire',
      'Forces that share it',
      'All findings',
    ]);
    expect(await table.locator('th:not([scope])').count()).toBe(0);
    expect(await table.locator('tbody tr').first().locator('td').allTextContents()).toEqual([
      '1',
      '1',
      '2',
      '1',
      '4',
      '5',
    ]);
    expect(await hindrances(page)).toEqual([]);
  });

  it('opens the very operation that it ran in GraphiQL', async () => {
    const page = await open('/?polarity=STRENGTH&inspection=asb-2012');
    const address = new URL(
      (await page.getByRole('link', { name: 'As GraphQL' }).getAttribute('href')) ?? '',
      server().url,
    );
    expect(address.pathname).toBe('/graphql');
    const query = address.searchParams.get('query') ?? '';
    const variables = JSON.parse(address.searchParams.get('variables') ?? '');
    expect(query).toMatch(/^query HeatMap\(/);
    expect(variables).toEqual({ polarity: 'STRENGTH', filter: { inspection: 'asb-2012' } });
    expect(await server().ask(query, variables)).not.toHaveProperty('errors');
  });

  it('is saved as a picture, as SVG and as PNG', async () => {
    const page = await open('/?inspection=asb-2012');
    const saved = async (name: string) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      const file = await download;
      const parts: Buffer[] = [];
      for await (const part of await file.createReadStream()) parts.push(part as Buffer);
      return { name: file.suggestedFilename(), content: Buffer.concat(parts) };
    };
    const svg = await saved('As picture (SVG)');
    expect(svg.name).toBe('heat-map-weakness.svg');
    const drawn = svg.content.toString();
    for (const words of ['Identification of vulnerable victims', 'Northamptonshire', 'Open Government Licence'])
      expect(drawn).toContain(words);
    const png = await saved('As picture (PNG)');
    expect(png.name).toBe('heat-map-weakness.png');
    expect(png.content.subarray(1, 4).toString()).toBe('PNG');
    expect(png.content.length).toBeGreaterThan(10_000);
  });

  it.each(Object.entries(screens))('keeps nobody from using it, on a %s screen', async (_, viewport) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('/?force=kent&cell=identification-of-vulnerable-victims', { viewport, colorScheme });
      await page.locator('.cell-findings .claim').first().waitFor();
      expect(await hindrances(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
  });
});

describe('The address of a heat map', () => {
  it('says what is asked for', () => {
    const state = stateOf(
      new URLSearchParams('polarity=STRENGTH&inspection=asb-2012&region=Wales&theme=victims&depth=2'),
    );
    expect(heatMapVariables(state)).toEqual({
      polarity: 'STRENGTH',
      filter: { inspection: 'asb-2012', region: 'Wales', theme: 'victims' },
      themeDepth: 2,
    });
  });

  it.each(['', 'polarity=weak&depth=minus&order=odd', 'depth=0&inspection='])(
    'with "%s" asks for what is usual',
    (query) => {
      const state = stateOf(new URLSearchParams(query));
      expect(heatMapVariables(state)).toEqual({ polarity: 'WEAKNESS', filter: {} });
      expect(state.order).toBe('shared');
    },
  );

  it.each([
    ['', 2, false],
    ['depth=2', 2, true],
    // A theme above the depth counts what stands under itself alone.
    ['depth=2', 1, false],
  ])('with "%s" takes narrower themes of a cell of depth %i: %s', (query, depth, includeNarrower) => {
    const state = stateOf(new URLSearchParams(query));
    expect(cellVariables(state, { force: 'kent', theme: 'victims' }, depth).filter).toMatchObject({ includeNarrower });
  });
});

describe('The rows of a heat map', () => {
  const force = (slug: string, region: string) => ({ slug, name: slug, shortName: slug, region });
  const choices: HeatMapChoices = {
    forces: { nodes: [force('a', 'Wales'), force('b', 'Wales'), force('c', 'London')] },
    reportedOn: { nodes: [{ slug: 'a' }, { slug: 'c' }] },
    inspections: { nodes: [] },
    themes: {
      nodes: [
        { slug: 'low', label: 'Zebra', depth: 2, broader: { slug: 'top' } },
        { slug: 'other', label: 'Other', depth: 1, broader: null },
        { slug: 'top', label: 'Top', depth: 1, broader: null },
      ],
    },
  };
  const count = (of: string, theme: string, findings: number) => ({
    force: { slug: of },
    theme: { slug: theme },
    findings,
    reports: 1,
  });
  const data: HeatMapData = {
    forces: [force('a', 'Wales'), force('c', 'London')],
    themes: [
      { slug: 'low', label: 'Zebra' },
      { slug: 'other', label: 'Other' },
      { slug: 'top', label: 'Top' },
    ],
    cells: [count('a', 'low', 1), count('c', 'low', 1), count('a', 'other', 9), count('a', 'top', 1)],
  };
  const usual = { theme: undefined, region: undefined, order: 'shared', allForces: false } as const;

  it.each([
    ['shared', ['low', 'other', 'top']],
    ['findings', ['other', 'low', 'top']],
    ['name', ['other', 'top', 'low']],
    ['scheme', ['other', 'top', 'low']],
  ] as const)('stand by "%s"', (order, slugs) => {
    expect(matrixOf(data, choices, { ...usual, order }).rows.map(({ slug }) => slug)).toEqual(slugs);
  });

  it('are those of a theme and what is narrower', () => {
    expect(matrixOf(data, choices, { ...usual, theme: 'top' }).rows.map(({ slug }) => slug)).toEqual(['low', 'top']);
  });

  it('have a count, a zero, or nothing for a force that no report is about', () => {
    const { forces, rows } = matrixOf(data, choices, { ...usual, allForces: true });
    expect(forces.map(({ slug, isCovered }) => [slug, isCovered])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
    expect(rows.find(({ slug }) => slug === 'other')?.values.map((value) => value?.findings)).toEqual([
      9,
      undefined,
      0,
    ]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [3, 3],
    [5, 4],
    [6, 5],
    [9, 5],
    [10, 6],
    [500, 6],
  ])('have the colour of %i findings on step %i', (findings, step) => {
    expect(stepOf(findings)).toBe(step);
  });
});

describe('A key in the grid', () => {
  const size = { rows: 30, columns: 4 };
  it.each([
    ['ArrowRight', false, { row: 2, column: 4 }, { row: 2, column: 4 }],
    ['ArrowLeft', false, { row: 2, column: 1 }, { row: 2, column: 0 }],
    ['ArrowUp', false, { row: 1, column: 3 }, { row: 0, column: 3 }],
    ['ArrowUp', false, { row: 1, column: 0 }, { row: 1, column: 0 }],
    ['ArrowLeft', false, { row: 0, column: 1 }, { row: 0, column: 1 }],
    ['ArrowDown', false, { row: 30, column: 1 }, { row: 30, column: 1 }],
    ['PageDown', false, { row: 25, column: 1 }, { row: 30, column: 1 }],
    ['PageUp', false, { row: 5, column: 1 }, { row: 1, column: 1 }],
    ['Home', false, { row: 5, column: 3 }, { row: 5, column: 1 }],
    ['End', true, { row: 5, column: 3 }, { row: 30, column: 4 }],
    ['a', false, { row: 5, column: 3 }, undefined],
  ])('%s (control: %s) leads from %o to %o', (key, withControl, from, to) => {
    expect(nextPlace(key, withControl, from, size)).toEqual(to);
  });
});
