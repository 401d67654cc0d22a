import { matchesOf } from '../matches.ts';
import { remembering } from './remembering.ts';

/** A word of a text, without what a name may be written with or without. */
export interface Word {
  /** Without case, hyphen, possessive or plural. */
  readonly plain: string;
  /** As it is written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** A name of a partner or system, as it is looked for in a text. */
export interface Name {
  readonly slug: string;
  readonly words: readonly string[];
  /** As it must be written, for abbreviations. */
  readonly exact: string | undefined;
  /** What makes it a name where its words are common: capitals, the plural, or a level after it. */
  readonly needs: 'nothing' | 'capitals' | 'plural' | 'level';
}

// Written with a hyphen, with a blank or as one word.
const prefixes = new Set(['multi', 'anti', 're', 'co', 'inter', 'non']);
const parted = new Set(['multi', 'anti']);

const wordOrAnd = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|&/gu;

/** The words of a text; a hyphen parts them but for one after a prefix, and "&" is "and". */
export const wordsIn = remembering((text: string): readonly Word[] => {
  const words: Word[] = [];
  let joins = false;
  for (const { 0: found, index } of matchesOf(wordOrAnd, text)) {
    const last = words.at(-1);
    const end = index + found.length;
    if (joins && last !== undefined && isJoined(last, text.slice(last.end, index)))
      words[words.length - 1] = wordAt(last.start, end, last.raw + found);
    else words.push(wordAt(index, end, found === '&' ? 'and' : found));
    joins = prefixes.has(found.toLowerCase());
  }
  return words;
});

const isJoined = ({ raw }: Word, gap: string) => gap === '-' || (gap === ' ' && parted.has(raw.toLowerCase()));

const wordAt = (start: number, end: number, raw: string): Word => ({ plain: normal(raw), raw, start, end });

/** The words of a name, as they are looked for. */
export const wordsOfName = (name: string): readonly string[] =>
  wordsIn(name.replace(/[’‘]/g, "'")).map(({ plain }) => plain);

/** As many are kept in mind. */
const mostWords = 5_000;

const otherForms: ReadonlyMap<string, string> = new Map([
  ['policing', 'police'],
  ['stopped', 'stop'],
  ['stopping', 'stop'],
  ['searched', 'search'],
  ['searching', 'search'],
  ['cautioned', 'caution'],
  ['cautioning', 'caution'],
]);

/**
 * Without case, hyphen, possessive or plural; "neighbourhood police teams" are "neighbourhood policing teams", and to be
 * "stopped and searched" is "stop and search", and who is "cautioned" has a caution.
 */
export const normal = remembering((word: string): string => {
  const plain = word.toLowerCase().replace(/'s?$/, '');
  const other = otherForms.get(plain);
  if (other !== undefined) return other;
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 && plain.endsWith('s') && !plain.endsWith('ss') && !/(?:us|is)$/.test(plain)
    ? plain.slice(0, -1)
    : plain;
}, mostWords);

/** Whether a word is written as a plural, whoever may own something. */
export const isPlural = (raw: string): boolean =>
  /s'$/i.test(raw) || (!/'s$/i.test(raw) && normal(raw) !== raw.toLowerCase().replace(/'$/, ''));

/** The ways to say a name: a list in any order, and what has a common abbreviation. */
export function wordings(words: readonly string[]): readonly (readonly string[])[] {
  const text = words.join(' ');
  const short = text.replace(/\bantisocial behaviour\b/, 'asb');
  const [one = '', two = '', joint, three = ''] = words;
  if (joint === 'and' && words.length === 4) return anyOrder([one, two, three]).map(joinedLast);
  return short === text ? [words] : [words, short.split(' ')];
}

const joinedLast = (words: readonly string[]) => [...words.slice(0, -1), 'and', ...words.slice(-1)];

function anyOrder(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length < 2) return [words];
  return words.flatMap((word, index) =>
    anyOrder(words.filter((_, other) => other !== index)).map((rest) => [word, ...rest]),
  );
}

interface Definitions {
  readonly added: readonly Name[];
  /** Abbreviations of known names that the text gives to something else. */
  readonly redefined: ReadonlySet<string>;
}

const givenAs = '(?:(?:also|hereafter|now|formerly|commonly|locally|usually) )?(?:known as|called|referred to as|or)';
// "(CSP)", "(also known as the Hub)", "(or ‘the Hub’)"
const afterName = new RegExp(
  `\\((?<=((?:[\\p{L}\\p{N}'’&-]{1,30}\\s{1,4}){1,8})\\()(?:${givenAs} )?(?:the )?(["'‘“](?:the )?[\\p{L}][\\p{L}' -]{1,40}["'’”]|[A-Z][A-Za-z]{1,9})\\)`,
  'gu',
);
// "the sexual assault referral centre, or SARC," and "known as the SARC"
const toldAfterName = new RegExp(`\\b${givenAs} (?:the )?([A-Z]{2,9})\\b`, 'gu');
const farthestName = 150;
const beforeName = /\b([A-Z][A-Za-z]{1,9}) \((?:the |an? )?([\p{L}][\p{L}'’& -]{4,80})\)/gu;

/**
 * Names that the text gives to known ones: "victim care unit (VCU)", "the VCU (victim care unit)". Where it gives an
 * abbreviation to something else, "child referral unit (CRU)", that is meant in this text.
 */
export function definitionsIn(text: string, names: readonly Name[]): Definitions {
  const known = new Map(names.map((one) => [one.words.join(' '), one]));
  const abbreviations = new Map(names.flatMap((one) => (one.exact === undefined ? [] : [[one.exact, one.slug]])));
  const added: Name[] = [];
  const redefined = new Set<string>();
  const isNew = (plain: string, slug: string) =>
    abbreviations.get(plain) !== slug || names.some(({ exact, needs }) => exact === plain && needs !== 'nothing');
  const define = (name: string, slug: string) => {
    const isQuoted = /^["'‘“]/.test(name);
    const plain = name.replace(/^["'‘“](?:the )?|["'’”]$/gi, '');
    const words = wordsOfName(plain);
    if (!isNew(plain, slug) || (isQuoted && known.has(words.join(' ')))) return;
    if (added.some((one) => one.exact === plain && one.slug === slug)) return;
    if (!isQuoted && !isAbbreviation.test(plain)) return;
    abbreviations.set(plain, slug);
    added.push({ slug, words, exact: isQuoted ? undefined : plain, needs: 'nothing' });
  };
  const bracketed = [...text.matchAll(afterName)].map(([, before = '', name = '']) => ({ before, name }));
  const told = [...text.matchAll(toldAfterName)].map(({ index, 1: name = '' }) => ({
    before: text.slice(Math.max(0, index - farthestName), index),
    name,
  }));
  for (const { before, name } of [...bracketed, ...told]) {
    const words = wordsOfName(before).slice(-8);
    const partner = words.map((_, from) => known.get(words.slice(from).join(' '))).find((one) => one !== undefined);
    if (partner !== undefined) define(name, partner.slug);
    else if (abbreviations.has(name) && isSpelledBy(name, words)) redefined.add(name);
  }
  for (const [, name = '', full = ''] of text.matchAll(beforeName)) {
    const partner = known.get(wordsOfName(full).join(' '));
    if (partner !== undefined) define(name, partner.slug);
    else if (abbreviations.has(name) && isSpelledBy(name, wordsOfName(full))) redefined.add(name);
  }
  return { added, redefined };
}

const isAbbreviation = /[A-Z].*[A-Z]/;

/** Whether the last words begin with an abbreviation's letters. */
export function isSpelledBy(abbreviation: string, words: readonly string[]): boolean {
  const initials = words
    .filter((word) => !/^(?:and|of|the|for|in|to)$/.test(word))
    .map((word) => word.charAt(0))
    .join('');
  return initials.endsWith(abbreviation.toLowerCase());
}
