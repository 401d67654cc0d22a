import { countAtHead } from '../../countAtHead.ts';
import { endsOpen, isSentence } from '../headings.ts';
import { endsWithGrade, gradeLine, type Line } from '../lines.ts';
import type { Range } from '../prose.ts';
import { isTitle } from './titles.ts';

/** Whether a line may name an area, or a part of its name. */
export const isAreaLine = ({ text }: Line): boolean =>
  text.length <= longestArea &&
  !gradeLine.test(text) &&
  !endsWithGrade.test(text) &&
  !/[.?!:;]$/.test(text) &&
  !isTitle(text) &&
  !isSentence(text);
/** In characters. */
export const longestArea = 110;

/** Whether words go on with a label that is too long for its column: in small letters, or after a word that leaves it open. */
export const goesOnWith = (label: string, words: string): boolean => /^\p{Ll}/u.test(words) || endsOpen.test(label);

/** Lines as areas, each of one line or, where it is long, of more. */
export function areaLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  const areas: Line[][] = [];
  for (const line of lines) {
    const last = areas.at(-1);
    if (last !== undefined && !line.afterBlank && goesOnWith(last.at(-1)?.text ?? '', line.text)) last.push(line);
    else areas.push([line]);
  }
  return areas;
}

/** The lines of a page within a range of its source. */
export function linesWithin(lines: readonly Line[], { start, end }: Range): readonly Line[] {
  const first = countAtHead(lines, (line) => line.start < start);
  let last = first;
  while ((lines[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last += 1;
  return lines.slice(first, last);
}

/** What an area over some lines is called. */
export const textOfLines = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/\u00AD\s*/g, '')
    .replace(/(?<=\p{Ll})- (?=\p{Ll})/gu, '');

/** The lines with a grade that is set over two of them as one. */
export function withWholeGrades(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const isRest = last !== undefined && /^improvement$/i.test(line.text) && /(?:^|\s)requires$/i.test(last.text);
    if (isRest && gradeLine.test(`${last.text} ${line.text}`))
      whole[whole.length - 1] = { ...last, text: `${last.text} ${line.text}`, end: line.end };
    else whole.push(line);
  }
  return whole;
}
