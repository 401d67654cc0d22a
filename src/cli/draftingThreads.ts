import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import Tinypool from 'tinypool';
import { packageRoot } from '../packageRoot.ts';
import { type Drafted, type DraftJob, drafted } from './drafting.ts';

/** To make another thread ready takes as long as to draft so many documents. */
const fewestForThread = 4;

/** Each holds its own English, rules and reference files: some 400 MB. */
const mostThreads = 4;

/** Drafts documents, on as many threads as the machine has room for and the work is worth. What came of each comes in their order. */
export async function* draftAll(jobs: readonly DraftJob[]): AsyncGenerator<Drafted> {
  const threads = Math.min(mostThreads, availableParallelism(), Math.floor(jobs.length / fewestForThread));
  if (threads < 2) {
    for (const job of jobs) yield await drafted(job);
    return;
  }
  const pool = new Tinypool({
    filename: pathToFileURL(`${packageRoot}bin/draft.js`).href,
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const settled = jobs.map(async (job) => {
      try {
        return { done: (await pool.run(job, { name: drafted.name })) as Drafted };
      } catch (error) {
        return { error };
      }
    });
    for (const one of settled) {
      const came = await one;
      if ('error' in came) throw came.error;
      yield came.done;
    }
  } finally {
    await pool.destroy();
  }
}
