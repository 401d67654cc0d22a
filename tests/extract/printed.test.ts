import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText } from '../../src/extract/documents.ts';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { chromiumFlags, chromiumPath, hasChromium } from '../support/chromium.ts';

const title = 'Crime in Kent: an inspection made up for testing';
const page = (style: string) => `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${title}</title>
<style>body { font: 11pt/1.35 sans-serif; text-align: justify; hyphens: auto } ${style}</style>
<h1>${title}</h1>
<h2>1. How well does the force look after victims of crime in the county?</h2>
<p>Kent Police keeps victims well informed. Standard- and medium-risk cases of domestic abuse are investigated by
response officers, most of whom have had no specialist training. Supervisors seldom look at what they record.
The well-run multi-agency safeguarding hub meets every day, and its partners exchange information promptly.</p>
<p>Inspectors found that:</p>
<ul><li>staff answering calls did not consistently establish whether a caller was vulnerable or had been a victim
before;</li><li>some complex investigations were being given to officers with neither the experience nor the time to
carry them out well; and</li><li>the response to children who frequently go missing was poor.</li></ul>
<p>They were pleased to see that:</p>
<ul><li>victims at high risk receive a good service from well-motivated officers</li><li>Daily meetings with
children’s social care are well attended by all who should be there</li></ul>
<h2>2. Investigating offending and supervising investigations in the county</h2>
<p>Investigations by specialist teams are thorough. By contrast, six of the 20 files that we reviewed showed no sign of
supervision, and house-to-house enquiries had been missed. The force has spent £1.9 million of Home Office money since
April 2022. In the 12 months to March 2024, 84.5 percent of victims were satisfied, compared with 82 percent in the
previous year. Out-of-date stock was found in an unlocked cupboard.</p>
<h2>3. Recommendations</h2>
<p>Within three months, Kent Police should ensure that:</p>
<ul><li>every investigation has a plan which a supervisor has agreed; and</li><li>there is clear responsibility for
tracing wanted suspects.</li></ul>
<p>By 31 March 2025, Kent Police should review the backlog of its digital examinations.</p></html>`;

const knowledge = knowledgeOf();

async function claimsOf(bytes: Uint8Array, kind: 'html' | 'pdf') {
  const read = await documentText(bytes, kind, kind);
  if ('problem' in read) throw new Error(read.problem.message);
  const { claims } = extractClaims(read.text, knowledge, { publishedOn: '2024-06-01', force: 'kent' });
  // Its themes go by the title as well, for which the running head of a page may be taken.
  return claims.map(({ places, themes, ...said }) => said);
}

describe.skipIf(!hasChromium())(
  'a web page, and the same printed as a PDF by a browser, propose the same claims',
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
    });
    afterAll(() => browser?.close());

    it.each([
      ['in one column', ''],
      ['in small type', 'body { font-size: 8pt }'],
      ['in two columns', 'body { column-count: 2; column-gap: 10mm; font-size: 9pt } h1 { column-span: all }'],
      ['over many pages', '@page { size: A5 } body { font-size: 13pt }'],
    ])('%s', { timeout: 60_000 }, async (_, style) => {
      const printed = await browser.newPage();
      await printed.setContent(page(style));
      const pdf = await printed.pdf({
        preferCSSPageSize: true,
        displayHeaderFooter: true,
        headerTemplate: '<div style="font-size: 7pt; margin-left: 15mm">Crime in Kent</div>',
        footerTemplate: '<div style="font-size: 7pt; margin-left: 15mm">© HMIC <span class="pageNumber"></span></div>',
        margin: { top: '20mm', bottom: '20mm', left: '15mm', right: '15mm' },
      });
      const fromPage = await claimsOf(Buffer.from(page(style)), 'html');
      expect(fromPage.length).toBeGreaterThan(15);
      expect(await claimsOf(pdf, 'pdf')).toEqual(fromPage);
    });
  },
);
