import { gradeLine, gradesIn, gradeWord, isRepeated, type Line } from '../lines.ts';
import { areaLines, isAreaLine, textOfLines } from './areaLines.ts';
import { areasUnderGrade, type Found, type GradeTable, gradeOf } from './found.ts';
import { areaOfQuestion, isKnownArea } from './gradedAreas.ts';
import { noAreas } from './gradeWords.ts';
import { longestTable } from './titles.ts';

/**
 * Areas under the grade that they were given: in a table that lost its columns, where each grade of the scale stands
 * once, from the best on; below grades one after another; or in lists that say what they are of, "Good (2 areas)".
 *
 * @param lines with grades as one line each
 */
export function gradeGroups(lines: readonly Line[]): readonly GradeTable[] {
  const tables: GradeTable[] = [];
  const partAt = partsOf(lines);
  for (let index = 0; index < lines.length; index += 1) {
    if (!mayLead.test(lines[index]?.text ?? '') || typeof partAt(index) === 'string') continue;
    const { groups, lastHead, end } = groupsFrom(lines, index, partAt);
    const found = isWholeScale(groups) ? foundUnderScale(groups) : foundInLists(groups, lines[index - 1]);
    if (found === undefined) continue;
    const last = found.length > 0 ? lines[end - 1] : lastHead;
    tables.push({ start: lines[index]?.start ?? 0, end: last?.end ?? 0, found });
    index = end - 1;
  }
  return tables;
}

interface Group {
  readonly word: string;
  /** Whether its head says that areas follow: "Areas rated good:". */
  readonly isAnnounced: boolean;
  /** How many it says that they are, by a bare number: "Good 8", which may as well be of cases. */
  readonly count?: number;
  /** Whether its area stands in its line. */
  readonly isBeside?: boolean;
  /** Whether it says that no area has it. */
  readonly isOfNone?: boolean;
  readonly areas: readonly (readonly Line[])[];
}

const number = '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})';
const announcing = new RegExp(
  `^(?:and )?["']?(?:(${gradeWord})["']?(?: (?:grades?|judge?ments?|ratings?))?(?:\\s*[:–(-]?\\s*(?:(?:in|for) )?(?:the following |these )?(?:${number}(?: of \\w+)?(?: areas?| questions?)?|areas?)\\)?:?|(?: grades?| in| at| for| areas?):)|(?:the )?(?:${number} )?(?:areas?|questions?|aspects?)(?: of policing)?(?:,? (?:that|which|we|where we|have been|were|was|are|is|have)){0,3} (?:rated|graded|judged|assessed)(?: as| to be)? ["']?(${gradeWord})["']?:?)$`,
  'i',
);

const announcedGrade = ({ text }: Line) => {
  const found = text.length > longestLead ? null : announcing.exec(text);
  return found?.[1] ?? found?.[2];
};
/** In characters. */
const longestLead = 80;

const bareCount = new RegExp(`^["']?(?:${gradeWord})["']?[\\s:–(|-]+(\\d{1,2})\\)?:?$`, 'i');
function countIn(line: Line | undefined): number | undefined {
  const count = line === undefined || line.text.length > longestLead ? undefined : bareCount.exec(line.text)?.[1];
  return count === undefined ? undefined : Number(count);
}

const mayLead = new RegExp(gradeWord, 'i');

/** "Good   Preventing crime" */
const gradeBesideArea = new RegExp(`^(${gradeWord}|Requires Improvement)[\\s|]+(?=\\p{Lu})([^|]+?)(?:\\s*\\|)?$`, 'u');

/** What a line is among grades with areas under them: it gives grades, or it may name an area. */
type Part = { readonly heads: readonly Head[]; readonly isBare: boolean } | 'area' | 'other';

interface Head extends Pick<Group, 'word' | 'isAnnounced' | 'count' | 'isBeside'> {
  /** The area beside it. */
  readonly area?: Line;
}

function partOf(line: Line): Part {
  const [, word = '', area = ''] = gradeBesideArea.exec(line.text) ?? [];
  if (word !== '' && isKnownArea(area)) {
    const beside = { ...line, text: area, start: line.start + line.text.length - area.length };
    return { heads: [{ word, isAnnounced: false, isBeside: true, area: beside }], isBare: false };
  }
  const announced = announcedGrade(line);
  if (announced !== undefined) {
    const count = countIn(line);
    const head = { word: announced, isAnnounced: true, ...(count === undefined ? {} : { count }) };
    return { heads: [head], isBare: true };
  }
  if (gradeLine.test(line.text) && !isRepeated(line.text))
    return { heads: gradesIn(line.text).map(([word]) => ({ word, isAnnounced: false })), isBare: true };
  return isAreaLine(line) ? 'area' : 'other';
}

