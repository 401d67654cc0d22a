import { anyMonth } from '../../ingest/dates.ts';
import { matchesOf } from '../../matches.ts';
import { isWord } from '../language.ts';
import type { StatisticFinders } from './statisticFinders.ts';

const wide =
  /\b(?:england and wales|nationally|national(?=: )|national (?:average|figure|rate|picture|total|level|median|mean|proportion|standard|target|benchmark|threshold|requirement)|(?:forces are|(?:every|each|any|all) forces? (?:is|are)|forces were) expected|(?:for|of|in|than|by|across) most (?:other )?forces|most forces|across the country|average (?:for|of|in) (?:police )?forces|(?:all|(?<!\b(?:two|three|four|five|six|seven|several|some|\d+) )other|43) (?:police )?forces|across all forces|the average for all|average across|(?:similar|comparable) forces|forces of a similar \p{Ll}+|forces (?:most )?(?:similar|like)(?= (?:to )?(?:it|them|the force)\b)|most similar(?! to each other)|force average|family average|(?:its|the) (?:most similar )?family of forces|(?:its|their) peers?(?: group| forces)?|peer (?:group|forces|average)|MSFs?|MSG)\b/iu;

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
  { ahead: allAhead, behind, index, text, before }: Surroundings,
  { area, areaIn }: StatisticFinders,
): string {
  const ahead = allAhead
    .replace(besideForce, '')
    .replace(nationalMeasure, '')
    .replace(/, which (?:is|was|stood at|stands at)(?= (?:(?:about|just|only|around) )?$)/, '')
    .replace(comparedBefore, '')
    .replace(/, of (?=(?:(?:about|just|only|around) )?$)/, ' of ');
  // "2.4 times (England and Wales: 6.5 times)" names the area of the next.
  const own = behind
    .replace(/ ?\([^():]{0,60}:[^()]*(?:\)|$)/, '')
    .replace(nationalMeasure, '')
    .replace(countedForces, '')
    .replace(ranked, '');
  if (wide.test(own)) return areaName(own);
  const shared = sharedBy(ahead, area, areaIn);
  if (shared !== undefined) return shared;
  // The towns that it serves are what the force's area is made of.
  if (area !== undefined && /\b(?:force|constabulary|police|it) (?:serves|covers|polices)\b/i.test(ahead)) return area;
  if (area !== undefined && /^[^,;]{0,60}\b(?:rest of|elsewhere in) the (?:force|county)\b/i.test(own)) return area;
  const part =
    area === undefined ? undefined : (partIn(own) ?? (townIn(own) === undefined ? partIn(ahead) : undefined));
  if (part !== undefined) return `${part} of ${area}`;
  const region = regionIn(own) ?? regionIn(ahead.slice(ahead.search(/[^;]*$/)));
  if (region !== undefined) return region;
  const after = areaIn(own);
  if (after !== undefined) return after;
  // "lower than the average for England and Wales, at £148", "in line with other forces at 83%" are the force's.
  if (
    area !== undefined &&
    /\b(?:than [^,;]{3,80},|in line with [^,;]{3,80}|similar to [^,;]{3,80}) (?:at|with|or) (?:just |about |around |only )?$/i.test(
      ahead.slice(-120),
    )
  )
    return area;
  // "Nationally, the proportions were 39% and 15%"
  if (index > 0 && /^,? (?:and |or )?$/.test(ahead) && ofAllForces.test(text)) return areaName(text.slice(0, 60));
  // "fewer than other forces: 97" is the force's.
  const beside = /:\s*$/.test(ahead)
    ? undefined
    : /\b(?:than|compared (?:with|to)|compares with|against|in line with) ([^,;]+)(?<! (?:at|by|with))\s*$/i.exec(
        ahead.slice(-120),
      )?.[1];
  // What stands before a semicolon is of the figure before.
  const clause = (index > 0 ? ahead.slice(ahead.lastIndexOf(';') + 1) : ahead).replace(ranked, '');
  // "If its costs had been those of its MSG, the force would have spent"
  if (area !== undefined && (isOfForceNext.test(clause) || endsOnForce.test(clause))) return area;
  // "more than most: £98, compared with £92"
  const isOfOthers = index > 0 && /\b(?:compared (?:with|to)|against) $/i.test(ahead) && besideOthers.test(text);
  if (isOfOthers) return 'England and Wales';
  if ((index > 0 && wide.test(clause)) || wide.test(beside ?? '')) return areaName(clause);
  const named = areaIn(clause);
  if (named !== undefined) return named;
  if (wide.test(clause) && !/\b(?:than|compared)\b/i.test(clause)) return areaName(clause);
  const country = inCountry.exec(clause)?.[1];
  if (country !== undefined) return country;
  const town =
    townIn(own) ?? townIn(ahead.replace(clauseBefore, '')) ?? (opensInTown.test(text) ? townIn(text) : undefined);
  const there = town === undefined && before !== undefined && pointsThere.test(text);
  return town ?? (there ? townIn(before) : undefined) ?? area ?? 'England and Wales';
}

