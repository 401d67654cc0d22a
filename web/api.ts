import { nameOf, type Operation, textOf } from './graphql.ts';

/** Why there is no answer, in words for the person who looks at the view. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

interface Body<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Asks the API, which is on the server that the page is from.
 *
 * @param signal ends the request when the view no longer needs its answer
 * @throws NoAnswer when the server cannot be reached or answers with an error; what `signal` throws when it ends the request
 */
export async function ask<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: textOf(operation), variables, operationName: nameOf(operation) }),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NoAnswer('The server cannot be reached. Is it still running?', { cause: error });
  }
  const { data, errors } = await bodyOf<Result>(response);
  if (errors !== undefined || data === undefined || data === null) {
    throw new NoAnswer(errors?.map(({ message }) => message).join('; ') ?? 'The server answered without data.');
  }
  return data;
}

async function bodyOf<Result>(response: Response): Promise<Body<Result>> {
  try {
    return (await response.json()) as Body<Result>;
  } catch (error) {
    throw new NoAnswer(`The server answered with status ${response.status} and no JSON.`, { cause: error });
  }
}
