/** What a clause with a grade is read in. */
export interface ClauseContext {
  /** Of the report: what is said of a year before it is another inspection's grade. */
  readonly year: number | undefined;
  /** Whether words are the name of a force, or of its area. */
  isForce(name: string): boolean;
  /** Whether a name is that of the report's force, or of its area. */
  isThisForce(name: string): boolean;
  /** Whether words speak last of a force that is not the report's. */
  speaksOfAnother(words: string): boolean;
}

const ofCases =
  /\b(?:cases?|files?|records|calls|incidents|investigations) (?:we|that we|were|was|as|to be|had|are)\b|\b(?:cases|files|records)\b[^.]*\b(?:as|to be|were)\b|\b\d+(?:\.\d+)? ?(?:%|percent|per cent)?(?: of [^,;.]{1,60})? (?:to|as|of|were)\b/i;

/** "Most of the 15 forces are good": grades of others, told by their number. */
const ofForces =
  /\bno (?:other )?force\b|\b(?:most|many|some|other|few|fewer|all|no|both|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)(?: of)?(?: the| these)?(?: \d+)?(?: other| similar| neighbouring| Welsh| English)? (?:forces|constabularies)\b/i;

/** Those who inspect what is not policing. */
const inspectorates = 'ofsted|cqc|care quality commission|estyn|cssiw|care inspectorate wales';

/** Other bodies that are graded, and that grade. */
const ofOtherBody = new RegExp(
  `\\b(?:${inspectorates}|(?<!constabulary (?:and|&) )fire (?:(?:and|&) rescue )?(?:service|authority)\\b|children['’]s services|council|ambulance service|probation|prisons?)\\b(?!.*\\b(?:force|constabulary|police|hmic(?:frs)?|we|it|you|inspectors)\\b)`,
  'i',
);
const byOtherBody = new RegExp(`\\bby (?:the )?(?:${inspectorates})\\b`, 'i');

const namesInspectorate = new RegExp(`\\b(?:${inspectorates})\\b`, 'i');
const speaksOfGrades = /\b(?:judge?(?:d|ments?)|grad(?:ed?|es|ings?)|rat(?:ed|ings?))\b/i;
const speaksOfUs =
  /\b(?:we|us|our|joint(?:ly)?|hmic(?:frs)?|inspectorate of constabulary|the (?:force|constabulary)(?! area|['’]s area))\b/i;

/** Whether a sentence or a caption tells of another inspectorate's grades, and of none of this one's. */
export const isOfOtherInspectorate = (text: string): boolean =>
  namesInspectorate.test(text) && speaksOfGrades.test(text) && !speaksOfUs.test(text);

/** Grades that others give: in a survey, of themselves, of their risk. */
const ofOthers =
  /\b(?:victims|respondents|residents|people|users|members|staff|officers|survey\w*|peers?|consultants|auditors) (?:(?:who|had|have|also) )*(?:rated|graded|said|judged|described|told|assessed)\b|\b(?:self-assess\w*|(?:graded|rated|judged|assessed) (?:itself|ourselves|themselves))\b|\bown (?:\p{L}+ )?(?:assessment|audit|review)\b|\bpeer review\b|\binternal (?:review|audit|assessment)\b|\b(?:universit(?:y|ies)|academics|evaluation|evaluators)\b[^.;]{0,40}\b(?:rated|graded|judged|found|described)\b|\bforce management statement\b|\bcollege of policing\b/iu;

/** "No area was graded inadequate." */
const ofNone =
  /(?:^|[,;] (?:and |but )?)(?:no|none|neither|nothing|not one)\b|\b(?:no|none of the|not one of (?:the|its)) (?:other )?(?:areas?|questions?|aspects?|categories|grades?)\b[^.;,]*$|\b(?:has|have|had|with|were|are|was|is) no ["']?$/i;

/** "The force believes that it is": what it says of itself. */
const ofItself =
  /\b(?:force|constabulary|chief constable|(?:police and crime )?commissioner|pcc|leaders|chief officers?) (?:also |still )?(?:believes?|thinks?|claims?|maintains?|argues?|(?:says?|said)(?: that)? (?:it|the (?:force|constabulary)|they) (?:is|are|was|were))\b/i;

const unsettled =
  /\b(?:if|whether|cannot say|can['’]t say|could not say|would|should|could|might|must|aims?|hopes?|expects?|ambition|not (?:yet )?(?:been )?(?:judged|graded|rated|assessed)|to be (?:judged|graded|rated))\b|\b(?:will be|will become|become|becoming|get back to|return to)(?: an?)? ["']?$/i;

/** The verb, not the month. */
const mayBe = /\bmay\b/;
const isUnsettled = (words: string) => unsettled.test(words) || mayBe.test(words);

const earlier =
  /\b(?:last (?:year|time|inspection)|previous(?:ly)?|earlier|our last|at the time|(?:after|since|following|before) (?:its|our|the|a) (?:\d{4}|first|initial|last|previous) (?:inspection|report|review)|used to|in its (?:most recent|last) PEEL (?:report|inspection|assessment)|(?:most recent|latest|last)(?: force)? PEEL (?:report|inspection|assessment),? (?:in which|where))\b/gi;
const now = /\b(?:now|this (?:year|time|inspection)|today|still|remains?|stands?|continues?)\b/gi;

/**
 * Whether a clause gives a grade that is no judgment of this inspection on this force: of cases, of other forces, by
 * others, hoped for, or of an earlier inspection. `ahead` is what of it stands before the grade, `beyond` what follows.
 */
export function isOtherGrade(ahead: string, clause: string, beyond: string, context: ClauseContext): boolean {
  return (
    ofCases.test(clause) ||
    ofForces.test(ahead) ||
    ofNone.test(ahead) ||
    ofOtherBody.test(ahead) ||
    byOtherBody.test(beyond) ||
    ofOthers.test(clause) ||
    ofItself.test(ahead) ||
    isUnsettled(ahead.slice(Math.max(0, ahead.lastIndexOf(', which '), ahead.lastIndexOf(', and ')))) ||
    isEarlier(clause + beyond, context) ||
    context.speaksOfAnother(ahead)
  );
}

/** Whether a clause speaks of an earlier inspection. */
export function isEarlier(clause: string, { year }: Pick<ClauseContext, 'year'>): boolean {
  const lastOf = (pattern: RegExp) => [...clause.matchAll(pattern)].at(-1)?.index ?? -1;
  const [thenAt, nowAt] = [lastOf(earlier), lastOf(now)];
  if (thenAt > nowAt) return true;
  if (nowAt !== -1) return false;
  const years = [...clause.matchAll(yearOfInspection)];
  return years.some(([, said]) => year === undefined || Number(said) < year);
}

/** "in 2016", "our PEEL: Police effectiveness 2016 report" */
const yearOfInspection =
  /\b(?:(?:in|from|since|our|of|during|until|before) (?:\p{L}+ )?|(?:our|its|the|this|your|hmic(?:frs)?'s) (?:[\p{L}:-]+ ){0,5})((?:19|20)\d\d)\b/giu;

/** Whether a clause is of cases and not of the force. */
export const isOfCases = (clause: string): boolean => ofCases.test(clause);
