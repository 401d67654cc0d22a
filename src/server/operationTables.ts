import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { TableFormat } from '../tables/formats.ts';
import { operationTable } from '../tables/operationTable.ts';
import type { SelectedBy } from '../tables/selection.ts';
import { badRequest, errorsResponse } from './errorsResponse.ts';
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
  const formats = new WeakMap<Request, TableFormat>();
  const executed = new WeakMap<Request, SelectedBy>();
  return {
    onRequest({ request, url, endResponse }) {
      if (url.pathname !== endpoint) return;
      const asked = askedFormat(request, url, 'json');
      if ('unknown' in asked) endResponse(badRequest(asked.message));
      if ('table' in asked) formats.set(request, asked.table);
    },
    onExecute({ args: { schema, document, operationName, variableValues, contextValue } }) {
      const { request } = contextValue as { readonly request: Request };
      if (formats.has(request)) executed.set(request, { schema, document, operationName, variables: variableValues });
    },
    onResultProcess({ request, setResultProcessor, result, serverContext }) {
      const format = formats.get(request);
      if (format === undefined || Array.isArray(result) || !('data' in result || 'errors' in result)) return;
      setResultProcessor((_, fetchAPI) => {
        const by = executed.get(request);
        if (result.errors !== undefined || by === undefined) return errorsResponse(result.errors ?? []);
        const table = operationTable(by, result.data);
        if (table.rowCount > mostRows) {
          return badRequest(
            `the table would have ${table.rowCount} rows, and ${mostRows} is the most; select fewer lists side by side`,
          );
        }
        const name = getOperationAST(by.document, by.operationName)?.name?.value ?? 'answer';
        return tableResponse(table, format, name, { request, fetchAPI, serverContext: serverContext as Served, log });
      }, format.mediaType);
    },
  };
}
