import { createYoga, useReadinessCheck } from 'graphql-yoga';
import type { Logger } from 'pino';
import { schema } from '../../schema/index.ts';
import type { GraphStore } from '../graph/store.ts';
import { useContentTypeMessage } from './contentType.ts';
import { type RequestContext, requestContext } from './context.ts';
import { maskError } from './errors.ts';
import { useExports } from './exports.ts';
import { useGraphiQLPage } from './graphiql.ts';
import { graphiqlFrame } from './graphiqlFrame.ts';
import { graphiqlOptions } from './graphiqlOptions.ts';
import { requestLimits, useCostLimit, useTokenLimit } from './limits.ts';
import { useOperationTables } from './operationTables.ts';
import { usePage } from './page.ts';
import { useReadyTables } from './readyTables.ts';

/**
 * The server over a graph, as a request handler: `/` and the addresses of its views are the page, `/graphql` answers
 * queries and shows GraphiQL to a browser, `/tables` has the ready tables, `/exports` the whole graph, and `/health`
 * says whether the graph answers.
 *
 * @param publicUrl the address under which clients reach it, such as `https://host`, for the links that it gives; unless
 *   given, the address that a request came to
 */
export function createServer(store: GraphStore, log: Logger, publicUrl?: string) {
  const originOf = (url: URL) => publicUrl ?? url.origin;
  return createYoga<Record<string, unknown>, RequestContext>({
    schema,
    context: () => requestContext(store),
    // A request passes through these in order.
    plugins: [
      useContentTypeMessage,
      useTokenLimit,
      useCostLimit,
      useReadinessCheck({ endpoint: '/health', check: () => isReady(store, log) }),
      usePage(log, ['/graphql', '/tables', '/exports', '/health', '/alive']),
      useOperationTables('/graphql', log),
      useReadyTables('/graphql', schema, log, originOf),
      useExports(store, log, originOf),
      useGraphiQLPage('/graphql', graphiqlOptions, graphiqlFrame),
    ],
    maskedErrors: { maskError: maskError(log) },
    maxRequestBodySize: requestLimits.bytes,
    healthCheckEndpoint: '/alive',
    landingPage: false,
    cors: false,
    logging: false,
    graphiql: false,
  });
}

async function isReady(store: GraphStore, log: Logger): Promise<boolean> {
  try {
    await store.status();
    return true;
  } catch (error) {
    log.error({ err: error }, 'the graph does not answer');
    return false;
  }
}
