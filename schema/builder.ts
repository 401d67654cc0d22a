import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import RelayPlugin from '@pothos/plugin-relay';
import { type ASTNode, GraphQLError } from 'graphql';
import type { RequestContext } from '../src/server/context.ts';
import { decodeId, encodeId } from './ids.ts';
import { pageArguments } from './pageArguments.ts';

interface SchemaTypes {
  readonly Context: RequestContext;
  readonly DefaultFieldNullability: false;
  readonly Connection: { readonly total: () => Promise<number> };
  readonly Scalars: {
    readonly Date: { readonly Input: string; readonly Output: string };
    readonly ID: { readonly Input: string; readonly Output: string };
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ComplexityPlugin, RelayPlugin, DataloaderPlugin],
  defaultFieldNullability: false,
  // The server adds the costs up and refuses a query before any of it runs.
  complexity: { disabled: true, defaultListMultiplier: 3 },
  relay: {
    encodeGlobalID: (typename, id) => encodeId(typename, String(id)),
    decodeGlobalID: (id) => decodeId(id),
    cursorType: 'String',
    nodesOnConnection: { description: 'The things of the page, in order.', complexity: { field: 1, multiplier: 1 } },
    nodeTypeOptions: { description: 'Anything in the graph that has an id of its own.' },
    idFieldOptions: { description: 'Its id among all things of the graph: opaque, the same on every machine.' },
    nodeQueryOptions: {
      description: 'The thing with this id, or null when there is none.',
      args: { id: { description: 'The id, from the field `id` of an answer.' } },
    },
    nodesQueryOptions: {
      args: { ids: { description: 'The ids, from the field `id` of answers.' } },
      description: 'The things with these ids, in their order; null for one that does not exist.',
      complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    },
    edgesFieldOptions: {
      description: 'The things of the page, each with its cursor.',
      complexity: { field: 1, multiplier: 1 },
    },
    nodeFieldOptions: { description: 'The thing.' },
    cursorFieldOptions: { description: 'Where the thing stands in the list: give it as `after` or `before`.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    pageInfoFieldOptions: { description: 'Where the page stands in the list.' },
    hasNextPageFieldOptions: { description: 'Whether there is more after the page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there is more before the page.' },
    startCursorFieldOptions: { description: 'The cursor of the first thing of the page.' },
    endCursorFieldOptions: {
      description: 'The cursor of the last thing of the page: give it as `after` for the next one.',
    },
    ...pageArguments,
  },
});

builder.queryType({
  description:
    'Questions to the graph of inspection findings. Every claim in an answer can be traced to the sentence it came from.',
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description:
      'How many things the whole list has. Costs a statement of its own, and nothing unless it is asked for.',
    resolve: (connection) => connection.total(),
  }),
);

/**
 * An error about what the client sent: it is shown to them as it is.
 *
 * @param argument the argument that is wrong, as in `filter.theme`
 * @param node where it stands in the query, when the error is found before any field is resolved
 */
export function badInput(message: string, argument?: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, {
    ...(node === undefined ? {} : { nodes: node }),
    extensions: { code: 'BAD_USER_INPUT', ...(argument === undefined ? {} : { argument }) },
  });
}
