import { codePointOffsets } from '../ingest/locate.ts';
import type { Range } from './prose.ts';

/** Turns ranges of a text in UTF-16 units into ranges in Unicode code points. */
export function codePointsOf(source: string): (range: Range) => Range {
  const points = codePointOffsets(source);
  if (points === undefined) return (range) => range;
  return ({ start, end }) => ({ start: points[start] ?? 0, end: points[end] ?? 0 });
}
