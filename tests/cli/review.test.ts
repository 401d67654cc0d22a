import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { review } from '../../src/cli/review.ts';
import { ExpectedError, exitStatus, InputError } from '../../src/errors.ts';
import { type ReportFile, reportFile } from '../../src/ingest/shapes.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { type InputFiles, inputFiles } from '../support/folder.ts';
import { typedTerminal } from '../support/typedTerminal.ts';

const text = `Kent Police keeps victims informed.
It does not know its repeat victims.
It is good.
`;

const claim = (id: string, quote: string, themes: string, confidence: number) => `  # note on ${id}
  - id: ${id}
    statement: ${quote}
    polarity: STRENGTH
    themes: ${themes}
    reviewStatus: PROPOSED
    madeBy: "extraction: test"
    confidence: ${confidence}
    evidence: [{quote: ${quote}, start: ${text.indexOf(quote)}, end: ${text.indexOf(quote) + quote.length}}]
`;

const yaml = `title: Made up
titleIsOfficial: false
force: kent
kind: FORCE_REPORT
published: {on: 2014-11-27}
attribution: Made for testing; nobody's words.
findings:
${claim('informed', 'keeps victims informed', '[keeping-victims-informed]', 0.9)}
${claim('repeat', 'does not know its repeat victims', '[]', 0.2)}
${claim('good', 'It is good', '[victims]', 0.5)}`;

const report = 'reports/made-up/report.yaml';

function draft(): InputFiles {
  const files = inputFiles();
  files.write('reports/made-up/report.txt', text);
  files.write(report, yaml);
  return files;
}

const folderOf = ({ folder }: InputFiles) => path.join(folder, 'reports/made-up');
const read = (files: InputFiles): ReportFile => reportFile.parse(parse(files.read(report)));
const statuses = (files: InputFiles) => read(files).findings.map(({ id, reviewStatus }) => `${id} ${reviewStatus}`);

const key = {
  enter: '\r',
  tab: '\t',
  space: ' ',
  down: '\u001B[B',
  ctrlC: '\u0003',
  escape: '\u001B',
  backspace: '\u007F',
} as const;
const question = 'What do you say?';

