import { matchesOf } from '../matches.ts';
import type { Lookup, Told } from './partnerReferences.ts';
import type { Mention } from './partners.ts';
import { remembering } from './remembering.ts';

/** How many sentences back a word may point, and how far back the heading may be. */
const farthest = 4;
const longestParagraph = 15;

// What a noun by itself may stand for.
const kindsMeant: Readonly<Record<string, readonly string[]>> = {
  system: ['SYSTEM'],
  database: ['SYSTEM'],
  website: ['SYSTEM'],
  tool: ['TOOL'],
  unit: ['UNIT'],
  team: ['UNIT'],
  centre: ['SERVICE', 'UNIT'],
  group: ['BOARD'],
  board: ['BOARD'],
  panel: ['BOARD'],
  framework: ['FRAMEWORK'],
  programme: ['PROGRAMME'],
  scheme: ['SCHEME', 'PROGRAMME'],
  training: ['PROGRAMME'],
  course: ['PROGRAMME'],
  tactic: ['LEGAL_POWER', 'TOOL'],
  power: ['LEGAL_POWER'],
  disposal: ['LEGAL_POWER'],
};

// So do these for all bodies that were told of last: "the two organisations".
const bodyMeant = /^(?:agencies|organisations|bodies|partners)$/i;

// These say what something is only with "this": "this approach", "in this way".
const looselyMeant =
  /^(?:approach|way|arrangement|initiative|pilot|project|practice|method|model|process|measure|technology)$/;
const looseKinds = ['PROGRAMME', 'SCHEME', 'FRAMEWORK', 'LEGAL_POWER', 'TOOL', 'SYSTEM'];

// The last words of names that by themselves are too common to mean one.
const tooCommon = new Set(
  'officer police staff crime risk harm service family management justice code education analysis department'.split(
    ' ',
  ),
);

const pointing =
  /\b(?<how>this|these|that|those|such|both|each|every|the|how many|one|all|most|some|\d+)(?: (?:new|analytical|joint|same|latter|local|whole|two|three|four|five|six|\d+))? (?<noun>\p{Ll}{3,})\b(?<goesOn> (?:of|for)\b)?/giu;

/** "How many searches", "all orders": of these only powers are meant. */
const counted = /^(?:how many|one|all|most|some|\d+)$/;

/** "This unit", "the scheme", "these orders": the last that was told of and is one. */
export function byNoun(text: string, before: Told, { mentions, held }: Lookup): readonly Mention[] {
  const own = mentions(text);
  return matchesOf(pointing, text).flatMap(({ groups = {}, index, 0: whole }) => {
    const noun = singular((groups['noun'] ?? '').toLowerCase());
    const how = groups['how']?.toLowerCase() ?? '';
    const isCounted = counted.test(how);
    const isNear = how !== 'the' && !isCounted;
    if ((tooCommon.has(noun) && !/^(?:this|these)$/.test(how)) || (!isNear && groups['goesOn'] !== undefined))
      return [];
    if (!isCounted && bodyMeant.test(groups['noun'] ?? '')) return held(before).filter(({ kind }) => kind === 'AGENCY');
    if (own.some(({ start, end }) => start < index + whole.length && index < end)) return [];
    const kinds = kindsMeant[noun] ?? [];
    const one =
      lastHolding(before, held, noun, ({ kind, head, next }) =>
        isCounted
          ? head === noun && kind === 'LEGAL_POWER'
          : kinds.includes(kind) || head === noun || (next === noun && (noun in kindsMeant || how === 'these')),
      ) ??
      (isNear && looselyMeant.test(noun) ? held(before).findLast(({ kind }) => looseKinds.includes(kind)) : undefined);
    return one === undefined ? [] : [one];
  });
}

const singular = (noun: string) =>
  noun
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:ch|sh|x))es$/, '')
    .replace(/(?<=[^su])s$/, '');

/** The last mention that fits, in the sentences before or the heading; none beyond something else under that noun. */
function lastHolding(
  before: Told,
  held: Lookup['held'],
  noun: string,
  fits: (mention: Mention) => boolean,
): Mention | undefined {
  let told: Told | undefined = before;
  for (let step = 0; told !== undefined && step < longestParagraph; step += 1, told = told.before) {
    if (step >= farthest && !told.isHeading) continue;
    const one = held(told).findLast(fits);
    if (holdsAnother(told.text.slice(one?.end ?? 0), noun)) return undefined;
    if (one !== undefined) return one;
  }
  return undefined;
}

/** Whether a text has something else under a noun: "a unit", "its unit". Few have the noun, and to make an expression takes long. */
const holdsAnother = (text: string, noun: string): boolean =>
  text.toLowerCase().includes(noun) && somethingOf(noun).test(text);

const somethingOf = remembering(
  (noun: string) => new RegExp(`\\b(?!(?:the|this|these|each)\\b)\\p{L}+ ${noun}s?\\b`, 'iu'),
);
