import { denominator, sample, tellsChange, tellsTime } from './figureContexts.ts';
import type { FigureReader } from './figureMatch.ts';
import { isYear, numberOf } from './numbers.ts';

/** What is told with what it is: the other nine, a population, differences in time, weights, sums of money. */
export const namedFigure: FigureReader = ({ words, groups, text, start, end, base, at }) => {
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
    const to = start + words.length - (groups['differingWay'] ?? '').length - 1;
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
    const from = start + words.indexOf(stepInTime);
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
      from: start + words.indexOf(doneToSome),
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
    const value = numberOf(groups['money']) * (isShort.test(text.slice(end).trimStart().slice(0, 30)) ? -1 : 1);
    const to = start + words.trimEnd().length;
    return { ...base, to, value, unit: scale ?? 'pounds', how: 'money' };
  }
  return 'another';
};

/** "£9,000 below what others pay" */
const isShort = /^(?:(?:below|behind) what|short of)\b/;
