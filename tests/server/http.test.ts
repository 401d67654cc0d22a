import { once } from 'node:events';
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { listen } from '../../src/server/http.ts';

it.each([
  { what: 'before its answer has begun', begins: false, connection: 'close' },
  { what: 'when its answer has begun', begins: true, connection: 'keep-alive' },
])('a server told to stop ends a connection with the request under way, $what', async ({ begins, connection }) => {
  let asked: (response: ServerResponse) => void = () => undefined;
  const request = new Promise<ServerResponse>((resolve) => {
    asked = resolve;
  });
  const listening = await listen((_, response) => asked(response), '127.0.0.1', 0);
  const agent = new Agent({ keepAlive: true });
  const answered = once(get(listening.url, { agent }), 'response') as Promise<[IncomingMessage]>;
  const response = await request;
  if (begins) response.write('well ');
  const told = Date.now();
  const closed = listening.close();
  response.end('done');
  const [answer] = await answered;
  expect(answer.headers.connection).toBe(connection);
  expect(await text(answer)).toBe(begins ? 'well done' : 'done');
  await closed;
  // A connection that nobody uses is given up after five seconds.
  expect(Date.now() - told).toBeLessThan(2_500);
  agent.destroy();
});
