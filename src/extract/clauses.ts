import { matchesOf } from '../matches.ts';
import { hasVerb, type Token, tokens } from './language.ts';
import type { Range } from './prose.ts';

// The turn from one side to the other inside a sentence.
const turn =
  /(?:[;,]\s*|\s+[–-]\s+)(?:but|however,?|although|though|even though|whereas|yet|despite|notwithstanding|while|whilst|nevertheless,?|albeit)\s+(?:and\s+)?|\s+but\s+(?!also\b|for\b|not limited)|,\s+(?=less so\b)|;\s+(?=\S)|,?\s+and\s+(?=(?:the (?:force|constabulary)|it|they|there|this|these|some|others|many|most|few|not all|in some)\s)|(?<!\b(?:officers|staff|supervisors|victims|witnesses|managers|leaders|sergeants|inspectors|constables|detectives|investigators|volunteers|handlers|takers|PCSOs|both))\s+and\s+(?=(?:officers|staff|victims|supervisors)\s)|,\s+and\s+(?=(?:officers|staff|victims|supervisors)\s)|\s(?=(?:although|despite)\s)/giu;
// A sentence that begins by conceding: the main clause starts after a comma, before what may be its subject.
const concession =
  /^(?:.{0,60}?(?:,|that|found|that,)\s+)?(although|though|even though|while|whilst|despite|notwithstanding|in spite of)\s+/iu;
/** Whether a sentence begins by conceding: "Although it is new, the unit works well". */
export const concedes = (sentence: string): boolean => concession.test(sentence);

const subject =
  /,\s+(?!(?:particularly|especially|notably|mainly|mostly|even|including|such|as|which|who|whose|with|without|and|or|but|so|because|if)\b)(?=\p{L})/giu;

/**
 * Parts a sentence where it turns: at "but", "however", "although" and their like, at a semicolon, and after a
 * concession at its head.
 *
 * @returns the parts in order, without the words that join them; one when it does not turn
 */
export function clauseRanges(sentence: string): readonly Range[] {
  const cuts = [...afterConcession(sentence)];
  for (const cut of [...turns(sentence), ...coordinated(sentence), ...withSubject(sentence)]) {
    const isLong = cut.at >= shortestPart && sentence.length - cut.next >= shortestPart;
    const isNew = cuts.every(({ at }) => Math.abs(at - cut.at) >= shortestPart);
    if (isLong && isNew && depthAt(sentence, cut.at) === 0) cuts.push(cut);
  }
  cuts.sort((one, other) => one.at - other.at);
  const parts: Range[] = [];
  let from = 0;
  for (const { at, next } of cuts) {
    if (at > from) parts.push({ start: from, end: at });
    from = next;
  }
  parts.push({ start: from, end: sentence.length });
  return parts;
}

/** Where a part ends, and where the next begins. */
interface Cut {
  readonly at: number;
  readonly next: number;
}

/** In characters. */
const shortestPart = 12;

/** "Although it is new, the unit works well": where the main clause begins. */
function afterConcession(sentence: string): readonly Cut[] {
  const conceded = concession.exec(sentence)?.[0].length;
  if (conceded === undefined) return [];
  subject.lastIndex = conceded;
  for (let found = subject.exec(sentence); found !== null; found = subject.exec(sentence))
    if (depthAt(sentence, found.index) === 0)
      return found.index < conceded + shortestPart ? [] : [{ at: found.index, next: found.index + found[0].length }];
  return [];
}

function turns(sentence: string): readonly Cut[] {
  return matchesOf(turn, sentence).flatMap(({ 0: word, index: at }) => {
    const next = at + word.length;
    const before = sentence.slice(0, at);
    const isNone =
      (/but/i.test(word) && notOnly.test(before.slice(-90))) ||
      isThrownIn(word, sentence, at, next) ||
      saysNothingYet(before);
    return isNone ? [] : [{ at, next }];
  });
}

/** What "but" goes on with, and does not turn. */
const notOnly = /\b(?:not only|not just|nothing|all|anything|last)\b[^,;]{0,80}$/i;

