import { matchesOf } from '../../matches.ts';
import { gradeWord } from '../lines.ts';
import type { Range } from '../prose.ts';

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
}

export interface GradeContext {
  /** Whether the sentence goes on from a lead such as "HMIC judged that the force:". */
  readonly isLed: boolean;
  /** Of the report: what a sentence says of a year before it is another inspection's grade. */
  readonly year: number | undefined;
}

const grade = `(?:${gradeWord.replace('Requires', 'Requir(?:es?|ing)')})`;
const mark = `["']?`;
const named =
  '(?:(?:\\p{Lu}[\\p{Ll}]+(?:-\\p{Lu}\\p{Ll}+)? (?:and |of |& )?){1,4}(?:Police(?: Service)?|Constabulary|Service))';
const force = `(?:(?:[Tt]he|[Yy]our|[Tt]his) (?:force|constabulary|service)|[Ii]t|[Yy]ou|(?:[Tt]he )?${named})`;
const document = `(?:the|this|our|hmic(?:frs)?'s) (?:annual |latest |\\d{4} )?(?:inspection|report|assessment)`;
const inspectorate = `(?:we|i|hmic(?:frs)?|(?:our |the )?inspectors?|the inspectorate|${document}(?: (?:into|of|on) [^.;]{2,100}?)?)`;
const adverbs = '(?:(?:still|also|now|again|currently|overall|therefore|generally|once (?:more|again)),? )*';
const copula = '(?:is|are|was|were|be|has been|have been|remains?|continues? to be)';
const judged = '(?:judged|graded|rated|assessed|deemed|classed)';
const asBeing = '(?:(?: overall)?(?: by [^,.;]{2,40}?)?(?: to be| as being| as| to|:)?)';

const mention = new RegExp(`(?<![\\p{L}-])${grade}(?![\\p{L}-])`, 'giu');

