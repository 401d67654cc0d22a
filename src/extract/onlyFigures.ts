import type { Assessment } from './polarity.ts';
import { examined } from './statistics/figureContexts.ts';

interface Assessed {
  readonly text: string;
  readonly assessment: Assessment;
}

/** Whether a clause gives figures and no more: it is a statistic, and no finding. */
export const isOnlyFigures = (part: Assessed): boolean => figure.test(part.text) && !saysMoreThanFigures(part);

/** A number, but not one in a name such as G4S; a share in words is one. */
export const figure =
  /(?<!\p{L})\d|\b(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty)\b/iu;

const comparesFigures =
  /\b(?:higher|lower|better|worse|above|below|in line|broadly|improve\w*|encouraging|comparable|similar to|more than|less than the|(?:is|are|was|were|remains?) (?:\p{Ll}+ly )?(?:manageable|reasonable|acceptable|unacceptable|appropriate|sustainable|unsustainable|excessive|impressive|proportionate|too (?:high|low|long|many|few|slow|old))|(?:highest|lowest|worst|best|longest|shortest|largest) (?:\p{Ll}+ ){0,3}(?:of (?:any|all)|in (?:England|the (?:country|region)))|(?:among|one of) the (?:highest|lowest|best|worst|largest|smallest)|compares? (?:well|favourably)|fewer [^,.]{3,40} than (?:other|most|any|many)|(?:shorter|longer|quicker|slower|faster) than|within (?:the|its) (?:own )?target|only|concern\w*)\b/iu;
/** What the force has done, where the figure only says how much of it: "has recruited 36 more call handlers". */
const acts =
  /\b(?:(?:ha(?:s|ve|d)|(?:was|were|is|are|been)) (?:also |now |since |recently |already )?(?:been )?(?:appoint(?:ed|ing)|recruit(?:ed|ing)|merg(?:ed|ing)|train(?:ing|ed (?!to\b))|posted to|developed|set aside|agreed to|launched|run|hired|held (?=[^,.]{0,40}\b(?:roadshows?|events?|seminars?|workshops?|briefings?|meetings?)\b))|(?:force|constabulary|alliance|board|it|they|constable) (?:also |then )?(?:appointed|recruited|merged|closed|opened|launched|carried out|set up|held \d+ (?=roadshows?|events?|seminars?|workshops?|briefings?|meetings?)))\b/i;
/** What has become more or less, where that is good or bad: "Complaints have fallen by a third." */
const changed =
  /\b(?:ha(?:s|ve) (?:now |since |also )?(?:come down|fallen|halved|dropped|improved|risen|grown|doubled)|(?:rose|fell|grew|dropped) from [^,;.]{1,60}? to|continues? to (?:fall|rise|drop|grow|improve)|(?:rose|fell|dropped|grew|(?:has|have) (?:reduced|increased|decreased)) by|\d fewer than (?:a|the|in|two|three|last))\b/i;
const countedTrouble =
  /"(?:vacanc\w+|abandon\w+|[^"]+ outstanding[^"]*|outstanding [^"]*|fewer[^"]*|sickness|complaints?|delay\w*|lost)"/;
const measuredPraise =
  /"(?:\w*satisf\w*|accura\w+|complian\w+|correct\w*|confident\w*|trust\w*|prompt\w*|within [^"]*)"/;

/** "It has cleared a backlog of 1,100 crimes, which is an achievement." */
const achieved = /\b(?:achievements?|cleared (?:(?:an?|its|the|all|most) )+(?:\p{Ll}+ ){0,3}backlog)\b/iu;

const count = '(?:\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const looked = `(?:that |which )?(?:we|hmic(?:frs)?|inspectors|our auditors?) (?:had |have )?(?:${examined}|saw|considered|viewed|would expect)\\b|\\b(?:in|of) our (?:audit|sample|review|file review|dip sample)\\b`;
/** How many of a sample: "Of the 30 that we examined, 11 had been evaluated", "In 52 of the 78 cases that we read, …". */
const ofSample = new RegExp(
  `^(?:(?:of|in|among|from) [^,.;]{0,60}?\\b${count}\\b[^,.;]{0,60}?(?:${looked})[^,.;]{0,40}, [^,;]{0,20}?\\b${count}\\b(?: [^\\s,;]+){1,6}\\W*$|in ${count} (?:out )?of (?:the |these |those )?(?:${count}|them)\\b[^.;]{0,60}?(?:${looked})[^,.;]{0,40}?,? (?![^,;]*\\b(?:no|not|never|nobody|nothing)\\b)[^,;]+$|(?:our (?:review|audit)|we|they|inspectors|hmic(?:frs)?) (?:found|judged|considered|saw|assessed) [^,;]{3,80} in ${count} of (?:the |these |those )?(?:${count}|them)(?: \\p{L}+){0,2}\\W*$)`,
  'iu',
);

/** A figure that only might be a bad one blames nobody. */
const likelyBlame = 0.7;
/** Praise by how such sentences were read, and not by words, is of the figure unless it is this sure. */
const surePraise = 0.95;

/** Figures by themselves are statistics; a finding is what a clause says of them. */
function saysMoreThanFigures({ text, assessment }: Assessed): boolean {
  if (comparesFigures.test(text)) return true;
  if (ofSample.test(text)) return false;
  if (acts.test(text)) return true;
  if (assessment.polarity === 'NEUTRAL') return false;
  if (changed.test(text)) return true;
  if (countedTrouble.test(assessment.rule) || measuredPraise.test(assessment.rule)) return false;
  return (
    (assessment.polarity === 'WEAKNESS' && assessment.confidence >= likelyBlame) ||
    assessment.rule.startsWith('praise') ||
    (assessment.polarity === 'STRENGTH' && assessment.confidence >= surePraise) ||
    achieved.test(text)
  );
}
