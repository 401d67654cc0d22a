import { matchesOfAny } from '../../matches.ts';
import { figurePatterns } from './figurePatterns.ts';
import { time } from './figureWords.ts';
import { inOneUnit, lengthOf, moreOfLength } from './lengths.ts';
import { looseFigures } from './looseNumbers.ts';
import { figureOf } from './matchedFigures.ts';
import { inPlainDigits, isInsideNumber, numberOf, numberWords } from './numbers.ts';
import { namedByWords } from './numbersInNames.ts';
import { isPlanned } from './plannedFigures.ts';
import { shareWords } from './shares.ts';
import { wholesTold } from './wholes.ts';

/** A figure of a sentence, and where it stands there. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly margin: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly how: 'percent' | 'rate' | 'count' | 'money';
  /** What is counted, where the figure says it: "crimes" of "61 crimes per 1,000 population". */
  readonly noun?: string;
  /** 1 for a rise and -1 for a fall, where the figure is a word that says it, as in "doubled". */
  readonly change?: 1 | -1;
  /** It is a part of what the sentence before has told: named as in "the five that were missed", found as in "In 21". */
  readonly isPart?: 'named' | 'found';
  /** It is all that the figure before it is a part or a share of. */
  readonly isWhole?: boolean;
  /** It is what was before, as in "down from 2,500". */
  readonly isFormer?: boolean;
}

/** The figures of a sentence that may be statistics, in its order. How many were looked at is none. */
export function figuresIn(sentence: string): readonly Figure[] {
  if (!mayHoldFigure.test(sentence)) return [];
  const { text, asWritten } = namedByWords(inPlainDigits(sentence));
  const found: Figure[] = [];
  const ranges: Stretch[] = [];
  const planned: Figure[] = [];
  for (const match of matchesOfAny(figurePatterns, text)) {
    if (match.groups?.['range'] !== undefined) {
      ranges.push({ from: match.index, to: match.index + match[0].length });
      continue;
    }
    const margin = match.groups?.['loneMargin'];
    if (margin !== undefined) {
      ranges.push({ from: match.index, to: match.index + match[0].length });
      addMargin(found, match.index, numberOf(margin));
      continue;
    }
    if (atConfidence.test(match[0] + text.slice(match.index + match[0].length, match.index + match[0].length + 12))) {
      const around = match.groups?.['margin'];
      if (around !== undefined) addMargin(found, match.index, numberOf(around));
      continue;
    }
    const one = figureOf(match, text);
    if (match.index === 0 && isParagraphNumber.test(text)) continue;
    if (one === undefined || isInsideNumber(text, one.from)) continue;
    if (isPlanned(one, text, planned.at(-1))) {
      planned.push(one);
      continue;
    }
    if (isSample(one, text)) continue;
    if (isBound(one, text) || isAge(one, text) || isAllParts(one, text)) continue;
    const whole = ofLength(one, text);
    if (whole.from >= (found.at(-1)?.to ?? 0)) found.push(whole);
  }
  const all = withWholes(withLoose(found, { ranges, planned }, text), text);
  return all
    .map((one, index) =>
      ofFormer(sharesUnit(one, { last: all[index - 1], next: all[index + 1] }, text), all.slice(0, index), text),
    )
    .map((one, index, told) => inSmallerUnit(one, { last: told[index - 1], next: told[index + 1] }, text))
    .map((one) => ({
      ...one,
      unit: asWritten(one.unit),
      ...(one.noun === undefined ? {} : { noun: asWritten(one.noun) }),
    }));
}

const bound =
  /(?<!\b(?:just|slightly|little|fractionally|marginally|only|well|far|it|of|percent|points?|minutes|hours|days) )\b(?:(?:fewer|less) than|below|under|no more than|at most|not more than) (?:an? )?(?:average of )?$/i;

