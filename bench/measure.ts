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
  const [figures = []] = await timedInTurn(runs, warmUp, [work]);
  return figures;
}

/**
 * How long several works take, in milliseconds, one after the other in each run: an engine that gets faster while it
 * runs, or a machine that gets slower, does so for all of them alike.
 */
export async function timedInTurn(
  runs: number,
  warmUp: number,
  works: readonly (() => Promise<unknown>)[],
): Promise<readonly (readonly number[])[]> {
  const figures = works.map((): number[] => []);
  for (let run = -warmUp; run < runs; run += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work();
      if (run >= 0) figures[index]?.push(performance.now() - start);
    }
  }
  return figures;
}
