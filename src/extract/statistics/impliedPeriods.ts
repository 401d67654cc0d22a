import { Temporal } from 'temporal-polyfill';
import type { Period } from './calendar.ts';
import { tellsChange } from './figureContexts.ts';
import type { Figure } from './figures.ts';
import { isOfOwnTime, isRange } from './heldPeriods.ts';
import { isLengthOfTime } from './lengths.ts';
import { inWords } from './numbers.ts';
import type { Context, StatedPeriods } from './sentencePeriods.ts';
import { isOfYears, yearBefore } from './shiftedPeriods.ts';

/** A sentence that words no period for its figures. */
interface Untimed {
  readonly text: string;
  readonly figures: readonly Figure[];
  /** What it has its figures counted from, or compared with. */
  readonly baseline: Period | undefined;
  readonly before: Context;
}

/** Of which period an untimed sentence is: one of its own, those of what it goes on with, or surely none. */
type Implied = Period | 'as before' | 'none';

/** The periods of a sentence that may word none, with what stands before it. */
export function impliedPeriods(
  text: string,
  figures: readonly Figure[],
  stated: StatedPeriods,
  before: Context,
): StatedPeriods {
  if (stated.period !== undefined) return stated;
  const sentence = { text: withoutWhatCameAbout(text, figures), figures, baseline: stated.baseline, before };
  for (const rule of rules) {
    const implied = rule(sentence);
    if (implied === 'none') break;
    if (implied === 'as before') return { ...definite(before), ...definite(stated) };
    if (implied !== undefined) return { ...stated, period: implied };
  }
  return stated;
}

/** "The rate was 14 percent, and it has fallen for two years": what came about up to now is no time of the figure. */
function withoutWhatCameAbout(text: string, figures: readonly Figure[]): string {
  const end = figures.at(-1)?.to ?? 0;
  return text.slice(0, end) + text.slice(end).replace(/,? and (?:it|this|they) (?:has|have)\b.*$/s, '');
}

/** From the surest to what goes on with a sentence only where nothing speaks against it. */
const rules: readonly ((sentence: Untimed) => Implied | undefined)[] = [
  endOfWhatWasTold,
  whatItRefersTo,
  besideOthers,
  whatWasAudited,
  ofNoneThatWasTold,
  withWhatThisMeans,
  afterItsBaseline,
  withWhatWasTold,
  overAll,
];

function endOfWhatWasTold({ text, before: { period } }: Untimed): Implied | undefined {
  return atItsEnd.test(text) && isRange(period) ? { start: undefined, end: period?.end } : undefined;
}

function whatItRefersTo({ text, figures, before }: Untimed): Implied | undefined {
  // "In the last four years it fell; over the same period": of those years.
  const refers = refersToPeriod.test(text) && !isOfOwnTime(text.slice(0, text.search(refersToPeriod)));
  const refersBack =
    refers ||
    refersToSuch(text, before.period) ||
    (before.inParagraph && someOfThese.test(text) && !saysNow.test(text)) ||
    (before.goesOn && isOfDay(before.period) && isOfSameDay(text, areShares(figures)) && !isOfOwnTime(text)) ||
    (before.goesOn && (ofThese.test(text) || ofAnother.test(text)));
  if (refersBack && before.period !== undefined) return 'as before';
  return refers || refersToSuch(text, before.lastTold) ? before.lastTold : undefined;
}

/** "This is lower than the 84 percent (± 0.2 percent) for England and Wales" */
function besideOthers(sentence: Untimed): Implied | undefined {
  return goesOnWith(sentence) && isBesideWhatWasTold.test(sentence.text) ? 'as before' : undefined;
}

function whatWasAudited({ text, figures, before: { audited } }: Untimed): Implied | undefined {
  if (audited === undefined) return undefined;
  // "above the 78.3 percent that we found": it is what we find now that is set beside it.
  if (figures.some(({ margin }) => margin !== undefined) || besideWhatWeFound.test(text)) return audited;
  return ofTheAudit.test(text) && !ofOwnSurvey.test(text) ? audited : undefined;
}

