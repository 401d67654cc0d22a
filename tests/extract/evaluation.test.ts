import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/packageRoot.ts';
import { inputFiles } from '../support/folder.ts';
import { material, materialIn, measure, rates, readInPart, type Score, type Scores } from './measure.ts';
import { measureSentences } from './sentences.ts';

// Floors, a little below what `npm run evaluate` prints: a change that reads worse is seen here.
const floors = {
  apart: {
    findings: {
      recall: 0.94,
      precision: 0.92,
      polarity: 0.86,
      'polarity where sure': 0.93,
      themes: 0.66,
      partners: 0.9,
      'a theme in common': 0.79,
    },
    judgments: 0.97,
    statistics: 0.9,
  },
  training: {
    findings: {
      recall: 0.94,
      precision: 0.94,
      polarity: 0.95,
      'polarity where sure': 0.97,
      themes: 0.85,
      partners: 0.93,
      'a theme in common': 0.95,
    },
    judgments: 0.99,
    statistics: 0.945,
  },
} as const;

const share = (score: Score, name: string) => {
  const { right, of } = score.attributes[name] ?? { right: 0, of: 0 };
  return of === 0 ? Number.NaN : right / of;
};

describe.each([
  ['the text that the rules were worked out on', 'training'],
  ['the text kept apart', 'apart'],
] as const)('on %s', (_, set) => {
  const scores: Scores = measure(material[set]);
  const floor = floors[set];

  it('nineteen of twenty recommendations are found, with their deadlines and parts', () => {
    expect(rates(scores.RECOMMENDATION).f1).toBeGreaterThanOrEqual(0.95);
    expect(share(scores.RECOMMENDATION, 'deadlines')).toBeGreaterThanOrEqual(0.95);
    expect(share(scores.RECOMMENDATION, 'parts')).toBeGreaterThanOrEqual(0.95);
  });

  it('judgments are found, with their grade', () => {
    expect(rates(scores.JUDGMENT).f1).toBeGreaterThanOrEqual(floor.judgments);
    expect(share(scores.JUDGMENT, 'grade')).toBe(1);
  });

  it('statistics are found with their value, margin, area and period', () => {
    expect(rates(scores.STATISTIC).f1).toBeGreaterThanOrEqual(floor.statistics);
    expect(share(scores.STATISTIC, 'margin')).toBeGreaterThanOrEqual(0.99);
    expect(share(scores.STATISTIC, 'area')).toBeGreaterThanOrEqual(0.95);
    expect(share(scores.STATISTIC, 'periodEnd')).toBeGreaterThanOrEqual(0.91);
  });

  it('findings are found, and few sentences that are none', () => {
    const { precision, recall } = rates(scores.FINDING);
    expect(recall).toBeGreaterThanOrEqual(floor.findings.recall);
    expect(precision).toBeGreaterThanOrEqual(floor.findings.precision);
  });

  it.each(['polarity', 'polarity where sure', 'themes', 'a theme in common', 'partners'] as const)(
    'findings have the right %s as often as before',
    (name) => {
      expect(share(scores.FINDING, name)).toBeGreaterThanOrEqual(floor.findings[name]);
    },
  );
});

describe('in texts of which only one kind of claim was read', () => {
  it.each([
    ['statistics', 'the rules were worked out on', 'STATISTIC', 'training', 0.975],
    ['statistics', 'they were not', 'STATISTIC', 'apart', 0.88],
    ['judgments', 'the rules were worked out on', 'JUDGMENT', 'training', 0.99],
    ['judgments', 'they were not', 'JUDGMENT', 'apart', 0.92],
  ] as const)('%s of texts that %s are found', (_, __, kind, set, floor) => {
    const texts = readInPart(set).find(([one]) => one === kind)?.[1] ?? [];
    const score = measure(texts)[kind];
    expect(rates(score).f1).toBeGreaterThanOrEqual(floor);
    if (kind === 'JUDGMENT') expect(share(score, 'grade')).toBe(1);
  });
});

describe('sentences by themselves, in words that few reports use', () => {
  it.each([
    ['training', 0.98, 0.98],
    ['apart', 0.9, 0.95],
  ] as const)('of the set %s are judged no worse than before', (set, polarity, theme) => {
    const score = measureSentences(set);
    expect(score.sentences).toBeGreaterThan(100);
    expect(score.polarity).toBeGreaterThanOrEqual(polarity);
    expect(score.theme).toBeGreaterThanOrEqual(theme);
  });
});

describe('the words of praise and blame', () => {
  it.each(['blame', 'praise', 'effect'])(
    'in %s.txt stand once each, without blanks around them, and are patterns',
    (name) => {
      const lines = readFileSync(path.join(packageRoot, 'src/extract/words', `${name}.txt`), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
      expect(new Set(lines).size).toBe(lines.length);
      for (const line of lines) {
        expect(line).toBe(line.trim());
        expect(() => new RegExp(line)).not.toThrow();
      }
    },
  );
});

describe('the material', () => {
  it('is kept apart by a third at least', () => {
    const [training, apart] = [material.training, material.apart].map((set) => {
      const scores = measure(set);
      return Object.values(scores).reduce((sum, { reviewed }) => sum + reviewed, 0);
    });
    expect((apart ?? 0) / ((apart ?? 0) + (training ?? 0))).toBeGreaterThan(1 / 3);
  });
});

it('what nobody has decided on is neither asked for nor counted against', () => {
  const text = 'Kent Police keeps victims informed. It does not know its repeat victims.\n';
  const finding = (id: string, quote: string, polarity: string, status: string) => `  - id: ${id}
    statement: ${quote}
    polarity: ${polarity}
    themes: [victims]
    ${status}
    evidence: [{quote: ${quote}, start: ${text.indexOf(quote)}, end: ${text.indexOf(quote) + quote.length}}]
`;
  const files = inputFiles();
  files.write('reports/made-up/report.txt', text);
  files.write(
    'reports/made-up/report.yaml',
    `title: Made up
titleIsOfficial: false
force: kent
kind: FORCE_REPORT
published: {on: 2014-11-27}
attribution: Made for testing; nobody's words.
findings:
${finding('informed', 'Kent Police keeps victims informed', 'STRENGTH', 'reviewStatus: REVIEWED')}
${finding('repeat', 'It does not know its repeat victims', 'WEAKNESS', 'reviewStatus: PROPOSED\n    madeBy: "extraction: test"\n    confidence: 0.5')}`,
  );
  const { FINDING } = measure(materialIn(files.folder));
  expect(FINDING).toMatchObject({ reviewed: 1, found: 1, proposed: 1, missed: [], wrong: [] });
});
