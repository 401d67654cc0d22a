import { matchesOf, matchesOfAny } from '../matches.ts';
import type { Knowledge } from './knowledge.ts';

/** A name of a text that the reference files may lack. */
export interface Candidate {
  readonly name: string;
  readonly kind: 'SYSTEM' | 'TOOL' | 'UNIT' | 'BOARD' | 'PROGRAMME' | 'SCHEME';
  /** In the text it was found in, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface PartnerFinder {
  /** The slugs of the partners and systems that a text names, in the order of the text, each once. */
  find(text: string): readonly string[];
  /** The one that "this unit" or "the system" means, by the sentences before, the nearest first. */
  meant(text: string, before: readonly string[]): readonly string[];
  /** Names in a text that look like those of systems, tools or teams and are not known. */
  candidates(text: string): readonly Candidate[];
}

const kindsMeant: Readonly<Record<string, readonly string[]>> = {
  system: ['SYSTEM'],
  database: ['SYSTEM'],
  tool: ['TOOL'],
  unit: ['UNIT'],
  team: ['UNIT'],
  teams: ['UNIT'],
  centre: ['SERVICE', 'UNIT'],
  group: ['BOARD'],
  board: ['BOARD'],
  panel: ['BOARD'],
  framework: ['FRAMEWORK'],
  programme: ['PROGRAMME'],
  scheme: ['SCHEME', 'PROGRAMME'],
  schemes: ['SCHEME', 'PROGRAMME'],
  training: ['PROGRAMME'],
  tactic: ['LEGAL_POWER', 'TOOL'],
};
const pointing = new RegExp(
  `\\b(?:this|these|the)(?: (?:new|analytical))? (${Object.keys(kindsMeant).join('|')})\\b(?! (?:of|for)\\b)`,
  'i',
);

// "This was good practice": all that the sentence before told.
const wholeSentence = /^This (?:is|was)\b(?! (?:why|because|partly|due|not)\b)/;

// "It allows officers to see": what was named last of these kinds.
const doing = /^It (?:also )?(?:allows|enables|helps|lets|gives|holds|stores|contains|links|brings together)\b/;
const whatDoes = ['SYSTEM', 'TOOL', 'UNIT', 'PROGRAMME', 'SCHEME', 'SERVICE'];

// The inspectorate says most of what a report says; only what is about its own work mentions it.
const inspectorate = "HMIC(?:FRS)?(?:['’]s)?";
const ofInspectorate = new RegExp(
  [
    `(?:by|with|from|since) ${inspectorate}(?! (?:recommend|expect|consider|believe)s)`,
    `(?:given|sent|provided|submitted|reported|told|referred|supplied|responded|response) to ${inspectorate}`,
    `HMIC(?:FRS)?['’]s (?:[\\p{L}-]+ |\\d{4} ){0,4}(?:recommendations?|reports?|inspections?|reviews?|findings|concerns?|action plan|visit|feedback)`,
    'HMIC(?:FRS)? (?:recommendations?|reports?|inspections?|reviews?|action plan)',
    `${inspectorate} (?:had |has )?(?:previously |also )?(?:raised|recommended|identified|reported|criticised|highlighted) [^.]{1,80}\\b(?:in (?:19|20)\\d\\d|previously|last year|earlier)`,
  ]
    .map((one) => `\\b${one}\\b`)
    .join('|'),
  'u',
);

/** Those of the partners found for a text that it speaks of, each once: not who says it. */
export const named = (text: string, found: readonly string[]): readonly string[] =>
  [...new Set(found)].filter((slug) => slug !== 'hmic' || ofInspectorate.test(text));

interface Named {
  readonly slug: string;
  readonly words: readonly string[];
  /** As it must be written, for abbreviations. */
  readonly exact: string | undefined;
  /** Each of its words has a capital, as plain words have not: "Victim Support". */
  readonly isProper: boolean;
}

// The names of a text on one force are that force's; these words alone name nothing in particular.
const tooCommon = new Set(['pip', 'case management system', 'dedicated officers', 'scrutiny panel']);

// Names that are plain words when written small.
const properOnly = new Set(['victim support', 'niche', 'athena', 'border force']);

/**
 * @param force the force the text is about: what is another's own is not meant
 * @param wholeText bracketed definitions in it are followed: "victim care unit (VCU)" makes VCU a name of that unit
 */
