import type { Block, Page } from './page.ts';
import { periodsIn } from './periods.ts';
import { unitOf } from './rateTable.ts';
import { blockPlaces } from './sentences.ts';
import type { StatisticFinders } from './statistics.ts';
import type { ProposedStatistic } from './types.ts';

const place =
  '(?:\\p{Lu}[\\p{L}-]+(?: (?:and |upon |of )?\\p{Lu}[\\p{L}-]+){0,4} (?:Police|Constabulary)|England (?:and|&) Wales(?: (?:rate|average|total))?)';
const named = new RegExp(
  `(?<area>${place})\\s+(?<value>[+-]?\\d[\\d,]*(?:\\.\\d+)?)\\s?(?<percent>%|per ?cent)?(?=\\s|$)`,
  'gu',
);
const longest = 400;

/** Figures of a box beside the text: a measure, then areas with a figure each, and no sentence. */
export function factBoxes(page: Page, finders: StatisticFinders): readonly (readonly ProposedStatistic[])[] {
  return page.blocks.flatMap((block) => {
    const set = ofBox(block, finders);
    return set.length > 0 ? [set] : [];
  });
}

/** Whether a block is such a box: no sentence, and two areas at least, each with a figure. */
export function isFactBox(block: Block): boolean {
  const { text } = block.prose;
  if (block.kind !== 'paragraph' || text.length > longest || /[.?!:]$/.test(text)) return false;
  return [...text.matchAll(named)].length >= 2;
}

function ofBox(block: Block, { themes, areaIn }: StatisticFinders): readonly ProposedStatistic[] {
  if (!isFactBox(block)) return [];
  const { text } = block.prose;
  const found = [...text.matchAll(named)];
  const head = text.slice(0, found[0]?.index);
  const [period, baseline] = periodsIn(head);
  const isChange = /\b(?:change|increase|decrease|reduction)\b/i.test(head);
  return found.map(({ groups = {} }) => ({
    kind: 'STATISTIC' as const,
    measure: measureOf(head, period?.from) || 'figure',
    value: Number((groups['value'] ?? '').replaceAll(',', '')),
    unit: groups['percent'] === undefined ? unitOf(head) || 'number' : 'percent',
    margin: undefined,
    periodStart: period?.start,
    periodEnd: period?.end,
    baselineStart: isChange ? baseline?.start : undefined,
    baselineEnd: isChange ? baseline?.end : undefined,
    area: /^England/.test(groups['area'] ?? '')
      ? 'England and Wales'
      : (areaIn(groups['area'] ?? '') ?? groups['area'] ?? ''),
    themes: themes
      .find(text, [...block.section.path].reverse())
      .slice(0, 1)
      .map(({ slug }) => slug),
    partners: [],
    places: blockPlaces(block),
    section: block.section.path,
    rule: 'figures in a box',
    confidence: 0.8,
    remarks: period === undefined ? ['the box gives no period'] : [],
    comparison: undefined,
  }));
}

function measureOf(head: string, end: number | undefined): string {
  return head
    .slice(0, end ?? head.length)
    .replace(/\s*,?\s*per [\d,]+.*$/i, '')
    .replace(/[\s,:–-]+$/, '')
    .trim()
    .slice(0, 120);
}
