import type { ComponentChildren } from 'preact';
import { NoAnswer } from '../api.ts';
import type { Answer } from '../useAnswer.ts';

interface AnsweredProps<Result> {
  readonly answer: Answer<Result>;
  readonly children: (data: Result) => ComponentChildren;
}

/** What an answer shows, once it is there; until then that it is on its way, and else why it did not come. */
export function Answered<Result>({ answer: { data, error, isLoading }, children }: AnsweredProps<Result>) {
  if (error !== undefined) return <Problem error={error} />;
  if (data === undefined) return isLoading ? <Loading /> : null;
  return <div aria-busy={isLoading}>{children(data)}</div>;
}

/** Says that an answer is on its way; shown only when that takes a moment. */
export function Loading() {
  return (
    <p class="loading" role="status">
      Loading …
    </p>
  );
}

/** Says why there is nothing to show. */
export function Problem({ error }: { readonly error: unknown }) {
  if (!(error instanceof NoAnswer)) console.error(error);
  const message = error instanceof NoAnswer ? asSentence(error.message) : 'Something went wrong in the page itself.';
  return (
    <div class="problem" role="alert">
      <p>{message}</p>
      <button type="button" onClick={() => location.reload()}>
        Try again
      </button>
    </div>
  );
}

/** What the API says starts in lower case, as part of a longer message. */
function asSentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