function ofNoneThatWasTold(sentence: Untimed): Implied | undefined {
  const { text, before } = sentence;
  if (ofOwnSurvey.test(text)) return 'none';
  if (ofOwnSample.test(text) && before.period?.end !== before.audited?.end) return 'none';
  // "This amounts to 4,200 crimes each year" is of none in particular.
  return goesOnWith(sentence) && isEachYear.test(text) && makesUp.test(text) ? 'none' : undefined;
}

/** "This is a fall of 4 percent on 2012/13" is of the same time or day. */
function withWhatThisMeans(sentence: Untimed): Implied | undefined {
  const { text, before } = sentence;
  const saysSo = saysSince.test(text) && !before.inParagraph && before.period !== undefined;
  return goesOnWith(sentence) || saysSo ? 'as before' : undefined;
}

function afterItsBaseline({ text, baseline, before }: Untimed): Implied | undefined {
  return isUpFrom.test(text) || sinceTheYear.test(text) ? toldAfter(baseline, before) : undefined;
}

function withWhatWasTold(sentence: Untimed): Implied | undefined {
  const { text, figures, baseline, before } = sentence;
  const isUnsaid = baseline === undefined || isUpFrom.test(text) || isYearsBefore(baseline, before.period);
  const holds =
    isRange(before.period) &&
    before.isOfAll !== true &&
    !saysNow.test(text) &&
    isUnsaid &&
    !(hasBeen.test(text) && isOfMonth(before.period)) &&
    !isInPresent.test(text) &&
    !isOfOwnTime(text) &&
    !isYearly.test(text) &&
    !hasPopulation.test(text);
  if (!holds) return undefined;
  // What there is is not of the years over which something changed.
  if (areCounts(figures) && isOfYears(before.period) && !tellsChange.test(text)) return undefined;
  // How long something takes is as often told of no time in particular.
  const areTimes = figures.length > 0 && figures.every(isLengthOfTime);
  const isOfIt = areTimes ? timesGoOn(sentence) : areCounts(figures) ? countsGoOn(sentence) : before.inParagraph;
  return isOfIt ? 'as before' : undefined;
}

const timesGoOn = ({ text, before }: Untimed) =>
  before.inParagraph &&
  (before.period === before.audited || (before.goesOn && (isPlaceOfTime(text, before) || goesOnInTime(text, before))));

const countsGoOn = ({ text, before }: Untimed) =>
  before.goesOn &&
  (happens.test(text) || before.isOfSample) &&
  !(weFound.test(text) && !before.isOfSample && before.period !== before.audited) &&
  !isNow.test(text) &&
  !isEachYear.test(text);

function overAll({ text, figures, before }: Untimed): Implied | undefined {
  const isOfOthersTime =
    isNow.test(text) || ofSampleTold.test(text) || isOfOwnTime(text) || isOfVisit(text, before.said);
  return (areCounts(figures) && isOfOthersTime) || sinceVisit.test(text) ? undefined : before.overAll;
}

/** What inspectors found when they were there, and in the files that the sentence before says they read. */
const isOfVisit = (text: string, said: string) =>
  weFoundSome.test(text) ||
  ofThoseMet.test(text) ||
  ofUntrained.test(text) ||
  (someOfFiles.test(text) && ofOwnSample.test(said));

const areShares = (figures: readonly Figure[]) =>
  figures.length > 0 && figures.every(({ how, margin }) => how === 'percent' && margin === undefined);

const areCounts = (figures: readonly Figure[]) =>
  figures.every(
    (one) => one.how === 'count' || isLengthOfTime(one) || (one.how === 'rate' && one.change !== undefined),
  );

const goesOnWith = ({ text, before }: Untimed) =>
  before.goesOn && before.period !== undefined && goesOnWithThis.test(text);

export const refersToPeriod =
  /\b(?:(?:over|during|in|for|from|across|throughout) (?:this|the same|that|those|these) (?:same )?(?:period|(?:financial )?year|time|quarter|(?:\d+|six|three|nine|twelve) months)|(?:at|by|on) (?:the same|that|this) (?:date|day|point)|by then|at that time|(?:was|were|stood) then)\b|^during the (?:year|period),/i;

