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

/** Names in a text that look like those of systems, tools or teams. */
export function candidatesIn(text: string): readonly Candidate[] {
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
