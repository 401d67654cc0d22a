import { plainCharacters } from '../plainCharacters.ts';
import type { Candidate } from './candidates.ts';
import { findingsIn } from './findings.ts';
import { judgmentsIn } from './judgments/judgments.ts';
import type { Knowledge } from './knowledge.ts';
import { forgetTexts } from './language.ts';
import { forceFinder, type Metadata, metadataOf } from './metadata.ts';
import { isOfAnotherForce, otherForceOver } from './otherForce.ts';
import { type Block, readPage, type Section } from './page.ts';
import { partnerFinder } from './partners.ts';
import type { Range } from './prose.ts';
import type { FoundRecommendation } from './recommendationProposals.ts';
import { recommendationsIn } from './recommendations.ts';
import { outOfScope } from './scope.ts';
import { isText, placesOf, type Sentence, sentencesOf } from './sentences.ts';
import { dayTold } from './statistics/heldPeriods.ts';
import { sentenceKey } from './statistics/runningText.ts';
import { statisticsIn } from './statistics/statistics.ts';
import { stemIn, stemsOf } from './stems.ts';
import { themeFinder } from './themes.ts';
import type {
  Proposed,
  ProposedFinding,
  ProposedJudgment,
  ProposedRecommendation,
  ProposedStatistic,
} from './types.ts';

/** What a text proposes: the report's metadata, its claims in the order of the text, and names not yet known. */
export interface Extraction {
  /** The text as it was given: places and sections are ranges of it in UTF-16 units. */
  readonly text: string;
  readonly sections: readonly Section[];
  readonly metadata: Metadata;
  /** What the text itself says of its force and date, whatever else was given. */
  readonly read: Pick<Metadata, 'force' | 'publishedOn'>;
  readonly claims: readonly Proposed[];
  /** Where recommendations stand that were taken for those of an earlier report, and so are no claims. */
  readonly earlier: readonly Range[];
  /** Slugs of the partners and systems that the text names anywhere. */
  readonly partners: readonly string[];
  readonly candidates: readonly (Candidate & { readonly places: readonly Range[] })[];
}

export interface ExtractOptions {
  /** The publication date, ISO, of a text that does not say it, or says it wrongly. */
  readonly publishedOn?: string | undefined;
  /** The force, a slug, that the text is known to be about, whatever it says. */
  readonly force?: string | undefined;
}

/**
 * Proposes the claims of a report's text. The same text gives the same claims; nothing but the text and the reference
 * files is looked at.
 */
