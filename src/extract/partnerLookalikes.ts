import { matchesOfAny } from '../matches.ts';

// What has a partner's word in its name and is none: other councils, the partners of people, caution as care.
const kin =
  '(?:husbands?|wi(?:fe|ves)|spouses?|boyfriends?|girlfriends?|fianc[eé]e?s?|lovers?|ex|relatives|family members)';
const ofPeople =
  '(?:former|ex|current|intimate|previous|past|violent|abusive|controlling|jealous|sexual|romantic|female|male|same[ -]sex|estranged|separated|unmarried|domestic|dating|live[ -]in|long[ -]term|civil|marriage|business|sleeping|drinking|sparring)';
const harm =
  '(?:abus|assault|attack|beat|hit|hurt|harm|kill|murder|strangl|threaten|stalk|harass|rap|coerc|terrori[sz])(?:e|es|ed|ing|t?ing|s)?|control(?:s|led|ling)?';
const person =
  "(?:his|her|my|your|whose|someone(?:'s)?|somebody's|(?:victim|suspect|offender|perpetrator|person|woman|man|child|mother|father|parent|applicant|officer)s?'s?)";
const work =
  '(?:agenc(?:y|ies)|organi[sz]ations?|bod(?:y|ies)|forces?|services?|staff|data|information|intelligence|meetings?|roles?|resources|representatives?|engagement|involvement|contributions?|feedback|referrals?|systems?|work|working|support|activity|accommodation|premises|sites?|concerns|colleagues|professionals|providers?|institutions?|charit(?:y|ies)|schools?|councils?)';

const lookalikes = {
  // One partner is somebody's, unless as "partner agency" or "each partner"; several are where kin or harm is told of.
  partner: [
    `${ofPeople}(?:(?:,? (?:or|and) |, )${ofPeople})?[ -]partners(?! ${work})`,
    `${kin}(?:,? (?:or|and)|,) (?:(?:the|his|her|their|former) )?partners(?! ${work})`,
    `partners (?:or|and) (?:(?:their|his|her) )?(?:ex(?:[ -]partners)?|former(?:[ -]partners)?|children|${kin})`,
    `${person} (?:\\p{L}+ )?partners(?! ${work})`,
    `(?:${harm}) (?:by )?(?:(?:the|their|other) )?partners(?! ${work})`,
    `partners (?:who|that) (?:\\p{L}+ )?(?:${harm})`,
    'both partners',
    `(?:victims?|women|men|mothers|fathers|parents|perpetrators?|offenders?|suspects?|abusers?|complainants?|prisoners?|detainees?) (?:and|or) their partners(?! ${work})`,
    '(?:women|men|victims|mothers|patients|clients|them) (?:\\p{L}+ )?without their partners',
    `(?:abuse|violence|assaults?|control|stalking|rape|harassment|homicides?|killings?|murders?) (?:by|of|against|involving|towards) (?:(?!force|constabulary|police|statutory|local)\\p{L}+ )?partners(?! ${work})`,
    'partners of (?:(?:police |serving )?officers|victims|offenders|prisoners|suspects|staff)',
    '(?:cases|violence|abuse|incidents?|relationships?|assaults?|arguments?|disputes?|homicides?) between partners',
    'partners and communities together',
    // Which of them are meant is said.
    'equal partners',
    '(?<=\\b(?:health|education|housing|social care|probation|fire) )(?:partners|agencies)',
    'partners(?= from (?:(?:the|both|its|two|three) )*(?:[\\p{L}-]+ ){0,3}(?:councils?|local authorit|health|probation|education|social services))',
    `(?<!\\b(?:each|every|key|lead|main|valued|active|strategic|delivery|statutory|equal|local) )partner(?![ -]${work}| told us)(?:'s)?`,
  ].join('|'),
  caution:
    '(?:with|under|exercis(?:es?|ed|ing)|some|great|side of|words? of|notes? of|need for|urges?|advise|due|extreme) caution|caution (?:is|was|should be|must be) (?:needed|required|advised|exercised|taken|used|applied)|caution(?:s|ed|ing)? (?:against|that|about)',
  authority: 'police(?= and (?:the )?local authorit)',
  probation:
    "(?:on|during|in|complet\\p{L}+|finish\\p{L}+) (?:(?:their|his|her|its) )?probation(?! (?:service|trust|officer|staff))|(?:\\p{N}+|two|three|six)[ -](?:year|month)(?:'s|s')? probation|probation(?:ary)? (?:periods?|years?|constables?)|(?:inspectorate of|hmi) (?:prisons and )?probation|probation inspectorate",
  council:
    "(?:chiefs?'?|sentencing|youth|student|privy|bar|medical|dental|nursing|research|security|school|governing|justice|works|muslim|interfaith|faith) council|council (?:tax|of europe|of ministers|estates?|flats?|houses?|for voluntary service)|national council for voluntary organi[sz]ations|(?:local authority|council) (?:areas?|boundar(?:y|ies)|wards?)",
  impact: '(?:community|equality|privacy|environmental|business|financial) impact statements?',
  education:
    "office for standards in education, children's services and skills|(?:safety|driver|public|officer|sex|prevention|drugs?|further|higher) education(?! (?:services?|departments?))",
  constabulary: "(?<!majesty's )inspectorate of constabulary and fire (?:&|and) rescue services?",
  prosecution: 'crown prosecution service inspectorate',
  health: '(?:occupational|public|sexual|force|staff) health (?:services?|teams?)|health and safety',
  guidance:
    '(?:independent )?office for police conduct (?:statutory )?guidance|(?:iopc|ipcc)\\d? (?:statutory )?guidance',
  charity: 'charity (?:events?|walks?|runs?|shops?|boxes|commission)|(?:in|of|for|to) charity',
  court:
    '(?:(?:is|are|was|were) (?:in|before (?:the|a))|go(?:es|ing)? to|went to|comes? to) courts?(?! (?:staff|officials?|users?|services?))|(?:tennis|food|squash|basketball|netball|garage) courts?|court (?:vans?|road|street|avenue|close|lane|gardens|house)|court[ -]orders?|court-(?:ordered|imposed)|mock courts?|courts? of (?:appeal|protection|human rights)|supreme court|out[ -]of[ -]court(?![ -](?:disposal|resolution))',
  organisation: '(?:compared (?:with|to)|than|like|unlike) other organi[sz]ations',
  agenc:
    '(?:recruitment|employment|letting|news|media|marketing|training|press|travel|advertising|intelligence|law[ -]enforcement|temping|credit reference|border|care|supply) agenc(?:y|ies)|agency (?:staff|workers?)|(?:both|these|those|the two|the three) agencies',
} as const;
const expressions = Object.values(lookalikes).map((one) => new RegExp(`\\b(?:${one})(?![\\p{L}\\p{N}])`, 'giu'));

/** A text with dots for what only looks like a partner, and with one kind of apostrophe; each word stays where it was. */
export function withoutLookalikes(text: string): string {
  const plain = text.replace(/[’‘]/g, "'");
  let left = '';
  let from = 0;
  for (const { 0: found, index } of matchesOfAny(expressions, plain)) {
    left += plain.slice(from, index) + '·'.repeat(found.length);
    from = index + found.length;
  }
  return left + plain.slice(from);
}
