import { anyMonth } from '../../ingest/dates.ts';
import { matchesOf } from '../../matches.ts';
import {
  about,
  abouts,
  bound,
  comparative,
  countable,
  countedInWords,
  dash,
  inTime,
  isSaidOf,
  notCounted,
  percent,
  singular,
  small,
  sum,
  time,
} from './figureWords.ts';
import { inOneUnit, lengthOf, moreOfLength } from './lengths.ts';
import { looseFigures } from './looseNumbers.ts';
import {
  amount,
  inPlainDigits,
  inWords,
  isInsideNumber,
  isTelephone,
  isYear,
  numberOf,
  numberWords,
  spelled,
} from './numbers.ts';
import { share, shareOf, sharePatterns, shareWords } from './shares.ts';
import { wholesTold } from './wholes.ts';

/** A figure of a sentence, and where it stands there. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly margin: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly how: 'percent' | 'rate' | 'count' | 'money';
  /** What is counted, where the figure says it: "crimes" of "61 crimes per 1,000 population". */
  readonly noun?: string;
  /** 1 for a rise and -1 for a fall, where the figure is a word that says it, as in "doubled". */
  readonly change?: 1 | -1;
  /** It is a part of what the sentence before has told: named as in "the five that were missed", found as in "In 21". */
  readonly isPart?: 'named' | 'found';
  /** It is all that the figure before it is a part or a share of. */
  readonly isWhole?: boolean;
  /** It is what was before, as in "down from 2,500". */
  readonly isFormer?: boolean;
}

/** Whether a figure is so many seconds, minutes, hours, days, weeks or months. */
export const isLengthOfTime = ({ unit }: Pick<Figure, 'unit'>): boolean =>
  /^(?:second|minute|hour|day|week|month)s$/.test(unit);

