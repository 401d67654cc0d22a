import { expect, it } from 'vitest';
import { answered, describeInBrowser } from '../support/browser.ts';
import { answerBehind, expectForAll, savedBy, textsOf } from '../support/views.ts';

type Count = { readonly totalCount: number };

describeInBrowser('The view of a force', ({ open, server }) => {
  it('says how much the graph has on it, as the API does', async () => {
    const page = await open('/forces/kent');
    expect(await page.title()).toBe('Kent Police – Inspection Graph');
    type Behind = {
      force: Record<'findings' | 'weaknesses' | 'strengths' | 'facts' | 'reports' | 'recommendations', Count>;
    };
    const { force } = await answerBehind<Behind>(
      page.locator('.tools').getByRole('link', { name: 'As GraphQL' }),
      server(),
    );
    const { findings, weaknesses, strengths, facts, reports } = force;
    expect(await page.locator('main').innerText()).toContain(
      `${findings.totalCount} findings (${weaknesses.totalCount} weaknesses, ${strengths.totalCount} strengths, ${facts.totalCount} facts) in ${reports.totalCount} reports`,
    );
    expect(weaknesses.totalCount + strengths.totalCount + facts.totalCount).toBe(findings.totalCount);
    expect(await textsOf(page.locator('h2'))).toEqual([
      'Timeline',
      'Judgments 3',
      `Weaknesses ${weaknesses.totalCount}`,
      `Strengths ${strengths.totalCount}`,
      `Recommendations by due date ${force.recommendations.totalCount}`,
      'Similar forces',
      'Lessons: who has solved what it finds hard',
    ]);
  });

  it('has its weaknesses by theme, each theme with as many findings and quotes as the API counts', async () => {
    const page = await open('/forces/kent?weakness=none&strength=none');
    const cells = await server().data<{
      heatMap: { cells: { theme: { slug: string; label: string }; findings: number }[] };
    }>(
      '{ heatMap(polarity: WEAKNESS, filter: { force: "kent", timing: [PAST, PRESENT, PLANNED] }) { cells { theme { slug label } findings } } }',
    );
    const wanted = cells.heatMap.cells.map(({ theme, findings }) => `${theme.label} ${findings}`).sort();
    const folds = page.locator('section[aria-labelledby=weaknesses] details');
    expect([...(await textsOf(folds.locator('summary')))].sort()).toEqual(wanted);
    expect(await folds.locator('.claim').count()).toBe(0);
    const most = cells.heatMap.cells.reduce((one, other) => (other.findings > one.findings ? other : one));
    await folds.filter({ hasText: most.theme.label }).first().locator('summary').click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('section[aria-labelledby=weaknesses] .claim').length === count,
      most.findings,
    );
    expect(await folds.locator('.claim blockquote').count()).toBeGreaterThanOrEqual(most.findings);
    expect(new URL(page.url()).searchParams.get('weakness')).toBe(most.theme.slug);
  });

  it('unfolds by the keyboard, and an address that was sent shows the same', async () => {
    const page = await open('/forces/kent?weakness=none&strength=none');
    const fold = page.locator('details', { hasText: 'Identification of repeat victims' }).first();
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    await fold.locator('.claim').first().waitFor();
    const again = await open(page.url().slice(server().url.length));
    const open_ = again.locator('details[open]');
    expect(await textsOf(open_.locator('summary'))).toEqual(['Identification of repeat victims 1']);
    expect(await textsOf(open_.locator('.says'))).toEqual(await textsOf(fold.locator('.says')));
  });

  it('shows where each grade stands on its scale of four', async () => {
    const page = await open('/forces/kent');
    const scale = page.locator('.scale').first();
    expect(await textsOf(scale.locator('li'))).toEqual(['Outstanding', '✓ Good', 'Requires improvement', 'Inadequate']);
    expect(await scale.locator('.unseen').textContent()).toBe(
      'Good: 2 of 4 grades of the HMIC four-category judgment scale, best first.',
    );
  });

  it('has its recommendations in the order in which they fall due, each leading to its place', async () => {
    const page = await open('/forces/kent');
    const claims = page.locator('section[aria-labelledby=recommendations] .claim');
    expect(await textsOf(claims.locator('.due'))).toEqual([
      'Due by 27 November 2014',
      'Due by 27 February 2015',
      'Due by 31 March 2015',
      'Due by 31 March 2015',
      'Due by 27 May 2015',
    ]);
    expect(await claims.first().locator('.source a').first().getAttribute('href')).toMatch(
      /^\/reports\/kent-crime-2014#char=\d+,\d+$/,
    );
    expect(await claims.locator('.parts li').count()).toBe(7);
  });

  it('draws all findings by month and polarity, and tells them as a table', async () => {
    const page = await open('/forces/kent');
    const numbers = page.locator('.drawing g[aria-label=text] text');
    await numbers.first().waitFor();
    const drawn = (await numbers.allTextContents()).map(Number);
    const { force } = await server().data<{ force: { findings: Count } }>(
      '{ force(slug: "kent") { findings { totalCount } } }',
    );
    const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
    expect(sum(drawn)).toBe(force.findings.totalCount);
    await page.getByRole('button', { name: 'As table' }).click();
    const table = page.getByRole('table', { name: 'Findings by the month they speak of' });
    await table.waitFor();
    const cells = (await textsOf(table.locator('td'))).map(Number);
    expect(sum(cells)).toBe(force.findings.totalCount);
    expect(await page.locator('svg').count()).toBe(0);
    expect(await page.getByRole('table').count()).toBe(6);
  });

  it('saves the timeline as a picture that stands alone', async () => {
    const page = await open('/forces/kent');
    const svg = await savedBy(page, 'As picture (SVG)');
    expect(svg.file).toBe('kent.svg');
    const text = svg.bytes.toString('utf8');
    expect(text).toMatch(/^<\?xml[^>]*>\n<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(text).toContain('Kent Police: findings by the month they speak of');
    expect(text).toContain('Crown copyright');
    expect(text).not.toContain('var(--');
    const png = await savedBy(page, 'As picture (PNG)');
    expect(png.file).toBe('kent.png');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBe(1920);
  });

  it('says which forces are like it, in weaknesses or in strengths', async () => {
    const page = await open('/forces/kent');
    const rows = page.locator('section[aria-labelledby=similar] tbody tr');
    const similar = async (polarity: string) => {
      const { force } = await server().data<{ force: { similarForces: { force: { name: string }; score: number }[] } }>(
        `{ force(slug: "kent") { similarForces(polarity: ${polarity}) { force { name } score } } }`,
      );
      return force.similarForces.map((one) => `${one.force.name} ${Math.round(one.score * 100)}%`);
    };
    const shown = async () => (await textsOf(rows)).map((row) => /^.*?\d+%/.exec(row.replaceAll('\t', ' '))?.[0]);
    expect(await shown()).toEqual(await similar('WEAKNESS'));
    await page.getByLabel('Alike in').selectOption('strengths');
    await answered(page);
    await page.waitForURL('**/forces/kent?similar=STRENGTH');
    await expect.poll(shown).toEqual(await similar('STRENGTH'));
  });

  it('says who has solved what it finds hard, and by what means', async () => {
    const page = await open('/forces/kent?lessons=identification-of-repeat-victims');
    const lesson = page.locator('section[aria-labelledby=lessons] details[open]');
    expect(await textsOf(lesson.locator('summary'))).toEqual([
      'Identification of repeat victims: solved by Northamptonshire Police',
    ]);
    expect(await textsOf(lesson.locator('h3'))).toEqual([
      'What it finds hard',
      'Northamptonshire Police does it with Incident recording system (Northamptonshire)',
      'What later reports praise in Kent',
    ]);
    const { force } = await server().data<{ force: { lessons: { exemplars: object[]; ownStrengths: object[] }[] } }>(
      '{ force(slug: "kent") { lessons { exemplars { force { slug } } ownStrengths { slug } } } }',
    );
    const solved = force.lessons.filter(({ exemplars, ownStrengths }) => exemplars.length + ownStrengths.length > 0);
    expect(await page.locator('section[aria-labelledby=lessons] details').count()).toBe(solved.length);
    expect(await page.locator('#lessons').locator('../..').innerText()).toContain(
      `In ${force.lessons.length - solved.length} more themes`,
    );
  });

  it('says of a force without a report that nothing is known, and of an unknown one that there is no such page', async () => {
    const without = await open('/forces/essex');
    expect(await without.locator('main').innerText()).toContain('nothing is known here, good or bad');
    expect(await without.locator('h2').count()).toBe(0);
    const unknown = await open('/forces/atlantis');
    expect(await unknown.locator('h1').innerText()).toBe('There is no such page');
  });

  it('can be used by everyone', () => expectForAll(open, '/forces/kent'), 120_000);
  it('can be used by everyone as a table', () => expectForAll(open, '/forces/kent?as=table'), 120_000);
});

