import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { mislabelled } from './documents/mislabelled.ts';
import { type Reading, unreadable, utf8Text } from './documents/reading.ts';
import { tidy } from './documents/tidy.ts';

/** The forms in which a document may come. */
export type DocumentKind = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/**
 * The plain text of a document file. The ending of its name says what it is: .txt or none, .md or .markdown, .html
 * or .htm, .docx, .pdf. Nothing is thrown: a file that cannot be read comes back as its problem.
 *
 * @param file the path to read
 * @param shown the path as problems name it
 */
export async function readDocument(file: string, shown: string): Promise<Reading> {
  const ending = extname(file).toLowerCase();
  const kind = kinds.get(ending);
  if (kind === undefined)
    return unreadable(shown, `ends in ${ending}, which is not read here: save it as .txt, .md, .html, .docx or .pdf`);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return unreadable(shown, whyNotRead((error as NodeJS.ErrnoException).code));
  }
  return documentText(bytes, kind, shown);
}

/**
 * The plain text of a document whose bytes are at hand. Plain text comes back unchanged but for a byte-order mark; the
 * other kinds come back tidied (see tidy), with a form feed between the pages of a PDF. Nothing is thrown: a document
 * that is broken, locked, empty or of another kind comes back as its problem.
 *
 * @param shown what problems call the document
 */
export async function documentText(bytes: Uint8Array, kind: DocumentKind, shown: string): Promise<Reading> {
  if (bytes.length === 0) return unreadable(shown, 'is empty: give a document that has text');
  const limit = megabytes[kind];
  if (bytes.length > limit * 2 ** 20)
    return unreadable(shown, `is larger than ${limit} MB: part it, or put its text in a .txt file`);
  const wrong = mislabelled(bytes, kind);
  if (wrong !== undefined) return unreadable(shown, wrong);
  try {
    const read = await readers[kind](bytes, shown);
    if ('problem' in read) return read;
    const text = kind === 'text' ? read.text : tidy(read.text);
    return text.trim() === ''
      ? unreadable(shown, kind === 'text' || kind === 'markdown' ? onlyBlanks : noText)
      : { text };
  } catch {
    // What a library throws at a broken file is its own affair; a person can only bring a better file.
    return unreadable(
      shown,
      'cannot be read: save it anew in the program that made it, or put its text in a .txt file',
    );
  }
}

const kinds: ReadonlyMap<string, DocumentKind> = new Map([
  ['', 'text'],
  ['.txt', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.docx', 'docx'],
  ['.pdf', 'pdf'],
]);

const megabytes = { text: 64, markdown: 4, html: 16, docx: 128, pdf: 256 } as const satisfies Record<
  DocumentKind,
  number
>;

const onlyBlanks = 'has nothing but blanks: give a document that has text';
const noText = 'has no text: it may be scanned pictures; put the text in a .txt file';

type Reader = (bytes: Uint8Array, shown: string) => Reading | Promise<Reading>;

// Each library is loaded only for a document that needs it: together they take longer to load than most commands run.
const readers: Readonly<Record<DocumentKind, Reader>> = {
  text: utf8Text,
  markdown: async (bytes, shown) => (await import('./documents/markdown.ts')).readMarkdown(bytes, shown),
  html: async (bytes, shown) => (await import('./documents/html.ts')).readHtml(bytes, shown),
  docx: async (bytes, shown) => (await import('./documents/docx.ts')).readDocx(bytes, shown),
  pdf: async (bytes, shown) => (await import('./documents/pdf.ts')).readPdf(bytes, shown),
};

function whyNotRead(code: string | undefined): string {
  if (code === 'ENOENT') return 'does not exist: give the path of a document';
  if (code === 'EISDIR') return 'is a folder where a document is wanted: give the path of a file in it';
  return code === 'EACCES' ? 'may not be read: change its permissions' : `cannot be read (${code})`;
}
