import type { ActionLabel } from './labels.ts';
import type { Line } from './lines.ts';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'grades' | 'row' | 'note';

export type MarkerKind = 'bullet' | 'number' | 'letter';

export interface Marker {
  readonly kind: MarkerKind;
  readonly label: string;
  /** What the marker calls the item: "Recommendation 3:". */
  readonly action?: ActionLabel['kind'];
}

/** A block while it is put together of lines. */
export interface OpenBlock {
  kind: BlockKind;
  lines: Line[];
  /** Where the text starts in the first line, after its marker. */
  offset: number;
  marker?: Marker;
}

/** How a draft begins: enough to tell a heading by, however long the paragraph is. */
export function headOf({ lines, offset }: OpenBlock): string {
  let head = '';
  for (const line of lines) {
    if (head.length > headLength) break;
    head += `${head === '' ? '' : ' '}${line.text.slice(0, headLength)}`;
  }
  return head.slice(offset);
}

const headLength = 400;
