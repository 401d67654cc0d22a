import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Terminal } from '../../src/cli/review.ts';

/** A terminal whose keys a test presses. Each step waits until the screen shows what it answers. */
export function typedTerminal(columns = 400): {
  readonly terminal: Terminal;
  /** All that was printed, without what moves the cursor. */
  printed(): string;
  /** All that was printed, as it was. */
  raw(): string;
  /** Presses keys at once. */
  type(keys: string): void;
  /** Waits for a text that was printed since the last press, then presses keys. */
  press(shown: string, keys: string): Promise<void>;
} {
  let raw = '';
  let seen = 0;
  let waiting: { readonly shown: string; readonly go: () => void } | undefined;
  const look = () => {
    if (waiting === undefined || !stripVTControlCharacters(raw.slice(seen)).includes(waiting.shown)) return;
    seen = raw.length;
    waiting.go();
    waiting = undefined;
  };
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(
    new Writable({
      write(part, _, done) {
        raw += String(part);
        look();
        done();
      },
    }),
    { isTTY: true, columns, rows: 60 },
  );
  return {
    terminal: { input, output } as unknown as Terminal,
    printed: () => stripVTControlCharacters(raw),
    raw: () => raw,
    type: (keys) => {
      input.write(keys);
    },
    press: (shown, keys) =>
      new Promise((resolve) => {
        waiting = {
          shown,
          go: () => {
            // A question is printed before it listens.
            setImmediate(() => {
              input.write(keys);
              resolve();
            });
          },
        };
        look();
      }),
  };
}
