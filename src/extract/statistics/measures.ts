import { anyMonth } from '../../ingest/dates.ts';
import type { ProposedStatistic } from '../types.ts';
import { changeBesideOthers, changeTold, isBeside, type Step, stepOf } from './changes.ts';
import type { Figure } from './figures.ts';
import type { FigureTold } from './figuresTold.ts';
import { clauseOfCases, countedAs, endsOnIn, nameOfMeasure, namesSomething } from './measureWords.ts';
import { inOrder, sampledIn } from './samples.ts';
import { setsBeside } from './statedPeriods.ts';

/** A figure with what it measures. */
export interface Measured extends FigureTold {
  /** In the words of the sentence; empty where it says nothing that could be measured. */
  readonly measure: string;
  /** 1 for a rise, -1 for a fall. */
  readonly change: number | undefined;
  readonly step: Step | undefined;
  /** What it differs from, where it is a difference in percentage points. */
  readonly beside: Beside | undefined;
}

/**
 * What each figure of a sentence measures; `before` is what the sentence goes on with, where it does: "The figure was
 * 301" says no measure of its own, and "This compares with 13 percent in England and Wales" not that it is a fall. The sentence before may say what was looked at.
 */
export function measured(
  text: string,
  told: readonly FigureTold[],
  before: Before | undefined,
  sentenceBefore: string | undefined,
): readonly Measured[] {
  const figures = told.map(({ figure }) => figure);
  const all: Measured[] = [];
  for (const one of told) {
    const last = all.at(-1);
    const changeBefore = last === undefined ? changeGoingOn(text, before, one.figure) : last.change;
    const change = changeTold(one, text, changeBefore) ?? changeBetween(all, one.figure);
    const step = stepOf(one);
    const beside = one.figure.unit === 'percentage points' ? besideOf(one.rest.slice(0, 80)) : undefined;
    const same = measureGoingOn(one, text, { change, step }, last);
    const saidBefore = toldBefore(last?.measure ?? (one.index === 0 ? before?.measure : undefined), change, last);
    const measure = named(
      same ?? wordedFor(one, { text, figures, sentenceBefore }, change !== undefined, saidBefore),
      saidBefore,
    );
    all.push({ ...one, measure, change, step, beside });
  }
  return all;
}

type Before = Pick<ProposedStatistic, 'measure' | 'value' | 'unit'>;

/** "This is more than the figure for England and Wales (13%)", after a change: that is one like it. */
function changeGoingOn(text: string, before: Before | undefined, { unit }: Figure): 1 | -1 | undefined {
  const isLike = before?.measure.startsWith('change') === true && before.unit === unit;
  if (!isLike || !/^(?:This|That|It) (?:is|was|compare[sd])\b/.test(text)) return undefined;
  return before.value < 0 ? -1 : 1;
}

/** "fell from 33,212 to 29,001, or 12.7%": 1 or -1 where a share is by how much the second of two figures differs from the first. */
function changeBetween(all: readonly Measured[], { unit, value }: Figure): 1 | -1 | undefined {
  const [first, last] = all.slice(-2);
  if (unit !== 'percent' || first?.step !== 'first' || last?.step !== 'last') return undefined;
  const changed = (100 * (last.figure.value - first.figure.value)) / first.figure.value;
  if (Math.abs(Math.abs(changed) - value) > mostRounded) return undefined;
  return changed < 0 ? -1 : 1;
}

/** In percent: as far as a change that is told may be from that of the figures. */
const mostRounded = 0.6;

interface InSentence {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly sentenceBefore: string | undefined;
}

/** The words for what a figure measures by itself; `before` is what the figure or the sentence before it measures. */
function wordedFor(one: FigureTold, sentence: InSentence, isChange: boolean, before: string | undefined): string {
  const told = measureOf(sentence, one.index, isChange);
  if (one.index > 0) return told === 'change' && before ? `change in ${withoutChange(before)}` : told;
  if (told === 'change') {
    const own = changeInList(one);
    return own === 'change' && before ? `change in ${withoutChange(before)}` : own;
  }
  if (before !== undefined && one.index === 0 && setsBeside.test(one.ahead)) return before;
  const words = told === '' ? clean(one.ahead) : told;
  return ofWhatWasTold.test(words) ? (before ?? words) : words;
}

