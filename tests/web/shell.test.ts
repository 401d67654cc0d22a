import { extractText } from 'unpdf';
import { expect, it } from 'vitest';
import { answered, describeInBrowser, hindrances, overflow, screens } from '../support/browser.ts';

describeInBrowser('Every view stands in a page', ({ open }) => {
  it('that names itself, and whose words the documents are', async () => {
    const page = await open('/reports');
    expect(await page.title()).toBe('Reports – Inspection Graph');
    expect(await page.locator('footer').textContent()).toMatch(/Crown copyright.*Open Government Licence/);
  });

  it('that a person can use by the keyboard alone: past the links, and to the search', async () => {
    const page = await open('/reports');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('repeat victims');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=repeat%20victims');
  });

  it('that says where nothing is, and leads on from there', async () => {
    const page = await open('/reports/no/such/view');
    expect(await page.locator('h1').textContent()).toBe('There is no such page');
    await page.getByRole('link', { name: 'Reports' }).click();
    await answered(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Reports');
    await page.goBack();
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  });

  it('that says when a view cannot be loaded, and shows the others all the same', async () => {
    const page = await open('/');
    await page.route('**/assets/reportList-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("of another version")' }),
    );
    await page.getByRole('link', { name: 'Reports' }).click();
    await page.getByRole('heading', { name: 'This view cannot be loaded' }).waitFor();
    await page.getByRole('link', { name: 'Heat map' }).click();
    await page.getByRole('grid').waitFor();
  });

  it.each([
    ['/?forces=all', '.heat-frame'],
    ['/reports/kent-crime-2014', '.claim-list ol'],
    ['/forces/kent?as=table', '.table-frame'],
  ])('that paper has whole: %s', async (address, part) => {
    const page = await open(address, { viewport: { width: 700, height: 500 } });
    // What a part has beyond its edges, in pixels, on a screen and on paper.
    const hidden = () =>
      page.locator(part).evaluateAll((all) =>
        all
          .filter((one) => getComputedStyle(one).overflowY !== 'visible')
          .map((one) => one.scrollHeight - one.clientHeight + one.scrollWidth - one.clientWidth)
          .reduce((sum, one) => sum + one, 0),
      );
    expect(await hidden()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    expect(await hidden()).toBe(0);
  });

  it('that paper is wide enough for, with the column of every force', async () => {
    const page = await open('/?forces=all');
    const forces = await page.locator('.heat thead th').allTextContents();
    const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true });
    expect(forces).toHaveLength(43);
    expect(forces.filter((force) => !text.includes(force))).toEqual([]);
  });

  it.each(Object.entries(screens))('that nothing keeps people from using, on a %s screen', async (_, viewport) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('/reports', { viewport, colorScheme });
      expect(await hindrances(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
  });
});
