import { matchesOf } from '../../matches.ts';
import { gradeLine, gradesIn, isGradesHead } from '../lines.ts';
import { yearWord } from './cells.ts';
import { areaOfQuestion } from './gradedAreas.ts';

/** What the heads of a table's columns are of: times, forces, areas, or the grades of the scale. */
export type HeadKind = 'time' | 'force' | 'area' | 'scale';

export interface HeadReader {
  /** Of the report. */
  readonly year: number | undefined;
  /** The report's force, as columns call it: its area. */
  readonly area: string | undefined;
  /** Whether words are the name of a force, or of its area. */
  isForce(name: string): boolean;
  /** Whether words name a force, and not the report's. */
  namesAnother(words: string): boolean;
}

const yearOfColumn = new RegExp(`\\b${yearWord}\\b`, 'g');
const before =
  /^(?:(?:our |the )?(?:previous|last(?! updated)|earlier|prior|former)(?:ly)?\b|then\b|(?:grade |rating )?before\b|was\b)/i;
const now = /^(?:(?:our |the |this )?(?:current|latest|present|new|now|this|today)\b|is\b)/i;
const ofGrade = /^(?:our |the |overall )?(?:grades?|grading|judge?ments?|ratings?|result|outcome|assessment)$/i;
const ofChange =
  /^(?:change|changes|direction|direction of travel|dot|trend|movement|\+\/-|change since.*|improv\w+\??|status)$/i;

/** What is said of an area beside its grade. */
const ofRemarks =
  /^(?:comments?|notes?|remarks?|reasons?|summary|findings?|(?:key )?findings|actions?|next steps|progress|owner|lead|inspection|date|published|report)$/i;
/** Whether a column holds no grades. */
export const holdsNoGrades = (head: string): boolean => ofChange.test(head) || ofRemarks.test(head);

const hasYear = (head: string) => /\b(?:19|20)\d\d\b/.test(head);
const isTime = (head: string) =>
  head.length <= longestHead &&
  !/\b(?:updated|published)\b/i.test(head) &&
  (hasYear(head) || before.test(head) || now.test(head));
const isBefore = (head: string) => before.test(head);

/** In characters. */
const longestHead = 40;

/** What heads of columns are of; undefined where they are of nothing that tables of grades are parted by. */
export function kindOfHeads(heads: readonly string[], { isForce }: HeadReader): HeadKind | undefined {
  const isOfArea = (head: string) => areaOfQuestion(head) !== undefined || /^overall\b/i.test(head);
  if (heads.length > 1 && heads.every((head) => gradeLine.test(head)) && isGradesHead(heads.join(' '))) return 'scale';
  if (heads.some((head) => gradesIn(head).length > 0)) return undefined;
  const isColumn = (head: string) => isTime(head) || ofGrade.test(head) || holdsNoGrades(head);
  if (heads.every(isColumn) && columnOfTime(heads) !== -1) return 'time';
  if (heads.length < 2) return undefined;
  if (heads.every(isForce)) return 'force';
  if (heads.every((head) => isOfArea(head)) && heads.some((head) => areaOfQuestion(head))) return 'area';
  return undefined;
}

/** Which column is the latest inspection's; -1 where none is said to be. */
export function columnOfTime(heads: readonly string[]): number {
  const current = heads.flatMap((head, at) => (now.test(head) ? [at] : []));
  if (current.length > 0) return current.length === 1 ? (current[0] ?? -1) : latest(heads, current);
  const ofGrades = heads.flatMap((head, at) => (ofGrade.test(head) ? [at] : []));
  if (ofGrades.length > 0) return ofGrades.length === 1 ? (ofGrades[0] ?? -1) : -1;
  const later = heads.flatMap((head, at) => (hasYear(head) && !isBefore(head) && !holdsNoGrades(head) ? [at] : []));
  if (later.length === 1 && heads.some((head) => before.test(head))) return later[0] ?? -1;
  return later.length > 1 ? latest(heads, later) : -1;
}

function latest(heads: readonly string[], among: readonly number[]): number {
  const years = among.map((at) => ({ at, year: yearIn(heads[at] ?? '') }));
  const most = Math.max(...years.map(({ year }) => year));
  const found = years.filter(({ year }) => year === most);
  return found.length === 1 ? (found[0]?.at ?? -1) : -1;
}

const yearIn = (head: string) =>
  Math.max(0, ...matchesOf(yearOfColumn, head).map(([year]) => Number(year.slice(0, 4))));

/** Which column is the report's force's; -1 where none is. */
export const columnOfForce = (heads: readonly string[], area: string | undefined): number =>
  heads.findIndex((head) => isShortFor(head, area));

/** "Leics" for Leicestershire. */
export const isShortFor = (name: string, area: string | undefined): boolean => {
  const plain = name.toLowerCase().replace(/\s+(?:police|constabulary)$/, '');
  return area !== undefined && plain.length > 3 && area.toLowerCase().startsWith(plain.replace(/s?\.?$/, ''));
};

/** The last words of a line as heads of columns, where no gaps part them: "Question 2016 2017", "Force Efficiency Legitimacy". */
export function wordsAsHeads(words: readonly string[], reader: HeadReader): readonly string[] {
  for (let first = Math.max(0, words.length - mostColumns); first < words.length - 1; first += 1) {
    const heads = words.slice(first);
    const kind = first <= longestLabelHead ? kindOfHeads(heads, reader) : undefined;
    const isHead = kind === 'time' ? heads.filter(isTime).length > 1 : first <= 2;
    if (kind !== undefined && isHead) return heads;
  }
  return [];
}

const mostColumns = 8;
/** In words: "Area of policing". */
const longestLabelHead = 6;
