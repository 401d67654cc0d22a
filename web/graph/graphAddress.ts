/** What the address of a graph view says. */
export interface GraphAddress {
  /** The node that it starts from. */
  readonly from: string | undefined;
  /** The other end, when it shows how two nodes are connected. */
  readonly to: string | undefined;
  /** The nodes whose neighbours are shown. */
  readonly open: readonly string[];
  /** How many neighbours of a sort are shown, by `groupKey`, where someone asked for more or fewer than usual. */
  readonly shown: ReadonlyMap<string, number>;
  /** The kinds of node that are left out, in the words of the API. */
  readonly hidden: readonly string[];
  /** The node that the panel is about. */
  readonly at: string | undefined;
}

/** The sort of neighbour that a group is: the node, the relationship, its direction and the kind. */
export function groupKey(
  of: string,
  {
    relationship,
    direction,
    kind,
  }: { readonly relationship: string; readonly direction: string; readonly kind: string },
): string {
  return [of, relationship, direction, kind].join('.');
}

/** Reads the query of an address. What makes no sense in it says nothing. */
export function readGraphAddress(query: URLSearchParams): GraphAddress {
  const list = (name: string) => [...new Set((query.get(name) ?? '').split(',').filter((one) => one !== ''))];
  const from = query.get('from') ?? undefined;
  const end = query.get('to') ?? undefined;
  // From a node to itself there is nothing between.
  const to = end === from ? undefined : end;
  const shown = list('shown').flatMap((one): readonly (readonly [string, number])[] => {
    const [, key, count] = /^(.+)\.(\d{1,6})$/.exec(one) ?? [];
    return key === undefined ? [] : [[key, Number(count)]];
  });
  return {
    from,
    to,
    // What a view starts from is open unless the address says what is.
    open: query.has('open') || to !== undefined || from === undefined ? list('open') : [from],
    shown: new Map(shown),
    hidden: list('hide'),
    at: query.get('at') ?? from,
  };
}

/** The parts of the query for what is open; `none` says that nothing is, unlike a query without it. */
export function openPart(open: readonly string[]): string {
  return open.length === 0 ? ',' : open.join(',');
}

/** The part of the query for how many are shown. */
export function shownPart(shown: ReadonlyMap<string, number>): string {
  return [...shown].map(([key, count]) => `${key}.${count}`).join(',');
}
