import { anyMonth, anySeason } from '../ingest/dates.ts';
import { matchesSome } from '../matches.ts';

/*
 * What a page says of inspections, of itself and of its grades, and not of the force. Such sentences have few forms:
 * the inspectorate does some of its work, something that it makes is published, or the reader is told what to do.
 */

const anyOf = (words: readonly string[]) => `(?:${words.join('|')})`;
const listOf = (words: string) => words.trim().split(/\s*,\s*/);

/** The forms of a verb: "publish", "grade", "apply"; one that doubles its last letter has it in brackets: "refer(r)". */
function formsOf(verb: string): string {
  const doubled = /^(.*)\((\w)\)$/.exec(verb);
  if (doubled !== null) return `${doubled[1]}(?:s|${doubled[2]}ed|${doubled[2]}ing)?`;
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}(?:es?|ed|ing)`;
  if (/[^aeo]y$/.test(verb)) return `${verb.slice(0, -1)}(?:y|ies|ied|ying)`;
  return `${verb}(?:e?s|ed|ing)?`;
}
const verbs = (words: string) => anyOf(listOf(words).map(formsOf));

/** What may stand before the subject, and says nothing by itself; before "we" also without a comma. */
const lead = new RegExp(
  `^(?:(?:${[
    'and|but|also|again|however|besides|additionally|therefore|instead|previously|overall|similarly|in particular|in addition(?! to)',
    'it should be noted that|please note(?: that)?:?|since then|as a result(?! of)|at the same time|for (?:instance|example|the first time)|(?:this|last) (?:year|time)|in others',
  ].join('|')}),?\\s+|${anyOf(
    listOf(
      'in, for, to, from, at, on, by, with, over, through, within, under, before, after, during, following, until, since, as, given, because, based on',
    ),
  )} (?:[^,.;]{2,60}?\\s+(?=(?:we|I|HMIC(?:FRS)?|inspectors)\\s)|.{2,160}?,\\s+(?=(?:we|HMIC(?:FRS)?|inspectors)\\s)|[^,.;]{2,90},\\s+)){1,3}`,
  'i',
);

const inspectorate =
  "(?:we|i|hmic(?:frs)?|inspectors|our inspectors|my team|the inspectorate|(?:hm|his majesty['’]s|her majesty['’]s) inspectors?)";
const helpers = `(?:\\s+(?:${[
  'have|has|had|are|is|am|were|was|do|does|did|would|can|could|been|be',
  "not|(?:do|does|did|have|has|had|is|are|was|were)(?:n['’]t)",
  'also|now|then|still|only|therefore|currently|again|already|always|all|both|first|further|for the first time|fully|instead|separately',
  'continuously|constantly|continually|normally|usually|generally|routinely|regularly|previously|annually|simply|carefully|more clearly',
].join('|')}))*\\s+`;

/** Work that nobody but the inspectorate does, in these words. */
const ownWork = [
  `(?:re-?)?${formsOf('inspect')}`,
  formsOf('publish'),
  `${formsOf('assess')} (?:how|whether|forces|each|every|all|police forces|(?:the|a) (?:force|constabulary)['’]s performance|against|leadership|the force against)`,
  `${formsOf('grade')} (?:all |police )?(?:forces|leadership|them|these|those)`,
  '(?:mak(?:es?|ing)|made|giv(?:es?|en|ing)|gave) (?:a |an |no |any |our )?(?:(?:graded|initial|final|overall) )?(?:judge?ments?|grades?)\\b(?! (?:that|of|as)\\b)',
  `${formsOf('report')} (?:on )?(?:these|this|them|it|those) (?:separately|elsewhere)`,
  '(?:sets?|setting) out|summaris(?:es?|ed|ing)',
  'look(?:s|ed|ing)? at (?:how|whether)|(?:gave|sent|handed|showed) (?:the|each) (?:force|constabulary) (?:an?|our|its) (?:\\p{L}+ )?(?:report|letter|summary|list|debrief)',
  'us(?:es?|ed|ing) (?:my|our|his|her) (?:professional )?judge?ment|t(?:akes?|aken|ook) (?:these |this |them |it )?(?:all )?into account',
  'chang(?:e|es|ed|ing) (?:how|the way(?: in which)?) we (?:inspect|report|assess|grade|judge)|briefed|want(?:ed)? to (?:see|know|find|establish|understand)',
  "(?<=(?:did not|didn['’]t) )(?:assess|inspect|gather|examine|look|review|audit|consider|test|ask|visit)",
  '(?:write|writing) to you\\b|consider(?:ed)? (?:whether|delaying|publishing)|seek(?:s|ing)? to (?:understand|find|assess|establish)',
  `${formsOf('assess')} (?:the )?(?:efficiency|effectiveness|legitimacy|performance) [^,;:]{0,40}\\bforces\\b`,
  `in (?:\\w+ )?contact with the chief constable(?!,? (?:because|as|since)\\b)`,
].join('|');

/** What others do, too: it is the inspectorate's work where the rest has to do with inspecting. */
const anyWork = `${verbs(
  'adapt, adopt, add, apply, change, combine, compare, continue, decide, develop, expand, extend, focus, increase, integrate, introduce, link, look, move, offer, reduce, refer(r), replace, resume, start, state, suspend, use, make, take',
)}|beg[aiu]n|begin(?:s|ning)?|brought|bring(?:s|ing)?|cho(?:ose|oses|osing|se|sen)|draw(?:s|ing|n)?|drew|put(?:s|ting)?|went|go|made|making|took|taken|used`;

/** Words of inspecting. */
const ofInspecting =
  /\b(?:(?:re-?)?inspection|(?:continual|continuous|rounded|peel|graded|year's) assessment|assessment (?:framework|approach|cycle|programme)|judge?ments|graded? judge?ment|(?:the )?grades|peel|hmic(?:frs)?|our (?:findings|judge?ments?|assessments?|reports?|inspections?|approach)|tranche|pillars?|fieldwork|forces? (?:in england|that we|inspected)|(?:the|all) (?:43 )?forces|(?:characteristics of good performance)|re-?visit)s?\b/i;

/** Things that the inspectorate makes. */
const product = anyOf([
  ...listOf(
    'assessments?, (?:re-?)?inspections?, (?:force |full |national )?reports?, reviews?, re-?visits?, judge?ments?, grades?, gradings?, publications?, letters?, findings, results, programme, framework, method(?:ology)?, fieldwork, pillars?, questions?, scorecard, terminology, comparisons?',
  ),
]);
const kindOfProduct =
  "(?:(?:graded|overall|rounded|detailed|full|final|initial|peel|annual|national|thematic|joint|individual|crime|data|integrity|child|protection|custody|effectiveness|efficiency|legitimacy|leadership|vulnerability|and|hmic(?:frs)?|hmic(?:frs)?['’]s|inspection|new|next|last|year['’]s|core|three|other|20\\d\\d(?:[/–-]\\d{2,4})?|20\\d\\d['’]s),? )*";
const ofWhat = '(?: (?:of|on|from|for|in|against|between|about|by|with|that|we|to|behind|underpinning) [^.;:]{2,90}?)?';
const published = anyOf(
  listOf(
    'published, updated, added to, revised, re?leased, issued, made available, available, reported, set out, listed, described, summarised, summed up, shown, given, based, graded, designed, intended, carried out, conducted, completed, taken into account, scheduled, drawn, combined, structured, made, carried (?:over|forward), (?:un)?affected, joint (?:ones|inspections)',
  ),
);
const willBe =
  "(?:(?:is|are|was|were|will|has|have|can)(?:n['’]t)?(?: (?:also|not|yet))?(?: be| been)?|had been|to be|may be)";
const told = verbs(
  'follow, appear, describe, explain, cover, contain, include, refer(r), relate, focus, form, combine, add',
);
const toldOtherwise =
  'came out|come out|will (?:come out|follow|appear|be (?:the|our|a))|sets? out|tells? (?:you|the public)|brings? together|brought together|draws?|drew|takes? (?:this|these|it|them|account|in)|took|looks?|looked|made|makes?|g[ai]ves? rise|assess(?:es|ed)?|does not include|do not include|began|remains? (?:the same|unchanged)|(?:still )?(?:stands?|apply|applies|stays? in (?:place|force)|remains? in (?:place|force))';
const predicate = `(?:${willBe} (?:also |first |then |now |only |not |therefore |all |both |each |fully )*(?:${published})|(?:will )?${told}|${toldOtherwise}|(?:is|are) (?:the same as|not comparable|there to|here to))\\b`;

/** A subject that is the inspectorate's whatever is said of it. */
const sureProduct = new RegExp(
  `^(?:(?:my|our) (?:[\\p{L}\\d/-]+ ){0,4}?(?:re-?)?(?:inspections?|reports?|judge?ments?|grades?)|(?:my|our|hmic(?:frs)?['’]s|the inspectorate['’]s|last year['’]s) ${kindOfProduct}(?:${product})(?: and ${product})?|this ${kindOfProduct}(?:re-?inspection|judge?ment)|(?:the |all |each )?(?:graded judge?ments?|peel (?:assessments?|inspections?|reports?)))${ofWhat} ${predicate}`,
  'iu',
);
/** One that is the inspectorate's where the sentence has to do with inspecting besides. */
const likelyProduct = new RegExp(
  `^(?:the |this |these |those |all |each |both |some |most |any |no )?${kindOfProduct}(?:${product})${ofWhat} ${predicate}`,
  'i',
);
const publishedWhere = new RegExp(
  `\\b(?:published|available|set out|described|listed|given|summarised|follow|appear|come out|came out)\\b[^.;:]{0,40}\\b(?:below|above|separately|here|in (?:${anySeason}|${anyMonth})(?: 20\\d\\d)?|in (?:full|this report)|our (?:web ?site|inspection)|this (?:page|site)|next year|later this year)\\b`,
  'i',
);

const forms: readonly RegExp[] = [
  // "We now publish one report a year", "I will follow this up": but not what inspectors found or think.
  new RegExp(`^${inspectorate}${helpers}(?:${ownWork})`, 'iu'),
  /^(?:i|my (?:team|colleagues|inspectors))(?: (?:will|shall|intend|plan|expect|hope|propose)\b|['’]ll\b| am (?:keen|looking forward|going)\b)/i,
  /\b(?:we|i|hmic(?:frs)?) (?:have |had |has )?(?:also |therefore )?(?:chosen|chose|decided|agreed|planned|intend(?:ed)?) (?:not )?to (?:publish|inspect|report|grade|return|revisit|re-?inspect|postpone|delay)\b/i,
  // "This is the third report on Camford Police", "Camford Police was inspected in spring".
  /^this (?:is|was|will be) (?:only |now )?(?:the |our |hmic(?:frs)?['’]s? |the inspectorate['’]s |a )(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|only|\d+(?:st|nd|rd|th)) )?(?:(?:peel|annual|full|joint|national|thematic|integrated)\b[^.]{0,80}?|such |of \w+ )?(?:assessment|inspection|report|review|visit|time (?:that )?(?:we|hmic))\w*\b(?! (?:to|that|which|in which|where|at which) (?:(?:has|have|we) )?(?:find|found|raise|criticis|say|report))/i,
  /^(?:the (?:force|constabulary|service)|[\p{L} &-]{2,50} (?:police|constabulary)) (?:was|has been|had been|is being|is to be) (?:last |first |also |not )?(?:re-?)?inspected (?:in|as part|during|between|on|for|under|alongside|again|by hmic|against)\b/iu,
  /^[^.,;:]{3,60} (?:was|were) (?:last |first |also |not )?(?:inspected in (?:tranche|the (?:first|second|third|last) (?:tranche|group|batch|round))|(?:assessed|inspected|examined|covered) (?:by|in|as part of) (?:(?:all|each|both|the|our|three|two|four) )*(?:peel )?inspections?)\b/i,
  /^(?:one|two|three|four|five|six|some|several|most|other|the (?:other|remaining) [\p{L}\p{N}]+) (?:police )?forces (?:volunteered|took part|have been|were|will be|are being)\b/iu,
  /^(?:the )?peel\b(?: \([^)]{3,80}\))?(?: (?:assessments?|inspections?|reports?|programme|framework))? (?:is|are|was|were|will|has|have|gives?|tells?|helps?|asks?|looks?|stands?|aims?|covers?|assess(?:es)?|reports?)\b/i,
  /^(?:today,? )?(?:they|both inspectorates|the (?:two )?inspectorates) (?:have )?(?:today )?(?:jointly )?(?:published|inspected)\b/i,
  /^(?:we|i) (?:hope|expect|trust that)\b|^i (?:have )?(?:recently |also )?(?:wrote|written|spoke|spoken|met) (?:to|with)\b/i,
  /^(?:not all|no|only some) (?:police )?forces\b/i,
  /^(?:this|these|it|they) (?:should|must|can|may|is to|are to) be read\b/i,
  /^(?:overall )?(?:graded|grade|judged|rated):? (?:outstanding|good|adequate|requires improvement|inadequate)\W*$/i,
  /\bmeans? (?:that )?(?:we|hmic(?:frs)?) (?:will|can|now|have)\b[^.;]{0,40}\b(?:inspect|publish|grade|assess|report)\w*/i,
  /^(?:our|my) (?:intention|aim|plan|expectation|role|purpose) (?:is|was) (?:to|that)\b/i,
  new RegExp(
    `^${inspectorate}${helpers}(?:graded|judged|rated|assessed) [^,;:]{2,60}? (?:as |to be )?["'‘]?(?:outstanding|good|adequate|inadequate|(?:as )?requiring improvement)["'’]?(?: (?:in|for|at|across|overall|on)\\b[^,;:]{0,80})?\\W*$`,
    'i',
  ),
  /^(?:hmi|hm inspector) [\p{L} ]{2,40}? (?:will|intends|plans|hopes|is to)\b/iu,
  /^it is (?:\w+ )?(?:important|right|vital) that (?:our|my|hmic(?:frs)?['’]s) \w+/i,
  /^(?:this|these|the) (?:areas?|questions?|aspects?|pillars?) (?:is|are|was|were|has|have)(?: not|n['’]t)? (?:been )?(?:re-?)?inspected\b/i,
  /^[^,.;:]{2,60} (?:is|are) \p{Ll}+ by (?:each|every|all) (?:of the )?(?:43 )?(?:police )?forces?\b/iu,
  // What is not graded yet, and what cannot be compared.
  /^(?:the extent to which|how|whether)\b.*?(?:\b(?:not (?:yet )?|to be |un|yet to be )graded|\bto be published)\W*$/i,
  /^(?:as a result,? )?(?:it (?:is|was)(?: not|n['’]t) (?:therefore )?possible to (?:make |draw )?(?:any |direct )*compar\w+|(?:any |no |a |direct |year-on-year )*comparisons? )(?=.*\b(?:grades?|judge?ments?|inspections?|previous years?|cycles?|rounds?|year-on-year)\b)/i,
  /^(?:a|any|the) (?:reduction|drop|fall|change|rise|difference|move) in (?:a |the )?(?:grades?|judge?ments?)\b/i,
  // What the method allows to say.
  /^(?:since|as|because|given that) (?:this|it) (?:is|was) (?:only )?an? (?:relatively |very |rather )?small (?:dip[- ])?sample\b/i,
  // What words mean.
  /^where a (?:term|word) (?:appears|is) in bold\b/i,
  /^(?:the )?(?:outstanding|good|requires improvement|inadequate)(?:,| and)[^.;]{5,60} (?:is|are) (?:explained|defined|described)\b/i,
  /^(?:the )?(?:breadth|scope|range|coverage) of (?:the|this|our) (?:assessment|inspection|report)s? (?:will|is to|may)\b/i,
  /^["']?[\p{L}\p{N} -]{2,40}["'’] (?:means?|refers? to|applies to|stands for|is short for)\b(?! that\b)/iu,
  /^["']?[\p{L} -]{2,40}["'’] (?:is|are) (?:used (?:here|in this|in our|to (?:mean|refer|describe))|defined|meant)\b/iu,
  /^(?:any |all |our )?references? (?:(?:(?:made )?in (?:this|our) \w+ )?to (?:["'‘]|us\b|we\b|hmi|forces\b|the inspectorate)|to [^.;]{2,60} in (?:this|our) (?:report|letter|document)s?\b)/iu,
  // What the reader is told to do.
  /^(?:please|click|see|visit)\b(?![-'’]| (?:to|for) it\b)/i,
  /^(?:read|find out|view|watch|download|get|print|share|choose|select|use) (?:more|about|my|our|this|these|the (?:full |whole |national |latest |five |four |three )?(?:report|assessment|methodology|letter|questions?|map|data|summary|findings|press release)|hmic\w*|peel)\b/i,
  /^(?:this|the|our) (?:web ?site|web ?page|page|section|chapter|part|annex|document) (?:is|was|will|may|sets?|shows?|lists?|explains?|uses?|has been|summarises|tells|brings|deals|holds|contains|gives|covers|presents|gathers|collects)\b/i,
  /^(?:here|below|on this page|on these pages),? (?:we|hmic(?:frs)?|the inspectorate) (?:bring|brings|present|presents|set|sets|give|gives|gather|gathers|report|reports|publish|publishes|summarise|summarises|tell|tells|list|lists)\b/i,
  /^(?:the|our|this) (?:(?:press|news|national|local|full|media) )*(?:release|statement)s?(?: (?:for|on|about) [^,.;]{3,60})? (?:is|are|can|was|follows?|appears?)\b/i,
  /^i (?:have )?asked (?:my|our) (?:inspectors|team|colleagues) to\b/i,
  /^(?:in such cases|where|when|if) [^.;]{3,160}, (?:we|hmic(?:frs)?|the inspectorate|inspectors) (?:publishes|publish|issues?|raises?|makes?|reports?|tells?|alerts?|writes?|moves?|places?|puts?)\b/i,
  /^a peel (?:assessment|inspection|report) (?:covers|looks|assesses|considers|examines|asks|is|gives|tells|includes)\b/i,
  /^between [^,.;]{3,40},? (?:we|hmic(?:frs)?|inspectors) (?:visited|inspected|looked|examined|reviewed|went|returned|spoke|interviewed|carried)\b/i,
  /^i (?:look forward to|shall (?:follow|return|watch|look)|will (?:keep|be (?:looking|watching)))\b/i,
  /^(?:(?:the|our) )?inspections? (?:for this \w+ )?(?:took place|were carried out)\b/i,
  /^(?:this|the|our) (?:site|service) (?:is|will be) (?:currently |temporarily )?(?:unavailable|down|closed for)\b/i,
  /^we (?:would like|want|['’]d like|welcome) your (?:views|feedback|comments)\b|^your (?:feedback|views|preferences)\b/i,
];

const withWords: readonly RegExp[] = [
  new RegExp(`^${inspectorate}${helpers}(?:${anyWork})\\b`, 'i'),
  likelyProduct,
  /^(?:this|these|they|it|which) (?:combin|bring|draw|replac|integrat|complement)\w*\b/i,
];

/** What inspectors found or think is of the force, whoever is the subject. */
const assesses =
  /\b(?:(?<!\b(?:was|were) )found|finds?(?! out)|saw|consider(?:s|ed)? that|believes?|concluded?|commend\w*|congratulate\w*|prais\w+|welcomes?|recognises?|acknowledges?|regret|applaud|(?:am|are|is|was|were|been|be|remain) (?:\w+ )?(?:concerned|pleased|encouraged|reassured|disappointed|impressed|satisfied|worried|troubled|struck|confident|optimistic|surprised|heartened|delighted|disturbed|dismayed|grateful)|(?:have|had|has) (?:\w+ ){0,2}concerns?(?! about (?:this|the data)\b))\b/i;

/** A further clause that has the force for its subject: "Our report made five recommendations, but little has been done." */
const ofForceBesides =
  /[,;:]\s+(?:(?:and|but|yet|although|though|while|so|which|that) )*(?:the (?:force|constabulary)|it(?! is\b)|its \p{Ll}+|officers|staff|few|most|many|none|nothing|little|much|progress|\p{Lu}\p{L}+ (?:Police|Constabulary))\s+(?:\p{Ll}+ )?(?:is|are|was|were|has|have|had|does|do|did|needs?|still|remains?|can|could|should|must)\b/u;

/** The words without which none of the forms is met. */
const mayBe =
  /\b(?:we|i|my|they|these|hmi\w*|inspect\w*|assess\w*|judge?ments?|grad\w+|peel|report\w*|publi\w+|our|findings|results|references?|graded|forces?|areas?|questions?|pillars?|site|page|website|releases?|statements?|outstanding)\b|^\W*(?:please|click|see|visit|read|find|view|watch|download|get|print|share|choose|select|use|your)\b|["'’] (?:mean|refer|appl|stand|is|are)/i;

/** Whether a sentence is about inspections and reports. */
export function isOfInspections(sentence: string): boolean {
  if (!mayBe.test(sentence)) return false;
  const opened = lead.exec(sentence)?.[0].length ?? 0;
  return isOne(sentence) || (opened > 0 && isOne(sentence.slice(opened)));
}

function isOne(sentence: string): boolean {
  if ((assesses.test(sentence) && !tellsWhen.test(sentence)) || ofForceBesides.test(sentence)) return false;
  return (
    sureProduct.test(sentence) ||
    matchesSome(forms, sentence) ||
    (likelyProduct.test(sentence) && publishedWhere.test(sentence)) ||
    (ofInspecting.test(sentence) && matchesSome(withWords, sentence))
  );
}

/** "Because of what we found we decided to publish sooner." */
const tellsWhen =
  /\b(?:decided|chosen|chose|planned) to (?:publish|inspect|return|report)\b|^(?:here|below),? (?:we|hmic(?:frs)?|the inspectorate) (?:bring|present|set|give|report|publish|summarise)/i;
