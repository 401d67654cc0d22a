import { useEffect, useState } from 'preact/hooks';
import { ask } from './api.ts';
import type { Operation } from './graphql.ts';

/** How far a view is with its answer. While the next one is asked for, the last one stays. */
export interface Answer<Result> {
  readonly data: Result | undefined;
  readonly error: unknown;
  readonly isLoading: boolean;
}

const nothingYet = { data: undefined, error: undefined, isLoading: true };

/**
 * The answer to an operation, asked for anew when its variables change.
 *
 * @param variables null while there is nothing to ask for
 */
export function useAnswer<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables | null,
): Answer<Result> {
  const [answer, setAnswer] = useState<Answer<Result>>(nothingYet);
  const key = JSON.stringify(variables);
  // The key says whether the variables changed: an object that says the same is no other question.
  useEffect(() => {
    if (variables === null) return setAnswer({ ...nothingYet, isLoading: false });
    const request = new AbortController();
    setAnswer((last) => ({ ...last, isLoading: true }));
    ask(operation, variables, request.signal).then(
      (data) => setAnswer({ data, error: undefined, isLoading: false }),
      (error: unknown) => {
        if (!request.signal.aborted) setAnswer({ data: undefined, error, isLoading: false });
      },
    );
    return () => request.abort();
  }, [operation, key]);
  return answer;
}
