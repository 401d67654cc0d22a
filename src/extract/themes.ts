import { type Knowledge, stems } from './knowledge.ts';

/** A theme that a text speaks of, and how much of it speaks for it. */
export interface ThemeMatch {
  readonly slug: string;
  readonly score: number;
}

export interface ThemeFinder {
  /**
   * The themes of a claim, the most telling first, at most three: those whose label or alternative label stands in the
   * text with its words near each other, in any order and inflection. A theme gives way to a narrower one.
   *
   * @param text the claim as it reads
   * @param context what the claim stands under, nearest first: titles of sections, the sentence before
   */
  find(text: string, context: readonly string[]): readonly ThemeMatch[];
}

interface Phrase {
  readonly slug: string;
  readonly stems: readonly string[];
  readonly depth: number;
  /** A theme's own label may be filled up from its heading. */
  readonly isLabel: boolean;
}

const mostThemes = 3;
const slack = 4;

export function themeFinder(knowledge: Knowledge): ThemeFinder {
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
  const broaderOf = new Map(knowledge.themes.map((theme) => [theme.slug, theme.broader]));

  const matches = (text: string, heading: ReadonlySet<string>): readonly ThemeMatch[] => {
    const words = stems(text);
    const places = new Map<string, number[]>();
    for (const [index, word] of words.entries()) places.set(word, [...(places.get(word) ?? []), index]);
    const candidates = new Set([...places.keys()].flatMap((stem) => byStem.get(stem) ?? []));
    const best = new Map<string, number>();
    for (const phrase of candidates) {
      const here = phrase.stems.filter((stem) => places.has(stem));
      const missing = phrase.stems.length - here.length;
      const fromHeading =
        missing > 0 &&
        phrase.isLabel &&
        phrase.stems.length > 1 &&
        phrase.stems.every((stem) => places.has(stem) || heading.has(stem));
      if (missing > 0 && !fromHeading) continue;
      if (
        !near(
          here.map((stem) => places.get(stem) ?? []),
          here.length + slack,
        )
      )
        continue;
      const score =
        here.length * 2 + phrase.depth * 0.5 + (fromHeading ? -1.2 : 0) + (phrase.stems.length === 1 ? -0.5 : 0);
      best.set(phrase.slug, Math.max(best.get(phrase.slug) ?? 0, score));
    }
    return [...best].map(([slug, score]) => ({ slug, score }));
  };

  const chosen = (found: readonly ThemeMatch[]): readonly ThemeMatch[] => {
    const slugs = new Set(found.map(({ slug }) => slug));
    const givesWay = new Set<string>();
    for (const slug of slugs)
      for (let at = broaderOf.get(slug); at !== undefined && !givesWay.has(at); at = broaderOf.get(at))
        givesWay.add(at);
    return found
      .filter(({ slug }) => !givesWay.has(slug))
      .sort((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1))
      .slice(0, mostThemes);
  };

  return {
    find(text, context) {
      const heading = new Set(context.flatMap((part) => stems(part)));
      const own = chosen(matches(text, heading));
      if (own.length > 0) return own;
      for (const part of context) {
        const found = chosen(matches(part, new Set()));
        if (found.length > 0) return found.slice(0, 1).map(({ slug }) => ({ slug, score: 0.5 }));
      }
      return [];
    },
  };
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
