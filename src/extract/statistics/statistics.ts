import type { Page } from '../page.ts';
import type { Range } from '../prose.ts';
import { takenOf } from '../takenRanges.ts';
import type { ProposedStatistic } from '../types.ts';
import { gridFigures } from './grids.ts';
import { auditPeriod, censusDay, notedPeriods, periodsOfAll } from './heldPeriods.ts';
import { tableRows } from './rateTable.ts';
import { figuresOfText } from './runningText.ts';
import { inPeriodOfBox, notSaid, placesByValue, timesOfColumns, withMarginsOnce } from './saidTwice.ts';
import type { StatisticFinders } from './statisticFinders.ts';
import { inPeriodOfAll, tablePeriods } from './tablePeriods.ts';

/** Statistics, and what of the text is taken up by them. */
export interface FoundStatistics {
  readonly proposed: readonly ProposedStatistic[];
  /** The sentences that figures were read from, by their keys. */
  readonly sentences: ReadonlySet<string>;
  /** Whether a place is in a table or a box. */
  readonly areOfTable: (places: readonly Range[]) => boolean;
}

/** The statistics of a text: figures of sentences, of tables and boxes, and rows of a table of rates. */
export function statisticsIn(page: Page, finders: StatisticFinders): FoundStatistics {
  const audited = auditPeriod(page);
  const ofAll = periodsOfAll(page);
  const noted = notedPeriods(page);
  const grids = gridFigures(page, finders, { audited, noted });
  const gridSets = inPeriodOfAll(grids.sets, ofAll);
  const taken = takenOf(page.source);
  taken.add(grids.ranges);
  const isOfGrid = taken.has;
  const rows = tableRows(page, finders).filter(([one]) => one === undefined || !isOfGrid(one.places));
  const tables = tablePeriods([...gridSets, ...rows]);
  const held = { audited, census: censusDay(page.text), ofAll, noted, tables, isOfGrid };
  const { proposed, sentences, sets: setsTold } = figuresOfText(page, finders, held);
  const saidAt = placesByValue(proposed);
  let sets = setsTold;
  const addSet = (set: readonly ProposedStatistic[]) => {
    if (set.length === 0) return;
    sets += 1;
    proposed.push(...set.map((one) => ({ ...one, comparison: sets })));
  };
  let saidBox: ProposedStatistic | undefined;
  const inOwnTime = timesOfColumns(gridSets, proposed, saidAt);
  for (const row of gridSets.map((row) => row.map(inOwnTime))) {
    const { left, said } = notSaid(row, proposed, saidAt);
    saidBox = said ?? saidBox;
    addSet(left.map((one) => (saidBox === undefined ? one : inPeriodOfBox(one, saidBox))));
  }
  for (const row of rows) addSet(row);
  return { proposed: withMarginsOnce(proposed), sentences, areOfTable: taken.has };
}
