import { useState } from 'preact/hooks';

/** What a person says of a proposal. */
export interface Decision {
  readonly decision: 'accept' | 'reject';
  /** Why it is rejected. */
  readonly reason?: string;
}

export type Decisions = ReadonlyMap<string, Decision>;

/** A decision in words. */
export function decisionText({ decision, reason }: Decision): string {
  if (decision === 'accept') return 'Accepted.';
  return reason === undefined ? 'Rejected.' : `Rejected: ${reason}`;
}

/** What has been decided on a report in this browser, and a way to decide; undefined takes a decision back. */
export function useDecisions(report: string): readonly [Decisions, (id: string, decision?: Decision) => void] {
  const [state, setState] = useState(() => ({ report, decisions: kept(report) }));
  const current = state.report === report ? state.decisions : kept(report);
  const decide = (id: string, decision?: Decision) => {
    // What another window of the browser has decided meanwhile stays.
    const next = new Map(kept(report));
    if (decision === undefined) next.delete(id);
    else next.set(id, decision);
    localStorage.setItem(keyOf(report), JSON.stringify([...next]));
    setState({ report, decisions: next });
  };
  return [current, decide];
}

function keyOf(report: string): string {
  return `inspection-graph:decisions:${report}`;
}

function kept(report: string): Decisions {
  return new Map(JSON.parse(localStorage.getItem(keyOf(report)) ?? '[]') as [string, Decision][]);
}

/** A proposal as far as the file of decisions needs it. */
interface Decided {
  readonly id: string;
  readonly kind: string;
  /** Where its first quote stands: by that, the command sees that it is still the same proposal. */
  readonly start: number;
}

/**
 * The file of decisions that `inspection-graph review --decisions` takes.
 *
 * @param report the slug of the report
 * @param proposals those of the report; decisions on others are left out
 */
export function decisionsFile(report: string, proposals: readonly Decided[], decisions: Decisions): string {
  const decided = proposals.flatMap(({ id, kind, start }) => {
    const decision = decisions.get(id);
    return decision === undefined ? [] : [{ claim: id, kind, start, ...decision }];
  });
  return `${JSON.stringify({ report, decisions: decided }, null, 2)}\n`;
}
