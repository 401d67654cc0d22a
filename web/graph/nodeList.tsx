import type { Drawn, DrawnNode } from './drawn.ts';
import { KindIcon } from './kindIcon.tsx';
import { kindNames, kinds } from './kinds.ts';
import { nodeTitle } from './nodeText.ts';

interface NodeListProps {
  readonly drawn: Drawn;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

/** The nodes of the drawing as lists, by kind: what can be done by a click there can be done here. */
export function NodeList({ drawn, selected, onSelect, onToggle }: NodeListProps) {
  return (
    <section class="graph-list" aria-label="Nodes">
      <h2>Nodes</h2>
      {kindNames.map((kind) => {
        const nodes = drawn.nodes.filter(({ node }) => node.__typename === kind);
        if (nodes.length === 0) return null;
        return (
          <details key={kind} open={nodes.length <= 30}>
            <summary>
              <KindIcon kind={kind} /> {kinds[kind].many} ({nodes.length})
            </summary>
            <ul>
              {nodes.map((one) => (
                <ListedNode
                  key={one.id}
                  one={one}
                  isSelected={one.id === selected}
                  onSelect={onSelect}
                  onToggle={onToggle}
                />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

interface ListedNodeProps {
  readonly one: DrawnNode;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

function ListedNode({ one, isSelected, onSelect, onToggle }: ListedNodeProps) {
  const title = nodeTitle(one.node);
  return (
    <li>
      <button
        type="button"
        class="toggle"
        aria-expanded={one.isOpen}
        aria-label={`Neighbours of ${title}`}
        onClick={() => onToggle(one.id)}
      >
        <span aria-hidden="true">{one.isOpen ? '−' : '+'}</span>
      </button>
      <button type="button" class="name" aria-pressed={isSelected} onClick={() => onSelect(one.id)}>
        {title}
      </button>
    </li>
  );
}
