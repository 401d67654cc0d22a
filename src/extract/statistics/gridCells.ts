import { anyMonth } from '../../ingest/dates.ts';
import type { Period } from './calendar.ts';
import { inOneUnit, lengthOf } from './lengths.ts';
import { isTelephone } from './numbers.ts';
import { periodsIn, type WordedPeriod } from './periods.ts';
import type { StatisticFinders } from './statisticFinders.ts';

/** A figure as a table has it. */
export interface CellFigure {
  readonly value: number;
  readonly unit: string;
  readonly margin: number | undefined;
  /** Written with more than digits, as no number of a page is. */
  readonly isMarked: boolean;
  /** The word beside it says that it counts, as in "24 inspectors" and "PCSOs: 53". */
  readonly isCounted?: boolean;
  /** The margin of the figure before it, in a column of its own. */
  readonly isMargin?: boolean;
  /** A cell that says that there is none, and keeps its column. */
  readonly isBlank?: boolean;
  /** What a bracket adds to it in percent: "412 (4.2%)". */
  readonly share?: number;
  /** In brackets, as accounts write what is below nothing: "(1.2)". */
  readonly isBracketed?: boolean;
}

/** A part of a line, between its gaps. */
export type CellPart =
  | { readonly kind: 'words'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'value'; readonly figure: CellFigure; readonly start: number; readonly end: number };

const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const percent = '%|percent|per cent';
const points = 'percentage points?|ppts?|pp|pts';
const scale = 'million|billion|bn|m|k';
const timeWord = 'hours?|hrs?|minutes?|mins?|seconds?|secs?|days?|weeks?|months?';
/** "1 hour 45 minutes" */
const lengthText = `\\d[\\d,.]*\\s(?:${timeWord})(?:,?\\s(?:and )?\\d{1,2}\\s(?:${timeWord}))?(?!\\p{L})`;
const oneLength = new RegExp(
  `^(?<amount>${number})\\s(?<unit>${timeWord})(?:,?\\s(?:and )?(?<more>\\d{1,2})\\s(?<moreUnit>${timeWord}))?$`,
  'i',
);
const valueText = `(?:${lengthText})|[+\\-−–]?\\s?£?(?:${number})(?:\\s?(?:${points}|${percent}|${scale}|p)(?!\\p{L}))?(?:\\s?\\(?(?:±|\\+\\/-)\\s?\\d+(?:\\.\\d+)?\\s?(?:${percent}|pp)?\\)?)?`;
const oneValue = new RegExp(
  `^(?<sign>[+\\-−–])?\\s?(?<pounds>£)?(?<number>${number})\\s?(?:(?<points>${points})|(?<percent>${percent})|(?<scale>${scale})|(?<pence>p))?(?:\\s?\\(?(?:±|\\+\\/-)\\s?(?<margin>\\d+(?:\\.\\d+)?)\\s?(?:${percent}|pp)?\\)?)?$`,
  'iu',
);
/** What points to a note, says that a figure is provisional or revised, or gives its rank: "41*", "–38%2", "4.4[2]", "12 (4)". */
const noteMark = '[*†‡§¹²³⁴⁵]{1,3}|(?<=\\d%)\\d{1,2}|\\[\\d{1,2}\\]|\\s?\\([pr]\\)|\\s\\(\\d{1,2}\\)';
const lastValue = new RegExp(`(?:^|\\s)(${valueText})(${noteMark})?$`, 'iu');
const cellGap = /\s*\|\s*|\t\s*|\s{2,}/gu;

/** The words and figures of a line, in its order. What only looks like figures, as a year or the end of a date, is words. */
export function partsOf(line: string): readonly CellPart[] {
  const parts: CellPart[] = [];
  let from = 0;
  const add = (start: number, end: number) => {
    if (end > start) parts.push(...partsOfCell(line.slice(start, end), start));
  };
  for (const gap of line.matchAll(cellGap)) {
    add(from, gap.index);
    from = gap.index + gap[0].length;
  }
  add(from, line.length);
  return withBlanks(parts);
}

/** "12   -   14", "82.1   n/a   83.0" */
function withBlanks(parts: readonly CellPart[]): readonly CellPart[] {
  const isRow = parts.length > 2 && parts.some(({ kind }) => kind === 'value');
  if (!isRow) return parts;
  return parts.map((part, index) =>
    index > 0 && part.kind === 'words' && (blankCell.test(part.text) || comparedCell.test(part.text))
      ? { kind: 'value', figure: blankFigure, start: part.start, end: part.end }
      : part,
  );
}

