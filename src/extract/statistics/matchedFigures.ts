import type { Figure } from './figures.ts';
import { countable } from './figureWords.ts';
import { inWords, isTelephone, isYear, numberOf, numberWords } from './numbers.ts';
import { share, shareOf } from './shares.ts';

// "33 cases: 8 were good", "83 cases; in 21 the assessment was missing".
const sample = new RegExp(
  `\\b(?:\\d{1,5}|${inWords}) (?:[\\p{L}-]{1,20} ){0,3}?${countable}\\b|\\bof (?:the|these|those)\\b`,
  'iu',
);

/** What inspectors grade, one by one. */
const caseNoun = /\b(?:cases|files|records|investigations|incidents|referrals|assessments)\b/i;

// A number in these places says how many were looked at, or is part of a name.
const denominator =
  /(?:\bfor every|\bper|\bin every|\bout of|\b(?:of|in|from|for|across) (?:the|these|those|a sample of|all)(?: total)?|\b(?:reviewed|examined|sampled|dip-?sampled|looked at|listened to|audited|interviewed|surveyed|read|tested|spoke to|spoken to|visited|analysed|assessed|checked|selected|considered|inspected|observed|a total of|(?:sample|survey|review|audit|examination|analysis) of|reviewing|examining|(?:viewed|watched|reviewed) (?:the )?(?:CCTV|body-worn|video|footage|recordings?)(?: (?:video|camera|footage|recordings?))* (?:of|from))(?: with)?(?: (?:the|a|a further|around|about|over|another|each of the|all|some|and|their|its))*|\b(?:section|sections|figure|table|page|paragraph|part|article|grade|band|level|phase|tier|schedule|recommendation|within|every|first|last|next|until|aged?|operation|unit|team|district|all)\s*)\s*$/i;

// Of so few and so round a whole, a part is a share, unless inspectors counted.
const roundWholes = new Set([3, 4, 5, 6, 8, 10, 12, 20, 100]);
const lookedAt =
  /\b(?:looked at|examined|reviewed|audited|sampled|dip-?sampled?|listened|assessed|checked|inspected|analysed|visited|interviewed|our sample|inspectors|the sample)\b/i;

/** "The force examined 1,846 devices": what it did itself is no sample. */
const doneByForce =
  /\b(?:the (?:force|constabulary|unit|team|lab(?:oratory)?|department|bureau|panel)|(?:officers|staff|detectives|supervisors|technicians|analysts|specialists|investigators)|[Pp]olice|\p{Lu}\p{Ll}+ (?:Police|Constabulary)) (?:(?:had|has|have|also|then|\p{L}+ly) ){0,2}(?:reviewed|examined|interviewed|surveyed|read|tested|visited|analysed|assessed|checked|considered|inspected)(?: (?:just|only|about|around|over|nearly|almost|some|more than|a total of|a further|another))*\s*$/iu;
const isDenominator = (ahead: string) => denominator.test(ahead) && !doneByForce.test(ahead);

