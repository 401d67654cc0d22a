import { type Knowledge, stems } from './knowledge.ts';
import { isInParticular, mayNameQuestion, withoutQuestionName } from './questionName.ts';
import { remembering } from './remembering.ts';
import { type Evidence, learnedThemes, themeEvidence } from './themeScorer.ts';

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
  /**
   * The themes that a claim is filed under, at most three: those that nothing was learned of, by their labels alone, and
   * those that claims like it were filed under, the most telling first. Each of these is asked for by itself, with the
   * labels that the claim has and what stands round it; the more themes it has, the more has to speak for another.
   */
  file(text: string, around: Surroundings): readonly ThemeMatch[];
}

/** What stands round a claim. */
export interface Surroundings {
  /** The sentence that the claim is a part of, where it is not the whole. */
  readonly sentence?: string | undefined;
  /** The sentence before it in its paragraph. */
  readonly before?: string | undefined;
  /** Whether the claim goes on from that sentence with "it" or "this". */
  readonly goesOn?: boolean | undefined;
  /** The sentence after it in its paragraph. */
  readonly after?: string | undefined;
  /** The headings it stands under, from the chapter down. */
  readonly section: readonly string[];
  /** The title of the report. */
  readonly subject: string;
  /** The sentences of its section, itself among them, in a list that is the same for all of them. */
  readonly fellows?: readonly string[] | undefined;
}

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
const mostThemes = 3;
// A theme that much less speaks for than for the first is left out.
const leastShare = 0.5;
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
  const themeOf = new Map(knowledge.themes.map((theme) => [theme.slug, theme]));
  const broaderOf = (slug: string) => themeOf.get(slug)?.broader;

  const matches = (text: string, heading: ReadonlySet<string>): readonly PhraseMatch[] => {
    const words = stems(text);
    const places = new Map<string, number[]>();
    for (const [index, word] of words.entries()) {
      const before = places.get(word);
      if (before === undefined) places.set(word, [index]);
      else before.push(index);
    }
    const candidates = new Set([...places.keys()].flatMap((stem) => byStem.get(stem) ?? []));
    const best = new Map<string, PhraseMatch>();
    for (const phrase of candidates) {
      const mayBeFilledUp = phrase.isLabel && phrase.stems.length > 1;
      if (!phrase.stems.every((stem) => places.has(stem) || (mayBeFilledUp && heading.has(stem)))) continue;
      const here = phrase.stems.filter((stem) => places.has(stem));
      const fromHeading = here.length < phrase.stems.length;
      const at = here.map((stem) => places.get(stem) ?? []);
      if (!near(at, here.length + (here.length === 2 ? 2 : slack))) continue;
      const inOrder = here.length > 1 && followEachOther(at);
      if (here.length === 2 && !inOrder && here.some((stem) => everywhere.has(stem))) continue;
      const score =
        here.length * 2 +
        phrase.depth * 0.5 +
        (fromHeading ? -1.2 : 0) +
        (phrase.stems.length === 1 ? -0.5 : 0) +
        (inOrder ? 0.7 : 0);
      const match = { slug: phrase.slug, score, stems: new Set(here), inOrder };
      if (score > (best.get(phrase.slug)?.score ?? 0)) best.set(phrase.slug, match);
    }
    return [...best.values()];
  };

  const chosen = (found: readonly PhraseMatch[]): readonly ThemeMatch[] => {
    const slugs = new Set(found.map(({ slug }) => slug));
    const givesWay = new Set<string>();
    for (const slug of slugs)
      for (let at = broaderOf(slug); at !== undefined && !givesWay.has(at); at = broaderOf(at)) givesWay.add(at);
    for (const one of found) if (found.some((other) => isPartOf(one, other))) givesWay.add(one.slug);
    const left = found.filter(({ slug }) => !givesWay.has(slug));
    // A top theme that one word speaks for says less than any narrower one.
    const telling = left.filter((one) => one.stems.size > 1 || one.slug !== 'victims');
    return (telling.length > 0 ? telling : left)
      .sort(byScore)
      .filter((one, _, [best]) => one.score >= (best?.score ?? 0) * leastShare)
      .slice(0, mostThemes)
      .map(({ slug, score }) => ({ slug, score }));
  };

  const labelsOf = remembering((text: string) => chosen(matches(text, new Set())));
  const find: ThemeFinder['find'] = (text, context) => {
    const heading = new Set(context.flatMap((part) => stems(part)));
    const own = chosen(matches(text, heading));
    if (own.length > 0) return own;
    for (const part of context) {
      const found = labelsOf(part);
      if (found.length > 0) return found.slice(0, 1).map(({ slug }) => ({ slug, score: 0.5 }));
    }
    return [];
  };
  const broadersOf = (slug: string | undefined): readonly string[] => {
    const broader = slug === undefined ? undefined : broaderOf(slug);
    return broader === undefined ? [] : [broader, ...broadersOf(broader)];
  };
  const isBroaderOrNarrower = (one: string, other: string) =>
    broadersOf(one).includes(other) || broadersOf(other).includes(one);
  const model = learnedThemes();
  const ofInspections = new Set(
    knowledge.themes.filter(({ phrases: [label = []] }) => label.includes('inspect')).map(({ slug }) => slug),
  );
  const placeOf = new Map(model.labels.map((slug, index) => [slug, index]));
  const evidence = remembering(themeEvidence(model));
  const speaksOfATheme = (text: string) => {
    if (find(text, []).some(({ score }) => score >= leastLabel)) return true;
    const says = evidence(text);
    return model.bias.some((bias, label) => bias + (says[label] as number) >= leastOfItself);
  };
  /** A text without the name of the force's question, where the rest of it has a subject of its own. */
  const withSubject = (text: string): string => (mayNameQuestion.test(text) ? subjectOf(text) : text);
  const subjectOf = remembering((text: string): string => {
    const rest = withoutQuestionName(text);
    return rest !== undefined && isInParticular(rest) && speaksOfATheme(rest) ? rest : text;
  });
  const topics = new WeakMap<readonly string[], Evidence>();
  /** What some sentences speak of together. */
  const topicOf = (sentences: readonly string[]): Evidence => {
    const known = topics.get(sentences);
    if (known !== undefined) return known;
    const topic = new Float64Array(model.bias.length);
    for (const one of sentences) addTo(topic, evidence(withSubject(one)), 1);
    topics.set(sentences, topic);
    return topic;
  };
  /** How much speaks for each theme when the other sentences of its section count as well. */
  const withTopic = (sums: Evidence, own: string, fellows: readonly string[]): Evidence => {
    const others = fellows.length - 1;
    if (others < 1) return sums;
    const all = Float64Array.from(sums);
    addTo(all, topicOf(fellows), shares.topic / others);
    addTo(all, evidence(own), -shares.topic / others);
    return all;
  };
  const subjectIn = (text: string | undefined) => (text === undefined ? undefined : withSubject(text));

  return {
    find,
    file(claim, { goesOn = false, section, subject, fellows = [], ...around }) {
      const text = withSubject(claim);
      const sentence = subjectIn(around.sentence);
      const before = subjectIn(around.before);
      const after = subjectIn(around.after);
      const labelled = find(text, [
        ...(sentence === undefined ? [] : [sentence]),
        ...(before !== undefined && goesOn ? [before] : []),
        ...[...section].reverse(),
        subject,
      ]);
      const parts = [
        [text, 1],
        [sentence, shares.sentence],
        [before, goesOn ? shares.meant : shares.before],
        [after, shares.after],
        [section.at(-1), shares.heading],
        [subject, shares.subject],
      ] as const;
      const sums = Float64Array.from(model.bias);
      for (const [part, share] of parts) if (part !== undefined) addTo(sums, evidence(part), share);
      for (const [rank, { slug }] of labelled.entries()) {
        const label = placeOf.get(slug);
        if (label !== undefined) sums[label] = (sums[label] ?? 0) + shares.label / (1 + 0.3 * rank);
      }
      const tellsOfEarlier = () =>
        [text, sentence, before].some((part) => part !== undefined && earlierInspection.test(part)) ||
        [...section, subject].some((part) => ofEarlier.test(part));
      const ranked = (scores: Evidence): readonly ThemeMatch[] =>
        model.labels
          .flatMap((slug, label) => {
            const score = scores[label] as number;
            const mayBe = score >= leastOfAll && themeOf.has(slug) && (!ofInspections.has(slug) || tellsOfEarlier());
            return mayBe ? [{ slug, score }] : [];
          })
          .sort(byScore);
      // What its section is about has a say in what a claim is about first, and none in what it is about besides.
      const [first] = ranked(withTopic(sums, sentence ?? text, fellows));
      const learned = [
        ...(first === undefined ? [] : [first]),
        ...ranked(sums).filter(({ slug }) => slug !== first?.slug),
      ];
      const known = labelled.filter(({ slug }) => !placeOf.has(slug));
      const filed: ThemeMatch[] = known.slice(0, mostThemes);
      for (const one of learned) {
        const least = leastEvidence[filed.length];
        if (least === undefined || one.score < least) break;
        if (!filed.some(({ slug }) => isBroaderOrNarrower(one.slug, slug))) filed.push(one);
      }
      return filed;
    },
  };
}

