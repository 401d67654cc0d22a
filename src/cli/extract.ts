import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ExpectedError, exitStatus, InputError } from '../errors.ts';
import { documentFiles } from '../extract/documentFiles.ts';
import { documentText } from '../extract/documents.ts';
import { draftOf } from '../extract/draft.ts';
import { isDate } from '../ingest/dates.ts';
import { problemText } from '../ingest/problems.ts';
import { referenceFiles } from '../ingest/reference.ts';
import { didYouMean } from '../nearest.ts';
import { shownPath } from '../shownPath.ts';
import { counted } from './counted.ts';
import { draftFolders } from './draftFolders.ts';
import { type DraftJob, draftJson, draftText, extractionOf, type Given, knowledgeIn, write } from './drafting.ts';
import { draftAll } from './draftingThreads.ts';

export interface ExtractOptions extends Given {
  readonly json?: boolean;
  readonly out?: string;
  readonly reference?: string;
}

/**
 * Proposes the claims of documents. Writes each document's text and draft below the folder given with `out`, a draft
 * beside a `report.txt` where none is given, and one JSON object a line to standard output with `json`. Documents that
 * cannot be drafted are listed when the others are done.
 */
export async function extractCommand(input: string, options: ExtractOptions): Promise<void> {
  if (options.published !== undefined && !isDate(options.published))
    throw new ExpectedError(
      `--published ${options.published} is not a date that exists: write it as YYYY-MM-DD, as in 2014-11-27`,
    );
  if (options.reference !== undefined) checkReference(options.reference);
  if (input === '-') return extractInput(options);
  const { files, leftOut } = documentFiles(path.resolve(input), shownPath);
  const { placed, clashes } = options.json ? printedOnly(files) : draftFolders(files, options.out);
  const jobs = placed.map(
    ({ file, folder }): DraftJob => ({
      file,
      folder,
      reference: referenceOf(path.dirname(file), options.reference),
      published: options.published,
      force: options.force,
    }),
  );
  for (const reference of new Set(jobs.map((job) => job.reference))) checkForce(options.force, reference);
  const failed: (readonly string[])[] = [];
  for await (const done of draftAll(jobs)) {
    if ('problems' in done) failed.push(done.problems);
    else console.log(done.printed);
  }
  if (leftOut.length > 0)
    console.error(
      `${counted(leftOut.length, 'document')} of other kinds left out: ${leftOut.map(shownPath).join(', ')}; save them as .docx, .pdf or .txt`,
    );
  for (const { file, other } of clashes)
    failed.push([`${shownPath(file)} would have the draft of ${shownPath(other)}: give it another name`]);
  const problems = failed.flat();
  if (failed.length === files.length) throw new InputError(problems);
  if (failed.length > 0)
    throw new ExpectedError(
      `${counted(failed.length, 'document')} of ${files.length} could not be drafted; the others are done\n${problems.join('\n')}`,
      exitStatus.input,
    );
}

/** What is only printed takes no place from another. */
const printedOnly = (files: readonly string[]) => ({
  placed: files.map((file) => ({ file, folder: undefined })),
  clashes: [],
});

/** Drafts standard input: to standard output, or below the folder given with `out`. */
async function extractInput(options: ExtractOptions): Promise<void> {
  const reference = referenceOf(undefined, options.reference);
  checkForce(options.force, reference);
  const read = await documentText(await buffer(process.stdin), 'text', 'standard input');
  if ('problem' in read) throw new InputError([problemText(read.problem)]);
  const extraction = extractionOf(read.text, options, knowledgeIn(reference));
  if (options.json) console.log(draftJson(extraction, undefined));
  else if (options.out === undefined) process.stdout.write(draftText(draftOf(extraction), extraction, options));
  else console.log(write(extraction, path.join(path.resolve(options.out), 'reports', 'standard-input'), options));
}

/** A folder with none of the files would leave all to the product's own, and a mistyped one go unnoticed. */
function checkReference(folder: string): void {
  if (holdsReference(path.resolve(folder))) return;
  const isFolder = statSync(path.resolve(folder), { throwIfNoEntry: false })?.isDirectory() === true;
  throw new ExpectedError(
    `${isFolder ? `${folder} holds no reference file` : `there is no folder ${folder}`}: give one that holds ${alternatives.format(referenceFiles)}`,
  );
}

const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const holdsReference = (folder: string): boolean => referenceFiles.some((name) => existsSync(path.join(folder, name)));

/** The folder whose reference files a document goes by: the one given, the input folder it is in, or the product's own. */
function referenceOf(folder: string | undefined, given: string | undefined): string | undefined {
  if (given !== undefined) return path.resolve(given);
  const around = folder === undefined ? [] : [path.join(folder, '..', '..'), folder];
  return around.find(holdsReference);
}

function checkForce(force: string | undefined, reference: string | undefined): void {
  const slugs = knowledgeIn(reference).forces.map(({ slug }) => slug);
  if (force !== undefined && !slugs.includes(force))
    throw new ExpectedError(`--force ${force} is not in forces.csv${didYouMean(force, slugs)}`);
}
