import { readFileSync } from 'node:fs';
import type { Problem } from './problems.ts';

/**
 * The text of a UTF-8 file, or the problem that keeps it from being one: it cannot be read, is empty, begins with a
 * byte-order mark, or has bytes that are not UTF-8.
 *
 * @param file the path to read
 * @param shown the path as problems name it
 */
export function readText(file: string, shown: string): { readonly text: string } | { readonly problem: Problem } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return {
      problem: {
        file: shown,
        message: code === 'ENOENT' ? 'is missing: every report needs it' : `cannot be read (${code})`,
      },
    };
  }
  if (bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    return { problem: { file: shown, line: 1, column: 1, message: 'is UTF-16: save it as UTF-8' } };
  }
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) {
    return {
      problem: {
        file: shown,
        line: 1,
        column: 1,
        message: 'begins with a byte-order mark: save it as UTF-8 without one',
      },
    };
  }
  const bad = firstBadByte(bytes);
  if (bad !== undefined) {
    const before = bytes.subarray(0, bad);
    const line = before.filter((byte) => byte === 10).length + 1;
    const column = bad - before.lastIndexOf(10);
    const byte = bytes[bad]?.toString(16).padStart(2, '0');
    return {
      problem: {
        file: shown,
        line,
        column,
        message: `is not UTF-8: byte 0x${byte} at offset ${bad}; save it as UTF-8`,
      },
    };
  }
  const text = bytes.toString('utf8');
  if (text.trim() === '') return { problem: { file: shown, line: 1, column: 1, message: 'is empty' } };
  return { text };
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
