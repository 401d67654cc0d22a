import { isSentence } from '../headings.ts';
import type { Block } from '../page.ts';
import { areaNamedIn, areaOfQuestion } from './gradedAreas.ts';
import { isTitle } from './titles.ts';

/** The pillar of PEEL that a report is of as a whole, by what stands at its top. */
export function pillarOfReport(blocks: readonly Block[]): string | undefined {
  const pillars = blocks.slice(0, longestTop).flatMap(({ prose }) => {
    const named = prose.text.length > longestTitle ? [] : [...prose.text.matchAll(anyPillar)];
    return named.map(([word]) => word.toLowerCase());
  });
  const [pillar = '', ...others] = new Set(pillars);
  return pillar === '' || others.length > 0 ? undefined : pillar.charAt(0).toUpperCase() + pillar.slice(1);
}

const anyPillar = /(?<!\p{L})(?:effectiveness|efficiency|legitimacy)(?!\p{L})/giu;
/** In blocks. */
const longestTop = 12;
/** In characters. */
const longestTitle = 160;

/** The nearest heading that names what is graded, and no document. */
export const gradedHeading = (up: readonly string[]): string | undefined =>
  up.find((title) => areaOfQuestion(title) !== undefined && !isOfDocument(title));

/** What a document is about by its title or its headline, where that is one thing that forces are graded for. */
export const areaOfDocument = (up: readonly string[]): string | undefined =>
  up.flatMap((title) => (isOfDocument(title) ? (areaNamedIn(title) ?? []) : []))[0];

/** Whether a heading is the title of a report, or the headline of what tells of one. */
const isOfDocument = (title: string) => isTitle(title) || isSentence(title) || document.test(title);
const document = /\bHMIC(?:FRS)?\b|\b(?:report|review|letter)$/i;
