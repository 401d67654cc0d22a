import { matchesOf } from '../matches.ts';
import { stemOf } from './meanings.ts';
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
  software: ['TOOL', 'SYSTEM'],
  site: ['TOOL'],
  department: ['AGENCY'],
};

// So do these for all bodies that were told of last: "the two organisations".
const bodyMeant = /^(?:agencies|organisations|bodies|partners)$/i;

// These say what something is only with "this": "this approach", "in this way".
const looselyMeant =
  /^(?:approach|way|arrangement|initiative|pilot|project|practice|method|model|process|measure|technology)$/;
const looseKinds = ['PROGRAMME', 'SCHEME', 'FRAMEWORK', 'LEGAL_POWER', 'TOOL', 'SYSTEM'];

// The last words of names that by themselves are too common to mean one.
const tooCommon = new Set(
  'officer police staff crime risk harm service family management justice code education analysis custom'.split(' '),
);

/** "The power to close premises", "the authority to decide": what it is follows. */
const saidAfter = /^(?:power|authority)$/i;

const pointing =
  /\b(?<how>this|these|that|those|such|both|each|every|the|how many|one|all|most|some|\d+)(?: (?:new|analytical|joint|same|latter|local|whole|two|three|four|five|six|\d+))? (?<noun>(?!(?:the|this|these|those|their|all|each|both|not|such)\b)\p{Ll}{3,})\b(?<goesOn> (?:of|for|to)\b)?/giu;

/** "How many searches", "all orders": of these only powers are meant. */
const counted = /^(?:how many|one|all|most|some|\d+)$/;

/** "This unit", "the scheme", "these orders": the last that was told of and is one. */
export function byNoun(text: string, before: Told, { mentions, held }: Lookup): readonly Mention[] {
  const own = mentions(text);
  return matchesOf(pointing, text).flatMap(({ groups = {}, index, 0: whole }) => {
    const noun = singular((groups['noun'] ?? '').toLowerCase());
    const how = groups['how']?.toLowerCase() ?? '';
    const isCounted = counted.test(how);
    const isNear = (how !== 'the' || /\bsame (?!way)/i.test(whole)) && !isCounted;
    if (noun === 'service' && how === 'the') return oneService(text.slice(index + whole.length), before, held);
    if (
      (tooCommon.has(noun) && !/^(?:this|these)$/.test(how)) ||
      (!isNear && isSaidAfter(groups['noun'] ?? '', groups['goesOn']))
    )
      return [];
    if (!isCounted && bodyMeant.test(groups['noun'] ?? '')) return held(before).filter(({ kind }) => kind === 'AGENCY');
    if (own.some(({ start, end }) => start < index + whole.length && index < end)) return [];
    const kinds = kindsMeant[noun] ?? [];
    const one =
      lastHolding(before, held, noun, ({ slug, kind, head, next }) =>
        isCounted
          ? head === noun && kind === 'LEGAL_POWER'
          : kinds.includes(kind) ||
            isCalled({ slug, head }, noun) ||
            (next === noun && (noun in kindsMeant || how === 'these')),
      ) ??
      (isNear && looselyMeant.test(noun) ? held(before).findLast(({ kind }) => looseKinds.includes(kind)) : undefined);
    return one === undefined ? [] : [{ ...one, isPlural: noun !== groups['noun']?.toLowerCase() }];
  });
}

/** "The service to victims", "the service that people receive" is what is done for them. */
const ofService =
  /^ (?:to|that|for|of|which|it|they|we|users?|levels?|standards?|deliver\p{L}*|improve\p{L}*|given|provided|received|offered|victims|people|the public)\b/u;

/** "The service": the one body or service that was told of last. */
function oneService(after: string, before: Told, held: Lookup['held']): readonly Mention[] {
  if (ofService.test(after)) return [];
  const told = held(before).filter(({ kind }) => kind === 'AGENCY' || kind === 'SERVICE' || kind === 'SYSTEM');
  return new Set(told.map(({ slug }) => slug)).size === 1 ? told.slice(-1) : [];
}

const isSaidAfter = (noun: string, goesOn: string | undefined) =>
  goesOn !== undefined && (goesOn.trim() !== 'to' || saidAfter.test(noun));

/** Whether a noun is the last word of a name as the text has it, or of its full name: "safeguarding planning" is of plans. */
const isCalled = ({ slug, head }: Pick<Mention, 'slug' | 'head'>, noun: string) =>
  stemOf(head) === stemOf(noun) || singular(slug.split('-').at(-1) ?? '') === noun;

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
