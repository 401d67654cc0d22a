import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ExpectedError, exitStatus, InputError } from '../../src/errors.ts';
import { inContext } from '../../src/extract/places.ts';
import { type Changes, openReview } from '../../src/extract/review.ts';
import { checkFolder, openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import { locatedText } from '../../src/ingest/locate.ts';
import { problemText } from '../../src/ingest/problems.ts';
import { readReference, referenceFileOf } from '../../src/ingest/reference.ts';
import { type ReportFile, reportFile } from '../../src/ingest/shapes.ts';
import { inputFiles } from '../support/folder.ts';

const { known } = readReference(referenceFileOf(seedsFolder, seedsFolder, (file) => file));

const text = `Victims

Kent Police keeps victims informed.
Officers call within two days, 👮🏽‍♀️ which is good.
It does not know its repeat victims.

Recommendation

Within three months, the force should train staff.
We judge the force to be good.
In 2014, 84.5 percent were satisfied; in 2013 it was 82 percent.
`;

/** Evidence as an extraction writes it, with its place in code points. */
function evidence(quote: string): string {
  const start = [...text.slice(0, text.indexOf(quote))].length;
  return `evidence: [{quote: "${quote}", start: ${start}, end: ${start + [...quote].length}}]`;
}

const proposal = 'reviewStatus: PROPOSED\n    madeBy: "extraction: test"';

const yaml = `title: Made up
titleIsOfficial: false
force: kent
kind: FORCE_REPORT
published: {on: 2014-11-27}
attribution: Made for testing; nobody's words.
sections:
  - {title: Victims, level: 1}
  - {title: Recommendation, level: 2}
findings:
  # unsure of the theme
  - id: repeat
    statement: Kent Police does not know its repeat victims.
    polarity: WEAKNESS
    themes: []
    confidence: 0.4
    ${proposal}
    ${evidence('does not know its repeat victims')}

  - id: informed
    statement: Kent Police keeps victims informed.
    polarity: STRENGTH
    themes: [keeping-victims-informed]
    confidence: 0.9
    ${proposal}
    ${evidence('keeps victims informed')}

  - id: reviewed
    statement: Officers call within two days.
    polarity: STRENGTH
    themes: [victims]
    ${evidence('call within two days, 👮🏽‍♀️ which is good')}
recommendations:
  - id: train
    text: Within three months, the force should train staff
    themes: [training]
    deadlines: [Within three months]
    ${proposal}
    ${evidence('Within three months, the force should train staff')}
judgments:
  - id: judged
    question: How good is the force?
    grade: GOOD
    scale: hmic-judgment-scale-2014
    ${proposal}
    ${evidence('We judge the force to be good')}
statistics:
  - id: satisfied-2014
    measure: victim satisfaction rate
    value: 84.5
    unit: percent
    area: Kent
    comparedWith: [satisfied-2013]
    ${proposal}
    ${evidence('In 2014, 84.5 percent were satisfied')}
  - id: satisfied-2013
    measure: victim satisfaction rate
    value: 82
    unit: percent
    area: Kent
    ${proposal}
    ${evidence('in 2013 it was 82 percent')}
`;

const open = (of = yaml) => openReview(of, text, known);
const read = (of: string): ReportFile => reportFile.parse(parse(of));
const refusalOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ExpectedError && error.status === exitStatus.input) return error.message;
    throw error;
  }
  return 'nothing was refused';
};
/** What an ingest says of a report.yaml, proposals included. */
function problemsIn(of: string): readonly string[] {
  const files = inputFiles();
  files.write('reports/made-up/report.txt', text);
  files.write('reports/made-up/report.yaml', of);
  return checkFolder(openFolder(files.folder, true)).problems.map(problemText);
}

