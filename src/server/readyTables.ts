import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { didYouMean } from '../nearest.ts';
import { tableFormats } from '../tables/formats.ts';
import { ParameterError, variablesOf } from '../tables/ready/parameters.ts';
import type { Asker, ReadyTable } from '../tables/ready/readyTable.ts';
import { readyTables } from '../tables/ready/tables.ts';
import { type Answers, ask } from './ask.ts';
import { badRequest, errorsResponse } from './errorsResponse.ts';
import type { Served } from './streamBody.ts';
import { askedFormat, type Sending, tableResponse } from './tableResponse.ts';

const folder = '/tables';

/** The errors of an answer. */
class AnswerError extends Error {
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('; '));
    this.errors = errors;
  }
}

/**
 * The ready tables: `/tables` lists them, `/tables/findings` is one. Each asks the API itself, page by page, so that its
 * limits hold and its numbers are the API's own.
 *
 * @param endpoint the path of the GraphQL endpoint
 * @param originOf the address of the server for the links of a table that was asked for at an address
 */
export function useReadyTables(
  endpoint: string,
  schema: GraphQLSchema,
  log: Logger,
  originOf: (url: URL) => string,
): Plugin {
  const tables = readyTables(schema);
  let server: Parameters<NonNullable<Plugin['onYogaInit']>>[0]['yoga'] | undefined;

  async function answer(request: Request, url: URL, api: Answers, sending: Sending): Promise<Response> {
    if (url.pathname === folder) return Response.json({ tables: [...tables.values()].map(described) });
    const name = url.pathname.slice(folder.length + 1);
    const table = tables.get(name);
    if (table === undefined) {
      const names = [...tables.keys()];
      return badRequest(`there is no table "${name}"${didYouMean(name, names)} (there are ${names.join(', ')})`, 404);
    }
    if (!['GET', 'HEAD'].includes(request.method))
      return badRequest(`a table is read: send GET, not ${request.method}`, 405);
    const asked = askedFormat(request, url, 'csv');
    if ('unknown' in asked) return badRequest(asked.message);
    if ('json' in asked)
      return badRequest(
        `a table comes as ${Object.keys(tableFormats).join(', ')}: say which by format, as in ?format=ndjson`,
        406,
      );
    try {
      const words = [...url.searchParams].filter(([word]) => word !== 'format');
      const opened = await table.open(
        askerOf(api, `${url.origin}${endpoint}`),
        variablesOf(table.parameters, words),
        originOf(url),
      );
      return await tableResponse(opened, asked.table, name, sending);
    } catch (error) {
      if (error instanceof ParameterError) return badRequest(error.message);
      if (error instanceof AnswerError) return errorsResponse(error.errors);
      throw error;
    }
  }

  return {
    onYogaInit({ yoga }) {
      server = yoga;
    },
    async onRequest({ request, url, serverContext, endResponse, fetchAPI }) {
      if (url.pathname !== folder && !url.pathname.startsWith(`${folder}/`)) return;
      const yoga = server;
      if (yoga === undefined) throw new Error('a request has come before the server was there');
      const api: Answers = { fetch: (at, init) => yoga.handle(new Request(at, init), serverContext) };
      endResponse(await answer(request, url, api, { request, fetchAPI, serverContext: serverContext as Served, log }));
    },
  };
}

function askerOf(api: Answers, endpoint: string): Asker {
  return async (query, variables) => {
    const { data, errors } = await ask(api, endpoint, { query, variables });
    if (errors !== undefined) throw new AnswerError(errors);
    return data;
  };
}

function described({ name, description, columns, operation, parameters }: ReadyTable) {
  return {
    name,
    description,
    address: `${folder}/${name}`,
    formats: Object.keys(tableFormats),
    parameters: [...parameters].map(([word, { type, description: means }]) => ({
      name: word,
      type: String(type),
      description: means,
    })),
    columns: columns.map((column) => ({ name: column.name, type: column.type, description: column.description })),
    operation,
  };
}
