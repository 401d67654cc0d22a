import { remembering } from '../remembering.ts';

/**
 * What the inspectorate grades forces for, in the wordings of its programmes since 2011, one pattern an area. Areas of
 * different years that ask of the same thing are one.
 */
const wordings = {
  effectiveness:
    'effectiveness(?! (?:at|in|of) (?!keep|the force|the constabulary))|effectively reduc\\w+ crime|how effectively does the \\w+ (?:reduce|keep)\\b|reduc\\w+ crime and keep\\w* people safe|keep\\w* people safe and reduc\\w+ crime|(?:how effective\\w* is the \\w+|is (?:the \\w+ )?effective) at keeping people safe',
  efficiency:
    'efficiency|is (?:the (?:force|constabulary) )?efficient(?! at (?!keep))|operat(?:es|ing) efficiently|how efficient\\w*',
  legitimacy:
    '(?<!\\bimprove (?:its|their) )legitimacy|is (?:the \\w+ )?legitimate|how legitimate\\w*|(?:treat\\w* .{0,40}|behav\\w+ |act\\w* )legitimately',
  organisedCrime:
    '(?:(?:tackl|disrupt|fight|combat|confront|deal)\\w* (?:with |against )?|work against |response to )?(?:serious,? (?:and )?)?organised crime(?: groups?)?',
  antisocialBehaviour:
    '(?:(?:tackl|prevent|deal|respond)\\w* (?:with |to )?|work on |response to )?anti-?\\s?social behaviour',
  recording:
    '(?:the )?record\\w* (?:of )?(?:data about )?(?:reported )?crimes?|crime[- ]recording|crime data(?: integrity)?',
  investigation:
    'investigat\\w+(?: of| and (?:solving|detecting))?(?: reported| serious| its)? (?:crimes?|offend\\w*|offences)|investigat\\w+ (?:it|them)|(?:criminal |crime )?investigations?|how (?:well )?(?:it|the (?:force|constabulary)) investigates|the way (?:it|the (?:force|constabulary)) investigates',
  offenders:
    '(?:manag|handl)\\w*(?: of)?(?: its)?(?: dangerous| repeat| high-risk| the risk (?:of|from|posed by))? (?:offenders(?: and suspects)?|sex offenders)|offender management',
  vulnerable:
    '(?:(?:protect|safeguard|support)\\w*(?: of| from harm)*|(?:(?:its|the) )?(?:work with|response to|care of|care for)) (?:the |those (?:who are|most) |all )?vulnerab\\w*(?: people| victims| adults| children)*|protecting (?:people|the public)|vulnerability',
  victims:
    '(?:(?:support|look)\\w*(?: after)?|(?:its |the )?(?:care|support|service)(?: provided)? (?:of|for|to)|(?:giv|provid)\\w* a service to)(?: all)?(?: the)? victims(?: of crime)?|victim (?:care|support)',
  response:
    'respon(?:d\\w*|se)(?: times)? to (?:the public|calls\\b.{0,20}|incidents|emergenc\\w+|reports|requests)|(?:answer|attend)\\w*(?: and (?:answer|attend)\\w*)? (?:emergency )?(?:calls|incidents)|(?:call|999 and 101) (?:handling|answering)|answering (?:emergency )?calls',
  prevention:
    '(?:prevent|deter|reduc|cut)\\w*(?:,? (?:and )?(?:deterr|prevent|reduc|tackl|solv)\\w+)?(?: of)? (?:crimes?|offending|re-?offending)|prevention(?: and deterrence)?|crime (?:prevention|reduction)|keep\\w* people safe',
  workplace:
    '(?:build|develop|support|protect|creat|promot|encourag)\\w*(?:,? (?:and )?(?:build|develop|support|protect|encourag|promot)\\w+){0,3} (?:of )?(?:an? |its |the |our |their )?(?:more )?(?:positive |inclusive |supportive )?(?:work(?:force|place|ing environment)|culture|diverse workforce)|positive workplace|(?:fair )?treat\\w*(?: of)? (?:(?:its |the |our |their )?(?:own )?(?:workforce|staff|officers)|(?:its|our|their) own people)|(?:care (?:for|of)|wellbeing of) (?:its |the |our )?(?:workforce|staff)|workforce (?:wellbeing|support)',
  treatment:
    '(?:fair )?treat\\w*(?: of| fairly)?(?: all(?: of)?)? (?:the |its )?(?:public|people|everyone|communities)|public treatment|(?:(?:its |the )?use of |use )?(?:police |its |stop and search )?powers|engag\\w+ with (?:the public|(?:its |local )?communit\\w+|(?:the )?people)',
  behaviour:
    'ethical(?: and lawful)? (?:workforce )?behaviour|(?:(?:ensur|mak)\\w* (?:sure )?(?:that )?(?:its |the )?(?:workforce|officers and staff|officers|staff) )?behav\\w+ (?:ethically|lawfully)|ethical culture',
  demand:
    '(?:meet|understand|manag)\\w*(?: and (?:meeting|managing))? (?:of )?(?:current |its |future )?demands?\\b|demand management',
  planning: 'plan\\w* for (?:the future|future demands?)|future planning|sustainab\\w+',
  resources:
    '(?:(?:good|best|its|the|efficient|effective|making (?:good )?use of|managing|using|uses?) )*(?:use of )?(?:its )?resources|strategic planning|organisational management|value for money',
  leadership: '(?:its |the )?leadership|force management',
  finance:
    '(?:a )?(?:secure )?financial (?:position|planning|management)|(?:an )?affordable way of (?:providing )?policing|mak\\w+ savings|its finances',
  vetting: '(?:its |the )?vetting\\b',
  corruption: '(?:its |the )?(?:counter-?corruption|tackling (?:potential )?corruption|anti-corruption)',
  information: '(?:IT|information) monitoring|protect\\w* the information',
  partners: 'work\\w* with (?:its |the )?safeguarding partners',
  children: "(?:(?:respond\\w*|(?:initial )?response) to|safeguard\\w*) (?:all )?children|children['’]s safety",
  referrals:
    'assess\\w*(?: of)? (?:the )?risks? to children|risk assessment and referrals?|mak\\w+ (?:appropriate )?referrals',
  childAbuse: 'investigat\\w+ (?:of )?(?:reports of )?(?:child )?(?:abuse|neglect|exploitation)',
  harm: '(?:tackl\\w+ )?domestic abuse|child protection|missing (?:children|people)|custody',
} as const;

