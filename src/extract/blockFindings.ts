import { type FindingFinders, findingsIn } from './findings.ts';
import type { ForceFinder } from './metadata.ts';
import { isOfAnotherForce } from './otherForce.ts';
import type { Block } from './page.ts';
import type { Range } from './prose.ts';
import type { FoundRecommendation } from './recommendationProposals.ts';
import { isText, placesOf, type Sentence, sentencesOf } from './sentences.ts';
import { sentenceKey } from './statistics/runningText.ts';
import type { FoundStatistics } from './statistics/statistics.ts';
import { stemsOf } from './stems.ts';
import type { ProposedFinding, ProposedJudgment } from './types.ts';

export interface BlockFinders extends FindingFinders {
  readonly forces: ForceFinder;
  /** The force that the text is about. */
  readonly force: string | undefined;
}

/** What was read from a text already: a sentence that says no more than that makes no finding. */
export interface ReadAlready {
  readonly recommendations: readonly FoundRecommendation[];
  readonly judgments: readonly ProposedJudgment[];
  readonly statistics: FoundStatistics;
}

/** Reads the findings of a text block by block. */
export function blockFindings(
  blocks: readonly Block[],
  { recommendations, judgments, statistics }: ReadAlready,
  finders: BlockFinders,
): (block: Block) => readonly ProposedFinding[] {
  const taken = new Set(recommendations.flatMap((one) => [...one.blocks]));
  const takenRanges = recommendations.flatMap(({ sentences }) => sentences);
  const judged = judgments.flatMap(({ places }) => places);
  const stems = stemsOf(blocks);
  const fellows = fellowsIn(blocks);
  const mayTell = (sentence: Sentence) => {
    const places = placesOf(sentence);
    return (
      !overlaps(places, takenRanges) &&
      !statistics.areOfTable(places) &&
      !saysOnlyAGrade(sentence, judged) &&
      !isOfAnotherForce(sentence.text, finders.force, finders.forces)
    );
  };
  const hasFigures = (sentence: Sentence) => statistics.sentences.has(sentenceKey(sentence));
  return (block) => {
    const isSurrounding = block.section.kind === 'figures';
    if (taken.has(block) || (isSurrounding && !isIntroduction(block))) return [];
    const place = { stem: stems.get(block), fellows: fellows.get(block), hasFigures };
    const told = findingsIn(sentencesOf(block).filter(mayTell), finders, place);
    return [...told].flatMap(([sentence, found]) => (isSurrounding && !assessesTheForce(sentence, found) ? [] : found));
  };
}

/** So many sentences tell what a section is about; a longer one may go from this to that. */
const mostFellows = 30;

/** The sentences that stand with those of each block in its section. */
function fellowsIn(blocks: readonly Block[]): ReadonlyMap<Block, readonly string[]> {
  const found = new Map<Block, readonly string[]>();
  let together: string[] = [];
  let last: Block | undefined;
  for (const block of blocks.filter(isText)) {
    if (block.section !== last?.section || together.length >= mostFellows) together = [];
    for (const { text } of sentencesOf(block)) together.push(text);
    found.set(block, together);
    last = block;
  }
  return found;
}

/** To a report, or to one of its chapters: the background of the whole report is not of this inspection. */
const isIntroduction = ({ section: { path } }: Block) =>
  (path.length > 1 ? /^[\d.\s]*(?:introduction|background)\b/i : /^[\d.\s]*introduction\b/i).test(path.at(-1) ?? '');

const opensWithForce =
  /^(?:it|its|the (?:force|constabulary|(?:deputy |assistant )?chief constable)|(?:chief )?officers|staff|we (?:were|are)|(?:\p{Lu}[\p{L}-]+ (?:and |upon )?){1,4}(?:Police|Constabulary))\b/iu;
const sure = 0.8;

/** An introduction tells of the inspection, the force and the law; some sum up there what was found. */
const assessesTheForce = ({ text, before }: Sentence, told: readonly ProposedFinding[]): boolean =>
  (opensWithForce.test(text) || (/^this\b/i.test(text) && opensWithForce.test(before?.text ?? ''))) &&
  told.some(({ polarity, confidence }) => polarity !== 'NEUTRAL' && confidence >= sure);

function overlaps(places: readonly Range[], taken: readonly Range[]): boolean {
  return places.some((place) => taken.some((other) => place.start < other.end && other.start < place.end));
}

/** A sentence that is a judgment's evidence and says no more is not a finding beside it. */
function saysOnlyAGrade(sentence: Sentence, judged: readonly Range[]): boolean {
  if (sentence.text.split(/\s+/).length >= 30) return false;
  const end = sentence.text.replace(/[\s,;]*(?:\b(?:and|or|but))?[\s.]*$/, '').length;
  const last = placesOf(sentence, { start: 0, end }).at(-1);
  return last !== undefined && judged.some(({ start, end }) => start < last.end && last.end <= end + 1);
}
