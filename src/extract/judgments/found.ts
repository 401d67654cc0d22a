import type { Word } from '../../model/words.ts';
import type { Range } from '../prose.ts';

export interface Found {
  readonly question: string;
  readonly grade: Word<'grade'>;
  readonly places: readonly Range[];
  readonly section: readonly string[];
  readonly rule: string;
  readonly confidence: number;
}

export const gradeOf = (word: string): Word<'grade'> =>
  word
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/requir(?:ing|e )/, (word) => (word.endsWith(' ') ? 'requires ' : 'requires'))
    .replace(' ', '_')
    .toUpperCase() as Word<'grade'>;
