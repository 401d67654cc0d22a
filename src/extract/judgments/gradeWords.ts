import { gradeWord } from '../lines.ts';

// Parts of patterns: how sentences speak of grades and of who gives and gets them.

export const grade = `(?:${gradeWord.replace('Requires', 'Requir(?:es?|ing)')}|RI)`;
export const mark = `["']?`;
export const named =
  '(?:(?:\\p{Lu}[\\p{Ll}]+(?:-\\p{Lu}\\p{Ll}+)? (?:and |of |& )?){1,4}(?:Police(?: Service)?|Constabulary|Service))';
export const force = `(?:(?:[Tt]he|[Yy]our|[Tt]his) (?:[Ff]orce|[Cc]onstabulary|[Ss]ervice)|[Tt]h(?:is|at) (?:area|aspect|question)|[Ii]t|[Yy]ou|[Ww]e|(?:[Tt]he )?${named})`;
export const document = `(?:the|this|our|hmic(?:frs)?'s) (?:annual |latest |\\d{4} )?(?:inspection|report|assessment)`;
export const inspectorate = `(?:we|i|hmic(?:frs)?|(?:our |the )?inspectors?|the inspectorate|${document}(?: (?:into|of|on|published|released) [^.;]{2,100}?)?)`;
export const adverbs = '(?:(?:still|also|now|again|currently|overall|therefore|generally|once (?:more|again)),? )*';
export const copula = '(?:is|are|was|were|be|has been|have been|had been|remains?|continues? to be)';
export const judged =
  '(?:judged|graded|rated|assessed|deemed|classed|branded|labelled|marked|(?:up|down|re-?)graded(?: from ["\']?\\p{L}+(?: improvement)?["\']?)?)';
export const asBeing = `(?:(?: overall)?(?: by [^,.;]{2,40}?)?(?: to be| as being| as| at| to|:)?)`;

/** What stands below a grade that no area has. */
export const noAreas = /^(?:no|none)(?: (?:areas?|questions?|judge?ments?|grades?))?$/i;
