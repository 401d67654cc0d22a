import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { findJava, neo4jJars } from './jars.ts';

const source = join(import.meta.dirname, 'LocalNeo4j.java');
const startSeconds = 120;
const stopSeconds = 30;

/** A Neo4j that this process has started. */
export interface LocalNeo4j {
  /** Its Bolt address, for example `bolt://127.0.0.1:7687`; it asks for no user or password. */
  readonly uri: string;
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Shuts the database down and waits until it has ended; may be called twice. */
  stop(): Promise<void>;
}

/** Where a local Neo4j keeps its data and where it listens. */
export interface LocalNeo4jOptions {
  /** The data folder, created when absent and kept; without one the data is deleted at the end. */
  readonly folder?: string | undefined;
  /** The Bolt port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** Is told what takes long; by default that goes to standard error. */
  readonly note?: ((line: string) => void) | undefined;
}

/**
 * Starts a real Neo4j Community on 127.0.0.1, without authentication, by the Java and Maven of this machine.
 *
 * It ends with this process, however this process ends (an exit, SIGINT, SIGTERM, SIGHUP, SIGKILL): it lives as long as
 * the pipe to its standard input, which the operating system closes. So nothing here has to listen for signals.
 *
 * @throws Error saying what to do: no Java or too old a one, no Maven, a failed download, the port in use,
 *   the folder open in another Neo4j, no answer within two minutes.
 */
export const startLocalNeo4j = async (options: LocalNeo4jOptions = {}): Promise<LocalNeo4j> => {
  const { folder, port = 0, note = (line: string) => console.error(line) } = options;
  const java = await findJava();
  const jars = await neo4jJars(note);
  const child = spawn(
    java,
    [
      '--add-opens=java.base/java.nio=ALL-UNNAMED',
      '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
      '-Xmx1g',
      '-cp',
      join(jars, '*'),
      source,
      folder === undefined ? '--temporary' : resolve(folder),
      String(port),
    ],
    // In a process group of its own: Ctrl-C in a terminal must reach the tests first, not the database under them.
    { detached: true, windowsHide: true, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const errors = lastLines(child.stderr);
  const ended = new Promise<void>((settle) => {
    child.once('error', () => settle());
    child.once('close', () => settle());
  });
  const stop = async (): Promise<void> => {
    child.stdin.end();
    const late = new AbortController();
    const timer = delay(stopSeconds * 1000, undefined, { signal: late.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
    await ended;
    late.abort();
    await timer;
  };

  const uri = await Promise.race([
    readyLine(child.stdout),
    ended.then(() => undefined),
    delay(startSeconds * 1000, undefined, { ref: false }).then(() => undefined),
  ]);
  if (uri === undefined) {
    const running = child.exitCode === null && child.signalCode === null && child.pid !== undefined;
    if (running) {
      child.kill('SIGKILL');
    }
    const reason = running ? `no answer within ${startSeconds} seconds` : (errors().at(-1) ?? 'Java ended at once');
    throw new Error(`Neo4j did not start: ${reason}`);
  }
  return { uri, ended, stop };
};

const readyLine = (output: NodeJS.ReadableStream): Promise<string> =>
  new Promise((settle) => {
    createInterface({ input: output }).on('line', (line) => {
      const [word, uri] = line.split(' ');
      if (word === 'ready' && uri !== undefined) {
        settle(uri);
      }
    });
  });

/** Goes on reading, so that the pipe never fills, and keeps what is said last. */
const lastLines = (output: NodeJS.ReadableStream): (() => readonly string[]) => {
  const lines: string[] = [];
  createInterface({ input: output }).on('line', (line) => {
    lines.push(line);
    lines.splice(0, lines.length - 20);
  });
  return () => lines;
};
