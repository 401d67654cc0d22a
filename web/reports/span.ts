/** A half-open span of a report's text, in Unicode code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span that the fragment of an address names (RFC 5147: `#char=120,140`); undefined when it names none. */
export function spanOf(fragment: string): Span | undefined {
  const [, start, end] = /^#?char=(\d+),(\d+)$/.exec(fragment) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const span = { start: Number(start), end: Number(end) };
  return span.start < span.end ? span : undefined;
}

/** The fragment of an address that names a span. */
export function fragmentOf({ start, end }: Span): string {
  return `#char=${start},${end}`;
}

/** Whether two spans have a code point in common. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