const patterns = {
  range: `(?<range>${sum}(?:${dash}£?|(?<=\\bbetween £.{1,20}) and £)\\s?(?:${amount})\\s?(?:million|m|billion|bn|k)?(?![\\d\\p{L}])|(?<![\\d/–-])(?!(?:19|20)\\d\\d\\b)(?:${bound}${dash}${bound}(?![\\d/–-])|(?<=\\bbetween )${bound} and (?:(?:${amount})\\s?${percent}|(?!(?:19|20)\\d\\d\\b)(?:${amount})(?![.,]?\\d)(?! ?(?:${anyMonth})\\b))|(?<=\\b(?:were|about|around|approximately|some|has|have|takes?|took|carry|carries|carried|for|typically) )(?!(?:19|20)\\d\\d\\b)(?:${amount}) to (?:${amount})(?= \\p{Ll})|(?<=\\b(?:rate|level|share|figure|average|proportion|range|total|target)s? of (?:about |around )?)${bound} to ${bound}|\\b(?:rang(?:ed|es|ing|e)|var(?:y|ied|ies|ying)) (?:from|between) ${bound} (?:to|and) ${bound})|(?:confidence (?:interval|limits?)|\\bCI)[\\s:(]*(?:CI\\)? )?(?:(?:of|is|was|from|between) )?${bound}(?: ?${dash} ?| to | and )${bound}|confidence (?:interval|level|limit)s? (?:of )?9\\d(?:\\.\\d)? ?${percent})`,
  percent: `(?<value>${amount}|${inWords})\\s?(?:\\((?:±|\\+\\s?\\/?\\s?-)\\s?(?<marginIn>${amount})\\)\\s?|(?:±|\\+\\s?\\/?\\s?-)\\s?(?<marginAhead>${amount})\\s?)?(?<percent>${percent})(?:[\\s,(]*(?:with )?(?:an? )?(?:confidence interval|margin of error|error margin|confidence limits?)?(?: \\(?CI\\)?)?(?: of)?[\\s:]*(?:±|\\+\\s?\\/?\\s?-|plus or minus)\\s?(?<margin>${amount})\\s?(?:${percent})?\\)?)?`,
  loneMargin: `(?:±|\\+\\s?\\/?\\s?-|plus or minus|\\b(?:confidence (?:interval|limits?)(?: \\(?CI\\)?)?|CI)(?: of| is| was|:)?(?! ?9\\d))\\s?(?<loneMargin>${amount})\\s?(?:${percent})?`,
  ...sharePatterns,
  rate: `(?<!\\d(?:st|nd|rd|th) (?:out )?of (?:(?:all|the) ){0,2})(?<rate>${amount}|(?:${inWords})(?= (?:per|for (?:every|each))\\b))(?<rated>(?: [\\p{L}'-]+| \\([^()]{1,40}\\)){0,7} (?<per>(?:per|for (?:every|each)) (?:1,?000|10,?000|100,?000|100|(?:(?:one|1|a) )?million|(?:one )?thousand|head)(?: (?:of (?:the )?)?(?:population|people|residents|inhabitants|households|head|officers|employees|staff|adults|children|workforce|calls|crimes))?))`,
  ofSample: `\\bof (?:(?:the|these|those)(?: (?<sample>\\d{1,5})(?<sampled>(?: [\\p{L}'-]+){1,8}?))?|(?:\\d{1,3}(?:,\\d{3})+|\\d{1,5}) (?:[\\p{L}-]{1,20} ){0,3}?(?<sampledNoun>${countable})(?: [\\p{L}'-]+){0,8}?),? (?:only |just )?(?<found>${small})(?= (?:\\([^()]{1,30}\\) )?(?:${countable} )?${isSaidOf}\\b)`,
  former: `(?=\\d)(?<=\\b(?:up|down|increase|rise|reduction|fall|decrease|drop)(?: [\\w.,%]{1,9}){0,3} (?:from|on) (?:(?:the|about|around|over|just|under|a|total|of|nearly|almost) ){0,4})(?<former>${amount})(?![.,]?\\d)(?! ?(?:${percent}|${time}|am|pm|:|(?:${anyMonth}|years?)\\b))(?= (?:recorded|received|reported|seen|made|in|during|for|at|the|a|of|as)\\b|[.,;)]|$| \\()`,
  besideShare: `(?<besideShare>\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?= \\(${bound}\\)(?: (?:of (?:(?:the|these|those|its|our|all) )?(?:[\\d,]+ )?)?(?<sharedNoun>(?!(?:and|or|but|while|whereas)\\b)(?:(?!${isSaidOf}\\b)[\\p{L}'-]{2,20} ){0,3}?${countable})\\b(?! ${countable}\\b))?)(?= \\([^()]{1,20}(?:%|per))`,
  shareCount: `(?<=(?:%|per ?cent)[^.;()\\d]{1,60} \\((?:n ?= ?)?)(?<shareCount>\\d{1,3}(?:,\\d{3})+|\\d{2,6})(?=\\))`,
  inList: `(?<inList>${amount})(?=(?:, (?:${amount})){0,6},? (?:and|or) (?:${amount})\\s?(?:%|percent\\b|per cent\\b))`,
  respective: `(?<respective>${amount})(?=(?:, (?:${amount})){0,6},? and (?:${amount})(?: (?<respectiveNoun>(?!(?:percent|per cent)\\b)[\\p{Ll}-]{3,20}))?,? respectively\\b)`,
  part: `\\b(?<part>${small}) (?:(?<outOf>out of)|of)(?: (?<wholeOf>(?:the|its|their|our|the [\\p{Ll}]{3,14}['’]s)(?= (?:\\d|(?:${spelled.slice(2).join('|')})\\b))|the|these|those|a total of|all|every|each))? (?<whole>\\d{1,3}(?:,\\d{3})+|\\d{1,5}|${spelled.slice(2).join('|')})(?<noun>(?: [\\p{Ll}'-]+){0,3})`,
  ofThem: `\\b(?<ofThem>${small}) of (?:(?:these|those|the) (?<ofThemNoun>${countable})|(?:these|them|those)(?: \\p{L}{2,}(?:ed|en|ld|ught))?)\\b(?:(?= ${isSaidOf}\\b)|(?<=\\d of \\p{L}+(?: \\p{L}+)?)(?=[.,;]|$)|(?<=, \\d+ of \\p{L}+)(?= (?:for|in|since|aged|under|over)\\b))`,
  listed: `(?<=^|[,;:] |[,;:] (?:and|but|while|whereas) | and | but |\\bfound |\\bfound that )(?<listed>${small})(?= (?:\\([^()]{1,30}\\) )?${isSaidOf}\\b)`,
  inSome: `\\bin (?:only |just |all but |the (?:other|remaining) )?(?<inSome>${small})(?=,? (?:nothing|no one|nobody|neither)\\b| (?:the|there|it|no|an?|officers|we|of (?:them|these|those))\\b|[.,;](?!\\d)|$)`,
  noneOf: `\\bnone of (?:the|these|those) (?<noneOf>${small})(?<noneNoun>(?: [\\p{Ll}'-]+){0,3})`,
  allOf: `\\ball (?:of the )?(?<allOf>${small})(?: of (?:the|these|those))? (?<allNoun>(?:[\\p{Ll}-]{2,20} ){0,2}?(?:${countable}|neighbourhoods|wards|beats|BCUs|divisions|stations|teams|units))(?! should\\b)(?=(?: [\\p{L}'-]+){0,8}? ${isSaidOf}\\b)`,
  changed: `\\b(?:increase|rise|reduction|fall|drop|decrease|backlog|total|caseload|workload|queue|establishment|strength|complement) of (?:just |around |about |over |nearly |almost )?(?<changed>${amount})(?![.,]?\\d)(?! \\((?:${amount})\\s?${percent}\\))(?! ?(?:${percent}|per\\b|days|hours|weeks|months|years))`,
  allAlone: `\\ball (?<allAlone>${small})(?= (?:had|have|were|did|was|has)\\b)|\\ball (?<allOfWhom>${small})(?= of (?:whom|which)\\b)`,
  inOf: `\\b(?:in|for|on) (?:only |just )?(?<inOf>${small}) of (?:the|these|those) (?<inOfNoun>(?:[\\p{Ll}-]{1,20} ){0,2}?${countable})\\b(?=(?: (?:that |which )?(?:we|inspectors) \\p{Ll}+(?: at| to)?| (?:reviewed|examined|audited|sampled|checked))?,? (?:nothing|the|there|it|we|no|officers|victims|staff|supervisors|an?)\\b)`,
  andMore: `(?<=\\d [\\p{Ll}'-]{3,20}\\b[^.;]{0,80},? and )(?:a further |another |then )?(?<andMore>${amount})(?![.,]?\\d)(?= (?:in|during|between|since) (?:the (?:first|last|next|following|year|same|previous)\\b|(?:19|20)\\d\\d|${anyMonth}))`,
  elided: `(?<=\\d [\\p{Ll}'-]{3,20}\\b[^.;]{0,80}(?:,|\\band) )(?:closed|completed|finished|solved|resolved|cancelled|upheld|rejected|granted|refused|lost|trained|recruited|returned|had|has) (?<elided>\\d{1,3}(?:,\\d{3})+|[1-9]\\d{1,5})(?=[,.;](?!\\d)| and\\b| (?:outstanding|left|waiting|open|unallocated)\\b|$)`,
  doneAgain: `(?:\\b(?:it|they|officers|the (?:force|constabulary))|\\p{Lu}\\p{Ll}+ (?:Police|Constabulary)) (?:(?:had|has|have) (?:recorded|received|made|issued|held|seized|arrested|charged|answered|closed)|recorded|received|made|issued|held|had) (?:only |just |about |around )?(?<doneAgain>\\d{1,3}(?:,\\d{3})+|[1-9]\\d{1,5})(?=[.;](?!\\d)|$| (?:in|during|over|between) (?:the|that|this|(?:19|20)\\d\\d|${anyMonth})\\b)`,
  theOther: `\\bthe (?:other|remaining) (?<theOther>${small})(?= ${isSaidOf}\\b)`,
  theFew: `\\bthe (?:other )?(?<theFew>${small}) (?:that|which|who) (?:were|was|had|did|have)\\b`,
  soMany: `(?<=^|[.;:] |, and )(?:some|about|around|nearly|almost|over|more than|just over|just under|a further|another|an additional) (?<soMany>${amount})(?= (?:have|had|were|are|did)\\b)`,
  people: `\\bpopulation (?:of|is|was) (?:(?:about|some|around|just over|just under|approximately|over|nearly|almost) )?(?<people>${amount})(?<peopleScale> million)?(?![.,:]?\\d|%| per)`,
  dividedInto: `\\b(?:divided|split|organised|structured|arranged) into (?<dividedInto>${small}) (?<dividedNoun>(?:[\\p{Ll}-]{2,20} ){0,3}?(?:units|districts|divisions|areas|sectors|boroughs|commands|regions|localities|clusters|basic command units|BCUs))\\b`,
  spellFrom: `\\bfrom (?<spellFrom>${amount}|${inWords}) (?<spellFromUnit>${time}) to(?= (?:just |about |around |over |under |nearly )?(?:\\d|(?:${inWords})\\b))`,
  spellTo: `(?<=\\bfrom (?:${amount}|${inWords}) (?<spellToUnit>${time}) to )(?:just |about |around |over |under |nearly )?(?<spellTo>${amount}|${inWords})\\b(?![.,]?\\d)(?: (?<spellToOwn>${time})\\b)?`,
  took: `\\b(?:takes?|took|taken|taking|wait(?:s|ed|ing)?|averag(?:es|ed|ing))${about} (?<took>${amount}) (?<tookUnit>${time})\\b`,
  waited: `\\b(?:wait(?:s|ed|ing)?|(?:takes?|took|taken|taking)(?= (?:${abouts})))${about} (?<waited>${inWords}) (?<waitedUnit>${time})\\b`,
  onTheWhole: `\\b(?:average|mean|median|typically)\\b,?(?: (?!(?:but|than)\\b)[\\p{L}'-]+){1,12}? (?<spell>${amount}|${inWords}) (?<spellUnit>${time})\\b`,
  meanOf: `\\b(?:average|mean|median)(?: [\\p{L}'-]+){1,8}? (?:of|was|is|were) (?:just |about |around )?(?<meanOf>${amount})(?![.,]?\\d)(?! ?(?:${percent}|${time}|per\\b|out of|of))`,
  ofTime: `\\b(?:was|is|were|to|at|from|by) (?:just |about |around |over |under )?(?<timed>${amount}) (?<timedUnit>${time})\\b(?! ${comparative} (?:than|the))`,
  byNumber: `\\b(?<grown>increased|grown|grew|risen|rose|gone up|went up|up|fallen|fell|reduced|decreased|declined|dropped|shrunk|shrank|gone down|went down|down|cut) by (?:just |about |around |over |nearly |almost |more than )?(?<byNumber>${amount})(?![.,]?\\d)(?=[.,;]| \\(| (?:in|since|over|between|from|to|compared|during|on|and|a)\\b)`,
  aside: `(?<=\\()(?<aside>${amount})(?= (?:(?:in|at|by) (?:(?:(?:\\d{1,2} )?(?:${anyMonth}) )?(?:19|20)\\d\\d|the (?:previous|preceding)|England)|the (?:previous|preceding) year|for (?:England|(?:most )?similar)|across (?:England|all)|nationally))|(?<=\\b(?:forces|group|Wales|national average|previous year|year before) \\()(?<asideOnly>${amount})(?=\\))`,
  amongThem: `(?<amongThem>${small})(?= of (?:whom|which)\\b(?: [\\p{L}'’-]+){1,3})`,
  ofWhich: `\\bof (?:which|whom),? (?:(?:it|they|we|the (?:force|constabulary)) (?:(?:had|has|have) )?\\p{Ll}+ (?:only )?)?(?<among>${small})\\b(?! ?(?:${percent}))`,
  only: `\\bonly (?<only>${small})(?= (?:\\([^()]{1,40}\\) )?${isSaidOf}\\b)|\\bthere (?:were|was|are) (?:only|just|still) (?<thereWere>${small})(?=[.,;](?!\\d)|$)|\\ball but (?<allBut>${small})(?= of (?:them|these|those)\\b|[.,;](?!\\d)|$)`,
  further: `(?<=^of (?:the|these|those)\\b.{5,300}(?:[,;] (?:and )?| and ))(?<further>${small})(?= (?:had|were|was|did|have|has|showed|were)\\b)`,
  graded: `(?:good|adequate|inadequate|requir\\w+ improvement) in (?<assessed>${small})(?=[,.;]|$| and\\b| cases\\b)|(?<judged>${small})(?= (?:(?:as|to be) (?:good|inadequate|requir\\w+ improvement|adequate)|to require improvement))`,
  times: `(?<ratio>${amount}|${inWords}) times (?=more|less|as|higher|lower|the)|(?<ratioTo>\\d+\\.\\d+) times\\b|\\b(?<twice>twice)(?= (?:as|that (?:of|for|in|seen|recorded)|the (?:number|rate|figure|level|proportion|share|average|national))\\b)`,
  soOften: `(?<soOften>\\d{1,3}(?:,\\d{3})+|[1-9]\\d{1,5}) times(?=[.,;)]|$| (?:in|between|during|over|since|and|by|for|on|to|across|compared|against)\\b)`,
  average: `\\b(?:average|mean|median|rate|figure|score)(?: wait| time| rate| caseload| workload)? (?:of|was|is)(?: just| about| around)? (?<mean>${amount})(?![.,]?\\d)(?! ?(?:${percent}|per\\b|for (?:every|each)\\b|out of|of|in (?:\\d|${spelled.slice(1).join('|')})))(?: (?<meanUnit>days|hours|minutes|weeks|months|seconds|cases|crimes|incidents))?`,
  averageWorded: `\\b(?:average|mean|median) of (?:about |just |just over |just under |around |only |over |nearly )?(?<meanWorded>${inWords})(?= (?!(?:out of|of|${time})\\b)[\\p{Ll}-]) (?<meanNoun>${countable})?`,
  numberOf: `\\bnumber of (?:[\\p{L}'-]{1,20} ){1,6}(?:was|is|stood at|stands at)(?: just| about| around)? (?<total>${amount})(?![.,]?\\d)(?! ?${percent})`,
  partOfAll: `\\b(?:percentage|proportion|share) of (?:[\\p{L}'-]{1,20} ){1,9}?(?:was|is|stood at|stands at)(?: just| about| around)? (?<inHundred>${amount})(?![.,]?\\d)(?! ?(?:${percent}|per\\b|out of|of\\b))(?=[.,;]|$| (?:in|for|at|on|during|over|compared|against)\\b)`,
  stands: `\\b(?:(?:stood|stands|standing|peaked|remained) at|(?:is|are|was|were|has come|have come|had come|went|gone|going) (?:now )?(?:up|down) to) (?:just |about |around |over |under |nearly |almost |only )?(?<stands>${amount})(?![.,]?\\d)(?! ?(?:${percent}|${time}|am|pm|:|per\\b|out of|of\\b|times|(?:${anyMonth}|years?)\\b))(?= (?:in|at|on|by|when|as|for|during|over|and|but|compared|against|last|this|since|before|after|a|the)\\b|[.,;)]|$)`,
  sameAs: `\\b(?:it|this|that) (?:was|is) (?:just |about |around )?(?<sameAs>${amount})(?![.,]?\\d)(?! ?(?:${percent}|${time}|per\\b|out of|of\\b|times))(?=[.,;]|$| (?:in|for(?! (?:every|each)\\b)|across|nationally|and|but)\\b)`,
  thereHadBeen: `\\b(?:there (?:were|had been)|(?:it|they|this|that) had been|(?:when|year,|earlier,?|before,?|previously,?|\\d{4},?) it was) (?:just |about |around |only |nearly |almost )?(?<thereHadBeen>${amount})(?![.,]?\\d)(?! ?(?:${percent}|${time}|per\\b|out of|of\\b|times))(?=[.,;)]|$| (?:in|for(?! (?:every|each)\\b)|across|at|on|a year|two years|the (?:year|previous))\\b)`,
  beyond: `(?<beyond>${amount}|${inWords}) (?<beyondWay>higher|lower|more|fewer|less) than (?=(?:a|one|two|three|four|five) years?\\b|(?:in|at|on|during) (?:the |20|19|\\d|(?:${anyMonth})\\b)|the (?:previous|preceding|year|average|national|force average|figure)|(?:the )?(?:most )?similar forces|(?:in )?other forces|last|it (?:was|had been))`,
  ofWhole: `(?:^|(?<=[,;:] ))of (?:the |some |about )?(?<ofWhole>\\d{1,3}(?:,\\d{3})+|\\d{2,5})(?<ofWholeNoun>[^,.;\\d]{0,80}?) ${inTime}\\b[^,.;]{0,40},(?! ?\\d{4})`,
  outcome: `(?<=^of (?:the |these |those )?\\d[^.;]{3,200} (?:achieved|met|completed|implemented|closed|accepted|discharged|delivered|recorded|passed|failed|rejected) )(?:only )?(?<outcome>${small})(?=[,.;](?!\\d)|$| and\\b)`,
  noneFound: `(?<=^of .{3,200}, (?:but |and )?|; of [^.;]{3,120}, )(?<noneFound>none|not one|not a single one)(?= ${isSaidOf}\\b)|\\b(?<noneThem>none|not one) of (?:them|these|those)(?= ${isSaidOf}\\b)|\\bthere (?:was|were|is|are) (?:now )?(?<noneLeft>none)(?= (?:left|outstanding|waiting|remaining)\\b|[.,;]|$)`,
  each: `\\b(?<each>[1-9]\\d{0,3}(?:\\.\\d)?) (?:(?<eachUnit>${time}) )?each(?= to\\b|[.,;]|$| (?:on|and|at|in)\\b)`,
  pair: `(?<=\\()(?<pair>\\d{1,3}(?:,\\d{3})+|\\d{1,6}) (?=(?:against|compared with|compared to|up from|down from) \\d[\\d,]*(?![\\d,.]* ?(?:${percent}))\\b)`,
  asideNamed: `(?<=\\((?:in |for )?(?:England and Wales|nationally|national|MSFs?|MSG|(?:most )?similar (?:forces|group)|all forces|average)(?: average)?: )(?<asideNamed>${amount})(?: times)?(?=[);])`,
  gained: `\\b(?:recruited|appointed|employs|employed|hired|obtained|secured|issued|rescued|been given|(?:team|unit|group|panel) of) (?:about |only |just |another |a further )?(?<gained>${inWords}) (?<gainedNoun>(?:(?:more|other|new|extra|additional|further) )?(?:(?!${notCounted})[\\p{Ll}-]{3,20} ){0,3}?(?!${notCounted})[\\p{Ll}-]{3,20}[^\\W\\diu's]s)\\b(?! (?:of|ago)\\b)`,
  newPeople: `(?<=^|[;:] |, and )(?<newPeople>${inWords}) (?<newNoun>(?:(?:more|new|extra|additional|further|other|independent|dedicated|specialist) ){0,2}(?:[\\p{Ll}-]{3,20} ){0,2}?(?:advis[eo]rs|managers|analysts|nurses|handlers|trainees|survivors|tenants|residents|${countable}))(?: \\([^()]{1,30}\\))? (?:have|had|were|are)\\b`,
  lateBy: `(?<!\\b(?:(?:more|less|longer) than|over|at least) )(?<late>${amount}|${inWords}) (?<lateUnit>${time}) (?:late|overdue|old)\\b`,
  delay: `\\b(?:delays?|backlogs?|queues?|waits?|turnarounds?)(?: [\\p{L}'-]+){0,4}? (?:of|was|were|is|are|averaged|reached)${about} (?<delay>${amount}|${inWords}) (?<delayUnit>${time})\\b`,
  held: `(?<!\\bbe |\\b(?:any|every|each) [\\p{L}-]{2,20} )\\b(?:held|kept|detained|absent|missing|off (?:sick|work)|(?:been|remained|stayed|left) open|outstanding|in (?:a|the) queue|queuing|waiting|pending|unanswered|unallocated)(?: [\\p{L}'-]+){0,5}? for${about} (?<held>${amount}|${inWords}) (?<heldUnit>${time})\\b`,
  extreme: `\\b(?:longest|shortest|quickest|slowest|oldest)(?: (?!(?:${time}|years?)\\b)[\\p{L}'-]+){0,4}?${about} (?<extreme>${amount}|${inWords}) (?<extremeUnit>${time})\\b`,
  endedAfter: `\\b(?:hung up|rang off|gave up|given up|arrived|answered|attended|seen|dealt with)(?: only)? after${about} (?<ended>${amount}|${inWords}) (?<endedUnit>${time})\\b`,
  noSooner: `\\b(?:can['’]t|cannot|can not|couldn['’]t|could not|unable to|not able to) [^.;,]{3,60} in (?:less|fewer|under) (?:than )?(?<noSooner>${amount}|${inWords}) (?<soonerUnit>${time})\\b`,
  timedAgainst: `\\b(?:against|compared (?:with|to)|than|up from|down from)(?: (?:an|the|average|median|of|about|around|just|over|under))* (?<timedAgainst>${amount}|${inWords}) (?<againstUnit>${time})(?= (?:across|in|for|nationally|on average|the (?:previous|year)|(?:a|one|two|three|four|five) years?|at)\\b|[,.;)]|$)`,
  years: `(?<=\\b(?:for|oldest|longest|average|mean|median|took|takes?|taken|last(?:s|ed)|waited|was|were) (?:${abouts}|(?:[\\p{L}'-]+ ){1,3})? ?)(?<years>\\d{1,2}|${spelled.join('|')}) years?(?:,| and|, and) (?<yearMonths>\\d{1,2}|${spelled.join('|')}) months?\\b(?! (?:in prison|imprisonment))`,
  hoursGiven: `(?<hoursGiven>\\d{1,3}(?:,\\d{3})+) hours\\b`,
  broughtTo: `(?<=\\b(?:doubled|trebled|tripled|quadrupled|halved|increased|reduced|cut|raised|lowered|brought)(?: [\\p{L}'-]+){0,7} )to (?:just |around |about |over |under |only )?(?<broughtTo>${amount})(?![.,]?\\d)(?! ?(?:${percent}|${time}|am|pm|:|per\\b|out of|of\\b|(?:${anyMonth}|years?)\\b))(?=[.,;)]|$| (?:in|by|since|over|between|at|and|for)\\b)`,
  reached: `\\b(?:rose|risen|fell|fallen|increased|decreased|dropped|gone up|gone down|grew|grown|climbed|declined)(?: \\p{Ll}+)? to (?:just |around |about |over |under )?(?<reached>${amount})(?![.,]?\\d)(?! ?(?:${percent}|am|pm|per|out of|of|(?:${anyMonth}|years?)\\b))`,
  comparedToo: `(?<=\\b(?:against|compared (?:with|to)) \\d[\\d.,]* [^.;]{3,60} and )(?<againstToo>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?= (?:across|in|for)\\b)`,
  compared: `(?:compared (?:with|to)|against|higher than|lower than)(?: (?:a|an|the|its|just|about))*(?: (?:rate|figure|average|total|level|one)(?: of)?)? (?<against>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?= (?:across|in|for|nationally|the (?:previous|year))\\b|[,.;](?!\\d)|$)`,
  onAverage: `(?<typical>${amount}) (?<typicalUnit>days|hours|minutes|weeks|months|seconds|cases|crimes)(?= on average)`,
  shareIn: `(?<=\\b(?:half|(?:third|quarter|fifth|sixth|eighth|tenth)s?|in (?:three|four|five|six|seven|eight|nine|ten|twelve|twenty)|(?:out )?of ten)(?: [\\p{L}'-]+){0,6} \\()(?<shareIn>\\d{1,3}(?:,\\d{3})+|\\d{1,5})(?=\\))`,
  fullTime: `(?<fullTime>${amount}) (?:FTE|full[- ]time[- ]equivalents?|whole[- ]time[- ]equivalents?|WTE)\\b(?: (?<fullTimeNoun>(?:(?!${notCounted})[\\p{Ll}-]{2,20} ){0,2}?(?:${countable}|(?!${notCounted})[\\p{Ll}-]{3,20}(?:ers|ors|sts|ts|ees))))?\\b`,
  numbered: `\\b(?:team|unit|group|force|squad|workforce|department|staff|officers|list|queue|they) (?:had |has )?(?:now )?number(?:ed|s)? (?:just |about |around |only |over |nearly |almost )?(?<numbered>${amount}|${inWords})(?=[.,;)]|$| (?:in|at|by|on|and|when)\\b)`,
  aShift: `(?<aShift>${amount}) (?<aShiftUnit>${time})(?= (?:(?:a|an|per|each|every) (?:shift|day|week|month|year|visit|call|case|incident|officer|person|report|search|detainee)|on (?:every|each) \\p{Ll}+)\\b)`,
  differing: `(?<differing>${amount}|${inWords}) (?<differingUnit>${time}) (?<differingWay>${comparative})\\b(?= (?:than|the|that|its|average|those)\\b| (?:[\\p{L}'-]+ ){1,8}than\\b)`,
  labelled: `(?<=\\b(?<labelPer>per (?:1,000|10,000|100,000|head)(?: (?:of (?:the )?)?(?:population|people|residents|households|officers|employees|staff))?)(?: \\([^()]{1,30}\\))?: )(?<labelled>${amount})(?= \\(|[.;)]|$)`,
  pence: `(?<![\\d.,])(?<pence>\\d{1,2}(?:\\.\\d+)?)(?:p| pence)\\b`,
  money: `(?<!\\b(?:for )?(?:every|each) )£\\s?(?<money>${amount})\\s?(?<scale>million|m|billion|bn|k)?\\b`,
  fromTo: `\\bfrom (?<before>${amount})(?![.,]?\\d)(?! ?(?:${percent}|am|pm|:|(?:${anyMonth})\\b))(?= (?:[^.;]{1,60} )?to (?:\\d|just|around|about|fewer|less|more|under|over|below|nearly|almost))|(?<=\\bfrom \\d[\\d,.]* (?:[^.;]{1,60} )?)to (?:just |around |about )?(?<after>${amount})(?![.,]?\\d)(?! ?(?:${percent}|am|pm|:|(?:${anyMonth}|years?)\\b))`,
  fromToWorded: `\\bfrom (?<wordBefore>${inWords})(?= to (?:${inWords}|\\d+)\\b(?! ?(?:${time}|${percent})))|(?<=\\bfrom (?:${amount}|${inWords}) )to (?<wordAfter>${inWords})\\b(?! ${time}\\b)`,
  inCases: `(?<!\\b(?:${spelled.join('|')}) )\\bin (?<times>${spelled.join('|')}) (?:of (?:the|these|them) )?(?<timesNoun>cases|incidents|records|files|investigations|instances|calls)`,
  count: `(?<!\\d)(?!(?:19|20)\\d\\d )(?<count>(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?:\\.\\d{1,2})?)(?<countScale> ?(?:million|m|k|bn|billion)\\b)?(?<counted>(?: (?:999|101|111)(?= calls?\\b))?(?: (?!(?:the|an?|there|million|billion|for|to|by|with|from|than|${time})\\b)[\\p{Ll}'-]+){0,3}? ${countable})\\b(?<!${singular}(?= \\p{Ll}{3,}s\\b))(?! (?:handlers?|takers?|centres?|rooms?|reviews?|numbers?)\\b)`,
  worded: `(?<!\\b(?:in|at|to|from|with|between|across|of|covering|all) )\\b(?<worded>${inWords}) (?<wordedNoun>(?:[\\p{Ll}-]{2,20} ){0,2}${countedInWords})\\b`,
  many: `(?<many>\\d{1,3}(?:,\\d{3})+|[1-9]\\d{1,5})(?<manyNoun>(?: (?!${notCounted})[\\p{L}'-]{2,20}| use of force| stop and search){0,2} (?!${notCounted})[\\p{L}-]{2,20}[^\\W\\diu's]s)\\b`,
};
const figure = new RegExp(Object.values(patterns).join('|'), 'giu');

