import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** What Yoga knows of a request: its response, unless the server is asked within its own process. */
export interface Served {
  readonly res?: ServerResponse;
}

/**
 * The body of a response whose pieces are made as the client takes them, and no further when the client goes. What goes
 * wrong on the way breaks the connection off before the response has ended, so that no client takes a part for the whole.
 *
 * @param onError hears of what went wrong
 */
export function streamBody(
  pieces: AsyncIterable<Uint8Array>,
  { res: response }: Served,
  onError: (error: unknown) => void,
): Readable {
  const body = Readable.from(pieces, { highWaterMark: 1 });
  body.once('error', (error) => {
    onError(error);
    response?.destroy(error);
  });
  // Also when the client went before the body was sent on its way.
  if (response?.closed) body.destroy();
  else response?.once('close', () => body.destroy());
  return body;
}
