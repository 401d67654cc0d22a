/** A finding of which only the polarity and the date count. */
export interface Dated {
  readonly polarity: 'STRENGTH' | 'WEAKNESS' | 'NEUTRAL';
  /** ISO 8601. */
  readonly date: string;
}

export interface MonthCount {
  /** As in `2014-11`. */
  readonly month: string;
  readonly counts: Readonly<Record<Dated['polarity'], number>>;
}

/** How many findings of each polarity speak of each month, oldest first; months without any are left out. */
export function byMonth(findings: readonly Dated[]): readonly MonthCount[] {
  const months = new Map<string, Record<Dated['polarity'], number>>();
  for (const { polarity, date } of findings) {
    const month = date.slice(0, 7);
    const counts = months.get(month) ?? { STRENGTH: 0, WEAKNESS: 0, NEUTRAL: 0 };
    counts[polarity] += 1;
    months.set(month, counts);
  }
  return [...months].map(([month, counts]) => ({ month, counts })).sort((a, b) => (a.month < b.month ? -1 : 1));
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "2014-11" as "November 2014". */
export function monthName(month: string): string {
  return monthFormat.format(new Date(`${month}-01T00:00:00Z`));
}
