import { monthNames } from '../ingest/dates.ts';
import { matchesOf } from '../matches.ts';
import { isWord } from './language.ts';
import type { StatisticFinders } from './statistics.ts';

const wide =
  /\b(?:england and wales|nationally|national (?:average|figure|rate|picture|total|level|median|mean|proportion)|across the country|average (?:for|of|in) (?:police )?forces|(?:all|other|43) (?:police )?forces|across all forces|the average for all|average across|similar forces|most similar|force average|family average|(?:its|the) (?:most similar )?family of forces|MSFs?|MSG)\b/i;

/** Where a figure stands in its sentence. */
export interface Surroundings {
  readonly ahead: string;
  readonly behind: string;
  readonly index: number;
  readonly text: string;
  /** The sentence before, which "there" points to. */
  readonly before: string | undefined;
}

/** Whose a figure is: what follows it says so first, then what stands before it; else it is the force's. */
export function areaOf(
  { ahead, behind, index, text, before }: Surroundings,
  { area, areaIn }: StatisticFinders,
): string {
  if (wide.test(behind)) return areaName(behind);
  const after = areaIn(behind);
  if (after !== undefined) return after;
  // "fewer than other forces: 97" is the force's.
  const beside = /:\s*$/.test(ahead)
    ? undefined
    : /\b(?:than|compared (?:with|to)|compares with|against|in line with) ([^,;]+)(?<! (?:at|by|with))\s*$/i.exec(
        ahead.slice(-120),
      )?.[1];
  if ((index > 0 && wide.test(ahead)) || wide.test(beside ?? '')) return areaName(ahead);
  const named = areaIn(ahead);
  if (named !== undefined) return named;
  if (wide.test(ahead) && !/\b(?:than|compared)\b/i.test(ahead)) return areaName(ahead);
  const town = townIn(behind) ?? townIn(ahead) ?? (opensInTown.test(text) ? townIn(text) : undefined);
  const there = town === undefined && before !== undefined && pointsThere.test(text);
  return town ?? (there ? townIn(before) : undefined) ?? area ?? 'England and Wales';
}

// Not of "there is", which begins a clause.
const pointsThere =
  /(?<!\b(?:that|and|but|as|because|found|while|where|when|if|said|so|although|though) |[,;:] )(?<=\p{Ll} )there\b/u;

const opensInTown = /^(?:In|At|Across|Around) \p{Lu}/u;
const inTown =
  /\b(?:[Ii]n|[Aa]t|[Aa]cross|[Aa]round) (\p{Lu}\p{Ll}{2,}(?:(?:-| )(?:(?:on|upon|under|le|by|in)(?:-| ))?\p{Lu}\p{Ll}{2,}){0,2})(?![\p{L}]|'s| (?:\d|[Pp]olice|[Cc]onstabulary|[Cc]ouncil|Act))/gu;

/** The town or district that a text says something is in: not a month, a country or a title of common words. */
function townIn(text: string): string | undefined {
  for (const [, name = ''] of matchesOf(inTown, text)) {
    const words = name.split(/[ -]/);
    if (!words.some((word) => notTowns.test(word)) && (words.length === 1 || !words.every(isWord))) return name;
  }
  return undefined;
}

const notTowns = new RegExp(
  `^(?:${monthNames.join('|')}|the|this|that|these|those|its|our|their|all|most|some|many|each|both|no|one|england|wales|scotland|britain|europe|london|parliament|government|council|court|custody|force|police|operation|project|phase|annex|appendix|figure|table|section|chapter|part|level|grade|spring|summer|autumn|winter|christmas|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|hmic|hmicfrs|twitter|facebook|crime|victims?|response)$`,
  'i',
);

function areaName(text: string): string {
  return /\b(?:similar|family|MSFs?|MSG)\b/i.test(text) ? 'Most similar forces' : 'England and Wales';
}
