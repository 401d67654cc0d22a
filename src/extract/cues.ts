import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../packageRoot.ts';

const either = (...words: readonly string[]) => `(?:${words.join('|')})`;
const some = (most: number) => `(?: [\\w'-]+){0,${most}}`;

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
  'manag(?!eable)\\w+',
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
    `(?<![\\w-])(?:no|not|never|without|neither|nor|free (?:of|from)|few|little|n't|${contracted})(?:(?! ${handling}) [\\w'-]+){0,5}? ${trouble}(?![\\w-])|(?<![\\w-])(?:without (?:undue |any )?delay|no longer a (?:problem|concern)|no cause for concern|(?:are|is) not (?:driven by|afraid|reluctant|hesitant)|(?:(?:do|does|did) not|(?:do|does|did)n't|no longer) have to (?:wait|chase|travel|repeat)|not surpris\\w+)`,
);

/** Trouble that is over praises: "the backlog has been cleared". */
export const mended = new RegExp(
  `${either(trouble, 'sickness', 'vacancies', 'abandonment', 're-?offending', 'waiting times?')}(?: [\\w'-]+){0,6}? (?:has|have|had|was|were) (?:now |since |all |largely |been |successfully )*(?:gone(?! (?:up|back|from|on))|disappeared|cleared|resolved|addressed|reduced|tackled|eliminated|removed|rectified|corrected|put right|overcome|dealt with|fallen|closed)(?![\\w-])`,
);

