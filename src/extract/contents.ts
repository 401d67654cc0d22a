import type { Line } from './lines.ts';

/** What stands over a list of contents. */
export const contentsHead = /^(?:(?:table of |page )?contents|(?:on|in) this (?:page|section|report)):?$/i;

/** An entry whose dots lead to the number of its page, in whatever list. */
export const dottedEntry = /(?:\.\s?){4,}\s*\d{1,3}$/;

/** The lines of a list of contents: each is a heading that stands again further down, or ends in the number of its page. */
export function contentsEntries(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  const head = lines.findIndex(({ text }) => contentsHead.test(text));
  if (head === -1) return found;
  const plain = ({ text }: Line) => text.toLowerCase().replace(/[.\s]*\d*$/, '');
  const last = new Map(lines.map((line, index) => [plain(line), index]));
  const listed = new Set<string>();
  let other: Line[] = [];
  let page = 0;
  let numbered = 0;
  for (let index = head + 1; index < lines.length && other.length <= longestGap; index += 1) {
    const line = lines[index] as Line;
    const ownPage = Number(pageOfEntry.exec(line.text)?.[1] ?? 0);
    const isNext = ownPage > 0 && ownPage >= page && ownPage <= page + longestChapter;
    if (isNext) {
      page = ownPage;
      numbered += 1;
    }
    // Where entries have the numbers of their pages, a heading without one stands below the list.
    if (!isNext && (numbered >= fewestNumbered || (last.get(plain(line)) ?? 0) <= index)) {
      // The heading that the first entries name: the list is over.
      if (listed.has(plain(line))) break;
      other.push(line);
      continue;
    }
    for (const entry of [...other, line]) {
      found.add(entry);
      listed.add(plain(entry));
    }
    other = [];
  }
  return found;
}

/** Entries may take two lines, or be worded otherwise than their headings. */
const longestGap = 2;

const fewestNumbered = 3;

/** The number at the end of an entry; a long line that ends with one is of a paragraph, unless a gap or a question stands before it. */
const pageOfEntry = /(?:^.{1,75}|[.\s]{2}|[?\s])\s(\d{1,3})$/;

/** In pages. */
const longestChapter = 60;
