import { areaAhead, areaOfQuestion, beginsWithArea, isAreaAlone } from './gradedAreas.ts';
import { adverbs, asBeing, copula, force, grade, inspectorate, judged, mark, named } from './gradeWords.ts';

/** What makes words of the scale a grade. */
export interface Frame {
  /** Where it begins, in what stands before the grade; else with the grade. */
  readonly start?: number;
  readonly force?: string | undefined;
  readonly question?: string | undefined;
  /** Whether it is of the force as a whole: "was rated good overall". */
  readonly isOverall?: boolean;
  /** Whether the question is several, each graded the same: "are both good". */
  readonly isOfSeveral?: boolean;
  readonly isVerdict: boolean;
}

/** A grade where it stands. */
export interface GradeInPlace {
  readonly word: string;
  /** Whether it is set as one: in marks, or with a capital within its sentence. */
  readonly isSet: boolean;
  readonly isQuoted: boolean;
  /** Whether a name is that of the report's force, or of its area. */
  isThisForce(name: string): boolean;
  /** Whether it is called a grade: "inadequate ratings for". */
  readonly isNamed: boolean;
  /** What its sentence goes on with. */
  readonly right: string;
  /** Whether what it is given for follows it, or stands ahead of its clause. */
  readonly hasQuestion: boolean;
  /** Whether its sentence goes on from a lead such as "HMIC judged that the force:". */
  readonly isLed: boolean;
  /** Whether it follows a sentence that judges the force. */
  readonly isAfterVerdict: boolean;
  /** The grade before it in the sentence. */
  readonly before: Pick<Frame, 'force' | 'isVerdict'> | undefined;
}

