import { matchesOf } from '../matches.ts';
import type { Line } from './lines.ts';

/** A small number set on a word, or on what ends a sentence or a bracket: "victims2", "(IAG).1". */
const onWord = /(?<=(?:\p{Ll}{2}|\))[.,;:’”'"]{0,2})\d{1,2}(?=[\s.,;)]|$)/gu;
const bareNumber = /^\d{1,2}$/;
const opensNote = /^["'“‘(]?\p{Lu}/u;

/**
 * Where footnotes begin whose numbers stand on lines of their own above them, as a PDF that was turned into text may have
 * them. Such a number is no page's where the same is set on a word of the page above it.
 *
 * @returns the starts of their first lines
 */
export function notesBelowMarks(lines: readonly Line[], source: string): ReadonlySet<number> {
  const notes = new Set<number>();
  let marks = new Set<string>();
  for (const [index, { text, start, end, startsPage }] of lines.entries()) {
    if (startsPage && !notes.has(start)) marks = new Set();
    if (bareNumber.test(text)) {
      const next = lines[index + 1];
      const isMark =
        marks.delete(text) &&
        next !== undefined &&
        opensNote.test(next.text) &&
        !source.slice(end, next.start).includes('\f');
      if (isMark) notes.add(next.start);
      else marks = new Set();
    } else for (const [mark] of matchesOf(onWord, text)) marks.add(mark);
  }
  return notes;
}
