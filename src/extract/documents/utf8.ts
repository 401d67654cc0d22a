import { type Reading, unreadable } from './reading.ts';

/** The text of UTF-8 bytes, without a leading byte-order mark and otherwise unchanged; or where they are no text. */
export function utf8Text(bytes: Uint8Array, shown: string): Reading {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return unreadable(shown, 'is UTF-16: save it as UTF-8');
  const zero = bytes.indexOf(0);
  const bad = firstBadByte(bytes);
  if (bad !== undefined && (zero === -1 || bad < zero)) {
    const byte = bytes[bad]?.toString(16).padStart(2, '0');
    return {
      problem: { file: shown, ...place(bytes, bad), message: `is not UTF-8: byte 0x${byte}; save it as UTF-8` },
    };
  }
  if (zero !== -1)
    return {
      problem: {
        file: shown,
        ...place(bytes, zero),
        message: 'is not text: it has a zero byte; save it as UTF-8 text',
      },
    };
  const text = utf8(bytes) ?? '';
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text };
}

/** The text of UTF-8 bytes with any byte-order mark, or undefined when they are not UTF-8. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** The offset of the first byte that belongs to no UTF-8 character: the longest good beginning is found by halving. */
function firstBadByte(bytes: Uint8Array): number | undefined {
  if (utf8(bytes) !== undefined) return undefined;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (beginsWell(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return beginOfCharacter(bytes, good);
}

/** Whether bytes are UTF-8 apart from a last character that is cut off. */
function beginsWell(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Steps back from the offset over the bytes of a character that is not whole. */
function beginOfCharacter(bytes: Uint8Array, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < 4 && utf8(bytes.subarray(0, start)) === undefined) start -= 1;
  return start;
}

function place(bytes: Uint8Array, offset: number): { readonly line: number; readonly column: number } {
  const before = lenient.decode(bytes.subarray(0, offset)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').replace('\uFEFF', '').length + 1 };
}
