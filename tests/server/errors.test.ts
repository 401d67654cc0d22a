import { afterEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/errors.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { emptyStore } from '../support/engines.ts';
import { serve, type TestServer } from '../support/http.ts';

const atEnd: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) await end();
});

/** A server over an empty graph of which some part fails. */
async function serverWith(failing: Partial<GraphStore>): Promise<TestServer> {
  const store = await emptyStore('Grafeo');
  const server = await serve({ ...store, ...failing });
  atEnd.push(() => store.close(), server.stop);
  return server;
}

const query = '{ kent: force(slug: "kent") { name } __typename }';

describe('An error that nobody expected', () => {
  it('is masked to the client, and in the log whole', async () => {
    const server = await serverWith({
      read: () => Promise.reject(new TypeError('the password is swordfish', { cause: new Error('a deeper one') })),
    });
    const answer = await server.ask(query);
    expect(answer).toEqual({
      data: { kent: null, __typename: 'Query' },
      errors: [
        {
          message: 'Unexpected error: it is in the log of the server',
          path: ['kent'],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    expect(server.logged).toMatchObject([
      {
        msg: 'unexpected error',
        path: ['kent'],
        err: {
          type: 'TypeError',
          message: expect.stringContaining('the password is swordfish'),
          stack: expect.stringMatching(/errors\.test\.ts[\s\S]*a deeper one/),
        },
      },
    ]);
  });

  it('is masked also when it is no Error', async () => {
    const server = await serverWith({ read: () => Promise.reject('swordfish') });
    const answer = await server.ask(query);
    expect(answer.errors?.map((error) => error.message)).toEqual(['Unexpected error: it is in the log of the server']);
    expect(JSON.stringify(answer)).not.toContain('swordfish');
    expect(JSON.stringify(server.logged)).toContain('swordfish');
  });
});

describe('A graph that cannot be used', () => {
  const message = 'Neo4j does not answer at bolt://localhost:7687: is it running, and is the address right?';
  const refused = () => Promise.reject(new StoreError(message));

  it('is named to the client as what an operator can put right, and in the log', async () => {
    const server = await serverWith({ read: refused });
    const answer = await server.ask(query);
    expect(answer.errors).toEqual([
      { message, path: ['kent'], locations: [{ line: 1, column: 3 }], extensions: { code: 'GRAPH_UNAVAILABLE' } },
    ]);
    expect(server.logged).toMatchObject([{ msg: 'the graph cannot be used', path: ['kent'], err: { message } }]);
  });

  it('is not healthy, and the log says why', async () => {
    const server = await serverWith({ status: refused });
    const { status } = await fetch(`${server.url}/health`);
    expect(status).toBe(503);
    expect(server.logged).toMatchObject([{ msg: 'the graph does not answer', err: { message } }]);
  });
});
