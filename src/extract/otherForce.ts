import type { ForceFinder, ForceMention } from './metadata.ts';
import type { Section } from './page.ts';
import type { Range } from './prose.ts';

/** Whether a sentence tells of another force and of nothing that the two have in common: "Neighbouring Camfordshire was graded good." */
export function isOfAnotherForce(text: string, force: string | undefined, forces: ForceFinder): boolean {
  const named = forces.mentions(text);
  const [first] = named;
  if (force === undefined || first === undefined || named.some(({ slug }) => slug === force)) return false;
  return ahead.test(text.slice(0, first.start)) && does.test(text.slice(first.end)) && !inCommon.test(text);
}

/** The other force that heads a section, as in reports on a region: all that stands there is of it. */
export const otherForceOver = (
  path: Section['path'],
  force: string | undefined,
  forces: ForceFinder,
): ForceMention | undefined =>
  force === undefined
    ? undefined
    : path
        .flatMap((title) => forces.mentions(title).filter((named) => isAlone(title, named)))
        .find(({ slug }) => slug !== force);

const isAlone = (title: string, { start, end }: Range) =>
  start === 0 && /^(?: (?:Police|Constabulary)(?: Service)?)?$/.test(title.slice(end));

/** What may stand before the subject of a sentence that sets another force beside this one. */
const ahead =
  /^["']?(?:(?:by (?:way of )?|in )(?:contrast|comparison),? |(?:neighbouring|nearby|similar) |for example,? |however,? |similarly,? |elsewhere,? )?$/i;
const does =
  /^(?: (?:Police|Constabulary)(?: Service)?)? (?:is|was|were|are|has|had|have|does|did|\p{Ll}{2,}(?:s|ed))\b/u;
const inCommon =
  /\b(?:(?:the|this|both|two|three|four|all|our|its) (?:forces?|constabular(?:y|ies)|services?)|(?:with|for|to|from) (?:it|us|them)|we|our|joint\w*|shar(?:e|es|ed|ing)|collaborat\w*|alliance|together|partners?\w*|regional\w*|region)\b/i;
