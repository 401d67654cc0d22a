import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Knowledge, knowledgeOf } from '../../src/extract/knowledge.ts';
import { assess } from '../../src/extract/polarity.ts';
import { themeFinder } from '../../src/extract/themes.ts';

/** A sentence, and how a person read it. */
export interface SentenceRead {
  readonly text: string;
  readonly polarity: string;
  readonly themes: readonly string[];
  /** The name of its file. */
  readonly source: string;
}

/** The sentences of the files in a folder: fields parted by tabs, none in quotes, below a head that names them. */
export function sentencesRead(folder: string): readonly SentenceRead[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((source) => {
      const options = { delimiter: '\t', columns: true, quote: null } as const;
      const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(path.join(folder, source)), options);
      return rows.map(({ polarity = '', themes = '', sentence = '' }) => ({
        text: sentence,
        polarity,
        themes: themes.split(',').filter((theme) => theme !== ''),
        source,
      }));
    });
}

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
  const rows = sentencesRead(folder);
  const share = (isRight: (row: SentenceRead) => boolean) => rows.filter(isRight).length / rows.length;
  return {
    sentences: rows.length,
    polarity: share(({ polarity, text }) => assess(text).polarity === polarity),
    theme: share(({ themes: slugs, text }) =>
      themes.file(text, { section: [], subject: '' }).some(({ slug }) => slugs.includes(slug)),
    ),
  };
}
