import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLMap, YAMLSeq } from 'yaml';
import { InputError } from '../errors.ts';
import { placeOf, problemText } from '../ingest/problems.ts';

/** The lists of claims in a report.yaml, each with the kind of claim that it holds. */
export const claimKinds = {
  findings: 'FINDING',
  recommendations: 'RECOMMENDATION',
  judgments: 'JUDGMENT',
  statistics: 'STATISTIC',
} as const;

export type ClaimList = keyof typeof claimKinds;
export type ClaimKind = (typeof claimKinds)[ClaimList];
export const claimLists = Object.keys(claimKinds) as readonly ClaimList[];

/** A report.yaml as it is written, comments included, to be changed and printed again. */
export interface ReportDocument {
  readonly document: Document;
  readonly root: YAMLMap;
}

/**
 * Parses a report.yaml for changing it. A comment above a claim belongs to that claim, whichever place it has in the
 * list, and what an alias stands for is written out, so that claims can be moved and taken out.
 *
 * @param shown the path as problems name it
 * @throws InputError when it is not YAML, or not a map of keys with lists of claims
 */
export function parseReport(text: string, shown = 'report.yaml'): ReportDocument {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const at = (offset: number, message: string) => problemText({ ...placeOf(shown, lines, offset), message });
  const { errors, contents } = document;
  if (errors.length > 0)
    throw new InputError(errors.map((error) => at(error.pos[0], `is not YAML: ${error.message}; mend that line`)));
  if (!isMap(contents)) throw new InputError([at(0, 'is not a map of keys: begin with title: and the other keys')]);
  writeOutAliases(document, (message) => at(0, message));
  const root = contents as YAMLMap;
  for (const name of [...claimLists, 'rejected']) {
    const list = root.get(name, true);
    if (list === undefined || (isScalar(list) && list.value === null)) continue;
    if (!isSeq(list) || !list.items.every(isMap)) {
      const offset = (list as { readonly range?: readonly number[] | null }).range?.[0] ?? 0;
      throw new InputError([at(offset, `${name} is not a list of claims: give each a line that begins with "- id:"`)]);
    }
    const [first] = list.items as YAMLMap[];
    if (first === undefined || !list.commentBefore) continue;
    // The parser takes what stands above the first claim for a comment on the list.
    first.commentBefore = [list.commentBefore, first.commentBefore].filter(Boolean).join('\n');
    list.commentBefore = null;
  }
  return { document, root };
}

/** A report.yaml as it is written to the file. Parsed and printed again it is the same. */
export function printReport({ document }: ReportDocument): string {
  return document.toString({ lineWidth: 120, flowCollectionPadding: false });
}

/** The claims of a list, or the proposals that were refused, as they stand in the file; none where there is no list. */
export function entries({ root }: ReportDocument, list: ClaimList | 'rejected'): readonly YAMLMap[] {
  const found = root.get(list, true);
  return isSeq(found) ? (found.items as YAMLMap[]) : [];
}

/** Puts other claims in the place of a list's. The list is made where it is missing. */
export function setEntries({ root }: ReportDocument, list: ClaimList | 'rejected', claims: readonly YAMLMap[]): void {
  const found: unknown = root.get(list, true);
  if (!isSeq(found) && claims.length === 0) return;
  const seq = isSeq(found) ? found : new YAMLSeq();
  if (root.has(list)) root.set(list, seq);
  else insertList(root, list, seq);
  seq.items = [...claims];
  seq.flow = claims.length === 0;
  const [first] = claims;
  if (first !== undefined) first.spaceBefore = false;
}

/** A new list stands where the tables of keys have it: `rejected` last, the claims before it. */
function insertList(root: YAMLMap, list: string, seq: YAMLSeq): void {
  root.set(list, seq);
  const order: readonly string[] = [...claimLists, 'rejected'];
  const before = new Set(order.slice(order.indexOf(list) + 1));
  const position = root.items.findIndex(({ key }) => isScalar(key) && before.has(String(key.value)));
  if (position === -1) return;
  const pair = root.items.pop();
  if (pair !== undefined) root.items.splice(position, 0, pair);
}

function writeOutAliases(document: Document, at: (message: string) => string): void {
  try {
    document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new InputError([at('has aliases that stand for nothing or too much: write out what they stand for')]);
  }
  visit(document, {
    Alias: (_, alias) => {
      const copy = alias.resolve(document)?.clone() as YAMLMap | undefined;
      if (copy !== undefined) delete copy.anchor;
      return copy;
    },
  });
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node) delete (node as YAMLMap).anchor;
    },
  });
}
