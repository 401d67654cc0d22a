/** Exit statuses of the command line, one for each kind of failure. */
export const exitStatus = {
  ok: 0,
  input: 1,
  usage: 2,
  store: 3,
  address: 4,
  query: 5,
  unexpected: 70,
} as const;

/**
 * Something that a person can put right: the message says where, what is wrong and how to mend it. Everything else is
 * unexpected: logged whole, and masked to clients.
 */
export class ExpectedError extends Error {
  override readonly name: string = 'ExpectedError';
  readonly status: number;

  constructor(message: string, status: number = exitStatus.usage, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** The graph engine cannot be reached or used. */
export class StoreError extends ExpectedError {
  override readonly name = 'StoreError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, exitStatus.store, options);
  }
}

/** Input files that are wrong: all problems of a run together. */
export class InputError extends ExpectedError {
  override readonly name = 'InputError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'), exitStatus.input);
    this.problems = problems;
  }
}
