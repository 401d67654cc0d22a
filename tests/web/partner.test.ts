import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { answerBehind, expectForAll, textsOf } from '../support/views.ts';

type Count = { readonly totalCount: number };

describeInBrowser('The view of a partner', ({ open, server }) => {
  it('says what it is, and what reports say of it', async () => {
    const page = await open('/partners/themis');
    expect(await page.title()).toBe('THEMIS – Inspection Graph');
    expect(await textsOf(page.locator('.facts dd'))).toEqual([
      'System',
      'THEMIS database; THEMIS case management system; case management system',
      'Kent Police',
    ]);
    const { partner } = await answerBehind<{ partner: Record<'forces' | 'findings' | 'recommendations', Count> }>(
      page.getByRole('link', { name: 'As GraphQL' }),
      server(),
    );
    expect(await textsOf(page.locator('h2'))).toEqual([
      `Forces whose findings or recommendations mention it ${partner.forces.totalCount}`,
      `Findings ${partner.findings.totalCount}`,
      `Recommendations by due date ${partner.recommendations.totalCount}`,
    ]);
    expect(await page.locator('section[aria-labelledby=findings] .claim').count()).toBe(partner.findings.totalCount);
  });

  it('shows more of a long list, page after page, each finding once', async () => {
    const page = await open('/partners/partner-organisations');
    const { partner } = await server().data<{ partner: { findings: { nodes: { statement: string }[] } } }>(
      '{ partner(slug: "partner-organisations") { findings(orderBy: NEWEST, first: 500) { nodes { statement } } } }',
    );
    const wanted = partner.findings.nodes.map(({ statement }) => statement);
    expect(wanted.length).toBeGreaterThan(25);
    const says = page.locator('section[aria-labelledby=findings] .says');
    expect(await says.count()).toBe(25);
    await page.getByRole('button', { name: 'Show more findings' }).press('Enter');
    await page.getByText(`${wanted.length} of ${wanted.length} shown`).waitFor();
    expect(await textsOf(says)).toEqual(wanted);
    expect(await page.getByRole('button', { name: 'Show more findings' }).count()).toBe(0);
  });

  it('is the same as a table', async () => {
    const page = await open('/partners/themis?as=table');
    const table = page.getByRole('table', { name: '9 findings' });
    expect(await table.locator('tbody tr').count()).toBe(9);
    expect(await page.locator('.claim').count()).toBe(0);
  });

  it('says of one that reports only name that no force mentions it', async () => {
    const page = await open('/partners/british-transport-police');
    expect(await page.locator('section[aria-labelledby=forces]').innerText()).toContain('None: reports only name it.');
  });

  it('says of an unknown partner that there is no such page', async () => {
    const page = await open('/partners/the-avengers');
    expect(await page.locator('h1').innerText()).toBe('There is no such page');
  });

  it('can be used by everyone', () => expectForAll(open, '/partners/themis'), 60_000);
});

describeInBrowser('The list of partners', ({ open, server }) => {
  const partnersOf = async (kind: string) => {
    const { partners } = await server().data<{ partners: { nodes: { name: string }[] } }>(
      `{ partners(filter: { kind: ${kind} }, first: 500) { nodes { name } } }`,
    );
    return partners.nodes.map(({ name }) => name);
  };

  it('has every partner under its kind, as the API counts them', async () => {
    const page = await open('/partners');
    const { partners } = await server().data<{ partners: Count }>('{ partners { totalCount } }');
    expect(await page.locator('main ul.plain li').count()).toBe(partners.totalCount);
    const systems = page.locator('section[aria-labelledby=system]');
    expect(await textsOf(systems.locator('li a'))).toEqual(await partnersOf('SYSTEM'));
    expect(await systems.locator('h2').innerText()).toBe(`Systems ${(await partnersOf('SYSTEM')).length}`);
  });

  it('narrows to one kind, which is in the address, and Back widens it again', async () => {
    const page = await open('/partners');
    await page.getByLabel('Kind').selectOption('Systems');
    await page.waitForURL('**/partners?kind=SYSTEM');
    await page.waitForFunction(() => document.querySelectorAll('main h2').length === 1);
    expect(await textsOf(page.locator('main ul.plain li a'))).toEqual(await partnersOf('SYSTEM'));
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('main h2').length === 10);
    expect(await page.getByLabel('Kind').inputValue()).toBe('');
  });

  it('is the same as a table', async () => {
    const page = await open('/partners?kind=SYSTEM&as=table');
    expect(await textsOf(page.locator('tbody th'))).toEqual(await partnersOf('SYSTEM'));
  });

  it('can be used by everyone', () => expectForAll(open, '/partners'), 60_000);
});
