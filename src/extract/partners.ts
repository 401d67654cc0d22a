import { matchesOf } from '../matches.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import type { Knowledge } from './knowledge.ts';
import { nationalNamesIn, redefinedIn } from './nationalNames.ts';
import { withoutLookalikes } from './partnerLookalikes.ts';
import { definitionsIn, isPlural, type Name, type Word, wordings, wordsIn, wordsOfName } from './partnerNames.ts';
import { referenceFinder, type Told } from './partnerReferences.ts';
import { remembering } from './remembering.ts';

/** A place in a text where a partner or system is named. */
export interface Mention {
  readonly slug: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** The word of the name that says what it is, mostly the last, without plural. */
  readonly head: string;
  readonly isPlural: boolean;
  /** The word right after it, without plural: "stop and search scheme". */
  readonly next?: string | undefined;
}

export interface PartnerFinder {
  /** The slugs of the partners and systems that a text names, in the order of the text, each once. */
  find(text: string): readonly string[];
  /** Those that words such as "they", "this unit" and "the scheme" stand for, by what was told before. */
  meant(text: string, before: Told | undefined): readonly string[];
  /** Names in a text that look like those of systems, tools or teams and are not known. */
  candidates(text: string): readonly Candidate[];
}

// The inspectorate says most of what a report says; only what is about its own work mentions it.
const inspectorate =
  "(?:HMIC(?:FRS)?|(?:HM|H(?:er|is) Majesty['’]s) Inspectorate of Constabulary(?: and Fire (?:&|and) Rescue Services)?|[Tt]he inspectorate(?! of\\b))(?:['’]s)?";
const ofThisVisit =
  '(?:seen|examined|reviewed|interviewed|sampled|assessed|audited|visited|observed|tested|checked|read|spoken to|found|published(?: \\p{Ll}+)?)';
