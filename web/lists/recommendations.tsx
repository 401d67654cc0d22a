import { useCallback } from 'preact/hooks';
import { ask } from '../api.ts';
import type { ResultOf, VariablesOf } from '../graphql.ts';
import { Claim } from '../parts/claim.tsx';
import { type Column, DataTable } from '../parts/dataTable.tsx';
import { counted, day, folded } from '../words.ts';
import { Links } from './links.tsx';
import { Paged } from './paged.tsx';
import { Places } from './places.tsx';
import { type RecommendationFields, recommendationsOfOperation } from './recommendations.graphql.ts';

type RecommendationsPage = ResultOf<typeof recommendationsOfOperation>['recommendations'];

interface RecommendationListProps {
  /** What the list is narrowed to: the filter by which its next pages are asked for. */
  readonly filter: VariablesOf<typeof recommendationsOfOperation>['filter'];
  readonly first: RecommendationsPage;
  readonly without?: readonly ('forces' | 'themes' | 'report')[];
  readonly asTable?: boolean;
}

/** Recommendations by the day on which they are due, of which more can be shown. */
export function RecommendationList({ filter, first, without = [], asTable = false }: RecommendationListProps) {
  const key = JSON.stringify(filter);
  const next = useCallback(
    async (after: string, signal: AbortSignal) =>
      (await ask(recommendationsOfOperation, { filter, after }, signal)).recommendations,
    [key],
  );
  if (first.totalCount === 0) return <p>None.</p>;
  return (
    <Paged first={first} next={next} of="recommendations">
      {(recommendations) =>
        asTable ? (
          <DataTable
            caption={counted(first.totalCount, 'recommendation')}
            columns={columns}
            rows={recommendations}
            rowKey={({ id }) => id}
          />
        ) : (
          recommendations.map((one) => <Recommendation key={one.id} recommendation={one} without={without} />)
        )
      }
    </Paged>
  );
}

interface RecommendationProps {
  readonly recommendation: RecommendationFields;
  readonly without?: readonly ('forces' | 'themes' | 'report')[];
}

/** A recommendation with the day on which it is due, its parts, and the sentences that it rests on. */
export function Recommendation({ recommendation, without = [] }: RecommendationProps) {
  const { text, parts, deadlines, dueOn } = recommendation;
  const marks = <span class="mark due">{dueOn === null ? 'Without a date' : `Due by ${day(dueOn)}`}</span>;
  return (
    // Its text is the quote, but for white space: it need not stand there twice.
    <Claim claim={{ ...recommendation, evidence: [] }} marks={marks} without={without}>
      <p>{text}</p>
      {parts.length > 0 && (
        <ol class="parts">
          {parts.map((part) => (
            <li key={part.label}>
              ({part.label}) {part.text}
            </li>
          ))}
        </ol>
      )}
      <p class="source">
        {deadlines.map((one) => `“${folded(one.text)}”: ${day(one.dueOn)}. `)}
        <Places evidence={recommendation.evidence} />
      </p>
    </Claim>
  );
}

const columns: readonly Column<RecommendationFields>[] = [
  { heading: 'Recommendation', cell: ({ text }) => text },
  { heading: 'Parts', cell: ({ parts }) => parts.map(({ label, text }) => <p key={label}>{`(${label}) ${text}`}</p>) },
  { heading: 'Due by', cell: ({ dueOn }) => day(dueOn) },
  { heading: 'Deadlines as worded', cell: ({ deadlines }) => deadlines.map(({ text }) => folded(text)).join('; ') },
  {
    heading: 'Force',
    cell: ({ forces }) => <Links of={forces.map(({ slug, shortName }) => [`/forces/${slug}`, shortName])} />,
  },
  {
    heading: 'Themes',
    cell: ({ themes }) => <Links of={themes.map(({ slug, label }) => [`/themes/${slug}`, label])} />,
  },
  { heading: 'In its report', cell: ({ evidence }) => <Places evidence={evidence} /> },
];
