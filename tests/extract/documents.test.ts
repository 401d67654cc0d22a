import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Piece } from '../../src/extract/documents/pdfPieces.ts';
import { pagesText } from '../../src/extract/documents/pdfText.ts';
import { type DocumentKind, documentText, readDocument } from '../../src/extract/documents.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { markdownPage, webPage } from './documents/pages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (name: string) => path.join(packageRoot, 'tests/extract/documents', name);
const pdf = readFileSync(fixture('printed.pdf'));
const docx = readFileSync(fixture('written.docx'));
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

/** Reads a file of this name with these bytes. */
function reading(name: string, content: Uint8Array) {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return readDocument(file, name);
}

const htmlTable = (...rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

const webText = `Crime data in Exampleshire

Published on 27 November 2014

The force records crime well, see the counting rules. It cost £1\u00A0million…

What the force should do

• Train call-takers
  • within three months

• Review the backlog.

d. First part
e. Second part

1. One
2. Two

Compliance

Offence  2013
Burglary  91%
Robbery

MARAC
A meeting about victims.

Line one
line two

Last
words.
`;

const printedText = `Examples of Exampleshire  3

Crime data integrity in Exampleshire

The force records crime well. We examined 120 incident records and found that 114
of them were recorded as crimes, which is 95 percent.

What the force should do

• Within three months, the force should train its call-takers in the counting rules.
• Immediately, the chief constable should review the backlog.

Offence  2012  2013
Burglary  80%  91%
Robbery  85%  97%
Violence  78%  88%
\fExamples of Exampleshire  4

Leadership and governance

Chief officers speak often of the need
for ethical recording, and staff told us
that they had heard the message and
understood it.

The deputy chief constable leads on
data quality and chairs a monthly
meeting.

Supervisors check records each day.1
They do not always write down what
they found, so the force cannot learn
from mistakes that come up again and
again.

Victims are told when a crime is
cancelled, but not always why.

Next steps

We will visit the force again within a year to see what has changed since this
inspection took place.
`;

const writtenText = `Crime data in Exampleshire

Summary

The force records crime well.[1] It cost £1 million.

Recommendations

• Train call-takers
  • within three months
• Review the backlog.

1. One
2. Two

Offence  2013
Burglary  91%

The last words.

1. See the counting rules.
`;

const markdownText = `Crime data in Exampleshire

The force records crime well, see
the counting rules and the code. It uses MARAC & others.

Setext heading

• Train call-takers
  • within three months
• Review the backlog.

  At once.

4. Fourth
5. Fifth

Offence  2013
Burglary  91%
Robbery

A victim said: *nobody* called.

A paragraph in HTML.

Words with tags and .

kept as it is
`;

describe('a document becomes plain text', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['a PDF with running heads, columns and a table', 'a.pdf', pdf, printedText],
    ['a Word document with a footnote and a tracked change', 'a.docx', docx, writtenText],
    ['a web page without what stands around its matter', 'a.html', bytes(webPage), webText],
    ['a web page by the short ending in capitals', 'a.HTM', bytes('<p>Words.</p>'), 'Words.\n'],
    ['Markdown', 'a.md', bytes(markdownPage), markdownText],
    ['text, unchanged', 'a.txt', bytes('One  \r\n\r\n\r\n\r\ntwo \u{1F600}'), 'One  \r\n\r\n\r\n\r\ntwo \u{1F600}'],
    ['text without a byte-order mark', 'a.txt', bytes('\uFEFFWords.\n'), 'Words.\n'],
    ['a file without an ending as text', 'report', bytes('# Words.\n'), '# Words.\n'],
    ['HTML with a byte-order mark', 'a.html', bytes('\uFEFF<p>Caf\u00E9.</p>'), 'Café.\n'],
    ['HTML in UTF-16', 'a.html', bytes('\uFEFF<p>Caf\u00E9.</p>', 'utf16le'), 'Café.\n'],
    [
      'HTML in the encoding that it names',
      'a.html',
      bytes('<meta charset="windows-1252"><p>\x93Caf\xE9\x94</p>', 'latin1'),
      '“Café”\n',
    ],
    [
      'HTML in UTF-8 that names another encoding',
      'a.html',
      bytes('<meta charset="iso-8859-1"><p>“Café”</p>'),
      '“Café”\n',
    ],
    [
      'HTML without control characters and halves of characters',
      'a.html',
      bytes('<p>a&#xD800;b&#1;c</p>'),
      'a\uFFFDbc\n',
    ],
    [
      'headings that are buttons and sections that are not opened, but no buttons beside words',
      'a.html',
      bytes(
        '<h2><button><span>Crime recording</span><span data-nosnippet>Show</span></button></h2><div hidden="until-found"><p>It is good.</p></div><div hidden><p>Not seen</p></div><h2>About the data <button>Show</button></h2><p>It is ours.</p>',
      ),
      'Crime recording\n\nIt is good.\n\nAbout the data\n\nIt is ours.\n',
    ],
    [
      'a page without its notices, its buttons and what a chart says of itself',
      'a.html',
      bytes(
        '<a class="skip-link" href="#main">Skip to main content</a><div class="site-cookie-banner"><h2>Cookies</h2><p>We use some.</p></div><div class="cookies-accepted"><h1>Title</h1><p>Words.</p><ul class="share-list"><li><a>Share this</a></li></ul><ul><li><button>Print</button></li><li><i aria-hidden="true">f</i>One point</li></ul><div id="highcharts-screen-reader-region-before-0"><p>Bar chart with 2 data series.</p></div></div>',
      ),
      'Title\n\nWords.\n\n• One point\n',
    ],
    [
      'the lists of a site before the title of its page, and none of the page',
      'a.html',
      bytes(
        '<ul><li><a>Home</a><ul><li><a>Who we are</a></li></ul></li></ul><ul><li>Made for <a>testing</a> alone.</li></ul><h1>Title</h1><ul><li><a>The force is keen.</a></li></ul>',
      ),
      '• Made for testing alone.\n\nTitle\n\n• The force is keen.\n',
    ],
    [
      'figures in a list of terms with what they are of, and terms of other kinds on lines of their own',
      'a.html',
      bytes(
        '<dl><dt>64%</dt> <dd>think that they do well</dd><dt>MARAC</dt><dd>a meeting</dd><dt>71%</dt><dd>Kent</dd></dl>',
      ),
      '64% think that they do well\nMARAC\na meeting\n71%\nKent\n',
    ],
    [
      'a frame with a question and its grade over a sentence',
      'a.html',
      bytes(
        '<table><tr><td><h4>How efficient is the force?</h4></td><td><img alt="Good"></td></tr><tr><td colspan="2"><p>It spends less.</p></td></tr></table>',
      ),
      'How efficient is the force?\n\nGood\n\nIt spends less.\n',
    ],
    [
      'a title that is a button, without what the button says it does',
      'a.html',
      bytes(
        '<h1>Title</h1><h4><button aria-expanded="true" aria-controls="p1">The force works with others <span class="vh">Hide this section</span></button></h4><div id="p1"><p>It shares data.</p></div>',
      ),
      'Title\n\nThe force works with others\n\nIt shares data.\n',
    ],
    [
      'grades that are pictures or drawings, and no other pictures',
      'a.html',
      bytes(
        '<p>How effective is it? <img alt="Requires improvement" src="ri.png"></p><p>How efficient is it? <svg><title>Grade: Good</title><rect></rect></svg></p><p>How legitimate is it? <svg aria-label="ring"><text>Outstanding</text></svg></p><p><img alt="Good officers" src="a.jpg"><svg><text>12</text></svg>Words.</p>',
      ),
      'How effective is it? Requires improvement\n\nHow efficient is it? Good\n\nHow legitimate is it? Outstanding\n\nWords.\n',
    ],
    [
      'the marks of notes in brackets, without the way back',
      'a.html',
      bytes(
        '<p>It was 51 percent,<sup><a href="#fn3">3</a></sup> of 9 km<sup>2</sup> (see <a href="#b">2</a>).</p><p>3. Of 40 forces. <a href="#r3">↩</a></p>',
      ),
      'It was 51 percent,[3] of 9 km2 (see 2).\n\n3. Of 40 forces.\n',
    ],
    [
      'the marks of notes apart from the digits before them',
      'a.html',
      bytes('<p>It was 51%<sup>3</sup> of 9 km<sup>2</sup>, and 4.4<sup>12</sup> on the 1<sup>st</sup> day.</p>'),
      'It was 51%[3] of 9 km2, and 4.4[12] on the 1st day.\n',
    ],
    [
      'facts at the side, and no lists of other pages',
      'a.html',
      bytes(
        '<h1>Title</h1><aside><h3>Key facts</h3><dl><dt>Cost</dt><dd>58p per person</dd></dl></aside><aside><h3>Related</h3><ul><li>Kent 2015</li></ul></aside>',
      ),
      'Title\n\nKey facts\n\nCost\n58p per person\n',
    ],
    [
      'a grade once that a picture and the words beside it say, and last year’s beside it',
      'a.html',
      bytes(
        '<table><tr><th>Pillar<th>Grade<tr><td>Efficiency<td><img alt="Good"> <span>Good</span></table><div><img alt="Good"><p>Last updated 27/09/2019</p><p>Judgment: <b>Good</b></p></div><div><p>How legitimate is it?</p><img alt="Good"><p>Last year’s grade (2015): <span>Good</span></p></div>',
      ),
      'Pillar  Grade\nEfficiency  Good\n\nLast updated 27/09/2019\n\nJudgment: Good\n\nHow legitimate is it?\n\nGood\n\nLast year’s grade (2015): Good\n',
    ],
    [
      'a box of the text that is marked as an aside, and no box of links',
      'a.html',
      bytes(
        '<main><h1>Title</h1><aside class="callout"><h4>Area for improvement</h4><p>The force should answer calls.</p></aside><aside><h4>Related content</h4><p>Read our reports.</p></aside><aside><p><a>All reports on the force.</a></p></aside></main><aside><p>We inspect forces.</p></aside>',
      ),
      'Title\n\nArea for improvement\n\nThe force should answer calls.\n',
    ],
    [
      'what is closed by its style, and no menu that is',
      'a.html',
      bytes(
        '<div aria-hidden="true" style="display: none"><ul><li><a>About us</a></li><li><a>Reports</a></li></ul></div><main><h1>Title</h1><h2><button>Calls<span aria-hidden="true"><i>Show</i><i>Hide</i></span></button></h2><div style="display:none"><p>It answers <a>999 calls</a>.</p></div><p><a href="#top">Back to top</a></p><p><a href="a.csv" download>Download the data (CSV)</a></p></main>',
      ),
      'Title\n\nCalls\n\nIt answers 999 calls.\n',
    ],
    [
      'a figure and what it is of, which only the style parts',
      'a.html',
      bytes(
        '<p><span>2,246</span><span>police officers</span></p><p><strong>£214m</strong><span>net budget</span></p><p><b>1</b><span>st place</span></p>',
      ),
      '2,246 police officers\n\n£214m net budget\n\n1st place\n',
    ],
    [
      'text whose names only sound like notices, and the only title of a page in its head',
      'a.html',
      bytes(
        '<header><a>Home</a><h1>Kent: custody</h1></header><main><div class="shared-services"><p>The force shares its vans.</p></div><section class="victim-feedback"><h2>What victims told us</h2><p>They were pleased.</p></section><div class="page-feedback"><p>Tell us what you think.</p><button>Yes</button></div><ul class="share"><li><a>Post.</a></li></ul></main>',
      ),
      'Home\n\nKent: custody\n\nThe force shares its vans.\n\nWhat victims told us\n\nThey were pleased.\n',
    ],
    [
      'heads of a table that are not marked as such, of which one stands over two',
      'a.html',
      bytes(
        '<table><tr><td rowspan="2">Question<td colspan="2">Grade<tr><td>2017<td>2016<tr><td>How well does it prevent crime?<td>Good<td>Good<tr><td>How well does it help victims?<td>Good<td>Inadequate</table><table><tr><td>Area<td colspan="2">Kent<tr><td>Crimes<td>12<td>18</table>',
      ),
      'Question  Grade 2017  Grade 2016\nHow well does it prevent crime?  Good  Good\nHow well does it help victims?  Good  Inadequate\n\nArea  Kent\nCrimes  12  18\n',
    ],
    [
      'titles that open what is below them, and not what only says so',
      'a.html',
      bytes(
        '<div class="breadcrumbs">Home &gt; PEEL</div><h2><a data-toggle="collapse" href="#a">Show of force</a></h2><div><a data-toggle="collapse" href="#b">Leadership</a></div><p>Words.</p><p><a data-toggle="collapse" href="#c">View the three questions</a></p><div class="modal fade" role="dialog"><p>Was this helpful?</p></div>',
      ),
      'Show of force\n\nLeadership\n\nWords.\n',
    ],
    [
      'a section that a button opens, with its title, and nothing else that is hidden',
      'a.html',
      bytes(
        '<h1>Title</h1><button aria-expanded="false" aria-controls="m">Menu</button><ul id="m" hidden><li>Reports</li></ul><ul><li><button aria-expanded="false" aria-controls="a">Calls are answered quickly <span aria-hidden="true">+</span></button><div id="a" hidden><p>In 86 of 90 cases.</p></div></li></ul><details><summary>View the data</summary><p>One.</p></details><details><summary>About us</summary><p>Two.</p></details><div id="b" hidden><p>Thank you.</p></div><div class="notification-banner"><p>We moved.</p></div><section class="feedback"><h2>Is it useful?</h2></section>',
      ),
      'Title\n\n• Calls are answered quickly\n\n  In 86 of 90 cases.\n\nOne.\n\nAbout us\n\nTwo.\n',
    ],
    [
      'areas below their grades, over which the force stands',
      'a.html',
      bytes(
        '<table><caption class="sr-only">Judgments</caption><thead><tr><th colspan="3">Kent Police</th></tr><tr><th>Outstanding</th><th>Good</th><th>Adequate</th></tr></thead><tbody><tr><td>Crime</td><td>Victims</td><td>&nbsp;</td></tr><tr><td></td><td></td><td>Demand</td></tr></tbody></table>',
      ),
      'Kent Police\nCrime  Outstanding\nVictims  Good\nDemand  Adequate\n',
    ],
    [
      'heads over others as one, and a label beside each of its rows',
      'a.html',
      bytes(
        '<table><tr><th colspan="3">Table 1: calls</th></tr><tr><th rowspan="2">Year</th><th colspan="2">Kent Police</th></tr><tr><th>Calls</th><th>%</th></tr><tr><td rowspan="2">2024</td><td>12</td><td>40</td></tr><tr><td>18</td><td>60</td></tr></table>',
      ),
      'Table 1: calls\nYear  Kent Police Calls  Kent Police %\n2024  12  40\n2024  18  60\n',
    ],
    [
      'a pillar beside its questions, each with its grade',
      'a.html',
      bytes(
        '<table><tr><th>Pillar<th>Question<th>Grade<tr><th rowspan="2">Efficiency<br>Good<td>Meeting demand<td>Good<tr><td>Planning<td>Outstanding<tr><td>Crime<td>Victims<td>Good</table>',
      ),
      'Pillar  Question  Grade\nEfficiency  Good\nMeeting demand  Good\nPlanning  Outstanding\nCrime  Victims  Good\n',
    ],
    ['a whole page within a form', 'a.html', bytes('<form><h1>Title</h1><p>Words.</p></form>'), 'Title\n\nWords.\n'],
    [
      'a page laid out by a table',
      'a.html',
      bytes('<table><tr><td><h1>Title</h1><p>One.</p><p>Two.</p></td></tr></table>'),
      'Title\n\nOne.\n\nTwo.\n',
    ],
    [
      'areas in the columns of their grades, each with its grade',
      'a.html',
      bytes(htmlTable(['Good', 'ADEQUATE', 'Requires improvement'], ['', 'Crime', 'Victims'], ['Staff', '', 'Demand'])),
      'Staff  Good\nCrime  Adequate\nVictims  Requires improvement\nDemand  Requires improvement\n',
    ],
    [
      'areas in paragraphs and lists below their grade',
      'a.html',
      bytes(htmlTable(['Good', 'Inadequate'], ['<p>Crime</p><p>Victims</p>', '<ul><li>Staff<li>Demand</ul>'])),
      'Crime  Good\nVictims  Good\nStaff  Inadequate\nDemand  Inadequate\n',
    ],
    [
      'marks in the columns of grades',
      'a.html',
      bytes(htmlTable(['Area', 'Good', 'Inadequate'], ['Crime', '✓', ''], ['Victims', '', '✔️'])),
      'Crime  Good\nVictims  Inadequate\n',
    ],
    [
      'a head of grades over two columns',
      'a.html',
      bytes('<table><tr><th colspan=2>Good<th>Inadequate<tr><td>Crime<td><td>Victims<tr><td><td><td>Demand</table>'),
      'Crime  Good\nVictims  Inadequate\nDemand  Inadequate\n',
    ],
    [
      'what each grade means, as it stands',
      'a.html',
      bytes(htmlTable(['Good', 'Inadequate'], ['The force is good.', 'The force is failing.'])),
      'Good  Inadequate\n\nThe force is good.  The force is failing.\n',
    ],
    [
      'grades beside their areas below a head that names all grades, as they stand',
      'a.html',
      bytes(htmlTable(['Good', 'Inadequate'], ['Crime', 'Good'], ['Victims', 'Inadequate'])),
      'Good  Inadequate\nCrime  Good\nVictims  Inadequate\n',
    ],
    [
      'footnotes and ticked points in Markdown',
      'a.md',
      bytes('The vans are old[^1].\n\n- [x] It has a plan.\n\n[^1]: As of May.\n'),
      'The vans are old[1].\n\n• It has a plan.\n\n[1] As of May.\n',
    ],
    [
      'footnotes of one word or address in Markdown',
      'a.md',
      bytes('Victims are informed[^1] and helped[^2].\n\n[^1]: https://example.org/a\n[^2]: Ibid.\n'),
      'Victims are informed[1] and helped[2].\n\n[1] https://example.org/a\n[2] Ibid.\n',
    ],
    [
      'line breaks of HTML in Markdown',
      'a.md',
      bytes(
        '# Crime<br>data\n\nThe force is good at it<br>and at<br />\nthat.\n\n| Area | Grade |\n|--|--|\n| Crime<br>data | Good |\n',
      ),
      'Crime data\n\nThe force is good at it\nand at\nthat.\n\nArea  Grade\nCrime data  Good\n',
    ],
    [
      'bars in cells and pictures of grades in Markdown',
      'a.md',
      bytes(
        'A \\| B\n\n| Area | Grade |\n|--|--|\n| Crime \\| data | ![Grade: Good](good.png) |\n| ![A van](van.png) Vans | ![Inadequate][1] |\n\n[1]: bad.png\n',
      ),
      'A | B\n\nArea  Grade\nCrime | data  Good\nVans  Inadequate\n',
    ],
    [
      'a grid of grades in Markdown',
      'a.md',
      bytes('| Good | Inadequate |\n|---|---|\n| | Victims |\n| Crime | Staff |\n'),
      'Crime  Good\nVictims  Inadequate\nStaff  Inadequate\n',
    ],
    [
      'a frame around paragraphs and a list',
      'a.html',
      bytes(
        htmlTable([
          '<p>Cause of concern</p><p>It fails.</p><ul><li>It should learn.</li><li>It should plan.</li></ul>',
        ]),
      ),
      'Cause of concern\n\nIt fails.\n\n• It should learn.\n• It should plan.\n',
    ],
    [
      'a frame with a head',
      'a.html',
      bytes(htmlTable(['Area for improvement'], ['The force should learn.'])),
      'Area for improvement\n\nThe force should learn.\n',
    ],
    [
      'a list beside its label',
      'a.html',
      bytes(htmlTable(['Cause of concern', '<p>It fails. It should:</p><ul><li>learn</li></ul>'], ['One', 'Two'])),
      'Cause of concern\n\nIt fails. It should:\n\n• learn\n\nOne\n\nTwo\n',
    ],
    [
      'rows of sentences, apart',
      'a.html',
      bytes(
        htmlTable(
          ['Recommendation', 'Deadline'],
          ['The force should learn.', '31 March 2015'],
          ['It should plan its work.', 'At once'],
        ),
      ),
      'Recommendation  Deadline\n\nThe force should learn.  31 March 2015\n\nIt should plan its work.  At once\n',
    ],
    ['very many figures beside each other', 'a.html', bytes('<b>1</b>'.repeat(75_000)), `${'1'.repeat(75_000)}\n`],
    ['very many pictures of a grade', 'a.html', bytes('<img alt="Good">'.repeat(60_000)), `${'Good'.repeat(60_000)}\n`],
    ['a list of very many points', 'a.html', bytes(`<ul>${'<li>a'.repeat(130_000)}</ul>`), '• a\n'.repeat(130_000)],
    [
      'long Markdown, with its links known in all of it',
      'a.md',
      bytes(`${'- an [item][a]\n\nWords.\n\n'.repeat(1000)}[a]: https://example.org\n`),
      `${'• an item\n\nWords.\n\n'.repeat(1000).trimEnd()}\n`,
    ],
    [
      'long Markdown, with its links known however their labels are written',
      'a.md',
      bytes(
        `${'A [b c] [d][B  C] [B\tc][]\n\n> and [b\n> C] \\[b c] [bc] [e\\[f] [g]\n\n'.repeat(200)}[b c]: x\n[e\\[f]: x\n`,
      ),
      `${'A b c d B\tc\n\nand b\nC [b c] [bc] e[f [g]\n\n'.repeat(200).trimEnd()}\n`,
    ],
    [
      'long Markdown, with what only looks like the address of a link where it stands and nowhere else',
      'a.md',
      bytes(`${'Words.\n\n'.repeat(1000)}[Officer]: They never told us.\n\n[a]: x\n`),
      `${'Words.\n\n'.repeat(1000)}[Officer]: They never told us.\n`,
    ],
    [
      'long Markdown with many addresses of links',
      'a.md',
      bytes(
        `${'A [link 7].\n\n'.repeat(10_000)}${Array.from({ length: 1000 }, (_, at) => `[link ${at}]: x\n\n`).join('')}`,
      ),
      `${'A link 7.\n\n'.repeat(10_000).trimEnd()}\n`,
    ],
  ])('%s', async (_, name, content, text) => {
    expect(await reading(name, content)).toEqual({ text });
  });

  it('the texts of the seeds stay as they are, so that their offsets count', async () => {
    const file = path.join(packageRoot, 'seeds/reports/kent-crime-2014/report.txt');
    expect(await readDocument(file, 'report.txt')).toEqual({ text: readFileSync(file, 'utf8') });
  });

  it('bytes from elsewhere are left as they are', async () => {
    const given = new Uint8Array(pdf);
    expect(await documentText(given, 'pdf', 'standard input')).toEqual({ text: printedText });
    expect(Buffer.from(given).equals(pdf)).toBe(true);
  });
});

