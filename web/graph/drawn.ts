import type { GraphNode, GraphPath, RelationshipType } from './graph.graphql.ts';
import type { GraphAddress } from './graphAddress.ts';
import { type Kind, kindOf } from './kinds.ts';
import { type LoadedGroup, type Neighbourhood, shownOf } from './neighbourhoods.ts';

export interface DrawnNode {
  readonly id: string;
  readonly node: GraphNode;
  readonly isOpen: boolean;
  /** Whether it is what the view starts from, or on the path that it starts from. */
  readonly isStart: boolean;
}

export interface DrawnEdge {
  readonly id: string;
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
}

/** The neighbours of a sort that are not shown yet, as one. */
export interface Rest {
  readonly id: string;
  readonly of: string;
  readonly group: LoadedGroup;
  readonly kind: Kind;
  readonly shown: number;
  readonly left: number;
}

/** What a graph view shows, in its order. */
export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly rests: readonly Rest[];
  /** How many nodes of each kind there would be if no kind were left out. */
  readonly counts: ReadonlyMap<Kind, number>;
}

/** What is shown, from the address and from what has been loaded. */
export function drawn(
  address: GraphAddress,
  loaded: ReadonlyMap<string, Neighbourhood>,
  path: GraphPath | undefined,
): Drawn {
  const { open, shown, hidden } = address;
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, DrawnEdge>();
  const rests: Rest[] = [];
  const link = (type: RelationshipType, from: string, to: string) => {
    const id = `${from} ${type} ${to}`;
    edges.set(id, { id, type, from, to });
  };
  for (const { type, from, to } of path?.relationships ?? []) {
    for (const end of [from, to]) nodes.set(end.id, end);
    link(type, from.id, to.id);
  }
  const starts = new Set([...nodes.keys(), ...(address.from === undefined ? [] : [address.from])]);
  const start = address.from === undefined ? undefined : loaded.get(address.from);
  if (start !== undefined) nodes.set(start.node.id, start.node);
  for (const id of open) {
    const neighbourhood = loaded.get(id);
    if (neighbourhood === undefined) continue;
    nodes.set(id, neighbourhood.node);
    for (const group of neighbourhood.groups) {
      const count = shownOf(group, shown);
      const taken = group.edges.slice(0, count);
      for (const { node, relationship, direction } of taken) {
        nodes.set(node.id, node);
        if (direction === 'OUT') link(relationship, id, node.id);
        else link(relationship, node.id, id);
      }
      if (taken.length < group.count) {
        const left = group.count - taken.length;
        rests.push({ id: group.key, of: id, group, kind: kindOf(group.kind), shown: taken.length, left });
      }
    }
  }
  const counts = new Map<Kind, number>();
  for (const { __typename } of nodes.values()) counts.set(__typename, (counts.get(__typename) ?? 0) + 1);
  // What a view starts from is always there: without it nothing would be.
  const isShown = (id: string) => {
    const node = nodes.get(id);
    return node !== undefined && (starts.has(id) || !hidden.includes(node.__typename.toUpperCase()));
  };
  return {
    nodes: [...nodes.values()]
      .filter(({ id }) => isShown(id))
      .map((node) => ({
        id: node.id,
        node,
        isOpen: open.includes(node.id) && loaded.has(node.id),
        isStart: starts.has(node.id),
      })),
    edges: [...edges.values()].filter(({ from, to }) => isShown(from) && isShown(to)),
    rests: rests.filter(({ of, kind }) => isShown(of) && !hidden.includes(kind.toUpperCase())),
    counts,
  };
}
