import { Temporal } from 'temporal-polyfill';
import type { ProposedStatistic } from '../types.ts';
import type { Period } from './calendar.ts';
import type { CarriedPeriods } from './carriedPeriods.ts';
import { isBeyondClause, isOfCompared, opensBracket, opensNextClause } from './figureClauses.ts';
import type { Figure } from './figures.ts';
import { isOfOwnTime, isRange } from './heldPeriods.ts';
import { isLengthOfTime } from './lengths.ts';
import { countOf } from './numbers.ts';
import { periodsIn, type WordedPeriod } from './periods.ts';
import { relativePeriods } from './relativePeriods.ts';
import { earlierThan, laterPeriods, samePeriods, yearBefore } from './shiftedPeriods.ts';

export interface StatedPeriods {
  readonly period?: Period | undefined;
  /** From the first to the last of the years that a change was told between: what was counted is of all that time. */
  readonly whole?: Period | undefined;
  readonly baseline?: Period | undefined;
}

export interface Context extends CarriedPeriods {
  /** What a point above it in the list says of a sample, which all points below are of. */
  readonly inList: string;
  /** The sentence over the list that it begins a point of, without its colon: "it will have made reductions of". */
  readonly lead: string;
  /** The sentence before it has worded a period or has figures of one. */
  readonly goesOn: boolean;
  /** One of those before it in the paragraph has. */
  readonly inParagraph: boolean;
  /** That period is of a sample, which what follows was found in. */
  readonly isOfSample: boolean;
  /** Of the words over a list, or of the heading. */
  readonly overAll: Period | undefined;
  /** Of what inspectors took a sample of. */
  readonly audited: Period | undefined;
  /** The last stretch of several years, which "the first two years" are of. */
  readonly long: Period | undefined;
  /** The day of the census that population figures come from. */
  readonly census: string | undefined;
  /** What was found before this sentence. */
  readonly earlier: readonly ProposedStatistic[];
}

/** The periods of a sentence. */
export interface SentencePeriods extends StatedPeriods {
  /** Those that it words. */
  readonly worded: readonly WordedPeriod[];
  /** How many figures it has. */
  readonly figures: number;
  /** The period that was told before, where the sentence only sets an earlier one beside it. */
  readonly main?: Period | undefined;
  /** It only tells what was so before: what follows goes on with what was told ahead of it. */
  readonly isAside?: boolean;
  /** The years that the sentence over its list says a change is told between. */
  readonly overList?: WordedPeriod['years'];
}

const equivalent =
  /^the (?:equivalent|comparable|corresponding|same) (?:figure|rate|proportion|percentage|number)s? (?:for|in|at|was|were)\b/i;

/** The periods that a sentence words, and the one that its figures are of; `told` is the day on which it was told. */
export function periodsOfSentence(
  text: string,
  figures: readonly Figure[],
  told: string | undefined,
  before: Context,
): SentencePeriods {
  const said = announced.exec(text)?.[0].length ?? 0;
  const named = periodsIn(text, told, before.inParagraph ? before.period : undefined).filter(
    (one) => one.to > said && !isOfWriting(one, text) && !isOfBeginning(one, text),
  );
  const worded = [
    ...named,
    ...(isOfOwnTime(text) ? [] : samePeriods(text, named, before.lastTold ?? before.period)),
    ...relativePeriods(text, told),
    ...laterPeriods(text, before.lastTold),
  ].sort((one, other) => one.from - other.from);
  const stated = {
    period: firstYearsOf(text, before.long) ?? worded.find((one) => !one.isBaseline && isOfAll(one, figures, text)),
    baseline: worded.find((one) => one.isBaseline),
  };
  const periods = impliedPeriods(text, figures, stated, before);
  const isAhead = told !== undefined && (before.period?.end ?? '') > told;
  const main = !isAhead && opensEarlier(text, worded, before) ? before.period : undefined;
  return {
    ...periods,
    period: periods.period ?? periodOfWhole(text, before.earlier),
    worded,
    figures: figures.length,
    main,
    isAside: ofEarlierInspection.test(text) || setsBeside.test(text),
    overList: before.lead === '' ? undefined : periodsIn(before.lead, told).find((one) => one.years)?.years,
  };
}

