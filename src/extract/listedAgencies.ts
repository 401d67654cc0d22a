import { matchesOf } from '../matches.ts';
import type { Knowledge } from './knowledge.ts';
import type { Mention } from './partners.ts';

/** Agencies that a word alone names where it stands in a list of agencies: "police, education and health services". */
export function agenciesByWord(partners: Knowledge['partners']): ReadonlyMap<string, string> {
  return new Map(
    partners.flatMap(({ slug, name }) => {
      const word = /^(education|housing|health|probation|social) (?:services?|agencies)$/i
        .exec(name)?.[1]
        ?.toLowerCase();
      return word === undefined ? [] : [[word, slug] as const];
    }),
  );
}

const sector =
  "police|health|education|housing|probation|prisons?|social (?:services|care|work(?:ers)?)|children(?:'s)?";
const agency = `(?:(?:the )?(?:${sector}|fire(?: and rescue)?|ambulance|youth(?: offending| justice)?|mental health|victim)(?: (?:services?|trusts?|bodies|providers|departments?|agencies|teams?))?|councils?|local authorit(?:y|ies)|(?:the )?courts|schools|charities|(?:the |a |local )+charity|(?:the )?NHS|universities|(?:the )?(?:voluntary|third|private) sector|(?:voluntary|community) (?:groups|organisations))`;
const joined = '(?:,| and| or|, and|, or| &)(?: the)?';
const byWord = 'education|housing|health|probation|social care';
// "Their health, education and housing needs" are people's own.
const ofPeople = ' (?:needs?|problems?|issues|histor(?:y|ies)|conditions?|benefits?|status|costs?|about|on|for)\\b';
const inList = new RegExp(
  `\\b(?:(?<=\\b${agency}${joined} )(?:${byWord})(?!(?:${joined} (?:${byWord}))*${ofPeople})|(?:${byWord})(?=${joined} ${agency}\\b(?!${ofPeople})))\\b`,
  'giu',
);

const often = '(?:(?:not|less|more|rarely|often|usually|always|never|seldom|still|now|also|too|only) ){0,3}';
const inAttendance =
  '(?:absent|represented|present|reliable|missing|involved|slow|invited|engaged|in the room|at the table|a member|told|asked|consulted)';
/** "Housing is less reliable", "; education attends most meetings": what only an agency is or does. */
const bySubject = new RegExp(
  `(?<=^|[;:,] |\\b(?:and|but|while|whereas|although|though) )(?:education|housing)(?= ${often}(?:attend(?:s|ed)?|takes? part|took part|sen(?:ds?|t)|(?:is|was|has been|had been) ${often}${inAttendance}|has(?: now)? (?:named|joined|agreed|sent|a waiting list))\\b)`,
  'giu',
);

/** "With health and social care", "social care staff", "children's services": a council's social services by other words. */
const ofCare =
  /(?<=\b(?:with|by|to|from|between|inform|tell|contact) (?:the |local )?(?:health,? (?:and|or) )?)social care\b(?! (?:records?|needs?|costs?|settings?|placements?|provision|budgets?))|(?<!\b(?:children's|adults?'?|for|of|in|their) (?:health,? (?:and|or) )?)social care(?= (?:staff|teams?|colleagues|managers|attends?|told|said|are|is|were|was|has|have|had|do|does|did)\b)|\b(?:children's|adult) services\b/giu;

/** Where a text names agencies by such a word. */
export function listedAgencies(text: string, agencies: ReadonlyMap<string, string>): readonly Mention[] {
  const found = [...matchesOf(inList, text), ...matchesOf(bySubject, text), ...matchesOf(ofCare, text)];
  return found.flatMap(({ index, 0: words }) => {
    const head = words.toLowerCase().split(' ').at(-1) ?? '';
    const slug = agencies.get(/care|services/.test(head) ? 'social' : head);
    if (slug === undefined) return [];
    return [{ slug, kind: 'AGENCY', start: index, end: index + words.length, head, isPlural: false }];
  });
}
