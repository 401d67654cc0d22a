import path from 'node:path';
import { countAtHead } from '../countAtHead.ts';
import { ExpectedError, exitStatus, InputError } from '../errors.ts';
import { keepDecisions } from '../extract/decisions.ts';
import { readDocument } from '../extract/documents.ts';
import { type Draft, draftOf } from '../extract/draft.ts';
import { draftYaml } from '../extract/draftYaml.ts';
import { type Extraction, extractClaims } from '../extract/extract.ts';
import { type Knowledge, knowledgeOf } from '../extract/knowledge.ts';
import { problemText } from '../ingest/problems.ts';
import { shownPath } from '../shownPath.ts';
import { counted } from './counted.ts';
import { contentOf, putFiles } from './draftFiles.ts';
import { draftSummary, heldInDraft, heldInFile } from './draftSummary.ts';

/** What is known of a text besides its words. */
export interface Given {
  /** The publication date, ISO. */
  readonly published?: string | undefined;
  readonly force?: string | undefined;
}

/** A document to draft. Another thread can be given it as it is. */
export interface DraftJob extends Given {
  /** An absolute path. */
  readonly file: string;
  /** Where the draft is written; undefined to print it as JSON. */
  readonly folder: string | undefined;
  /** The folder with the reference files; the product's own when undefined. */
  readonly reference: string | undefined;
}

/** What there is to print of a document, or what is wrong with it, each with file, what, and how to mend it. */
export type Drafted = { readonly printed: string } | { readonly problems: readonly string[] };

/** Reads a document and writes its draft, or gives it as a line of JSON. */
export async function drafted(job: DraftJob): Promise<Drafted> {
  const read = await readDocument(job.file, shownPath(job.file));
  if ('problem' in read) return { problems: [problemText(read.problem)] };
  try {
    const extraction = extractionOf(read.text, job, knowledgeIn(job.reference));
    if (job.folder === undefined) return { printed: draftJson(extraction, job.file) };
    return { printed: write(extraction, job.folder, job, job.file) };
  } catch (error) {
    if (error instanceof InputError) return { problems: error.problems };
    if (error instanceof ExpectedError) return { problems: [error.message] };
    // A fault of ours with one document is not to cost the others.
    console.error(error);
    return {
      problems: [`${shownPath(job.file)} could not be drafted for a fault of the program, which stands above`],
    };
  }
}

/** What a text proposes. */
export const extractionOf = (text: string, { published, force }: Given, knowledge: Knowledge): Extraction =>
  extractClaims(text, knowledge, { publishedOn: published, force });

/**
 * A draft as a line of JSON. What the text does not say is null, so that every claim of a kind has the same keys.
 *
 * @param file the document; undefined for standard input
 */
export const draftJson = (extraction: Extraction, file: string | undefined): string =>
  JSON.stringify({ file: file && shownPath(file), ...draftOf(extraction) }, (_, value) =>
    value === undefined ? null : value,
  );

/** A draft as a file for a person. */
export const draftText = (draft: Draft, extraction: Extraction, { published }: Given): string =>
  draftYaml(draft, {
    sections: extraction.sections,
    partners: extraction.partners,
    year: extraction.metadata.year,
    dateSource: published === undefined ? 'The text says so.' : 'Given when the draft was made.',
    remarks: remarksOn(extraction),
  });

/** What of a text as a whole the person who reviews its draft ought to know. */
const remarksOn = (extraction: Extraction): readonly string[] => [
  ...overruled(extraction),
  ...takenForEarlier(extraction),
];

const mostLines = 8;

/** Which recommendations are no claims, as an earlier report made them. */
function takenForEarlier({ text, earlier }: Extraction): readonly string[] {
  if (earlier.length === 0) return [];
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const lines = [...new Set(earlier.map(({ start }) => countAtHead(ends, (end) => end < start) + 1))];
  const told = lines.slice(0, mostLines).map(String);
  const more = lines.length - told.length;
  const where = new Intl.ListFormat('en-GB').format(more > 0 ? [...told, `${more} more`] : told);
  return [
    `${counted(earlier.length, 'recommendation')} left out as of an earlier report: ${lines.length === 1 ? 'line' : 'lines'} ${where}`,
  ];
}

/** Where what was given stands against what the text says. */
function overruled({ read, metadata }: Extraction): readonly string[] {
  const against = (said: string | undefined, taken: string | undefined, what: string) =>
    said === undefined || said === taken
      ? []
      : [`the text says ${said}, and ${what} ${taken} was given: that was taken`];
  return [
    ...against(read.force, metadata.force, '--force'),
    ...against(read.publishedOn, metadata.publishedOn, '--published'),
  ];
}

const known = new Map<string | undefined, Knowledge>();

/**
 * The knowledge of a folder's reference files, read once.
 *
 * @throws InputError when they are wrong
 */
export function knowledgeIn(folder: string | undefined): Knowledge {
  const found = known.get(folder) ?? knowledgeOf(folder);
  known.set(folder, found);
  return found;
}

/**
 * Writes a draft and its text, with the decisions that were made on an earlier draft of it.
 *
 * @param readFrom the file that the text was read from: where that is the draft's own, it stays as it is
 * @returns what to tell of it, in a line
 * @throws ExpectedError when another text stands there, or nothing can be written there
 */
export function write(extraction: Extraction, folder: string, given: Given, readFrom?: string): string {
  const draft = draftOf(extraction);
  const yaml = draftText(draft, extraction, given);
  const draftFile = path.join(folder, 'report.yaml');
  const existing = contentOf(draftFile);
  const text = textToWrite(path.join(folder, 'report.txt'), extraction.text, existing !== undefined, readFrom);
  const content = existing === undefined ? yaml : keepDecisions(yaml, existing, shownPath(draftFile));
  putFiles(folder, { ...text, 'report.yaml': content });
  const held = content === yaml ? heldInDraft(draft) : heldInFile(content);
  const told = draftSummary(shownPath(draftFile), held, extraction.candidates.length);
  return [told, ...remarksOn(extraction).map((remark) => `  ! ${remark}`)].join('\n');
}

/** The text, unless it stands there. Decisions are about one text: another is not put under them. */
function textToWrite(
  file: string,
  text: string,
  isDrafted: boolean,
  readFrom?: string,
): Readonly<Record<string, string>> {
  const existing = file === readFrom ? text : contentOf(file);
  if (existing === text) return {};
  if (existing !== undefined && isDrafted)
    throw new ExpectedError(
      `${shownPath(file)} holds another text, which its report.yaml is about: give another --out, or move that folder away`,
      exitStatus.input,
    );
  return { 'report.txt': text };
}