export function partnerFinder(knowledge: Knowledge, force: string | undefined, wholeText: string): PartnerFinder {
  const meant = knowledge.partners.filter((partner) => partner.force === undefined || partner.force === force);
  const names: Named[] = meant.flatMap((partner) =>
    partner.names
      .map((name) => name.replace(/\s*\(.*\)$/, ''))
      .filter((name) => !tooCommon.has(name.toLowerCase()) || partner.force === force)
      .map((name) => ({
        slug: partner.slug,
        words: wordsOf(name),
        exact: /^[A-Z]{2,8}s?$/.test(name) ? name : undefined,
        isProper: properOnly.has(name.toLowerCase()),
      })),
  );
  const { added, redefined } = definitionsIn(wholeText, names);
  const known = [...names.filter(({ exact }) => exact === undefined || !redefined.has(exact)), ...added];
  const byFirst = new Map<string, Named[]>();
  for (const one of known) {
    const first = one.words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), one].sort((a, b) => b.words.length - a.words.length),
    );
  }
  const kindBySlug = new Map(meant.map(({ slug, kind }) => [slug, kind]));
  const agencies = agenciesByWord(meant);
  const find = (text: string): readonly string[] => {
    const found = new Set<string>();
    const plain = withoutLookalikes(text);
    const raw = rawWords(plain);
    const words = raw.map(normal);
    const at = (start: number, end: number, shorterThan: number) =>
      byFirst
        .get(words[start] ?? '')
        ?.find(
          (one) =>
            one.words.length < shorterThan &&
            start + one.words.length <= end &&
            one.words.every((word, step) => words[start + step] === word) &&
            (one.exact === undefined || /^[A-Z]{2,}/.test(raw[start] ?? '')) &&
            (!one.isProper || one.words.every((_, step) => /^\p{Lu}/u.test(raw[start + step] ?? ''))),
        );
    for (let start = 0; start < words.length; ) {
      const match = at(start, words.length, Number.POSITIVE_INFINITY);
      const length = match?.words.length ?? 1;
      if (match !== undefined) found.add(match.slug);
      // "IOM teams" names the scheme too, and "weekly meetings with partners" the partners.
      for (let inside = start; match !== undefined && inside < start + length; inside += 1) {
        const within = at(inside, start + length, length);
        const closes = inside + (within?.words.length ?? 0) === start + length && words[inside - 1] === 'with';
        const opens = inside === start && (within?.exact !== undefined || (within?.words.length ?? 0) > 1);
        if (within !== undefined && (opens || closes)) found.add(within.slug);
      }
      start += length;
    }
    for (const slug of listedAgencies(plain, agencies)) found.add(slug);
    return [...found];
  };
  return {
    find,
    meant(text, before) {
      if (wholeSentence.test(text)) return find(before[0] ?? '');
      const noun = pointing.exec(text)?.[1]?.toLowerCase();
      const isDoing = doing.test(text);
      if (noun === undefined && !isDoing) return [];
      const kinds = noun === undefined ? whatDoes : (kindsMeant[noun] ?? []);
      const isOfKind = (slug: string) => kinds.includes(kindBySlug.get(slug) ?? '');
      for (const sentence of isDoing ? before.slice(0, 1) : before) {
        const found = find(sentence).filter(isOfKind).at(-1);
        if (found !== undefined) return [found];
      }
      return [];
    },
    candidates: (text) => candidatesIn(text).filter(({ name }) => namedIn(known, name) === undefined),
  };
}

function namedIn(named: readonly Named[], name: string): Named | undefined {
  const words = wordsOf(name).join(' ');
  return named.find((one) => one.words.join(' ') === words || ` ${words} `.includes(` ${one.words.join(' ')} `));
}

// What has a partner's word in its name and is none: other councils, the partners of people, caution as care.
const lookalikes = [
  '(?:his|her|former|ex|current|intimate|previous|violent|abusive|sexual|female|male|estranged|business)[ -]partners?|(?:their|new) partner|partner (?:violence|abuse|homicides?)|partners and communities together',
  '(?:with|under|exercise|exercising|some|great|side of|word of) caution',
  '(?:on|during|complet\\p{L}+) probation(?! (?:service|trust|officer|staff))|probation(?:ary)? (?:periods?|years?|constables?)',
  "(?:chiefs?'?|sentencing|youth|student|privy|bar|medical|research|security|school|governing) council|council (?:tax|of europe|estates?|flats?|houses?)",
  'inspectorate of constabulary and fire (?:&|and) rescue services?',
  '(?:occupational|public|sexual|force|staff) health (?:services?|teams?)|health and safety',
  '(?:independent )?office for police conduct (?:statutory )?guidance|(?:iopc|ipcc)\\d? (?:statutory )?guidance',
  'charity (?:events?|walks?|runs?|shops?|boxes)|(?:in|of) charity',
  '(?:tennis|food|squash|basketball) courts?|court (?:road|street|avenue|close|lane|gardens|house)',
].map((one) => new RegExp(`\\b(?:${one})\\b`, 'giu'));
function withoutLookalikes(text: string): string {
  const plain = text.replace(/[’‘]/g, "'");
  let left = '';
  let from = 0;
  for (const { 0: found, index } of matchesOfAny(lookalikes, plain)) {
    left += `${plain.slice(from, index)}·`;
    from = index + found.length;
  }
  return left + plain.slice(from);
}