const refersToLength =
  /\b(?:over|during|in|for|from|across|throughout) the (year|quarter|period)(?! (?:to|end\w*|before|of|since|up|after|previous|preceding|prior|from|that|when|ahead|ago|between|covered)\b)/i;
const days: Readonly<Record<string, readonly [number, number]>> = { year: [350, 380], quarter: [85, 95] };

/** "Of the calls in the year": of a year that was told, and not of a quarter. */
function refersToSuch(text: string, period: Period | undefined): boolean {
  const told = refersToLength.exec(text)?.[1]?.toLowerCase();
  if (told === undefined || period?.start === undefined || period.end === undefined) return false;
  const { days: length } = Temporal.PlainDate.from(period.start).until(period.end);
  const [least, most] = days[told] ?? [0, Number.POSITIVE_INFINITY];
  return length >= least && length <= most;
}

/** Without what is not said. */
function definite({ period, baseline, whole }: StatedPeriods): StatedPeriods {
  return {
    ...(period === undefined ? {} : { period }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(whole === undefined ? {} : { whole }),
  };
}

const someOfThese =
  /^(?:\p{L}+, )?(?:[\p{L}\d,.%-]+ ){1,5}of (?:these|them|those(?! (?:who|that|which|whose|with|in|at|on|from|for|of|held|seen|found|made|sent|given|taken|\p{L}+ed)\b))\b/iu;

const ofThese = /^(?:only |just )?(?:(?:some |about |around )?[\d,]+ )?of (?:these|those|them|which)\b/i;

/** What happens in a stretch of time; what there is has a day. */
const happens =
  /\b(?:recorded|obtained|granted|secured|reached|gave|helped|trained|received|made|issued|carried out|arrested|charged|answered|attended|conducted|referred|seized|executed|resulted in|led to|detected|solved|dealt with|held|used|missed|fired|drawn|cancelled|completed|visited|lost|left|joined|failed|paid|spent|bought|sold|seen|found|closed|opened)\b/i;

const isEachYear = /\b(?:each|every|a) year\b(?! (?:before|earlier|ago|later))/i;

const isNow =
  /\b(?:currently|at present|now|at the time of|are|is|has|have|carries|carry|holds?|manages?|supervises?|employs?|rests|lies|works|meets|leads|covers|provides)\b/i;

/** "In 54 of these", "in 41 of 52 cases": of what inspectors looked at. */
const ofSampleTold =
  /^in (?:only |just )?[\p{L}\d-]+ of (?:these|those|them)\b|\bof (?:the |these |our )?[\d,]+ (?:[\p{L}-]+ )?(?:cases|files|records|logs|calls|incidents|investigations|crimes) ?(?:that |which )?(?:we|inspectors|hmic(?:frs)?|[,.;]|$)/iu;

/** "We found that in 17 of 65 cases callers were not told": what inspectors saw in what they looked at. */
const weFound = /(?:^|, (?:and|but) )(?:we|inspectors|hmic(?:frs)?) (?:also )?(?:found|saw|noted)\b/i;

/** "HMIC found that only 12 of them were subject to active management": it counted them itself. */
const weFoundSome = new RegExp(`${weFound.source}(?: that)?(?: in)?(?: only| just)? (?:\\d|(?:${inWords})\\b)`, 'i');

/** "Two of the five women in the group had heard nothing", "three of the officers we spoke to" */
const ofThoseMet =
  /\b(?:women|men|people|victims|survivors|officers|staff|members|those) in (?:the|our|this|one) (?:focus |discussion )?group\b|\b(?:we|inspectors|hmic(?:frs)?) (?:also )?(?:spoke (?:to|with)|interviewed|met)\b/i;

/** "49 had not received any domestic abuse training": by the time of the visit. */
const ofUntrained =
  /\bhad (?:not|never)(?: yet)? (?:been trained\b|(?:been given|received|had|done|attended|completed) [^.;]{0,60}?\b(?:training|courses?|inductions?|briefings?)\b)/i;

/** "Injuries had been photographed in nine cases" */
const someOfFiles =
  /\bin (?:only |just |another )?[\p{L}\d-]+ (?:of (?:these|those|them)|cases|files|records|logs|calls|incidents|investigations|instances)\b/iu;

const sinceVisit = /\bsince (?:our|the|its) (?:last|previous|\d{4}|first) (?:inspection|visit|report|assessment)\b/i;

const ofTheAudit =
  /\b(?:for|in|during|over) the (?:year|period|months) (?:covered by|of) (?:our|the|this) (?:inspection|audit)\b|\b(?:during|in|over|for) (?:the|our|this) audit(?: period)?\b|\baudited\b|\b(?:crimes|incidents|reports|records|offences|cases) in our (?:\p{L}+ )?sample\b|\b(?:incidents|records|logs|crimes)\b[^.;]{0,60} (?:\d+ )?(?:crimes )?(?:that )?should have been recorded\b|\bcrimes (?:that|which) the (?:force|constabulary) should have recorded\b|\bunrecorded (?:\p{L}+ ){0,2}crimes\b|\b(?:crimes|reports|offences)\b[^.;]{0,80} (?:(?:had|have) been|were|was|weren['’]t|wasn['’]t) (?:not )?recorded\b|\breports of \p{L}+ (?:that )?should have been recorded\b|\bN100\b/iu;

const besideWhatWeFound =
  /\b(?:above|below|than|over|under|on|with|to|from) (?:the )?[\d.,]+ ?(?:%|percent|per cent)? (?:that |which )?(?:we|hmic(?:frs)?|inspectors) (?:found|estimated|reported|recorded)\b/i;

/** What inspectors looked at themselves is of no time that was told of other things. */
const ofOwnSample =
  /\b(?:we|inspectors|hmic(?:frs)?) (?:also )?(?:examined|reviewed|audited|checked|sampled|read|listened to|looked at)\b/i;

/** "The figure for England and Wales is 17%" goes on with what the sentence before measures. */
const ofAnother =
  /^the (?:equivalent |comparable |corresponding |average )?(?:figure|rate|average|proportion|percentage) (?:for|across|in) (?:england|all|other|(?:most )?similar)\b/i;

/** What is set beside others' figure of the same time. */
const isBesideWhatWasTold =
  /^(?:This|That) (?:is|was|compares|compared)\b[^.;]{0,60}\b(?:lower|higher|better|worse|less|more|below|above|in line|similar|same|compare[sd]?)\b[^.;]{0,60}\b(?:England and Wales|national|(?:most )?similar forces|other forces|all forces)\b/i;

/** "stood at £5.2m at the end of the year": on the last day of the year that was told. */
const atItsEnd =
  /\bat the (?:end|close) of (?:the|that|this) (?:same )?(?:(?:financial )?year|period|quarter)(?=[,.;)]|$| (?:was|were|which|and|but|it|the|there)\b)/i;

