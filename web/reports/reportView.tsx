import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useSlug } from '../address.ts';
import { Answered } from '../parts/answered.tsx';
import { DataTable } from '../parts/dataTable.tsx';
import { View } from '../parts/view.tsx';
import { useAsTable, ViewTools } from '../parts/viewTools.tsx';
import { counted, day, folded, worded } from '../words.ts';
import { ClaimList } from './claimList.tsx';
import { claimKinds, claimsOf, type ListedClaim } from './claims.ts';
import { codePointIndex } from './codePoints.ts';
import { type Heading, outlineOf } from './outline.ts';
import { paragraphsOf } from './paragraphs.ts';
import { reportOperation } from './report.graphql.ts';
import { ReportText } from './reportText.tsx';
import { fragmentOf, type Span, spanOf } from './span.ts';
import { useFragment } from './useFragment.ts';
import { useReport, type WholeReport } from './useReport.ts';

/** A report: its text with the claims that it makes, and the sentence that the address names marked in its place. */
export function ReportView() {
  const slug = useSlug();
  const answer = useReport(slug);
  const title = answer.data?.report.title ?? (answer.data === null ? 'There is no such report' : 'Report');
  return (
    <View title={title}>
      <ViewTools
        operation={reportOperation}
        variables={{ slug }}
        files={{ table: 'findings', filters: { report: slug } }}
        name={slug}
      />
      <Answered answer={answer}>
        {(data) =>
          data === null ? (
            <p>
              The graph has no report “{slug}”. <a href="/reports">All reports</a>
            </p>
          ) : (
            <Read key={data.report.slug} {...data} />
          )
        }
      </Answered>
    </View>
  );
}

function Read({ report, findings }: NonNullable<WholeReport>) {
  const asTable = useAsTable();
  // The page of findings that comes next makes a new list, an answer to something else does not.
  const claims = useMemo(() => claimsOf(report, findings), [report, findings.length]);
  const { kind, publishedOn, inspection, forces, publisher, url, attribution, text } = report;
  return (
    <>
      <p class="lead">
        {worded(kind)} on{' '}
        {forces.map((force, index) => (
          <Fragment key={force.slug}>
            {index > 0 && ', '}
            <a href={`/forces/${force.slug}`}>{force.name}</a>
          </Fragment>
        ))}
        , {day(publishedOn)}
        {inspection !== null && `, of the inspection “${inspection.title}”`}.{' '}
        {publisher !== null && `Published by ${publisher}. `}
        {url !== null && <a href={url}>Where it was published</a>} {attribution}
      </p>
      {asTable || text === null ? (
        <ClaimTable claims={claims} text={text ?? ''} />
      ) : (
        <TextWithClaims claims={claims} text={text} />
      )}
    </>
  );
}

interface TextWithClaimsProps {
  readonly claims: readonly ListedClaim[];
  readonly text: string;
}

function TextWithClaims({ claims, text }: TextWithClaimsProps) {
  const { route, url } = useLocation();
  const { fragment, again } = useFragment();
  const named = spanOf(fragment);
  const { indexOf, paragraphs, headings } = useMemo(() => {
    const indexOf = codePointIndex(text);
    const evidence = claims.flatMap(({ kind, evidence }) =>
      evidence.map(({ start, end, sectionPath }) => ({
        start: indexOf(start),
        end: indexOf(end),
        kind,
        sectionPath,
      })),
    );
    const paragraphs = paragraphsOf(text, evidence);
    return { indexOf, paragraphs, headings: outlineOf(text, paragraphs, evidence) };
  }, [claims, text]);
  const start = named && indexOf(named.start);
  const end = named && indexOf(named.end);
  const target = useMemo(
    () => (start === undefined || end === undefined || start === end ? undefined : { start, end }),
    [start, end],
  );
  const point = (index: number) => {
    const span = narrowestAt(claims, index, indexOf);
    if (span !== undefined) route(url.replace(/#.*/, '') + fragmentOf(span));
  };
  return (
    <div class="report">
      <aside class="beside">
        <Sections headings={headings} text={text} />
        <ClaimList claims={claims} target={named} />
      </aside>
      <article aria-label="The text of the report">
        {named !== undefined && target === undefined && (
          <p class="problem" role="alert">
            The address names a place beyond the end of this text.
          </p>
        )}
        <ReportText
          text={text}
          paragraphs={paragraphs}
          headings={headings}
          target={target}
          again={again}
          onPoint={point}
        />
      </article>
    </div>
  );
}

/** The shortest span of a claim that an index of the text lies in. */
function narrowestAt(
  claims: readonly ListedClaim[],
  index: number,
  indexOf: (codePoint: number) => number,
): Span | undefined {
  return claims
    .flatMap(({ evidence }) => evidence)
    .filter(({ start, end }) => indexOf(start) <= index && index < indexOf(end))
    .sort((one, other) => one.end - one.start - (other.end - other.start))[0];
}

function Sections({ headings, text }: { readonly headings: readonly Heading[]; readonly text: string }) {
  if (headings.length === 0) return null;
  const codePoints = (index: number) => [...text.slice(0, index)].length;
  return (
    <details class="sections">
      <summary>{counted(headings.length, 'section')}</summary>
      <nav aria-label="Sections">
        <ul>
          {headings.map(({ title, level, paragraph }) => {
            const start = codePoints(paragraph.start);
            return (
              <li key={paragraph.start} class={`level-${Math.min(level, 4)}`}>
                <a href={fragmentOf({ start, end: start + [...title].length })}>{title}</a>
              </li>
            );
          })}
        </ul>
      </nav>
    </details>
  );
}

/** The claims of a report as a table, one row for each sentence that one rests on. */
function ClaimTable({ claims, text }: TextWithClaimsProps) {
  const indexOf = codePointIndex(text);
  const rows = claims.flatMap((claim) => claim.evidence.map((span) => ({ ...claim, span })));
  return (
    <DataTable
      caption={`${counted(claims.length, 'claim')} in ${counted(rows.length, 'sentence')}`}
      columns={[
        { heading: 'Claim', cell: ({ words }) => words },
        { heading: 'Kind', cell: ({ kind }) => claimKinds[kind] },
        { heading: 'Themes', cell: ({ themes }) => themes.map(({ label }) => label).join('; ') },
        {
          heading: 'Sentence',
          cell: ({ span }) => (
            <a href={`${location.pathname}${fragmentOf(span)}`}>
              “{folded(text.slice(indexOf(span.start), indexOf(span.end)))}”
            </a>
          ),
        },
        { heading: 'Start', cell: ({ span }) => span.start, isNumber: true },
        { heading: 'End', cell: ({ span }) => span.end, isNumber: true },
      ]}
      rows={rows}
      rowKey={({ id, span }) => `${id} ${span.start}`}
    />
  );
}
