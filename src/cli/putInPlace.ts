import { renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { ExpectedError, exitStatus } from '../errors.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has a file or a folder written beside its place and then put there: in its place it is whole or not at all. What is
 * half written goes when the writing fails or the process is told to stop.
 *
 * @param target where it is to be; a file there is replaced, a folder must be empty
 * @param write writes it at the path that it is given
 * @throws ExpectedError when it cannot be written
 */
export async function putInPlace(target: string, write: (beside: string) => Promise<void>): Promise<void> {
  const place = path.resolve(target);
  const beside = `${place}.${process.pid}.new`;
  const remove = () => rmSync(beside, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals) => {
    remove();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    await write(beside);
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory()) rmdirSync(place);
    renameSync(beside, place);
  } catch (error) {
    remove();
    throw explained(error, target, beside);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

function explained(error: unknown, target: string, beside: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const why = error.message.replaceAll(beside, target);
  return new ExpectedError(`${target} cannot be written: ${why}`, exitStatus.input, { cause: error });
}
