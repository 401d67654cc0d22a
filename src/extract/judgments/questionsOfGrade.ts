import { areaAhead, areaOfQuestion, beginsWithArea, type GradedArea, isKnownArea } from './gradedAreas.ts';
import { grade } from './gradeWords.ts';

/** What a grade is given for, as a sentence words it. */
export interface QuestionWorded {
  readonly text: string;
  /** Where it ends in what stands behind the joint. */
  readonly end: number;
}

/** What a grade is given for: one thing, or several, each with the joint ("for A and for B"), counted, in a row, or in a list. */
export function questionsIn(text: string, by: string, isList = false): readonly QuestionWorded[] {
  const counted = isList ? '' : (countOfAreas.exec(text)?.[0] ?? '');
  const next = another.exec(text);
  const upToNext = next === null ? text : text.slice(0, next.index).replace(leadToAnother, '');
  // What is counted may be parted by semicolons.
  const worded = counted === '' ? upToNext : upToNext.slice(counted.length).replace(/;(?= )/g, ',');
  const stop = (counted.endsWith('(') ? closing : endOfQuestion).exec(worded.slice(0, longestQuestion))?.index;
  if (stop === undefined && worded.length > longestQuestion) return [];
  const whole = worded.slice(0, stop).replace(/[\s,;"']+$|,? (?:and|or)$/i, '');
  return partsOf(whole, { by, isCounted: isList || counted !== '' })
    .filter((part) => !noQuestion.test(part.text))
    .map((part) => ({ ...part, end: part.end + counted.length }));
}

const closing = /\)/;

/** The areas of a row, each by itself; one where they are one question. */
export function partsOf(
  whole: string,
  { by, isCounted }: { readonly by?: string; readonly isCounted: boolean },
): readonly QuestionWorded[] {
  const joints = pillarsInRow.test(whole)
    ? /, and |, | and /g
    : new RegExp(`,? and ${by ?? '#'} |, ${by ?? '#'} `, 'gi');
  const byJoint = piecesBetween(whole, [...whole.matchAll(joints)]);
  if (byJoint.length > 1) return byJoint;
  const inRow = piecesBetween(
    whole,
    [...whole.matchAll(beforeArea)].filter(({ index, 0: { length } }) =>
      isNewQuestion(whole.slice(0, index), whole.slice(index + length)),
    ),
  );
  const isRow = (inRow.length > 2 && whole.includes(',')) || areTwo(inRow);
  return isCounted || isRow ? inRow : byJoint;
}

function piecesBetween(whole: string, separators: readonly RegExpExecArray[]): readonly QuestionWorded[] {
  const pieces: QuestionWorded[] = [];
  let from = 0;
  for (const separator of [...separators, undefined]) {
    const end = separator?.index ?? whole.length;
    const text = whole.slice(from, end).trim();
    if (text.length >= shortestQuestion) pieces.push({ text, end });
    from = end + (separator?.[0].length ?? 0);
  }
  return pieces;
}

/** What is asked in one question is no new one: crime and anti-social behaviour are prevented together. */
function isNewQuestion(before: string, after: string): boolean {
  const last = areaOfQuestion(before.split(/, (?:and )?| and /).at(-1) ?? '');
  const next = areaOfQuestion(after);
  if (last === undefined || last === next) return false;
  return !askedTogether.some((areas) => areas.some((one) => one === last) && areas.some((one) => one === next));
}
const askedTogether: readonly (readonly GradedArea[])[] = [
  ['prevention', 'antisocialBehaviour'],
  ['vetting', 'information', 'corruption'],
];

/** What is asked in one question in some years, and in two in others. */
const mayBeTogether: readonly (readonly GradedArea[])[] = [
  ...askedTogether,
  ['prevention', 'antisocialBehaviour', 'effectiveness', 'efficiency', 'legitimacy'],
  ['investigation', 'offenders', 'prevention', 'effectiveness'],
  ['vulnerable', 'victims', 'effectiveness'],
  ['demand', 'resources', 'planning', 'efficiency', 'workplace'],
  ['resources', 'leadership', 'efficiency', 'planning'],
  ['treatment', 'workplace', 'behaviour', 'legitimacy', 'effectiveness'],
];

/** Whether two parts, with nothing that counts them, are two questions. */
function areTwo(parts: readonly QuestionWorded[]): boolean {
  const [one, other] = parts.map(({ text }) => areaOfQuestion(text));
  if (parts.length !== 2 || !parts.every(({ text }) => isKnownArea(text) && beginsWithArea(text))) return false;
  return !mayBeTogether.some((areas) => areas.some((area) => area === one) && areas.some((area) => area === other));
}

const beforeArea = new RegExp(`(?:[,;] (?:and )?| and )(?:(?:at|in|for|on) )?(?=${areaAhead})`, 'giu');

/** "three areas: " before they are named. */
const numberWord = '(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|\\d+)';
const areasMeant =
  '(?:areas?|questions?|aspects?|categor(?:y|ies)|pillars?|strands?)(?: of policing)?(?: (?:that|which) (?:were|was|are|is|have been|it) [^,.;:]{4,40})?';
const countOfAreas = new RegExp(
  `^(?:both (?!of|areas|cases)|(?:(?:all|each of|these|the following|the other|the|its|just|only) )*(?:${numberWord} ?(?:of (?:the |its )?(?:${numberWord} )?)?)?(?:(?:other|further|remaining|following) )?(?:${areasMeant})?(?:: |, namely,? | ?[–-] | \\(|,? which (?:are|were):? |, (?=${areaAhead})| of (?=effectiveness|efficiency|legitimacy)))`,
  'iu',
);

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
    ',? and (?=(?:has|have|is|are|was|were|does|did|can|could|continues?|remains?|requires?|it|its (?:\\p{L}+ ){1,3}(?:is|are|was|were|has|have)|they|we|that|also|there|this)\\b)',
    `, and (?!(?:\\p{L}+ing|how|the|its|their|in|at|for|to|with|a|an)\\b|${areaAhead})`,
    ', (?=(?:has|have|had|is|was|will|which|where|who|with|as|up|down|from|compared|having|an?|the same|the (?:first|only|best|lowest|highest)|unchanged|(?:the|this|our) (?:force|constabulary|inspectors?|inspectorate|watchdog|report)|inspectors?|hmic\\w*|said|says|after|following|since)\\b)',
    ' in (?:the|its|their|our|an?|his) (?:latest |recent |new |first |last |most recent |annual |PEEL )*(?:reports?|inspections?|assessments?)\\b',
    ' with (?:one|only|just|an?|no|so)\\b| (?:is|are|was|were) (?:down|due|thanks|an?|the|not|proof|something|hard|difficult|serious|welcome|pleasing|unacceptable|disappointing|concerning)\\b',
    ',? respectively\\b|,? overall\\b',
    ' by (?:(?:the|our) )?(?:(?:police |independent )?(?:inspectors?|inspectorate|watchdog)|hmic\\w*|h(?:er|is) majesty)\\b',
    ' (?:reflects?|shows?|means|comes?|came|follows?)\\b',
    ' (?:for|in) (?:the )?(?:\\p{L}+ )?(?:second|third|fourth) (?:year|time)\\b',
  ].join('|'),
  'iu',
);
export const longestQuestion = 200;
export const shortestQuestion = 4;

/** A count of areas, a year, other grades, or praise for a part of an area: nothing that a force is graded for. */
export const noQuestion =
  /^(?:(?:no|none|neither|nothing|not)\b|(?:all |each |every |just |only |more than |at least |the other |a further |another )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|certain|many|most|several|various|other|both|specific|particular|all|few|each|every|any|a (?:number|few|range|quarter|third|half))\b|(?:the |its |their |your )?(?:some|aspects?|parts?|areas?|respects?|general|middle|top|bottom|everything|anything|others?|rest|places?|this|that|these|those|which|our (?:[a-z]+ ){0,3}(?:inspections?|reports?|assessments?|reviews?|visits?|fieldwork|audits?|surveys?|judge?ments?|grad(?:es?|ings?)|views?|opinion|findings?|samples?|frameworks?)|comparison|contrast|line|summary|addition|example|instance|next|last|time of|end of)\b(?! to\b))/i;

const pillarsInRow = /^(?:(?:its )?(?:effectiveness|efficiency|legitimacy|leadership)(?:, (?:and )?| and |$)){2,}$/i;
