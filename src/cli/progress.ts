import type { WriteStream } from 'node:tty';

/** A line of progress that replaces itself. Silent when the stream is not a terminal: a log wants no moving line. */
export function progressLine(stream: NodeJS.WriteStream | WriteStream) {
  const moving = stream.isTTY === true;
  return {
    show(text: string): void {
      if (moving) stream.write(`\r\u001B[2K${text.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear(): void {
      if (moving) stream.write('\r\u001B[2K');
    },
  };
}
