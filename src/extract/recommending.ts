import { tokens } from './language.ts';

const theForce =
  '(?:the (?:force|constabulary|chief constable|pcc|police and crime commissioner|service|command team|deputy chief constable)|(?:\\p{Lu}[\\p{Ll}]+ (?:and |upon |of )?){1,5}(?:Police|Constabulary|Service))';
const actor = `(?:${theForce}|it|they|he|she|chief officers?|supervisors|officers|staff|forces|all forces|leaders)`;
const should = '(?:should|must|needs? to|is to|are to|ought to|shall)';
export const directive = new RegExp(`\\b${should}\\b`, 'iu');
export const datedDirective = new RegExp(
  `^(?:(?:by|within|before|prior to|(?:no|not) later than|on or before|immediately|(?:in|over) the (?:next|coming)|[\\w-]{1,16} (?:days|weeks|months) (?:from|after)|with(?:out)? (?:immediate effect|(?:any )?(?:further )?delay))\\b[^.;]{0,120}?\\b${actor}\\b[^.;]{0,60}?\\b${should}\\b|${actor}[^.;]{0,80}?\\b${should}\\b)`,
  'iu',
);
const inspectorate =
  "(?:we|i|hmic(?:frs)?|hmi|(?:hm|(?:her|his) majesty's) (?:chief )?inspector(?:ate)?(?: of constabulary)?|the inspectorate|inspectors)";
export const recommends = new RegExp(
  `\\b(?:(?:${inspectorate}|it is)(?: also| therefore| further| strongly| would| have| has){0,3} recommend(?:s|ed)?(?! (?:it|this|these|them) to\\b)|our recommendation is|it is recommended|we make the following recommendation|(?:we have|ofsted has) determined that(?=[^.]{3,160} should\\b))\\b`,
  'i',
);
const recommendedInPast = new RegExp(
  `^(?:[^,.]{0,80}, |to (?:address|deal with|resolve) [^,.]{3,60} )?${inspectorate} (?:also |had |therefore ){0,2}recommended\\b`,
  'iu',
);
/** "We recommended that …", without what has come of it. */
export const recommendedThen = (text: string): boolean =>
  recommendedInPast.test(text) &&
  !/\b(?:and|but|which) (?:it|this|the (?:force|constabulary)) (?:has|have)\b/iu.test(text);
export const recommendsActing = new RegExp(`\\brecommend(?:s|ed)? ${actor}\\b`, 'iu');
export const expects = new RegExp(`\\b${inspectorate}(?: also| therefore| would){0,2} expects? ${actor} to\\b`, 'iu');
/** What the inspectorate would have a force do, which it need not call a recommendation: "we asked" tells of the inspection. */
export const asks = new RegExp(
  `\\b${inspectorate}(?:['’]ve asked| (?:(?:have|has) (?:also |therefore )?asked|(?:also |therefore |now ){0,2}(?:would like|wants?|asks?|urges?|calls? on|invites?|expects?|looks? to|would urge|would ask)))(?: that)? (?:you|${theForce})\\b(?! (?:wh\\p{Ll}+|if|how|about|questions)\\b)`,
  'iu',
);
const itsReport =
  '(?:the|this|our) (?:new |latest |full |same |police )?(?:(?:inspection )?report|inspection|letter|watchdog)';
const isTold = '(?:told|urged|instructed|ordered|directed|called (?:up)?on)';
/** As news tells what is recommended: "The force has been told to …", "Inspectors said the force must …". */
const demanded = new RegExp(
  `\\b(?:(?:${theForce}|it) (?:has |have |was |is |been |also |now ){1,3}(?:${isTold}(?: by [^,.]{3,60}?)?|(?:asked|required) by ${inspectorate}|asked(?= to (?:urgently|immediately)))|(?:${inspectorate}|${itsReport})(?: also| have| has| now){0,2} (?:${isTold}|sa(?:id|ys)|calls? for|called for|tells|calls on|urges)(?: that)? (?:${theForce}|it)) (?:to|(?:that )?(?:(?:it|the force|the constabulary) )?(?:also )?(?:should|must|needs? to))\\b(?! (?:expect|save|find|cut|have)\\b)`,
  'iu',
);
export const demands = (text: string): boolean =>
  demanded.test(text) && !/\b(?:had|previously|earlier|last year|(?:in|since) (?:19|20)\d\d)\b/iu.test(text);

