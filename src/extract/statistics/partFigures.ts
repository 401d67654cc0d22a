import { anyMonth } from '../../ingest/dates.ts';
import { isDenominator, lookedAt } from './figureContexts.ts';
import type { FigureReader } from './figureMatch.ts';
import { countable } from './figureWords.ts';
import { isTelephone, isYear, numberOf } from './numbers.ts';
import { share, shareOf } from './shares.ts';

/** Shares and rates, and parts of a whole: "84 percent", "one in four", "12 of the 40 files", "all 31 cases". */
export const partFigure: FigureReader = ({ words, groups, text, start, end, base, at }) => {
  const signed = groups['signed'];
  if (signed !== undefined) {
    const change = groups['sign'] === '+' ? 1 : -1;
    const unit =
      groups['signedNoun'] ?? (/point/i.test(groups['signedPercent'] ?? '') ? 'percentage points' : 'percent');
    const how = groups['signedNoun'] === undefined ? 'percent' : 'count';
    return { ...base, value: numberOf(signed), unit, how, change };
  }
  if (groups['value'] !== undefined) {
    const unit = /point/i.test(groups['percent'] ?? '') ? 'percentage points' : 'percent';
    const margin = groups['margin'] ?? groups['marginIn'] ?? groups['marginAhead'];
    return {
      ...base,
      value: numberOf(groups['value']),
      unit,
      margin: margin === undefined ? undefined : numberOf(margin),
      how: 'percent',
    };
  }
  const worded = shareOf(groups);
  if (worded !== undefined) {
    if (ofThoseMet.test(text.slice(end, end + 80))) return undefined;
    // "over half of all victims (54 percent)" is told more exactly.
    if (/^[^.,;:()\d]{0,60}\(\d[\d.]* ?(?:%|per)/i.test(text.slice(end, end + 80))) return undefined;
    return {
      ...base,
      value: worded.percent,
      unit: 'percent',
      how: 'percent',
      ...(worded.change === undefined ? {} : { change: worded.change }),
    };
  }
  if (groups['rate'] !== undefined) {
    // "12 months to March 2014", above "Rate per 1,000 population"
    if (endsWithMonth.test(text.slice(Math.max(0, at(groups['rate']) - 20), at(groups['rate'])))) return undefined;
    return {
      ...base,
      value: numberOf(groups['rate']),
      unit: (groups['per'] ?? '').replace(/of (?:the )?/, '').replace(/^for (?:every|each)/i, 'per'),
      noun: (groups['rated'] ?? '').replace(/ (?:per|for (?:every|each)) .*$/, '').trim(),
      how: 'rate',
    };
  }
  if (groups['found'] !== undefined) {
    // "of the 189 records had" tells how many there were.
    if (/^of the \d/i.test(words) && groups['sample'] === undefined && !/,(?!\d)/.test(words)) return undefined;
    const from = at(groups['found']);
    return {
      ...base,
      from,
      value: numberOf(groups['found']),
      unit: nounOf(groups['sampled'] ?? '') || (groups['sampledNoun'] ?? 'number'),
      how: 'count',
    };
  }
  if (groups['part'] !== undefined) {
    const whole = numberOf(groups['whole'] ?? '');
    const part = numberOf(groups['part']);
    // "one of six forces" says which it is.
    if (/^(?:one|1)$/i.test(groups['part']) && groups['outOf'] === undefined) return undefined;
    if (whole < part || whole < 3 || isYear(groups['whole'] ?? '')) return undefined;
    if (whole < 5 && groups['outOf'] === undefined && !/\d/.test(groups['whole'] ?? '')) return undefined;
    const isShare = groups['wholeOf'] === undefined ? groups['outOf'] !== undefined : groups['wholeOf'] === 'every';
    const inPercent = isShare && roundWholes.has(whole) && !lookedAt.test(text) ? share(part, whole) : undefined;
    if (inPercent !== undefined) return { ...base, value: inPercent.percent, unit: 'percent', how: 'percent' };
    const noun = nounOf(groups['noun'] ?? '') || (nounAfterBracket.exec(text.slice(end, end + 80))?.[1] ?? '');
    return {
      ...base,
      to: end - (groups['noun'] ?? '').length + ((groups['noun'] ?? '') === '' ? 0 : noun.length + 1),
      value: part,
      unit: noun || `of ${whole}`,
      how: 'count',
    };
  }
  if (groups['noneOf'] !== undefined)
    return { ...base, value: 0, unit: nounOf(groups['noneNoun'] ?? '') || 'number', how: 'count' };
  if (groups['allOf'] !== undefined)
    return isTelephone(groups['allOf'], groups['allNoun'])
      ? undefined
      : { ...base, value: numberOf(groups['allOf']), unit: groups['allNoun'] ?? 'number', how: 'count' };
  if (groups['besideShare'] !== undefined) {
    const ahead = text.slice(Math.max(0, start - 60), start).replace(/\ba total of $/i, '');
    if (isYear(groups['besideShare']) || isDenominator(ahead)) return undefined;
    return {
      ...base,
      value: numberOf(groups['besideShare']),
      unit:
        groups['sharedNoun']?.split(' ').at(-1) ??
        wholeBefore.exec(text.slice(Math.max(0, start - 120), start))?.[1] ??
        'number',
      how: 'count',
    };
  }
  if (groups['former'] !== undefined)
    return isYear(groups['former'])
      ? undefined
      : { ...base, value: numberOf(groups['former']), unit: '', how: 'count', isFormer: true };
  const soOften = groups['soOften'] ?? groups['fewTimes']?.replace(' times', '');
  if (soOften !== undefined)
    return { ...base, value: /^twice$/i.test(soOften) ? 2 : numberOf(soOften), unit: 'times', how: 'count' };
  return 'another';
};

const endsWithMonth = new RegExp(`\\b(?:${anyMonth}) $`, 'i');

// Of so few and so round a whole, a part is a share, unless inspectors counted.
const roundWholes = new Set([3, 4, 5, 6, 8, 10, 12, 20, 100]);

const wholeBefore = new RegExp(
  `\\bof \\d[\\d,]* ((?:[\\p{L}'-]{2,20} ){0,3}?${countable})\\b[^,;.]{0,40}, (?:only |just )?$`,
  'iu',
);

// "(31 of 172) of detective posts"
const nounAfterBracket = new RegExp(
  `^\\) of (?:the |these |those |all |its |our )?((?:[\\p{L}'-]{2,20} ){0,3}?${countable})\\b(?! ${countable}\\b)`,
  'iu',
);

// Those whom inspectors happened to meet were not counted.
const ofThoseMet =
  /^ (?:of )?(?:the |those )?(?:[\p{L}-]{1,20} ){0,6}?(?:whom |that )?(?:we|inspectors) (?:met|spoke to|spoke with|interviewed|saw|talked to)\b/u;

const ends =
  /^(?:we|were|was|had|have|has|that|which|and|in|of|did|where|are|is|with|the|they|it|its|within|under|over|during|since|after|before|when|while|because|into|about|across|between|against|should|being|could|on|to|for|showed|recorded|said|felt|reported|contained|complied|met|resulted|involved|led|told|received|needed|required|lacked|remained|came|passed|failed|agreed|would|may|will|by|at|from|a|who|there|here|nothing|no|not|none|being|including|related|included|concerned|required|requir(?:es|ing)|contain|show|holds?|held|still|also|only)$/i;

/** The noun at the head of what follows a number. */
function nounOf(words: string): string {
  const listed = words.trim().split(/\s+/);
  const end = listed.findIndex((word) => ends.test(word));
  return (end === -1 ? listed : listed.slice(0, end)).join(' ');
}
