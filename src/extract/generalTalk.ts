import { matchesSome } from '../matches.ts';

/*
 * What a report says of the police, of crime or of victims in general, often in the same words for every force: how a
 * thing ought to be done, why it matters, what it is. It stands at the head of chapters, and assesses nobody.
 */

/** Words that speak of this force, or of what inspectors saw there. */
const ofThisForce =
  /\b(?:(?:the|this) (?:force|constabulary)(?! (?:areas?|level)\b)|(?:[Tt]he|[Tt]his|[Ii]n this) (?:inspection|city|county|area)|we (?:found|saw|heard|were|are|spoke|observed|have)|inspectors|told us|locally|here)\b/;
const namedForce = /\p{Lu}\p{Ll}+ (?:Police|Constabulary)\b/u;

const everyone =
  '(?:(?:all |other |police )*forces|an? (?:[\\p{L}-]+ ){0,2}?(?:police )?(?:force|workforce)|police officers(?: and staff)?|the police(?: service)?|officers|investigations|they)';
const ought = '(?:must|should|needs?|ha(?:s|ve) to|cannot|can|may)';
const matters =
  '(?:important|crucial|vital|essential|principal|fundamental|critical|central|(?:one of )?the (?:first|most important|most serious))';

const general: readonly RegExp[] = [
  // "In order to protect those who are vulnerable, forces need to understand …", "To be effective, investigations should …".
  new RegExp(`^(?:in order )?to [^,;]{3,140},? ${everyone} (?:[\\p{L}]+ )?${ought}\\b`, 'iu'),
  // "Police forces have a critical role in …", "A force that understands its demand is better placed …".
  new RegExp(
    `^(?:in (?:co-?operation|partnership|conjunction) with [^,]{3,60}, )?(?:(?:police )?forces|an? (?:[\\p{L}-]+ ){0,2}?(?:force|workforce)(?: (?:which|that|who)\\b[^,;]*?)?|police officers(?: and staff)?|the police) (?:[\\p{L}]+ ){0,2}?(?:${ought}|have (?:an? )?(?:\\p{L}+ ){0,2}(?:role|duty|duties|responsibility)|define|are (?:required|expected)|is (?:one (?:which|that)|more likely|less likely|better (?:placed|able)))\\b|^an effective (?:police )?force\\b`,
    'iu',
  ),
  /^(?:this|it|that) (?:\p{L}+ )?(?:requires|enables|allows|means(?: that)?|helps) (?:police )?forces\b/iu,
  // "Wellbeing is an important consideration for police forces", "Good supervision of stop and search is vital".
  new RegExp(
    `^(?!(?:the|its|their|his|her|this|these|our) (?!first time\\b|police\\b|public\\b))(?!.*\\b(?:was|were|had|has|its|their own)\\b)[^.;]{3,160}? (?:is|are) (?:therefore |also |both |especially |particularly )*(?:an? |the )?(?:\\p{L}+ )?${matters}\\b(?! (?:to|for) (?:the|its|this) (?:force|constabulary))`,
    'iu',
  ),
  /^(?:when|where|if|because|as) (?:an?|the|some(?:one|body)|victims?|people|crimes?|the police)\b(?!.*\b(?:was|were|had|not|fail\w*|didn|don|doesn|wasn)\b)[^,;]*, (?:it is (?:\p{L}+ )?(?:important|vital|essential|crucial)|the public must)\b/iu,
  /\bso it is (?:\p{L}+ )?(?:important|vital|essential|crucial) (?:that|to)\b/iu,
  /^(?!.*\b(?:its|the)\b.{0,30} have a)[^.;]{3,120} (?:have|has) (?:a|an) (?:vital|important|critical|key|crucial|essential|central) (?:role|part)(?: to play)?(?: in \p{L}+ing\b.{0,60})?\W*$/iu,
  /^\p{L}+ing\b[^.;]{3,90} (?:is|are) (?:only )?one (?:way|means|method) of\b/iu,
  /^this (?:can|could|may) be an? (?:\p{L}+ )?(?:important|vital|useful|effective|valuable) (?:method|way|means|tool|part)\b/iu,
  /^(?:crime prevention|prevention|preventing crime) is (?:more|better|cheaper)\b|^police (?:effectiveness|efficiency|legitimacy)\b/i,
  /\b(?:how well|that) (?:many|most|some) forces (?:were|had)\b/i,
  /^(?:the )?(?:[\p{L}-]+ ){1,4}underpins?\b|\bis a (?:key|vital|crucial) (?:way|means) (?:to|of)\b/iu,
  /^(?:(?:all|most|many|some|(?:unfortunately,? )?(?:still )?too many) children (?:deserve|thrive|grow|are abused)|(?:victims|people|the public|communities|children) (?:deserve|need to (?:be|feel|have|know)|must be able to))\b/i,
  /^(?:failure|failing) to [^,;]{2,60} (?:can|could|may|might) (?:mean|lead|result|put|leave)\b/i,
  new RegExp(`^it is (?:\\p{L}+ )?${matters} (?:that|to|for|so|because)\\b`, 'iu'),
  /^(?:where|when|if) an? [^,;]{3,80}?,? it (?:can|may|must|should) (?:only )?be\b/i,
  /^(?:while )?it is everyone['’]s (?:responsibility|business)\b|^only the police can\b|^as [^,]{3,60}, police officers must\b|^policing (?:is|can be) \p{L}/iu,
  /^[^,.;]{3,60} (?:enables?|helps?|allows?|lets) (?:an? (?:police )?force|(?:police )?forces)\b|^[^,.;]{3,40} takes? many forms\b/i,
  /^(?:[\p{L} ]{3,30},? )?(?!(?:the|its|their|these|this|our|officers|staff|victims|callers|residents|supervisors)\b)[^,.;]{3,80} (?:can|may) (?:also |often |sometimes )?(?:include|have an? (?:\p{L}+ )?(?:effect|impact|influence)|be (?:\p{L}+ )?(?:affected|controversial|stressful|complex|harmful|hidden))\b/iu,
  // What things are.
  /^the category of [^.;]{3,60} includes\b|^an? [^.;]{3,60} is (?:one|someone|somebody|something) (?:in which|which|that|who|where)\b|^an? [^.;]{3,60} is (?:held|carried out|required|used|made) (?:when|where|if|whenever)\b/i,
  /^there (?:are|is) (?:many|several|different) (?:forms|kinds|types|definitions) of\b|^[^.;]{3,40} affects? (?:one|some|about|around|an estimated|up to|\d)/i,
  /^(?!this\b|that\b|it\b|which\b)[^.;,]{3,40} means \p{L}+ing\b|^(?:the )?[^.;,]{3,60} of an? (?:police )?force\b/iu,
  /^(?!this\b|that\b|it\b)[^.;,]{3,60} (?:requires? (?:the police|officers|police forces) to|provides? (?:police )?forces with|matters? (?:a great deal|a lot|because))\b/i,
  /^the (?:extent|nature|scale)(?: and (?:extent|nature|scale))? of (?:domestic abuse|(?:\p{L}+ ){0,3}(?:crime|abuse|exploitation))\b/iu,
  /^an? [\p{L} -]{3,40}(?: \(\p{Lu}+s?\))? can (?:span|cross|involve|include|be)\b/iu,
  /^(?:(?:serious and )?organised crime(?: \(SOC\))?|SOC|crime|fraud|domestic abuse|modern slavery|child sexual exploitation|cyber-?crime) (?:(?:is|are|remains?) (?:an?|one of the) [^.;]{0,30}threats?\b|poses?|presents?|threatens|ruins|damages|causes|occurs|(?:can|may) (?:also )?(?:occur|happen|take))\b/i,
  /^it (?:has|can have) (?:far-reaching|wide-ranging|devastating|lasting|serious) [^.;]{0,60}\b(?:effects?|consequences|impact) on\b/i,
  /^(?:individuals|communities|people|children|victims)(?:, (?:\p{L}+ )*\p{L}+)*(?: and \p{L}+)? (?:feel (?:its|their) \p{L}+ effects|(?:can|may) (?:be|become) (?:vulnerable|at risk|harmed|reluctant|affected|targeted|exploited)\b|(?:can|may) (?:experience|suffer)\b)/iu,
  /^(?:(?:an? )?victim personal statements?|evidence-led prosecutions?|out-of-court disposals|community resolutions|body-worn (?:video|cameras?)|legal powers) (?:gives?|allows?|enables?|offers?) (?:the )?(?:victims|police|officers|people)/i,
  /^some (?:complex |particular |of these |crimes |threats |roles |offences |registered )(?:\p{L}+ ){0,3}(?:require|have access|need|call for|carry|pose)\b(?!.*\b(?:had|were|was|not)\b)/iu,
  /^(?:crime rates|figures|rates|total recorded crime|victim-based crime|(?:police-)?recorded crime) (?:are|is) (?:reported|made up|shown|given|defined|counted|expressed|calculated|measured) (?!(?:in|on) time|promptly|well|poorly|accurately|wrongly)/i,
  /^(?:figure|table|chart) \d+\w? (?:shows?|sets|compares|gives|illustrates|lists)\b/i,
  /^(?:replacing what was known as|the (?:crime )?outcomes framework|the strategic policing requirement)\b/i,
  /^(?:those|people|offenders|crimes|suspects)\b[^,.;]{0,80} (?:is|are) (?:known|referred to|described) as\b/i,
  /^(?:college of policing )?research (?:(?:by|into|on) [^,.;]{3,60} )?(?:suggests|shows|indicates|has (?:shown|found))\b/i,
];

/** As those above, but for sentences that may name the force besides. */
const ofAnyForce: readonly RegExp[] = [
  /^(?!.*\b(?:the (?:force|constabulary)|officers|its)\b)(?:preventing|protecting|investigating|tackling|supporting|treating|recording|managing) [^,.;]{3,60} (?:is|are) (?:better|cheaper|important|vital|essential|central|fundamental|one of the (?:\p{L}+ )?(?:most|main|first|core|key|basic))\b/iu,
  /^(?!.*\b(?:the (?:force|constabulary)|[A-Z][a-z]+ (?:Police|Constabulary))\b)[^;]*\b(?:how|which|that|when|where|if|whether|what) (?:a|any) (?:police )?force (?:faces?|needs?|has|must|can|should|is|recruits?|uses?|does|spends?|treats?|manages?|records?|deals?|works?)\b/,
  /^it is (?:\p{L}+ )?(?:important|vital|essential|right) that\b[^;]* (?:forces|police services)\b/iu,
  /^[^,.;]{3,60} should (?:only )?be (?:exceptional|rare|the exception|a last resort|used sparingly)\b/i,
  /^(?:although |while )?(?:the )?police(?:'s|’s|-recorded| recorded)? (?:ability|crime|officers? (?:in England|nationally|have powers)|powers?(?![^.;]* used\b)|work|activity|legitimacy)\b/i,
  /\bacross all (?:43 )?(?:police )?forces\b(?!.*\b(?:the (?:force|constabulary)|compared)\b)/i,
];

/** What a report says of its figures, its samples and its grades. */
const ofReport: readonly RegExp[] = [
  /\b(?:undertook|conducted|carried out) (?:an?|this|our) (?:[\p{L}-]+ ){0,4}inspection\b|^(?:the|this|our) (?:\p{L}+ ){1,4}inspection(?: \(\p{Lu}+\))? (?:also )?included\b|^the inspectorates\b/iu,
  /\bpart of (?:our|hmic(?:frs)?['’]s?) (?:\p{L}+ )?assessments?\b|, we have focused on\b|\bour inspection programme assesses\b|^(?:hmic(?:frs)?|we) (?:consider|regard)s? [^.;]{3,80} as (?:an? )?(?:vital|important|essential|crucial)\b/iu,
  /^our (?:[\p{L}-]+ ){0,4}inspections? (?:examines?|assess(?:es)?|looks?|considers?|tests?)\b|^(?:the|our) (?:margins? of error|confidence intervals?)\b/iu,
  /^hmic(?:frs)?['’]s [^.;]{3,60} programme\b|^this report (?:identifies|sets|describes|gives|presents|provides|considers|contains|outlines|summarises|details|covers|explains|forms)\b|^to answer (?:this|these|the) (?:\p{L}+ )?questions?\b|\b(?:OPCAT|National Preventive Mechanism)\b/iu,
  /^(?:[^,;]{3,60} )?(?:hmic(?:frs)?|we) (?:explores?|considers? (?:how|whether|what)|defines?)\b|^(?:while )?hmic(?:frs)? recognises that (?:the )?(?:police|policing|forces|crime|many|some)\b/i,
  /^(?:the )?information (?:above|below|here|in this (?:section|table)) (?:is|was|comes)\b|\bnot (?:be )?large enough\b[^.;]*\b(?:robust|reliable|significant)|\bmay not (?:fully )?reconcile with\b|^(?:this|the|our) (?:sample|audit|review) (?:provides|gives|offers|is not|was not|does not)\b/i,
  /^(?:the proportion|(?:data|figures) returned by forces|rates?|practice|performance)\b[^.;]*\bvar(?:y|ies) (?:\p{L}+ ){0,4}between forces\b/iu,
  /^(?:\d+ )?\p{Lu}[\p{L}, -]{2,120} (?:Police|Constabulary) (?:was|were) (?:unable to provide|not able to provide|excluded from)\b/u,
  /^(?:in applying the|if the (?:force|constabulary) (?:exceeds|meets|falls (?:short|below)))\b[^.;]*\b(?:categor|judged|graded|standard)/i,
];

/** What stands before "should" where a thing ought to be so: no relative clause, nothing new, and no other verb. */
const thing =
  '(?:(?!\\b(?:which|that|than|as|who|whose|where|when|new|plans?|changes?|this|these|arrangements?|is|are|was|were|has|have|had)\\b)[^,.;:]){2,70}?';
/** What ought to have been or to be better is blame, and what something should bring is a forecast. */
const regret =
  'not\\b|(?:[\\p{L}]+ ){1,5}?(?:more|better|closer|clearer|stronger)\\b|go further\\b|have (?:been|had|\\p{L}+ed|gone|known|done|made|taken|seen|told)\\b';
const forecast =
  '(?:help|release|result|lead|mean|improve|reduce|enable|allow|free|ease|bring|deliver|save|cut|increase|give|make it|benefit|shorten|strengthen|raise|end|mend|follow|be (?:in place|complete|completed|finished|ready|available|operational|live|commended|congratulated|praised|proud|able to (?:save|cut|deal)))\\b';
/** "The policy should be applied consistently": how a thing ought to be. */
const norm = new RegExp(
  `^(?:and |but |also,? |in (?!\\d)[^,;]{3,60}, |(?:when|where|if|once) [^;]{3,160}?, )?${thing} should (?:also |always |only |then |normally )?(?!${regret}|${forecast})\\p{L}+`,
  'iu',
);
/** "The use of force must be recorded": what holds of every force, too; what "it" must do now is asked of this one. */
const rule = new RegExp(
  `^(?!(?:it|they|he|she|we|you|i|officers|staff|supervisors)\\b|(?:the|this) (?:force|constabulary|chief constable)\\b|[^,;]* (?:Police|Constabulary) )${thing} must be \\p{L}+`,
  'iu',
);
/** What the force itself should do is as often asked of it, but for the words in which standards are told. */
const itself = /^(?:[^,;]{3,60}, )?(?:the|this) (?:force|constabulary) should\b/i;
const asStandard = /\bshould (?:also )?(?:consider|show|aim to|complete an?|make sure it follows|follow)\b/i;
/** Most sentences have neither, and to look for these two takes a small part of what the patterns take. */
const oughtToBe = / (?:should|must be) /i;
const turns =
  /\b(?:pleased|example|but|however|although|though|yet|instead|too often|not always|rarely|seldom|we recommend|(?:can|could|did|does) (?:not )?(?:explain|describe|say|tell|show))\b/i;

const always = [...ofReport, ...ofAnyForce];

/** Whether a sentence says how a thing ought to be, and no more: of a recommendation that is as true as of a standard. */
export const isNorm = (sentence: string): boolean =>
  oughtToBe.test(sentence) &&
  (norm.test(sentence) || rule.test(sentence)) &&
  !turns.test(sentence) &&
  !namedForce.test(sentence) &&
  !(itself.test(sentence) && !asStandard.test(sentence));

/** Whether a sentence holds of any force, and so assesses none. */
export function isGeneral(sentence: string): boolean {
  if (matchesSome(always, sentence)) return true;
  return !ofThisForce.test(sentence) && !namedForce.test(sentence) && matchesSome(general, sentence);
}
