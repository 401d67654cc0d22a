import { useCallback, useMemo } from 'preact/hooks';
import { useAddress } from '../address.ts';
import { sentenceLink } from '../links.ts';
import { type Draw, Drawing } from '../lists/drawing.tsx';
import { Links } from '../lists/links.tsx';
import { PartTools, Section } from '../lists/section.tsx';
import { Answered } from '../parts/answered.tsx';
import { DataTable } from '../parts/dataTable.tsx';
import { PolarityMark } from '../parts/finding.tsx';
import { type Answer, useAnswer } from '../useAnswer.ts';
import { counted, day } from '../words.ts';
import { type TimedFinding, themeTimelineOperation } from './theme.graphql.ts';

interface Timeline {
  readonly answer: Answer<readonly TimedFinding[]>;
  readonly draw: Draw;
}

/** The findings in a theme by the date they speak of, of all forces or of one, and their drawing. */
export function useThemeTimeline(slug: string, force: string | null): Timeline {
  const { data, error, isLoading } = useAnswer(themeTimelineOperation, { slug, force });
  const findings = useMemo(() => data?.theme?.timeline, [data]);
  const draw = useCallback<Draw>(
    async (width, palette, title) =>
      (await import('./themeTimelinePicture.ts')).themeTimelinePicture(findings ?? [], width, palette, title),
    [findings],
  );
  return { answer: { data: findings, error, isLoading }, draw };
}

interface ThemeTimelineProps extends Timeline {
  readonly slug: string;
  readonly force: string | null;
  /** The forces to choose from. */
  readonly forces: readonly { readonly slug: string; readonly name: string }[];
  readonly asTable: boolean;
}

/** Does it recur, was it put right? A row for each force, and the findings themselves for one. */
export function ThemeTimeline({ slug, force, forces, answer, draw, asTable }: ThemeTimelineProps) {
  const { set } = useAddress();
  const choices = [...new Map(forces.map((one) => [one.slug, one.name]))].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return (
    <Section
      id="timeline"
      title="Timeline"
      tools={<PartTools operation={themeTimelineOperation} variables={{ slug, force }} of="The timeline" hasFile />}
    >
      <p class="filters">
        <label>
          Force
          <select value={force ?? ''} onChange={({ currentTarget }) => set({ force: currentTarget.value }, 'replace')}>
            <option value="">All</option>
            {choices.map(([one, name]) => (
              <option key={one} value={one}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Answered answer={answer}>
        {(findings) => (
          <>
            {findings.length === 0 && <p>No findings.</p>}
            {findings.length > 0 && !asTable && (
              <Drawing
                draw={draw}
                label={`${counted(findings.length, 'finding')} by month, force and polarity. As a table: “As table”.`}
              />
            )}
            {findings.length > 0 && (asTable || force !== null) && <TimelineTable findings={findings} />}
          </>
        )}
      </Answered>
    </Section>
  );
}

function TimelineTable({ findings }: { readonly findings: readonly TimedFinding[] }) {
  return (
    <DataTable
      caption={`${counted(findings.length, 'finding')}, oldest first`}
      columns={[
        { heading: 'Speaks of', cell: ({ asOf, report }) => day(asOf ?? report.publishedOn) },
        {
          heading: 'Force',
          cell: (finding) => <Links of={finding.forces.map((one) => [`/forces/${one.slug}`, one.shortName])} />,
        },
        { heading: 'Polarity', cell: ({ polarity }) => <PolarityMark polarity={polarity} /> },
        { heading: 'Finding', cell: (finding) => <ToSentence finding={finding} /> },
      ]}
      rows={findings}
      rowKey={(finding) => finding.slug}
    />
  );
}

function ToSentence({ finding: { statement, report, evidence } }: { readonly finding: TimedFinding }) {
  const [span] = evidence;
  return span === undefined ? statement : <a href={sentenceLink(report.slug, span)}>{statement}</a>;
}
