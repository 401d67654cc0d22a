import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ExpectedError } from '../errors.ts';
import { requestLimits } from './limits.ts';
import { shown, withCode } from './shownError.ts';

/**
 * What a client sees of an error. One about the request or the query is shown as it is; one that an operator can put
 * right is shown with its code; everything else is logged whole and masked.
 */
export function maskError(log: Logger) {
  return (error: unknown): Error => {
    // Nothing has been parsed but the request: what a resolver throws comes inside a GraphQLError.
    if (error instanceof SyntaxError) {
      return shown(`variables or extensions are not JSON: ${error.message}`, {
        code: 'BAD_REQUEST',
        http: { status: 400 },
      });
    }
    if (!(error instanceof GraphQLError)) return unexpected(log, error, undefined);
    if (error.extensions['code'] === 'REQUEST_ENTITY_TOO_LARGE') {
      return shown(`the request is too large: ${requestLimits.bytes} bytes is the most`, error.extensions);
    }
    const cause = error.originalError;
    if (cause === undefined || cause instanceof GraphQLError) return withCode(error);
    if (cause instanceof ExpectedError) {
      log.error({ err: cause, path: error.path }, 'the graph cannot be used');
      return shown(cause.message, { code: 'GRAPH_UNAVAILABLE' }, error);
    }
    return unexpected(log, cause, error);
  };
}

function unexpected(log: Logger, cause: unknown, at: GraphQLError | undefined): GraphQLError {
  log.error({ err: cause, path: at?.path }, 'unexpected error');
  return shown('Unexpected error: it is in the log of the server', { code: 'INTERNAL_SERVER_ERROR' }, at);
}
