import type { Range } from './prose.ts';

/** Turns ranges of a text in UTF-16 units into ranges in Unicode code points. */
export function codePointsOf(source: string): (range: Range) => Range {
  if (!/[\uD800-\uDFFF]/.test(source)) return (range) => range;
  const points = countPoints(source);
  return ({ start, end }) => ({ start: points[start] ?? 0, end: points[end] ?? 0 });
}

function countPoints(source: string): Uint32Array {
  const points = new Uint32Array(source.length + 1);
  let count = 0;
  for (let unit = 0; unit < source.length; count += 1) {
    const width = (source.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    for (let step = 0; step < width; step += 1) points[unit + step] = count;
    unit += width;
  }
  points[source.length] = count;
  return points;
}
