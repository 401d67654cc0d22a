import { anyMonth, anySeason } from '../ingest/dates.ts';
import { matchesSome } from '../matches.ts';
import { isGeneral } from './generalTalk.ts';
import { isOfInspections } from './inspectionTalk.ts';
import { remembering } from './remembering.ts';

/** How many recommendations and the like a report makes. */
const counted =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|no|\\d+)(?: \\w+)? (?:causes? of concern|areas? for improvement|recommendations?|(?:examples? of )?(?:good|promising|innovative) practices?)';

/** Sentences that say nothing of the force: what inspectors did, what a report holds, what the law or the country has. */
const notOfTheForce: readonly RegExp[] = [
  // What was done to find out.
  /^(?:as part of (?:this|our|the) \w+,? |during (?:this|our|the) \w+,? |to aid improvement, |for this (?:\w+ )?(?:(?:re-?)?inspection|report|assessment|review|audit),? |in (?:this|our) inspection,? |in (?:\w+ (?:and \w+ )?)?(?:19|20)\d\d,? |in (?:[a-z-]+ ){1,4}(?:police|constabulary),? |to (?:assess|do|help|answer|find out|inform) [^,]{0,80}, )?(?:we|hmic|hmicfrs|inspectors|our inspectors|the inspection(?: team)?|the inspectorate)(?: (?:also|then|therefore|have|has|had|since))* (?:looked|examined|examines?|assesses|tracked|reviewed|interviewed|assessed|considered|inspected|visited|went (?:to|through|out)|conducted|carried|undertook|spoke|analysed|held|observed|tested|watched|asked|sampled|chose|chosen|focused|focussed|audited|listened|collected|surveyed|met|gathered|selected|commissioned|published|read|spent|returned(?! (?:\w+ )?(?:cases?|files?|records?)\b)|telephoned|rang|left \d+|did so|last (?:inspected|visited|reported)|will|inspects?|uses?|used|grades?|judges?|expects?|aims?|made (?:an initial|\w+ (?:recommendations|causes? of concern|areas? for improvement))|monitors?|re-?inspect\w*|talked|checked|dip[- ]sampled|went back|came back|revisited)\b/i,
  /^(?:this|the|our) (?:report|letter|inspection|chapter|section|review|assessment|publication|document|annex|part|question|crime inspection|full report|national report|thematic)(?: \w+| to [^,.;]{3,60})? (?:looks?|sets?|shows? how|is (?:part|one|about|based|available|an? (?:summary|account|overview))|was|will|provides?|covers?|considers?|examines?|focuse[sd]|describes?|contains?|includes?|forms?|gives?|presents?|reports|outlines?|is structured|is in|consists|comprises|assesse[sd]|followed|follows|took|used|can be|for|also|and)\b/i,
  /^the (?:table|figure|chart|graph|map|diagram|box|data|following|results of (?:this|our) audit)\b[^.]{0,60}\b(?:below|above|shows?|sets? out|illustrates?|compares?|overleaf|are (?:available|shown))\b/i,
  /^(?:figure|table|source|note|chart|photo|map|image)s?\b\s*\d*\s*[:.–-]/i,
  /\b(?:can be found|(?:reports?|letters?|information|details?|data|figures|findings|cop(?:y|ies)|results|methodology|summary|publications?|documents?|versions?|releases?)\b[^.;]{0,60} (?:is|are) (?:also )?available\b(?! to\b)|\b(?:it|this|these|they|which) (?:is|are) (?:also )?available\b(?! to\b)|available (?:online|(?:at|from|on) (?:our|www|http|hmic|this|the (?:hmic|inspectorate)))|further information|for more information|^for information|visit our|see (?:our|the) website|www\.|https?:)/i,
  // What holds for all forces, the law and the country.
  /^(?:in (?:\w+ )?\d{4},? )?(?:(?:the )?(?:home secretary|home office|college of policing|national police chiefs|association of chief|association of police|office for national statistics|national crime agency|crime survey|policing and crime act|new crime outcomes)(?!.*\b(?:described|praised|commended|criticised|regards|considers|(?:has|have) (?:asked|invited) the (?:force|constabulary)) )|the (?:law|act|code (?:of [\p{L} ]+?)?(?:sets|requires|says|states|gives|lays|was|applies|is a|came)|public(?! \p{Ll}+ (?:department|unit|team|command|officers?|staff|desk|hub|units|teams)\b| (?:\p{Ll}+ly )?(?:values?|trusts?|praises?|appreciates?|welcomes?|likes?)\b)|criminal justice|police service|inspectorate)|the government|parliament|acpo|npcc|legislation|victims are entitled|no police force)\b/iu,
  /^(?:all|every|each|most|many|some|other|police|the 43|those|nationally,?)? ?(?:43 )?(?:police )?(?:forces|chief constables|police services)(?: in england and wales| nationally| across the country)? (?:are|were|should|must|need|have|had|can|will|may|receive|is|use|do|face|record|and|vary|that|with|which)\b/i,
  /^(?:every|each) (?:police )?(?:force|chief constable|victim|council|local authority|area)\b/i,
  /^(?:(?:in order )?to [^,.]{3,100}?,? )?(?:police )?forces (?:define|need|vary|differ|use|record|identify|approach|work|deal|respond|collect|count|manage|organise|train|measure|hold|publish)\b(?!.*\b(?:the (?:force|constabulary)|its)\b|[^;]*; [^;,]{0,40}\b(?:police|constabulary)\b)/i,
  // What is left out: "Custody is not covered in this report."
  /\b(?:(?:is|are|was|were) not|(?:is|are|was|were)n['’]t) (?:\w+ )?(?:covered|considered|examined|inspected|included|assessed|looked at|part) (?:in|by|of|during|within) (?:this|our|the present) (?:section|report|inspection|review|chapter|assessment|letter|visit)\b/i,
  /^(?:an?|the term|the purpose of an?|the aim of an?) ['"]?[\w -]{2,60}['"]? (?:is|are|refers? to|means|describes?) (?:an?|the|any|when|where|people|someone|used (?:to|when|where|of|in (?:this|our))|to)\b/i,
  /^(?:victims|vulnerable people|the public|people|children|communities) (?:are at the heart|are entitled|have a right|deserve|should (?:be able|expect|feel)|expects?|rightly)\b/i,
  /^when (?:the )?police\b[^,]{0,80}, (?:it|this|they)\b/i,
  /^(?:outstanding|good|adequate|requires improvement|inadequate)\s*(?:[:;–=-]|if\b|means\b|\()/i,
  /\bcategor(?:y|ies) (?:for|of|used for|in) (?:making )?(?:judg\w+|grad\w+)\b/i,
  /\b(?:said|told reporters|commented|added|says|comments)(?: today)?:$/i,
  /^(?:hm|her majesty's|his majesty's) (?:chief )?inspector/i,
  /^(?:by|through) (?:looking at|analysing|comparing|doing)\b.{0,250}, (?:we|it|hmic)\b/i,
  /^(?:we|hmic(?:frs)?|i)(?: also| then| now)? (?:don't |do not |didn't |did not )?(?:make|grade|judge|rate|introduced|adopted|changed|expanded|compare|give|set out|define|call|refer|use the term|asked|took|followed|intend|re-?visit|present|describe|have (?:also )?(?:changed|introduced|re-?inspected|published|used|taken)|report)\b(?!.*\b(?:concern|pleased)\w*)/i,
  /^it (?:is|was|isn't|is not|wasn't)(?: not)? (?:\w+ )?possible to (?:make )?(?:direct(?:ly)? )?compar/i,
  /^(?:these|those|here) are (?:the|our|my) (?:findings|main|most|points|issues|areas|matters)/i,
  /^(?:we|hmic(?:frs)?|this report) (?:makes?|made|ha(?:s|ve) made) no (?:\w+ )?recommendations?\b/i,
  /^(?:as a result(?: of [^,]{3,60})?, )?(?:we|hmic(?:frs)?|inspectors) (?:have |has )?(?:also )?(?:developed|made|set out|given|drawn up|included) (?:the following |several |a number of |\w+ )?(?:recommendations?|areas for improvement)\b/i,
  /^(?:thank you\b|i (?:am|was) grateful|(?:a )?cop(?:y|ies) of (?:this|the|my|our) (?:letter|report)|(?:my|our) team will|yours (?:sincerely|faithfully)|dear \p{Lu})/iu,
  /^\(?see (?:the|also|our|page|section|chapter|annex|appendix|paragraph|footnote)\b/i,
  /^an? (?:\w+ )?(?:force|constabulary) (?:would|should|will|can|that)\b/i,
  /^forces (?:contribute|are (?:expected|required|asked|obliged)|must|should|ought to|may)\b/i,
  /^if\b.*\bone (?:would|might) (?:expect|think)\b/i,
  /^an? (?:recorded |reported )?(?:crime|incident|report|offence|record)s?\b[^.;]{0,60} (?:may|can|must|should) (?:only )?be\b.*\bif\b/i,
  /\b(?:is|are)(?: not|n['’]t) alone in (?:this|that)\b|,? as may any\b|\b(?:is|are) no place for\b|\b(?:received|given) royal assent\b/i,
  /^case (?:study|example)s?[:–-] (?:[\p{L}'’ ]+ concerned\b|an? (?:\p{L}+ ){0,3}(?:group|gang)\b)/iu,
  new RegExp(
    `^(?:we|hmic(?:frs)?|i|inspectors) (?:(?:have|has) (?:also )?)?(?:also )?(?:(?:makes?|made|found|identified|raised) )?${counted}(?:(?:,| and|, and) ${counted})*\\W*$`,
    'i',
  ),
  /^(?:this|the|my|our) letter (?:summarises|sums up|tells)\b|^the scope (?:of (?:the|this|our) \p{L}+ )?(?:was|is|included|covered)\b|^we (?:do|did)(?: not|n['’]t) repeat\b/iu,
  /^the (?:national (?:standard|target|average|rate) (?:is|was|for)|(?:standard|target) for (?:all )?(?:police )?forces (?:is|was))\b/i,
  /^the (?:force|constabulary) has no (?:areas? for improvement|causes? of concern)\b/i,
  /^i have (?:also )?asked the (?:force|constabulary|chief constable) to\b/i,
  /^(?:for example, )?(?:we|inspectors|hmic(?:frs)?) (?:also )?saw the following\b/i,
  /^findings?:/i,
  /^peel (?:20\d\d[/–-]\d{2,4} )?(?:is|was|stands|assesses|inspections? (?:is|are))\b/i,
  /^(?:(?:the )?(?:grades|ratings)|judge?ments? (?:is|are|can|cannot)|grading) (?:can|cannot|can't|may|are|were|is|was|should|made|given|against)\b/i,
  /^where [^,]{3,120}, (?:a|an|any|the) [^.,]{3,80} (?:may|can|must|should) be\b/i,
  /^(?:my|our) (?:report|assessment|findings|observations|detailed)\b(?! (?:\w+ ){0,2}(?:shows?|suggests?|indicates?|reveals?|confirms?|is that|are that|raises?|causes?|highlights?)\b)/i,
  /^in (?:this|our|the following|the next) (?:section|report|chapter|part|assessment|inspection|document|publication)s?\b/i,
  /^this (?:describes|explains|means that (?:all|we)|information|guide|terminology|approach allows us)/i,
  /^(?:as a result(?: of this inspection)?,? )?(?:all|each|every|the) (?:43 )?(?:police )?(?:forces|force) (?:were|was|are|is) (?:required|asked|expected) to\b/i,
  /^(?:the|this|our) (?:\w+ )?inspection (?:provided|gave|was|is|took|looked|considered|assessed|will|focus\w*|examined|included|forms?|aims?)\b/i,
  /^(?:to what extent|how (?:well|good|effective|effectively|efficient|efficiently|legitimate)) (?:does|do|is|are|has|have|can|will)\b/i,
  /^(?:to what extent|what|how|why|when|where|who|does|do|is|are|has|can)\b[^.]*\?$/i,
  /^(?:an important measure of|we have chosen|we are not judging|data on the (?:full|number)\b|comparisons? (?:with|between|of) (?:\w+ ){0,4}(?:years?|inspections?|grades?|judge?ments?|forces|rounds?|surveys?))\b/i,
  /^(?:anti-social behaviour|domestic abuse|domestic violence|child sexual exploitation|modern slavery|serious and organised crime|organised crime|cyber-?crime|vulnerability|crime recording|accurate crime recording|the police|policing|protecting \w+|stop and search|hate crime|fraud|burglary|robbery|rape|stalking|knife crime|violent crime|neighbourhood policing)(?: \([A-Z]+\))? (?:is|are|can|affects?|covers|includes|costs|has|remains|involves|takes many) (?!a (?:\w+ )?priority)(?:a |an |the |any |one |not (?!yet|always|good|accurate|consistent|sufficient|well|as|being|done|effective)|wreck|be |both |about |many |some |often |defined|estimated|seriously|people|complex|under)\w*/i,
  /^(?:the public|people) (?:expects?|want|rel(?:y|ies)|ha(?:s|ve) a right)\b/i,
  /^(?:made up|made for testing|published|(?:last )?updated (?:on )?\d+|publication date)\b/i,
  // What was graded and how, and what comes of the inspection.
  /^(?:(?:as|like) (?:last|the previous) (?:year|time),? |although |while )?(?!(?:\p{L}+ ){0,3}(?:calls?|incidents?|requests?|cases?|crimes?|reports?|victims?|risks?|callers?|referrals?|contacts?|logs?|jobs?|enquir(?:y|ies)|applications?) )(?:this|the|that|leadership|[\p{L} ]{3,40}) (?:(?:question|assessment|area|pillar|aspect|inspection|section)s? )?(?:is|was|are|were|has|have|isn't|wasn't|aren't|weren't)(?: not| n't)?(?: yet)?(?: been)? (?:ungraded|graded|not graded|looked at in (?:any )?detail|subject to (?:a )?(?:detailed|full) inspection|inspected in (?:any )?detail)(?! (?:as |at )?["']?(?:outstanding|good|adequate|requires|inadequate))\b/iu,
  /^(?:this is|these are) (?:the same (?:grade|judge?ment)|hmic(?:frs)?['’]s (?:\w+ )?(?:peel )?(?:assessment|inspection|report))/i,
  /^in (?:making|carrying out|preparing|reaching|coming to) (?:this|my|our|these)\b/i,
  /^©|crown copyright|\bopen government licence\b|isbn|^copied to\b|^by (?:this|these|that|[\p{L}'’ -]{3,30}),? we mean\b|^we (?:do not|don't|did not|didn't) (?:intend|plan) to (?:inspect|re-?inspect|re-?visit|return)\b/iu,
  // What was not graded, and the grade that another inspection gave.
  /^(?:there (?:is|was) no (?:separate )?(?:grade|graded judge?ment|judge?ment) (?:for|of|on) (?:this|these|it|that)\b|(?:last year|in (?:19|20)\d\d),? (?:it|they|the (?:force|constabulary)|(?:\p{Lu}\p{L}+ ){1,4}(?:Police|Constabulary)) (?:was|had been) (?:also )?(?:judged|graded|rated|assessed)\b)/iu,
  /^(?:our|the|its|this) (?:overall )?(?:judge?ment|grade)s?(?: this (?:year|time))? (?:is|are|remains?|was|were) (?:unchanged|the same)\b/i,
  // What somebody else did, from which a case begins: "A woman rang the police about a former colleague".
  /^(?:(?:in (?:one|another|a further|a second|a third) (?:case|example|instance|incident)|for (?:example|instance)|(?:in|on) (?:\d{1,2} )?\p{Lu}\p{L}{2,8}(?: (?:19|20)\d\d)?),? )?an? (?:[\p{L}\d-]+ ){0,2}?(?:woman|man|girl|boy|child|mother|father|parent|neighbour|school|teacher|grandmother|foster carer|relative|resident|shopkeeper|friend|caller|passer-by|student|couple|stranger|social worker)(?: (?:of|aged|with) [\p{L}\d]+(?: (?:[\p{L}]+ )?children)?)? (?:(?:rang|called|telephoned|phoned|reported|told|contacted|disclosed)\b|was (?:reported (?:missing|as|by)|assaulted|attacked|followed|robbed|threatened|burgled)\b)(?!.*\b(?:us|inspectors|hmic\w*|but|officers?|the (?:force|constabulary)|nobody|no one|staff|not|never|supervis\w+|detectives?|recorded|sergeants?)\b)/iu,
  /^case stud(?:y|ies)\b(?![^.!?]*[.!?])/i,
  // What inspectors say of what they say.
  /^i (?:do not|don['’]t) (?:want|wish|mean) to (?:overstate|exaggerate|understate|detract|labour|suggest)\b|^the picture is not (?:all|entirely|wholly|altogether) (?:bleak|bad|negative|gloomy|positive)\W*$/i,
  /^(?:good will|goodwill|commitment|enthusiasm|hard work|willingness|training|technology|intent|policy) alone (?:is|are|does|do|will|cannot|can)(?: not|n['’]t)? [^,;]*(?:, (?:though|however))?\W*$/i,
  /^\[\d{1,3}\] /,
  /^this is (?:when|where|what)\b|\bas follows[.:]?$|^this was an? (?:un)?announced (?:visit|inspection)\b/i,
  /^for (?:most|all|other|many) (?:police )?forces\b|^(?:crime |the |these |all )?(?:figures|data|numbers|percentages) (?:are|is|were) (?:for|from|based|taken|given|rounded)\b/i,
  /^the (?:pledge|guidance|SPR|strategic policing requirement|national (?:standard|guidance)s?|authorised professional practice|APP|code of practice) (?:says?|requires?|calls for|expects?|sets?|states?|lays?|explains?|describes?)\b/i,
  /^(?:i (?:write|shall|look forward|(?:should|would) be grateful|(?:will|expect)(?: to)? (?:be watching|see|return|visit|write))|we (?:are|were) (?:\w+ )?grateful|(?:we|hmic(?:frs)?) looks? forward to (?:seeing|reviewing|returning|hearing|working|receiving))\b/i,
  /^(?:we|i|hmic(?:frs)?|the (?:inspectorate|inspection team)|inspectors) (?:would (?:also )?like to )?(?:thanks?|express(?:es)?)\b/i,
  /^our (?:fieldwork|visits?|sample|audit|file review|case file review|team|survey) (?:was|were|took|is|are|included|covered|comprised|consisted|ran|lasted)\b(?! (?:\w+ )?(?:concerned|pleased|impressed|told))/i,
  /^for the purposes? of (?:this|our|the) (?:inspection|report|assessment|review)\b|^readers should\b/i,
  /\basked (?:us|hmic(?:frs)?) to (?:return|inspect|look|examine|carry|review|visit)\b/i,
  // What a scheme is for wherever there is one, what the law lets be done, and what ought to be.
  /^(?:integrated offender management|restorative justice|multi-agency (?:\p{Ll}+ ){1,3}(?:hubs?|conferences?|arrangements?)|a (?:marac|mash|sarc)|the police national (?:computer|database)|section \d+\w?(?: of the [^.,;]{3,60}\bAct(?: \d{4})?)?)(?: \([A-Za-z]+\))? (?:gives?|is an?|are(?! (?:[a-z]+ly|held|chaired|attended|run|used|embedded|established|mature|in (?:place|use))\b)|brings?|enables?|allows?|aims?|seeks?|involves?|refers?|means?|provides?)\b(?!.*\b(?:the (?:force|constabulary)|its|in \p{Lu}|well|not|effective|strong|good|poor)\b)/iu,
  /^(?:an?|any) (?:person|child|suspect|detainee|offender|individual|victim)\b[^.;]{0,100}\b(?:may|can|must|should|is entitled to)\b/i,
  /^(?:victims|people|callers|anyone|members of the public|every (?:police )?(?:officer|constable|member of staff|detainee|victim|child)(?: and [\p{L} ]{3,30})?) should\b(?! have (?:been|had)\b)(?!.*\b(?:but|yet|although|however)\b)/iu,
  /^(?:(?:when|where|if|once|under) [^,.;]{3,80}, )?(?:an?|the|every|each|any) (?:police )?(?:constable|officer|local authority|council|force|custody officer|responsible authority)s? ha(?:s|ve) (?:a |an |the )?(?:legal |statutory |general )?(?:duty|duties|power|powers) (?:to|under)\b(?!.*\b(?:but|yet|although|however)\b)/i,
  /^(?:suspects|detainees|offenders|prisoners|defendants) may\b/i,
  /^(?:an?|any|the) (?:police )?(?:constable|officer|superintendent|inspector|court)\b[^.;]{0,100}\b(?:may|can)\b[^.;]{0,160}\bunder (?:section \d|the [^.;]{3,80} Act)/i,
  /^(?:[\p{L}' ]{2,40}, )?(?:the |its )?(?:statutory|national|government) guidance\b[^.;]{0,40}? (?:sets? out|says?|requires?|states?|lays? down)\b/iu,
  // What this report and others hold.
  /^(?:a )?report (?:on|of|by)\b/i,
  /^the (?:national findings|full report|full thematic|review '|individual force)/i,
  /\bcarried out (?:(?:a|an|its) review (?:to find out|of all|into how)|(?:a|an|its|this|the|our) (?:\p{L}+ ){0,3}inspection (?:of|in|into|at|to|between|during))\b/iu,
  /^(?:it|this) (?:is|was|forms|formed) (?:a |one )?(?:part )?of (?:our|a|hmic(?:frs)?['’]s) (?:\p{L}+ )?(?:programme|series|cycle)\b/iu,
  /^(?:[^.:]{3,60}: )?(?:an? )?(?:joint |thematic |targeted |area |full |unannounced )*inspection of (?:how|the|what|whether|\p{Lu})(?!.*[.!?]$)/iu,
  /^hmic(?:frs)? (?:is|are|was|has been|inspects|inspected|published|carried|undertook)\b(?!.*\b(?:concerned|pleased|satisfied|impressed|encouraged|disappointed|confident)\b)/i,
];

/** When and in the course of what, at the head of a sentence. */
const adverbial =
  /^(?:between \d[^,.]{3,40}?(?: \d{4})?,? (?=we |hmic|inspectors )|over (?:\p{L}+|\d+) (?:days|weeks),? (?=we |hmic|inspectors )|(?:in|since|from) (?:\p{L}+ )?\d{4}(?:[/–-]\d{2,4})?,? |this year,? |in (?:spring|summer|autumn|winter|early|late|mid) \d{4},? |(?:each|every) (?:year|month),? |(?:as part of|during|for|following|after|since|in|under) (?:this|our|the|that|its) [^,]{3,60}, )/iu;

const inspectorate = '(?:we|hmic(?:frs)?|inspectors|the inspectorate)';
const concluded = '(?:found|reported|said|noted|judged|graded|recommended|concluded|identified|criticised)';
const reported =
  'found|identified|noted|said|highlighted|recommended|criticised|praised|reported|concluded|judged|graded|showed|raised|described';
const theOneBefore = 'last|previous|earlier|(?:19|20)\\d\\d';

/** What was so at an earlier inspection, when the sentence stays there. */
const earlier = new RegExp(
  `^(?:${[
    `${inspectorate}(?: also| then| had)? (?:said|told|recommended|advised|asked|suggested)\\b[^:.]{0,60}?\\b(?:needed to|had to|ought to)\\b`,
    `${inspectorate}(?: also)? ${concluded} (?:in|during) (?:our |its |the )?(?:19|20)\\d\\d\\b`,
    `${inspectorate} had (?:previously |already |also |then )?${concluded}\\b`,
    `(?:back )?in (?:(?:${anySeason}|${anyMonth}) )?(?:19|20)\\d\\d,? `,
    "in (?:our|the|its|hmic(?:frs)?'s) (?:(?:19|20)\\d\\d|last|previous|earlier|first|initial|original)\\b[^,]{0,60},? ",
    `at the time of (?:our|the|its) (?:${theOneBefore})\\b[^,]{0,40},? `,
    `during (?:our|the) (?:${theOneBefore})\\b[^,]{0,40},? `,
    'previously,? ',
    `(?:our|the|hmic(?:frs)?'s) (?:${theOneBefore}) (?:\\w+ ){0,4}(?=${reported})`,
  ].join('|')})`,
  'i',
);
const onward =
  /^(?:additionally|besides|however|similarly|also|in addition|for (?:example|instance)|and|but)(?:,\s+|\s+(?=in\b))/i;
const earlierTold = new RegExp(
  `\\b(?:we|hmic(?:frs)?|inspectors|inspection|report|review)\\b[^.]{0,60}\\b(?:${reported}|told|asked)\\b|\\b(?:was|were|had been|had|did not|could not) \\b`,
  'i',
);
const sinceThen =
  /\b(?:since|now|has (?:since|now)|have (?:since|now)|still|remains?|continues?|no longer|has improved|has made|ha(?:s|ve) (?:not )?(?:yet )?been (?:done|changed|acted on|put right|made)|today|this (?:year|time))\b/i;

/** "'Good' in one area, 'adequate' in three" counts what the inspectorate gave. */
const countsGrades =
  /(?:["'](?:outstanding|good|adequate|requires improvement|inadequate)["'] in (?:just |only )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b.{0,60}){2}/i;

/** "We read 40 files, and found", "we saw staff explaining it": what inspectors did, and what came of it. */
const foundBesides =
  /\b(?:(?:and|but|which|them) (?:we |hmic )?found|(?<=, (?:\p{L}+ |\d+ )?)of (?:which|whom|these|them)\b|(?:saw|observed|watched|heard) (?:\p{Ll}+ )?(?:staff|officers|sergeants|supervisors|detectives|teams|call[ -](?:handlers|takers)|PCSOs|nurses) \p{Ll}{2,}ing|(?:met|spoke to|spoke with) (?:\p{Ll}+ ){0,3}(?:people|officers|staff|leaders|detectives|supervisors|volunteers) who (?:care|cared|felt|feel|know|knew|understood|understand|believe|believed|were (?:proud|committed|passionate|dedicated|determined)|are (?:proud|committed|passionate|dedicated|determined))|(?:observed|saw|watched|attended|read|heard|listened to) (?:an?|one) [\p{L} -]{3,60}? (?:at|in|during|from) which)\b/iu;

/** Whether a sentence is about something other than the force at the time of this inspection. */
export const outOfScope = remembering((sentence: string): 'not of the force' | 'earlier' | undefined => {
  const plain = sentence.replace(/^["'*\s]+/, '').slice(0, 600);
  const bare = plain.replace(adverbial, '');
  if (countsGrades.test(plain)) return 'not of the force';
  if (
    !foundBesides.test(plain) &&
    (matchesSome(notOfTheForce, plain) || (bare !== plain && matchesSome(notOfTheForce, bare)))
  )
    return 'not of the force';
  if (isOfInspections(plain) || isGeneral(plain)) return 'not of the force';
  return isEarlier(plain) ? 'earlier' : undefined;
});

/** Whether a clause tells what an earlier inspection found. */
export function isEarlier(clause: string): boolean {
  const told = clause.replace(onward, '');
  const opened = earlier.exec(told);
  if (opened === null) return false;
  const rest = told.slice(opened[0].length);
  return earlierTold.test(told) && !sinceThen.test(rest);
}
