import { stemmer } from 'stemmer';
import { eng } from 'stopword';
import { type Beginning, beginningOf } from './beginning.ts';
import { type Word, wordsIn } from './words.ts';

const commonWords: ReadonlySet<string> = new Set(eng);

/**
 * The terms of a text for search: its words in lower case, without common English words, each as its Porter stem, so
 * that "repeated victims" finds "repeat victim" on either engine.
 *
 * @returns the stems in the order of the words, repeated where a word is
 */
export function searchTerms(text: string): readonly string[] {
  return stemsOf(wordsIn(text));
}

function stemsOf(words: readonly Word[]): readonly string[] {
  return words.flatMap(({ word }) => (commonWords.has(word) ? [] : [stemmer(word)]));
}

/** What is asked of a search. */
export interface Question {
  /** The stems of its words, each once. */
  readonly terms: readonly string[];
  /** Its last word, where that may be unfinished; as it stands it is one of the terms too, unless it is a common word. */
  readonly beginning?: Beginning;
}

/** More words than this in a question say no more: full-text indexes refuse questions without end. */
const mostTerms = 64;

/** The terms of a question: each once, at most 64 of them. */
export function queryTerms(text: string): readonly string[] {
  return [...new Set(searchTerms(text))].slice(0, mostTerms);
}

/**
 * How many letters begin a word. One letter begins a good part of all words, and says nothing; words longer than this have no
 * ending to come, and full-text indexes refuse beginnings without end.
 */
const beginningLetters = { fewest: 2, most: 100 } as const;

/**
 * The question of a person who may still be typing: the word at its very end may be the beginning of a longer one. After
 * a space or another sign the last word is finished.
 */
export function unfinishedQuestion(text: string): Question {
  const last = wordsIn(text).at(-1);
  const terms = queryTerms(text);
  if (last === undefined || last.end < [...text].length) return { terms };
  const { length } = last.word;
  if (length < beginningLetters.fewest || length > beginningLetters.most) return { terms };
  return { terms, beginning: beginningOf(last.word) };
}

/** Whether a stem in a text answers the question. */
export function answers({ terms, beginning }: Question): (stem: string) => boolean {
  const wanted = new Set([...terms, ...(beginning?.stems ?? [])]);
  return (stem) => wanted.has(stem) || (beginning !== undefined && stem.startsWith(beginning.letters));
}

/** A stretch of a text, half-open, in Unicode code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand in a text that answer a question, by the same stems by which search finds them. */
export function answeringSpans(text: string, question: Question): readonly Span[] {
  const isAnswer = answers(question);
  return wordsIn(text)
    .filter(({ word }) => !commonWords.has(word) && isAnswer(stemmer(word)))
    .map(({ start, end }) => ({ start, end }));
}

/** The `words` property of a node that is found by these texts. */
export function wordsProperty(texts: readonly (string | undefined)[]): string {
  return searchTerms(texts.filter((text) => text !== undefined).join(' . ')).join(' ');
}
