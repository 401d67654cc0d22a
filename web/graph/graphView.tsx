import { useMemo, useRef } from 'preact/hooks';
import { useAddress } from '../address.ts';
import { Loading, Problem } from '../parts/answered.tsx';
import { type Column, DataTable } from '../parts/dataTable.tsx';
import { View } from '../parts/view.tsx';
import { useAsTable, ViewTools } from '../parts/viewTools.tsx';
import { useAnswer } from '../useAnswer.ts';
import { counted } from '../words.ts';
import type { Drawing } from './drawing.ts';
import { type Drawn, type DrawnEdge, drawn } from './drawn.ts';
import { graphPathOperation, neighboursOperation } from './graph.graphql.ts';
import { type GraphAddress, openPart, readGraphAddress, shownPart } from './graphAddress.ts';
import { GraphFrame } from './graphFrame.tsx';
import { graphPicture } from './graphPicture.ts';
import { Legend } from './legend.tsx';
import { type LoadedGroup, largestPage, shownOf, step, useNeighbourhoods } from './neighbourhoods.ts';
import { NodeList } from './nodeList.tsx';
import { NodePanel } from './nodePanel.tsx';
import { nodeTitle, relationshipText } from './nodeText.ts';
import { StartForm } from './startForm.tsx';

/** The graph around a node, or around a path between two. It grows by clicks, and its state is in the address. */
export function GraphView() {
  const { query } = useAddress();
  const key = query.toString();
  // The query says whether the address changed.
  const address = useMemo(() => readGraphAddress(query), [key]);
  if (address.from === undefined) {
    return (
      <View
        title="Graph"
        lead="Start from a force, a theme, a partner, a report or a claim, and follow what it is joined to."
      >
        <StartForm label="Start from" addressOf={(id) => `/graph?from=${id}`} />
      </View>
    );
  }
  return <GraphFrom address={address} from={address.from} />;
}

interface GraphFromProps {
  readonly address: GraphAddress;
  readonly from: string;
}

function GraphFrom({ address, from }: GraphFromProps) {
  const { set } = useAddress();
  const isTable = useAsTable();
  const { open, shown, hidden, to, at } = address;
  // A path brings its ends; a node to start from is there with its neighbours folded, too.
  const needed = to === undefined ? [...new Set([from, ...open])] : open;
  const { loaded, isLoading, error } = useNeighbourhoods(needed, shown);
  const path = useAnswer(graphPathOperation, to === undefined ? null : { from, to });
  const found = path.data?.path ?? undefined;
  const shows = useMemo(() => drawn(address, loaded, found), [address, loaded, found]);
  const drawing = useRef<Drawing | undefined>(undefined);

  const toggle = (id: string) =>
    set({ open: openPart(open.includes(id) ? open.filter((one) => one !== id) : [...open, id]), at: id });
  const show = (group: LoadedGroup, count: number) => {
    const isUsual = shownOf(group, new Map()) === count;
    const others = [...shown].filter(([key]) => key !== group.key);
    set({ shown: shownPart(new Map(isUsual ? others : [...others, [group.key, count]])) });
  };
  const showRest = (key: string) => {
    const rest = shows.rests.find(({ id }) => id === key);
    if (rest !== undefined) show(rest.group, rest.shown + Math.min(step, rest.left));
  };
  const select = (id: string) => set({ at: id }, 'replace');

  const start = shows.nodes.find(({ id }) => id === from)?.node;
  const end = shows.nodes.find(({ id }) => id === to)?.node;
  const selected = shows.nodes.find(({ id }) => id === at);
  const title = [start, end].flatMap((node) => (node === undefined ? [] : [nodeTitle(node)])).join(' and ');
  const problem = error ?? path.error;
  const picture = () => {
    if (drawing.current === undefined) throw new Error('there is no drawing to save');
    return graphPicture(shows, drawing.current.positions());
  };
  const others = { name: 'graph', ...(isTable ? {} : { picture }) };
  return (
    <View title={title === '' ? 'Graph' : `Graph: ${title}`}>
      {to === undefined ? (
        <ViewTools operation={neighboursOperation} variables={{ of: at ?? from, first: largestPage }} {...others} />
      ) : (
        <ViewTools operation={graphPathOperation} variables={{ from, to }} {...others} />
      )}
      {problem !== undefined && <Problem error={problem} />}
      {to !== undefined && path.data?.path === null && (
        <p role="status">Nothing connects the two within six relationships.</p>
      )}
      {(isLoading || path.isLoading) && shows.nodes.length === 0 && <Loading />}
      {shows.nodes.length > 0 && (
        <>
          <Legend
            counts={shows.counts}
            hidden={hidden}
            onToggle={(kind) => {
              const word = kind.toUpperCase();
              const next = hidden.includes(word) ? hidden.filter((one) => one !== word) : [...hidden, word];
              set({ hide: next.join(',') });
            }}
          />
          {isTable ? (
            <RelationshipTable shows={shows} />
          ) : (
            <div class="graph" aria-busy={isLoading || path.isLoading}>
              <GraphFrame
                drawn={shows}
                selected={selected?.id}
                onNode={(id) => (open.includes(id) ? select(id) : toggle(id))}
                onRest={showRest}
                onDrawing={(one) => {
                  drawing.current = one;
                }}
              />
              {selected !== undefined && (
                <NodePanel
                  node={selected.node}
                  neighbourhood={selected.isOpen ? loaded.get(selected.id) : undefined}
                  shown={shown}
                  drawn={shows}
                  start={from}
                  onSelect={select}
                  onToggle={toggle}
                  onShow={show}
                />
              )}
              <NodeList drawn={shows} selected={selected?.id} onSelect={select} onToggle={toggle} />
            </div>
          )}
          <StartForm label="How is it connected with" addressOf={(id) => `/graph?from=${from}&to=${id}`} />
        </>
      )}
    </View>
  );
}

/** The relationships of the drawing as a table. */
function RelationshipTable({ shows }: { readonly shows: Drawn }) {
  const titles = new Map(shows.nodes.map(({ id, node }) => [id, nodeTitle(node)]));
  const columns: readonly Column<DrawnEdge>[] = [
    { heading: 'From', cell: ({ from }) => titles.get(from) },
    { heading: 'Relationship', cell: ({ type }) => relationshipText(type) },
    { heading: 'To', cell: ({ to }) => titles.get(to) },
  ];
  return (
    <DataTable
      caption={`${counted(shows.nodes.length, 'node')}, ${counted(shows.edges.length, 'relationship')}`}
      columns={columns}
      rows={shows.edges}
      rowKey={({ id }) => id}
    />
  );
}