/** A line that is only such a cell, as a column of cells has it. */
export const blankAlone = (text: string): readonly CellPart[] | undefined =>
  blankCell.test(text) ? [{ kind: 'value', figure: blankFigure, start: 0, end: text.length }] : undefined;

/** What a column tells of the figures beside it in a word: how they compare with those of others. */
const comparedCell =
  /^(?:(?:about the )?same|similar|no (?:significant )?(?:change|difference)|in line|average|(?:significantly |much |slightly |statistically )?(?:better|worse|higher|lower|above|below)(?: average)?|improved|improving|declined|declining|(?:not )?(?:met|achieved|significant)|yes|no)$/i;

const blankCell = /^(?:[-–—]|n\/?a|\.{2,3}|\*|nil)$/i;
/** Of a cell without a figure. */
export const blankFigure: CellFigure = { value: 0, unit: '', margin: undefined, isMarked: true, isBlank: true };

const mostValues = 8;
/** "Change 2010 to 2015 %" */
const yearOfHead = /^(?:19|20)\d\d %$/;
const isPointOrScale = new RegExp(`^(?:${points}|${percent}|${scale}|to|and|or|of|per|for|in|by)\\b`, 'iu');

/** "24 inspectors": a line of a box that is a figure and what it counts. */
const countedThing = new RegExp(
  `^(£?(?:${number})(?:%| ?(?:${scale})(?!\\p{L}))?) ((?:\\p{Ll}[\\p{L}’'-]*|PCSOs|FTE)(?: [\\p{L}’'-]+){0,5}(?: (?:for|in) (?:19|20)\\d\\d(?:[/–-]\\d\\d)?)?(?: \\([^()\\d]{3,30}\\))?)$`,
  'u',
);
/** "12 months to", over "June 2014": when, and no count. */
const beginsStretch = /^(?:years?|months?|weeks?|days?|quarters?) (?:to|ending|ended|from|before|up to)(?: the)?$/i;
/** "3.7 per 1,000 population", "-9% change in workforce since 2010", "58p per person per day": a figure and what it is. */
const ratedOrChanged = new RegExp(
  `^([-–+]?£?(?:${number})(?:%|p)?) ((?:per (?:[\\d,]+ )?\\p{L}+(?: per \\p{L}+)?|change in \\p{L}[\\p{L} -]{2,40}(?: since (?:19|20)\\d\\d)?)(?: \\([^()]{3,60}\\))?)$`,
  'u',
);
/** "Luton 21 cells": a place and what it has. */
const namedCount =
  /^(\p{Lu}[\p{L}’'&-]*(?: [\p{L}’'&-]+){0,4}(?: \([^()\d]{3,30}\))?):? (\d{1,4}) (cells|beds|officers|staff|PCSOs|detainees|constables|sergeants|detectives)$/u;
/** "Detainees 27,640, of whom children 1,985" */
const withPart = new RegExp(
  `^(\\p{Lu}[^\\d]{2,60} (?:${number})),? (?:of (?:whom|which)|including):? (\\p{L}[^\\d]{2,60} (?:${number}))$`,
  'u',
);

