import { useCallback, useMemo } from 'preact/hooks';
import { ask, NoAnswer } from '../api.ts';
import { type Draw, Drawing } from '../lists/drawing.tsx';
import { PartTools, Section } from '../lists/section.tsx';
import { type All, useAll } from '../lists/useAll.ts';
import { Loading, Problem } from '../parts/answered.tsx';
import { DataTable } from '../parts/dataTable.tsx';
import { counted } from '../words.ts';
import { forceTimelineOperation } from './force.graphql.ts';
import { byMonth, type Dated, monthName } from './months.ts';

interface DatedFinding {
  readonly polarity: 'STRENGTH' | 'WEAKNESS' | 'NEUTRAL';
  readonly asOf: string | null;
  readonly report: { readonly publishedOn: string | null };
}

/** All findings on a force with the dates they speak of, and their drawing. */
export function useForceTimeline(slug: string): { readonly timeline: All<DatedFinding>; readonly draw: Draw } {
  const timeline = useAll(async (after, signal) => {
    const { force } = await ask(forceTimelineOperation, { slug, after }, signal);
    if (force === null) throw new NoAnswer('The force is no longer in the graph.');
    return force.findings;
  }, slug);
  const dated = useMemo(() => datedOf(timeline.items), [timeline.items]);
  const draw = useCallback<Draw>(
    async (width, palette, title) =>
      (await import('./timelinePicture.ts')).timelinePicture(byMonth(dated), width, palette, title),
    [dated],
  );
  return { timeline, draw };
}

function datedOf(findings: readonly DatedFinding[]): readonly Dated[] {
  return findings.flatMap(({ polarity, asOf, report }) => {
    const date = asOf ?? report.publishedOn;
    return date === null ? [] : [{ polarity, date }];
  });
}

interface ForceTimelineProps {
  readonly slug: string;
  readonly timeline: All<DatedFinding>;
  readonly draw: Draw;
  readonly asTable: boolean;
}

/** The findings by the month they speak of, in a row for each polarity. */
export function ForceTimeline({ slug, timeline, draw, asTable }: ForceTimelineProps) {
  const { items, totalCount, error, isLoading } = timeline;
  const dated = datedOf(items);
  const undated = items.length - dated.length;
  const months = byMonth(dated);
  return (
    <Section
      id="timeline"
      title="Timeline"
      tools={<PartTools operation={forceTimelineOperation} variables={{ slug }} of="The timeline" />}
    >
      {error !== undefined && <Problem error={error} />}
      {totalCount === undefined && isLoading && <Loading />}
      {months.length > 0 && asTable && (
        <DataTable
          caption="Findings by the month they speak of"
          columns={[
            { heading: 'Month', cell: ({ month }) => monthName(month) },
            { heading: 'Strengths', cell: ({ counts }) => counts.STRENGTH, isNumber: true },
            { heading: 'Weaknesses', cell: ({ counts }) => counts.WEAKNESS, isNumber: true },
            { heading: 'Facts', cell: ({ counts }) => counts.NEUTRAL, isNumber: true },
          ]}
          rows={months}
          rowKey={({ month }) => month}
        />
      )}
      {months.length > 0 && !asTable && (
        <Drawing
          draw={draw}
          label={`${counted(dated.length, 'finding')} by month and polarity. As a table: “As table”.`}
        />
      )}
      {undated > 0 && <p>{counted(undated, 'finding')} without a date.</p>}
      {!isLoading && totalCount !== undefined && items.length < totalCount && (
        <p>
          The oldest {items.length.toLocaleString('en-GB')} of {counted(totalCount, 'finding')}.
        </p>
      )}
    </Section>
  );
}
