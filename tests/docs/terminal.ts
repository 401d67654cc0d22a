import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'vitest';
import { applyBlock, copyRepository, placeOf } from './copy.ts';
import type { Block } from './markdown.ts';

/** Where the pages say that the repository and the server are. */
const shown = { folder: '/home/you/inspection-graph', address: '127.0.0.1:4000' };

const listens = 'Stop with Ctrl-C.';
const startsServer = /^(npm start|npx inspection-graph serve)\b/m;
// Only one process at a time has the embedded graph: a reader stops the server before they run one of these.
const opensGraph = /inspection-graph (ingest|query|export)(?![^\n]*(--check|--url))/;

// What vitest, CI or someone's shell has set for this run would change what a fresh copy does.
const isOfThisRun = /^(VITEST|NEO4J_|FORCE_COLOR$|CI$|NODE_ENV$|NODE_OPTIONS$|TEST$|DATA_DIR$|HOST$|LOG_LEVEL$)/;

/** Whether a block is run in a terminal or written to a file; the others are queries, answers and drawings. */
export function isStep(block: Block): boolean {
  return block.language === 'sh' || block.file !== undefined;
}

/** The answer that a page shows below a block, when it shows one. */
export function answerTo(block: Block, blocks: readonly Block[]): Block | undefined {
  const next = blocks[blocks.indexOf(block) + 1];
  return next !== undefined && next.file === undefined && ['text', 'json'].includes(next.language) ? next : undefined;
}

/**
 * Follows a page, or a section of one, from top to bottom in a fresh copy of the repository, as a reader would: writes
 * its files, makes its changes, runs its commands and compares what they print with what the page shows. A server stays
 * up for the commands below it.
 *
 * @param leaveOut whether a block of commands is not to be run
 */
export async function follow(blocks: readonly Block[], leaveOut: (block: Block) => boolean): Promise<void> {
  const copy = await copyRepository();
  let server: Server | undefined;
  try {
    for (const block of blocks.filter((one) => isStep(one) && !leaveOut(one))) {
      if (block.file !== undefined) {
        await applyBlock(copy.folder, block);
        continue;
      }
      const script = server === undefined ? block.text : block.text.replaceAll(shown.address, server.address);
      const status = Number(/# exit status (\d+)$/m.exec(script)?.[1] ?? 0);
      // A command that the page shows being turned away finds the server running.
      if (startsServer.test(script) || (opensGraph.test(script) && status === 0)) await server?.stop();
      let ran: Ran;
      if (startsServer.test(script)) {
        server = await start(script, copy.folder);
        ran = { output: server.output, status: 0 };
      } else {
        ran = await run(script, copy.folder);
      }
      const output = folded(ran.output, copy.folder, server?.address);
      expect(ran.status, `${placeOf(block)} ${block.text}${output}`).toBe(status);
      const answer = answerTo(block, blocks);
      if (answer?.language === 'json')
        expect.soft(JSON.parse(output), placeOf(answer)).toEqual(JSON.parse(answer.text));
      else if (answer !== undefined) expect.soft(output.trimEnd(), placeOf(answer)).toBe(answer.text.trimEnd());
    }
  } finally {
    await server?.stop();
    await copy.remove();
  }
}

interface Ran {
  readonly output: string;
  readonly status: number;
}

interface Server {
  readonly output: string;
  /** Host and port. */
  readonly address: string;
  stop(): Promise<void>;
}

function inTerminal(script: string, folder: string): ChildProcess {
  const environment = Object.entries(process.env).filter(([name]) => !isOfThisRun.test(name));
  const settings = {
    // npm's own lines are not the product's.
    npm_config_loglevel: 'silent',
    NEO4J_TEST: 'off',
    NO_COLOR: '1',
    PORT: '0',
  };
  return spawn('bash', ['-euo', 'pipefail', '-c', `exec 2>&1; ${script}`], {
    cwd: folder,
    env: { ...Object.fromEntries(environment), ...settings },
    // A group of its own: what a script starts is stopped with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function run(script: string, folder: string): Promise<Ran> {
  const child = inTerminal(script, folder);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    output += part;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { output, status: status ?? -1 };
}

async function start(script: string, folder: string): Promise<Server> {
  const child = inTerminal(script, folder);
  const ended = once(child, 'close');
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      if (output.includes(listens)) resolve();
    });
    ended.then(() => reject(new Error(`the server ended:\n${output}`)), reject);
  });
  const address = /listens at http:\/\/([^/]+)\//.exec(output)?.[1] ?? '';
  return {
    output,
    address,
    async stop() {
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) process.kill(-child.pid);
      await ended;
    },
  };
}

/** What was printed, with the folder and the address that the pages show, and without spaces or returns at line ends. */
function folded(output: string, folder: string, address: string | undefined): string {
  const placed = output.replaceAll(folder, shown.folder);
  return (address === undefined ? placed : placed.replaceAll(address, shown.address)).replace(/[ \t\r]+$/gm, '');
}
