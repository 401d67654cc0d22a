import type { DocumentKind } from '../documents.ts';

/** What is wrong when the first bytes of a document say that it is not of the kind that it is given as. */
export function mislabelled(bytes: Uint8Array, kind: DocumentKind): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const name = names[kind];
  if (start.startsWith('%PDF-')) return kind === 'pdf' ? undefined : `is a PDF, not ${name}: give it as .pdf`;
  if (start.startsWith('\xD0\xCF\x11\xE0'))
    return kind === 'docx'
      ? 'is locked with a password or is an old .doc: save it as .docx without a password'
      : `is an Office document, not ${name}: save it as .docx without a password`;
  if (start.startsWith('PK\x03\x04'))
    return kind === 'docx' ? undefined : `is a zip file, not ${name}: if it is a Word document, give it as .docx`;
  if (kind !== 'pdf' && kind !== 'docx') return undefined;
  // Some programs put a few bytes of their own in front of a PDF.
  if (kind === 'pdf' && start.includes('%PDF-')) return undefined;
  return /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html|head|body)\b/i.test(start)
    ? `is HTML, not ${name}: give it as .html`
    : `is not ${name}: get the file again, or put its text in a .txt file`;
}

const names = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'HTML',
  docx: 'a Word document',
  pdf: 'a PDF',
} as const satisfies Record<DocumentKind, string>;