/** "No evidence that …": praise or blame by what there is no evidence of. */
export const noEvidence =
  /\b(?:no|little|not (?:find|see|found|seen)(?: any)?|n't (?:find|see)(?: any)?|limited) (?:\w+ )?(?:evidence|indication|suggestion|case|example|instance|incident)s? (?:that|of|to (?:suggest|indicate)|where|in which|when)\b(.*)/;

/** Trouble that something is done about blames nothing. */
export const handled = new RegExp(
  `(?<![\\w-])${handling}(?: (?:to|with|the|any|all|these|those|this|its|their|such|both|some|a|an|areas?|of|for|local|community|public|performance|potential|previous|and|or|in|on|new|emerging|key|our|people's|residents'|victims'|longer-term|long-term|complex|about|how|where|there|are|from|by|threats?|harm|needs?|patterns?|crimes?|incidents?|asb|anti-social|behaviour|\\w+ing)){0,6} ${either(trouble, 'risks?', 'vulnerabilit(?:y|ies)', 'workloads?', 'demand', 'challenges?', 'disproportionality', 'unnecessary \\w+', 'neglect', 'missed \\w+', 'abandon\\w+', 'duplication', 'bureaucracy')}(?![\\w-])|(?<![\\w-])(?:local|community|public|residents'|people's|victims') concerns`,
  'g',
);

const plainSample = 'the force is working with its partners in the county to protect those who are at risk of harm';

/** What of the words in a file stands in a text, as whole words. */
function wordsOf(name: string, flags = ''): RegExp {
  const alternatives = readFileSync(path.join(packageRoot, 'src/extract/words', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/<(\d)>/g, (_, most: string) => some(Number(most))));
  return compiled(new RegExp(`(?<![\\w-])(?:${alternatives.join('|')})(?![\\w-])`, flags));
}

/**
 * Has V8 compile an expression now, for texts of Latin letters and for others. It does so when one is used a second time,
 * and no longer optimises once a process has much compiled code: the longest expressions of all, asked of every clause,
 * would come too late and take six times as long.
 */
function compiled(expression: RegExp): RegExp {
  for (const text of [plainSample, plainSample, `${plainSample} –`, `${plainSample} –`]) {
    expression.lastIndex = 0;
    expression.test(text);
  }
  expression.lastIndex = 0;
  return expression;
}

/** Words that blame whatever else a clause says. */
export const blame = wordsOf('blame');

/** Words that praise: how well a thing is done. */
export const praise = wordsOf('praise', 'g');

/** Words of a good effect or purpose: weaker praise. */
export const effect = wordsOf('effect', 'g');

/** Plans: what is not yet so. */
export const planned =
  /\b(?:(?<!(?:their|its|the|these|those|no|clear|robust|any|with|and|of|have|has|had|good|effective|local|problem[- ]solving|such|contingency) )plans (?:to|for)|(?:plan|planning) to|planned (?:to|for)|intends? to|intention to|(?:is|are) (?:due|about|set|scheduled|expected|hoped|shortly) to|(?:is|are) (?:due|scheduled|expected) (?:in|by)|(?:is|are) to be (?:\w+ ){0,2}(?:introduced|implemented|rolled|launched|trained|recruited|extended|reviewed|replaced|merged|moved|given|established|appointed|set|opened)|(?<!\b(?:what|how|which|that|who|whether|if|when|where) (?:\w+ ){0,4})will(?! (?:always|often|usually|not always))|aims? to|(?:is|are) (?:also |currently )?(?:considering|exploring|developing|recruiting|in the process|working towards|drafting|preparing)|proposes? to|(?:has|have) (?:also )?agreed to|in development|in (?:the )?(?:near )?future|hopes? to|under development|(?:is|are) being (?:developed|introduced|rolled|considered|recruited|built|drafted|planned)|committed to (?:introducing|recruiting|increasing))\b/;

/** Said of who or what there is, without a word on how well: "is led by", "meets quarterly". */
export const describes =
  /^(?:(?:the|this|these|its|their|a|an|it|they|she|he|each|there)\b[^,;]{0,80}?\b(?:is led by|leads on|is chaired by|chairs|meets? (?:weekly|monthly|quarterly|daily|every|each)|is (?:based|made up|responsible|staffed|divided|located|known|called|part of)|are (?:based|located|held|divided|part of)|consists? of|comprises?|serves? a|covers? (?:an area|the)|employs|there (?:is|are) \d+|was (?:introduced|launched|set up|established) in|includes? (?:briefings|representatives|members)))\b/;

/** Praise after one of these is wished for or denied. */
export const undoing =
  /\b(?:not|no|never|nor|neither|cannot|\w+n't|without|lack(?:s|ed|ing)?(?: of)?|little|few|less|hardly|rarely|seldom|insufficient(?:ly)?|fail(?:s|ed|ing)? to|unable to|yet to|far from|limited|absence of|needs? (?:to|for|more)|needed|should|could|must|difficult(?:y|ies)?|hard|struggl\w+|too|would|wants?|wanted to|whether|how|if)\b[^.,;:]{0,45}$/;

const opening =
  '^(?:\\W*(?:[Aa]nd|[Bb]ut|[Ss]o|[Hh]owever|[Oo]verall|[Nn]evertheless|[Nn]onetheless|[Tt]herefore|[Aa]lthough|[Tt]hough|[Ww]hile|[Aa]lso|[Ee]qually|[Ss]imilarly|[Ii]n particular|[Ii]n addition|[Aa]t the same time|[Dd]espite this|[Gg]oing forward),? )*';
const whole =
  '(?:[Tt]he (?:force|constabulary|service)|[Ii]t|[Tt]hey|[Yy]ou|(?:[Ii]ts |[Tt]he )?(?:[Ss]enior |[Cc]hief )?(?:leaders(?:hip)?|officers and staff|officer team)|(?:\\p{Lu}[\\p{Ll}-]+ (?:and )?){1,4}(?:Police|Constabulary)(?: Service)?)';
const besides =
  '(?: (?:also|still|therefore|now|first|clearly|thus|consequently|then|urgently|quickly|all|simply|rapidly))*';

/**
 * What the force is asked to do, as the point of the sentence: "It must also make sure that officers have the skills". What
 * it has to save is a fact, and what its officers must do is a rule.
 */
export const asked = new RegExp(
  `${opening}${whole}${besides} (?:must|needs? to|should|has to|have to|ought to|will (?:need|have) to)${besides} (?!be (?:commended|praised|congratulated|proud|applauded|given credit|recognised)\\b|not\\b|never\\b|(?:find|save|cut|make|deliver|achieve|declare|seek|obtain|complete|wait|send|hold|record|write|submit|pay|pass)\\b)\\p{Ll}`,
  'u',
);

const inspectors = `${opening}(?:I|[Ww]e|[Ii]nspectors|HMIC(?:FRS)?)`;
const very =
  '(?: (?:also|still|very|particularly|extremely|deeply|seriously|increasingly|therefore|greatly|most|broadly|generally|really))*';

/** What inspectors feel about what they saw: "I am disappointed that". */
export const misgiving = new RegExp(
  `${inspectors} (?:(?:am|are|is|was|were|remains?|continue to be|(?:have|has) been)${very} (?:concerned|disappointed|worried|troubled|dismayed|frustrated|alarmed|(?:not (?:yet )?|less )(?:satisfied|reassured|convinced|persuaded|confident|impressed))|(?:have|has|had) (?:(?!no\\b|few\\b)\\p{L}+ ){0,3}(?:concerns?|misgivings|reservations|doubts))(?![\\w-])`,
  'u',
);

/** The same of what pleases them: "I am encouraged by". */
export const satisfaction = new RegExp(
  `${inspectors} (?:(?:am|are|is|was|were|remains?|continue to be|(?:have|has) been)${very} (?:pleased|satisfied|reassured|encouraged|impressed|heartened|delighted|content)|(?:want to |wish to |would like to )?(?:commend|congratulate|applaud|praise)s?)(?![\\w-])`,
  'u',
);

const length = '[\\w-]+(?: and a half| \\w+)? (?:minutes|hours|days|weeks|months)';
const ofWaiting =
  '\\b(?:[Tt]ime|[Tt]imes|taken|takes|[Ww]ait\\w*|[Dd]elays?|average(?! (?:sentence|length of (?:service|sentence)|training|experience))|[Bb]acklogs?|[Qq]ueues?|turnaround|response)\\b[^.;]{0,90}?';

const waited =
  '\\b(?:[Ww]aits?|[Ww]aiting(?: times?)?|[Dd]elays?|[Bb]acklogs?|[Qq]ueues?|[Rr]esponse times?|[Aa]verage time|[Tt]ime taken)\\b(?! calls)[^.;]{0,60}?';
const ofCases = '\\b(?:[Aa]rrest|[Cc]harge|[Dd]etection|[Ss]olved|[Cc]onviction|[Pp]rosecution) rates?\\b[^.;]{0,80}?';
const fallen = '(?:fallen|dropped|declined|decreased|reduced|shrunk|shortened|come down|gone down)';
const risen = '(?:risen|grown|increased|lengthened|gone up|doubled)';
const hasSince = '(?:has|have|had) (?:now |since |also )*';
const rarer = '(?:fallen|dropped|declined|decreased)\\b';

/** What has become quicker, sounder, easier or rarer, and what is best of all that the force does. */
export const bettered = new RegExp(
  [
    `${waited} (?:has|have|had) (?:now |since |also |been )*${fallen}\\b`,
    `${ofCases} ${hasSince}(?:risen|increased|improved)\\b`,
    '\\b(?:much|greatly|significantly|markedly|vastly) improved (?:position|picture|situation)\\b',
    '(?<!\\b(?:could|would|should|will|may|might) )\\bno longer (?:have|has|had|needs?|needed) to\\b',
    '\\b(?:[Ee]arly|[Ii]nitial|[Ff]irst) (?:indications|signs|results|feedback)\\b[^.;]{0,40} (?:are|were|is|was) (?:\\p{L}+ )?(?:encouraging|positive|promising|good)\\b',
    "(?<!\\b(?:not|never|no longer|barely|hardly) |n['’]t )\\bmanageable\\b",
    "\\b(?:did not|didn['’]t) (?:identify|find) any (?:areas? for improvement|concerns?|breaches|problems|delays|backlogs?)\\b",
    '^[^,;:.]{3,60} (?:has|have) (?:also |since |now |\\p{Ll}+ly )?improved(?: \\p{Ll}+ly)?\\W*$',
    `${ofWaiting} (?:has|have|had) (?:been )?(?:now |since )?(?:cut|reduced|shortened|brought down|come down|fallen|dropped|gone down) from (?:an average of |about |around )?${length}`,
    "(?<!not |no |n't )\\bin an? (?:much |far |somewhat |rather )?(?:sounder|stronger|better|healthier|firmer) (?:financial )?position (?:than|now)\\b",
    '\\b(?:remains?|is|are) (?:still )?(?:one of )?(?:the|its) strongest (?:part|area|aspect|element|feature|point)s?\\b',
    '\\b(?:taken away|drawn away|pulled away|taken off|abstracted|redeployed|withdrawn|called away)\\b[^.,;]{0,60}\\b(?:less often|less frequently|more rarely) than\\b',
  ].join('|'),
  'u',
);

/** What could be better than the force does it, what has become slower or rarer, and what is worst of all. */
export const worsened = new RegExp(
  [
    `${waited} ${hasSince}${risen}\\b`,
    `${ofCases} ${hasSince}${rarer}`,
    `\\b[Uu]se of [^.;]{0,40}\\b(?:orders|notices|disclosures|DVPOs?|DVPNs?) ${hasSince}${rarer}`,
    '(?<!\\bno )\\bless \\p{L}+ly than (?:they|it|he|she|others?|before|in)\\b',
    '\\b(?:[Pp]lans?|[Pp]rojects?|[Pp]roposals?|[Ss]chemes?|[Tt]alks)\\b[^.;]{0,60} (?:was|were|has been|have been) abandoned\\b',
    "(?:\\b(?:not|never|no longer|hardly)|n['’]t) manageable\\b",
    `${opening}${whole}${besides} could${besides} (?:(?:be |do |make |explain |use |work )(?:\\p{L}+ ){0,3}(?:better|more)|improve)(?![\\w-])`,
    `${ofWaiting} (?:has|have|had) (?:now |since )?(?:been (?:extended|lengthened) |risen |grown |lengthened |increased |gone up )from (?:an average of |about |around )?${length}`,
    '\\b(?:remains?|is|are) (?:still )?(?:one of )?(?:the|its) weakest (?:part|area|aspect|element|feature|point)s?\\b',
  ].join('|'),
  'u',
);

/** What is as it was or as it is elsewhere, what came of what, and what nobody can tell yet. */
export const unmoved = new RegExp(
  [
    '\\battribut(?:ed|es) (?:this|it|that|these)\\b[^.;]{0,40}? to\\b',
    '\\b(?:unchanged|(?:has|have|had) not changed)\\b',
    '\\b(?:in line with|similar to|close to|about the same as) (?:(?:that|those) (?:of|in|for) |the )?(?:other forces|(?:national )?average|England and Wales|(?:most )?similar forces|most (?:other )?forces)\\b',
    "\\b(?:is|it['’]s) too (?:early|soon) to\\b",
  ].join('|'),
  'u',
);

const faculty =
  'understanding|knowledge|picture|awareness|use|evidence|capacity|capability|oversight|supervision|analysis|grasp|evaluation';

const open = '(?:suspects|warrants|visits|cases|actions|tasks|requests|referrals|enquiries|offenders)';

/** What is thin where it should not be, what nobody can account for, and what many wait for. */
export const lacking = new RegExp(
  [
    `^(?!.*\\b(?:in|since|of) (?:19|20)\\d\\d\\b)[^,;:]*\\b(?:${faculty})\\b[^,;:]{0,80}? (?:is|are|was|were|remains?) (?:still |rather |very |quite |too |often |currently )*(?:limited|weak|poor|patchy|underdeveloped|incomplete|basic|variable|inconsistent|fragmented)(?![\\w-])`,
    "\\b(?:[Ff]orce|[Cc]onstabulary|[Ii]t|[Tt]hey|[Ll]eaders|[Mm]anagers|[Oo]fficers|[Ss]taff|[Nn]obody|[Nn]o one) (?:could|can)(?:n['’]t| ?not) (?:readily |fully |always )?(?:tell us|explain|say|show us|account for)\\b",
    "(?<!not |never |n't )\\b(?:is|are|was|were) (?:very |particularly |deeply )?disappointing\\b",
    `\\b\\d[\\d,]* (?:[\\p{L}-]+ )?outstanding ${open}\\b`,
    `\\b${open} (?:(?:were|are|remain|remained|still) )*outstanding\\b`,
    '^(?!.*\\b(?:no|few)\\b)[^.;]{0,60}\\bon outstanding warrants\\b',
    '^[^.;\\d]*\\b(?:is|are|remains?) (?:wholly |clearly |currently |simply )?inadequate(?=[.,;]|$)',
    "\\b(?:isn['’]t|aren['’]t|wasn['’]t|weren['’]t|not) (?:yet |fully |always |consistently )*meeting (?:the |its |all |these |their )*(?:[\\p{Ll}-]+ )?(?:requirements?|standards?|obligations?|needs|demand)\\b",
  ].join('|'),
  'u',
);

/** What those who police have not done, whatever else is told beside it. */
export const failing =
  /(?:^|\b(?:[Ff]orce|[Cc]onstabulary|[Ii]t|[Tt]hey|[Oo]fficers|[Ss]taff|[Ss]upervisors|[Ll]eaders|and|but) )(?:has|have|had) failed to (?!find|identify|spot)/u;

const often =
  '(?:quarterly|monthly|weekly|daily|fortnightly|annually|(?:each|every) \\p{L}+(?: \\p{L}+)?|once a \\p{L}+|twice a \\p{L}+)';
const rank =
  '(?:(?:deputy|assistant|detective|chief|temporary|senior) )*(?:constable|superintendent|inspector|officer)';

/** Who meets how often, and who leads what, when nothing else is said of it. */
export const ordered = new RegExp(
  `^(?:(?:[Tt]he |[Tt]his |[Ii]ts )?(?:[\\p{L}-]+ ){1,6}meets? ${often}|(?:[Tt]he|[Aa]n?) ${rank} (?:chairs|leads) (?:an?|the|its) [^,;]{3,60} (?:board|group|meeting|committee|panel))\\W*$`,
  'u',
);
