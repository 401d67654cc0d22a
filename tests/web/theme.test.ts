import { expect, it } from 'vitest';
import { answered, describeInBrowser } from '../support/browser.ts';
import { answerBehind, expectForAll, savedBy, textsOf } from '../support/views.ts';

type Count = { readonly totalCount: number };
type Sharing = {
  readonly forces: readonly { readonly force: { readonly name: string }; readonly findings: object[] }[];
};

const vulnerable = '/themes/identification-of-vulnerable-victims';

describeInBrowser('The view of a theme', ({ open, server }) => {
  it('says what belongs under it, and where it stands in the scheme', async () => {
    const page = await open(vulnerable);
    expect(await page.title()).toBe('Identification of vulnerable victims – Inspection Graph');
    expect(await page.locator('.lead').first().innerText()).toMatch(/^Whether vulnerable victims/);
    expect(await textsOf(page.locator('.facts dd a'))).toEqual(['Victims', 'Identification of repeat victims']);
    await page.getByRole('link', { name: 'Victims', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Victims', exact: true }).waitFor();
    expect(await page.locator('.facts').innerText()).toContain('Identification of vulnerable victims');
  });

  it('says who shares the weakness and who has solved it, with the quotes of each', async () => {
    const page = await open(`${vulnerable}?weakness=none&strength=none`);
    const { theme } = await answerBehind<{ theme: { weakIn: Sharing; strongIn: Sharing } }>(
      page.locator('.tools').getByRole('link', { name: 'As GraphQL' }),
      server(),
    );
    for (const [id, { forces }] of [['shared', theme.weakIn] as const, ['solved', theme.strongIn] as const]) {
      const folds = page.locator(`section[aria-labelledby=${id}] details`);
      const summaries = await textsOf(folds.locator('summary'));
      expect(summaries.map((summary) => summary.replace(/ (weakness|strength).*$/, ''))).toEqual(
        forces.map(({ force, findings }) => `${force.name} ${findings.length}`),
      );
      for (const [at, { findings }] of forces.entries()) {
        const fold = folds.nth(at);
        await fold.locator('summary').click();
        await fold.locator('.claim').first().waitFor();
        expect(await fold.locator('.claim').count()).toBe(findings.length);
        expect(await fold.locator('blockquote').count()).toBeGreaterThanOrEqual(findings.length);
      }
    }
    expect(theme.weakIn.forces.map(({ force }) => force.name)).toEqual([
      'Cambridgeshire Constabulary',
      'Derbyshire Constabulary',
      'Kent Police',
      'Northamptonshire Police',
    ]);
  });

  it('draws what became of it in each force, and tells it for one', async () => {
    const page = await open(vulnerable);
    const marks = page.locator('.drawing g[aria-label=text] text');
    await marks.last().waitFor();
    const numbers = (await marks.allTextContents()).filter((text) => /^\d+$/.test(text)).map(Number);
    const { theme } = await server().data<{ theme: { timeline: object[] } }>(
      '{ theme(slug: "identification-of-vulnerable-victims") { timeline { slug } } }',
    );
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(theme.timeline.length);
    await page.getByRole('combobox', { name: 'Force' }).selectOption('Kent Police');
    await page.waitForURL(`**${vulnerable}?force=kent`);
    await page.getByRole('table').waitFor();
    await answered(page);
    const rows = page.locator('tbody tr');
    expect(await textsOf(rows.locator('th'))).toEqual([
      '21 June 2012',
      '27 November 2014',
      '27 November 2014',
      '27 November 2014',
    ]);
    expect(await rows.first().locator('td').nth(1).innerText()).toContain('Weakness');
    expect(await rows.last().locator('td').nth(1).innerText()).toContain('Strength');
    await page.goBack();
  });

  it('saves the timeline as a picture that stands alone', async () => {
    const page = await open(vulnerable);
    const { file, bytes } = await savedBy(page, 'As picture (SVG)');
    expect(file).toBe('identification-of-vulnerable-victims.svg');
    const text = bytes.toString('utf8');
    expect(text).toContain('Identification of vulnerable victims: findings by the month they speak of');
    expect(text).toContain('Crown copyright');
    expect(text).not.toContain('var(--');
    const png = await savedBy(page, 'As picture (PNG)');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  it('has the recommendations that address it', async () => {
    const page = await open('/themes/integrated-offender-management');
    expect(await textsOf(page.locator('section[aria-labelledby=recommendations] .due'))).toEqual([
      'Due by 31 March 2015',
    ]);
  });

  it('says of an unknown theme that there is no such page', async () => {
    const page = await open('/themes/flying-saucers');
    expect(await page.locator('h1').innerText()).toBe('There is no such page');
  });

  it('can be used by everyone', () => expectForAll(open, vulnerable), 60_000);
  it('can be used by everyone as a table', () => expectForAll(open, `${vulnerable}?as=table&force=kent`), 60_000);
});

describeInBrowser('The list of themes', ({ open, server }) => {
  const all = async () => {
    const { themes } = await server().data<{
      themes: {
        nodes: { label: string; broader: { label: string } | null; findings: Count; recommendations: Count }[];
      };
    }>(
      '{ themes(first: 200) { nodes { label broader { label } findings { totalCount } recommendations { totalCount } } } }',
    );
    return themes.nodes;
  };

  it('has every theme under its broader one', async () => {
    const page = await open('/themes');
    const places = await page
      .locator('.tree li')
      .evaluateAll((items) =>
        items.map((item) => [
          item.querySelector('a')?.textContent,
          item.parentElement?.closest('li')?.querySelector('a')?.textContent ?? null,
        ]),
      );
    const wanted = (await all()).map(({ label, broader }) => [label, broader?.label ?? null]);
    expect([...places].sort()).toEqual([...wanted].sort());
  });

  it('counts findings and recommendations as the API does, in the tree and as a table', async () => {
    const page = await open('/themes');
    const [theme] = (await all()).filter(({ label }) => label === 'Victims');
    const item = page.locator('.tree li', { has: page.getByRole('link', { name: 'Victims', exact: true }) }).first();
    expect(await item.locator('.count').first().innerText()).toBe(
      `${theme?.findings.totalCount} findings, ${theme?.recommendations.totalCount} recommendation`,
    );
    await page.getByRole('button', { name: 'As table' }).click();
    const row = page.locator('tbody tr', { has: page.getByRole('link', { name: 'Victims', exact: true }) });
    expect((await textsOf(row.locator('td'))).slice(2, 4)).toEqual(
      [theme?.findings.totalCount, theme?.recommendations.totalCount].map(String),
    );
  });

  it('can be used by everyone', () => expectForAll(open, '/themes'), 60_000);
});
