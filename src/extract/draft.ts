import { folded, type LocatedText, locatedText } from '../ingest/locate.ts';
import { claimIds } from './claimIds.ts';
import { codePointsOf } from './codePoints.ts';
import type { Extraction } from './extract.ts';
import { type Section, sectionAt } from './page.ts';
import type { Range } from './prose.ts';
import type { Proposed, ProposedStatistic } from './types.ts';

/** A quote of the text: character for character its code points from `start` to `end`. */
export interface DraftEvidence {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** The heading that it stands under; null before the first. */
  readonly section: string | null;
  /** The headings from the chapter down. */
  readonly sectionPath: readonly string[];
}

type Bare<T> = T extends Proposed ? Omit<T, 'places' | 'section' | 'remarks' | 'comparison'> : never;

/** A statistic that another is set beside. */
export type Comparison = Pick<ProposedStatistic, 'measure' | 'value' | 'unit' | 'area'> & { readonly id: string };

/** A claim of a draft. */
export type DraftClaim = Bare<Proposed> & {
  readonly id: string;
  readonly evidence: readonly DraftEvidence[];
  readonly remarks: readonly string[];
  /** Of a statistic: those of the same sentence or row that the text compares it with. */
  readonly comparisons?: readonly Comparison[];
};

/** A name that the reference files may lack. */
export interface DraftCandidate {
  readonly name: string;
  readonly kind: string;
  readonly evidence: readonly DraftEvidence[];
}

/** A draft reading of one document, as programs get it. */
export interface Draft {
  readonly report: {
    readonly title: string | null;
    readonly force: string | null;
    readonly inspection: string | null;
    /** ISO date. */
    readonly publishedOn: string | null;
  };
  /** The text that was read: offsets count its code points. */
  readonly text: string;
  readonly claims: readonly DraftClaim[];
  readonly candidates: readonly DraftCandidate[];
}

/** What an extraction comes to, with spans in code points and every quote cut from the text. */
export function draftOf(extraction: Extraction): Draft {
  const { text, sections, metadata, claims, candidates } = extraction;
  const located = locatedText(text);
  const ids = claimIds(claims);
  const comparisons = comparisonsIn(claims, ids);
  const inPoints = codePointsOf(text);
  const evidence = (places: readonly Range[]) =>
    places.map((place) => evidenceAt(inPoints(place), place, located, sections));
  return {
    report: {
      title: metadata.title ?? null,
      force: metadata.force ?? null,
      inspection: metadata.inspection ?? null,
      publishedOn: metadata.publishedOn ?? null,
    },
    text,
    claims: claims.map((claim, index) =>
      draftClaim(claim, ids[index] ?? '', evidence(claim.places), comparisons.get(index) ?? []),
    ),
    candidates: candidates.map(({ name, kind, places }) => ({ name, kind, evidence: evidence(places) })),
  };
}

function draftClaim(
  claim: Proposed,
  id: string,
  evidence: readonly DraftEvidence[],
  comparisons: readonly Comparison[],
): DraftClaim {
  const { places: _places, section: _section, ...bare } = claim;
  if (bare.kind === 'RECOMMENDATION') return { ...standing(bare, evidence), id, evidence };
  if (bare.kind !== 'STATISTIC') return { ...bare, id, evidence };
  const { comparison: _comparison, ...statistic } = bare;
  return { ...statistic, id, evidence, comparisons };
}

/** What each figure is compared with, by its place among the claims: the first of a set is, with the others of it. */
function comparisonsIn(
  claims: readonly Proposed[],
  ids: readonly string[],
): ReadonlyMap<number, readonly Comparison[]> {
  const found = new Map<number, Comparison[]>();
  const firstOf = new Map<number, Comparison[]>();
  for (const [index, claim] of claims.entries()) {
    if (claim.kind !== 'STATISTIC' || claim.comparison === undefined) continue;
    const { measure, value, unit, area, comparison } = claim;
    const ofFirst = firstOf.get(comparison);
    if (ofFirst !== undefined) {
      ofFirst.push({ id: ids[index] ?? '', measure, value, unit, area });
      continue;
    }
    const others: Comparison[] = [];
    firstOf.set(comparison, others);
    found.set(index, others);
  }
  return found;
}

function evidenceAt(
  { start, end }: Range,
  place: Range,
  located: LocatedText,
  sections: readonly Section[],
): DraftEvidence {
  const section = sectionAt(sections, place.start);
  return {
    quote: located.slice(start, end),
    start,
    end,
    section: section?.title ?? null,
    sectionPath: section?.path ?? [],
  };
}

type BareRecommendation = Extract<Bare<Proposed>, { kind: 'RECOMMENDATION' }> & { readonly remarks: readonly string[] };

/** A recommendation's words as they stand in its evidence: where a footnote mark is set among them, with the mark. */
function standing(claim: BareRecommendation, evidence: readonly DraftEvidence[]): BareRecommendation {
  const quotes = evidence.map(({ quote }) => locatedText(quote));
  const stands = (text: string) => quotes.some((quote) => quote.locate({ quote: text }).length > 0);
  const parts = claim.parts.filter(({ text }) => stands(text));
  return {
    ...claim,
    text: stands(claim.text) ? claim.text : quoteLike(claim.text, evidence),
    parts,
    remarks:
      parts.length < claim.parts.length
        ? [...claim.remarks, 'some parts could not be set out: see the quote']
        : claim.remarks,
  };
}

/** The quote that begins most like a text: the line over a list may be quoted above it. */
function quoteLike(text: string, evidence: readonly DraftEvidence[]): string {
  const shared = (quote: string) => {
    let length = 0;
    while (length < text.length && quote[length] === text[length]) length += 1;
    return length;
  };
  const quotes = evidence.map(({ quote }) => folded(quote));
  return quotes.reduce((best, quote) => (shared(quote) > shared(best) ? quote : best), quotes[0] ?? text);
}