function partsOfCell(cell: string, offset: number): readonly CellPart[] {
  const [, whole, part] = withPart.exec(cell) ?? withOther.exec(cell) ?? [];
  if (whole !== undefined && part !== undefined)
    return [whole, part].flatMap((one) => {
      const start = cell.lastIndexOf(one);
      return apart(partsOfCell(one, offset + start));
    });
  const [, rate, ofRate] = ratedOrChanged.exec(cell) ?? [];
  const rated = rate === undefined ? undefined : figureOf(rate);
  if (rate !== undefined && ofRate !== undefined && rated !== undefined)
    return [
      { kind: 'words', text: ofRate, start: offset + rate.length + 1, end: offset + cell.length },
      { kind: 'value', figure: { ...rated, isMarked: true }, start: offset, end: offset + rate.length },
    ];
  const [, count, thing] = countedThing.exec(cell) ?? [];
  const counted = count === undefined || oneLength.test(cell) ? undefined : inOnes(figureOf(count));
  if (
    count !== undefined &&
    thing !== undefined &&
    !isTelephone(count, thing) &&
    !beginsStretch.test(thing) &&
    counted !== undefined &&
    !isPointOrScale.test(thing)
  ) {
    const words = { kind: 'words', text: thing, start: offset + cell.length - thing.length } as const;
    return [
      { ...words, end: offset + cell.length },
      { kind: 'value', figure: { ...counted, isCounted: true }, start: offset, end: offset + count.length },
    ];
  }
  const [, place, inPlace, what] = namedCount.exec(cell) ?? [];
  if (place !== undefined && inPlace !== undefined && what !== undefined) {
    const at = cell.length - what.length - 1 - inPlace.length;
    const figure = { value: Number(inPlace), unit: what, margin: undefined, isMarked: true, isCounted: true };
    return [
      { kind: 'words', text: place, start: offset, end: offset + place.length },
      { kind: 'value', figure, start: offset + at, end: offset + cell.length },
    ];
  }
  // "1 June 2017 to 31 May 2018: 11,846 detainees"
  const [, time, rest = ''] = afterColon.exec(cell) ?? [];
  if (time !== undefined && !/\d/.test(rest.replace(/^£?[\d,.]+/, ''))) {
    const parts = partsOfCell(rest, offset + cell.length - rest.length);
    if (parts.some(({ kind }) => kind === 'value'))
      return [{ kind: 'words', text: time, start: offset, end: offset + time.length }, ...parts];
  }
  const margin = marginAlone.exec(cell)?.[1];
  if (margin !== undefined) {
    const figure = { value: Number(margin), unit: '', margin: undefined, isMarked: true, isMargin: true } as const;
    return [{ kind: 'value', figure, start: offset, end: offset + cell.length }];
  }
  const below = bracketedAlone.exec(cell)?.[1];
  const bracketed = below === undefined ? undefined : figureOf(below);
  if (bracketed !== undefined) {
    const figure = { ...bracketed, value: -bracketed.value, isBracketed: true };
    return [{ kind: 'value', figure, start: offset, end: offset + cell.length }];
  }
  const [parted, shared] = withShare.exec(cell)?.slice(1).map(figureOf) ?? [];
  if (parted !== undefined && shared !== undefined) {
    // "-161 (13%)" has lost as much.
    const share = parted.value < 0 ? -Math.abs(shared.value) : shared.value;
    const figure = { ...parted, share, isMarked: true };
    return [{ kind: 'value', figure, start: offset, end: offset + cell.length }];
  }
  const pieces = cell.split(', ');
  if (pieces.length > 1 && pieces.every((piece) => countedThing.test(piece))) {
    let at = offset;
    return pieces.flatMap((piece) => {
      const parts = partsOfCell(piece, at);
      at += piece.length + ', '.length;
      return parts;
    });
  }
  const values: CellPart[] = [];
  let end = cell.length;
  while (values.length < mostValues) {
    const found = lastValue.exec(cell.slice(0, end));
    const [, text = '', mark = ''] = found ?? [];
    const figure = found === null ? undefined : figureOf(text);
    const start = end - text.length - mark.length;
    if (
      figure === undefined ||
      yearOfHead.test(text) ||
      (oneLength.test(text) && beforeLimit.test(cell.slice(0, start)))
    )
      break;
    values.unshift({ kind: 'value', figure, start: offset + start, end: offset + end });
    end = cell.slice(0, start).trimEnd().length;
  }
  if (end === 0) return values;
  const words = cell.slice(0, end);
  const [only] = values;
  if (only?.kind === 'value' && values.length === 1 && aboutAlone.test(words)) return [{ ...only, start: offset }];
  const isNumbered = values.length === 1 && isNumberedName.test(words);
  if (isNumbered || !(/[\p{L})*:%]$/u.test(words) || yearAlone.test(words))) return split(cell, offset);
  const [, before, area] = endsWithArea.exec(words) ?? [];
  // "Bedfordshire Police 51.2 England and Wales 54.0"
  if (
    before !== undefined &&
    area !== undefined &&
    /[\d%]$/.test(before) &&
    !endsInTime.test(before) &&
    !yearAlone.test(before)
  ) {
    const start = end - area.length;
    return [
      ...apart(partsOfCell(before, offset)),
      { kind: 'words', text: area, start: offset + start, end: offset + end },
      ...values,
    ];
  }
  const told = words.endsWith(':') ? values.map(asCounted) : values;
  return [...split(words, offset), ...told];
}