/** Agencies that a word alone names where it stands in a list of agencies: "police, education and health services". */
function agenciesByWord(partners: Knowledge['partners']): ReadonlyMap<string, string> {
  return new Map(
    partners.flatMap(({ slug, name }) => {
      const word = /^(education|housing|health|probation) (?:services?|agencies)$/i.exec(name)?.[1]?.toLowerCase();
      return word === undefined ? [] : [[word, slug] as const];
    }),
  );
}

const agency =
  '(?:police|health|education|housing|probation|social (?:services|care|workers)|councils?|local authorit(?:y|ies)|schools|charities|(?:the )?fire(?: and rescue)?(?: service)?|youth services?|mental health(?: services)?)';
const joined = '(?:,| and| or|, and|, or| &)';
const inList = new RegExp(
  `\\b(?:${agency}${joined} (?<after>education|housing|health|probation)|(?<before>education|housing|health|probation)(?=${joined} ${agency}))\\b`,
  'giu',
);

function listedAgencies(text: string, agencies: ReadonlyMap<string, string>): readonly string[] {
  return matchesOf(inList, text).flatMap(
    ({ groups = {} }) => agencies.get((groups['after'] ?? groups['before'] ?? '').toLowerCase()) ?? [],
  );
}

// Written with a hyphen, with a blank or as one word.
const prefixes = new Set(['multi', 'anti', 're', 'co', 'inter', 'non']);
const parted = new Set(['multi', 'anti']);

/** The words of a text; a hyphen parts them but for one after a prefix, and "&" is "and". */
function rawWords(text: string): readonly string[] {
  const words: string[] = [];
  let end = -1;
  let joins = false;
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|&/gu)) {
    const last = words.at(-1);
    const gap = text.slice(end, index);
    if (joins && last !== undefined && (gap === '-' || (gap === ' ' && parted.has(last.toLowerCase()))))
      words[words.length - 1] = last + found;
    else words.push(found === '&' ? 'and' : found);
    joins = prefixes.has(found.toLowerCase());
    end = index + found.length;
  }
  return words;
}

function wordsOf(text: string): readonly string[] {
  return rawWords(text.replace(/[’‘]/g, "'")).map(normal);
}

