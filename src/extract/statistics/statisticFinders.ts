import type { ThemeFinder } from '../themes.ts';

/** What the reading of statistics asks of the reference files and the report. */
export interface StatisticFinders {
  readonly themes: ThemeFinder;
  /** How the force's area is called, as in "Kent"; of no force in particular when absent. */
  readonly area: string | undefined;
  /** The area that a text names, if it names a force. */
  areaIn(text: string): string | undefined;
  /** The day on which the text was told, where that is known: "in June" is the last June before it. */
  readonly told?: string | undefined;
}