/** "+/- 2.1%" */
const marginAlone = /^(?:±|\+ ?\/ ?[-–−])\s?(\d+(?:\.\d+)?)\s?(?:%|percent|per cent|pp)?$/i;

/** "412 (4.2%)", "£1.2m (3%)" */
const withShare = new RegExp(
  `^([+\\-−–]?£?(?:${number})(?: ?(?:${scale})(?!\\p{L}))?) ?\\(([+\\-−–]?(?:${number}) ?(?:${percent}))\\)$`,
  'iu',
);

/** "(1.2)", "(£3.4m)" */
const bracketedAlone = new RegExp(
  `^\\((£?(?:\\d{1,3}(?:,\\d{3})+|\\d+\\.\\d+|(?<=£)\\d+)(?: ?(?:${scale}))?)\\)$`,
  'i',
);

/** A time and what was counted in it, on one line. */
const afterColon = new RegExp(`^([^:]*\\b(?:19|20)\\d\\d(?:[/–-]\\d{2,4})?): (£?(?:${number})%? \\p{Ll}.*)$`, 'u');

/** "Over 33,400": no label, but how exact the figure is. */
const aboutAlone =
  /^(?:(?:just |well )?(?:over|under)|more than|fewer than|less than|about|around|nearly|almost|some|approximately|an estimated)$/i;

const asCounted = (part: CellPart): CellPart =>
  part.kind === 'value' ? { ...part, figure: { ...part.figure, isCounted: true } } : part;

/** The area at the end of the words before the first figure, as words of its own. */
function apart(parts: readonly CellPart[]): readonly CellPart[] {
  const [first, ...rest] = parts;
  if (first?.kind !== 'words') return parts;
  const [, before, area] = endsWithArea.exec(first.text) ?? [];
  if (before === undefined || area === undefined) return parts;
  return [
    { ...first, text: before, end: first.start + before.length },
    { ...first, text: area, start: first.end - area.length },
    ...rest,
  ];
}

// "Figure 1", "Phase 2", "31 March 2015", "Appendix 3".
const isNumberedName = new RegExp(
  `(?:^|[\\s(])(?:page|figure|table|chart|appendix|annex|recommendation|section|chapter|part|phase|grade|level|tier|band|outcome|question|pillar|strand|spi|in|under|over|aged?|of|to|the|and|by|per|every|${anyMonth})$`,
  'i',
);

const signedUnits = [
  ['points', 'percentage points'],
  ['percent', 'percent'],
  ['pence', 'pence'],
] as const;

/** "within 24 hours": what is asked for, and no figure. */
const beforeLimit = /\b(?:within|in|of|for|to|than|every|over|under|after|by|at|last|first|next|previous|the)\s$/i;
/** "12 months" begins a period. */
const isSpan = /^(?:3|6|12|24|36) months$/i;

/** "1 hour 45 minutes": a length of time, as a table has it. */
function lengthIn(text: string): CellFigure | undefined {
  const { amount, unit, more, moreUnit } = oneLength.exec(text)?.groups ?? {};
  const [length, lengthOfMore] = [lengthOf(unit), lengthOf(moreUnit)];
  if (amount === undefined || length === undefined) return undefined;
  const whole = { value: Number(amount.replaceAll(',', '')), length };
  const told =
    lengthOfMore === undefined
      ? { value: whole.value, unit: length.unit }
      : inOneUnit([whole, { value: Number(more), length: lengthOfMore }]);
  return told === undefined ? undefined : { ...told, margin: undefined, isMarked: true };
}

