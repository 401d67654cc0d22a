import { distance } from 'fastest-levenshtein';

// Fewer than these begin too many words to mean one.
const fewestLetters = 4;

/**
 * The candidate that a person most likely meant, or undefined when none is near: at most a third of its letters may
 * differ, rounded up, or else it begins with what was typed.
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let begun: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const difference = distance(wanted.toLowerCase(), candidate.toLowerCase());
    if (begun === undefined && candidate.toLowerCase().startsWith(wanted.toLowerCase())) begun = candidate;
    if (difference < bestDistance) {
      best = candidate;
      bestDistance = difference;
    }
  }
  if (best !== undefined && bestDistance <= Math.ceil(best.length / 3)) return best;
  return wanted.length < fewestLetters ? undefined : begun;
}

/** The end of a message: `; did you mean "x"?`, or nothing when no candidate is near. */
export function didYouMean(wanted: string, candidates: Iterable<string>): string {
  const near = nearest(wanted, candidates);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
