import mammoth from 'mammoth';
import { writtenOut } from './docxParts.ts';
import { htmlText } from './html.ts';
import { type Reading, unreadable } from './reading.ts';
import { unpackedSize } from './zip.ts';

/** The text of a Word document: its body with the notes at the end, without running heads, comments and pictures. */
export async function readDocx(bytes: Uint8Array, shown: string): Promise<Reading> {
  const size = unpackedSize(bytes);
  if (size === undefined) return unreadable(shown, 'is cut short or broken: get the file again');
  if (size > mostUnpacked) return unreadable(shown, 'unpacks to more than a document has: put its text in a .txt file');
  let html: string;
  try {
    const buffer = Buffer.from(await writtenOut(bytes));
    html = (await mammoth.convertToHtml({ buffer }, { convertImage: withoutPicture })).value;
  } catch (error) {
    return unreadable(shown, whyNot(error instanceof Error ? error.message : ''));
  }
  return htmlText(html, shown, { tabs: true });
}

const withoutPicture = mammoth.images.imgElement(async () => ({ src: '' }));
const mostUnpacked = 512 * 2 ** 20;

function whyNot(message: string): string {
  return message.includes('Could not find main document part')
    ? 'is a zip file, but not a Word document: save it as .docx'
    : 'is a broken Word document: save it anew as .docx, or put its text in a .txt file';
}
