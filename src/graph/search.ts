import type { GraphStore } from './store.ts';
import { answers, type Question } from './terms.ts';

/** The kinds that search looks in, by the name that clients give. */
export const searchLabels = {
  FORCE: 'Force',
  THEME: 'Theme',
  PARTNER: 'Partner',
  PERSON: 'Person',
  INSPECTION: 'Inspection',
  REPORT: 'Report',
  FINDING: 'Finding',
  RECOMMENDATION: 'Recommendation',
  JUDGMENT: 'Judgment',
  STATISTIC: 'Statistic',
} as const;

export type SearchLabel = (typeof searchLabels)[keyof typeof searchLabels];

export interface Hit {
  readonly label: SearchLabel;
  readonly id: string;
  /** How near it is to the question: higher is nearer. Comparable within one answer only. */
  readonly score: number;
}

/**
 * What answers a question, best first. The engine says what matches; how near it is, is worked out here from the stems
 * of what matched, so that both engines give one order.
 *
 * @param limit the most hits to look at; where more match, the engine's own order says which
 */
export async function find(
  store: GraphStore,
  question: Question,
  labels: readonly SearchLabel[],
  limit: number,
): Promise<readonly Hit[]> {
  const { terms, beginning } = question;
  const found = await store.searchText([...terms, ...(beginning?.stems ?? [])], labels, limit, beginning?.letters);
  const scores = relevance(
    question,
    found.map(({ words }) => words.split(' ')),
  );
  return found
    .map(({ label, id }, at) => ({ label: label as SearchLabel, id, score: scores[at] ?? 0 }))
    .sort((one, other) => other.score - one.score || (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf({ label, id }: Hit): string {
  return `${label} ${id}`;
}

/** How soon more of the same word says no more, and how much a long text counts against a hit: the usual values. */
const saturation = 1.2;
const lengthWeight = 0.75;

/**
 * Okapi BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with what matched as the collection.
 * Each term is one word to count, and so is an unfinished one, whatever it may become.
 */
function relevance(question: Question, texts: readonly (readonly string[])[]): readonly number[] {
  const { terms, beginning } = question;
  const wanted = terms.map((term) => answers({ terms: [term] }));
  if (beginning !== undefined) wanted.push(answers({ terms: [], beginning }));
  const counts = texts.map((stems) => wanted.map((isAnswer) => stems.filter(isAnswer).length));
  const usual = texts.reduce((sum, stems) => sum + stems.length, 0) / texts.length;
  const rarity = wanted.map((_, at) => {
    const having = counts.filter((count) => (count[at] ?? 0) > 0).length;
    return Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
  });
  return texts.map((stems, at) => {
    const length = saturation * (1 - lengthWeight + (lengthWeight * stems.length) / usual);
    return rarity.reduce((sum, rare, word) => {
      const count = counts[at]?.[word] ?? 0;
      return sum + (rare * count) / (count + length);
    }, 0);
  });
}
