import { dateLine, isSentence } from '../headings.ts';
import { gradesIn, isRepeated } from '../lines.ts';
import type { Block, Page } from '../page.ts';
import type { Range } from '../prose.ts';
import { blockPlaces } from '../sentences.ts';
import { areasUnderGrade, type Found, gradeOf, ofSection } from './found.ts';
import { areaOfQuestion } from './gradedAreas.ts';
import { type Told, toldByGrade, toldOf } from './sameJudgment.ts';
import { isTitle, longestTable, subordinate } from './titles.ts';

/** Lines that hold nothing but grades: of the question or section they stand in, of the areas below, of as many above. */
export function fromGradeLines({ blocks: all }: Page, tables: readonly Found[]): readonly Found[] {
  const blocks = withoutScales(all);
  const isAbove = gradesStandAbove(blocks);
  const told: ToldInTables = { isEmpty: tables.length === 0, ...toldOf(tables), ofGrade: toldByGrade(tables) };
  return blocks.flatMap((block, index) => {
    if (!isGrade(block) || block.section.kind === 'boilerplate') return [];
    const grades = gradesIn(block.prose.text).slice(0, isRepeated(block.prose.text) ? 1 : undefined);
    const [only] = grades;
    return only !== undefined && grades.length === 1
      ? ofOneGrade(blocks, index, only, isAbove, told)
      : ofBox(blocks, index, grades);
  });
}

/** Without the grades that there are, on one line or on one each, where the one that was given stands below them. */
function withoutScales(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const end = endOfScale(blocks, at);
    if (end !== undefined) at = end;
    const block = blocks[at];
    if (block !== undefined) kept.push(block);
  }
  return kept;
}

const fewestOfScale = 4;

/** Where the one grade stands that follows all of a scale. */
function endOfScale(blocks: readonly Block[], from: number): number | undefined {
  const seen = new Set<string>();
  for (let at = from; isGrade(blocks[at]); at += 1) {
    const grades = gradesIn(blocks[at]?.prose.text ?? '').map(([grade]) => gradeOf(grade));
    const [only, more] = grades;
    if (seen.size >= fewestOfScale && only !== undefined && more === undefined) return at;
    if (grades.some((grade) => seen.has(grade)) || new Set(grades).size < grades.length) return undefined;
    for (const grade of grades) seen.add(grade);
  }
  return undefined;
}

interface ToldInTables extends Told {
  readonly isEmpty: boolean;
  ofGrade(grade: string): Told;
}

const isAsked = (block: Block | undefined) =>
  block?.kind === 'heading' && (isQuestion(block) || areaOfQuestion(block.prose.text) !== undefined);

function ofOneGrade(
  blocks: readonly Block[],
  index: number,
  match: RegExpExecArray,
  isAbove: boolean,
  tables: ToldInTables,
): readonly Found[] {
  const block = blocks[index] as Block;
  const grade = gradeOf(match[0]);
  const areas = underGrade(blocks, index);
  if (areas !== undefined)
    return areas.map((area) => ({
      question: area.prose.text,
      grade,
      places: [...blockPlaces(area)],
      section: block.section.path,
      rule: areasUnderGrade,
      confidence: 0.8,
    }));
  const below = isAbove || isToldBelow(blocks, index) ? blocks[index + 1]?.section : undefined;
  const before = headingsBefore(blocks, index, 1);
  const question =
    unmarked(below?.title ?? '') ||
    (askedBefore(blocks[index - 1]) ?? chapterQuestion(blocks, index, tables) ?? questionOf(block, before));
  if (question === '') return [];
  const section = below?.path ?? block.section.path;
  return [{ question, grade, places: gradePlaces(block, match), section, rule: ofSection, confidence: 0.9 }];
}

