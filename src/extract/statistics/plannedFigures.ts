import type { Figure } from './figures.ts';
import { isSaidOf } from './figureWords.ts';

const exact =
  '(?:(?:only|just|about|around|over|some|nearly|up to|at least|a total of|a further|another|an extra|an additional) )?';
/** Of whom something is expected, or who intends it, and to do what. */
const intends = [
  'plans?|planned|planning|intends?|intending|intention|aims?|aimed|aiming|aspires?|hopes?|hoping',
  'propos(?:es|ed|ing|als?)|seeks?|seeking|wants?',
  'expect(?:s|ed)?(?: [\\p{L}-]+){0,4}?(?! to (?:contribute|provide|account|make up|deliver|yield|bring in)\\b)',
  'set|due|meant|supposed|required|obliged|projected|forecast|predicted|likely|committed|is|are|was|were',
].join('|');
const aims =
  '(?:(?:targets?|expected (?:level|rate|figure|proportion)|standard|requirement|threshold|benchmark|ceiling|expectation) (?:of|to|is|was|being|for|that)|(?:aim|goal|ambition|hope|intention) (?:of|is|was)|aim(?:s|ed|ing)? (?:for|at))';
/** What "will have fallen by 2 percent" says is told as it is; what there will be is not. */
const willBe = `will\\b(?! have(?! ${exact}(?:£|$)))`;
const plan = new RegExp(
  `(?:\\b(?:[Ww]e|HMIC(?:FRS)?|[Ii]nspectors) (?:would )?expects?\\b|\\b(?:${intends}) to(?= \\p{L})|\\bmust\\b|\\bshould\\b(?! have(?! ${exact}$))|\\b${willBe})(?:,? by (?:the end of )?(?:\\p{Lu}\\p{Ll}+ )?\\d{4},?)?(?:[^.,;:]|[.,:](?=\\d))*$`,
  'u',
);
/** "the standard of 90 percent", and no figure after that. */
const aimedAt = new RegExp(
  `(?<!\\b[Ss]avings? )\\b${aims}\\b(?:,? by (?:the end of )?(?:\\p{Lu}\\p{Ll}+ )?\\d{4},?)?[^.,;:\\d]*$`,
  'u',
);
/** "has approved funding for 12 more posts" */
const isApproved =
  /\b(?:funding|approval|permission|a business case|a bid) (?:(?:has been|was|is) )?(?:(?:approved|given|granted|agreed) )?for (?:(?:about|a further|another|an extra) )?$/i;
const farAhead = 160;
const metTarget =
  /\b(?:met|meets|meeting|missed|hit|hits|exceeded|achieved) (?:its |the |this |that |their |a )?(?:[\p{L}-]{1,20} ){0,2}(?:target|standard|threshold|benchmark)s? (?:for|in|of|on)\b[^.;]*$/u;

/** "compliance with the standard is 92%" */
const compliesWith =
  /\b(?:compliance|compl(?:y|ied|ying)|performance|accuracy|adherence) (?:with|against|to) [^.;]{2,80}\b(?:is|was|stood at|stands at|has been) [^.;]*$/i;

/** "hopes to raise this to £8", "are forecast to fall to £32m", not "plans to save £2m". */
const isToReach =
  /\b(?:hop(?:es?|ing)|aims?|aiming|intends?|plans?|wants?|expects?|proposes?) to (?:raise|increase|lift|bring|take|reduce|cut|lower|reach|get)\b[^.;]{0,40}\bto (?:about |around )?$|\b(?:(?:is|are) (?:forecast|projected|predicted|expected|due|set) to|will(?! [a-z]+ from\b)) (?:fall|drop|reduce|rise|grow|increase)\b[^.;]{0,40}\bto (?:about |around )?$/i;
