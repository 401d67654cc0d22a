import { type Knowledge, stems } from './knowledge.ts';
import { remembering } from './remembering.ts';

/** A theme that a text speaks of, and how much of it speaks for it. */
export interface ThemeMatch {
  readonly slug: string;
  readonly score: number;
}

/** The most themes that a claim gets. */
export const mostThemes = 3;

interface Phrase {
  readonly slug: string;
  readonly stems: readonly string[];
  readonly depth: number;
  /** A theme's own label may be filled up from its heading. */
  readonly isLabel: boolean;
}

interface PhraseMatch extends ThemeMatch {
  readonly stems: ReadonlySet<string>;
  /** Its words stand in the order of the label, one after the other. */
  readonly inOrder: boolean;
}

// Stems that stand in so many sentences that they tell only beside their neighbour.
const everywhere = new Set([
  'polic',
  'crime',
  'victim',
  'public',
  'servic',
  'local',
  'commun',
  'offic',
  'offend',
  'inform',
  'work',
]);
// A theme that much less speaks for than for the first is left out.
const leastShare = 0.5;
const slack = 4;

/** Finds the themes of which a label stands in a claim, or else in the nearest of what it stands under. */
export function labelledThemes(
  knowledge: Knowledge,
): (text: string, context: readonly string[]) => readonly ThemeMatch[] {
  const phrases: readonly Phrase[] = knowledge.themes.flatMap((theme) =>
    theme.phrases.map((phrase, index) => ({
      slug: theme.slug,
      stems: [...new Set(phrase)],
      depth: theme.depth,
      isLabel: index === 0,
    })),
  );
  const byStem = new Map<string, Phrase[]>();
  for (const phrase of phrases)
    for (const stem of phrase.stems) byStem.set(stem, [...(byStem.get(stem) ?? []), phrase]);
  const broaderOf = new Map(knowledge.themes.map(({ slug, broader }) => [slug, broader]));

  const matchesIn = (text: string, heading: ReadonlySet<string>): readonly PhraseMatch[] => {
    const places = placesByStem(text);
    const best = new Map<string, PhraseMatch>();
    for (const phrase of new Set([...places.keys()].flatMap((stem) => byStem.get(stem) ?? []))) {
      const match = matchOf(phrase, places, heading);
      if (match !== undefined && match.score > (best.get(phrase.slug)?.score ?? 0)) best.set(phrase.slug, match);
    }
    return [...best.values()];
  };
  const chosenIn = (text: string, heading: ReadonlySet<string>) => chosen(matchesIn(text, heading), broaderOf);
  const aloneIn = remembering((text: string) => chosenIn(text, new Set()));
  return (text, context) => {
    const own = chosenIn(text, new Set(context.flatMap((part) => stems(part))));
    if (own.length > 0) return own;
    for (const part of context) {
      const [nearest] = aloneIn(part);
      if (nearest !== undefined) return [{ slug: nearest.slug, score: 0.5 }];
    }
    return [];
  };
}

/** Where each stem of a text stands, in words. */
function placesByStem(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, stem] of stems(text).entries()) {
    const before = places.get(stem);
    if (before === undefined) places.set(stem, [index]);
    else before.push(index);
  }
  return places;
}

function matchOf(
  phrase: Phrase,
  places: ReadonlyMap<string, readonly number[]>,
  heading: ReadonlySet<string>,
): PhraseMatch | undefined {
  const mayBeFilledUp = phrase.isLabel && phrase.stems.length > 1;
  if (!phrase.stems.every((stem) => places.has(stem) || (mayBeFilledUp && heading.has(stem)))) return undefined;
  const here = phrase.stems.filter((stem) => places.has(stem));
  const at = here.map((stem) => places.get(stem) ?? []);
  if (!near(at, here.length + (here.length === 2 ? 2 : slack))) return undefined;
  const inOrder = here.length > 1 && followEachOther(at);
  if (here.length === 2 && !inOrder && here.some((stem) => everywhere.has(stem))) return undefined;
  const isFilledUp = here.length < phrase.stems.length;
  const score =
    here.length * 2 +
    phrase.depth * 0.5 +
    (isFilledUp ? -1.2 : 0) +
    (phrase.stems.length === 1 ? -0.5 : 0) +
    (inOrder ? 0.7 : 0);
  return { slug: phrase.slug, score, stems: new Set(here), inOrder };
}

/** Those of the matches that give way to none, the most telling first. */
function chosen(
  found: readonly PhraseMatch[],
  broaderOf: ReadonlyMap<string, string | undefined>,
): readonly ThemeMatch[] {
  const givesWay = new Set<string>();
  for (const { slug } of found)
    for (let at = broaderOf.get(slug); at !== undefined && !givesWay.has(at); at = broaderOf.get(at)) givesWay.add(at);
  for (const one of found) if (found.some((other) => isPartOf(one, other))) givesWay.add(one.slug);
  const left = found.filter(({ slug }) => !givesWay.has(slug));
  // A top theme that one word speaks for says less than any narrower one.
  const telling = left.filter((one) => one.stems.size > 1 || one.slug !== 'victims');
  return (telling.length > 0 ? telling : left)
    .sort(byScore)
    .filter((one, _, [best]) => one.score >= (best?.score ?? 0) * leastShare)
    .slice(0, mostThemes)
    .map(({ slug, score }) => ({ slug, score }));
}

export const byScore = (one: ThemeMatch, other: ThemeMatch): number =>
  other.score - one.score || (one.slug < other.slug ? -1 : 1);

/** Whether the words of one match are only some of another's, or the same in a worse order. */
function isPartOf(one: PhraseMatch, other: PhraseMatch): boolean {
  if (one.slug === other.slug || other.stems.size < one.stems.size) return false;
  if (![...one.stems].every((stem) => other.stems.has(stem))) return false;
  return other.stems.size > one.stems.size || (other.inOrder && !one.inOrder);
}

function followEachOther(places: readonly (readonly number[])[]): boolean {
  const [first = [], ...others] = places;
  return first.some((at) =>
    others.every((list, index) => list.some((other) => other > at && other - at <= (index + 1) * 2)),
  );
}

/** Whether one of each list of places lies within so many words of one of each other. */
function near(places: readonly (readonly number[])[], width: number): boolean {
  if (places.length < 2) return true;
  const [first = [], ...others] = places;
  return first.some((at) => {
    const nearest = others.map((list) =>
      list.reduce((best, other) => (Math.abs(other - at) < Math.abs(best - at) ? other : best), list[0] ?? 0),
    );
    const all = [at, ...nearest];
    return Math.max(...all) - Math.min(...all) < width;
  });
}
