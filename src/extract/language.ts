import type { Document } from 'wink-nlp';
import { matchesOf } from '../matches.ts';
import { newReader } from './reader.ts';
import { forgetAnswers, remembering } from './remembering.ts';

let reader = newReader();
const { its } = reader;

/** Forgets what has been read, and what was answered by it: what is read next is read as if it were the first. */
export function forgetTexts(): void {
  reader = newReader();
  forgetAnswers();
}

/** A word or sign of a text, with what the tagger says of it. */
export interface Token {
  /** In lower case. */
  readonly text: string;
  /** The universal part of speech, as in `VERB`. */
  readonly pos: string;
}

/** The words of a text in order, tagged. */
export const tokens = remembering((text: string): readonly Token[] => {
  if (/\S{200}/.test(text)) return [];
  const all = reader.readDoc(text).tokens();
  const kinds = all.out(its.pos);
  const found = all
    .out(its.value)
    .map((word, index): Token => ({ text: word.toLowerCase(), pos: String(kinds[index]) }));
  return found.map((token, index) =>
    isTakenForNoun(found[index - 1], token, found[index + 1]) ? { ...token, pos: 'VERB' } : token,
  );
});

/** The tagger takes the verb of "the constable chairs the board" for one more noun. */
function isTakenForNoun(before: Token | undefined, { text, pos }: Token, after: Token | undefined): boolean {
  return (
    pos === 'NOUN' &&
    /[^s]s$/.test(text) &&
    (before?.pos === 'NOUN' || before?.pos === 'PROPN') &&
    (after?.pos === 'DET' || after?.text === 'its' || after?.text === 'their')
  );
}

/** Whether a text says something: a verb stands in it. */
export const hasVerb = (text: string): boolean => tokens(text).some(({ pos }) => pos === 'VERB' || pos === 'AUX');

/** Longer runs without a blank are no words, and cost the tagger more than their length. */
const endlessRun = /\S{200,}/g;

/** The sentences of a text as half-open ranges, in UTF-16 units. */
export function sentenceRanges(text: string): readonly (readonly [number, number])[] {
  const ranges: (readonly (readonly [number, number])[])[] = [];
  let from = 0;
  for (const run of matchesOf(endlessRun, text)) {
    ranges.push(rangesIn(text, from, run.index));
    from = run.index + run[0].length;
  }
  return [...ranges, rangesIn(text, from, text.length)].flat();
}

function rangesIn(text: string, start: number, end: number): readonly (readonly [number, number])[] {
  const part = text.slice(start, end);
  if (part.trim() === '') return [];
  const ranges: (readonly [number, number])[] = [];
  let at = 0;
  for (const sentence of sentencesOf(reader.readDoc(part))) {
    const found = part.indexOf(sentence, at);
    if (found === -1) continue;
    at = found + sentence.length;
    const before = ranges.at(-1);
    const end = text.slice(Math.max(0, (before?.[1] ?? 0) - 12), before?.[1]);
    const isInWord = before?.[1] === start + found && /[\p{Ll}\d]\.$/u.test(end) && /^[\p{Ll}\d]/u.test(sentence);
    if (before !== undefined && (isInWord || title.test(end))) {
      ranges[ranges.length - 1] = [before[0], start + at];
      continue;
    }
    ranges.push(...partedAtStops(text, start + found, start + at));
  }
  return ranges;
}

// The splitter ends a sentence after these, and within "10.00am" and "www.hmic.gov.uk".
const title = /\b(?:Supt|Insp|Det|Sgt|Ch|Cllr|Prof|Rev|Hon|Col|Lt|Messrs|Nos?)\.$/;

function sentencesOf(document: Document): readonly string[] {
  return document.sentences().out() as string[];
}

// The splitter takes "£3.5m. By" and "(IOM). The" for one sentence; before these words a stop ends one.
const missedStop =
  /(?<![A-Z][a-z]{0,2}|\b(?:e\.g|i\.e|etc|vs|No|para|cf))[.!?]['")\]]?\s+(?=(?:The|This|These|It|They|There|However|HMIC\w*|By|In|We|Within|Officers|Staff|Its|At|For|Our|Force|Some|Although|While|As)\b)|(?<=\b(?:[Cc]odes?|[Aa]nnex|[Aa]ppendix|[Pp]art|[Ss]chedule|[Cc]ategory|[Cc]lass|[Gg]rade|[Bb]and|[Tt]ier|[Ll]evel|[Gg]roup|[Oo]ption|[Tt]able|[Ss]uite) [A-Z])\.\s+(?=[A-Z][a-z])/g;

function partedAtStops(text: string, start: number, end: number): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = start;
  for (const stop of matchesOf(missedStop, text.slice(start, end))) {
    const to = start + stop.index + stop[0].trimEnd().length;
    parts.push([from, to]);
    from = start + stop.index + stop[0].length;
  }
  parts.push([from, end]);
  return parts.filter(([one, other]) => other > one);
}

// Before any text is read: words that a text brings are numbered after it, those of the lexicon before.
const firstUnknownId = idOf('zqxjkvbq');

/** Whether a word is in the lexicon of English. */
export function isWord(word: string): boolean {
  const id = idOf(word.toLowerCase());
  return id !== undefined && firstUnknownId !== undefined && id < firstUnknownId;
}

function idOf(word: string): number | undefined {
  const ids = reader.readDoc(word).tokens().out(its.uniqueId) as unknown as readonly number[];
  return ids.length === 1 ? ids[0] : undefined;
}
