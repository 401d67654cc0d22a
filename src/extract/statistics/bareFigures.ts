import { sample, tellsTime } from './figureContexts.ts';
import type { FigureReader } from './figureMatch.ts';
import { isYear, numberOf, numberWords } from './numbers.ts';

/** Numbers that stand for themselves, and lengths of time: "19 were late", "rose to 40", "waited 12 days", "compared with 31". */
export const bareFigure: FigureReader = ({ groups, text, start, end, base, at }) => {
  const ofSample =
    groups['listed'] ?? groups['gradedCases'] ?? groups['inSome'] ?? groups['allAlone'] ?? groups['outcome'];
  // Of a sample that the sentence before tells, it is a part.
  const isSaidOfClause =
    groups['listed'] !== undefined &&
    (/\p{L}: $/u.test(text.slice(Math.max(0, start - 4), start)) ||
      (/\d{3}/.test(groups['listed']) && afterTime.test(text.slice(0, start).slice(-100))));
  const isOfCases = groups['gradedCases'] !== undefined && caseNoun.test(text);
  const isPart =
    ofSample !== undefined &&
    !isSaidOfClause &&
    !isOfCases &&
    (groups['gradedCases'] !== undefined || !sample.test(text.slice(Math.max(0, start - 250), start)));
  const isOne = /^(?:one|1)$/i;
  if ((isPart && isOne.test(ofSample)) || isOne.test(groups['inSome'] ?? '')) return undefined;
  if (groups['shareCount'] !== undefined && besideOther.test(text.slice(Math.max(0, start - 90), start)))
    return undefined;
  const bare =
    groups['listed'] ??
    groups['gradedCases'] ??
    groups['inSome'] ??
    groups['allAlone'] ??
    groups['shareCount'] ??
    groups['andMore'] ??
    groups['elided'] ??
    groups['soMany'] ??
    groups['total'] ??
    groups['changed'] ??
    groups['reached'] ??
    groups['assessed'] ??
    groups['judged'] ??
    groups['among'] ??
    groups['amongThem'] ??
    groups['only'] ??
    groups['further'] ??
    groups['meanOf'] ??
    groups['aside'] ??
    groups['asideOnly'] ??
    groups['outcome'] ??
    groups['stands'] ??
    groups['each'] ??
    groups['broughtTo'] ??
    groups['pair'] ??
    groups['thereWere'] ??
    groups['thereWait'] ??
    groups['wait'] ??
    groups['shareIn'] ??
    groups['numbered'] ??
    groups['allOfWhom'] ??
    groups['outOfAll'] ??
    groups['allBut'];
  if (bare !== undefined && (isYear(bare) || repliedTo.test(text.slice(end, end + 30)))) return undefined;
  if (groups['meanOf'] !== undefined && /^ years\b/.test(text.slice(end)))
    return { ...base, from: at(groups['meanOf']), value: numberOf(groups['meanOf']), unit: 'years', how: 'rate' };
  if (bare !== undefined)
    return {
      ...base,
      from: at(bare),
      value: numberOf(bare),
      unit: groups['eachUnit'] ?? groups['gradedNoun'] ?? 'number',
      how: groups['eachUnit'] === undefined ? 'count' : 'rate',
      ...(isPart ? { isPart: 'found' } : {}),
    };
  if (groups['twice'] !== undefined) return { ...base, value: 2, unit: 'times', how: 'rate' };
  const ratio = groups['ratio'] ?? groups['ratioTo'];
  if (ratio !== undefined) return { ...base, value: numberOf(ratio), unit: 'times', how: 'rate' };
  if (groups['mean'] !== undefined) {
    const from = at(groups['mean']);
    return { ...base, from, value: numberOf(groups['mean']), unit: groups['meanUnit'] ?? '', how: 'rate' };
  }
  const length = wordedLengths.find(([group]) => groups[group] !== undefined);
  if (length !== undefined) {
    const [group, unitGroup] = length;
    const said = groups[group] ?? '';
    const isOfTime = group !== 'timedAgainst' || tellsTime.test(text.slice(0, start));
    const isBound =
      group === 'held' && boundAhead.test(text.slice(start, at(said))) && anyNumber.test(text.slice(0, start));
    if (!isOfTime || isBound || isAlways(numberOf(said), groups[unitGroup] ?? '', text.slice(end))) return undefined;
    return { ...base, from: at(said), value: numberOf(said), unit: groups[unitGroup] ?? '', how: 'rate' };
  }
  const timed = groups['timed'];
  if (timed !== undefined) {
    const from = at(timed);
    if (!tellsTime.test(text.slice(0, from))) return undefined;
    return { ...base, from, value: numberOf(timed), unit: groups['timedUnit'] ?? '', how: 'rate' };
  }
  const byNumber = groups['byNumber'];
  if (byNumber !== undefined) {
    if (isYear(byNumber)) return undefined;
    const change = /^(?:increased|grow|grew|rise|rose|gone up|went up|up)/i.test(groups['grown'] ?? '') ? 1 : -1;
    return { ...base, from: at(byNumber), value: numberOf(byNumber), unit: 'number', how: 'count', change };
  }
  const likeBefore =
    groups['against'] ??
    groups['againstToo'] ??
    groups['asideNamed'] ??
    groups['sameAs'] ??
    groups['thereHadBeen'] ??
    groups['doneAgain'];
  if (likeBefore !== undefined) {
    const needsOne = groups['asideNamed'] ?? groups['sameAs'];
    const isTimed = start === 0 && /\.\d/.test(likeBefore) && inItsTime.test(text.slice(end, end + 20));
    if (isYear(likeBefore) || (needsOne !== undefined && !isTimed && !/\d/.test(text.slice(0, start))))
      return undefined;
    return { ...base, from: at(likeBefore), value: numberOf(likeBefore), unit: '', how: 'rate' };
  }
  return 'another';
};

