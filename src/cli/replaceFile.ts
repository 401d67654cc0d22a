import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Writes a whole file, or nothing of it: it is the old or the new one at every moment, also when the power fails. */
export function replaceFile(file: string, content: string): void {
  const beside = `${file}.${process.pid}.new`;
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  try {
    writeFileSync(beside, content, { ...(mode === undefined ? {} : { mode }), flush: true });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
