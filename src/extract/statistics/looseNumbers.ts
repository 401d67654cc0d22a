import { anyMonth } from '../../ingest/dates.ts';
import { matchesOf } from '../../matches.ts';
import type { Figure } from './figures.ts';
import { time } from './figureWords.ts';
import { moreOfLength } from './lengths.ts';
import { rulesOfNumbers } from './looseCounts.ts';
import { isFew, type Loose, type Told } from './looseRules.ts';
import { rulesOfTime } from './looseTimes.ts';
import { amount, inWords, isInsideNumber, isYear, numberOf } from './numbers.ts';

const farAhead = 140;
const farBehind = 80;

const numbers = new RegExp(
  `(?<![\\d.,/£–-])\\b(?<said>${amount}|${inWords})(?: (?:working |calendar )?(?<unit>${time}))?\\b(?!-|/\\d)`,
  'giu',
);

const isOfDate = new RegExp(`^ ?(?:${anyMonth}|am|pm|%|per ?cent|percent|million|m\\b)`, 'i');
/** "of the 12 crimes", "section 12": no rule holds of these. */
const isDefinite = /\b(?:the|these|those|this|section|figure|table|page|paragraph|annex) $/i;

/**
 * The figures among the numbers that stand for themselves: "41 minutes at Martlesham and 56 minutes at Bury", "staff
 * lost 11.1". The rules look at what stands before and behind each, and at the figure before it.
 *
 * @param found the figures that are told with what they count
 * @param taken stretches whose numbers are no figures, as ranges are
 */
export function looseFigures(
  text: string,
  found: readonly Figure[],
  taken: readonly { readonly from: number; readonly to: number }[],
): readonly Figure[] {
  const more: Figure[] = [];
  for (const match of matchesOf(numbers, text)) {
    const said = match.groups?.['said'] ?? '';
    const from = match.index;
    const to = from + match[0].length;
    const isTaken = [...found, ...taken, ...more].some((one) => one.from < to && from < one.to);
    if (isTaken || isYear(said) || isInsideNumber(text, from)) continue;
    const previous = [...found, ...more].filter((one) => one.to <= from).sort((a, b) => b.to - a.to)[0];
    const told = toldOf({
      said,
      unit: match.groups?.['unit'],
      from,
      to,
      ahead: text.slice(Math.max(0, from - farAhead), from),
      behind: behindOf(text.slice(to, to + farBehind), match.groups?.['unit']),
      previous,
      between: text.slice(previous?.to ?? 0, from),
    });
    if (told !== undefined) more.push({ margin: undefined, from, to, value: numberOf(said), ...told });
  }
  return more;
}

/** What follows a number, and where it is a length of time, all of that. */
const behindOf = (text: string, unit: string | undefined) =>
  unit === undefined ? text : text.slice(moreOfLength.exec(text)?.[0].length ?? 0);

function toldOf(loose: Loose): Told | undefined {
  if (isOfDate.test(loose.behind) || isDefinite.test(loose.ahead.slice(-12))) return undefined;
  if (/^ times\b/.test(loose.behind)) return loose.unit === undefined ? soOften(loose) : undefined;
  for (const rule of loose.unit === undefined ? rulesOfNumbers : rulesOfTime) {
    const told = rule(loose);
    if (told !== undefined) return told;
  }
  return undefined;
}

/** "it met four times in 2016" */
function soOften({ said, behind, to }: Loose): Told | undefined {
  const [each, span] = timesEach.exec(behind) ?? [];
  if (each !== undefined && /\d/.test(said)) return { unit: `times per ${span}`, how: 'rate', to: to + each.length };
  const [words] = timesIn.exec(behind) ?? [];
  return words === undefined || isFew(said) ? undefined : { unit: 'times', how: 'count', to: to + words.length };
}

const timesEach = /^ times (?:a|each|every|per) (day|week|month|year|shift)\b/;
const timesIn =
  /^ times(?= (?:last|this) year\b| (?:in|during|over|since|between) (?:the|this|that|its|these|those|\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)\b|\p{Lu}\p{Ll}+ (?:19|20)\d\d))/u;
