import path from 'node:path';
import { intro, log, note, outro, selectKey } from '@clack/prompts';
import { ExpectedError } from '../errors.ts';
import { type Changes, openReview, type Review, type Undecided } from '../extract/review.ts';
import { counted } from './counted.ts';
import { reviewByDecisions } from './reviewDecisions.ts';
import { openReportFiles, type ReportFiles } from './reviewFiles.ts';
import { type Asking, answered, askChanges, askReason, askThemes, Left, needsTheme } from './reviewQuestions.ts';
import { claimText } from './reviewText.ts';

export interface ReviewOptions {
  readonly leastSureFirst?: boolean;
  /** A file of decisions, to be taken instead of asking. */
  readonly decisions?: string;
}

/** What a person sees and types into. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/**
 * Walks a person through the claims of a report that nobody has decided on, or takes their decisions from a file. Every decision is in the file before the
 * next question, so that leaving at any moment loses nothing.
 *
 * @param target the folder of a report, or its report.yaml
 * @throws ExpectedError when nobody can answer, or the file changes meanwhile; InputError when the report cannot be read
 */
export async function review(
  target: string,
  { leastSureFirst = false, decisions }: ReviewOptions,
  terminal: Terminal = { input: process.stdin, output: process.stdout },
): Promise<void> {
  if (decisions !== undefined) return reviewByDecisions(target, decisions, terminal.output);
  if (!terminal.input.isTTY || !terminal.output.isTTY)
    throw new ExpectedError(
      'review asks questions, and this is not a terminal: run it in one, or set reviewStatus in report.yaml by hand',
    );
  const files = openReportFiles(path.resolve(target));
  // Some terminals do not say how large they are, and lines would be folded to nothing.
  if (!terminal.output.columns) Object.assign(terminal.output, { columns: 80, rows: 24 });
  const open = () => openReview(files.yaml(), files.text, files.known, files.shown);
  const queue = inOrder(open().undecided, leastSureFirst);
  if (queue.length === 0) {
    terminal.output.write(`${files.shown}: nothing to review, no claim is PROPOSED\n`);
    return;
  }
  intro(`${files.shown}: ${counted(queue.length, 'claim')} to review`, terminal);
  try {
    // The file as it was before each claim that has been passed: what going back to it restores.
    const passed: string[] = [];
    for (let claim = queue[0]; claim !== undefined; claim = queue[passed.length]) {
      const title = `${passed.length + 1} of ${queue.length}  ${claim.kind}  ${claim.id}`;
      note(claimText(claim), cutTo(terminal.output.columns - besideTitle, title), {
        ...terminal,
        format: (line) => line,
      });
      const before = files.yaml();
      const asking = { terminal, names: files.names, canGoBack: passed.length > 0 };
      if ((await decide(claim, open(), files, asking)) === 'next') passed.push(before);
      else files.write(passed.pop() ?? before);
    }
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
  const left = open().undecided.length;
  outro(left === 0 ? 'Nothing is left to review.' : `${counted(left, 'claim')} left to review.`, terminal);
}

/** What the frame of a claim takes up beside its title. It is as wide as the title, whatever the terminal is. */
const besideTitle = 6;

const cutTo = (width: number, text: string) =>
  text.length <= width ? text : `${text.slice(0, Math.max(width - 1, 0))}…`;

/** The claims in the order of the text, or by how sure the extraction was of them; one that does not say comes first. */
function inOrder(claims: readonly Undecided[], leastSureFirst: boolean): readonly Undecided[] {
  const sure = ({ claim }: Undecided) => claim.confidence ?? 0;
  return leastSureFirst ? [...claims].sort((one, other) => sure(one) - sure(other)) : claims;
}

/**
 * Asks until a claim is decided or skipped, or the one before is to be shown again. What the checks refuse is said, and
 * asked again with what was typed.
 */
async function decide(
  claim: Undecided,
  report: Review,
  files: ReportFiles,
  asking: Asking & { readonly canGoBack: boolean },
): Promise<'next' | 'back'> {
  let typed: Changes = {};
  for (;;) {
    const choice = await answered(
      selectKey({
        ...asking.terminal,
        message: 'What do you say?',
        options: [
          { value: 'a', label: 'accept' },
          { value: 'c', label: 'correct and accept' },
          { value: 'r', label: 'reject' },
          { value: 's', label: 'skip for now' },
          ...(asking.canGoBack ? [{ value: 'b', label: 'back to the one before, undoing what was said of it' }] : []),
          { value: 'l', label: 'leave' },
          { value: 'h', label: 'help' },
        ],
      }),
    );
    if (choice === 'h') {
      log.message(help, asking.terminal);
      continue;
    }
    if (choice === 's') return 'next';
    if (choice === 'b') return 'back';
    if (choice === 'l') throw new Left();
    try {
      if (choice === 'r') {
        files.write(report.reject(claim.id, await askReason(asking)));
      } else if (choice === 'c') {
        typed = await askChanges(claim, typed, asking);
        files.write(report.correct(claim.id, typed));
      } else {
        files.write(report.correct(claim.id, lacksTheme(claim) ? await askThemes(claim, asking) : {}));
      }
      return 'next';
    } catch (error) {
      // Out of a question about this claim: what to say of it is asked again.
      if (error instanceof Left) continue;
      if (!(error instanceof ExpectedError) || files.changed()) throw error;
      log.error(error.message, asking.terminal);
    }
  }
}

const help = [
  'accept   it is right as it stands, and counts as reviewed',
  'correct  choose what is wrong of it and give what is right; then it counts as reviewed',
  'reject   it is not so: it moves to the key rejected, and is not proposed again',
  'skip     it stays as it is, and the next review asks for it again',
  'back     show the one before again, as if nothing had been said of it',
  'leave    end here: what was decided is in the file',
  'Esc      go back from a question about a claim to this one',
].join('\n');

/** Whether a claim was proposed without the theme that it needs. */
const lacksTheme = (claim: Undecided) => needsTheme(claim) && claim.claim.themes.length === 0;