/** Words as the name of a measure; what was measured before where they name nothing. */
function named(words: string, before: string | undefined): string {
  if (words === 'change' || words.startsWith('difference')) return words;
  const change = /^change in /.exec(words)?.[0] ?? '';
  const own = nameOfMeasure(words.slice(change.length), before);
  if (own !== '') return change + own;
  return before === undefined ? words : change + (change === '' ? before : withoutChange(before));
}

/** The measure that a figure shares with the one before it, or takes from it; undefined where it has one of its own. */
function measureGoingOn(
  { figure, previous, ahead, behind, rest }: FigureTold,
  text: string,
  { change, step }: Pick<Measured, 'change' | 'step'>,
  last: Measured | undefined,
): string | undefined {
  const different = inDifference(text, figure, last?.measure ?? '');
  if (different !== undefined || last === undefined) return different;
  if ((isBeside(ahead) || changeBesideOthers.test(ahead)) && change !== undefined) return asChange(last.measure);
  const isOtherEnd = last.step === 'first' || figure.isFormer || last.measure.startsWith('change in ');
  if (step !== undefined && isOtherEnd) return withoutChange(last.measure);
  if (change !== undefined && changesThingOfItsOwn(ahead)) return undefined;
  const part = partOfSame({ figure, previous, ahead, behind }, last.measure);
  if (part !== undefined) return part;
  const isSame =
    isBeside(ahead) || (sameMeasure(ahead) && !isOfOtherKind(figure, previous) && !isShareOfItsOwn(ahead, rest));
  return isSame ? last.measure : undefined;
}

/** "40 were recorded in time, 12 were recorded late": of the same crimes, each number those of which something else is told. */
function partOfSame(
  { figure, previous, ahead, behind }: Pick<FigureTold, 'figure' | 'previous' | 'ahead' | 'behind'>,
  measure: string,
): string | undefined {
  if (figure.how !== 'count' || previous?.how !== 'count' || !endsInJoint.test(ahead)) return undefined;
  const [, told] = predicate.exec(behind) ?? [];
  const whole = measure.replace(ofPart, '');
  return told === undefined || whole === measure || !namesSomething(whole)
    ? undefined
    : countedAs(whole, told.trim(), { ahead: '', rest: '' });
}
const endsInJoint = /(?:,|,? and|,? but) (?:only |just |a further |another )?$/i;
/** What is told of so many of them. */
const predicate =
  /^ ((?:(?:were|was|had|have|has|did|are|is|contained|showed|lacked|needed|received|remained) (?:not |no |only )?\p{Ll}|(?:rated |graded |judged |assessed |found )?(?:as|to be) \p{Ll})[^,;.()]{1,80})/u;
const ofPart = / (?:that|who|which|in which|(?:rated|graded|judged|assessed|found) (?:as|to be)) .*$/;

/**
 * What a figure that says nothing of its own goes on with: no change that names nothing, and none of another sentence
 * where it is no change itself.
 */
function toldBefore(measure: string | undefined, change: number | undefined, last: Measured | undefined) {
  if (measure === 'change') return undefined;
  return change === undefined && last === undefined ? measure && withoutChange(measure) : measure;
}

/** "robbery fell by 6 percent and burglary fell by 4 percent" */
function changesThingOfItsOwn(ahead: string): boolean {
  const own = subjectBefore(ahead.replace(/^\)?,? (?:and|but|while|whereas|when) /, ''), changes);
  return changes.test(ahead) && namesSomething(own) && !ofOthers.test(own);
}
const ofOthers = /\b(?:compared|against|than|England|similar|national)/;

/** "recorded crime fell by: • 11% in the county", "it made reductions of: • 10% in officer numbers" */
function changeInList({ ahead, behind }: FigureTold): string {
  const inThing = inRise.test(ahead) ? /^ (?:in|to) ([^,;.]{3,80})/.exec(behind)?.[1] : undefined;
  const subject = inThing ?? thingChanged(ahead) ?? subjectBefore(ahead, changes);
  return subject === '' ? 'change' : `change in ${subject}`;
}

const inRise =
  /\b(?:increases?|rises?|reductions?|decreases?|falls?|drops?|declines?|cuts?) of (?:an? |about |around |estimated )*$/i;
