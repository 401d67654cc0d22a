import type { Period } from './calendar.ts';
import type { Step } from './changes.ts';
import {
  beyondComparison,
  isBeyondClause,
  isInClosedBracket,
  isOfNow,
  isOfSetBeside,
  opensBracket,
  opensNextClause,
  saysNow,
} from './figureClauses.ts';
import { isAim, isOfOwnTime, isOfTelling } from './heldPeriods.ts';
import { refersToPeriod } from './impliedPeriods.ts';
import type { Measured } from './measures.ts';
import type { WordedPeriod } from './periods.ts';
import type { Context, SentencePeriods } from './sentencePeriods.ts';
import { earlierThan, isOfYears, laterThan, yearBefore } from './shiftedPeriods.ts';
import { setsBeside } from './statedPeriods.ts';

/** A sentence whose figures are of some time. */
interface InSentence {
  readonly text: string;
  readonly periods: SentencePeriods;
  readonly before: Context;
}

/** The period of a figure, and of what it is compared with where it is a change. */
export function periodsOfFigure(
  one: Measured,
  sentence: InSentence,
): { readonly period: Period | undefined; readonly baseline: Period | undefined } {
  const { figure, behind, change } = one;
  const { text, periods, before } = sentence;
  const [beside] = periods.worded;
  if (change !== undefined && beside !== undefined && beside.to <= figure.from && setsBeside.test(text))
    return { period: before.period, baseline: beside };
  const near = periods.worded.filter(({ from }) => from < figure.to + behind.length + 1);
  // "three times as many as in 2017": the time is of what it is compared with.
  const isMultiple = figure.unit === 'times' && figure.how === 'rate' && asManyAs.test(one.rest.slice(0, 80));
  const period = periodOf(one, sentence, near, isMultiple);
  if (isMultiple && period !== undefined)
    return { period, baseline: earlierThan(behind, period) ?? near.find((other) => other.from >= figure.to) };
  return { period, baseline: change === undefined ? undefined : baselineOf(one, sentence, period) };
}

function baselineOf({ figure, next, rest }: Measured, { text, periods }: InSentence, period: Period | undefined) {
  const end = next?.from ?? text.length;
  if (periods.main !== undefined && period === periods.main) return periods.period;
  return (
    yearsOf(periods)?.first ??
    periods.worded.find(({ isBaseline, isSince, from }) => isBaseline && !isSince && from >= figure.to && from < end) ??
    periods.baseline ??
    (thanOthers.test(rest) ? undefined : impliedBaseline(text, period))
  );
}

/** "131 fewer than similar forces": no change, but a difference from others. */
const thanOthers =
  /^[^.;,]{0,60}\bthan (?:(?:in|for|the|its|that of|those of|most|all) ){0,2}(?:average|national|similar|other|neighbouring|England)\b/i;

/** "between 2010 and 2014": the years that the ends of a change are of. */
const yearsOf = ({ worded, overList }: SentencePeriods) =>
  worded.length === 0 ? overList : worded.find(({ years }) => years !== undefined)?.years;

function periodOf(
  one: Measured,
  { text, periods, before }: InSentence,
  near: readonly WordedPeriod[],
  isMultiple: boolean,
): Period | undefined {
  const { figure, index, ahead, behind, rest, change } = one;
  const step = startsFrom(one, text) ? 'first' : one.step === 'first' ? undefined : one.step;
  if (before.census !== undefined && ofPopulation.test(rest.slice(0, 60)))
    return { start: undefined, end: before.census };
  const ofYears = change !== undefined || step !== undefined ? yearsOf(periods)?.[step ?? 'last'] : undefined;
  if (ofYears !== undefined) return ofYears;
  const told = near.filter(({ isSince, to }) => !isSince && !hasSince.test(text.slice(to, figure.from)));
  const isYetToCome = isYetToSave(text, one);
  const worded = ownPeriod(one, text, { told, worded: near }, { isMultiple, isYetToCome });
  const stated = periods.worded.find((other) => isSame(other, periods.period));
  const isNow = soFar.test(rest) || isOfNow(text, figure, worded ?? stated);
  const own = isNow ? undefined : (worded ?? inTurn(one, periods, step));
  const around = `${ahead}${text.slice(figure.from, figure.to)}${behind}`;
  const isUntold =
    own === undefined &&
    (isNow ||
      (figure.margin === undefined && saysNow(text, figure)) ||
      isAim(ahead, rest) ||
      /^ will\b/.test(behind) ||
      (/\bwill\b(?! have)[^.;,]*$/.test(ahead) && !(figure.how === 'money' && toSave.test(ahead))) ||
      isOfTelling(
        periods.worded.length === 0 ? around : change === undefined ? inClause(ahead, index === 0, behind) : '',
      ));
  const later = laterInSentence(one, text, told);
  if (later !== undefined) return later;
  const last = periods.period ?? (before.inParagraph ? before.period : undefined);
  const isSaidBefore = own === undefined || own.to <= figure.from;
  const mayBeEarlier = !isUntold && change === undefined && !isMultiple;
  if (mayBeEarlier && last !== undefined && (isSaidBefore || /\bthe same\b/i.test(behind))) {
    const isOfWordsAhead = step !== 'last' && (index > 0 || periods.worded.length === 0);
    const earlier = earlierThan(
      `${isOfWordsAhead ? beyondComparison(outOfBracket(ahead), index === 0) : ''} ${behind}`,
      last,
    );
    if (earlier !== undefined) return earlier;
  }
  if (step === 'first' && periods.baseline !== undefined && refersToPeriod.test(text)) return periods.baseline;
  if (isByEndOf(own, periods.period, text)) return periods.period;
  const since = change === undefined ? near.find(({ isSince }) => isSince) : undefined;
  const isSinceFirst = since !== undefined && since.from >= figure.to && since.from < (own?.from ?? text.length);
  // "on the same day in 2010 it had been 2,038, so it has fallen by 14 percent"
  if (change !== undefined && index > 0 && own === undefined && periods.main !== undefined) return periods.main;
  const isChange = change !== undefined || step !== undefined || figure.how !== 'count';
  // "Over the last four years it fell by 11 percent, although in the 12 months to June"
  const [firstWorded] = periods.worded;
  const isOfOwnLength =
    firstWorded !== undefined && firstWorded.from > figure.to && isOfOwnTime(text.slice(0, figure.from));
  const hasNone = step === 'first' || isYetToCome || isUntold || isOfOwnLength || hasSince.test(ahead);
  return (
    (isSinceFirst ? sinceFor(since, step) : undefined) ??
    own ??
    (hasNone ? undefined : (besideLast(one, periods) ?? (isChange ? undefined : periods.whole) ?? periods.period)) ??
    sinceFor(since, step)
  );
}

