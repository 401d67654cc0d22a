import { isOtherBody, toldIn } from './addressees.ts';
import { deadlinesIn } from './deadlines.ts';
import type { Block } from './page.ts';
import { inlineParts, listedParts } from './recommendationParts.ts';
import { contiguous, type FoundRecommendation, proposalOf, type ReportFinders } from './recommendationProposals.ts';
import {
  asks,
  datedDirective,
  demands,
  directive,
  expects,
  leadsActions,
  longestRule,
  ofRule,
  recommendedThen,
  recommends,
  recommendsActing,
  tellsForceNow,
  tellsInPoints,
  tellsOfEarlier,
} from './recommending.ts';
import { outOfScope } from './scope.ts';
import { blockPlaces, placesOf, type Sentence, sentencesOf } from './sentences.ts';

/** A paragraph outside such a section whose sentence recommends, or sets the force a date. */
export function runningRecommendation(
  block: Block,
  parts: readonly Block[],
  finders: ReportFinders,
): readonly FoundRecommendation[] {
  const sentences = sentencesOf(block);
  const found: FoundRecommendation[] = [];
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (sentence === undefined) continue;
    const isLast = () => index === sentences.length - 1;
    // Points belong to the last sentence before them, and to the recommendation that it goes on with.
    const pointsBelow = () => (isLast() ? parts : []);
    if (isToldAgain(sentence, finders)) {
      found.push({ proposed: undefined, blocks: new Set(pointsBelow()), sentences: placesOf(sentence) });
      continue;
    }
    if (!isRunning(sentence, pointsBelow(), finders)) continue;
    if (parts.length === 0 && /:$/.test(sentence.text.trim()) && isLast()) continue;
    const following: Sentence[] = [];
    for (let next = sentences[index + 1]; next !== undefined && goesOn(next, finders); next = sentences[index + 1]) {
      following.push(next);
      index += 1;
    }
    const own = pointsBelow();
    const texts = [sentence, ...following].map(({ text }) => text).join(' ');
    const inline = inlineParts(texts);
    const whole = [texts, ...own.map((part) => part.prose.text)].join(' ');
    const places = [...[sentence, ...following].flatMap((one) => placesOf(one)), ...own.flatMap(blockPlaces)];
    const deadlines = deadlinesIn(whole, finders.publishedOn);
    found.push({
      proposed: proposalOf({
        text: inline?.lead ?? texts,
        parts: inline?.parts ?? listedParts(own),
        deadlines,
        places: contiguous(places, finders.source),
        whole,
        block,
        rule:
          deadlines.length > 0 && !recommends.test(sentence.text)
            ? 'sentence that sets a date'
            : 'sentence that recommends',
        confidence: 0.8,
        finders,
      }),
      blocks: new Set(own),
      sentences: [sentence, ...following].flatMap((one) => placesOf(one)),
    });
  }
  return found;
}

/** What a paragraph tells again of what was recommended before. */
export const toldAgainIn = (block: Block, finders: ReportFinders): readonly FoundRecommendation[] =>
  sentencesOf(block)
    .filter((sentence) => isToldAgain(sentence, finders))
    .map((sentence) => ({ proposed: undefined, blocks: new Set(), sentences: placesOf(sentence) }));

/** "It is to be extended by March" tells of a plan, and so does what has to be saved. */
const plannedThing =
  /^(?:(?:it|this|these|they) (?:is|are) to be\b|(?:[^.,]{2,60} should|[^.]{2,80}? (?:needs? to|must|has to|have to)) (?:save|(?:make|find|achieve|deliver)\b[^.]{0,60}?(?:savings|£)))/i;

/**
 * Another body that is told to act, by its name: what forces in general should do is as often a rule, and what another
 * body is to do, a plan.
 */
function isNamedBody(text: string): boolean {
  const told = toldIn(text);
  return (
    isOtherBody(told) &&
    /\b(?:should|must|ought to)\b(?! (?:send|submit|return) (?:it|them|(?:the|this) (?:\p{L}+ )*(?:statement|response))\b)/iu.test(
      text,
    ) &&
    !/\b(?:will|would|is|are|has|have|was|were|requires?|expects?|intends?|plans?)\b/i.test(told) &&
    !/\b(?:forces|constables|commissioners|partners?)$/i.test(told)
  );
}

