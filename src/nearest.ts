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
    if (begun === undefined && candidate.toLowerCase().startsWith(wanted.toLowerCase())) begun = candidate;
    const most = Math.ceil(candidate.length / 3);
    // At least as many letters differ as there are more of them: what is far too long is not compared.
    if (Math.abs(candidate.length - wanted.length) > most) continue;
    const difference = distance(wanted.toLowerCase(), candidate.toLowerCase());
    if (difference > most || difference >= bestDistance) continue;
    best = candidate;
    bestDistance = difference;
  }
  return best ?? (wanted.length < fewestLetters ? undefined : begun);
}

/** The end of a message: `; did you mean "x"?`, or nothing when no candidate is near. */
export function didYouMean(wanted: string, candidates: Iterable<string>): string {
  const near = nearest(wanted, candidates);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
