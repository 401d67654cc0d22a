import { endsOpen, isSentence } from '../headings.ts';
import { endsWithGrade, gradeLine, type Line } from '../lines.ts';
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

/** Lines as areas: one that is too long for its column goes on in small letters, or after a word that leaves it open. */
export function areaLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  const areas: Line[][] = [];
  for (const line of lines) {
    const last = areas.at(-1);
    const isOpen = last !== undefined && (/^\p{Ll}/u.test(line.text) || endsOpen.test(last.at(-1)?.text ?? ''));
    if (isOpen && !line.afterBlank) last?.push(line);
    else areas.push([line]);
  }
  return areas;
}

/** What an area over some lines is called. */
export const textOfLines = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(' ');

/** The lines with a grade that is set over two of them as one. */
export function withWholeGrades(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (/^requires$/i.test(line.text) && next?.text.toLowerCase() === 'improvement')
      return [{ ...line, text: `${line.text} ${next.text}`, end: next.end }];
    const isRest = line.text.toLowerCase() === 'improvement' && /^requires$/i.test(lines[index - 1]?.text ?? '');
    return isRest ? [] : [line];
  });
}
