import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { answerBehind, expectForAll, textsOf } from '../support/views.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Words' });
const said = (page: Page) => page.locator('main [role=status]').first();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

type Counts = Readonly<Record<string, { readonly totalCount: number }>>;

describeInBrowser('The search', ({ open, server }) => {
  const counts = (text: string) =>
    server().data<Counts>(
      `query ($text: String!) {
        themes: search(text: $text, prefix: true, kinds: [THEME]) { totalCount }
        partners: search(text: $text, prefix: true, kinds: [PARTNER]) { totalCount }
        findings: search(text: $text, prefix: true, kinds: [FINDING]) { totalCount }
      }`,
      { text },
    );

  it('finds while someone types, says how many there are, and keeps the words in the address', async () => {
    const page = await open('/search');
    expect(await said(page).innerText()).toBe('Type a word, or two letters of one.');
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request.postData() ?? ''));
    await field(page).pressSequentially('v');
    await page.waitForURL('**/search?q=v');
    expect(await said(page).innerText()).toBe('Type a word, or two letters of one.');
    await field(page).pressSequentially('uln');
    const { themes, partners, findings } = await counts('vuln');
    await page
      .getByText(
        `Found: ${themes?.totalCount} themes, ${partners?.totalCount} partners, ${findings?.totalCount} findings.`,
      )
      .waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('vuln');
    expect(asked.map((body) => (JSON.parse(body) as { variables: { text: string } }).variables.text)).toContain('vuln');
    expect(asked.length).toBeLessThan(4);
    expect(await textsOf(page.locator('main h2'))).toEqual([
      `Themes ${themes?.totalCount}`,
      `Partners ${partners?.totalCount}`,
      `Findings ${findings?.totalCount}`,
    ]);
  });

  it('ends the request for what was typed before, and shows what was typed last', async () => {
    const page = await open('/search');
    const ended: string[] = [];
    page.on('requestfailed', (request) => ended.push(request.postData() ?? ''));
    let letGo: () => void = () => undefined;
    const isLetGo = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('"text":"kent"')) await isLetGo;
      await route.continue().catch(() => undefined);
    });
    const first = page.waitForRequest((request) => request.postData()?.includes('"text":"kent"') === true);
    await field(page).fill('kent');
    await first;
    await field(page).fill('themis');
    await page.locator('.hit .title', { hasText: /^THEMIS$/ }).waitFor();
    letGo();
    expect(ended.map((body) => (JSON.parse(body) as { variables: { text: string } }).variables.text)).toEqual(['kent']);
    expect(await said(page).innerText()).toMatch(/partner/);
  });

  it('marks the words that it found by, whatever their form', async () => {
    const page = await open('/search?q=repeated%20vict');
    const hit = page.locator('.hit', { hasText: 'Identification of repeat victims' }).first();
    expect(await textsOf(hit.locator('.title mark'))).toEqual(['repeat', 'victims']);
    expect(await textsOf(page.locator('.hit .beside mark'))).toContain('victimisation');
    const marks = new Set((await textsOf(page.locator('mark'))).map((mark) => mark.toLowerCase()));
    expect([...marks].filter((mark) => !/^(repeat|victim)/.test(mark))).toEqual([]);
  });

  it('goes by arrow keys from the field through what is found, by Enter to it, and back by Escape', async () => {
    const page = await open('/search?q=themis');
    await page.waitForFunction(() => document.activeElement?.id === 'search-words');
    const titles = await textsOf(page.locator('.hit .title'));
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(titles[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(titles[1]);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(titles[0]);
    await page.keyboard.press('End');
    expect(await focused(page)).toBe(titles.at(-1));
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-words');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: titles[0] ?? '', exact: true }).waitFor();
    await page.goBack();
    await page.waitForURL('**/search?q=themis');
    expect(await field(page).inputValue()).toBe('themis');
  });

  it('leads from a finding to its sentence in the report', async () => {
    const page = await open('/search?q=unconnected%20databases&kinds=FINDING');
    const link = page.locator('.hit .title').first();
    expect(await link.getAttribute('href')).toMatch(/^\/reports\/kent-crime-2014#char=\d+,\d+$/);
  });

  it('shows one kind in full, page after page', async () => {
    const page = await open('/search?q=repeated%20vict');
    const total = (await counts('repeated vict'))['findings']?.totalCount ?? 0;
    expect(total).toBeGreaterThan(40);
    await page.getByRole('link', { name: `All ${total} findings` }).click();
    await page.waitForURL('**/search?q=repeated+vict&kinds=FINDING');
    await page.getByText(`Found: ${total} hits.`).waitFor();
    expect(await page.locator('.hit').count()).toBe(20);
    await page.getByRole('button', { name: 'Show more hits' }).click();
    await page.getByText(`40 of ${total} shown`).waitFor();
    expect(await page.locator('.hit').count()).toBe(40);
    while (await page.getByRole('button', { name: 'Show more hits' }).isVisible()) {
      const before = await page.locator('.hit').count();
      await page.getByRole('button', { name: 'Show more hits' }).click();
      await page.waitForFunction((count) => document.querySelectorAll('.hit').length > count, before);
    }
    expect(await page.locator('.hit').count()).toBe(total);
    const titles = await page
      .locator('.hit .title')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(titles).size).toBe(total);
  });

  it.each(['the ', '!?', 'zzzz'])('says that it found nothing by "%s"', async (text) => {
    const page = await open(`/search?q=${encodeURIComponent(text)}`);
    expect(await said(page).innerText()).toBe('Nothing found.');
  });

  it('is the same as a table, and as GraphQL', async () => {
    const page = await open('/search?q=vuln');
    const data = await answerBehind<Counts>(page.getByRole('link', { name: 'As GraphQL' }), server());
    expect(data['themes']?.totalCount).toBe((await counts('vuln'))['themes']?.totalCount);
    await page.getByRole('button', { name: 'As table' }).click();
    await page.getByRole('table').waitFor();
    expect(new URL(page.url()).searchParams.get('as')).toBe('table');
    const behind = await answerBehind<{ search: { edges: object[] } }>(
      page.getByRole('link', { name: 'As GraphQL' }),
      server(),
    );
    expect(await page.locator('tbody tr').count()).toBe(behind.search.edges.length);
  });

  it('can be used by everyone', () => expectForAll(open, '/search?q=repeated%20vict'), 60_000);
});
