import { useAddress } from '../address.ts';
import { Links } from '../lists/links.tsx';
import { PartTools, Section } from '../lists/section.tsx';
import { Answered } from '../parts/answered.tsx';
import { DataTable } from '../parts/dataTable.tsx';
import { useAnswer } from '../useAnswer.ts';
import { type SimilarForce, similarForcesOperation } from './force.graphql.ts';

const percent = new Intl.NumberFormat('en-GB', { style: 'percent' });

interface SimilarForcesProps {
  readonly slug: string;
  readonly polarity: 'WEAKNESS' | 'STRENGTH';
  readonly asTable: boolean;
}

/** The forces most like it by the themes of their weaknesses, or of their strengths. */
export function SimilarForces({ slug, polarity, asTable }: SimilarForcesProps) {
  const { set } = useAddress();
  const variables = { slug, polarity };
  const answer = useAnswer(similarForcesOperation, variables);
  return (
    <Section
      id="similar"
      title="Similar forces"
      tools={<PartTools operation={similarForcesOperation} variables={variables} of="Similar forces" hasFile />}
    >
      <p class="filters">
        <label>
          Alike in
          <select
            value={polarity}
            onChange={({ currentTarget }) =>
              set({ similar: currentTarget.value === 'STRENGTH' ? 'STRENGTH' : undefined }, 'replace')
            }
          >
            <option value="WEAKNESS">weaknesses</option>
            <option value="STRENGTH">strengths</option>
          </select>
        </label>
      </p>
      <Answered answer={answer}>
        {({ force }) => <Table rows={force?.similarForces ?? []} asTable={asTable} />}
      </Answered>
    </Section>
  );
}

function Table({ rows, asTable }: { readonly rows: readonly SimilarForce[]; readonly asTable: boolean }) {
  if (rows.length === 0) return <p>No other force has findings in the same themes.</p>;
  return (
    <DataTable
      caption="Themes that both have, over the themes that either has (Jaccard similarity)"
      columns={[
        { heading: 'Force', cell: ({ force }) => <a href={`/forces/${force.slug}`}>{force.name}</a> },
        {
          heading: 'Alike',
          cell: ({ score }) => (
            <span class="alike-score">
              {!asTable && <meter class="alike" min={0} max={1} value={score} aria-hidden="true" />}{' '}
              {asTable ? score : percent.format(score)}
            </span>
          ),
          isNumber: true,
        },
        {
          heading: 'Themes that both have',
          cell: ({ sharedThemes }) => <Links of={sharedThemes.map(({ slug, label }) => [`/themes/${slug}`, label])} />,
        },
      ]}
      rows={rows}
      rowKey={({ force }) => force.slug}
    />
  );
}
