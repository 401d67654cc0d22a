import type { Block } from './page.ts';

const praising =
  /\b(?:pleased|impressed|encouraged|reassured|satisfied|proud|commend\w*|congratulat\w+|prais\w+|applaud\w*|welcom\w+|strengths?|(?:good|best|promising|positive|innovative|noteworthy|effective) (?:practices?|work|features?|aspects?|points?|examples?)|positives?|(?:does|did|do|done|works?|worked|performs?|performed) well|good at|strong(?:est)? in|(?<!\b(?:how|less|not|more|(?:is|are|was|were)n['’]t) )(?:\p{Ll}+ly )?effective (?:at|in)|successes|achievements|improved)\b/iu;
const blaming =
  /\b(?:concern(?:s|ed)?(?! (?:had|have|has|were|was) )|disappointed|worried|troubled|dismayed|alarmed|weakness(?:es)?|shortcomings?|failings?|failures?|fail(?:s|ed|ing)? (?:to|in)|problems?|deficienc(?:y|ies)|gaps?|criticis\w+|poor (?:at|practice)|not (?:good|strong|effective)|poor(?:est)? in|weak(?:er|est)? in|less (?:good|effective|well|progress)|(?:little|limited|insufficient|slow|poor) progress|areas? for improvement|fell short|falls short|faults?|inconsistenc\w+)\b/i;
/** What is asked for, looked for or promised is neither so nor not so. */
const open =
  /\b(?:should (?!be (?:proud|commended|praised|congratulated))|must|whether|how (?:well|effective\w*)|need(?:s|ed)? to|will|would|recommend\w*|improvements?:|look(?:ed|ing) (?:at|for)|to (?:address|tackle|resolve|deal with|reduce|remedy|overcome))\b|\?/i;

/** Said of what is not yet as it should be, before points that only name it: "However, the force needs to improve:". */
const wanting =
  /(?:\b(?:(?:needs?|has|have) to|must) (?:\p{Ll}+ )?(?:improve|do (?:better|more)|strengthen)|\b(?:requir(?:es?|ed|ing)|needs?|needed|needing) (?:\p{Ll}+ )?(?:improvement|attention|more work)|\b(?:would|should) (?:\p{Ll}+ )?like to see (?:\p{Ll}+ ){0,2}(?:improvements?|progress)|\b(?:more|further|some) work to do|\bmore (?:\p{Ll}+ )?(?:needs|has|remains) to be done|\bmore (?:could|can) be done|\bwork (?:still )?to do|\b(?:needs?|has|have) to (?:be )?(?:improved|better)|\b(?:could|should) (?:do|be) better|\broom for improvement|\bscope (?:for improvement|to improve)|\b(?:could|can) (?:still |also )?improve)\b/iu;
/** Where nothing but the points may follow: not "needs to improve its work with schools by:", which asks for steps. */
const wantingAtEnd =
  /^(?: (?:in|on|at|with|of|to|how|its|the|their|these|those|this|that|it|which|where|they|are|is|following|several|some|areas?|respects?|ways?|aspects?|particular|by|force|constabulary|found|inspectors|well|effectively|include|included|were|was|namely|as|follows|and|including)|,)*\W*:\W*$/iu;
const asksSteps = /\b(?:by|should|must|so that)\W*:\W*$/i;

/** What a line above a list may say of its points. */
type Judging = 'STRENGTH' | 'WEAKNESS';

/** What is denied of all points: "The force did not:", "It was unable to show that it:". */
const denying =
  /(?<!\b(?:we|i|inspectors|hmic|hmicfrs) )\b(?:(?:does|do|did|has|have|had|is|are|was|were|could|can)(?: not|n['’]t)|cannot|fail(?:s|ed|ing) to|unable to(?: (?:show|demonstrate)(?: that)?(?: (?:it|they))?)?)(?: (?:always|yet|consistently|adequately|fully|routinely|sufficiently|also|been|effectively|regularly))*\W*:\W*$/i;

/** A line that names a fault in its points whatever their words are: "how well it protects victims" is wished for there. */
function isWanting(text: string): boolean {
  const last = lastSentence(text);
  if (denying.test(last)) return true;
  const found = wanting.exec(last);
  if (
    found === null ||
    asksSteps.test(last) ||
    /\b(?:no|not|without|little|whether)\b/i.test(last.slice(0, found.index))
  )
    return false;
  return wantingAtEnd.test(last.slice(found.index + found[0].length));
}

/** The side that a line takes for its points. */
export interface Stem {
  readonly polarity: Judging;
  /** Whatever their own words say. */
  readonly isWhatever: boolean;
}

/** What the sentence above a list says of all its points, where that is praise or blame. */
export function stemsOf(blocks: readonly Block[]): ReadonlyMap<Block, Stem> {
  const found = new Map<Block, Stem>();
  let stem: Stem | undefined;
  for (const block of blocks) {
    if (block.kind === 'item' && stem !== undefined) {
      found.set(block, stem);
      continue;
    }
    stem = block.kind === 'paragraph' || block.kind === 'item' ? stemOf(block.prose.text) : undefined;
  }
  return found;
}

function stemOf(text: string): Stem | undefined {
  const polarity = stemIn(text);
  return polarity === undefined ? undefined : { polarity, isWhatever: isWanting(text) };
}

const longestStem = 300;

const sentencesAtEnd = (text: string) => text.slice(-longestStem).split(/(?<=[.!?])\s+(?=\p{Lu})/u);
const lastSentence = (text: string) => sentencesAtEnd(text).at(-1) ?? '';

/** Says only that points follow, so the sentence before it has the side: "There is much to praise. In particular:". */
const onlyLeads =
  /^(?:(?:in particular|for (?:example|instance)|specifically|these (?:are|include|included)|they (?:are|include)|among (?:them|these)(?: are)?)|(?:in particular, |specifically, )?(?:(?:we|inspectors|hmic(?:frs)?) (?:also )?(?:found|saw|noted|observed)(?: that)?(?: (?:the (?:force|constabulary)|it))?))\W*:\W*$/i;

/** What a sentence that ends with a colon says of the points after it. */
export function stemIn(text: string): Judging | undefined {
  if (!/:\W*$/.test(text)) return undefined;
  const last = lastSentence(text);
  if (!onlyLeads.test(last)) return sideOf(last);
  const before = sentencesAtEnd(text).at(-2);
  if (before === undefined) return undefined;
  if (aspects.test(before)) return 'WEAKNESS';
  return /^(?:[\p{L}’']+ ){1,4}found (?:much|a (?:good|great) deal|plenty) to (?:praise|welcome|commend|like|admire)\W*$/iu.test(
    before,
  )
    ? 'STRENGTH'
    : undefined;
}

/** "There are areas in which the force needs to do better." */
const aspects =
  /^(?:[\p{L}’',]+ ){0,3}(?:there (?:are|were)|in) (?:[\p{L}’']+ ){0,3}(?:areas?|aspects?|respects?|ways?|matters?) (?:[\p{L}’',]+ ){0,5}(?:needs?|needed|has|had|could|should|fell|falls|fails?|failed|requires?|required) (?:to )?(?:[\p{L}’']+ )?(?:do better|improve\w*|better|do more|short|improvement|be better)\W*$/iu;

function sideOf(last: string): Judging | undefined {
  if (isWanting(last)) return 'WEAKNESS';
  if (open.test(last)) return undefined;
  const isPraise =
    praising.test(last) &&
    !/\b(?:not|nor|less|n't) (?:\w+ )?(?:pleased|impressed|encouraged|reassured|satisfied|proud|well|good)\b/i.test(
      last,
    );
  if (isPraise === blaming.test(last)) return undefined;
  return isPraise ? 'STRENGTH' : 'WEAKNESS';
}
