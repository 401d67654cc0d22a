import { type GraphQLSchema, parse, type Source } from 'graphql';
import { createYoga, type Plugin, useReadinessCheck } from 'graphql-yoga';
import type { Logger } from 'pino';
import { schema } from '../../schema/index.ts';
import type { GraphStore } from '../graph/store.ts';
import { type RequestContext, requestContext } from './context.ts';
import { maskError } from './errors.ts';
import { requestLimits } from './limits.ts';
import { questions } from './questions.ts';

/** A query with more tokens than any person writes is refused before it is parsed to the end. */
const useTokenLimit: Plugin = {
  onParse({ setParseFn }) {
    setParseFn((source: string | Source) => parse(source, { maxTokens: requestLimits.tokens }));
  },
};

/**
 * The GraphQL server over a graph, as a request handler: `/graphql` answers queries and shows GraphiQL to a browser,
 * `/health` says whether the graph answers, `/` leads to `/graphql`.
 */
export function createServer(store: GraphStore, log: Logger, served: GraphQLSchema = schema) {
  return createYoga<Record<string, unknown>, RequestContext>({
    schema: served,
    context: () => requestContext(store),
    // A request passes through these in order.
    plugins: [
      useTokenLimit,
      useReadinessCheck({ endpoint: '/health', check: async () => ((await isReady(store, log)) ? true : false) }),
      useFrontDoor,
    ],
    maskedErrors: { maskError: maskError(log) },
    maxRequestBodySize: requestLimits.bytes,
    healthCheckEndpoint: '/alive',
    landingPage: false,
    cors: false,
    logging: false,
    graphiql: () => ({
      title: 'Inspection Graph',
      defaultTabs: questions().map(({ text }) => ({ query: text })),
    }),
    // Nine megabytes that only a browser needs.
    renderGraphiQL: async (options) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
  });
}

const useFrontDoor: Plugin = {
  onRequest({ url, endResponse, fetchAPI }) {
    if (url.pathname === '/')
      endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: '/graphql' } }));
  },
};

async function isReady(store: GraphStore, log: Logger): Promise<boolean> {
  try {
    await store.status();
    return true;
  } catch (error) {
    log.error({ err: error }, 'the graph does not answer');
    return false;
  }
}
