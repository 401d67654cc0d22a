import { inTurn, type LearnedJoints, type Link } from './clauseChain.ts';
import { clauseRanges, concedes } from './clauses.ts';
import { type Joint, jointInside, jointOf } from './joints.ts';
import { hasVerb, tokens } from './language.ts';
import { readJoints } from './learnedFiles.ts';
import { type Assessment, assess, judged } from './polarity.ts';
import type { Range } from './prose.ts';
import { isEarlier } from './scope.ts';
import type { Sentence } from './sentences.ts';

/** What a sentence says by itself or in a half of it, and how that is read. */
export interface Part {
  /** In the sentence. */
  readonly range: Range;
  readonly text: string;
  readonly assessment: Assessment;
}

/** A clause in a row of sentences. */
export interface Clause extends Part {
  readonly sentence: Sentence;
  /** How it goes on from the clause before it. */
  readonly joint: Joint | undefined;
  /** Whether the clause that it goes on from is the one before it in the row. */
  readonly follows: boolean;
}

/** The clauses of sentences of one block, in order, each assessed by itself. */
export function clausesOf(sentences: readonly Sentence[]): readonly Clause[] {
  return sentences.flatMap((sentence, index) => {
    const { text } = sentence;
    const parts = clauseRanges(text).map((range) => partOf(text, range));
    const isConceding = concedes(text);
    return parts.map((part, at) => {
      const last = parts[at - 1];
      return {
        ...part,
        sentence,
        joint:
          last === undefined
            ? jointOf(text)
            : jointInside(text.slice(last.range.end, part.range.start), isConceding && at === 1),
        follows: last !== undefined || (index > 0 && sentences[index - 1] === sentence.before),
      };
    });
  });
}

let learned: LearnedJoints | undefined;

/**
 * The parts of sentences of one block that each take one side, read by their own words and by those beside them.
 *
 * @returns the parts of each sentence, in order
 */
export function partsOf(sentences: readonly Sentence[]): ReadonlyMap<Sentence, readonly Part[]> {
  const clauses = clausesOf(sentences);
  learned ??= readJoints();
  const links: readonly Link[] = clauses.map(({ assessment: { chances }, joint, follows }) => ({
    chances,
    joint,
    follows,
  }));
  const read = inTurn(links, learned);
  const bySentence = new Map<Sentence, Clause[]>(sentences.map((sentence) => [sentence, []]));
  for (const [index, clause] of clauses.entries()) {
    const { assessment } = clause;
    const chances = read[index] ?? assessment.chances;
    const why = { rule: 'by what stands beside it', otherwise: `by itself ${assessment.polarity}` };
    bySentence.get(clause.sentence)?.push({ ...clause, assessment: judged(assessment, chances, why) });
  }
  return new Map([...bySentence].map(([sentence, all]) => [sentence, together(sentence.text, all)]));
}

/** Without the turns between clauses of one side. */
function together(text: string, clauses: readonly Clause[]): readonly Part[] {
  const merged: Part[] = [];
  for (const { range, text: own, assessment, joint } of clauses) {
    const part: Part = { range, text: own, assessment };
    const last = merged.at(-1);
    if (
      last === undefined ||
      (joint === 'turn' && isClause(last.text) && isClause(own)) ||
      !belongTogether(last, part, text)
    ) {
      merged.push(part);
      continue;
    }
    const both = { start: last.range.start, end: range.end };
    merged[merged.length - 1] = {
      range: both,
      text: text.slice(both.start, both.end),
      assessment: isFact(last) ? assessment : last.assessment,
    };
  }
  const [only] = merged;
  if (merged.length > 1 || only === undefined || clauses.length === 1) return merged;
  return [{ range: { start: 0, end: text.length }, text, assessment: only.assessment }];
}

/** Not "HMIC found that" before what was found. */
const isClause = (text: string) => hasVerb(text) && !/\b(?:that|found|how|whether)\W*$/i.test(text);

function belongTogether(one: Part, other: Part, sentence: string): boolean {
  if (isEarlier(one.text)) return false;
  if (one.assessment.polarity === other.assessment.polarity) return true;
  const short = (part: Part) => isFact(part) && part.text.split(/\s+/).length < 6;
  if (short(one) || short(other)) return true;
  if (!/^,?\s+and\s/.test(sentence.slice(one.range.end, other.range.start + 1))) return false;
  return isFact(other) || (isFact(one) && (goesOnWith.test(other.text) || beginsWithVerb(other.text)));
}

const isFact = ({ assessment }: Part) => assessment.polarity === 'NEUTRAL' && assessment.timing === 'PRESENT';

/** "They share an office, and this helps them". */
const goesOnWith = /^(?:this|that)\b/i;

/** "meets monthly and has made a difference": what goes on with the subject of the words before. */
const beginsWithVerb = (text: string) =>
  ['VERB', 'AUX'].includes(tokens(text).find(({ pos }) => pos !== 'ADV')?.pos ?? '');

/** A part of a sentence by itself, without a word that only leads it: "However, ". */
export function partOf(text: string, range: Range): Part {
  const part = text.slice(range.start, range.end);
  const lead =
    /^(?:however|but|although|though|while|whilst|despite(?: this)?|nevertheless|overall|in addition(?! to\b)|also|further(?:more)?),?\s+/i.exec(
      part,
    )?.[0].length ?? 0;
  const body = part.slice(lead);
  return {
    range: { start: range.start + (lead < part.length ? lead : 0), end: range.end },
    text: body,
    assessment: assess(body),
  };
}
