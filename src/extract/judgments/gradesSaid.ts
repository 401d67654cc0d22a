import { matchesOf } from '../../matches.ts';
import type { Range } from '../prose.ts';
import { behindGrade } from './behindGrade.ts';
import { areaAhead, areaOfQuestion } from './gradedAreas.ts';
import { frameOf } from './gradeFrames.ts';
import { force, grade, mark } from './gradeWords.ts';
import { type ClauseContext, isEarlier, isOfCases, isOtherGrade } from './otherGrades.ts';
import { longestQuestion, noQuestion, partsOf, shortestQuestion } from './questionsOfGrade.ts';

/** A grade that a sentence gives. */
export interface GradeSaid {
  /** As it stands there: "requires improvement", "requiring improvement". */
  readonly word: string;
  /** What it is given for, where the sentence says that. */
  readonly question: string | undefined;
  /** The part of the sentence that gives it. */
  readonly range: Range;
  /** Who gets it, where the sentence speaks of a force: "the force", "it", "Camford Police". */
  readonly force: string | undefined;
  /** Whether its words make it a grade. Else it may be praise or blame in the words of the scale. */
  readonly isVerdict: boolean;
  /** Whether what it is given for is listed below the sentence: "inadequate in three areas:". */
  readonly isOfList?: boolean;
  /** Whether it is of the force as a whole: "was rated good overall". */
  readonly isOverall?: boolean;
  /** Whether it is of what stands before it: "inadequate in this respect". */
  readonly isOfBefore?: boolean;
}

export interface GradeContext extends ClauseContext {
  /** Whether the sentence goes on from a lead such as "HMIC judged that the force:". */
  readonly isLed: boolean;
  /** Whether the sentence follows one that judges the force. */
  readonly isAfterVerdict: boolean;
}

const mention = new RegExp(`(?<![\\p{L}-])${grade}(?![\\p{L}-])`, 'giu');

const standing = new RegExp(
  `\\b(?:grade|rating|judge?ment) of ${mark}(?<grade>${grade})${mark}[^.;]{0,80}\\b(?:stands?|still (?:applies|holds)|(?:is|are|has been|was) carried over|remains? (?:in place|unchanged))\\b`,
  'iu',
);

/** The grades that a sentence gives, in its order. */
export function gradesSaid(text: string, context: GradeContext): readonly GradeSaid[] {
  const kept = standing.exec(text);
  if (kept?.groups?.['grade'] !== undefined)
    return [
      {
        word: kept.groups['grade'],
        question: undefined,
        range: { start: 0, end: text.length },
        force: undefined,
        isVerdict: true,
      },
    ];
  const mentions = matchesOf(mention, text);
  if (mentions.length === 0 || isScale(text) || meansGrade.test(text)) return [];
  const found: GradeSaid[] = [];
  let from = 0;
  for (const { 0: word, index } of mentions) {
    if (index < from || word === 'ri' || word === 'Ri') continue;
    const said = gradeAt(text, { start: index, end: index + word.length }, from, found.at(-1), context);
    if (said.length === 0) continue;
    found.push(...said);
    from = said.at(-1)?.range.end ?? from;
  }
  return found;
}

/** What a grade means, or when one is given. */
const meansGrade =
  /\bor exceeds\b|\band\/or\b|\bfrom ["']?outstanding["']? to ["']?inadequate\b|\bif (?:it|the (?:force|constabulary|police))\b/i;

/** "Outstanding, good, requires improvement or inadequate" says which grades there are. */
const scaleInWords = new RegExp(`(?:${mark}${grade}${mark}(?:,? (?:and|or) |, | / |/)){2,}${mark}${grade}`, 'i');
const isScale = (text: string) => scaleInWords.test(text);

