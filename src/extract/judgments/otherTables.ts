import { gradesIn } from '../lines.ts';
import type { Block, Page } from '../page.ts';
import { takenOf } from '../takenRanges.ts';
import { isOfOtherInspectorate } from './otherGrades.ts';

/**
 * A page without the tables and lists that the sentence or caption right above them gives to another inspectorate: "The
 * most recent judgments made by Ofsted are set out below."
 */
export function withoutTablesOfOthers(page: Page): Page {
  const ofOthers = new Set(blocksOfOthers(page));
  if (ofOthers.size === 0) return page;
  const taken = takenOf(page.source);
  for (const { ranges } of ofOthers) taken.add(ranges);
  return {
    ...page,
    lines: page.lines.filter((line) => !taken.has([line])),
    blocks: page.blocks.filter((block) => !ofOthers.has(block)),
  };
}

/** They end with the next sentence, or the next heading that stands apart. */
function blocksOfOthers({ source, blocks }: Page): readonly Block[] {
  let isOpen = false;
  let hasGrades = false;
  return blocks.filter((block, index) => {
    const { text } = block.prose;
    if (isOfOtherInspectorate(lastSentence(text))) {
      isOpen = true;
      hasGrades = false;
      return false;
    }
    const isApart = block.kind === 'heading' && (text.endsWith('?') || (hasGrades && isParted(source, blocks, index)));
    if (isApart || (block.kind === 'paragraph' && endsSentence.test(text))) isOpen = false;
    if (isOpen) hasGrades ||= gradesIn(text).length > 0;
    return isOpen;
  });
}

const endsSentence = /[.!:]["')]?$/;

const lastSentence = (text: string) =>
  text
    .slice(-longestSentence)
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .at(-1) ?? '';
/** In characters. */
const longestSentence = 400;

/** Whether an empty line is between a block and the one above it. */
function isParted(source: string, blocks: readonly Block[], index: number): boolean {
  const end = blocks[index - 1]?.ranges.at(-1)?.end ?? 0;
  return /\n\s*\n/.test(source.slice(end, blocks[index]?.ranges[0]?.start));
}