describe('a report under review', () => {
  it('has its undecided claims in the order of the text', () => {
    expect(open().undecided.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'FINDING informed',
      'FINDING repeat',
      'RECOMMENDATION train',
      'JUDGMENT judged',
      'STATISTIC satisfied-2014',
      'STATISTIC satisfied-2013',
    ]);
  });

  it('shows a quote under its headings, with the lines above and below, and the comment above the claim', () => {
    const claims = new Map(open().undecided.map((claim) => [claim.id, claim]));
    expect(claims.get('repeat')).toMatchObject({
      comment: 'unsure of the theme',
      quotes: [
        {
          section: ['Victims'],
          before: 'Officers call within two days, 👮🏽‍♀️ which is good.\nIt ',
          quote: 'does not know its repeat victims',
          after: '.\n\nRecommendation',
        },
      ],
    });
    expect(claims.get('train')?.quotes[0]?.section).toEqual(['Victims', 'Recommendation']);
    expect(claims.get('informed')?.comment).toBe('');
  });

  it('cuts short what stands around a quote when a paragraph is a single line', () => {
    const words = 'word '.repeat(200);
    const [claim] = openReview(
      yaml.replaceAll(/, start: \d+, end: \d+/g, ''),
      text.replace('keeps', `${words}keeps`).replace('informed.', `informed ${words}`),
      known,
    ).undecided;
    expect(claim?.quotes[0]?.before).toMatch(/^… word .{200,240}$/);
    expect(claim?.quotes[0]?.after).toMatch(/^ word .{200,240} …$/);
  });

  it.each([
    ['near lines', 'Above.\n\n', '\n \nBelow.\nFurther.', 'Above.\n\n', '\n \nBelow.'],
    ['none', '', '', '', ''],
    ['blank lines only', '\n'.repeat(300), '\n'.repeat(300), '', ''],
    [
      'blank lines before the next',
      `Above.${'\n'.repeat(300)}`,
      `${'\n'.repeat(300)}Below.`,
      /^… \n{239}$/,
      /^\n{239} …$/,
    ],
    ['a line that just has room', `x\n${'a'.repeat(239)}\n`, `\n${'b'.repeat(239)}\nx`, /^a{239}\n$/, /^\nb{239}$/],
    ['characters of two units', `${'😀'.repeat(200)} `, ` ${'😀'.repeat(200)}`, /^… $/, /^ …$/],
  ])('shows around a quote the lines that have words: %s', (_, above, below, before, after) => {
    const around = locatedText(`${above}quote${below}`);
    const start = [...above].length;
    const seen = inContext(around, { start, end: start + 5 }, []);
    expect(seen.before).toEqual(typeof before === 'string' ? before : expect.stringMatching(before));
    expect(seen.after).toEqual(typeof after === 'string' ? after : expect.stringMatching(after));
  });

  it('changes nothing of the file but the status when a claim is accepted', () => {
    const plain = open().accept('train');
    expect(plain).toBe(yaml.replace(/(deadlines: \[Within three months\]\n {4}reviewStatus: )PROPOSED/, '$1REVIEWED'));
    expect(open(plain).undecided.map(({ id }) => id)).not.toContain('train');
    expect(problemsIn(plain)).toEqual([]);
  });

  it('is never changed itself: two decisions from it know nothing of each other', () => {
    const review = open();
    review.accept('train');
    expect(read(review.accept('informed')).recommendations[0]?.reviewStatus).toBe('PROPOSED');
  });

  it.each<readonly [string, string, Changes, object]>([
    [
      'a finding',
      'repeat',
      { themes: ['identification-of-repeat-victims'], partners: ['hmic'], polarity: 'NEUTRAL', statement: 'It is: so' },
      {
        themes: ['identification-of-repeat-victims'],
        partners: ['hmic'],
        polarity: 'NEUTRAL',
        statement: 'It is: so',
        confidence: 0.4,
        madeBy: 'extraction: test',
      },
    ],
    ['a recommendation', 'train', { deadlines: [], addressedTo: ['kent'] }, { deadlines: [], addressedTo: ['kent'] }],
    ['a judgment', 'judged', { grade: 'OUTSTANDING' }, { grade: 'OUTSTANDING' }],
    [
      'a statistic',
      'satisfied-2014',
      { value: 84, margin: 1.5, period: { start: '2014-01-01', end: '2014-12-31' }, comparedWith: null },
      { value: 84, margin: 1.5, period: { start: '2014-01-01', end: '2014-12-31' }, comparedWith: [] },
    ],
  ])('takes new values for %s, which is reviewed then', (_, id, changes, expected) => {
    const next = open().correct(id, changes);
    const { findings, recommendations, judgments, statistics } = read(next);
    const claim = [...findings, ...recommendations, ...judgments, ...statistics].find((one) => one.id === id);
    expect(claim).toMatchObject({ ...expected, reviewStatus: 'REVIEWED' });
    expect(problemsIn(next)).toEqual([]);
    expect(next).toContain('  # unsure of the theme\n  - id: repeat\n');
  });

  it.each<readonly [string, string, Record<string, unknown>, string]>([
    ['no theme', 'repeat', {}, 'repeat: themes is empty: a finding concerns at least one theme'],
    [
      'a theme that there is not',
      'repeat',
      { themes: ['identification-of-repeet-victims'] },
      'repeat: theme "identification-of-repeet-victims" is not in themes.yaml; did you mean "identification-of-repeat-victims"?',
    ],
    [
      'a partner that there is not',
      'informed',
      { partners: ['hmicc'] },
      'informed: partner "hmicc" is not in partners.yaml; did you mean "hmic"?',
    ],
    [
      'a word that there is not',
      'informed',
      { polarity: 'STRENGHT' },
      'informed: polarity "STRENGHT" is not one of STRENGTH, WEAKNESS, NEUTRAL; did you mean "STRENGTH"?',
    ],
    [
      'a grade that the scale has not',
      'judged',
      { grade: 'ADEQUATE' },
      'judged: grade "ADEQUATE" is not of the scale "hmic-judgment-scale-2014", which has OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE',
    ],
    [
      'a deadline that says nothing',
      'train',
      { deadlines: ['should train'] },
      'train: deadline "should train" cannot be read: write it as "within three months", "by March 2015", "by 31 March 2015" or "immediate"',
    ],
    [
      'a text that is not in the evidence',
      'train',
      { text: 'Train everybody' },
      'train: "Train everybody" does not stand in the evidence of this recommendation: write it as it stands there, or add evidence',
    ],
    [
      'a value that is no number',
      'satisfied-2013',
      { value: 'many' },
      'satisfied-2013: value is the text "many" where a number is wanted',
    ],
    [
      'a statistic that the report has not',
      'satisfied-2014',
      { comparedWith: ['satisfied-2012'] },
      'satisfied-2014: statistic "satisfied-2012" is not in this report; did you mean "satisfied-2014"?',
    ],
    ['nothing where there has to be something', 'informed', { statement: null }, 'informed: statement is missing'],
    ['a key that there is not', 'informed', { theme: 'x' }, 'informed: unknown key "theme"; did you mean "themes"?'],
  ])('refuses %s', (_, id, changes, message) => {
    expect(refusalOf(() => open().correct(id, changes as Changes))).toBe(message);
  });

  it.each([
    [
      'accept',
      'nobody',
      'report.yaml: no undecided claim has the id "nobody": give the id of a claim that is PROPOSED',
    ],
    ['reject', 'infromed', 'report.yaml: no undecided claim has the id "infromed"; did you mean "informed"?'],
    [
      'accept',
      'reviewed',
      'report.yaml: no undecided claim has the id "reviewed": give the id of a claim that is PROPOSED',
    ],
  ] as const)('cannot %s %s', (how, id, message) => {
    expect(refusalOf(() => open()[how](id))).toBe(message);
  });

  it('moves a rejected claim with its quotes, comment and reason to where no ingest loads it', () => {
    const next = open().reject('repeat', '  not what it says ');
    expect(read(next).findings.map(({ id }) => id)).toEqual(['informed', 'reviewed']);
    expect(next.slice(next.indexOf('rejected:'))).toBe(
      [
        'rejected:',
        '  # unsure of the theme',
        '  - id: repeat',
        '    kind: FINDING',
        `    ${evidence('does not know its repeat victims')}`,
        '    madeBy: "extraction: test"',
        '    reason: not what it says',
        '',
      ].join('\n'),
    );
    expect(problemsIn(next)).toEqual([]);
  });

  it('compares nothing any more with a statistic that was rejected', () => {
    const next = open().reject('satisfied-2013');
    expect(read(next).statistics[0]?.comparedWith).toEqual([]);
    expect(read(next).rejected[0]?.reason).toBeUndefined();
    expect(problemsIn(next)).toEqual([]);
  });

  it('keeps nothing of a rejected claim whose quote the text does not have', () => {
    const next = open(yaml.replace('"keeps victims informed"', '"leaves victims alone"')).reject('informed');
    expect(read(next).rejected).toEqual([]);
    expect(problemsIn(next)).toEqual([]);
  });

  it('is left with nothing undecided when every claim is decided', () => {
    let next = yaml;
    for (const { id } of open().undecided)
      next = id === 'repeat' ? open(next).correct(id, { themes: ['victims'] }) : open(next).accept(id);
    expect(open(next).undecided).toEqual([]);
    expect(problemsIn(next)).toEqual([]);
  });

  it('is refused when it has not the shape of a reading', () => {
    expect(() => open(yaml.replace('kind: FORCE_REPORT', 'kind: REPORT'))).toThrow(InputError);
  });
});

describe('an ingest', () => {
  it('loads nothing of what was rejected, but looks for its quotes', () => {
    const rejected = open().reject('informed');
    expect(problemsIn(rejected.replace('"keeps victims informed"', '"leaves victims alone"'))).toEqual([
      expect.stringMatching(
        /report\.yaml:\d+:16 quote "leaves victims alone" does not stand at \d+-\d+ of report\.txt: correct start and end, or take them out$/,
      ),
    ]);
  });
});