/** "the backlog was 403; at the time of our inspection it had come down to 97": what is said in the clause of the figure. */
const inClause = (ahead: string, isFirst: boolean, behind: string) =>
  `${isFirst ? '' : beyondComparison(ahead, false)}0${behind}`;

/** "has saved £4.9m to date and will save £12m by 2018/19" */
const soFar = /^,? (?:so far|to date)\b/i;

const isSame = (one: Period, other: Period | undefined) => one.start === other?.start && one.end === other?.end;

const changing =
  /\b(?:f[ae]ll|fallen|fell|falling|r[io]se|risen|rising|grew|grown|went|gone|came|come|dropp?\w*|increas\w+|decreas\w+|declin\w+|reduc\w+|improv\w+|chang\w+|cut|up|down|rais\w+|shrank|shrunk|brought|taken)\b/i;

/** "fell from 64 to 2", not "16 charges from 551 offences". */
const startsFrom = ({ figure, step, ahead, next }: Measured, text: string) =>
  step === 'first' &&
  (figure.isFormer === true ||
    changing.test(ahead) ||
    (next !== undefined && /\bto\b/.test(text.slice(figure.to, next.from))));

/**
 * "In 2016, 2017 and 2018 it was 5, 4 and 3 respectively": each of its own; "fell from 31 (2016) to 24 (2018), nationally
 * from 28 to 22": the second two as the first.
 */
function inTurn({ index, next, rest }: Measured, { worded, figures }: SentencePeriods, step: Step | undefined) {
  if (/\brespectively\b/i.test(rest) && worded.length === figures) return worded[index];
  const [first, last, more] = worded;
  const isPair = first?.end !== undefined && last?.end !== undefined && first.end < last.end && more === undefined;
  if (!isPair || step === undefined || figures < 4 || (step === 'first' && next === undefined)) return undefined;
  return step === 'first' ? first : last;
}