export function extractClaims(source: string, knowledge: Knowledge, options: ExtractOptions = {}): Extraction {
  forgetTexts();
  const plain = plainCharacters(source);
  const page = readPage(plain.text);
  const forces = forceFinder(knowledge.forces);
  const read = metadataOf(page, knowledge, forces);
  const metadata = {
    ...read,
    force: options.force ?? read.force,
    publishedOn: options.publishedOn ?? read.publishedOn,
  };
  const force = knowledge.forces.find(({ slug }) => slug === metadata.force);
  const themes = themeFinder(knowledge);
  const partners = partnerFinder(knowledge, metadata.force, page.text);
  const recommendations = recommendationsIn(page.blocks, {
    themes,
    partners,
    force: metadata.force,
    publishedOn: metadata.publishedOn,
    source: plain.text,
    forcesIn: forces.find,
  });
  const judgments = judgmentsIn(page, {
    knowledge,
    themes,
    forces,
    force: metadata.force,
    year: options.publishedOn === undefined ? read.year : Number(options.publishedOn.slice(0, 4)),
  });
  const statistics = statisticsIn(page, {
    themes,
    area: force?.shortName,
    areaIn: (text) => forces.mentions(text)[0]?.shortName,
    told: dayTold(plain.text, metadata.publishedOn),
  });
  const taken = new Set(recommendations.flatMap(({ blocks }) => [...blocks]));
  const takenRanges = recommendations.flatMap(({ sentences }) => sentences);
  const judged = judgments.flatMap(({ places }) => places);
  const findings: ProposedFinding[] = [];
  const candidates: (Candidate & { places: readonly Range[] })[] = [];
  const otherForces = new Map(page.sections.map(({ path }) => [path, otherForceOver(path, metadata.force, forces)]));
  const ofItsForce = (one: ProposedStatistic): ProposedStatistic => {
    const other = one.area === force?.shortName ? otherForces.get(one.section) : undefined;
    return other === undefined ? one : { ...one, area: other.shortName };
  };
  const ofOthers = notOnTheForce(page.blocks);
  const stems = stemsOf(page.blocks);
  const fellows = fellowsIn(page.blocks);
  const named = new Set<string>();
  const nameThoseIn = (text: string) => {
    for (const slug of partners.find(text)) named.add(slug);
  };
  for (const block of page.blocks) {
    if (!isText(block) || ofOthers.has(block) || otherForces.get(block.section.path) !== undefined) {
      nameThoseIn(block.prose.text);
      continue;
    }
    const sentences = sentencesOf(block);
    for (const sentence of sentences) {
      nameThoseIn(sentence.text);
      candidates.push(
        ...partners.candidates(sentence.text).map((one) => ({ ...one, places: placesOf(sentence, one) })),
      );
    }
    const isSurrounding = block.section.kind === 'figures';
    if (taken.has(block) || (isSurrounding && !isIntroduction(block))) continue;
    const told = findingsIn(
      sentences.filter((one) => {
        const places = placesOf(one);
        return (
          !overlaps(places, takenRanges) &&
          !statistics.areOfTable(places) &&
          !saysOnlyAGrade(one, judged) &&
          !isOfAnotherForce(one.text, metadata.force, forces)
        );
      }),
      { themes, partners, subject: metadata.title ?? '' },
      {
        stem: stems.get(block),
        fellows: fellows.get(block),
        hasFigures: (one) => statistics.sentences.has(sentenceKey(one)),
      },
    );
    for (const [sentence, found] of told)
      findings.push(...(isSurrounding && !assessesTheForce(sentence, found) ? [] : found));
  }
  const told = withRepeats(recommendedOnce(recommendations.flatMap(({ proposed }) => proposed ?? [])), findings);
  const claims: Proposed[] = [
    ...told.recommendations,
    ...judgments,
    ...placedOnce(statistics.proposed.map(ofItsForce), (one) =>
      JSON.stringify([
        keyOf(one.measure),
        one.value,
        one.unit,
        one.area,
        one.periodStart,
        one.periodEnd,
        one.baselineStart,
        one.baselineEnd,
      ]),
    ),
    ...onceEach(told.findings, (one) => one.statement).map((one) => withGrade(one, judgments)),
  ].filter(({ places }) => places.length > 0);
  const inSource = <T extends { readonly places: readonly Range[] }>(one: T): T => ({
    ...one,
    places: one.places.map(plain.rangeOf),
  });
  return {
    text: source,
    sections: page.sections.map((section) => ({ ...section, ...plain.rangeOf(section) })),
    metadata,
    read: { force: read.force, publishedOn: read.publishedOn },
    claims: claims
      .sort((one, other) => startOf(one) - startOf(other) || order.indexOf(one.kind) - order.indexOf(other.kind))
      .map(inOrder)
      .map(inSource),
    earlier: recommendations
      .filter(({ proposed }) => proposed === undefined)
      .map((one) => plain.rangeOf(startOfAll(one))),
    partners: [...named],
    candidates: placedOnce(candidates, ({ name }) => name.toLowerCase()).map(inSource),
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

/**
 * Blocks that tell nothing of the force: list items under a lead that is not about it, as what a plan has to say or what
 * was looked at, and what is expected of every force, at the head of chapters on custody.
 */
function notOnTheForce(blocks: readonly Block[]): ReadonlySet<Block> {
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

/** Where that stands which a recommendation was read from. */
const startOfAll = ({ blocks, sentences }: FoundRecommendation): Range =>
  [...sentences, ...[...blocks].flatMap(({ ranges }) => ranges)][0] ?? { start: 0, end: 0 };

const order = ['RECOMMENDATION', 'JUDGMENT', 'STATISTIC', 'FINDING'];
const startOf = (claim: Proposed) => claim.places[0]?.start ?? 0;

/** A claim with its places in the order of the text: it stands among the others where it was read first, or most surely. */
const inOrder = <T extends Proposed>(claim: T): T => ({
  ...claim,
  places: [...claim.places].sort((one, other) => one.start - other.start || one.end - other.end),
});

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

/** A finding that gives a grade praises or blames with it. */
function withGrade(finding: ProposedFinding, judgments: readonly ProposedJudgment[]): ProposedFinding {
  const given = judgments.find(({ places }) =>
    places.some(({ start, end }) => finding.places.some((place) => place.start <= start && end <= place.end)),
  );
  const polarity = given === undefined ? undefined : polarityOfGrade[given.grade];
  return polarity === undefined || polarity === finding.polarity
    ? finding
    : { ...finding, polarity, rule: 'the grade that it gives', confidence: 0.9 };
}

const polarityOfGrade: Readonly<Partial<Record<ProposedJudgment['grade'], ProposedFinding['polarity']>>> = {
  OUTSTANDING: 'STRENGTH',
  GOOD: 'STRENGTH',
  REQUIRES_IMPROVEMENT: 'WEAKNESS',
  INADEQUATE: 'WEAKNESS',
};

/** Where a summary points to: "(2.6, 2.7)", "(S5)", "(see paragraph 4.1)", "[page 12]", or "2.6" in the column beside a sentence. */
const pointer =
  /(?<=\.)\s+\d{1,2}\.\d{1,3}$|\s*[([](?:see )?(?:(?:paragraphs?|paras?\.?|pages?|pp?\.|sections?) ?\d[\d., and–-]*|S\d+[\d., and–-]*|\d+(?:\.\d+)+[\d., and–-]*)[)\]][.\s]*$/i;

/** A wording without what two tellings of the same may differ in. */
const keyOf = (wording: string) =>
  wording
    .replace(pointer, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%.]+/gu, ' ')
    .replace(/\b(?:the|a|an|that|and)\b /g, '')
    .replace(/[.\s]+$/, '')
    .trim();

/** Recommendations once each: a summary may set the subject before it, "Preventing crime: the force should …". */
function recommendedOnce(all: readonly ProposedRecommendation[]): readonly ProposedRecommendation[] {
  const wording = ({ text, parts }: ProposedRecommendation) => [text, ...parts.map((part) => part.text)].join(' ');
  const whole = new Set(all.map((one) => keyOf(wording(one))));
  const byBeginning = new Map<string, string>();
  for (const key of whole)
    if (!byBeginning.has(key.slice(0, shortestRepeat))) byBeginning.set(key.slice(0, shortestRepeat), key);
  return onceEach(all, (one) => {
    // A list at the end has the beginning of each, and where it stands in full.
    const short = keyOf(wording(one));
    const full = pointer.test(wording(one)) ? byBeginning.get(short.slice(0, shortestRepeat)) : undefined;
    if (full?.startsWith(short)) return full;
    const untitled = /^[\p{L}][\p{L}\p{N}'’ -]{2,60}:\s+(?=\p{L})/u.exec(wording(one))?.[0].length ?? 0;
    const rest = wording(one).slice(untitled);
    return whole.has(keyOf(rest)) ? rest : wording(one);
  });
}

/** What a text says twice is one claim with a place for each time. */
const onceEach = <T extends Proposed>(claims: readonly T[], wording: (claim: T) => string): readonly T[] =>
  placedOnce(claims, (claim) => keyOf(wording(claim)));

/** Of what has one key the first, with the places of all, as they come. */
function placedOnce<T extends { readonly places: readonly Range[] }>(
  all: readonly T[],
  keyOfOne: (one: T) => string,
): readonly T[] {
  const merged = new Map<string, { readonly first: T; readonly places: Range[] }>();
  for (const one of all) {
    const key = keyOfOne(one);
    const same = merged.get(key);
    if (same === undefined) merged.set(key, { first: one, places: [...one.places] });
    else for (const place of one.places) same.places.push(place);
  }
  return [...merged.values()].map(({ first, places }) => ({ ...first, places }));
}

const shortestRepeat = 40;

/** A sentence that says a recommendation again, with words before or after it, is one more place of that recommendation. */
function withRepeats(
  recommendations: readonly ProposedRecommendation[],
  findings: readonly ProposedFinding[],
): { readonly recommendations: readonly ProposedRecommendation[]; readonly findings: readonly ProposedFinding[] } {
  const texts = recommendations.map(({ text, parts }) => (parts.length > 0 ? '' : keyOf(text)));
  const places = recommendations.map((one) => [...one.places]);
  const left = findings.filter((finding) => {
    const said = keyOf(finding.statement);
    const index = texts.findIndex(
      (text) =>
        text.length >= shortestRepeat &&
        (said.includes(text) || (said.length >= shortestRepeat && text.endsWith(said))),
    );
    places[index]?.push(...finding.places);
    return index === -1;
  });
  return {
    recommendations: recommendations.map((one, index) => ({ ...one, places: places[index] ?? one.places })),
    findings: left,
  };
}
