import { InputError } from '../errors.ts';
import type { GraphStore } from '../graph/store.ts';
import { checkFolder, folderFingerprint, type InputFolder, referenceFingerprint } from './folder.ts';
import { problemText } from './problems.ts';
import type { Reading } from './reading.ts';
import type { Reference } from './reference.ts';
import { type Changes, finish, readState, removeReport, writeReference, writeReport } from './write.ts';

/** Hears how an ingest goes. */
export interface Progress {
  checking?(slug: string, position: number, of: number): void;
  writing?(slug: string, position: number, of: number): void;
}

export interface IngestSummary {
  /** Whether the reference data was written, or found unchanged. */
  readonly reference: 'written' | 'left';
  readonly reports: readonly {
    readonly slug: string;
    readonly how: 'added' | 'changed' | 'left' | 'removed';
    readonly claims: Changes;
  }[];
  /** Reports in the graph that the folder does not have and that were left there. */
  readonly elsewhere: readonly string[];
  /** How many proposals of the folder were not loaded. */
  readonly leftOut: number;
}

/** How many claims of reports were left out, since no person has reviewed them. */
export const leftOutOf = (readings: readonly Reading[]): number =>
  readings.reduce((sum, { leftOut }) => sum + leftOut, 0);

const noChanges: Changes = { added: 0, changed: 0, removed: 0, left: 0 };

/**
 * Checks a folder without writing anything.
 *
 * @returns how many reports and claims it holds, and how many proposals were not looked at
 * @throws InputError that lists every problem
 */
export function check(
  input: InputFolder,
  progress: Progress = {},
): { readonly reports: number; readonly claims: number; readonly leftOut: number } {
  const { readings } = checked(input, progress);
  return {
    reports: readings.length,
    claims: readings.reduce((sum, reading) => sum + reading.claims.length, 0),
    leftOut: leftOutOf(readings),
  };
}

/**
 * Loads a folder into the graph: everything is read and checked first, then it is written.
 *
 * @param prune remove the reports of the graph that the folder does not have
 * @throws InputError that lists every problem; nothing was written then
 */
export async function ingest(
  store: GraphStore,
  input: InputFolder,
  { prune = false, progress = {} as Progress } = {},
): Promise<IngestSummary> {
  return load(store, input, checked(input, progress), { prune, progress });
}

/**
 * Writes a folder that has been read and checked into the graph: the reference data and each report in a transaction of
 * its own. What has not changed is left alone. Killed at any moment, the graph holds whole reports only, and the next
 * ingest finishes the work.
 *
 * @param prune remove the reports of the graph that the folder does not have
 */
export async function load(
  store: GraphStore,
  input: InputFolder,
  { readings, reference }: CheckedInput,
  { prune = false, progress = {} as Progress } = {},
): Promise<IngestSummary> {
  const state = await readState(store);
  const reports: IngestSummary['reports'][number][] = [];
  const remove = async (slug: string) => {
    reports.push({ slug, how: 'removed', claims: { ...noChanges, removed: await removeReport(store, slug) } });
  };
  // A report that has become a publication known by its title alone keeps nothing of what was read from its text.
  const titlesAlone = [...state.reports.keys()].filter((slug) => reference.slugs.Report.has(slug));
  for (const slug of titlesAlone) await remove(slug);
  const fingerprint = referenceFingerprint(input);
  const referenceChanged = state.loads.get('reference') !== fingerprint;
  if (referenceChanged) await writeReference(store, reference, fingerprint);
  for (const [index, reading] of readings.entries()) {
    progress.writing?.(reading.slug, index + 1, readings.length);
    const before = state.reports.get(reading.slug);
    if (before === reading.fingerprint) {
      reports.push({ slug: reading.slug, how: 'left', claims: { ...noChanges, left: reading.claims.length } });
    } else {
      const claims = await writeReport(store, reading);
      reports.push({ slug: reading.slug, how: before === undefined ? 'added' : 'changed', claims });
    }
  }
  const here = new Set([...readings.map((reading) => reading.slug), ...titlesAlone]);
  const elsewhere = [...state.reports.keys()].filter((slug) => !here.has(slug));
  if (prune) for (const slug of elsewhere) await remove(slug);
  await finish(store, reference, folderFingerprint(input));
  return {
    reference: referenceChanged ? 'written' : 'left',
    reports,
    elsewhere: prune ? [] : elsewhere,
    leftOut: leftOutOf(readings),
  };
}

/**
 * Whether the graph already holds exactly this folder, as its last ingest left it; with its proposals, it may be asked
 * for without them. Reads no report.
 */
export async function isLoaded(store: GraphStore, input: InputFolder): Promise<boolean> {
  const { loads } = await readState(store);
  return [input, { ...input, proposed: true }].some((one) => loads.get('folder') === folderFingerprint(one));
}

/** A folder with nothing wrong in it. */
export interface CheckedInput {
  readonly readings: readonly Reading[];
  readonly reference: Reference;
}

/**
 * Reads a folder and checks everything in it.
 *
 * @throws InputError that lists every problem
 */
export function checked(input: InputFolder, progress: Progress): CheckedInput {
  let position = 0;
  const { reference, readings, problems } = checkFolder(input, (slug) => {
    position += 1;
    progress.checking?.(slug, position, input.reports.length);
  });
  if (problems.length > 0 || reference === undefined) throw new InputError(problems.map(problemText));
  return { reference, readings };
}
