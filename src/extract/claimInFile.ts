import type { YAMLMap } from 'yaml';
import { comparableQuote } from '../ingest/comparable.ts';
import { folded } from '../ingest/locate.ts';
import { type ClaimKind, type ClaimList, claimKinds, type ReportDocument } from './reportDocument.ts';

interface Quoted {
  readonly quote: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** A claim of a report.yaml, or a proposal that was refused, as far as it is compared with others. */
export interface ClaimInFile {
  readonly node: YAMLMap;
  /** The list that it stands in; none where it was refused. */
  readonly list?: ClaimList;
  readonly kind: ClaimKind;
  readonly id: string;
  readonly proposed: boolean;
  readonly evidence: readonly Quoted[];
}

/** What is compared of a claim; a refused proposal says itself what kind it was. */
export function claimInFile({ document }: ReportDocument, node: YAMLMap, list?: ClaimList): ClaimInFile {
  const value = node.toJS(document) as Readonly<Record<string, unknown>>;
  const evidence = Array.isArray(value['evidence']) ? value['evidence'] : [];
  return {
    node,
    ...(list === undefined ? {} : { list }),
    kind: list === undefined ? (value['kind'] as ClaimKind) : claimKinds[list],
    id: String(value['id']),
    proposed: value['reviewStatus'] === 'PROPOSED',
    evidence: evidence.map(quoted),
  };
}

/** Where the first evidence of a claim begins, in code points; undefined when it does not say. */
export function startOf({ evidence }: ClaimInFile): number | undefined {
  const starts = evidence.flatMap(({ start }) => start ?? []);
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/** Whether two claims of one kind rest on the same words: half of the shorter span, or the same quote without places. */
export function sameClaim(one: ClaimInFile, other: ClaimInFile): boolean {
  return one.kind === other.kind && one.evidence.some((mine) => other.evidence.some((its) => sameWords(mine, its)));
}

function quoted(selector: unknown): Quoted {
  if (typeof selector !== 'object' || selector === null)
    return { quote: String(selector), start: undefined, end: undefined };
  const { quote, start, end } = selector as Readonly<Record<string, unknown>>;
  const offset = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return { quote: String(quote), start: offset(start), end: offset(end) };
}

// Fewer words may stand in many sentences, so they have to be the whole quote.
const fewestWords = 4;

function sameWords(one: Quoted, other: Quoted): boolean {
  if (one.start !== undefined && one.end !== undefined && other.start !== undefined && other.end !== undefined) {
    const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
    return shared > 0 && shared * 2 >= Math.min(one.end - one.start, other.end - other.start);
  }
  const quotes = [one, other].map(({ quote }) => comparableQuote(folded(quote)));
  const [shorter = '', longer = ''] = quotes.sort((mine, its) => mine.length - its.length);
  return shorter === longer || (shorter.split(' ').length >= fewestWords && longer.includes(shorter));
}
