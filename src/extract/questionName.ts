/** Whether the name of that question may stand in a text. */
export const mayNameQuestion = /\bsafer?\b/i;

/**
 * Sets apart the name of the question that a force is asked, "keeping people safe and reducing crime". Texts carry it into
 * sentences on anything at all, "a vision for keeping people safe and reducing crime", and are about the rest of them.
 */
export function withoutQuestionName(text: string): string | undefined {
  const rest = text.replace(named, ' ');
  return rest === text ? undefined : rest;
}

const people =
  '(?:people|(?:the )?(?:local )?public|(?:(?:its|their|the|our|local) )?(?:communities|community|residents)|everyone)';
const keepsSafe = `(?:keep(?:s|ing)?|kept) ${people} safer?`;
const reducesCrime = '(?:reduc(?:e|es|ed|ing)|cut(?:s|ting)?) crime(?: and (?:anti-social behaviour|disorder))?';
const joined = ',? and (?:to |in |at |for |how it )?';
const named = new RegExp(
  `(?: (?:in|at|to|for|of|on|towards|by|as it goes about))?\\s?\\b(?:${keepsSafe}${joined}${reducesCrime}|${reducesCrime}${joined}${keepsSafe})\\b`,
  'gi',
);

// A sentence of these words alone is on how the force does as a whole.
const ofTheWhole = new Set(
  `a about all am an and are area areas as aspect aspects at be been better but by can committed concern concerned concerns
  congratulate consistently constabulary continue continued continues disappointed do does doing done effective
  effectively effectiveness efficiency efficient efficiently encouraged excellent extent fallen find for force forces from get
  gets getting good got graded had happy has have highly how however i if impressed improve improved improvement
  improvements improves in inadequate inspection is it its last legitimacy legitimate level main make makes more most much
  my need needs not of on or other our outstanding overall perform performance performed performing performs place pleased
  position poor previous progress proud recognise remain remained remains report require requires satisfied see serious
  seriously should since so some still strong than that the their there these this though to very was way ways we well were
  what where which with respect while will with work works worse year years yet`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether the rest of a sentence says something in particular; a name says no more than whom it is about. */
export const isInParticular = (rest: string): boolean =>
  (rest.match(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}'’-]*/gu) ?? []).some((word) => !ofTheWhole.has(word));
