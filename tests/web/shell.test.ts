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

  it.each(Object.entries(screens))('that nothing keeps people from using, on a %s screen', async (_, viewport) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('/reports', { viewport, colorScheme });
      expect(await hindrances(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
  });
});
