import { anyMonth } from '../../ingest/dates.ts';
import { hasVerb, type Token, tokens } from '../language.ts';

/** "In our survey, ", "As a result of this, ": what a clause begins with and is not about. */
const opening =
  /^(?:(?:and|but|however|overall|also),? )?(?:as|in|at|by|on|for|during|over|since|from|within|of|after|before|when|where|while|although|because of|despite|nationally|locally|here|there)\b[^,;:]{0,90}[,:] (?=\p{L})/iu;

/** "Staff told us that", "I was pleased to see that", "This represents a": who tells, and how, is not what is told. */
const telling =
  /^(?:(?:staff|officers|supervisors|detectives|managers|leaders|victims|they|some|many) (?:told (?:us|inspectors|hmic\w*)|said)|(?:i|we|hmic\w*|inspectors) (?:also )?(?:(?:was|were|am|are) (?:also )?(?:pleased|told|disappointed|concerned|surprised|encouraged)(?: to (?:find|see|hear|learn|note))?|found|saw|noted|estimated?|heard)) that |^(?:[\p{L}'’ -]{2,50} )?(?:announced|identified|estimate[sd]?|calculate[sd]?|reported|forecasts?|expects|told (?:us|inspectors|hmic\w*)|believes|considers) that |^compares (?:to|with) .*|^(?:while|when|whereas|although|though) |^(?:the )?(?:force|constabulary)['’]s |^(?:this |that |which )?(?:represent(?:s|ed)?|equate[sd]? to|amount(?:s|ed)? to|give[ns]?|gave|mean[st]?) (?:an?|the) /iu;

/** What is left of a clause whose figure is gone: "has been cut from", "and only". */
const dangling =
  /(?:^|[\s,]+)(?:and|or|but|while|although|which|who|that|from|to|at|of|in|on|by|with|than|for|as|an?|the|its|their|only|about|around|some|just|nearly|almost|over|under|further|another|additional|equal|being|been|be|is|are|was|were|has|have|had|do|does|did|now|then|also|still|it|they|this|these|there|compared|up|down|fell|rose|fallen|risen|grew|grown|increased|decreased|reduced|dropped|declined|cut|went|gone|come|stood|stands|remained|amounted|averaged|taken|took|takes|more|would|will|could|should|must|may|might|can|through(?: it)?)[\s,.;:(]*$/i;

/**
 * Words of a sentence as the name of what is measured in it: of "In our survey, victims were satisfied with" that is
 * "victims that were satisfied".
 *
 * @param whole what is measured a part of, where the words tell only of the part: "were satisfied"
 * @returns empty where they name nothing
 */
export function nameOfMeasure(words: string, whole: string | undefined): string {
  const name = withRelative(
    withoutTeller(
      withoutEnd(withoutTelling(withoutOpening(words.slice(words.lastIndexOf(';') + 1).replace(aside, '')))),
    ),
    whole,
  );
  return namesSomething(name) ? name : '';
}

/** "records with grounds, which is an improvement on 2013, when" */
const aside = /, (?:which|when)\b.*$/i;

/** A text from which an expression is taken as long as it finds something. */
function without(expression: RegExp, text: string): string {
  const left = text.replace(expression, '');
  return left === text ? text : without(expression, left);
}

const withoutOpening = (words: string) => without(opening, words.trim());
const withoutTelling = (words: string) => without(telling, words);
const withoutEnd = (words: string) => without(dangling, words).replace(/[\s,.;:(]+$/, '');

/** "It has developed plans" tells of plans, "There was appropriate supervision" of supervision. */
function withoutTeller(words: string): string {
  const teller = /^(?:it|they|there|we|inspectors|hmic(?:frs)?|(?:the )?(?:force|constabulary)) (?=\p{Ll})/iu.exec(
    words,
  )?.[0];
  if (teller === undefined) return words;
  const rest = words.slice(teller.length);
  const verbs =
    /^(?:\p{Ll}+ly |(?:also|now|still|then|had|has|have|is|are|was|were|been|did|not) )*(?:\p{Ll}+ )?(?:to \p{Ll}+ )?(?:(?:an?|the|its|their|some) )*/u;
  const object = rest.replace(verbs, '');
  return namesSomething(object) ? object : words;
}

const isBreak = /^(?:that|which|who|whom|whose|where|when|whether|because|if|as|than|,|;|:)$/;
/** So many words of a measure name what has parts. */
const longestWhole = 8;

/** "Records had no plan" are "records that had no plan"; "were from repeat victims" are those of the whole that were. */
function withRelative(words: string, whole: string | undefined): string {
  const all = tokens(words.slice(0, 120));
  const at = all.findIndex(({ text, pos }) => pos === 'AUX' && !/^(?:be|been|being|having)$/.test(text));
  const ahead = all.slice(0, at);
  if (at === -1 || ahead.some(({ text }) => isBreak.test(text))) return words;
  if (at === 0) return `${wholeOf(whole) ?? 'those'} that ${words}`;
  const { text } = all[at] as Token;
  const place = new RegExp(`(?<!\\p{L})${text}(?:n['’]t)?(?!\\p{L})`, 'iu').exec(words)?.index ?? 0;
  const isNamed = place > 0 && ahead.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  return isNamed ? `${words.slice(0, place)}that ${inPlural(words.slice(place), ahead.at(-1))}` : words;
}

/** "One in six posts is vacant" tells of posts that are vacant. */
function inPlural(verb: string, noun: Token | undefined): string {
  if (noun?.pos !== 'NOUN' || !/[^s]s$/.test(noun.text)) return verb;
  return verb.replace(/^(?:is|was|has)(?=\s|n['’]t)/, (one) => plurals[one] ?? one);
}
const plurals: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have' };

function wholeOf(measure: string | undefined): string | undefined {
  const whole = measure?.replace(/^change in /, '').replace(/ (?:that|in which|who|which) .*$/, '');
  return whole === undefined || whole.split(' ').length > longestWhole || !namesSomething(whole) ? undefined : whole;
}

/** What a noun counts, with what is told of it: "vans on hire", "officers that had left", "cases in which it was late". */
export function countedAs(
  noun: string,
  told: string,
  { ahead, rest }: { readonly ahead: string; readonly rest: string },
): string {
  const clause = clauseOfCases(ahead, rest);
  if (clause !== undefined) return `${noun} in which ${clause}`;
  const [first, second] = tokens(told.slice(0, 60));
  if (first === undefined || told === noun) return noun;
  if (told.startsWith(`${noun} `) || told.endsWith(` ${noun}`)) return told;
  if (/^(?:that|which|who|whom|whose|where)$/.test(first.text)) return `${noun} ${told}`;
  if (/^(?:AUX|VERB)$/.test(first.pos) && !/(?:ing|ed|been)$/.test(first.text)) return `${noun} that ${told}`;
  // "20 as good", "12 to be good": how so many were judged.
  if (/^(?:as|to be) \p{Ll}/u.test(told)) return `${noun} ${told.startsWith('as ') ? 'graded' : 'found'} ${told}`;
  const isAside = ['VERB', 'AUX', 'ADP'].includes(first.pos) || (first.pos === 'ADV' && second?.pos !== 'PRON');
  return isAside ? `${noun} ${told}` : noun;
}

const inCases =
  /(?:^|[,;:] |\b(?:and|but|that) )([^,;:]{10,110}) (?:in|for|on)(?: (?:only|just|about|some|all|nearly|almost|over|under))* $/i;
const ofCases = /^\)? ?(?:%|percent|per cent)?(?: \([^)]{0,40}\))?(?: [^,;.]{1,90}?)?, ([^;.]{8,110})/i;

/** "It has invested in 82 posts": nothing was found in them. */
const goesWithIn = /\b(?:invest\w*|resulted|involved|engaged|interested|based|located|placed|took part|taken part)$/i;

/** "In", before the number of cases. */
export const endsOnIn = /\bin(?: (?:only|just|about|some|all|nearly|almost|over|under))* $/i;

/** "Advice was given in 14", "In 14 of the 20 calls, advice was given": what was found in so many cases. */
export function clauseOfCases(ahead: string, rest: string): string | undefined {
  const before = inCases.exec(ahead)?.[1];
  const found = before ?? (endsOnIn.test(ahead) ? ofCases.exec(rest)?.[1] : undefined);
  if (found === undefined) return undefined;
  const clause = withoutOpening(
    found.replace(/^(?:we|inspectors|hmic\w*) (?:also )?(?:found|saw|noted) (?:that )?/i, ''),
  )
    .replace(/,? (?:and|but|while|whereas|although|compared|of which)\b.*$/i, '')
    .trim();
  if (goesWithIn.test(clause)) return undefined;
  const isClause = /^(?:there|it|they|this|an?|the|no|all|officers|staff|\p{L}+s?)\b/iu.test(clause) && hasVerb(clause);
  return isClause && namesSomething(clause)
    ? clause.replace(/^\p{Lu}(?=\p{Ll}+ )/u, (letter) => letter.toLowerCase())
    : undefined;
}

/** Words that are about the telling or the teller: what is counted is none of them. */
const ofTheTelling = new RegExp(
  `^(?:force|constabulary|forces|police|we|hmi|hmic|hmicfrs|inspectors?|inspection|visit|fieldwork|majesty|report|average|rate|level|figure|proportion|percentage|score|number|total|year|years|period|months?|quarters?|weeks?|days?|result|survey|sample|time|end|date|contrast|england|wales|${anyMonth})$`,
);

/** Whether words name a thing that can be counted or measured. */
export const namesSomething = (words: string): boolean =>
  takenForVerb.test(words) ||
  tokens(words.slice(0, 120)).some(
    ({ text, pos }) => (pos === 'NOUN' || pos === 'PROPN') && /\p{L}{2}/u.test(text) && !ofTheTelling.test(text),
  );

/** "The wait fell": the tagger takes the noun for a verb. */
const takenForVerb = /^(?:(?:average|mean|median) )?(?:waits?|costs?|spend|demand|pay)$/i;
