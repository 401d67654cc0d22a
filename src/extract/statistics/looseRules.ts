import type { Figure } from './figures.ts';

/** A number whose clause leaves out what it counts, because the words before it have said that. */
export interface Loose {
  readonly said: string;
  /** The length of time that follows it, where one does. */
  readonly unit: string | undefined;
  readonly from: number;
  readonly to: number;
  /** What stands before and behind it, so far as the rules look. */
  readonly ahead: string;
  readonly behind: string;
  /** The figure before it in the sentence. */
  readonly previous: Figure | undefined;
  /** What stands between that figure and it; all that stands before it where there is none. */
  readonly between: string;
}

/** What a figure is of: what a rule says of a number beside its value and its place. */
export type Told = Pick<Figure, 'unit' | 'how'> & Partial<Pick<Figure, 'to'>>;

/** What a number tells, where a rule holds of it. */
export type Rule = (loose: Loose) => Told | undefined;

/** A clause may end here, or go on with where and when. */
export const endsOrGoesOn =
  /^(?=[.;)](?!\d)|,(?!\d)|$| (?:in|at|for|on|across|from|to|by|nationally|elsewhere|before|during|over|since|on average|and|but|while|whereas|against|compared|(?:a|one|two|three|five) years? (?:before|earlier|ago)|the (?:year|previous))\b)/;

/** How exact a number is, before it. */
export const exact =
  '(?:(?:just|only|about|around|over|under|nearly|almost|some|roughly|approximately|more than|just over|just under) )?';

/** Whether there is but one. */
export const isFew = (said: string): boolean => /^(?:one|1)$/i.test(said);
