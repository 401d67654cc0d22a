import { plainCharacters } from '../plainCharacters.ts';
import { blockFindings } from './blockFindings.ts';
import type { Candidate } from './candidates.ts';
import { judgmentsIn } from './judgments/judgments.ts';
import type { Knowledge } from './knowledge.ts';
import { forgetTexts } from './language.ts';
import { forceFinder, type Metadata, metadataOf } from './metadata.ts';
import { notOnTheForce } from './notOnTheForce.ts';
import { otherForceOver } from './otherForce.ts';
import { readPage, type Section } from './page.ts';
import { partnerFinder } from './partners.ts';
import type { Range } from './prose.ts';
import type { FoundRecommendation } from './recommendationProposals.ts';
import { recommendationsIn } from './recommendations.ts';
import { foundOnce, placedOnce, recommendedOnce, statedOnce, withRepeats } from './repeats.ts';
import { isText, placesOf, sentencesOf } from './sentences.ts';
import { dayTold } from './statistics/heldPeriods.ts';
import { statisticsIn } from './statistics/statistics.ts';
import { themeFinder } from './themes.ts';
import type { Proposed, ProposedFinding, ProposedJudgment, ProposedStatistic } from './types.ts';

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
  const otherForces = new Map(page.sections.map(({ path }) => [path, otherForceOver(path, metadata.force, forces)]));
  const ofItsForce = (one: ProposedStatistic): ProposedStatistic => {
    const other = one.area === force?.shortName ? otherForces.get(one.section) : undefined;
    return other === undefined ? one : { ...one, area: other.shortName };
  };
  const ofOthers = notOnTheForce(page.blocks);
  const findingsOf = blockFindings(
    page.blocks,
    { recommendations, judgments, statistics },
    { themes, partners, subject: metadata.title ?? '', forces, force: metadata.force },
  );
  const findings: ProposedFinding[] = [];
  const candidates: (Candidate & { readonly places: readonly Range[] })[] = [];
  const named = new Set<string>();
  const nameThoseIn = (text: string) => {
    for (const slug of partners.find(text)) named.add(slug);
  };
  for (const block of page.blocks) {
    if (!isText(block) || ofOthers.has(block) || otherForces.get(block.section.path) !== undefined) {
      nameThoseIn(block.prose.text);
      continue;
    }
    for (const sentence of sentencesOf(block)) {
      nameThoseIn(sentence.text);
      candidates.push(
        ...partners.candidates(sentence.text).map((one) => ({ ...one, places: placesOf(sentence, one) })),
      );
    }
    findings.push(...findingsOf(block));
  }
  const told = withRepeats(recommendedOnce(recommendations.flatMap(({ proposed }) => proposed ?? [])), findings);
  const claims: Proposed[] = [
    ...told.recommendations,
    ...judgments,
    ...statedOnce(statistics.proposed.map(ofItsForce)),
    ...foundOnce(told.findings).map((one) => withGrade(one, judgments)),
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
