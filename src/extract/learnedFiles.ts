import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../packageRoot.ts';
import { type Chances, eachPolarity, polarities } from './chances.ts';
import type { LearnedJoints } from './clauseChain.ts';
import { joints } from './joints.ts';
import type { LearnedModel } from './scorer.ts';
import type { LearnedThemes, TermCounts } from './themeScorer.ts';

// A file begins with its numbers and labels, and after an empty line has a feature on each line, so that a change can be
// read: the feature, its weights, and for themes in how many texts it stands. It is no JSON, which takes several times
// as long to read as a short document.

export const learnedFile = (name: 'polarity' | 'themes' | 'joints') => path.join('src/extract/learned', `${name}.tsv`);

/** What `npm run learn` wrote of polarity. */
export function readPolarity(): LearnedModel {
  const { labels, bias, weights } = readLearned('polarity');
  return { labels, bias, weights };
}

/** What `npm run learn` wrote of themes. */
export const readThemes = (): LearnedThemes => readLearned('themes');

function readLearned(name: 'polarity' | 'themes'): LearnedThemes {
  const text = readFileSync(path.join(packageRoot, learnedFile(name)), 'utf8');
  const headEnd = text.indexOf('\n\n');
  const head = new Map(
    text
      .slice(0, headEnd)
      .split('\n')
      .map((line) => {
        const [key = '', ...values] = line.split('\t');
        return [key, values] as const;
      }),
  );
  const weights = new Map<string, string>();
  const standsIn = new Map<string, number>();
  for (let from = headEnd + 2; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const featureEnd = text.indexOf('\t', from);
    const tab = text.indexOf('\t', featureEnd + 1);
    const rowEnd = tab === -1 || tab > end ? end : tab;
    const feature = text.slice(from, featureEnd);
    if (rowEnd > featureEnd + 1) weights.set(feature, text.slice(featureEnd + 1, rowEnd));
    if (rowEnd < end) standsIn.set(feature, Number(text.slice(rowEnd + 1, end)));
    from = end + 1;
  }
  return {
    texts: Number(head.get('texts')?.[0]),
    labels: head.get('labels') ?? [],
    bias: head.get('bias')?.map(Number) ?? [],
    weights,
    standsIn,
  };
}

/** The text of the file of a model. */
export function learnedText({ labels, bias, weights, texts, standsIn }: LearnedModel & Partial<TermCounts>): string {
  const features = [...new Set([...weights.keys(), ...(standsIn?.keys() ?? [])])].sort();
  const lines = [
    ...(texts === undefined ? [] : [['texts', texts]]),
    ['labels', ...labels],
    ['bias', ...bias],
    [],
    ...features.map((feature) => {
      const texts = standsIn?.get(feature);
      return [feature, weights.get(feature) ?? '', ...(texts === undefined ? [] : [texts])];
    }),
  ];
  return lines.map((line) => `${line.join('\t')}\n`).join('');
}

/** What `npm run learn` wrote of the joints between clauses: a line of shares, and a line for each joint and polarity. */
export function readJoints(): LearnedJoints {
  const rows = new Map(
    readFileSync(path.join(packageRoot, learnedFile('joints')), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [joint = '', before = '', ...numbers] = line.split('\t');
        return [
          `${joint} ${before}`,
          eachPolarity((polarity) => Number(numbers[polarities.indexOf(polarity)] ?? 0)),
        ] as const;
      }),
  );
  const of = (joint: string, before: string): Chances => {
    const found = rows.get(`${joint} ${before}`);
    if (found === undefined)
      throw new Error(`${learnedFile('joints')} has no row of ${joint} ${before}: npm run learn`);
    return found;
  };
  return {
    shares: of('all', ''),
    ratios: new Map(joints.map((joint) => [joint, eachPolarity((before) => of(joint, before))])),
  };
}

/** The text of the file of joints. */
export function jointsText({ shares, ratios }: LearnedJoints): string {
  const row = (...cells: readonly string[]) => `${cells.join('\t')}\n`;
  const numbers = (chances: Chances) => polarities.map((polarity) => String(Number(chances[polarity].toFixed(3))));
  return [
    row('joint', 'before', ...polarities),
    row('all', '', ...numbers(shares)),
    ...[...ratios].flatMap(([joint, after]) =>
      polarities.map((before) => row(joint, before, ...numbers(after[before]))),
    ),
  ].join('');
}