/** "91% (target: 90%)", "12% (target <5%)" */
const isAside =
  /\((?:(?:the|its|our) )?(?:[\p{L}-]{1,20} ){0,2}(?:target|standard|benchmark|threshold|expectation)s?[:,]? (?:[<>≤≥]=? ?)?$/iu;

/** "a further £15 is proposed" */
const isProposed = /^ ?(?:is|are) (?:proposed|planned|intended|expected|to be)\b/;
/** "is to fund three posts at a cost of £117,000": what is to be saved is told as it is. */
const isForPlan =
  /\b(?:is|are|plans?|intends?|proposes?|hopes?|wants?|due) to (?!(?:save|find|make|cut|reduce|deliver|achieve)\b)(?!be\b)\p{Ll}+ (?![^.;]*\bsav(?:e|es|ing|ings)\b)[^.;]*\bat (?:a|an estimated|the) cost of (?:about |around |some )?$/u;
/** What has to be saved or found is told as it is. */
const ofSavings = /\b(?:sav(?:e|es|ed|ing|ings)|find|cut|cuts|reduc\w+|gap|shortfall|deficit)\b/i;
/** "planned to increase from 67% in March 2010 to 74%": the first of them was so. */
const from = new RegExp(`\\bfrom ${exact}$`);
const wasThen = (ahead: string, behind: string) =>
  from.test(ahead) && /^ (?:in|at|on) [^,.;]{0,20}\b(?:19|20)\d\d\b/.test(behind);
/** "180 fewer officers, 240 fewer staff and 12 fewer PCSOs": the second and third are planned like the first. */
const goesOn = new RegExp(`^(?: (?!${isSaidOf}\\b)[\\p{L}'’-]+){0,4}(?:,|,? and|,? or) (?:by |to )?${exact}$`, 'u');
const isSaidAnew = new RegExp(`^(?: [\\p{L}'’-]+){0,3} (?:is|${isSaidOf})\\b`, 'u');
/** "its plan assumes a pay rise of 1 percent" */
const isAssumed = /\bassum(?:es?|ed|ing|ption)\b[^.,;]*$/i;
/** "differences of less than 5 percent should be read with caution" */
const isToBeRead =
  /^ (?:[\p{L}-]+ ){0,3}(?:should|must|need to|are to) be (?:read|treated|interpreted|used|seen) (?:with|as)\b/u;

/**
 * What a force plans or is asked to reach is not yet so; sums that it has to save are told as they are.
 *
 * @param planned the figure before it that is only planned, where there is one
 */
export function isPlanned(figure: Figure, text: string, planned: Figure | undefined): boolean {
  const isLikeIt =
    planned !== undefined &&
    planned.to <= figure.from &&
    goesOn.test(text.slice(planned.to, figure.from)) &&
    !isSaidAnew.test(text.slice(figure.to, figure.to + 80));
  return isLikeIt || isOnlyPlanned(figure, text);
}

function isOnlyPlanned({ from, to, how }: Figure, text: string): boolean {
  const ahead = text.slice(Math.max(0, from - farAhead), from);
  const behind = text.slice(to, to + 60);
  if (how === 'money')
    return isToReach.test(ahead) || (!ofSavings.test(text) && (isProposed.test(behind) || isForPlan.test(ahead)));
  if (wasThen(ahead, behind)) return false;
  if (isToBeRead.test(behind) || isAssumed.test(ahead)) return true;
  const said = (plan.exec(ahead) ?? aimedAt.exec(ahead))?.[0];
  if (metTarget.test(ahead) || compliesWith.test(ahead)) return false;
  if (isAside.test(ahead) || (how === 'count' && isApproved.test(ahead))) return true;
  if (
    /^(?: [\p{L}-]+){0,3} (?:will|(?:are|is) (?:(?:due|planned|expected|set) to|(?:still |yet )?to be))\b(?! have)/u.test(
      behind,
    )
  )
    return true;
  // "the 10 percent that would be expected", "the 90 percent that forces are to reach"
  if (/^ (?:that|which) [^.,;]{0,40}\b(?:expected|required|supposed|meant|asked|should(?! have))\b/.test(behind))
    return true;
  // "the 10 percent standard"
  if (/^ (?:(?:national|force|service|local) )?(?:standard|target|threshold|benchmark)s?\b/.test(behind)) return true;
  return said !== undefined && !/\b(?:achieved|reached|found|recorded|but|while|although|currently)\b/.test(said);
}
