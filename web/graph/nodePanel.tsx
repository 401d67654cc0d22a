import { Quote } from '../parts/claim.tsx';
import { useAnswer } from '../useAnswer.ts';
import { counted, day } from '../words.ts';
import type { Drawn, DrawnEdge } from './drawn.ts';
import { type GraphNode, nodeDetailsOperation } from './graph.graphql.ts';
import { KindIcon } from './kindIcon.tsx';
import { kindOf, kinds } from './kinds.ts';
import { type LoadedGroup, type Neighbourhood, shownOf, step } from './neighbourhoods.ts';
import { nodePage, nodeTitle, relationshipText } from './nodeText.ts';

interface NodePanelProps {
  readonly node: GraphNode;
  readonly neighbourhood: Neighbourhood | undefined;
  readonly shown: ReadonlyMap<string, number>;
  readonly drawn: Drawn;
  /** The id of the node that the view starts from. */
  readonly start: string;
  readonly onSelect: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onShow: (group: LoadedGroup, count: number) => void;
}

/** What is known of one node, and its relationships. */
export function NodePanel(props: NodePanelProps) {
  const { node, neighbourhood, shown, drawn, start, onSelect, onToggle, onShow } = props;
  const page = nodePage(node);
  const edges = drawn.edges.filter(({ from, to }) => from === node.id || to === node.id);
  return (
    <section class="graph-panel" aria-label="Selected node">
      <p class="kind">
        <KindIcon kind={node.__typename} /> {kinds[node.__typename].one}
      </p>
      <h2>{page === undefined ? nodeTitle(node) : <a href={page}>{nodeTitle(node)}</a>}</h2>
      <Details id={node.id} />
      <p class="graph-actions">
        <button type="button" aria-expanded={neighbourhood !== undefined} onClick={() => onToggle(node.id)}>
          {neighbourhood === undefined ? 'Show its neighbours' : 'Fold its neighbours'}
        </button>
        {start !== node.id && (
          <>
            <a href={`/graph?from=${node.id}`}>Start from here</a>
            <a href={`/graph?from=${start}&to=${node.id}`}>How the start is connected with it</a>
          </>
        )}
      </p>
      {neighbourhood !== undefined && (
        <>
          <h3>{neighbourhood.groups.length === 0 ? 'No neighbours' : 'Neighbours'}</h3>
          <ul class="groups">
            {neighbourhood.groups.map((group) => (
              <Group key={group.key} group={group} count={shownOf(group, shown)} onShow={onShow} />
            ))}
          </ul>
        </>
      )}
      {edges.length > 0 && (
        <details open={edges.length <= 40}>
          <summary>{counted(edges.length, 'relationship')} in the drawing</summary>
          <ul class="relationships">
            {edges.map((edge) => (
              <Relationship key={edge.id} edge={edge} of={node.id} drawn={drawn} onSelect={onSelect} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface GroupProps {
  readonly group: LoadedGroup;
  readonly count: number;
  readonly onShow: (group: LoadedGroup, count: number) => void;
}

/** A sort of neighbour: how many are shown of how many, and the ways to more and to none. */
function Group({ group, count, onShow }: GroupProps) {
  const kind = kindOf(group.kind);
  const { one, many } = kinds[kind];
  const what = `${relationshipText(group.relationship, group.direction)} ${counted(group.count, one, many)}`;
  const more = Math.min(step, group.count - count);
  return (
    <li>
      <KindIcon kind={kind} /> {what}
      {count > 0 && count < group.count && `, ${count} shown`}{' '}
      {more > 0 && (
        <button
          type="button"
          onClick={() => onShow(group, count + more)}
          aria-label={`${what}: show ${more}${count > 0 ? ' more' : ''}`}
        >
          Show {more}
          {count > 0 && ' more'}
        </button>
      )}{' '}
      {count > 0 && (
        <button type="button" onClick={() => onShow(group, 0)} aria-label={`${what}: fold`}>
          Fold
        </button>
      )}
    </li>
  );
}

interface RelationshipProps {
  readonly edge: DrawnEdge;
  readonly of: string;
  readonly drawn: Drawn;
  readonly onSelect: (id: string) => void;
}

function Relationship({ edge, of, drawn, onSelect }: RelationshipProps) {
  const isOut = edge.from === of;
  const other = drawn.nodes.find(({ id }) => id === (isOut ? edge.to : edge.from));
  if (other === undefined) return null;
  return (
    <li>
      {relationshipText(edge.type, isOut ? 'OUT' : 'INTO')}{' '}
      <button type="button" class="name" onClick={() => onSelect(other.id)}>
        {nodeTitle(other.node)}
      </button>
    </li>
  );
}

/** What the panel says of a node besides its name: what it is, and for a claim its quotes. */
function Details({ id }: { readonly id: string }) {
  const { data } = useAnswer(nodeDetailsOperation, { id });
  const node = data?.node;
  // While the next answer is on its way, the last one is of another node.
  if (node === null || node?.id !== id) return null;
  switch (node.__typename) {
    case 'Force':
      return <p>{node.region}</p>;
    case 'Inspection':
      return <p>{node.description}</p>;
    case 'Report':
      return <p>Published: {day(node.publishedOn)}</p>;
    case 'Theme':
      return <p>{node.definition}</p>;
    case 'Partner':
      return <p>{node.description}</p>;
    case 'Person':
      return <p>{node.role}</p>;
    default:
      return (
        <>
          {node.reviewStatus === 'PROPOSED' && <p class="mark proposed">Proposed, not yet reviewed</p>}
          {node.__typename === 'Recommendation' && node.dueOn !== null && <p>Due on {day(node.dueOn)}</p>}
          {node.evidence.map((span) => (
            <Quote key={span.start} evidence={span} />
          ))}
        </>
      );
  }
}