/** "within the ten seconds that the national standard allows": what the force is held to does not make a figure the country's. */
const nationalMeasure =
  /\b(?:within|that|which|met|meets?|meeting|under|by|to|in line with) the (?:[\p{L}-]+ )?national (?:standard|target|threshold|requirement)s?\b|\bagainst (?:a|the) (?:[\p{L}-]+ )?national (?:standard|target|threshold|requirement)(?: of [\d.]+ ?(?:%|percent|per cent))?/iu;

/** "The alliance with Camfordshire Police has saved", "carried out with Camfordshire Constabulary": who helped, and not whose it is. */
const besideForce =
  /(?<!\b(?:compared|compares|comparison|contrast(?:s|ed)?|line|par|keeping|consistent) )\b(?:with|alongside|beside) \p{Lu}[\p{L}-]+(?: (?:(?:and|of|on|upon) )?\p{Lu}[\p{L}-]+){0,4}? (?:Police|Constabulary)\b(?!['’])/gu;

/** Behind "four": so many of them, and not what all of them do. */
const countedForces = /^ (?:(?:other|neighbouring) )+forces\b/;

const listOfNames =
  /\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}(?:, \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}){0,4},? and \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}/gu;

/** "shared by Cleveland, Durham and North Yorkshire": the force and others together. */
function sharedBy(ahead: string, area: string | undefined, areaIn: StatisticFinders['areaIn']): string | undefined {
  return matchesOf(listOfNames, ahead)
    .map(([list]) => list)
    .find((list) => {
      const names = list.split(/,? and |, /);
      return names.some((name) => name === area) && names.every((name) => areaIn(name) === name);
    });
}

/** "4 percent more than in similar forces and 2 percent more than in 2016": those that the figure before was compared with. */
const comparedBefore =
  /^[^;]*\b(?:than|above|below) (?:in |for |that (?:of|for|in) |those (?:of|in) )?(?:the (?:average|rate|figure) (?:for|of|in|across) )?(?:England and Wales|(?:its |the )?(?:most )?similar forces|(?:all |most )?other forces|(?:the )?national (?:average|rate|figure))(?:,? (?:and|but|yet)|,)(?= (?:[\p{L}]+ ){0,3}$)/iu;

const inRegion =
  /\b(?:forces|average|rate|figure|region|police)\b(?: \p{Ll}+){0,2} (?:in|across|of|for) (?:the )?(?:rest of )?(?:the )?((?:East|West) Midlands(?! Police)|North[ -](?:East|West)|South[ -](?:East|West)|Eastern region|East of England|Yorkshire and (?:the )?Humber)\b/u;

/** "forces in the rest of the East Midlands": a region of the country. */
const regionIn = (text: string) => inRegion.exec(text)?.[1];

/** The end of a county that a text says something is in: "the north of the county". */
const partIn = (text: string) =>
  /\b(?:in|across) the (?:(?:rural|urban|far) )?((?:north|south)(?:[ -]?(?:east|west))?|east|west|centre) of the (?:county|force(?: area)?)\b/i
    .exec(text)?.[1]
    ?.toLowerCase();

// Not of "there is", which begins a clause.
const pointsThere =
  /(?<!\b(?:that|whom|which|than|time|point|that|and|but|as|because|found|while|where|when|if|said|so|although|though) |[,;:] )(?<=\p{Ll} )there\b/u;

const ofAllForces =
  /^(?:nationally|(?:in|across|for) (?:england and wales|all forces|(?:its )?(?:most )?similar forces)|the (?:corresponding |equivalent )?(?:figures|rates|proportions) (?:for|in|across) (?:england and wales|all forces|(?:its )?(?:most )?similar forces))\b/i;

