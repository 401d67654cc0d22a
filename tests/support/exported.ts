import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ExportedFile } from '../../src/export/file.ts';
import { type WholeGraph, wholeGraph } from '../../src/export/wholeGraph.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import type { Label, Row } from '../../src/model/nodes.ts';
import { dump } from './dump.ts';
import type { Link } from './graph.ts';

/** The whole of an export of one file. */
export async function exportedText(
  store: GraphStore,
  write: (graph: WholeGraph) => AsyncIterable<string>,
): Promise<string> {
  return text(Readable.from(write(await wholeGraph(store))));
}

/** The files of an export of several, by their names. */
export async function exportedFiles(
  store: GraphStore,
  write: (graph: WholeGraph) => AsyncIterable<ExportedFile>,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const { name, content } of write(await wholeGraph(store)))
    files.set(name, await text(Readable.from(content)));
  return files;
}

/** What a store holds, read otherwise than by the statements of an export. */
export async function held(store: GraphStore): Promise<{
  readonly nodes: readonly { readonly label: Label; readonly row: Row<Label> }[];
  readonly links: readonly Link[];
}> {
  const nodes: { label: Label; row: Row<Label> }[] = [];
  const links: Link[] = [];
  for (const line of await dump(store)) {
    const [, label, json] = /^(\w+) (\{.*\})$/s.exec(line) ?? [];
    if (json !== undefined) nodes.push({ label: label as Label, row: JSON.parse(json) });
    const [, from, fromId, type, to, toId] = /^\((\w+) (.+)\)-\[(\w+)\]->\((\w+) (.+)\)$/.exec(line) ?? [];
    if (type !== undefined) links.push([type, from, fromId, to, toId] as unknown as Link);
  }
  return { nodes, links };
}
