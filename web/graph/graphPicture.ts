import type { Position } from 'cytoscape';
import type { Colours } from './colours.ts';
import { areLabelled, labelSize, labelWidth, nodeSize } from './drawingStyle.ts';
import type { Drawn } from './drawn.ts';
import { type Kind, kinds, polygonPoints } from './kinds.ts';
import { nodeLabel, relationshipText, restText } from './nodeText.ts';

const margin = 90;
const arrow = 'graph-arrow';
const legendStep = 20;
/** As many characters as the drawing has in a line, or about. */
const labelLength = labelWidth / (labelSize * 0.52);
const source = 'HMIC reports, © Crown copyright, Open Government Licence v3.0.';

/** Dark on white, whatever the page is: a picture goes into documents. */
const colours: Pick<Colours, 'paper' | 'ink' | 'soft' | 'line'> = {
  paper: '#ffffff',
  ink: '#18212c',
  soft: '#4a5562',
  line: '#7d8896',
};

/**
 * A picture of the graph as it is drawn, with its legend and where it is from.
 *
 * @param positions where each node is in the drawing, rests included
 */
export function graphPicture(drawn: Drawn, positions: ReadonlyMap<string, Position>): SVGSVGElement {
  const at = (id: string) => positions.get(id) ?? { x: 0, y: 0 };
  const places = [...positions.values()];
  const left = Math.min(...places.map(({ x }) => x)) - margin;
  const top = Math.min(...places.map(({ y }) => y)) - margin;
  const shown = [
    ...new Set([...drawn.nodes.map(({ node }) => node.__typename), ...drawn.rests.map(({ kind }) => kind)]),
  ];
  const width = Math.max(...places.map(({ x }) => x + margin - left), 380);
  const graphHeight = Math.max(...places.map(({ y }) => y)) + margin - top;
  const height = graphHeight + (shown.length + 1) * legendStep + 10;
  const picture = element('svg', {
    width,
    height,
    viewBox: `${left} ${top} ${width} ${height}`,
    'font-family': 'system-ui, sans-serif',
    'font-size': labelSize,
  });
  picture.append(element('rect', { x: left, y: top, width, height, fill: colours.paper }));
  picture.append(arrowHead());
  const line = (from: Position, to: Position, more: Readonly<Record<string, string | number>>) =>
    element('line', { ...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: colours.line }, ...more });
  const sizes = new Map(drawn.nodes.map(({ id, isStart }) => [id, isStart ? nodeSize.start : nodeSize.usual]));
  const shape = (kind: Kind, { x, y }: Position, size: number, more: Readonly<Record<string, string | number>> = {}) =>
    element('polygon', {
      points: polygonPoints(kind, x, y, size / 2),
      fill: kinds[kind].colour,
      stroke: colours.soft,
      ...more,
    });
  const words = (
    text: string,
    { x, y }: Position,
    more: Readonly<Record<string, string | number>> = {},
    longest = labelLength,
  ) => {
    const written = element('text', {
      'text-anchor': 'middle',
      fill: colours.ink,
      // Lines behind the words do not cross them out.
      stroke: colours.paper,
      'stroke-width': 3,
      'paint-order': 'stroke',
      ...more,
    });
    for (const [index, one] of wrapped(text, longest).entries()) {
      const part = element('tspan', { x, y: y + index * (labelSize + 2) });
      part.textContent = one;
      written.append(part);
    }
    return written;
  };
  for (const { id, of } of drawn.rests) picture.append(line(at(of), at(id), { 'stroke-dasharray': '4 3' }));
  for (const { type, from, to } of drawn.edges) {
    const end = towards(at(to), at(from), (sizes.get(to) ?? nodeSize.usual) / 2 + 2);
    picture.append(line(at(from), end, { 'marker-end': `url(#${arrow})` }));
    const middle = { x: (at(from).x + at(to).x) / 2, y: (at(from).y + at(to).y) / 2 };
    if (areLabelled(drawn))
      picture.append(words(relationshipText(type), middle, { fill: colours.soft, 'font-size': 9 }));
  }
  for (const { id, node, isOpen, isStart } of drawn.nodes) {
    const size = isStart ? nodeSize.start : nodeSize.usual;
    const place = at(id);
    picture.append(
      shape(node.__typename, place, size, isOpen ? { stroke: colours.ink, 'stroke-width': 3 } : {}),
      words(nodeLabel(node), below(place, size), isStart ? { 'font-weight': 'bold' } : {}),
    );
  }
  for (const rest of drawn.rests) {
    const place = at(rest.id);
    picture.append(
      shape(rest.kind, place, nodeSize.usual, { 'fill-opacity': 0.25, 'stroke-dasharray': '4 3' }),
      words(restText(rest), below(place, nodeSize.usual)),
    );
  }
  for (const [index, kind] of shown.entries()) {
    const place = { x: left + 20, y: top + graphHeight + index * legendStep };
    picture.append(
      shape(kind, place, 14),
      words(kinds[kind].one, { x: place.x + 16, y: place.y + 4 }, { 'text-anchor': 'start' }),
    );
  }
  const end = { x: left + 10, y: top + height - 12 };
  picture.append(words(source, end, { 'text-anchor': 'start', fill: colours.soft }, 200));
  return picture;
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

/** The head of the arrows of relationships. */
function arrowHead(): SVGElement {
  const marker = element('marker', {
    ...{ id: arrow, viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' },
  });
  marker.append(element('path', { d: 'M0 0 8 4 0 8z', fill: colours.line }));
  return marker;
}

/** A place that is nearer to another one by a distance. */
function towards(place: Position, other: Position, distance: number): Position {
  const length = Math.hypot(other.x - place.x, other.y - place.y);
  if (length === 0) return place;
  const part = distance / length;
  return { x: place.x + (other.x - place.x) * part, y: place.y + (other.y - place.y) * part };
}

function below({ x, y }: Position, size: number): Position {
  return { x, y: y + size / 2 + labelSize + 2 };
}

/** A text in lines of no more characters than that, where its words let it. */
function wrapped(text: string, longest: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
