import type { Word } from '../model/words.ts';

/** What is good where there is more of it. */
const wanted =
  'answer(?:s|ed|ing)|attend(?:s|ed|ing|ance)|satisf\\w+|accura\\w+|complian\\w+|compl(?:y|ied|ies)|charge rates?|charged|solv(?:es|ed|ing)|detect(?:s|ed|ion)|convict\\w+|complet(?:es|ed|ing|ion)|confidence(?! to)|trust|prosecut\\w+|arrest rate|(?:successful|positive) outcomes?|timeliness|vetted|trained|recording rates?';
/** What is bad where there is more of it. */
const unwanted =
  'abandon\\w*|sick\\w*|complaints?|backlogs?|outstanding|wait(?!ed for us)\\w*|delay\\w*|repeat (?:victim\\w*|offend\\w*|calls?|cases?)|re-?offend\\w*|workloads?|caseloads?|vacanc\\w+|overdue|abstract\\w+|attrition|turnover|grievances?|missed|unallocated|unresolved|queues?|average time';

const others =
  '(?:(?:the|that|those|its|all|any|in|at|for|of|on|most|many) )*(?:[\\p{L}-]+ ){0,3}?(?:averages?|standards?|targets?|benchmarks?|forces?|England and Wales|elsewhere|nationally|expected|previous year|last year|(?:our |the )?(?:last|previous) (?:[\\p{L}-]+ ){0,4}?inspection|(?:year|years|months) (?:ago|before|earlier)|norm|[\\d.]+ ?(?:%|per ?cent) (?:that |which )?(?:we|hmic(?:frs)?|inspectors) (?:found|estimated|reported|recorded))\\b';
const above = `(?:(?:above|higher than|greater than|more than|longer than)(?! (?:\\d|one|two|three|four|five|six|seven|eight|nine|ten)\\b) ${others}|up from (?:about |around )?[£\\d])`;
const below = `(?:(?:below|lower than|fewer than|less than|shorter than|short of) ${others}|down from (?:about |around )?[£\\d])`;
/** Words that a measure and what it is set beside have between them, and none that turn them round. */
const between =
  '(?:(?!\\b(?:not|no|never|but|although|though|while|whereas|despite|however|half|third|quarter)\\b)[^;:]){0,140}?';

const rules = [
  ['STRENGTH', wanted, above, unwanted],
  ['WEAKNESS', wanted, below, unwanted],
  ['WEAKNESS', unwanted, above, wanted],
  ['STRENGTH', unwanted, below, wanted],
] as const;
const sides = rules.map(([polarity, measure, side, not]) => ({
  polarity,
  says: new RegExp(`^[^;:]{0,120}?\\b(?:${measure})\\b${between}\\b${side}`, 'iu'),
  unless: new RegExp(`\\b(?:${not})\\b`, 'i'),
}));

const turned = /\b(?:not|no longer|neither|although|but|despite|however|in line|similar)\b|n['’]t\b/i;
const isCompared = /\b(?:above|below|than|short of|(?:up|down) from)\b/i;

/**
 * What it says of the force that a measure of it is above or below that of others, of a standard or of before: more calls
 * answered is good, more abandoned is bad, and so it is good that there are more in the workforce of those who were few.
 *
 * @param clause with figures or without
 * @returns undefined where nothing is set beside something, or the measure is neither wanted nor unwanted
 */
export function measuredAgainst(clause: string): Word<'polarity'> | undefined {
  if (turned.test(clause)) return undefined;
  if (isBetterRepresented(clause)) return 'STRENGTH';
  if (!isCompared.test(clause)) return undefined;
  const said = sides.filter(({ says, unless }) => says.test(clause) && !unless.test(clause));
  return said.length === 1 ? said[0]?.polarity : undefined;
}

/** By which rule a clause is good or bad, where a measure decides. */
export const ruleBeside = (polarity: Word<'polarity'>): string =>
  `${polarity === 'STRENGTH' ? 'better' : 'worse'} than what it is set beside`;

const fewInWorkforce = '(?:wom[ae]n|females?|(?:ethnic )?minorit(?:y|ies)|black|Asian|under-?represented|disabled)';
const becameMore =
  '(?:(?:has|have) (?:\\p{Ll}+ )?(?:risen|increased|grown|gone up|improved|doubled)|rose|increased|grew|went up)';
const moreOfThem = new RegExp(`^[^,;:.]{0,100}\\b${fewInWorkforce}\\b[^,;:.]{0,100}\\b${becameMore}\\b`, 'iu');
const ofWorkforce = /\b(?:officers|staff|recruits|PCSOs|workforce|sergeants|specials|volunteers|applicants|joiners)\b/i;
/** What is done to officers or by them, and that they leave, is no better for there being more of it. */
const isOtherwise =
  /\b(?:search\w*|stop\w*|arrest\w*|victims?|offenders?|crimes?|complain\w*|grievances?|leav\w+|left|resign\w*|sick\w*|misconduct|disproportion\w*)\b/i;

/** "The proportion of female officers has risen": more in the workforce of those who were few. */
const isBetterRepresented = (clause: string) =>
  ofWorkforce.test(clause) && moreOfThem.test(clause) && !isOtherwise.test(clause);
