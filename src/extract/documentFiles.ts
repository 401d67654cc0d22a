import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ExpectedError, exitStatus } from '../errors.ts';

/** What can be read, by the end of its name. */
const endings = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.docx', '.pdf']);

/** Documents that cannot be read: one who has them in a folder would miss them. */
const unreadEndings = new Set([
  '.doc',
  '.rtf',
  '.odt',
  '.pages',
  '.epub',
  '.ppt',
  '.pptx',
  '.xls',
  '.xlsx',
  '.eml',
  '.msg',
  '.zip',
]);

export interface DocumentFiles {
  readonly files: readonly string[];
  /** Documents of kinds that are not read. */
  readonly leftOut: readonly string[];
}

/**
 * The documents of a folder and the folders below it, sorted by path; of a file, the file itself. What begins with a
 * dot and what has another ending is left alone, and so are links to folders, which may lead round in a ring.
 *
 * @throws ExpectedError when there is no such file, or the folder has no document
 */
export function documentFiles(target: string, shown: (file: string) => string): DocumentFiles {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined)
    throw new ExpectedError(
      `there is no ${shown(target)}: give a document, a folder of them, or - for standard input`,
      exitStatus.input,
    );
  if (!found.isDirectory()) return { files: [target], leftOut: [] };
  const all = within(target);
  const files = all.filter((file) => endings.has(endingOf(file)));
  if (files.length === 0)
    throw new ExpectedError(
      `${shown(target)} holds no document: put in files that end in ${[...endings].join(', ')}`,
      exitStatus.input,
    );
  return { files, leftOut: all.filter((file) => unreadEndings.has(endingOf(file))) };
}

const endingOf = (file: string) => path.extname(file).toLowerCase();

function within(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return within(file);
      return entry.isFile() || (entry.isSymbolicLink() && leadsToFile(file)) ? [file] : [];
    })
    .sort();
}

function leadsToFile(link: string): boolean {
  try {
    return statSync(link).isFile();
  } catch {
    // It leads nowhere, or to itself.
    return false;
  }
}
