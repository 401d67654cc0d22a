import { matchesOf } from '../matches.ts';
import { clauseRanges } from './clauses.ts';
import { tokens } from './language.ts';
import type { Mention } from './partners.ts';
import { remembering } from './remembering.ts';

/** What was told before a clause, the nearest first. */
export interface Told {
  readonly text: string;
  readonly before: Told | undefined;
  /** The heading above, which only a noun points to: "the scheme". */
  readonly isHeading: boolean;
}

/** How a text's partners are looked up. */
interface Lookup {
  /** Where they are named. */
  readonly mentions: (text: string) => readonly Mention[];
  /** Where they are named or meant in what was told. */
  readonly held: (told: Told) => readonly Mention[];
}

/** How many sentences back a word may point, and how far back the heading may be. */
const farthest = 4;
const longestParagraph = 15;
/** How often what a word points to may itself point on. */
const longestChain = 3;

/**
 * Finds the partners and systems that a clause means without naming them: by "this unit" or "the scheme", by "they" or
 * "it", by "there", by a verb whose subject stands before, or by saying "less so" of what was just said.
 *
 * @param mentions where a text names them
 */
export function referenceFinder(
  mentions: (text: string) => readonly Mention[],
): (text: string, before: Told | undefined) => readonly string[] {
  // What was told is asked for again by each sentence after it.
  const known = Array.from({ length: longestChain + 1 }, () => new WeakMap<Told, readonly Mention[]>());
  const pointedAt = (text: string, before: Told | undefined, chain: number): readonly Mention[] => {
    if (before === undefined || chain === 0) return [];
    return pointers(text, before, { mentions, held: (told) => heldIn(told, chain - 1) });
  };
  const heldIn = (told: Told, chain: number): readonly Mention[] => {
    const all = known[chain]?.get(told) ?? [
      ...pointedAt(told.text, told.before, chain).map((one) => ({ ...one, start: 0, end: 0 })),
      ...mentions(told.text),
    ];
    known[chain]?.set(told, all);
    return all;
  };
  return (text, before) => [...new Set(pointedAt(text, before, longestChain).map(({ slug }) => slug))];
}

function pointers(text: string, before: Told, lookup: Lookup): readonly Mention[] {
  const byNouns = byNoun(text, before, lookup);
  if (before.isHeading) return byNouns;
  if (wholeBefore.test(text) || isElliptical(text)) return lookup.held(before);
  return [
    ...byNouns,
    ...byDoing(text, before, lookup),
    ...byPronoun(text, before, lookup),
    ...byPlace(text, before, lookup),
  ];
}

// "This was good practice": all that was just told.
const wholeBefore =
  /^This (?:is|was)\b(?! (?:why|because|partly|due|not)\b)|^(?:these|such|both|all these) (?:efforts|measures|steps|things|ways|arrangements|links|relationships)\b/i;

/** "Less so elsewhere", "the reverse does not hold", "in Hull they do not", "the force could not tell us why". */
function isElliptical(text: string): boolean {
  const plain = text.trim().replace(/[.;,]+$/, '');
  return plain.split(/\s+/).length <= 12 && (opensElliptical.test(plain) || endsElliptical.test(plain));
}

