import { parse as parseCsv } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { answered, describeInBrowser } from '../support/browser.ts';

const views = [
  '/',
  '/?polarity=STRENGTH&inspection=asb-2012&depth=1',
  '/forces',
  '/forces/kent',
  '/themes',
  '/themes/identification-of-repeat-victims',
  '/partners',
  '/partners/themis',
  '/reports',
  '/reports/kent-crime-2014',
  '/search?q=vulnerable%20victims',
  '/graph?from=Rm9yY2U6a2VudA',
  '/graph?from=Rm9yY2U6a2VudA&to=Rm9yY2U6bm9ydGhhbXB0b25zaGlyZQ',
  '/review',
];

describeInBrowser('The files of a view', ({ open, server }) => {
  it.each(views)('hold the same rows as CSV and as Parquet: %s', async (address) => {
    const page = await open(address);
    const tools = page.locator('.tools').first();
    const [csv, parquet] = await Promise.all(
      ['CSV', 'Parquet'].map(async (name) => {
        const href = await tools.getByRole('link', { name, exact: true }).first().getAttribute('href');
        const response = await fetch(new URL(href ?? '', server().url));
        expect([href, response.status]).toEqual([href, 200]);
        return response.arrayBuffer();
      }),
    );
    const lines: string[][] = parseCsv(Buffer.from(csv ?? new ArrayBuffer(0)));
    const rows = await parquetReadObjects({ file: parquet ?? new ArrayBuffer(0) });
    expect(lines.length - 1).toBe(rows.length);
    if (rows[0] !== undefined) expect(lines[0]).toEqual(Object.keys(rows[0]));
  });

  it('lead to the sentence in its report: a link of a table opens it with the very words of the quote marked', async () => {
    const response = await fetch(`${server().url}/tables/findings?polarity=WEAKNESS&force=derbyshire`);
    const rows: Record<string, string>[] = parseCsv(await response.text(), { columns: true });
    expect(rows.length).toBeGreaterThan(0);
    for (const { link = '', quote = '' } of rows) {
      const page = await open(link.slice(server().url.length));
      await answered(page);
      const marks = page.locator('main mark');
      await marks.first().waitFor();
      const marked = (await marks.allInnerTexts()).join(' ').replace(/\s+/g, ' ');
      expect(marked).toBe(quote.replace(/\s+/g, ' '));
    }
  });
});
