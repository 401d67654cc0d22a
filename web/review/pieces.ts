/** A span of a text in code points, half-open, and whose it is. */
export interface Span {
  readonly owner: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of a text that lies within the same spans from its first character to its last. */
export interface Piece {
  /** Where it begins, in code points. */
  readonly start: number;
  readonly text: string;
  /** Whose spans it lies in, those that begin first first; none for text between spans. */
  readonly owners: readonly string[];
}

/**
 * A text in pieces, cut where a span begins or ends, so that spans that overlap can be marked each.
 *
 * @param text the whole text
 * @param spans in any order; what lies outside the text is left out
 */
export function pieces(text: string, spans: readonly Span[]): readonly Piece[] {
  const cuts = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end])])].sort((one, other) => one - other);
  const places = unitsOf(text, cuts);
  const ordered = [...spans].sort((one, other) => one.start - other.start);
  return cuts.flatMap((start, index): readonly Piece[] => {
    const from = places[index] ?? text.length;
    const part = text.slice(from, places[index + 1] ?? text.length);
    if (part === '') return [];
    const owners = ordered.filter((span) => span.start <= start && start < span.end).map(({ owner }) => owner);
    return [{ start, text: part, owners: [...new Set(owners)] }];
  });
}

/** The places of code points, given in rising order, as places of a JavaScript string. */
function unitsOf(text: string, points: readonly number[]): readonly number[] {
  const found: number[] = [];
  let unit = 0;
  let point = 0;
  for (const wanted of points) {
    while (point < wanted && unit < text.length) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      point += 1;
    }
    found.push(unit);
  }
  return found;
}
