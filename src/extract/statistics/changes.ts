import type { Figure } from './figures.ts';
import type { FigureTold } from './figuresTold.ts';
import { isLengthOfTime } from './lengths.ts';

/** Which end of a change a figure is: "from 214", "to 126". */
export type Step = 'first' | 'last';

/** 1 where a figure is a rise, -1 where it is a fall, undefined where it is no change; `before` is the one of the figure before it. */
export function changeTold(
  { figure, previous, ahead, behind, rest }: FigureTold,
  text: string,
  before: number | undefined,
): number | undefined {
  if (figure.change !== undefined) return figure.change;
  const after = rest.replace(asideOfShare, '').slice(0, 50);
  if (figure.how === 'count' && !isByLengthOfTime(figure, ahead))
    return (
      (isBeside(ahead) && previous?.how === 'percent' ? before : undefined) ??
      (asideOfShare.test(rest) ? changeOf('', after) : undefined) ??
      moreThanBefore(text.slice(figure.from, figure.from + 120), comparedBefore.test(text.slice(0, figure.from))) ??
      (isByHowMuch.test(ahead) ? (changeOf(ahead, '') ?? (goesOnBy.test(ahead) ? before : undefined)) : undefined)
    );
  if (figure.how === 'rate' && !isByLengthOfTime(figure, ahead)) return undefined;
  const isAlike =
    isOfOthers(ahead, behind) ||
    figureForOthers.test(ahead) ||
    isFigureBeside(previous, ahead, text) ||
    (goesOnBy.test(ahead) && !isShareOfThing.test(rest)) ||
    asideOfOthers.test(ahead);
  return (
    (previous !== undefined && isBeside(ahead) ? (signOf(previous, text) ?? before) : undefined) ??
    (isLoss(text.slice(0, figure.from), rest) ? -1 : undefined) ??
    changeOf(ahead, after) ??
    (isAlike ? before : undefined) ??
    changeOfOthers(ahead)
  );
}

/** "312 (9 percent) lower than in 2013/14": what a bracket adds to a difference. */
const asideOfShare = /^ \(£?\d[\d,.]*(?: ?(?:%|m|\p{Ll}{3,20}))?\)(?= (?:lower|higher|fewer|less|more) than\b)/u;

/** "lost a fifth of its officers and two in five of its PCSOs", but not a share of working days or of calls. */
const isLoss = (before: string, rest: string) => losing.test(before) && ofItsOwn.test(rest);
const losing =
  /\b(?:lost|loses?|losing) (?:[^,.;:]{1,60} and )?(?:(?:about|around|almost|nearly|over|just over|more than|some) )?$/i;
const ofItsOwn = /^\)? of (?:its|their|the)(?! (?:\p{L}+ )?(?:days|hours|time|shifts|calls|cases)\b) \p{L}/iu;

/** "reduced its workforce by 385 posts", "a reduction of 347" */
const isByHowMuch = /\b(?:by|of) (?:just |about |around |over |nearly |almost |more than |some )?$/i;

/** "shorter by 20 minutes" */
const isByLengthOfTime = (figure: Figure, ahead: string) => isLengthOfTime(figure) && /\bby $/i.test(ahead);

/** "fell by 312 (9%)": the second stands beside the first. */
export const isBeside = (ahead: string) => /^ \($/.test(ahead);

/** Whether a figure is what something changed from or to, where it is either. */
export function stepOf({ figure, index, ahead }: FigureTold): Step | undefined {
  if (figure.isFormer || /\bfrom(?: about| around| just \w+| over)?\s*$/i.test(ahead)) return 'first';
  return index > 0 && /\bto(?: about| around| just \w+| over)?\s*$/i.test(ahead) ? 'last' : undefined;
}

/** Whether the figure that a bracket adds a percentage to is a rise or a fall: "by 312 (9%)", "down from 412 (27%)". */
function signOf({ change, isFormer, from }: Figure, text: string): 1 | -1 | undefined {
  if (change !== undefined || isFormer !== true) return change;
  return /\b(?:down|reduction|fall|decrease|drop)\b[^,;]*$/i.test(text.slice(Math.max(0, from - 60), from)) ? -1 : 1;
}

/** "a bigger fall than the 16 percent for England and Wales": the same change, of others. */
const isOfOthers = (ahead: string, behind: string) =>
  /\b(?:than|against|compare[sd] (?:with|to)) (?:the |an? )?(?:(?:average|figure) of )?$/i.test(ahead) &&
  /^\)? (?:nationally|for|in|across|of|seen|recorded)\b/i.test(behind);

