import { type Flow, readingOrder } from './pdfColumns.ts';
import type { Piece } from './pdfPieces.ts';
import { type Run, runsOf } from './pdfRuns.ts';

/**
 * The text of pages: a line for each line, an empty line where a paragraph, a heading or a column ends, a form feed
 * between pages. Text that is turned comes last on its page.
 */
export function pagesText(pages: readonly (readonly Piece[])[]): string {
  const read = pages.map((pieces) => ({
    flows: readingOrder(runsOf(pieces.filter(({ turn }) => turn === 0))),
    turned: pieces.filter(({ turn }) => turn !== 0),
  }));
  const leading = usualLeading(read.flatMap(({ flows }) => flows));
  return read
    .map(({ flows, turned }) => [flowsText(flows, leading), turnedText(turned)].filter(Boolean).join('\n\n'))
    .join('\n\f');
}

function flowsText(flows: readonly Flow[], leading: number): string {
  let text = '';
  let above: { readonly line: Run; readonly flow: Flow } | undefined;
  for (const flow of flows) {
    for (const line of flow) {
      const written = line.text.replace(/\s{3,}/g, '  ').trim();
      if (above === undefined) text = written;
      else if (above.flow === flow) text += (endsBlock(above.line, line, leading) ? '\n\n' : '\n') + written;
      else text += (goesOn(above.line.text, written) ? '\n' : '\n\n') + written;
      above = { line, flow };
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
        return above.size === line.size ? (line.y - above.y) / line.size : 0;
      }),
    )
    .filter((distance) => distance > 0.8 && distance < 2.6)
    .sort((one, other) => one - other);
  return distances[Math.floor(distances.length / 3)] ?? 1.2;
}

/** Whether a block ends between two lines: the gap is clearly larger than usual, or the letters change their size. */
function endsBlock(above: Run, line: Run, leading: number): boolean {
  const usual = leading * (0.75 * line.size + 0.25 * above.size);
  const change = Math.max(above.size, line.size) / Math.min(above.size, line.size);
  return line.y - above.y > 1.3 * usual || change > 1.15;
}

/** Whether a sentence goes on from the foot of one column to the head of the next. */
function goesOn(above: string, below: string): boolean {
  return /[\p{L}\p{N},–-]$/u.test(above) && /^[\p{Ll}(]/u.test(below);
}

function turnedText(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, endsLine }) => text + (endsLine ? '\n' : ''))
    .join('')
    .trim();
}
