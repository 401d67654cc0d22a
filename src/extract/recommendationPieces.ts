import { deadlinesIn } from './deadlines.ts';
import type { Block } from './page.ts';
import type { Range } from './prose.ts';
import { anyDay } from './recommendationProposals.ts';
import {
  asks,
  datedDirective,
  directive,
  expects,
  explains,
  isAgreedAction,
  isImperative,
  labelled,
  longestRule,
  ofRule,
  recommends,
  resolution,
  tellsForce,
  tellsOfEarlier,
  toldToAct,
  withoutOpenQuestions,
} from './recommending.ts';
import { sentencesOf } from './sentences.ts';

/** The parts of a block that may each be a recommendation. */
export function piecesOf(
  block: Block,
  { isListed, isExplained, parts }: { isListed: boolean; isExplained: boolean; parts: readonly Block[] },
): readonly Range[] {
  const labels = labelledPieces(block);
  if (labels.length > 0) return labels;
  const dated = isListed ? datedPieces(block) : [];
  if (dated.length > 0) return dated;
  if (!isListed) return [];
  const isFreeText = block.kind === 'paragraph' && block.marker === undefined && parts.length === 0;
  const { kind } = block.section;
  return isFreeText && (kind === 'improvement' || kind === 'concern')
    ? piecesBesideFaults(block, isExplained)
    : [wholeOf(block)];
}

/** Areas for improvement and causes of concern tell the fault as well: what is asked opens a paragraph, or is a sentence of it. */
function piecesBesideFaults(block: Block, isExplained: boolean): readonly Range[] {
  const [first, ...rest] = sentencesOf(block);
  if (isExplained || first === undefined) return [];
  if (isRecommended(first.text, { isItem: block.kind === 'item', hasParts: false, isLed: false }))
    return [wholeOf(block)];
  return rest.filter(({ text }) => tellsForce.test(text)).map(({ range }) => range);
}

/** Where recommendations are told off by their label within a paragraph: "Cause of concern: …. Recommendation: …". */
function labelledPieces(block: Block): readonly Range[] {
  if (!/\b(?:recommendation|area for improvement|required action)/i.test(block.prose.text.slice(1))) return [];
  const labels = sentencesOf(block).filter(({ text }) => labelled.test(text));
  const starts = labels.map(({ range }) => range.start);
  if (starts.every((start) => start === 0)) return [];
  if (block.marker?.action !== undefined) starts.unshift(0);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? block.prose.text.length }));
}

/** Sentences of a paragraph that each set a date to be met: "Within six months, it should …". An item is one by its mark. */
function datedPieces(block: Block): readonly Range[] {
  if (block.marker !== undefined) return [];
  const sentences = sentencesOf(block);
  const later = sentences.filter(
    ({ text }, index) =>
      index > 0 &&
      /^(?:by|within|before|(?:no|not) later than|immediately|with immediate)\b/i.test(text) &&
      datedDirective.test(text) &&
      deadlinesIn(text.slice(0, 300), anyDay).length > 0,
  );
  const starts = [0, ...later.map(({ range }) => range.start)];
  if (starts.length < 2 || !datedDirective.test(block.prose.text)) return [];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? block.prose.text.length }));
}

export const wholeOf = ({ prose }: Block): Range => ({ start: 0, end: prose.text.length });

/** How a piece stands among recommendations. */
interface Standing {
  readonly isItem: boolean;
  /** Whether it leads to parts. */
  readonly hasParts: boolean;
  /** Whether it is listed below a deadline. */
  readonly isLed: boolean;
}

/** Whether words below such a heading, or below a deadline, say what to do, rather than why. */
export function isRecommended(text: string, { isItem, hasParts, isLed }: Standing): boolean {
  const isExplaining = explains.test(text) && ![recommends, expects, asks, toldToAct].some((says) => says.test(text));
  if (hasParts) return !isExplaining || directive.test(text);
  if (
    isExplaining ||
    readTogether.test(text) ||
    ofRule.test(text.slice(0, longestRule)) ||
    (tellsOfEarlier(text) && !labelled.test(text))
  )
    return false;
  return (
    directive.test(withoutOpenQuestions(text)) ||
    isImperative(isItem ? text.replace(/^to (?=\p{Ll})/u, '') : text) ||
    recommends.test(text) ||
    expects.test(text) ||
    asks.test(text) ||
    resolution.test(text) ||
    isCalledSo.test(text) ||
    isAgreedAction(text) ||
    (isLed && isItem)
  );
}

/** "Support to national operations is an area for improvement." */
const isCalledSo = /\b(?:is|are) (?:therefore |also )?(?:an? )?areas? for improvement\W*$/i;

/** "Those that follow should be read together with the national report." */
const readTogether = /\bshould be read (?:together|alongside|in conjunction|along) /i;