/** Without case, hyphen, possessive or plural. */
function normal(word: string): string {
  const plain = word.toLowerCase().replace(/'s?$/, '');
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 && plain.endsWith('s') && !plain.endsWith('ss') && !/(?:us|is)$/.test(plain)
    ? plain.slice(0, -1)
    : plain;
}

interface Definitions {
  readonly added: readonly Named[];
  /** Abbreviations of known names that the text gives to something else. */
  readonly redefined: ReadonlySet<string>;
}

const afterName =
  /\((?<=((?:[\p{L}\p{N}'’&-]{1,30}\s{1,4}){1,8})\()(?:(?:also |hereafter )?(?:known as |called |or )?(?:the )?)?(["'‘“](?:the )?[\p{L}][\p{L}' -]{1,40}["'’”]|[A-Z][A-Za-z]{1,9})\)/gu;
const beforeName = /\b([A-Z][A-Za-z]{1,9}) \((?:the |an? )?([\p{L}][\p{L}'’& -]{4,80})\)/gu;

/**
 * Names that the text gives to known ones: "victim care unit (VCU)", "the VCU (victim care unit)". Where it gives an
 * abbreviation to something else, "child referral unit (CRU)", that is meant in this text.
 */
function definitionsIn(text: string, named: readonly Named[]): Definitions {
  const known = new Map(named.map((one) => [one.words.join(' '), one]));
  const abbreviations = new Map(named.flatMap((one) => (one.exact === undefined ? [] : [[one.exact, one.slug]])));
  const added: Named[] = [];
  const redefined = new Set<string>();
  const define = (name: string, slug: string) => {
    const isQuoted = /^["'‘“]/.test(name);
    const plain = name.replace(/^["'‘“](?:the )?|["'’”]$/gi, '');
    const words = wordsOf(plain);
    if (abbreviations.get(plain) === slug || (isQuoted && known.has(words.join(' ')))) return;
    if (!isQuoted && !isAbbreviation.test(plain)) return;
    abbreviations.set(plain, slug);
    added.push({ slug, words, exact: isQuoted ? undefined : plain, isProper: false });
  };
  for (const [, before = '', name = ''] of text.matchAll(afterName)) {
    const words = wordsOf(before);
    const partner = words.map((_, from) => known.get(words.slice(from).join(' '))).find((one) => one !== undefined);
    if (partner !== undefined) define(name, partner.slug);
    else if (abbreviations.has(name) && isSpelledBy(name, words)) redefined.add(name);
  }
  for (const [, name = '', full = ''] of text.matchAll(beforeName)) {
    const partner = known.get(wordsOf(full).join(' '));
    if (partner !== undefined) define(name, partner.slug);
    else if (abbreviations.has(name) && isSpelledBy(name, wordsOf(full))) redefined.add(name);
  }
  return { added, redefined };
}

const isAbbreviation = /[A-Z].*[A-Z]/;

/** Whether the last words begin with an abbreviation's letters. */
function isSpelledBy(abbreviation: string, words: readonly string[]): boolean {
  const initials = words
    .filter((word) => !/^(?:and|of|the|for|in|to)$/.test(word))
    .map((word) => word.charAt(0))
    .join('');
  return initials.endsWith(abbreviation.toLowerCase());
}

const kindOf: Readonly<Record<string, Candidate['kind']>> = {
  database: 'SYSTEM',
  system: 'SYSTEM',
  software: 'SYSTEM',
  app: 'SYSTEM',
  application: 'SYSTEM',
  platform: 'SYSTEM',
  portal: 'SYSTEM',
  website: 'SYSTEM',
  tool: 'TOOL',
  toolkit: 'TOOL',
  model: 'TOOL',
  matrix: 'TOOL',
  template: 'TOOL',
  framework: 'TOOL',
  dashboard: 'TOOL',
  team: 'UNIT',
  unit: 'UNIT',
  hub: 'UNIT',
  desk: 'UNIT',
  bureau: 'UNIT',
  centre: 'UNIT',
  command: 'UNIT',
  department: 'UNIT',
  board: 'BOARD',
  panel: 'BOARD',
  group: 'BOARD',
  forum: 'BOARD',
  meeting: 'BOARD',
  programme: 'PROGRAMME',
  course: 'PROGRAMME',
  scheme: 'SCHEME',
  initiative: 'SCHEME',
  project: 'SCHEME',
  operation: 'SCHEME',
  process: 'TOOL',
  service: 'UNIT',
};
const kinds = Object.keys(kindOf).join('|');
const patterns = [
  // "a database known as X", "an analytical tool called 'X'"
  new RegExp(
    `\\b(${kinds})s?,? (?:which is |that is )?(?:known (?:locally )?as|called|named|entitled|under the name(?: of)?) (?:the )?(?:["'“‘]([\\p{L}\\p{N}][^"'“”‘’.,;:()]{1,40})["'”’]|([\\p{L}\\p{N}][^"'.,;:()]{1,40}?)(?=[\\s.,;:)]|$))`,
    'giu',
  ),
  // "introduced THEMIS, a database that"
  new RegExp(
    `\\b([A-Z][\\p{L}\\p{N}-]{2,20}(?: [A-Z][\\p{L}\\p{N}-]{1,20}){0,3}),? (?:which is |is )?an? (?:[\\p{Ll}-]{1,20} ){0,4}(${kinds})\\b`,
    'gu',
  ),
  // "the force's domestic abuse team", "a dedicated vulnerability unit"
  new RegExp(
    `\\b(?:the (?:force|constabulary)['’]s|its|a dedicated|a new|a specialist|a central|a multi-agency|a joint) ((?:[\\p{L}-]{2,20} ){1,5}?(${kinds}))\\b`,
    'giu',
  ),
  // "a victim care unit (VCU)"
  new RegExp(`\\b((?:[\\p{L}-]{2,20} ){1,5}(${kinds})) \\(([A-Z]{2,8})\\)`, 'gu'),
  // "Operation Encompass"
  /\b(Operation [A-Z][\p{L}]{2,20})\b/gu,
];

function candidatesIn(text: string): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const [index, pattern] of patterns.entries()) {
    for (const match of matchesOf(pattern, text)) {
      const name = (index === 0 ? (match[2] ?? match[3]) : match[1])?.trim() ?? '';
      const kind = (index === 0 ? match[1] : index === 4 ? 'operation' : match[2])?.toLowerCase() ?? '';
      const start = match.index + match[0].indexOf(name);
      const plain = name
        .replace(/^(?:[\p{L}-]{1,20} ){1,3}(?:of|with|from|by|to|in|for) (?=(?:the|an?|its|their) )/iu, '')
        .replace(/^(?:the|an?|of|its|their|and|with|in) /i, '');
      if (
        plain.length < 3 ||
        /^(?:there|this|that|it|he|she|here|which|who|what)$/i.test(plain) ||
        found.has(plain.toLowerCase())
      )
        continue;
      found.set(plain.toLowerCase(), { name: plain, kind: kindOf[kind] ?? 'TOOL', start, end: start + name.length });
    }
  }
  return [...found.values()];
}
