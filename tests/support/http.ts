import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { GraphStore } from '../../src/graph/store.ts';
import { createServer } from '../../src/server/server.ts';

/** The body of a GraphQL answer. The caller says what `data` is: it follows from the query. */
export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** The product's server over a graph, on a free port of this machine. */
export interface TestServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** What it has logged, in order. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  /** Sends an operation as a client does. */
  ask<Data = unknown>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<Data>>;
  /** The data of an answer that has no errors; throws when it has some. */
  data<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  stop(): Promise<void>;
}

/** Starts the product's server over a graph. The graph stays open when the server stops. */
export async function serve(store: GraphStore, publicUrl?: string): Promise<TestServer> {
  const logged: Readonly<Record<string, unknown>>[] = [];
  const log = pino({ base: null }, { write: (line) => logged.push(JSON.parse(line)) });
  const server = createHttpServer(createServer(store, log, publicUrl)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer<Data>> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  }

  return {
    url,
    logged,
    ask,
    async data<Data>(query: string, variables?: Readonly<Record<string, unknown>>) {
      const { data, errors } = await ask<Data>(query, variables);
      if (errors !== undefined || data === undefined || data === null) throw new Error(JSON.stringify(errors));
      return data;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