/** "In our 2018 inspection it was 74 percent." */
const ofEarlierInspection =
  /^(?:In|At) (?:our|the|its) (?:\d{4}|last|previous|earlier|first) (?:re-?)?(?:inspection|report|audit|visit)\b/i;

/** "This compares with 1,290 in the year ending 31 March 2020, an increase of 45 percent." */
export const setsBeside = /^(?:This|That|It|The figure) compare[sd] with\b/i;

/** "At the same date in 2016 they were 19.5": what is told next is of now again. */
function opensEarlier(text: string, worded: readonly WordedPeriod[], { goesOn, period }: Context): boolean {
  const [first, more] = worded;
  if (!goesOn || period?.end === undefined || more !== undefined) return false;
  const end = first === undefined ? earlierThan(/^[^,]{1,30},/.exec(text)?.[0] ?? '', period)?.end : first.end;
  // What there was on a day, after what was done in a year, is set beside nothing.
  if (first !== undefined && first.start === undefined && isRange(period)) return false;
  return end !== undefined && end < period.end && ((first?.from ?? 0) < 10 || equivalent.test(text));
}

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
  /\b(?:recorded|reached|gave|helped|trained|received|made|issued|carried out|arrested|charged|answered|attended|conducted|referred|seized|executed|resulted in|led to|detected|solved|dealt with|held|used|missed|fired|drawn|cancelled|completed|visited|lost|left|joined|failed|paid|spent|bought|sold|seen|found|closed|opened)\b/i;

const isEachYear = /\b(?:each|every|a) year\b(?! (?:before|earlier|ago|later))/i;

const isNow =
  /\b(?:currently|at present|now|at the time of|are|is|has|have|carries|carry|holds?|manages?|supervises?|employs?|rests|lies|works|meets|leads|covers|provides)\b/i;

/** "In 54 of these", "in 41 of 52 cases": of what inspectors looked at. */
const ofSampleTold =
  /^in (?:only |just )?[\p{L}\d-]+ of (?:these|those|them)\b|\bof (?:the |these |our )?[\d,]+ (?:[\p{L}-]+ )?(?:cases|files|records|logs|calls|incidents|investigations|crimes) ?(?:that |which )?(?:we|inspectors|hmic(?:frs)?|[,.;]|$)/iu;

/** "We found that in 17 of 65 cases callers were not told": what inspectors saw in what they looked at. */
const weFound = /(?:^|, (?:and|but) )(?:we|inspectors|hmic(?:frs)?) (?:also )?(?:found|saw|noted)\b/i;

const sinceVisit = /\bsince (?:our|the|its) (?:last|previous|\d{4}|first) (?:inspection|visit|report|assessment)\b/i;

const ofTheAudit =
  /\b(?:for|in|during|over) the (?:year|period|months) (?:covered by|of) (?:our|the|this) (?:inspection|audit)\b|\b(?:during|in|over|for) (?:the|our|this) audit(?: period)?\b|\baudited\b|\b(?:crimes|incidents|reports|records|offences|cases) in our (?:\p{L}+ )?sample\b|\b(?:incidents|records|logs|crimes)\b[^.;]{0,60} (?:\d+ )?(?:crimes )?(?:that )?should have been recorded\b|\bcrimes (?:that|which) the (?:force|constabulary) should have recorded\b|\bunrecorded (?:\p{L}+ )?crimes\b/iu;

const besideWhatWeFound =
  /\b(?:above|below|than|over|under|on|with|to|from) (?:the )?[\d.,]+ ?(?:%|percent|per cent)? (?:that |which )?(?:we|hmic(?:frs)?|inspectors) (?:found|estimated|reported|recorded)\b/i;

/** What inspectors looked at themselves is of no time that was told of other things. */
const ofOwnSample =
  /\b(?:that |which )?(?:we|inspectors) (?:examined|reviewed|audited|checked|sampled|read|listened to|looked at)\b/i;

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