function gradeAt(
  text: string,
  at: Range,
  from: number,
  before: GradeSaid | undefined,
  context: GradeContext,
): readonly GradeSaid[] {
  const word = text.slice(at.start, at.end);
  const left = text.slice(Math.max(from, at.start - 300), at.start);
  if (/\($|\(["']$/.test(left)) return inBrackets(text, at, from, context);
  const behind = behindGrade(text.slice(at.end, at.end + 2 * longestQuestion));
  if (behind === undefined) return [];
  const isQuoted = /["']$/.test(left) && /^["']/.test(text.slice(at.end));
  const isSet = isQuoted || (/\p{L}/u.test(left) && /^\p{Lu}/u.test(word));
  const topic = topicAhead.exec(left)?.[1];
  const { questions, isOfList, isOfSection, isNamed } = behind;
  const hasQuestion = questions.length > 0 || isOfList || isOfSection || topic !== undefined;
  const frame = frameOf(left, {
    ...context,
    word,
    right: text.slice(at.end),
    isSet,
    isQuoted,
    isNamed,
    hasQuestion,
    before,
  });
  if (frame === undefined || noQuestion.test(frame.question ?? '')) return [];
  const end = at.end + (questions.at(-1)?.end ?? (isQuoted ? 1 : 0));
  // A change is told from where it began: "from 'inadequate' in 2015 to 'good'".
  const opensAt = /\bfrom\b[^;]*\bto ["']?$/.test(left) ? at.start : clauseStart(text, at.start);
  const aside = unchanged.exec(text.slice(end))?.[0].length ?? 0;
  const beyond = aside > 0 ? '' : (/^[^,.;]{0,40}/.exec(text.slice(end))?.[0] ?? '');
  if (isOtherGrade(text.slice(opensAt, at.start), text.slice(opensAt, end), beyond, context)) return [];
  const start =
    frame.start === undefined ? at.start - (isQuoted ? 1 : 0) : Math.max(from, at.start - left.length + frame.start);
  const of = {
    word,
    force: frame.force,
    isVerdict: frame.isVerdict,
    ...(frame.isOverall === true ? { isOverall: true } : {}),
    ...(isOfSection ? { isOfBefore: true } : {}),
  };
  if (isOfList) return [{ ...of, question: undefined, range: { start, end: text.length }, isOfList }];
  const last = questions.at(-1);
  if (last !== undefined)
    return questions.map((one) => ({
      ...of,
      question: one.text,
      range: { start, end: at.end + one.end + (one === last ? aside : 0) },
    }));
  const question = frame.question ?? topic;
  const asked = question === undefined ? [] : partsOf(question, { isCounted: frame.isOfSeveral === true });
  const range = { start, end: end + aside };
  const own =
    asked.length > 1 ? asked.map(({ text }) => ({ ...of, question: text, range })) : [{ ...of, question, range }];
  const also = asWell.exec(text.slice(end));
  if (also === null) return own;
  return [...own, { ...of, question: also[1], range: { start: at.start, end: end + also[0].length }, isVerdict: true }];
}

/** "For investigating crime, the force was graded" */
const topicAhead = new RegExp(
  `(?:(?:^|[;.,] )(?:and |but )?|\\b(?=for [^,;.]*, where ))(?:for|in|at|on|under|with regard to|when it comes to) ["']?(${areaAhead}[^,;.]{0,80}?)["']?,? (?:where )?(?=${force}\\b[^,;.]*$)`,
  'iu',
);

/** "good, as was the investigation of crime" */
const asWell = new RegExp(`^["']?,? (?:as|and so) (?:is|are|was|were) (${areaAhead}[^,.;]{0,60})`, 'iu');

/** What only sets a grade beside an earlier one. */
const unchanged =
  /^["']?,? (?:as (?:it|you) (?:did|was|were|had)|(?:(?:which|this|that) (?:is|was) )?(?:the same|unchanged|an improvement|a deterioration|(?:an? |one |two )?(?:grades? )?(?:higher|lower|better|worse))\b|up from|down from|compared (?:with|to)|as (?:in|at) (?:our|the|its) (?:last|previous))[^.;]{0,120}(?=\.?$)/i;

/** Clauses are parted by semicolons, for a comma may stand inside what a grade is given for. */
const clauseStart = (text: string, at: number) => text.lastIndexOf(';', at) + 1;

/** "Investigating crime ('good'); protecting vulnerable people ('requires improvement')". */
function inBrackets(text: string, at: Range, from: number, context: GradeContext): readonly GradeSaid[] {
  const closing = /^["']?\)/.exec(text.slice(at.end, at.end + 2));
  if (closing === null) return [];
  const open = text.lastIndexOf('(', at.start);
  const left = text.slice(from, open).trimEnd();
  const parted = /;/.test(text) ? /[:;]/ : /[:;,]/;
  const start = Math.max(...[...left.matchAll(new RegExp(parted, 'g'))].map(({ index }) => index + 1), 0);
  const lead = /^\W*(?:(?:and|but) )?/i.exec(left.slice(start))?.[0].length ?? 0;
  const question = left.slice(start + lead);
  const range = { start: from + start + lead, end: at.end + closing[0].length };
  const isArea =
    question.length >= shortestQuestion && question.length <= longestQuestion && !noQuestion.test(question);
  const isQuestion =
    question.endsWith('?') ||
    areaOfQuestion(question) !== undefined ||
    /^["'\p{L}-]+ing\b/iu.test(question) ||
    /^how\b/i.test(question);
  if (!isArea || !isQuestion || isOfCases(question) || isEarlier(question, context)) return [];
  return [{ word: text.slice(at.start, at.end), question, range, force: undefined, isVerdict: true }];
}
