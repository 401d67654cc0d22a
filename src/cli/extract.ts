import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ExpectedError, exitStatus, InputError } from '../errors.ts';
import { keepDecisions } from '../extract/decisions.ts';
import { documentFiles } from '../extract/documentFiles.ts';
import { documentText, readDocument } from '../extract/documents.ts';
import { type Draft, draftOf } from '../extract/draft.ts';
import { draftYaml } from '../extract/draftYaml.ts';
import { type Extraction, extractClaims } from '../extract/extract.ts';
import { type Knowledge, knowledgeOf } from '../extract/knowledge.ts';
import { isDate } from '../ingest/dates.ts';
import { type Problem, problemText } from '../ingest/problems.ts';
import { referenceFiles } from '../ingest/reference.ts';
import { didYouMean } from '../nearest.ts';
import { shownPath } from '../shownPath.ts';
import { counted } from './counted.ts';
import { replaceFile } from './replaceFile.ts';

export interface ExtractOptions {
  readonly json?: boolean;
  readonly published?: string;
  readonly force?: string;
  readonly out?: string;
  readonly reference?: string;
}

/**
 * Proposes the claims of documents. Writes each document's text and draft below the folder given with `out`, a draft
 * beside a `report.txt` where none is given, and one JSON object a line to standard output with `json`.
 */
export async function extractCommand(input: string, options: ExtractOptions): Promise<void> {
  if (options.published !== undefined && !isDate(options.published))
    throw new ExpectedError(
      `--published ${options.published} is not a date that exists: write it as YYYY-MM-DD, as in 2014-11-27`,
    );
  const sources = input === '-' ? [undefined] : documentFiles(path.resolve(input), shownPath).map(({ file }) => file);
  const problems: Problem[] = [];
  let written = 0;
  for (const file of sources) {
    const read =
      file === undefined
        ? await documentText(await buffer(process.stdin), 'text', 'standard input')
        : await readDocument(file, shownPath(file));
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    write(file, read.text, options);
    written += 1;
  }
  if (written === 0) throw new InputError(problems.map(problemText));
  if (problems.length > 0)
    throw new ExpectedError(
      `${counted(problems.length, 'document')} of ${sources.length} could not be read; the others are done\n${problems.map(problemText).join('\n')}`,
      exitStatus.input,
    );
}

function write(file: string | undefined, text: string, options: ExtractOptions): void {
  const folder = file === undefined ? undefined : path.dirname(file);
  const knowledge = knowledgeFor(folder, options.reference);
  checkForce(options.force, knowledge);
  const extraction = extractClaims(text, knowledge, { publishedOn: options.published, force: options.force });
  const draft = draftOf(extraction);
  if (options.json) {
    // What the text does not say is null, so that every claim of a kind has the same keys.
    process.stdout.write(`${JSON.stringify(draft, (_, value) => (value === undefined ? null : value))}\n`);
    return;
  }
  const yaml = draftYaml(draft, {
    sections: extraction.page.sections,
    partners: extraction.partners,
    dateSource: options.published === undefined ? 'The text says so.' : 'Given when the draft was made.',
  });
  if (file === undefined && options.out === undefined) {
    process.stdout.write(yaml);
    return;
  }
  const isInPlace = options.out === undefined && path.basename(file ?? '') === 'report.txt';
  const target =
    isInPlace && folder !== undefined
      ? folder
      : path.join(path.resolve(options.out ?? 'drafts'), 'reports', slugFor(file));
  mkdirSync(target, { recursive: true });
  const draftFile = path.join(target, 'report.yaml');
  const existing = existsSync(draftFile) ? readFileSync(draftFile, 'utf8') : undefined;
  const textFile = path.join(target, 'report.txt');
  if (!isInPlace) {
    refuseOtherText(textFile, text, existing !== undefined);
    put(textFile, text);
  }
  put(draftFile, existing === undefined ? yaml : keepDecisions(yaml, existing));
  console.log(summary(draftFile, draft, extraction));
}

/** Decisions are about one text: another is not put under them. */
function refuseOtherText(file: string, text: string, isDrafted: boolean): void {
  if (!isDrafted || !existsSync(file) || readFileSync(file, 'utf8') === text) return;
  throw new ExpectedError(
    `${shownPath(file)} holds another text, which its report.yaml is about: give another --out, or move that folder away`,
    exitStatus.input,
  );
}

function put(file: string, content: string): void {
  try {
    replaceFile(file, content);
  } catch (error) {
    throw new ExpectedError(
      `${shownPath(file)} cannot be written (${(error as NodeJS.ErrnoException).code})`,
      exitStatus.input,
      { cause: error },
    );
  }
}

function knowledgeFor(folder: string | undefined, given: string | undefined): Knowledge {
  if (given !== undefined) {
    if (!statSync(path.resolve(given), { throwIfNoEntry: false })?.isDirectory())
      throw new ExpectedError(
        `there is no folder ${given}: give one that holds forces.csv, themes.yaml, partners.yaml or inspections.yaml`,
      );
    return remembered(path.resolve(given));
  }
  const around = folder === undefined ? [] : [path.join(folder, '..', '..'), folder];
  const own = around.find((one) => referenceFiles.some((name) => existsSync(path.join(one, name))));
  return remembered(own);
}

const knowledge = new Map<string | undefined, Knowledge>();

function remembered(folder: string | undefined): Knowledge {
  const found = knowledge.get(folder) ?? knowledgeOf(folder);
  knowledge.set(folder, found);
  return found;
}

function checkForce(force: string | undefined, { forces }: Knowledge): void {
  const slugs = forces.map(({ slug }) => slug);
  if (force !== undefined && !slugs.includes(force))
    throw new ExpectedError(`--force ${force} is not in forces.csv${didYouMean(force, slugs)}`);
}

function slugFor(file: string | undefined): string {
  const name =
    file === undefined
      ? 'standard-input'
      : path.basename(file) === 'report.txt'
        ? path.basename(path.dirname(file))
        : path.parse(file).name;
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'report' : slug;
}

function summary(file: string, { report, claims }: Draft, { candidates }: Extraction): string {
  const of = (kind: string) => claims.filter((claim) => claim.kind === kind).length;
  const counts = [
    counted(of('FINDING'), 'finding'),
    counted(of('RECOMMENDATION'), 'recommendation'),
    counted(of('JUDGMENT'), 'judgment'),
    counted(of('STATISTIC'), 'statistic'),
  ].join(', ');
  const about = [
    report.force ?? 'force not said',
    report.inspection ?? 'inspection not said',
    report.publishedOn ?? 'date not said',
  ].join(', ');
  return `${shownPath(file)}: ${counts}; ${counted(candidates.length, 'new name')}; ${about}`;
}
