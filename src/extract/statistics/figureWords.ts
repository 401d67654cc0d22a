import { anyMonth } from '../../ingest/dates.ts';
import { amount, inWords } from './numbers.ts';

/** An expression for any of the words of a list. */
const oneOf = (words: string) => `(?:${words.trim().split(/\s+/).join('|')})`;

export const percent =
  '(?:percentage points?|points(?= (?:below|above|higher|lower|more|less|better|worse|up|down)\\b)|percent|per cent|%)';

/** "54 rape crimes" counts crimes. */
const crimes = '(?!\\p{L}+\\s(?:crimes|offences|cases|incidents|victims|investigations|reports|suspects)\\b)';

/** What reports count; a number of anything else is as often a name, a date or a length of time. */
export const countable = oneOf(`
  crimes? offences? incidents? cases? victims? officers? PCSOs? staff vacanc(?:y|ies) reports? calls?
  records? investigations? operators recruits researchers reviewers refusals authorisations messages
  appointments decisions arrests? offenders? people children detainees? referrals? warrants? complaints?
  notices? orders? detectives? specials volunteers? files? allegations? assessments? suspects? searches
  personnel posts ${crimes}burglar(?:y|ies) ${crimes}robber(?:y|ies) ${crimes}rapes? ${crimes}homicides? vehicles? cautions? resolutions? disposals?
  devices? investigators? supervisors? respondents households responses prosecutions? charges nominals
  constables? sergeants? inspectors? employees episodes? notifications? sessions? seizures? applications?
  members users followers subscribers dwellings premises properties firearms knives weapons plans tags
  conferences convictions perpetrators disclosures requests groups? cells suites stops tests visits homes
  schools boroughs districts forms
`);

/** A thing that is no plural: in "60 incident logs" it is not what is counted. */
export const singular =
  '(?:crime|offence|incident|case|victim|officer|PCSO|report|call|record|investigation|arrest|offender|detainee|referral|warrant|complaint|file|assessment|suspect|burglary|vehicle|custody|device|detective|constable|sergeant|inspector|supervisor|investigator)';

/** Behind a thing that is no plural: "12 crime investigation unit staff" counts no investigations. */
export const ofTeam = '(?:team|unit|squad|hub|department|bureau|desk)';

/** What inspectors count: only of these are small numbers in words statistics by themselves. */
export const countedInWords = oneOf(`
  vacanc(?:y|ies) suites cases files crimes offences incidents complaints warrants referrals refusals
  victims orders notices arrests prosecutions convictions authorisations deaths men women boys girls
  reports?(?=\\sof\\s(?:rape|sexual|domestic|violen|crime|burglar|robber|assault|stalking|harass|abuse))
`);

/** What a sentence says of those whom a number counts. */
export const isSaidOf = `(?:(?:had|has|have|were|was|are|did|should|could)(?:n['’]t)?|${oneOf(`
  hold holds complied showed contained met resulted involved led felt said told received needed required lacked
  remained came passed failed agreed held gave took joined left stayed waited lived worked went got wanted knew
  related included concerned covered cited scored resulted ended set stated explained mentioned
`)})`;

/** How a case was handled, as it is graded. */
export const caseGrade =
  '(?:good|outstanding|adequate|inadequate|poor|(?:requir(?:es?|ed|ing)|need(?:s|ed|ing)?) improvements?)';

/** A number of things, in digits or in words. */
export const small = `\\d{1,3}(?:,\\d{3})+|\\d{1,5}|${inWords}`;

export const time =
  '(?:seconds|secs?|minutes|mins?|hours|hrs?|days|weeks|months|(?<=\\b(?:1|one) )(?:second|minute|hour|day|week|month))';

export const comparative =
  '(?:longer|shorter|more|less|fewer|quicker|faster|slower|later|earlier|higher|lower|above|below)';

/** What happens to a whole that a text gives with its time, and what is made of it. */
export const inTime = `(?:in|during|between|from|since|over) (?:(?:the|these|those) )?(?:\\d+|${anyMonth}|same|previous|last|year|first|past|three|six|nine|twelve)`;

/** How exact a figure is. */
export const abouts =
  'on average|an average of|about|around|roughly|approximately|up to|over|nearly|almost|of|just|at least|as long as|(?:more|less|longer|fewer) than';
export const about = `(?: (?:${abouts})){0,3}`;

/** Words in plural that are lengths, distances, parts of a report or of the country, or no nouns. */
export const notCounted = `${oneOf(`
  seconds? minutes? hours? days? weeks? months? quarters? years? times? miles? metres? kilometres? pounds
  pence percent(?:age)? million billion thousand forces areas? questions? themes? priorities objectives
  pages? principles standards strands stages steps points? paragraphs? districts? counties pillars
  measures of in to and or the an? for with by at on as that this these those its which who were was is
  are had has have does from per out until than across between but if when where while it they we there
  shows means gives says includes uses(?!\\s+of) provides us less perhaps always afterwards thus recommendations january february
  march april may june july august september october november december
`)}\\b`;

// "30–35 per cent", "£3.2m-£4.1m": no one value.
export const dash = '[-–—]';
export const sum = `£\\s?(?:${amount})\\s?(?:million|m|billion|bn|k)?`;
export const bound = `(?:${amount})\\s?(?:${percent})?`;
