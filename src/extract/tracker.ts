import type { Line } from './lines.ts';

const tag = /\[(\/?)(?:on|status|comment)\]/giu;

/**
 * The lines of a register of recommendations that tell how far each has come: "[on]4 May 2018 [status]complete[/status]",
 * and the comments that go over lines. They are neither of the report nor of its time.
 */
export function trackerLines(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  let isOpen = false;
  for (const line of lines) {
    const tags = line.text.includes('[') ? [...line.text.matchAll(tag)] : [];
    if (isOpen || tags.length > 0) found.add(line);
    const last = tags.at(-1);
    if (last !== undefined) isOpen = last[1] === '';
  }
  return found;
}
