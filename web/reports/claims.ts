import { day, figure, worded } from '../words.ts';
import type { ReportClaimFields, ReportData, ReportFinding } from './report.graphql.ts';

/** The kinds of claim, as a reader tells them apart. */
export const claimKinds = {
  weakness: 'Weakness',
  strength: 'Strength',
  neutral: 'Fact',
  recommendation: 'Recommendation',
  judgment: 'Judgment',
  statistic: 'Figure',
} as const;
export type ClaimKind = keyof typeof claimKinds;

/** A claim of any kind as the list beside the text shows it. */
export interface ListedClaim extends Pick<ReportClaimFields, 'id' | 'reviewStatus' | 'themes' | 'evidence'> {
  readonly kind: ClaimKind;
  readonly words: string;
}

const kindOf = { WEAKNESS: 'weakness', STRENGTH: 'strength', NEUTRAL: 'neutral' } as const;

/** All claims of a report, in the order of its text. */
export function claimsOf(report: ReportData, findings: readonly ReportFinding[]): readonly ListedClaim[] {
  const claims: readonly ListedClaim[] = [
    ...findings.map((one) => ({ ...one, kind: kindOf[one.polarity], words: one.statement })),
    ...report.recommendations.nodes.map((one) => ({
      ...one,
      kind: 'recommendation' as const,
      words: one.dueOn === null ? one.text : `${one.text} (due ${day(one.dueOn)})`,
    })),
    ...report.judgments.map((one) => ({
      ...one,
      kind: 'judgment' as const,
      words: `${one.question} ${worded(one.grade)}.`,
    })),
    ...report.statistics.map((one) => ({
      ...one,
      kind: 'statistic' as const,
      words: `${one.measure}, ${one.area}: ${figure(one.value)} ${one.unit}`,
    })),
  ];
  const firstSpan = ({ evidence }: ListedClaim) => evidence[0]?.start ?? Number.POSITIVE_INFINITY;
  return [...claims].sort((one, other) => firstSpan(one) - firstSpan(other));
}
