import { matchesOf } from '../matches.ts';
import type { Block } from './page.ts';
import { datedDirective, recommends } from './recommending.ts';
import type { ProposedRecommendation } from './types.ts';

export const startsList = (text: string) => /(?::|\b(?:that|to|by|and|should)|[:–-]\s*)$/i.test(text.trim());

/** The lettered or bulleted blocks that belong to the lead before them. */
export function partsAfter(blocks: readonly Block[], index: number): readonly Block[] {
  const leadBlock = blocks[index];
  const parts: Block[] = [];
  for (let at = index + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.kind !== 'item' || block.section !== leadBlock?.section) break;
    const kind = block.marker?.kind;
    const first = parts[0]?.marker?.kind ?? kind;
    if (kind !== first || (kind !== 'letter' && standsBeside(block, leadBlock) && !goesOnLead(block, leadBlock))) break;
    parts.push(block);
    if (kind !== 'letter' && isWholeDirective(block.prose.text) && parts.length === 1) return [];
  }
  return parts;
}

/** Items of one list bear marks of one kind; points below an item bear another. */
function standsBeside({ marker }: Block, { kind, marker: other }: Block): boolean {
  if (kind !== 'item' || marker?.kind !== other?.kind) return false;
  return marker?.kind !== 'bullet' || marker.label === other?.label;
}

/** Indented points may bear the mark of the item that they go on with: they begin in mid-sentence. */
const goesOnLead = ({ prose }: Block, lead: Block) =>
  lead.prose.text.endsWith(':') && /^(?:\([a-z]{1,3}\)\s+)?\p{Ll}/u.test(prose.text);

const isWholeDirective = (text: string) => datedDirective.test(text) || recommends.test(text);

/** The points of a list, by their letters or numbers; bullets are counted. */
export function listedParts(blocks: readonly Block[]): ProposedRecommendation['parts'] {
  return blocks.flatMap(({ marker, prose }, position) => {
    const label = marker !== undefined && marker.kind !== 'bullet' ? marker.label : String(position + 1);
    const lettered = marker?.kind === 'bullet' ? /^\(([a-z]|i{1,3}|iv|v)\)\s+/u.exec(prose.text) : null;
    if (lettered !== null)
      return [{ label: lettered[1] ?? label, text: withoutEnd(prose.text.slice(lettered[0].length)) }];
    const inline = marker?.kind === 'letter' ? inlineParts(`(${label}) ${prose.text}`, label)?.parts : undefined;
    return inline !== undefined && goOn(inline.map((part) => part.label))
      ? inline
      : [{ label, text: withoutEnd(prose.text) }];
  });
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const sequences = [letters.split(''), romans, letters.toUpperCase().split('')];

/** Whether labels count on from the first: points below a point begin anew. */
const goOn = (labels: readonly string[]) =>
  sequences.some((sequence) => {
    const first = sequence.indexOf(labels[0] ?? '');
    return first !== -1 && labels.every((label, index) => sequence[first + index] === label);
  });

/**
 * Parts of which no two have one label. Points below points begin anew: each is told by the one above it, "a", "a(i)",
 * "a(ii)", "b", "b(i)".
 */
export function toldApart(parts: ProposedRecommendation['parts']): ProposedRecommendation['parts'] {
  const labels = parts.map(({ label }) => label);
  if (new Set(labels).size === labels.length) return parts;
  const first = labels[0] ?? '';
  const numbers = labels.map((_, index) => String(index + 1));
  const sequence = [...sequences, numbers].find((one) => one[0] === first) ?? [first];
  let above = 0;
  const times = new Map<string, number>();
  return parts.map(({ label, text }) => {
    const place = sequence.indexOf(label);
    // An "i" goes on from "h", and is a point below any other letter.
    const goesOn = place === above + 1 || (place > above && (sequence === romans || !romans.includes(label)));
    if (goesOn) above = place;
    const told = place === above ? label : `${sequence[above]}(${label})`;
    const time = (times.get(told) ?? 0) + 1;
    times.set(told, time);
    return { label: time === 1 ? told : `${told}-${time}`, text };
  });
}

/** "should: (a) …; and (b) …", "should (a) … and (b) …" */
const inlinePart =
  /(?:^|[:;,]\s*(?:and |or )?|\.\s+|\s(?:and|or) |(?<=\b(?:should|must|that|to|by)) )\(?\(([a-z]|i{1,3}|iv|v|vi{0,3})\)\s+/giu;

export function inlineParts(
  text: string,
  firstLabel?: string,
): { readonly lead: string; readonly parts: readonly { label: string; text: string }[] } | undefined {
  const marks = matchesOf(inlinePart, text);
  const labels = marks.map((mark) => (mark[1] ?? '').toLowerCase());
  if (marks.length < 2 || !['a', 'i', firstLabel?.toLowerCase()].includes(labels[0])) return undefined;
  const parts = marks.map((mark, index) => ({
    label: labels[index] ?? '',
    text: withoutEnd(text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length)),
  }));
  const first = marks[0];
  const lead = text.slice(0, (first?.index ?? 0) + (/^[:;,]/.test(first?.[0] ?? '') ? 1 : 0)).trim();
  return { lead, parts };
}

function withoutEnd(text: string): string {
  return text
    .replace(/[;,.]?\s*(?:;?\s*(?:and|or))?\s*$/i, '')
    .replace(/[;,.]$/, '')
    .trim();
}
