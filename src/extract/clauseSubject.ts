import { clauseRanges } from './clauses.ts';
import { hasVerb, tokens } from './language.ts';
import type { Mention } from './partners.ts';

const mayOpenWithVerb =
  /^(?:(?:also|now|still|often|usually|regularly|routinely|then|therefore|generally) )?(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|told us|said|(?!this\b)\p{Ll}{3,}s)\b/u;
/** "Provides support", and not "officers said". */
export function opensWithVerb(text: string): boolean {
  if (!mayOpenWithVerb.test(text)) return false;
  const first = tokens(text.slice(0, enoughForTagger)).find(({ pos }) => pos !== 'ADV');
  return first?.pos === 'VERB' || first?.pos === 'AUX';
}

/** What the tagger needs to tell a verb from a noun. */
const enoughForTagger = 40;

/** More than any sentence that is told something by. */
const longestTold = 1_500;

/** The last clause of a text that has a subject of its own; "the council and the force share a team" is one. */
export function lastClause(told: string): string {
  const text = told.slice(-longestTold);
  const last = clauseRanges(text).findLast(({ start, end }) => !opensWithVerb(text.slice(start, end)));
  return last === undefined || !hasVerb(text.slice(0, last.start)) ? text : text.slice(last.start, last.end);
}

const said =
  /^(?:(?:we|hmic(?:frs)?|inspectors|i) (?:also )?(?:found|saw|heard|noted|learned|were told|are told)(?: that)?|however,|although|while|but) /i;

/** "There are 104 neighbourhood teams in the county." */
const existing =
  /^there (?:is|are|was|were|has been|have been) (?!no\b)([^,;:.]{1,80}?)(?=[,;:.]|$| (?:to|for|in|at|with|which|that|who|whose|from|across|on|between)\b)/i;

/**
 * What stands before the first verb; a word of a name is none, nor the first, which the tagger may take for one.
 *
 * @param mentions where a text names partners and systems
 */
export function subject(clause: string, mentions: (text: string) => readonly Mention[]): string {
  const text = clause.replace(said, '').slice(0, longestSubject);
  const thing = existing.exec(text)?.[1];
  if (thing !== undefined) return thing;
  const names = mentions(text);
  let at = 0;
  let perhaps: number | undefined;
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
    const isOfName = names.some((name) => name.start <= start && start < name.end);
    if (isVerb && !isOfName) return beforeVerb(text, start);
    if (perhaps === undefined && index > 1 && mayBeVerb.test(word) && !isOfName) perhaps = start;
  }
  return perhaps === undefined ? '' : beforeVerb(text, perhaps);
}

const beforeVerb = (text: string, verb: number) => text.slice(0, verb).replace(withOthers, '').trimEnd();

const longestSubject = 160;
/** "Discussions with social care": "they" are the discussions. */
const withOthers = /(?<!,|\b(?:together|along|force|constabulary|police|officers|staff)) (?:with|between) .*$/iu;
/** What the tagger may take for a noun: "police and probation staff work from one office". */
const mayBeVerb =
  /^(?:work|share|meet|use|visit|support|report|record|plan|review|help|need|monitor|contact|access|check)$/;
/** Nouns of people who work for somebody. */
export const isPeople =
  /^(?:staff|officers|teams|units|agencies|organisations|partners|services|councils|authorities|police|force|constabulary)$/;
