import type { LocatedText, Span } from '../ingest/locate.ts';
import type { ReportFile, Selector } from '../ingest/shapes.ts';

/** A quote in its surroundings, each as the text has it. */
export interface QuoteInText {
  readonly span: Span;
  /** The headings that it stands under, the highest first. */
  readonly section: readonly string[];
  /** From the start of the line above to the quote. */
  readonly before: string;
  readonly quote: string;
  /** From the quote to the end of the line below. */
  readonly after: string;
}

/** The places of a quote in a text; none where it does not stand. What the places of claims are is checked elsewhere. */
export function spansOf(text: LocatedText, { start, end, occurrence, ...selector }: Selector): readonly Span[] {
  const spans = text.locate(selector);
  if (start !== undefined || end !== undefined)
    return spans.filter((span) => span.start === start && span.end === end).slice(0, 1);
  if (occurrence === 'all') return spans;
  return spans.slice((occurrence ?? 1) - 1, occurrence ?? 1);
}

/** Prepares for saying which headings a place stands under. Headings that cannot be found are left out. */
export function sectionsIn(text: LocatedText, sections: ReportFile['sections']): (start: number) => readonly string[] {
  const found: { readonly start: number; readonly path: readonly string[] }[] = [];
  const open: { readonly level: number; readonly title: string }[] = [];
  let after = 0;
  for (const { title, level, starts } of sections) {
    const places = starts === undefined ? text.locate({ quote: title }) : spansOf(text, starts);
    const start = places.find((span) => span.start >= after)?.start;
    if (start === undefined) continue;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    open.push({ level, title });
    found.push({ start, path: open.map((section) => section.title) });
    after = start + 1;
  }
  return (start) => found.findLast((section) => section.start <= start)?.path ?? [];
}

// A text whose paragraphs are lines would otherwise fill the screen.
const mostAround = 240;

/** A span with the line above and the line below it. Long texts are read no further than what is shown. */
export function inContext(text: LocatedText, span: Span, section: readonly string[]): QuoteInText {
  const from = Math.max(span.start - mostAround - 1, 0);
  const to = span.end + mostAround + 1;
  const above = lastLines(text.slice(from, span.start), text.slice(0, from));
  const below = firstLines(text.slice(span.end, to), text.slice(to, text.length));
  return {
    span,
    section,
    before: above.length > mostAround ? `… ${above.slice(-mostAround).replace(/^\S*\s/, '')}` : above,
    quote: text.slice(span.start, span.end),
    after: below.length > mostAround ? `${below.slice(0, mostAround).replace(/\s\S*$/, '')} …` : below,
  };
}

/** To the end of the line below, or all that is near where that line stands further on. */
function firstLines(near: string, further: string): string {
  const [rest = '', ...lines] = near.split('\n');
  const next = lines.findIndex(isFilled);
  return next === -1 && isFilled(further) ? near : [rest, ...lines.slice(0, next + 1)].join('\n');
}

/** From the start of the line above, or all that is near where that line stands further up. */
function lastLines(near: string, further: string): string {
  const lines = near.split('\n');
  const rest = lines.pop() ?? '';
  const previous = lines.findLastIndex(isFilled);
  if (previous === -1) return isFilled(further) ? near : rest;
  return [...lines.slice(previous), rest].join('\n');
}

const isFilled = (text: string) => /\S/.test(text);
