import { withLabels } from './pdfBoxes.ts';
import { withChartsInLines } from './pdfCharts.ts';
import { type Flow, readingOrder } from './pdfColumns.ts';
import { gradedPage, withWholeGrades } from './pdfGrades.ts';
import type { Piece } from './pdfPieces.ts';
import { drawnPoints, endsEarly, rightEdge } from './pdfPoints.ts';
import { type Run, runsOf } from './pdfRuns.ts';

/**
 * The text of pages: a line for each line, an empty line where a paragraph, a heading or a column ends, a form feed
 * between pages. Text that is turned comes last on its page.
 */
export function pagesText(pages: readonly (readonly Piece[])[]): string {
  const read = pages.map((pieces) => ({
    flows: flowsOf(runsOf(pieces.filter(({ turn }) => turn === 0))),
    turned: pieces.filter(({ turn }) => turn !== 0),
  }));
  const all = read.flatMap(({ flows }) => flows);
  const leading = usualLeading(all);
  const points = drawnPoints(all);
  return read
    .map(({ flows, turned }) => [flowsText(flows, points, leading), turnedText(turned)].filter(Boolean).join('\n\n'))
    .join('\n\f');
}

function flowsOf(read: readonly Run[]): readonly Flow[] {
  const runs = withChartsInLines(withWholeGrades(read));
  const graded = gradedPage(runs);
  if (graded === undefined) return readingOrder(withLabels(runs));
  return [...readingOrder(withLabels(graded.before)), graded.areas, ...readingOrder(withLabels(graded.after))];
}

function flowsText(flows: readonly Flow[], points: ReadonlySet<Run>, leading: number): string {
  let text = '';
  let above: Run | undefined;
  for (const flow of flows) {
    const edge = rightEdge(flow);
    for (const line of flow) {
      const written = (points.has(line) ? '• ' : '') + line.text.replace(/\s{3,}/g, '  ').trim();
      if (above === undefined) text = written;
      else {
        const isParted =
          !line.goesOn && (points.has(line) || endsEarly(above, line, edge) || !staysTogether(above, line, leading));
        text += (isParted ? '\n\n' : '\n') + written;
      }
      above = line;
    }
  }
  return text;
}

/** The usual distance of base lines within paragraphs, in letter heights. Paragraphs of one line have larger ones. */
function usualLeading(flows: readonly Flow[]): number {
  const distances = flows
    .flatMap((flow) =>
      flow.slice(1).map((line, index) => {
        const above = flow[index] ?? line;
        return Math.abs(above.size - line.size) < 0.1 ? (line.y - above.y) / line.size : 0;
      }),
    )
    .filter((distance) => distance > 0.8 && distance < 2.6)
    .sort((one, other) => one - other);
  return distances[Math.floor(distances.length / 3)] ?? 1.2;
}

/**
 * Whether two lines belong to one block: they have letters of one size and no gap that is clearly larger than usual, or
 * a sentence goes on from the foot of a column to the head of the next.
 */
function staysTogether(above: Run, line: Run, leading: number): boolean {
  if (Math.max(above.size, line.size) > 1.15 * Math.min(above.size, line.size)) return false;
  if (line.y <= above.y) return /[\p{L}\p{N},–-]$/u.test(above.text) && /^[\p{Ll}(]/u.test(line.text);
  if (isHeading(above, line) && line.y - above.y > 1.1 * leading * line.size) return false;
  return line.y - above.y < 1.3 * leading * (0.75 * line.size + 0.25 * above.size);
}

/** Whether a line in slightly larger letters stands over text, and is none of its sentences. */
const isHeading = (above: Run, line: Run) =>
  above.size > 1.04 * line.size && /[\p{L}\p{N}?]$/u.test(above.text) && /^["'“‘]?\p{Lu}/u.test(line.text);

function turnedText(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, endsLine }) => text + (endsLine ? '\n' : ''))
    .join('')
    .trim();
}
