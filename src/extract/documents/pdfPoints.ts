import { endsOpen } from '../headings.ts';
import type { Flow } from './pdfColumns.ts';
import type { Run } from './pdfRuns.ts';

/** So far, in letter heights, points stand to the right of what leads them. */
const leastIndent = 1;

/**
 * The first lines of points whose marks are drawn and no text, as browsers print them: below a line that ends with a
 * colon, and further right, over the ends of columns and pages.
 */
export function drawnPoints(flows: readonly Flow[]): ReadonlySet<Run> {
  const points = new Set<Run>();
  const size = usualSize(flows);
  let indent: number | undefined;
  let above: Run | undefined;
  for (const flow of flows) {
    const edge = rightEdge(flow);
    const lines = flow.filter((line) => rounded(line) === size);
    const margin = lines.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
    for (const [index, line] of lines.entries()) {
      const leadLeft = index > 0 ? (above?.left ?? margin) : margin;
      const isIn = indent !== undefined && Math.abs(line.left - margin - indent) < 1;
      if (above === undefined || !isProse(line)) indent = undefined;
      else if (above.text.endsWith(':') && line.left - leadLeft > leastIndent * line.size) {
        indent = line.left - margin;
        points.add(line);
      } else if (!isIn) indent = undefined;
      else if (!isLastWord.test(line.text) && (endsPoint.test(above.text) || endsEarly(above, line, edge)))
        points.add(line);
      above = line;
    }
  }
  return points;
}

const endsPoint = /[;?]$|(?:^|; )(?:and|or)$/;
const isLastWord = /^(?:and|or)$/;

/** The size of most letters: heads and notes have another. */
function usualSize(flows: readonly Flow[]): number {
  const letters = new Map<number, number>();
  for (const line of flows.flat()) letters.set(rounded(line), (letters.get(rounded(line)) ?? 0) + line.text.length);
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** To half a point. */
const rounded = ({ size }: Run): number => Math.round(size * 2) / 2;

/** How far to the right lines of a size go. */
export type RightEdge = (line: Run) => number;

export function rightEdge(flow: Flow): RightEdge {
  const edges = new Map<number, number>();
  for (const line of flow) edges.set(rounded(line), Math.max(edges.get(rounded(line)) ?? 0, line.right));
  return (line) => edges.get(rounded(line)) ?? 0;
}

/** Whether a line ends before the edge of its column although the next word had room: the next is a paragraph of its own. */
export function endsEarly(above: Run, line: Run, edge: RightEdge): boolean {
  const isEnd =
    /[.;:]["'”’)]?$|[;,] (?:and|or)$/.test(above.text) ||
    (/^["'“‘(]?\p{Lu}/u.test(line.text) && !endsOpen.test(above.text));
  if (!isEnd || !isProse(above) || !isProse(line) || line.y <= above.y) return false;
  const word = /^\S*/.exec(line.text)?.[0].length ?? 0;
  const letter = Math.max((line.right - line.left) / line.text.length, (above.right - above.left) / above.text.length);
  return above.right + (word + 2) * letter < edge(above);
}

const isProse = ({ text }: Run): boolean => /^["'“‘(]?\p{L}/u.test(text) && !/\s{2}/.test(text);
