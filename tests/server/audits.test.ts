import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { GraphStore } from '../../src/graph/store.ts';
import { emptyStore } from '../support/engines.ts';
import { serve, type TestServer } from '../support/http.ts';

let store: GraphStore;
let server: TestServer;
beforeAll(async () => {
  store = await emptyStore('Grafeo');
  server = await serve(store);
});
afterAll(async () => {
  await server.stop();
  await store.close();
});

describe('The server follows GraphQL over HTTP', () => {
  for (const audit of serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch })) {
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      if (result.status !== 'ok') throw new Error(`${result.status}: ${result.reason}`);
    });
  }
});
