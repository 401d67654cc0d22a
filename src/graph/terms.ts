import { stemmer } from 'stemmer';
import { eng, removeStopwords } from 'stopword';

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });

/**
 * The terms of a text for search: its words in lower case, without common English words, each as its Porter stem, so
 * that "repeated victims" finds "repeat victim" on either engine.
 *
 * @returns the stems in the order of the words, repeated where a word is
 */
export function searchTerms(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']s?\b/g, '')
    .toLowerCase();
  const found = [...segmenter.segment(plain)].filter((part) => part.isWordLike).map((part) => part.segment);
  // The engines part words at different signs, so that a term has none: 86.7 is 867 in what is stored and in what is asked.
  return removeStopwords(found, eng).map((word) => stemmer(word.replace(/[^\p{L}\p{N}]/gu, '')));
}

/** More words than this in a question say no more: full-text indexes refuse questions without end. */
const mostTerms = 64;

/** The terms of a question: each once, at most 64 of them. */
export function queryTerms(text: string): readonly string[] {
  return [...new Set(searchTerms(text))].slice(0, mostTerms);
}

/** The `words` property of a node that is found by these texts. */
export function wordsProperty(texts: readonly (string | undefined)[]): string {
  return searchTerms(texts.filter((text) => text !== undefined).join(' . ')).join(' ');
}
