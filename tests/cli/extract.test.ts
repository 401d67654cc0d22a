import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Draft } from '../../src/extract/draft.ts';
import { checkFolder, openFolder } from '../../src/ingest/folder.ts';
import type { ReportFile } from '../../src/ingest/shapes.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { inputFiles } from '../support/folder.ts';

const command = path.join(packageRoot, 'bin/inspection-graph.js');

const extract = (folder: string, args: readonly string[], input = '') => run(folder, ['extract', ...args], input);

function run(folder: string, args: readonly string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

const text = `Camford victims: an inspection of Kent Police

Published on 15 May 2024

How well does the force look after victims?

Good

The force keeps victims well informed, but it does not always identify repeat victims. A database known as TROVE
holds earlier calls. The force plans to train its call handlers.

In the 12 months to March 2024, 84.5 percent (± 1.1 percent) of victims were satisfied, compared with 82 percent in
the previous year.

Recommendations

• Within three months, Kent Police should ensure that:

(a) its control room can see earlier calls; and

(b) staff are trained to ask about them.
`;

const withReport = () => {
  const files = inputFiles();
  files.write('reports/camford/report.txt', text);
  return files;
};

describe('inspection-graph extract', () => {
  it('prints one JSON object a document, with every kind of claim and exact evidence', () => {
    const { stdout, status } = extract(withReport().folder, ['reports', '--json']);
    expect(status).toBe(0);
    const [line, ...rest] = stdout.trimEnd().split('\n');
    expect(rest).toEqual([]);
    const draft = JSON.parse(line ?? '') as Draft;
    expect(draft.report).toEqual({
      title: 'Camford victims: an inspection of Kent Police',
      force: 'kent',
      inspection: null,
      publishedOn: '2024-05-15',
    });
    expect(draft.text).toBe(text);
    expect(draft.claims.map(({ kind }) => kind)).toEqual([
      'JUDGMENT',
      'FINDING',
      'FINDING',
      'FINDING',
      'FINDING',
      'STATISTIC',
      'STATISTIC',
      'RECOMMENDATION',
    ]);
    for (const { evidence, confidence, rule } of draft.claims) {
      expect(rule).not.toBe('');
      expect(confidence).toBeGreaterThan(0);
      for (const { quote, start, end } of evidence) expect(text.slice(start, end)).toBe(quote);
    }
    expect(draft.claims.filter(({ kind }) => kind === 'FINDING')).toMatchObject([
      { polarity: 'STRENGTH', themes: ['keeping-victims-informed'] },
      { polarity: 'WEAKNESS', themes: ['identification-of-repeat-victims'] },
      { polarity: 'NEUTRAL' },
      { polarity: 'NEUTRAL', timing: 'PLANNED' },
    ]);
    expect(draft.claims.find(({ kind }) => kind === 'RECOMMENDATION')).toMatchObject({
      text: 'Within three months, Kent Police should ensure that:',
      parts: [
        { label: 'a', text: 'its control room can see earlier calls' },
        { label: 'b', text: 'staff are trained to ask about them' },
      ],
      deadlines: [{ text: 'Within three months', kind: 'WITHIN', dueOn: '2024-08-15' }],
      evidence: [{ section: 'Recommendations' }],
    });
    expect(draft.claims.find(({ kind }) => kind === 'JUDGMENT')).toMatchObject({
      question: 'How well does the force look after victims?',
      grade: 'GOOD',
      evidence: [{ quote: 'Good' }],
    });
    expect(draft.claims.find(({ kind }) => kind === 'STATISTIC')).toMatchObject({
      value: 84.5,
      unit: 'percent',
      margin: 1.1,
      periodStart: '2023-04-01',
      periodEnd: '2024-03-31',
      area: 'Kent',
      comparisons: [{ value: 82, area: 'Kent' }],
      baselineStart: null,
    });
    expect(draft.candidates).toMatchObject([{ name: 'TROVE', kind: 'SYSTEM' }]);
  });

  it('writes a draft beside a report.txt, which an ingest of proposals takes as it is', () => {
    const files = withReport();
    const { stdout, status } = extract(files.folder, ['reports/camford/report.txt']);
    expect({ stdout, status }).toEqual({
      stdout: `${path.join('reports', 'camford', 'report.yaml')}: 4 findings, 1 recommendation, 1 judgment, 2 statistics; 1 new name; kent, inspection not said, 2024-05-15\n`,
      status: 0,
    });
    const { problems, readings } = checkFolder(openFolder(files.folder, true));
    expect(problems).toEqual([]);
    expect(readings[0]?.claims.length).toBe(8);
    expect(checkFolder(openFolder(files.folder)).readings[0]?.claims).toEqual([]);
  });

  it('leaves a report.txt as it is, with the mark of its encoding, each time that it is drafted', () => {
    const files = inputFiles();
    const marked = `\u{FEFF}${text}`;
    files.write('reports/camford/report.txt', marked);
    for (const time of ['first', 'again']) {
      expect([time, extract(files.folder, ['reports/camford/report.txt']).status]).toEqual([time, 0]);
      expect(files.read('reports/camford/report.txt')).toBe(marked);
    }
  });

  it('drafts a text with characters outside the basic plane so that its headings and quotes are found', () => {
    const files = inputFiles();
    files.write(
      'reports/camford/report.txt',
      `😀😀😀\n\n${text.replaceAll('Good', '😀\n\nGood')}\n\n## Recommendations¹\n\nThe force is good. 😀\n`,
    );
    expect(extract(files.folder, ['reports/camford/report.txt']).status).toBe(0);
    expect(checkFolder(openFolder(files.folder, true)).problems).toEqual([]);
  });

  it('gives the date that the text lacks, and the force that it leaves open', () => {
    const files = inputFiles();
    files.write('plain.txt', 'Within six months the force should review its plans.\n');
    const { stdout } = extract(files.folder, ['plain.txt', '--json', '--published', '2014-11-27', '--force', 'kent']);
    const draft = JSON.parse(stdout) as Draft;
    expect(draft.report).toMatchObject({ force: 'kent', publishedOn: '2014-11-27' });
    expect(draft.claims).toMatchObject([{ kind: 'RECOMMENDATION', deadlines: [{ dueOn: '2015-05-27' }] }]);
  });

  it('says which recommendations it left out as of an earlier report', () => {
    const files = inputFiles();
    const asked = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `By ${index + 1} March 2023, the force should review file ${index + 1}.`,
      );
    const text = (count: number) =>
      [
        'Kent Police: progress on a cause of concern',
        'Published on 12 May 2024',
        'Progress on the cause of concern',
        ...asked(count),
        'New recommendations',
        'By 30 June 2025, the force should train its sergeants.',
      ].join('\n\n');
    files.write('two.txt', text(2));
    files.write('ten.txt', text(10));
    const { stdout } = extract(files.folder, ['.', '--out', 'drafts']);
    const ofTwo = '2 recommendations left out as of an earlier report: lines 7 and 9';
    const ofTen = '10 recommendations left out as of an earlier report: lines 7, 9, 11, 13, 15, 17, 19, 21 and 2 more';
    expect(stdout).toContain(
      `1 recommendation, 0 judgments, 0 statistics; 0 new names; kent, inspection not said, 2024-05-12\n  ! ${ofTwo}\n`,
    );
    expect(stdout).toContain(`\n  ! ${ofTen}\n`);
    expect(files.read('drafts/reports/two/report.yaml')).toContain(`# ! ${ofTwo}\n`);
  });

  it('says where the date and the force that were given are not those of the text', () => {
    const files = withReport();
    const { stdout } = extract(files.folder, [
      'reports/camford/report.txt',
      '--published',
      '2015-02-01',
      '--force',
      'gwent',
    ]);
    const remarks = [
      'the text says kent, and --force gwent was given: that was taken',
      'the text says 2024-05-15, and --published 2015-02-01 was given: that was taken',
    ];
    for (const remark of remarks) {
      expect(stdout).toContain(`\n  ! ${remark}\n`);
      expect(files.read('reports/camford/report.yaml')).toContain(`# ! ${remark}\n`);
    }
    expect(parse(files.read('reports/camford/report.yaml'))).toMatchObject({
      force: 'gwent',
      published: { on: '2015-02-01', source: 'Given when the draft was made.' },
    });
  });

  it.each([
    ['2014-11-27', "Her Majesty's Inspectorate of Constabulary, Crown copyright"],
    ['2019-01-15', "Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services, Crown copyright"],
    ['2024-05-15', "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services, Crown copyright"],
  ])('names the inspectorate as it was called on %s', (day, holder) => {
    const files = inputFiles();
    files.write('plain.txt', 'The force should review its plans.\n');
    extract(files.folder, ['plain.txt', '--published', day, '--out', 'made']);
    expect(files.read('made/reports/plain/report.yaml')).toContain(`attribution: ${holder}, Open Government Licence`);
  });

  it('takes a text from standard input and prints the draft', () => {
    const { stdout, status } = extract(inputFiles().folder, ['-'], text);
    expect(status).toBe(0);
    expect(parse(stdout)).toMatchObject({ force: 'kent', published: { on: '2024-05-15' } });
    expect(stdout).toContain('# How well does the force look after victims?');
  });

  it('keeps what a person decided when it reads the same text again', () => {
    const files = withReport();
    extract(files.folder, ['reports/camford/report.txt']);
    const file = 'reports/camford/report.yaml';
    const drafted = parse(files.read(file)) as { readonly findings: readonly { readonly id: string }[] };
    const [first, second] = drafted.findings;
    files.write(
      file,
      files
        .read(file)
        .replace('polarity: STRENGTH', 'polarity: NEUTRAL')
        .replace('reviewStatus: PROPOSED', 'reviewStatus: REVIEWED'),
    );
    expect(extract(files.folder, ['reports/camford/report.txt']).status).toBe(0);
    const again = parse(files.read(file)) as { readonly findings: readonly object[] };
    expect(again.findings.slice(0, 2)).toMatchObject([
      { id: first?.id, polarity: 'NEUTRAL', reviewStatus: 'REVIEWED' },
      { id: second?.id, reviewStatus: 'PROPOSED' },
    ]);
  });

  it('says what the file holds where people have decided, not what it would propose', () => {
    const files = withReport();
    extract(files.folder, ['reports/camford/report.txt']);
    const draft = parse(files.read('reports/camford/report.yaml')) as Pick<ReportFile, 'findings'>;
    const [first] = draft.findings;
    const decision = {
      claim: first?.id,
      kind: 'FINDING',
      start: text.indexOf('The force keeps'),
      decision: 'reject',
    };
    files.write('decisions.json', JSON.stringify({ report: 'camford', decisions: [decision] }));
    const options = ['--decisions', 'decisions.json'];
    expect(run(files.folder, ['review', 'reports/camford', ...options]).status).toBe(0);
    files.replace('reports/camford/report.yaml', 'force: kent', 'force: essex');
    expect(extract(files.folder, ['reports/camford/report.txt']).stdout).toBe(
      `${path.join('reports', 'camford', 'report.yaml')}: 3 findings, 1 recommendation, 1 judgment, 2 statistics, 1 rejected; 1 new name; essex, inspection not said, 2024-05-15\n`,
    );
  });

  it('reads the documents of a folder that can be read, and lists the others', () => {
    const files = inputFiles();
    files.write('in/one.txt', text);
    files.write('in/two.pdf', 'no pdf');
    files.write('in/three.bin', 'left alone');
    const { stdout, stderr, status } = extract(files.folder, ['in', '--out', 'out']);
    expect(status).toBe(1);
    expect(stdout).toContain(path.join('out', 'reports', 'one', 'report.yaml'));
    expect(files.read('out/reports/one/report.txt')).toBe(text);
    expect(stderr).toMatch(/1 document of 2 could not be drafted; the others are done\n.*two\.pdf .*PDF/);
  });

  it('drafts many documents as it drafts each, in their order', () => {
    const files = inputFiles();
    const names = Array.from({ length: 9 }, (_, index) => `in/${index}.txt`);
    for (const [index, name] of names.entries())
      files.write(name, `${text}\nThe force trains its ${index} teams well.\n`);
    files.write('in/4.txt', ' ');
    const { stdout, stderr, status } = extract(files.folder, ['in', '--json']);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /1 document of 9 could not be drafted; the others are done\nin.4\.txt has nothing but blanks/,
    );
    const lines = stdout.split('\n');
    const texts = names.filter((name) => name !== 'in/4.txt').map((name) => files.read(name));
    expect(lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as Draft).text)).toEqual(texts);
    expect(`${lines[7]}\n`).toBe(extract(files.folder, ['in/8.txt', '--json']).stdout);
  });

  it('tells documents of one name apart by their folders, and those that differ in their ending not at all', () => {
    const files = inputFiles();
    for (const name of ['in/2014/Kent.txt', 'in/2016/kent.txt', 'in/2016/kent.md', 'in/essex.txt'])
      files.write(name, text);
    const { stderr, status } = extract(files.folder, ['in']);
    expect(status).toBe(1);
    expect(stderr).toContain(`${path.join('in', '2016', 'kent.txt')} would have the draft of`);
    for (const slug of ['2014-kent', '2016-kent', 'essex'])
      expect(files.has(`drafts/reports/${slug}/report.yaml`)).toBe(true);
  });

  it('prints every document with --json, those of one name too', () => {
    const files = inputFiles();
    for (const name of ['in/kent.md', 'in/kent.txt']) files.write(name, text);
    const { stdout, status } = extract(files.folder, ['in', '--json']);
    const lines = stdout.trimEnd().split('\n');
    expect({ status, files: lines.map((line) => (JSON.parse(line) as { file: string }).file) }).toEqual({
      status: 0,
      files: [path.join('in', 'kent.md'), path.join('in', 'kent.txt')],
    });
  });

  it('reads a document that a link in a folder leads to, and goes round in no ring', () => {
    const files = inputFiles();
    files.write('kent.markdown', text);
    files.write('in/empty', '');
    const link = (name: string, to: string) => symlinkSync(to, path.join(files.folder, 'in', name));
    link('kent.markdown', path.join('..', 'kent.markdown'));
    link('ring', '.');
    link('nowhere.txt', 'nothing.txt');
    link('itself.txt', 'itself.txt');
    const { stdout, status } = extract(files.folder, ['in', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ file: path.join('in', 'kent.markdown') });
  });

  it('says which documents of a folder are of a kind that it does not read', () => {
    const files = inputFiles();
    for (const name of ['in/kent.txt', 'in/old.doc', 'in/notes.xyz']) files.write(name, text);
    const { stderr, status } = extract(files.folder, ['in']);
    expect(status).toBe(0);
    expect(stderr).toBe(
      `1 document of other kinds left out: ${path.join('in', 'old.doc')}; save them as .docx, .pdf or .txt\n`,
    );
  });

  it.each([
    [
      'a document that is not there',
      ['nothing.txt'],
      1,
      'there is no nothing.txt: give a document, a folder of them, or - for standard input',
    ],
    [
      'a date that does not exist',
      ['in', '--published', '2014-02-30'],
      2,
      '--published 2014-02-30 is not a date that exists: write it as YYYY-MM-DD, as in 2014-11-27',
    ],
    [
      'a force that is none',
      ['in/one.txt', '--force', 'kend'],
      2,
      '--force kend is not in forces.csv; did you mean "kent"?',
    ],
    [
      'an empty folder',
      ['empty'],
      1,
      'empty holds no document: put in files that end in .txt, .md, .markdown, .html, .htm, .docx, .pdf',
    ],
    [
      'a file of another kind',
      ['in/one.xls'],
      1,
      'in/one.xls ends in .xls, which is not read here: save it as .txt, .md, .html, .docx or .pdf',
    ],
    [
      'reference files that are nowhere',
      ['in/one.txt', '--reference', 'none'],
      2,
      'there is no folder none: give one that holds forces.csv, themes.yaml, partners.yaml or inspections.yaml',
    ],
    [
      'a folder that holds no reference file',
      ['in/one.txt', '--reference', 'in'],
      2,
      'in holds no reference file: give one that holds forces.csv, themes.yaml, partners.yaml or inspections.yaml',
    ],
  ])('refuses %s and writes nothing', (_, args, status, message) => {
    const files = inputFiles();
    files.write('in/one.txt', text);
    files.write('in/one.xls', 'x');
    files.makeFolder('empty');
    const ran = extract(files.folder, args);
    expect(ran.status).toBe(status);
    expect(ran.stderr).toContain(message);
    expect(files.has('drafts')).toBe(false);
  });

  it.each([
    ['below a file', 'one.txt/out', 'a file stands where a folder is wanted: give another folder'],
    ['where no folder can be made', '/proc/no', 'give another folder'],
  ])('says so of a draft that cannot be written, %s', (_, out, message) => {
    const files = inputFiles();
    files.write('one.txt', text);
    const { stderr, status } = extract(files.folder, ['one.txt', '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/ cannot be written: .*: give another folder\n/);
    expect(stderr).toContain(message);
  });

  it('says of a draft beside others in which file and line it is no YAML, and counts what is wrong', () => {
    const files = withReport();
    files.write('reports/camford/report.yaml', 'title: "a\nkind: }\nforce: kent\n"b: [\n');
    const { stderr, status } = extract(files.folder, ['reports']);
    const lines = stderr.split('\n\n')[0]?.split('\n') ?? [];
    expect(status).toBe(1);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toContain(`${path.join('reports', 'camford', 'report.yaml')}:`);
    expect(stderr).toContain(`\n\n${lines.length} problems; nothing was written\n`);
  });

  it('does not put another text under decisions that were made on the first', () => {
    const files = inputFiles();
    files.write('one.txt', text);
    expect(extract(files.folder, ['one.txt']).status).toBe(0);
    files.write('one.txt', `${text}\nMore.\n`);
    const { stderr, status } = extract(files.folder, ['one.txt']);
    expect(status).toBe(1);
    expect(stderr).toContain('holds another text, which its report.yaml is about');
    expect(files.read('drafts/reports/one/report.txt')).toBe(text);
  });
});
