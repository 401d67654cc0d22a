import type { Word } from '../model/words.ts';

export const polarities = ['STRENGTH', 'WEAKNESS', 'NEUTRAL'] as const satisfies readonly Word<'polarity'>[];

/** How likely each polarity is; they add up to 1. */
export type Chances = Readonly<Record<Word<'polarity'>, number>>;

/** Something for each polarity. */
export const eachPolarity = <T>(of: (polarity: Word<'polarity'>) => T): Readonly<Record<Word<'polarity'>, T>> => ({
  STRENGTH: of('STRENGTH'),
  WEAKNESS: of('WEAKNESS'),
  NEUTRAL: of('NEUTRAL'),
});
