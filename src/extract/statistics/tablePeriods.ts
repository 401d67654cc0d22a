import type { ProposedStatistic } from '../types.ts';
import type { Period } from './calendar.ts';

/** Where a table ends, and the latest period of its figures: "over this period", said below it, means that. */
export interface TablePeriod {
  readonly end: number;
  readonly period: Period;
}

/** The periods of a text's tables, in its order. */
export function tablePeriods(rows: readonly (readonly ProposedStatistic[])[]): readonly TablePeriod[] {
  return rows
    .flatMap((row) => {
      const latest = row.reduce<ProposedStatistic | undefined>(
        (best, one) => ((one.periodEnd ?? '') > (best?.periodEnd ?? '') ? one : best),
        undefined,
      );
      if (latest === undefined) return [];
      const end = Math.max(...row.flatMap(({ places }) => places.map((place) => place.end)));
      return [{ end, period: { start: latest.periodStart, end: latest.periodEnd } }];
    })
    .sort((one, other) => one.end - other.end);
}

/** Rows whose figures have no time of their own get that which a text says all its figures of such words have. */
export const inPeriodOfAll = (
  rows: readonly (readonly ProposedStatistic[])[],
  ofAll: (words: string) => Period | undefined,
): readonly (readonly ProposedStatistic[])[] =>
  rows.map((row) =>
    row.map((one) => {
      const isTold = one.periodStart !== undefined || one.periodEnd !== undefined;
      const period = isTold ? undefined : ofAll(`${one.section.at(-1) ?? ''} ${one.measure} ${one.unit}`);
      return period === undefined ? one : { ...one, periodStart: period.start, periodEnd: period.end, remarks: [] };
    }),
  );
