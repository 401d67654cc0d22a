import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { claimsOf } from '../../web/reports/claims.ts';
import { codePointIndex } from '../../web/reports/codePoints.ts';
import { outlineOf } from '../../web/reports/outline.ts';
import { paragraphsOf, piecesOf } from '../../web/reports/paragraphs.ts';
import type { ReportData } from '../../web/reports/report.graphql.ts';
import { spanOf } from '../../web/reports/span.ts';
import { unwrapped } from '../../web/reports/unwrapped.ts';
import { figure, folded } from '../../web/words.ts';
import { answered, describeInBrowser, hindrances, overflow, screens } from '../support/browser.ts';
import { copyOfSeeds } from '../support/folder.ts';

const seeds = [
  'cambridgeshire-asb-2012',
  'derbyshire-asb-2012',
  'kent-asb-2012',
  'kent-crime-2014',
  'northamptonshire-asb-2012',
];

describeInBrowser('The reports', ({ open, server, store }) => {
  it('are listed, each with what the graph holds of it', async () => {
    const page = await open('/reports');
    const rows = await page
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [row.querySelector('a')?.getAttribute('href'), row.querySelector('td.number')?.textContent]),
      );
    const { reports } = await server().data<{
      reports: { nodes: { slug: string; findings: { totalCount: number } }[] };
    }>('{ reports(filter: { hasText: true }) { nodes { slug findings { totalCount } } } }');
    expect(rows).toEqual(reports.nodes.map(({ slug, findings }) => [`/reports/${slug}`, String(findings.totalCount)]));
  });

  it('have their whole text, word for word', async () => {
    const { report } = await server().data<{ report: { text: string } }>(
      '{ report(slug: "kent-crime-2014") { text } }',
    );
    const page = await open('/reports/kent-crime-2014');
    const shown = await page
      .locator('.report-text')
      .evaluate((text) => [...text.querySelectorAll('p, h2, h3')].map((one) => one.textContent).join('\n'));
    expect(folded(shown)).toBe(folded(report.text));
  });

  it('mark the sentence that the address names, and bring it into view', async () => {
    const page = await open('/reports/derbyshire-asb-2012#char=1289,1381');
    const mark = page.locator('mark');
    expect(folded((await mark.allTextContents()).join(''))).toBe(
      'their plans to deal with specific local problems are not supervised as well as they could be',
    );
    expect(await mark.first().evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(0);
    expect(await mark.first().evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThan(screens.wide.height);
    expect(await page.locator('.claim-list [aria-current]').count()).toBeGreaterThan(0);
  });

  it('lead from a quote of the heat map to its sentence, and back', async () => {
    const page = await open('/?force=derbyshire&cell=asb-supervision');
    await page.getByRole('link', { name: 'their plans to deal with' }).click();
    await page.locator('mark').first().waitFor();
    expect(new URL(page.url()).hash).toBe('#char=1289,1381');
    await page.goBack();
    await page.getByRole('heading', { name: /^Derbyshire Constabulary: / }).waitFor();
  });

  it('lead from a claim to each of its sentences, and from a sentence to its claim', async () => {
    const page = await open('/reports/kent-asb-2012');
    const claim = page.locator('.claim-list li').filter({ hasText: '[2]' }).first();
    await claim.getByRole('link').first().click();
    await page.locator('mark').first().waitFor();
    const first = await page.locator('mark').first().textContent();
    await claim.getByRole('link', { name: 'Sentence 2' }).click();
    await page.waitForFunction((before) => document.querySelector('mark')?.textContent !== before, first);
    await page.locator('.claimed.weakness').last().click();
    await page.waitForFunction(() => document.querySelector('.claim-list [aria-current].weakness') !== null);
    expect(new URL(page.url()).hash).toMatch(/^#char=\d+,\d+$/);
  });

  it('bring a sentence into view again when its claim is followed again', async () => {
    const page = await open('/reports/kent-crime-2014');
    const link = page.locator('.claim-list li > a').nth(60);
    for (let times = 0; times < 2; times += 1) {
      await link.click();
      await page.waitForFunction(() => {
        const { top, bottom } = document.querySelector('mark')?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return top > innerHeight / 4 && bottom < (innerHeight * 3) / 4;
      });
      await page.evaluate(() => scrollTo(0, 0));
    }
  });

  it('show the claims of one kind', async () => {
    const page = await open('/reports/kent-crime-2014?kind=judgment');
    expect(await page.locator('.claim-list li').count()).toBe(3);
    await page.locator('.claim-list select').selectOption({ label: 'Recommendation (5)' });
    await page.waitForURL('**?kind=recommendation');
    expect(await page.locator('.claim-list li').count()).toBe(5);
  });

  it('lead to each section', async () => {
    const page = await open('/reports/kent-crime-2014');
    await page.getByText('20 sections').click();
    await page.getByRole('link', { name: 'Overall summary' }).first().click();
    await page.locator('h3 mark').waitFor();
    expect(await page.locator('h3 mark').textContent()).toBe('Overall summary');
  });

  it('are tables of their claims too', async () => {
    const page = await open('/reports/derbyshire-asb-2012?as=table');
    const row = page.getByRole('row').filter({ hasText: 'their plans to deal with specific local problems' });
    expect(await row.locator('td.number').allTextContents()).toEqual(['1289', '1381']);
    expect(await hindrances(page)).toEqual([]);
  });

  it('say that a place is beyond the text, and that a report is not there', async () => {
    const beyond = await open('/reports/derbyshire-asb-2012#char=9000000,9000010');
    expect(await beyond.getByRole('alert').textContent()).toBe(
      'The address names a place beyond the end of this text.',
    );
    const none = await open('/reports/no-such-report');
    expect(await none.locator('h1').textContent()).toBe('There is no such report');
  });

  it.each(Object.entries(screens))('keep nobody from reading them, on a %s screen', async (_, viewport) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('/reports/kent-crime-2014#char=2400,2520', { viewport, colorScheme });
      expect(await hindrances(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
  });

  it('have all their recommendations, where these are hundreds', async () => {
    const files = copyOfSeeds(...seeds);
    const texts = Array.from({ length: 220 }, (_, index) => `Team ${index} should train its officers.`);
    const recommendations = texts.map((text, index) => ({
      id: `train-${index}`,
      text,
      addressedTo: ['kent'],
      themes: ['training'],
      evidence: [text],
      reviewStatus: 'PROPOSED',
    }));
    files.write('reports/long-2024/report.txt', texts.join('\n\n'));
    files.write(
      'reports/long-2024/report.yaml',
      JSON.stringify({
        title: 'A long report',
        titleIsOfficial: false,
        kind: 'FORCE_REPORT',
        force: 'kent',
        published: { on: '2024-05-15' },
        attribution: 'Made up for a test.',
        recommendations,
      }),
    );
    await ingest(store(), openFolder(files.folder, true));
    const page = await open('/reports/long-2024');
    expect(await page.locator('.claim-list li').count()).toBe(texts.length);
    await page.goto(`${server().url}/review/long-2024`);
    await page.getByText(`1 of ${texts.length}`, { exact: true }).waitFor();
    await ingest(store(), openFolder(copyOfSeeds(...seeds).folder), { prune: true });
  });

  it('of a megabyte, with characters that JavaScript counts as two, are marked in the right place at once', async () => {
    const files = copyOfSeeds(...seeds);
    const paragraphs = Array.from(
      { length: 10_000 },
      (_, index) =>
        `Paragraph ${index} 𝄞 says, as others do, that\nofficers of team ${index} know what to do 😀 at night.`,
    );
    files.write('reports/long-2024/report.txt', paragraphs.join('\n\n'));
    const findings = [5_000, 9_990].map((team) => ({
      id: `team-${team}-knows`,
      statement: `Team ${team} knows what to do.`,
      polarity: 'STRENGTH',
      themes: ['training'],
      evidence: [`officers of team ${team} know what to do 😀 at night.`],
    }));
    files.write(
      'reports/long-2024/report.yaml',
      JSON.stringify({
        title: 'A long report',
        titleIsOfficial: false,
        kind: 'FORCE_REPORT',
        force: 'kent',
        published: { on: '2024-05-15' },
        attribution: 'Made up for a test.',
        findings,
      }),
    );
    await ingest(store(), openFolder(files.folder));
    const { report } = await server().data<{
      report: { findings: { nodes: { evidence: { start: number; end: number; quote: string }[] }[] } };
    }>('{ report(slug: "long-2024") { findings { nodes { evidence { start end quote } } } } }');
    const [, last] = report.findings.nodes.flatMap(({ evidence }) => evidence);
    const page = await open('/reports');
    await page.getByRole('link', { name: 'A long report' }).click();
    await answered(page);
    await page.locator('.claim-list li a').nth(2).click();
    const mark = page.locator('mark');
    await mark.waitFor();
    expect(await mark.textContent()).toBe(last?.quote);
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('mark')?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top > 0 && bottom < innerHeight;
    });
    await ingest(store(), openFolder(copyOfSeeds(...seeds).folder));
  });
});

