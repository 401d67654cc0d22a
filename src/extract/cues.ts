/**
 * The words by which inspection reports praise and blame, gathered from reports of 2010 to 2022. Each is a part of a
 * regular expression over lower-case text with straight quotation marks.
 */

const either = (...words: readonly string[]) => `(?:${words.join('|')})`;
const some = (most: number) => `(?: [\\w'-]+){0,${most}}`;
const whole = (pattern: string) => new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w-])`, 'g');

const auxiliary = either(
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'does',
  'do',
  'did',
  'can',
  'could',
  'would',
  'will',
);
const contracted = either(
  "can't",
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
  "doesn't",
  "don't",
  "didn't",
  "hasn't",
  "haven't",
  "hadn't",
  "won't",
  "wouldn't",
  "couldn't",
  "shouldn't",
  'cannot',
  'can not',
);

/** Nouns of trouble: to deny them praises, to have them blames. */
export const trouble = either(
  'backlogs?',
  'delays?',
  'concerns?',
  'complaints?',
  'weakness(?:es)?',
  'gaps?',
  'failings?',
  'failures?',
  'problems?',
  'issues?',
  'shortcomings?',
  'difficult(?:y|ies)',
  'errors?',
  'mistakes?',
  'barriers?',
  'misconduct',
  'gaming',
  'bias',
  'pressures?',
  'manipulation',
  'under-recording',
  'under-reporting',
  'downgrading',
  'discrimination',
  'corruption',
  'complacency',
  'doubt',
  'inconsistenc(?:y|ies)',
  'abuse of',
  'performance culture',
  'disproportionality',
  'disparit(?:y|ies)',
  'unfairness',
  'deterioration',
  'lapses?',
  'unethical \\w+',
  'inappropriate \\w+',
  'unlawful \\w+',
  'poor \\w+',
  'cause for concern',
  'areas? for improvement',
);
const handling = either(
  'address\\w*',
  'identif\\w+',
  'understand\\w*',
  'understood',
  'tackl\\w+',
  'resolv\\w+',
  'deal\\w*',
  'dealt',
  'manag\\w+',
  'recogni[sz]\\w+',
  'record\\w*',
  'respond\\w*',
  'report\\w*',
  'know',
  'learn\\w*',
  'challeng\\w+',
  'spot\\w*',
  'discuss\\w*',
  'share\\w*',
  'clear\\w*',
  'fix\\w*',
  'rectif\\w+',
  'monitor\\w*',
  'reduc\\w+',
  'prevent\\w*',
  'overcom\\w+',
  'minimis\\w+',
  'mitigat\\w+',
  'remov\\w+',
  'avoid\\w*',
  'eliminat\\w+',
  'correct\\w*',
  'highlight\\w*',
  'assess\\w*',
  'responsive',
  'respond',
  'listen\\w*',
  'act\\w* on',
  'fill\\w*',
  'putting right',
  'put right',
  'solv\\w+',
  'consider\\w*',
  'investigat\\w+',
);

/** Denials that praise: "no backlog", "did not find any concerns", "without delay". */
export const denial = new RegExp(
  `(?<![\\w-])(?:few|rarely|seldom|hardly ever|never|not|no longer|n't|none)(?: (?:are|is|were|was|been|being|had|have|to|ever|of them|of these))* (?:missed|overlooked|lost|forgotten|ignored|left to (?:gather|drift)|drawn away|taken away|abstracted|delayed|chase|disappoint\\w*|wasted|neglected|duplicated|afraid|put off)(?![\\w-])|(?<![\\w-])(?:only|just) (?:a (?:few|handful)|one|two|three|four|five|\\d{1,2})(?: [\\w'-]+){0,8}? (?:wrong\\w*|incorrect\\w*|not|missed|failed|lost|late|unlawful\\w*|inappropriate\\w*|unsatisfactory|inadequate|delayed|improper\\w*)(?![\\w-])|(?<![\\w-])(?:no sign of (?:tailing|slow|abat|fall|eas)\\w*|without (?:any )?(?:\\w+ )?(?:harm|damage|loss|detriment) to|contrary to (?:the )?(?:fears?|expectations?)|(?:could|can) ?not (?:speak|praise|commend)\\w*|put an end to|free of (?:blame|charge))|` +
    `(?<![\\w-])(?:no|not|never|without|neither|nor|free (?:of|from)|few|little|n't|${contracted})(?:(?! ${handling}) [\\w'-]+){0,5}? ${trouble}(?![\\w-])|(?<![\\w-])(?:without (?:undue |any )?delay|no longer a (?:problem|concern)|no cause for concern|(?:are|is) not (?:driven by|afraid|reluctant|hesitant)|not surpris\\w+)`,
);

/** Trouble that is over praises: "the backlog has been cleared". */
export const mended = new RegExp(
  `${trouble}(?: [\\w'-]+){0,6}? (?:has|have|had|was|were) (?:now |since |all |largely |been |successfully )*(?:cleared|resolved|addressed|reduced|tackled|eliminated|removed|rectified|corrected|put right|overcome|dealt with|fallen|closed)(?![\\w-])`,
);

/** "No evidence that …": praise or blame by what there is no evidence of. */
export const noEvidence =
  /\b(?:no|little|not (?:find|see|found|seen)(?: any)?|n't (?:find|see)(?: any)?|limited) (?:\w+ )?(?:evidence|indication|suggestion|case|example|instance|incident)s? (?:that|of|to (?:suggest|indicate)|where|in which|when)\b(.*)/;

/** Trouble that something is done about blames nothing. */
export const handled = new RegExp(
  `(?<![\\w-])${handling}(?: (?:to|with|the|any|all|these|those|this|its|their|such|both|some|a|an|areas?|of|for|local|community|public|performance|potential|previous|and|or|in|on|new|emerging|key|our|people's|residents'|victims'|longer-term|long-term|complex|about|how|where|there|are|from|by|threats?|harm|needs?|patterns?|crimes?|incidents?|asb|anti-social|behaviour|\\w+ing)){0,6} ${either(trouble, 'risks?', 'vulnerabilit(?:y|ies)', 'workloads?', 'demand', 'challenges?', 'disproportionality', 'unnecessary \\w+', 'neglect', 'missed \\w+', 'abandon\\w+', 'duplication', 'bureaucracy')}(?![\\w-])|(?<![\\w-])(?:local|community|public|residents'|people's|victims') concerns`,
  'g',
);

/** Words that blame, each with what it is called in the rule. */
export const blame: readonly RegExp[] = [
  // What is wished for is not there.
  `needs?${some(1)} (?:to|further|more|urgent|significant|clearer|better|greater|improvement|attention|strengthening|addressing)`,
  `needed (?:to (?:do|improve|be|make|take|ensure|provide|give)|improvement)`,
  `${either('could', 'should', 'must', 'can', 'might')}${some(1)} (?:do|be|have|make|go|give|provide|use|get|work|improve|take|offer|develop|strengthen|benefit)${some(4)} (?:more|better|further|improved|stronger|clearer|faster|quicker|earlier|strengthened|closer)`,
  `${either('could', 'should', 'must')} (?:be )?(?:improved?|strengthen(?:ed)?|do more|do better|go further|ensure|address|develop|review|consider|take (?:steps|action)|make sure|work to|satisfy|provide|increase|reconsider|clarif\\w+|prioritise)`,
  `${either('more', 'further', 'much', 'still', 'a lot', 'some', 'considerable', 'significant', 'greater')} (?:work|progress|scope|improvements?|action|effort|consistency|clarity|to do)${some(3)} (?:to (?:do|make|be done|improve|be made)|needed|required|for|necessary|remains?)`,
  `(?:has|have|is|still|with)${some(2)} work to (?:do|be done)`,
  `still (?:has|have|needs?) (?:more|some|a way|work|further|to)`,
  `${either('room', 'scope', 'opportunit(?:y|ies)', 'potential', 'capacity')} (?:for|to)${some(1)} (?:improv\\w+|better|develop\\w*|strengthen\\w*|more|co-ordinat\\w+)`,
  `more scope|more could be done|would benefit from|could (?:usefully|also) `,
  `(?:as|so) (?:well|consistent|consistently|effective|effectively|good|robust|quickly|fully|often|clear|strong|thorough|efficient|efficiently|visible|accurate|\\w+ly) as (?:it|they|he|we|is|was|possible|should|could|expected|other)`,
  // What is denied.
  `${auxiliary}${some(2)} not(?! (?:only|just|limited|least))`,
  contracted,
  `not (?:all|always|every|yet|consistent\\w*|sufficient\\w*|enough|routinely|fully|properly|adequately|effective\\w*|clear|regularly|systematically|being|been|aware|well|used|able|readily|evident|assured|confident|as|made|recorded|given|taken|known|shared|met|done|in place|embedded|understood|attending|involve\\w*|to)`,
  `${either('never', 'nor', 'neither', 'nobody', 'no one', 'none')}`,
  `no(?! (?:more than|doubt|matter|fewer|less|different|longer (?:need|necessary)))(?: \\w+){0,2} (?:evidence|process\\w*|system|plans?|strategy|policy|records?|recording|supervision|oversight|mechanism|guidance|training|means|way|capability|understanding|audit|action|assessment|updates?|contact|feedback|assurance|rationale|explanation|governance|monitoring|ownership|minutes|reference|review|consultation|analysis|link|access|consistent|clear|formal|structured|central|overall|single|systematic|effective|dedicated|plan|time|cover|follow-up|details?)`,
  `(?:with)?out (?:any |a |an |the |proper |sufficient |adequate )?(?:review|supervis\\w+|consult\\w+|clear|formal|being|having|consider\\w+|understand\\w+|knowing|training|record\\w*|rationale|explanation|oversight|support|proper|adequate|evidence|check\\w*|tell\\w*|input)`,
  // What is missing or too little, or too much.
  `fail(?:s|ed|ing|ure|ures|ings)?`,
  `${either('lack', 'lacks', 'lacked', 'lacking', 'absence', 'absent', 'shortage', 'shortages', 'shortfalls?', 'insufficient\\w*', 'inadequate\\w*', 'inadequac\\w+', 'incomplete', 'missing (?:from|information|data|records?)', 'missed', 'misses', 'omitted', 'omits', 'overlook\\w*', 'neglect\\w*', 'ignored', 'ignores', 'disregard\\w*', 'lost', 'loses', 'loss of', 'blank')}`,
  `too${some(1)} (?:many|few|long|often|little|much|slow|slowly|late|high|low|reliant|narrow|focused|early|readily|easily|short|quick|quickly|soon|dependent|reactive|small|wide|complex|limited)`,
  `(?:can|could|may|must|still|often|sometimes) wait|waits? (?:for )?(?:several|too|many|up to|months)|wait an average|(?:have|has|had) to wait`,
  `(?:very |relatively |only )?(?:little|limited|few)(?! more| further)${some(2)} (?:evidence|understanding|use|knowledge|awareness|oversight|supervision|analysis|capacity|access|training|information|scrutiny|staff|officers|victims|opportunit\\w+|success|progress|feedback|engagement|contact|resources?|capability|involvement|direction|governance|monitoring|input|support|time|influence|consideration|recording|cases|detail|effect|impact|value|of (?:the|them|these|those))`,
  `(?:was|were|is|are|remains?|been|being) (?:\\w+ )?(?:limited|scarce|rare|thin|basic|rudimentary|minimal)(?! to)`,
  `less (?:\\w+ )?(?:than|clear|consistent\\w*|effective\\w*|positive|confident|likely to|well|satisfactory|robust|certain|evident|good|so|developed|visible|aware|satisfied|mature|thorough|able|often|frequent\\w*)`,
  `(?:lower|fewer|poorer|smaller|shorter)${some(4)} than (?:it|they|expected|should|we|half)|(?:satisf\\w+|confidence|trust|compliance|detection|accuracy|charge rate|outcomes)\\b[^.;]{0,80} (?:is|was|are|were) (?:\\w+ )?(?:lower|below|less)|later than|lower (?:satisf\\w+|confidence|detection|charge) `,
  `fewer than half|less than half|a minority of|in the minority`,
  `(?:only|merely|just) (?:a |an |done |used |at |on |about |around )?(?:\\d+|small|few|limited|some|local|partial|partially|ad hoc|half|minority|handful|partly|when|one|two|three|four|five|reactive|basic)`,
  `higher than (?:it should|expected|the force would)|longer than|wait(?:s|ed|ing)? (?:too |much |even )?(?:longer|long|times?|weeks|months|hours|days|for (?:weeks|months|hours|days))|long waits?`,
  // How it is judged.
  `${either('inconsistent\\w*', 'inconsistenc\\w+', 'unclear', 'unable', 'inability', 'inaccurate\\w*', 'inaccurac\\w+', 'ineffective\\w*', 'inefficien\\w*', 'inappropriate\\w*', 'incorrect\\w*', 'wrongly', 'mistakenly', 'erroneously', 'unacceptabl\\w+', 'unsatisfactory', 'unsuitable', 'disappoint\\w+', 'haphazard', 'patchy', 'sporadic\\w*', 'fragmented', 'disjointed', 'ad hoc', 'confus\\w+', 'cumbersome', 'bureaucratic', 'outdated', 'out of date', 'out-of-date', 'obsolete', 'overdue', 'under-recorded', 'under-recording', 'under-reported', 'understaffed', 'under-resourced', 'under-used', 'underused', 'underdeveloped', 'overstretched', 'stretched', 'overwhelmed', 'overloaded', 'over-reli\\w+', 'backlogs?', 'bottlenecks?', 'weak\\w*', 'shortcomings?', 'deficien\\w+', 'deficits?', 'poor\\w*', 'worse\\w*', 'deteriorat\\w+', 'declin(?:e|ed|ing) in', 'hamper\\w*', 'hinder\\w*', 'undermin\\w+', 'untrained', 'unsupervised', 'unaware', 'unsure', 'uncertain\\w*', 'unfamiliar', 'unnecessar\\w+', 'reluctan\\w+', 'complacency', 'complacent', 'excessive\\w*', 'struggl\\w+', 'superficial\\w*', 'variable', 'varie[sd]', 'vary', 'variations?', 'uneven\\w*', 'unreliable', 'unsustainable', 'unmanageable', 'unallocated', 'unassigned', 'unresolved', 'unanswered', 'unrecorded', 'unattended', 'rarely', 'seldom', 'infrequent\\w*', 'inexperienced', 'non-complian\\w+', 'unlawful\\w*', 'unjustif\\w+', 'unfair\\w*', 'disproportionate\\w*', 'unsafe', 'harmful', 'dissatisf\\w+', 'unhappy', 'frustrat\\w+', 'unwilling\\w*', 'unlikely', 'silos?', 'stalled', 'slipped', 'drift(?:ed|ing)?', 'duplicat\\w+', 'prematurely', 'unsuccessful\\w*', 'problematic', 'regrettabl\\w+', 'worr(?:y|ying|ied|ies)', 'criticis\\w+', 'adverse\\w*', 'detriment\\w*', 'at odds', 'low morale', 'sickness', 'overly', 'unrealistic\\w*', 'simplistic', 'sluggish', 'piecemeal', 'isolated from', 'nothing', 'has to change', 'must change', 'dirty', 'unclean', 'unhygienic', 'damp', 'graffiti', 'ligature points?', 'shabby', 'cramped', 'noisy', 'perfunctory', 'cursory', 'scant', 'inflexible', 'rigid', 'careless\\w*', 'lax', 'lapsed?', 'expired', 'mislaid', 'misplaced', 'unfit', 'broken', 'faulty', 'defective', 'chaotic', 'disorganised', 'muddled', 'incoherent', 'hit[- ]and[- ]miss', 'lottery', 'arbitrar\\w+', 'opaque', 'defensive', 'mistrust', 'distrust', 'demoralised', 'exhaust(?:ed|ion)', 'fatigue', 'stress(?:ed|ful)?', 'strain(?:ed)?', 'anxious', 'intimidated', 'bullied', 'bullying', 'overcrowd\\w+', 'queues?', 'stuck', 'belated\\w*', 'wasted?', 'wasteful', 'costly', 'unaffordable', 'unfunded', 'overspen\\w+', 'blind spots?', 'unchecked', 'unmonitored', 'untested', 'unsigned', 'undated', 'unexplained', 'unmet', 'unrealised', 'forgotten', 'sidelined', 'afterthought', 'lip service', 'token(?:istic)?', 'tick-box', 'box-ticking', 'wrong', 'misunderst\\w+', 'misinterpret\\w+', 'misclassif\\w+', 'over-recorded', 'miss (?:a|the|opportunit\\w+|out|vital|important|key|chances|information|signs)', 'missing (?:opportunit\\w+|chances|out)', 'unclear\\w*', 'unplanned', 'uncoordinated', 'uncomfortable', 'unprepared', 'unskilled', 'unqualified', 'unread', 'unevaluated', 'disproportional\\w*', 'inequit\\w+', 'old-fashioned', 'antiquated', 'abstraction\\w*', 'shortcuts?', 'obstacles?', 'hostil\\w+', 'resent\\w*', 'suffer(?:s|ed|ing) from')}`,
  `concern(?:s|ed|ing)?(?! (?:for|about) (?:the )?(?:welfare|safety|wellbeing)| with)|alarm(?:ed|ing)`,
  `cause[sd]? (?:of|for) concern|area for improvement|requires? improvement|require improvement`,
  `(?:delay(?:s|ed)?|slow(?:er|ly)?|lengthy)`,
  `(?:gaps?|risks? (?:that|of (?:not|miss\\w*|los\\w+|overlook\\w*|being)|being|losing|missing)|may (?:not|miss|overlook|be missed|be lost|be missing|fail|lose|have been)|might (?:not|miss|overlook|be missed)|(?:puts?|putting|placing|places|leaves?|leaving|left)${some(4)} (?:at risk|exposed|vulnerable|unprotected|unsupported)|increas\\w+ the risk|(?:increased|greater|higher|potential) risk (?:to|that|of)|increases? the risk)`,
  `(?:had|have|has|were|was|been|being) (?:been )?left`,
  `low (?:levels? of|rates? of|numbers? of|morale|awareness|confidence|take-up|compliance|detection)`,
  `(?:dependent|depends?|depending|relies|rely|reliant|reliance|relied) (?:\\w+ ){0,2}(?:up)?on (?:the |an? )?(?:individual\\w*|goodwill|good will|personal|one|single|manual|paper\\w*|luck|informal|officers|staff|memory|who|which|where|whether|rather|type)`,
  `work(?:s|ed|ing)? in isolation`,
  `yet to|remains? (?:a |an )?(?:challenge|problem|concern|risk|issue|area|to be|un\\w+|in\\w+consist\\w*|gaps)|still (?:a |an |some |too |un\\w+)(?:challenge|problem|issue|areas?|able)?`,
  `(?:issues?|problems?|difficult(?:y|ies)|challenges?|errors?|mistakes?) (?:with|in|were|was|around|about|have|remain\\w*|persist\\w*|accessing|recording|aris\\w+|exist|caused|concerning|that|which|because|getting)`,
  `(?:find|found|finding|is|are|was|were|it|makes?|made|been) (?:it )?(?:more |very |too |often )?(?:difficult|hard|harder|impossible)`,
  `remains? (?:\\w+ )?(?:high|low|poor)|stubborn(?:ly)?|stubbornly`,
  `(?:below|behind|short of) (?:the )?(?:average|standards?|national|expected|what|its|target|other|where)|f(?:alls?|ell|alling) (?:short|below|behind)`,
  `(?:high|heavy|heavier|unmanageable|excessive|increasing|rising|growing|large) (?:workloads?|caseloads?|demand|sickness|turnover|vacanc\\w+|abstraction\\w*|volumes? of (?:work|cases|crime)|backlog\\w*|numbers? of (?:unresolved|outstanding|open|missed|abandoned|vacanc\\w+|victims not))|vacanc(?:y|ies)|outstanding (?:cases|actions|warrants|suspects|tasks|risk assessments)|abandoned|abandonment|rising sickness`,
  `contrary to|in breach of|do(?:es)? (?:too )?little|did little|tends? to (?:focus|rely|be reactive|concentrate)|(?:was|were|is|are) (?:rushed|stretched|absent|ignored|lost|sparse|abstracted|taken away|diverted|withdrawn|reduced|cut)`,
  `(?:told|said)(?: \\w+){0,6} (?:pick(?:ed)? it up|make do|were left|had to)|have to (?:key|wait|rely|search|re-?enter|travel|use paper|repeat|ask)|solely because|no longer (?:have|has|able|receive|work\\w*|provid\\w+|attend\\w*)|(?:last|not been) (?:revised|reviewed|updated) in (?:19|20)\\d\\d|more than (?:a year|two years|\\w+ months|six weeks) (?:old|ago|late|after)`,
  `rather than (?:what|those|the (?:victim|needs|risk|person)|being (?:done|used|seen))|mattered more|(?:weeks|months|hours|days) (?:can |could |may )?(?:go|went|pass|passed) by|without (?:a word|so much as)|hastily|scarcely|hardly(?! surpris)|barely|petered out|peters out|generic|copied (?:word|from)|cut and paste|mistaken for|underplay\\w*|evaporat\\w+|wither\\w*|no more than|sketch(?:y|iest)|precious little|between (?:two stools|the cracks)|slips? through|slipped through|squeezed out|(?:thinly|too thin|spread thin)|little (?:genuine|is made|is done|has been done|was done|or no|more than|has changed|sense)|(?:had|has|have|are|were) (?:been )?piled up|piling up|mounting|had waited|closely guarded|stumbles?|unimaginative|some way to go|long way to go|way behind|lag(?:s|ged|ging)?(?: behind)?|breaking point|gives? up|ring out|undervalued|clicking through|upwards of|what is (?:regarded|considered) as safe|so many times|bad habits|left to cope|left alone|nobody|no (?:sergeant|supervisor|manager|officer|senior)|same few|rhetoric|not enough|insufficient|short of|shorthanded|short-staffed|cannot cope|unable to cope|harder|dwindl\\w+|eroded|erosion|suffers?|faltering|falter\\w*|patch(?:y|work)|neither|a mixed picture|mixed results|mixed|in (?:some|many) cases,? (?:not|no)|instinct|guesswork|by chance|by luck|happens? to be on duty|no clear|little confidence|low confidence|sceptical|cynical|half-hearted|passive|reactive(?:ly)?(?! demand)|overlap|overlapping|contradict\\w+|conflicting|ambiguous|ambiguity|vague|opportunit(?:y|ies) (?:\\w+ ){0,3}(?:missed|lost|wasted)|remains? unsolved|unsolved|undetected|unopened|unfinished|incomplete|outstrip\\w*|overtak\\w+ by|swamped|at the expense of|to the detriment`,
  `still (?:use[sd]?|rely|relies|have|has|believe|think|see|being|are|is|record\\w*|handed|taken|too|relatively|largely|mainly|work\\w*|wait\\w*|need\\w*|struggl\\w+|vary|varies|in its infancy)|(?:is|are|was|were) only (?!just)|only (?:after|when|if|because)|sometimes|occasionally|at times|on occasions?|had to (?:wait|chase|ask|repeat|travel|use|make|rely|work|be)|too often|(?:took|takes|taking|taken) (?:\\w+ ){0,3}(?:weeks|months|too long|longer)|for (?:several|many|some) (?:days|weeks|months|years)|(?:wants?|wanted|asked for|would (?:like|welcome|prefer|value|have liked)) (?:more|better|clearer|to see|greater|further|to)|under (?:\\w+ )?(?:pressure|strain)|differ(?:s|ed)?|different (?:ways|approaches|versions|standards|practices|processes)|separate (?:systems|databases|spreadsheets)|standalone|stand-alone|paper-based|spreadsheets?|by hand|manual(?:ly)?|in practice|on paper|in theory|discourag\\w+|lose|losing|(?:pos(?:es?|ing)|creat(?:es?|ing)|expos(?:es?|ing)) (?:a |an )?(?:\\w+ )?risks?|at (?:greater|unnecessary|increased|significant) risk|risks? to (?:victims|the public|officers|detainees|children|staff)|opted out|turned away|burden\\w*|cancelled|cut back|cutbacks|closed down|without (?:good|proper) reason|ill-\\w+|mis(?:sed|placed|handled|managed|directed|leading)|in isolation|no (?:\\w+ )?(?:longer term|overview|picture|consistency|uniformity)|room to`,
  'not',
].map(whole);

/** Words that praise: how well a thing is done. */
export const praise: readonly RegExp[] = [
  `good(?! (?:practice|order|enough|reason))|good practice (?:in|was|is|by|at|example)|(?:examples?|evidence) of (?:good|best|excellent|effective|innovative|positive|strong)|${either('excellent', 'outstanding(?! (?:cases?|issues?|actions?|warrants?|tasks?|suspects?|offenders?|investigations?|jobs?|risk))', 'exemplary', 'impress\\w+', 'commend\\w*', 'compliment\\w+', 'courtesy', 'active', 'prais(?:e|es|ed|ing)', 'pleas(?:ed|ing)', 'encourag(?:ing|ed)', 'reassur(?:ed|ing)', 'positive\\w*', 'strong(?:ly|er)?', 'strengths?', 'strengthened', 'robust\\w*', 'thorough\\w*', 'comprehensive\\w*', 'extensive', 'innovat\\w+', 'creative\\w*', 'effective(?:ly)?', 'efficient(?:ly)?', 'success(?:es|ful|fully)?', 'succeed\\w*', 'skilled', 'experienced', 'knowledgeable', 'competent\\w*', 'expert(?:s|ise)?', 'professional(?:ly|ism)?', 'pro-?active\\w*', 'timely', 'prompt(?:ly)?', 'swift(?:ly)?', 'quick(?:ly|er)?', 'rapid(?:ly)?', 'appropriate(?:ly)?', 'well-(?!known)\\w+', 'purposeful', 'tailored', 'rigorous\\w*', 'diligent\\w*', 'meticulous\\w*', 'sound', 'mature', 'healthy', 'high(?:-| )quality', 'high standards?', 'high (?:degree|levels?) of (?:accuracy|satisfaction|confidence|awareness|engagement|compliance|skill|knowledge)', 'highly (?:regarded|valued|effective|visible|motivated|skilled|trained|satisfied|accurate)', 'valued', 'values?', 'appreciat\\w+', 'beneficial', 'benefits? from', 'benefitt?ed', 'constructive\\w*', 'productive\\w*', 'enthusias\\w+', 'motivated', 'dedicated', 'committed', 'commitment', 'passionate', 'compassion\\w*', 'caring', 'sensitiv(?:e|ely|ity)', 'empath\\w+', 'responsive', 'accessible', 'approachable', 'visible', 'visibility', 'familiar', 'engaged', 'well(?! (?:as|over|below|under|known as))', 'best', 'better', 'exceed\\w*', 'notable', 'noteworthy', 'popular', 'award-winning', 'pioneering', 'ahead of', 'accurate(?:ly)?', 'accuracy', 'complian(?:t|ce)', 'transparen\\w+', 'inclusive', 'supportive', 'flexib\\w+', 'smooth\\w*', 'seamless\\w*', 'coherent\\w*', 'cohesive', 'disciplined', 'confident\\w*', 'trusted', 'proud', 'welcom(?:es|ed|ing)', 'keen', 'willing(?:ly|ness)?', 'determin(?:ed|ation)', 'satisfactor\\w+', 'satisfied', 'proportionate\\w*', 'ethical(?:ly)?', 'fair(?:ly|ness)?(?= |,|$)(?! (?:number|amount))', 'respect(?:ful|fully)?', 'victim-(?:centred|focus\\w+)', 'fit for purpose', 'meaningful', 'strides', 'seriously', 'proper(?:ly)?', 'correct(?:ly)?', 'consistent(?:ly)?', 'careful(?:ly)?', 'fully', 'world-class', 'leading', 'vigorous\\w*', 'energetic\\w*', 'realistic', 'sensible', 'sensibly', 'wisely', 'useful(?:ly)?', 'helpful(?:ly)?', 'closely', 'easy', 'easily', 'complies', 'comply with', 'polite(?:ly)?', 'exceptional(?:ly)?', 'advanced', 'imaginative(?:ly)?', 'conviction', 'highly of', 'role models?', 'thoughtful(?:ly)?', 'sophisticated', 'state-of-the-art', 'streamlined', 'agile', 'resilient', 'cost-effective', 'value for money', 'sustainable', 'adept', 'capable', 'admirabl[ey]', 'to (?:its|their) credit', 'heartening', 'vigilant', 'attentive', 'patient(?:ly)?', 'dignity', 'humane(?:ly)?', 'considerate', 'clean', 'decent', 'well', 'adequate(?:ly)?', 'sufficient(?:ly)?', 'acceptable', 'reasonabl[ey]', 'honest(?:ly|y)?', 'candid', 'champion(?:s|ed)?', 'praiseworthy', 'wholehearted(?:ly)?', 'embrac(?:e|es|ed)', 'thriving', 'strong grip', 'ably', 'safely', 'calm(?:ly)?', 'kind(?:ly|ness)?(?= (?:to|and|words|treatment|officers|staff)|$|,)', 'modern', 'now in place', 'in place and', 'relentless(?:ly)?', 'alert', 'tireless(?:ly)?', 'full range of', 'wide range of', 'stable', 'courteous\\w*', 'valuable', 'invaluable', 'ambitious', 'focused', 'on track', 'up to date', 'joined[- ]up', 'reliabl\\w+', 'reliable')}`,
  `(?:able to|could) (?:describe|explain|tell us|demonstrate|name|point to|give (?:us )?examples)|(?<!broadly )in line with (?:the )?(?:average|national)`,
  `${either('straight away', 'climb(?:ed|s|ing) steadily', 'full picture', 'tight rein', 'tight grip', 'put right', 'with urgency', 'urgently', 'high regard', 'highly regarded', 'achievements?', 'feat', 'taken root', 'reach(?:es)? out', 'tumbled', 'swear by', 'swears by', 'put an end to', 'full of praise', 'glowing', 'would do well to copy', 'queuing up to', 'backbone', 'skill(?:fully|ful)?', 'tenacity', 'tenacious(?:ly)?', 'crisp', 'testimony to', 'testament to', 'grasp of', 'deft(?:ly)?', 'nimbl[ey]', 'courteous(?:ly)?', 'conscientious(?:ly)?', 'extra mile', 'countless examples', 'at a glance', 'transform(?:ed|ing|s)', 'breath of fresh air', 'bedded in', 'smoothly', 'resourceful\\w*', 'ingenious', 'inventive', 'inspir(?:ed|ing|ational|es)', 'invigorat\\w+', 'unstinting', 'unwavering', 'steadfast', 'exemplif\\w+', 'flair', 'finesse', 'judicious(?:ly)?', 'shrewd(?:ly)?', 'astute(?:ly)?', 'scrupulous(?:ly)?', 'painstaking(?:ly)?', 'exhaustive(?:ly)?', 'persuasive(?:ly)?', 'compelling', 'convincing(?:ly)?', 'markedly better', 'flourish\\w*', 'lead(?:s)? the way', 'leader in', 'ahead of its', 'envy of', 'second to none', 'bear(?:s|ing)? fruit', 'paid off', 'pays off', 'paying off', 'dividends', 'made a difference', 'makes a difference', 'real difference', 'bears? down', 'strong sense', 'firm(?:ly)? (?:grip|hold|embedded|established)', 'rightly', 'to good effect', 'in good order', 'works? (?:like clockwork|well)', 'no stone', 'thanks to', 'adept', 'keeps? (?:victims|people|them|residents) (?:informed|safe|updated)', 'genuine(?:ly)? (?:commitment|care|partnership|concern|interest|effort|determination)', 'speaks? highly', 'spoke highly', 'highly enough', 'warm(?:ly)?', 'welcoming', 'approachable', 'quick to', 'seamless(?:ly)?', 'independent(?:ly)? (?:scrutin|review|assess)\\w*', 'backing of', 'meticulous(?:ly)?', 'unequivocal(?:ly)?', 'wholly', 'nine in ten', 'nearly all', 'almost all', 'virtually all', 'without exception', 'to a high standard', 'from strength to strength', 'sav(?:ed|ing|es) (?:\\w+ ){0,3}(?:minutes|hours|money|time|girls|lives|a needless)', 'savings of')}`,
  `clear(?! (?:that|whether|how|why|to us|up))|clearly (?:made|understood?|understands?|communicated|defined|shows?|demonstrat\\w+|set out|recorded|articulated)`,
  `(?:improv(?:ed|es|ing|ements?)(?! (?:is|are) (?:needed|required))|increased (?:confidence|awareness|visibility|accuracy|capacity|the number)|(?:made|making|good|some|significant|clear)${some(1)} progress|enhanc\\w+|(?:reductions?|falls?) in|reduced|fallen|fell|higher than (?:the|in|for|similar|other)|above (?:the )?(?:average|national)|greater (?:understanding|awareness|confidence|focus|use)|more (?:accurate(?:ly)?|effective(?:ly)?|consistent(?:ly)?|quickly|efficient(?:ly)?|confident|visible|accessible|responsive)|compares? (?:well|favourably)|among the (?:best|highest|lowest))`,
  `(?:works? (?:hard|closely|well|effectively|together|constructively|proactively|with|alongside)|working (?:hard|closely|well|together|effectively|relationships?)|worked (?:hard|closely|well|together|with)|close (?:working|relationships?|co-operation|cooperation|links|partnership)|priorit(?:y for|ise[sd]?|ising)|(?:is|as) (?:a|one of the|its|one of its)${some(1)} priorit(?:y|ies)|focus(?:es|sed|ed)? (?:is )?on|at the (?:centre|heart|forefront) of|invest(?:ed|s|ing|ments?)|understands?(?! (?:that it|the need))|understood|understanding|aware(?:ness)?|trust(?:s)? in|recognis(?:es|e|ed) (?:the (?:importance|value|risk|impact|signs)|and|vulnerab\\w+|good)|learn(?:s|ed|t|ing)? (?:the )?(?:lessons|from)|right (?:questions?|people|level|skills?|place|time|things?|person|support|response|resources?)|(?:has|have)(?: \\w+){0,2} (?:addressed|resolved|rectified|responded|acted|strengthened|embedded|streamlined|transformed|established|won|achieved|met)|has since done so|(?:in|of) (?:all|every|each|almost all|nearly all|most)(?: of)?(?: the)? (?:cases?|crimes?|victims?|investigations?|files|incidents?|records)|all but (?:a few|one|two)|within (?:hours|minutes|24 hours|48 hours|the hour|a day)|24 hours a day)`,
].map(whole);

/** Words of a good effect or purpose: weaker praise. */
export const effect: readonly RegExp[] = [
  `(?:(?<!until |by |right )now|knows?(?! (?:whether|if|that|how|what|about))|get(?:s|ting)? to know|victims (?:are|were) (?:\\w+ )?(?:offered|contacted|visited|referred|supported|given|updated|kept|seen)|(?:can|has|have) (?:direct |full |good |ready )?access|(?:is|are|was|were) (?:\\w+ ){0,2}(?:checked|scrutinised|monitored|supervised|tracked|followed up|acted on|tested|evaluated)|within (?:\\w+ )?(?:days|hours|minutes|a week)|(?:supervisors|sergeants|managers) (?:check|attend|debrief|brief|dip-sample|dip sample|visit)|side by side|under one roof|share an office|co-located|takes? (?:full )?account|into account|mindful|makes? (?:\\w+ )?use of|has since|since then|ensur(?:es|ed|ing)|to ensure|make[s]? sure|made sure|enabl(?:es|ing|ed)|allow(?:s|ing|ed)|helps?|helping|helped|to help|supports?|protects?|safeguards?|provides? (?:\\w+ ){0,4}(?:support|service|oversight|scrutiny|governance|guidance|training|opportunit\\w+|assurance|advice|reassurance|information|care)|makes? (?:it easier|good use|use of|full use)|uses? (?:a (?:broad|wide) range|\\w+ to)|tailors?|trained|received (?:\\w+ ){0,3}training|training (?:is|for|has been)|holds? (?:\\w+ ){0,3}to account|challenges?|scrutinis\\w+|monitors?|monitored|oversees?|to oversee|reviews? (?:all|every|each|its)|reviewed (?:by|every|daily|weekly|regularly|each)|quality assur\\w+|in order to|so that|so they|aimed at|designed to|to (?:improve|increase|reduce|prevent|protect|identify|tackle|build|strengthen|raise|speed|promote|address|divert|give)|drives?|driv(?:ing|en)|shares? (?:information|intelligence|good|learning)|identif(?:y|ies) (?:\\w+ ){0,4}(?:victims|vulnerab\\w+|risks?|offenders|patterns|needs)|tackl(?:es|ing)|routinely|regular(?:ly)?|systematic(?:ally)?|always|readily|widely|actively|daily|detailed|relevant|steps (?:are|have been|were) taken|has (?:now )?(?:taken (?:steps|action|positive)|increased|expanded|extended|developed|trained)|developed|joint(?:ly)?|specialist|in partnership|offered|offers|promotes?|listens? to|consults?|publishes|everyone|every (?:day|week|month|morning|shift|quarter)|protected from|(?:made|makes|making) (?:\\w+ ){1,8}a (?:\\w+ )?priority|examples? of|every (?:victim|officer|case|member)|each (?:victim|case|team|district)|all (?:\\w+ )?(?:staff|officers|frontline|supervisors|victims|new|recruits)|(?:has|have) (?:all )?(?:had|received|been given|completed) (?:\\w+ ){0,3}training|act(?:s|ed)? on|seeks?|as (?:national )?(?:policy|guidance) requires)`,
].map(whole);

/** Plans: what is not yet so. */
export const planned =
  /\b(?:(?<!(?:their|its|the|these|those|no|clear|robust|any|with|and|of|have|has|had|good|effective|local|problem[- ]solving|such|contingency) )plans (?:to|for)|(?:plan|planning) to|planned (?:to|for)|intends? to|intention to|(?:is|are) (?:due|about|set|scheduled|expected|hoped|shortly) to|(?:is|are) (?:due|scheduled|expected) (?:in|by)|(?:is|are) to be (?:\w+ ){0,2}(?:introduced|implemented|rolled|launched|trained|recruited|extended|reviewed|replaced|merged|moved|given|established|appointed|set|opened)|(?<!\b(?:what|how|which|that|who|whether|if|when|where) (?:\w+ ){0,4})will(?! (?:always|often|usually|not always))|aims? to|(?:is|are) (?:also |currently )?(?:considering|exploring|developing|recruiting|in the process|working towards|drafting|preparing)|proposes? to|(?:has|have) (?:also )?agreed to|in development|in (?:the )?(?:near )?future|hopes? to|under development|(?:is|are) being (?:developed|introduced|rolled|considered|recruited|built|drafted|planned)|committed to (?:introducing|recruiting|increasing))\b/;

/** Said of who or what there is, without a word on how well: "is led by", "meets quarterly". */
export const describes =
  /^(?:(?:the|this|these|its|their|a|an|it|they|she|he|each|there)\b[^,;]{0,80}?\b(?:is led by|leads on|is chaired by|chairs|meets? (?:weekly|monthly|quarterly|daily|every|each)|is (?:based|made up|responsible|staffed|divided|located|known|called|part of)|are (?:based|located|held|divided|part of)|consists? of|comprises?|serves? a|covers? (?:an area|the)|employs|there (?:is|are) \d+|was (?:introduced|launched|set up|established) in|includes? (?:briefings|representatives|members)))\b/;

/** Praise after one of these is wished for or denied. */
export const undoing =
  /\b(?:not|no|never|nor|neither|cannot|\w+n't|without|lack(?:s|ed|ing)?(?: of)?|little|few|less|hardly|rarely|seldom|insufficient(?:ly)?|fail(?:s|ed|ing)? to|unable to|yet to|far from|limited|absence of|needs? (?:to|for|more)|needed|should|could|must|difficult(?:y|ies)?|hard|struggl\w+|too|would|wants?|wanted to|whether|how|if)\b[^.,;:]{0,45}$/;