/** A survey of the inspectorate's own has its own time. */
const ofOwnSurvey = /\b(?:in|from) our (?:\p{L}+ ){0,2}survey\b|^our (?:\p{L}+ ){0,2}survey\b/iu;

/** "The figure is now 8 percent", after what it was. */
const saysNow =
  /\b(?:is|are|has|have|stands?) (?:now|currently)\b|\b(?:it|they|there|this) now \p{L}+|\bnow (?:is|are|has|have|stands?|takes?)\b/iu;

/** "Nine in ten have been on the course": up to now, and not up to the end of a month that was told before. */
const hasBeen = /\b(?:has|have) (?:\p{L}+ly |now |all )?(?:been|had|done|gone|\p{L}+ed)\b/iu;
const isOfMonth = (period: Period | undefined) =>
  period?.start !== undefined && period.start.slice(0, 7) === period.end?.slice(0, 7);

const isOfDay = (period: Period | undefined) => period?.start === undefined && period?.end !== undefined;

/** "The average time was 8 seconds", "Staff lost 11 days each" after how many officers did: how long it took in what was told. */
const goesOnInTime = (text: string, { earlier }: Context) =>
  tookSo.test(text) && (/^(?:the|it|they|on average)\b/i.test(text) || earlier.slice(-1).some(isLengthOfTime));

