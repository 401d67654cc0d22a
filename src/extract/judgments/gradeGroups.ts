import { gradeLine, gradesIn, gradeWord, isRepeated, type Line } from '../lines.ts';
import { areaLines, isAreaLine, textOfLines } from './areaLines.ts';
import { type Found, type GradeTable, gradeOf } from './found.ts';
import { areaOfQuestion, isKnownArea } from './gradedAreas.ts';

/**
 * Areas under the grade that they were given: in a table that lost its columns, where each grade of the scale stands
 * once, from the best on; below grades one after another; or in lists that say what they are of, "Good (2 areas)".
 *
 * @param lines with grades as one line each
 */
export function gradeGroups(lines: readonly Line[]): readonly GradeTable[] {
  const tables: GradeTable[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (!isLead(lines[index])) continue;
    const { groups, lastHead, end } = groupsFrom(lines, index);
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
  /** Whether its area stands in its line. */
  readonly isBeside?: boolean;
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

/** "Good   Preventing crime" */
const gradeBesideArea = new RegExp(`^(${gradeWord}|Requires Improvement)[\\s|]+(?=\\p{Lu})([^|]+?)(?:\\s*\\|)?$`, 'u');

const isLead = (line: Line | undefined) =>
  line !== undefined &&
  ((gradeLine.test(line.text) && !isRepeated(line.text)) ||
    announcedGrade(line) !== undefined ||
    isKnownArea(gradeBesideArea.exec(line.text)?.[2] ?? ''));

/** The grades from a line on, each with the short lines under it, and the line after them. */
function groupsFrom(
  lines: readonly Line[],
  first: number,
): { readonly groups: readonly Group[]; readonly lastHead: Line | undefined; readonly end: number } {
  const heads: {
    readonly word: string;
    readonly isAnnounced: boolean;
    readonly isBeside?: boolean;
    readonly under: Line[];
  }[] = [];
  let end = first;
  let lastHead: Line | undefined;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as Line;
    const announced = announcedGrade(line);
    const [, word = '', area = ''] = gradeBesideArea.exec(line.text) ?? [];
    if (word !== '' && isKnownArea(area)) {
      const at = line.text.length - area.length;
      heads.push({
        word,
        isAnnounced: false,
        isBeside: true,
        under: [{ ...line, text: area, start: line.start + at }],
      });
    } else if (announced !== undefined) {
      heads.push({ word: announced, isAnnounced: true, under: [] });
      lastHead = line;
    } else if (gradeLine.test(line.text) && !isRepeated(line.text)) {
      for (const [word] of gradesIn(line.text)) heads.push({ word, isAnnounced: false, under: [] });
      lastHead = line;
    } else if (isAreaLine(line)) heads.at(-1)?.under.push(withoutBullet(line));
    else break;
  }
  const groups = heads.map(({ under, ...head }) => ({ ...head, areas: areaLines(under) }));
  return { groups, lastHead, end };
}

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
function foundInLists(groups: readonly Group[], before: Line | undefined): readonly Found[] | undefined {
  const known = groups.map((group) => ({ ...group, areas: knownAreas(group.areas) }));
  const last = known.findIndex(({ areas }, at) => areas.length < (groups[at]?.areas.length ?? 0));
  const lists = last === -1 ? known : known.slice(0, last + 1);
  const isAnnounced = lists.every((one) => one.isAnnounced);
  const isEach = lists.every(({ areas }) => areas.length > 0);
  const isOnce = new Set(lists.map(({ word }) => word.toLowerCase())).size === lists.length;
  const isBelow = before === undefined || areaOfQuestion(before.text) === undefined || !isAreaLine(before);
  const isTold =
    isAnnounced ||
    (lists.length > 1 && isOnce && isBelow && lists.some(({ areas }) => areas.length > 1)) ||
    (lists.length > 1 && lists.every((one) => one.isBeside));
  return lists.length > 0 && isEach && isTold ? lists.flatMap(foundUnder) : undefined;
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
    rule: 'areas under a grade',
    confidence: 0.85,
  }));
