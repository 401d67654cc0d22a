import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ExpectedError } from '../errors.ts';

/**
 * What a client sees of an error. One about the query is shown as it is; one that an operator can put right is shown
 * with its code; everything else is logged whole and masked.
 */
export function maskError(log: Logger) {
  return (error: unknown): Error => {
    if (!(error instanceof GraphQLError)) return unexpected(log, error, undefined);
    const cause = error.originalError;
    if (cause === undefined || cause instanceof GraphQLError) return error;
    if (cause instanceof ExpectedError) {
      log.error({ err: cause, path: error.path }, 'the graph cannot be used');
      return shown(cause.message, 'GRAPH_UNAVAILABLE', error);
    }
    return unexpected(log, cause, error);
  };
}

function unexpected(log: Logger, cause: unknown, at: GraphQLError | undefined): GraphQLError {
  log.error({ err: cause, path: at?.path }, 'unexpected error');
  return shown('Unexpected error: it is in the log of the server', 'INTERNAL_SERVER_ERROR', at);
}

function shown(message: string, code: string, at: GraphQLError | undefined): GraphQLError {
  const { nodes = null, path = null, source = null, positions = null } = at ?? {};
  return new GraphQLError(message, { nodes, path, source, positions, extensions: { code } });
}
