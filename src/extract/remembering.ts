let forgotten = 0;

/** Lets all functions made by `remembering` forget. */
export function forgetAnswers(): void {
  forgotten += 1;
}

/**
 * A function of a text that keeps its answers to the texts that it was asked for last: rules ask for the same clause one
 * after the other, and for the same heading again and again.
 *
 * @param most how many answers are kept
 */
export function remembering<T>(answer: (text: string) => T, most = 1_000): (text: string) => T {
  const known = new Map<string, T>();
  let knownSince = forgotten;
  return (text) => {
    if (knownSince !== forgotten) {
      known.clear();
      knownSince = forgotten;
    }
    const kept = known.get(text);
    if (kept !== undefined || known.has(text)) return kept as T;
    const found = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
