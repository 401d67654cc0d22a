import { afterAll, beforeAll } from 'vitest';
import type { GraphStore } from '../../src/graph/store.ts';
import { describeOnEngines, type EngineName } from './engines.ts';
import { serve, type TestServer } from './http.ts';

/** A suite on each engine, over the seeds, that asks the product's server by HTTP. */
export function describeServed(
  name: string,
  suite: (server: () => TestServer, engine: EngineName, store: () => GraphStore) => void,
): void {
  describeOnEngines(name, true, (store, engine) => {
    let server: TestServer | undefined;
    beforeAll(async () => {
      server = await serve(store());
    });
    afterAll(() => server?.stop());
    suite(
      () => {
        if (server === undefined) throw new Error('the server does not listen yet');
        return server;
      },
      engine,
      store,
    );
  });
}
