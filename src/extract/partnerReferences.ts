import { isPeople, lastClause, opensWithVerb, subject } from './clauseSubject.ts';
import { byNoun } from './partnerNouns.ts';
import type { Mention } from './partners.ts';

/** What was told before a clause, the nearest first. */
export interface Told {
  readonly text: string;
  readonly before: Told | undefined;
  /** The heading above, which only a noun points to: "the scheme". */
  readonly isHeading: boolean;
}

/** How a text's partners are looked up. */
export interface Lookup {
  /** Where they are named. */
  readonly mentions: (text: string) => readonly Mention[];
  /** Where they are named or meant in what was told. */
  readonly held: (told: Told) => readonly Mention[];
}

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
  /^This (?:is|was)\b(?! (?:why|because|partly|due|not|(?:\p{Ll}+ )?(?:fewer|more|less|higher|lower|better|worse|slower|quicker) than)\b)|^(?:these|such|both|all these) (?:efforts|measures|steps|things|ways|arrangements|links|relationships)\b/iu;

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

// "It allows officers to see", "These include briefings": what was brought in last.
const allows =
  /^It (?:also |now )?(?:allows|enables|helps|lets|gives|holds|stores|contains|links|provides|offers|includes|covers|focuses|brings together|is (?:used|available|accessible|run|staffed|open)|(?:has )?replace[sd])\b/;
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
  `^(?:(?:however|but|and|in addition|encouragingly|at present|now|today|here|when|if|as|nor do|in turn|in return|for example|overall|generally|(?:in|at|on|since|by|from|until|after|before|during) [^,.;:]{1,30}?),? )?(?:they|their|(?:both|all|some|many|most|few) of (?:them|these)|both(?= ${verb}\\b)|those(?= (?:who|that) (?:are left|remain|stay)\\b| (?:we|inspectors) (?:met|saw|spoke to|visited)\\b))\\b`,
  'iu',
);
/** "Some of which pass it information", "who meet weekly". */
const opensWithWhich = /^(?:(?:some|several|many|most|few|none|all|both|each|one) of )?(?:which|who|whom|whose)\b/i;
/** "Several told us": of those who were just named. */
const opensWithSome = new RegExp(
  `^(?:several|some|most|many|others|few|none|neither|all|one|each)(?= (?:${verb}|said|told|felt|thought)\\b)`,
  'i',
);
/** "Both told us", "consulted both", "neither of them": of two that were just named. */
const ofPair = new RegExp(
  `(?:^|\\b(?:of|with|to|by|from|for|at|tell|tells|told|consulted|informs|informed|involves?) )(?<pair>both|neither|either|all three)(?= (?:of (?:them|these)|agencies|services|bodies|organisations|departments|sites|boards|groups|schemes|${verb}|on|put|lend|met|sit|share|send|attend|bring|use|work)\\b|[.,;]|$)`,
  'iu',
);
/** "It applied for 40 of these", "few know when to apply for one". */
const ofThese =
  /\b(?:(?:\d+|some|several|most|many|all|none|few|half|any|each) of (?:these|those)|(?:for|use[sd]?|using|seek|sought|issue[sd]?|obtain(?:ed)?|consider(?:ed)?|breach(?:ed)?|given|offered|granted|under) one)(?=[.,;:]|$| (?:in|during|by|to|were|was|are|is|had|have|each|every|per|when|if|where|because|and|but)\b)/i;
/** "The names of their members are correct." */
const ofTheirs = /\bof their\b/i;
const opensWithIt =
  /^(?:(?:however|but|and|also|in addition|now|overall|encouragingly|as a result),? )?(?:it|its|this)\b(?! (?:is|was|remains|will be|seems) (?:\p{Ll}+ ){0,2}?(?:soon|early|clear|unclear|likely|unlikely|important|vital|essential|possible|difficult|hard|encouraging|disappointing|right|(?:different|mixed|similar) (?:picture|story|matter)|(?:fewer|more|less|higher|lower|better|worse|slower|quicker) than)\b)/iu;
