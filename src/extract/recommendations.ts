import { deadlinesIn, isDeadlineLead } from './deadlines.ts';
import {
  announcesEarlier,
  asksAtOnce,
  goesOnEarlier,
  hasStatus,
  isBelowEarlier,
  isReturn,
} from './earlierRecommendations.ts';
import { isAction, sectionKind } from './headings.ts';
import { isAddressee } from './labels.ts';
import type { Block } from './page.ts';
import { type Range, sourceRanges } from './prose.ts';
import { inlineParts, listedParts, partsAfter, startsList } from './recommendationParts.ts';
import { isRecommended, piecesOf, wholeOf } from './recommendationPieces.ts';
import {
  contiguous,
  type FoundRecommendation,
  proposalOf,
  type RecommendationFinders,
} from './recommendationProposals.ts';
import {
  announces,
  datedDirective,
  directive,
  directiveWithContent,
  isAgreedAction,
  isImperative,
  labelled,
  recommendedThen,
  resolution,
  toldToAct,
} from './recommending.ts';
import { runningRecommendation, toldAgainIn } from './runningRecommendations.ts';
import { blockPlaces, placesOf, sentencesOf } from './sentences.ts';

/**
 * The recommendations of a text: what stands listed under such a heading, and what a sentence elsewhere recommends or
 * sets a date for. Lettered parts and points under a lead belong to it; a deadline set above a list holds for each of
 * its items.
 */
export function recommendationsIn(
  blocks: readonly Block[],
  finders: RecommendationFinders,
): readonly FoundRecommendation[] {
  const report = { ...finders, isReturn: isReturn(blocks) };
  const found: FoundRecommendation[] = [];
  let lead: Lead | undefined;
  let addressee: string | undefined;
  let isAnnounced = false;
  let isEarlier = false;
  let headline: Headline | undefined;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    const { text } = block.prose;
    if (block.section.kind === 'boilerplate') {
      if (block.kind !== 'heading' && isBelowEarlier(block.section) && asksAtOnce(text)) found.push(ofEarlier([block]));
      continue;
    }
    const isDeadline = isOnlyDeadline(text);
    const isAnnouncing = announces(text) || (recommendsBelow.test(text) && blocks[index + 1]?.kind === 'paragraph');
    isAnnounced = isAnnouncing || (isAnnounced && block.kind !== 'heading' && goesOnListing(block));
    const isListed =
      isAction(actionOf(block)) ||
      labelled.test(text) ||
      (block.kind === 'item' && lead !== undefined) ||
      (isAnnounced && !isAnnouncing);
    if (isAddressee(text) || (block.kind === 'heading' && !isSubject(block))) addressee = text;
    const isHeadline = headsImprovement(block);
    if (isHeadline) headline = { block, addressee };
    const wanted = leadOfWanting(block);
    const wanting = wanted === undefined ? [] : partsAfter(blocks, index);
    if (wanted !== undefined && wanting.length > 0 && !wanting.some(tellsToAct)) {
      found.push(ofBlock(block, wanted, wanting, report, { lead: undefined, addressee }));
      index += wanting.length;
      continue;
    }
    if (block.kind === 'heading') {
      lead = isListed && isDeadline ? { block, text } : undefined;
      isEarlier = false;
      if (isHeadline) found.push(ofBlock(block, wholeOf(block), [], report, { lead: undefined, addressee: undefined }));
      continue;
    }
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    if (isDeadline) {
      lead = isListed || text.endsWith(':') ? { block, text } : undefined;
      continue;
    }
    const parts = startsList(text) ? partsAfter(blocks, index) : [];
    const isToldAgain: boolean = isEarlier && goesOnEarlier(block, report.isReturn);
    isEarlier = isToldAgain ? block.kind === 'item' || report.isReturn : announcesEarlier(text);
    const next = blocks[index + parts.length + 1];
    const isOfReturn = report.isReturn && parts.length > 0 && recommendedThen(text);
    if (isToldAgain || isOfReturn || ((isBelowEarlier(block.section) || hasStatus(text, next)) && asksAtOnce(text))) {
      found.push(ofEarlier([block, ...parts]));
      index += parts.length;
      continue;
    }
    const above = headline?.block.section === block.section ? headline : undefined;
    const headed = above === undefined ? -1 : found.findIndex((one) => one.blocks.has(above.block));
    if (above !== undefined && headed !== -1 && leadsToPoints(block, parts)) {
      found[headed] = withPoints(above, block, parts, report);
      index += parts.length;
      continue;
    }
    const pieces = piecesOf(block, { isListed, isExplained: above !== undefined && !isHeadline, parts });
    if (isListed || pieces.length > 0) {
      const own = (range: Range) => (range.end === text.length ? parts : []);
      const told = pieces.filter((range) =>
        isRecommended(text.slice(range.start, range.end), {
          isItem: block.kind === 'item',
          hasParts: own(range).length > 0,
          isLed: lead !== undefined,
        }),
      );
      found.push(...told.map((range) => ofBlock(block, range, own(range), report, { lead, addressee })));
      if (told.length === 0) found.push(...toldAgainIn(block, report));
      if (told.at(-1)?.end === text.length) index += parts.length;
      continue;
    }
    lead = undefined;
    const running = runningRecommendation(block, parts, report);
    if (running.length === 0) continue;
    found.push(...running);
    index += parts.length;
  }
  return found;
}

