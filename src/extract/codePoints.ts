import type { Range } from './prose.ts';

const counted = new WeakMap<object, Uint32Array>();
let last: { readonly source: string; readonly key: object } | undefined;

/**
 * A range of a text in Unicode code points, from one in UTF-16 units.
 *
 * The count of a text is kept while that text is asked for.
 */
export function spanOf(source: string, { start, end }: Range): Range {
  if (!/[\uD800-\uDFFF]/.test(source)) return { start, end };
  if (last?.source !== source) last = { source, key: {} };
  let points = counted.get(last.key);
  if (points === undefined) {
    points = countPoints(source);
    counted.set(last.key, points);
  }
  return { start: points[start] ?? 0, end: points[end] ?? 0 };
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
