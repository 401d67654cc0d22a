import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ExpectedError, exitStatus } from '../errors.ts';
import { makeFolders, removeFolders } from '../makeFolders.ts';
import { shownPath } from '../shownPath.ts';
import { replaceFile } from './replaceFile.ts';

/** What a file holds; undefined where there is none. */
export function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw unwritable(file, error);
  }
}

/**
 * Writes files into a folder, which is made where it is missing. Where one cannot be written, none is left that was not
 * there before.
 *
 * @param contents by the names of the files
 * @throws ExpectedError that says which cannot be written, and why
 */
export function putFiles(folder: string, contents: Readonly<Record<string, string>>): void {
  const files = Object.entries(contents).map(([name, content]) => ({ file: path.join(folder, name), content }));
  let made: readonly string[] = [];
  const added: string[] = [];
  let file = folder;
  try {
    made = makeFolders(folder);
    for (const one of files) {
      file = one.file;
      const isNew = !existsSync(file);
      replaceFile(file, one.content);
      if (isNew) added.push(file);
    }
  } catch (error) {
    for (const one of added) rmSync(one);
    removeFolders(made);
    throw unwritable(file, error);
  }
}

const notAllowed = 'you may not write there: change its permissions, or give another folder';
const fileInTheWay = 'a file stands where a folder is wanted: give another folder';

/** What the system's codes say, and what to do. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: 'its disk can only be read: give another folder',
  EEXIST: fileInTheWay,
  ENOTDIR: fileInTheWay,
  EISDIR: 'a folder stands where the file is wanted: move it away',
  ENOENT: 'no folder can be made there: give another folder',
  ENOSPC: 'its disk is full: make room, or give another folder',
  EDQUOT: 'you have used up your share of its disk: make room, or give another folder',
  ENAMETOOLONG: 'its path is too long: give another folder',
};

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);

function unwritable(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const code = codeOf(error);
  return new ExpectedError(`${shownPath(file)} cannot be written: ${reasons[code] ?? code}`, exitStatus.input, {
    cause: error,
  });
}
