import type { LineCounter } from 'yaml';

/** A place in an input file. Line and column count from 1; they are absent when the whole file is meant. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What is wrong in the input, where, and how to mend it. */
export interface Problem extends Place {
  readonly message: string;
}

/** `file:line:column message`, the form that editors and terminals can follow. */
export function problemText(problem: Problem): string {
  const at = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}:${problem.column ?? 1}`;
  return `${at} ${problem.message}`;
}

/** Problems in the order of their places, file by file in the order in which the files come up. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map((problem) => problem.file))];
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...once.values()].sort(
    (one, other) =>
      files.indexOf(one.file) - files.indexOf(other.file) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
}

/** The place of a character of a text, by its UTF-16 offset. */
export function placeOf(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
}