/** "reduced sickness by" */
const changedThing =
  /\b(?:reduced|increased|cut|raised|lowered|grown|expanded) (?:its |the |their )?((?:(?!(?:its|the|their|by)\b)[\p{L}'’-]+ ){0,7}[\p{L}'’-]+) by (?:just |about |around |nearly |almost |over )?$|\b(?:brought|driven|got|taken|pushed) (?:its |the |their )?((?:(?!(?:its|the|their|by)\b)[\p{L}'’-]+ ){0,4}?[\p{L}'’-]+) (?:down|up) by (?:just |about |around |nearly |almost |over )?$/iu;
const thingChanged = (ahead: string): string | undefined => {
  const [, one, other] = changedThing.exec(ahead) ?? [];
  return one ?? other;
};

const changes =
  /\b(?:has |have |had |was |were )?(?:increased|decreased|changed|rose|fell|risen|fallen|reduced|grew|dropped|went|gone|declined|up|down|by|(?:an?|the) (?:\w+ )?(?:increase|rise|reduction|decrease|fall|drop))\b/i;

const asChange = (measure: string) => (measure === 'change' ? measure : `change in ${withoutChange(measure)}`);
const withoutChange = (measure: string) => measure.replace(changeOfThing, '');

interface Beside {
  readonly isBelow: boolean;
  readonly of: string;
}

/** "4.5 percentage points below the average": what a figure is compared with, and on which side of it it is. */
function besideOf(after: string): Beside | undefined {
  const [found, side = '', of = ''] =
    /^\)? (below|lower than|less than|worse than|behind|under|above|higher than|more than|better than) ([^,;.]{0,60})/.exec(
      after,
    ) ?? [];
  return found === undefined ? undefined : { isBelow: !/^(?:above|higher|more|better)/.test(side), of: of.trim() };
}

export function differenceFrom(of: string, ahead: string): string {
  const subject = subjectBefore(ahead, /\b(?:is|are|was|were|stood|stands)\b/i);
  const isNamed = !/^(?:|it|this|that|these|those|which)$/i.test(subject);
  if (/^(?:in|it|last|a year|the (?:previous|preceding|year)|(?:19|20)\d\d)\b/i.test(of))
    return isNamed ? `change in ${subject}` : 'change';
  return isNamed ? `${subject}, difference from ${of}` : `difference from ${of}`;
}

/** "a difference of 6 percentage points between the satisfaction of men (82%) and that of women (76%)": each in its words. */
function inDifference(text: string, { from, to }: Figure, before: string): string | undefined {
  if (
    /\b(?:difference|gap) of (?:about |around |just |some |only )*$/i.test(text.slice(Math.max(0, from - 40), from))
  ) {
    const between = /^ (between [^;]{3,160})/.exec(text.slice(to))?.[1];
    const bare = between?.replace(/ \([^)]*\)/g, '').replace(/(?: in (?:the|\d{4})\b|\.(?:\s|$)).*$/, '');
    return bare === undefined ? undefined : `difference ${bare}`.slice(0, 120);
  }
  const ahead = text.slice(Math.max(0, from - 120), from);
  const of = /\b(?:between|and) (?:the )?([\p{L}' -]{3,80}) \($/u.exec(ahead)?.[1];
  if (of === undefined || !/\b(?:difference|gap)\b/.test(text.slice(0, from))) return undefined;
  return of.replace(/^that(?= of )/, before.replace(/ of .*$/, ''));
}

/** "The figure was 301", after a sentence that says what is counted. */
const ofWhatWasTold = /(?:^|, when (?:the|this) )(?:figure|number|total|rate|average|proportion|percentage)$/i;

/** "30 cases each, and one in six posts", "79 notices and 41 orders": the second is of something else. */
function isOfOtherKind(one: Figure, previous: Figure | undefined): boolean {
  // "compared with 131 in 2015" has the unit of the one before.
  if (previous === undefined || one.unit === '') return false;
  if ((one.how === 'money') !== (previous.how === 'money')) return true;
  if (one.how !== 'count' || previous.how !== 'count') return one.how === 'count' || previous.how === 'count';
  return one.unit !== previous.unit && one.unit !== 'number' && previous.unit !== 'number';
}

/** "A third of PCSO posts and half of all sergeant posts" are shares of different things. */
const isShareOfItsOwn = (ahead: string, after: string) =>
  /\b(?:and|but|while|whereas) (?:[\p{L}]+ ){0,2}$/u.test(ahead) &&
  /^\)? of (?!(?:these|those|them|it)\b)/i.test(after);

const sameMeasure = (ahead: string) =>
  /^(?:,|,? (?:and|or)) $/.test(ahead) ||
  /^\)? to (?:just |about |around |over |under |nearly |almost )*$/i.test(ahead) ||
  (/\b(?:compared (?:with|to)|against|than|from|average|in line with|and|whereas|while|with)\b/i.test(ahead) &&
    ahead.split(/\s+/).length < 16);

