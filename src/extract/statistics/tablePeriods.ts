import type { ProposedStatistic } from '../types.ts';
import type { Period } from './periods.ts';

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
