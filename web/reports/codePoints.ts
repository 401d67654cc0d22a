const astral = /[\u{10000}-\u{10FFFF}]/gu;

/**
 * Where code points stand in a text as JavaScript counts it, in UTF-16 units. They differ only after a character beyond the
 * basic plane, such as 𝄞, so those alone are kept.
 *
 * @returns gives the index of a code point; one at or beyond the end gives the length
 */
export function codePointIndex(text: string): (codePoint: number) => number {
  // The code point of each such character, in order.
  const wide: number[] = [];
  for (const { index } of text.matchAll(astral)) wide.push(index - wide.length);
  return (codePoint) => Math.min(codePoint + countBelow(wide, codePoint), text.length);
}

/** How many of some ascending numbers are below another. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
