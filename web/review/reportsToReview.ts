import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api.ts';
import type { Answer } from '../useAnswer.ts';
import { type ReportToReview, reviewListOperation } from './review.graphql.ts';

/** All reports with a text, page after page, with what is to be reviewed in them. */
export function useReports(): Answer<readonly ReportToReview[]> {
  const [answer, setAnswer] = useState<Answer<readonly ReportToReview[]>>({
    ...{ data: undefined, error: undefined, isLoading: true },
  });
  useEffect(() => {
    const request = new AbortController();
    load(request.signal).then(
      (data) => setAnswer({ data, error: undefined, isLoading: false }),
      (error: unknown) => {
        if (!request.signal.aborted) setAnswer({ data: undefined, error, isLoading: false });
      },
    );
    return () => request.abort();
  }, []);
  return answer;
}

async function load(signal: AbortSignal): Promise<readonly ReportToReview[]> {
  const found: ReportToReview[] = [];
  for (let after: string | null = null; ; ) {
    const { reports }: { readonly reports: ReportPage } = await ask(reviewListOperation, { after }, signal);
    found.push(...reports.nodes);
    if (!reports.pageInfo.hasNextPage) return found;
    after = reports.pageInfo.endCursor;
  }
}

interface ReportPage {
  readonly nodes: readonly ReportToReview[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
