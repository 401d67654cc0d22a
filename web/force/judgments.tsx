import { Places } from '../lists/places.tsx';
import { Claim } from '../parts/claim.tsx';
import { DataTable } from '../parts/dataTable.tsx';
import { counted, day, worded } from '../words.ts';
import type { Judgment } from './force.graphql.ts';

/** Judgments, newest first, each grade at its place on its scale. */
export function Judgments({
  judgments,
  asTable,
}: {
  readonly judgments: readonly Judgment[];
  readonly asTable: boolean;
}) {
  if (judgments.length === 0) return <p>None.</p>;
  if (asTable) {
    return (
      <DataTable
        caption={counted(judgments.length, 'judgment')}
        columns={[
          { heading: 'Question', cell: ({ question }) => question },
          { heading: 'Grade', cell: ({ grade }) => worded(grade) },
          { heading: 'Place on its scale', cell: placeOn },
          { heading: 'Scale', cell: ({ scale }) => scale.name },
          { heading: 'Published', cell: ({ report }) => day(report.publishedOn) },
        ]}
        rows={judgments}
        rowKey={({ id }) => id}
      />
    );
  }
  return (
    <div class="columns">
      {judgments.map((judgment) => (
        <Claim key={judgment.id} claim={{ ...judgment, evidence: [] }} without={['forces']}>
          <p>{judgment.question}</p>
          <Scale judgment={judgment} />
          <p class="source">
            <Places evidence={judgment.evidence} />
          </p>
        </Claim>
      ))}
    </div>
  );
}

function placeOn({ grade, scale }: Judgment): string {
  return `${scale.grades.indexOf(grade) + 1} of ${scale.grades.length}`;
}

/** All grades of the scale, best first, with the one given filled. */
function Scale({ judgment }: { readonly judgment: Judgment }) {
  const { grade, scale } = judgment;
  return (
    <div class="scale">
      <p class="unseen">
        {worded(grade)}: {placeOn(judgment)} grades of the {scale.name}, best first.
      </p>
      <ol aria-hidden="true">
        {scale.grades.map((one) => (
          <li key={one} class={one === grade ? 'given' : undefined}>
            {one === grade && '✓ '}
            {worded(one)}
          </li>
        ))}
      </ol>
      <p class="scale-name" aria-hidden="true">
        {scale.name}
      </p>
    </div>
  );
}
