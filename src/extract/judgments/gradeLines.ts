import { matchesOf } from '../../matches.ts';
import { dateLine } from '../headings.ts';
import type { Block, Page } from '../page.ts';
import type { Range } from '../prose.ts';
import { blockPlaces } from '../sentences.ts';
import { type Found, gradeOf } from './found.ts';
import { isTitle, longestTable, subordinate } from './titles.ts';

/** A line that holds nothing but grades: as many questions stand before it, or it closes a section. */
export function fromGradeLines(page: Page): readonly Found[] {
  const found: Found[] = [];
  const { blocks } = page;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'grades' || block.section.kind === 'boilerplate') continue;
    const grades = matchesOf(gradeWords, block.prose.text);
    const before: Block[] = [];
    for (let at = index - 1; at >= 0 && before.length < grades.length; at -= 1) {
      const other = blocks[at];
      if (other === undefined || other.kind !== 'heading') break;
      before.unshift(other);
    }
    const single = grades.length === 1;
    const areas = single ? underGrade(blocks, index) : undefined;
    if (areas !== undefined) {
      for (const area of areas)
        found.push({
          question: area.prose.text,
          grade: gradeOf(grades[0]?.[0] ?? ''),
          places: [...blockPlaces(area)],
          section: block.section.path,
          rule: 'areas under a grade',
          confidence: 0.8,
        });
      continue;
    }
    if (!single && before.length !== grades.length) continue;
    const questions = single
      ? [chapterQuestion(blocks, index) ?? questionOf(block, before)]
      : before.map((one) => one.section.title || one.prose.text);
    for (const [position, match] of grades.entries()) {
      const question = questions[position];
      if (question === undefined || question === '') continue;
      found.push({
        question,
        grade: gradeOf(match[0]),
        places: single ? blockPlaces(block) : gradePlaces(block, match),
        section: single ? block.section.path : (before[position]?.section.path ?? []),
        rule: single ? 'grade line of a section' : 'grades in a box',
        confidence: single ? 0.9 : 0.85,
      });
    }
  }
  return found;
}

const gradeWords = /outstanding|good|adequate|requires\s+improvement|inadequate/gi;

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

const isArea = ({ kind, prose }: Block) =>
  (kind === 'heading' || kind === 'paragraph' || kind === 'item') &&
  prose.text.split(/\s+/).length <= 9 &&
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
 * question follows at once.
 */
function chapterQuestion(blocks: readonly Block[], index: number): string | undefined {
  const isClosing = [blocks[index - 1], blocks[index + 1]].some(
    (beside) => beside?.kind === 'heading' && closing.test(unmarked(beside.section.title)),
  );
  if (!isClosing) return undefined;
  let found: string | undefined;
  for (let at = index - 2; at >= Math.max(0, index - longestChapter) && !isGrade(blocks[at]); at -= 1)
    if (isQuestion(blocks[at]) && isQuestion(blocks[at + 1])) found = unmarked(blocks[at]?.section.title ?? '');
  return found;
}

const closing = /^summary of (?:findings|judg(?:e)?ment)$/i;

const isQuestion = (block: Block | undefined) => block?.kind === 'heading' && block.section.title.endsWith('?');

/** In blocks. */
const longestChapter = 400;

function questionOf(block: Block, before: readonly Block[]): string {
  const near = unmarked(before.at(-1)?.section.title ?? '');
  if (near !== '' && !subordinate.test(near)) return near;
  const path = block.section.path.map(unmarked);
  const above = before.map(({ section }) => unmarked(section.title));
  const question = [...path, ...above].reverse().find((title) => title.endsWith('?'));
  // "Overall judgment" is of the question above it, and not of the report's title.
  if (question === undefined && /^overall /i.test(near)) return near;
  return question ?? [...path].reverse().find((title) => !subordinate.test(title)) ?? near;
}