const auxiliary = '(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)';
const opensElliptical = new RegExp(
  [
    '(?:(?:much|rather|far|a little|somewhat|even) )?(?:less|more|not) so\\b',
    'not (?:always|everywhere|elsewhere|yet)\\b.{0,20}$',
    `the (?:reverse|opposite|converse|same) (?:${auxiliary}|cannot|holds?|appl(?:y|ies|ied)|goes)\\b.{0,30}$`,
    `(?:so|nor|neither) ${auxiliary}\\b.{0,30}$`,
  ]
    .map((one) => `^${one}`)
    .join('|'),
  'i',
);
const endsElliptical = new RegExp(
  `(?<!\\b(?:that|which|who) )\\b${auxiliary}(?:n't| not| never)$|\\b(?:others|elsewhere) ${auxiliary}$|(?:\\bnot|n't|\\bnobody could|\\bno one could|\\bunable to) (?:\\p{Ll}+ ){0,3}(?:why|how many|how often|when|which)$`,
  'iu',
);

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
function byNoun(text: string, before: Told, { mentions, held }: Lookup): readonly Mention[] {
  const own = mentions(text);
  return matchesOf(pointing, text).flatMap(({ groups = {}, index, 0: whole }) => {
    const noun = singular((groups['noun'] ?? '').toLowerCase());
    const how = groups['how']?.toLowerCase() ?? '';
    const isCounted = counted.test(how);
    const isNear = how !== 'the' && !isCounted;
    if ((tooCommon.has(noun) && !/^(?:this|these)$/.test(how)) || (!isNear && groups['goesOn'] !== undefined))
      return [];
    if (bodyMeant.test(groups['noun'] ?? '')) return held(before).filter(({ kind }) => kind === 'AGENCY');
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

// "It allows officers to see", "These include briefings": what was brought in last.
const allows =
  /^It (?:also |now )?(?:allows|enables|helps|lets|gives|holds|stores|contains|links|provides|offers|includes|covers|focuses|brings together|is (?:used|available|accessible|run|staffed|open))\b/;
const includes =
  /^(?:This|These) (?:also |now )?(?:includes?|contains?|covers?|focus(?:es)?|consists?|comprises?|holds?|stores?|links?|meets?|brings? together|is (?:staffed|run by|chaired)|are (?:run by|chaired))\b/;
/** "It works with partner organisations. These include health." */
const theseInclude = /^These (?:also )?include\b/;
const things = ['SYSTEM', 'TOOL', 'UNIT', 'PROGRAMME', 'SCHEME', 'SERVICE', 'FRAMEWORK', 'BOARD'];

function byDoing(text: string, before: Told, { held }: Lookup): readonly Mention[] {
  if (!allows.test(text) && !includes.test(text)) return [];
  const isAnyNumber = /^These/.test(text);
  const kinds = theseInclude.test(text) ? [...things, 'AGENCY'] : things;
  const one = held(before).findLast(({ kind, isPlural }) => kinds.includes(kind) && (isAnyNumber || !isPlural));
  return one === undefined ? [] : [one];
}

const verb = `(?:${auxiliary}(?:n['’]t)?|cannot|can['’]t|won['’]t|also|now|both|all|each|said|told|\\p{Ll}+ed)`;
const opensWithThese = new RegExp(`^these ${verb}\\b`, 'i');
const opensWithThey = new RegExp(
  `^(?:(?:however|but|and|in addition|encouragingly|at present|now|today|here|when|if|as|nor do|in turn|in return|for example|overall|generally),? )?(?:they|their|(?:both|all|some|many|most|few) of (?:them|these)|both(?= ${verb}\\b)|those(?= (?:who|that) (?:are left|remain|stay)\\b| (?:we|inspectors) (?:met|saw|spoke to|visited)\\b))\\b`,
  'iu',
);
/** "Several told us": of those who were just named. */
const opensWithSome = new RegExp(
  `^(?:several|some|most|many|others|few|none|neither|all|one|each)(?= (?:${verb}|said|told|felt|thought)\\b)`,
  'i',
);
/** "It applied for 40 of these", "few know when to apply for one". */
const ofThese =
  /\b(?:(?:\d+|some|several|most|many|all|none|few|half|any|each) of (?:these|those)|(?:for|use[sd]?|using|seek|sought|issue[sd]?|obtain(?:ed)?|consider(?:ed)?|breach(?:ed)?|given|offered|granted|under) one)(?=[.,;:]|$| (?:in|during|by|to|were|was|are|is|had|have|each|every|per|when|if|where|because|and|but)\b)/i;
/** "The names of their members are correct." */
const ofTheirs = /\bof their\b/i;
const opensWithIt =
  /^(?:(?:however|but|and|also|in addition|now|overall|encouragingly|as a result),? )?(?:it|its|this)\b(?! (?:is|was|remains|will be|seems) (?:\p{Ll}+ ){0,2}?(?:soon|early|clear|unclear|likely|unlikely|important|vital|essential|possible|difficult|hard|encouraging|disappointing|right|(?:different|mixed|similar) (?:picture|story|matter))\b)/iu;
const withThem = /\b(?!(?:let|makes?|made|told us)\b)(?<!\b(?:expected|asked|required) )\p{Ll}+ them\b/iu;
/** "Victims spoke well of it", "schools value it": what is done with a thing, by others than the force. */
const objectIt =
  /\b(?!(?:that|whether|if|when|where|while|as|because|than|since|before|after|until|unless|so|but|and|or|which|what|how|why|find|found|finds|make|makes|made|take|took)\b)\p{Ll}{2,} it(?=[.,;:]|$| (?:and|but|for|as|at|by|because|when|where|well|often|every|each|regularly|to)\b)/u;
const inTheirPlace = /\b(?:in|tak(?:e|es|en|ing)|took) (?:their|its) (?:place|stead)\b/i;
const believesIt =
  /\b(?:believes?|believed|says?|said|thinks?|thought|considers?|hopes?|expects?|told us|knows?|shows?|showed|suggests?|difference)(?: that| whether)? it\b/i;
const mayOpenWithVerb =
  /^(?:(?:also|now|still|often|usually|regularly|routinely|then|therefore|generally) )?(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|told us|said|(?!this\b)\p{Ll}{3,}s)\b/u;
/** "Provides support", and not "officers said". */
function opensWithVerb(text: string): boolean {
  if (!mayOpenWithVerb.test(text)) return false;
  const first = tokens(text.slice(0, enoughForTagger)).find(({ pos }) => pos !== 'ADV');
  return first?.pos === 'VERB' || first?.pos === 'AUX';
}

/** What the tagger needs to tell a verb from a noun. */
const enoughForTagger = 40;

const bodies = ['AGENCY', 'UNIT', 'BOARD'];

/** "They", "it", "with them", or a verb without its subject: the subject of the clause before, or what that ends on. */
function byPronoun(text: string, before: Told, lookup: Lookup): readonly Mention[] {
  if (opensWithVerb(text) && lookup.mentions(text)[0]?.start !== 0)
    return lookup.mentions(subject(`${lastClause(before.text)} ${text}`, lookup.mentions));
  if (opensWithThey.test(text) || (ofTheirs.test(text) && ofTheirs.test(subject(text, lookup.mentions))))
    return manyIn(before, lookup);
  const it = opensWithIt.test(text) ? oneIn(before, lookup) : [];
  if (it.length > 0) return it;
  if (inTheirPlace.test(text)) return subjectIn(before, lookup);
  if (opensWithSome.test(text)) return someOf(before, lookup);
  if (believesIt.test(text)) return oneIn(before, lookup);
  if (objectIt.test(text) && !lookup.mentions(text).some(isThing)) return thingIn(before, lookup);
  if (!withThem.test(text) && !opensWithThese.test(text) && !ofThese.test(text)) return [];
  const atEnd = manyAtEnd(before.text, lookup.mentions(before.text));
  return atEnd.length > 0 ? atEnd : thingsIn(before, lookup, withThem.test(text));
}

/** Whom "several" means: those of whom the sentence before speaks, or on whom it ends. */
function someOf(before: Told, lookup: Lookup): readonly Mention[] {
  const inSubject = manyInSubject(before, lookup, ({ isPlural }) => isPlural);
  return inSubject.length > 0 ? inSubject : manyAtEnd(before.text, lookup.mentions(before.text));
}

/** What others have or use of the force's: "The force has a scheme. Victims speak well of it." */
function thingIn(before: Told, lookup: Lookup): readonly Mention[] {
  const clause = lastClause(before.text);
  if (!ofTheForce.test(subject(clause, lookup.mentions))) return oneIn(before, lookup).filter(isThing);
  const one = lookup.mentions(clause).findLast((mention) => isThing(mention) && !mention.isPlural);
  return one === undefined ? [] : [one];
}

/** The things that the force is said to have or use: "It uses Facebook and Twitter to speak to residents." */
function thingsIn(before: Told, lookup: Lookup, isThem: boolean): readonly Mention[] {
  const clause = lastClause(before.text);
  const isOfTheForce = ofTheForce.test(subject(clause, lookup.mentions));
  const told = (isOfTheForce ? lookup.mentions(clause) : subjectIn(before, lookup)).filter(isThing);
  if (isThem && otherPeople.test(clause.slice(told.at(-1)?.end ?? 0))) return [];
  return told.length > 1 || told.some(({ isPlural }) => isPlural) ? told : [];
}

const isThing = ({ kind }: Mention) => !bodies.includes(kind);

/** What the subject of the last clause names, or points to by a noun. */
function subjectIn({ text, before }: Told, lookup: Lookup): readonly Mention[] {
  const first = subject(lastClause(text), lookup.mentions);
  const own = lookup.mentions(first);
  return own.length > 0 || before === undefined ? own : byNoun(first, before, lookup);
}

/** Whom "they" means: the subject where that is many or a body. */
function manyIn(before: Told, lookup: Lookup): readonly Mention[] {
  const inSubject = manyInSubject(before, lookup, (one) => one.isPlural || bodies.includes(one.kind) || hasStaff(one));
  if (inSubject.length > 0) return inSubject;
  const clause = lastClause(before.text);
  const isTogether = workingWith.test(clause);
  if (!isTogether && !ofTheForce.test(subject(clause, lookup.mentions))) return [];
  const inClause = lookup.mentions(clause).filter(({ kind, slug }) => bodies.includes(kind) && slug !== 'hmic');
  const isMany = isTogether || inClause.length > 1 || inClause.some((one) => one.isPlural || hasStaff(one));
  const told = isMany ? inClause : [];
  return otherPeople.test(clause.slice(told.at(-1)?.end ?? 0).replace(ownStaff, '')) ? [] : told;
}

/** "Council staff", "probation officers". */
const hasStaff = ({ next }: Mention) => next === 'staff' || isPeople.test(`${next ?? ''}s`);
const ownStaff = /^ (?:staff|officers|managers)\b/;

/** Those of whom a sentence speaks, or to whom its "they" or "some" points. */
function manyInSubject(before: Told, lookup: Lookup, isMany: (mention: Mention) => boolean): readonly Mention[] {
  const inSubject = subjectIn(before, lookup).filter(isMany);
  if (inSubject.length > 0) return inSubject;
  return opensOnMany.test(subject(lastClause(before.text), lookup.mentions))
    ? lookup.held(before).filter((one) => one.end === 0 && isMany(one))
    : [];
}

const opensOnMany =
  /^(?:(?:they|these|those|both|some|several|most|many|others|few|none|neither|all)(?: of (?:them|these|those)| who| that)?$|each \p{Ll}+\b)/iu;
/** "Officers worked with the council": they all did. */
const workingWith =
  /\b(?:officers|staff|teams?) (?:\p{Ll}{2,12} )?work(?:s|ed|ing)? (?:\p{Ll}{2,12} )?(?:with|alongside)\b/iu;

/** What "it" means: the subject, unless that is many or the force. */
function oneIn(before: Told, lookup: Lookup): readonly Mention[] {
  return ofTheForce.test(subject(lastClause(before.text), lookup.mentions))
    ? []
    : subjectIn(before, lookup).filter(({ isPlural }) => !isPlural);
}

const otherPeople =
  /\b(?:officers|staff|supervisors|sergeants|detectives|PCSOs|people|children|victims|residents|offenders|suspects|members|families|volunteers|\p{Ll}+ers)\b/u;
const ofTheForce = /\b(?:the (?:force|constabulary)|it|\p{Lu}\p{Ll}+ (?:Police|Constabulary)|we|inspectors|HMIC\w*)$/iu;

/** What a text ends on, where that is many: "It works with councils and housing associations." */
function manyAtEnd(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const last = mentions.at(-1);
  if (last === undefined || text.slice(last.end).trim().split(/\s+/).length > 3) return [];
  const joined = mentions.filter(({ start, end }) => start === last.start || between.test(text.slice(end, last.start)));
  return joined.length > 1 || last.isPlural ? joined : [];
}

const between = /^(?:,|,? and|,? or)?\s*(?:(?:with|to|by|from|in|of) )?(?:(?:the|its) )?$/;

/** "Their own way there": where people go. */
const there =
  /\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|may|might|can|could|should|must|seems?|appears?|remains?|exists?|needs?)\b)(?<!\b(?:is|are|was|were|has|have|that|if|whether|and|but|while|although|because|where) there)/i;

function byPlace(text: string, before: Told, { mentions, held }: Lookup): readonly Mention[] {
  if (!there.test(text)) return [];
  const one = held(before).findLast(({ kind }) => kind === 'SERVICE');
  return one === undefined ? [] : [one, ...manyAtEnd(before.text, mentions(before.text))];
}

function lastClause(text: string): string {
  const last = clauseRanges(text).findLast(({ start, end }) => !opensWithVerb(text.slice(start, end)));
  return last === undefined ? text : text.slice(last.start, last.end);
}

const said =
  /^(?:(?:we|hmic(?:frs)?|inspectors|i) (?:also )?(?:found|saw|heard|noted|learned|were told|are told)(?: that)?|however,|although|while|but) /i;

/** "There are 104 neighbourhood teams in the county." */
const existing =
  /^there (?:is|are|was|were|has been|have been) (?!no\b)([^,;:.]{1,80}?)(?=[,;:.]|$| (?:to|for|in|at|with|which|that|who|whose|from|across|on|between)\b)/i;

/** What stands before the first verb; a word of a name is none, nor the first, which the tagger may take for one. */
function subject(clause: string, mentions: Lookup['mentions']): string {
  const text = clause.replace(said, '').slice(0, longestSubject);
  const thing = existing.exec(text)?.[1];
  if (thing !== undefined) return thing;
  const names = mentions(text);
  let at = 0;
  const all = tokens(text);
  for (const [index, { text: word, pos }] of all.entries()) {
    const start = text.toLowerCase().indexOf(word, at);
    if (start === -1) continue;
    at = start + word.length;
    const isVerb =
      index > 0 &&
      (pos === 'VERB' ||
        pos === 'AUX' ||
        (index > 1 && mayBeVerb.test(word) && isPeople.test(all[index - 1]?.text ?? '')));
    if (isVerb && !names.some((name) => name.start <= start && start < name.end))
      return text.slice(0, start).replace(withOthers, '').trimEnd();
  }
  return '';
}

const longestSubject = 160;
/** "Discussions with social care": "they" are the discussions. */
const withOthers = /(?<!,|\b(?:together|along|force|constabulary|police|officers|staff)) (?:with|between) .*$/iu;
/** What the tagger may take for a noun: "police and probation staff work from one office". */
const mayBeVerb =
  /^(?:work|share|meet|use|visit|support|report|record|plan|review|help|need|monitor|contact|access|check)$/;
const isPeople =
  /^(?:staff|officers|teams|units|agencies|organisations|partners|services|councils|authorities|police)$/;
