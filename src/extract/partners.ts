import { type Candidate, candidatesIn } from './candidates.ts';
import type { Knowledge } from './knowledge.ts';
import { agenciesByWord, listedAgencies } from './listedAgencies.ts';
import { afterHead, nameMatcher } from './nameMatcher.ts';
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
