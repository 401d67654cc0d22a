import type { Problem } from '../../ingest/problems.ts';
import { textOfBytes } from '../../utf8.ts';

/** The text of a document, or what keeps it from being read. */
export type Reading = { readonly text: string } | { readonly problem: Problem };

/** The reading of a document that has a problem as a whole. */
export function unreadable(shown: string, message: string): { readonly problem: Problem } {
  return { problem: { file: shown, message } };
}

/** The text of UTF-8 bytes, without a leading byte-order mark and otherwise unchanged; or where they are no text. */
export function utf8Text(bytes: Uint8Array, shown: string): Reading {
  const read = textOfBytes(bytes);
  if ('noText' in read) return { problem: { file: shown, ...read.noText } };
  return { text: read.text.replace(/^\uFEFF/, '') };
}
