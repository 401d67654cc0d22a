import { existsSync } from 'node:fs';
import path from 'node:path';
import { ExpectedError, exitStatus, InputError } from '../errors.ts';
import { applyDecisions, type Decision, decisionsFile } from '../extract/applyDecisions.ts';
import { openReview } from '../extract/review.ts';
import { type Problem, problemText } from '../ingest/problems.ts';
import { readYaml, type YamlFile } from '../ingest/yamlFile.ts';
import { shownPath } from '../shownPath.ts';
import { counted } from './counted.ts';
import { openReportFiles } from './reviewFiles.ts';

/**
 * Puts a file of decisions into a report.yaml, and says what came of them.
 *
 * @param target the folder of a report, or its report.yaml
 * @param file the file of decisions, as the review page saves it
 * @param output where to say so
 * @throws InputError when a file cannot be read, or decides both ways on a claim; ExpectedError when the decisions are on another report, or when some were
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
  const opposite = oppositeProblems(decisions, read.file);
  if (opposite.length > 0) throw new InputError(opposite.map(problemText));
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

/** Decisions on a claim that an earlier one of the file is against: nobody can tell which is meant. */
function oppositeProblems(
  decisions: readonly Decision[],
  { placeOf }: Pick<YamlFile<unknown>, 'placeOf'>,
): readonly Problem[] {
  const place = (index: number) => placeOf(['decisions', index, 'decision']);
  const firsts = new Map([...decisions.entries()].reverse().map(([index, one]) => [one.claim, { index, ...one }]));
  return decisions.flatMap(({ claim, decision }, index) => {
    const first = firsts.get(claim);
    if (first === undefined || first.decision === decision) return [];
    return {
      ...place(index),
      message: `"${claim}" is to be ${done[decision]} here and ${done[first.decision]} in line ${place(first.index).line}: keep one of the two`,
    };
  });
}

const done = { accept: 'accepted', reject: 'rejected' } as const;
