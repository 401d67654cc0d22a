import { sectionKind } from '../headings.ts';

/** A line that heads a table of grades, or the section after it: no area that is graded. */
export const isTitle = (text: string) =>
  sectionKind(text) !== 'text' ||
  subordinate.test(text) ||
  /\b(?:judge?ments?|grad(?:es?|ings?)|ratings?|PEEL|summary|overview|observations|inspection|inspector)\b|\b(?:Police|Constabulary)$/i.test(
    text,
  );

export const subordinate =
  /^(?:summary(?: of (?:findings|judg(?:e)?ment))?|conclusion|overall(?: judg(?:e)?ment)?|judg(?:e)?ment|grade|overview|our judg(?:e)?ment|recommendations?|areas? for improvement|causes? of concern|findings|main findings|key findings)$/i;

/** In blocks on each side of a grade. */
export const longestTable = 60;
