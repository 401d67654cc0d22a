import { answered, asked, isDenominator, isOfSentence, lookedAt, tellsChange } from './figureContexts.ts';
import type { FigureReader } from './figureMatch.ts';
import { isTelephone, isYear, numberOf } from './numbers.ts';

/** Numbers of things, and what is left: "1,204 crimes", "none of them", "one year and 6 months", "from 12 to 20". */
export const countedFigure: FigureReader = ({ words, groups, text, start, end, base, at }) => {
  const inHundred = groups['inHundred'] ?? groups['inList'];
  if (inHundred !== undefined && isYear(inHundred)) return undefined;
  if (inHundred !== undefined)
    return { ...base, from: at(inHundred), value: numberOf(inHundred), unit: 'percent', how: 'percent' };
  const beyond = groups['beyond'];
  if (beyond !== undefined) {
    if (isYear(beyond)) return undefined;
    const way = groups['beyondWay'] ?? '';
    const change = /^(?:higher|more)/i.test(way) ? 1 : -1;
    // "8 percent of its officers: 131 fewer": no share is fewer.
    const isAfterShare = /\d\s?(?:%|per ?cent)[^\d]*$/i.test(text.slice(Math.max(0, start - 120), start));
    const unit = isAfterShare && /^fewer$/i.test(way) ? 'number' : '';
    return { ...base, to: start + beyond.length, value: numberOf(beyond), unit, how: 'rate', change };
  }
  const none = groups['noneFound'] ?? groups['noneThem'] ?? groups['noneLeft'];
  if (none !== undefined) {
    // "In the other 18 there was none" has told how many there are.
    if (/\bin (?:the (?:other|remaining) |these |those )?\S+,? there (?:was|were) none$/i.test(text.slice(0, end)))
      return undefined;
    const isOfSome = groups['noneFound'] !== undefined || /\d/.test(text.slice(0, start));
    return isOfSome ? { ...base, from: at(none), value: 0, unit: 'number', how: 'count' } : undefined;
  }
  const whole = groups['ofWhole'];
  if (whole !== undefined) {
    if (isYear(whole) || isTelephone(whole, groups['ofWholeNoun']) || lookedAt.test(words)) return undefined;
    const from = start + words.indexOf(whole);
    const noun = /^(?:[\p{L}-]+ ){0,3}?(?:\p{L}{2,}s|people|children|staff)\b/u.exec(
      (groups['ofWholeNoun'] ?? '').trim(),
    )?.[0];
    return { ...base, from, to: from + whole.length, value: numberOf(whole), unit: noun ?? 'number', how: 'count' };
  }
  const wordedCount = groups['gained'] ?? groups['newPeople'];
  if (wordedCount !== undefined) {
    const noun = (groups['gainedNoun'] ?? groups['newNoun'] ?? '').trim().split(' ').at(-1) ?? 'number';
    if (/^one$/i.test(wordedCount)) return undefined;
    return { ...base, from: at(wordedCount), value: numberOf(wordedCount), unit: noun, how: 'count' };
  }
  const years = groups['years'];
  if (years !== undefined) {
    if (isOfSentence.test(text.slice(Math.max(0, start - 80), start))) return undefined;
    const months = 12 * numberOf(years) + numberOf(groups['yearMonths'] ?? '');
    // "1 year and 6 months" is one and a half years.
    return months % 6 === 0
      ? { ...base, value: months / 12, unit: 'years', how: 'rate' }
      : { ...base, value: months, unit: 'months', how: 'rate' };
  }
  if (groups['hoursGiven'] !== undefined)
    return { ...base, value: numberOf(groups['hoursGiven']), unit: 'hours', how: 'count' };
  const step = groups['before'] ?? groups['after'];
  if (step !== undefined) {
    if (isYear(step)) return undefined;
    const from = at(step);
    return { ...base, from, to: from + step.length, value: numberOf(step), unit: 'number', how: 'count' };
  }
  const wordStep = groups['wordBefore'] ?? groups['wordAfter'];
  if (wordStep !== undefined) {
    if (!tellsChange.test(text.slice(Math.max(0, start - 80), start))) return undefined;
    const from = at(wordStep);
    return { ...base, from, to: from + wordStep.length, value: numberOf(wordStep), unit: 'number', how: 'count' };
  }
  const meanWorded = groups['meanWorded'];
  if (meanWorded !== undefined) {
    const from = at(meanWorded);
    return { ...base, from, value: numberOf(meanWorded), unit: groups['meanNoun'] ?? 'number', how: 'rate' };
  }
  if (groups['times'] !== undefined)
    return {
      ...base,
      from: at(groups['times']),
      value: numberOf(groups['times']),
      unit: groups['timesNoun'] ?? 'cases',
      how: 'count',
    };
  const named = groups['ofThem'] ?? groups['worded'];
  if (named !== undefined) {
    const ahead = text.slice(Math.max(0, start - 60), start);
    // "Supervisors had reviewed 21 of them" is no sample of inspectors.
    const isSample = groups['ofThem'] === undefined || /\b(?:we|inspectors|hmic(?:frs)?)\b/i.test(ahead);
    if (/^one$/i.test(named) || (isSample && isDenominator(ahead))) return undefined;
    const noun = groups['ofThemNoun'] ?? groups['wordedNoun']?.split(' ').at(-1);
    return { ...base, value: numberOf(named), unit: noun ?? 'number', how: 'count' };
  }
  // "6 errors in 150 records" is no share in words.
  const [found = '', thing, ofAll] = groups['some']?.split(' ') ?? [];
  if (groups['some'] !== undefined)
    return thing !== undefined && ofAll !== undefined && /^[2-9]$/.test(found) && /^\d{2}/.test(groups['every'] ?? '')
      ? { ...base, to: start + found.length + 1 + thing.length, value: Number(found), unit: thing, how: 'count' }
      : undefined;
  const count = groups['count'] ?? groups['many'] ?? '';
  if (count === '') return undefined;
  if (
    isYear(count) ||
    isTelephone(count, groups['counted'] ?? groups['manyNoun']) ||
    isCode.test(text.slice(Math.max(0, start - 40), start)) ||
    isRank.test(text.slice(Math.max(0, start - 12), start)) ||
    wholeAfterBracket.test(text.slice(Math.max(0, start - 40), start)) ||
    answered.test(text.slice(end, end + 40)) ||
    asked.test(text.slice(Math.max(0, start - 60), start)) ||
    isWhole(text, start, end) ||
    isDenominator(text.slice(Math.max(0, start - 60), start))
  )
    return undefined;
  const noun = (groups['counted'] ?? groups['manyNoun'] ?? '').trim();
  const value =
    Math.round(numberOf(count) * (scales[(groups['countScale'] ?? '').trim().charAt(0).toLowerCase()] ?? 1) * 100) /
    100;
  const isFewer =
    /^fewer /.test(noun) || (/^less /.test(noun) && /^[^.;,]{0,40} than\b/.test(text.slice(end, end + 50)));
  const change = isFewer ? ({ change: -1 } as const) : {};
  // "19 per officer"
  if (/^per \p{L}+$/u.test(noun)) return { ...base, value, unit: noun, how: 'rate' };
  // Of part of a thing, as in "4.6 constables", there is only an average.
  const isMean = !Number.isInteger(value) && (groups['countScale'] ?? '') === '';
  return { ...base, value, unit: noun.split(' ').at(-1) ?? 'number', how: isMean ? 'rate' : 'count', ...change };
};

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/** "Of 3,210 posts, 412": how many there are in all. */
const isWhole = (text: string, from: number, to: number) =>
  /(?:^|[,;:(] )of $/i.test(text.slice(Math.max(0, from - 6), from)) &&
  /^[^,.;]{0,80}, (?:(?:only|just|in|for|on) ){0,2}(?:\d|\p{L}+ (?:had|have|were|was)\b)/u.test(
    text.slice(to, to + 90),
  );

/** "67 (77 percent) of 87 files": of how many. */
const wholeAfterBracket = /\(\d[^()]*\) of (?:the |its )?$/;

/** "A priority 2 case": of which kind it is, as grades and levels tell, which are among the denominators. */
const isRank = /\b(?:priority|category|class|type|stage) $/i;

/** "Outcome 20 and 22 records": what is numbered, and not how many. */
const isCode =
  /\b(?:outcomes?|codes?|grades?|sections?|SPIs?|categor(?:y|ies)|bands?|levels?|tables?|figures?) \d+(?:,| and| or| to) $/i;
