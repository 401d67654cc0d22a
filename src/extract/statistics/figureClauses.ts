import { matchesOf } from '../../matches.ts';
import type { Figure } from './figures.ts';
import type { WordedPeriod } from './periods.ts';

const breaks = /;|,? (?:and|but|while|whereas|though|although|yet)\b| [–—] /g;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The clause of a sentence that a figure stands in. */
function clauseOf(text: string, { from, to }: Stretch): Stretch {
  const ends = matchesOf(breaks, text).filter(({ 0: found, index }) => {
    // The "and" of "England and Wales", and of two things that are counted together, parts nothing.
    const after = text.slice(index + found.length);
    return (
      /^;|^ [–—]|^,/.test(found) || /^ (?:it|they|this|there|the \p{L}+) /u.test(after) || goesOnInPresent.test(after)
    );
  });
  const first = ends.findLast(({ index }) => index < from);
  const last = ends.find(({ index }) => index >= to);
  return { from: first === undefined ? 0 : first.index + first[0].length, to: last?.index ?? text.length };
}

/** ", which cost 612,000 in 2015/16", "has 26 officers and cost £1.1m in 2016/17": what the time is of, after what there is. */
const turnsToPast =
  /, (?:which|whose)\b|\b(?:at a cost of|costing)\b| and (?:it |they )?(?:\p{L}+ly )?(?:cost|spent|received|made|had|was|were|saw|held|took|gave|dealt|did|\p{L}{2,}ed)\b(?! (?:by|to|from|in|at|with|for|as)\b)/iu;
const present = '(?:is|are|has|have|employs?|holds?|costs?|serves?|covers?|carries|carry|needs?)';
const inPresent = new RegExp(`\\b${present}\\b`, 'i');
const goesOnInPresent = new RegExp(`^ (?:now |currently )?${present}\\b`, 'i');
const haveSince = /, (?:and |but |which |who )?(?:has|have)\b[^,;]*$/;
const isInPresentToo = /^,? and (?:has|have)\b/;
const ofNow = /\b(?:now|currently|at present|today|this time)\b/i;

/** "It now takes 7.5 months", "was set up in 2020, and 36 are accredited": what is told of a time elsewhere in the sentence is not of now. */
export function isOfNow(text: string, figure: Figure, period: WordedPeriod | undefined): boolean {
  if (period === undefined) return false;
  const clause = clauseOf(text, figure);
  // "has a team of 14.5 auditors, which cost 612,000 in 2015/16"
  const aside = text.slice(figure.to, Math.max(figure.to, period.from)).search(turnsToPast);
  if (aside !== -1) return inPresent.test(text.slice(clause.from, figure.to + aside));
  // "launched in 2016, has reached 900 pupils"
  if (period.start !== undefined && period.to <= figure.from && haveSince.test(text.slice(period.to, figure.from)))
    return true;
  if (period.from >= clause.from && period.to <= clause.to)
    return period.to <= figure.from && /\bnow\b/i.test(text.slice(period.to, figure.from));
  const words = text.slice(clause.from, clause.to);
  if (ofNow.test(words)) return true;
  // "has 900 officers and has recruited 80 in 2016"
  if (figure.how === 'count' && period.from >= clause.to && isInPresentToo.test(text.slice(clause.to)))
    return inPresent.test(words);
  return period.start !== undefined && period.to <= clause.from && inPresent.test(words);
}

/** "it is now 311": whatever was told of another time before. */
export function saysNow(text: string, figure: Figure): boolean {
  const { from, to } = clauseOf(text, figure);
  return /\b(?:is|are|has|have|stands?) (?:now|currently)\b/i.test(text.slice(from, to));
}

/** "; in 2015 it took five": a time that begins what is said next is of no figure before it. */
export function opensNextClause({ from, to }: Stretch, text: string): boolean {
  const ahead = text.slice(Math.max(0, from - 60), from);
  return (
    whenSeen.test(ahead) ||
    /; $/.test(ahead) ||
    (/,? (?:but|and|while|whereas|where|when) $/.test(ahead) && goesOnWithIt.test(text.slice(to)))
  );
}

