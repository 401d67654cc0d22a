import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { ExpectedError, exitStatus } from '../errors.ts';
import { nodeKinds } from '../model/nodes.ts';
import { relationshipKinds } from '../model/relationships.ts';
import { packageRoot } from '../packageRoot.ts';
import { shownPath } from '../shownPath.ts';
import { readText } from './files.ts';
import { inOrder, type Problem } from './problems.ts';
import { type Reading, type ReportSource, readReport } from './reading.ts';
import { type Reference, readReference, referenceFileOf, referenceFiles } from './reference.ts';
import { reportFile, slugPattern } from './shapes.ts';
import { readYaml } from './yamlFile.ts';

/** The seed files that come with the product. */
export const seedsFolder = path.join(packageRoot, 'seeds');

const reportFiles = ['report.txt', 'report.yaml'];
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
  /** Whether claims that no person has reviewed are taken too. */
  readonly proposed: boolean;
  /** A path as problems name it: relative to the working directory where it lies within. */
  show(file: string): string;
}

/**
 * Finds the reports of an input folder: every folder below its `reports/` that has a `report.txt` or a `report.yaml`,
 * and every one that has no folders in it, which lacks both. A link to a folder counts as one. What is in a folder with
 * others in it but no report is left alone, as is everything whose name begins with a dot.
 *
 * @throws ExpectedError when there is no such folder
 */
export function openFolder(folder: string, proposed = false): InputFolder {
  const show = shownPath;
  const root = path.join(folder, 'reports');
  const slugFolder = show(path.join(root, '<slug>'));
  refuseUnlessFolder(
    folder,
    `there is no folder ${show(folder)}`,
    show(folder),
    'give one that holds reports/, such as seeds',
  );
  refuseUnlessFolder(
    root,
    `${show(folder)} has no folder reports/`,
    show(root),
    `put each report in ${slugFolder} as report.txt and report.yaml`,
  );
  return {
    folder,
    reports: reportFolders(root),
    referenceFileOf: referenceFileOf(folder, seedsFolder, show),
    proposed,
    show,
  };
}

function refuseUnlessFolder(folder: string, absent: string, shown: string, how: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const what = found === undefined ? absent : `${shown} is a file where a folder is wanted`;
  throw new ExpectedError(`${what}: ${how}`, exitStatus.input);
}

function reportFolders(root: string, above: readonly string[] = []): readonly string[] {
  const here = realpathSync(root);
  if (above.includes(here)) return [];
  const inside = readdirSync(root, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  return inside
    .filter((entry) => entry.isDirectory() || (entry.isSymbolicLink() && !isFile(path.join(root, entry.name))))
    .map((entry) => path.join(root, entry.name))
    .flatMap((folder) => {
      const isReport = reportFiles.some((name) => existsSync(path.join(folder, name)));
      // A link may lead nowhere: then it lacks both files.
      const below = isReport || !existsSync(folder) ? [] : reportFolders(folder, [...above, here]);
      return below.length > 0 ? below : [folder];
    })
    .sort();
}

const isFile = (place: string): boolean => existsSync(place) && statSync(place).isFile();

/** A digest of every byte that an ingest of the folder would read: equal digests, nothing to do. */
export function folderFingerprint(input: InputFolder): string {
  const hash = createHash('sha256').update(referenceFingerprint(input));
  for (const folder of input.reports)
    hash.update(`${path.basename(folder)} ${reportFingerprint(folder, input.proposed)}\n`);
  return hash.digest('hex');
}

/** A digest of the reference files. */
export function referenceFingerprint(input: InputFolder): string {
  const hash = createHash('sha256').update(readerVersion);
  for (const name of referenceFiles) hash.update(bytesOf(input.referenceFileOf(name).file));
  return hash.digest('hex');
}

function reportFingerprint(folder: string, proposed: boolean): string {
  const hash = createHash('sha256')
    .update(readerVersion)
    .update(proposed ? 'with proposals' : '');
  for (const name of reportFiles) {
    const bytes = bytesOf(path.join(folder, name));
    hash.update(`${bytes.length} `).update(bytes);
  }
  return hash.digest('hex');
}

// A file that cannot be read is reported with its place when the folder is checked.
function bytesOf(file: string): Buffer {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : Buffer.alloc(0);
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
  const { known, reference, problems: inReference } = readReference(input.referenceFileOf);
  problems.push(...inReference);
  if (input.reports.length === 0)
    problems.push({
      file: input.show(path.join(input.folder, 'reports')),
      message: 'holds no report: give each a folder of its own, with report.txt and report.yaml',
    });
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
    if ('problems' in read) continue;
    const report = readReport(read.source, known);
    problems.push(...report.problems);
    if (report.reading !== undefined) readings.push(report.reading);
  }
  return { ...(reference === undefined ? {} : { reference }), readings, problems: inOrder(problems) };
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
  return {
    source: {
      slug,
      fingerprint: reportFingerprint(folder, input.proposed),
      text: text.text,
      yaml: yaml.file,
      proposed: input.proposed,
    },
  };
}
