import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Knowledge, knowledgeOf } from '../../src/extract/knowledge.ts';
import { assess } from '../../src/extract/polarity.ts';
import { themeFinder } from '../../src/extract/themes.ts';

/** How a set of sentences is read, each by itself and without a heading: shares from 0 to 1. */
export interface SentenceScore {
  readonly sentences: number;
  readonly polarity: number;
  /** Those with a theme in common. */
  readonly theme: number;
}

/** Reads the `sentences` files of a set: lines of polarity, themes and sentence, parted by tabs, below a head. */
export function measureSentences(set: 'training' | 'apart', knowledge: Knowledge = knowledgeOf()): SentenceScore {
  const folder = path.join(import.meta.dirname, set);
  const themes = themeFinder(knowledge);
  const rows = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n').slice(1))
    .map((line) => line.split('\t'));
  const share = (isRight: (row: readonly string[]) => boolean) => rows.filter(isRight).length / rows.length;
  return {
    sentences: rows.length,
    polarity: share(([polarity, , sentence = '']) => assess(sentence).polarity === polarity),
    theme: share(([, slugs = '', sentence = '']) =>
      themes.file(sentence, { section: [], subject: '' }).some(({ slug }) => slugs.split(',').includes(slug)),
    ),
  };
}