describe('A place in a text', () => {
  it.each([
    ['abc', 0, 0],
    ['abc', 2, 2],
    ['abc', 9, 3],
    ['𝄞bc', 0, 0],
    ['𝄞bc', 1, 2],
    ['a𝄞b😀c', 3, 4],
    ['a𝄞b😀c', 4, 6],
    ['a𝄞b😀c', 5, 7],
    // Half of a pair is a code point by itself.
    ['\ud834a𝄞b', 3, 4],
  ])('of "%s" that is code point %i is unit %i', (text, codePoint, unit) => {
    expect(codePointIndex(text)(codePoint)).toBe(unit);
  });

  it.each([
    ['#char=12,14', { start: 12, end: 14 }],
    ['#char=14,14', undefined],
    ['#char=14,12', undefined],
    ['#char=14', undefined],
    ['#line=1,2', undefined],
    ['', undefined],
  ])('is named by the fragment "%s" as %o', (fragment, span) => {
    expect(spanOf(fragment)).toEqual(span);
  });
});

describe('A figure', () => {
  it.each([
    [0.0004, '0.0004'],
    [12.3456, '12.3456'],
    [61.2, '61.2'],
    [-3, '-3'],
    [1_234_567, '1,234,567'],
  ])('of %d is shown as %s', (value, shown) => {
    expect(figure(value)).toBe(shown);
  });

  it('stands in the list of claims as its report gives it', () => {
    const none = { id: '', reviewStatus: 'REVIEWED' as const, themes: [], evidence: [] };
    const statistics = [{ ...none, measure: 'homicides', area: 'Kent', value: 0.0004, unit: 'a head' }];
    const report = { recommendations: { nodes: [] }, judgments: [], statistics } as unknown as ReportData;
    expect(claimsOf(report, []).map(({ words }) => words)).toEqual(['homicides, Kent: 0.0004 a head']);
  });
});