/** What joins a grade to what it is given for. A question with "how" keeps it. */
const joint =
  /^["']? (?:overall,? |(?:grades?|ratings?|judge?ments?) )?(at|in (?:terms of|respect of|relation to|regard to|regards to)|in|for|on|with (?:regard|respect) to|as regards|when it comes to) (?=\S)/iu;

/** A later grade of the same sentence: it has its own marks or its own joint. */
const another = new RegExp(
  `(?<![\\p{L}-])(?:(["'])${grade}\\1|${grade} (?:at|in|for)\\b|(?<=\\()${grade}(?=\\)))`,
  'iu',
);
/** What leads to it. */
const leadToAnother =
  /(?:[\s,;:"'(]+|(?<![\p{L}])(?:and|but|or|is|are|was|were|it|you|has|been|also|to|be|as|being|judged|rated|graded|assessed|the (?:force|constabulary)|while|whereas|with|an?|that)(?=[\s,;:"'(]|$))+$/iu;

/** Where what a grade is given for ends. */
const endOfQuestion = new RegExp(
  [
    '[.;:](?=\\s|$)',
    '\\s?[–(]',
    ',? (?:but|although|though|however|whereas|while|whilst|because|despite|rather than)\\b',
    ',? and (?=(?:has|have|is|are|was|were|does|did|can|could|continues?|remains?|requires?|it|its|they|we|that|also|there|this)\\b)',
    ', (?=(?:which|where|who|with|as|up|compared|having|an?|the same|the|unchanged|inspectors?|hmic\\w*|said|says|after|following|since)\\b)',
    ' (?:for|in) (?:the )?(?:\\p{L}+ )?(?:second|third|fourth) (?:year|time)\\b',
  ].join('|'),
  'iu',
);
const longestQuestion = 200;

/** A count of areas, a year, or praise for a part of an area: nothing that a force is graded for. */
const noQuestion =
  /^(?:(?:all |each |every |just |only |the other |a further |another )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|certain|many|most|several|various|other|both|specific|particular|all|few|each|every|any|a (?:number|few|range|quarter|third|half))\b|(?:the |its |their |your )?(?:some|aspects?|parts?|areas?|respects?|general|places?|this|that|these|those|which|our|comparison|contrast|line|summary|addition|example|instance)\b(?! to\b))/i;

const afterForce = new RegExp(
  `(?:^|[\\s,:;"'(–])(?<force>${force}) ${adverbs}(?:(?<given>${copula} ${adverbs}(?<judged>${judged}${asBeing} ?)?${adverbs}))?${mark}$`,
  'u',
);
const afterInspectorate = new RegExp(
  `\\b${inspectorate}(?: have| has)?(?: also| again)? (?<verb>judge[sd]?|grade[sd]?|rate[sd]?|assess(?:es|ed)?|conclude[sd]?|find|found)(?: that)? (?<of>[^.;]{2,120}?)(?: to be| as being| as| is| was| to|:)? ?${mark}$`,
  'iu',
);
const afterGiving =
  /(?:\b(?:gave|giv(?:en|es|ing)|award(?:ed|s)|received?s?|achiev(?:ed|es)|earned)\b[^.;]{0,100}?(?: an?)?(?: overall)?:?|\b(?:grades?|ratings?|judge?ments?) (?:of|as|is|was)|\b(?:graded|rated|judged|assessed)(?: overall)?(?: as| to be)?) ?["']?$/iu;
/** The nouns of the questions by which forces are graded, as the subject of a sentence. */
const gradedSubject = new RegExp(
  `(?:^|[,:;] |\\b(?:and|but|however,?|that) )(?<question>(?:the extent to which|how (?:well|effectively|efficiently)|the (?:effectiveness|efficiency|legitimacy) (?:with which|of (?:the (?:force|constabulary)|${named})\\b)|(?:its|your|${named}['’]s) (?:effectiveness|efficiency|legitimacy)\\b)[^.;]{0,200}?) ${copula} ?(?:${judged}${asBeing})?:? ?${mark}$`,
  'iu',
);
const judgedSubject = new RegExp(
  `^(?:overall,? |however,? )?(?<question>[^.;,]{4,140}?) ${copula} ${judged}${asBeing} ?${mark}$`,
  'iu',
);
const led = new RegExp(
  `^(?:[-–•] ?)?(?:and |but )?(?:${force} )?(?:${copula} )?(?:${judged}${asBeing} )?${mark}$`,
  'iu',
);
const goesOn = new RegExp(
  `^${mark}(?:[,;:]? ?(?:and|but|while|whereas|or)?,? ?)(?:${force} )?${adverbs}(?:${copula} )?${adverbs}(?:${judged}${asBeing} )?(?:an? )?${mark}$`,
  'iu',
);

/** "Efficiency was rated 'good' and legitimacy 'outstanding'." */
const anotherSubject = /^["']?(?:,|;)? ?(?:and |while )?(?:its |for )?(?<question>\p{L}[\p{L} -]{3,60}) (?:as )?["']$/u;
const pillarsInRow = /^(?:(?:its )?(?:effectiveness|efficiency|legitimacy|leadership)(?:, (?:and )?| and |$)){2,}$/i;

const ofCases =
  /\b(?:cases?|files?|records|calls|incidents|investigations) (?:we|that we|were|was|as|to be|had|are)\b|\b(?:cases|files|records)\b[^.]*\b(?:as|to be|were)\b|\b\d+(?:\.\d+)? ?(?:%|percent|per cent)?(?: of [^,;.]{1,60})? (?:to|as|of|were)\b/i;
/** Grades that others give: in a survey, of themselves, of their risk. */
const ofOthers =
  /\b(?:victims|respondents|residents|people|users|members|staff|officers|survey\w*|peers?|consultants|auditors) (?:(?:who|had|have|also|was|were) )*(?:rated|graded|said|judged|described|told|assessed)\b|\b(?:self-assess\w*|(?:graded|rated|judged|assessed) itself)\b/i;
const meansGrade = /\bor exceeds\b|\band\/or\b|\bif (?:it|the (?:force|constabulary|police))\b/i;
const unsettled =
  /\b(?:if|whether|would|should|could|might|must|may|aims?|hopes?|expects?|not (?:yet )?(?:been )?(?:judged|graded|rated|assessed)|to be (?:judged|graded|rated))\b/i;
const earlier = /\b(?:last (?:year|time|inspection)|previous(?:ly)?|earlier|our last|at the time|used to)\b/gi;
const now = /\b(?:now|this (?:year|time|inspection)|today|still|remains?|stands?|continues?)\b/gi;
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
    if (index < from) continue;
    const said = gradeAt(text, { start: index, end: index + word.length }, from, found.at(-1), context);
    if (said.length === 0) continue;
    found.push(...said);
    from = said.at(-1)?.range.end ?? from;
  }
  return found;
}

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
  const right = text.slice(at.end, at.end + 2 * longestQuestion);
  if (/\($|\(["']$/.test(left)) return inBrackets(text, at, from, context);
  const isQuoted = /["']$/.test(left) && /^["']/.test(right);
  const joined = joint.exec(right);
  const questions = joined === null ? [] : questionsIn(right.slice(joined[0].length), joined[1] ?? '');
  if (joined !== null && questions.length === 0) return [];
  if (joined === null && !endsHere.test(right)) return [];
  const frame = frameOf(left, word, before, { ...context, isQuoted, hasQuestion: questions.length > 0 });
  if (frame === undefined || noQuestion.test(frame.question ?? '')) return [];
  const last = questions.at(-1);
  const end = last === undefined ? at.end + (isQuoted ? 1 : 0) : at.end + (joined?.[0].length ?? 0) + last.end;
  // A change is told from where it began: "from 'inadequate' in 2015 to 'good'".
  const opensAt = /\bfrom\b[^;]*\bto ["']?$/.test(left) ? at.start : clauseStart(text, at.start);
  const clause = text.slice(opensAt, end);
  const goesOnWith = /^[^,.;]{0,40}/.exec(text.slice(end))?.[0] ?? '';
  if (
    ofCases.test(clause) ||
    ofOthers.test(clause) ||
    unsettled.test(clause.slice(0, at.start - opensAt)) ||
    isEarlier(clause + goesOnWith, context)
  )
    return [];
  const aside = unchanged.exec(text.slice(end))?.[0].length ?? 0;
  const start = Math.max(
    from,
    frame.start === undefined ? at.start - (isQuoted ? 1 : 0) : at.start - left.length + frame.start,
  );
  const ofFrame = { word, force: frame.force, isVerdict: frame.isVerdict };
  if (questions.length === 0) return [{ ...ofFrame, question: frame.question, range: { start, end: end + aside } }];
  return questions.map((one) => ({
    ...ofFrame,
    question: one.text,
    range: { start, end: at.end + (joined?.[0].length ?? 0) + one.end + (one === last ? aside : 0) },
  }));
}

/** What only sets a grade beside an earlier one. */
const unchanged =
  /^["']?,? (?:as (?:it|you) (?:did|was|were|had)|(?:which is |this is )?(?:the same|unchanged|an improvement|a deterioration)|up from|down from|compared (?:with|to)|as (?:in|at) (?:our|the|its) (?:last|previous))[^.;]{0,120}$/i;

/** What may stand behind a grade that names nothing it is given for. */
const endsHere = /^["']?(?:$|[.,;:)]| overall\b| and\b| but\b| again\b)/i;

/** Clauses are parted by semicolons, for a comma may stand inside what a grade is given for. */
const clauseStart = (text: string, at: number) => text.lastIndexOf(';', at) + 1;

function isEarlier(clause: string, { year }: GradeContext): boolean {
  const lastOf = (pattern: RegExp) => [...clause.matchAll(pattern)].at(-1)?.index ?? -1;
  const [thenAt, nowAt] = [lastOf(earlier), lastOf(now)];
  if (thenAt > nowAt) return true;
  if (nowAt !== -1) return false;
  const years = [...clause.matchAll(/\b(?:in|from|since|our|of|during) (?:\p{L}+ )?((?:19|20)\d\d)\b/giu)];
  return years.some(([, said]) => year === undefined || Number(said) < year);
}

interface Frame {
  /** In what stands before the grade; else it begins with the grade. */
  readonly start?: number;
  readonly force?: string | undefined;
  readonly question?: string | undefined;
  readonly isVerdict: boolean;
}

/** By what stands before a grade: what makes it one. */
function frameOf(
  left: string,
  word: string,
  before: GradeSaid | undefined,
  context: GradeContext & { readonly isQuoted: boolean; readonly hasQuestion: boolean },
): Frame | undefined {
  const isVerb = /^requir/i.test(word);
  if (before !== undefined && context.hasQuestion && goesOn.test(left))
    return { force: before.force, isVerdict: before.isVerdict || context.isQuoted };
  const elided = before === undefined || context.hasQuestion ? null : anotherSubject.exec(left);
  if (elided !== null && context.isQuoted)
    return { start: startOf(elided, 'question'), question: elided.groups?.['question'], isVerdict: true };
  const graded = gradedSubject.exec(left);
  if (graded !== null)
    return { start: startOf(graded, 'question'), question: graded.groups?.['question'], isVerdict: true };
  const inspected = afterInspectorate.exec(left);
  if (inspected !== null) {
    const of = inspected.groups?.['of'] ?? '';
    const isForce = wholeForce.test(of);
    const isVerdict = /^(?:judge|grade|rate|assess)/i.test(inspected.groups?.['verb'] ?? '') || context.isQuoted;
    if (isForce || isVerdict)
      return {
        start: inspected.index,
        force: isForce ? of : undefined,
        question: isForce || context.hasQuestion ? undefined : of,
        isVerdict,
      };
  }
  const given = afterForce.exec(left);
  if (given !== null && (isVerb || given.groups?.['given'] !== undefined)) {
    const isVerdict = given.groups?.['judged'] !== undefined || context.isQuoted;
    if (context.hasQuestion || isVerdict)
      return { start: startOf(given, 'force'), force: given.groups?.['force'], isVerdict };
  }
  if (context.isLed && context.hasQuestion && led.test(left)) return { start: 0, isVerdict: true };
  if (context.hasQuestion ? afterGiving.test(left) || context.isQuoted : false) return { isVerdict: true };
  const subject = judgedSubject.exec(left);
  if (subject !== null && !context.hasQuestion)
    return { start: startOf(subject, 'question'), question: subject.groups?.['question'], isVerdict: true };
  return undefined;
}

const wholeForce = new RegExp(`^${force}$`, 'u');
/** Whether words name a force and nothing of it. */
export const isForceAlone = (words: string) => wholeForce.test(words);

const startOf = (match: RegExpExecArray, group: string) => match.index + match[0].indexOf(match.groups?.[group] ?? '');

/** What a grade is given for: one thing, or several that each repeat the joint ("for A and for B"). */
function questionsIn(text: string, by: string): readonly { readonly text: string; readonly end: number }[] {
  const next = another.exec(text);
  const upToNext = next === null ? text : text.slice(0, next.index).replace(leadToAnother, '');
  const stop = endOfQuestion.exec(upToNext.slice(0, longestQuestion))?.index;
  if (stop === undefined && upToNext.length > longestQuestion) return [];
  const whole = upToNext.slice(0, stop).replace(/[\s,;"']+$|,? (?:and|or)$/i, '');
  const parts: { text: string; end: number }[] = [];
  let from = 0;
  for (const again of [
    ...whole.matchAll(pillarsInRow.test(whole) ? /, and |, | and /g : new RegExp(`,? and ${by} |, ${by} `, 'gi')),
    undefined,
  ]) {
    const end = again?.index ?? whole.length;
    const part = whole.slice(from, end).trim();
    if (part.length >= 4 && !noQuestion.test(part)) parts.push({ text: part, end });
    from = end + (again?.[0].length ?? 0);
  }
  return parts;
}

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
  const isArea = question.length >= 4 && question.length <= longestQuestion && !noQuestion.test(question);
  const isQuestion = question.endsWith('?') || /^["'\p{L}-]+ing\b/iu.test(question) || /^how\b/i.test(question);
  if (!isArea || !isQuestion || ofCases.test(question) || isEarlier(question, context)) return [];
  return [{ word: text.slice(at.start, at.end), question, range, force: undefined, isVerdict: true }];
}
