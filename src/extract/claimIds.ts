import { eng, removeStopwords } from 'stopword';
import type { Proposed } from './types.ts';

const mostWords = 6;

/** A slug for each claim, from its telling words; one that comes up again gets a number. */
export function claimIds(claims: readonly Proposed[]): readonly string[] {
  const used = new Map<string, number>();
  return claims.map((claim) => {
    const base = slugOf(wordsFor(claim)) || claim.kind.toLowerCase();
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    return times === 1 ? base : `${base}-no-${times}`;
  });
}

function wordsFor(claim: Proposed): string {
  switch (claim.kind) {
    case 'FINDING':
      return claim.statement;
    case 'RECOMMENDATION':
      return `${claim.text} ${claim.parts[0]?.text ?? ''}`.replace(/\b(?:by|within) [^,]{3,40},/i, '');
    case 'JUDGMENT':
      return claim.question;
    case 'STATISTIC':
      return `${claim.measure} ${claim.area} ${claim.periodEnd?.slice(0, 4) ?? ''}`;
  }
}

function slugOf(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const telling = removeStopwords(words, [
    ...eng,
    'force',
    'police',
    'constabulary',
    's',
    'hmic',
    'found',
    'should',
    'ensure',
  ]);
  return (telling.length > 0 ? telling : words).slice(0, mostWords).join('-').slice(0, 80).replace(/-+$/, '');
}