/** "the fall of 7 percent was greater than the national figure of 2 percent": both are falls. */
const isFigureBeside = (previous: Figure | undefined, ahead: string, text: string) =>
  previous !== undefined &&
  figureOfOthers.test(ahead) &&
  changeNamed.test(text.slice(Math.max(0, previous.from - 30), previous.from));
const figureOfOthers =
  /\b(?:than|against|with|to) (?:the |an? )?(?:national|England and Wales|average) (?:figure|average|rate|one) of (?:about |around |just )?$/i;
const changeNamed =
  /\b(?:rise|increase|growth|fall|reduction|decrease|drop|decline) of (?:about |around |just |over |nearly )?$/i;

/** "which is more than the figure for England and Wales (7%)", "; the fall in similar forces was 7 percent" */
const figureForOthers =
  /(?:\b(?:than|to|with|and|but|while)|[,;]) (?:that|the (?:figure|fall|rise|change|reduction|increase|decrease)) (?:for|in|across) (?:England and Wales|all forces|other forces|(?:the |its )?(?:most )?similar (?:forces|group))(?: as a whole)?(?: \(| (?:was|is) (?:about |around |just )?)$/i;

/** "which is a steeper fall than the figure for England and Wales (7%)" */
function changeOfOthers(ahead: string): 1 | -1 | undefined {
  const way = changeBesideOthers.exec(ahead)?.[1];
  if (way === undefined) return undefined;
  return /^(?:increase|rise|growth)$/i.test(way) ? 1 : -1;
}

/** "a steeper fall than the figure for England and Wales (" */
export const changeBesideOthers =
  /\b(?:greater|larger|smaller|bigger|steeper|sharper|faster|slower|better|lower|higher) (increase|rise|growth|reduction|decrease|fall|drop|decline) than [^.;()\d]{3,80} \($/i;

/** "fell by 8% (England and Wales: 7%)", "a 13% reduction (nationally 11%)" */
const asideOfOthers =
  /^(?: (?:increase|rise|growth|reduction|decrease|fall|drop|decline))? \((?:(?:in|for|across) )?(?:England and Wales|nationally|national(?: average)?|(?:most )?similar forces|MSFs?|MSG)(?: average)?:? $/i;

/** "by 12% and 8%", "burglary by 12%, robbery by 8% and vehicle crime by 3%": each is a change like the one before. */
const goesOnBy =
  /^(?:\)|(?: (?:in|across|for|on|over|since|during) [^,;.()]{2,40}| locally| nationally)?),? (?:and|or)(?: (?:[\p{L}'-]+ ){0,4}by)? $|^\)?, (?:[\p{L}'-]+ ){1,4}by $/u;

/** "and 84 percent of victims": no change, but what part of them. */
const isShareOfThing = /^\)? of (?!(?:them|these|those)\b)\p{L}/u;

/** "18 percent fewer detectives than it needs", "£1,100 less than similar forces", "17 percent below that of 2010/11" */
export const isFewerThan = (text: string, { how, to }: Figure) =>
  (how === 'percent' && fewerThan.test(text.slice(to, to + 80))) ||
  (how === 'money' && lessThanOthers.test(text.slice(to, to + 80)));

const fewerThan =
  /^ (?:(?:fewer|less|lower) (?:[^,.;]{0,60} )?than\b|below (?:the|that|those|its|their|what|in|establishment|strength|average|(?:most )?similar|other)\b|(?:fewer|less|lower)(?=[.,;)]|$))/i;

// "£0.8m less than its budget" is no fall.
const lessThanOthers =
  /^ ?(?:(?:less|lower|fewer) (?:[^,.;]{0,40} )?than (?:(?:in|at) |it (?:did|was|spent|had)|(?:the )?(?:most )?similar|(?:in )?other forces|those|that|the (?:average|national|previous|year|same|figure)|England)|below (?:the (?:average|national)|that|those|(?:most )?similar|other)|(?:less|lower|fewer)(?=[.,;)]|$))/i;

