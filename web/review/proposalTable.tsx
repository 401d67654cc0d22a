import { queryWith, useAddress } from '../address.ts';
import { DataTable } from '../parts/dataTable.tsx';
import { counted, worded } from '../words.ts';
import { type Decisions, decisionText } from './decisions.ts';
import { proposalLine } from './proposalCard.tsx';
import type { Proposal } from './proposals.ts';

interface ProposalTableProps {
  readonly proposals: readonly Proposal[];
  readonly decisions: Decisions;
}

/** The proposals as a table, with what has been decided. */
export function ProposalTable({ proposals, decisions }: ProposalTableProps) {
  const { path, query } = useAddress();
  return (
    <DataTable
      caption={counted(proposals.length, 'proposal')}
      columns={[
        {
          heading: 'Proposal',
          cell: (one) => <a href={path + queryWith(query, { claim: one.id, as: undefined })}>{proposalLine(one)}</a>,
        },
        { heading: 'Kind', cell: ({ kind }) => worded(kind) },
        { heading: 'Polarity', cell: (one) => (one.kind === 'FINDING' ? worded(one.claim.polarity) : '') },
        { heading: 'Themes', cell: ({ claim }) => claim.themes.map(({ label }) => label).join('; ') },
        { heading: 'Confidence', cell: ({ claim }) => claim.confidence, isNumber: true },
        { heading: 'Made by', cell: ({ claim }) => claim.madeBy },
        {
          heading: 'Decision',
          cell: ({ id }) => {
            const decision = decisions.get(id);
            return decision === undefined ? '' : decisionText(decision);
          },
        },
      ]}
      rows={proposals}
      rowKey={({ kind, id }) => `${kind} ${id}`}
    />
  );
}
