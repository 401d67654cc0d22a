import { createServer as createHttpServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ExpectedError, exitStatus } from '../errors.ts';

export interface Listening {
  /** The address of the server, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Stops taking requests, waits for those under way and closes. */
  close(): Promise<void>;
}

const graceMilliseconds = 5_000;

/**
 * Listens for HTTP requests.
 *
 * @param port 0 for any free port
 * @throws ExpectedError when the address or port cannot be listened on; says what to do
 */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Listening> {
  const underWay = new Set<ServerResponse>();
  const server = createHttpServer((request, response) => {
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      if (!server.listening) server.closeIdleConnections();
    });
    handler(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, close: () => close(server, underWay) };
}

/** Connections that are kept alive end with the request under way on them, and clients are told so where they still can be. */
function close(server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeIdleConnections();
    for (const response of underWay) if (!response.headersSent) response.setHeader('connection', 'close');
    setTimeout(() => server.closeAllConnections(), graceMilliseconds).unref();
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const because = { cause: error };
  if (error.code === 'EADDRINUSE') {
    return new ExpectedError(
      `port ${port} on ${host} is in use: stop what listens there, or choose another with --port or PORT (0 takes any free one)`,
      exitStatus.address,
      because,
    );
  }
  if (error.code === 'EACCES') {
    return new ExpectedError(
      `port ${port} needs rights that this user lacks: choose one above 1023 with --port or PORT`,
      exitStatus.address,
      because,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    return new ExpectedError(
      `"${host}" is not an address of this machine: use 127.0.0.1 for this machine alone, or 0.0.0.0 for all its addresses, with --host or HOST`,
      exitStatus.address,
      because,
    );
  }
  return error;
}
