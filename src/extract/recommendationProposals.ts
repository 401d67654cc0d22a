import { resolveDeadline } from '../ingest/deadline.ts';
import { isOtherBody, isTheForce, toldIn } from './addressees.ts';
import { unreadDeadlinesIn } from './deadlines.ts';
import type { Block } from './page.ts';
import { named, type PartnerFinder } from './partners.ts';
import type { Range } from './prose.ts';
import { toldApart } from './recommendationParts.ts';
import { labelled } from './recommending.ts';
import type { ThemeFinder } from './themes.ts';
import type { ProposedRecommendation } from './types.ts';

export interface RecommendationFinders {
  readonly themes: ThemeFinder;
  readonly partners: PartnerFinder;
  readonly force: string | undefined;
  readonly publishedOn: string | undefined;
  /** The text that places are ranges of. */
  readonly source: string;
  /** Slugs of the forces that a text names. */
  forcesIn(text: string): readonly string[];
}

/** What is known of the report besides. */
export interface ReportFinders extends RecommendationFinders {
  /** Whether the report goes back to an earlier one. */
  readonly isReturn: boolean;
}

/** A recommendation, and the blocks and sentences that it takes up: those make no findings. */
export interface FoundRecommendation {
  /** Undefined of one of an earlier report that is told again. */
  readonly proposed: ProposedRecommendation | undefined;
  readonly blocks: ReadonlySet<Block>;
  readonly sentences: readonly Range[];
}

// Whether a deadline counts from the publication shows where there is one.
export const anyDay = '2000-01-01';

interface Parts {
  readonly text: string;
  readonly parts: ProposedRecommendation['parts'];
  readonly deadlines: ProposedRecommendation['deadlines'];
  readonly places: readonly Range[];
  readonly whole: string;
  readonly block: Block;
  readonly addressee?: string | undefined;
  readonly rule: string;
  readonly confidence: number;
  readonly finders: RecommendationFinders;
}

export function proposalOf({
  text,
  parts,
  deadlines,
  places,
  whole,
  block,
  addressee,
  rule,
  confidence,
  finders,
}: Parts): ProposedRecommendation {
  const themes = finders.themes.file(whole, { section: block.section.path, subject: '' }).map(({ slug }) => slug);
  return {
    kind: 'RECOMMENDATION',
    text: text.replace(labelled, ''),
    parts: toldApart(parts),
    deadlines,
    addressedTo: addressedTo(text, addressee, finders),
    themes,
    partners: named(whole, finders.partners.find(whole)),
    places,
    section: block.section.path,
    rule,
    confidence,
    remarks: [
      ...(themes.length === 0 ? ['fits no theme of the scheme'] : []),
      ...deadlines
        .filter(({ dueOn }) => dueOn === undefined)
        .map(({ text: worded }) =>
          finders.publishedOn === undefined && resolveDeadline(worded, anyDay)?.dueOn !== undefined
            ? `"${worded}" counts from a publication date that the text does not say`
            : `"${worded}" names no day`,
        ),
      ...unreadDeadlinesIn(whole).map((worded) => `"${worded}" looks like a deadline and is not read as one`),
    ],
  };
}

/** The forces that have to act: those that the subject of the directive names, or the report's. */
function addressedTo(text: string, addressee: string | undefined, finders: RecommendationFinders): readonly string[] {
  const told = toldIn(text.replace(labelled, '')) || (/\b(?:to|for) (.{3,80})$/i.exec(addressee ?? '')?.[1] ?? '');
  const named = finders.forcesIn(told);
  const own = finders.force === undefined ? [] : [finders.force];
  if (named.length > 0) return isTheForce(told) ? [...new Set([...own, ...named])] : named;
  return isOtherBody(told) ? [] : own;
}

const longestMarkers = 15;
const isOfMarkers = (between: string) => between.length <= longestMarkers && !pageBreak.test(between);
/** A new page, or a line with nothing but the number of one. */
const pageBreak = /\f|\n\s*\d{1,4}\s*\n/;

/** A lead and its parts are one quote when only blanks and markers are between them. */
export function contiguous(places: readonly Range[], source: string): readonly Range[] {
  const [first, ...rest] = places;
  if (first === undefined) return [];
  const merged = [{ ...first }];
  for (const place of rest) {
    const last = merged.at(-1);
    const between = last === undefined || place.start < last.end ? undefined : source.slice(last.end, place.start);
    if (last !== undefined && between !== undefined && isOfMarkers(between)) last.end = place.end;
    else merged.push({ ...place });
  }
  return merged;
}
