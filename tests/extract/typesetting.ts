/** Ways of setting the same text otherwise, for tests that its claims stay the same. */

const starts = /^\s*(?:[•*–-]\s|\(?[a-z]\)\s|\d{1,2}(?:\.\d{1,2})*[.)]?\s|#|\*\*)|^ \S/;

/** The paragraphs of a text: parted by empty lines, list marks and page starts. */
function paragraphs(text: string): readonly (readonly string[])[] {
  const found: string[][] = [];
  let open: string[] | undefined;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      open = undefined;
      found.push(['']);
    } else if (open === undefined || starts.test(line) || endsBlock(open.at(-1) ?? '', line)) {
      open = [line];
      found.push(open);
    } else open.push(line);
  }
  return found;
}

/** A heading may stand right above its text. */
const endsBlock = (last: string, next: string) =>
  /[.?!:]\s*$/.test(last) || (last.trim().length < 50 && /^\W*\p{Lu}/u.test(next));

const wordOf = (line: string) => line.trim().split(/\s+/);

/** Breaks the lines of every paragraph of several lines anew. */
export function rewrapped(text: string, width: number): string {
  return paragraphs(text)
    .map((lines) => {
      if (lines.length < 2 || lines.some((line) => /[-\u00AD]\s*$/.test(line))) return lines.join('\n');
      const indent = /^ ?/.exec(lines[0] ?? '')?.[0] ?? '';
      return indent + wrapped(lines.flatMap(wordOf), width).join('\n');
    })
    .join('\n');
}

function wrapped(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Breaks every so many a long word of running text at a line end, with the hyphen given. */
export function hyphenated(text: string, every: number, hyphen: string): string {
  let count = 0;
  return text.replace(/(?<=\p{Ll} )(\p{Ll}{4,})(\p{Ll}{4,})(?= \p{Ll})/gu, (word, left: string, right: string) => {
    count += 1;
    return count % every === 0 ? `${left}${hyphen}\n${right}` : word;
  });
}

/** Puts a page break with a running number into paragraphs, after a line that does not end a sentence. */
export function pageBroken(text: string, every: number): string {
  let count = 0;
  let page = 1;
  return text.replace(/(?<=\p{Ll}{2}) ?\n(?=\p{Ll})/gu, (found) => {
    count += 1;
    if (count % every !== 0) return found;
    page += 1;
    return `\n\n${page}\n\f`;
  });
}

/** Straight quotation marks for curly ones. */
export const straightQuotes = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** Curly quotation marks for straight ones. */
export const curlyQuotes = (text: string) =>
  text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/(?<=^|\s)"/gmu, '“')
    .replace(/"/g, '”');

/** No-break and thin spaces for every third blank inside a line. */
export function unbroken(text: string): string {
  let count = 0;
  return text.replace(/(?<=\S) (?=\S)/g, (blank) => {
    count += 1;
    return count % 3 === 0 ? (['\u00A0', '\u2009', '\u202F'][(count / 3) % 3] as string) : blank;
  });
}

/** No-break hyphens inside words. */
export const unbrokenHyphens = (text: string) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '‑');

/** Ligatures where a typesetter has them. */
export const ligatures = (text: string) =>
  text.replaceAll('ffi', 'ﬃ').replaceAll('ffl', 'ﬄ').replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ');

/** Places where a web page may break a line, behind strokes and before words. */
export const breakable = (text: string) => text.replace(/(?<=\/)(?=\S)|(?<= )(?=\p{L})/gu, '\u200B');
