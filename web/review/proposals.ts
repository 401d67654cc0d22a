import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api.ts';
import type { Answer } from '../useAnswer.ts';
import {
  type ProposedFinding,
  type ProposedJudgment,
  type ProposedRecommendation,
  type ProposedStatistic,
  proposalsOperation,
} from './review.graphql.ts';

/** A claim that nobody has reviewed. */
export type Proposal =
  | { readonly kind: 'FINDING'; readonly id: string; readonly claim: ProposedFinding }
  | { readonly kind: 'RECOMMENDATION'; readonly id: string; readonly claim: ProposedRecommendation }
  | { readonly kind: 'JUDGMENT'; readonly id: string; readonly claim: ProposedJudgment }
  | { readonly kind: 'STATISTIC'; readonly id: string; readonly claim: ProposedStatistic };

/** A report under review. */
export interface ToReview {
  readonly slug: string;
  readonly title: string;
  readonly publishedOn: string | null;
  readonly text: string;
  /** In the order of the text. */
  readonly proposals: readonly Proposal[];
}

/** The text of a report and all that is proposed of it; null when there is no such report. */
export function useProposals(slug: string): Answer<ToReview | null> {
  const [answer, setAnswer] = useState<Answer<ToReview | null>>({ data: undefined, error: undefined, isLoading: true });
  useEffect(() => {
    const request = new AbortController();
    setAnswer((last) => ({ ...last, isLoading: true }));
    load(slug, request.signal).then(
      (data) => setAnswer({ data, error: undefined, isLoading: false }),
      (error: unknown) => {
        if (!request.signal.aborted) setAnswer({ data: undefined, error, isLoading: false });
      },
    );
    return () => request.abort();
  }, [slug]);
  return answer;
}

async function load(slug: string, signal: AbortSignal): Promise<ToReview | null> {
  const { report } = await ask(proposalsOperation, { slug, after: null }, signal);
  if (report === null) return null;
  const findings = [...report.findings.nodes];
  for (let page = report.findings.pageInfo; page.hasNextPage; ) {
    const next = await ask(proposalsOperation, { slug, after: page.endCursor }, signal);
    if (next.report === null) break;
    findings.push(...next.report.findings.nodes);
    page = next.report.findings.pageInfo;
  }
  // The slug of a claim is that of its report and its own, which is the one in report.yaml.
  const own = (claim: { readonly slug: string }) => claim.slug.slice(claim.slug.indexOf('/') + 1);
  const isProposed = (claim: { readonly reviewStatus: string }) => claim.reviewStatus === 'PROPOSED';
  const proposals: Proposal[] = [
    ...findings.map((claim) => ({ kind: 'FINDING' as const, id: own(claim), claim })),
    ...report.recommendations.nodes.map((claim) => ({ kind: 'RECOMMENDATION' as const, id: own(claim), claim })),
    ...report.judgments.filter(isProposed).map((claim) => ({ kind: 'JUDGMENT' as const, id: own(claim), claim })),
    ...report.statistics.filter(isProposed).map((claim) => ({ kind: 'STATISTIC' as const, id: own(claim), claim })),
  ];
  const { title, publishedOn, text } = report;
  return { slug, title, publishedOn, text: text ?? '', proposals: proposals.sort((a, b) => startOf(a) - startOf(b)) };
}

/** Where the first quote of a proposal begins. */
export function startOf({ claim }: Proposal): number {
  return claim.evidence[0]?.start ?? Number.MAX_SAFE_INTEGER;
}
