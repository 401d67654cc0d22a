import { folded } from '../words.ts';
import { firstEndingAfter, type Paragraph } from './paragraphs.ts';

/** A heading of a report's text. */
export interface Heading {
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** The paragraph that it is or that it begins. */
  readonly paragraph: Paragraph;
  /** Whether the paragraph is the heading and nothing else. */
  readonly isAlone: boolean;
}

/** Where a piece of evidence stands: an index of the text, and the headings above it, outermost first. */
export interface Placed {
  readonly start: number;
  readonly sectionPath: readonly string[];
}

/**
 * The headings of a text, in order, as far as evidence names them: each is the nearest paragraph above its evidence that
 * begins with its words.
 */
export function outlineOf(
  text: string,
  paragraphs: readonly Paragraph[],
  evidence: readonly Placed[],
): readonly Heading[] {
  const found = new Map<Paragraph, Heading>();
  const known = new Map<string, { readonly at: number }>();
  for (const { start, sectionPath } of [...evidence].sort((one, other) => one.start - other.start)) {
    let at = firstEndingAfter(paragraphs, start);
    const [...path] = sectionPath;
    for (let level = path.length; level > 0; level -= 1) {
      const key = path.slice(0, level).join('\n');
      const earlier = known.get(key);
      if (earlier !== undefined) {
        at = earlier.at;
        continue;
      }
      const title = path[level - 1] ?? '';
      const above = lastBeginningWith(text, paragraphs, at, title);
      const paragraph = paragraphs[above];
      if (paragraph === undefined) continue;
      known.set(key, { at: above });
      const isAlone = wordsOf(text, paragraph) === plain(title);
      if (!found.has(paragraph)) found.set(paragraph, { title: folded(title), level, paragraph, isAlone });
      at = above;
    }
  }
  return [...found.values()].sort((one, other) => one.paragraph.start - other.paragraph.start);
}

function lastBeginningWith(text: string, paragraphs: readonly Paragraph[], from: number, title: string): number {
  const wanted = plain(title);
  for (let at = Math.min(from, paragraphs.length - 1); at >= 0; at -= 1) {
    const paragraph = paragraphs[at];
    if (paragraph !== undefined && wordsOf(text, paragraph).startsWith(wanted)) return at;
  }
  return -1;
}

function wordsOf(text: string, { start, end }: Paragraph): string {
  return plain(text.slice(start, Math.min(end, start + 400)));
}

/** Words without the signs of Markdown and without line breaks. */
function plain(words: string): string {
  return folded(words.replace(/^[#*_\s]+|[*_\s]+$/g, ''));
}
