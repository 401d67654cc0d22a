import { StoreError } from '../errors.ts';
import type { GraphStore, Pair } from '../graph/store.ts';
import { type Label, nodeKind, type Row } from '../model/nodes.ts';
import { type RelationshipType, relationshipKind, relationshipTypes } from '../model/relationships.ts';

/** A kind of relationship between two kinds of node. */
export interface Ends {
  readonly type: RelationshipType;
  readonly from: Label;
  readonly to: Label;
  /** The end at which each node has few of them. */
  readonly fewAt: 'from' | 'to';
}

/** Every pair of node kinds that a type of relationship joins, in the order of the model. */
export const relationshipEnds: readonly Ends[] = relationshipTypes.flatMap((type) => {
  const { between, fewAt } = relationshipKind(type);
  return between.map(([from, to]): Ends => ({ type, from: from as Label, to: to as Label, fewAt }));
});

/** How much of a graph has been read. */
export interface Tally {
  nodes: number;
  relationships: number;
}

/** A graph that is read from one end to the other, a page at a time: no more than a page is in memory. */
export interface WholeGraph {
  /** The nodes of a kind by their ids, in pages. */
  nodes<L extends Label>(label: L): AsyncGenerator<readonly Row<L>[]>;
  /** The relationships of a kind, in pages. */
  relationships(ends: Ends): AsyncGenerator<readonly Pair[]>;
  /** The other ends of the relationships of a kind, by the id of the node at the end that has few. */
  others(ends: Ends, few: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /**
   * Makes sure that what was read is one state of the graph. A format calls it before it writes its last bytes, so
   * that what is not one state is not whole either.
   *
   * @throws StoreError when reports or reference data were written since the graph was opened for reading
   */
  confirm(): Promise<void>;
  /** What has been read so far. */
  readonly tally: Readonly<Tally>;
}

// Few statements, since each may scan all of a kind; but few nodes are written in one go, since a server has other work.
const nodesAtOnce = 5_000;
const nodesPassedOn = 250;
// A text may have a megabyte.
const textsAtOnce = 20;

/** Opens a graph for reading all of it. */
export async function wholeGraph(store: GraphStore): Promise<WholeGraph> {
  const before = await stateOf(store);
  const tally: Tally = { nodes: 0, relationships: 0 };

  async function others(ends: Ends, few: readonly string[]) {
    const found = new Map<string, string[]>();
    const rows = few.length === 0 ? [] : await readOthers(store, ends, few);
    for (const row of rows) {
      const key = String(row['key']);
      const ids = found.get(key);
      if (ids === undefined) found.set(key, [String(row['other'])]);
      else ids.push(String(row['other']));
    }
    tally.relationships += rows.length;
    return found;
  }

  return {
    tally,
    async *nodes<L extends Label>(label: L) {
      const limit = label === 'ReportText' ? textsAtOnce : nodesAtOnce;
      for await (const rows of pages(store, 'export.nodes', label, limit)) {
        for (let at = 0; at < rows.length; at += nodesPassedOn) {
          const part = rows.slice(at, at + nodesPassedOn);
          tally.nodes += part.length;
          yield part.map((row) => row['node'] as Row<L>);
        }
      }
    },
    async *relationships(ends) {
      // From the end that has few: a page of a hub's relationships would have no bound.
      for await (const rows of pages(store, 'export.ids', ends[ends.fewAt], nodesAtOnce)) {
        const found = await others(
          ends,
          rows.map((row) => String(row['id'])),
        );
        yield [...found].flatMap(([few, ids]) =>
          ids.map((other) => (ends.fewAt === 'from' ? { from: few, to: other } : { from: other, to: few })),
        );
      }
    },
    others,
    async confirm() {
      if ((await stateOf(store)) === before) return;
      throw new StoreError('the graph was changed while it was exported: run the export again when the ingest is done');
    },
  };
}

function readOthers(store: GraphStore, { type, from, to, fewAt }: Ends, keys: readonly string[]) {
  if (type === 'IN') return store.read('export.in', { keys });
  return store.read(fewAt === 'from' ? 'export.starting' : 'export.ending', { keys }, { from, type, to });
}

async function* pages(store: GraphStore, statement: 'export.nodes' | 'export.ids', label: Label, limit: number) {
  let after: string | undefined;
  for (;;) {
    const rows = await store.read(statement, { after, limit }, { label });
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    after = String(rows.at(-1)?.['id']);
  }
}

/** Every write of an ingest changes a fingerprint: of a report, of the reference data, or of the folder. */
async function stateOf(store: GraphStore): Promise<string> {
  const states = await Promise.all([store.read('ingest.loads'), store.read('ingest.reports')]);
  return states
    .map((rows) =>
      rows
        .map((row) => `${row['id']} ${row['fingerprint']}`)
        .sort()
        .join('\n'),
    )
    .join('\n\n');
}

/** What the product keeps for its own work and nobody reads: left out of all formats but the one for a graph database. */
const ownLabels: readonly Label[] = ['Load'];
const ownProperties: readonly string[] = ['words'];

/** The kinds of node that people read. */
export function isRead(label: Label): boolean {
  return !ownLabels.includes(label);
}

/** The names of the properties of a kind of node that people read, in the order of the model. */
export function propertiesRead(label: Label): readonly string[] {
  return Object.keys(nodeKind(label).properties).filter((name) => !ownProperties.includes(name));
}
