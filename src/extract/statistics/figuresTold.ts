import { matchesOf } from '../../matches.ts';
import type { Figure } from './figures.ts';

/** A figure of a sentence with the words around it that speak of it. */
export interface FigureTold {
  readonly figure: Figure;
  /** Its place among the figures of the sentence. */
  readonly index: number;
  readonly previous: Figure | undefined;
  readonly next: Figure | undefined;
  /** What stands between the figure before it and it. */
  readonly ahead: string;
  /** What follows it and still speaks of it. */
  readonly behind: string;
  /** All that follows it in the sentence. */
  readonly rest: string;
}

/** What is further back says nothing of the figures of a list, and would be gone through again for each of its points. */
const longestLead = 300;

/** The figures of a sentence, each with the words around it; `lead` are those over the list that it is a point of. */
export function figuresTold(text: string, figures: readonly Figure[], lead: string): readonly FigureTold[] {
  return figures.map((figure, index) => {
    const previous = figures[index - 1];
    const next = figures[index + 1];
    return {
      figure,
      index,
      previous,
      next,
      ahead: `${index === 0 && lead !== '' ? `${lead.slice(-longestLead)} ` : ''}${text.slice(previous?.to ?? 0, figure.from)}`,
      behind: segmentAfter(text.slice(figure.to, next?.from)),
      rest: text.slice(figure.to),
    };
  });
}

/** What follows a figure and still speaks of it. */
function segmentAfter(text: string): string {
  for (const { 0: found, index } of matchesOf(turnsAway, text)) {
    // The "and" of "England and Wales" turns to nothing.
    if (/^,? and\b/i.test(found) && /^\p{Lu}/u.test(text.slice(index + found.length).trimStart())) continue;
    return withinBracket(text.slice(0, index), text);
  }
  return withinBracket(text, text);
}

/** Without what begins a bracket that the next figure stands in. */
function withinBracket(segment: string, text: string): string {
  const open = segment.lastIndexOf('(');
  return open !== -1 && !text.includes(')', open) ? segment.slice(0, open) : segment;
}

const turnsAway =
  /,? (?:compared (?:with|to)|against|which|while|whereas|and|but|up from|down from|from|higher|lower|above|below|better|worse|(?<!most |forces )similar to|exceeds|than|with)\b|[,;.](?=\s|$)|(?:,| [–—-])? (?:the )?(?:(?:\d{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth)[ -])?(?:lowest|highest|largest|smallest|best|worst)\b/gi;
