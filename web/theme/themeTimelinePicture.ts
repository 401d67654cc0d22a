import { axisX, axisY, dot, gridY, plot, text } from '@observablehq/plot';
import { type Palette, source } from '../lists/drawing.tsx';
import type { TimedFinding } from './theme.graphql.ts';

const polarities = ['STRENGTH', 'WEAKNESS', 'NEUTRAL'] as const;
const symbols = { STRENGTH: 'triangle', WEAKNESS: 'triangle', NEUTRAL: 'circle' } as const;
const names = { STRENGTH: '▲ strengths', WEAKNESS: '▼ weaknesses', NEUTRAL: '● facts' } as const;
/** Marks of one month and force stand one above the other. */
const shift = { STRENGTH: -13, WEAKNESS: 1, NEUTRAL: 15 } as const;
const rowHeight = 56;

interface Point {
  readonly force: string;
  readonly date: Date;
  readonly polarity: (typeof polarities)[number];
  readonly count: number;
}

/**
 * A row for each force: how many strengths, weaknesses and facts speak of each month.
 *
 * @param title for a picture that stands alone, which then says whose words it draws as well
 */
export function themeTimelinePicture(
  findings: readonly TimedFinding[],
  width: number,
  palette: Palette,
  title?: string,
): SVGSVGElement {
  const points = pointsOf(findings);
  const forces = [...new Set(points.map(({ force }) => force))].sort();
  const dates = points.map(({ date }) => date.getTime());
  const [top, bottom] = title === undefined ? [34, 28] : [64, 62];
  const drawing = plot({
    width,
    height: top + bottom + forces.length * rowHeight,
    marginLeft: 128,
    marginRight: 40,
    marginTop: top,
    marginBottom: bottom,
    style: { background: palette.paper, color: palette.ink, fontFamily: 'system-ui, sans-serif', fontSize: '12px' },
    x: { type: 'utc', label: null, domain: [monthsFrom(Math.min(...dates), -3), monthsFrom(Math.max(...dates), 3)] },
    y: { domain: forces, label: null },
    marks: [
      gridY({ stroke: palette.rule, strokeOpacity: 1 }),
      axisY({ tickSize: 0 }),
      axisX({ ticks: width < 600 ? 4 : 8, tickSize: 4 }),
      text([polarities.map((polarity) => names[polarity]).join('   ')], {
        frameAnchor: 'top-left',
        dx: -118,
        dy: -26,
        fill: palette.soft,
      }),
      ...polarities.flatMap((polarity) => {
        const those = points.filter((point) => point.polarity === polarity);
        return [
          dot(those, {
            x: 'date',
            y: 'force',
            symbol: symbols[polarity],
            rotate: polarity === 'WEAKNESS' ? 180 : 0,
            fill: palette[polarity],
            r: 5,
            dy: shift[polarity],
          }),
          text(those, {
            x: 'date',
            y: 'force',
            text: 'count',
            dx: 9,
            dy: shift[polarity],
            textAnchor: 'start',
            fill: palette.ink,
          }),
        ];
      }),
      ...(title === undefined
        ? []
        : [
            text([title], { frameAnchor: 'top-left', dx: -118, dy: -52, fontSize: 15, fontWeight: 600 }),
            text([source], { frameAnchor: 'bottom-left', dx: -118, dy: 54, fill: palette.soft }),
          ]),
    ],
  });
  if (!(drawing instanceof SVGSVGElement)) throw new Error('the timeline is not one drawing');
  return drawing;
}

function pointsOf(findings: readonly TimedFinding[]): readonly Point[] {
  const points = new Map<string, Point>();
  for (const { polarity, asOf, report, forces } of findings) {
    const date = asOf ?? report.publishedOn;
    if (date === null) continue;
    for (const { shortName } of forces) {
      const month = date.slice(0, 7);
      const key = `${shortName} ${month} ${polarity}`;
      const count = (points.get(key)?.count ?? 0) + 1;
      points.set(key, { force: shortName, date: new Date(`${month}-15T00:00:00Z`), polarity, count });
    }
  }
  return [...points.values()];
}

function monthsFrom(time: number, months: number): Date {
  const date = new Date(time);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
}