/** "Officers should have gone at once" tells of what was not done; "should have trained its staff by May 2026" sets a date. */
const isRegret = (text: string, { publishedOn }: ReportFinders) =>
  /\b(?:should|must|ought to) (?:\p{L}+ )?have (?:\p{L}+ )?\p{L}{2,}/iu.test(text) &&
  deadlinesIn(text, publishedOn).every(({ kind }) => kind === 'IMMEDIATE');

/** "We recommended that …. This has been done." */
const isDone = (next: Sentence | undefined) =>
  next !== undefined &&
  /^(?:(?:this|that) (?:has|have) (?:now |since |not |yet |largely ){0,2}been|(?:it|you|the (?:force|constabulary)) (?:has|have) (?:now |since |not |yet |largely ){0,2}(?:done|completed|implemented|acted on|met|put) (?:this|that|it|so))\b/iu.test(
    next.text,
  );

/** What a report that goes back recommended the last time, or what has been done since. */
const isToldAgain = ({ text, after }: Sentence, { isReturn }: ReportFinders): boolean =>
  recommendedThen(text.slice(0, 700)) && (isReturn || isDone(after));

/**
 * "It should also provide an action plan to specify how it intends to respond to the other recommendations", and what the
 * inspectorate will require: an update on "the recommendations that should be acted upon immediately".
 */
const ofResponse =
  /\brecommendations (?:that|which) should be\b|\bhow (?:it|they) (?:intends?|plans?) to (?:respond to|implement|address|act on) (?:the|these|our|all) (?:\p{Ll}+ )?recommendations\b/iu;

/** The section that looks ahead. */
const ahead = /^(?:what (?:happens )?next|next steps|(?:the )?way (?:forward|ahead))\W*$/i;

function isRunning({ text, block }: Sentence, parts: readonly Block[], finders: ReportFinders): boolean {
  if (text.length > 3000 || ofRule.test(text.slice(0, longestRule))) return false;
  const opening = text.slice(0, 700);
  if (
    /^(?:in (?:19|20)\d\d|in our (?:last|previous|earlier|(?:19|20)\d\d)|previously|we (?:had )?recommended (?:in|that forces))\b/i.test(
      opening,
    )
  )
    return false;
  if (tellsOfEarlier(opening) || ofResponse.test(opening)) return false;
  if (
    recommends.test(opening) &&
    (directive.test(opening) || /\bthat\b|:/.test(opening) || recommendsActing.test(opening)) &&
    !/\bour (?:last|previous|earlier)\b/i.test(opening)
  )
    return true;
  if (ahead.test(block.section.title) && tellsForceNow.test(opening)) return true;
  const isDated = () => deadlinesIn(opening, finders.publishedOn).length > 0;
  if ((expects.test(opening) || asks.test(opening) || isNamedBody(opening)) && isDated()) return true;
  if (parts.length > 0 && (asks.test(opening) || leadsActions(opening) || tellsInPoints(opening))) return true;
  if (demands(opening) || asksForStatement.test(opening)) return true;
  if (outOfScope(opening) === 'not of the force' && !/^(?:by|within|immediately)/i.test(opening)) return false;
  return datedDirective.test(opening) && !plannedThing.test(opening) && isDated() && !isRegret(opening, finders);
}

/** What follows a joint inspection of an area: "The director of children's services should prepare a written statement of proposed action." */
const asksForStatement = /\bshould prepare (?:and submit )?a (?:joint )?written statement of (?:proposed )?action\b/i;

/** The next sentence goes on with what should be done: "By March 2015 the force should …". */
function goesOn({ text }: Sentence, finders: ReportFinders): boolean {
  return (
    /^(?:it|this|they|the (?:force|plan|review|action plan|constabulary)|by|as a minimum)\b/i.test(text) &&
    directive.test(text.slice(0, 200)) &&
    (deadlinesIn(text.slice(0, 300), finders.publishedOn).length > 0 || /^(?:it|this|they|as a minimum)\b/i.test(text))
  );
}
