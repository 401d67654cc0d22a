import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ExpectedError, exitStatus } from '../errors.ts';

const endings = new Set(['.txt', '.md', '.html', '.htm', '.docx', '.pdf']);

/**
 * The documents of a folder and the folders below it, sorted by path; of a file, the file itself. What begins with a
 * dot and what has another ending is left alone.
 *
 * @throws ExpectedError when there is no such file, or the folder has no document
 */
export function documentFiles(target: string, shown: (file: string) => string): readonly { readonly file: string }[] {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined)
    throw new ExpectedError(
      `there is no ${shown(target)}: give a document, a folder of them, or - for standard input`,
      exitStatus.input,
    );
  if (!found.isDirectory()) return [{ file: target }];
  const files = within(target);
  if (files.length === 0)
    throw new ExpectedError(
      `${shown(target)} holds no document: put in files that end in ${[...endings].join(', ')}`,
      exitStatus.input,
    );
  return files.map((file) => ({ file }));
}

function within(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return within(file);
      return entry.isFile() && endings.has(path.extname(entry.name).toLowerCase()) ? [file] : [];
    })
    .sort();
}