/** Whether a line says no more than by when what is below it is to be done. */
const isOnlyDeadline = (text: string) =>
  isDeadlineLead(text) && !directiveWithContent(text) && !resolution.test(text) && !isAgreedAction(text);

/** What heads an area for improvement, and whom it addresses. */
interface Headline {
  readonly block: Block;
  readonly addressee: string | undefined;
}

/** What leads to points that only name what should be better: a line of its own, or the last sentence of a paragraph. */
function leadOfWanting(block: Block): Range | undefined {
  if (headsWanting.test(block.prose.text)) return wholeOf(block);
  return block.prose.text.endsWith(':')
    ? sentencesOf(block).findLast(({ text }) => namesWanting.test(text))?.range
    : undefined;
}

/** "What needs to improve?", as letters on joint inspections have it. */
const headsWanting = /^what needs to improve\??$/i;
/** "Specific areas for improvement include:", as summaries of inspections of child protection have it. */
const namesWanting =
  /^(?:the |some )?(?:specific |particular |main |key )?areas for improvement (?:include|are)(?: the following)?:$/i;

const tellsToAct = ({ prose: { text } }: Block) => directive.test(text) || isImperative(text);

/** Whether a paragraph leads to the points of what such a headline asks for. */
const leadsToPoints = (block: Block, parts: readonly Block[]) =>
  parts.length > 0 && leadsPoints.test(sentencesOf(block).at(-1)?.text ?? '');

/** "The force should:", "Kent Police should make sure that:" */
const leadsPoints =
  /^(?:[Tt]h(?:e|is) (?:force|constabulary|chief constable)|(?:\p{Lu}[\p{L}-]+ (?:and )?){1,4}(?:Police|Constabulary)) (?:should|must|needs? to)(?: \p{L}+ly)?(?: (?:make sure|ensure)(?: that)?)?:$/u;

/** What such a headline asks for, with the points below a paragraph that leads to them. */
function withPoints(
  headline: Headline,
  leading: Block,
  points: readonly Block[],
  report: RecommendationFinders,
): FoundRecommendation {
  const whole = ofBlock(headline.block, wholeOf(headline.block), points, report, { ...headline, lead: undefined });
  const lead = sentencesOf(leading).slice(-1);
  return { ...whole, sentences: [...whole.sentences, ...lead.flatMap((one) => placesOf(one))] };
}

/** What an earlier report recommended. */
const ofEarlier = (blocks: readonly Block[]): FoundRecommendation => ({
  proposed: undefined,
  blocks: new Set(blocks),
  sentences: [],
});

/** A heading that only parts recommendations by what they are about holds for the same addressee. */
const isSubject = ({ section, prose: { text } }: Block) =>
  isAction(section.kind) && !isAction(sectionKind(text)) && !/\b(?:to|for)\b/i.test(text);