function figureOf(text: string): CellFigure | undefined {
  if (oneLength.test(text)) return isSpan.test(text) ? undefined : lengthIn(text);
  const groups = oneValue.exec(text)?.groups;
  const digits = groups?.['number'];
  if (groups === undefined || digits === undefined || /^(?:19|20)\d\d$/.test(text) || /^0\d/.test(digits))
    return undefined;
  const value = Number(digits.replaceAll(',', ''));
  const { margin } = groups;
  const sums: Readonly<Record<string, string>> = { b: 'billion', m: 'million', k: 'thousand' };
  const times = sums[(groups['scale'] ?? '').charAt(0).toLowerCase()];
  const sum = groups['pounds'] === undefined ? (times ?? '') : [times, 'pounds'].filter(Boolean).join(' ');
  return {
    value: groups['sign'] === undefined || groups['sign'] === '+' ? value : -value,
    unit: signedUnits.find(([sign]) => groups[sign] !== undefined)?.[1] ?? sum,
    margin: margin === undefined ? undefined : Number(margin),
    isMarked: /[^\d]/.test(text),
  };
}

/** "2.3m calls": how many these are. */
function inOnes(figure: CellFigure | undefined): CellFigure | undefined {
  const times = { thousand: 1e3, million: 1e6, billion: 1e9 }[figure?.unit ?? ''];
  if (figure === undefined || times === undefined) return figure;
  return { ...figure, value: Math.round(figure.value * times), unit: '' };
}

const year = '(?:19|20)\\d\\d(?:\\s?[/–-]\\s?\\d{2,4})?';
const yearAlone = new RegExp(`^${year}$`);
const areaWords =
  "(?:\\p{Lu}[\\p{L}'-]+(?: (?:and |upon |of )?\\p{Lu}[\\p{L}'-]+){0,3} (?:Police|Constabulary)|England (?:and|&) Wales|Force|MSFs?|MSG|Most similar (?:forces?|group)|All forces|(?:MSG|MSF) average|National(?: average)?)";
const headWords = `(?:${year}|${areaWords}|(?:% )?Change|Difference|Rank(?:ing)?\\d?)`;
/** "Searches per 1,000 population: 3.4; England and Wales 4.7" */
const withOther = new RegExp(
  `^(.{3,120}?: (?:\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)* )?£?(?:${number})(?: ?(?:%|percent|per cent))?); (${areaWords} £?(?:${number})(?: ?(?:%|percent|per cent))?)$`,
  'u',
);
/** "Change 2010–2016", "Change since 12 months to June 2013": a time, and no figure of an area. */
const endsInTime = new RegExp(
  `\\p{L} (?:19|20)\\d\\d[/–-](?:19|20)?\\d\\d$|\\b(?:${anyMonth}|since|from|in|to) (?:19|20)\\d\\d$`,
  'iu',
);
const endsWithArea = new RegExp(`^(.*?\\S)\\s+(${areaWords})$`, 'u');
const onlyHeads = new RegExp(`^${headWords}(?: ${headWords})+$`, 'u');
/** "Change 2010–2016 England and Wales" is one head, and so is "2022 England and Wales". */
const yearOfArea = new RegExp(`^(?:(?:% )?Change )?${year} ${areaWords}$`, 'u');
/** "Kent Police 2021 England and Wales 2021": the head of each column is an area and a year. */
const areasInYears = new RegExp(`^${areaWords} ${year}(?: ${areaWords} ${year})*$`, 'u');

/** What a column of labels is called. */
export const labelHead =
  /^(?:type|kind|category|level|crime|offence|area|force|measure|indicator|outcome|group|question|role|rank|grade|year|team|unit|district|reason|incident|call|priority|period|month|location|place|suite|ethnic group|self-defined ethnicity|ethnicity|gender|sex|age|age group|power|county|partner|organisation|specialism)s?(?: (?:of|type|group|category|name)s?(?: \p{Ll}+)*)?$/iu;

/** The head of the labels before years, as in "Indicator 2012/13 2013/14 Change". */
const beforeHeads = new RegExp(`^(\\p{Lu}[\\p{Ll} ]*?) (?=${year} ${year}(?: ${headWords})*$)`, 'u');

/** Heads of columns that one blank parts are cells of their own. */
function split(text: string, offset: number): readonly CellPart[] {
  const ofLabels = text.length > 120 ? undefined : beforeHeads.exec(text)?.[1];
  if (ofLabels !== undefined && labelHead.test(ofLabels)) {
    const end = offset + ofLabels.length;
    return [{ kind: 'words', text: ofLabels, start: offset, end }, ...split(text.slice(ofLabels.length + 1), end + 1)];
  }
  if (text.length > 120 || !onlyHeads.test(text) || yearOfArea.test(text))
    return [{ kind: 'words', text: text.trim().replace(/:$/, ''), start: offset, end: offset + text.length }];
  const one = areasInYears.test(text) ? `${areaWords} ${year}` : headWords;
  return [...text.matchAll(new RegExp(one, 'gu'))].map(({ 0: found, index }) => ({
    kind: 'words',
    text: found,
    start: offset + index,
    end: offset + index + found.length,
  }));
}

