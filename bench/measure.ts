import { performance } from 'node:perf_hooks';

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** How long some work takes, in milliseconds: once for each run, after runs that are not counted. */
export async function timed(runs: number, warmUp: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const figures: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const start = performance.now();
    await work();
    if (run >= 0) figures.push(performance.now() - start);
  }
  return figures;
}
