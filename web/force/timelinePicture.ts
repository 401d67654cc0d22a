import { axisFy, axisX, plot, rectY, ruleY, text } from '@observablehq/plot';
import { type Palette, source } from '../lists/drawing.tsx';
import type { MonthCount } from './months.ts';

const rows = [
  { polarity: 'STRENGTH', row: '▲ Strengths' },
  { polarity: 'WEAKNESS', row: '▼ Weaknesses' },
  { polarity: 'NEUTRAL', row: '● Facts' },
] as const;

/**
 * Bars by month in a row for each polarity, each with its number.
 *
 * @param title for a picture that stands alone, which then says whose words it draws as well
 */
export function timelinePicture(months: readonly MonthCount[], width: number, palette: Palette, title?: string) {
  const bars = rows.flatMap(({ polarity, row }) =>
    months
      .filter(({ counts }) => counts[polarity] > 0)
      .map(({ month, counts }) => ({ ...spanOf(month), row, polarity, count: counts[polarity] })),
  );
  const head = title === undefined ? 0 : 30;
  const drawing = plot({
    width,
    height: 250 + (title === undefined ? 0 : 60),
    marginLeft: 112,
    marginRight: 24,
    marginTop: 18 + head,
    marginBottom: title === undefined ? 28 : 58,
    style: { background: palette.paper, color: palette.ink, fontFamily: 'system-ui, sans-serif', fontSize: '12px' },
    x: { type: 'utc', label: null, domain: domainOf(months), nice: false },
    y: { axis: null, domain: [0, Math.max(1, ...bars.map(({ count }) => count)) * 1.25] },
    fy: { domain: rows.map(({ row }) => row), label: null, padding: 0.1 },
    marks: [
      axisFy({ anchor: 'left', tickSize: 0, dx: -4 }),
      axisX({ ticks: width < 600 ? 4 : 8, tickSize: 4 }),
      ruleY([0], { stroke: palette.rule }),
      rectY(bars, {
        x1: 'from',
        x2: 'to',
        y: 'count',
        fy: 'row',
        fill: (bar) => palette[bar.polarity as keyof Palette],
      }),
      text(bars, { x: 'middle', y: 'count', fy: 'row', text: 'count', dy: -7, fill: palette.ink }),
      ...(title === undefined
        ? []
        : [
            text([title], {
              frameAnchor: 'top-left',
              dx: -102,
              dy: -34,
              fontSize: 15,
              fontWeight: 600,
              fy: [rows[0].row],
            }),
            text([source], { frameAnchor: 'bottom-left', dx: -102, dy: 50, fill: palette.soft, fy: [rows[2].row] }),
          ]),
    ],
  });
  if (!(drawing instanceof SVGSVGElement)) throw new Error('the timeline is not one drawing');
  return drawing;
}

function spanOf(month: string): { readonly from: Date; readonly to: Date; readonly middle: Date } {
  const from = new Date(`${month}-01T00:00:00Z`);
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
  return { from, to, middle: new Date((from.getTime() + to.getTime()) / 2) };
}

/** From the first month to the last, with room for two months on either side. */
function domainOf(months: readonly MonthCount[]): readonly [Date, Date] {
  const first = spanOf(months[0]?.month ?? '2000-01').from;
  const last = spanOf(months.at(-1)?.month ?? '2000-01').to;
  return [
    new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - 2, 1)),
    new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 2, 1)),
  ];
}
