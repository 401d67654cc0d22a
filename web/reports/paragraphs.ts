import type { Span } from './span.ts';

/** A part of a report's text between blank lines; its start and end count UTF-16 units, as all within a string does. */
export interface Paragraph extends Span {
  /** The spans that reach into it, such as those that a claim rests on. */
  readonly spans: readonly MarkedSpan[];
}

/** A span that the text shows: what is below it, and why. */
export interface MarkedSpan extends Span {
  /** How it looks, such as `weakness`. */
  readonly kind: string;
}

/** A part of a paragraph that looks the same from end to end. */
export interface Piece extends Span {
  readonly kinds: readonly string[];
  readonly isTarget: boolean;
}

const blankLines = /\n[^\S\n]*\n\s*/g;

/** The paragraphs of a text, in order, each with the spans that reach into it. White space between them is in none. */
export function paragraphsOf(text: string, spans: readonly MarkedSpan[]): readonly Paragraph[] {
  const paragraphs: { start: number; end: number; spans: MarkedSpan[] }[] = [];
  const add = (from: number, to: number) => {
    const start = from + (text.slice(from, to).search(/\S/) + 1 || 1) - 1;
    if (text.slice(start, to).trim() !== '') paragraphs.push({ start, end: to, spans: [] });
  };
  let from = 0;
  for (const { index, 0: gap } of text.matchAll(blankLines)) {
    add(from, index);
    from = index + gap.length;
  }
  add(from, text.length);
  for (const span of spans) {
    for (let at = firstEndingAfter(paragraphs, span.start); at < paragraphs.length; at += 1) {
      const paragraph = paragraphs[at];
      if (paragraph === undefined || paragraph.start >= span.end) break;
      paragraph.spans.push(span);
    }
  }
  return paragraphs;
}

/** The index of the first paragraph that ends after a place. */
export function firstEndingAfter(paragraphs: readonly Span[], place: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The pieces of a paragraph, cut where a span starts or ends.
 *
 * @param target the span that the address names, where it names one
 */
export function piecesOf({ start, end, spans }: Paragraph, target: Span | undefined): readonly Piece[] {
  const all: readonly Span[] = target === undefined ? spans : [...spans, target];
  const cuts = all.flatMap((span) => [span.start, span.end]).filter((cut) => cut > start && cut < end);
  const places = [...new Set([start, ...cuts, end])].sort((one, other) => one - other);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const covers = (span: Span) => span.start <= from && span.end >= to;
    const kinds = new Set(spans.filter(covers).map(({ kind }) => kind));
    return { start: from, end: to, kinds: [...kinds], isTarget: target !== undefined && covers(target) };
  });
}
