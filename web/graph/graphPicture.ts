import type { Position } from 'cytoscape';
import { pageColours } from './colours.ts';
import { labelSize, labelWidth, nodeSize } from './drawingStyle.ts';
import type { Drawn } from './drawn.ts';
import { type Kind, kinds, polygonPoints } from './kinds.ts';
import { nodeLabel, restText } from './nodeText.ts';

const margin = 90;
const legendStep = 20;

/**
 * A picture of the graph as it is drawn, with its legend.
 *
 * @param positions where each node is in the drawing, rests included
 */
export function graphPicture(drawn: Drawn, positions: ReadonlyMap<string, Position>): SVGSVGElement {
  const colours = pageColours();
  const at = (id: string) => positions.get(id) ?? { x: 0, y: 0 };
  const places = [...positions.values()];
  const left = Math.min(...places.map(({ x }) => x)) - margin;
  const top = Math.min(...places.map(({ y }) => y)) - margin;
  const shown = [
    ...new Set([...drawn.nodes.map(({ node }) => node.__typename), ...drawn.rests.map(({ kind }) => kind)]),
  ];
  const width = Math.max(...places.map(({ x }) => x)) + margin - left;
  const graphHeight = Math.max(...places.map(({ y }) => y)) + margin - top;
  const height = graphHeight + shown.length * legendStep + 10;
  const picture = element('svg', {
    width,
    height,
    viewBox: `${left} ${top} ${width} ${height}`,
    'font-family': 'system-ui, sans-serif',
    'font-size': labelSize,
  });
  picture.append(element('rect', { x: left, y: top, width, height, fill: colours.paper }));
  const line = (from: Position, to: Position, dashes?: string) =>
    element('line', {
      ...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: colours.line },
      ...(dashes === undefined ? {} : { 'stroke-dasharray': dashes }),
    });
  for (const { from, to } of drawn.edges) picture.append(line(at(from), at(to)));
  for (const { id, of } of drawn.rests) picture.append(line(at(of), at(id), '4 3'));
  const shape = (kind: Kind, { x, y }: Position, size: number, more: Readonly<Record<string, string | number>> = {}) =>
    element('polygon', {
      points: polygonPoints(kind, x, y, size / 2),
      fill: kinds[kind].colour,
      stroke: colours.soft,
      ...more,
    });
  const words = (text: string, { x, y }: Position, more: Readonly<Record<string, string | number>> = {}) => {
    const written = element('text', { 'text-anchor': 'middle', fill: colours.ink, ...more });
    for (const [index, one] of wrapped(text).entries()) {
      const part = element('tspan', { x, y: y + index * (labelSize + 2) });
      part.textContent = one;
      written.append(part);
    }
    return written;
  };
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

function below({ x, y }: Position, size: number): Position {
  return { x, y: y + size / 2 + labelSize + 2 };
}

/** A text in lines that are about as wide as those of the drawing. */
function wrapped(text: string): readonly string[] {
  const longest = labelWidth / (labelSize * 0.52);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
