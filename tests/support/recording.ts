import type { GraphStore } from '../../src/graph/store.ts';

/** A graph that notes the name of every statement that reads it, in order; a text search is noted as `search`. */
export function recording(store: GraphStore): { readonly store: GraphStore; readonly ran: readonly string[] } {
  const ran: string[] = [];
  return {
    ran,
    store: {
      ...store,
      read(name, parameters, choices) {
        ran.push(name);
        return store.read(name, parameters, choices);
      },
      searchText(...question) {
        ran.push('search');
        return store.searchText(...question);
      },
    },
  };
}