/** "in 2015 it was 15 percent, and in 2016 6 percent: 12 of 200": what is added to a figure is of the same time. */
const besideLast = ({ figure, index, ahead }: Measured, { worded }: SentencePeriods) =>
  index > 0 &&
  /^(?::| \(|, or|,? equal to|,? equivalent to) (?:about |some |just )?$/.test(`${ahead} `.replace(/ {2}$/, ' '))
    ? worded.findLast(({ to, isBaseline }) => to <= figure.from && !isBaseline)
    : undefined;

/** The period that is worded for a figure: in the bracket before it, behind it, or between it and the one before. */
function ownPeriod(
  { figure, previous, change, step }: Measured,
  text: string,
  { told, worded }: { readonly told: readonly WordedPeriod[]; readonly worded: readonly WordedPeriod[] },
  { isMultiple, isYetToCome }: { readonly isMultiple: boolean; readonly isYetToCome: boolean },
): WordedPeriod | undefined {
  // "its 2010/11 budget of £301.8m"
  const ofThing = told.findLast(
    ({ to, isOfThing }) => isOfThing === true && to <= figure.from && namesFigure.test(text.slice(to, figure.from)),
  );
  if (ofThing !== undefined) return ofThing;
  // "in 2021/22 (62) as in 2020/21 (31)"
  const bracketed = told.findLast(({ to }) => to <= figure.from && text.slice(to, figure.from) === ' (');
  if (bracketed !== undefined) return bracketed;
  // "since the year to May 2016, when it was 13,018"
  const when = worded.findLast(({ to }) => to <= figure.from && whenItWas.test(text.slice(to, figure.from)));
  if (when !== undefined) return when;
  // "up from 24 in 2013/14, and in that year one in four"
  const that = previous === undefined ? -1 : text.slice(previous.to, figure.from).search(inThatYear);
  const nearest = that === -1 ? undefined : told.findLast(({ to }) => to <= (previous?.to ?? 0) + that);
  if (nearest !== undefined) return nearest;
  // "31% in 2017/18 (2016/17: 28%)"
  const inAside = told.findLast(
    ({ from, to }) =>
      to <= figure.from &&
      /^:? $/.test(text.slice(to, figure.from)) &&
      (text[from] === '(' || /\((?:in )?$/.test(text.slice(0, from))),
  );
  const behind = isMultiple
    ? undefined
    : told.find(
        (other) =>
          other.from >= figure.to &&
          (change === undefined || !other.isBaseline) &&
          !opensNextClause(other, text) &&
          !isBeyondClause(figure, other, text) &&
          !opensBracket(other, text),
      );
  if (inAside !== undefined || behind !== undefined || previous === undefined || isYetToCome) return inAside ?? behind;
  return told.findLast(
    ({ from, to, isBaseline }) =>
      !isInClosedBracket({ from, to }, figure, text) &&
      !isOfSetBeside({ from, to }, previous, figure, text) &&
      from >= previous.to &&
      (!isMultiple || from < figure.from) &&
      !turns.test(text.slice(to, figure.from)) &&
      ((step !== 'last' && change === undefined && !text.slice(to, figure.from).includes(';')) || !isBaseline),
  );
}

const inThatYear = /\b(?:in|over|during|for) that (?:same )?(?:year|quarter|month)\b/i;
const namesFigure = /^ (?:[\p{L}’'-]+ ){1,4}(?:of|was|is|were|at|\() ?(?:about |just |only |around )?$/u;
const whenItWas =
  /^(?: (?:re-?)?(?:inspection|report|review|audit))?,? when (?:(?:it|they|there|this|the \p{L}+) (?:was|were|stood at|had been)(?: \p{L}+){0,2} |(?:we|inspectors|hmic(?:frs)?) (?:found|estimated|assessed)(?: (?:it to be|that|only|just|an estimated)){0,2} |only |just )?$/iu;

/** "were charged in 2012; two years later it was 41" */
function laterInSentence(
  { figure, previous, behind }: Measured,
  text: string,
  told: readonly WordedPeriod[],
): Period | undefined {
  const anchor = told.findLast(({ to }) => to <= figure.from);
  if (anchor === undefined) return undefined;
  const between = text.slice(Math.max(anchor.to, previous?.to ?? 0), figure.from);
  return laterThan(`${beyondClause(between)} ${behind}`, anchor);
}

const ofPopulation =
  /^\)?,? of (?:the |its |their )?(?:(?:local|resident|general|county's|area's|force's|wider) )?population\b/i;

/** "by March 2013" of what is told of a stretch that ends then. */
function isByEndOf(own: WordedPeriod | undefined, whole: Period | undefined, text: string): boolean {
  return own !== undefined && /^by\b/i.test(text.slice(own.from)) && own.end === whole?.end;
}

/** "in March 2018, and has since trained 1,240": the time is of what was before. */
const hasSince = /\b(?:has|have|had) since\b/i;

/** "Since 2017 it has fallen from 214 to 126": the first was in 2017, the second has no time. */
function sinceFor(since: WordedPeriod | undefined, step: Step | undefined): Period | undefined {
  if (since === undefined || step === 'last') return undefined;
  return { start: since.start, end: step === 'first' ? since.end : undefined };
}

/** What stands after the clause that a figure ended: "were charged; two years later it was". */
const beyondClause = (text: string) => /[;,.](.*)$/s.exec(text)?.[1] ?? '';

/** "three times as many as in 2017": the time behind it is of what it is compared with. */
const asManyAs = /^ ?(?:as (?:many|much|high|often|long|likely)\b[^.;]*\bas|(?:more|higher|greater)\b[^.;]*\bthan)\b/i;

/** "it must save £2.4m", said after a clause of another time. */
const isYetToSave = (text: string, { figure: { how, from } }: Measured) =>
  how === 'money' &&
  /[\d)]; [^;]{0,60}\b(?:must|will|should|needs? to|has to|have to) [^;]{1,40}$/.test(text.slice(0, from).slice(-120));

/** "will save £2.4m of the £3.1m by March 2015": of when it is to be saved. */
const toSave = /\b(?:save|find|cut) $/i;

/** Without the end of a bracket that the figure before stands in. */
const outOfBracket = (ahead: string) => /^[^()]*\)(.*)$/s.exec(ahead)?.[1] ?? ahead;

/** What stands before it was said of the figure before. */
const turns =
  /\b(?:compared (?:with|to)|against|than|above|below|while|whereas|but|yet|although|though|(?:up|down) from)\b/i;

function impliedBaseline(text: string, period: Period | undefined): Period | undefined {
  if (period === undefined || isOfYears(period) || /\bsince\b/i.test(text)) return undefined;
  return yearBefore(period);
}