const ofInspectorate = new RegExp(
  [
    `(?<!\\b${ofThisVisit} )(?:by|with|from|since) ${inspectorate}(?! (?:recommend|expect|consider|believe)s)`,
    `(?:given|gave|sent|provided|submitted|reported|referred|supplied|responded|response) to ${inspectorate}`,
    `HMIC(?:FRS)?['’]s (?:[\\p{L}-]+ |\\d{4} ){0,4}(?:recommendations?|reports?|inspections?|reviews?|findings|concerns?|action plan|visit|feedback)`,
    `(?:sen(?:ds?|t)|gives?|gave|provide[sd]?|submit|supply|wr(?:ites?|ote) to|reports? to|reported (?:\\p{Ll}+ ){1,3}to|informs?|updates?) ${inspectorate}`,
    `(?:recommendations?|areas for improvement|causes? of concern|failings?|weaknesses) (?:that|which) ${inspectorate} (?:had )?(?:made|identified|raised|found|set out)`,
    `(?:provides?|provided|sends?|submits?|suppl(?:y|ies)|reports?) (?:[\\p{L}-]+ ){1,4}to ${inspectorate}`,
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

// The names of a text on one force are that force's; these words alone name nothing in particular.
const tooCommon = new Set(['case management system', 'dedicated officers', 'scrutiny panel']);

// What these need to be names: plain words, a part of another's name ("the Environment Agency"), a common abbreviation.
const needs: Readonly<Record<string, Name['needs']>> = {
  'victim support': 'capitals',
  niche: 'capitals',
  athena: 'capitals',
  'border force': 'capitals',
  agencies: 'plural',
  pip: 'level',
};

/**
 * @param force the force the text is about: what is another's own is not meant
 * @param wholeText bracketed definitions in it are followed: "victim care unit (VCU)" makes VCU a name of that unit
 */
export function partnerFinder(knowledge: Knowledge, force: string | undefined, wholeText: string): PartnerFinder {
  const meant = knowledge.partners.filter((partner) => partner.force === undefined || partner.force === force);
  const names: Name[] = meant.flatMap((partner) =>
    partner.names
      .map((name) => name.replace(/\s*\(.*\)$/, ''))
      .filter((name) => !tooCommon.has(name.toLowerCase()) || partner.force === force)
      .flatMap((name) =>
        wordings(wordsOfName(name)).map((words) => ({
          slug: partner.slug,
          words,
          exact: /^[A-Z]{2,8}s?$/.test(name) ? name : undefined,
          needs: needs[name.toLowerCase()] ?? 'nothing',
        })),
      ),
  );
  const { added, redefined } = definitionsIn(wholeText, names);
  const known = [...names.filter(({ exact }) => exact === undefined || !redefined.has(exact)), ...added];
  const kindBySlug = new Map(meant.map(({ slug, kind }) => [slug, kind]));
  const matcher = nameMatcher(known, (slug) => kindBySlug.get(slug) ?? '');
  const agencies = agenciesByWord(meant);
  const mentions = remembering((text: string): readonly Mention[] => {
    const plain = withoutLookalikes(text);
    const words = wordsIn(plain);
    return [
      ...matcher(plain, words).map(({ slug, from, to }) => {
        const head = words[headAt(words, from, to)];
        return {
          slug,
          kind: kindBySlug.get(slug) ?? '',
          start: words[from]?.start ?? 0,
          end: words[to]?.end ?? 0,
          head: head?.plain ?? '',
          isPlural: isPlural(head?.raw ?? ''),
          next: nextWord(plain, words[to], words[to + 1]),
        };
      }),
      ...listedAgencies(plain, agencies),
    ];
  });
  const references = referenceFinder(mentions);
  const givenElsewhere = redefinedIn(wholeText);
  const forces = new Set(
    knowledge.forces.flatMap(({ shortName, names }) => [shortName, ...names].map((name) => name.toLowerCase())),
  );
  return {
    find: (text) => [...new Set(mentions(text).map(({ slug }) => slug))],
    meant: references,
    candidates: (text) => {
      const plain = withoutInspectorates(text);
      const told = mentions(text);
      const isTold = ({ start, end }: Candidate) => told.some((one) => one.start < end && start < one.end);
      const isPartOfTold = ({ start, end }: Candidate) => told.some((one) => one.start <= start && end <= one.end);
      const national = nationalNamesIn(plain).filter(
        (one) => !isTold(one) && !isKnownAs(known, one.name) && !givenElsewhere.has(plain.slice(one.start, one.end)),
      );
      const further = candidatesIn(plain).filter(
        (one) =>
          !holdsName(known, one.name) &&
          !forces.has(one.name.toLowerCase()) &&
          !isPartOfTold(one) &&
          !national.some(
            ({ start, end }) =>
              (start < one.end && one.start < end) ||
              (end <= one.start && isCalledSo.test(plain.slice(end, one.start))),
          ),
      );
      return [...national, ...further].sort((one, other) => one.start - other.start);
    },
  };
}

/** "Athena, the force's records system": what stands between a name and what it is. */
const isCalledSo = /^(?:,| \() ?(?:the|its|an?)(?: (?:force|constabulary)['’]s)? ?$/;

const inspectorates =
  /\b(?:Inspectorate of|HMI) (?:Constabulary(?: and Fire (?:&|and) Rescue Services?)?|Prisons|Probation)\b|\bCrown Prosecution Service Inspectorate\b/g;
const withoutInspectorates = (text: string): string => text.replace(inspectorates, (found) => '·'.repeat(found.length));

/** Of "conditions of bail" the first word is what it is, of others the last. */
function headAt(words: readonly Word[], from: number, to: number): number {
  const joint = words.slice(from + 1, to).findIndex(({ plain }) => afterHead.test(plain));
  return joint === -1 ? to : from + joint;
}

const nextWord = (text: string, word: Word | undefined, next: Word | undefined): string | undefined =>
  next !== undefined && /^(?:['’]s?)? $/.test(text.slice(word?.end, next.start)) ? next.plain : undefined;

function holdsName(known: readonly Name[], name: string): boolean {
  const words = ` ${wordsOfName(name).join(' ')} `;
  return known.some(({ words: one, needs }) => needs !== 'plural' && words.includes(` ${one.join(' ')} `));
}

/** Whether a full name is known: one word of it, as "council", says nothing of "National Police Chiefs’ Council". */
function isKnownAs(known: readonly Name[], name: string): boolean {
  const words = wordsOfName(name);
  return holdsName(
    known.filter(({ words: one }) => one.length > 1 || words.length === 1),
    name,
  );
}

/** Where a name stands, from its first word to its last. */
interface Match {
  readonly slug: string;
  readonly from: number;
  readonly to: number;
}

function grouped(names: readonly Name[], key: (name: Name) => string | undefined): ReadonlyMap<string, Name[]> {
  const found = new Map<string, Name[]>();
  for (const one of names) found.set(key(one) ?? '', [...(found.get(key(one) ?? '') ?? []), one]);
  for (const [word, all] of found)
    found.set(
      word,
      all.sort((a, b) => b.words.length - a.words.length),
    );
  return found;
}

/** Finds the names in a text: as they are written, in a list that shares their last word, and turned round. */
function nameMatcher(known: readonly Name[], kindOf: (slug: string) => string) {
  const byFirst = grouped(known, ({ words }) => words[0]);
  const shared = grouped(
    known.filter(({ words, exact }) => exact === undefined && words.length > 1 && !words.includes('and')),
    ({ words }) => words[0],
  );
  const turned = grouped(
    known.filter(({ slug, words }) => words.length > 2 && kindOf(slug) !== 'AGENCY'),
    ({ words }) => words.at(-1),
  );
  return (text: string, words: readonly Word[]): readonly Match[] => {
    const found: Match[] = [];
    const at = (start: number, end: number, shorterThan: number) =>
      byFirst
        .get(words[start]?.plain ?? '')
        ?.find(
          (one) =>
            one.words.length < shorterThan &&
            start + one.words.length <= end &&
            one.words.every((word, step) => words[start + step]?.plain === word) &&
            (one.exact === undefined || /^[A-Z]{2,}/.test(words[start]?.raw ?? '')) &&
            isAsNeeded(one, words, start),
        );
    for (let start = 0; start < words.length; ) {
      const match = at(start, words.length, Number.POSITIVE_INFINITY);
      const length = match?.words.length ?? 1;
      if (match !== undefined) found.push({ slug: match.slug, from: start, to: start + length - 1 });
      // "IOM teams" names the scheme too, and "weekly meetings with partners" the partners.
      for (let inside = start; match !== undefined && inside < start + length; inside += 1) {
        const within = at(inside, start + length, length);
        const closes = inside + (within?.words.length ?? 0) === start + length && words[inside - 1]?.plain === 'with';
        const opens = inside === start && (within?.exact !== undefined || (within?.words.length ?? 0) > 1);
        if (within !== undefined && (opens || closes))
          found.push({ slug: within.slug, from: inside, to: inside + within.words.length - 1 });
      }
      const other =
        sharing(text, words, start, shared.get(words[start]?.plain ?? '') ?? []) ??
        turnedRound(text, words, start, turned.get(words[start]?.plain ?? '') ?? []);
      if (other !== undefined && found.every(({ slug }) => slug !== other.slug)) found.push(other);
      start += length;
    }
    return found;
  };
}

function isAsNeeded({ needs, words: name }: Name, words: readonly Word[], start: number): boolean {
  if (needs === 'capitals') return name.every((_, step) => /^\p{Lu}/u.test(words[start + step]?.raw ?? ''));
  if (needs === 'plural') return isPlural(words[start]?.raw ?? '');
  return needs === 'nothing' || /^(?:level|[1-4])$/.test(words[start + name.length]?.plain ?? '');
}

const isBroken = (text: string, from: Word | undefined, to: Word | undefined) =>
  /[.;:()!?]/.test(text.slice(from?.end ?? 0, to?.start ?? 0));
const longestList = 6;

/** "Voluntary and community groups", "domestic violence protection orders and notices": a name whose last word stands at the end of a list of its kind. */
function sharing(text: string, words: readonly Word[], start: number, names: readonly Name[]): Match | undefined {
  for (const { slug, words: name } of names) {
    const next = start + name.length - 1;
    if (!name.slice(0, -1).every((word, step) => words[start + step]?.plain === word)) continue;
    const isJoint = (at: number) => /^(?:and|or)$/.test(words[at]?.plain ?? '');
    const isListed =
      isJoint(next) ||
      (name.length > 2 && isJoint(next + 1)) ||
      text.slice(words[next - 1]?.end ?? 0, words[next]?.start ?? 0).trim() === ',';
    if (!isListed) continue;
    let isJoined = false;
    for (let at = next; at < Math.min(words.length, next + longestList); at += 1) {
      if (isBroken(text, words[at - 1], words[at])) break;
      if (isJoint(at)) isJoined = true;
      else if (isJoined && at > next + 1 && words[at]?.plain === name.at(-1)) return { slug, from: start, to: at };
      else if (isJoined && clauseWords.has(words[at]?.plain ?? '')) break;
    }
  }
  return undefined;
}

// A list of adjectives goes no farther than these.
const clauseWords = new Set([
  'the',
  'a',
  'it',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'to',
  'of',
  'in',
  'by',
  'that',
]);

const afterHead = /^(?:to|for|on|of|that|which|about|against)$/;

/** "A template to develop the initial investigation strategy": the last word of a name first, and the others after it. */
function turnedRound(text: string, words: readonly Word[], start: number, names: readonly Name[]): Match | undefined {
  if (!afterHead.test(words[start + 1]?.plain ?? '')) return undefined;
  for (const { slug, words: name } of names) {
    const rest = name.slice(0, -1);
    for (let at = start + 2; at < start + 6; at += 1) {
      const to = at + rest.length - 1;
      if (!rest.every((word, step) => words[at + step]?.plain === word)) continue;
      if (words.slice(start, to).some((word, step) => isBroken(text, word, words[start + step + 1]))) continue;
      return { slug, from: start, to };
    }
  }
  return undefined;
}

/** Agencies that a word alone names where it stands in a list of agencies: "police, education and health services". */
function agenciesByWord(partners: Knowledge['partners']): ReadonlyMap<string, string> {
  return new Map(
    partners.flatMap(({ slug, name }) => {
      const word = /^(education|housing|health|probation|social) (?:services?|agencies)$/i
        .exec(name)?.[1]
        ?.toLowerCase();
      return word === undefined ? [] : [[word, slug] as const];
    }),
  );
}

const sector =
  "police|health|education|housing|probation|prisons?|social (?:services|care|work(?:ers)?)|children(?:'s)?";
const agency = `(?:(?:the )?(?:${sector}|fire(?: and rescue)?|ambulance|youth(?: offending| justice)?|mental health|victim)(?: (?:services?|trusts?|bodies|providers|departments?|agencies|teams?))?|councils?|local authorit(?:y|ies)|(?:the )?courts|schools|charities|(?:the |a |local )+charity|(?:the )?NHS|universities|(?:the )?(?:voluntary|third|private) sector|(?:voluntary|community) (?:groups|organisations))`;
const joined = '(?:,| and| or|, and|, or| &)(?: the)?';
const byWord = 'education|housing|health|probation|social care';
// "Their health, education and housing needs" are people's own.
const ofPeople = ' (?:needs?|problems?|issues|histor(?:y|ies)|conditions?|benefits?|status|costs?|about|on|for)\\b';
const inList = new RegExp(
  `\\b(?:(?<=\\b${agency}${joined} )(?:${byWord})(?!(?:${joined} (?:${byWord}))*${ofPeople})|(?:${byWord})(?=${joined} ${agency}\\b(?!${ofPeople})))\\b`,
  'giu',
);

const often = '(?:(?:not|less|more|rarely|often|usually|always|never|seldom|still|now|also|too|only) ){0,3}';
const inAttendance =
  '(?:absent|represented|present|reliable|missing|involved|slow|invited|engaged|in the room|at the table|a member|told|asked|consulted)';
/** "Housing is less reliable", "; education attends most meetings": what only an agency is or does. */
const bySubject = new RegExp(
  `(?<=^|[;:,] |\\b(?:and|but|while|whereas|although|though) )(?:education|housing)(?= ${often}(?:attend(?:s|ed)?|takes? part|took part|sen(?:ds?|t)|(?:is|was|has been|had been) ${often}${inAttendance}|has(?: now)? (?:named|joined|agreed|sent|a waiting list))\\b)`,
  'giu',
);

/** "With health and social care", "social care staff", "children's services": a council's social services by other words. */
const ofCare =
  /(?<=\b(?:with|by|to|from|between|inform|tell|contact) (?:the |local )?(?:health,? (?:and|or) )?)social care\b(?! (?:records?|needs?|costs?|settings?|placements?|provision|budgets?))|(?<!\b(?:children's|adults?'?|for|of|in|their) (?:health,? (?:and|or) )?)social care(?= (?:staff|teams?|colleagues|managers|attends?|told|said|are|is|were|was|has|have|had|do|does|did)\b)|\b(?:children's|adult) services\b/giu;

function listedAgencies(text: string, agencies: ReadonlyMap<string, string>): readonly Mention[] {
  const found = [...matchesOf(inList, text), ...matchesOf(bySubject, text), ...matchesOf(ofCare, text)];
  return found.flatMap(({ index, 0: words }) => {
    const head = words.toLowerCase().split(' ').at(-1) ?? '';
    const slug = agencies.get(/care|services/.test(head) ? 'social' : head);
    if (slug === undefined) return [];
    return [{ slug, kind: 'AGENCY', start: index, end: index + words.length, head, isPlural: false }];
  });
}
