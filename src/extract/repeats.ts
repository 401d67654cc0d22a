import type { Range } from './prose.ts';
import type { Proposed, ProposedFinding, ProposedRecommendation, ProposedStatistic } from './types.ts';

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
export function recommendedOnce(all: readonly ProposedRecommendation[]): readonly ProposedRecommendation[] {
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
export function placedOnce<T extends { readonly places: readonly Range[] }>(
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
export function withRepeats(
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

/** Findings once each. */
export const foundOnce = (all: readonly ProposedFinding[]): readonly ProposedFinding[] =>
  onceEach(all, ({ statement }) => statement);

/** Statistics once each: one that is given again for another time or area is another. */
export const statedOnce = (all: readonly ProposedStatistic[]): readonly ProposedStatistic[] =>
  placedOnce(all, (one) =>
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
  );
