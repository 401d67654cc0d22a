import { matchesOf } from '../../matches.ts';
import { gradeWord, type Line } from '../lines.ts';

/** The short forms of grades that a text explains, "RI = Requires improvement", and the grades in full. */
export type GradeKey = ReadonlyMap<string, string>;

/** "Requires improvement" is shortened without being explained, too. */
const known = [['RI', 'Requires improvement']] as const;

const shortBefore = new RegExp(
  `(?<![\\p{L}\\d])(\\p{Lu}\\p{L}{0,2})\\s*(?:=|:|–|-|means|is|stands for)\\s*["']?(${gradeWord})(?!\\p{L})`,
  'gu',
);
const shortBehind = new RegExp(`(${gradeWord})["']?\\s*[([](\\p{Lu}\\p{L}{0,2})[)\\]]`, 'giu');

export function gradeKeyOf(lines: readonly Line[]): GradeKey {
  const key = new Map<string, string>(known);
  const add = (short: string, full: string) => {
    if (short.charAt(0) === full.charAt(0).toUpperCase()) key.set(short, full);
  };
  for (const { text } of lines) {
    if (text.length > longestKey) continue;
    for (const [, short = '', full = ''] of matchesOf(shortBefore, text)) add(short, full);
    for (const [, full = '', short = ''] of matchesOf(shortBehind, text)) add(short, full);
  }
  return key;
}
/** In characters. */
const longestKey = 400;
