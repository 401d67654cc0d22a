import { matchesOf } from '../../matches.ts';
import type { Figure } from './figures.ts';
import { amount, inWords, isInsideNumber, isTelephone, isYear, numberOf } from './numbers.ts';

const part = `(?:\\d[\\d,]*|${inWords}|each|all|half|thirds?|quarters?|fifths?|none|per ?cent|%)`;
const wholes = new RegExp(
  `(?:${part} of|^of|(?<=[.;:,] )of|of(?= the [^.;]{3,50} (?:that|which) (?:it|the (?:force|constabulary)) (?:has|had) ))(?<owner> (?:(?:the|these|its|their|the (?:force|constabulary|county|city)['’]s) )?)(?<said>${amount}|${inWords})(?<thing>(?: [\\p{L}'’-]+){1,7}(?: (?:19|20)\\d\\d)?)`,
  'giu',
);

/** What the force did with them, or what happened to them, and when: it was counted by the force, not by inspectors. */
const wasDone =
  /^(?: [\p{L}'’-]+){1,4}? (?:(?:that|which|whom) (?:the (?:force|constabulary)|it|they|officers) (?:had )?\p{L}+|(?:that|which|who) (?:should|had|were|was)\b|not (?:been )?\p{L}+ed\b|(?:recorded|received|made|issued|reported|charged|arrested|refused|granted|closed|detained|opened|raised|committed|stolen|detected)\b.{0,40}(?:\b(?:year|time|period|quarter|months?|weeks?)\b|(?:19|20)\d\d))/iu;
const inItsTime =
  /^(?: [\p{L}'’-]+){1,4}? (?:in|during|over|for) (?:the (?:last|previous|past|same|first|second)|that|this) (?:year|quarter|month|period|time|half)\b/iu;
const ofInspectors =
  /\b(?:we|our|(?:cases|files|records|investigations) (?:(?:that|which) were )?assessed|inspectors(?= (?:found|saw|looked|examined|reviewed|spoke|visited|listened|checked|noted|were))|by inspectors|HMIC(?:FRS)?|audit(?:ed|ors)?|sampled?|examined|reviewed|looked at|listened|dip-?sampled?|checked|selected|visited|spoke)\b/i;
/** What only a force has. */
const isOfForce =
  /^(?: (?:\p{Ll}|PCSO)[\p{L}-]*){0,3}? (?:posts|roles|vacancies|cells|suites|police stations|front counters|patrol cars|beats|divisions|districts|boroughs|sectors|policing areas|(?:basic )?command units)\b(?! (?:that |which )?(?:we|inspectors)\b)/u;
const arePosts = /^(?: \p{Ll}[\p{L}-]*){0,3}? (?:posts|roles) (?:were|was|are|is|had|have)\b/u;
/** The people of a force, whom it counts itself, unless it is told who of them answered. */
const areItsPeople =
  /^(?: (?:\p{Ll}|PCSO|CID)[\p{L}-]*){0,3}? (?:officers|constables|PCSOs|sergeants|detectives|investigators|call handlers)\b(?! (?:(?:that|which|who|whom|to whom) )?(?:we|inspectors|had been |were )?(?:replied|responded|answered|surveyed|interviewed|asked|questioned|polled|took part|spoken)\b)(?! (?:that |which |whom )?(?:we|inspectors)\b)/u;
/** "34 of its 41 offenders had been visited" is of no visit of inspectors. */
const byInspectors = /\b(?:we|our|inspectors|HMIC(?:FRS)?|audit(?:ed|ors)?|sampled?|dip-?sampled?)\b/i;
/** What is written down, and of which how many there are says nothing: "one of its three priorities". */
const notOfWork = /^(?: [\p{L}-]+){0,2} (?:priorities|objectives|aims|values|themes|pillars|questions|principles)\b/iu;
const thingCounted = /^(?: [\p{L}'’-]+){0,3}? (\p{L}{2,}s|people|children|staff|men|women)\b/u;
/** When it was so, and nothing that inspectors looked at. */
const tellsVisit =
  /\b(?:at the time of|at|by|before|during|since|until|prior to) (?:the time of )?our (?:inspection|visit|fieldwork|revisit|return|assessment)\b/gi;
/** "We found that", before what is so. */
const tellsResult =
  /^(?:we|inspectors|HMIC(?:FRS)?) (?:also )?(?:found|saw|noted|estimate|were told)(?:,? (?:for example|however))?,? (?:that )?/i;
const ofShare = /(?:per ?cent|%) of /i;
const bareThings = /^ \p{Ll}+s\b(?: (?:had|were|was|have|led|resulted)\b|$)/u;

/**
 * The wholes that a part or a share is told of, where the text tells them too: "1,021 of the force's 1,184 officers",
 * "23 of the 53 crimes that were not recorded". How many inspectors looked at is none of them.
 */
export function wholesTold(text: string): readonly Figure[] {
  if (!/\bof\b/i.test(text)) return [];
  const told = text.replace(tellsResult, '').replace(tellsVisit, '');
  const isOfInspectors = ofInspectors.test(told);
  const isByThem = isOfInspectors && byInspectors.test(told);
  return matchesOf(wholes, text).flatMap(({ 0: all, index, groups = {} }): readonly Figure[] => {
    const said = groups['said'] ?? '';
    const thing = groups['thing'] ?? '';
    const from = index + all.length - thing.length - said.length;
    if (notOfWork.test(thing)) return [];
    if (isYear(said) || isTelephone(said, thing) || /^(?:one|1)$/i.test(said) || isInsideNumber(text, from)) return [];
    const behind = text.slice(from + said.length, from + said.length + 120);
    const isOwned = /(?:its|their|(?:force|constabulary)['’]s) $/i.test(groups['owner'] ?? '');
    if (isByThem || (isOfInspectors && !isOwned)) return [];
    const isTold =
      isOwned ||
      arePosts.test(behind) ||
      ((groups['owner'] ?? '').trim() !== '' &&
        !/^(?:each|all)\b/i.test(all) &&
        (isOfForce.test(behind) || areItsPeople.test(behind))) ||
      wasDone.test(behind) ||
      inItsTime.test(behind) ||
      (ofShare.test(all) && bareThings.test(thing));
    if (!isTold) return [];
    const unit = thingCounted.exec(thing)?.[1] ?? 'number';
    return [
      { value: numberOf(said), unit, margin: undefined, from, to: from + said.length, how: 'count', isWhole: true },
    ];
  });
}