/** "the seventh highest in England and Wales": where it stands among all, and no figure of theirs. */
const ranked =
  /\b(?:\d{1,2}(?:st|nd|rd|th)|\p{L}+(?:th|st|nd|rd)) (?:out )?of (?:the |all )?(?:4[0-3] )?(?:police )?forces\b|\b(?:the )?(?:(?:\d{1,2}(?:st|nd|rd|th)|\p{L}+(?:th|st|nd|rd))[ -])?(?:highest|lowest|largest|smallest|best|worst|fewest|most|quickest|slowest)(?: [\p{L}-]+){0,3} (?:in|of|across|among|out of) (?:England and Wales|all (?:police )?forces|the 43 forces|(?:its|the) (?:most )?similar (?:forces|group))/iu;

const isOfForceNext =
  /, the (?:force|constabulary)(?!['’]s|\s+(?:average|mean|figure|rate|area))(?: \p{L}+){1,6} (?:£)?$/u;

/** "although the force's fall of" */
const endsOnForce =
  /\bthe (?:force|constabulary)['’]s (?:own )?(?:rise|increase|growth|fall|reduction|decrease|drop|decline|rate|figure|average) of (?:about |around |just |over |nearly )?$/iu;

const besideOthers =
  /\b(?:than|as|to|from) (?:most|others|other forces|(?:the )?average|elsewhere)(?: (?:forces|of them))?(?=[:,;])/i;

/** "Across Wales it was 12 percent": one of the two countries. */
const inCountry =
  /(?:^(?:[Ii]n|[Aa]cross) |\b(?:average|rate|figure|proportion|total) (?:for|in|across) )(England|Wales)\b(?! and)/;

/** "Officers share premises in Bedford, and the scheme had": another clause begins. */
const clauseBefore = /^.*, (?:and|but|while|although) (?=(?:the|it|its|as at|at|by|on|this|these|there|they)\b)/iu;

const opensInTown = /^(?:In|At|Across|Around) \p{Lu}/u;
const inTown =
  /(?<!\b(?:control room|contact centre|call centre|headquarters|office|based|custody suite) )\b(?:(?:[Ii]n|[Aa]t|[Aa]cross|[Aa]round) |(?<=\b[Ii]n )the (?=(?:\p{Lu}\p{Ll}{2,}[ -]){1,3}(?:area|district|borough)\b))(\p{Lu}\p{Ll}{2,}(?:(?:-| )(?:(?:on|upon|under|le|by|in)(?:-| ))?(?:St )?\p{Lu}\p{Ll}{2,}){0,2})(?![\p{L}]|'s| (?:\d|[Pp]olice|[Cc]onstabulary|[Cc]ouncil|Act))/gu;

/** The town or district that a text says something is in: not a month, a country or a title of common words. */
function townIn(text: string): string | undefined {
  for (const match of matchesOf(inTown, text)) {
    const [found, name = ''] = match;
    if (!isTown(name)) continue;
    const other = andTown.exec(text.slice(match.index + found.length))?.[1];
    return other !== undefined && isTown(other) ? `${name} and ${other}` : name;
  }
  return undefined;
}

function isTown(name: string): boolean {
  const words = name.split(/[ -]/);
  return !words.some((word) => notTowns.test(word)) && (words.length === 1 || !words.every(isWord));
}

/** "in Carlisle and Barrow", but not "in Luton and Police …" */
const andTown =
  /^ and (\p{Lu}\p{Ll}{2,}(?:[ -]\p{Lu}\p{Ll}{2,}){0,2})(?![\p{L}]|['’]s| (?:\d|[Pp]olice|[Cc]onstabulary|[Cc]ouncil|Act|was|were|had|has|have|is|are|did|does))/u;

const notTowns = new RegExp(
  `^(?:${anyMonth}|the|this|that|these|those|its|our|their|all|most|some|many|each|both|no|one|england|wales|scotland|britain|europe|london|parliament|government|council|court|custody|force|police|operation|project|phase|annex|appendix|figure|table|section|chapter|part|level|grade|spring|summer|autumn|winter|christmas|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|hmic|hmicfrs|twitter|facebook|crime|victims?|response)$`,
  'i',
);

function areaName(text: string): string {
  return /\b(?:similar|comparable|forces (?:most )?like|family|peers?|MSFs?|MSG)\b/i.test(text)
    ? 'Most similar forces'
    : 'England and Wales';
}
