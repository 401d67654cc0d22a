import type { Problem } from '../../ingest/problems.ts';

/** The text of a document, or what keeps it from being read. */
export type Reading = { readonly text: string } | { readonly problem: Problem };

/** The reading of a document that has a problem as a whole. */
export function unreadable(shown: string, message: string): { readonly problem: Problem } {
  return { problem: { file: shown, message } };
}