export type GradedArea = keyof typeof wordings;

const areas = Object.keys(wordings) as readonly GradedArea[];

/** An area as it begins what a force is graded for, with what may stand before it. */
export const areaAhead = `(?:(?:how (?:(?:well|effectively|efficiently|good) )?|the way (?:in which |that )?)?(?:it |the force |the constabulary )?(?:is |are |at )?)?(?:(?:its|the|our|your|their|his|effective|effectively|on|with) )*(?:${areas.map((area) => wordings[area]).join('|')})`;

/** Whether words begin with an area. */
export const beginsWithArea = (words: string): boolean => areaFirst.test(words);
const areaFirst = new RegExp(`^${areaAhead}`, 'iu');

/** Whether words are an area and nothing besides. */
export const isAreaAlone = (words: string): boolean => onlyArea.test(words);
const onlyArea = new RegExp(`^${areaAhead}$`, 'iu');

const anyArea = new RegExp(areas.map((area) => `(?<${area}>\\b(?:${wordings[area]}))`).join('|'), 'iu');

/** The area that a question is about: the first that it words; undefined where it words none. */
export const areaOfQuestion = remembering((question: string): GradedArea | undefined => {
  const groups = anyArea.exec(question)?.groups ?? {};
  return areas.find((area) => groups[area] !== undefined);
});

/** What words call the area that they are about: "vetting" in the title of a report on it. */
export const areaNamedIn = (words: string): string | undefined => anyArea.exec(words)?.[0];

/** Whether words are the name of an area, and no part of a sentence about one. */
export const isKnownArea = (words: string): boolean =>
  words.split(/\s+/).length <= longestName && !/["“”:]|[.!]$/.test(words) && areaOfQuestion(words) !== undefined;
/** In words. */
const longestName = 16;

/** Whether two wordings ask of one area. */
export function isSameArea(one: string, other: string): boolean {
  const area = areaOfQuestion(one);
  return area !== undefined && area === areaOfQuestion(other);
}

/** Whether an area is one of the three that PEEL asks of as a whole. */
export const isPillar = (area: GradedArea): boolean =>
  area === 'effectiveness' || area === 'efficiency' || area === 'legitimacy';
