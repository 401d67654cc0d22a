import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/store.ts';
import { openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { emptyStore } from '../support/engines.ts';
import { serve, type TestServer } from '../support/http.ts';

let store: GraphStore;
let server: TestServer;
beforeAll(async () => {
  store = await emptyStore('Grafeo');
  await ingest(store, openFolder(seedsFolder));
  server = await serve(store);
});
afterAll(async () => {
  await server.stop();
  await store.close();
});

const json = { 'content-type': 'application/json' };

async function send(path: string, request: RequestInit = {}) {
  const response = await fetch(`${server.url}${path}`, { redirect: 'manual', ...request });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text.startsWith('{') ? JSON.parse(text) : text,
  };
}

const post = (body: string, headers: Readonly<Record<string, string>> = json) =>
  send('/graphql', { method: 'POST', body, headers });

describe('The server', () => {
  it('is healthy while its graph answers', async () => {
    expect((await send('/health')).status).toBe(200);
  });

  it('has nothing elsewhere', async () => {
    expect((await send('/elsewhere')).status).toBe(404);
  });

  it('answers a query that comes by GET, with its variables', async () => {
    const query = encodeURIComponent('query ($slug: String!) { force(slug: $slug) { name } }');
    const variables = encodeURIComponent('{"slug": "kent"}');
    const { status, body } = await send(`/graphql?query=${query}&variables=${variables}`);
    expect(status).toBe(200);
    expect(body).toEqual({ data: { force: { name: 'Kent Police' } } });
  });

  it('lets no page of another site read what it says', async () => {
    const headers = { ...json, origin: 'https://example.org' };
    const answer = await post('{"query": "{ __typename }"}', headers);
    const preflight = await send('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(405);
    for (const response of [answer, preflight]) {
      const names = [...response.headers.keys()];
      expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });
});

describe('A client is told what is wrong with a request', () => {
  it.each([
    [
      'of another type',
      () => post('<query/>', { 'content-type': 'application/xml' }),
      415,
      'the request is application/xml: send {"query": "…"} as application/json',
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'of no type',
      () => send('/graphql', { method: 'POST' }),
      415,
      'the request has no content type: send {"query": "…"} as application/json',
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['that is not JSON', () => post('{"query":'), 400, 'POST body sent invalid JSON.', 'BAD_REQUEST'],
    ['that is several', () => post('[{"query": "{ __typename }"}]'), 400, 'Batching is not supported.', 'BAD_REQUEST'],
    [
      'with a parameter that is not one',
      () => post('{"query": "{ __typename }", "variabels": {}}'),
      400,
      'Unexpected parameter "variabels" in the request body.',
      'BAD_REQUEST',
    ],
    [
      'with variables that are not an object',
      () => post('{"query": "{ __typename }", "variables": "kent"}'),
      400,
      'Expected "variables" param to be empty or an object, but given string.',
      'BAD_REQUEST',
    ],
    [
      'whose variables in the address are not JSON',
      () => send('/graphql?query={__typename}&variables={'),
      400,
      expect.stringMatching(/^variables or extensions are not JSON: /),
      'BAD_REQUEST',
    ],
    [
      'that names an operation it does not have',
      () => post('{"query": "query A { __typename }", "operationName": "B"}'),
      400,
      'Could not determine what operation to execute.',
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'that would change something by GET',
      () => send('/graphql?query=mutation{remove}'),
      405,
      'Can only perform a mutation operation from a POST request.',
      'BAD_REQUEST',
    ],
    [
      'by another method',
      () => send('/graphql', { method: 'PUT', body: '{}', headers: json }),
      405,
      'GraphQL only supports GET and POST requests.',
      'BAD_REQUEST',
    ],
  ])('%s', async (_, request, status, message, code) => {
    const response = await request();
    expect(response.body).toMatchObject({ errors: [{ message, extensions: { code } }] });
    expect(response.status).toBe(status);
  });

  it('without a query', async () => {
    const strict = { ...json, accept: 'application/graphql-response+json' };
    const response = await post('{}', strict);
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({ errors: [{ message: 'Must provide query string.' }] });
  });

  it('and the log of the server has none of it: nothing went wrong there', () => {
    expect(server.logged).toEqual([]);
  });
});
