import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { inParts } from './bytes.ts';
import type { ExportedFile } from './file.ts';

// The same graph gives the same bytes: what the archive notes as the time is the first day that it knows.
const entry = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };

/** Files as a zip archive, made while it is read: no more of a file is read than the reader of the archive takes. */
export async function* zipped(files: AsyncIterable<ExportedFile>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error instanceof Error ? error : new Error(String(error))));
  addAll(files, zip, output).catch((error: unknown) =>
    output.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  // When it is left before its end, the loop destroys the output, and with it what is being added.
  for await (const bytes of output) yield bytes;
}

async function addAll(files: AsyncIterable<ExportedFile>, zip: ZipFile, output: Readable): Promise<void> {
  for await (const { name, content } of files) {
    if (output.destroyed) return;
    const bytes = Readable.from(inParts(content));
    const stop = () => bytes.destroy();
    output.once('close', stop);
    zip.addReadStream(bytes, name, entry);
    try {
      await finished(bytes);
    } finally {
      output.off('close', stop);
    }
  }
  zip.end();
}
