import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { documentText } from '../../src/extract/documents.ts';

/** How the levels of a list are numbered: its format, its label, and what else its definition says. */
type Level = readonly [format: string, label: string, more?: string];

const levels = (all: readonly Level[]) =>
  all
    .map(
      ([format, label, more = ''], depth) =>
        `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/>${more}</w:lvl>`,
    )
    .join('');

const definition = (id: number, all: readonly Level[], more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels(all)}</w:abstractNum>`;

const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

/** A paragraph of a list at a depth. */
const point = (text: string, id: number, depth = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`);

const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const styled = (text: string, style: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`);

/** The text of a Word document of these paragraphs. */
async function textOf(
  paragraphs: readonly string[],
  { numbering = '', styles = '' }: { readonly numbering?: string; readonly styles?: string } = {},
): Promise<string> {
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const types = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const zip = new JSZip();
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${types}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${types}/relationships"><Relationship Id="r1" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  );
  zip.file('word/numbering.xml', `<w:numbering ${names}>${numbering}</w:numbering>`);
  zip.file('word/styles.xml', `<w:styles ${names}>${styles}</w:styles>`);
  zip.file('word/document.xml', `<w:document ${names}><w:body>${paragraphs.join('')}</w:body></w:document>`);
  const read = await documentText(await zip.generateAsync({ type: 'uint8array' }), 'docx', 'a.docx');
  if ('problem' in read) throw new Error(read.problem.message);
  return read.text;
}

const parted: readonly Level[] = [
  ['decimal', '%1.'],
  ['lowerLetter', '(%2)'],
  ['lowerRoman', '(%3)'],
];

describe('numbers that Word works out stand in the text', () => {
  it('goes on counting behind headings, and begins each level anew below the one above it', async () => {
    const numbering = definition(0, parted) + list(1, 0);
    const text = await textOf(
      [
        point('The force is good.', 1),
        styled('Investigation', 'Heading1'),
        point('By June, the force should:', 1),
        point('train its staff; and', 1, 1),
        point('check its records by:', 1, 1),
        point('counting them.', 1, 2),
        point('The force should write to us:', 1),
        point('soon.', 1, 1),
      ],
      { numbering, styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>' },
    );
    expect(text.split('\n\n')).toEqual([
      '1. The force is good.',
      'Investigation',
      '2. By June, the force should:',
      '(a) train its staff; and',
      '(b) check its records by:',
      '(i) counting them.',
      '3. The force should write to us:',
      '(a) soon.\n',
    ]);
  });

  it('names the levels above in a label, in digits where a level says so', async () => {
    const numbering =
      definition(0, [
        ['upperRoman', 'Part %1'],
        ['decimal', '%1.%2', '<w:isLgl/>'],
        ['upperLetter', '%3)', '<w:lvlRestart w:val="0"/>'],
      ]) + list(4, 0);
    const text = await textOf(
      [point('One.', 4), point('Two.', 4, 1), point('Three.', 4, 2), point('Four.', 4, 1), point('Five.', 4, 2)],
      { numbering },
    );
    expect(text).toBe('Part I One.\n\n1.1 Two.\n\nA) Three.\n\n1.2 Four.\n\nB) Five.\n');
  });

  it.each([
    ['go on with the same definition', '', '3. Three.'],
    [
      'begin where they say that they do',
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>',
      '7. Three.',
    ],
    [
      'have a level of their own',
      `<w:lvlOverride w:ilvl="0">${levels([['upperLetter', 'Annex %1:']])}</w:lvlOverride>`,
      'Annex C: Three.',
    ],
  ])('lists %s', async (_, override, third) => {
    const numbering = definition(0, parted) + list(1, 0) + list(2, 0, override);
    const text = await textOf([point('One.', 1), point('Two.', 1), point('Three.', 2)], { numbering });
    expect(text).toBe(`1. One.\n\n2. Two.\n\n${third}\n`);
  });

  it('are those of styles, of what these are based on, and of linked definitions', async () => {
    const numbering =
      definition(0, [], '<w:numStyleLink w:val="Recommendations"/>') +
      definition(
        1,
        [
          ['decimal', 'Recommendation %1'],
          ['lowerLetter', '%2)', '<w:pStyle w:val="Part"/>'],
        ],
        '<w:styleLink w:val="Recommendations"/>',
      ) +
      list(1, 0);
    const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles =
      `<w:style w:type="paragraph" w:styleId="Asked">${numbered}</w:style>` +
      `<w:style w:type="paragraph" w:styleId="Part">${numbered}</w:style>` +
      '<w:style w:type="paragraph" w:styleId="Boxed"><w:basedOn w:val="Asked"/></w:style>';
    const text = await textOf([styled('One.', 'Asked'), styled('Two.', 'Boxed'), styled('Three.', 'Part')], {
      numbering,
      styles,
    });
    expect(text).toBe('Recommendation 1 One.\n\nRecommendation 2 Two.\n\na) Three.\n');
  });

  it('are those of a style where a paragraph, or a style based on it, says another level alone', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Rec"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Part"><w:basedOn w:val="Rec"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>';
    const part = '<w:pStyle w:val="Rec"/><w:numPr><w:ilvl w:val="1"/></w:numPr>';
    const text = await textOf([styled('One.', 'Rec'), paragraph('Two.', part), styled('Three.', 'Part')], {
      numbering: definition(0, parted) + list(1, 0),
      styles,
    });
    expect(text).toBe('1. One.\n\n(a) Two.\n\n(i) Three.\n');
  });

  it('are none where a paragraph is taken out of its list, and where a list has bullets', async () => {
    const numbering = definition(0, parted) + definition(1, [['bullet', '•']]) + list(1, 0) + list(2, 1);
    const text = await textOf([point('One.', 1), point('Two.', 0), point('Three.', 2), point('Four.', 9)], {
      numbering,
    });
    expect(text).toBe('1. One.\n\nTwo.\n\n• Three.\n\nFour.\n');
  });

  it('are none where the label is empty, and stand in no list then', async () => {
    const numbering = definition(0, [['decimal', '']]) + list(1, 0);
    expect(await textOf([point('One.', 1), point('Two.', 1)], { numbering })).toBe('One.\n\nTwo.\n');
  });

  it('are written as they are, with signs that mark-up has for itself', async () => {
    const text = await textOf([point('One.', 1)], {
      numbering: definition(0, [['decimal', '&lt;%1 &amp; on&gt;']]) + list(1, 0),
    });
    expect(text).toBe('<1 & on> One.\n');
  });

  it('ends with styles that are based on each other', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="One"><w:basedOn w:val="Two"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Two"><w:basedOn w:val="One"/></w:style>';
    expect(await textOf([styled('Words.', 'One')], { styles })).toBe('Words.\n');
  });
});

describe('what Word shows stands in the text', () => {
  it('has what a simple field holds', async () => {
    const field = '<w:fldSimple w:instr=" SEQ Table "><w:r><w:t>3</w:t></w:r></w:fldSimple>';
    const caption = `<w:p><w:r><w:t xml:space="preserve">Table </w:t></w:r>${field}<w:r><w:t>: Calls</w:t></w:r></w:p>`;
    expect(await textOf([caption])).toBe('Table 3: Calls\n');
  });

  it('has nothing that is hidden', async () => {
    const run = (text: string, properties = '') =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const hidden = [run('Staff '), run('(check) ', '<w:b/><w:vanish/>'), run('are ', '<w:vanish w:val="0"/>')];
    const mark = '<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>';
    expect(await textOf([`<w:p>${mark}${hidden.join('')}${run('keen.')}</w:p>`])).toBe('Staff are keen.\n');
    expect(await textOf([`<w:p>${run('A draft.', '<w:vanish w:val="true"/>')}</w:p>`, paragraph('One.')])).toBe(
      'One.\n',
    );
  });

  it('has nothing that a style hides, or one that this is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Check"><w:basedOn w:val="Note"/></w:style>';
    const seen = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Seen.</w:t></w:r>';
    const text = [
      styled('Ask the force.', 'Check'),
      `<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>${seen}</w:p>`,
      paragraph('One.'),
    ];
    expect(await textOf(text, { styles })).toBe('Seen.\n\nOne.\n');
  });

  it('keeps the tabs between figures, and no soft hyphens', async () => {
    const row = '<w:p><w:r><w:t>Very high</w:t><w:tab/><w:t>24</w:t><w:tab/><w:t>18</w:t></w:r></w:p>';
    const word = '<w:p><w:r><w:t>investi</w:t><w:softHyphen/><w:t>gations</w:t></w:r></w:p>';
    expect(await textOf([row, word])).toBe('Very high\t24\t18\n\ninvestigations\n');
  });
});
