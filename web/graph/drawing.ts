import cytoscape, { type Core, type LayoutOptions, type NodeSingular, type Position } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { pageColours } from './colours.ts';
import { areLabelled, drawingStyle } from './drawingStyle.ts';
import type { Drawn } from './drawn.ts';
import { nodeLabel, relationshipText, restText } from './nodeText.ts';

cytoscape.use(fcose);

/** Room between the drawing and its frame, in pixels. */
const margin = 36;
/** A few nodes are not blown up to fill the frame. */
const largestFit = 1.2;

/** What a click in the drawing is on. */
export interface DrawingEvents {
  readonly onNode: (id: string) => void;
  readonly onRest: (id: string) => void;
  /** What the pointer is on: a node or a rest, undefined for none. */
  readonly onPoint: (id: string | undefined) => void;
}

/** A drawing of a graph in an element. */
export interface Drawing {
  /** Shows this; what was there before stays in its place. */
  show(drawn: Drawn, selected: string | undefined): void;
  /** Goes nearer, or with a factor below one farther away. */
  zoom(factor: number): void;
  /** Brings the whole into the frame. */
  fit(): void;
  /** Takes the colours of the page anew. */
  recolour(): void;
  /** Where each node is, rests included. */
  positions(): ReadonlyMap<string, Position>;
  remove(): void;
}

/** Starts a drawing in an element. */
export function startDrawing(container: HTMLElement, { onNode, onRest, onPoint }: DrawingEvents): Drawing {
  const core = cytoscape({
    container,
    style: drawingStyle(pageColours()),
    minZoom: 0.05,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
  core.on('tap', 'node', ({ target }: { readonly target: NodeSingular }) => {
    if (target.hasClass('rest')) onRest(target.id());
    else onNode(target.id());
  });
  core.on('mouseover', 'node', ({ target }: { readonly target: NodeSingular }) => onPoint(target.id()));
  core.on('mouseout', 'node', () => onPoint(undefined));
  // Out of the frame at once, the pointer leaves no node.
  container.addEventListener('mouseleave', () => onPoint(undefined));
  const resized = new ResizeObserver(() => core.resize());
  resized.observe(container);

  return {
    show(drawn, selected) {
      const before = new Set(
        core
          .nodes()
          .toArray()
          .map((node) => node.id()),
      );
      core.batch(() => update(core, drawn, selected));
      if (
        core
          .nodes()
          .toArray()
          .some((node) => !before.has(node.id()))
      )
        arrange(core, before);
    },
    zoom(factor) {
      core.zoom({ level: core.zoom() * factor, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
    },
    fit() {
      showAll(core);
    },
    recolour() {
      core.style(drawingStyle(pageColours()));
    },
    positions() {
      return new Map(core.nodes().map((node) => [node.id(), { ...node.position() }]));
    },
    remove() {
      resized.disconnect();
      core.destroy();
    },
  };
}

/** Makes the elements those that are to be drawn. */
function update(core: Core, drawn: Drawn, selected: string | undefined): void {
  const wanted = new Set([...drawn.nodes, ...drawn.rests].map(({ id }) => id));
  const links = [
    ...drawn.edges.map(({ id, type, from, to }) => ({ id, from, to, label: relationshipText(type), isRest: false })),
    ...drawn.rests.map(({ id, of }) => ({ id: `to ${id}`, from: of, to: id, label: '', isRest: true })),
  ];
  const wantedLinks = new Set(links.map(({ id }) => id));
  core.edges().forEach((edge) => {
    if (!wantedLinks.has(edge.id())) edge.remove();
  });
  core.nodes().forEach((node) => {
    if (!wanted.has(node.id())) node.remove();
  });
  const places = newPlaces(core, drawn, links);
  const put = (id: string, data: Readonly<Record<string, unknown>>, classes: string) => {
    const there = core.getElementById(id);
    if (there.nonempty()) there.data(data).classes(classes);
    else core.add({ data: { ...data, id }, classes, position: places.get(id) ?? { x: 0, y: 0 } });
  };
  for (const { id, node, isOpen, isStart } of drawn.nodes) {
    const states = { open: isOpen, start: isStart, selected: id === selected };
    const classes = Object.entries(states).flatMap(([name, holds]) => (holds ? [name] : []));
    put(id, { label: nodeLabel(node) }, [node.__typename, ...classes].join(' '));
  }
  for (const rest of drawn.rests) put(rest.id, { label: restText(rest) }, `rest ${rest.kind}`);
  for (const { id, from, to, label, isRest } of links) {
    const states = {
      'to-rest': isRest,
      'of-selected': !isRest && (from === selected || to === selected),
      // Of a few, each says what it is.
      labelled: !isRest && areLabelled(drawn),
    };
    const classes = Object.entries(states).flatMap(([name, holds]) => (holds ? [name] : []));
    const there = core.getElementById(id);
    if (there.nonempty()) there.classes(classes.join(' '));
    else core.add({ data: { id, source: from, target: to, label }, classes: classes.join(' ') });
  }
}

/** Where new nodes begin: around the first node that they are joined to, one farther out than the other. */
function newPlaces(
  core: Core,
  drawn: Drawn,
  links: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, Position> {
  const places = new Map<string, Position>();
  const taken = new Map<string, number>();
  const placeOf = (id: string) => {
    const there = core.getElementById(id);
    return there.nonempty() ? there.position() : places.get(id);
  };
  for (const { id } of [...drawn.nodes, ...drawn.rests]) {
    if (core.getElementById(id).nonempty()) continue;
    const joined = links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
    const anchor = joined.find((other) => placeOf(other) !== undefined) ?? '';
    const middle = placeOf(anchor) ?? { x: 0, y: 0 };
    const turn = taken.get(anchor) ?? 0;
    taken.set(anchor, turn + 1);
    // The golden angle spreads any number of them evenly.
    const angle = turn * 2.39996;
    const reach = 70 + 16 * Math.sqrt(turn);
    places.set(id, { x: middle.x + reach * Math.cos(angle), y: middle.y + reach * Math.sin(angle) });
  }
  return places;
}

/** Finds places for the new nodes; those that were there before keep theirs. */
function arrange(core: Core, before: ReadonlySet<string>): void {
  const fixed = new Map(
    core
      .nodes()
      .toArray()
      .filter((node) => before.has(node.id()))
      .map((node) => [node.id(), { ...node.position() }]),
  );
  const options = {
    name: 'fcose',
    animate: false,
    fit: false,
    // From where they begin, so that the same graph is drawn alike each time.
    randomize: false,
    nodeDimensionsIncludeLabels: true,
    idealEdgeLength: 90,
    nodeRepulsion: 12_000,
    nodeSeparation: 90,
    numIter: 1_500,
    ...(fixed.size === 0
      ? {}
      : { fixedNodeConstraint: [...fixed].map(([nodeId, position]) => ({ nodeId, position })) }),
  };
  core.layout(options as LayoutOptions).run();
  // Rounding moves what is fixed by a hair.
  core.nodes().forEach((node) => {
    const position = fixed.get(node.id());
    if (position !== undefined) node.position(position);
  });
  const { x1, y1, x2, y2 } = core.extent();
  const box = core.elements().boundingBox();
  if (fixed.size === 0 || box.x1 < x1 || box.y1 < y1 || box.x2 > x2 || box.y2 > y2) showAll(core);
}

function showAll(core: Core): void {
  core.fit(core.elements(), margin);
  if (core.zoom() > largestFit) {
    core.zoom(largestFit);
    core.center(core.elements());
  }
}
