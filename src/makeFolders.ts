import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it that are missing, or none of them: where one cannot be made, the others go again.
 * One after the other, since Node's own way never ends below /proc.
 *
 * @returns the folders that it made, the outermost first
 */
export function makeFolders(folder: string): readonly string[] {
  const place = path.resolve(folder);
  if (isFolder(place)) return [];
  const parent = path.dirname(place);
  const above = parent === place ? [] : makeFolders(parent);
  try {
    mkdirSync(place);
    return [...above, place];
  } catch (error) {
    // Another thread may have made it meanwhile.
    if (isFolder(place)) return above;
    removeFolders(above);
    throw error;
  }
}

/** Takes folders away that `makeFolders` made, but for those that something has been put into. */
export function removeFolders(made: readonly string[]): void {
  for (const folder of [...made].reverse()) {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
