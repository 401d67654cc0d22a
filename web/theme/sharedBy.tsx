import { FindingsOf } from '../lists/findings.tsx';
import { Fold, useFolds } from '../lists/fold.tsx';
import { Section } from '../lists/section.tsx';
import { DataTable } from '../parts/dataTable.tsx';
import { counted, day } from '../words.ts';
import type { Sharing } from './theme.graphql.ts';

interface SharedByProps {
  readonly id: string;
  readonly theme: string;
  readonly sharing: Sharing;
  readonly polarity: 'WEAKNESS' | 'STRENGTH';
  readonly asTable: boolean;
}

const titles = { WEAKNESS: 'Who shares the weakness', STRENGTH: 'Who has solved it' } as const;
const nothing = {
  WEAKNESS: 'No report finds a force weak in it now.',
  STRENGTH: 'No report finds a force strong in it now.',
} as const;
const nouns = { WEAKNESS: { one: 'weakness', many: 'weaknesses' }, STRENGTH: { one: 'strength', many: 'strengths' } };

/** The forces with findings of one polarity in a theme, about the present, each with its evidence as it is unfolded. */
export function SharedBy({ id, theme, sharing, polarity, asTable }: SharedByProps) {
  const { forceCount, forces } = sharing;
  const folds = useFolds(
    polarity.toLowerCase(),
    forces.slice(0, 1).map(({ force }) => force.slug),
  );
  return (
    <Section id={id} title={titles[polarity]} count={forceCount}>
      {forceCount === 0 && <p>{nothing[polarity]}</p>}
      {asTable && forceCount > 0 && (
        <DataTable
          caption={counted(forceCount, 'force')}
          columns={[
            { heading: 'Force', cell: ({ force }) => <a href={`/forces/${force.slug}`}>{force.name}</a> },
            { heading: 'Findings', cell: ({ findings }) => findings.length, isNumber: true },
            { heading: 'First reported', cell: ({ firstReportedOn }) => day(firstReportedOn) },
            { heading: 'Last reported', cell: ({ lastReportedOn }) => day(lastReportedOn) },
          ]}
          rows={forces}
          rowKey={({ force }) => force.slug}
        />
      )}
      {!asTable &&
        forces.map(({ force, findings, lastReportedOn }) => (
          <Fold
            key={force.slug}
            folds={folds}
            id={force.slug}
            summary={
              <>
                {force.name}{' '}
                <span class="count">
                  {counted(findings.length, nouns[polarity].one, nouns[polarity].many)}, last {day(lastReportedOn)}
                </span>
              </>
            }
          >
            {() => (
              <>
                <p>
                  <a href={`/forces/${force.slug}`}>More on {force.name}</a>
                </p>
                <FindingsOf filter={{ force: force.slug, theme, polarity, timing: ['PRESENT'] }} without={['forces']} />
              </>
            )}
          </Fold>
        ))}
    </Section>
  );
}
