import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ExpectedError, exitStatus } from '../errors.ts';
import { nodeKinds } from '../model/nodes.ts';
import { relationshipKinds } from '../model/relationships.ts';
import { packageRoot } from '../packageRoot.ts';
import { readText } from './files.ts';
import type { Problem } from './problems.ts';
import { type Reading, type ReportSource, readReport } from './reading.ts';
import { type Reference, readReference, referenceFileOf, referenceFiles } from './reference.ts';
import { reportFile } from './shapes.ts';
import { readYaml } from './yamlFile.ts';

/** The seed files that come with the product. */
export const seedsFolder = path.join(packageRoot, 'seeds');

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
// A change of the model or of how files are read makes every report a changed one.
const readerVersion = createHash('sha256')
  .update(JSON.stringify([1, nodeKinds, relationshipKinds]))
  .digest('hex');

/** Where the parts of an input folder are. */
export interface InputFolder {
  readonly folder: string;
  /** The folders of the reports, sorted by path. */
  readonly reports: readonly string[];
  readonly referenceFileOf: ReturnType<typeof referenceFileOf>;
  /** A path as problems name it: relative to the working directory where it lies within. */
  show(file: string): string;
}

/**
 * Finds the reports of an input folder: every folder below its `reports/` that holds files of a report, or that holds
 * nothing.
 *
 * @throws ExpectedError when there is no such folder
 */
export function openFolder(folder: string): InputFolder {
  const show = (file: string) => {
    const relative = path.relative(process.cwd(), file);
    return relative === '' ? '.' : relative.startsWith('..') ? file : relative;
  };
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new ExpectedError(
      `there is no folder ${show(folder)}: give one that holds reports/, such as seeds`,
      exitStatus.input,
    );
  }
  const root = path.join(folder, 'reports');
  if (!existsSync(root)) {
    throw new ExpectedError(
      `${show(folder)} has no folder reports/: put each report in ${show(path.join(root, '<slug>'))} as report.txt and report.yaml`,
      exitStatus.input,
    );
  }
  return { folder, reports: reportFolders(root), referenceFileOf: referenceFileOf(folder, seedsFolder, show), show };
}

function reportFolders(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((folder) => {
      const inside = readdirSync(folder, { withFileTypes: true });
      return inside.length === 0 || inside.some((entry) => entry.isFile());
    })
    .sort();
}

/** A digest of every byte that an ingest of the folder would read: equal digests, nothing to do. */
export function folderFingerprint(input: InputFolder): string {
  const hash = createHash('sha256').update(referenceFingerprint(input));
  for (const folder of input.reports) hash.update(`${path.basename(folder)} ${reportFingerprint(folder)}\n`);
  return hash.digest('hex');
}

/** A digest of the reference files. */
export function referenceFingerprint(input: InputFolder): string {
  const hash = createHash('sha256').update(readerVersion);
  for (const name of referenceFiles) hash.update(bytesOf(input.referenceFileOf(name).file));
  return hash.digest('hex');
}

function reportFingerprint(folder: string): string {
  const hash = createHash('sha256').update(readerVersion);
  for (const name of ['report.txt', 'report.yaml']) {
    const bytes = bytesOf(path.join(folder, name));
    hash.update(`${bytes.length} `).update(bytes);
  }
  return hash.digest('hex');
}

// A file that cannot be read is reported with its place when the folder is checked.
function bytesOf(file: string): Buffer {
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
}

/** What a folder holds, checked. */
export interface CheckedFolder {
  readonly reference?: Reference;
  readonly readings: readonly Reading[];
  /** All that is wrong in the folder, by file and line. */
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks everything in a folder: the reference files and every report. A report with a problem gives no
 * reading; the others still do.
 *
 * @param onReport called before each report is read, for progress
 */
export function checkFolder(input: InputFolder, onReport: (slug: string) => void = () => undefined): CheckedFolder {
  const problems: Problem[] = [];
  const { reference, problems: inReference } = readReference(input.referenceFileOf);
  problems.push(...inReference);
  if (input.reports.length === 0)
    problems.push({ file: input.show(path.join(input.folder, 'reports')), message: 'holds no report' });
  const readings: Reading[] = [];
  const folderOf = new Map<string, string>();
  for (const folder of input.reports) {
    const slug = path.basename(folder);
    onReport(slug);
    const first = folderOf.get(slug);
    if (first !== undefined) {
      problems.push({
        file: input.show(folder),
        message: `has the slug "${slug}", which ${input.show(first)} has too: rename one of the folders`,
      });
      continue;
    }
    folderOf.set(slug, folder);
    const read = readSource(input, folder, slug);
    problems.push(...('problems' in read ? read.problems : []));
    if ('problems' in read || reference === undefined) continue;
    const report = readReport(read.source, reference);
    problems.push(...report.problems);
    if (report.reading !== undefined) readings.push(report.reading);
  }
  return { ...(reference === undefined ? {} : { reference }), readings, problems };
}

function readSource(
  input: InputFolder,
  folder: string,
  slug: string,
): { readonly source: ReportSource } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  if (!slugPattern.test(slug)) {
    problems.push({
      file: input.show(folder),
      message: 'is not a slug: name the folder with small letters, digits and single hyphens',
    });
  }
  const textFile = path.join(folder, 'report.txt');
  const text = readText(textFile, input.show(textFile));
  if ('problem' in text) problems.push(text.problem);
  const yamlFile = path.join(folder, 'report.yaml');
  const yaml = readYaml(yamlFile, input.show(yamlFile), reportFile);
  if ('problems' in yaml) problems.push(...yaml.problems);
  if (problems.length > 0 || 'problem' in text || 'problems' in yaml) return { problems };
  return { source: { slug, fingerprint: reportFingerprint(folder), text: text.text, yaml: yaml.file } };
}
