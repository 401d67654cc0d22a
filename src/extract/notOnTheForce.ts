import type { Block } from './page.ts';
import { outOfScope } from './scope.ts';
import { sentencesOf } from './sentences.ts';
import { stemIn } from './stems.ts';

/**
 * Blocks that tell nothing of the force: list items under a lead that is not about it, as what a plan has to say or what
 * was looked at, and what is expected of every force, at the head of chapters on custody.
 */
export function notOnTheForce(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  let isOfOthers = false;
  for (const [index, block] of blocks.entries()) {
    const isExpected = expectedAlone.test(blocks[index - 1]?.prose.text ?? '') && block.kind === 'paragraph';
    if (isExpected || expectedOutcomes.test(block.prose.text)) found.add(block);
    if (block.kind === 'item' && isOfOthers) {
      found.add(block);
      continue;
    }
    const last = block.prose.text.endsWith(':') ? sentencesOf(block).at(-1)?.text : undefined;
    isOfOthers =
      last !== undefined &&
      !leadsFindings.test(last) &&
      stemIn(block.prose.text) === undefined &&
      (outOfScope(last) !== undefined ||
        /\b(?:should|must|need(?:s|ed)? to(?: \w+){0,5}|explain how|whether|questions?|how|areas|as follows)\W*:$|\b(?:should|must) (?:demonstrate|include|cover|set out|contain)\b/i.test(
          last,
        ));
  }
  return found;
}

const expectedAlone = /^expected outcomes?:?$/i;
const expectedOutcomes = /^expected outcomes?: /i;

/** "The inspection also found that:", "HM Inspector Ann Hart said:" */
const leadsFindings =
  /\b(?:inspections?|inspectors?|inspectorate|reports?|reviews?|we|hmic(?:frs)?|i)\b(?: [\p{L}'’-]{1,20}){0,4} (?:found|saw|noted|notes|said|says|concluded|identified|observed|shows?|showed|reveals?|revealed|highlights?|highlighted)(?: (?:that|the following))*\W*$/iu;
