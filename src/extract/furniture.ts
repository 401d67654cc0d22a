import { contentsEntries, dottedEntry } from './contents.ts';
import { endsOpen } from './headings.ts';
import { gradeLine, type Line } from './lines.ts';
import { isMenuEntry, isNavigation } from './navigation.ts';
import { trackerLines } from './tracker.ts';

const pageNumber = /^(?![-–—]\s?\d{1,3}$)(?:[-–—\s|]*(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[-–—\s|]*)$/i;
const address = /^(?:https?:\/\/|www\.)\S+$/i;
/** What a browser prints over and under each page: when it was printed, and from where, with the number of the page. */
const printed =
  /^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?(?:\s.*)?$|^(?:file|https?):\/\/\S+\s+\d{1,3}\/\d{1,3}$/i;

/**
 * Which lines are furniture of the page: page numbers, entries of contents, ways through a web site, and running heads
 * and feet, that is lines that stand again and again at the edges of pages.
 */
export function furniture(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>(trackerLines(lines));
  // What is furniture already does not part a line from the edge: a running head may take some lines.
  const reaches = (index: number, step: 1 | -1) => {
    for (let at = index; Math.abs(at - index) < longestHead; at += step) {
      const next = lines[at + step];
      if (next === undefined || (step === 1 ? next : lines[at])?.startsPage || isPageNumber(next)) return true;
      if (!found.has(next)) return false;
    }
    return false;
  };
  const edge = (index: number) => reaches(index, -1) || reaches(index, 1);
  const goesOnBelow = (index: number) => {
    const next = lines[index + 1];
    return next !== undefined && !next.startsPage && !next.afterBlank && /^\p{Ll}/u.test(next.text);
  };
  const entries = contentsEntries(lines);
  const numbered = numberedHeads(lines);
  for (const line of menuLines(lines)) found.add(line);
  const standing = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (
      (isPageNumber(line) && !isNumbersColumn(lines, index)) ||
      entries.has(line) ||
      numbered.has(line) ||
      dottedEntry.test(line.text.slice(-80)) ||
      address.test(line.text) ||
      (line.text.length < longestPrinted && printed.test(line.text)) ||
      (isNavigation(line.text) && standsApart(lines, index))
    )
      found.add(line);
    else if (line.text.length <= 120 && !gradeLine.test(line.text)) {
      const key = keyOf(line.text);
      const places = standing.get(key) ?? [];
      places.push(index);
      standing.set(key, places);
    }
  }
  const breaks = lines.filter(({ startsPage }) => startsPage).length;
  // Where pages are marked, numbers in a list of contents count none.
  const pages = breaks > 2 ? breaks : Math.max(breaks, lines.filter(isPageNumber).length);
  const wrapped = wrappedHeads(lines, pages);
  for (const index of wrapped) if (index >= longestHead) found.add(lines[index] as Line);
  const isTitle = titleTest(lines, wrapped);
  // Twice, for what stands beside a running head is at the edge only once that is known.
  for (const places of [...standing.values(), ...standing.values()]) {
    const text = lines[places[0] ?? 0]?.text ?? '';
    if (places.length < Math.max(2, pages / 4) || !looksLikeHead(text)) continue;
    // Right above a line that goes on from the page before, where it hardly stands elsewhere.
    const areTops =
      !beginsQuestion.test(text) &&
      places.filter((index) => opensPage(lines, index)).length >= Math.max(3, places.length - 1);
    const edges = places.filter((index) => edge(index) && (areTops || !goesOnBelow(index)));
    const isNamed = runningHead.test(text) && edges.length * 2 >= Math.max(places.length, 4);
    if (isNamed || (places.length >= 3 && edges.length >= places.length * 0.6))
      for (const index of places) if (!isTitle(places, index)) found.add(lines[index] as Line);
  }
  // A running head may go over two lines; a number set into it may make it another line each time.
  for (const [index, line] of lines.entries()) {
    if (/\s\d{1,3}$/.test(line.text) && runningHead.test(line.text) && line.text.length < 90 && edge(index))
      found.add(line);
  }
  return found;
}

/**
 * Tells where a line that is the running head as well is the title: at its last place on the first page, short of its
 * foot, or in the first lines with others. A head that is the beginning of the title is none.
 */
function titleTest(
  lines: readonly Line[],
  wrapped: ReadonlySet<number>,
): (places: readonly number[], index: number) => boolean {
  const second = lines.findIndex((line, index) => (index > 0 && line.startsPage) || isPageNumber(line));
  const last = Math.min(second, farthestTitle);
  return (places, index) => {
    if (index < longestHead && wrapped.has(index)) return true;
    if (index >= last - 1 || places.some((other) => other > index && other < last)) return false;
    const text = lines[index]?.text ?? '';
    return !lines.slice(0, last).some((other) => other.text.length > text.length && other.text.startsWith(text));
  };
}

/** In lines. */
const farthestTitle = 16;