const saysHowItIs = String.raw`(?:(?! (?:who|which|that|where|when|if|what|how|whether|as|because|so|while|until|after|before|once)\b)[^,;:.(])* (?:is|are|was|were|has|have|had|does|do|did)(?:n['’]t)?\b`;

/** Whether a text opens with what to do: "Review the backlog". "Work with offenders is weak" does not. */
export const isImperative = (text: string): boolean => imperative.test(text) && !opensWithNoun.test(text);
const opensWithNoun = new RegExp(
  `^(?:work|support|use|review|share|audit|record|design|test|issue|set|train|increase|change|monitor)\\b${saysHowItIs}`,
  'i',
);
const imperative =
  /^(?:(?:immediately|urgently|as a matter of urgency|within [^,]{3,60}|by [^,]{3,60}),? )?(?:review|ensure|develop|introduce|improve|establish|provide|take|undertake|carry out|conduct|put|make|implement|publish|consider|strengthen|identify|assess|create|produce|train|work|monitor|evaluate|share|set|use|clarify|address|increase|reduce|prepare|adopt|amend|update|stop|give|require|issue|remind|dip|audit|record|appoint|complete|audit|agree|design|test|examine|allocate|enable|include|extend|revise|build|maintain|encourage|communicate|support|explore)\b/i;