/** Several grades on one line, of as many headings above it. */
function ofBox(blocks: readonly Block[], index: number, grades: readonly RegExpExecArray[]): readonly Found[] {
  const block = blocks[index] as Block;
  const before = headingsBefore(blocks, index, grades.length);
  if (before.length !== grades.length) return [];
  return grades.flatMap((match, position) => {
    const { section, prose } = before[position] as Block;
    const question = section.title || prose.text;
    const places = gradePlaces(block, match);
    return question === ''
      ? []
      : [
          {
            question,
            grade: gradeOf(match[0]),
            places,
            section: section.path,
            rule: 'grades in a box',
            confidence: 0.85,
          },
        ];
  });
}

/** The headings right before a block, so many at most. */
function headingsBefore(blocks: readonly Block[], index: number, most: number): readonly Block[] {
  let start = index;
  while (index - start < most && blocks[start - 1]?.kind === 'heading') start -= 1;
  return blocks.slice(start, index);
}

/** A numbered question that its grade follows at once: a heading, though it looks like a point of a list. */
const askedBefore = (block: Block | undefined) =>
  block?.kind === 'item' && block.prose.text.endsWith('?') ? block.prose.text : undefined;

/** Whether each grade stands above its question or area, as on web pages of 2014: all are followed by one at once. */
function gradesStandAbove(blocks: readonly Block[]): boolean {
  const places = blocks.flatMap((block, index) => (isGrade(block) ? [index] : []));
  const first = blocks[(places[0] ?? 0) - 1];
  return places.length > 1 && !isAsked(first) && places.every((at) => isAsked(blocks[at + 1]));
}

/** Whether a grade that closes the text of something else stands over an area whose first sentence gives that grade. */
function isToldBelow(blocks: readonly Block[], index: number): boolean {
  const { prose, section } = blocks[index] as Block;
  if (blocks[index - 1]?.kind !== 'paragraph' || section.title.endsWith('?') || !isAsked(blocks[index + 1]))
    return false;
  const gives = (block: Block | undefined) =>
    block?.kind === 'paragraph' &&
    gradesIn(block.prose.text.slice(0, longestVerdict)).some(([grade]) => gradeOf(grade) === gradeOf(prose.text));
  let own = index - 1;
  while (own >= 0 && blocks[own]?.kind !== 'heading') own -= 1;
  return gives(blocks[index + 2]) && !gives(blocks[own + 1]);
}

/** Letters of a first sentence. */
const longestVerdict = 200;

/** In a table that lost its columns, areas stand under the grade they were given: each grade once, short lines between. */
function underGrade(blocks: readonly Block[], index: number): readonly Block[] | undefined {
  const isOfTable = (block: Block | undefined) => block !== undefined && (isGrade(block) || isArea(block));
  let start = index;
  let end = index + 1;
  while (isOfTable(blocks[start - 1]) && index - start < longestTable) start -= 1;
  while (isOfTable(blocks[end]) && end - index < longestTable) end += 1;
  const run = blocks.slice(start, end);
  const grades = run.filter(isGrade);
  const distinct = new Set(grades.map((block) => block.prose.text.toLowerCase()));
  if (grades.length < 3 || distinct.size !== grades.length || standAboveGrades(run)) return undefined;
  // Grades under each other with nothing between are the head of a table.
  const followed = run.filter((block, at) => isGrade(block) && run[at + 1] !== undefined && !isGrade(run[at + 1]));
  if (followed.length < 2) return [];
  const below = run.slice(index - start + 1);
  const next = below.findIndex((block) => isGrade(block) || isTitle(block.prose.text));
  return next === -1 ? below : below.slice(0, next);
}

/** Whether each grade has its one label above it, as in a list of questions with their grades. */
function standAboveGrades(run: readonly Block[]): boolean {
  const first = run.findIndex(isGrade);
  const label = run[first - 1];
  if (label === undefined || isTitle(label.prose.text)) return false;
  const last = run.findLastIndex(isGrade);
  return run.slice(first, last + 1).every((block, at) => isGrade(block) === (at % 2 === 0));
}