/** The lines of running heads of two or three lines: the same at the head of many pages. */
function wrappedHeads(lines: readonly Line[], pages: number): ReadonlySet<number> {
  const standing = new Map<string, number[][]>();
  for (const from of lines.keys()) {
    if (!opensPage(lines, from) || figureAlone.test(lines[from]?.text ?? '')) continue;
    for (let to = from + 2; to <= from + longestHead; to += 1) {
      const last = lines[to - 1];
      if (last === undefined || last.afterBlank || last.startsPage) break;
      const indexes = Array.from({ length: to - from }, (_, index) => from + index);
      const key = keyOf(indexes.map((index) => lines[index]?.text).join(' '));
      if (/[.?!:;,]$/.test(key)) continue;
      const places = standing.get(key) ?? [];
      places.push(indexes);
      standing.set(key, places);
    }
  }
  return new Set(
    [...standing].flatMap(([key, places]) =>
      places.length >= Math.max(runningHead.test(key) ? 2 : 3, pages / 4) ? places.flat() : [],
    ),
  );
}

/** A running head beside the number of its page, on the left or on the right, which counts up. */
function numberedHeads(lines: readonly Line[]): ReadonlySet<Line> {
  const standing = new Map<string, { readonly line: Line; readonly page: number; readonly isParted: boolean }[]>();
  for (const line of lines) {
    const found = /^(?:(?<left>\d{1,3})\s+)?(?<head>\D.{20,110}?)(?:\s+(?<right>\d{1,3}))?$/.exec(line.text)?.groups;
    const page = Number(found?.['left'] ?? found?.['right'] ?? 0);
    const head = found?.['head'] ?? '';
    if (page === 0 || !headOfReport.test(head)) continue;
    const places = standing.get(head) ?? [];
    places.push({ line, page, isParted: /\d\s{2,}\D|\D\s{2,}\d/.test(line.text) });
    standing.set(head, places);
  }
  // One blank parts a head from its page where the text lost its layout; the same may stand twice for another reason.
  const areHeads = (all: readonly { readonly page: number; readonly isParted: boolean }[]) =>
    all.length > (all.every(({ isParted }) => isParted) ? 1 : 2) &&
    all.every(({ page }, index) => index === 0 || page > (all[index - 1]?.page ?? 0));
  return new Set([...standing.values()].filter(areHeads).flatMap((all) => all.map(({ line }) => line)));
}

/** The name of a report or a series, which no row of a table has. */
const headOfReport = /\b(?:HMIC(?:FRS)?|©|Report (?:on|into)|inspection|PEEL|police custody suites)\b/i;

/** Questions head chapters, and all begin alike. */
const beginsQuestion = /^(?:how|to what extent|what)\b/i;

const opensPage = (lines: readonly Line[], index: number) =>
  lines[index]?.startsPage === true || isPageNumber(lines[index - 1]);

/** A running head, without the number that is set into it. */
const keyOf = (text: string) => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');

/** A line that is no part of a sentence over several lines. */
function standsApart(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  const after = lines[index + 1];
  const opens =
    line?.afterBlank === true ||
    before === undefined ||
    /[.!?:]["'”’)]?$/.test(before.text) ||
    !endsOpen.test(before.text);
  return opens && (after === undefined || after.afterBlank || !/^\p{Ll}/u.test(after.text));
}

/** The entries of a site's menu, copied with the page: each is a word or two, and at least three follow on each other. */
function menuLines(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = [];
  let run: Line[] = [];
  for (const line of [...lines, undefined]) {
    if (line !== undefined && isMenuEntry(line.text)) {
      run.push(line);
      continue;
    }
    if (run.length >= fewestEntries) for (const entry of run) found.push(entry);
    run = [];
  }
  return found;
}

const fewestEntries = 3;

/** In characters. */
const longestPrinted = 400;

/** In lines. */
const longestHead = 3;

/** A running head is short and no part of a sentence. */
const looksLikeHead = (text: string) =>
  text.length <= 90 &&
  !/[.?!:;,\u00AD-]$/.test(text) &&
  !endsOpen.test(text.replace(/\sHMIC(?:FRS)?$/, '')) &&
  !/^\p{Ll}/u.test(text) &&
  !figureAlone.test(text);

/** A cell of a table, however often figures of its form stand beside others. */
const figureAlone = /^[-+−–]?\s?£?\d[\d,.]*\s?[%mkp]?$/;

const runningHead =
  /\b(?:HMIC(?:FRS)?|©|Crown copyright|report|inspection|PEEL|assessment|Police|Constabulary|Official)\b/i;

function isPageNumber(line: Line | undefined): boolean {
  return line !== undefined && pageNumber.test(line.text);
}

/** Bare numbers under each other are a column of a table. */
function isNumbersColumn(lines: readonly Line[], index: number): boolean {
  const isNumber = (line: Line | undefined) => line !== undefined && /^\d[\d,.]*%?$/.test(line.text);
  const line = lines[index];
  const before = lines[index - 1];
  const after = lines[index + 1];
  return (
    (isNumber(before) && line?.afterBlank === false && !line.startsPage) ||
    (isNumber(after) && after?.afterBlank === false && !after.startsPage)
  );
}
