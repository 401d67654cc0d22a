import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { type Browser, chromium } from 'playwright-core';
import type { GraphStore } from '../src/graph/store.ts';
import { listen } from '../src/server/http.ts';
import { createLog } from '../src/server/log.ts';
import { bundlePage } from '../src/server/page/bundle.ts';
import { compressed } from '../src/server/page/compressed.ts';
import { preparePage } from '../src/server/page.ts';
import { createServer } from '../src/server/server.ts';
import { chromiumFlags, chromiumPath } from '../tests/support/chromium.ts';
import type { HeatMapChoices, HeatMapData } from '../web/heatMap/heatMap.graphql.ts';
import { median } from './measure.ts';

export interface PageFigure {
  readonly what: string;
  readonly figure: string;
}

const runs = 7;
const forces = 43;
const themes = 60;

/** The weight of the page's scripts, and how long its views take in a browser. The graph holds the seeds. */
export async function measurePage(store: GraphStore): Promise<readonly PageFigure[]> {
  const weights = await weighScripts();
  if (!existsSync(chromiumPath)) {
    return [...weights, { what: 'the page in a browser', figure: `not measured: there is no ${chromiumPath}` }];
  }
  const server = await listen(createServer(store, createLog('silent')), '127.0.0.1', 0);
  await preparePage();
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  try {
    const first = await medianOf(() => firstView(browser, server.url));
    const draw = await medianOf(() => drawHeatMap(browser, server.url));
    const report = await medianOf(() => longReport(browser, server.url));
    return [
      ...weights,
      { what: 'first view of the page, nothing in the browser’s cache', figure: `${first.toFixed(0)} ms` },
      {
        what: `heat map of ${forces} forces by ${themes} themes, from its data`,
        figure: `${draw.toFixed(0)} ms`,
      },
      { what: 'report of a megabyte, to the marked sentence', figure: `${report.toFixed(0)} ms` },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The median of what some work measures, after one run that does not count. */
async function medianOf(work: () => Promise<number>): Promise<number> {
  const figures: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const figure = await work();
    if (run >= 0) figures.push(figure);
  }
  return median(figures);
}

/** All scripts, and those of the first view, in kilobytes as a browser gets them. */
async function weighScripts(): Promise<readonly PageFigure[]> {
  const { files, script, needed } = await bundlePage();
  const scripts = files.filter(({ address }) => address.endsWith('.js'));
  const weights = await Promise.all(
    scripts.map(async ({ address, bytes }) => [address, (await compressed('', bytes).bytes('br')).length] as const),
  );
  const sum = (some: typeof weights) => `${(some.reduce((all, [, weight]) => all + weight, 0) / 1_000).toFixed(0)} kB`;
  const atOnce = weights.filter(([address]) => [script, ...needed].includes(address));
  return [
    { what: 'all scripts of the page, compressed', figure: sum(weights) },
    { what: 'scripts that every view needs, compressed', figure: sum(atOnce) },
  ];
}

/** Milliseconds from when a browser without a past goes to the page until its heat map is there. */
async function firstView(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByRole('grid').waitFor();
  const took = performance.now() - start;
  await context.close();
  return took;
}

/** Milliseconds from when the page has the data of a heat map until the browser has painted it. */
async function drawHeatMap(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const answers: Readonly<Record<string, unknown>> = {
    HeatMap: { heatMap: madeHeatMap() },
    HeatMapChoices: madeChoices(),
  };
  await page.route('**/graphql', (route) =>
    route.fulfill({ json: { data: answers[route.request().postDataJSON().operationName] } }),
  );
  await page.addInitScript((rows) => {
    const times = globalThis as unknown as { hasData: number; isPainted: Promise<number> };
    const { json } = Response.prototype;
    Response.prototype.json = async function (this: Response) {
      const body = await json.call(this);
      times.hasData = performance.now();
      return body;
    };
    times.isPainted = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelectorAll('[role=grid] tbody tr').length !== rows) return;
        observer.disconnect();
        // The frame after the next begins when the next is painted.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      });
      observer.observe(document, { childList: true, subtree: true });
    });
  }, themes);
  await page.goto(url);
  const took = await page.evaluate(async () => {
    const times = globalThis as unknown as { hasData: number; isPainted: Promise<number> };
    const painted = await times.isPainted;
    return painted - times.hasData;
  });
  await context.close();
  return took;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const madeForce = (number: number) => ({
  slug: `force-${number}`,
  name: `Force number ${number}`,
  shortName: `Force ${number}`,
  region: `Region ${number % 10}`,
});
const madeTheme = (number: number) => ({
  slug: `theme-${number}`,
  label: `A theme with a name of usual length ${number}`,
});

/** A heat map in which most cells have a finding, of all steps of the scale. */
function madeHeatMap(): HeatMapData {
  const cells = numbers(forces).flatMap((force) =>
    numbers(themes)
      .filter((theme) => (force * theme) % 7 !== 0)
      .map((theme) => ({
        force: { slug: `force-${force}` },
        theme: { slug: `theme-${theme}` },
        findings: 1 + ((force * 31 + theme * 17) % 14),
        reports: 1 + (force % 3),
      })),
  );
  return { forces: numbers(forces).map(madeForce), themes: numbers(themes).map(madeTheme), cells };
}

function madeChoices(): HeatMapChoices {
  return {
    forces: { nodes: numbers(forces).map(madeForce) },
    reportedOn: { nodes: numbers(forces).map((number) => ({ slug: `force-${number}` })) },
    inspections: { nodes: [] },
    themes: { nodes: numbers(themes).map((number) => ({ ...madeTheme(number), depth: 1, broader: null })) },
  };
}

/** Milliseconds until a report of a megabyte, made from one of the seeds', shows a sentence near its end. */
async function longReport(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/graphql', async (route) => {
    const answer = await (await route.fetch()).json();
    const { report } = answer.data;
    report.text = report.text.repeat(Math.ceil(1_000_000 / report.text.length));
    await route.fulfill({ json: answer });
  });
  const start = performance.now();
  await page.goto(`${url}/reports/kent-crime-2014#char=990000,990100`, { waitUntil: 'commit' });
  await page.locator('mark').first().waitFor();
  const took = performance.now() - start;
  await context.close();
  return took;
}
