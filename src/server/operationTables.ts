import { GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { operationTable } from '../tables/operationTable.ts';
import type { SelectedBy } from '../tables/selection.ts';
import { errorsResponse } from './errorsResponse.ts';
import type { Served } from './streamBody.ts';
import { askedFormat, tableResponse } from './tableResponse.ts';

/** The most rows that an operation's table may have: lists side by side multiply. */
export const mostRows = 1_000_000;

/**
 * Gives the answer to an operation as a table, to a request that asks for one by `format` in its address or by its
 * `Accept`. An answer with an error is no table, and is given as the errors alone.
 *
 * @param endpoint the path of the GraphQL endpoint
 */
export function useOperationTables(endpoint: string, log: Logger): Plugin {
  const executed = new WeakMap<Request, SelectedBy>();
  return {
    onRequest({ request, url, endResponse }) {
      if (url.pathname !== endpoint) return;
      const asked = askedFormat(request, url, 'json');
      if ('unknown' in asked) endResponse(errorsResponse([badRequest(asked.message)]));
    },
    onExecute({ args: { schema, document, operationName, variableValues, contextValue } }) {
      const { request } = contextValue as { readonly request: Request };
      executed.set(request, { schema, document, operationName, variables: variableValues });
    },
    onResultProcess({ request, setResultProcessor, result, serverContext }) {
      const asked = askedFormat(request, new URL(request.url), 'json');
      if (!('table' in asked) || Array.isArray(result) || !('data' in result || 'errors' in result)) return;
      const { table: format } = asked;
      setResultProcessor((_, fetchAPI) => {
        const by = executed.get(request);
        if (result.errors !== undefined || by === undefined) return errorsResponse(result.errors ?? []);
        const table = operationTable(by, result.data);
        if (table.rowCount > mostRows) {
          return errorsResponse([
            badRequest(
              `the table would have ${table.rowCount} rows, and ${mostRows} is the most; select fewer lists side by side`,
            ),
          ]);
        }
        const name = getOperationAST(by.document, by.operationName)?.name?.value ?? 'answer';
        return tableResponse(table, format, name, { request, fetchAPI, serverContext: serverContext as Served, log });
      }, format.mediaType);
    },
  };
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