/** An area for improvement that stands over what explains it, as a heading does: "The force should answer calls sooner". */
const headsImprovement = ({ kind, marker, section, prose: { text } }: Block) =>
  (kind === 'heading' || (kind === 'paragraph' && marker === undefined)) &&
  section.kind === 'improvement' &&
  !/[.:;,?!]["”’*]*$/.test(text) &&
  datedDirective.test(text.replace(/^[#*\s]+/, '').replace(labelled, ''));

/** "HMIC recommends that:", over paragraphs of which each tells someone to act. */
const recommendsBelow = /\brecommends? that\s*:$/i;

/** Below such a line, what is in the list or numbered, or tells someone to act. */
const goesOnListing = ({ kind, marker, prose: { text } }: Block) =>
  kind === 'item' || marker !== undefined || toldToAct.test(text) || namedToAct.test(text);
const namedToAct = /^(?:the )?\p{Lu}[^.,;:]{1,60} (?:should|must)\b/u;

/** What an item is called, or what its section holds. */
const actionOf = ({ marker, section }: Block) => marker?.action ?? section.kind;

/** A deadline set above a list. */
interface Lead {
  readonly block: Block;
  readonly text: string;
}

/** What stands above a recommendation and holds of it. */
interface Above {
  readonly lead: Lead | undefined;
  /** The heading or line that may say whom it is addressed to. */
  readonly addressee: string | undefined;
}

function ofBlock(
  block: Block,
  range: Range,
  partBlocks: readonly Block[],
  finders: RecommendationFinders,
  { lead, addressee }: Above,
): FoundRecommendation {
  const isWhole = range.end - range.start === block.prose.text.length;
  const bare = withoutMarks(block.prose.text, range);
  const text = block.prose.text.slice(bare.start, bare.end).trim();
  const ownPlaces = sourceRanges(block.prose, bare, block.ranges);
  const inline = partBlocks.length === 0 ? inlineParts(text) : undefined;
  const parts = inline?.parts ?? listedParts(partBlocks);
  const places = [...ownPlaces, ...partBlocks.flatMap(blockPlaces)];
  const whole = [text, ...partBlocks.map((part) => part.prose.text)].join(' ');
  const deadlines = deadlinesIn(whole, finders.publishedOn);
  const fromLead = deadlines.length === 0 && lead !== undefined ? deadlinesIn(lead.text, finders.publishedOn) : [];
  const ofLead = fromLead.length > 0 && lead !== undefined ? blockPlaces(lead.block) : [];
  return {
    proposed: proposalOf({
      text: inline?.lead ?? text,
      parts,
      deadlines: deadlines.length > 0 ? deadlines : fromLead,
      places: [...contiguous(places, finders.source), ...ofLead],
      whole,
      block,
      rule: ruleOf(block, parts.length),
      addressee,
      confidence: datedDirective.test(text) || actionOf(block) === 'improvement' ? 0.95 : 0.85,
      finders,
    }),
    blocks: new Set([
      ...(isWhole ? [block] : []),
      ...partBlocks,
      ...(ofLead.length > 0 && lead !== undefined ? [lead.block] : []),
    ]),
    sentences: isWhole ? [] : ownPlaces,
  };
}

/** Without the marks of a heading, or of the bold type that all of it is set in. */
function withoutMarks(text: string, { start, end }: Range): Range {
  const marks = /^(?:#{1,6}\s+)?/.exec(text.slice(start, end))?.[0].length ?? 0;
  const inner = text.slice(start + marks, end);
  const bold = /^\*\*[^*]+\*\*$/.test(inner) ? 2 : 0;
  return { start: start + marks + bold, end: end - bold };
}

function ruleOf(block: Block, parts: number): string {
  const where =
    actionOf(block) === 'improvement'
      ? 'area for improvement'
      : actionOf(block) === 'concern'
        ? 'cause of concern'
        : 'listed recommendation';
  return parts > 0 ? `${where} with parts` : where;
}
