import { createWriteStream, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExpectedError, exitStatus } from '../errors.ts';
import { inParts } from '../export/bytes.ts';
import type { ExportedFile } from '../export/file.ts';
import { exportBytes, formats, isArchive } from '../export/formats.ts';
import { checkedBase } from '../export/jsonld.ts';
import { type WholeGraph, wholeGraph } from '../export/wholeGraph.ts';
import { withLoadedStore } from '../graph/open.ts';
import { counted } from './counted.ts';
import { progressLine } from './progress.ts';
import { putInPlace } from './putInPlace.ts';
import { isReaderGone } from './readerGone.ts';

export interface ExportOptions {
  readonly data: string;
  readonly out?: string;
  readonly base?: string;
}

/**
 * Writes the whole graph in a format: to standard output, to a file, or, for a format of several files, to a folder
 * unless the name given ends in `.zip`.
 */
export async function exportCommand(name: string, { data, out, base: given }: ExportOptions): Promise<void> {
  const format = formats.find((one) => one.name === name);
  if (format === undefined) throw new ExpectedError(`there is no format "${name}"`);
  const base = given === undefined ? undefined : checkedBase(given);
  if (given !== undefined && name !== 'jsonld')
    throw new ExpectedError(`--base is for jsonld: ${name} has no addresses`);
  if (out === undefined && isArchive(format) && process.stdout.isTTY) {
    throw new ExpectedError(`${name} is several files: say with --out in which folder, or in which .zip file`);
  }
  const inFolder = isArchive(format) && out !== undefined && !out.endsWith('.zip') ? format : undefined;
  if (out !== undefined) refuseOccupied(out, inFolder !== undefined);
  await withLoadedStore(process.env, data, async (store) => {
    const graph = await wholeGraph(store);
    if (out === undefined) return toStandardOutput(exportBytes(format, graph, base));
    const progress = progressLine(process.stderr);
    const shown: Watch = (bytes) => withProgress(bytes, () => progress.show(`${out}: ${howMuch(graph)} …`));
    try {
      await putInPlace(out, (beside) =>
        inFolder === undefined
          ? writeFile(beside, shown(exportBytes(format, graph, base)))
          : writeFolder(beside, inFolder.files(graph), shown),
      );
    } finally {
      progress.clear();
    }
    console.log(`${out}: ${howMuch(graph)}`);
  });
}

/** Passes bytes on, and shows how far they are. */
type Watch = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

function howMuch({ tally: { nodes, relationships } }: WholeGraph): string {
  return `${counted(nodes, 'node')}, ${counted(relationships, 'relationship')}`;
}

/** Nothing that is there is lost but a file of the name that was given. */
function refuseOccupied(out: string, folder: boolean): void {
  const there = statSync(out, { throwIfNoEntry: false });
  const refuse = (why: string) => {
    throw new ExpectedError(`${out} is ${why}`, exitStatus.input);
  };
  if (there === undefined) return;
  if (!there.isFile() && !there.isDirectory()) refuse('no file: leave --out away for standard output');
  if (!folder && there.isDirectory()) refuse('a folder: give the name of a file with --out');
  if (folder && there.isFile()) refuse('a file: choose a new folder, or one that is empty');
  if (folder && readdirSync(out).length > 0)
    refuse('a folder that has files in it: choose a new folder, or one that is empty');
}

async function toStandardOutput(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await pipeline(Readable.from(bytes), process.stdout, { end: false });
  } catch (error) {
    if (!isReaderGone(error)) throw error;
  }
}

async function writeFile(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await pipeline(Readable.from(bytes), createWriteStream(file, { flush: true }));
}

async function writeFolder(folder: string, files: AsyncIterable<ExportedFile>, shown: Watch): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for await (const { name, content } of files) {
    const file = path.join(folder, ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    await writeFile(file, shown(inParts(content)));
  }
}

async function* withProgress(bytes: AsyncIterable<Uint8Array>, show: () => void): AsyncGenerator<Uint8Array> {
  for await (const part of bytes) {
    show();
    yield part;
  }
}
