import type { Page } from '../page.ts';
import type { Range } from '../prose.ts';
import { withWholeGrades } from './areaLines.ts';
import type { HeadReader } from './columnHeads.ts';
import { besideForces, type Found, type GradeTable, ofSection } from './found.ts';
import { fromColumns } from './gradeColumns.ts';
import { gradeGrids } from './gradeGrids.ts';
import { gradeGroups } from './gradeGroups.ts';
import { fromGradeLines } from './gradeLines.ts';
import { gradePairs } from './gradePairs.ts';
import { fromLabels, fromLists, fromRows } from './gradeRows.ts';
import { gradeRuns } from './gradeRuns.ts';
import { gradeTabs } from './gradeTabs.ts';
import { isOverall, nameIn, nameOfWhole } from './sameJudgment.ts';

/**
 * The grades in lines, tables and lists, each under the name that the tables have for its area where it is told of again:
 * as a section's own grade, beside other forces, or as the grade of the whole.
 */
export function gradesInLines(page: Page, reader: HeadReader): readonly Found[] {
  const wholeGrades = withWholeGrades(page.lines);
  const parted = apart([
    ...gradeTabs(page.source, page.lines).map(asTaken),
    ...gradeGrids(page.lines, reader).map(asTaken),
    ...fromColumns(page).map((one) => ({ places: one.places, found: [one] })),
    ...[...gradeGroups(wholeGrades), ...gradeRuns(wholeGrades), ...gradePairs(wholeGrades)].map(asTaken),
  ]).filter(({ places }) => !isOfOtherReports(sectionAt(page, places[0]?.start ?? 0)));
  const taken = parted.flatMap(({ places }) => places);
  const isTaken = ({ places }: Found) => places.some((place) => taken.some((other) => overlap(place, other)));
  const tables = parted.flatMap(({ found }) => found);
  const listed = [...fromRows(page), ...fromLists(page), ...fromLabels(page)];
  const others = [...fromGradeLines(page, tables), ...listed].filter((one) => !isTaken(one) && !isOfOtherReports(one));
  const named = [...tables, ...others].filter(({ rule }) => rule !== ofSection && rule !== besideForces);
  const alone = others.filter((one) => one.rule !== ofSection);
  return [...tables, ...others]
    .filter(({ question }) => !reader.namesAnother(question))
    .map((one) => {
      if (one.rule === ofSection || one.rule === besideForces) return { ...one, question: nameIn(named, one) };
      if (!isOverall(one.question) || others.includes(one)) return one;
      const { section } = sectionAt(page, one.places[0]?.start ?? 0);
      const asked = section.findLast((title) => title.endsWith('?'));
      return { ...one, question: asked ?? nameOfWhole(alone, tables, one) };
    });
}

/** What a reading of a table gives, and what of the page it takes. */
interface Taken {
  readonly places: readonly Range[];
  readonly found: readonly Found[];
}

const asTaken = ({ start, end, found }: GradeTable): Taken => ({ places: [{ start, end }], found });

const overlap = (one: Range, other: Range) => one.start < other.end && other.start < one.end;

/** Tables without those that take what one before them took. */
function apart(tables: readonly Taken[]): readonly Taken[] {
  const kept: Taken[] = [];
  for (const table of tables)
    if (!kept.some(({ places }) => places.some((one) => table.places.some((other) => overlap(one, other)))))
      kept.push(table);
  return kept;
}

const sectionAt = ({ sections }: Page, at: number): Pick<Found, 'section'> => ({
  section: sections.findLast(({ start }) => start <= at)?.path ?? [],
});

/** What stands under "Other reports on this force". */
export const isOfOtherReports = ({ section }: Pick<Found, 'section'>) =>
  section.some((title) =>
    /^(?:\d+(?:\.\d+)*\.?\s+)?(?:what else|(?:other|previous|earlier|past) (?:reports?|inspections?|assessments?|grades))\b/i.test(
      title,
    ),
  );
