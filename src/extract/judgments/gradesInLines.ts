import { type Page, sectionAt } from '../page.ts';
import type { Range } from '../prose.ts';
import { takenOf } from '../takenRanges.ts';
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
import { isOfOtherInspectorate } from './otherGrades.ts';
import { withoutTablesOfOthers } from './otherTables.ts';
import { isOverall, namesIn, namesOfWhole } from './sameJudgment.ts';

/**
 * The grades in lines, tables and lists, each under the name that the tables have for its area where it is told of again:
 * as a section's own grade, beside other forces, or as the grade of the whole.
 */
export function gradesInLines(whole: Page, reader: HeadReader): readonly Found[] {
  const page = withoutTablesOfOthers(whole);
  const wholeGrades = withWholeGrades(page.lines);
  const pathAt = (place: Range | undefined) => sectionAt(page.sections, place?.start ?? 0)?.path ?? [];
  const parted = apart(page, [
    ...gradeTabs(page.source, page.lines).map(asTaken),
    ...gradeGrids(page.lines, reader).map(asTaken),
    ...fromColumns(page).map((one) => ({ places: one.places, found: [one] })),
    ...[...gradeGroups(wholeGrades), ...gradeRuns(wholeGrades), ...gradePairs(wholeGrades)].map(asTaken),
  ]).filter(({ places }) => !isOfOtherReports({ section: pathAt(places[0]) }));
  const taken = takenOf(page.source);
  for (const { places } of parted) taken.add(places);
  const tables = parted.flatMap(({ found }) => found);
  const listed = [...fromRows(page, reader.year), ...fromLists(page), ...fromLabels(page)];
  const others = [...fromGradeLines(page, tables), ...listed].filter(
    (one) => !taken.has(one.places) && !isOfOtherReports(one),
  );
  const isNamed = ({ rule }: Found) => rule !== ofSection && rule !== besideForces;
  const nameIn = namesIn([...tables, ...others].filter(isNamed));
  const nameOfWhole = namesOfWhole(
    others.filter(({ rule }) => rule !== ofSection),
    tables,
  );
  const isOther = new Set(others);
  return [...tables, ...others]
    .filter(({ question }) => !reader.namesAnother(question))
    .map((one) => {
      if (!isNamed(one)) return { ...one, question: nameIn(one) };
      if (!isOverall(one.question) || isOther.has(one)) return one;
      const asked = pathAt(one.places[0]).findLast((title) => title.endsWith('?'));
      return { ...one, question: asked ?? nameOfWhole(one) };
    });
}

/** What a reading of a table gives, and what of the page it takes. */
interface Taken {
  readonly places: readonly Range[];
  readonly found: readonly Found[];
}

const asTaken = ({ start, end, found }: GradeTable): Taken => ({ places: [{ start, end }], found });

/** Tables without those that take what one before them took. */
function apart(page: Page, tables: readonly Taken[]): readonly Taken[] {
  const taken = takenOf(page.source);
  return tables.filter(({ places }) => {
    const isApart = !taken.has(places);
    if (isApart) taken.add(places);
    return isApart;
  });
}

/** What stands under "Other reports on this force", or "Ofsted judgments". */
export const isOfOtherReports = ({ section }: Pick<Found, 'section'>) =>
  section.some((title) => ofOtherReports.test(title) || isOfOtherInspectorate(title));
const ofOtherReports =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:what else|(?:other|previous|earlier|past) (?:reports?|inspections?|assessments?|grades))\b/i;
