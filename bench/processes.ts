import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { packageRoot } from '../src/packageRoot.ts';

/** Runs work in a new folder and removes it. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'inspection-graph-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from a clone without its packages to the first answer on the screen: `npm ci && npm start`. */
export function installToFirstAnswer(): Promise<number> {
  return inTemporaryFolder(async (folder) => {
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${packageRoot}`, folder]);
    const start = performance.now();
    execFileSync('npm', ['ci'], { cwd: folder, stdio: 'ignore' });
    const { child } = await startServer(folder, path.join(folder, 'data'));
    const took = performance.now() - start;
    await stop(child);
    return took;
  });
}

export interface Start {
  /** Milliseconds from the start of the process to the line that says where it listens. */
  readonly milliseconds: number;
  readonly child: ChildProcess;
}

/** Starts the server on a data folder and waits until it listens. */
export function startServer(root: string, data: string): Promise<Start> {
  const start = performance.now();
  const child = spawn(process.execPath, ['bin/inspection-graph.js', 'serve', '--port', '0', '--data', data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NEO4J_URI: '' },
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with status ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes(' listens at ')) resolve({ milliseconds: performance.now() - start, child });
    });
  });
}

export function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** The resident memory of a process and its children, in megabytes. Linux only. */
export function residentMegabytes(child: ChildProcess): number {
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
  return [String(child.pid), ...children]
    .map((pid) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_000)
    .reduce((sum, one) => sum + one, 0);
}
