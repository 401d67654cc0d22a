import type { Block } from './page.ts';

const praising =
  /\b(?:pleased|impressed|encouraged|reassured|satisfied|proud|commend\w*|congratulat\w+|prais\w+|applaud\w*|welcom\w+|strengths?|(?:good|best|promising|positive|innovative|noteworthy|effective) (?:practices?|work|features?|aspects?|points?|examples?)|positives?|(?:does|did|do|done|works?|worked|performs?|performed) well|good at|strong(?:est)? in|successes|achievements|improved)\b/i;
const blaming =
  /\b(?:concern(?:s|ed)?(?! (?:had|have|has|were|was) )|disappointed|worried|troubled|dismayed|alarmed|weakness(?:es)?|shortcomings?|failings?|failures?|fail(?:s|ed|ing)? (?:to|in)|problems?|deficienc(?:y|ies)|gaps?|criticis\w+|poor (?:at|practice)|not (?:good|strong|effective)|poor(?:est)? in|weak(?:er|est)? in|less (?:good|effective|well)|fell short|falls short|faults?|inconsistenc\w+)\b/i;
/** What is asked for, looked for or promised is neither so nor not so. */
const open =
  /\b(?:should (?!be (?:proud|commended|praised|congratulated))|must|whether|how (?:well|effective\w*)|need(?:s|ed)? to|will|would|recommend\w*|improvements?:|look(?:ed|ing) (?:at|for)|to (?:address|tackle|resolve|deal with|reduce|remedy|overcome))\b|\?/i;

/** What a line above a list may say of its points. */
export type Judging = 'STRENGTH' | 'WEAKNESS';

/** What the sentence above a list says of all its points, where that is praise or blame. */
export function stemsOf(blocks: readonly Block[]): ReadonlyMap<Block, Judging> {
  const found = new Map<Block, Judging>();
  let stem: Judging | undefined;
  for (const block of blocks) {
    if (block.kind === 'item' && stem !== undefined) {
      found.set(block, stem);
      continue;
    }
    stem = block.kind === 'paragraph' || block.kind === 'item' ? stemIn(block.prose.text) : undefined;
  }
  return found;
}

const longestStem = 300;

/** What a sentence that ends with a colon says of the points after it. */
export function stemIn(text: string): Judging | undefined {
  if (!/:\W*$/.test(text)) return undefined;
  const last =
    text
      .slice(-longestStem)
      .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
      .at(-1) ?? '';
  if (open.test(last)) return undefined;
  const isPraise =
    praising.test(last) &&
    !/\b(?:not|nor|less|n't) (?:\w+ )?(?:pleased|impressed|encouraged|reassured|satisfied|proud|well|good)\b/i.test(
      last,
    );
  if (isPraise === blaming.test(last)) return undefined;
  return isPraise ? 'STRENGTH' : 'WEAKNESS';
}