/** As reports before 2010 word it: "That the force evaluates its problem solving". */
export const resolution = /^that\b/i;
export const explains =
  /^(?:we|i|hmic|hmicfrs|inspectors|the following|this|these|our|in \d{4}|since|during|cause of concern|as a result|(?:the )?(?:force|constabulary|pcc|commissioner)(?:['’]s)? (?:response|comments?|update)|there (?:is|are|was|were))\b/i;

export const toldToAct = new RegExp(`\\b${actor}\\b[^.]{0,60}\\b${should}\\b`, 'iu');

/** Words without what they leave open: "whether it should be moved" and "not held when they should be" tell nobody to. */
export const withoutOpenQuestions = (text: string) => text.replace(openQuestion, ' ');
const openQuestion = new RegExp(
  `\\b(?:(?:whether|how|why|what) (?:[\\p{L}'’-]+ ){1,6}?|(?:when|where|as|than) (?:they|it|he|she|this|these) )${should}\\b`,
  'giu',
);

/** A sentence that opens with the force being told: "The force must …". */
export const tellsForce = new RegExp(`^(?:${theForce}) (?:should|must|needs? to|ought to)\\b`, 'iu');

/** What a report ends with: "It should now develop detailed plans to save the rest." */
export const tellsForceNow = new RegExp(
  `^(?:${theForce}|it|they) (?:should|must) (?:now|also|therefore|next)\\b`,
  'iu',
);

/** A line that tells the force in points what to do: "In particular, the force should:". */
export const tellsInPoints = (text: string) => inPoints.test(text) && !namesFaults.test(text);
/** "The force needs to improve:" and "must improve:" are said of faults, and tells nobody what to do. */
const namesFaults = /\b(?:needs? to|must) (?:\p{Ll}+ )?(?:improve|do (?:better|more))\b[^:]*:$/iu;
const inPoints = new RegExp(
  `^(?:[^,.:]{2,60}, )?(?:${theForce}|it) (?:also |now |therefore ){0,2}(?:should|must|needs? to|ought to)(?: [^.:]{1,40})?:$`,
  'iu',
);

/** A line whose list goes on with what is to be done: "We made recommendations, among them that the force should:". */
export const leadsActions = (text: string) =>
  /\b(?:should|must|needs? to|to|that(?: it| they)?)\s*:$/iu.test(text.slice(-60)) &&
  /\b(?:recommend(?:s|ed|ations?)?|areas? for improvement|told|concern)\b/iu.test(text) &&
  toldToAct.test(text);

/** A line that says that recommendations follow: "We made two recommendations, among them:". */
export const announces = (text: string) =>
  /^(?:[^.]|\.(?! )){0,200}\b(?:recommendations?|areas? for improvement|actions? (?:for|required))\b[^.]{0,120}:$/iu.test(
    text.trim(),
  ) &&
  !leadsActions(text) &&
  !/\b(?:earlier|previous(?:ly)?|last|since|had|progress|respon\p{L}+|implement\p{L}*|(?:in|from|of) (?:the |our )?(?:19|20)\d\d)\b/iu.test(
    text,
  );

/** As a plan words it, with no other verb: "All sergeants to be trained by June". A line above a list may read so too. */
export function isAgreedAction(text: string): boolean {
  const { subject, verb } =
    /^(?!(?:all |the )?(?:following|recommendations?|actions?|areas?)\b|(?:in|on|at|for|with|by|as|given|despite|due|because|after|while|although|if|when)\b)(?<subject>\p{Lu}[\p{L}\p{N}'’ -]{2,80}?) to (?<verb>(?:be )?\p{Ll}{2,})/iu.exec(
      text,
    )?.groups ?? {};
  if (subject === undefined || verb === undefined || text.endsWith(':')) return false;
  if (actorActs.test(subject) || isOnHowItIs.test(text)) return false;
  if (!verb.startsWith('be ') && (takesTo.test(subject) || verb.endsWith('ing'))) return false;
  return tokens(subject).every(({ text: word, pos }) => (pos !== 'VERB' && pos !== 'AUX') || word.endsWith('ing'));
}

/** "Its response to domestic abuse fails victims", "Delays to investigations": the noun has the "to", and nobody is to act. */
const takesTo =
  /\b(?:access|answers?|approach(?:es)?|attempts?|attention|(?:in)?ability|barriers?|changes?|commitment|contributions?|damage|delays?|efforts?|failures?|harm|improvements?|opportunit(?:y|ies)|powers?|referrals?|relation|reluctance|respect|responses?|risks?|support|threats?|visits?|willingness)$/i;

/** "Powers to protect victims are not used enough", but not "Supervisors to ensure records are complete". */
const isOnHowItIs = new RegExp(
  `^(?!.* to (?:ensure|make sure|check|confirm|establish|show|say)\\b)${saysHowItIs}`,
  'i',
);

const actorActs = /\b(?:force|constabulary|service|constable|commissioner|it) \p{Ll}{2,}s$/u;

export function directiveWithContent(text: string): boolean {
  return directive.test(text) && text.split(/\s+/).length > 14;
}

/** A recommendation may say of itself what it is. */
export const labelled =
  /^\W*(?:main |key |further )?(?:recommendation|area for improvement|afi|required action)(?: \d{1,2}(?:\.\d{1,2})?)?\s*[:–-]\s+/i;

/** What was recommended before, and what came of it. */
export const tellsOfEarlier = (text: string) =>
  /\brecommended\b/i.test(text) &&
  (/\b(?:had|was|were|previously|in (?:19|20)\d\d|last year|earlier|when (?:we|hmic(?:frs)?) recommended)\b/i.test(
    text,
  ) ||
    inEarlierReport.test(text)) &&
  !/\bit is recommended\b/i.test(text);
/** "In our 2021 report, we recommended" */
const inEarlierReport =
  /^(?:in|at|during|after|following|as a result of) (?:our|the|its) (?:\p{L}+ )?(?:last|previous|first|initial|(?:19|20)\d\d) [^.;]{0,80}\brecommended\b/iu;

/** What a rule says, and not the report: "The Pledge says that officers should …". */
export const ofRule =
  /^(?!(?:the|our) (?:new |latest |full |inspection )?(?:report|inspection|letter|watchdog)\b)(?:the|its|their|our|national|a) (?:[\p{L}'’-]+ ){1,6}?(?:(?:says?|states?|stipulates?|lays? down|requires?|sets? out) (?:that\b|(?=(?:the (?:force|constabulary)|officers|staff|it|they) )|(?=\p{Lu}\p{Ll}+ (?:Police|Constabulary)\b))|is that\b)/iu;
export const longestRule = 300;
