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

interface Named {
  readonly slug: string;
  readonly words: readonly string[];
  /** As it must be written, for abbreviations and proper names of one word. */
  readonly exact: string | undefined;
}

// The names of a text on one force are that force's; these words alone name nothing in particular.
const tooCommon = new Set(['pip', 'case management system', 'dedicated officers', 'scrutiny panel']);

/**
 * @param force the force the text is about: what is another's own is not meant
 * @param wholeText bracketed definitions in it are followed: "victim care unit (VCU)" makes VCU a name of that unit
 */
export function partnerFinder(knowledge: Knowledge, force: string | undefined, wholeText: string): PartnerFinder {
  const meant = knowledge.partners.filter((partner) => partner.force === undefined || partner.force === force);
  const named: Named[] = meant.flatMap((partner) =>
    partner.names
      .map((name) => name.replace(/\s*\(.*\)$/, ''))
      .filter((name) => !tooCommon.has(name.toLowerCase()) || partner.force === force)
      .map((name) => ({
        slug: partner.slug,
        words: wordsOf(name),
        exact: /^[A-Z]{2,8}s?$/.test(name) ? name : undefined,
      })),
  );
  named.push(...defined(wholeText, named));
  const byFirst = new Map<string, Named[]>();
  for (const one of named) {
    const first = one.words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), one].sort((a, b) => b.words.length - a.words.length),
    );
  }
  const kindBySlug = new Map(meant.map(({ slug, kind }) => [slug, kind]));
  const find = (text: string): readonly string[] => {
    const found = new Set<string>();
    const raw = rawWords(text);
    const words = raw.map(normal);
    for (let at = 0; at < words.length; ) {
      const match = byFirst
        .get(words[at] ?? '')
        ?.find(
          (one) =>
            one.words.every((word, step) => words[at + step] === word) &&
            (one.exact === undefined || /^[A-Z]{2,}/.test(raw[at] ?? '')),
        );
      if (match !== undefined) found.add(match.slug);
      at += match?.words.length ?? 1;
    }
    return [...found];
  };
  return {
    find,
    meant(text, before) {
      const noun = pointing.exec(text)?.[1]?.toLowerCase();
      if (noun === undefined) return [];
      const kinds = kindsMeant[noun] ?? [];
      const isOfKind = (slug: string) => kinds.includes(kindBySlug.get(slug) ?? '');
      for (const sentence of before) {
        const found = find(sentence).filter(isOfKind).at(-1);
        if (found !== undefined) return [found];
      }
      return [];
    },
    candidates: (text) => candidatesIn(text).filter(({ name }) => namedIn(named, name) === undefined),
  };
}

function namedIn(named: readonly Named[], name: string): Named | undefined {
  const words = wordsOf(name).join(' ');
  return named.find((one) => one.words.join(' ') === words || ` ${words} `.includes(` ${one.words.join(' ')} `));
}

function rawWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu) ?? [];
}

function wordsOf(text: string): readonly string[] {
  return rawWords(text.replace(/[’‘]/g, "'")).map(normal);
}

/** Without case, hyphen, possessive or plural. */
function normal(word: string): string {
  const plain = word.toLowerCase().replace(/'s?$/, '').replace(/-/g, '');
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 && plain.endsWith('s') && !plain.endsWith('ss') && !/(?:us|is)$/.test(plain)
    ? plain.slice(0, -1)
    : plain;
}

/** Abbreviations that the text gives for known names: the words before the bracket end with such a name. */
function defined(text: string, named: readonly Named[]): readonly Named[] {
  const known = new Map(named.map((one) => [one.words.join(' '), one]));
  const abbreviations = new Set(named.flatMap(({ exact }) => exact ?? []));
  const found: Named[] = [];
  for (const match of text.matchAll(
    /((?:[\p{L}\p{N}'’-]{1,30}[\s]{1,4}){1,8})\((?:the |known as )?["'‘“]?([A-Z][A-Za-z]{1,9})["'’”]?\)/gu,
  )) {
    const [, before = '', abbreviation = ''] = match;
    if (abbreviations.has(abbreviation) || !/[A-Z].*[A-Z]/.test(abbreviation)) continue;
    const words = wordsOf(before);
    for (let from = 0; from < words.length; from += 1) {
      const partner = known.get(words.slice(from).join(' '));
      if (partner === undefined) continue;
      found.push({ slug: partner.slug, words: wordsOf(abbreviation), exact: abbreviation });
      abbreviations.add(abbreviation);
      break;
    }
  }
  return found;
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
    `\\b(${kinds})s?,? (?:which is |that is )?(?:known as|called|named|entitled) (?:the )?(["']?)([\\p{L}\\p{N}][^"'.,;:()]{1,40}?)(?:\\2(?=[\\s.,;:)]|$))`,
    'giu',
  ),
  // "introduced THEMIS, a database that"
  new RegExp(
    `\\b([A-Z][\\p{L}\\p{N}-]{2,20}(?: [A-Z][\\p{L}\\p{N}-]{1,20}){0,3}),? (?:which is |is )?an? (?:[\\p{Ll}-]{1,20} ){0,4}(${kinds})\\b`,
    'gu',
  ),
  // "the force's domestic abuse team", "a dedicated vulnerability unit"
  new RegExp(
    `\\b(?:the (?:force|constabulary)'s|its|a dedicated|a new|a specialist|a central|a multi-agency|a joint) ((?:[\\p{L}-]{2,20} ){1,5}?(${kinds}))\\b`,
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
    for (const match of text.matchAll(pattern)) {
      const name = (index === 0 ? match[3] : match[1])?.trim() ?? '';
      const kind = (index === 0 ? match[1] : index === 4 ? 'operation' : match[2])?.toLowerCase() ?? '';
      const start = match.index + match[0].indexOf(name);
      const plain = name.replace(/^(?:the|a|an|of|its|their|and|with|in) /i, '');
      if (plain.length < 3 || found.has(plain.toLowerCase())) continue;
      found.set(plain.toLowerCase(), { name: plain, kind: kindOf[kind] ?? 'TOOL', start, end: start + name.length });
    }
  }
  return [...found.values()];
}
