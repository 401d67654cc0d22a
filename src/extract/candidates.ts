import { anyMonth } from '../ingest/dates.ts';
import { matchesOf } from '../matches.ts';
import type { Word } from '../model/words.ts';

/** A name of a text that the reference files may lack. */
export interface Candidate {
  readonly name: string;
  readonly kind: Word<'partnerKind'>;
  /** In the text it was found in, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Nouns by which texts say what a name is of. */
const ofThings: Readonly<Record<string, Candidate['kind']>> = {
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
  process: 'TOOL',
  programme: 'PROGRAMME',
  course: 'PROGRAMME',
  scheme: 'SCHEME',
  initiative: 'SCHEME',
  project: 'SCHEME',
  operation: 'SCHEME',
};
const ofBodies: Readonly<Record<string, Candidate['kind']>> = {
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
  service: 'UNIT',
};
/** The last words of full names, before a bracket or with capitals. */
const ofNames: Readonly<Record<string, Candidate['kind']>> = {
  agency: 'AGENCY',
  alliance: 'AGENCY',
  association: 'AGENCY',
  authority: 'AGENCY',
  charity: 'AGENCY',
  company: 'AGENCY',
  contractor: 'AGENCY',
  firm: 'AGENCY',
  commission: 'AGENCY',
  federation: 'AGENCY',
  foundation: 'AGENCY',
  trust: 'AGENCY',
  university: 'AGENCY',
  service: 'AGENCY',
  committee: 'BOARD',
  conference: 'BOARD',
  council: 'BOARD',
  network: 'BOARD',
  partnership: 'BOARD',
  directorate: 'UNIT',
  index: 'TOOL',
  register: 'SYSTEM',
  computer: 'SYSTEM',
  order: 'LEGAL_POWER',
  notice: 'LEGAL_POWER',
  protocol: 'FRAMEWORK',
};
const kindOf = { ...ofThings, ...ofBodies };
const kindOfName: Readonly<Record<string, Candidate['kind']>> = { ...kindOf, ...ofNames };
const nouns = (of: Readonly<Record<string, unknown>>) => Object.keys(of).join('|');
const withCapital = (of: Readonly<Record<string, unknown>>) =>
  Object.keys(of)
    .map((noun) => noun.charAt(0).toUpperCase() + noun.slice(1))
    .join('|');
const kinds = `${nouns(kindOf)}|${withCapital(kindOf)}`;
const capitalNouns = withCapital(kindOfName);

const capital = '\\p{Lu}[\\p{L}\\p{N}-]';
const proper = `(?<name>${capital}{2,20}(?: ${capital}{1,20}){0,3})`;
/** Two capitals at least, as a name of one word at the head of a sentence has not. */
const sureName =
  '(?<![\\p{L}\\p{N}-]|\\p{Lu}[\\p{L}-]{1,20} )(?<!\\b(?:[Ii]n|[Aa]t|[Ff]rom|[Ss]ince|[Dd]uring) )(?!(?:In|At|By|From|Since|During|For|On)\\b)(?<name>\\p{Lu}[\\p{L}\\p{N}-]*(?:\\p{Lu}| \\p{Lu})[\\p{L}\\p{N}-]*(?: \\p{Lu}[\\p{L}\\p{N}-]{1,20}){0,2})';
const described = `(?:(?:[\\p{Ll}-]{1,20}|ICT|IT) ){0,4}(?<kind>${kinds}|charity|company|firm|contractor)\\b`;
const word = "\\p{Lu}[\\p{L}\\p{N}'’-]{1,20}";
/** "Women’s Aid", "Mind", "St Giles Trust". */
const organisation = `(?<name>${word}(?: (?:(?:for|of|against) )?${word}){0,3})(?! (?:communit|resident|people|group|officer|staff|police|force|partner|women|men|young|leader|business|school|famil|victim|child|worker|national|speaking))(?![\\p{L}\\p{N}'’-])`;
/** Words that begin a sentence and no name. */
const opening =
  '(?:The|An?|This|That|These|Its|Their|Our|Each|Every|Both|All|Some|Most|In|At|On|For|From|By|Under|And|But|When|While|As|With|Through|Since)';

// "TROVE, the force's database", "TROVE (the records database)"
const explained = new RegExp(
  `${sureName}(?:, | \\()(?:the|its|their) (?:(?:force|constabulary)['’]s )?${described}`,
  'gu',
);
// "Exshire Fire and Rescue Service", "the Exborough Pathways Project"
const capitalised = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?!${opening} )(?<name>${word}(?: (?:(?:and|of|for|on|&)(?: the)? )?${word}){0,5} (?:(?:and|of|for|&) )?(?<kind>${capitalNouns}))(?![\\p{L}\\p{N}'’-])`,
  'gu',
);
/** What stands in every match of an expression that looks long at each word with a capital. */
const needs: ReadonlyMap<RegExp, RegExp> = new Map([
  [explained, /(?:,| \() ?(?:the|its|their) /],
  [capitalised, new RegExp(` (?:${capitalNouns})(?!\\p{L})`, 'u')],
]);

const patterns = [
  // "a database known as X", "an analytical tool called 'X'"
  new RegExp(
    `\\b(?<kind>${kinds})s?,? (?:which is |that is )?(?:known (?:locally )?as|called|named|entitled|under the name(?: of)?) (?:the )?(?:["'“‘](?<quoted>[\\p{L}\\p{N}][^"'“”‘’.,;:()]{1,40})["'”’]|(?<name>[\\p{L}\\p{N}][^"'.,;:()]{1,40}?)(?=[\\s.,;:)]|$))`,
    'gu',
  ),
  // "its case management system, TROVE, is new"
  new RegExp(`\\b(?<kind>${kinds}),? ["'“‘](?<quoted>${capital}[^"'“”‘’.,;:()]{1,40})["'”’]`, 'gu'),
  new RegExp(`\\b(?<kind>${kinds}), ${proper}[,.]`, 'gu'),
  explained,
  // "introduced TROVE, a database that"
  new RegExp(`\\b${proper},? (?:which is |is )?an? ${described}`, 'gu'),
  // "the force's domestic abuse team", "a dedicated vulnerability unit"
  new RegExp(
    `\\b(?:[Tt]he (?:force|constabulary)['’]s|[Ii]ts|[Aa] (?:dedicated|new|specialist|central|multi-agency|joint)) (?<name>(?:[\\p{L}-]{2,20} ){1,5}?(?<kind>${kinds}))\\b(?!,? ["'“‘]?${capital})`,
    'gu',
  ),
  // "a victim care unit (VCU)"
  new RegExp(
    `\\b(?<name>(?:[\\p{L}'’-]{2,20} ){1,6}(?<kind>${nouns(kindOfName)}|${capitalNouns})s?) \\((?<short>[A-Z]{2,8})s?\\)`,
    'gu',
  ),
  /\b(?<name>(?<kind>Operation) \p{Lu}\p{L}{2,20})\b/gu,
  capitalised,
  new RegExp(`\\b(?<name>(?<kind>University) of (?:the )?${word}(?: ${word}){0,2})`, 'gu'),
  // "the TROVE records management system", "the ‘Second Step’ scheme"
  new RegExp(
    `\\b[Tt]he (?:["'“‘](?<quoted>${capital}[^"'“”‘’.,;:()]{1,40})["'”’]|(?<name>\\p{Lu}{5,12}\\d?|\\p{Lu}\\p{L}{0,10}\\p{Ll}\\p{Lu}\\p{L}{0,10}|\\p{Lu}[\\p{Ll}'’]{2,15}(?: (?:(?:to|of|the|and|for|in) )?\\p{Lu}\\p{Ll}{1,15}){0,3})) (?:[\\p{Ll}-]{2,20} ){0,3}(?<kind>${nouns(ofThings)})s?\\b`,
    'gu',
  ),
  // "charities such as Brightside and Open Door", "a contract with Exserve", "in partnership with Brightside"
  new RegExp(
    `(?<=\\b(?:charit(?:y|ies)|companies|firms|contractors|providers|organisations|agencies),? (?:such as|including|like|called) (?:${word}[^.;:()]{0,60}?(?:,|,? and|,? or) )?(?:the )?)${organisation}`,
    'gu',
  ),
  new RegExp(
    `\\b(?:[Tt]he|[Aa]|local|national) (?:[\\p{Ll}-]{2,15} ){0,2}(?:charity|company|firm|contractor),? ${organisation}`,
    'gu',
  ),
  new RegExp(
    `\\b(?:contract(?:s|ed)? (?:with|to)|contracted out to|outsourced to|commissioned from|supplied by|(?:works?|worked|working|partnership) with) (?:the )?(?:(?:\\p{Ll}+ ){0,2}(?:charity|company|firm|contractor|university),? )?${organisation}`,
    'gu',
  ),
];

// What begins a sentence or stands before a name, and is no part of it.
const before =
  /^(?:(?:the|an?|of|its|their|our|and|with|in|at|on|for|from|by|under|to|as|this|that|each|every|both|all|some|most|many|when|while|although|however|since|through|but|if) )+/i;
// These are no names of partners by themselves: other forces, those who are spoken of by their rank, the state.
const isNone = new RegExp(
  [
    `^(?:there|this|that|it|he|she|here|which|who|what|UK|England|Wales|HMICFRS|Crown|Government|Home Office|Parliament|${anyMonth}|Christmas|COVID|Welsh|British|European|English|National|Local)$`,
    '(?:Police(?: (?:Service|Force))?|Constabulary|Home Office|Inspectorate)$',
    '^(?:HMIC|HMI\\b|PCSO|PCs?\\b|Chief|Deputy|Assistant|Detective|Superintendent|Inspector|Sergeant|Constable|Home Office|Her Majesty|His Majesty|Mrs?\\b|Ms\\b|Dr\\b|Home Secretary)',
    'crime groups?$',
    '\\bPEEL\\b',
    '\\b(?:Inspections?|Valuing)\\b',
  ].join('|'),
  'i',
);

/** The shortest end of a name that its abbreviation is made of: of "sent to the local safeguarding board (LSB)", the last three words. */
function spelledOut(name: string, short: string): string | undefined {
  const words = name.split(' ');
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const whole = words.slice(from).join(' ');
    const initials = (parts: readonly string[]) =>
      parts
        .filter((part) => !/^(?:and|of|the|for|in|to|on)$/i.test(part))
        .map((part) => part.charAt(0))
        .join('')
        .toUpperCase();
    if (initials(whole.split(/[ -]/)) === short || initials(whole.split(' ')) === short) return whole;
  }
  return undefined;
}

function nameOf({ quoted, name = '', kind = '', short }: Readonly<Record<string, string | undefined>>): string {
  const spelled = short === undefined ? undefined : spelledOut(name, short);
  if (spelled !== undefined) return spelled.replace(/s$/, '');
  // Before a bracket that is no abbreviation of it, what ends on such a noun is seldom a name.
  if (short !== undefined && !(kind.toLowerCase() in kindOf)) return '';
  return (quoted ?? name)
    .trim()
    .replace(/['’]s?$/, '')
    .replace(/^(?:[\p{L}-]{1,20} ){1,3}(?:of|with|from|by|to|in|for) (?=(?:the|an?|its|their) )/iu, '')
    .replace(/^.*(?:Police|Constabulary),? and (?=\p{Lu})/u, '')
    .replace(/^(?:\p{Ll}+ )+?(?:the|an?|its|their) /u, '')
    .replace(before, '');
}

/** Names in a text that look like those of systems, tools, teams or agencies. */
export function candidatesIn(text: string): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  // What a name is called besides is no name of its own: "TROVE, the force's records system".
  const taken: { readonly from: number; readonly to: number }[] = [];
  for (const pattern of patterns) {
    if (needs.get(pattern)?.test(text) === false) continue;
    for (const { 0: whole, index, groups = {} } of matchesOf(pattern, text)) {
      const name = nameOf(groups);
      const start = index + whole.lastIndexOf(name);
      if (
        name.length < 3 ||
        isNone.test(name) ||
        found.has(name.toLowerCase()) ||
        taken.some(({ from, to }) => from <= start && start < to)
      )
        continue;
      taken.push({ from: index, to: index + whole.length });
      const kind = kindFor(name, groups['kind']);
      found.set(name.toLowerCase(), { name, kind, start, end: start + name.length });
    }
  }
  return [...found.values()];
}

function kindFor(name: string, kind: string | undefined): Candidate['kind'] {
  const noun = (kind ?? '').toLowerCase();
  if (kind === undefined) return 'AGENCY';
  // "Exshire Fire and Rescue Service", and "the force's victim care service".
  return (
    (/^\p{Lu}/u.test(name) && /^\p{Lu}/u.test(kind) ? kindOfName[noun] : kindOf[noun as keyof typeof kindOf]) ??
    kindOfName[noun] ??
    'TOOL'
  );
}
