import path from 'node:path';
import { withStore } from '../graph/open.ts';
import type { GraphStore } from '../graph/store.ts';
import { type InputFolder, openFolder, seedsFolder } from '../ingest/folder.ts';
import { check, checked, type IngestSummary, ingest, load } from '../ingest/ingest.ts';
import { counted } from './counted.ts';
import { progressLine } from './progress.ts';

export interface IngestOptions {
  readonly data: string;
  readonly check?: boolean;
  readonly prune?: boolean;
  readonly proposed?: boolean;
}

/** Loads a folder, or checks it, and says what happened on standard output. */
export async function ingestCommand(folder: string | undefined, options: IngestOptions): Promise<void> {
  const input = openFolder(path.resolve(folder ?? seedsFolder), options.proposed === true);
  if (options.check) {
    const { reports, claims, leftOut } = await withProgress(({ checking }) => check(input, { checking }));
    console.log(
      `${input.show(input.folder)}: ${counted(reports, 'report')} with ${counted(claims, 'claim')}, no problem; nothing was written`,
    );
    for (const line of leftOutText(leftOut)) console.log(line);
    return;
  }
  // Before the graph is opened: where there is none, one would be made that holds nothing.
  const read = await withProgress(({ checking }) => checked(input, { checking }));
  const prune = options.prune === true;
  const summary = await withStore(process.env, options.data, (store) =>
    withProgress(({ writing }) => load(store, input, read, { prune, progress: { writing } })),
  );
  console.log(summaryText(summary));
}

/** Loads a folder, with progress on standard error when that is a terminal. */
export async function ingestWithProgress(
  store: GraphStore,
  input: InputFolder,
  prune: boolean,
): Promise<IngestSummary> {
  return withProgress((progress) => ingest(store, input, { prune, progress }));
}

async function withProgress<T>(
  work: (
    progress: Record<'checking' | 'writing', (slug: string, position: number, of: number) => void>,
  ) => T | Promise<T>,
): Promise<T> {
  const line = progressLine(process.stderr);
  const show = (doing: string) => (slug: string, position: number, of: number) =>
    line.show(`${doing} ${position} of ${of}: ${slug}`);
  try {
    return await work({ checking: show('checking'), writing: show('writing') });
  } finally {
    line.clear();
  }
}

/** What an ingest added, changed, removed and left, in a line for each report. */
export function summaryText(summary: IngestSummary): string {
  const width = Math.max(0, ...summary.reports.map(({ slug }) => slug.length));
  const lines = summary.reports.map(({ slug, how, claims }) => {
    const parts = (['added', 'changed', 'removed', 'left'] as const)
      .filter((part) => claims[part] > 0)
      .map((part) => `${claims[part]} ${part}`);
    return `  ${slug.padEnd(width)}  ${how.padEnd(7)}  claims: ${parts.join(', ') || 'none'}`;
  });
  return [
    `Forces, themes, partners and inspections: ${summary.reference}`,
    'Reports:',
    ...lines,
    ...elsewhereText(summary.elsewhere),
    ...leftOutText(summary.leftOut),
  ].join('\n');
}

/** That there are claims which nobody has looked at, and how to take them, too. */
export const leftOutText = (leftOut: number): readonly string[] =>
  leftOut === 0 ? [] : [`  ${counted(leftOut, 'proposal')} that nobody has reviewed left out (take with --proposed)`];

const mostNamed = 5;

function elsewhereText(elsewhere: readonly string[]): readonly string[] {
  if (elsewhere.length === 0) return [];
  const named = elsewhere.slice(0, mostNamed).join(', ');
  const more = elsewhere.length > mostNamed ? ` and ${counted(elsewhere.length - mostNamed, 'other')}` : '';
  const reports = counted(elsewhere.length, 'other report');
  return [`  ${reports} in the graph left alone (remove with --prune): ${named}${more}`];
}
