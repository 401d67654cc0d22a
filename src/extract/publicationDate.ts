import * as en from 'chrono-node/en';
import { anyWeekday, isDate } from '../ingest/dates.ts';
import { matchesOf } from '../matches.ts';
import { stamp } from './lines.ts';
import type { Page } from './page.ts';
import { atTime, wholeDate } from './reportTitle.ts';

/** A day with its month and year, as people write it. */
const day = `(?:${anyWeekday},?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?\\p{L}{3,9},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\p{L}{3,9}\\s+\\d{1,2},?\\s+\\d{4})`;
/** What says that a day is that of publication, with the hour of an embargo. */
const dated = new RegExp(
  `\\b(?:published(?: on)?|publication date|date of publication|date published|report date|release date|(?:last )?updated(?: on)?|posted(?: on)?|sent on|(?:under )?embargo(?:ed)?(?: until)?|not for publication (?:before|until)|press release|news release|date)\\s*:?\\s+(?:${atTime},?\\s+(?:on\\s+)?)?(${day})`,
  'giu',
);

/** When a text was published, ISO, as it says near its head or its end, or on a line of its own. */
export function publicationDate({ text, source, blocks }: Page): string | undefined {
  for (const scope of [text.slice(0, 6000), text.slice(-3000)]) {
    for (const match of scope.matchAll(dated)) {
      const before = scope.slice(Math.max(0, (match.index ?? 0) - 60), match.index);
      if (ofAnother.test(before) && !ofThis.test(before)) continue;
      const date = isoOf(match[1] ?? '');
      if (date !== undefined) return /^(?:last )?updated/i.test(match[0]) ? lastUpdate(text, date) : date;
    }
  }
  for (const block of blocks.slice(0, 12)) {
    const date = isoOf(wholeDate.exec(block.prose.text)?.[1] ?? '');
    if (date !== undefined) return date;
  }
  return isoOf(stamp.exec(source.slice(0, 100))?.[1] ?? '');
}

/** What stands before the date of another publication, and of this one. */
const ofAnother =
  /\b(?:review|report '|inspection '|was|were|in|previously|(?:our|its|that|earlier|last|first) (?:\w+ ){0,3}(?:report|inspection))\s*["'\w ]*$/i;
const ofThis =
  /(?:\bthis (?:report|assessment|letter|page|inspection)|(?<!\b(?:our|its|that|earlier|last|first|\d) )\breport)\s*(?:was|is)?(?: first)?\s*$/i;

/** The parts of a page are updated one by one: the page is as old as the youngest. */
function lastUpdate(text: string, first: string): string {
  const days = matchesOf(updated, text.slice(0, 200_000)).flatMap(([, worded = '']) => isoOf(worded) ?? []);
  return days.reduce((latest, day) => (day > latest ? day : latest), first);
}
const updated =
  /\blast updated(?: on)?\s*:?\s+(\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{4})/giu;

/** The day of a wording, where there is such a day. */
function isoOf(worded: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(worded)) return isDate(worded) ? worded : undefined;
  const [found] = en.GB.parse(worded.replace(/\./g, '/').replace(/ of /i, ' '), new Date(2000, 0, 1));
  const date = found?.start;
  if (date === undefined || !date.isCertain('day') || !date.isCertain('month') || !date.isCertain('year'))
    return undefined;
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0');
  const iso = `${date.get('year')}-${two(date.get('month'))}-${two(date.get('day'))}`;
  return isDate(iso) ? iso : undefined;
}
