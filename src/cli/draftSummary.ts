import type { Draft } from '../extract/draft.ts';
import { type ClaimList, claimKinds, claimLists, entries, parseReport } from '../extract/reportDocument.ts';
import { counted } from './counted.ts';

/** What a report.yaml holds, as far as a line tells of it. */
interface Held {
  readonly claims: Readonly<Record<ClaimList, number>>;
  readonly rejected: number;
  readonly force: string | null;
  readonly inspection: string | null;
  readonly publishedOn: string | null;
}

export const heldInDraft = ({ report, claims }: Draft): Held => ({
  ...report,
  claims: countedBy((list) => claims.filter(({ kind }) => kind === claimKinds[list]).length),
  rejected: 0,
});

/** @param yaml a report.yaml that people may have worked on */
export function heldInFile(yaml: string): Held {
  const file = parseReport(yaml);
  const value = (...path: string[]) => {
    const found: unknown = file.root.getIn(path);
    return found === undefined || found === null ? null : String(found);
  };
  return {
    claims: countedBy((list) => entries(file, list).length),
    rejected: entries(file, 'rejected').length,
    force: value('force'),
    inspection: value('inspection'),
    publishedOn: value('published', 'on'),
  };
}

const countedBy = (count: (list: ClaimList) => number) =>
  Object.fromEntries(claimLists.map((list) => [list, count(list)])) as Readonly<Record<ClaimList, number>>;

/** A file's path, how many claims of each kind it holds and what it is about, in a line. */
export function draftSummary(shown: string, held: Held, newNames: number): string {
  const counts = [
    ...claimLists.map((list) => counted(held.claims[list], list.slice(0, -1))),
    ...(held.rejected === 0 ? [] : [`${held.rejected} rejected`]),
  ];
  const about = [
    held.force ?? 'force not said',
    held.inspection ?? 'inspection not said',
    held.publishedOn ?? 'date not said',
  ];
  return `${shown}: ${counts.join(', ')}; ${counted(newNames, 'new name')}; ${about.join(', ')}`;
}
