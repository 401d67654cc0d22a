import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageRoot } from '../../src/packageRoot.ts';
import type { Block } from './markdown.ts';

const leftOut = new Set(['node_modules', '.git', '.venv', 'data', '.neo4j', 'coverage']);

/** A copy of the repository in a temporary folder, as someone has it who has cloned it and run `npm ci`. */
export interface Copy {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Copies the repository. The installed packages are linked; the workspace's own one leads into the copy. */
export async function copyRepository(): Promise<Copy> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'inspection-graph-docs-')));
  for (const name of await readdir(packageRoot)) {
    if (!leftOut.has(name)) await cp(path.join(packageRoot, name), path.join(folder, name), { recursive: true });
  }
  const from = path.join(packageRoot, 'node_modules');
  const to = path.join(folder, 'node_modules');
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (name === '.bin')
      await cp(path.join(from, name), path.join(to, name), { recursive: true, verbatimSymlinks: true });
    else if (name === 'inspection-graph-command') await symlink('../bin', path.join(to, name));
    else if (!name.startsWith('.')) await symlink(path.join(from, name), path.join(to, name));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Writes the file that a block is, or makes the change that a block of the language `diff` is. */
export async function applyBlock(folder: string, block: Block): Promise<void> {
  const { file = '', language, text } = block;
  const target = path.resolve(folder, file);
  if (!target.startsWith(folder + path.sep)) throw new Error(`${placeOf(block)} ${file} is outside the repository`);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, language === 'diff' ? changed(await readFile(target, 'utf8'), block) : text);
}

/** Where a block stands, for messages. */
export function placeOf({ page, line }: Block): string {
  return `${page}:${line}`;
}

/** A text with the changes of a block, which a line of `@@` parts. */
function changed(text: string, block: Block): string {
  return block.text.split(/^@@.*\n/m).reduce((before, change) => withChange(before, change, block), text);
}

/** A text with a change: lines after `-` go, lines after `+` come, the others are there before and after. */
function withChange(text: string, change: string, block: Block): string {
  const lines = change.trimEnd().split('\n');
  const without = (mark: '-' | '+') => {
    const kept = lines.filter((line) => !line.startsWith(mark));
    return `\n${kept.map((line) => line.slice(1)).join('\n')}\n`;
  };
  const before = without('+');
  const [start = '', end, ...more] = `\n${text}`.split(before);
  if (end === undefined) throw new Error(`${placeOf(block)} ${block.file} does not have these lines:${before}`);
  if (more.length > 0) throw new Error(`${placeOf(block)} ${block.file} has these lines more than once:${before}`);
  return `${start}${without('-')}${end}`.slice(1);
}