/** What makes a grade one, by what stands before it; undefined where nothing does. */
export function frameOf(left: string, grade: GradeInPlace): Frame | undefined {
  for (const frame of frames) {
    const found = frame(left, grade);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** In the order in which they are asked. */
const frames: readonly ((left: string, grade: GradeInPlace) => Frame | undefined)[] = [
  ofLabel,
  ofForcesArea,
  ofOverall,
  inWhich,
  ofSameForce,
  ofAnotherSubject,
  ofGradeFor,
  ofGradedSubject,
  byInspectorate,
  ofForce,
  ofNamed,
  ofArea,
  afterLead,
  given,
  ofAssessment,
  ofMove,
  ofJudgedSubject,
];

/** "Investigating crime: good, although" */
function ofLabel(left: string): Frame | undefined {
  const label = /^(?:[•*-] ?)?(?<question>\p{L}[^:.;]{3,100}?)(?<!\b(?:is|are|was|were|as|be))(?::| [–-]) ["']?$/u.exec(
    left,
  );
  const isLabel = label !== null && areaOfQuestion(label.groups?.['question'] ?? '') !== undefined;
  return isLabel && label !== null ? { ...questionIn(label), isVerdict: true } : undefined;
}

/** "Camford Police's leadership and management is adequate." as the whole of its sentence */
function ofForcesArea(left: string, { right }: GradeInPlace): Frame | undefined {
  const found = forcesArea.exec(left);
  const isWhole = found !== null && /^["']?\.?$/.test(right);
  if (!isWhole || !beginsWithArea(found.groups?.['question'] ?? '')) return undefined;
  return { ...questionIn(found), force: found.groups?.['force'], isVerdict: true };
}
const forcesArea = new RegExp(`^(?<force>${named})['’]s (?<question>[^,.;:]{3,60}?) (?:is|remains) ["']?$`, 'u');

/** "the overall judgment for the force is", "an overall grade of", "the largest force, which was rated good overall" */
function ofOverall(left: string, { right, hasQuestion, isThisForce }: GradeInPlace): Frame | undefined {
  if (hasQuestion) return undefined;
  const overall = { question: 'Overall', isOverall: true, isVerdict: true };
  const found = overallGrade.exec(left) ?? judgedAsWhole.exec(left);
  if (found !== null) return { ...overall, start: found.index };
  const judgedSo = /^["']? overall\b/i.test(right) ? gradedOverall.exec(left) : null;
  const [, by] = judgedSo ?? [];
  return judgedSo !== null && (by !== undefined || isThisForce(left))
    ? { ...overall, start: judgedSo.index }
    : undefined;
}

/** "two areas – investigating crime and managing offenders – in which we" */
function inWhich(left: string, { hasQuestion }: GradeInPlace): Frame | undefined {
  const found = hasQuestion ? null : areasInWhich.exec(left);
  return found === null ? undefined : { ...questionIn(found), isOfSeveral: true, isVerdict: true };
}

/** "the grade for investigating crime is" */
function ofGradeFor(left: string, { hasQuestion }: GradeInPlace): Frame | undefined {
  const found = hasQuestion ? null : afterGradeFor.exec(left);
  return found === null ? undefined : { ...questionIn(found), isVerdict: true };
}

/** "and ‘good’ at B", after a grade of A. */
function ofSameForce(left: string, { before, hasQuestion, isSet }: GradeInPlace): Frame | undefined {
  const found = before === undefined || !hasQuestion ? null : goesOn.exec(left);
  if (before === undefined || found === null) return undefined;
  return {
    force: found.groups?.['force'] ?? before.force,
    isVerdict: before.isVerdict || isSet || found.groups?.['judged'] !== undefined,
  };
}

/** "Efficiency was rated 'good' and legitimacy 'outstanding'." */
function ofAnotherSubject(left: string, { before, hasQuestion, isSet }: GradeInPlace): Frame | undefined {
  const elided = before === undefined || hasQuestion || !isSet ? null : anotherSubject.exec(left);
  return elided === null ? undefined : { ...questionIn(elided), isVerdict: true };
}

/** "How well the force plans is", "the extent to which it is efficient" before "requires improvement" */
function ofGradedSubject(left: string, { word }: GradeInPlace): Frame | undefined {
  const graded = gradedSubject.exec(left);
  return graded === null || (graded.groups?.['copula'] === undefined && !isVerb(word))
    ? undefined
    : { ...questionIn(graded), isVerdict: true };
}

/** "We found the force to be", "HMIC judged its response to be" */
function byInspectorate(left: string, { hasQuestion, isSet }: GradeInPlace): Frame | undefined {
  const inspected = afterInspectorate.exec(left);
  if (inspected === null) return undefined;
  const of = inspected.groups?.['of'] ?? '';
  if (wordsOfGiving.test(of)) return undefined;
  const isForce = isForceAlone(of);
  const isVerdict = /^(?:judge|(?:re-?)?grade|rate|assess)/i.test(inspected.groups?.['verb'] ?? '') || isSet;
  if (!isForce && !isVerdict) return undefined;
  const question = isForce || hasQuestion ? undefined : of;
  return { start: inspected.index, force: isForce ? of : undefined, question, isVerdict };
}

const wordsOfGiving = /^(?:as|to|to be|being|as being|that)$/i;

/** "the force is", "it has been judged", "Camford Police" before "requires improvement" */
function ofForce(left: string, { word, hasQuestion, isSet, isQuoted }: GradeInPlace): Frame | undefined {
  const found = afterForce.exec(left);
  const isGiven = found?.groups?.['given'] !== undefined;
  // A headline leaves the verb out.
  if (found === null || !(isVerb(word) || isGiven || (isQuoted && hasQuestion))) return undefined;
  const isVerdict = found.groups?.['judged'] !== undefined || isSet;
  if (!hasQuestion && !isVerdict) return undefined;
  return { start: startOf(found, 'force'), force: found.groups?.['force'], isVerdict };
}

/** "Camfordshire was graded", a force by the name of its area. */
function ofNamed(left: string, { word, hasQuestion, isSet, isThisForce }: GradeInPlace): Frame | undefined {
  const found = hasQuestion ? afterName.exec(left) : null;
  const { force = '', judged, copula } = found?.groups ?? {};
  if (found === null || !(judged !== undefined || ((copula !== undefined || isVerb(word)) && isThisForce(force))))
    return undefined;
  return { start: startOf(found, 'force'), force, isVerdict: judged !== undefined || isSet };
}

/** "Investigating crime was judged", "planning for the future" before "requires improvement" */
function ofArea(left: string, { word, right, hasQuestion, isSet, isAfterVerdict }: GradeInPlace): Frame | undefined {
  if (hasQuestion) return undefined;
  const found = afterArea.exec(left);
  if (found === null) return undefined;
  const { copula: is, judged: by, several, area } = found.groups ?? {};
  const ahead = left.slice(0, startOf(found, 'question'));
  const isGrade =
    is === undefined
      ? // "is an area that requires improvement" may be blame.
        area === undefined && (/^requires/i.test(word) || (isVerb(word) && ownSubject.test(ahead)))
      : (by !== undefined && !/^considered/i.test(by)) || isSet || /\bfrom\b.* to$/i.test(is);
  const isInSum = inSum.test(ahead);
  const opens = found.index === 0 || clauseAhead.test(ahead);
  const areAllAreas = several !== undefined && beginsWithArea(found.groups?.['question'] ?? '') && opens;
  const isOfVerdict =
    (isAfterVerdict || anotherPillar.test(right) || pillarBefore.test(left)) &&
    opens &&
    /^(?:is|are|remains?|an area)$/.test(is ?? area ?? '') &&
    isAreaAlone(found.groups?.['question'] ?? '');
  const isHeading = right === '' && /^(?:is|are)$/.test(is ?? '') && found.index === 0;
  if (
    !(isGrade || areAllAreas || isHeading || isInSum || isOfVerdict) ||
    anyGrade.test(found.groups?.['question'] ?? '')
  )
    return undefined;
  const isOfSeveral = several !== undefined || /^(?:are|were)$/i.test(is ?? '');
  return { ...questionIn(found), isOfSeveral, isVerdict: true };
}

/** "Effectiveness is good, efficiency is good and legitimacy requires improvement." */
const pillar =
  '^,?(?: (?:and|but|while|whereas))? (?:its )?(?:effectiveness|efficiency|legitimacy) (?:is|remains|requires)\\b';
const anotherPillar = new RegExp(pillar, 'i');
const pillarBefore = new RegExp(`${pillar} ["']?$`, 'i');

/** What stands before the first words of a clause. */
const clauseAhead = /^["']?(?:[;,]? (?:(?:and|but|while|whereas|however,) )?)?$/i;

/** "Overall, the way it", "In overall terms, the ability of Camford Police to" */
const inSum = /^(?:overall|in overall terms|in general)\b,? (?:[^,;:.]{0,60} )?$/i;

/** What may stand before an area that is all that a sentence is about. */
const ownSubject = new RegExp(`^(?:(?:${named}|[Tt]he (?:force|constabulary))'s? |[Tt]he |[Ii]ts |[Yy]our )?$`, 'u');

/** "Camford Police: good for effectiveness" */
const forceAhead = new RegExp(`^(?:${force}: |(?:[Aa]nd|[Bb]ut) ${mark})$`, 'u');

function afterLead(left: string, { isLed, hasQuestion }: GradeInPlace): Frame | undefined {
  return (isLed || left === '' || forceAhead.test(left)) && hasQuestion && led.test(left)
    ? { start: 0, isVerdict: true }
    : undefined;
}

/** "was given a grade of", or in marks before what it is given for */
function given(left: string, { hasQuestion, isSet, isNamed }: GradeInPlace): Frame | undefined {
  return hasQuestion && (isSet || isNamed || afterGiving.test(left)) ? { isVerdict: true } : undefined;
}

/** "I note its assessment of the force in this regard as" */
function ofAssessment(left: string, { isSet, hasQuestion }: GradeInPlace): Frame | undefined {
  const found = isSet ? afterAssessment.exec(left) : null;
  const of = found?.groups?.['of'] ?? '';
  if (found === null) return undefined;
  return { question: hasQuestion || areaOfQuestion(of) === undefined ? undefined : of, isVerdict: true };
}
const afterAssessment = new RegExp(
  `\\b(?:assessment|judge?ment|grading|rating) of (?<of>[^.;,]{2,100}?) as (?:being )?${mark}$`,
  'iu',
);

/** "it moved the force up to" */
function ofMove(left: string, { hasQuestion }: GradeInPlace): Frame | undefined {
  return afterMove.test(left) || (hasQuestion && afterChange.test(left)) ? { isVerdict: true } : undefined;
}
const afterMove = new RegExp(
  `\\b(?:moved|raised|lifted|brought|lowered|changed|revised|(?:up|down)graded) (?:${force}|us|them|(?:the|its|this|that|our|your) (?:grade|grading|rating|judge?ment))(?: back)?(?: up| down)? to ${mark}$`,
  'u',
);

/** "Supervision of the control room was judged to be" */
function ofJudgedSubject(left: string, { hasQuestion }: GradeInPlace): Frame | undefined {
  const subject = hasQuestion ? null : judgedSubject.exec(left);
  return subject === null || body.test(subject.groups?.['question'] ?? '')
    ? undefined
    : { ...questionIn(subject), isVerdict: true };
}

/** Bodies that are graded by themselves. */
const body = /\b(?:units?|teams?|departments?|regions?|collaborations?|suites?|centres?|hubs?|forces)$/i;

/** The name of an area has one: "good use of resources". */
const anyGrade = new RegExp(`(?<!\\p{L})${grade}(?!\\p{L}| use of)`, 'iu');

const isVerb = (word: string) => /^requir/i.test(word);

const startOf = (match: RegExpExecArray, group: string) => match.index + match[0].indexOf(match.groups?.[group] ?? '');

const questionIn = (match: RegExpExecArray) => ({
  start: startOf(match, 'question'),
  question: match.groups?.['question'],
});

const wholeForce = new RegExp(`^${force}$`, 'u');
/** Whether words name a force and nothing of it. */
export const isForceAlone = (words: string): boolean => wholeForce.test(words);

const afterForce = new RegExp(
  `(?:^|[\\s,:;"'(–])(?<force>${force}) ${adverbs}(?:(?<given>${copula} ${adverbs}(?:(?<judged>${judged}${asBeing} ?)|found to be )?${adverbs}))?${mark}$`,
  'u',
);
const afterName = new RegExp(
  `(?:^|[\\s,:;"'(–])(?<force>\\p{Lu}[\\p{L}'-]+(?:(?: and| of)? \\p{Lu}[\\p{L}'-]+){0,3}) ${adverbs}(?:(?<copula>${copula}) )?${adverbs}(?<judged>${judged}${asBeing} ?)?${adverbs}${mark}$`,
  'u',
);
/** "has improved from ‘requires improvement’ to" */
const from = `from (?:an? )?${mark}${grade}${mark}(?: in [^,.;]{4,20}?)?`;
const changed = `(?:(?:has |have |had |was |were |has been )?(?:improved|moved|changed|risen|rose|fallen|fell|gone|went|declined|dropped|slipped|slid|deteriorated|climbed)(?: up| down)?(?:(?: by)? (?:a|one|two|three) (?:grades?|levels?),?)?(?: ${from})?|${from}) to`;
const afterChange = new RegExp(`(?:^|[\\s,;])${force} ${adverbs}${changed} (?:an? )?${mark}$`, 'iu');
const afterGradeFor = new RegExp(
  `\\b(?:grade|grading|rating|judge?ment) (?:given )?(?:for|on|in|at|to) (?<question>${areaAhead}[^.;,]{0,80}?) (?:${copula}|${changed})(?: ${judged}${asBeing})?(?: an?)? ?${mark}$`,
  'iu',
);
const overallGrade = new RegExp(
  `\\boverall (?:grade|grading|rating|judge?ment)(?: (?:for|of|given to|awarded to) (?:${force}))?(?: ${copula}| of| as|:)(?: ${judged}${asBeing})?(?: an?)? ?${mark}$`,
  'iu',
);
/** "We have judged the force overall as" */
const judgedAsWhole = new RegExp(
  `\\b(?:${judged}|judge|grade|rate|assess) (?:${force}) (?:overall|as a whole)(?: to be| as being| as| at| to)? ?${mark}$`,
  'iu',
);
const gradedOverall = new RegExp(`(?:(${force}) )?${adverbs}${copula} ${adverbs}${judged}${asBeing} ?${mark}$`, 'u');
const areasInWhich = new RegExp(
  `\\b(?:areas?|questions?|aspects?|categor(?:y|ies))(?: of policing)?(?: ?[–(:,]) ?(?<question>${areaAhead}[^–;.:]{0,160}?)[\\s,–)]*(?: |(?<=[)–,] ?))(?:(?:in|for|at|on) which|where)(?: that)? [^.;,–]{0,60}$`,
  'iu',
);
const afterArea = new RegExp(
  `(?:^|[^\\p{L}])(?<question>${areaAhead}(?:(?! (?:is|are|was|were|has|have|had|but|while|whereas|although)\\b)[^.;:]){0,100}?),? ?(?:(?:which|and) )?(?:(?:is|remains) (?<area>an area) (?:that|which) |(?<copula>${copula}|(?:${inspectorate}|it|they)(?: have| has)?|${changed}) )?${adverbs}(?<several>both |all |each )?(?:(?<judged>(?:${judged}|found|considered|judge|grade|rate|assess|put(?= at)|placed(?= at))${asBeing}) ?)?${mark}$`,
  'iu',
);
const afterInspectorate = new RegExp(
  `(?:\\b${inspectorate}(?: have| has)?|[,;] and) ${adverbs}(?<verb>judge[sd]?|(?:re-?)?grade[sd]?|rate[sd]?|assess(?:es|ed)?|conclude[sd]?|find|found|consider(?:s|ed)?|regard(?:s|ed)?|deem(?:s|ed)?)(?: that)? (?<of>[^.;]{2,120}?)(?: to be| as being| as| is| was| to|:)? ?${mark}$`,
  'iu',
);
const afterGiving =
  /(?:\b(?:grading|rating|judging) (?:it|them|us|the (?:force|constabulary))(?: as| to be)?|\b(?:gave|giv(?:en|es|ing)|award(?:ed|s)|received?s?|achiev(?:ed|es)|earned)\b[^.;]{0,100}?(?: (?:an?|one|two|three|four|five|six))?(?: overall)?:?|\b(?:grades?|ratings?|judge?ments?) (?:of|as|is|was)|\b(?:lowest|highest|best|worst|top) (?:grades?|ratings?|judge?ments?), |\b(?:graded|rated|judged|assessed)(?: overall)?(?: as| to be)?:?) ?["']?$/iu;
/** The nouns of the questions by which forces are graded, as the subject of a sentence. */
const gradedSubject = new RegExp(
  `(?:^|[,:;] |\\b(?:and|but|however,?|that) )(?<question>(?:the extent to which|how (?:well|effectively|efficiently)|the (?:effectiveness|efficiency|legitimacy) (?:with which|of (?:the (?:force|constabulary)|${named})\\b)|(?:its|your|${named}['’]s) (?:effectiveness|efficiency|legitimacy)\\b)[^.;]{0,200}?)(?: (?<copula>${copula}) ?(?:${judged}${asBeing})?:?)? ?${mark}$`,
  'iu',
);
const judgedSubject = new RegExp(
  `^(?:overall,? |however,? )?(?<question>[^.;,]{4,140}?) ${copula} ${judged}${asBeing} ?${mark}$`,
  'iu',
);
const led = new RegExp(
  `^(?:[-–•] ?)?(?:and |but )?(?:${force}:? )?(?:${copula} )?(?:${judged}${asBeing} )?${mark}$`,
  'iu',
);
const goesOn = new RegExp(
  `^${mark}\\)?(?:, (?:an?|one|which|as) [^,;.]{3,90}(?=,))?(?:[,;:]? ?(?:and|but|while|whereas|or)?,? ?)(?:to (?:be )?)?(?:(?<force>${force}) )?${adverbs}(?:${copula} )?${adverbs}(?:(?<judged>${judged}${asBeing}) )?(?:an? )?${mark}$`,
  'iu',
);

/** "Efficiency was rated 'good' and legitimacy 'outstanding'." */
const anotherSubject = /^["']?(?:,|;)? ?(?:and |while )?(?:its |for )?(?<question>\p{L}[\p{L} -]{3,60}) (?:as )?["']$/u;
