import { useEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../words.ts';
import { type Drawing, type DrawingEvents, startDrawing } from './drawing.ts';
import type { Drawn } from './drawn.ts';
import { kinds } from './kinds.ts';
import { step } from './neighbourhoods.ts';
import { nodeTitle, restText } from './nodeText.ts';

interface GraphFrameProps extends Omit<DrawingEvents, 'onPoint'> {
  readonly drawn: Drawn;
  readonly selected: string | undefined;
  /** Is given the drawing, so that others can save it; undefined when it is gone. */
  readonly onDrawing: (drawing: Drawing | undefined) => void;
}

/** The drawing with its buttons. All that a click in it does, the list beside it does by the keyboard too. */
export function GraphFrame({ drawn, selected, onNode, onRest, onDrawing }: GraphFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | undefined>(undefined);
  const [pointed, setPointed] = useState<string>();
  // The drawing outlives the functions that a view is given anew each time it is shown.
  const events = useRef({ onNode, onRest });
  events.current = { onNode, onRest };

  useEffect(() => {
    if (frame.current === null) throw new Error('the drawing has no element');
    const started = startDrawing(frame.current, {
      onNode: (id) => events.current.onNode(id),
      onRest: (id) => events.current.onRest(id),
      onPoint: setPointed,
    });
    drawing.current = started;
    onDrawing(started);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', started.recolour);
    return () => {
      dark.removeEventListener('change', started.recolour);
      onDrawing(undefined);
      started.remove();
    };
  }, []);

  useEffect(() => drawing.current?.show(drawn, selected), [drawn, selected]);

  const says = `A drawing of ${counted(drawn.nodes.length, 'node')} and ${counted(drawn.edges.length, 'relationship')}; the list below has them all.`;
  return (
    <div class="graph-frame">
      <div ref={frame} class="graph-drawing" role="img" aria-label={says} />
      {pointed !== undefined && (
        <p class="graph-hint" aria-hidden="true">
          {hint(drawn, pointed)}
        </p>
      )}
      <fieldset class="graph-zoom" aria-label="The drawing">
        <button type="button" onClick={() => drawing.current?.zoom(1.3)} aria-label="Nearer">
          +
        </button>
        <button type="button" onClick={() => drawing.current?.zoom(1 / 1.3)} aria-label="Farther">
          −
        </button>
        <button type="button" onClick={() => drawing.current?.fit()}>
          Show all
        </button>
      </fieldset>
    </div>
  );
}

/** What the pointer is on, in full: the words below a node are cut, and too small from far away. */
function hint({ nodes, rests }: Drawn, id: string): string {
  const node = nodes.find((one) => one.id === id)?.node;
  const rest = rests.find((one) => one.id === id);
  if (node !== undefined) return `${kinds[node.__typename].one}: ${nodeTitle(node)}`;
  return rest === undefined ? '' : `${restText(rest)}: click to show ${Math.min(step, rest.left)}`;
}
