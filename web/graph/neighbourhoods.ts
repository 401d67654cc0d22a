import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../api.ts';
import {
  aroundOperation,
  type GraphNode,
  type NeighbourEdge,
  type NeighbourGroup,
  neighboursOperation,
} from './graph.graphql.ts';
import { groupKey } from './graphAddress.ts';

/** A sort of neighbour with those that have been loaded, in order. */
export interface LoadedGroup extends NeighbourGroup {
  readonly key: string;
  readonly edges: readonly NeighbourEdge[];
}

/** A node with what is around it. */
export interface Neighbourhood {
  readonly node: GraphNode;
  readonly groups: readonly LoadedGroup[];
}

/** The first request brings small neighbourhoods whole. */
const firstPage = 60;
/** A sort of neighbour with no more than these is shown at once; the others when someone asks for them. */
const few = 30;
/** How many more a click shows. */
export const step = 50;
export const largestPage = 500;

/** How many of a group are to be shown. */
export function shownOf(group: { readonly key: string; readonly count: number }, shown: ReadonlyMap<string, number>) {
  return Math.min(shown.get(group.key) ?? (group.count <= few ? group.count : 0), group.count);
}

export interface Neighbourhoods {
  readonly loaded: ReadonlyMap<string, Neighbourhood>;
  readonly isLoading: boolean;
  readonly error: unknown;
}

/** What is around some nodes, as many of each sort as are to be shown. What has been loaded once stays. */
export function useNeighbourhoods(ids: readonly string[], shown: ReadonlyMap<string, number>): Neighbourhoods {
  const kept = useRef(new Map<string, Neighbourhood>());
  const [state, setState] = useState<Neighbourhoods>({ loaded: new Map(), isLoading: true, error: undefined });
  const key = JSON.stringify([ids, [...shown]]);
  // The key says whether what is asked for changed.
  useEffect(() => {
    const request = new AbortController();
    setState((last) => ({ ...last, isLoading: true }));
    Promise.all(ids.map((id) => load(kept.current, id, shown, request.signal))).then(
      () => setState({ loaded: new Map(kept.current), isLoading: false, error: undefined }),
      (error: unknown) => {
        if (!request.signal.aborted) setState((last) => ({ ...last, isLoading: false, error }));
      },
    );
    return () => request.abort();
  }, [key]);
  return state;
}

async function load(
  kept: Map<string, Neighbourhood>,
  id: string,
  shown: ReadonlyMap<string, number>,
  signal: AbortSignal,
): Promise<void> {
  const start = kept.get(id) ?? (await firstOf(id, signal));
  const groups = await Promise.all(
    start.groups.map(async (group): Promise<LoadedGroup> => {
      const edges = [...group.edges];
      const wanted = shownOf(group, shown);
      while (edges.length < wanted) {
        const more = await ask(
          neighboursOperation,
          {
            of: id,
            through: [group.relationship],
            direction: group.direction,
            kinds: [group.kind],
            first: Math.min(wanted - edges.length, largestPage),
            after: edges.at(-1)?.cursor ?? null,
          },
          signal,
        );
        // The graph may have lost some since they were counted.
        if (more.neighbours.edges.length === 0) break;
        edges.push(...more.neighbours.edges);
      }
      return { ...group, edges };
    }),
  );
  kept.set(id, { ...start, groups });
}

async function firstOf(id: string, signal: AbortSignal): Promise<Neighbourhood> {
  const { node, neighbours } = await ask(aroundOperation, { of: id, first: firstPage }, signal);
  if (node === null) throw new Error(`the graph has neighbours of ${id} and not the node itself`);
  const edgesOf = new Map<string, NeighbourEdge[]>();
  for (const edge of neighbours.edges) {
    const key = groupKey(id, { ...edge, kind: edge.node.__typename.toUpperCase() });
    edgesOf.set(key, [...(edgesOf.get(key) ?? []), edge]);
  }
  return {
    node,
    groups: neighbours.groups.map((group) => {
      const key = groupKey(id, group);
      return { ...group, key, edges: edgesOf.get(key) ?? [] };
    }),
  };
}
