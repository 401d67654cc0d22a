import { axisX, axisY, cell, plot, text } from '@observablehq/plot';
import { type Matrix, steps } from './matrix.ts';
import type { Polarity } from './state.ts';

const cellSize = 22;
const hatching = 'heat-map-missing';
const schemes = { WEAKNESS: 'oranges', STRENGTH: 'blues', NEUTRAL: 'greys' } as const;

/**
 * The heat map as a drawing that can stand alone, dark on white.
 *
 * @param caption what it shows, in a sentence; stands below it, with where the figures are from
 */
export function heatMapPicture({ forces, rows }: Matrix, polarity: Polarity, caption: string): SVGSVGElement {
  const cells = rows.flatMap(({ label, values }) =>
    values.map((value, index) => ({ theme: label, force: forces[index]?.shortName ?? '', count: value?.findings })),
  );
  const found = cells.filter(({ count }) => (count ?? 0) > 0);
  const margins = { left: 290, top: 130, right: 60, bottom: 56 };
  const drawing = plot({
    width: Math.max(640, margins.left + margins.right + forces.length * cellSize),
    height: margins.top + margins.bottom + rows.length * cellSize,
    marginLeft: margins.left,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    style: { background: 'white', color: '#18212c', fontFamily: 'system-ui, sans-serif' },
    x: { domain: forces.map(({ shortName }) => shortName), label: null, padding: 0.06 },
    y: { domain: rows.map(({ label }) => label), label: null, padding: 0.06 },
    color: { type: 'threshold', domain: steps.slice(1), scheme: schemes[polarity] },
    marks: [
      axisX({ anchor: 'top', tickRotate: -60, tickSize: 0 }),
      axisY({ tickSize: 0 }),
      cell(
        cells.filter(({ count }) => count === undefined),
        { x: 'force', y: 'theme', fill: `url(#${hatching})` },
      ),
      cell(
        cells.filter(({ count }) => count === 0),
        { x: 'force', y: 'theme', fill: 'white', stroke: '#d3dae2' },
      ),
      cell(found, { x: 'force', y: 'theme', fill: 'count' }),
      text(found, {
        x: 'force',
        y: 'theme',
        text: 'count',
        fill: ({ count }) => ((count ?? 0) >= 6 ? 'white' : '#18212c'),
      }),
      text(
        cells.filter(({ count }) => count === 0),
        { x: 'force', y: 'theme', text: 'count', fill: '#4a5562' },
      ),
      text(
        [`${caption}\nHatched: no report in scope. HMIC reports, © Crown copyright, Open Government Licence v3.0.`],
        {
          frameAnchor: 'bottom-left',
          lineHeight: 1.4,
          dx: -margins.left + 10,
          dy: margins.bottom - 8,
          lineAnchor: 'bottom',
          textAnchor: 'start',
        },
      ),
    ],
  });
  const svg = drawing instanceof SVGSVGElement ? drawing : drawing.querySelector('svg');
  if (svg === null) throw new Error('the plot has no drawing');
  svg.prepend(hatchingPattern());
  return svg;
}

function hatchingPattern(): Element {
  const markup = `<svg xmlns="http://www.w3.org/2000/svg"><defs><pattern id="${hatching}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#f6f8fa"/><line y2="6" stroke="#7d8896" stroke-width="2"/></pattern></defs></svg>`;
  const { documentElement } = new DOMParser().parseFromString(markup, 'image/svg+xml');
  const [definitions] = documentElement.children;
  if (definitions === undefined) throw new Error('the pattern is not SVG');
  return document.importNode(definitions, true);
}
