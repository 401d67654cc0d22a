import { matchesOf } from '../matches.ts';
import { hasVerb, tokens } from './language.ts';
import type { Range } from './prose.ts';

// The turn from one side to the other inside a sentence.
const turn =
  /(?:[;,]\s*|\s+[–-]\s+)(?:but|however,?|although|though|even though|whereas|yet|despite|notwithstanding|while|whilst|nevertheless,?|albeit)\s+(?:and\s+)?|\s+but\s+(?!also\b|for\b|not limited)|,\s+(?=less so\b)|;\s+(?=\S)|,?\s+and\s+(?=(?:the (?:force|constabulary)|it|they|there|this|these|some|others|many|most|few|not all|in some)\s)|(?<!\b(?:officers|staff|supervisors|victims|witnesses|managers|leaders|sergeants|inspectors|constables|detectives|investigators|volunteers|handlers|takers|PCSOs|both))\s+and\s+(?=(?:officers|staff|victims|supervisors)\s)|,\s+and\s+(?=(?:officers|staff|victims|supervisors)\s)|\s(?=(?:although|despite)\s)/giu;
// A sentence that begins by conceding: the main clause starts after a comma, before what may be its subject.
const concession =
  /^(?:.{0,60}?(?:,|that|found|that,)\s+)?(although|though|even though|while|whilst|despite|notwithstanding|in spite of)\s+/iu;
const subject =
  /,\s+(?=(?:the|this|these|that|those|it|its|they|their|there|we|HMIC\w*|inspectors|our|some|not|no|only|few|many|most|more|officers|staff|supervisors|victims|all|a|an|in|at|for|when|where|further|both|other|improvements?|police|understanding|investigation|performance|\p{Lu}[\p{Ll}]+)\b)/giu;

/**
 * Parts a sentence where it turns: at "but", "however", "although" and their like, at a semicolon, and after a
 * concession at its head.
 *
 * @returns the parts in order, without the words that join them; one when it does not turn
 */
export function clauseRanges(sentence: string): readonly Range[] {
  const cuts: { at: number; next: number }[] = [];
  const conceded = concession.exec(sentence);
  if (conceded !== null) {
    subject.lastIndex = conceded[0].length;
    for (let found = subject.exec(sentence); found !== null; found = subject.exec(sentence)) {
      if (depthAt(sentence, found.index) > 0 || found.index < conceded[0].length + 12) continue;
      cuts.push({ at: found.index, next: found.index + found[0].length });
      break;
    }
  }
  for (const found of matchesOf(turn, sentence)) {
    const next = found.index + found[0].length;
    if (found.index < 12 || sentence.length - next < 12 || depthAt(sentence, found.index) > 0) continue;
    if (
      /\b(?:not only|not just|nothing|all|anything|last)\b[^,;]{0,80}$/i.test(
        sentence.slice(Math.max(0, found.index - 90), found.index),
      ) &&
      /but/i.test(found[0])
    )
      continue;
    if (cuts.some((cut) => Math.abs(cut.at - found.index) < 12)) continue;
    if (isThrownIn(found[0], sentence, found.index, next)) continue;
    cuts.push({ at: found.index, next });
  }
  for (const found of coordinated(sentence)) {
    if (found.at < 12 || sentence.length - found.next < 12 || depthAt(sentence, found.at) > 0) continue;
    if (cuts.some((cut) => Math.abs(cut.at - found.at) < 12)) continue;
    cuts.push(found);
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
const modal = /\b(?:must|should|could|can|will|would|may|might|ought)\b/i;

/** "must improve how it prevents crime and protects people": the second verb is not of the force, but of what is asked. */
function isOfInnerClause(before: string, verb: string): boolean {
  if (/\b\p{Ll}{3,}s$/u.test(before) && tokens(before.slice(-farEnough)).at(-1)?.pos === 'VERB') return true;
  const subject = inner.exec(before)?.[1];
  if (subject === undefined) return false;
  const isOfMany = /^(?:they|.*(?:officers|staff|s))$/i.test(subject);
  return isOfMany ? /^(?:are|were|have|do)$/.test(verb) : modal.test(before);
}

/** "Serious and organised crime": two words for what a noun names, and no second verb. */
function isOfNoun(word: string, next: string | undefined, sentence: string, at: number): boolean {
  if (!word.endsWith('ed') || (next !== 'NOUN' && next !== 'PROPN')) return false;
  return tokens(sentence.slice(Math.max(0, at - farEnough), at)).at(-1)?.pos === 'ADJ';
}

function coordinated(sentence: string): readonly { readonly at: number; readonly next: number }[] {
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

function depthAt(text: string, at: number): number {
  let depth = 0;
  for (let index = 0; index < at; index += 1) {
    if (text[index] === '(') depth += 1;
    else if (text[index] === ')' && depth > 0) depth -= 1;
  }
  return depth;
}