/** What inspectors grade, one by one. */
const caseNoun = /\b(?:cases|files|records|investigations|incidents|referrals|assessments)\b/i;

/** The groups of lengths of time, each with the group of its unit. */
const wordedLengths = [
  ['waited', 'waitedUnit'],
  ['spell', 'spellUnit'],
  ['took', 'tookUnit'],
  ['typical', 'typicalUnit'],
  ['late', 'lateUnit'],
  ['delay', 'delayUnit'],
  ['held', 'heldUnit'],
  ['extreme', 'extremeUnit'],
  ['ended', 'endedUnit'],
  ['noSooner', 'soonerUnit'],
  ['later', 'laterUnit'],
  ['timedAgainst', 'againstUnit'],
  ['aShift', 'aShiftUnit'],
] as const;

/** "40 visits, outstanding for over six months": what they are counted by, and no figure of its own. */
const anyNumber = new RegExp(`\\d|\\b(?:${numberWords.join('|')})\\b`, 'i');

const boundAhead = /\b(?:more than|longer than|over|at least) $/i;

/** "24 hours a day, seven days a week": without a break. */
const isAlways = (value: number, unit: string, behind: string) =>
  (value === 24 && unit === 'hours' && /^ (?:a|each|every|per) day\b/.test(behind)) ||
  ((value === 365 || value === 7) && unit === 'days' && /^ (?:a|each|every|per) (?:year|week)\b/.test(behind));

/** "13 percent, in line with forces in the East Midlands (49)": their share, and no number of things. */
const besideOther = /\b(?:in line with|similar to|than|compared (?:with|to)|against|above|below) [^.;:()\d]{3,80} \($/i;

/** "Over the year, 2,012 were referred" */
const afterTime = /^(?:In|Over|During|Between|Since|By|Throughout|For) [^,;:]{3,80}, $/;

/** "It was 42.7 in the 12 months to": what the sentence before measures, in its own time. */
const inItsTime = /^ (?:in|at|on|for|during) (?:the |\d|\p{Lu}\p{Ll}+ (?:19|20)\d)/u;

/** "of whom 412 replied" */
const repliedTo = /^(?: of (?:whom|which))? (?:replied|responded|answered|returned it)\b/;