/** What words of a table say beside what is measured. */
export interface CellFacts {
  readonly period: Period | undefined;
  /** What a change is counted from, as in "since 2010". */
  readonly since: Period | undefined;
  readonly years: WordedPeriod['years'];
  readonly area: string | undefined;
  readonly isChange: boolean;
  readonly isDifference: boolean;
}

const day = `\\d{1,2}(?:st|nd|rd|th)?`;
const date = `(?:${day} )?(?:${anyMonth}) (?:19|20)\\d\\d`;
const monthAlone = new RegExp(`^(?:${anyMonth})$`, 'i');
const beginsWithDate = new RegExp(`^${date}`, 'i');
const beforeDate = new RegExp(`(?:[,:(]| [–-]) ?(?=${date})`, 'i');
const toDate = new RegExp(`, to (?=${date})`, 'i');
/** "Actual 31 March 2010" */
const atDate = new RegExp(
  `(?<=\\p{L})(?<!\\b(?:to|at|on|of|in|by|and|from|since|until|ending|ended|before|after)) (?=${day} (?:${anyMonth}) (?:19|20)\\d\\d$)`,
  'iu',
);
/** A date or a year at the beginning, as the words before it would be in a sentence. */
const asInSentence = (text: string) =>
  monthAlone.test(text)
    ? `in ${text.charAt(0).toUpperCase()}${text.slice(1).toLowerCase()}`
    : beginsWithDate.test(text)
      ? `${/^\d/.test(text) ? 'at' : 'in'} ${text}`
      : /^(?:19|20)\d\d\b/.test(text)
        ? `in ${text}`
        : text.replace(beforeDate, ' at ').replace(toDate, ' in the period to ').replace(atDate, ' at ');
