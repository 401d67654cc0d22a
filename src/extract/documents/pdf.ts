import { getDocumentProxy } from 'unpdf';
import { type Piece, pieceOf, uprightPieces } from './pdfPieces.ts';
import { pagesText } from './pdfText.ts';
import { type Reading, unreadable } from './reading.ts';

/**
 * The text of a PDF in reading order, with a form feed between the pages. Nothing of a page is left out but the scales
 * beside charts.
 */
export async function readPdf(bytes: Uint8Array, shown: string): Promise<Reading> {
  if (isCutShort(bytes)) return unreadable(shown, 'is cut short: get the whole file again');
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // A copy, because the parser takes the bytes away from their owner.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    return unreadable(shown, whyNot(error instanceof Error ? error.name : ''));
  }
  const pages: (readonly Piece[])[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { transform } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      pages.push(uprightPieces(items.flatMap((item) => ('str' in item ? pieceOf(item, transform) : []))));
      page.cleanup();
    }
  } catch {
    return unreadable(shown, `has a page that cannot be read, page ${pages.length + 1}: save it anew as a PDF`);
  } finally {
    await pdf.loadingTask.destroy();
  }
  return { text: pagesText(pages) };
}

/** A PDF ends with a mark; after it, programs leave at most a little (ISO 32000-1, 7.5.5). */
function isCutShort(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-4096)).toString('latin1');
  return !end.includes('%%EOF');
}

function whyNot(name: string): string {
  return name === 'PasswordException'
    ? 'is locked with a password: save a copy without one'
    : 'is a broken PDF: get the file again, or save it anew as a PDF';
}