/**
 * What tells that an earlier inspection, or what it asked for, is spoken of. "The force has accepted this" is otherwise
 * filed as what it did about one, for most sentences of that kind are.
 */
const earlierInspection =
  /\brecommendations?\b|\b(?:previous|last|earlier|first|initial|(?:19|20)\d\d) (?:\w+ )?(?:inspections?|reports?|visits?|reviews?|assessments?|letters?)\b|\b(?:previous|past|earlier) (?:concerns?|failings?|findings)\b|\bsince (?:we|hmic\w*|our|inspectors|then|that (?:inspection|visit))\b|\b(?:when|where|after|before) (?:we|hmic\w*|inspectors) (?:last|previously|first|visited|inspected|were here)\b|\bre-?(?:visit|inspect)\w*|\b(?:areas? for improvement|causes? (?:of|for) concern|action plan|improvement plan|progress (?:report|letter|since|against)|follow-up)\b|\b(?:we|hmic\w*|inspectors)(?: had| have| has)? (?:said|criticised|reported|told|raised|asked|advised|recommended|found (?:in|then|last))\b/i;

/** The same in a heading or title. */
const ofEarlier =
  /\b(?:previous|earlier|progress|follow-up|since|re-?(?:visit|inspect)\w*|post-inspection|recommendations? from)\b/i;

/** How much what stands round a claim counts beside what it says itself; found on texts that are not kept apart. */
const shares = {
  sentence: 0.25,
  before: 0.25,
  meant: 0.6,
  after: 0.15,
  heading: 0.25,
  subject: 0.1,
  topic: 0.7,
  label: 1,
} as const;

/** How much has to speak for the first theme of a claim, the second and the third; found on the same texts. */
const leastEvidence: readonly number[] = [0, 3, 5];
/** How much has to speak for a theme of what a sentence says besides the name of the force's question. */
const leastOfItself = 1;
/** So much has a label of two words. */
const leastLabel = 4;
const leastOfAll = Math.min(...leastEvidence);

function addTo(sums: Evidence, says: Evidence, share: number): void {
  for (let label = 0; label < sums.length; label += 1)
    sums[label] = (sums[label] as number) + share * (says[label] as number);
}

const byScore = (one: ThemeMatch, other: ThemeMatch): number =>
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
