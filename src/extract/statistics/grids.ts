import { anyMonth } from '../../ingest/dates.ts';
import { isAction, sectionKind } from '../headings.ts';
import type { Page } from '../page.ts';
import type { Range } from '../prose.ts';
import type { ProposedStatistic } from '../types.ts';
import { factsOf, isAreaAlone } from './gridCells.ts';
import { type Grid, gridsOf, headedBelow, labelledBelow } from './gridHeads.ts';
import { type HeldPeriods, ofRow } from './gridRows.ts';
import { type Cell, runsOf } from './gridRuns.ts';
import { isGrid } from './gridSigns.ts';
import type { StatisticFinders } from './statisticFinders.ts';

/** Figures of a table or a box, and the stretches of the source that these take. */
export interface GridFigures {
  readonly sets: readonly (readonly ProposedStatistic[])[];
  readonly ranges: readonly Range[];
}

/**
 * Reads tables and boxes from their lines, whatever is left of their layout: a title, then heads of columns and rows
 * with a label, or a measure, a time, areas and their figures on lines of their own.
 *
 * @param held the periods that the rest of the text gives them
 */
export function gridFigures(page: Page, finders: StatisticFinders, held: HeldPeriods): GridFigures {
  const sets: (readonly ProposedStatistic[])[] = [];
  const ranges: Range[] = [];
  let areas: readonly Cell[] = [];
  for (const run of runsOf(page, finders)) {
    const grids = gridsOf(run, finders);
    if (run.isAfterProse) areas = [];
    const last = grids.at(-1);
    if (last === undefined) continue;
    const caption = headedBelow(last, labelledBelow(last, run.rest), finders)[0];
    const isCaption = caption !== undefined && !/\d,\d{3}|\d ?%/.test(caption.text) && !gathered.test(caption.text);
    if (isCaption && saysWhen(caption.text, finders)) last.caption = caption;
    const [first] = grids;
    if (first !== undefined && run.lead !== undefined && leadsInTime(run.lead.text, finders)) first.lead = run.lead;
    for (const grid of grids) {
      if (grid.heads.length === 0) grid.headsAbove = areas;
      if (!isGrid(grid, finders) || isOfPage(grid)) continue;
      if (grid.heads.length > 0) areas = grid.heads.every(({ text }) => isAreaAlone(text, finders)) ? grid.heads : [];
      const found = grid.rows.map((row) => ofRow(row, grid, finders, held));
      for (const one of found) if (one.length > 0) sets.push(one);
      const end = grid.caption?.end ?? grid.rows.at(-1)?.values.at(-1)?.end ?? 0;
      const start = startOf(grid);
      if (start !== undefined) ranges.push({ start, end });
    }
  }
  return { sets, ranges };
}

/** "Source: HMIC data collection, June 2013": when figures were asked for, and not when they are of. */
const gathered = new RegExp(
  `\\b(?:collections?|returns?|requests?),? (?:in |of )?(?:${anyMonth}) (?:19|20)\\d\\d\\b`,
  'i',
);

/** "Area for improvement" with the number of the paragraph below it, or who signed above the number of the page. */
const isOfPage = ({ title, heads, rows }: Grid): boolean =>
  rows.some(({ label }) => label !== undefined && isAction(sectionKind(label.text))) ||
  [...title, ...heads, ...rows.map(({ label }) => label)].some((one) => signature.test(one?.text ?? ''));
const signature = /\b(?:HM|Majesty['’]s) (?:Chief )?Inspector\b/;

/** Whether what leads to a table says of when its figures are, and not when inspectors saw or asked for them. */
const leadsInTime = (text: string, finders: StatisticFinders) =>
  !/\b(?:we|our|inspectors?|HMIC(?:FRS)?)\b(?! looks? at (?:recorded )?crime\b)/i.test(text) && saysWhen(text, finders);

function saysWhen(text: string, finders: StatisticFinders): boolean {
  const { period, years } = factsOf(text, finders);
  return period !== undefined || years !== undefined;
}

const startOf = ({ title, heads, rows }: Grid) =>
  [...title, ...heads, rows[0]?.label, rows[0]?.values[0]]
    .flatMap((one) => (one === undefined ? [] : [one.start]))
    .reduce<number | undefined>((least, start) => Math.min(least ?? start, start), undefined);