describe('a review', () => {
  it('shows each claim in its place with what proposed it, and takes what a person says', async () => {
    const files = draft();
    const screen = typedTerminal();
    const run = review(folderOf(files), {}, screen.terminal);
    await screen.press(question, 'a');
    expect(statuses(files)).toEqual(['informed PROPOSED', 'repeat PROPOSED', 'good PROPOSED']);
    await screen.press(question, 'a');
    // The first decision was in the file before the second question.
    expect(statuses(files)).toEqual(['informed REVIEWED', 'repeat PROPOSED', 'good PROPOSED']);
    await screen.press('themes (type to search)', 'identification of repeat');
    await screen.press('1 match', key.tab);
    await screen.press('◼', key.enter);
    await screen.press(question, 'r');
    await screen.press('Why?', `says nothing${key.enter}`);
    await run;
    expect(statuses(files)).toEqual(['informed REVIEWED', 'repeat REVIEWED']);
    expect(read(files).findings[1]?.themes).toEqual(['identification-of-repeat-victims']);
    expect(read(files).rejected).toMatchObject([{ id: 'good', kind: 'FINDING', reason: 'says nothing' }]);
    expect(readdirSync(folderOf(files)).sort()).toEqual(['report.txt', 'report.yaml']);
    const printed = screen.printed().replace(/ +│$/gm, '');
    expect(printed).toContain('3 claims to review');
    expect(printed).toContain('2 of 3  FINDING  repeat');
    expect(printed).toContain(
      '│  Kent Police keeps victims informed.\n│  It does not know its repeat victims.\n│  It is good.',
    );
    expect(printed).toContain(
      '│  # note on repeat\n│  statement   does not know its repeat victims\n│  polarity    STRENGTH\n│  themes      none\n',
    );
    expect(printed).toContain('│  confidence  0.2\n│  made by     extraction: test\n');
    expect(printed).toContain('Nothing is left to review.');
  });

  it('asks for each value that is to be corrected, and again when one cannot be', async () => {
    const files = draft();
    const screen = typedTerminal();
    const run = review(path.join(files.folder, report), {}, screen.terminal);
    await screen.press(question, 'c');
    await screen.press('What is to be corrected?', `${key.down}${key.down.repeat(4)}${key.space}${key.enter}`);
    await screen.press('asOf', `2014-13-01${key.enter}`);
    await screen.press('informed: asOf "2014-13-01" is not a date that exists', 'c');
    // What was refused is still chosen, and typed already.
    await screen.press('What is to be corrected?', `${key.space}${key.down}${key.space}${key.enter}`);
    await screen.press('◆  statement', ` well${key.enter}`);
    await screen.press('◆  polarity', `${key.down}${key.enter}`);
    await screen.press('◆  asOf', `${key.backspace.repeat(10)}${key.enter}`);
    await screen.press('2 of 3', 'l');
    await run;
    expect(read(files).findings[0]).toMatchObject({
      statement: 'keeps victims informed well',
      polarity: 'WEAKNESS',
      reviewStatus: 'REVIEWED',
    });
    expect(read(files).findings[0]).not.toHaveProperty('asOf');
    expect(screen.printed()).toContain('2 claims left to review.');
  });

  it('goes back from a question about a claim to what is to be said of it, and changes nothing', async () => {
    const files = draft();
    const screen = typedTerminal();
    const run = review(folderOf(files), {}, screen.terminal);
    await screen.press(question, 'r');
    await screen.press('Why?', key.ctrlC);
    await screen.press(question, 'c');
    await screen.press('What is to be corrected?', `${key.space}${key.enter}`);
    await screen.press('◆  statement', key.escape);
    await screen.press(question, 'l');
    await run;
    expect(files.read(report)).toBe(yaml);
    expect(screen.printed()).toContain('3 claims left to review.');
  });

  it('goes back to the claim before, and undoes what was said of it', async () => {
    const files = draft();
    const screen = typedTerminal();
    const run = review(folderOf(files), {}, screen.terminal);
    await screen.press(question, 'a');
    await screen.press('2 of 3', '');
    await screen.press(question, 'r');
    await screen.press('Why?', key.enter);
    await screen.press('3 of 3', '');
    expect(statuses(files)).toEqual(['informed REVIEWED', 'good PROPOSED']);
    await screen.press(question, 'b');
    await screen.press('2 of 3', '');
    expect(statuses(files)).toEqual(['informed REVIEWED', 'repeat PROPOSED', 'good PROPOSED']);
    await screen.press(question, 'b');
    await screen.press('1 of 3', '');
    expect(files.read(report)).toBe(yaml);
    await screen.press(question, 'r');
    await screen.press('Why?', key.enter);
    await screen.press('2 of 3', 'l');
    await run;
    expect(statuses(files)).toEqual(['repeat PROPOSED', 'good PROPOSED']);
    expect(screen.printed()).toMatch(
      /◆ {2}What do you say\?\n│ {3}a {2}accept\n│ {3}c {2}correct and accept\n│ {3}r {2}reject\n│ {3}s {2}skip for now\n│ {3}b {2}back to the one before/,
    );
  });

  it.each([
    ['in the order of the text', false, ['informed', 'repeat', 'good']],
    ['with the least sure first', true, ['repeat', 'good', 'informed']],
  ] as const)('goes through the claims %s, and skips', async (_, leastSureFirst, order) => {
    const files = draft();
    const screen = typedTerminal();
    const run = review(folderOf(files), { leastSureFirst }, screen.terminal);
    for (const _ of order) await screen.press(question, 's');
    await run;
    const shown = [...screen.printed().matchAll(/\d of 3 {2}FINDING {2}(\w+)/g)].map(([, id]) => id);
    expect(shown).toEqual(order);
    expect(files.read(report)).toBe(yaml);
    expect(screen.printed()).toContain('3 claims left to review.');
  });

  it('fits a terminal that does not say how wide it is', async () => {
    const screen = typedTerminal(0);
    const run = review(folderOf(draft()), {}, screen.terminal);
    await screen.press(question, 'l');
    await run;
    expect(screen.printed()).toContain('statement   keeps victims informed');
  });

  it('says what can be said of a claim, and asks again', async () => {
    const files = draft();
    const screen = typedTerminal();
    const run = review(folderOf(files), {}, screen.terminal);
    await screen.press(question, 'h');
    await screen.press('it moves to the key rejected', '');
    await screen.press(question, 'l');
    await run;
    expect(files.read(report)).toBe(yaml);
  });

  it.each([80, 40])('stays within a terminal of %i columns, however long the id of a claim is', async (columns) => {
    const files = draft();
    files.write(report, yaml.replace('id: informed', `id: ${'informed-'.repeat(9)}x`));
    const screen = typedTerminal(columns);
    const run = review(folderOf(files), {}, screen.terminal);
    await screen.press(question, 'l');
    await run;
    const lines = screen.printed().split('\n');
    expect(lines.find((line) => line.includes('1 of 3'))).toMatch(/ {2}informed-(?:informed-)*\p{L}*…/u);
    const box = lines.slice(1, lines.findIndex((line) => line.startsWith('├')) + 1);
    expect(Math.max(...box.map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  it('prints the quote bold and nothing of what a terminal would obey', async () => {
    const files = draft();
    files.write('reports/made-up/report.txt', text.replace('.\nIt is', '.\u001B[2J\f\nIt is'));
    files.write(report, yaml.slice(0, yaml.indexOf('  # note on good')));
    const screen = typedTerminal();
    const run = review(folderOf(files), {}, screen.terminal);
    await screen.press(question, 's');
    await screen.press(question, 'l');
    await run;
    expect(screen.raw()).toContain('It \u001B[1mdoes not know its repeat victims\u001B[22m.');
    expect(screen.raw()).not.toContain('\f');
  });

  it('says so when there is nothing to review', async () => {
    const files = draft();
    files.write(report, yaml.replaceAll('PROPOSED', 'REVIEWED').replace('themes: []', 'themes: [victims]'));
    const screen = typedTerminal();
    await review(folderOf(files), {}, screen.terminal);
    expect(screen.printed()).toMatch(/report\.yaml: nothing to review, no claim is PROPOSED\n$/);
  });

  it('does not write over what someone else has written meanwhile', async () => {
    const files = draft();
    const screen = typedTerminal();
    const run = review(folderOf(files), {}, screen.terminal).catch((error: unknown) => error);
    await screen.press(question, '');
    files.replace(report, 'title: Made up', 'title: By hand');
    screen.type('a');
    expect(await run).toMatchObject({
      status: exitStatus.input,
      message: expect.stringMatching(/report\.yaml has been changed meanwhile, .+: run the review again$/),
    });
    expect(files.read(report)).toBe(yaml.replace('title: Made up', 'title: By hand'));
  });

  it.each([
    ['where there is nothing', 'nowhere', ExpectedError, /^there is no .+nowhere: give the folder of a report/],
    ['of a folder without a report', 'empty', InputError, /report\.txt is missing: every report needs it/],
    [
      'of a folder of reports',
      '.',
      ExpectedError,
      / is a folder of reports: give the folder of one, such as .+reports.made-up$/,
    ],
    ['of reports', 'reports', ExpectedError, /reports is a folder of reports: .+ such as .+made-up$/],
    [
      'of the text of a report',
      'reports/made-up/report.txt',
      ExpectedError,
      /report\.txt is not a report\.yaml: give the folder of a report, or its report\.yaml$/,
    ],
  ])('is refused %s', async (_, target, kind, message) => {
    const files = draft();
    files.makeFolder('empty');
    const refused = review(path.join(files.folder, target), {}, typedTerminal().terminal);
    await expect(refused).rejects.toThrow(kind);
    await expect(refused).rejects.toThrow(message);
  });

  it('is refused with the line that is wrong', async () => {
    const files = draft();
    files.replace(report, 'kind: FORCE_REPORT', 'kind: REPORT');
    await expect(review(folderOf(files), {}, typedTerminal().terminal)).rejects.toThrow(
      /report\.yaml:4:7 kind "REPORT" is not one of /,
    );
  });

  it('is refused where nobody can answer', async () => {
    const { terminal } = typedTerminal();
    const piped = { ...terminal, input: Object.assign(terminal.input, { isTTY: false }) };
    await expect(review(folderOf(draft()), {}, piped)).rejects.toMatchObject({
      status: exitStatus.usage,
      message: expect.stringContaining('this is not a terminal: run it in one'),
    });
  });
});

describe('a review by a file of decisions', () => {
  const decide = (...decisions: readonly (readonly [string, string])[]) => {
    const files = draft();
    const given = decisions.map(([id, decision]) => ({ claim: id, kind: 'FINDING', start: 0, decision }));
    const file = path.join(files.folder, 'made-up.decisions.json');
    files.write('made-up.decisions.json', JSON.stringify({ report: 'made-up', decisions: given }, null, 1));
    return { files, run: review(folderOf(files), { decisions: file }, typedTerminal().terminal) };
  };

  it('is refused where the file decides both ways on a claim, with the places, and changes nothing', async () => {
    const { files, run } = decide(['informed', 'accept'], ['good', 'reject'], ['informed', 'reject']);
    const error = await run.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems).toEqual([
      expect.stringMatching(
        /decisions\.json:20:16 "informed" is to be rejected here and accepted in line 8: keep one of the two$/,
      ),
    ]);
    expect(files.read(report)).toBe(yaml);
  });

  it('is refused where there is no such file', async () => {
    const run = review(folderOf(draft()), { decisions: 'nowhere.json' }, typedTerminal().terminal);
    await expect(run).rejects.toThrow(
      /^there is no nowhere\.json: give the file of decisions that the review page saved$/,
    );
  });
});

const python = spawnSync('python3', ['-c', 'import pty']).status === 0;

describe.skipIf(!python)('a review in a terminal of its own', () => {
  it('is left with Ctrl-C, says what is left and has kept what was decided', async () => {
    const files = draft();
    const run = `import { review } from ${JSON.stringify(path.join(packageRoot, 'src/cli/review.ts'))}; await review(process.argv[1], {});`;
    const command = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', run, folderOf(files)];
    const inTerminal = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';
    const child = spawn('python3', ['-c', inTerminal, ...command], { cwd: packageRoot });
    // The review ends with its terminal.
    onTestFinished(() => void child.kill());
    const ended = once(child, 'close');
    const presses: readonly (readonly [string, string])[] = [
      ['1 of 3', ''],
      [question, 'a'],
      ['2 of 3', ''],
      [question, key.ctrlC],
    ];
    let printed = '';
    let seen = 0;
    let next = 0;
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
      for (let press = presses[next]; press !== undefined; press = presses[next]) {
        const at = printed.indexOf(press[0], seen);
        if (at === -1) return;
        seen = at + press[0].length;
        next += 1;
        child.stdin.write(press[1]);
      }
    });
    const [status] = (await ended) as [number | null];
    expect(printed).toContain('2 claims left to review.');
    expect(status).toBe(0);
    expect(statuses(files)).toEqual(['informed REVIEWED', 'repeat PROPOSED', 'good PROPOSED']);
  });
});
