import { deadlinesWorded } from '../ingest/deadline.ts';
import { withoutAll } from './deadlines.ts';

const directive = /\b(?:should|must|needs? to|is to|are to|ought to|shall)\b/iu;
/** "We recommend that …", "We have determined that Camford Council is the principal authority and should …" */
const recommending = /\b(?:recommend(?:s|ed)?(?: that)?:?,?|have determined that) /i;
const expecting = /\bexpects? (?<subject>[^.]{3,80}?) to\b/i;
const circumstance =
  /^\W*(?:as|after|during|following|for|given|if|in|on|through|to|when|where|with|working)\b[^,]{0,120},\s*/i;
const headEnd = /[,;]| (?:with|working|together|through|in|which|who|that)\b/i;
const ofForce =
  /\b(?:the|this|its|their) (?:(?:deputy|assistant) )?(?:force|constabulary|chief constable|command team|service)(?!s)\b/i;
const otherBody =
  /^(?:the |all |each |every |other |both |local |relevant ){0,3}(?:home (?:office|secretary)|(?:uk |welsh )?government|ministry of justice|department (?:of|for) \p{L}+|noms|national offender management service|hmpps|npcc|national police chiefs' council|acpo|association of chief police officers|college of policing|npia|national policing improvement agency|national crime agency|nca|crown prosecution service|cps|attorney general|ipcc|iopc|independent office for police conduct|hmic(?:frs)?|hmcts|nhs|ofsted|director of \p{L}+|(?:local )?safeguarding (?:children(?:'s|’s)? |adults? )?(?:board|partnership)|clinical commissioning groups?|integrated care boards?|youth offending (?:service|team)s?|police forces|forces|chief (?:constables|officers of (?:all|each|every|the)(?: police)? forces?)|police and crime commissioners|pccs|authorit(?:y|ies)|councils?|partner (?:agencies|organisations)|partners)\b/iu;
const ofOwnName =
  /^(?:the )?(?:\p{Lu}[\p{L}'&-]{1,20},? (?:and |of |for )?){1,6}(?:Council|Trust|Partnership|Board|University|Agency|Authority)\b/u;

/** Who is told to act, as far as a subject of "should" says it. */
export function toldIn(text: string): string {
  const expected = expecting.exec(text)?.groups?.['subject'];
  const from = recommending.exec(text);
  const told = from === null ? text : text.slice(from.index + from[0].length);
  const verb = directive.exec(told);
  if (verb === null && from === null && !/^that\b/i.test(text)) return expected ?? '';
  const before = told.slice(0, Math.min(verb?.index ?? 60, 300));
  const undated = withoutAll(before, deadlinesWorded(before, undefined)).trim();
  const sentence = undated.split(/[.:;]\s+/).at(-1) ?? '';
  const subject = sentence
    .replace(/^\W*(?:that\b\W*)?/iu, '')
    .replace(circumstance, '')
    .replace(circumstance, '');
  const head = subject.split(headEnd)[0]?.trim() ?? '';
  // "There should be a plan" tells nobody.
  return /^there$/i.test(head) ? '' : head;
}

/** Whether who is told to act is another body than a force, or forces in general. */
export const isOtherBody = (told: string) => (otherBody.test(told) || ofOwnName.test(told)) && !ofForce.test(told);

/** Whether who is told to act is a force that is meant by "the force". */
export const isTheForce = (told: string) => ofForce.test(told);
