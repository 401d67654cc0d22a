import { expect, it, vi } from 'vitest';
import { emptyStore } from '../support/engines.ts';
import { serve } from '../support/http.ts';

vi.mock('../../src/server/page/bundle.ts', async (original) => ({
  ...(await original<object>()),
  bundlePage: () => Promise.reject(new Error('web/main.tsx:1:7: ERROR: Expected ";"')),
}));

it('A page that cannot be made says so, the log says why, and GraphQL answers all the same', async () => {
  const store = await emptyStore('Grafeo');
  const server = await serve(store);
  const response = await fetch(`${server.url}/`);
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('The page cannot be made: the log of the server says why');
  expect(server.logged).toMatchObject([
    { level: 50, msg: 'the page cannot be made', err: { message: 'web/main.tsx:1:7: ERROR: Expected ";"' } },
  ]);
  expect(await server.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  await server.stop();
  await store.close();
});