/** "The proportion of crimes that have no suspect has fallen from": what stands before the last verb. */
const shareOf =
  /\b(?:proportion|percentage|share) of ([^.;]{3,140}),? (?:has|have|had|was|were|is|are|rose|fell|increased|decreased|dropped|went|stood|stands)(?: [\p{L}-]{1,20}){0,4}\s*$/iu;

/** "The rate at which files meet the standard has risen from": what stands before the verb. */
const movesFrom =
  /^(?:[^;]*(?:[,;]|\bseen|\bsaw) )?((?:the |its |an? )?(?:average|mean|median|rate|number|time|length|cost|backlog|wait|(?:proportion|percentage|share)(?! of\b))\b[^,;]{3,120}?) (?:has |have |had )?(?:now |since |also )?(?:risen|rise|fallen|fall|rose|fell|increased?|decreased?|drop(?:ped)?|grew|grown?|improved?|gone (?:up|down)|been (?:cut|reduced)|come down)(?: \p{L}+ly)? from (?:about |around |just |over |under )*$/iu;

/** "The force spent £1.2m on its suites" */
const spent = /\bspen(?:d|ds|t|ding)(?: (?:just|about|around|over|only|nearly|almost|more than|an estimated))* $/i;

/** What follows what money was spent on. */
const afterObject =
  /(?:,| (?:in|during|since|by) (?:the |early |late )?(?:year|last|\p{Lu}\p{Ll}+ )?(?:19|20)?\d\d\b).*$/u;

