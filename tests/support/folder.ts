import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { seedsFolder } from '../../src/ingest/folder.ts';
import { referenceFiles } from '../../src/ingest/reference.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, removed when the tests of the file have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'inspection-graph-test-'));
  made.push(folder);
  return folder;
}

/** An input folder of a test's own. Files are named by their path in it. */
export interface InputFiles {
  readonly folder: string;
  read(file: string): string;
  write(file: string, content: string | Uint8Array): void;
  has(file: string): boolean;
  makeFolder(file: string): void;
  remove(file: string): void;
  /** Replaces the one place where a text stands in a file. Throws when there is none or there are several. */
  replace(file: string, from: string, to: string): void;
}

export function inputFiles(folder: string = temporaryFolder()): InputFiles {
  const inside = (file: string) => path.join(folder, file);
  const files: InputFiles = {
    folder,
    read: (file) => readFileSync(inside(file), 'utf8'),
    write(file, content) {
      mkdirSync(path.dirname(inside(file)), { recursive: true });
      writeFileSync(inside(file), content);
    },
    has: (file) => existsSync(inside(file)),
    makeFolder: (file) => {
      mkdirSync(inside(file), { recursive: true });
    },
    remove: (file) => rmSync(inside(file), { recursive: true }),
    replace(file, from, to) {
      const parts = files.read(file).split(from);
      if (parts.length !== 2) throw new Error(`${file} has "${from}" ${parts.length - 1} times`);
      files.write(file, parts.join(to));
    },
  };
  return files;
}

/** A copy of the seeds with some of their reports. */
export function copyOfSeeds(...reports: readonly string[]): InputFiles {
  const files = inputFiles();
  mkdirSync(path.join(files.folder, 'reports'));
  for (const file of [...referenceFiles, ...reports.map((slug) => `reports/${slug}`)])
    cpSync(path.join(seedsFolder, file), path.join(files.folder, file), { recursive: true });
  return files;
}
