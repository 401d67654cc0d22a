import { readFileSync } from 'node:fs';
import { textOfBytes } from '../utf8.ts';
import type { Problem } from './problems.ts';

/**
 * The text of a UTF-8 file, or the problem that keeps it from being one: it cannot be read, is empty, begins with a
 * byte-order mark, or has bytes that are not UTF-8 or are zero.
 *
 * @param file the path to read
 * @param shown the path as problems name it
 */
export function readText(file: string, shown: string): { readonly text: string } | { readonly problem: Problem } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { problem: { file: shown, message: unreadable((error as NodeJS.ErrnoException).code) } };
  }
  if (bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark))
    return {
      problem: {
        file: shown,
        line: 1,
        column: 1,
        message: 'begins with a byte-order mark: save it as UTF-8 without one',
      },
    };
  const read = textOfBytes(bytes);
  if ('noText' in read) return { problem: { file: shown, ...read.noText } };
  return read.text.trim() === '' ? { problem: { file: shown, line: 1, column: 1, message: 'is empty' } } : read;
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

function unreadable(code: string | undefined): string {
  if (code === 'ENOENT') return 'is missing: every report needs it';
  if (code === 'EISDIR') return 'is a folder where a file is wanted';
  return code === 'EACCES' ? 'may not be read: change its permissions' : `cannot be read (${code})`;
}