/** The period of a sentence that words none. */
function impliedPeriods(
  text: string,
  figures: readonly Figure[],
  stated: StatedPeriods,
  before: Context,
): StatedPeriods {
  if (stated.period !== undefined) return stated;
  if (atItsEnd.test(text) && isRange(before.period))
    return { ...stated, period: { start: undefined, end: before.period?.end } };
  const areShares = figures.length > 0 && figures.every(({ how, margin }) => how === 'percent' && margin === undefined);
  // "In the last four years it fell; over the same period": of those years.
  const refers = refersToPeriod.test(text) && !isOfOwnTime(text.slice(0, text.search(refersToPeriod)));
  const refersBack =
    refers ||
    refersToSuch(text, before.period) ||
    (before.inParagraph && someOfThese.test(text) && !saysNow.test(text)) ||
    (before.goesOn && isOfDay(before.period) && isOfSameDay(text, areShares) && !isOfOwnTime(text)) ||
    (before.goesOn && (ofThese.test(text) || ofAnother.test(text)));
  if (refersBack && before.period !== undefined) return { ...definite(before), ...definite(stated) };
  if (before.lastTold !== undefined && (refers || refersToSuch(text, before.lastTold)))
    return { ...definite(stated), period: before.lastTold };
  const goesOnWith = before.goesOn && before.period !== undefined && goesOnWithThis.test(text);
  // "This is lower than the 84 percent (± 0.2 percent) for England and Wales"
  if (goesOnWith && isBesideWhatWasTold.test(text)) return { ...definite(before), ...definite(stated) };
  if (before.audited !== undefined && figures.some(({ margin }) => margin !== undefined))
    return { ...stated, period: before.audited };
  // "above the 78.3 percent that we found": it is what we find now that is set beside it.
  if (before.audited !== undefined && besideWhatWeFound.test(text)) return { ...stated, period: before.audited };
  if (ofOwnSurvey.test(text)) return stated;
  if (before.audited !== undefined && ofTheAudit.test(text)) return { ...stated, period: before.audited };
  if (ofOwnSample.test(text) && before.period?.end !== before.audited?.end) return stated;
  const counts = figures.every(
    (one) => one.how === 'count' || isLengthOfTime(one) || (one.how === 'rate' && one.change !== undefined),
  );
  // "This amounts to 4,200 crimes each year" is of none in particular.
  if (goesOnWith && isEachYear.test(text) && makesUp.test(text)) return stated;
  // "This is a fall of 4 percent on 2012/13" is of the same time or day.
  if (goesOnWith) return { ...definite(before), ...definite(stated) };
  if (saysSince.test(text) && !before.inParagraph && before.period !== undefined)
    return { ...definite(before), ...definite(stated) };
  const next = isUpFrom.test(text) || sinceTheYear.test(text) ? toldAfter(stated.baseline, before) : undefined;
  if (next !== undefined) return { ...stated, period: next };
  const isUnsaid =
    stated.baseline === undefined || isUpFrom.test(text) || isYearsBefore(stated.baseline, before.period);
  const isOver = hasBeen.test(text) && isOfMonth(before.period);
  const holds =
    isRange(before.period) &&
    before.isOfAll !== true &&
    !saysNow.test(text) &&
    isUnsaid &&
    !isOver &&
    !isInPresent.test(text) &&
    !isOfOwnTime(text) &&
    !isYearly.test(text);
  const areTimes = figures.length > 0 && figures.every(isLengthOfTime);
  // How long something takes is as often told of no time in particular.
  const isOfIt = areTimes
    ? before.inParagraph &&
      (before.period === before.audited ||
        (before.goesOn && (isPlaceOfTime(text, before) || goesOnInTime(text, before))))
    : counts
      ? before.goesOn &&
        (happens.test(text) || before.isOfSample) &&
        !(weFound.test(text) && !before.isOfSample && before.period !== before.audited) &&
        !isNow.test(text) &&
        !isEachYear.test(text)
      : before.inParagraph;
  if (holds && isOfIt) return { ...definite(before) };
  const isOfOthersTime =
    (counts && (isNow.test(text) || ofSampleTold.test(text) || isOfOwnTime(text))) || sinceVisit.test(text);
  return before.overAll === undefined || isOfOthersTime ? stated : { ...stated, period: before.overAll };
}

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
  /^(?!this|that|these|those)(?:(?!\b(?:was|were|had|did|of (?:these|them|those)|\p{L}{2,}ed)\b)[^,;:.]){1,90}?\b(?:makes? up|accounts? for|represents?|comprises?|is|are|has(?! (?:been|\p{L}+ed|risen|fallen|grown|gone|made|had|done|taken))|have(?! (?:been|\p{L}+ed|risen|fallen|grown|gone|made|had|done|taken)))\b/iu;

