import type { Line } from './lines.ts';

const tag = /\[(\/?)(on|status|comment)\]/giu;

/**
 * The lines of a register of recommendations that tell how far each has come: "[on]4 May 2018 [status]complete[/status]",
 * and the comments that go over lines. They are neither of the report nor of its time. What no tag closes is left alone,
 * and so are words in brackets in the middle of a sentence: "carry [on] as before".
 */
export function trackerLines(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  const openedAt = new Map<string, number>();
  for (const [index, { text }] of lines.entries()) {
    const tags = text.includes('[') ? text.matchAll(tag) : [];
    let isOfRegister = false;
    for (const { 1: slash, 2: name = '', index: at } of tags) {
      const kind = name.toLowerCase();
      const opened = slash === '' ? undefined : openedAt.get(kind);
      isOfRegister ||= at === 0 || opened !== undefined;
      if (slash === '' && isOfRegister) openedAt.set(kind, index);
      if (opened === undefined) continue;
      for (const line of lines.slice(opened, index + 1)) found.add(line);
      openedAt.delete(kind);
    }
  }
  return found;
}