// "33 cases: 8 were good", "83 cases; in 21 the assessment was missing".
const sample = new RegExp(
  `\\b(?:\\d{1,5}|${inWords}) (?:[\\p{L}-]{1,20} ){0,2}?${countable}\\b|\\bof (?:the|these|those)\\b`,
  'iu',
);

// A number in these places says how many were looked at, or is part of a name.
const denominator =
  /(?:\bfor every|\bper|\bin every|\bout of|\b(?:of|in|from|for|across) (?:the|these|those|a sample of|all)(?: total)?|\b(?:reviewed|examined|sampled|dip-?sampled|looked at|listened to|audited|interviewed|surveyed|read|tested|spoke to|spoken to|visited|analysed|assessed|checked|selected|considered|inspected|observed|a total of|(?:sample|survey|review|audit|examination|analysis) of|reviewing|examining|(?:viewed|watched|reviewed) (?:the )?(?:CCTV|footage|video|recordings?) (?:of|from))(?: with)?(?: (?:the|a|a further|around|about|over|another|each of the|all|some|and|their|its))*|\b(?:section|sections|figure|table|page|paragraph|part|article|grade|band|level|phase|tier|schedule|recommendation|within|every|first|last|next|until|aged?|operation|unit|team|district|all)\s*)\s*$/i;