/** "costs the force £310,000 a year": of no year in particular. */
const isYearly =
  /\b(?:costs?|saves|frees|is worth|pays|brings)\b[^.;]{0,60}£[\d,.]+ ?(?:m|million|k)? (?:a|per|each|every) (?:year|month)\b/i;

/** When it was announced says nothing of when it is. */
const announced =
  /^(?:(?:back )?in|on) [^,]{3,30}?,? (?:\p{L}+ ){1,6}?(?:announced|decided|agreed|promised|proposed)\b/iu;

/** "about which I wrote in 2016: the backlog has risen" tells when it was written. */
const isOfWriting = ({ from, to }: WordedPeriod, text: string) =>
  /^ ?:/.test(text.slice(to)) &&
  /\b(?:wrote|written|reported|told|warned|said|raised)\b[^.;:]*$/i.test(text.slice(Math.max(0, from - 80), from));

/** "the training which was introduced in January 2019", "a grant that ends in March 2025", "had last been looked at in 2021": when its figures were is not said. */
const isOfBeginning = ({ from }: WordedPeriod, text: string) =>
  /\b(?:which|that) (?:(?:was|were|had been) (?:\p{Ll}+ly )?(?:introduced|set up|launched|opened|established|created|updated|revised|formed|adopted|installed|rolled out)|ends?|ended|expires?|runs? out|closes?) (?:in |on |at |during )?(?:the )?$|\blast (?:been )?(?:looked at|reviewed|updated|checked|visited|seen|assessed|scored|inspected) (?:in |on )?$/iu.test(
    text.slice(Math.max(0, from - 60), from + 3),
  );

/** Whether a stretch is longer than a year. */
export const isOfYears = ({ start, end }: Period) =>
  start !== undefined && end !== undefined && (yearBefore({ start: undefined, end }).end ?? '') > start;

const firstYears = /\b(?:in|over|during|for) the first (two|three|four|2|3|4) years\b/i;

/** "In the first two years" of a stretch that was told before. */
function firstYearsOf(text: string, long: Period | undefined): Period | undefined {
  const count = countOf(firstYears.exec(text)?.[1]);
  if (!(count > 0) || long?.start === undefined || long.end === undefined) return undefined;
  const start = Temporal.PlainDate.from(long.start);
  const end = start.add({ years: count }).subtract({ days: 1 }).toString();
  return end <= long.end ? { start: long.start, end } : undefined;
}

/** Whether a time may be that of the whole sentence, and is not only that of one of its figures. */
const isOfAll = (one: WordedPeriod, figures: readonly Figure[], text: string) =>
  !(one.isOfThing === true && figures.length > 1 && one.from > 6) &&
  !isOfAside(one, figures, text) &&
  !opensBracket(one, text) &&
  !isOfCompared(one, figures, text) &&
  !figures.some((figure) => figure.to <= one.from && (opensNextClause(one, text) || isBeyondClause(figure, one, text)));

/** Of "(41 in 2016)": the period of the figure in the bracket alone. */
function isOfAside({ from, to }: WordedPeriod, figures: readonly Figure[], text: string): boolean {
  const open = text.lastIndexOf('(', from);
  const close = text.indexOf(')', to);
  if (open === -1 || close === -1 || text.slice(open, from).includes(')')) return false;
  return figures.some((one) => one.from > open && one.to <= close);
}

export const farBack = 400;

/** "Of the 296 crimes": those that a figure before told, in its period. */
function periodOfWhole(text: string, earlier: readonly ProposedStatistic[]): Period | undefined {
  const whole = /^(?:only |just )?(?:(?:[\d,]+|\p{Ll}{3,9}) )?of (?:the|these|those) ([\d,]*\d)\b/iu.exec(text)?.[1];
  if (whole === undefined) return undefined;
  const value = Number(whole.replaceAll(',', ''));
  const one = earlier.slice(-farBack).findLast((told) => told.value === value && !/^percent/.test(told.unit));
  return one?.periodEnd === undefined ? undefined : { start: one.periodStart, end: one.periodEnd };
}
