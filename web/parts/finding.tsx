import { worded } from '../words.ts';
import { Claim } from './claim.tsx';
import type { FindingFields } from './claims.graphql.ts';

interface FindingProps {
  readonly finding: FindingFields;
  readonly without?: readonly ('forces' | 'themes' | 'report')[];
}

/** A finding with its polarity, and the sentences that it rests on. */
export function Finding({ finding, without = [] }: FindingProps) {
  const { polarity, timing, saidBy, statement } = finding;
  const marks = (
    <>
      <PolarityMark polarity={polarity} />
      {timing !== 'PRESENT' && <span class="mark">{worded(timing)}</span>}
      {saidBy !== 'INSPECTORATE' && <span class="mark">Said by {said[saidBy]}</span>}
    </>
  );
  return (
    <Claim claim={finding} marks={marks} without={without}>
      {statement}
    </Claim>
  );
}

const said = { FORCE: 'the force', PARTNERS: 'partners', OTHERS: 'others' } as const;

/** The sign of each polarity: told apart by shape and word, not by colour alone. */
export const polaritySigns = { STRENGTH: '▲', WEAKNESS: '▼', NEUTRAL: '●' } as const;

/** A polarity as a sign and a word. */
export function PolarityMark({ polarity }: { readonly polarity: keyof typeof polaritySigns }) {
  return (
    <span class={`mark ${polarity.toLowerCase()}`}>
      <span aria-hidden="true">{polaritySigns[polarity]}</span> {worded(polarity)}
    </span>
  );
}