/** "We found that volunteers" of "We found that volunteers and some staff had had no briefing". */
function saysNothingYet(before: string): boolean {
  const told = /\bthat ((?:[\p{L}'’-]+ ){0,5}[\p{L}'’-]+)$/u.exec(before.slice(-longestInner))?.[1];
  return told !== undefined && !hasVerb(told);
}

/** "Results, however, take weeks" and "no evidence, however, that": a word thrown into a clause does not part it. */
function isThrownIn(word: string, sentence: string, at: number, next: number): boolean {
  if (!/^, (?:however|nevertheless), $/i.test(word)) return false;
  const first = tokens(sentence.slice(next, next + farEnough))[0];
  return (
    ['VERB', 'AUX', 'ADP', 'PART', 'SCONJ'].includes(first?.pos ?? '') ||
    !hasVerb(sentence.slice(Math.max(0, at - 3 * farEnough), at))
  );
}

// "meets quarterly and provides strong governance": the second verb of one subject.
const secondVerb =
  /(?<!ed),?\s+and\s+(?:(?:also|then|therefore|now|often|usually|regularly|routinely|generally|still|consequently|so)\s+)?(?=([a-z]+)\b)/gu;

/** What the tagger needs to tell a verb from a noun. */
const farEnough = 40;

/** Where the verbs of what is asked or made sure of begin: "how it records crime", "that officers are trained". */
const inner =
  /\b(?:how(?: \w+)?|whether|(?:ensur|mak)\w+(?: (?:sure|certain))?(?: that)?|see to it that|so that|the extent to which) (it|they|the (?:force|constabulary)|(?:\w+ )?(?:officers|staff|supervisors|victims|managers|leaders)(?: and \w+)?)\b[^,;]*$/i;
/** A longer clause is hardly one that is asked for, and would be gone through again for each verb in it. */
const longestInner = 300;
const modal = /\b(?:must|should|could|can|will|would|may|might|ought)\b/i;

/** "must improve how it prevents crime and protects people": the second verb is not of the force, but of what is asked. */
function isOfInnerClause(before: string, verb: string): boolean {
  if (/\b\p{Ll}{3,}s$/u.test(before) && tokens(before.slice(-farEnough)).at(-1)?.pos === 'VERB') return true;
  const subject = inner.exec(before.slice(-longestInner))?.[1];
  if (subject === undefined) return false;
  const isOfMany = /^(?:they|.*(?:officers|staff|s))$/i.test(subject);
  return isOfMany ? /^(?:are|were|have|do)$/.test(verb) : modal.test(before);
}

/** "Serious and organised crime": two words for what a noun names, and no second verb. */
function isOfNoun(word: string, next: string | undefined, sentence: string, at: number): boolean {
  if (!word.endsWith('ed') || (next !== 'NOUN' && next !== 'PROPN')) return false;
  return tokens(sentence.slice(Math.max(0, at - farEnough), at)).at(-1)?.pos === 'ADJ';
}

function coordinated(sentence: string): readonly Cut[] {
  return matchesOf(secondVerb, sentence).flatMap((found) => {
    const word = found[1] ?? '';
    if (!/^(?:is|are|was|were|has|have|had|does|do|did|cannot|can|will|\p{Ll}+(?:s|ed))$/u.test(word)) return [];
    if (isOfInnerClause(sentence.slice(0, found.index), word)) return [];
    const next = found.index + found[0].length;
    const after = tokens(sentence.slice(next, next + farEnough));
    const isVerb =
      ['VERB', 'AUX'].includes(after[0]?.pos ?? '') && !isOfNoun(word, after[1]?.pos, sentence, found.index);
    return isVerb ? [{ at: found.index, next }] : [];
  });
}

/** Where a clause with a subject of its own may begin: "…, and daily meetings now review them". */
const further = /,\s+and\s+(?=\S)/gu;
/** Where one begins: "…, most of whom are new". */
const relative = /,\s+(?=(?:whose|(?:most|many|some|few|none|neither|all|both) of (?:which|whom))\b)/giu;

const cutAt = ({ 0: words, index: at }: RegExpExecArray): Cut => ({ at, next: at + words.length });

/** The clauses that have a subject of their own. */
function withSubject(sentence: string): readonly Cut[] {
  const begun = matchesOf(further, sentence)
    .map(cutAt)
    .filter(({ next }) => beginsClause(sentence.slice(next, next + 3 * farEnough)));
  return [...begun, ...matchesOf(relative, sentence).map(cutAt)].filter(({ at }) => hasVerb(sentence.slice(0, at)));
}

/** Kinds of words that a subject is made of. */
const ofSubject: ReadonlySet<string> = new Set([
  'DET',
  'ADJ',
  'NOUN',
  'PROPN',
  'NUM',
  'PRON',
  'ADP',
  'ADV',
  'CCONJ',
  'PART',
]);
const longestSubject = 10;

/** Whether words are a subject and what it does. */
function beginsClause(words: string): boolean {
  const all = tokens(words).slice(0, longestSubject);
  const at = all.findIndex(({ pos }) => pos === 'AUX' || pos === 'VERB');
  return at > 0 && all.slice(0, at).every(isOfSubject) && isOfClause(all[at], all[at + 1]);
}

const isOfSubject = ({ text, pos }: Token) =>
  ofSubject.has(pos) && !/^(?:to|that|which|who|whom|whose|where|when)$/.test(text);

/** "are", "review", "reviewed": not "reviewing", "held by", "been", nor a noun that the tagger takes for one, "files held". */
function isOfClause({ text, pos }: Token = noToken, next: Token = noToken): boolean {
  if (pos === 'AUX') return !/^(?:be|been|being|having)$/.test(text);
  if (text.endsWith('ing') || next.text === 'by' || next.pos === 'VERB') return false;
  return !(text.endsWith('ed') && /^(?:in|from|for|at|with)$/.test(next.text));
}
const noToken: Token = { text: '', pos: '' };

function depthAt(text: string, at: number): number {
  let depth = 0;
  for (let index = 0; index < at; index += 1) {
    if (text[index] === '(') depth += 1;
    else if (text[index] === ')' && depth > 0) depth -= 1;
  }
  return depth;
}