const national =
  /\b(?:England (?:and|&) Wales|nationally|national(?= (?:average|rate|figure|mean|median|total|level)\b|[\s,:;]*(?:\(|$))|all (?:43 )?forces)(?!\p{L})|\bE&W\b/iu;
const similar = /\b(?:most similar|similar forces|MSFs?|MSG|peer group)\b/i;

/** "Savings as a percentage of 2010/11 total spend": the year of the whole, and not of the share. */
const isOfWhole = ({ from, to }: WordedPeriod, text: string) =>
  /(?:\b(?:percentage|proportion|share|per ?cent)|%) of (?:the |its |their |all )?$/i.test(text.slice(0, from)) &&
  /^ \p{Ll}/u.test(text.slice(to));

/** What a cell says of time, area and kind of figure. */
export function factsOf(text: string, { area, areaIn, told }: StatisticFinders): CellFacts {
  const said = asInSentence(text);
  const worded = periodsIn(said, told).filter((one) => !isOfWhole(one, said));
  const isDifference = /\b(?:difference|gap)\b/i.test(text);
  const compared = comparedPeriods(worded, said);
  const years = worded.find((one) => one.years !== undefined)?.years ?? betweenYears(worded, said) ?? compared;
  // "Change in crime from the year ending 31 March 2023"
  const isFrom = (one: WordedPeriod) =>
    one.isSince || (/\bchange\b/i.test(text) && /\b(?:from|since|on)(?: the)? $/i.test(said.slice(0, one.from)));
  const isOnlyFrom = years === undefined && worded.length === 1;
  const first = worded.find((one) => !one.isSince && !(isOnlyFrom && isFrom(one)));
  const since = worded.find((one) => one.isSince || (isOnlyFrom && isFrom(one)));
  const onDay = first !== undefined && dayAlone.test(text) ? { start: undefined, end: first.end } : undefined;
  const isOfForce = /^(?:the )?(?:force|constabulary)\b/i.test(text);
  const named = national.test(text)
    ? 'England and Wales'
    : /^England$/i.test(text)
      ? 'England'
      : similar.test(text) && !isDifference
        ? 'Most similar forces'
        : (areaIn(text) ?? (isOfForce || startsWithName(text, area) ? area : undefined));
  return {
    period: onDay ?? (first === undefined ? undefined : { start: first.start, end: first.end }),
    since: since === undefined ? undefined : { start: since.start, end: since.end },
    years,
    area: named,
    isChange:
      compared !== undefined ||
      (/\bchanges?\b|\b(?:increase|decrease|reduction|rise|fall) (?:in|of|since|on|from)\b|^(?:increase|decrease)$/i.test(
        text,
      ) &&
        !isDifference),
    isDifference,
  };
}

const dayAlone = new RegExp(`^(?:as )?(?:at |on |of )?(?:the )?${date}(?: ?\\([^)]*\\))?$`, 'i');

/** "2005/06 to 2007/08 change" */
function betweenYears(worded: readonly WordedPeriod[], text: string): WordedPeriod['years'] {
  const [first, last, more] = worded;
  if (first === undefined || last === undefined || more !== undefined) return undefined;
  return /^ ?(?:to|and|[–-]) ?$/.test(text.slice(first.to, last.from)) ? { first, last } : undefined;
}

/** "12 months to 30 June 2016 against 12 months to 30 June 2015", in either order, and nothing else. */
function comparedPeriods(worded: readonly WordedPeriod[], text: string): WordedPeriod['years'] {
  const [one, other, more] = worded;
  if (one === undefined || other === undefined || more !== undefined) return undefined;
  const isAlone = !/\p{L}{4}/u.test(text.slice(0, one.from).replace(/\bchange\b/i, '') + text.slice(other.to));
  const isCompared =
    isAlone && /^,? (?:against|compared (?:with|to)|versus|vs?\.?)(?: the)? ?$/i.test(text.slice(one.to, other.from));
  if (!isCompared || one.end === other.end) return undefined;
  // Boxes name the earlier of the two first as often as the later.
  return (one.end ?? '') < (other.end ?? '') ? { first: one, last: other } : { first: other, last: one };
}

const startsWithName = (text: string, area: string | undefined) =>
  area !== undefined && area !== '' && text.startsWith(area);

/** Whether words are the name of an area and nothing else. */
export function isAreaAlone(text: string, finders: StatisticFinders): boolean {
  const bare = text.replace(/^[–—-]\s+|\s+(?:(?:force|forces['’]?) )?(?:rate|average|total|figure|mean)$/gi, '').trim();
  return bare === finders.area || aloneArea.test(bare);
}
const aloneArea = new RegExp(`^(?:${areaWords}|England|The force|This force|Constabulary|E&W)$`, 'iu');

/** Whether words tell a time and nothing else. */
export function isPeriodAlone(text: string): boolean {
  if (/^(?:19|20)\d\d$/.test(text) || monthAlone.test(text)) return true;
  const said = asInSentence(text);
  const worded = periodsIn(said);
  const [period, more] = worded;
  if (comparedPeriods(worded, said) !== undefined) return true;
  if (period === undefined || more !== undefined) return false;
  return !/\p{L}{4}/u.test(
    (said.slice(0, period.from) + said.slice(period.to))
      .replace(/\((?:baseline|provisional)\)/i, '')
      .replace(/^(?:year ending|data|position|figures)\b/i, ''),
  );
}

/** Whether words tell an area, a time or both and nothing else: "England and Wales, March 2013", "a year, 2012/13". */
export function saysOnlyWhose(text: string, finders: StatisticFinders): boolean {
  const parts = text
    .replace(/^a (?:year|month|day)\b/i, '')
    .replace(confidence, '')
    .split(/, ?/);
  const said = parts.filter((part) => part !== '');
  return said.length > 0 && said.every((part) => isAreaAlone(part, finders) || isPeriodAlone(part.replace(/^to /, '')));
}
const confidence = /[,(]? ?(?:95% )?confidence interval\b.*$/i;

const dayOfYear = `(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${anyMonth})`;

/** "Year to 31 March", "as at 31 March", over bare years. */
export const openYear = new RegExp(
  `\\b(?<stretch>(?:(?:financial )?years?|quarter|(?:\\d{1,2}|three|six|nine|twelve) months)[ -](?:to|ending|ended)(?: the)?(?: end of)? ${dayOfYear}|(?:as )?at ${dayOfYear})\\)?:?(?: \\([^()]*\\))?$`,
  'i',
);
