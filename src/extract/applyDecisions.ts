import { z } from 'zod';
import type { Known } from '../ingest/reference.ts';
import { claimInFile } from './claimInFile.ts';
import { claimKinds, claimLists, entries, parseReport } from './reportDocument.ts';
import { type ClaimDecision, openReview } from './review.ts';

const kinds = Object.values(claimKinds);

/** A file of decisions on the proposals of a report, as the review page saves them. */
export const decisionsFile = z.strictObject({
  report: z.string(),
  decisions: z.array(
    z.strictObject({
      claim: z.string(),
      kind: z.enum(kinds),
      /** Where its first quote stands, in code points: by that, a proposal is known to be still the same. */
      start: z.int(),
      decision: z.enum(['accept', 'reject']),
      reason: z.string().optional(),
    }),
  ),
});
export type Decision = z.output<typeof decisionsFile>['decisions'][number];

/** What came of decisions. */
export interface Applied {
  /** The next report.yaml. */
  readonly yaml: string;
  readonly accepted: number;
  readonly rejected: number;
  /** How many had been decided so already. */
  readonly before: number;
  /** Why the others are not in it, a sentence for each. */
  readonly refused: readonly string[];
}

/**
 * Puts decisions into a report.yaml, each with the checks of a review. One that is refused keeps none of the others out.
 *
 * @param yaml the text of report.yaml
 * @param text the text of report.txt
 * @param known what claims may refer to
 * @param shown the path of the report.yaml as problems name it
 * @throws InputError when the report.yaml is not YAML or has not the shape of one
 */
export function applyDecisions(
  yaml: string,
  text: string,
  known: Known,
  decisions: readonly Decision[],
  shown = 'report.yaml',
): Applied {
  const review = openReview(yaml, text, known, shown);
  const decided = decidedIn(yaml, shown);
  const refused: string[] = [];
  // Of several on one claim the last is meant.
  const meant = [...new Map(decisions.map((one) => [one.claim, one])).values()];
  const before = meant.filter(({ claim, decision }) => decided.get(claim) === decision);
  const taken = new Map<string, ClaimDecision>();
  for (const { claim, kind, start, decision, reason } of meant.filter((one) => !before.includes(one))) {
    const proposal = review.undecided.find(({ id }) => id === claim);
    const other = decided.get(claim);
    if (other !== undefined)
      refused.push(`${claim}: ${other === 'accept' ? 'accepted' : 'rejected'} before: change that in report.yaml`);
    else if (proposal === undefined) refused.push(`${claim}: there is no such proposal`);
    else if (proposal.kind !== kind || proposal.quotes[0]?.span.start !== start)
      refused.push(`${claim}: the proposal is another one by now: look at it again`);
    else taken.set(claim, { id: claim, decision, reason });
  }
  const result = review.decide([...taken.values()]);
  const count = (wanted: ClaimDecision['decision']) =>
    [...taken.values()].filter(({ id, decision }) => decision === wanted && !result.refused.has(id)).length;
  return {
    yaml: result.yaml,
    accepted: count('accept'),
    rejected: count('reject'),
    before: before.length,
    refused: [...refused, ...result.refused.values()],
  };
}

/** What people have decided on claims, by their ids. */
function decidedIn(yaml: string, shown: string): ReadonlyMap<string, Decision['decision']> {
  const file = parseReport(yaml, shown);
  const accepted = claimLists
    .flatMap((list) => entries(file, list).map((node) => claimInFile(file, node, list)))
    .filter(({ proposed }) => !proposed);
  const rejected = entries(file, 'rejected').map((node) => claimInFile(file, node));
  return new Map([
    ...accepted.map(({ id }) => [id, 'accept'] as const),
    ...rejected.map(({ id }) => [id, 'reject'] as const),
  ]);
}
