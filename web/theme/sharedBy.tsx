import { useState } from 'preact/hooks';
import { FindingsOf } from '../lists/findings.tsx';
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
        forces.map((one, index) => (
          <ForceFold key={one.force.slug} theme={theme} one={one} polarity={polarity} isFirst={index === 0} />
        ))}
    </Section>
  );
}

interface ForceFoldProps {
  readonly theme: string;
  readonly one: Sharing['forces'][number];
  readonly polarity: 'WEAKNESS' | 'STRENGTH';
  readonly isFirst: boolean;
}

function ForceFold({ theme, one: { force, findings, lastReportedOn }, polarity, isFirst }: ForceFoldProps) {
  const [isOpen, setOpen] = useState(isFirst);
  return (
    <details class="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {force.name}{' '}
        <span class="count">
          {counted(findings.length, nouns[polarity].one, nouns[polarity].many)}, last {day(lastReportedOn)}
        </span>
      </summary>
      {isOpen && (
        <>
          <p>
            <a href={`/forces/${force.slug}`}>More on {force.name}</a>
          </p>
          <FindingsOf filter={{ force: force.slug, theme, polarity, timing: ['PRESENT'] }} without={['forces']} />
        </>
      )}
    </details>
  );
}
