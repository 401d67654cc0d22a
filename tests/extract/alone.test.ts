import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';

const reports = path.join(import.meta.dirname, 'training', 'reports');

/** The drafts of texts, one after the other, by code that has read nothing before. */
async function drafts(...texts: readonly string[]) {
  vi.resetModules();
  const { draftOf } = await import('../../src/extract/draft.ts');
  const { extractClaims } = await import('../../src/extract/extract.ts');
  const { knowledgeOf } = await import('../../src/extract/knowledge.ts');
  const knowledge = knowledgeOf();
  return texts.map((text) => draftOf(extractClaims(text, knowledge)));
}

describe('a text gives the same draft whatever was read before it', () => {
  it.each(['kent-custody-2021', 'durham-crime-data-integrity-2018', 'gmp-domestic-abuse-2014'])(
    '%s',
    async (report) => {
      const text = readFileSync(path.join(reports, report, 'report.txt'), 'utf8');
      // The reader of English takes "victim's" before a stop for one word, and does so wherever it meets it from then on.
      const possessives = text.match(/\p{L}+['’]s\b/gu) ?? [];
      const before = possessives.map((possessive) => `The decision was the ${possessive}.\n\n`).join('');
      const [alone] = await drafts(text);
      const [, after] = await drafts(before, text);
      expect(alone?.claims.length).toBeGreaterThan(10);
      expect(after).toEqual(alone);
    },
  );
});
