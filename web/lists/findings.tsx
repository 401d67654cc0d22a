import { useCallback } from 'preact/hooks';
import { ask } from '../api.ts';
import type { ResultOf, VariablesOf } from '../graphql.ts';
import { sentenceLink } from '../links.ts';
import { Answered } from '../parts/answered.tsx';
import type { FindingFields } from '../parts/claims.graphql.ts';
import { type Column, DataTable } from '../parts/dataTable.tsx';
import { Finding, PolarityMark } from '../parts/finding.tsx';
import { useAnswer } from '../useAnswer.ts';
import { counted, day, folded } from '../words.ts';
import { findingsOfOperation } from './findings.graphql.ts';
import { Links } from './links.tsx';
import { Paged } from './paged.tsx';

type Filter = VariablesOf<typeof findingsOfOperation>['filter'];
type FindingsPage = ResultOf<typeof findingsOfOperation>['findings'];

interface FindingListProps {
  /** What the list is narrowed to: the filter by which its next pages are asked for. */
  readonly filter: Filter;
  readonly orderBy?: VariablesOf<typeof findingsOfOperation>['orderBy'];
  readonly first: FindingsPage;
  readonly without?: readonly ('forces' | 'themes' | 'report')[];
  readonly asTable?: boolean;
}

/** Findings with their quotes, or as rows of a table, of which more can be shown. */
export function FindingList({ filter, orderBy = 'NEWEST', first, without = [], asTable = false }: FindingListProps) {
  const key = JSON.stringify({ filter, orderBy });
  const next = useCallback(
    async (after: string, signal: AbortSignal) =>
      (await ask(findingsOfOperation, { filter, orderBy, after }, signal)).findings,
    [key],
  );
  if (first.totalCount === 0) return <p>None.</p>;
  return (
    <Paged first={first} next={next} of="findings">
      {(findings) =>
        asTable ? (
          <FindingTable findings={findings} caption={counted(first.totalCount, 'finding')} />
        ) : (
          findings.map((finding) => <Finding key={finding.id} finding={finding} without={without} />)
        )
      }
    </Paged>
  );
}

/** The findings of a filter, asked for when they are to be shown. */
export function FindingsOf({ filter, orderBy = 'NEWEST', without }: Omit<FindingListProps, 'first'>) {
  const answer = useAnswer(findingsOfOperation, { filter, orderBy });
  const rest = without === undefined ? {} : { without };
  return (
    <Answered answer={answer}>
      {({ findings }) => <FindingList filter={filter} orderBy={orderBy} first={findings} {...rest} />}
    </Answered>
  );
}

const columns: readonly Column<FindingFields>[] = [
  { heading: 'Finding', cell: ({ statement }) => statement },
  { heading: 'Polarity', cell: ({ polarity }) => <PolarityMark polarity={polarity} /> },
  {
    heading: 'Force',
    cell: ({ forces }) => <Links of={forces.map(({ slug, shortName }) => [`/forces/${slug}`, shortName])} />,
  },
  {
    heading: 'Themes',
    cell: ({ themes }) => <Links of={themes.map(({ slug, label }) => [`/themes/${slug}`, label])} />,
  },
  {
    heading: 'Published',
    cell: ({ evidence }) => day(evidence[0]?.report.publishedOn),
  },
  {
    heading: 'Quote',
    cell: ({ evidence }) =>
      evidence.map((span) => (
        <p key={span.start}>
          <a href={sentenceLink(span.report.slug, span)}>“{folded(span.quote)}”</a>
        </p>
      )),
  },
];

function FindingTable({
  findings,
  caption,
}: {
  readonly findings: readonly FindingFields[];
  readonly caption: string;
}) {
  return <DataTable caption={caption} columns={columns} rows={findings} rowKey={({ id }) => id} />;
}
