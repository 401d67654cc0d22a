import type { StylesheetJson } from 'cytoscape';
import type { Colours } from './colours.ts';
import type { Drawn } from './drawn.ts';
import { kindNames, kinds } from './kinds.ts';

/** The sides of a node in the drawing, in its own units. */
export const nodeSize = { usual: 24, start: 34 } as const;
export const labelSize = 11;
/** How wide the text below a node may be. */
export const labelWidth = 120;

/** Whether there are so few relationships that each says what it is. */
export function areLabelled({ edges }: Drawn): boolean {
  return edges.length <= 12;
}

/** How the elements of a drawing look. */
export function drawingStyle({ paper, ink, soft, line, link }: Colours): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        width: nodeSize.usual,
        height: nodeSize.usual,
        color: ink,
        'font-size': labelSize,
        'font-family': 'system-ui, sans-serif',
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-wrap': 'wrap',
        'text-max-width': `${labelWidth}px`,
        'text-background-color': paper,
        'text-background-opacity': 0.85,
        'text-background-padding': '1px',
        // From far away, words would be a grey smear: shapes alone are clearer.
        'min-zoomed-font-size': 6,
        'border-width': 1,
        'border-color': soft,
      },
    },
    ...kindNames.map((kind) => ({
      selector: `node.${kind}`,
      style: {
        'background-color': kinds[kind].colour,
        shape: 'polygon' as const,
        'shape-polygon-points': kinds[kind].corners.join(' '),
      },
    })),
    { selector: 'node.start', style: { width: nodeSize.start, height: nodeSize.start, 'font-weight': 'bold' } },
    { selector: 'node.open', style: { 'border-width': 3, 'border-color': ink } },
    {
      selector: 'node.rest',
      style: { 'background-opacity': 0.25, 'border-style': 'dashed', 'border-width': 2, color: soft },
    },
    {
      selector: 'node.selected',
      style: {
        'underlay-color': link,
        'underlay-opacity': 0.35,
        'underlay-padding': 8,
        'font-weight': 'bold',
        'min-zoomed-font-size': 0,
        'z-index': 10,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 1.2,
        'line-color': line,
        'curve-style': 'bezier',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': line,
        'arrow-scale': 0.7,
        opacity: 0.8,
      },
    },
    { selector: 'edge.to-rest', style: { 'line-style': 'dashed', 'target-arrow-shape': 'none' } },
    {
      selector: 'edge.labelled, edge.of-selected',
      style: {
        label: 'data(label)',
        color: soft,
        'font-size': 9,
        'font-family': 'system-ui, sans-serif',
        'text-background-color': paper,
        'text-background-opacity': 0.9,
        'min-zoomed-font-size': 6,
      },
    },
    {
      selector: 'edge.of-selected',
      style: { width: 2, opacity: 1, 'line-color': link, 'target-arrow-color': link },
    },
  ];
}
