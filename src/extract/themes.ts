import type { Knowledge } from './knowledge.ts';
import { isInParticular, mayNameQuestion, withoutQuestionName } from './questionName.ts';
import { remembering } from './remembering.ts';
import { byScore, labelledThemes, mostThemes, type ThemeMatch } from './themeLabels.ts';
import { type Evidence, learnedThemes, themeEvidence } from './themeScorer.ts';

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

export function themeFinder(knowledge: Knowledge): ThemeFinder {
  const find = labelledThemes(knowledge);
  const broaderOf = new Map(knowledge.themes.map(({ slug, broader }) => [slug, broader]));
  const broadersOf = (slug: string | undefined): readonly string[] => {
    const broader = slug === undefined ? undefined : broaderOf.get(slug);
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
  /** How much speaks for each theme: the labels that a claim has, and its text and what stands round it, each by its share. */
  const sumsOf = (
    labelled: readonly ThemeMatch[],
    parts: readonly (readonly [text: string | undefined, share: number])[],
  ): Evidence => {
    const sums = Float64Array.from(model.bias);
    for (const [text, share] of parts) if (text !== undefined) addTo(sums, evidence(text), share);
    for (const [rank, { slug }] of labelled.entries()) {
      const label = placeOf.get(slug);
      if (label !== undefined) sums[label] = (sums[label] ?? 0) + shares.label / (1 + 0.3 * rank);
    }
    return sums;
  };
  /** Some themes, and those after them for which enough speaks and that are neither broader nor narrower than one of them. */
  const filledUp = (filed: readonly ThemeMatch[], others: readonly ThemeMatch[]): readonly ThemeMatch[] => {
    const all = [...filed];
    for (const one of others) {
      const least = leastEvidence[all.length];
      if (least === undefined || one.score < least) break;
      if (!all.some(({ slug }) => isBroaderOrNarrower(one.slug, slug))) all.push(one);
    }
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
      const sums = sumsOf(labelled, [
        [text, 1],
        [sentence, shares.sentence],
        [before, goesOn ? shares.meant : shares.before],
        [after, shares.after],
        [section.at(-1), shares.heading],
        [subject, shares.subject],
      ]);
      const tellsOfEarlier = () =>
        [text, sentence, before].some((part) => part !== undefined && earlierInspection.test(part)) ||
        [...section, subject].some((part) => ofEarlier.test(part));
      const ranked = (scores: Evidence): readonly ThemeMatch[] =>
        model.labels
          .flatMap((slug, label) => {
            const score = scores[label] as number;
            const mayBe = score >= leastOfAll && broaderOf.has(slug) && (!ofInspections.has(slug) || tellsOfEarlier());
            return mayBe ? [{ slug, score }] : [];
          })
          .sort(byScore);
      // What its section is about has a say in what a claim is about first, and none in what it is about besides.
      const [first] = ranked(withTopic(sums, sentence ?? text, fellows));
      const learned = [
        ...(first === undefined ? [] : [first]),
        ...ranked(sums).filter(({ slug }) => slug !== first?.slug),
      ];
      const notLearned = labelled.filter(({ slug }) => !placeOf.has(slug));
      return filledUp(notLearned.slice(0, mostThemes), learned);
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
