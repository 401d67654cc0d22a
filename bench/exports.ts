import { performance } from 'node:perf_hooks';
import { exportBytes, formats } from '../src/export/formats.ts';
import { wholeGraph } from '../src/export/wholeGraph.ts';
import type { GraphStore } from '../src/graph/store.ts';
import type { Label, Row } from '../src/model/nodes.ts';
import { type Graph, writeGraph } from '../tests/support/graph.ts';
import { someRow } from '../tests/support/rows.ts';

export interface ExportFigures {
  readonly name: string;
  /** Nodes and relationships in a second. */
  readonly rowsPerSecond: number;
  readonly megabytes: number;
  /** How much more memory the process had at the most than before, in megabytes. */
  readonly memory: number;
}

const claimsOfReport = 200;

/** A report of the length of a full force report, with its claims and their evidence: 402 nodes, 801 relationships. */
function report(at: number): Graph {
  const id = `report-${at}`;
  const claims = Array.from({ length: claimsOfReport }, (_, claim) => `${id}/finding-${claim}`);
  const text = 'The force works well with its partners. '.repeat(1_000);
  const nodes: Partial<Record<Label, readonly Row<Label>[]>> = {
    Report: [someRow('Report', id)],
    ReportText: [someRow('ReportText', id, { text })],
    Finding: claims.map((claim) => someRow('Finding', claim)),
    Evidence: claims.map((claim) => someRow('Evidence', `${claim}@1-39`, { quote: text.slice(0, 120) })),
  };
  return {
    nodes,
    relationships: [
      ['HAS_TEXT', 'Report', id, 'ReportText', id],
      ...claims.flatMap((claim): Graph['relationships'] => [
        ['HAS_FINDING', 'Report', id, 'Finding', claim],
        ['EVIDENCED_BY', 'Finding', claim, 'Evidence', `${claim}@1-39`],
        ['IN', 'Evidence', `${claim}@1-39`, 'Report', id],
        ['CONCERNS', 'Finding', claim, 'Theme', `theme-${claim.length % 10}`],
      ]),
    ],
  };
}

/** Times an export in each format of a graph of so many full reports, which it writes first. */
export async function timeExports(store: GraphStore, reports: number): Promise<readonly ExportFigures[]> {
  const themes = Array.from({ length: 10 }, (_, at) => someRow('Theme', `theme-${at}`));
  await writeGraph(store, { nodes: { Theme: themes }, relationships: [] });
  for (let at = 0; at < reports; at += 1) await writeGraph(store, report(at));
  const figures: ExportFigures[] = [];
  for (const format of formats) {
    const before = process.memoryUsage.rss();
    const start = performance.now();
    const graph = await wholeGraph(store);
    let bytes = 0;
    let most = before;
    for await (const part of exportBytes(format, graph)) {
      bytes += part.length;
      most = Math.max(most, process.memoryUsage.rss());
    }
    const seconds = (performance.now() - start) / 1_000;
    const { nodes, relationships } = graph.tally;
    figures.push({
      name: format.name,
      rowsPerSecond: (nodes + relationships) / seconds,
      megabytes: bytes / 1_000_000,
      memory: (most - before) / 1_000_000,
    });
  }
  return figures;
}