const tookSo =
  /^(?![^;]*\b(?:now|currently|is|are|has|have|takes|waits)\b)[^;]*\b(?:was|were|took|waited|lasted|averaged|answered|closed|attended|arrived|lost|reached|spent|stayed|dealt)\b/i;

/** "On 31 May one post in five was vacant. Detectives each carried 14 cases": what there was, and nothing that happened. */
const isOfSameDay = (text: string, areShares: boolean) =>
  areShares
    ? /\b(?:was|were)\b/.test(text)
    : /\b(?:was|were|had|carried|supervised|covered|served|managed|stood|numbered|employed|averaged)\b/.test(text) &&
      !happens.test(text) &&
      !/\bhad been\b|\bhad \p{L}+ed\b/u.test(text);

/** "In the west of the county it took 50 minutes", after how long it took in all. */
const isPlaceOfTime = (text: string, { earlier }: Context) =>
  /^(?:in|at|for|across|elsewhere|outside)\b[^,.;]{0,60}?,? (?:it|this|they|the (?:figure|average|time|wait)) (?:took|takes|was|were|waited|averaged)\b/i.test(
    text,
  ) && earlier.slice(-1).some(isLengthOfTime);

/** "serves a population of 1.1 million" */
const hasPopulation = /\b(?:serves?|polices?|covers?|has|with) a (?:\p{Ll}+ )?population of\b/u;

const makesUp = /^(?:this|that) (?:means|equates|amounts|adds up|translates|represents|would mean|suggests)\b/i;

/** "This is", "At 41 percent, this is", "As a share of its budget that is" */
const goesOnWithThis =
  /^(?:At [^,]{1,30}, )?(?:This(?! time\b)|That|These|Those)\b|^As a (?:proportion|percentage|share) of [^,;.\d]{3,50},? (?:this|that) (?:is|was)\b/i;

/** "The number therefore fell", said of the table above. */
const saysSince = /\b(?:therefore|thus)\b/i;

/** "was 9.4 percent, up from 4.1 percent in 2015/16": what was before is told beside what is. */
const isUpFrom = /\d[^;]{0,80}, (?:and )?(?:up|down) from (?:about |around |just |over )*£?\d[\d,.]*[^,;.]{0,30} in\b/i;

const sinceTheYear = /\bsince the (?:year|12 months|twelve months)\b/i;

/** The year after, or some years after, the one that something is counted from: the last that was told. */
function toldAfter(baseline: Period | undefined, { lastTold, earlier }: Context): Period | undefined {
  if (baseline === undefined || baseline.start === undefined) return undefined;
  if (isYearsBefore(baseline, lastTold)) return lastTold;
  const next = yearBefore(baseline, -1);
  const isTold = earlier.slice(-farBack).some((one) => one.periodStart === next.start && one.periodEnd === next.end);
  return isTold ? next : undefined;
}

/** Whether a period is like another, but one to five years before. */
function isYearsBefore(baseline: Period, period: Period | undefined): boolean {
  if (baseline.start === undefined || period?.start === undefined) return false;
  return [1, 2, 3, 4, 5].some((years) => {
    const { start, end } = yearBefore(period, years);
    return start === baseline.start && end === baseline.end;
  });
}

/** "Calls about it make up one in six of all calls": how things are, and not how they were in a time that was told. */
const isInPresent =
  /^(?:(?:However|In all|Overall|Nationally|Locally), )?(?!this|that|these|those)(?:(?!\b(?:was|were|had|did|of (?:these|them|those)|\p{L}{2,}ed)\b)[^,;:.]){1,90}?\b(?:makes? up|accounts? for|represents?|comprises?|(?:is|are|has|have)n['’]t|is|are|has(?! (?:been|\p{L}+ed|risen|fallen|grown|gone|made|had|done|taken))|have(?! (?:been|\p{L}+ed|risen|fallen|grown|gone|made|had|done|taken)))\b/iu;

/** "costs the force £310,000 a year": of no year in particular. */
const isYearly =
  /\b(?:costs?|saves|frees|is worth|pays|brings)\b[^.;]{0,60}£[\d,.]+ ?(?:m|million|k)? (?:a|per|each|every) (?:year|month)\b/i;

/** So many claims before a sentence may hold what it goes on with. */
export const farBack = 400;
