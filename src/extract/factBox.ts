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
  return boxesOf(page.blocks).map((blocks) => ofBox(blocks, finders));
}

/** Whether a block is such a box: no sentence, and two areas at least, each with a figure. */
export function isFactBox(block: Block): boolean {
  return block.kind === 'paragraph' && isShort(block, longest) && [...block.prose.text.matchAll(named)].length >= 2;
}

const isShort = ({ prose: { text } }: Block, most: number) => text.length <= most && !/[.?!:]$/.test(text);
const countIn = (blocks: readonly Block[]) =>
  blocks.reduce((sum, { prose }) => sum + [...prose.text.matchAll(named)].length, 0);

/** The boxes of a page: a block each, or the lines of one that the page parted. */
function boxesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const boxes: Block[][] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    if (isFactBox(block)) boxes.push([block]);
    if (isFactBox(block) || !isLine(block) || countIn([block]) !== 1) continue;
    const box = [block];
    for (let next = blocks[at + 1]; isAreaLine(next); next = blocks[at + 1]) {
      box.push(next);
      at += 1;
    }
    const above = blocks[at - box.length];
    // A line that begins with the period or the area has its measure above it.
    if (above !== undefined && isLine(above) && countIn([above]) === 0 && hasNoMeasure(block)) box.unshift(above);
    if (countIn(box) >= 2) boxes.push(box);
  }
  return boxes;
}

const isLine = (block: Block) => (block.kind === 'paragraph' || block.kind === 'heading') && isShort(block, 160);
const isAreaLine = (block: Block | undefined): block is Block =>
  block !== undefined && isLine(block) && block.prose.text.replace(named, '').trim() === '';
const hasNoMeasure = ({ prose: { text } }: Block) =>
  /^(?:\d|in the|year|per )/i.test(text) || text.replace(named, '').trim() === '';

function ofBox(blocks: readonly Block[], { themes, areaIn }: StatisticFinders): readonly ProposedStatistic[] {
  const text = blocks.map(({ prose }) => prose.text).join(' ');
  const found = [...text.matchAll(named)];
  const head = text.slice(0, found[0]?.index);
  const section = blocks[0]?.section.path ?? [];
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
      .find(text, [...section].reverse())
      .slice(0, 1)
      .map(({ slug }) => slug),
    partners: [],
    places: blocks.flatMap(blockPlaces),
    section,
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