/** The figure that a match of the pattern tells; undefined where it tells none after all. */
export function figureOf(match: RegExpMatchArray, text: string): Figure | undefined {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const at = (value: string) => start + match[0].lastIndexOf(value);
  const base = { margin: undefined, from: start, to: end } as const;
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
  if (groups['rate'] !== undefined)
    return {
      ...base,
      value: numberOf(groups['rate']),
      unit: (groups['per'] ?? '').replace(/of (?:the )?/, '').replace(/^for (?:every|each)/i, 'per'),
      noun: (groups['rated'] ?? '').replace(/ (?:per|for (?:every|each)) .*$/, '').trim(),
      how: 'rate',
    };
  if (groups['found'] !== undefined) {
    // "of the 189 records had" tells how many there were.
    if (/^of the \d/i.test(match[0]) && groups['sample'] === undefined && !/,(?!\d)/.test(match[0])) return undefined;
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
    if (/^one$/i.test(groups['part']) && groups['outOf'] === undefined) return undefined;
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
  if (groups['soOften'] !== undefined)
    return { ...base, value: numberOf(groups['soOften']), unit: 'times', how: 'count' };
  const few = groups['theFew'] ?? groups['theOther'];
  if (few !== undefined) {
    if (isYear(few) || /^(?:one|1)$/i.test(few)) return undefined;
    // "Of 54 crimes, 19 were thefts and the remaining 35 were assaults"
    const isOfSentence = groups['theOther'] !== undefined && sample.test(text.slice(Math.max(0, start - 250), start));
    const part = isOfSentence ? {} : ({ isPart: 'named' } as const);
    return { ...base, from: at(few), value: numberOf(few), unit: 'number', how: 'count', ...part };
  }
  const inOf = groups['inOf'];
  if (inOf !== undefined) {
    if (/^(?:one|1)$/i.test(inOf)) return undefined;
    const noun = groups['inOfNoun']?.split(' ').at(-1) ?? 'number';
    return { ...base, from: at(inOf), value: numberOf(inOf), unit: noun, how: 'count' };
  }
  const people = groups['people'];
  if (people !== undefined) {
    if (isYear(people)) return undefined;
    const unit = groups['peopleScale'] === undefined ? 'people' : 'million people';
    return { ...base, value: numberOf(people), unit, noun: 'population', how: 'count' };
  }
  const labelled = groups['labelled'];
  if (labelled !== undefined)
    return {
      ...base,
      value: numberOf(labelled),
      unit: (groups['labelPer'] ?? '').replace(/of (?:the )?/, ''),
      how: 'rate',
    };
  const fullTime = groups['fullTime'];
  if (fullTime !== undefined)
    return { ...base, value: numberOf(fullTime), unit: groups['fullTimeNoun'] ?? 'FTE', how: 'count' };
  const respective = groups['respective'];
  if (respective !== undefined) {
    if (isYear(respective)) return undefined;
    return { ...base, value: numberOf(respective), unit: groups['respectiveNoun'] ?? 'number', how: 'count' };
  }
  const differing = groups['differing'];
  if (differing !== undefined) {
    const isLess = /^(?:shorter|less|fewer|quicker|faster|earlier|lower|below)$/.test(groups['differingWay'] ?? '');
    const to = start + match[0].length - (groups['differingWay'] ?? '').length - 1;
    const unit = groups['differingUnit'] ?? '';
    return { ...base, to, value: numberOf(differing), unit, how: 'rate', change: isLess ? -1 : 1 };
  }
  const units = groups['dividedInto'];
  if (units !== undefined) {
    const noun = groups['dividedNoun'] ?? '';
    return { ...base, from: at(units), value: numberOf(units), unit: noun, noun, how: 'count' };
  }
  const stepInTime = groups['spellFrom'] ?? groups['spellTo'];
  if (stepInTime !== undefined) {
    const isOfTime =
      tellsTime.test(text.slice(0, start)) || tellsChange.test(text.slice(Math.max(0, start - 80), start));
    const from = start + match[0].indexOf(stepInTime);
    const unit = groups['spellFromUnit'] ?? groups['spellToOwn'] ?? groups['spellToUnit'] ?? '';
    const to = groups['spellToOwn'] === undefined ? from + stepInTime.length : end;
    return isOfTime ? { ...base, from, to, value: numberOf(stepInTime), unit, how: 'rate' } : undefined;
  }
  const oneForEvery = groups['oneForEvery'];
  if (oneForEvery !== undefined) {
    const noun = groups['forEveryNoun'] ?? '';
    const from = end - noun.length - 1 - oneForEvery.length;
    return { ...base, from, value: numberOf(oneForEvery), unit: noun, how: 'rate' };
  }
  const weight = groups['weight'];
  if (weight !== undefined) {
    const unit = /^kg|^kilo/i.test(groups['weightUnit'] ?? '')
      ? 'kilograms'
      : `${(groups['weightUnit'] ?? '').replace(/s$/, '')}s`;
    return { ...base, value: numberOf(weight), unit, how: 'count' };
  }
  if (groups['aLength'] !== undefined) {
    const unit = groups['aLengthUnit'] ?? '';
    return { ...base, from: end - unit.length - groups['aLength'].length - 1, value: 1, unit: `${unit}s`, how: 'rate' };
  }
  const theFormer = groups['theFormer'];
  if (theFormer !== undefined)
    return isYear(theFormer) || !/\d/.test(text.slice(0, start))
      ? undefined
      : { ...base, value: numberOf(theFormer), unit: '', how: 'count', isFormer: true };
  const doneToSome = groups['doneToSome'];
  if (doneToSome !== undefined) {
    const isSample = /\b(?:we|inspectors|hmic(?:frs)?)\b/i.test(text.slice(Math.max(0, start - 60), start));
    if (/^(?:one|1)$/i.test(doneToSome) || (isSample && denominator.test(text.slice(Math.max(0, start - 60), start))))
      return undefined;
    return {
      ...base,
      from: start + match[0].indexOf(doneToSome),
      value: numberOf(doneToSome),
      unit: 'number',
      how: 'count',
    };
  }
  if (groups['pence'] !== undefined) return { ...base, value: numberOf(groups['pence']), unit: 'pence', how: 'money' };
  if (groups['money'] !== undefined) {
    const scale = { b: 'billion pounds', m: 'million pounds', k: 'thousand pounds' }[
      (groups['scale'] ?? '').charAt(0).toLowerCase()
    ];
    return { ...base, value: numberOf(groups['money']), unit: scale ?? 'pounds', how: 'money' };
  }
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
  if (isPart && /^(?:one|1)$/i.test(ofSample)) return undefined;
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
    if (isYear(whole) || isTelephone(whole, groups['ofWholeNoun']) || lookedAt.test(match[0])) return undefined;
    const from = start + match[0].indexOf(whole);
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
  // Of part of a thing, as in "4.6 constables", there is only an average.
  const isMean = !Number.isInteger(value) && (groups['countScale'] ?? '') === '';
  return { ...base, value, unit: noun.split(' ').at(-1) ?? 'number', how: isMean ? 'rate' : 'count', ...change };
}

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/** "Of 3,210 posts, 412": how many there are in all. */
const isWhole = (text: string, from: number, to: number) =>
  /(?:^|[,;:(] )of $/i.test(text.slice(Math.max(0, from - 6), from)) &&
  /^[^,.;]{0,80}, (?:(?:only|just|in|for|on) ){0,2}(?:\d|\p{L}+ (?:had|have|were|was)\b)/u.test(
    text.slice(to, to + 90),
  );

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

// "The median time to attend in the year to June 2023 was 52 minutes".
const tellsTime =
  /\b(?:average|mean|median|typical|waiting times?|response times?|times? (?:to|taken|between|spent))\b/i;

const tellsChange =
  /\b(?:ris(?:en|es|ing)|rose|fall(?:en|s|ing)?|fell|increased|reduced|cut|decreased|dropped|grown|grew|gone (?:up|down)|lengthened|shortened|improved|slipped)\b/i;

/** What a court gave, or how old someone is, is no figure of the police. */
const isOfSentence = /\b(?:sentenc\w+|imprison\w*|jail\w*|prison|custodial|aged?|old)\b/i;

/** "13 percent, in line with forces in the East Midlands (49)": their share, and no number of things. */
const besideOther = /\b(?:in line with|similar to|than|compared (?:with|to)|against|above|below) [^.;:()\d]{3,80} \($/i;

/** "Over the year, 2,012 were referred" */
const afterTime = /^(?:In|Over|During|Between|Since|By|Throughout|For) [^,;:]{3,80}, $/;

/** "It was 42.7 in the 12 months to": what the sentence before measures, in its own time. */
const inItsTime = /^ (?:in|at|on|for|during) (?:the |\d|\p{Lu}\p{Ll}+ (?:19|20)\d)/u;

/** "67 (77 percent) of 87 files": of how many. */
const wholeAfterBracket = /\(\d[^()]*\) of (?:the |its )?$/;

/** "Outcome 20 and 22 records": what is numbered, and not how many. */
const isCode =
  /\b(?:outcomes?|codes?|grades?|sections?|SPIs?|categor(?:y|ies)|bands?|levels?|tables?|figures?) \d+(?:,| and| or| to) $/i;

/** "our survey, which 311 of its staff answered": how many were asked. */
const answered =
  /^(?: of [^.,;]{1,30})? (?:answered|completed|responded|replied|returned|took part)(?: (?:to|in))?(?: it| the survey| our survey| the questionnaire)?[,.;]/;

/** "of whom 412 replied" */
const repliedTo = /^(?: of (?:whom|which))? (?:replied|responded|answered|returned it)\b/;

/** "a survey to 1,200 people" */
const asked = /\b(?:survey|questionnaire)s? (?:was |were )?(?:sent )?to (?:all |about |some )?$/i;

const ends =
  /^(?:we|were|was|had|have|has|that|which|and|in|of|did|where|are|is|with|the|they|it|should|being|could|on|to|for|showed|recorded|said|felt|reported|contained|complied|met|resulted|involved|led|told|received|needed|required|lacked|remained|came|passed|failed|agreed|would|may|will|by|at|from|a|who|there|here|nothing|no|not|none|being|including|related|included|concerned|required|requir(?:es|ing)|contain|show|still|also|only)$/i;

/** The noun at the head of what follows a number. */
function nounOf(words: string): string {
  const listed = words.trim().split(/\s+/);
  const end = listed.findIndex((word) => ends.test(word));
  return (end === -1 ? listed : listed.slice(0, end)).join(' ');
}