const withThem = /\b(?!(?:let|makes?|made|told us)\b)(?<!\b(?:expected|asked|required) )\p{Ll}+ them\b/iu;
/** "Victims spoke well of it", "schools value it": what is done with a thing, by others than the force. */
const objectIt =
  /\b(?!(?:that|whether|if|when|where|while|as|because|than|since|before|after|until|unless|so|but|and|or|which|what|how|why|find|found|finds|make|makes|made|take|took)\b)\p{Ll}{2,} it(?=[.,;:]|$| (?:and|but|for|as|at|by|because|when|where|well|often|every|each|regularly|to)\b)/u;
const inTheirPlace = /\b(?:in|tak(?:e|es|en|ing)|took) (?:their|its) (?:place|stead)\b/i;
const believesIt =
  /\b(?:believes?|believed|says?|said|thinks?|thought|considers?|hopes?|expects?|told us|knows?|shows?|showed|suggests?|difference)(?: that| whether)? it\b/i;
const bodies = ['AGENCY', 'UNIT', 'BOARD'];

/** "They", "it", "with them", or a verb without its subject: the subject of the clause before, or what that ends on. */
function byPronoun(text: string, before: Told, lookup: Lookup): readonly Mention[] {
  if (opensWithVerb(text) && lookup.mentions(text)[0]?.start !== 0)
    return lookup.mentions(subject(`${lastClause(before.text)} ${text}`, lookup.mentions));
  if (opensWithWhich.test(text)) return namedAtEnd(before.text, lookup.mentions(before.text));
  if (opensWithThey.test(text) || (ofTheirs.test(text) && ofTheirs.test(subject(text, lookup.mentions))))
    return theyIn(before, lookup);
  const it = opensWithIt.test(text) ? oneIn(before, lookup) : [];
  if (it.length > 0) return it;
  if (inTheirPlace.test(text)) return subjectIn(before, lookup);
  const several = ofPair.exec(text)?.groups?.['pair'];
  if (several !== undefined) return severalIn(before, lookup, several);
  if (opensWithSome.test(text)) return someOf(before, lookup);
  if (believesIt.test(text)) return oneIn(before, lookup);
  if (objectIt.test(text) && !lookup.mentions(text).some(isThing)) return thingIn(before, lookup);
  const isThem = withThem.test(text);
  if (!isThem && !opensWithThese.test(text) && !ofThese.test(text)) return [];
  const bodiesTold = isThem && ofTheForce.test(subject(text, lookup.mentions)) ? manyIn(before, lookup) : [];
  if (bodiesTold.length > 0) return bodiesTold;
  const atEnd = manyAtEnd(before.text, lookup.mentions(before.text));
  return atEnd.length > 0 ? atEnd : thingsIn(before, lookup, isThem);
}

/** The two of whom "both" or "neither" speaks, the three of "all three", one of whom may be the force. */
function severalIn(before: Told, { held }: Lookup, words: string): readonly Mention[] {
  const told = [...new Map(held(before).map((one) => [one.slug, one])).values()];
  const most = /^all three$/i.test(words) ? 3 : 2;
  const least = most === 3 && /\band the (?:force|constabulary)\b/i.test(before.text) ? 2 : most;
  return least <= told.length && told.length <= most ? told : [];
}

/** Those or the things that "they" means. */
function theyIn(before: Told, lookup: Lookup): readonly Mention[] {
  const many = manyIn(before, lookup);
  return many.length > 0 ? many : thingsIn(before, lookup, true);
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
  const named = namedAtEnd(text, mentions);
  return named.length > 1 || mentions.at(-1)?.isPlural ? named : [];
}

/** What a text ends on. */
function namedAtEnd(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const last = mentions.at(-1);
  if (last === undefined || text.slice(last.end).trim().split(/\s+/).length > 3) return [];
  return mentions.filter(({ start, end }) => start === last.start || between.test(text.slice(end, last.start)));
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
