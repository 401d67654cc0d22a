import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api.ts';
import { type Answer, useAnswer } from '../useAnswer.ts';
import { type ReportData, type ReportFinding, reportFindingsOperation, reportOperation } from './report.graphql.ts';

/** A report with all its findings; null when there is no such report. */
export type WholeReport = { readonly report: ReportData; readonly findings: readonly ReportFinding[] } | null;

/** A report with all its findings: it is there with the first of them, and the others come page by page. */
export function useReport(slug: string): Answer<WholeReport> {
  const answer = useAnswer(reportOperation, { slug });
  const report = answer.data?.report;
  const [more, setMore] = useState<{ readonly of: ReportData; readonly findings: readonly ReportFinding[] }>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (!report?.findings.pageInfo.hasNextPage) return;
    const request = new AbortController();
    restOf(report, request.signal).then(
      (findings) => setMore({ of: report, findings }),
      (problem: unknown) => {
        if (!request.signal.aborted) setError(problem);
      },
    );
    return () => request.abort();
  }, [report]);
  if (report === undefined || error !== undefined) return { ...answer, data: undefined, error: answer.error ?? error };
  const rest = more?.of === report ? more?.findings : undefined;
  const data = report && { report, findings: [...report.findings.nodes, ...(rest ?? [])] };
  const isLoading = answer.isLoading || (report?.findings.pageInfo.hasNextPage === true && rest === undefined);
  return { data, error: undefined, isLoading };
}

async function restOf({ slug, findings }: ReportData, signal: AbortSignal): Promise<readonly ReportFinding[]> {
  const rest: ReportFinding[] = [];
  for (let { pageInfo } = findings; pageInfo.hasNextPage && pageInfo.endCursor !== null; ) {
    const { report } = await ask(reportFindingsOperation, { slug, after: pageInfo.endCursor }, signal);
    if (report === null) break;
    rest.push(...report.findings.nodes);
    pageInfo = report.findings.pageInfo;
  }
  return rest;
}