/** "It can't offer an appointment in less than seven weeks": it takes as much. */
const never = /(?:n['’]t|\bcannot|\bnot|\bnever|\brarely|\bno one) [^.,;]*$/i;

/** "a woman of 34 had rung": how old somebody is. */
const isAge = ({ from, how }: Figure, text: string) =>
  how === 'count' &&
  /\b(?:man|woman|boy|girl|child|teenager|person|victim|suspect|offender|mother|father|son|daughter|brother|sister|partner) of $/i.test(
    text.slice(Math.max(0, from - 20), from),
  );

/** "Figures may not add up to 100 percent": all the parts there are. */
const isAllParts = ({ from, value }: Figure, text: string) =>
  value === 100 && /\b(?:add|sum)s?(?: up)? to $/i.test(text.slice(Math.max(0, from - 20), from));

/** "below 85 percent", "fewer than 20 officers": no more than a bound; just below one is as good as the figure. */
const isBound = ({ from, how }: Figure, text: string) => {
  const ahead = text.slice(Math.max(0, from - 120), from);
  if (how === 'percent' && /\bwithin (?:about |just )?$/i.test(ahead)) return true;
  return (bound.test(ahead) && !never.test(ahead)) || mostInError.test(ahead) || notReached.test(ahead);
};

const notReached = /(?:n['’]t|\bnot|\bnever) (?:yet )?(?:reached|exceeded|gone above) (?:even )?$/i;

/** "The margin of error is up to 7 percentage points": how sure all figures are. */
const mostInError = /\b(?:margins? of error|confidence intervals?)\b[^.;]* (?:up to|at most|as much as) $/i;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** With what the parts are parts of, where nothing has told that yet. */
function withWholes(figures: readonly Figure[], text: string): readonly Figure[] {
  const wholes = wholesTold(text).filter(
    (one) => !figures.some(({ from, value }) => from <= one.from && one.from < from + 80 && value === one.value),
  );
  return wholes.length === 0 ? figures : [...figures, ...wholes].sort((one, other) => one.from - other.from);
}

/** The figures that are told with what they count, and those that leave it out, in the order of the sentence. */
function withLoose(
  found: readonly Figure[],
  { ranges, planned }: { readonly ranges: readonly Stretch[]; readonly planned: readonly Figure[] },
  text: string,
): readonly Figure[] {
  const loose = looseFigures(text, found, ranges)
    .filter((one) => {
      const last = planned.findLast(({ to }) => to <= one.from);
      return !isPlanned(one, text, last);
    })
    .map((one) => ofLength(one, text));
  if (loose.length === 0) return found;
  const all = [...found, ...loose].sort((one, other) => one.from - other.from);
  return all.filter((one, index) => one.from >= (all[index - 1]?.to ?? 0));
}

/** "Of a total of 470 reports that we audited", "In 220 records, we found": how many were looked at. */
function isSample({ from, to, how }: Figure, text: string): boolean {
  if (how !== 'count') return false;
  const [ahead, behind] = [text.slice(Math.max(0, from - 20), from), text.slice(to, to + 100)];
  return (inWhole.test(ahead) && weLookedAt.test(behind)) || (opensWhole.test(ahead) && weFound.test(behind));
}
const inWhole = /\bof (?:a total of |the |these |some |about )?$/i;
const opensWhole = /^(?:of|in|from) (?:a total of |the |these |some |about )?$/i;
/** And how many of them. */
const weFound =
  /^(?: [\p{L}'’-]+){0,4}, (?:we|inspectors|HMIC(?:FRS)?) (?:also )?(?:only )?(?:found|saw|noted|considered|judged) (?:that )?(?:only )?\d/u;
const weLookedAt =
  /^(?: [\p{L}'’-]+){0,7}? (?:(?:that|which|whom|to which|to whom) )?(?:we|inspectors|HMIC(?:FRS)?) (?:also )?(?:audited|examined|reviewed|listened|read|looked|sampled|checked|tested|visited|spoke|met|observed|joined|analysed|dip-?sampled|interviewed)\b/u;

/** What every figure has: a digit, or a word for a number, a share or none that is not the end of another word. */
const mayHoldFigure = new RegExp(
  `\\d|(?<![a-z])(?:${[...numberWords, ...shareWords, 'none', 'twice'].join('|')})|(?:wait(?:s|ed|ing)?|takes?|took|taken) [^.;]{0,20}\\ban? `,
  'i',
);

const lengthBefore = /\b(\d{1,3}|an?) (days?|hours?|hrs?|minutes?|mins?),? (?:and )?$/i;

/** "11 hours 48 minutes" is one length of time, in hours where that is exact, else in minutes. */
function ofLength(figure: Figure, text: string): Figure {
  const own = figure.how === 'rate' ? lengthOf(figure.unit) : undefined;
  if (own === undefined) return figure;
  const [ahead = '', larger = '', largerUnit] =
    lengthBefore.exec(text.slice(Math.max(0, figure.from - 20), figure.from)) ?? [];
  const [rest = '', smaller, smallerUnit] = moreOfLength.exec(text.slice(figure.to, figure.to + 24)) ?? [];
  const parts = [
    { value: /^an?$/i.test(larger) ? 1 : Number(larger), length: lengthOf(largerUnit) },
    { value: figure.value, length: own },
    { value: Number(smaller), length: lengthOf(smallerUnit) },
  ].flatMap(({ value, length }) => (length === undefined ? [] : [{ value, length }]));
  const told = parts.length === 1 ? undefined : inOneUnit(parts);
  if (told === undefined) return { ...figure, unit: own.unit };
  return {
    ...figure,
    ...told,
    from: figure.from - ahead.length,
    to: figure.to + rest.length,
  };
}

/** What was before is counted in what is counted now. */
function ofFormer(figure: Figure, earlier: readonly Figure[], text: string): Figure {
  if (figure.isFormer !== true) return figure;
  const now = earlier.findLast(
    ({ from, to, how, change }) =>
      change === undefined &&
      !endsInChange.test(text.slice(0, from)) &&
      !(how === 'percent' && (figure.value > 100 || beginsWithChange.test(text.slice(to)))),
  );
  return { ...figure, unit: now?.unit ?? 'number', how: now?.how ?? 'count' };
}

const endsInChange = /\b(?:up|down|by|(?:rise|fall|increase|reduction|decrease|drop) of) $/i;
const beginsWithChange = /^ (?:rise|fall|increase|reduction|decrease|drop)\b/;

/** "95% confidence level": how sure a figure is, and none itself. */
const atConfidence = /^\d[\d.]*\s?(?:%|percent|per cent) (?:level of )?(?:confidence|confident|sure|certain|CI)\b/i;

interface Neighbours {
  readonly last: Figure | undefined;
  readonly next: Figure | undefined;
}

/** "from 4 hours 15 minutes to 50 minutes": both are in the smaller unit. */
function inSmallerUnit(one: Figure, { last, next }: Neighbours, text: string): Figure {
  const own = lengthOf(one.unit);
  const isAfter = last !== undefined && isTo.test(text.slice(last.to, one.from));
  const isBefore = next !== undefined && isTo.test(text.slice(one.to, next.from));
  const other = (isAfter ? lengthOf(last.unit) : undefined) ?? (isBefore ? lengthOf(next.unit) : undefined);
  if (own?.seconds === undefined || other?.seconds === undefined || other.seconds >= own.seconds) return one;
  return { ...one, value: Math.round((100 * one.value * own.seconds) / other.seconds) / 100, unit: other.unit };
}

const isTo =
  /^,? (?:down |up )?(?:to|from) (?:about |around |just |under |over |nearly |almost |just under |just over )?$/;

/** "from 12 to 15 percent", "from 8 minutes in Camford to 14 in Barford", "from 5.1 to 6.3 per 1,000": both are of one unit. */
function sharesUnit(one: Figure, { last, next }: Neighbours, text: string): Figure {
  if (one.unit !== 'number') return one;
  const isAfter = last !== undefined && inOneTo.test(text.slice(last.to, one.from));
  const isBefore = next !== undefined && /^ to $/.test(text.slice(one.to, next.from));
  const other = isAfter ? last : isBefore ? next : undefined;
  const isUnit = other?.how === 'percent' || isTime.test(other?.unit ?? '') || /^per /.test(other?.unit ?? '');
  return other !== undefined && isUnit ? { ...one, unit: other.unit, how: other.how } : one;
}

/** "in Camford to", "in 2016 to", "in the year to March 2016 to" */
const inOneTo =
  /^ in (?:\p{Lu}[\p{L}' -]{1,30}|(?:19|20)\d\d(?:[/–-]\d\d)?|the (?:year|quarter|(?:12|twelve|six|three) months) (?:to|ending|ended) [\p{L}\d ]{3,20}) to (?:about |around |over |nearly |just )?$/u;

const isTime = new RegExp(`^${time}$`);

// "2 Integrated offender management brings": the number of a note or a paragraph.
const isParagraphNumber = /^\d{1,3} \p{Lu}\p{Ll}/u;

/** A margin that stands some words after its percentage, as in "94 percent of offences (± 3 percent)". */
function addMargin(figures: Figure[], from: number, margin: number): void {
  const last = figures.at(-1);
  if (last?.how === 'percent' && last.margin === undefined && from - last.to < 120)
    figures[figures.length - 1] = { ...last, margin };
}
