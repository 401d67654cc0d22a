import { matchesIn } from '../matches.ts';
import type { Word } from '../model/words.ts';

// Who says what a report passes on: the subject of a verb of saying or thinking.

const partners =
  '(?:partners?|partner (?:agenc(?:y|ies)|organisations?|service providers?)|(?:other |voluntary |statutory |local |support )?agencies|(?<!police )organisations|charit(?:y|ies)|social (?:workers|services|care(?: staff)?)|youth workers|support (?:workers|services)|local authorit(?:y|ies)|councils?(?: officers| staff)?|crown prosecution service(?: \\(cps\\))?|cps|prosecutors|lawyers|magistrates|courts|probation(?: staff| officers| service| trust)?|prison staff|idvas?|(?:independent )?(?:domestic violence |sexual violence )?advis[eo]rs|(?:health|hospital|education|school|nursing|clinical) (?:staff|professionals|workers|services|trust)|nurses|doctors|paramedics|teachers|head ?teachers|schools|housing (?:associations|officers|providers)|practitioners|victim support|independent chairs?|chairs? of the [^,.;]{3,30}board|csps?|community safety partnerships?)';
const others =
  '(?:victims|residents|members of the public|survivors|children|young people|detainees|offenders|families|parents|callers|shopkeepers|farmers|businesses|councillors|custody visitors|unions?|federation)';
const force =
  '(?:the (?:force|constabulary)|(?:the |an? )?(?:(?:deputy|assistant) )?chief constable|chief officers?|(?:\\w+ )?staff|(?:\\w+ )?officers|supervisors|managers|commanders|leaders|workforce|sergeants|inspectors we|investigators?|detectives|dispatchers|police(?! (?:and crime|federation)\\b)|call (?:takers|handlers)|pcsos|(?:an?|one|another) (?:(?:police|response|neighbourhood|custody|senior|junior|experienced|specialist) )?(?:officer|constable|detective|sergeant|supervisor|dispatcher|call[ -](?:taker|handler)|pcso))';

/** "GPs are not always told that": what they are told they do not say. */
const areTold =
  "(?:be|been|being|were|was|are|is)(?: not|n['’]t)?(?: (?:[a-z]+ly|always|often|never|seldom|sometimes))?";
/** To an inspector, or of what the speaker thinks; and not what someone is trained to do, or could not do. */
const speaks = [
  `(?<!\\b(?:could|unable to|able to|can|cannot|not|to|seldom|${areTold}) )(?:told|tells?) (?:us|me|inspectors|hmi\\w*|the inspectorate|that)`,
  '(?<!\\b(?:could|to|can|can.t|cannot|not|be|been|often|it) )(?:said|says?)(?! by\\b)',
  '(?<!\\b(?:to|can|not|victims) )(?:believe[sd]?|felt|feels?(?! consulted\\b)|thought|thinks?) (?:that|it|they|the|there|this|under|over|un|more|less|un\\w+|well|able|proud|valued|supported|confident|safe\\w*)',
  '(?<!\\b(?:to|who|that|they) )report(?:ed|s)? (?:that|feeling|having|difficult\\w+|delays|problems with|good|excellent|strong|positive)',
  '(?<!\\b(?:to|not) )(?:prais(?:ed|es?)|complain(?:ed|s)?|comment(?:ed|s)|express(?:ed|es)|claim(?:ed|s)? (?:that|to)|states?|stated|described (?:it|them|this|the|being|a|an|how|their|its|feeling)|voiced|rais(?:ed|es?) (?:\\w+ )?(?:concerns?|issues?|worries))',
  '(?:were|was|are) (?:very |highly |generally |mostly |largely )?(?:positive|critical|complimentary|full of praise|enthusiastic|appreciative)',
  '(?:spoke|speaks?) (?:very |most )?(?:highly|well|warmly|positively|critically)',
].join('|');
/** What only a force says of itself. */
const admits =
  "(?<!\\b(?:to|not|doesn['’]t|don['’]t|didn['’]t|always) )(?:acknowledge[sd]?|accept(?:ed|s)?|recognise[sd]?|admit(?:s|ted)?) (?:that|this|these|it|its|the (?:need|problem|scale|importance|difficult\\w+|risks?|gaps?|weakness\\w*|shortfall))\\b|(?:is|are|was|were) confident (?:that|it|they|in its)|considers? (?:that|itself|this|it|the)";

const saying = (who: string, how: string) => new RegExp(`\\b${who}\\b[^.;]{0,40}?\\b(?:${how})(?![\\w’'-])`, 'i');
const partnersSay = new RegExp(
  `${saying(partners, speaks).source}|\\breported to us by partner|\\bconcerns? (?:was|were) raised by ${partners}\\b|\\baccording to (?:\\w+ )?${partners}\\b`,
  'i',
);
const forceSays = saying(force, `${speaks}|${admits}`);
const othersSay = saying(others, speaks);

/** "One told us that he carried 19 crimes", "Visitors told us that they were admitted without delay" */
const someoneTells = /(?<!\b(?:could|un|able to|can|cannot|not|to|were|was) )\btold (?:us|me|inspectors|hmic\w*)\b/i;
const unnamed =
  /^told\b|\b(?:they|(?<!at )one|some|several|many|most|both|few|fewer|those|whom|who|it|another)(?: \w+){0,2} told\b/i;

/** Who says what a clause tells: the inspectorate, unless others are its subject. */
export function speakerOf(clause: string): Word<'saidBy'> {
  if (matchesIn(partnersSay, clause)) return 'PARTNERS';
  if (matchesIn(forceSays, clause)) return 'FORCE';
  if (matchesIn(othersSay, clause)) return 'OTHERS';
  if (!matchesIn(someoneTells, clause)) return 'INSPECTORATE';
  // Those whom a report does not name again are as a rule the force's own people.
  return unnamed.test(clause) ? 'FORCE' : 'OTHERS';
}
