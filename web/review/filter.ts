import type { Proposal } from './proposals.ts';

/** Which proposals a reviewer goes through, and in which order, as the address says. */
export interface ReviewFilter {
  readonly kind: string;
  readonly polarity: string;
  /** Those whose confidence is below this. */
  readonly below: string;
  readonly order: string;
}

/** Reads the query of an address. */
export function readReviewFilter(query: URLSearchParams): ReviewFilter {
  const read = (name: string) => query.get(name) ?? '';
  return { kind: read('kind'), polarity: read('polarity'), below: read('below'), order: read('order') };
}

/** The proposals that a filter takes: in the order of the text, or the least sure first. */
export function filtered(
  proposals: readonly Proposal[],
  { kind, polarity, below, order }: ReviewFilter,
): readonly Proposal[] {
  const limit = Number(below);
  const sure = ({ claim }: Proposal) => claim.confidence ?? 0;
  const taken = proposals.filter(
    (proposal) =>
      (kind === '' || proposal.kind === kind) &&
      (polarity === '' || (proposal.kind === 'FINDING' && proposal.claim.polarity === polarity)) &&
      (below === '' || Number.isNaN(limit) || sure(proposal) < limit),
  );
  return order === 'sure' ? [...taken].sort((one, other) => sure(one) - sure(other)) : taken;
}
