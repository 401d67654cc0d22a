import { factsOf, isAreaAlone, saysOnlyWhose } from './gridCells.ts';
import type { Grid, Row } from './gridHeads.ts';
import type { StatisticFinders } from './statisticFinders.ts';

export const ofAudit = /\b(?:audit(?:ed)?|results of|case files?|files reviewed|reviewed|survey|dip[- ]sample)\b/i;

/** Whether figures among words are a table: they are written as such, or it is said whose, of when, or what was found. */
export function isGrid(grid: Grid, finders: StatisticFinders): boolean {
  const { title, headsAbove, rows } = grid;
  const heads = grid.heads.length === 0 ? headsAbove : grid.heads;
  const words = [...title, ...heads, ...rows.flatMap(({ label }) => (label === undefined ? [] : [label]))];
  if (!words.some(({ text }) => /\p{L}{3}/u.test(text) && !saysOnlyWhose(text, finders))) return false;
  const most = rows.reduce((length, { values }) => Math.max(length, values.length), 0);
  if (most > 1 && heads.length !== most) return false;
  if (grid.heads.length === 0 && headsAbove.length > 0 && most < 2) return isGrid({ ...grid, headsAbove: [] }, finders);
  const isOfAudit = title.some(({ text }) => ofAudit.test(text));
  const labels = rows.flatMap(({ label }) => (label === undefined ? [] : [label]));
  if (most > 1 || isOfAudit) return true;
  const marked = rows.filter(({ values }) => values.every(({ isMarked }) => isMarked));
  const counted = rows.filter(({ values }) => values.every(({ isCounted }) => isCounted === true));
  const saysHowMany = title.slice(-2).some(({ text }) => howMany.test(text));
  const graded = labels.filter(({ text, isLabel }) => isLabel && gradeAlone.test(text));
  const isOwn = ({ label, values }: Row) =>
    (counted.length > 1 && values.every(({ isCounted }) => isCounted === true)) ||
    (label !== undefined && graded.length > 1 && gradeAlone.test(label.text)) ||
    (label !== undefined &&
      (howMany.test(label.text) || ofStretch.test(label.text) || (saysHowMany && label.isLabel))) ||
    values.every(({ isMarked }) => isMarked) ||
    (label !== undefined && saysOnlyWhose(label.text, finders));
  if (labels.length > 0 && rows.every(isOwn)) return true;
  if (heads.some(({ text }) => isAreaAlone(text, finders)) || marked.length === rows.length) return true;
  const timed = [...title, grid.caption, grid.lead].filter((one) => one !== undefined);
  const isOfTime = timed.some(({ text }) => factsOf(text, finders).period !== undefined);
  return isOfTime && (labels.length === 0 || marked.length > 0);
}

/** Words that only a number follows. */
const howMany =
  /^(?:total )?(?:number|no\.?) of\b|^total\b|\b(?:capacity|throughput|headcount|establishment|population|cells)$|^(?:cells|beds)\b/i;

/** "Applications in 12 months to March 2014" */
const ofStretch = /\p{L}{3}.*\b(?:\d{1,2}|twelve) months (?:to|ending|ended)\b/iu;

/** A grade that cases are counted by. */
const gradeAlone = /^(?:good|outstanding|adequate|requires? improvement|needs improvement|inadequate|poor)$/i;