const isGrade = (block: Block | undefined) => block?.kind === 'grades';

/** In words. */
const longestArea = 14;
const isArea = ({ kind, prose }: Block) =>
  (kind === 'heading' || kind === 'paragraph' || kind === 'item') &&
  prose.text.split(/\s+/).length <= longestArea &&
  !isSentence(prose.text) &&
  !dateLine.test(prose.text) &&
  !/[.?]$/.test(prose.text);

function gradePlaces(block: Block, match: RegExpMatchArray): readonly Range[] {
  const origins = block.prose.origins;
  const start = origins[match.index ?? 0] ?? 0;
  return [{ start, end: (origins[(match.index ?? 0) + match[0].length - 1] ?? start) + 1 }];
}

/** Without the mark of a footnote. */
const unmarked = (title: string) => title.replace(/(?<=\p{Ll}[?)”"]?)\d{1,2}$/u, '');

/**
 * The question of a chapter that is graded at its end, where further questions part it: the heading that the next
 * question follows at once, the one that has the same grade at its top, or the last that a table gives that grade.
 */
function chapterQuestion(blocks: readonly Block[], index: number, tables: ToldInTables): string | undefined {
  const isClosing = [blocks[index - 1], blocks[index + 1]].some(
    (beside) => beside?.kind === 'heading' && closing.test(unmarked(beside.section.title)),
  );
  if (!isClosing) return undefined;
  const grade = gradeOf(blocks[index]?.prose.text ?? '');
  const [first, second, ...more] = blocks.filter(isGrade);
  if (first !== undefined && second === blocks[index] && more.length === 0 && tables.isEmpty)
    if (gradeOf(first.prose.text) === grade) return first.section.path.findLast(isAskedOfForce);
  const inTables = blocks
    .slice(Math.max(0, index - longestChapter), index)
    .findLast((block) => isQuestion(block) && tables.same(unmarked(block.section.title)) !== undefined);
  const ofTable = unmarked(inTables?.section.title ?? '');
  if (tables.ofGrade(grade).same(ofTable) !== undefined) return ofTable;
  let found: string | undefined;
  let at = index - 2;
  for (; at >= Math.max(0, index - longestChapter) && !isGrade(blocks[at]); at -= 1)
    if (isQuestion(blocks[at]) && isQuestion(blocks[at + 1])) found = unmarked(blocks[at]?.section.title ?? '');
  const isToldAtTop = isQuestion(blocks[at - 1]) && blocks[at]?.prose.text === blocks[index]?.prose.text;
  return isToldAtTop ? unmarked(blocks[at - 1]?.section.title ?? '') : found;
}

const closing = /^summary of (?:findings|judg(?:e)?ment)$/i;

const isQuestion = (block: Block | undefined) => block?.kind === 'heading' && block.section.title.endsWith('?');

/** In blocks. */
const longestChapter = 400;

/** "How does the force compare with last year?" is asked of no grade. */
const isAskedOfForce = (title: string) =>
  title.endsWith('?') &&
  !/^how (?:does (?:the|this|your) \w+ compare|do we|are)\b|\bgrades? mean|^what\b(?!.*\bextent\b)/i.test(title);
const isPillarAlone = (title: string) => /^(?:force )?(?:effectiveness|efficiency|legitimacy)$/i.test(title);

function questionOf(block: Block, before: readonly Block[]): string {
  const near = unmarked(before.at(-1)?.section.title ?? '');
  if (near !== '' && !subordinate.test(near)) return near;
  const path = block.section.path.map(unmarked);
  const above = before.map(({ section }) => unmarked(section.title));
  const question = [...path, ...above].reverse().find((title) => isAskedOfForce(title) || isPillarAlone(title));
  // "Overall judgment" is of the question above it, and not of the report's title.
  if (question === undefined && /^overall /i.test(near)) return near;
  return question ?? [...path].reverse().find((title) => !subordinate.test(title)) ?? near;
}
