import type { Word } from '../model/words.ts';

/** What a clause says of the force, and how plainly. */
export interface Assessment {
  readonly polarity: Word<'polarity'>;
  readonly timing: Word<'timing'>;
  readonly saidBy: Word<'saidBy'>;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly rule: string;
  /** It speaks both ways, so a person should look. */
  readonly mixed: boolean;
}

/** Wordings that blame whatever else the clause says. */
const blame = [
  /\bneeds? (?:to|further|more|urgent|some|significant|clearer|better|greater|improvement|attention|strengthening)\b(?! know\b)/,
  /\b(?:could|should|must|can) (?:do|be|have|make|go|give|provide|use|get|work|improve|take|offer|ensure|review|develop|consider|strengthen|address)\b(?: \w+){0,3}? (?:more|better|further|improved|stronger|clearer|faster|quicker|earlier)\b/,
  /\b(?:could|should|must) (?:be )?(?:improve|improved|strengthen|strengthened|do more|do better|go further|ensure|address|develop|review|consider|take (?:steps|action)|make sure|work to)\b/,
  /\b(?:more|further|much|still|a lot|some|considerable|significant) (?:work|progress|scope|improvement|action|effort|to do)\b(?: \w+){0,3} (?:to (?:do|make|be done|improve)|is (?:needed|required)|are (?:needed|required)|needed|required|for)\b/,
  /\b(?:still|has|have|more|further|much) (?:has |have )?(?:more |further |some )?work to (?:do|be done)\b|\bstill (?:has|have) (?:more|some|a way|work|further)\b/,
  /\b(?:room|scope|opportunit(?:y|ies)|potential|areas?) (?:for|to) (?:further |more |significant |considerable |greater )?(?:improv\w+|better|develop\w*|strengthen\w*|more)\b|\bmore scope\b/,
  /\bas (?:well|consistent|consistently|effective|effectively|good|robust|quickly|fully|often|clear|strong|thorough|efficient|efficiently|visible|\w+ly) as (?:it|they|he|we|is|was|possible|should|could|expected)\b/,
  /\b(?:is|are|was|were|has|have|had|does|do|did|can|could|would|had|been|being|still|often|sometimes|frequently)(?: \w+){0,2} (?:not|n't)\b(?! (?:only|just|limited|least))/,
  /\b(?:cannot|can't|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|won't)\b/,
  /\bnot (?:all|always|every|yet|consistent|consistently|sufficient|sufficiently|enough|routinely|fully|properly|adequately|effective|effectively|clear|regularly|systematically|being|been|aware|well|used|able|readily|evident|assured|confident|as)\b/,
  /\b(?:fail|fails|failed|failing|failure|failures|failings?)\b(?! to appear)/,
  /\b(?:lack|lacks|lacked|lacking|absence|shortage|shortfall|shortfalls|insufficient|insufficiently|inadequate|inadequately|inconsistent|inconsistently|inconsistency|inconsistencies|unclear|unable|incomplete|inaccurate|inaccurately|inaccuracies|ineffective|inefficient|inappropriate|inappropriately|incorrect|incorrectly|unacceptable|unacceptably|unsatisfactory|unsuitable|disappointing|disappointed|disappointingly|haphazard|patchy|sporadic|fragmented|disjointed|ad hoc|confusion|confused|confusing|cumbersome|outdated|overdue|under-recorded|under-recording|understaffed|under-resourced|overstretched|stretched|neglect|neglected|missed|overlook|overlooked|overlooks|backlogs?|bottlenecks?|weakness|weaknesses|shortcomings?|deficiencies|deficient|deficits?|poor|poorly|poorer|weak|weaker|worse|worsening|deteriorated|deteriorating|deterioration|hampered|hamper|hinders?|hindered|undermined?|undermines|underdeveloped|untrained|unsupervised|unaware|unnecessary|unnecessarily|reluctant|reluctance|complacency|excessive|excessively|struggle|struggles|struggled|struggling|superficial|variable|varied|unreliable|unsustainable|unmanageable|unallocated|unresolved|underused|under-used|minimal|negligible|rarely|seldom|infrequent|infrequently|lost opportunit(?:y|ies))\b/,
  /\btoo (?:\w+ly )?(?:many|few|long|often|little|much|slow|late|high|low|reliant|narrow|focused|early|readily|easily)\b/,
  /\b(?:very |relatively )?(?:little|limited|few) (?:evidence|understanding|use|knowledge|awareness|oversight|supervision|analysis|capacity|access|training|information|scrutiny|staff|officers|of the|of these|of those|if any|opportunit\w+|success|progress|feedback|engagement|contact|resources?|capability|involvement|direction|governance|monitoring|input|support|time|influence|consideration|recording)\b/,
  /\b(?:no|little|without|without any|without a) (?:\w+ ){0,2}(?:evidence that|evidence of|process|processes|system|plan|plans|strategy|policy|formal|clear|structured|consistent|effective|central|overall|coherent|corporate|dedicated|specific|single|systematic|record|records|recording|supervision|oversight|mechanism|guidance|training|means|way|method|capability|understanding|audit|action|further action|assessment|update|contact|feedback|quality assurance|rationale|explanation|governance|monitoring|ownership|minutes)\b/,
  /\b(?:concern(?:s|ed)?|worry|worrying|worried|regret|regrettable|problematic)\b/,
  /\b(?:cause|causes) (?:of|for) concern\b|\barea for improvement\b/,
  /\b(?:delays?|delayed|slow|slower|slowly|long waits?|waiting too|lengthy)\b/,
  /\b(?:gaps?|risks? (?:that|of (?:not|miss|los|overlook))|at risk of (?:being|not|losing|failing)|may (?:not|miss|overlook|be missed|be lost|be missing)|might (?:not|miss|overlook)|puts? \w+ at risk|increas\w+ the risk|increased risk to|greater risk to)\b/,
  /\b(?:less|fewer|lower) (?:\w+ ){0,2}(?:than|clear|consistent|effective|positive|confident|likely to|well|satisfactory|robust|certain|evident|good)\b/,
  /\b(?:only|merely) (?:a |done |used |at |on |one |two |half |around |about )?(?:small|few|limited|some|local|partial|partially|ad hoc|half|minority|handful|partly|a local|when|done|one|two|reactive)\b/,
  /\b(?:dependent|depends|relies|reliant|reliance|relied) (?:up)?on (?:the )?(?:individual|goodwill|personal|individuals|one|a single|manual|paper|luck|informal|officers'? own|rather|type)\b/,
  /\bwork(?:s|ed|ing)? in isolation\b|\bduplicat(?:ion|ed|es)\b|\brather than (?:on|the|by|as|being|any)\b/,
  /\b(?:yet to|remains? (?:a (?:challenge|problem|concern|risk)|an? (?:issue|area)|to be|un\w+)|remain (?:un\w+|issues|concerns|gaps|challenges|problems))\b/,
  /\b(?:issues?|problems?|difficult(?:y|ies)|challenges?|errors?|mistakes?) (?:with|in|were|was|around|about|have|remain|persist|accessing|recording|arise|arising|exist|caused|concerning)\b/,
  /\b(?:below|behind) (?:the )?(?:average|standard|national|expected|what|its|target|other)\b|\bfalls? (?:short|below)\b|\bfell (?:short|below)\b/,
  /\b(?:high|heavy|unmanageable|excessive|increasing) (?:workloads?|caseloads?|demand|sickness|turnover|vacanc\w+|abstraction\w*|numbers? of (?:unresolved|outstanding|open|missed|abandoned))\b|\b(?:vacancies|outstanding cases|abandoned calls?|abandonment)\b/,
  /\b(?:contrary to|breach of|does little|do little|did little|few (?:officers|staff|supervisors|victims|of)|unlikely to|tends? to (?:focus|rely|be reactive)|over-rel\w+|silo\w*|harmful|unfair\w*|disproportionate\w*|unsafe|dissatisf\w+|unhappy|frustrat\w+|unwilling|low (?:morale|levels? of (?:confidence|awareness|understanding|knowledge|satisfaction)))\b/,
  /\b(?:it|this|that|they|these|which) (?:could|should|might) be (?:more|better|improved|done)\b|\bwould (?:benefit|be better|welcome)\b|\bwould like (?:to see|more)\b/,
  /\bnot\b/,
];

/** Words of blame that blame nothing when they are what something is done about. */
const aboutTrouble =
  /\b(?:reduc\w+|address\w*|tackl\w+|prevent\w*|overcom\w+|minimis\w+|mitigat\w+|remov\w+|resolv\w+|avoid\w*|eliminat\w+|clear(?:ed|ing)|rectif\w+|correct(?:ed|ing)|put right|deal\w* with|dealt with|respond\w* to|identif\w+|manag\w+|assess\w*|understand\w*|learn\w* from|spot\w*|challeng\w+|report(?:ed|ing)|rais(?:e|es|ing)|discuss\w*|highlight\w*|fill\w*) (?:the |any |all |these |those |its |their |such |both |some |a |an |areas? of |of |for |local |community |public |this |in |performance |potential |previous |and |or |\w+ing |residents'? |people'?s )*(?:concerns?|risks?|delays?|gaps?|backlogs?|failures?|failings?|weakness(?:es)?|shortcomings?|poor(?: performance| practice| behaviour)?|problems?|issues?|errors?|mistakes?|inconsistenc(?:y|ies)|duplication|challenges?|abandon\w+|unnecessary \w+|vulnerabilit(?:y|ies)|neglect|disproportionality|inappropriate \w+|workloads?|demand|complaints?|missed)\b/g;

/** Negations and denials that praise. */
const praiseByDenial =
  /\b(?:no|not (?:any|find any|found any|see any)|without(?: any)?|nothing|few|little|never|free of|free from|neither|not experience\w*|did not (?:find|identify|see)(?: any)?|found no|saw no|no longer(?: any)?) (?:\w+ ){0,3}(?:evidence of (?:\w+ ){0,4}(?:pressure|gaming|bias|under-recording|misconduct|failure|failing|delay|inappropriate|poor|downgrading|discriminat\w+|corruption|manipulation|unlawful\w*|excessive|performance culture|target)|concerns?|backlogs?|delays?|complaints?|weakness(?:es)?|cause for concern|areas? for improvement|shortcomings?|failings?|problems?|issues?|gaps?|doubt|barriers?|significant (?:issues|concerns|weaknesses|problems))\b|\bno (?:cause|grounds) for concern\b|\bno longer (?:a problem|the case|an issue)\b|\bwithout (?:undue )?delay\b|\bis not a (?:problem|concern)\b|\bnot (?:surprising|hesitate|afraid|reluctant|driven|target-driven)\b/;

const praise = [
  /\b(?:good(?! (?:practice|order|enough))|good practice (?:in|was|is|by|at|example)|examples? of (?:good|best|excellent|effective|innovative|positive)|excellent|outstanding(?! (?:cases?|issues?|actions?|warrants?|tasks?|suspects?|offenders?|investigations?|jobs?))|exemplary|impressive|impressed|commendable|commended?|commends|praised?|pleasing|pleased|encourag(?:ing|ed)|positive(?:ly)?|strong(?:ly)?|stronger|strengths?|strengthened|robust(?:ly)?|thorough(?:ly)?|comprehensive(?:ly)?|innovative|innovation|creative|effective(?:ly)?|efficient(?:ly)?|successful(?:ly)?|success|succeeded|skilled|knowledgeable|competent|professional(?:ly)?|proactive(?:ly)?|pro-active(?:ly)?|timely|prompt(?:ly)?|swift(?:ly)?|quick(?:ly)?|appropriate(?:ly)?|well-\w+|purposeful|tailored|rigorous(?:ly)?|diligent(?:ly)?|sound|mature|healthy|high(?:-| )quality|high (?:standards?|level of (?:accuracy|satisfaction|confidence|awareness|engagement|compliance))|highly (?:regarded|valued|effective|visible|motivated|skilled|trained)|valued|values|appreciated?|beneficial|benefits? from|benefitted|constructive(?:ly)?|productive|enthusiastic|motivated|dedicated|committed|commitment|passionate|compassionate|caring|sensitive(?:ly)?|empathetic|empathy|responsive|accessible|approachable|visible|visibility|engaged|well(?! (?:as|over|below|under|known as))|best|clear(?:ly)? (?:commitment|focus|understanding|priorit\w+|strategic|leadership|governance|direction|structure|plan|process\w*|strategy|policy|vision|guidance|expectations?|messages?|evidence|lines?|accountab\w+|and)|is clear(?! that (?:\w+ )*not)|are clear about|clearly (?:made|understood?|understands?|communicated|defined|shows?|demonstrat\w+|set out|recorded))\b/,
  /\b(?:better|improved|improves|improvements?(?! (?:is|are) needed)|improving|increased (?:confidence|awareness|visibility|accuracy|capacity)|progress(?:ed)?|enhanc\w+|reductions? in|reduced (?:the )?(?:number|crime|demand|risk|time|backlog)|fallen|higher (?:than|satisfaction)|above (?:the )?(?:average|national)|exceeds?|greater understanding|more (?:accurate(?:ly)?|effective(?:ly)?|consistent(?:ly)?|quickly|efficient(?:ly)?|confident|visible|accessible|responsive))\b/,
  /\b(?:works? (?:hard|closely|well|effectively|together|constructively|proactively|with)|working (?:hard|closely|well|together|effectively)|worked (?:hard|closely|well|together|with)|close (?:working|relationships?|co-operation|cooperation|links)|priorit(?:y for the force|ise[sd]?|ising)|is (?:a|one of the|its) (?:top |key |clear |main )?priorit(?:y|ies)|strong focus|focus(?:es|ed)? on|clear focus|takes? (?:\w+ )?seriously|at the (?:centre|heart) of|invest(?:ed|s|ing|ment)|understands?(?! that it)|understood|awareness|aware of|confident|trusted|trust in|recognis(?:es|e|ed) (?:the (?:importance|value|need|risk|impact)|and)|keen to|willing|determined|proud)\b/,
  /\b(?:consistent(?:ly)?|accurate(?:ly)?|accuracy|compliant|compliance is|properly|correct(?:ly)?|fully|promptly|routinely|regular(?:ly)?|systematic(?:ally)?|always|readily|widely|detailed|relevant|meaningful|clear|satisfactory|proportionate|ethical(?:ly)?|fair(?:ly)?|respectful(?:ly)?|victim-(?:centred|focused)|fit for purpose|in line with national|in place)\b/,
  /\b(?:ensur(?:es|ing)|enabl(?:es|ing|ed)|allow(?:s|ing|ed)|helps?|helping|helped|supports?(?= \w+)|supported by|protects?|safeguards?|provides? (?:\w+ ){0,4}(?:support|service|oversight|scrutiny|governance|guidance|training|opportunit\w+|assurance|advice|reassurance|information|care)|makes? (?:it easier|good use|use of)|uses? (?:a (?:broad|wide) range|\w+ to)|responds?|has (?:now )?(?:addressed|resolved|rectified|responded|acted|taken (?:steps|action|positive)|strengthened|increased|expanded|streamlined|embedded|introduced \w+ (?:\w+ ){0,8}to|developed|trained|put (?:\w+ ){0,3}in place (?:\w+ ){0,6}to)|have (?:now )?(?:been (?:addressed|resolved|trained)|received (?:\w+ ){0,3}training|addressed|taken steps|had (?:\w+ ){0,3}training)|steps (?:are|have been|were) taken|received training|are trained|is led by|led by (?:the )?chief|holds? (?:\w+ ){0,3}to account|challenges?|scrutinis\w+|monitors?|reviews? (?:all|every|each|its)|quality assur\w+|in order to|so that|aimed at|designed to|drives?|drive up|set and drive|shares? (?:information|intelligence|good|learning)|identif(?:y|ies) (?:\w+ ){0,4}(?:victims|vulnerab\w+|risks?|offenders|patterns|needs)|tackl(?:e|es|ing)|in line with the average|on track)\b/,
];

/** Words that turn praise into its opposite when they come shortly before it. */
const negation =
  /\b(?:not|no|never|nor|neither|cannot|n't|without|lack(?:s|ed|ing)?(?: of)?|little|few|less|hardly|rarely|seldom|insufficient(?:ly)?|fail(?:s|ed|ing)? to|unable to|yet to|far from|limited|absence of|need(?:s|ed)? (?:to|for|more)|should|could|must|difficult(?:y|ies)?|struggl\w+|too)\b(?:[^.,;:]{0,45})$/;

const planned =
  /\b(?:plans? (?:to|for)|planning (?:to|for)|intends? to|intention to|is (?:due|about|set|scheduled|expected|hoped) to|are (?:due|about|set|scheduled|expected|hoped) to|(?:is|are) to be (?:\w+ ){0,2}(?:introduced|implemented|rolled|launched|trained|recruited|extended|reviewed)|will(?! (?:always|often|usually|not always))|aims? to|is (?:considering|exploring|developing|in the process|working towards|currently (?:developing|reviewing|recruiting))|are (?:considering|exploring|being developed)|proposes? to|has agreed to|have (?:also )?agreed to|in development|in (?:the )?(?:near )?future|hopes? to|under development|is being (?:developed|piloted|introduced|rolled|considered))\b/;

const partnersSay =
  /\b(?:partners?|partner (?:agenc(?:y|ies)|organisations?|service providers?)|(?:other |voluntary |statutory |local )?agencies|organisations|social (?:workers|services)|charities|local authorit(?:y|ies)|councils?|IDVAs?)\b[^.;]{0,60}\b(?:told|said|raised|reported|believe[sd]?|felt|feel|expressed|praised|described|commented|spoke|complained|were (?:positive|critical)|speak)\b|\breported to us by partner|\b(?:concerns? (?:was|were) raised)\b|\baccording to (?:\w+ )?(?:partners|agencies)/i;
const othersSay =
  /\b(?:victims|residents|members of the public|survivors|people|communities|children|detainees|offenders)\b[^.;]{0,40}\b(?:told|said|felt|feel|reported to us|expressed|described)\b/i;
const forceSays =
  /\b(?:the (?:force|constabulary)|chief officers?|staff|officers|supervisors|leaders|senior officers|police)\b[^.;]{0,40}\b(?:told|says?|said|acknowledge[sd]?|accepts?|accepted|reported (?:to us|that)|reports that|believe[sd]?|felt|feel|feels|recognise[sd]?|claims?|considers?|is confident|are confident|states?|expressed|described)\b/i;

/**
 * Says whether a clause praises the force, finds it wanting or states a fact.
 *
 * Denials of trouble praise; plans are facts that are not yet so; praise that is wished for, needed or denied blames;
 * trouble that the force does something about does not.
 *
 * @param clause a clause or sentence as it reads
 */
export function assess(clause: string): Assessment {
  const plain = clause.toLowerCase().replace(/’/g, "'");
  const said = saidBy(clause);
  const common = { timing: 'PRESENT' as const, saidBy: said };
  const denied = praiseByDenial.exec(plain);
  const rest = (denied === null ? plain : plain.replace(denied[0], ' '))
    .replace(aboutTrouble, ' dealing ')
    .replace(/\bnot (?:only|just|limited)\b/g, ' ')
    .replace(/\bno(?:t)? less than\b/g, ' ');
  const blaming = blame.findIndex((pattern) => pattern.test(rest));
  const praising = strengthOfPraise(rest);
  const plan = planned.exec(plain);
  if (plan !== null) {
    const before = rest.slice(0, plan.index);
    if (blame.some((pattern) => pattern.test(before)))
      return { ...common, polarity: 'WEAKNESS', confidence: 0.6, rule: 'fault before a plan', mixed: true };
    return { ...common, timing: 'PLANNED', polarity: 'NEUTRAL', confidence: 0.75, rule: 'plan', mixed: false };
  }
  if (blaming !== -1) {
    const isPlain = blaming !== blame.length - 1;
    const mixed = praising >= 1 || denied !== null;
    return {
      ...common,
      polarity: 'WEAKNESS',
      confidence: isPlain ? (mixed ? 0.75 : 0.9) : 0.65,
      rule: 'words of blame',
      mixed,
    };
  }
  if (denied !== null)
    return { ...common, polarity: 'STRENGTH', confidence: 0.8, rule: 'trouble denied', mixed: false };
  if (praising >= 1)
    return {
      ...common,
      polarity: 'STRENGTH',
      confidence: praising >= 2 ? 0.9 : 0.8,
      rule: 'words of praise',
      mixed: false,
    };
  if (praising > 0) return { ...common, polarity: 'STRENGTH', confidence: 0.6, rule: 'good effect', mixed: false };
  return { ...common, polarity: 'NEUTRAL', confidence: 0.5, rule: 'fact', mixed: false };
}

const weights = [1, 1, 0.9, 0.6, 0.6];

function strengthOfPraise(text: string): number {
  let sum = 0;
  for (const [index, pattern] of praise.entries()) {
    for (const found of text.matchAll(new RegExp(pattern, 'g'))) {
      if (negation.test(text.slice(Math.max(0, found.index - 60), found.index))) continue;
      sum += weights[index] ?? 0;
      break;
    }
  }
  return sum;
}

function saidBy(clause: string): Word<'saidBy'> {
  if (partnersSay.test(clause)) return 'PARTNERS';
  if (othersSay.test(clause)) return 'OTHERS';
  return forceSays.test(clause) ? 'FORCE' : 'INSPECTORATE';
}
