import { readFileSync } from 'node:fs';
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
  const problem = (offset: number, message: string) => ({
    problem: { file: shown, ...placeOfByte(bytes, offset), message },
  });
  if (utf16Marks.some((mark) => bytes.subarray(0, 2).equals(mark))) return problem(0, 'is UTF-16: save it as UTF-8');
  if (bytes.subarray(0, 3).equals(byteOrderMark))
    return problem(0, 'begins with a byte-order mark: save it as UTF-8 without one');
  const bad = firstBadByte(bytes);
  if (bad !== undefined) {
    const byte = bytes[bad]?.toString(16).padStart(2, '0');
    return problem(bad, `is not UTF-8: byte 0x${byte} at offset ${bad}; save it as UTF-8`);
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1)
    return problem(zero, `is not text: a zero byte at offset ${zero}; if it is UTF-16, save it as UTF-8`);
  const text = bytes.toString('utf8');
  return text.trim() === '' ? problem(0, 'is empty') : { text };
}

const utf16Marks = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

function unreadable(code: string | undefined): string {
  if (code === 'ENOENT') return 'is missing: every report needs it';
  if (code === 'EISDIR') return 'is a folder where a file is wanted';
  return code === 'EACCES' ? 'may not be read: change its permissions' : `cannot be read (${code})`;
}

function placeOfByte(bytes: Buffer, offset: number): { readonly line: number; readonly column: number } {
  const before = bytes.subarray(0, offset);
  return {
    line: before.filter((byte) => byte === 10).length + 1,
    column: before.subarray(before.lastIndexOf(10) + 1).toString('utf8').length + 1,
  };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function firstBadByte(bytes: Buffer): number | undefined {
  if (isUtf8(bytes)) return undefined;
  // The replacement character of a lenient decoding marks the first bad byte; one that stands in the file itself does not.
  let at = 0;
  for (const character of bytes.toString('utf8')) {
    const width = Buffer.byteLength(character);
    if (character === '�' && !bytes.subarray(at, at + 3).equals(Buffer.from('�'))) return at;
    at += width;
  }
  return at;
}
