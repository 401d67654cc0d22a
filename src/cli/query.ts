import { readFileSync } from 'node:fs';
import { text as textOf } from 'node:stream/consumers';
import { type ExecutionResult, parse } from 'graphql';
import { schema } from '../../schema/index.ts';
import { ExpectedError, exitStatus } from '../errors.ts';
import { withLoadedStore } from '../graph/open.ts';
import { ask, type Operation } from '../server/ask.ts';
import { createLog } from '../server/log.ts';
import { createServer } from '../server/server.ts';
import { operationTable } from '../tables/operationTable.ts';
import { tableText } from './table.ts';

export interface QueryOptions {
  readonly data: string;
  readonly url?: string;
  readonly variables?: string;
  readonly operation?: string;
  readonly format?: 'json' | 'table';
}

/** Runs an operation against the graph, or against a running server, and prints the answer. */
export async function query(file: string, options: QueryOptions): Promise<void> {
  const operation = {
    query: await readOperation(file),
    variables: readVariables(options.variables),
    operationName: options.operation,
  };
  const result = await (options.url === undefined
    ? askGraph(options.data, operation)
    : askServer(options.url, operation));
  const format = options.format ?? (process.stdout.isTTY ? 'table' : 'json');
  if (format === 'json') console.log(JSON.stringify(result, null, 2));
  else if (result.data) {
    const by = { schema, document: parse(operation.query), ...operation };
    console.log(tableText(operationTable(by, result.data), process.stdout.columns));
  }
  if (result.errors === undefined) return;
  if (format === 'table') for (const error of result.errors) console.error(errorText(error));
  process.exitCode = exitStatus.query;
}

function askGraph(folder: string, operation: Operation): Promise<ExecutionResult> {
  return withLoadedStore(process.env, folder, (store) =>
    ask(createServer(store, createLog('error')), 'http://graph.invalid/graphql', operation),
  );
}

async function askServer(url: string, operation: Operation): Promise<ExecutionResult> {
  try {
    return await ask({ fetch: (address, init) => fetch(address, init) }, url, operation);
  } catch (error) {
    const why =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    const hint = URL.canParse(url) && new URL(url).pathname === '/' ? '; its queries are answered at /graphql' : '';
    throw new ExpectedError(`${url} does not answer as a GraphQL server: ${why}${hint}`, exitStatus.store, {
      cause: error,
    });
  }
}

async function readOperation(file: string): Promise<string> {
  if (file !== '-') {
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      throw new ExpectedError(
        `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        exitStatus.input,
        { cause: error },
      );
    }
  }
  if (process.stdin.isTTY) console.error('Type a GraphQL operation and end it with Ctrl-D:');
  return textOf(process.stdin);
}

function readVariables(json: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new ExpectedError(`--variables is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new ExpectedError(`--variables is not a JSON object, such as {"force": "kent"}`);
}

function errorText({ message, locations, path }: NonNullable<ExecutionResult['errors']>[number]): string {
  const at = locations?.[0];
  const where = at === undefined ? '' : `${at.line}:${at.column} `;
  return `${where}${message}${path === undefined ? '' : ` (at ${path.join('.')})`}`;
}
