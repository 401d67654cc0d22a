import type { Line } from './lines.ts';
import type { Marker, OpenBlock } from './openBlocks.ts';

/**
 * Gives points their marks back that stand above them in a column of their own, as a PDF's may when it is turned into
 * text: as many as there are marks, parted where lines end as points do, or end early.
 */
export function shareMarks(passages: readonly OpenBlock[]): readonly OpenBlock[] {
  const shared: OpenBlock[] = [];
  let marks: OpenBlock[] = [];
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index] as OpenBlock;
    const isMark = passage.kind === 'item' && passage.offset >= (passage.lines[0]?.text.length ?? 0);
    if (isMark && passage.lines.length === 1) {
      marks.push(passage);
      continue;
    }
    if (isMark && marks.length > 0) {
      const below: OpenBlock[] = [];
      for (let next = passages[index + 1]; goesOnBelow(next); next = passages[index + 1]) {
        below.push(next);
        index += 1;
      }
      const lines = [passage.lines.slice(1), ...below.map((one) => one.lines)].flat();
      for (const part of inPoints(lines, marks.length + 1)) shared.push({ ...passage, lines: part, offset: 0 });
    } else for (const one of [...marks, passage]) shared.push(one);
    marks = [];
  }
  return [...shared, ...marks];
}

const goesOnBelow = (passage: OpenBlock | undefined): passage is OpenBlock =>
  passage?.kind === 'paragraph' && passage.lines[0]?.afterBlank === false && !passage.lines[0].startsPage;

/** Lines as so many points, or as fewer where fewer ends are to be seen. */
function inPoints(lines: readonly Line[], most: number): readonly Line[][] {
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const ends = lines
    .slice(0, -1)
    .map((line, index) => ({ index, strength: strengthOf(line.text, lines[index + 1]?.text ?? '', width) }))
    .filter(({ strength }) => strength > 0)
    .sort((one, other) => other.strength - one.strength || one.index - other.index)
    .slice(0, most - 1)
    .map(({ index }) => index + 1)
    .sort((one, other) => one - other);
  return [0, ...ends].map((from, part) => lines.slice(from, ends[part]));
}

/** How surely a line ends a point: as points end, as sentences end, or with room left for the next word. */
function strengthOf(text: string, next: string, width: number): number {
  const endsEarly = text.length + 1 + (/^\S*/.exec(next)?.[0].length ?? 0) <= width;
  if (/^(?:and|or)$/.test(next)) return 0;
  if (/;(?: (?:and|or))?$|^(?:and|or)$/.test(text)) return 3;
  return Number(/[.?!]["'”’)]?$/.test(text)) + Number(endsEarly);
}

/** How a point ends that another follows. */
const goesOn = /;(?: (?:and|or))?$|, (?:and|or)$/;

/**
 * Makes points of the paragraphs below a line that leads a list, where they end as points do: copied from a web page, a
 * list loses its marks. What goes on after a point that ends so, on the next page, is a point as well.
 */
export function markPoints(passages: readonly OpenBlock[]): void {
  let isLed = false;
  let points: OpenBlock[] = [];
  for (const [index, passage] of passages.entries()) {
    const end = endOf(passage);
    const before = passages[index - 1];
    if (passage.kind === 'paragraph' && isLed) {
      points.push(passage);
      if (goesOn.test(end)) continue;
      if (points.length > 1) for (const point of points) makePoint(point);
    } else if (passage.kind === 'paragraph' && before?.kind === 'item' && /; (?:and|or)$/.test(endOf(before))) {
      makePoint(passage, before.marker);
    }
    points = [];
    isLed = end.endsWith(':');
  }
}

/** Parts what stands below a line that leads a list where its lines end as points do: "reduce …; and" over "make sure …". */
export function partPoints(passages: readonly OpenBlock[]): readonly OpenBlock[] {
  return passages.flatMap((passage, index) => {
    const before = passages[index - 1];
    const isLed = passage.kind === 'paragraph' && before !== undefined && endOf(before).endsWith(':');
    if (!isLed) return passage;
    const ends = passage.lines.flatMap(({ text }, at) => (goesOn.test(text.slice(-20)) ? at + 1 : []));
    const starts = [0, ...ends.filter((end) => end < passage.lines.length)];
    return starts.map((from, part) => ({ ...passage, lines: passage.lines.slice(from, starts[part + 1]) }));
  });
}

const endOf = ({ lines }: OpenBlock): string => lines.at(-1)?.text.slice(-20) ?? '';

function makePoint(passage: OpenBlock, marker: Marker = { kind: 'bullet', label: '' }): void {
  passage.kind = 'item';
  passage.marker = marker;
}
