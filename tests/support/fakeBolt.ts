import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What a server says to a greeting: a success or a failure with these values. */
export type Greeting =
  | { readonly says: 'SUCCESS'; readonly server: string }
  | { readonly says: 'FAILURE'; readonly code: string; readonly message: string };

export interface FakeBolt {
  readonly uri: string;
  close(): Promise<void>;
}

const tags = { SUCCESS: 0x70, FAILURE: 0x7f };
const agreed = Buffer.from([0, 0, 4, 4]);
const handshakeLength = 20;

/**
 * A server that speaks as much Bolt 4.4 as a greeting takes (https://neo4j.com/docs/bolt/current/): it answers the
 * handshake, then the first message with the greeting and every other one with a bare success.
 */
export async function fakeBolt(greeting: Greeting): Promise<FakeBolt> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    let shaken = false;
    let greeted = false;
    socket.on('error', () => socket.destroy());
    socket.on('data', (data: Buffer) => {
      received = Buffer.concat([received, data]);
      if (!shaken && received.length >= handshakeLength) {
        received = received.subarray(handshakeLength);
        shaken = true;
        socket.write(agreed);
      }
      // A message is chunks with their lengths before them, and ends with an empty one.
      for (let length = messageLength(received); shaken && length !== undefined; length = messageLength(received)) {
        received = received.subarray(length);
        socket.write(greeted ? message(tags.SUCCESS, {}) : greetingMessage(greeting));
        greeted = true;
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}

function messageLength(bytes: Buffer): number | undefined {
  let at = 0;
  while (at + 2 <= bytes.length) {
    const chunk = bytes.readUInt16BE(at);
    at += 2 + chunk;
    if (chunk === 0) return at;
  }
  return undefined;
}

function greetingMessage(greeting: Greeting): Buffer {
  return greeting.says === 'SUCCESS'
    ? message(tags.SUCCESS, { server: greeting.server, connection_id: 'fake' })
    : message(tags.FAILURE, { code: greeting.code, message: greeting.message });
}

/** A structure of one map of short strings, as PackStream writes it, in one chunk. */
function message(tag: number, values: Readonly<Record<string, string>>): Buffer {
  const texts = Object.entries(values).flat().map(text);
  const body = Buffer.concat([Buffer.from([0xb1, tag, 0xa0 + Object.keys(values).length]), ...texts]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length);
  return Buffer.concat([length, body, Buffer.from([0, 0])]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([0xd0, bytes.length]), bytes]);
}