/** What each line is, asked for once. */
function partsOf(lines: readonly Line[]): (index: number) => Part {
  const known: Part[] = [];
  return (index) => {
    const line = lines[index];
    if (line === undefined) return 'other';
    known[index] ??= partOf(line);
    return known[index];
  };
}

/** The grades from a line on, each with the short lines under it, and the line after them. */
function groupsFrom(
  lines: readonly Line[],
  first: number,
  partAt: (index: number) => Part,
): { readonly groups: readonly Group[]; readonly lastHead: Line | undefined; readonly end: number } {
  const groups: (Head & { readonly under: Line[]; isOfNone?: boolean })[] = [];
  let end = first;
  let lastHead: Line | undefined;
  for (; end < lines.length && groups.length < mostGroups && end - first < 2 * longestTable; end += 1) {
    const line = lines[end] as Line;
    const part = partAt(end);
    if (part === 'other') break;
    const group = groups.at(-1);
    if (part === 'area' && group !== undefined && noAreas.test(line.text)) group.isOfNone = true;
    else if (part === 'area') group?.under.push(withoutBullet(line));
    else {
      groups.push(...part.heads.map((head) => ({ ...head, under: head.area === undefined ? [] : [head.area] })));
      if (part.isBare) lastHead = line;
    }
  }
  return { groups: groups.map(({ under, ...head }) => ({ ...head, areas: areaLines(under) })), lastHead, end };
}

/** More grades than a scale has, and than a report has areas. */
const mostGroups = 24;

/** A line without what marks a point of a list. */
function withoutBullet(line: Line): Line {
  const mark = /^[•*–·-]\s+/.exec(line.text)?.[0].length ?? 0;
  return mark === 0 ? line : { ...line, text: line.text.slice(mark), start: line.start + mark, afterBlank: true };
}

const scales = [
  'outstanding good requires_improvement inadequate',
  'outstanding good adequate requires_improvement inadequate',
];

const isWholeScale = (groups: readonly Group[]) =>
  scales.includes(groups.map(({ word }) => gradeOf(word).toLowerCase()).join(' '));

/** Where all areas stand after the last grade, none says which it got. */
function foundUnderScale(groups: readonly Group[]): readonly Found[] {
  if (groups.slice(0, -1).every(({ areas }) => areas.length === 0)) return [];
  return groups.flatMap(foundUnder);
}

/** Of grades that are no whole scale, each has areas below it, known by their words; and none stands over the first. */
function foundInLists(all: readonly Group[], before: Line | undefined): readonly Found[] | undefined {
  const groups = all.filter(({ isOfNone }) => isOfNone !== true);
  const saysOfNone = groups.length < all.length;
  const known = groups.map((group) => ({ ...group, areas: knownAreas(group.areas) }));
  const last = known.findIndex(({ areas }, at) => areas.length < (groups[at]?.areas.length ?? 0));
  const lists = last === -1 ? known : known.slice(0, last + 1);
  const isAnnounced = lists.every((one) => one.isAnnounced);
  const isEach = lists.every(({ areas, count = areas.length }) => areas.length > 0 && areas.length === count);
  const isOnce = new Set(lists.map(({ word }) => word.toLowerCase())).size === lists.length;
  const isOfCount = (countIn(before) ?? 0) > 0;
  const isBelow = before === undefined || areaOfQuestion(before.text) === undefined || !isAreaLine(before);
  const isTold =
    isAnnounced ||
    (isOnce && isBelow && (saysOfNone || (lists.length > 1 && lists.some(({ areas }) => areas.length > 1)))) ||
    (lists.length > 1 && lists.every((one) => one.isBeside));
  return lists.length > 0 && isEach && isTold && !isOfCount ? lists.flatMap(foundUnder) : undefined;
}

/** The areas that stand first, up to one that is not known to be one. */
function knownAreas(areas: Group['areas']): Group['areas'] {
  const end = areas.findIndex((lines) => !isKnownArea(textOfLines(lines)));
  return end === -1 ? areas : areas.slice(0, end);
}

const foundUnder = ({ word, areas }: Group): readonly Found[] =>
  areas.map((lines) => ({
    question: textOfLines(lines).replace(/[;,](?: and)?$/, ''),
    grade: gradeOf(word),
    places: lines.map(({ start, end }) => ({ start, end })),
    section: [],
    rule: areasUnderGrade,
    confidence: 0.85,
  }));
