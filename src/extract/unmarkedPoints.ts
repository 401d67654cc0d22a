import type { BlockKind, Marker } from './page.ts';

interface Passage {
  kind: BlockKind;
  readonly lines: readonly { readonly text: string }[];
  marker?: Marker;
}

/** How a point ends that another follows. */
const goesOn = /;(?: (?:and|or))?$|, (?:and|or)$/;

/**
 * Makes points of the paragraphs below a line that leads a list, where they end as points do: copied from a web page, a
 * list loses its marks. What goes on after a point that ends so, on the next page, is a point as well.
 */
export function markPoints(passages: readonly Passage[]): void {
  let isLed = false;
  let points: Passage[] = [];
  for (const [index, passage] of passages.entries()) {
    const end = endOf(passage);
    const before = passages[index - 1];
    if (passage.kind === 'paragraph' && isLed) {
      points.push(passage);
      if (goesOn.test(end)) continue;
      if (points.length > 1) for (const point of points) makePoint(point);
    } else if (passage.kind === 'paragraph' && before?.kind === 'item' && /; (?:and|or)$/.test(endOf(before))) {
      makePoint(passage, before.marker);
    }
    points = [];
    isLed = end.endsWith(':');
  }
}

const endOf = ({ lines }: Passage): string => lines.at(-1)?.text.slice(-20) ?? '';

function makePoint(passage: Passage, marker: Marker = { kind: 'bullet', label: '' }): void {
  passage.kind = 'item';
  passage.marker = marker;
}
