import { matchesOf } from '../matches.ts';

/** A name of a text that the reference files may lack. */
export interface Candidate {
  readonly name: string;
  readonly kind: 'SYSTEM' | 'TOOL' | 'UNIT' | 'BOARD' | 'PROGRAMME' | 'SCHEME';
  /** In the text it was found in, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
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
const kinds = Object.keys(kindOf)
  .map((kind) => `[${kind.charAt(0).toUpperCase()}${kind.charAt(0)}]${kind.slice(1)}`)
  .join('|');
const capital = '\\p{Lu}[\\p{L}\\p{N}-]';
const proper = `(?<name>${capital}{2,20}(?: ${capital}{1,20}){0,3})`;
/** Two capitals at least, as a name of one word at the head of a sentence has not. */
const sureName =
  '(?<![\\p{L}\\p{N}-]|\\p{Lu}[\\p{L}-]{1,20} )(?<!\\b(?:[Ii]n|[Aa]t|[Ff]rom|[Ss]ince|[Dd]uring) )(?!(?:In|At|By|From|Since|During|For|On)\\b)(?<name>\\p{Lu}[\\p{L}\\p{N}-]*(?:\\p{Lu}| \\p{Lu})[\\p{L}\\p{N}-]*(?: \\p{Lu}[\\p{L}\\p{N}-]{1,20}){0,2})';
const described = `(?:[\\p{Ll}-]{1,20} ){0,4}(?<kind>${kinds})\\b`;
const patterns = [
  // "a database known as X", "an analytical tool called 'X'"
  new RegExp(
    `\\b(?<kind>${kinds})s?,? (?:which is |that is )?(?:known (?:locally )?as|called|named|entitled|under the name(?: of)?) (?:the )?(?:["'“‘](?<quoted>[\\p{L}\\p{N}][^"'“”‘’.,;:()]{1,40})["'”’]|(?<name>[\\p{L}\\p{N}][^"'.,;:()]{1,40}?)(?=[\\s.,;:)]|$))`,
    'gu',
  ),
  // "its case management system, TROVE, is new"
  new RegExp(`\\b(?<kind>${kinds}),? ["'“‘](?<quoted>${capital}[^"'“”‘’.,;:()]{1,40})["'”’]`, 'gu'),
  new RegExp(`\\b(?<kind>${kinds}), ${proper}[,.]`, 'gu'),
  // "TROVE, the force's database", "TROVE (the records database)"
  new RegExp(`${sureName}(?:, | \\()(?:the|its|their) (?:(?:force|constabulary)['’]s )?${described}`, 'gu'),
  // "introduced TROVE, a database that"
  new RegExp(`\\b${proper},? (?:which is |is )?an? ${described}`, 'gu'),
  // "the force's domestic abuse team", "a dedicated vulnerability unit"
  new RegExp(
    `\\b(?:[Tt]he (?:force|constabulary)['’]s|[Ii]ts|[Aa] (?:dedicated|new|specialist|central|multi-agency|joint)) (?<name>(?:[\\p{L}-]{2,20} ){1,5}?(?<kind>${kinds}))\\b(?!,? ["'“‘]?${capital})`,
    'gu',
  ),
  // "a victim care unit (VCU)"
  new RegExp(`\\b(?<name>(?:[\\p{L}-]{2,20} ){1,5}(?<kind>${kinds})) \\((?:[A-Z]{2,8})\\)`, 'gu'),
  /\b(?<name>(?<kind>Operation) \p{Lu}\p{L}{2,20})\b/gu,
];

/** Names in a text that look like those of systems, tools or teams. */
export function candidatesIn(text: string): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  // What a name is called besides is no name of its own: "TROVE, the force's records system".
  const taken: { readonly from: number; readonly to: number }[] = [];
  for (const pattern of patterns) {
    for (const { 0: whole, index, groups = {} } of matchesOf(pattern, text)) {
      const name = (groups['quoted'] ?? groups['name'] ?? '').trim();
      const start = index + whole.lastIndexOf(name);
      const plain = name
        .replace(/^(?:[\p{L}-]{1,20} ){1,3}(?:of|with|from|by|to|in|for) (?=(?:the|an?|its|their) )/iu, '')
        .replace(/^(?:\p{Ll}+ )+?(?:the|an?|its|their) /u, '')
        .replace(/^(?:(?:the|an?|of|its|their|and|with|in) )+/i, '');
      if (
        plain.length < 3 ||
        /^(?:there|this|that|it|he|she|here|which|who|what)$/i.test(plain) ||
        found.has(plain.toLowerCase()) ||
        taken.some(({ from, to }) => from <= start && start < to)
      )
        continue;
      taken.push({ from: index, to: index + whole.length });
      const kind = kindOf[(groups['kind'] ?? '').toLowerCase()] ?? 'TOOL';
      found.set(plain.toLowerCase(), { name: plain, kind, start, end: start + name.length });
    }
  }
  return [...found.values()];
}