describe('A text', () => {
  const text = '  Title\n \n\nOne two\nthree.\n\n\n* four\n* five\n';

  it('is parted at its blank lines', () => {
    expect(paragraphsOf(text, []).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title',
      'One two\nthree.',
      '* four\n* five\n',
    ]);
  });

  it('is cut where spans start and end, overlapping ones too', () => {
    const at = (words: string) => text.indexOf(words);
    const spans = [
      { start: at('One'), end: at(' three') + 6, kind: 'strength' },
      { start: at('two'), end: at('four'), kind: 'weakness' },
    ];
    const [, second] = paragraphsOf(
      text,
      spans.map((span) => ({ ...span, end: Math.max(span.end, at('three')) })),
    );
    const pieces = second === undefined ? [] : piecesOf(second, { start: at('three'), end: at('three') + 2 });
    expect(pieces.map(({ start, end, kinds, isTarget }) => [text.slice(start, end), kinds, isTarget])).toEqual([
      ['One ', ['strength'], false],
      ['two\n', ['strength', 'weakness'], false],
      ['th', ['weakness'], true],
      ['ree.', ['weakness'], false],
    ]);
  });

  it('loses the line breaks of its paper, and neither its lists nor its length', () => {
    expect(unwrapped('one\ntwo\n* three\n(a) four\n12. five\nsix')).toBe('one two\n* three\n(a) four\n12. five six');
  });

  it('has the headings that evidence stands under, the nearest above it where two are alike', () => {
    const long = '# Summary\n\nGood.\n\nSummary\n\nPolice are **good**.\n\nCosts They are low.\n\nEnd.';
    const paragraphs = paragraphsOf(long, []);
    const headings = outlineOf(long, paragraphs, [
      { start: long.indexOf('Police'), sectionPath: ['Summary'] },
      { start: long.indexOf('They'), sectionPath: ['Summary', 'Costs'] },
      { start: long.indexOf('End'), sectionPath: ['Nowhere'] },
    ]);
    expect(headings.map(({ title, level, isAlone, paragraph }) => [title, level, isAlone, paragraph.start])).toEqual([
      ['Summary', 1, true, long.indexOf('Summary\n\nPolice')],
      ['Costs', 2, false, long.indexOf('Costs')],
    ]);
  });
});