/** A PDF that asks for a password, because no password gives the keys that it names. */
const lockedPdf = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj
3 0 obj <</Filter/Standard/V 1/R 2/P -4/O <${'00'.repeat(32)}>/U <${'11'.repeat(32)}>>> endobj
trailer <</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>
%%EOF
`;

/** A zip file that holds nothing but a file hello.txt. */
const otherZip = Buffer.concat([
  Buffer.from('504b03040a0000000000000000008316dc8c0200000002000000090000', 'hex'),
  bytes('\0hello.txthi'),
  Buffer.from('504b01020a000a0000000000000000008316dc8c0200000002000000090000000000000000000000000000000000', 'hex'),
  bytes('hello.txt'),
  Buffer.from('504b05060000000001000100370000002900000000', 'hex'),
  bytes('\0'),
]);

/** The bytes of the Word document with its parts garbled, but the directory of the zip file whole. */
const garbledDocx = Buffer.from(docx).fill(0x20, 60, 300);

const noise = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * index * 7919 + index) % 251));
const anew = 'get the file again, or put its text in a .txt file';
const scanned = 'has no text: it may be scanned pictures; put the text in a .txt file';
const tooDeep = 'has elements nested too deeply: save the page anew from a browser, or put its text in a .txt file';

describe('what is wrong with a document is said, with how to mend it', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['a PDF called .docx', 'a.docx', pdf, 'is a PDF, not a Word document: give it as .pdf'],
    ['a PDF called .txt', 'a.txt', pdf, 'is a PDF, not plain text: give it as .pdf'],
    ['a PDF called .html', 'a.html', pdf, 'is a PDF, not HTML: give it as .pdf'],
    [
      'a Word document called .pdf',
      'a.pdf',
      docx,
      'is a zip file, not a PDF: if it is a Word document, give it as .docx',
    ],
    ['a web page called .pdf', 'a.pdf', bytes(webPage), 'is HTML, not a PDF: give it as .html'],
    [
      'an old Word document',
      'a.docx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'is locked with a password or is an old .doc: save it as .docx without a password',
    ],
    ['noise called .pdf', 'a.pdf', noise, `is not a PDF: ${anew}`],
    ['noise called .docx', 'a.docx', noise, `is not a Word document: ${anew}`],
    ['a locked PDF', 'a.pdf', bytes(lockedPdf), 'is locked with a password: save a copy without one'],
    ['half a PDF', 'a.pdf', pdf.subarray(0, pdf.length / 2), 'is cut short: get the whole file again'],
    [
      'a PDF with nothing in it',
      'a.pdf',
      bytes('%PDF-1.4\nnothing\n%%EOF\n'),
      'is a broken PDF: get the file again, or save it anew as a PDF',
    ],
    ['half a Word document', 'a.docx', docx.subarray(0, docx.length / 2), 'is cut short or broken: get the file again'],
    [
      'a zip file with other things in it',
      'a.docx',
      otherZip,
      'is a zip file, but not a Word document: save it as .docx',
    ],
    [
      'a garbled Word document',
      'a.docx',
      garbledDocx,
      'is a broken Word document: save it anew as .docx, or put its text in a .txt file',
    ],
    [
      'HTML that is not in the encoding that it names',
      'a.html',
      bytes('<meta charset="shift_jis"><p>Caf\xE9</p>\xFF', 'latin1'),
      'is not in the encoding that it names, shift_jis: save it as UTF-8',
    ],
    [
      'HTML that names an encoding that nobody knows',
      'a.html',
      bytes('<meta charset="klingon"><p>Caf\xE9</p>', 'latin1'),
      'is not in the encoding that it names, klingon: save it as UTF-8',
    ],
    ['a page of pictures', 'a.html', bytes('<body><img src="scan.png" alt="A scan"></body>'), scanned],
    ['text of blanks', 'a.txt', bytes(' \n\n'), 'has nothing but blanks: give a document that has text'],
    ['an empty file', 'a.md', bytes(''), 'is empty: give a document that has text'],
    [
      'another ending',
      'a.rtf',
      bytes('{}'),
      'ends in .rtf, which is not read here: save it as .txt, .md, .html, .docx or .pdf',
    ],
    [
      'too large a document',
      'a.md',
      Buffer.alloc(5 * 2 ** 20, 'a'),
      'is larger than 4 MB: part it, or put its text in a .txt file',
    ],
    ['100,000 elements in each other', 'a.html', bytes(`${'<div>'.repeat(100_000)}x${' '.repeat(1.5e6)}`), tooDeep],
    ['1,000 elements in each other', 'a.html', bytes(`${'<div>'.repeat(1000)}x`), tooDeep],
    [
      '100,000 quotes in each other',
      'a.md',
      bytes(`${'> '.repeat(100_000)}x`),
      'has more emphasis marks in one paragraph, or quotes and lists nested deeper, than can be read: put its text in a .txt file',
    ],
  ])('%s', async (_, name, content, message) => {
    expect(await reading(name, content)).toEqual({ problem: { file: name, message } });
  });

  it.each<[string, string, Uint8Array, number, number, string]>([
    [
      'text that is Latin-1',
      'a.txt',
      bytes('One\nCaf\xE9 two', 'latin1'),
      2,
      4,
      'is not UTF-8: byte 0xe9 at offset 7; save it as UTF-8',
    ],
    [
      'text that ends within a character',
      'a.txt',
      bytes('Caf\xC3', 'latin1'),
      1,
      4,
      'is not UTF-8: byte 0xc3 at offset 3; save it as UTF-8',
    ],
    [
      'HTML that names no encoding',
      'a.html',
      bytes('<p>\n£ Caf\xE9', 'latin1'),
      2,
      1,
      'is not UTF-8: byte 0xa3 at offset 4; save it as UTF-8',
    ],
    ['text in UTF-16', 'a.txt', bytes('\uFEFFWords', 'utf16le'), 1, 1, 'is UTF-16: save it as UTF-8'],
    [
      'Markdown with a zero byte',
      'a.md',
      bytes('é a\0b'),
      1,
      4,
      'is not text: a zero byte at offset 4; if it is UTF-16, save it as UTF-8',
    ],
  ])('%s, at its place', async (_, name, content, line, column, message) => {
    expect(await reading(name, content)).toEqual({ problem: { file: name, line, column, message } });
  });

  it.each([
    ['a file that is not there', 'none.pdf', 'does not exist: give the path of a document'],
    ['a folder', '', 'is a folder where a document is wanted: give the path of a file in it'],
  ])('%s', async (_, name, message) => {
    const read = await readDocument(path.join(folder, name), 'it');
    expect(read).toEqual({ problem: { file: 'it', message } });
  });

  it.each<[DocumentKind, Uint8Array]>([
    ['pdf', pdf],
    ['docx', docx],
    ['html', bytes(webPage)],
    ['markdown', bytes(markdownPage)],
  ])('a %s cut off or garbled anywhere ends in a text or a problem, never in a throw', async (kind, whole) => {
    for (let step = 1; step < 12; step += 1) {
      const at = Math.floor((whole.length * step) / 12);
      const garbled = Buffer.from(whole);
      garbled.fill(0xa5, at, at + 40);
      for (const broken of [whole.subarray(0, at), garbled]) {
        const read = await documentText(broken, kind, 'it');
        if ('text' in read) expect(read.text).toMatch(/\S[^\n]*\n$/);
        else expect(read.problem.message).toMatch(/[:;] (?:get|save|put|give)/);
      }
    }
  });

  it('says nothing beside its answer', () => {
    writeFileSync(path.join(folder, 'garbled.pdf'), Buffer.from(pdf).fill(0xa5, 20_000, 20_400));
    const program = `
      import { readDocument } from './src/extract/documents.ts';
      for (const file of process.argv.slice(1)) await readDocument(file, file);`;
    const files = [fixture('printed.pdf'), fixture('written.docx'), path.join(folder, 'garbled.pdf')];
    const output = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', `${program}\nconsole.log('done')`, ...files],
      { cwd: packageRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    expect(output).toBe('done\n');
  });
});

describe('the pieces of a page are read as a person reads them', () => {
  const piece = (text: string, left: number, y: number, more: Partial<Piece> = {}): Piece => ({
    text,
    left,
    right: left + text.length * 5,
    y,
    size: 10,
    turn: 0,
    endsLine: true,
    ...more,
  });
  const lines = (words: string, count: number) => Array.from({ length: count }, (_, at) => `${words} line ${at + 1},`);
  const left = lines('the words of the left column,', 7);
  const right = lines('the words of the right column,', 7);

  /** A label, and figures that end where their columns end. */
  const flushRight = (y: number, [label = '', ...figures]: readonly string[]) => [
    piece(label, 50, y),
    ...figures.map((text, at) => {
      const right = [140, 171, 232, 290, 340][at] ?? 0;
      return piece(text, right - 5 * text.length, y, { right });
    }),
  ];

  /** Lines below each other, each further right than the last. */
  const steps = (left: number) =>
    lines('the words of a column of steps,', 3000).map((text, at) => piece(text, left + 7 * at, 100 + 12 * at));

  it.each<[string, readonly Piece[], string]>([
    [
      'columns of running text, though painted line by line',
      left.flatMap((text, at) => [piece(text, 50, 100 + 12 * at), piece(right[at] ?? '', 320, 100 + 12 * at)]),
      [...left, ...right].join('\n'),
    ],
    [
      'columns painted one after another, under a heading across both',
      [
        piece('A heading that goes across the page from its left to its right edge', 50, 60, { size: 12, right: 500 }),
        ...right.slice(0, 3).map((text, at) => piece(text, 320, 100 + 12 * at)),
        ...left.slice(0, 3).map((text, at) => piece(text, 50, 100 + 12 * at)),
      ],
      `A heading that goes across the page from its left to its right edge\n\n${[...left.slice(0, 3), ...right.slice(0, 3)].join('\n')}`,
    ],
    [
      'the rows of a table of short cells',
      ['Burglary', 'Robbery', 'Violence', 'Fraud'].flatMap((text, at) => [
        piece(text, 50, 100 + 12 * at),
        piece(`${at}1%`, 200, 100 + 12 * at),
      ]),
      'Burglary  01%\nRobbery  11%\nViolence  21%\nFraud  31%',
    ],
    [
      'cells of many lines, each as a whole',
      [0, 60].flatMap((y) => [
        ...left.slice(0, 3).map((text, at) => piece(text, 50, 100 + y + 12 * at)),
        ...right.slice(0, 3).map((text, at) => piece(text, 320, 100 + y + 12 * at)),
      ]),
      Array.from({ length: 2 }, () => [...left.slice(0, 3), ...right.slice(0, 3)].join('\n')).join('\n\n'),
    ],
    [
      'columns whose lines each begin further right, as many as no page has',
      [...steps(0), ...steps(100_000)],
      [...steps(0), ...steps(100_000)].map(({ text }) => text).join('\n'),
    ],
    [
      'bullets that stand apart from their text',
      [
        piece('\u2022', 50, 100),
        piece('The first point.', 80, 100),
        piece('The second point.', 80, 112),
        piece('\u2022', 50, 112),
      ],
      '• The first point.\n• The second point.',
    ],
    [
      'a raised mark on the line of its word',
      [
        piece('recorded', 50, 100, { endsLine: false }),
        piece('4', 90, 96, { size: 6, endsLine: false }),
        piece('at once', 98, 100),
      ],
      'recorded4 at once',
    ],
    [
      'paragraphs by the gap between them',
      [50, 62, 74, 95, 107].map((y, at) => piece(`Line ${at}.`, 50, y)),
      'Line 0.\nLine 1.\nLine 2.\n\nLine 3.\nLine 4.',
    ],
    [
      'points whose marks are drawn, below what leads them',
      [
        piece('The inspectors found in all three of the districts that:', 50, 100),
        piece('staff do not ask callers whether they are at risk;', 80, 112),
        piece('supervisors do not look at the records that their', 80, 124),
        piece('teams make; and', 80, 136),
        piece('victims are told too late.', 80, 148),
        piece('Much of this was so in the year before as well.', 50, 160),
      ],
      'The inspectors found in all three of the districts that:\n\n• staff do not ask callers whether they are at risk;\n\n• supervisors do not look at the records that their\nteams make; and\n\n• victims are told too late.\n\nMuch of this was so in the year before as well.',
    ],
    [
      'a label of two lines beside its figures',
      [
        piece('Satisfied with the way the', 50, 100),
        piece('64%', 200, 106),
        piece('62%', 240, 106),
        piece('police dealt with the call', 50, 112),
        piece('Kept informed', 50, 130),
        piece('48%', 200, 130),
        piece('53%', 240, 130),
      ],
      'Satisfied with the way the police dealt with the call  64%  62%\n\nKept informed  48%  53%',
    ],
    [
      'labels of three lines, with their figures at the first line or in the middle',
      [
        piece('999 calls answered', 50, 100),
        piece('90%', 200, 100),
        piece('93%', 240, 100),
        piece('within', 50, 112),
        piece('10 seconds', 50, 124),
        piece('Emergencies in towns', 50, 136),
        piece('that were attended in', 50, 148),
        piece('85%', 200, 148),
        piece('88%', 240, 148),
        piece('15 minutes', 50, 160),
        piece('Calls to 101', 50, 172),
        piece('70%', 200, 172),
        piece('71%', 240, 172),
      ],
      '999 calls answered within 10 seconds  90%  93%\n\nEmergencies in towns that were attended in 15 minutes  85%  88%\n\nCalls to 101  70%  71%',
    ],
    [
      'figures in narrow cells',
      [
        piece('Burglary', 50, 100, { endsLine: false }),
        piece('14%', 98, 100, { endsLine: false }),
        piece('15%', 121, 100),
      ],
      'Burglary  14%  15%',
    ],
    [
      'heads of several lines on one, each over the columns in whose middle it stands',
      [
        piece('Kent Police', 150, 60, { right: 200 }),
        piece('England', 273, 60, { right: 303 }),
        piece('2014', 120, 72, { right: 140, endsLine: false }),
        piece('2015', 151, 72, { right: 171, endsLine: false }),
        piece('2016 (planned)', 182, 72, { right: 232 }),
        piece('Rank', 50, 66, { right: 75 }),
        piece('2014', 270, 72, { right: 290 }),
        piece('2015', 320, 72, { right: 340 }),
        ...flushRight(90, ['Officers', '1,181', '1,043', '1,015', '–', '90']),
        ...flushRight(106, ['Constables', '138', '140', '9', '80', '1,070']),
      ],
      'Rank  Kent Police 2014  Kent Police 2015  Kent Police 2016 (planned)  England 2014  England 2015\nOfficers  1,181  1,043  1,015  –  90\nConstables  138  140  9  80  1,070',
    ],
    [
      'areas in the columns of their grades, each with its grade',
      [
        piece('We graded it as follows:', 50, 60),
        piece('Good', 60, 106),
        piece('Requires', 150, 100),
        piece('improvement', 143, 112),
        piece('Inadequate', 250, 106),
        piece('Preventing', 48, 140),
        piece('crime', 60, 152),
        piece('Protecting', 148, 140),
        piece('vulnerable', 148, 152),
        piece('people', 158, 164),
        piece('Leadership', 48, 200),
        piece('We also looked at how well it treats victims.', 50, 240),
      ],
      'We graded it as follows:\n\nPreventing crime  Good\nLeadership  Good\nProtecting vulnerable people  Requires improvement\n\nWe also looked at how well it treats victims.',
    ],
    [
      'areas flush with their grades',
      [
        piece('Outstanding', 50, 100),
        piece('Good', 150, 100),
        piece('Adequate', 250, 100),
        piece('Requires', 350, 100),
        piece('improvement', 350, 112),
        piece('Recording data about', 150, 140),
        piece('crime', 150, 152),
        piece('Investigating crime', 250, 140),
        piece('Responding to the', 350, 140),
        piece('public', 350, 152),
      ],
      'Recording data about crime  Good\nInvestigating crime  Adequate\nResponding to the public  Requires improvement',
    ],
    [
      'the columns of a chart, each with its figure, without the scale beside it',
      [
        piece('Percentage of calls answered', 50, 60),
        ...['100%', '80%', '60%', '40%', '20%', '0%'].map((text, at) =>
          piece(text, 70 - 5 * text.length, 100 + 30 * at, { right: 70 }),
        ),
        piece('76', 115, 136, { right: 125 }),
        piece('93', 195, 110, { right: 205 }),
        piece('85', 275, 122, { right: 285 }),
        ...['Jan–Mar', 'Apr–Jun', 'Jul–Sep'].map((text, at) => piece(text, 103 + 80 * at, 262)),
        ...['2023', '2023', '2024'].map((text, at) => piece(text, 110 + 80 * at, 273)),
        piece('Source: the force.', 50, 300),
      ],
      'Percentage of calls answered\n\nJan–Mar 2023  76\nApr–Jun 2023  93\nJul–Sep 2024  85\n\nSource: the force.',
    ],
    [
      'figures of one height over their heads, as they stand',
      [
        ...['12', '14', '15'].map((text, at) => piece(text, 100 + 80 * at, 100)),
        ...['Kent', 'Essex', 'Surrey'].map((text, at) => piece(text, 105 - 2.5 * text.length + 80 * at, 112)),
      ],
      '12  14  15\nKent  Essex  Surrey',
    ],
    [
      'two tables beside each other, each as a whole',
      [
        ...['Suite', 'Cells', 'Poole', '16', 'Weymouth', '14', 'Bournemouth', '32'].map((text, at) =>
          piece(text, at % 2 === 0 ? 50 : 150, 100 + 18 * Math.floor(at / 2)),
        ),
        ...['Age', 'Share', '10 to 17', '7.2', '18 to 20', '11.0', '21 and over', '81.8'].map((text, at) =>
          piece(text, at % 2 === 0 ? 300 : 400, 92 + 18 * Math.floor(at / 2)),
        ),
      ],
      'Suite  Cells\nPoole  16\nWeymouth  14\nBournemouth  32\n\nAge  Share\n10 to 17  7.2\n18 to 20  11.0\n21 and over  81.8',
    ],
    [
      'groups of columns of a chart as rows below its legend, without a scale that begins above nought',
      [
        ...['50', '60', '70', '80', '90'].map((text, at) => piece(text, 50, 200 - 25 * at, { right: 60 })),
        piece('91', 100, 102, { right: 110 }),
        piece('89', 130, 108, { right: 140 }),
        piece('66', 200, 160, { right: 210 }),
        piece('68', 230, 158, { right: 240 }),
        piece('Officers', 100, 212, { right: 140 }),
        piece('Staff', 205, 212, { right: 235 }),
        piece('Suffolk', 100, 236),
        piece('England and Wales', 160, 236),
      ],
      'Suffolk  England and Wales\nOfficers  91  89\nStaff  66  68',
    ],
    [
      'heads that go on below in their middle, or stand flush with the first of their columns',
      [
        piece('Kent', 150, 100, { right: 190 }),
        piece('All forces', 350, 100, { right: 400 }),
        piece('2015', 160, 114, { right: 180 }),
        piece('Share of', 225, 114, { right: 265 }),
        piece('2015', 320, 114, { right: 340 }),
        piece('Share of', 395, 114, { right: 435 }),
        piece('(planned)', 150, 126, { right: 190 }),
        piece('calls', 232, 126, { right: 258 }),
        piece('(planned)', 310, 126, { right: 350 }),
        piece('calls', 402, 126, { right: 428 }),
        ...[146, 164].flatMap((y) => [
          piece('Emergency', 50, y),
          ...[160, 235, 320, 405].map((left) => piece('58', left, y, { right: left + 20 })),
        ]),
      ],
      'Kent 2015 (planned)  Kent Share of calls  All forces 2015 (planned)  All forces Share of calls\nEmergency  58  58  58  58\nEmergency  58  58  58  58',
    ],
    [
      'a row in which nothing is known beside a label of two lines',
      [piece('Scheduled', 50, 100), piece('49', 200, 106), piece('n/a', 250, 106), piece('(by appointment)', 50, 112)],
      'Scheduled (by appointment)  49  n/a',
    ],
    [
      'a table below a box at the side, into whose column it goes',
      [
        ...lines('words of the box at the side,', 7).map((text, at) => piece(text, 340, 100 + 12 * at)),
        ...lines('the words of the text beside the box,', 9).map((text, at) => piece(text, 50, 100 + 12 * at)),
        ...[
          ['2010/11', '2011/12'],
          ['Suffolk  88.9', '86.7'],
          ['England and Wales  84.0', '85.2'],
        ].flatMap(([one = '', other = ''], at) => [piece(one, 50, 230 + 18 * at), piece(other, 350, 230 + 18 * at)]),
      ],
      `${lines('words of the box at the side,', 7).join('\n')}\n${lines('the words of the text beside the box,', 9).join('\n')}\n\n2010/11  2011/12\n\nSuffolk  88.9  86.7\n\nEngland and Wales  84.0  85.2`,
    ],
    [
      'a cell of two lines, painted before the cell beside it',
      [
        piece('Date of last', 50, 100),
        piece('inspection', 50, 112),
        piece('4–8 March 2013', 200, 100),
        piece('England and', 50, 130),
        piece('Wales', 50, 142),
        piece('92.3%', 200, 134),
      ],
      'Date of last inspection  4–8 March 2013\n\nEngland and Wales  92.3%',
    ],
    [
      'a heading in slightly larger letters, and points that are questions',
      [
        piece('The force has improved how it protects people who are vulnerable', 50, 100, { size: 11, right: 400 }),
        piece('In our last inspection we asked two questions of the force, in this order:', 50, 118, { right: 410 }),
        piece('How well does the force look after all of those whom it holds in custody?', 65, 132, { right: 415 }),
        piece('How well does the force look after all of those who come to it for help?', 65, 146, { right: 415 }),
      ],
      'The force has improved how it protects people who are vulnerable\n\nIn our last inspection we asked two questions of the force, in this order:\n\n• How well does the force look after all of those whom it holds in custody?\n\n• How well does the force look after all of those who come to it for help?',
    ],
    [
      'questions of two lines, each with its grade beside it',
      [
        piece('How well does it use its resources to meet its', 50, 100),
        piece('demand?', 50, 114),
        piece('Requires', 350, 100),
        piece('improvement', 343, 114),
        piece('How sustainable is its position for the', 50, 144),
        piece('short and long term?', 50, 158),
        piece('Good', 360, 151),
      ],
      'How well does it use its resources to meet its demand?  Requires improvement\n\nHow sustainable is its position for the short and long term?  Good',
    ],
    [
      'what each grade means, as it stands',
      [
        piece('Good', 60, 100),
        piece('Adequate', 150, 100),
        piece('Inadequate', 250, 100),
        piece('It is well.', 55, 130),
        piece('It will do.', 150, 130),
        piece('It fails.', 255, 130),
      ],
      'Good  Adequate  Inadequate\n\nIt is well.  It will do.  It fails.',
    ],
    [
      'boxes of figures beside each other, each with its label',
      [
        piece('Calls in 2024', 50, 60),
        piece('26,310', 50, 100, { size: 20, right: 120 }),
        piece('999 calls', 50, 114, { size: 9 }),
        piece('3.2%', 200, 100, { size: 20, right: 250 }),
        piece('of 101 calls were', 200, 114, { size: 9 }),
        piece('abandoned', 200, 125, { size: 9 }),
        piece('1.1', 50, 170, { size: 20, right: 75 }),
        piece('square miles', 50, 184, { size: 9 }),
        piece('8,600', 130, 170, { size: 20, right: 190 }),
        piece('residents', 130, 184, { size: 9 }),
        piece('The words below them.', 50, 240),
      ],
      'Calls in 2024\n\n26,310\n999 calls\n\n3.2%\nof 101 calls were\nabandoned\n\n1.1\nsquare miles\n\n8,600\nresidents\n\nThe words below them.',
    ],
    [
      'boxes beside each other with a heading above and another figure below the first',
      [
        ...[0, 150].flatMap((left) => [
          piece('Violence against', 60 + left, 100, { right: 140 + left }),
          piece('the person', 75 + left, 112, { right: 125 + left }),
          piece('89.6%', 70 + left, 136, { size: 20, right: 130 + left }),
          piece('are recorded', 72 + left, 150, { size: 9, right: 128 + left }),
          piece('1,080', 82 + left, 174, { size: 14, right: 118 + left }),
          piece('are not', 84 + left, 187, { size: 9, right: 116 + left }),
        ]),
      ],
      Array.from({ length: 2 }, () => 'Violence against\nthe person\n\n89.6%\nare recorded\n\n1,080\nare not').join(
        '\n\n',
      ),
    ],
    [
      'a cell of two lines beside running text, painted before it',
      [
        piece('Within six', 50, 100),
        piece('months', 50, 112),
        piece('The force should design and provide training for', 150, 100),
        piece('all of its officers and staff.', 150, 112),
      ],
      'Within six months  The force should design and provide training for\nall of its officers and staff.',
    ],
    [
      'a box by itself, and a year in large letters that is no figure',
      [
        piece('28%', 50, 100, { size: 20, right: 90 }),
        piece('of officers', 50, 114, { size: 9 }),
        piece('2013', 50, 200, { size: 20, right: 90 }),
        piece('The words of a page.', 50, 214, { size: 9 }),
      ],
      '28%\nof officers\n\n2013\n\nThe words of a page.',
    ],
    [
      'turned text after the rest',
      [piece('At the side', 20, 300, { turn: 3 }), piece('The words of the page.', 50, 100)],
      'The words of the page.\n\nAt the side',
    ],
  ])('%s', (_, pieces, text) => {
    expect(pagesText([pieces])).toBe(text);
  });

  it('columns of very many lines under a heading across both', () => {
    const column = (words: string, edge: number) =>
      lines(words, 130_000).map((text, at) => piece(text, edge, 100 + 12 * at, { right: edge + 200 }));
    const heading = piece('A heading that goes across both', 50, 60, { right: 500 });
    const pieces = [heading, ...column('on the left', 50), ...column('on the right', 320)];
    expect(pagesText([pieces]).split(/\n+/)).toEqual(pieces.map(({ text }) => text));
  });

  it('pages are parted by a form feed, and a page of pictures counts', () => {
    expect(pagesText([[piece('One.', 50, 100)], [], [piece('Three.', 50, 100)]])).toBe('One.\n\f\n\fThree.');
  });
});
