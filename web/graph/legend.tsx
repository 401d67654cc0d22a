import { counted } from '../words.ts';
import { KindIcon } from './kindIcon.tsx';
import { type Kind, kindNames, kinds } from './kinds.ts';

interface LegendProps {
  /** How many nodes of each kind there are, those left out included. */
  readonly counts: ReadonlyMap<Kind, number>;
  readonly hidden: readonly string[];
  readonly onToggle: (kind: Kind) => void;
}

/** The kinds of node, each with its shape; unticked, a kind is left out of the drawing and the lists. */
export function Legend({ counts, hidden, onToggle }: LegendProps) {
  return (
    <fieldset class="graph-legend">
      <legend>Kinds of node</legend>
      {kindNames
        .filter((kind) => counts.has(kind) || hidden.includes(kind.toUpperCase()))
        .map((kind) => (
          <label key={kind}>
            <input type="checkbox" checked={!hidden.includes(kind.toUpperCase())} onChange={() => onToggle(kind)} />
            <KindIcon kind={kind} />
            {counted(counts.get(kind) ?? 0, kinds[kind].one, kinds[kind].many)}
          </label>
        ))}
    </fieldset>
  );
}
