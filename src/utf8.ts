/** Why bytes are no text, where, and how to mend it. */
export interface NoText {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units; a byte-order mark counts for nothing. */
  readonly column: number;
  readonly message: string;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes with any byte-order mark, or undefined when they are not UTF-8. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The text of UTF-8 bytes with any byte-order mark; or where they are no text. */
export function textOfBytes(given: Uint8Array): { readonly text: string } | { readonly noText: NoText } {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const noText = (offset: number, message: string) => ({ noText: { ...placeOfByte(bytes, offset), message } });
  if (utf16Marks.some((mark) => bytes.subarray(0, 2).equals(mark)))
    return { noText: { line: 1, column: 1, message: 'is UTF-16: save it as UTF-8' } };
  const zero = bytes.indexOf(0);
  const text = utf8(bytes);
  const bad = text === undefined ? firstBadByte(bytes) : -1;
  if (bad !== -1 && (zero === -1 || bad < zero)) {
    const byte = bytes[bad]?.toString(16).padStart(2, '0');
    return noText(bad, `is not UTF-8: byte 0x${byte} at offset ${bad}; save it as UTF-8`);
  }
  if (zero !== -1) return noText(zero, `is not text: a zero byte at offset ${zero}; if it is UTF-16, save it as UTF-8`);
  return { text: text ?? '' };
}

const utf16Marks = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

function placeOfByte(bytes: Buffer, offset: number): { readonly line: number; readonly column: number } {
  const before = bytes.subarray(0, offset);
  const inLine = before.subarray(before.lastIndexOf(10) + 1).toString('utf8');
  return {
    line: before.filter((byte) => byte === 10).length + 1,
    column: inLine.replace(/^\uFEFF/, '').length + 1,
  };
}

/** The replacement character of a lenient decoding marks the first bad byte; one that stands in the bytes themselves does not. */
function firstBadByte(bytes: Buffer): number {
  let at = 0;
  for (const character of bytes.toString('utf8')) {
    if (character === '\uFFFD' && !bytes.subarray(at, at + 3).equals(replacement)) return at;
    at += Buffer.byteLength(character);
  }
  return at;
}

const replacement = Buffer.from('\uFFFD');
