import type { Figure } from './figures.ts';

const plan =
  /(?:\b(?:[Ww]e|HMIC(?:FRS)?|[Ii]nspectors) (?:would )?expects?\b|\b(?:plans?|planned|planning|intends?|intending|intention|aims?|aimed|aiming|aspires?|hopes?|hoping|propos(?:es|ed|ing|als?)|seeks?|seeking|wants?|expect(?:s|ed)?(?: [\p{L}-]+){0,4}?(?! to (?:contribute|provide|account|make up|deliver|yield|bring in)\b)|set|committed|is|are|was|were) to(?= \p{L})|(?<!\b[Ss]avings? )\b(?:(?:targets?|standard|requirement|threshold|benchmark|ceiling|expectation) (?:of|to|is|was|being|for|that)|(?:aim|goal|ambition|hope|intention) (?:of|is|was)|aim(?:s|ed|ing)? (?:for|at))\b|\bmust\b|\bshould\b(?! have)|\bwill\b(?! have))(?:,? by (?:the end of )?(?:\p{Lu}\p{Ll}+ )?\d{4},?)?(?:[^.,;:]|[.,:](?=\d))*$/u;
/** "has approved funding for 12 more posts" */
const isApproved =
  /\b(?:funding|approval|permission|a business case|a bid) (?:(?:has been|was|is) )?(?:(?:approved|given|granted|agreed) )?for (?:(?:about|a further|another|an extra) )?$/i;
const farAhead = 160;
const metTarget =
  /\b(?:met|meets|meeting|missed|hit|hits|exceeded|achieved) (?:its |the |this |that |their |a )?(?:[\p{L}-]{1,20} ){0,2}(?:target|standard|threshold|benchmark)s? (?:for|in|of|on)\b[^.;]*$/u;

/** "compliance with the standard is 92%" */
const compliesWith =
  /\b(?:compliance|compl(?:y|ied|ying)|performance|accuracy|adherence) (?:with|against|to) [^.;]{2,80}\b(?:is|was|stood at|stands at|has been) [^.;]*$/i;

/** "hopes to raise this to £8", not "plans to save £2m". */
const isToReach =
  /\b(?:hop(?:es?|ing)|aims?|aiming|intends?|plans?|wants?|expects?|proposes?) to (?:raise|increase|lift|bring|take|reduce|cut|lower|reach|get)\b[^.;]{0,40}\bto (?:about |around )?$/i;
/** "91% (target: 90%)" */
const isAside =
  /\((?:(?:the|its|our) )?(?:[\p{L}-]{1,20} ){0,2}(?:target|standard|benchmark|threshold|expectation)s?[:,]? $/iu;

/** "a further £15 is proposed" */
const isProposed = /^ ?(?:is|are) (?:proposed|planned|intended|expected|to be)\b/;
/** "is to fund three posts at a cost of £117,000": what is to be saved is told as it is. */
const isForPlan =
  /\b(?:is|are|plans?|intends?|proposes?|hopes?|wants?|due) to (?!(?:save|find|make|cut|reduce|deliver|achieve)\b)(?!be\b)\p{Ll}+ (?![^.;]*\bsav(?:e|es|ing|ings)\b)[^.;]*\bat (?:a|an estimated|the) cost of (?:about |around |some )?$/u;
/** What has to be saved or found is told as it is. */
const ofSavings = /\b(?:sav(?:e|es|ed|ing|ings)|find|cut|cuts|reduc\w+|gap|shortfall|deficit)\b/i;
/** "its plan assumes a pay rise of 1 percent" */
const isAssumed = /\bassum(?:es?|ed|ing|ption)\b[^.,;]*$/i;
/** "differences of less than 5 percent should be read with caution" */
const isToBeRead =
  /^ (?:[\p{L}-]+ ){0,3}(?:should|must|need to|are to) be (?:read|treated|interpreted|used|seen) (?:with|as)\b/u;

/** What a force plans or is asked to reach is not yet so; sums that it has to save are told as they are. */
export function isPlanned({ from, to, how }: Figure, text: string): boolean {
  const ahead = text.slice(Math.max(0, from - farAhead), from);
  const behind = text.slice(to, to + 60);
  if (how === 'money')
    return isToReach.test(ahead) || (!ofSavings.test(text) && (isProposed.test(behind) || isForPlan.test(ahead)));
  if (isToBeRead.test(behind) || isAssumed.test(ahead)) return true;
  const said = plan.exec(ahead)?.[0];
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
