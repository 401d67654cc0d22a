import type { ExecutionResult } from 'graphql';

/** Something that answers HTTP requests: the server in this process, or `fetch`. */
export interface Answers {
  fetch(url: string, init: RequestInit): Response | Promise<Response>;
}

/** An operation with its variables. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** The status of the answer and the answer to an operation, as GraphQL over HTTP gives it. */
export async function ask(from: Answers, url: string, operation: Operation): Promise<ExecutionResult> {
  const response = await from.fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(operation),
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as ExecutionResult;
  } catch (error) {
    throw new Error(`${url} answered ${response.status} with what is not JSON: ${text.slice(0, 200)}`, {
      cause: error,
    });
  }
}
