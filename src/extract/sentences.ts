import { asksWhat, isSentence } from './headings.ts';
import { sentenceRanges } from './language.ts';
import { endsWithGrade } from './lines.ts';
import type { Block } from './page.ts';
import { type Range, sourceRanges } from './prose.ts';

/** A sentence of the running text, and where it stands. */
export interface Sentence {
  readonly text: string;
  readonly block: Block;
  /** In the block's prose. */
  readonly range: Range;
  /** The sentence before it in the same block, for what "this" and "it" mean. */
  readonly before: Sentence | undefined;
  /** The one after it in the same block. */
  readonly after: Sentence | undefined;
}

/** The sentences of paragraphs and list items, in order. */
export function sentencesOf(block: Block): readonly Sentence[] {
  const known = sentencesByBlock.get(block);
  if (known !== undefined) return known;
  const sentences: Sentence[] = [];
  for (const [index, [start, end]] of sentenceRanges(block.prose.text).entries())
    sentences.push({
      text: block.prose.text.slice(start, end),
      block,
      range: { start, end },
      before: sentences[index - 1],
      get after() {
        return sentences[index + 1];
      },
    });
  sentencesByBlock.set(block, sentences);
  return sentences;
}

// Every rule asks for them.
const sentencesByBlock = new WeakMap<Block, readonly Sentence[]>();

/** Where a part of a sentence stands in the source: one range, or several when page furniture cuts it. */
export function placesOf(sentence: Sentence, part: Range = { start: 0, end: sentence.text.length }): readonly Range[] {
  const { block, range } = sentence;
  return sourceRanges(block.prose, trimmed(sentence.text, part, range.start), block.ranges);
}

/** Without the blanks, emphasis marks and quotation marks around it. */
function trimmed(text: string, { start, end }: Range, offset: number): Range {
  let from = start;
  let to = end;
  while (from < to && /[\s*_]/.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s*_]/.test(text[to - 1] ?? '')) to -= 1;
  const inner = text.slice(from, to);
  if (/^["']/.test(inner) && !/["']/.test(inner.slice(1, -1).replace(/\w'\w/g, ''))) from += 1;
  if (/["']$/.test(text.slice(from, to)) && !/["']/.test(text.slice(from, to - 1).replace(/\w'\w/g, ''))) to -= 1;
  return { start: offset + from, end: offset + to };
}

/** Where a whole block stands. */
export function blockPlaces(block: Block): readonly Range[] {
  return sourceRanges(block.prose, { start: 0, end: block.prose.text.length }, block.ranges);
}

/** Whether a block is running text that may make claims. */
export function isText(block: Block): boolean {
  if (block.section.kind === 'boilerplate') return false;
  return block.kind === 'paragraph' || block.kind === 'item' || (block.kind === 'heading' && isTold(block));
}

/** Whether a heading is a sentence. */
function isTold(heading: Block): boolean {
  const known = toldByHeading.get(heading);
  if (known !== undefined) return known;
  const { text } = heading.prose;
  const found = isSentence(text) && !endsWithGrade.test(text) && !asksWhat.test(text);
  toldByHeading.set(heading, found);
  return found;
}

// Every rule asks for it, too.
const toldByHeading = new WeakMap<Block, boolean>();
