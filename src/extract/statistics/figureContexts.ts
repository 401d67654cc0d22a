import { countable } from './figureWords.ts';
import { inWords } from './numbers.ts';

// "33 cases: 8 were good", "83 cases; in 21 the assessment was missing".
export const sample = new RegExp(
  `\\b(?:\\d{1,5}|${inWords}) (?:[\\p{L}-]{1,20} ){0,3}?${countable}\\b|\\bof (?:the|these|those)\\b|^of \\d[\\d,]* [\\p{L}-]{3,}s\\b`,
  'iu',
);

// A number in these places says how many were looked at, or is part of a name.
export const denominator =
  /(?:\bfor every|\bper|\bin every|\bout of|\b(?:of|in|from|for|across) (?:the|these|those|a sample of|all)(?: total)?|\b(?:reviewed|examined|sampled|dip-?sampled|self-assessed(?: [\p{Ll}]+){1,8} in|looked at|listened to|audited|interviewed|surveyed|read|tested|spoke to|spoken to|visited|analysed|assessed|checked|selected|considered|inspected|observed|watched|a total of|(?:sample|survey|review|audit|examination|analysis) of|reviewing|examining|(?:viewed|watched|reviewed) (?:the )?(?:CCTV|body-worn|video|footage|recordings?)(?: (?:video|camera|footage|recordings?))* (?:of|from))(?: with)?(?: (?:the|a|a further|around|about|over|another|each of the|all|some|and|their|its))*|\b(?:section|sections|figure|table|page|paragraph|part|article|grade|band|level|phase|tier|schedule|recommendation|within|every|first|last|next|until|aged?|operation|unit|team|district|all)\s*)\s*$/iu;

export const lookedAt =
  /\b(?:looked at|watched|examined|reviewed|audited|sampled|dip-?sampled?|listened|assessed|checked|inspected|analysed|visited|interviewed|our sample|inspectors|the sample)\b/i;

/** What inspectors do with the cases that they look at. */
export const examined =
  'examined|reviewed|read|audited|looked at|checked|assessed|sampled|listened to|inspected|dip-sampled|tested|watched';

/** "The force examined 1,846 devices": what it did itself is no sample. */
const doneByForce =
  /\b(?:the (?:force|constabulary|unit|team|lab(?:oratory)?|department|bureau|panel)|(?:officers|staff|detectives|supervisors|technicians|analysts|specialists|investigators)|[Pp]olice|\p{Lu}\p{Ll}+ (?:Police|Constabulary)) (?:(?:had|has|have|also|then|\p{L}+ly) ){0,2}(?:reviewed|examined|interviewed|surveyed|read|tested|visited|analysed|assessed|checked|considered|inspected)(?: (?:just|only|about|around|over|nearly|almost|some|more than|a total of|a further|another))*\s*$/iu;

export const isDenominator = (ahead: string) => denominator.test(ahead) && !doneByForce.test(ahead);

// "The median time to attend in the year to June 2023 was 52 minutes".
export const tellsTime =
  /\b(?:average|mean|median|typical|waiting times?|response times?|times? (?:to|taken|between|spent))\b/i;

export const tellsChange =
  /\b(?:ris(?:en|es|ing)|rose|fall(?:en|s|ing)?|fell|increased|reduced|cut|decreased|dropped|grown|grew|gone (?:up|down)|lengthened|shortened|improved|slipped)\b/i;

/** What a court gave, or how old someone is, is no figure of the police. */
export const isOfSentence = /\b(?:sentenc\w+|imprison\w*|jail\w*|prison|custodial|aged?|old)\b/i;

/** How many were asked or looked at: "our survey, which 311 of its staff answered", "12 records were examined and". */
export const answered =
  /^(?: of [^.,;]{1,30})? (?:answered|completed|responded|replied|returned|took part)(?: (?:to|in))?(?: it| the survey| our survey| the questionnaire)?[,.;]|^,? (?:were|was) (?:interviewed|surveyed|questioned|polled)\b|^(?: \p{Ll}[\p{Ll}-]+){0,3} (?:were|was) (?:examined|audited|sampled|reviewed|looked at|read|checked),? and (?:in )?[\p{Ll}\d]/u;

/** "a survey to 1,200 people" */
export const asked = /\b(?:survey|questionnaire)s? (?:was |were )?(?:sent )?to (?:all |about |some )?$/i;
