import { compile } from 'html-to-text';
import { utf8 } from '../../utf8.ts';
import { formatters, selectors } from './htmlFormats.ts';
import { type Reading, unreadable, utf8Text } from './reading.ts';

/** The text of a page's own matter, without its navigation, running parts, scripts and forms. */
export function readHtml(bytes: Uint8Array, shown: string): Reading {
  const decoded = htmlSource(bytes, shown);
  return 'problem' in decoded ? decoded : htmlText(decoded.text, shown);
}

/**
 * HTML as plain text: headings as lines of their own, bullets, numbers, table rows as lines. A page whose elements stand
 * in each other deeper than any real page's is a problem, because the converter would leave out what lies deeper.
 *
 * @param tabs whether tabs are the author's and stay; else they are blanks, as browsers take them
 */
export function htmlText(html: string, shown: string, { tabs = false } = {}): Reading {
  const tooDeep = unreadable(
    shown,
    'has elements nested too deeply: save the page anew from a browser, or put its text in a .txt file',
  );
  if (deepest(html) > parsedDepth) return tooDeep;
  const text = (tabs ? convertWithTabs : convert)(html.replaceAll(cutOff, ''));
  return text.includes(cutOff) ? tooDeep : { text };
}

/** What the converter writes where it stops going deeper. The page's own are taken away first. */
const cutOff = '\0';

const converter = (whitespaceCharacters: string) =>
  compile({
    wordwrap: false,
    whitespaceCharacters,
    limits: { maxDepth: 500, ellipsis: cutOff },
    formatters,
    selectors,
  });

// Without the zero-width space that the library counts among them: it would become a blank inside a word.
const convert = converter(' \t\r\n\f');
const convertWithTabs = converter(' \r\n\f');

/** The parser takes time by the square of the depth, so pages that are deeper than this are not parsed at all. */
const parsedDepth = 5000;

/** How deep the elements stand in each other at most, by their tags. */
function deepest(html: string): number {
  const open = new Map<string, number>();
  let depth = 0;
  let most = 0;
  for (const [, closing, tag = '', rest = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)([^<>]*)/gi)) {
    const name = tag.toLowerCase();
    if (closesItself.has(name)) continue;
    const count = open.get(name) ?? 0;
    const drawn = (open.get('svg') ?? 0) + (open.get('math') ?? 0) > 0;
    const step = closing === '' ? Number(!(drawn && rest.endsWith('/'))) : -Math.min(count, 1);
    open.set(name, count + step);
    depth += step;
    most = Math.max(most, depth);
  }
  return most;
}

/** Elements without content, and those that the next of their kind ends. */
const closesItself = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option optgroup'.split(
    ' ',
  ),
);

/** HTML in the encoding that its byte-order mark says, else as UTF-8, else in the encoding that it names itself. */
function htmlSource(bytes: Uint8Array, shown: string): Reading {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (marked !== undefined) return decodedAs(bytes, marked, shown);
  const named = namedEncoding(bytes);
  return named === undefined || named === 'utf-8' || utf8(bytes) !== undefined
    ? utf8Text(bytes, shown)
    : decodedAs(bytes, named, shown);
}

function decodedAs(bytes: Uint8Array, encoding: string, shown: string): Reading {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    // In two steps: some versions of Node decode windows-1252 in one step as Latin-1, without its quotation marks.
    return { text: decoder.decode(bytes, { stream: true }) + decoder.decode() };
  } catch {
    return unreadable(shown, `is not in the encoding that it names, ${encoding}: save it as UTF-8`);
  }
}

/** The encoding that a page names in its first kilobyte, in small letters. */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1]?.toLowerCase();
}
