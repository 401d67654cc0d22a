import { monthNames } from '../../ingest/dates.ts';
import type { Block, Page } from '../page.ts';
import { blockPlaces } from '../sentences.ts';
import type { ProposedStatistic } from '../types.ts';
import type { Period } from './calendar.ts';
import { periodsIn } from './periods.ts';
import type { StatisticFinders } from './statisticFinders.ts';

/** "Applications in 12 months to March 2014   116": a year that its month stands before is no figure. */
const endsInMonth = new RegExp(`\\b(?:${monthNames.join('|')})$`, 'i');

/** The label and the figures of a row of a table. */
export function rowCells(text: string): { readonly label: string; readonly values: readonly string[] } | undefined {
  const match = /^(\D.{1,90}?)((?:[\s|]+(?:£?-?\d+(?:,\d+)*(?:\.\d+)?\s?(?:%|percent|per cent)?)){2,6})$/.exec(text);
  if (match === null || text.length > 160 || /[.;:]$/.test(match[1] ?? '') || endsInMonth.test(match[1] ?? ''))
    return undefined;
  const values = (match[2] ?? '').match(/-?\d[\d,]*(?:\.\d+)?\s?(?:%|percent|per cent)?/g) ?? [];
  return { label: (match[1] ?? '').replace(/[|\s]+$/, ''), values };
}

/** Rows under a head that says whose each column is: the force's, and England and Wales's. */
export function tableRows(page: Page, finders: StatisticFinders): readonly (readonly ProposedStatistic[])[] {
  const sets: ProposedStatistic[][] = [];
  let head: Block[] = [];
  let columns: readonly Column[] = [];
  let notes = '';
  const { blocks } = page;
  for (const [index, block] of blocks.entries()) {
    const cells =
      block.kind === 'heading' || block.kind === 'note' || block.kind === 'item'
        ? undefined
        : rowCells(block.prose.text);
    if (cells === undefined) continue;
    const isFirst = blocks[index - 1] === undefined || rowCells(blocks[index - 1]?.prose.text ?? '') === undefined;
    if (isFirst) {
      head = headBefore(blocks, index);
      columns = columnsOf(head.map((one) => one.prose.text).join(' '), cells.values.length, finders);
      notes = notesAfter(blocks, index);
    }
    if (columns.length !== cells.values.length) continue;
    const headText = head.map((one) => one.prose.text).join(' ');
    const note = cells.label.endsWith('*') ? noteOn(cells.label, notes) : '';
    const period = periodsIn(note)[0] ?? periodsIn(headText)[0] ?? periodsIn(around(blocks, index))[0];
    const isPercent =
      cells.values.some((value) => /%|per/.test(value)) ||
      (!/per [\d,]+/i.test(headText) &&
        /%|per ?cent|proportion/i.test(headText) &&
        cells.values.every((value) => Math.abs(Number(value.replace(/,/g, ''))) <= 100));
    const unit = isPercent
      ? 'percent'
      : unitOf(note) || unitOf(cells.label) || unitOf(headText) || unitOf(around(blocks, index)) || 'number';
    const label = cells.label.replace(/\*+$/, '').trim();
    sets.push(
      cells.values.map((value, column) => ({
        kind: 'STATISTIC' as const,
        measure: isPercent || unit === 'number' ? label : `${label} rate`,
        value: Number(value.replace(/[^\d.-]/g, '')),
        unit,
        margin: undefined,
        periodStart: (columns[column]?.period ?? period)?.start,
        periodEnd: (columns[column]?.period ?? period)?.end,
        baselineStart: undefined,
        baselineEnd: undefined,
        area: columns[column]?.area ?? '',
        themes: finders.themes
          .find(`${label} recorded crime`, [])
          .slice(0, 1)
          .map(({ slug }) => slug),
        partners: [],
        places: blockPlaces(block),
        section: block.section.path,
        rule: 'row of a table of rates',
        confidence: 0.85,
        remarks: period === undefined ? ['the table gives no period'] : [],
        comparison: undefined,
      })),
    );
  }
  return sets;
}

const isHeadLine = (text: string) => text.length < 140 && !/[.;]$/.test(text);

function headBefore(blocks: readonly Block[], index: number): Block[] {
  const head: Block[] = [];
  for (let at = index - 1; at >= 0 && head.length < 8; at -= 1) {
    const block = blocks[at];
    if (block === undefined || !isHeadLine(block.prose.text)) break;
    head.unshift(block);
  }
  return head;
}

function around(blocks: readonly Block[], index: number): string {
  return blocks
    .slice(Math.max(0, index - 12), index)
    .map((block) => block.prose.text)
    .filter((text) => text.length < 600)
    .join(' ');
}

/** Whose a column is, and of which time where the columns differ in that. */
interface Column {
  readonly area: string;
  readonly period?: Period;
}

const national = /\b(?:England (?:and|&) Wales|E&W|national)\b/i;
const similar = /\b(?:(?:most )?similar (?:forces?|group)|MSG|MSF|peer group)\b/i;

function columnsOf(head: string, count: number, { area }: StatisticFinders): readonly Column[] {
  const own = area ?? '';
  const name = own.replace(/[^\p{L}\s-]/gu, '');
  const ofForce = own === '' ? undefined : new RegExp(`\\b(?:${name}|force(?! group)|constabulary)\\b`, 'iu');
  const named = [
    {
      area: own,
      at: ofForce === undefined ? -1 : head.replace(similar, (found) => '·'.repeat(found.length)).search(ofForce),
    },
    { area: 'Most similar forces', at: head.search(similar) },
    { area: 'England and Wales', at: head.search(national) },
  ].filter(({ at }) => at !== -1);
  if (count > 1 && named.length === count) return [...named].sort((one, other) => one.at - other.at);
  if (count === 1) return [{ area: own }];
  if (count === 2 && named.length === 1 && named[0]?.area !== own)
    return [{ area: own || 'force' }, { area: named[0]?.area ?? '' }];
  const periods = periodsIn(head);
  const isOfForce = named.every((one) => one.area === own);
  return isOfForce && periods.length === count ? periods.map((period) => ({ area: own, period })) : [];
}

/** The rate that a text words, as in "per 1,000 population"; empty where there is none. */
export function unitOf(text: string): string {
  return (
    /per (?:1,000|10,000|100,000|100|(?:one )?million)(?: (?:of the )?(?:population|people|residents|households|workforce|officers|employees|staff|adults|children|calls|crimes|incidents))?/i
      .exec(text.replace(/\s+/g, ' '))?.[0]
      .toLowerCase() ?? ''
  );
}

function notesAfter(blocks: readonly Block[], index: number): string {
  return blocks
    .slice(index, index + 20)
    .filter((block) => block.kind === 'note' || block.marker?.label === '*' || /^\*/.test(block.prose.text))
    .map((block) => block.prose.text)
    .join(' ');
}

/** The part of a table's notes that speaks of a row. */
function noteOn(label: string, notes: string): string {
  const words = (label.toLowerCase().match(/\p{L}{4,}/gu) ?? []).slice(0, 2);
  return notes
    .split(/(?:\band\b|[;.])(?=\s+(?:the |that )?)/i)
    .filter((part) => words.some((word) => part.toLowerCase().includes(word)))
    .join(' ');
}