/** "It drew up a plan, and when we returned on": what is told next was seen then. */
const whenSeen =
  /, (?:and|but) (?:when|by the time) (?:we|inspectors|HMIC(?:FRS)?) [^,;.\d]{2,40} (?:in|on|during)? ?$/;

/** "41 (2016/17: 38)": the time of what stands in the bracket. */
export const opensBracket = ({ from, to }: Stretch, text: string) =>
  (text[from] === '(' || text[from - 1] === '(') && /^: ?£?\d/.test(text.slice(to));

/** "1,204 (1,050 in 2016/17), which is": the time of a figure in a bracket that was closed before another. */
export function isInClosedBracket({ from, to }: Stretch, figure: Figure, text: string): boolean {
  const open = text.lastIndexOf('(', from);
  if (open === -1 || to > figure.from || text.slice(open, from).includes(')')) return false;
  const close = text.indexOf(')', to);
  return close !== -1 && close < figure.from && /\d/.test(text.slice(open, from));
}

/** "has lost 412 since 2010; it plans to lose 160 by March 2015", "holds £16m, and plans to use half by 2021", "has 481 staff, and a budget of £31m for 2023/24", "There were 74, when there had been 410 in 2015/16": a time of what is told next. */
export const isBeyondClause = ({ to }: Stretch, period: Stretch, text: string): boolean =>
  /;[^;]*\b(?:plans?|planned|intends?|expects?|hopes?|aims?|will|must|needs?|has to|is to)\b[^;]*$|,? (?:and|but) (?:it |they |the force )?(?:now )?(?:plans?|intends?|expects?|hopes?|aims?) to\b[^;]*$|, and (?:an? (?:\w+ )?budget of|(?:\w+ ){1,2}costs?)\b[^,;]*$|, when (?:it|they|there) (?:was|were|had been)\b[^,;]*$/i.test(
    text.slice(to, period.from),
  );

const goesOnWithIt = /^,? (?:it|they|this|there|that|the \p{L}+) \p{L}/u;

const comparesWith =
  /\b(?:above|below|than|over|under|exceeds|exceeded|on|compared (?:with|to)|compares with|against|(?:up|down|an? (?:rise|fall|drop|increase|reduction|decrease|improvement)) (?:from|on)) (?:the |its |an? |that of |about |just |only |some |around )*$/i;
const ofOthers = /\b(?:England|national|similar|other|all forces|average|elsewhere)\b/i;

/** "above the 78.3 percent that we found for 2013": the time of a figure that those before it are compared with. */
export function isOfCompared({ from }: Stretch, figures: readonly Figure[], text: string): boolean {
  const index = figures.findLastIndex((one) => one.to <= from);
  const one = figures[index];
  if (one === undefined || index === 0) return false;
  return (
    comparesWith.test(text.slice(Math.max(0, one.from - 30), one.from)) && !ofOthers.test(text.slice(one.from, from))
  );
}

/** "compared with 25.4% in 2007/08 and an average of": the time is of the figure that is set beside, and of no later one. */
export const isOfSetBeside = ({ from, to }: Stretch, previous: Figure, figure: Figure, text: string) =>
  comparesWith.test(text.slice(Math.max(0, previous.from - 30), previous.from)) &&
  /^(?: ?%| percent| per cent)?\)? (?:in |at |for |on |during )?(?:the )?$/.test(text.slice(previous.to, from)) &&
  /^,? and\b/.test(text.slice(to, figure.from));

const clauseEnds = /[;,:()]|(?: and| but| while| whereas| though| although| yet| – )(?= )/;

/**
 * What stands before a figure without what was said of the one before it, up to where the next clause begins: of "than in
 * the previous year, but still" the end.
 */
export function beyondComparison(ahead: string, isFirst: boolean): string {
  // "a rise on the previous year, when there were 894"
  if (isFirst || /\bwhen (?:it|they|there|this|that|the)\b/i.test(ahead)) return ahead;
  const end = ahead.search(clauseEnds);
  return end === -1 ? ahead : ahead.slice(end);
}
