import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { extractCommand } from '../../src/cli/extract.ts';
import { review } from '../../src/cli/review.ts';
import { ExpectedError } from '../../src/errors.ts';
import { openFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { type ReportFile, reportFile } from '../../src/ingest/shapes.ts';
import { describeInBrowser, hindrances, overflow, screens } from '../support/browser.ts';

const text = `Camford and its victims: an inspection of Kent Police

15 May 2024

How well does the force look after victims?

Officers keep victims informed, 👮🏽‍♀️ which is good. The force does not always identify repeat victims when they call.
The force works well with partners. It needs to improve how it supervises anti-social behaviour cases.

Recommendations

Within three months, Kent Police should ensure that staff are trained to identify vulnerable victims.
`;

describeInBrowser('The review page', ({ open, store, server }) => {
  let drafts: string;
  let folder: string;
  const draft = (): ReportFile => reportFile.parse(parse(readFileSync(path.join(folder, 'report.yaml'), 'utf8')));

  beforeAll(async () => {
    drafts = mkdtempSync(path.join(tmpdir(), 'inspection-graph-review-'));
    folder = path.join(drafts, 'reports', 'camford');
    writeFileSync(path.join(drafts, 'camford.txt'), text);
    await extractCommand(path.join(drafts, 'camford.txt'), { out: drafts });
    await ingest(store(), openFolder(drafts, true));
  });
  afterAll(() => rmSync(drafts, { recursive: true }));

  it('lists the reports that have proposals, with how many', async () => {
    const page = await open('/review');
    const { findings, recommendations } = draft();
    const row = page.getByRole('row').filter({ hasText: 'Camford and its victims' });
    expect((await row.innerText()).split(/\t/).slice(3)).toEqual(
      [findings.length + recommendations.length, findings.length, recommendations.length, 0, 0].map(String),
    );
    // The reports whose claims people have read are not there.
    expect(await page.getByRole('row').count()).toBe(2);
    await row.getByRole('link').click();
    await page.locator('.proposal').waitFor();
    expect(new URL(page.url()).pathname).toBe('/review/camford');
  });

  it('shows one proposal after another beside the marked text, in the order of the text, by keys', async () => {
    const page = await open('/review/camford');
    const { findings, recommendations } = draft();
    const inOrder = [...findings, ...recommendations]
      .map(({ evidence }) => evidence[0])
      .sort((a, b) => Number(a?.start) - Number(b?.start));
    for (const [index, selector] of inOrder.entries()) {
      await page.getByText(`${index + 1} of ${inOrder.length}`, { exact: true }).waitFor();
      const quote = [...text].slice(selector?.start, selector?.end).join('');
      await page.locator('mark').first().waitFor();
      expect((await page.locator('mark').allTextContents()).join('')).toBe(quote);
      await page.keyboard.press('j');
    }
    await page.keyboard.press('k');
    await page.getByText(`${inOrder.length - 1} of ${inOrder.length}`, { exact: true }).waitFor();
    const card = page.locator('.proposal');
    await page.goto(`${server().url}/review/camford?polarity=WEAKNESS`);
    await card.waitFor();
    const weakness = findings.find(({ polarity }) => polarity === 'WEAKNESS');
    expect(await card.innerText()).toContain(weakness?.statement ?? '?');
    expect(await card.innerText()).toContain('Weakness');
    for (const said of [weakness?.madeBy, String(weakness?.confidence)]) expect(await card.innerText()).toContain(said);
  });

  it('takes in hand what someone clicks in the text', async () => {
    const page = await open('/review/camford');
    await page.locator('.claimed').last().click();
    const count = draft().findings.length + draft().recommendations.length;
    await page.getByText(`${count} of ${count}`, { exact: true }).waitFor();
  });

  it('narrows the proposals by kind, polarity and confidence, and keeps that in the address', async () => {
    const page = await open('/review/camford');
    const { findings, recommendations } = draft();
    const status = page.getByRole('status').first();
    const all = findings.length + recommendations.length;
    const weak = findings.filter(({ polarity }) => polarity === 'WEAKNESS').length;
    for (const [label, value, count, part] of [
      ['Kind', 'RECOMMENDATION', recommendations.length, 'kind=RECOMMENDATION'],
      ['Kind', '', all, ''],
      ['Polarity', 'WEAKNESS', weak, 'polarity=WEAKNESS'],
      ['Polarity', '', all, ''],
      [
        'Confidence',
        '0.5',
        [...findings, ...recommendations].filter(({ confidence = 0 }) => confidence < 0.5).length,
        'below=0.5',
      ],
    ] as const) {
      await page.getByRole('combobox', { name: label }).selectOption(value);
      await page.waitForURL((url) => url.search.replace(/^\?/, '') === part);
      await status.getByText(new RegExp(`^${count} proposals? of ${all};`)).waitFor();
    }
  });

  it('keeps decisions in the browser, and saves them for the command, which checks and writes them', async () => {
    const before = readFileSync(path.join(folder, 'report.yaml'), 'utf8');
    const page = await open('/review/camford');
    const accepted = draft().findings.filter(({ themes }) => themes.length > 0);
    const ids: string[] = [];
    for (const [index, key] of ['a', 'r'].entries()) {
      await page.goto(`${server().url}/review/camford?kind=FINDING&claim=${accepted[index]?.id}`);
      await page.locator('.proposal').waitFor();
      if (key === 'r') await page.getByLabel('because').fill('says too little');
      await (key === 'r' ? page.getByRole('button', { name: 'Reject' }).click() : page.keyboard.press(key));
      ids.push(accepted[index]?.id ?? '');
      await page.getByRole('button', { name: `Save ${index + 1} decision` }).waitFor();
    }
    await page.reload();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save 2 decisions' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('camford.decisions.json');
    // What the page does changes nothing: the command does.
    expect(readFileSync(path.join(folder, 'report.yaml'), 'utf8')).toBe(before);
    const file = path.join(drafts, 'camford.decisions.json');
    await download.saveAs(file);
    await review(folder, { decisions: file });
    const after = draft();
    expect(after.findings.find(({ id }) => id === ids[0])?.reviewStatus).toBe('REVIEWED');
    expect(after.rejected).toMatchObject([{ id: ids[1], kind: 'FINDING', reason: 'says too little' }]);
    writeFileSync(path.join(folder, 'report.yaml'), before);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"camford"', '"other"'));
    await expect(review(folder, { decisions: file })).rejects.toThrow(ExpectedError);
  });

  it('decides once on a key that is held down', async () => {
    const page = await open('/review/camford');
    const decided = page.getByRole('status').first();
    // Each further "down" without an "up" is what a keyboard sends while a key is held.
    for (let times = 0; times < 4; times += 1) await page.keyboard.down('a');
    await page.keyboard.up('a');
    await decided.getByText(/; 1 decided$/).waitFor();
    await page.getByRole('button', { name: 'Reject' }).focus();
    for (let times = 0; times < 4; times += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await decided.getByText(/; 2 decided$/).waitFor();
    for (let times = 0; times < 3; times += 1) await page.keyboard.down('k');
    await page.keyboard.up('k');
    await page.getByText(/^1 of /).waitFor();
    expect(await decided.innerText()).toMatch(/; 2 decided$/);
  });

  it('lets someone take a decision back, and turn the keys off', async () => {
    const page = await open('/review/camford');
    await page.keyboard.press('r');
    await page.getByText('; 1 decided').waitFor();
    await page.keyboard.press('k');
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('; 0 decided').waitFor();
    await page.getByRole('checkbox', { name: /^Keys/ }).uncheck();
    await page.keyboard.press('r');
    await page.keyboard.press('j');
    await page.getByText('; 0 decided').waitFor();
    await page.getByText(/^1 of \d+$/).waitFor();
  });

  it('says so where nothing is to be reviewed, and where there is no report', async () => {
    const page = await open('/review/kent-asb-2012');
    await page.getByText('Nothing is to be reviewed in').waitFor();
    const none = await open('/review/nowhere');
    await none.getByRole('heading', { name: 'There is no such report' }).waitFor();
  });

  it('is a table as well, which says what is decided', async () => {
    const page = await open('/review/camford');
    await page.keyboard.press('r');
    await page.getByRole('button', { name: 'As table' }).click();
    const { findings, recommendations } = draft();
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('row').count()).toBe(1 + findings.length + recommendations.length);
    expect(await page.getByRole('row').nth(1).innerText()).toContain('Rejected.');
  });

  it.each(Object.entries(screens))(
    'has nothing that keeps people from using it, on a %s screen',
    async (_, viewport) => {
      for (const [address, colorScheme] of [
        ['/review', 'light'],
        ['/review/camford', 'light'],
        ['/review/camford', 'dark'],
      ] as const) {
        const page = await open(address, { viewport, colorScheme });
        expect(await hindrances(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    },
  );
});