describeInBrowser('The list of forces', ({ open, server }) => {
  it('has every force in its region, and tells those apart that no report is about', async () => {
    const page = await open('/forces');
    const { forces } = await server().data<{
      forces: { nodes: { name: string; region: string; reports: Count }[] };
    }>('{ forces(first: 100) { nodes { name region reports(filter: { hasText: true }) { totalCount } } } }');
    const without = forces.nodes.filter(({ reports }) => reports.totalCount === 0).map(({ name }) => name);
    expect([...(await textsOf(page.locator('.silent li')))].sort()).toEqual([...without].sort());
    expect(await page.locator('main section.part a[href^="/forces/"]').count()).toBe(forces.nodes.length);
    const regions = new Set(forces.nodes.map(({ region }) => region));
    expect((await textsOf(page.locator('h2'))).map((heading) => heading.replace(/ \d+$/, ''))).toEqual(
      [...regions].sort(),
    );
  });

  it('counts what the graph has, as the API does, and says where nothing is known', async () => {
    const page = await open('/forces?as=table');
    const row = (name: string) => page.locator('tbody tr', { has: page.getByRole('link', { name, exact: true }) });
    const { force } = await server().data<{
      force: Record<'weaknesses' | 'strengths' | 'facts' | 'recommendations', Count>;
    }>(
      `{ force(slug: "kent") { weaknesses: findings(filter: { polarity: WEAKNESS }) { totalCount }
        strengths: findings(filter: { polarity: STRENGTH }) { totalCount } facts: findings(filter: { polarity: NEUTRAL }) { totalCount }
        recommendations { totalCount } } }`,
    );
    const { weaknesses, strengths, facts, recommendations } = force;
    expect(await textsOf(row('Kent Police').locator('td'))).toEqual(
      ['South East', 2, weaknesses.totalCount, strengths.totalCount, facts.totalCount, recommendations.totalCount].map(
        String,
      ),
    );
    expect(await textsOf(row('Essex Police').locator('td'))).toEqual([
      'East of England',
      '0',
      ...Array.from({ length: 4 }, () => 'not known'),
    ]);
  });

  it('can be used by everyone', () => expectForAll(open, '/forces'), 60_000);
});