/** "and overtime, on which the force spent" */
const onWhichSpent =
  /(?:^|, (?:and |but )?|\b(?:and|but) )([\p{L}'’ -]{3,60}?), on which (?:the (?:force|constabulary)|it) (?:has |had )?sp(?:ent|ends) (?:just |about |around |over |nearly |almost |some )?$/iu;

const pronoun = /^(?:there|it|this|that|they|these|those)$/i;

/** "the force's fall": no thing that changed. */
const changeItself =
  /^(?:estimated|further|(?:(?:force|constabulary)['’]s )?(?:change|fall|rise|increase|reduction|decrease|drop|decline|growth))?$/i;

/** "Planned change in total workforce": named as a change already. */
const changeOfThing = /^(?:planned |percentage |overall |total )?change in /i;

/** What still speaks of the figure before. */
const clauseBefore = /^.*(?:;|, (?:although|though|but|while|whereas)) (?=\S+ )/su;

/** What a figure measures, in the words of its sentence. */
function measureOf({ text, figures, sentenceBefore }: InSentence, index: number, isChange: boolean): string {
  const one = figures[index];
  if (one === undefined) return '';
  const start = figures[index - 1]?.to ?? 0;
  const ahead = text.slice(start, one.from);
  const behind = behindOf(text, figures, index);
  if (isChange) {
    const risen = /\b(?:increase|rise|reduction|decrease|fall|drop|decline) in ([^,;.]{3,80})/i.exec(behind)?.[1];
    const clause = index === 0 ? ahead : ahead.replace(clauseBefore, '');
    const told = risen ?? thingChanged(ahead) ?? subjectBefore(clause, changes);
    // "there were 131 fewer thefts"
    const subject = !pronoun.test(told) ? told : one.how === 'count' ? one.unit.replace(/^number$/, '') : '';
    if (changeItself.test(subject)) return 'change';
    return changeOfThing.test(subject) ? subject : `change in ${subject}`;
  }
  if (one.noun) return one.noun;
  const moved = clean(movesFrom.exec(ahead)?.[1] ?? '');
  if (namesSomething(moved)) return moved;
  const spentOn = one.how === 'money' ? onWhichSpent.exec(ahead)?.[1] : undefined;
  if (spentOn !== undefined)
    return `spending on ${clean(spentOn).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`;
  if (one.how === 'money' && spent.test(ahead) && /^ on \p{L}/u.test(behind))
    return `spending ${clean(behind.replace(afterObject, ''))}`;
  if (one.how === 'count') return countedIn(one, { ahead, behind, rest: text.slice(one.to), sentenceBefore });
  const whole = /\($/.test(behind.trimEnd()) ? outOfBrackets(text.slice(one.to)) : behind;
  const ofWhat = /^\)?\s*of (?:all |the |those |these |its )?(?:\d[\d,]* )?([^,;.()]{3,140})/i.exec(whole)?.[1];
  if (ofWhat !== undefined)
    return ofWhat
      .replace(/\s+(?:in|during|for) the (?:12|twelve|year).*$/i, '')
      .replace(/,? compared (?:with|to).*$/i, '')
      .replace(casesAndClause, '$1 in which $2')
      .trim()
      .replace(/(?: (?:and|but|or|while|whereas|in|of|the))+$/i, '');
  const shareOfWhat = shareOf.exec(ahead)?.[1];
  if (shareOfWhat !== undefined) return clean(shareOfWhat);
  const rate = clean(
    /((?<![\p{L}'-])[\p{L}'][\p{L}' -]{2,60}?\b(?:rate|level|proportion|percentage|figure|score|accuracy|average))\b(?: \([^)]*\))?/iu.exec(
      ahead,
    )?.[0] ?? '',
  );
  const subject = clean(
    subjectBefore(
      ahead,
      /\b(?:is|are|was|were|has|have|had|stood at|stands at|of|at|with|recorded|fell|rose|to|costs?|averaged)\b/i,
    ),
  );
  // "The average time to reach an emergency was"
  const longer = index > 0 ? '' : clean(subjectBefore(ahead, /\b(?:is|are|was|were|stood|stands|averaged)\b/i));
  const told = /^\)?\s+\p{L}/u.test(behind) && !(one.how === 'money' && ahead !== '') ? clean(behind.slice(0, 80)) : '';
  const clause = clean(ahead.slice(ahead.lastIndexOf(';') + 1));
  return [rate, subject, told, longer].find(namesSomething) ?? (rate || clause || told);
}

/** "(in a quarter of) cases callers were given no advice" */
const casesAndClause =
  /^((?:[\p{Ll}-]+ )?(?:cases|incidents|calls|files|records|investigations|crimes)),? ((?:callers|victims|officers|staff|supervisors|nothing|nobody|there|the|an?|no) [^,;]*\b(?:was|were|had|did|has|have|is|are)(?:n['’]t)?\b.*)$/u;

/** "of detainees (31 of 97) had no access": what is said of them goes on behind the bracket. */
const outOfBrackets = (text: string) =>
  text.replace(/ ?\([^()]{1,60}\)/g, '').replace(/,? (?:and|but|while|whereas|compared|against)\b[^,;.]*\d.*$/su, '');

/** What follows a figure, after what a bracket adds to it, up to the next. */
function behindOf(text: string, figures: readonly Figure[], index: number): string {
  const { to = 0 } = figures[index] ?? {};
  const from = to + (/^\)? \([^()]{1,60}\)/.exec(text.slice(to, to + 64))?.[0].length ?? 0);
  return text.slice(
    from,
    figures.slice(index + 1).find((next) => next.from >= from && next.isWhole !== true)?.from ?? text.length,
  );
}

/** The noun that a number counts, with what is said of it; without a noun, the clause around it. */
function countedIn(
  { unit }: Figure,
  {
    ahead,
    behind,
    rest,
    sentenceBefore,
  }: Pick<FigureTold, 'ahead' | 'behind' | 'rest'> & Pick<InSentence, 'sentenceBefore'>,
): string {
  const told = (/^\)?(?:(?! [–—-] )[^,;.()]){3,120}/.exec(behind)?.[0] ?? '')
    .replace(/^\)?\s*of (?:the |these |those |its |all )?(?:[\d,]+ )?/, '')
    .trim()
    .replace(timeAhead, '')
    .replace(/^(?:(?:up|down) (?:from|on|by)|which (?:is|was))\b.*$/, '')
    .trim();
  const noun = unit.replace(/^(?:of \d+|number|times)$/, '');
  const isMore = told !== '' && !/^(?:and|or|each)\b/.test(told);
  const sampled = noun === '' ? sampledIn(ahead, sentenceBefore) : undefined;
  if (sampled !== undefined && isMore)
    return endsOnIn.test(ahead) ? `${sampled} in which ${inOrder(told)}` : countedAs(sampled, told, { ahead, rest });
  const clause = clean(ahead.slice(ahead.lastIndexOf(';') + 1));
  const [, heap] = heapOf.exec(ahead) ?? [];
  if (heap !== undefined) return [heap, thingsOf.exec(behind)?.[1]].filter((word) => word !== undefined).join(' of ');
  const inThem = noun === '' ? clauseOfCases(ahead, rest) : undefined;
  if (inThem !== undefined && !goesOnFrom.test(inThem)) return `cases in which ${inThem}`;
  if (noun === '') return [clause, ...(isMore ? [told] : [])].find(namesSomething) ?? (told || unit);
  return countedAs(noun, isMore ? told : '', { ahead, rest });
}

/** It joins on to what was told before, or tells of other cases, too. */
const goesOnFrom = /^(?:and|but|or|while|whereas|whose|where|which|requir\p{Ll}+)\b|\d/iu;

/** "showed a backlog of 642 devices" */
const heapOf =
  /\b(backlog|queue|shortfall|surplus|caseload|workload) of (?:just |about |around |over |nearly |almost |some )?$/i;
const thingsOf =
  /^ ((?:[\p{Ll}-]{2,20} ){0,2}?[\p{Ll}-]{3,20}s)(?=[,.;)]|$| (?:that|which|who|in|at|on|by|for|and|was|were)\b)/u;

const timeAhead =
  /^(?:in|during|for|over|between|from|since|by|at|as at|throughout) (?:[\p{L}\d]{1,12} ){0,6}?(?:(?:19|20)\d\d(?:[/–-]\d{2,4})?|(?:same|that|this) (?:period|year))(?=\s|$)/iu;

function subjectBefore(text: string, verb: RegExp): string {
  const found = verb.exec(text);
  const before = found === null ? text : text.slice(0, found.index);
  return clean(before);
}

const monthOfYear = `(?:\\d{1,2} )?(?:${anyMonth}) (?:19|20)\\d\\d`;
/** "Change in workforce, March 2010 to March 2015": its time is no part of it. */
const monthAtEnd = new RegExp(`, ${monthOfYear}(?: to ${monthOfYear})?$`, 'iu');

function clean(text: string): string {
  return text
    .replace(/^[\s,;:.)–-]+/, '')
    .replace(/, (?:on the other hand|by contrast|however|though|meanwhile|in turn|for (?:example|instance)), /gi, ' ')
    .replace(/^(?:In|At|Across) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, /u, '')
    .replace(
      /^(?:when |compared (?:with|to) |in |during |for |over |between |since |from )[^,]{0,80}?(?:\d{4}(?:[/–-]\d\d)?(?![/–-]| (?:and|to)\b)|period|years?|months)(?: (?:of|since|after|before) [^,]{2,40},)?,?\s+/i,
      '',
    )
    .replace(
      /^(?:in |for |during )?(?:the )?(?:year |\d+ months )?(?:(?:prior |up )?to|ending|ended|until) [^,]{3,40}\d{4},?\s+/i,
      '',
    )
    .replace(/\b(?:in|during|for|over) (?:the |this )?(?:12|twelve|six|year|same period)[^,;]*$/i, '')
    .replace(/\b(?:in|across|for) (?:England and Wales|the (?:force|county)|\p{Lu}\p{Ll}+)\s*$/u, '')
    .replace(
      /^(?:and|but|yet|the|a|an|its|this|that|of|which|where|is|was|has|had|have|\p{Lu}[\p{Ll}]+ Police|the force)(?:'s)?\s+(?:(?:is|was|has|had|have|a|an|the)\s+)*/iu,
      '',
    )
    .replace(/^\p{Lu}\p{Ll}+'s\s+/u, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*\((?:n ?= ?)?$/i, '')
    .replace(/(?: (?:is|are|was|were|of))?[\s.,;:]*$/, '')
    .replace(monthAtEnd, '')
    .trim()
    .slice(0, 120);
}
