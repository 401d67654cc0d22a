import { anyMonth } from '../../ingest/dates.ts';
import { countable, notCounted, ofTeam } from './figureWords.ts';
import { endsOrGoesOn, exact, isFew, type Rule, type Told } from './looseRules.ts';
import { inWords } from './numbers.ts';

const likePrevious: Told = { unit: '', how: 'rate' };

/** Rules of numbers with no unit. */
export const rulesOfNumbers: readonly Rule[] = [
  // "one sergeant to 4.9 constables": "it was one to 4.9"
  ({ said, ahead }) =>
    /\b(?:one|1) to $/i.test(ahead) && /\./.test(said) ? { unit: 'number', how: 'rate' } : undefined,
  // "11.5 minutes in urban areas and 17 in rural ones", "40 of them in Dover and 14 in Ashford"
  ({ said, previous, between, behind }) => {
    const [, place] = placedFigure.exec(between) ?? [];
    const isAlike =
      place !== undefined && (behind.startsWith(` ${place} `) || areBothAt(place, behind)) && !isDateAfter.test(behind);
    return previous !== undefined && isAlike && !isFew(said) ? likePrevious : undefined;
  },
  // "and that for England and Wales 87.4"
  ({ ahead, behind, previous }) =>
    previous !== undefined && thatOf.test(ahead) && endsOrGoesOn.test(behind) ? likePrevious : undefined,
  // "in 2021/22 (62)"
  ({ ahead, behind }) =>
    bracketAfterYear.test(ahead) && behind.startsWith(')') ? { unit: 'number', how: 'count' } : undefined,
  // "officers lost 9.4 days; staff lost 11.1", "in 2015 it took five", "the busiest carried 31"
  ({ said, ahead, behind, previous }) =>
    previous !== undefined && !isFew(said) && elidedObject.test(ahead) && endsClause.test(behind)
      ? likePrevious
      : undefined,
  // "just 4.6 percent, and for robbery 8.1"
  ({ said, between, behind, previous }) =>
    previous !== undefined && /\d/.test(said) && andFor.test(between) && endsClause.test(behind)
      ? likePrevious
      : undefined,
  // "the median was 41 minutes and the mean 58"
  ({ between, behind, previous }) =>
    previous !== undefined && andTheMean.test(between) && endsClause.test(behind) ? likePrevious : undefined,
  // "412 cases in 2016, 398 in 2017"
  ({ between, behind, previous }) =>
    previous !== undefined && yearByYear.test(between) && /^ (?:in|for) (?:19|20)\d\d\b/.test(behind)
      ? likePrevious
      : undefined,
  // "4,120 referrals, or 79 a week"
  ({ said, ahead, behind, previous }) => {
    const [, span] = aWeek.exec(behind) ?? [];
    const isSaid =
      span !== undefined &&
      !isFew(said) &&
      ((previous !== undefined && /(?:\bor|\babout|,|\bof|\bequat\w+ to|\bequivalent to) $/.test(ahead)) ||
        doesSome.test(ahead));
    return isSaid ? { unit: `per ${span}`, how: 'rate' } : undefined;
  },
  // "in line with forces in the East Midlands (49)"
  ({ ahead, behind, previous }) =>
    previous !== undefined && besideNamed.test(ahead) && behind.startsWith(')')
      ? previous.unit === 'percentage points' || previous.how === 'percent'
        ? { unit: 'percent', how: 'percent' }
        : likePrevious
      : undefined,
  // "Each offender manager supervised 62"
  ({ said, ahead, behind }) =>
    !isFew(said) && eachHas.test(ahead) && endsOrGoesOn.test(behind) ? { unit: 'number', how: 'rate' } : undefined,
  // "has increased the number of detectives by 61"
  ({ said, ahead, behind }) =>
    !isFew(said) && changedBy.test(ahead) && endsOrGoesOn.test(behind) ? { unit: 'number', how: 'count' } : undefined,
  // "by October it was nine"
  ({ said, ahead, behind, previous }) =>
    previous !== undefined && !isFew(said) && itWasSo.test(ahead) && endsClause.test(behind) ? likePrevious : undefined,
  // "the remainder (15)"
  ({ ahead, behind }) =>
    /\b(?:remainder|rest|others) \($/i.test(ahead) && behind.startsWith(')')
      ? { unit: 'number', how: 'count' }
      : undefined,
  // "now there are 19"
  ({ said, ahead, behind }) =>
    !isFew(said) && thereNow.test(ahead) && endsOrGoesOn.test(behind) ? { unit: 'number', how: 'count' } : undefined,
  // "and a further 80 are booked", "and a further two in training"
  ({ said, ahead, behind }) =>
    !isFew(said) &&
    /\band (?:a further|another) $/.test(ahead) &&
    (/^ (?:are|were|have|had)\b/.test(behind) || endsOrGoesOn.test(behind))
      ? { unit: 'number', how: 'count' }
      : undefined,
  // "with some carrying up to 25"
  ({ ahead, behind, previous }) =>
    previous !== undefined && carryingUpTo.test(ahead) && endsClause.test(behind) ? likePrevious : undefined,
  // "HMIC examined 90 of these and found 78 to be right"
  ({ said, ahead, behind }) =>
    !isFew(said) && /\bfound (?:that )?(?:only )?$/.test(ahead) && foundSo.test(behind)
      ? { unit: 'number', how: 'count' }
      : undefined,
  // "since then 19 more have been trained"
  ({ said, behind }) =>
    !isFew(said) && /^ (?:more|others?) (?:have|had|has|were|are)\b/.test(behind)
      ? { unit: 'number', how: 'count' }
      : undefined,
  // "11 crimes each, and detectives 17"
  ({ said, between, behind, previous }) =>
    previous !== undefined && /\d/.test(said) && others.test(between) && endsClause.test(behind)
      ? likePrevious
      : undefined,
  // "It applied for 38 in 2021/22"
  ({ said, ahead, behind }) =>
    !isFew(said) && didSome.test(ahead) && inTimeAfter.test(behind) ? { unit: 'number', how: 'count' } : undefined,
  // "mapped every route, and found 17", "obtained 143 in the year", "found 12 that contained a crime"
  ({ said, ahead, behind }) =>
    !isFew(said) &&
    ((foundSome.test(ahead) && (endsClause.test(behind) || ofWhich.test(behind))) ||
      (broughtSome.test(ahead) && (endsClause.test(behind) || inTimeAfter.test(behind))))
      ? { unit: 'number', how: 'count' }
      : undefined,
  // "could name only 71 who were still in the role"
  ({ said, ahead, behind }) =>
    !isFew(said) && /\bonly $/.test(ahead) && whoWere.test(behind) ? { unit: 'number', how: 'count' } : undefined,
  // "is 71 short of the 390"
  ({ said, ahead, behind }) =>
    !isFew(said) && /\b(?:is|are|was|were) $/.test(ahead) && /^ short of\b/.test(behind)
      ? { unit: 'number', how: 'count' }
      : undefined,
  // "had led to six arrests"
  ({ said, ahead, behind }) => {
    const [, noun] = thing.exec(behind) ?? [];
    return noun !== undefined && !isFew(said) && ledTo.test(ahead) ? { unit: noun, how: 'count' } : undefined;
  },
  // "has been falling steadily, from 210 in the first month"
  ({ said, ahead, behind }) =>
    !isFew(said) && fromBefore.test(ahead) && /^ (?:in|at) (?:the|19|20)/.test(behind)
      ? { unit: 'number', how: 'count' }
      : undefined,
  // "used on 2,388 occasions and drawn on 96"
  ({ ahead, behind, previous }) =>
    previous !== undefined && onAgain.test(ahead) && endsClause.test(behind)
      ? { unit: 'occasions', how: 'count' }
      : undefined,
  // "requested for 39 and provided for only three"
  ({ ahead, behind, previous }) =>
    previous?.how === 'count' && givenFor.test(ahead) && endsClause.test(behind)
      ? { unit: 'number', how: 'count' }
      : undefined,
  // "caseloads averaged 82"
  ({ ahead, behind }) =>
    averaged.test(ahead) && (endsOrGoesOn.test(behind) || aWeek.test(behind))
      ? { unit: 'number', how: 'count' }
      : undefined,
  // "the rate for England and Wales was 11"
  ({ said, ahead, behind }) =>
    !isFew(said) && rateOf.test(ahead) && endsOrGoesOn.test(behind) ? likePrevious : undefined,
  // "dropped by a fifth, to 68", "from 74 in the same period of the previous year to 40"
  ({ ahead, behind }) =>
    changedTo.test(ahead) && endsOrGoesOn.test(behind) ? { unit: 'number', how: 'count' } : undefined,
  // "Fifty-five joined."
  ({ said, ahead, behind }) =>
    beginsClause.test(ahead) && comeOrGone.test(behind) && !isFew(said) ? { unit: 'number', how: 'count' } : undefined,
  // "There are six such officers", "which has four coordinators"
  ({ said, ahead, behind, previous }) => {
    const [, noun] = thing.exec(behind) ?? [];
    const isTold = thereAre.test(ahead) || (previous?.how === 'count' && /\d [^.;]{2,60},? and $/.test(ahead));
    return noun !== undefined && /^\p{L}/u.test(said) && !isFew(said) && isTold
      ? { unit: noun, how: 'count' }
      : undefined;
  },
  // "shared with three other forces"
  ({ said, ahead, behind }) => {
    const [, noun] = otherBodies.exec(behind) ?? [];
    return noun !== undefined && !isFew(said) && sharedWith.test(ahead) ? { unit: noun, how: 'count' } : undefined;
  },
  // "more missing people: 1,241 in the year"
  ({ said, ahead, behind }) =>
    /\d{2}/.test(said) && /\p{Ll}{3}: $/u.test(ahead) && inTimeAfter.test(behind)
      ? { unit: 'number', how: 'count' }
      : undefined,
  // "Recorded crime per 1,000 people was 121.4"
  ({ ahead, behind }) => {
    const [, unit] = ratePer.exec(ahead) ?? [];
    return unit !== undefined && endsOrGoesOn.test(behind) ? { unit, how: 'rate' } : undefined;
  },
  // "4.6 constables on average"
  ({ said, behind }) => {
    const [, noun] = eachOnAverage.exec(behind) ?? [];
    return noun === undefined || isFew(said) ? undefined : { unit: noun, how: 'rate' };
  },
];

/** "in Bedford and 12 at the reserve suite" */
const areBothAt = (place: string, behind: string) => /^(?:in|at)$/i.test(place) && /^ (?:in|at) /.test(behind);
const placedFigure = new RegExp(
  `^(?:%| per ?cent| [\\p{L}'-]+){0,9}? (to|in|at|for|among|on|from|by|under|with|against|through|over) [^.;:\\d]{2,40}(?:,| and|, and|,? but| or) ${exact}$`,
  'iu',
);
const isDateAfter = new RegExp(`^ (?:in|from|for|at|on|by) (?:the|${anyMonth}|(?:19|20)\\d\\d|\\d)`, 'i');
const thatOf = new RegExp(
  `\\b(?:that|those|the (?:figure|average|rate|one)s?) (?:for|in|of|across) [^.;,:\\d]{2,40} (?:was |were |is |are )?${exact}$`,
  'i',
);
const bracketAfterYear = /\b(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)? \($|\((?:in )?(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?: $/;
const changedBy = new RegExp(
  `\\b(?:increas|reduc|decreas|cut|rais|lower|expand|shr[iua]nk)\\p{L}* (?:the |its |their )(?:[\\p{L}'’-]+ ){1,7}by ${exact}$`,
  'iu',
);
const eachHas = new RegExp(
  `\\beach (?:(?!of\\b)[\\p{L}-]+ ){1,3}(?:now )?(?:has|had|carries|carried|holds|held|manages|managed|supervises|supervised|handles|handled|covers|covered|deals with|dealt with|oversees|oversaw|looks after|looked after) ${exact}$`,
  'iu',
);
const itWasSo = new RegExp(
  `\\b(?:it|this|that|(?<!\\b(?:since|until|before|after|when) )they|there|the (?:figure|average|mean|median|number|rate)) (?:was|were|is now|are now|had been|has been) (?:now )?${exact}$`,
  'i',
);
const besideNamed =
  /\b(?:in line with|similar to|close to|(?:better|worse|higher|lower|more|less|fewer|quicker|slower) than|compared (?:with|to)|against|(?:above|below|behind|ahead of)) [^.;:()\d]{3,80} \($/i;
const thereNow = new RegExp(
  `\\b(?:(?:now|then|today|currently) there (?:are|were)|there (?:are|were) (?:now|currently|then|still)|(?:it|they|which|the (?:force|constabulary|unit|team)) (?:now (?:has|have|employs?|holds?)|(?:has|have) now)) ${exact}$`,
  'i',
);
const ratePer = new RegExp(`\\b(per 1(?:0|00)?,?000 \\p{Ll}+) (?:was|is|were|are|stood at|stands at) ${exact}$`, 'u');
const aWeek = /^ (?:a|each|every|per) (day|week|month|year|shift)\b/;
const yearByYear =
  /^[^.;:\d]{0,40} (?:in|for) (?:19|20)\d\d(?:[/–-]\d\d)?(?:,|;|,? and|,? but) (?:only |just |about )?$/;
const andTheMean =
  /(?:,|;|,? and|,? but) the (?:mean|median|average|longest|shortest|quickest|slowest|highest|lowest|oldest)(?: of| was)? (?:only |just |about )?$/;
const elidedObject = new RegExp(
  `(?:[;,] |\\b(?:and|but|while|whereas) )(?:[\\p{L}\\d'’/-]+ ){1,6}(?:lost|take|takes|took|carry|carries|carried|had|has|held|holds|spent|made|sought|received|recorded|handled|manages?|managed|found|needs|needed|waits|waited|worked|costs?|paid) ${exact}$`,
  'iu',
);
const didSome = new RegExp(
  `(?:^|[.;,] |\\b(?:and|but) )(?:it|they|officers|the (?:force|constabulary|team|unit)) (?:had |has |have )?\\p{L}{2,}(?:ed|ld|de|nt) (?:for |to |on |out )?${exact}$`,
  'iu',
);
const inTimeAfter = new RegExp(
  `^ (?:in|during|over|between) (?:(?:19|20)\\d\\d|the (?:year|12|twelve|same|previous|last|first|past|six|three)|that year|${anyMonth})`,
  'i',
);
const carryingUpTo =
  /\b(?:carry(?:ing)?|hold(?:ing)?|ha(?:ve|ving|d|s)|handl(?:e|ing)|manag(?:e|ing)|with|deal(?:ing)? with|carried|held)\b[^.;,\d]{0,30} (?:up to|as many as) $/i;
const andFor =
  /^[^.;]{0,40}(?:[,;]|,? (?:and|but|while)) (?:(?:and|but|while) )?(?:for|in|at|among|of) (?!(?:section|figure|table|paragraph|phase|grade|level|year)s?\b)[^,.;:\d]{3,40} (?:it was |they were )?(?:only |just |about )?$/;
const foundSo = /^ (?:of (?:them|these|those) )?(?:to (?:be|have)|that (?:were|had|did)|were|had|did|was)\b/;
const others =
  /^(?: [\p{L}'’-]+){0,4}[,;] (?:and |but |while )?(?:for )?(?:[\p{L}'’-]+ ){0,2}(?!grades |levels |sections |points |ages )\p{Ll}{3,}s (?:only |about )?$/u;
const endsClause = /^(?=[.;](?!\d)|,(?!\d)|\)|$| (?:and|but|while|whereas)\b)/;
const foundSome = new RegExp(
  `(?:\\b(?:it|they|which|we|inspectors|officers|the (?:force|constabulary|team|unit|panel|audit)) (?:had |has |have )?|,? and (?:had )?)found ${exact}$`,
  'iu',
);
const ofWhich = /^ (?:(?:that|which|in which|where|with) )/;
const whoWere = /^ (?:who|that|which|in which|where) (?:were|was|had|did|have|are)\b/;
const broughtSome = new RegExp(
  `(?<!\\b(?:we|inspectors|to|can|could|will|would|should|must) )\\b(?:produced|obtained|generated|yielded|recovered|identified|sought|secured|submitted|refused|granted) ${exact}$`,
  'iu',
);
const doesSome = new RegExp(
  `\\b(?:send|sends|sent|receive|receives|received|handle|handles|handled|make|makes|made|get|gets|take|takes|took|cancel|cancels|cancelled|reject|rejects|rejected|refer|refers|referred|places for|deal with|deals with|dealt with)(?: back| on| in| out)? ${exact}$`,
  'i',
);
const ledTo = new RegExp(`\\b(?:led|leads|leading) to ${exact}$|\\bresult(?:ed|s|ing) in ${exact}$`, 'i');
const fromBefore =
  /\b(?:falling|rising|fallen|risen|fell|rose|dropping|dropped|climbing|climbed|declining|declined|shrinking|growing)\b[^.;\d]{0,30}, from (?:about |around |some |nearly )?$/i;
const onAgain = new RegExp(`\\bon (?:[\\d,]+|\\p{L}+) occasions\\b[^.;]*\\bon ${exact}$`, 'iu');
const givenFor = new RegExp(`\\p{L}{2}(?:ed|en|ven|ought|ade|und|done) (?:for|with|to|by) ${exact}$`, 'iu');
const averaged = new RegExp(
  `(?<!\\b(?:have|has|had) )\\b(?:averag(?:e|es|ed|ing)|totals?|totall(?:ed|ing)|numbered|amount(?:s|ed|ing) to|c(?:ame|omes) to) ${exact}$`,
  'i',
);
const rateOf = new RegExp(
  `\\b(?:rates?|figures?|average|mean|median|ratio|number|score|total|caseload|workload)(?: (?:for|in|across|among|of) (?:[^.;:,\\d]|per [\\d,]+){2,60}| nationally| locally| elsewhere)? (?:was|is|were|are|being|stood at|stands at|had been) ${exact}$`,
  'i',
);
const changedTo = new RegExp(
  `\\b(?:drop(?:ped)?|fell|fall(?:en)?|r[io]sen?|grew|grown|increased?|decreased?|reduced|cut|up|down|went|gone|shrunk|shrank)\\b[^.;:]{0,100}(?:, |\\b(?:year|period|month|quarter) |\\bby [^.;,]{1,40} )(?:(?:up|down) )?to ${exact}$`,
  'i',
);
const beginsClause = /(?:^|[.;] )$/;
const comeOrGone = /^ (?:joined|left|resigned|retired|transferred|returned|applied|passed|qualified|withdrew)\b/;
const thereAre = new RegExp(
  `\\b(?:has|have|had|there (?:are|were|is|was)(?: now| still)?|there (?:may|might) be|which (?:has|have)|convicted|arrested|charged|trained|compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of|made up of|staffed by|(?:set up|established|created|formed|staffed)(?: in (?:\\p{L}+ )?\\d{4})? with|(?:an?|${inWords}) (?:detective |chief )?(?:inspector|sergeant|constable|officer|manager)s?(?:,|,? and)) ${exact}$`,
  'iu',
);
const thing = new RegExp(
  `^ (?:(?!${notCounted})[\\p{Ll}-]{2,20} ){0,3}?((?:units|coordinators|co-ordinators|advis[eo]rs|managers|analysts|nurses|handlers|trainees|cars|vans|patrols|members|teams|stations|dogs|drones|rooms|hubs|centres|offices|hospitals|prisons|courts|${countable}))\\b(?! ${ofTeam}\\b)(?! (?:of|to|that|which|who) (?:the|be|follow|these)\\b)`,
  'iu',
);
const sharedWith = /\bshar(?:es?|ed|ing) (?:[^.;,\d]{1,40} )?with $/i;
const otherBodies = /^ (?:(?:other|neighbouring|nearby|local|more) )*(forces|councils|agencies|services)\b/;
const eachOnAverage = /^ (\p{Ll}{3,20}s) (?:each )?on average\b/u;
