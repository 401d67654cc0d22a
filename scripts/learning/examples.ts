import path from 'node:path';
import { folded } from '../../src/ingest/locate.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { findingsRead, material } from '../../tests/extract/measure.ts';
import { type SentenceRead, sentencesRead } from '../../tests/extract/sentences.ts';

/** A sentence or clause of a report, and how a person read it; its source is that report, or the file that it is from. */
export interface Example extends SentenceRead {
  /** Whether it is from the reading of a whole report. */
  readonly isOfReport: boolean;
}

const folders = ['src/extract/learned/examples', 'tests/extract/training'].map((folder) =>
  path.join(packageRoot, folder),
);

/**
 * All that may be learned from: the findings of the readings that the rules were worked out on, the sentences beside
 * them, and the product's own examples. Nothing that is kept apart.
 */
export function examples(): readonly Example[] {
  const ofReports = material.training.flatMap((one) =>
    findingsRead(one).map(({ quote, polarity, themes }) => ({
      text: folded(quote),
      polarity,
      themes,
      isOfReport: true,
      source: one.slug,
    })),
  );
  const ofFiles = folders.flatMap((folder) => sentencesRead(folder).map((one) => ({ ...one, isOfReport: false })));
  return [...ofReports, ...ofFiles];
}
