import type { QuoteInText } from '../extract/places.ts';
import type { Undecided } from '../extract/review.ts';
import { printable } from './printable.ts';
import { reviewFields, shownValue } from './reviewFields.ts';

// Not a colour: a terminal that shows none shows this.
const bold = (text: string) => `\u001B[1m${text}\u001B[22m`;

/** A claim for a person to judge: where it stands, its quotes in their lines, what is proposed and what made it. */
export function claimText(claim: Undecided): string {
  const quotes = claim.quotes.length === 0 ? ['Its quotes are not in report.txt.'] : claim.quotes.map(quoteText);
  const { confidence, madeBy } = claim.claim;
  const rows = [
    ...reviewFields[claim.list].map(({ key }) => [key, shownValue(claim, key)] as const),
    ['confidence', confidence === undefined ? '' : String(confidence)] as const,
    ['made by', madeBy] as const,
  ].filter(([name, value]) => value !== '' || name === 'themes');
  const width = Math.max(...rows.map(([name]) => name.length));
  const proposal = rows.map(([name, value]) => `${name.padEnd(width)}  ${printable(value) || 'none'}`);
  const comment = claim.comment === '' ? [] : claim.comment.split('\n').map((line) => `# ${printable(line)}`);
  return [...quotes, [...comment, ...proposal].join('\n')].join('\n\n');
}

function quoteText({ section, before, quote, after }: QuoteInText): string {
  const heading = section.length === 0 ? '' : `${printable(section.join(' › '))}\n\n`;
  // A terminal may forget at the end of a line that it was printing bold.
  const lines = printable(quote).split('\n').map(bold).join('\n');
  // Where the line above is the heading it has been shown.
  const above = before.trim() === section.at(-1) ? '' : printable(before).trimStart();
  return `${heading}${above}${lines}${printable(after).trimEnd()}`;
}
