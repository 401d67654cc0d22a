import type { Text } from 'xast';
import type { Raw } from 'xast-util-to-xml';

// What XML 1.0 has no way to write: most control characters, halves of surrogate pairs, and the two noncharacters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
// A reader takes a bare carriage return for a line feed, and "]]>" may stand in no text.
const bySign = /\r|(?<=\]\])>/g;

/**
 * A text as the content of an XML element, which a reader gets back as it was, but for the characters that XML cannot
 * hold: each of these becomes U+FFFD.
 */
export function xmlText(value: string): readonly (Text | Raw)[] {
  const text = value.replace(forbidden, '\uFFFD');
  const parts: (Text | Raw)[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(bySign)) {
    if (index > from) parts.push({ type: 'text', value: text.slice(from, index) });
    parts.push({ type: 'raw', value: `&#${sign.charCodeAt(0)};` });
    from = index + 1;
  }
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
  return parts;
}
