import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { folded } from '../../src/ingest/locate.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { findingsRead, material } from '../../tests/extract/measure.ts';

/** A sentence or clause of a report, and how a person read it. */
export interface Example {
  readonly text: string;
  readonly polarity: string;
  readonly themes: readonly string[];
  /** Whether it is from the reading of a whole report. */
  readonly isOfReport: boolean;
  /** The report or the file that it is from. */
  readonly source: string;
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
  const ofFiles = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.tsv'))
      .sort()
      .flatMap((file) =>
        rowsOf(path.join(folder, file)).map(({ polarity = '', themes = '', sentence = '' }) => ({
          text: sentence,
          polarity,
          themes: themes.split(',').filter((theme) => theme !== ''),
          isOfReport: false,
          source: file,
        })),
      ),
  );
  return [...ofReports, ...ofFiles];
}

/** The rows of a file of fields parted by tabs, below a head that names them; no field is in quotes. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(file), { delimiter: '\t', columns: true, quote: null });
}