/** 1 for a rise, -1 for a fall, undefined when the figure is no change. */
function changeOf(before: string, after: string): number | undefined {
  const near = before.slice(-110);
  const up =
    /\b(?:increas\w+|rise|rises|rose|risen|grew|grown|growth|went up|gone up|expanded|(?<!\b(?:make|makes|made|making|take|takes|took|taken|set) )up)(?:,? (?:was|of|by|in [\w -]{1,40} (?:of|by)|(?:across|in|for|of|over) [\w -]{1,40} (?:was|is|were)|nationally|just|around|about|nearly|almost|over|more than|approximately|a further|an estimated|an? |only))*\s*$|\b(?:increas(?:ed|es|ing)|raised) (?:[\w'-]+ ){1,13}by(?: (?:just|around|about|nearly|almost|over|more than|a further))?\s*$/i.test(
      near,
    );
  const down =
    /\b(?:decreas\w+|reduc\w+|fall|falls|fell|fallen|drop|dropped|drops|declin\w+|shrunk|shrank|shrink(?:s|ing)?|went down|gone down|down|cut)(?:,? (?:was|of|by|in [\w -]{1,40} (?:of|by)|(?:across|in|for|of|over) [\w -]{1,40} (?:was|is|were)|nationally|just|around|about|nearly|almost|over|more than|approximately|a further|an estimated|an? |only))*\s*$|\b(?:reduc(?:ed|es|ing)|decreas(?:ed|es|ing)|cut|cutting) (?:[\w'-]+ ){1,13}by(?: (?:just|around|about|nearly|almost|over|more than|a further))?\s*$/i.test(
      near,
    );
  if (up) return 1;
  if (down) return -1;
  const next =
    /^\)?\s*(?:(?:overall|annual|year-on-year) )?(increase|rise|growth|reduction|decrease|fall|drop|decline|(?:up|down)(?= (?:on|from|since|compared)\b)|(?:more|fewer|less|higher|lower)(?= than (?:19|20)\d\d\b(?!,\d)| than (?:in|the|a|it was) (?:the )?(?:previous|preceding|year|same|(?:19|20)\d\d|12|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* (?:19|20)\d\d)| (?:in|at|on|during) [^,.;]{3,22} than (?:in|at|on|during) ))\b/i.exec(
      after,
    )?.[1];
  if (next !== undefined) return /^(?:increase|rise|growth|more|higher|up)/i.test(next) ? 1 : -1;
  return undefined;
}

/** "Compared with 2010 there are 214 fewer" */
const comparedBefore =
  /\bcompared (?:with|to) (?:the (?:year|previous|same)|(?:19|20)\d\d|\p{Lu}\p{Ll}+ (?:19|20)\d\d|last|a year)\b/iu;

/** "13 fewer people than five years earlier", "40 more officers than in 2016": 1 or -1 where a count is a change. */
function moreThanBefore(words: string, isCompared: boolean): 1 | -1 | undefined {
  const way =
    /^\S+ (more|extra|additional|fewer|less) (?:[\p{L}'-]+ ){0,5}?than (?:(?:in|at|on|during|it|they|there|last|before|previously|a|one) |the (?:year|previous|preceding|same)\b|(?:\p{L}+|\d+) (?:years?|months) (?:ago|before|earlier|previously)\b)/iu.exec(
      words,
    )?.[1] ?? (isCompared ? /^\S+ (more|extra|additional|fewer|less) \p{L}/u.exec(words)?.[1] : undefined);
  if (way === undefined) return undefined;
  return /^(?:fewer|less)$/i.test(way) ? -1 : 1;
}
