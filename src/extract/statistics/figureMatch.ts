import type { Figure } from './figures.ts';

/** What a pattern of figures matched, and where it stands in its sentence. */
export interface FigureMatch {
  readonly words: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What a figure that takes all of it has. */
  readonly base: Pick<Figure, 'margin' | 'from' | 'to'>;
  /** Where its last words stand that read so. */
  readonly at: (value: string) => number;
}

/** The figure that a match tells; undefined where it tells none after all, and 'another' where it is of another kind. */
export type FigureReader = (match: FigureMatch) => Figure | undefined | 'another';
