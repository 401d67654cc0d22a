import { existsSync } from 'node:fs';
import path from 'node:path';
import { ExpectedError, exitStatus, InputError } from '../errors.ts';
import { applyDecisions, decisionsFile } from '../extract/applyDecisions.ts';
import { openReview } from '../extract/review.ts';
import { problemText } from '../ingest/problems.ts';
import { readYaml } from '../ingest/yamlFile.ts';
import { shownPath } from '../shownPath.ts';
import { counted } from './counted.ts';
import { openReportFiles } from './reviewFiles.ts';

/**
 * Puts a file of decisions into a report.yaml, and says what came of them.
 *
 * @param target the folder of a report, or its report.yaml
 * @param file the file of decisions, as the review page saves it
 * @param output where to say so
 * @throws InputError when a file cannot be read; ExpectedError when the decisions are on another report, or when some were
 * refused, the others being in the file
 */
export function reviewByDecisions(
  target: string,
  file: string,
  output: { write(text: string): unknown } = process.stdout,
): void {
  const place = path.resolve(file);
  if (!existsSync(place))
    throw new ExpectedError(
      `there is no ${shownPath(place)}: give the file of decisions that the review page saved`,
      exitStatus.input,
    );
  // JSON is YAML: a problem comes with its line and column.
  const read = readYaml(place, shownPath(place), decisionsFile);
  if ('problems' in read) throw new InputError(read.problems.map(problemText));
  const { report, decisions } = read.file.value;
  const files = openReportFiles(path.resolve(target));
  const slug = path.basename(files.folder);
  if (report !== slug)
    throw new ExpectedError(
      `${shownPath(place)} has decisions on "${report}", and ${files.shown} is "${slug}"`,
      exitStatus.input,
    );
  const { yaml, accepted, rejected, before, refused } = applyDecisions(
    files.yaml(),
    files.text,
    files.known,
    decisions,
    files.shown,
  );
  if (yaml !== files.yaml()) files.write(yaml);
  const left = openReview(files.yaml(), files.text, files.known, files.shown).undecided.length;
  const parts = [`${accepted} accepted`, `${rejected} rejected`, ...(before === 0 ? [] : [`${before} decided before`])];
  output.write(`${files.shown}: ${parts.join(', ')}; ${counted(left, 'claim')} left to review\n`);
  if (refused.length > 0)
    throw new ExpectedError(
      `${refused.join('\n')}\n\n${counted(refused.length, 'decision')} not taken; the others are in the file`,
      exitStatus.input,
    );
}