/** The figures of a sentence that may be statistics, in its order. How many were looked at is none. */
export function figuresIn(sentence: string): readonly Figure[] {
  if (!mayHoldFigure.test(sentence)) return [];
  const text = inPlainDigits(sentence);
  const found: Figure[] = [];
  const ranges: Stretch[] = [];
  for (const match of matchesOf(figure, text)) {
    if (match.groups?.['range'] !== undefined) {
      ranges.push({ from: match.index, to: match.index + match[0].length });
      continue;
    }
    const margin = match.groups?.['loneMargin'];
    if (margin !== undefined) {
      ranges.push({ from: match.index, to: match.index + match[0].length });
      addMargin(found, match.index, numberOf(margin));
      continue;
    }
    if (atConfidence.test(match[0] + text.slice(match.index + match[0].length, match.index + match[0].length + 12))) {
      const around = match.groups?.['margin'];
      if (around !== undefined) addMargin(found, match.index, numberOf(around));
      continue;
    }
    const one = figureOf(match, text);
    if (match.index === 0 && isParagraphNumber.test(text)) continue;
    if (one === undefined || isInsideNumber(text, one.from) || isPlanned(one, text) || isSample(one, text)) continue;
    const whole = ofLength(one, text);
    if (whole.from >= (found.at(-1)?.to ?? 0)) found.push(whole);
  }
  const all = withWholes(withLoose(found, ranges, text), text);
  return all.map((one, index) => ofFormer(sharesUnit(one, all[index + 1], text), all.slice(0, index), text));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** With what the parts are parts of, where nothing has told that yet. */
function withWholes(figures: readonly Figure[], text: string): readonly Figure[] {
  const wholes = wholesTold(text).filter(
    (one) => !figures.some(({ from, value }) => from <= one.from && one.from < from + 80 && value === one.value),
  );
  return wholes.length === 0 ? figures : [...figures, ...wholes].sort((one, other) => one.from - other.from);
}

/** The figures that are told with what they count, and those that leave it out, in the order of the sentence. */
function withLoose(found: readonly Figure[], ranges: readonly Stretch[], text: string): readonly Figure[] {
  const loose = looseFigures(text, found, ranges)
    .filter((one) => !isPlanned(one, text))
    .map((one) => ofLength(one, text));
  if (loose.length === 0) return found;
  const all = [...found, ...loose].sort((one, other) => one.from - other.from);
  return all.filter((one, index) => one.from >= (all[index - 1]?.to ?? 0));
}

/** "Of a total of 470 reports that we audited": how many were looked at. */
const isSample = ({ from, to, how }: Figure, text: string) =>
  how === 'count' &&
  /\bof (?:a total of |the |these |some |about )?$/i.test(text.slice(Math.max(0, from - 20), from)) &&
  weLookedAt.test(text.slice(to, to + 100));
const weLookedAt =
  /^(?: [\p{L}'’-]+){0,7}? (?:(?:that|which|whom|to which|to whom) )?(?:we|inspectors|HMIC(?:FRS)?) (?:also )?(?:audited|examined|reviewed|listened|read|looked|sampled|checked|tested|visited|spoke|met|observed|joined|analysed|dip-?sampled|interviewed)\b/u;

/** What every figure has: a digit, or a word for a number, a share or none that is not the end of another word. */
const mayHoldFigure = new RegExp(
  `\\d|(?<![a-z])(?:${[...numberWords, ...shareWords, 'none', 'twice'].join('|')})`,
  'i',
);

const lengthBefore = /\b(\d{1,3}) (days?|hours?|hrs?|minutes?|mins?),? (?:and )?$/i;

/** "11 hours 48 minutes" is one length of time, in hours where that is exact, else in minutes. */
function ofLength(figure: Figure, text: string): Figure {
  const own = figure.how === 'rate' ? lengthOf(figure.unit) : undefined;
  if (own === undefined) return figure;
  const [ahead = '', larger, largerUnit] =
    lengthBefore.exec(text.slice(Math.max(0, figure.from - 20), figure.from)) ?? [];
  const [rest = '', smaller, smallerUnit] = moreOfLength.exec(text.slice(figure.to, figure.to + 24)) ?? [];
  const parts = [
    { value: Number(larger), length: lengthOf(largerUnit) },
    { value: figure.value, length: own },
    { value: Number(smaller), length: lengthOf(smallerUnit) },
  ].flatMap(({ value, length }) => (length === undefined ? [] : [{ value, length }]));
  const told = parts.length === 1 ? undefined : inOneUnit(parts);
  if (told === undefined) return { ...figure, unit: own.unit };
  return {
    ...figure,
    ...told,
    from: figure.from - ahead.length,
    to: figure.to + rest.length,
  };
}

/** What was before is counted in what is counted now. */
function ofFormer(figure: Figure, earlier: readonly Figure[], text: string): Figure {
  if (figure.isFormer !== true) return figure;
  const now = earlier.findLast(
    ({ from, change }) => change === undefined && !/\b(?:up|down|by) $/i.test(text.slice(0, from)),
  );
  return { ...figure, unit: now?.unit ?? 'number', how: now?.how ?? 'count' };
}

/** "95% confidence level": how sure a figure is, and none itself. */
const atConfidence = /^\d[\d.]*\s?(?:%|percent|per cent) (?:level of )?(?:confidence|CI)\b/i;

/** "from 12 to 15 percent", "from 3 to 5 weeks": both are of one unit. */
function sharesUnit(one: Figure, next: Figure | undefined, text: string): Figure {
  const isUnit = next?.how === 'percent' || isTime.test(next?.unit ?? '');
  const isSame = one.unit === 'number' && next !== undefined && isUnit && /^ to $/.test(text.slice(one.to, next.from));
  return isSame ? { ...one, unit: next.unit, how: next.how } : one;
}

const isTime = new RegExp(`^${time}$`);

// "2 Integrated offender management brings": the number of a note or a paragraph.
const isParagraphNumber = /^\d{1,3} \p{Lu}\p{Ll}/u;

/** A margin that stands some words after its percentage, as in "94 percent of offences (± 3 percent)". */
function addMargin(figures: Figure[], from: number, margin: number): void {
  const last = figures.at(-1);
  if (last?.how === 'percent' && last.margin === undefined && from - last.to < 120)
    figures[figures.length - 1] = { ...last, margin };
}

const plan =
  /(?:\b(?:[Ww]e|HMIC(?:FRS)?|[Ii]nspectors) (?:would )?expects?\b|\b(?:plans?|planned|planning|intends?|intending|intention|aims?|aimed|aiming|aspires?|hopes?|hoping|propos(?:es|ed|ing|als?)|seeks?|seeking|wants?|expect(?:s|ed)?(?: [\p{L}-]+){0,4}?(?! to (?:contribute|provide|account|make up|deliver|yield|bring in)\b)|set|committed|is|are|was|were) to(?= \p{L})|\b(?:(?:targets?|standard|requirement|threshold|benchmark|ceiling|expectation) (?:of|to|is|was|being|for|that)|(?:aim|goal|ambition|hope|intention) (?:of|is|was)|aim(?:s|ed|ing)? (?:for|at))\b|\bmust\b|\bshould\b(?! have)|\bwill\b(?! have))(?:,? by (?:the end of )?(?:\p{Lu}\p{Ll}+ )?\d{4},?)?[^.,;:]*$/u;
const farAhead = 160;
const metTarget =
  /\b(?:met|meets|meeting|missed|hit|hits|exceeded|achieved) (?:its |the |this |that |their |a )?(?:[\p{L}-]{1,20} ){0,2}(?:target|standard|threshold|benchmark)s? (?:for|in|of|on)\b[^.;]*$/u;

/** "compliance with the standard is 92%" */
const compliesWith =
  /\b(?:compliance|compl(?:y|ied|ying)|performance|accuracy|adherence) (?:with|against|to) [^.;]{2,80}\b(?:is|was|stood at|stands at|has been) [^.;]*$/i;

/** "hopes to raise this to £8", not "plans to save £2m". */
const isToReach =
  /\b(?:hop(?:es?|ing)|aims?|aiming|intends?|plans?|wants?|expects?|proposes?) to (?:raise|increase|lift|bring|take|reduce|cut|lower|reach|get)\b[^.;]{0,40}\bto (?:about |around )?$/i;
/** "91% (target: 90%)" */
const isAside =
  /\((?:(?:the|its|our) )?(?:[\p{L}-]{1,20} ){0,2}(?:target|standard|benchmark|threshold|expectation)s?[:,]? $/iu;

/** "a further £15 is proposed" */
const isProposed = /^ ?(?:is|are) (?:proposed|planned|intended|expected|to be)\b/;
/** "is to fund three posts at a cost of £117,000": what is to be saved is told as it is. */
const isForPlan =
  /\b(?:is|are|plans?|intends?|proposes?|hopes?|wants?|due) to (?!(?:save|find|make|cut|reduce|deliver|achieve)\b)(?!be\b)\p{Ll}+ (?![^.;]*\bsav(?:e|es|ing|ings)\b)[^.;]*\bat (?:a|an estimated|the) cost of (?:about |around |some )?$/u;
/** What has to be saved or found is told as it is. */
const ofSavings = /\b(?:sav(?:e|es|ed|ing|ings)|find|cut|cuts|reduc\w+|gap|shortfall|deficit)\b/i;
/** "its plan assumes a pay rise of 1 percent" */
const isAssumed = /\bassum(?:es?|ed|ing|ption)\b[^.,;]*$/i;
/** "differences of less than 5 percent should be read with caution" */
const isToBeRead =
  /^ (?:[\p{L}-]+ ){0,3}(?:should|must|need to|are to) be (?:read|treated|interpreted|used|seen) (?:with|as)\b/u;

/** What a force plans or is asked to reach is not yet so; sums that it has to save are told as they are. */
function isPlanned({ from, to, how }: Figure, text: string): boolean {
  const ahead = text.slice(Math.max(0, from - farAhead), from);
  const behind = text.slice(to, to + 60);
  if (how === 'money')
    return isToReach.test(ahead) || (!ofSavings.test(text) && (isProposed.test(behind) || isForPlan.test(ahead)));
  if (isToBeRead.test(behind) || isAssumed.test(ahead)) return true;
  const said = plan.exec(ahead)?.[0];
  if (metTarget.test(ahead) || compliesWith.test(ahead)) return false;
  if (isAside.test(ahead)) return true;
  if (
    /^(?: [\p{L}-]+){0,3} (?:will|(?:are|is) (?:(?:due|planned|expected|set) to|(?:still |yet )?to be))\b(?! have)/u.test(
      behind,
    )
  )
    return true;
  // "the 10 percent that would be expected", "the 90 percent that forces are to reach"
  if (/^ (?:that|which) [^.,;]{0,40}\b(?:expected|required|supposed|meant|asked|should(?! have))\b/.test(behind))
    return true;
  // "the 10 percent standard"
  if (/^ (?:(?:national|force|service|local) )?(?:standard|target|threshold|benchmark)s?\b/.test(behind)) return true;
  return said !== undefined && !/\b(?:achieved|reached|found|recorded|but|while|although|currently)\b/.test(said);
}

// Of so few and so round a whole, a part is a share, unless inspectors counted.
const roundWholes = new Set([3, 4, 5, 6, 8, 10, 12, 20, 100]);
const lookedAt =
  /\b(?:looked at|examined|reviewed|audited|sampled|dip-?sampled?|listened|assessed|checked|inspected|analysed|visited|interviewed|our sample|inspectors|the sample)\b/i;

function figureOf(match: RegExpMatchArray, text: string): Figure | undefined {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const at = (value: string) => start + match[0].lastIndexOf(value);
  const base = { margin: undefined, from: start, to: end } as const;
  if (groups['value'] !== undefined) {
    const unit = /point/i.test(groups['percent'] ?? '') ? 'percentage points' : 'percent';
    const margin = groups['margin'] ?? groups['marginIn'] ?? groups['marginAhead'];
    return {
      ...base,
      value: numberOf(groups['value']),
      unit,
      margin: margin === undefined ? undefined : numberOf(margin),
      how: 'percent',
    };
  }
  const worded = shareOf(groups);
  if (worded !== undefined) {
    if (ofThoseMet.test(text.slice(end, end + 80))) return undefined;
    // "over half of all victims (54 percent)" is told more exactly.
    if (/^[^.,;:()\d]{0,60}\(\d[\d.]* ?(?:%|per)/i.test(text.slice(end, end + 80))) return undefined;
    return {
      ...base,
      value: worded.percent,
      unit: 'percent',
      how: 'percent',
      ...(worded.change === undefined ? {} : { change: worded.change }),
    };
  }
  if (groups['rate'] !== undefined)
    return {
      ...base,
      value: numberOf(groups['rate']),
      unit: (groups['per'] ?? '').replace(/of (?:the )?/, '').replace(/^for (?:every|each)/i, 'per'),
      noun: (groups['rated'] ?? '').replace(/ (?:per|for (?:every|each)) .*$/, '').trim(),
      how: 'rate',
    };
  if (groups['found'] !== undefined) {
    // "of the 189 records had" tells how many there were.
    if (/^of the \d/i.test(match[0]) && groups['sample'] === undefined && !/,(?!\d)/.test(match[0])) return undefined;
    const from = at(groups['found']);
    return {
      ...base,
      from,
      value: numberOf(groups['found']),
      unit: nounOf(groups['sampled'] ?? '') || (groups['sampledNoun'] ?? 'number'),
      how: 'count',
    };
  }
  if (groups['part'] !== undefined) {
    const whole = numberOf(groups['whole'] ?? '');
    const part = numberOf(groups['part']);
    // "one of six forces" says which it is.
    if (/^one$/i.test(groups['part']) && groups['outOf'] === undefined) return undefined;
    if (whole < part || whole < 3 || isYear(groups['whole'] ?? '')) return undefined;
    if (whole < 5 && groups['outOf'] === undefined && !/\d/.test(groups['whole'] ?? '')) return undefined;
    const isShare = groups['wholeOf'] === undefined ? groups['outOf'] !== undefined : groups['wholeOf'] === 'every';
    const inPercent = isShare && roundWholes.has(whole) && !lookedAt.test(text) ? share(part, whole) : undefined;
    if (inPercent !== undefined) return { ...base, value: inPercent.percent, unit: 'percent', how: 'percent' };
    const noun = nounOf(groups['noun'] ?? '') || (nounAfterBracket.exec(text.slice(end, end + 80))?.[1] ?? '');
    return {
      ...base,
      to: end - (groups['noun'] ?? '').length + ((groups['noun'] ?? '') === '' ? 0 : noun.length + 1),
      value: part,
      unit: noun || `of ${whole}`,
      how: 'count',
    };
  }
  if (groups['noneOf'] !== undefined)
    return { ...base, value: 0, unit: nounOf(groups['noneNoun'] ?? '') || 'number', how: 'count' };
  if (groups['allOf'] !== undefined)
    return { ...base, value: numberOf(groups['allOf']), unit: groups['allNoun'] ?? 'number', how: 'count' };
  if (groups['besideShare'] !== undefined) {
    const ahead = text.slice(Math.max(0, start - 60), start).replace(/\ba total of $/i, '');
    if (isYear(groups['besideShare']) || denominator.test(ahead)) return undefined;
    return {
      ...base,
      value: numberOf(groups['besideShare']),
      unit:
        groups['sharedNoun']?.split(' ').at(-1) ??
        wholeBefore.exec(text.slice(Math.max(0, start - 120), start))?.[1] ??
        'number',
      how: 'count',
    };
  }
  if (groups['former'] !== undefined)
    return isYear(groups['former'])
      ? undefined
      : { ...base, value: numberOf(groups['former']), unit: '', how: 'count', isFormer: true };
  if (groups['soOften'] !== undefined)
    return { ...base, value: numberOf(groups['soOften']), unit: 'times', how: 'count' };
  const few = groups['theFew'] ?? groups['theOther'];
  if (few !== undefined) {
    if (isYear(few) || /^(?:one|1)$/i.test(few)) return undefined;
    return { ...base, from: at(few), value: numberOf(few), unit: 'number', how: 'count', isPart: 'named' };
  }
  const inOf = groups['inOf'];
  if (inOf !== undefined) {
    if (/^(?:one|1)$/i.test(inOf)) return undefined;
    const noun = groups['inOfNoun']?.split(' ').at(-1) ?? 'number';
    return { ...base, from: at(inOf), value: numberOf(inOf), unit: noun, how: 'count' };
  }
  const people = groups['people'];
  if (people !== undefined) {
    if (isYear(people)) return undefined;
    const unit = groups['peopleScale'] === undefined ? 'people' : 'million people';
    return { ...base, value: numberOf(people), unit, noun: 'population', how: 'count' };
  }
  const labelled = groups['labelled'];
  if (labelled !== undefined)
    return {
      ...base,
      value: numberOf(labelled),
      unit: (groups['labelPer'] ?? '').replace(/of (?:the )?/, ''),
      how: 'rate',
    };
  const fullTime = groups['fullTime'];
  if (fullTime !== undefined)
    return { ...base, value: numberOf(fullTime), unit: groups['fullTimeNoun'] ?? 'FTE', how: 'count' };
  const respective = groups['respective'];
  if (respective !== undefined) {
    if (isYear(respective)) return undefined;
    return { ...base, value: numberOf(respective), unit: groups['respectiveNoun'] ?? 'number', how: 'count' };
  }
  const differing = groups['differing'];
  if (differing !== undefined) {
    const isLess = /^(?:shorter|less|fewer|quicker|faster|earlier|lower|below)$/.test(groups['differingWay'] ?? '');
    const to = start + match[0].length - (groups['differingWay'] ?? '').length - 1;
    const unit = groups['differingUnit'] ?? '';
    return { ...base, to, value: numberOf(differing), unit, how: 'rate', change: isLess ? -1 : 1 };
  }
  const units = groups['dividedInto'];
  if (units !== undefined) {
    const noun = groups['dividedNoun'] ?? '';
    return { ...base, from: at(units), value: numberOf(units), unit: noun, noun, how: 'count' };
  }
  const stepInTime = groups['spellFrom'] ?? groups['spellTo'];
  if (stepInTime !== undefined) {
    const isOfTime =
      tellsTime.test(text.slice(0, start)) || tellsChange.test(text.slice(Math.max(0, start - 80), start));
    const from = start + match[0].indexOf(stepInTime);
    const unit = groups['spellFromUnit'] ?? groups['spellToOwn'] ?? groups['spellToUnit'] ?? '';
    const to = groups['spellToOwn'] === undefined ? from + stepInTime.length : end;
    return isOfTime ? { ...base, from, to, value: numberOf(stepInTime), unit, how: 'rate' } : undefined;
  }
  if (groups['pence'] !== undefined) return { ...base, value: numberOf(groups['pence']), unit: 'pence', how: 'money' };
  if (groups['money'] !== undefined) {
    const scale = { b: 'billion pounds', m: 'million pounds', k: 'thousand pounds' }[
      (groups['scale'] ?? '').charAt(0).toLowerCase()
    ];
    return { ...base, value: numberOf(groups['money']), unit: scale ?? 'pounds', how: 'money' };
  }
  const ofSample = groups['listed'] ?? groups['inSome'] ?? groups['allAlone'] ?? groups['outcome'];
  // Of a sample that the sentence before tells, it is a part.
  const isPart = ofSample !== undefined && !sample.test(text.slice(Math.max(0, start - 250), start));
  if (isPart && /^(?:one|1)$/i.test(ofSample)) return undefined;
  const bare =
    groups['listed'] ??
    groups['inSome'] ??
    groups['allAlone'] ??
    groups['shareCount'] ??
    groups['andMore'] ??
    groups['elided'] ??
    groups['soMany'] ??
    groups['total'] ??
    groups['changed'] ??
    groups['reached'] ??
    groups['assessed'] ??
    groups['judged'] ??
    groups['among'] ??
    groups['amongThem'] ??
    groups['only'] ??
    groups['further'] ??
    groups['meanOf'] ??
    groups['aside'] ??
    groups['asideOnly'] ??
    groups['outcome'] ??
    groups['stands'] ??
    groups['each'] ??
    groups['broughtTo'] ??
    groups['pair'] ??
    groups['thereWere'] ??
    groups['shareIn'] ??
    groups['numbered'] ??
    groups['allOfWhom'] ??
    groups['allBut'];
  if (bare !== undefined && (isYear(bare) || repliedTo.test(text.slice(end, end + 30)))) return undefined;
  if (groups['meanOf'] !== undefined && /^ years\b/.test(text.slice(end)))
    return { ...base, from: at(groups['meanOf']), value: numberOf(groups['meanOf']), unit: 'years', how: 'rate' };
  if (bare !== undefined)
    return {
      ...base,
      from: at(bare),
      value: numberOf(bare),
      unit: groups['eachUnit'] ?? 'number',
      how: groups['eachUnit'] === undefined ? 'count' : 'rate',
      ...(isPart ? { isPart: 'found' } : {}),
    };
  if (groups['twice'] !== undefined) return { ...base, value: 2, unit: 'times', how: 'rate' };
  const ratio = groups['ratio'] ?? groups['ratioTo'];
  if (ratio !== undefined) return { ...base, value: numberOf(ratio), unit: 'times', how: 'rate' };
  if (groups['mean'] !== undefined) {
    const from = at(groups['mean']);
    return { ...base, from, value: numberOf(groups['mean']), unit: groups['meanUnit'] ?? '', how: 'rate' };
  }
  const length = wordedLengths.find(([group]) => groups[group] !== undefined);
  if (length !== undefined) {
    const [group, unitGroup] = length;
    const said = groups[group] ?? '';
    const isOfTime = group !== 'timedAgainst' || tellsTime.test(text.slice(0, start));
    const isBound = group === 'held' && boundAhead.test(text.slice(start, at(said))) && /\d/.test(text.slice(0, start));
    if (!isOfTime || isBound || isAlways(numberOf(said), groups[unitGroup] ?? '', text.slice(end))) return undefined;
    return { ...base, from: at(said), value: numberOf(said), unit: groups[unitGroup] ?? '', how: 'rate' };
  }
  const timed = groups['timed'];
  if (timed !== undefined) {
    const from = at(timed);
    if (!tellsTime.test(text.slice(0, from))) return undefined;
    return { ...base, from, value: numberOf(timed), unit: groups['timedUnit'] ?? '', how: 'rate' };
  }
  const byNumber = groups['byNumber'];
  if (byNumber !== undefined) {
    if (isYear(byNumber)) return undefined;
    const change = /^(?:increased|grow|grew|rise|rose|gone up|went up|up)/i.test(groups['grown'] ?? '') ? 1 : -1;
    return { ...base, from: at(byNumber), value: numberOf(byNumber), unit: 'number', how: 'count', change };
  }
  const likeBefore =
    groups['against'] ??
    groups['againstToo'] ??
    groups['asideNamed'] ??
    groups['sameAs'] ??
    groups['thereHadBeen'] ??
    groups['doneAgain'];
  if (likeBefore !== undefined) {
    const needsOne = groups['asideNamed'] ?? groups['sameAs'];
    if (isYear(likeBefore) || (needsOne !== undefined && !/\d/.test(text.slice(0, start)))) return undefined;
    return { ...base, from: at(likeBefore), value: numberOf(likeBefore), unit: '', how: 'rate' };
  }
  const inHundred = groups['inHundred'] ?? groups['inList'];
  if (inHundred !== undefined && isYear(inHundred)) return undefined;
  if (inHundred !== undefined)
    return { ...base, from: at(inHundred), value: numberOf(inHundred), unit: 'percent', how: 'percent' };
  const beyond = groups['beyond'];
  if (beyond !== undefined) {
    if (isYear(beyond)) return undefined;
    const way = groups['beyondWay'] ?? '';
    const change = /^(?:higher|more)/i.test(way) ? 1 : -1;
    // "8 percent of its officers: 131 fewer": no share is fewer.
    const isAfterShare = /\d\s?(?:%|per ?cent)[^\d]*$/i.test(text.slice(Math.max(0, start - 120), start));
    const unit = isAfterShare && /^fewer$/i.test(way) ? 'number' : '';
    return { ...base, to: start + beyond.length, value: numberOf(beyond), unit, how: 'rate', change };
  }
  const none = groups['noneFound'] ?? groups['noneThem'] ?? groups['noneLeft'];
  if (none !== undefined) {
    // "In the other 18 there was none" has told how many there are.
    if (/\bin (?:the (?:other|remaining) |these |those )?\S+,? there (?:was|were) none$/i.test(text.slice(0, end)))
      return undefined;
    const isOfSome = groups['noneFound'] !== undefined || /\d/.test(text.slice(0, start));
    return isOfSome ? { ...base, from: at(none), value: 0, unit: 'number', how: 'count' } : undefined;
  }
  const whole = groups['ofWhole'];
  if (whole !== undefined) {
    if (isYear(whole) || isTelephone(whole, groups['ofWholeNoun']) || lookedAt.test(match[0])) return undefined;
    const from = start + match[0].indexOf(whole);
    const noun = /^(?:[\p{L}-]+ ){0,3}?(?:\p{L}{2,}s|people|children|staff)\b/u.exec(
      (groups['ofWholeNoun'] ?? '').trim(),
    )?.[0];
    return { ...base, from, to: from + whole.length, value: numberOf(whole), unit: noun ?? 'number', how: 'count' };
  }
  const wordedCount = groups['gained'] ?? groups['newPeople'];
  if (wordedCount !== undefined) {
    const noun = (groups['gainedNoun'] ?? groups['newNoun'] ?? '').trim().split(' ').at(-1) ?? 'number';
    if (/^one$/i.test(wordedCount)) return undefined;
    return { ...base, from: at(wordedCount), value: numberOf(wordedCount), unit: noun, how: 'count' };
  }
  const years = groups['years'];
  if (years !== undefined) {
    if (isOfSentence.test(text.slice(Math.max(0, start - 80), start))) return undefined;
    const months = 12 * numberOf(years) + numberOf(groups['yearMonths'] ?? '');
    // "1 year and 6 months" is one and a half years.
    return months % 6 === 0
      ? { ...base, value: months / 12, unit: 'years', how: 'rate' }
      : { ...base, value: months, unit: 'months', how: 'rate' };
  }
  if (groups['hoursGiven'] !== undefined)
    return { ...base, value: numberOf(groups['hoursGiven']), unit: 'hours', how: 'count' };
  const step = groups['before'] ?? groups['after'];
  if (step !== undefined) {
    if (isYear(step)) return undefined;
    const from = at(step);
    return { ...base, from, to: from + step.length, value: numberOf(step), unit: 'number', how: 'count' };
  }
  const wordStep = groups['wordBefore'] ?? groups['wordAfter'];
  if (wordStep !== undefined) {
    if (!tellsChange.test(text.slice(Math.max(0, start - 80), start))) return undefined;
    const from = at(wordStep);
    return { ...base, from, to: from + wordStep.length, value: numberOf(wordStep), unit: 'number', how: 'count' };
  }
  const meanWorded = groups['meanWorded'];
  if (meanWorded !== undefined) {
    const from = at(meanWorded);
    return { ...base, from, value: numberOf(meanWorded), unit: groups['meanNoun'] ?? 'number', how: 'rate' };
  }
  if (groups['times'] !== undefined)
    return {
      ...base,
      from: at(groups['times']),
      value: numberOf(groups['times']),
      unit: groups['timesNoun'] ?? 'cases',
      how: 'count',
    };
  const named = groups['ofThem'] ?? groups['worded'];
  if (named !== undefined) {
    const ahead = text.slice(Math.max(0, start - 60), start);
    // "Supervisors had reviewed 21 of them" is no sample of inspectors.
    const isSample = groups['ofThem'] === undefined || /\b(?:we|inspectors|hmic(?:frs)?)\b/i.test(ahead);
    if (/^one$/i.test(named) || (isSample && denominator.test(ahead))) return undefined;
    const noun = groups['ofThemNoun'] ?? groups['wordedNoun']?.split(' ').at(-1);
    return { ...base, value: numberOf(named), unit: noun ?? 'number', how: 'count' };
  }
  // "6 errors in 150 records" is no share in words.
  const [found = '', thing, ofAll] = groups['some']?.split(' ') ?? [];
  if (groups['some'] !== undefined)
    return thing !== undefined && ofAll !== undefined && /^[2-9]$/.test(found) && /^\d{2}/.test(groups['every'] ?? '')
      ? { ...base, to: start + found.length + 1 + thing.length, value: Number(found), unit: thing, how: 'count' }
      : undefined;
  const count = groups['count'] ?? groups['many'] ?? '';
  if (count === '') return undefined;
  if (
    isYear(count) ||
    isTelephone(count, groups['counted'] ?? groups['manyNoun']) ||
    isCode.test(text.slice(Math.max(0, start - 40), start)) ||
    wholeAfterBracket.test(text.slice(Math.max(0, start - 40), start)) ||
    answered.test(text.slice(end, end + 40)) ||
    asked.test(text.slice(Math.max(0, start - 60), start)) ||
    isWhole(text, start, end) ||
    denominator.test(text.slice(Math.max(0, start - 60), start))
  )
    return undefined;
  const noun = (groups['counted'] ?? groups['manyNoun'] ?? '').trim();
  const value =
    Math.round(numberOf(count) * (scales[(groups['countScale'] ?? '').trim().charAt(0).toLowerCase()] ?? 1) * 100) /
    100;
  const isFewer = /^(?:fewer|less) /.test(noun) && /^[^.;,]{0,40} than\b/.test(text.slice(end, end + 50));
  const change = isFewer ? ({ change: -1 } as const) : {};
  // Of part of a thing, as in "4.6 constables", there is only an average.
  const isMean = !Number.isInteger(value) && (groups['countScale'] ?? '') === '';
  return { ...base, value, unit: noun.split(' ').at(-1) ?? 'number', how: isMean ? 'rate' : 'count', ...change };
}

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/** "Of 3,210 posts, 412": how many there are in all. */
const isWhole = (text: string, from: number, to: number) =>
  /(?:^|[,;:(] )of $/i.test(text.slice(Math.max(0, from - 6), from)) &&
  /^[^,.;]{0,80}, (?:(?:only|just|in|for|on) ){0,2}(?:\d|\p{L}+ (?:had|have|were|was)\b)/u.test(
    text.slice(to, to + 90),
  );

/** The groups of lengths of time, each with the group of its unit. */
const wordedLengths = [
  ['waited', 'waitedUnit'],
  ['spell', 'spellUnit'],
  ['took', 'tookUnit'],
  ['typical', 'typicalUnit'],
  ['late', 'lateUnit'],
  ['delay', 'delayUnit'],
  ['held', 'heldUnit'],
  ['extreme', 'extremeUnit'],
  ['ended', 'endedUnit'],
  ['noSooner', 'soonerUnit'],
  ['timedAgainst', 'againstUnit'],
  ['aShift', 'aShiftUnit'],
] as const;

/** "40 visits, outstanding for over six months": what they are counted by, and no figure of its own. */
const boundAhead = /\b(?:more than|longer than|over|at least) $/i;

/** "24 hours a day, seven days a week": without a break. */
const isAlways = (value: number, unit: string, behind: string) =>
  (value === 24 && unit === 'hours' && /^ (?:a|each|every|per) day\b/.test(behind)) ||
  ((value === 365 || value === 7) && unit === 'days' && /^ (?:a|each|every|per) (?:year|week)\b/.test(behind));

const wholeBefore = new RegExp(
  `\\bof \\d[\\d,]* ((?:[\\p{L}'-]{2,20} ){0,3}?${countable})\\b[^,;.]{0,40}, (?:only |just )?$`,
  'iu',
);

// "(31 of 172) of detective posts"
const nounAfterBracket = new RegExp(
  `^\\) of (?:the |these |those |all |its |our )?((?:[\\p{L}'-]{2,20} ){0,3}?${countable})\\b(?! ${countable}\\b)`,
  'iu',
);

// Those whom inspectors happened to meet were not counted.
const ofThoseMet =
  /^ (?:of )?(?:the |those )?(?:[\p{L}-]{1,20} ){0,6}?(?:whom |that )?(?:we|inspectors) (?:met|spoke to|spoke with|interviewed|saw|talked to)\b/u;

// "The median time to attend in the year to June 2023 was 52 minutes".
const tellsTime =
  /\b(?:average|mean|median|typical|waiting times?|response times?|times? (?:to|taken|between|spent))\b/i;

const tellsChange =
  /\b(?:ris(?:en|es|ing)|rose|fall(?:en|s|ing)?|fell|increased|reduced|cut|decreased|dropped|grown|grew|gone (?:up|down)|lengthened|shortened|improved|slipped)\b/i;

/** What a court gave, or how old someone is, is no figure of the police. */
const isOfSentence = /\b(?:sentenc\w+|imprison\w*|jail\w*|prison|custodial|aged?|old)\b/i;

/** "67 (77 percent) of 87 files": of how many. */
const wholeAfterBracket = /\(\d[^()]*\) of (?:the |its )?$/;

/** "Outcome 20 and 22 records": what is numbered, and not how many. */
const isCode =
  /\b(?:outcomes?|codes?|grades?|sections?|SPIs?|categor(?:y|ies)|bands?|levels?|tables?|figures?) \d+(?:,| and| or| to) $/i;

/** "our survey, which 311 of its staff answered": how many were asked. */
const answered =
  /^(?: of [^.,;]{1,30})? (?:answered|completed|responded|replied|returned|took part)(?: (?:to|in))?(?: it| the survey| our survey| the questionnaire)?[,.;]/;

/** "of whom 412 replied" */
const repliedTo = /^(?: of (?:whom|which))? (?:replied|responded|answered|returned it)\b/;

/** "a survey to 1,200 people" */
const asked = /\b(?:survey|questionnaire)s? (?:was |were )?(?:sent )?to (?:all |about |some )?$/i;

const ends =
  /^(?:we|were|was|had|have|has|that|which|and|in|of|did|where|are|is|with|the|they|it|should|being|could|on|to|for|showed|recorded|said|felt|reported|contained|complied|met|resulted|involved|led|told|received|needed|required|lacked|remained|came|passed|failed|agreed|would|may|will|by|at|from|a|who)$/i;

/** The noun at the head of what follows a number. */
function nounOf(words: string): string {
  const listed = words.trim().split(/\s+/);
  const end = listed.findIndex((word) => ends.test(word));
  return (end === -1 ? listed : listed.slice(0, end)).join(' ');
}
