import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { ExpectedError, exitStatus, InputError } from '../errors.ts';
import { readText } from '../ingest/files.ts';
import { seedsFolder } from '../ingest/folder.ts';
import { problemText } from '../ingest/problems.ts';
import { type Declared, declaredIn, type Known, readReference, referenceFileOf } from '../ingest/reference.ts';
import { reportFile } from '../ingest/shapes.ts';
import { readYaml } from '../ingest/yamlFile.ts';
import { shownPath } from '../shownPath.ts';
import { replaceFile } from './replaceFile.ts';

const declared = Object.keys(declaredIn) as readonly Declared[];

/** The files of a report under review. */
export interface ReportFiles {
  /** The absolute path of the folder of the report, whose name is its slug. */
  readonly folder: string;
  /** The path of the report.yaml as a person is told it. */
  readonly shown: string;
  /** The text of report.txt. */
  readonly text: string;
  readonly known: Known;
  /** What a claim may refer to, by slug, with what a person calls it. */
  readonly names: Readonly<Record<Declared | 'statistics', ReadonlyMap<string, string>>>;
  /** The report.yaml as it was read or last written. */
  yaml(): string;
  /** Whether someone else has written to the report.yaml since. */
  changed(): boolean;
  /**
   * Writes the whole report.yaml, or nothing of it.
   *
   * @throws ExpectedError when someone else has written to it since, or it cannot be written
   */
  write(yaml: string): void;
}

/**
 * Reads a report for review, with the reference files of the folder that it is in, or the product's own.
 *
 * @param target the absolute path of the folder of the report, or of its report.yaml
 * @throws ExpectedError when there is no such file, or it is no report's; InputError that lists what is wrong in them
 */
export function openReportFiles(target: string): ReportFiles {
  const { folder, file } = placesOf(target);
  const textFile = path.join(folder, 'report.txt');
  const text = readText(textFile, shownPath(textFile));
  const yaml = readYaml(file, shownPath(file), reportFile);
  const reference = readReference(referenceFileOf(inputFolderOf(folder), seedsFolder, shownPath));
  if ('problem' in text || 'problems' in yaml || reference.reference === undefined)
    throw new InputError(
      [
        ...('problem' in text ? [text.problem] : []),
        ...('problems' in yaml ? yaml.problems : []),
        ...reference.problems,
      ].map(problemText),
    );
  const { nodes } = reference.reference.part;
  const named = (label: Declared) => {
    const rows = nodes.filter((node) => node.label === label).map(({ row }): Readonly<Record<string, unknown>> => row);
    return new Map(rows.map((row) => [String(row['id']), String(row['label'] ?? row['name'] ?? row['title'])]));
  };
  const written = { file: realpathSync(file), yaml: yaml.file.text };
  return {
    folder,
    shown: shownPath(file),
    text: text.text,
    known: reference.known,
    names: {
      ...(Object.fromEntries(declared.map((label) => [label, named(label)])) as Record<Declared, Map<string, string>>),
      statistics: new Map(yaml.file.value.statistics.map(({ id, measure, area }) => [id, `${measure}, ${area}`])),
    },
    yaml: () => written.yaml,
    changed: () => contentOf(written.file) !== written.yaml,
    write(next) {
      if (contentOf(written.file) !== written.yaml)
        throw new ExpectedError(
          `${shownPath(file)} has been changed meanwhile, and the last decision is not in it: run the review again`,
          exitStatus.input,
        );
      try {
        replaceFile(written.file, next);
      } catch (error) {
        throw new ExpectedError(
          `${shownPath(file)} cannot be written: ${error instanceof Error ? error.message : String(error)}; the last decision is not in it`,
          exitStatus.input,
          { cause: error },
        );
      }
      written.yaml = next;
    },
  };
}

function placesOf(target: string): { readonly folder: string; readonly file: string } {
  const found = statSync(target, { throwIfNoEntry: false });
  const wanted = 'give the folder of a report, or its report.yaml';
  if (found === undefined) throw new ExpectedError(`there is no ${shownPath(target)}: ${wanted}`, exitStatus.input);
  if (!found.isDirectory()) {
    if (!/\.ya?ml$/i.test(target))
      throw new ExpectedError(`${shownPath(target)} is not a report.yaml: ${wanted}`, exitStatus.input);
    return { folder: path.dirname(target), file: target };
  }
  const file = path.join(target, 'report.yaml');
  const [first] = existsSync(file) ? [] : reportsIn(target);
  if (first !== undefined)
    throw new ExpectedError(
      `${shownPath(target)} is a folder of reports: give the folder of one, such as ${shownPath(first)}`,
      exitStatus.input,
    );
  return { folder: target, file };
}

/** The folders with a report.yaml in a folder or in its reports/, sorted by path. */
const reportsIn = (folder: string): readonly string[] =>
  [path.join(folder, 'reports'), folder]
    .filter((one) => statSync(one, { throwIfNoEntry: false })?.isDirectory())
    .flatMap((one) => readdirSync(one).map((name) => path.join(one, name)))
    .filter((one) => existsSync(path.join(one, 'report.yaml')))
    .sort();

/** The folder whose reports/ holds the report: its own reference files are there. */
function inputFolderOf(folder: string): string {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at))
    if (path.basename(at) === 'reports') return path.dirname(at);
  return path.dirname(folder);
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
