import path from 'node:path';

/** A path as a person is told it: relative to the working directory where it lies within. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  if (relative === '') return '.';
  return relative.startsWith('..') ? file : relative;
}
