import { isCollection, isSeq, YAMLMap } from 'yaml';
import type { z } from 'zod';
import { ExpectedError, exitStatus, InputError } from '../errors.ts';
import { type LocatedText, locatedText } from '../ingest/locate.ts';
import { readReport } from '../ingest/reading.ts';
import type { Known } from '../ingest/reference.ts';
import { type KeyPath, shapeProblems } from '../ingest/shapeProblems.ts';
import { type ReportFile, reportFile } from '../ingest/shapes.ts';
import { didYouMean } from '../nearest.ts';
import { inContext, type QuoteInText, sectionsIn, spansOf } from './places.ts';
import {
  type ClaimKind,
  type ClaimList,
  claimKinds,
  claimLists,
  entries,
  parseReport,
  printReport,
  type ReportDocument,
  setEntries,
} from './reportDocument.ts';

/** A claim that an extraction proposed and nobody has decided on. */
export type Undecided = {
  readonly [L in ClaimList]: {
    readonly list: L;
    readonly kind: (typeof claimKinds)[L];
    readonly id: string;
    readonly claim: ReportFile[L][number];
    /** What stands above the claim in the file, without the signs of comments. */
    readonly comment: string;
    /** Its quotes in the text, in order; those that the text does not have are left out. */
    readonly quotes: readonly QuoteInText[];
  };
}[ClaimList];

type Written<L extends ClaimList> = NonNullable<z.input<typeof reportFile>[L]>[number];
type Corrected = Omit<
  Written<'findings'> & Written<'recommendations'> & Written<'judgments'> & Written<'statistics'>,
  'id' | 'reviewStatus' | 'madeBy' | 'confidence'
>;
/** New values for keys of a claim; null takes a key out. */
export type Changes = { readonly [K in keyof Corrected]?: Corrected[K] | null };

/** A report.yaml under review. Every decision gives the file's next text and leaves this one as it is. */
export interface Review {
  /** What is not decided, in the order of the text. */
  readonly undecided: readonly Undecided[];
  /**
   * The report.yaml with the claim marked as reviewed.
   *
   * @throws ExpectedError when there is no such undecided claim, or it is not one that an ingest would load
   */
  accept(id: string): string;
  /**
   * The report.yaml with the claim changed and marked as reviewed.
   *
   * @throws ExpectedError when there is no such undecided claim, or a value is not one that an ingest would load; slugs
   * and words come with the nearest that there are
   */
  correct(id: string, changes: Changes): string;
  /**
   * The report.yaml with the claim among those refused, so that no extraction proposes it again.
   *
   * @param reason why, in a person's words
   * @throws ExpectedError when there is no such undecided claim
   */
  reject(id: string, reason?: string): string;
  /**
   * The report.yaml with many decisions at once, as if each had been made by itself.
   *
   * @param decisions on claims that are undecided, at most one on each
   * @returns the next text, and for each claim that the checks refuse to accept, which stays undecided, why
   * @throws ExpectedError when there is no such undecided claim
   */
  decide(decisions: readonly ClaimDecision[]): { readonly yaml: string; readonly refused: ReadonlyMap<string, string> };
}

/** What a person says of a claim. */
export interface ClaimDecision {
  readonly id: string;
  readonly decision: 'accept' | 'reject';
  /** Why it is rejected, in a person's words. */
  readonly reason?: string | undefined;
}

/**
 * Opens a report for review.
 *
 * @param yaml the text of report.yaml
 * @param text the text of report.txt
 * @param known what claims may refer to
 * @param shown the path of the report.yaml as problems name it
 * @throws InputError when the report.yaml is not YAML or has not the shape of one
 */
export function openReview(yaml: string, text: string, known: Known, shown = 'report.yaml'): Review {
  const { report, file } = parsed(yaml, shown);
  const located = locatedText(text);
  const undecided = undecidedClaims(file, report, located);
  const find = (id: string): Undecided => {
    const found = undecided.find((claim) => claim.id === id);
    if (found !== undefined) return found;
    const near = didYouMean(
      id,
      undecided.map((claim) => claim.id),
    );
    throw new ExpectedError(
      `${shown}: no undecided claim has the id "${id}"${near || ': give the id of a claim that is PROPOSED'}`,
      exitStatus.input,
    );
  };
  const correct = (id: string, changes: Changes): string => {
    const { list } = find(id);
    const changed = parseReport(yaml, shown);
    const node = nodeOf(changed, list, id);
    for (const [key, value] of Object.entries(changes)) setValue(changed, node, key, value);
    node.set('reviewStatus', 'REVIEWED');
    const next = printReport(changed);
    const problems = problemsOf(next, [{ list, id }], { text, known, shown }).get(id);
    if (problems !== undefined) throw new ExpectedError(problems, exitStatus.input);
    return next;
  };
  const rejectIn = (changed: ReportDocument, id: string, reason?: string) => {
    const { list, claim } = find(id);
    const standing = claim.evidence.map((selector) => spansOf(located, selector).length > 0);
    const node = nodeOf(changed, list, id);
    setEntries(
      changed,
      list,
      entries(changed, list).filter((other) => other !== node),
    );
    if (list === 'statistics') for (const other of entries(changed, list)) forget(other, id);
    // A quote that the text does not have would be a problem in the file from now on.
    if (standing.includes(true)) {
      const refused = refusal(changed, node, standing, { kind: claimKinds[list], madeBy: claim.madeBy, reason });
      setEntries(changed, 'rejected', [...entries(changed, 'rejected'), refused]);
    }
  };
  return {
    undecided,
    accept: (id) => correct(id, {}),
    correct,
    reject(id, reason) {
      const changed = parseReport(yaml, shown);
      rejectIn(changed, id, reason);
      return printReport(changed);
    },
    decide(decisions) {
      const changed = parseReport(yaml, shown);
      const accepted = decisions.filter(({ decision }) => decision === 'accept').map(({ id }) => find(id));
      const nodes = new Map(accepted.map(({ list, id }) => [id, nodeOf(changed, list, id)]));
      for (const node of nodes.values()) node.set('reviewStatus', 'REVIEWED');
      for (const { id, decision, reason } of decisions) if (decision === 'reject') rejectIn(changed, id, reason);
      const refused = problemsOf(printReport(changed), accepted, { text, known, shown });
      for (const id of refused.keys()) nodes.get(id)?.set('reviewStatus', 'PROPOSED');
      return { yaml: printReport(changed), refused };
    },
  };
}

function undecidedClaims(file: ReportDocument, report: ReportFile, text: LocatedText): readonly Undecided[] {
  const sectionOf = sectionsIn(text, report.sections);
  const claims = claimLists.flatMap((list) => {
    const nodes = entries(file, list);
    return report[list].flatMap((claim, index) => {
      if (claim.reviewStatus !== 'PROPOSED') return [];
      const quotes = claim.evidence
        .flatMap((selector) => spansOf(text, selector))
        .sort((one, other) => one.start - other.start || one.end - other.end)
        .map((span) => inContext(text, span, sectionOf(span.start)));
      const comment = (nodes[index]?.commentBefore ?? '').replace(/^ /gm, '');
      return [{ list, kind: claimKinds[list], id: claim.id, claim, comment, quotes } as Undecided];
    });
  });
  const start = ({ quotes }: Undecided) => quotes[0]?.span.start ?? Number.POSITIVE_INFINITY;
  // Two that cannot be found are equally far: infinity less infinity is no number.
  return claims.sort((one, other) => start(one) - start(other) || 0);
}

function parsed(yaml: string, shown: string): { readonly report: ReportFile; readonly file: ReportDocument } {
  const file = parseReport(yaml, shown);
  const content: unknown = file.document.toJS();
  const read = reportFile.safeParse(content);
  if (read.success) return { report: read.data, file };
  throw new InputError(shapeProblems(read.error, reportFile, content).map(({ message }) => `${shown} ${message}`));
}

function nodeOf(file: ReportDocument, list: ClaimList, id: string): YAMLMap {
  const node = entries(file, list).find((one) => one.get('id') === id && one.get('reviewStatus') === 'PROPOSED');
  if (node === undefined) throw new Error(`claim ${id} is not in the file`);
  return node;
}

function setValue({ document }: ReportDocument, node: YAMLMap, key: string, value: unknown): void {
  if (value === null || value === undefined) {
    node.delete(key);
    return;
  }
  const before: unknown = node.get(key, true);
  const next = document.createNode(value);
  if (isCollection(next)) {
    const isPlain = Array.isArray(value) && value.every((item) => typeof item !== 'object');
    next.flow = isCollection(before) && before.items.length > 0 ? before.flow === true : isPlain;
  }
  node.set(key, next);
}

type Named = Pick<Undecided, 'list' | 'id'>;

interface Sources {
  readonly text: string;
  readonly known: Known;
  readonly shown: string;
}

/**
 * What is wrong with some of the claims of a file, read as an ingest would: for each that has problems, a line for each.
 * What is wrong elsewhere in the file does not keep a person from deciding.
 */
function problemsOf(yaml: string, claims: readonly Named[], sources: Sources): ReadonlyMap<string, string> {
  const { document } = parseReport(yaml, sources.shown);
  const content: unknown = document.toJS();
  const read = reportFile.safeParse(content);
  const found = new Map<string, string[]>();
  if (read.success) {
    for (const { id, message } of claimProblems(read.data, claims, sources)) {
      found.set(id, [...(found.get(id) ?? []), message]);
    }
  } else {
    const messages = shapeProblems(read.error, reportFile, content).map(({ message }) => message);
    for (const { id } of claims) found.set(id, messages);
  }
  return new Map([...found].map(([id, messages]) => [id, messages.map((one) => `${id}: ${one}`).join('\n')]));
}

function claimProblems(
  report: ReportFile,
  claims: readonly Named[],
  { text, known }: Sources,
): readonly { readonly id: string; readonly message: string }[] {
  const isMeant = (list: ClaimList, id: string) => claims.some((claim) => claim.list === list && claim.id === id);
  // Statistics are compared with others of the report; no other claim needs its neighbours.
  const wanted = Object.fromEntries(
    claimLists.map((list): readonly [ClaimList, readonly { readonly id: string }[]] => {
      const all: readonly { readonly id: string }[] = report[list];
      const isNeeded = list === 'statistics' && claims.some((claim) => claim.list === list);
      return [list, isNeeded ? all : all.filter(({ id }) => isMeant(list, id))];
    }),
  );
  const paths = new Map<string, KeyPath>();
  const placeOf = (path: KeyPath) => {
    const file = JSON.stringify(path);
    paths.set(file, path);
    return { file };
  };
  const value = { ...report, ...wanted, sections: [], rejected: [] } as ReportFile;
  const source = { slug: 'report', fingerprint: '', text, yaml: { value, text: '', placeOf }, proposed: true };
  return readReport(source, known).problems.flatMap(({ file, message }) => {
    const [list, index] = paths.get(file) ?? [];
    const id = typeof index === 'number' ? wanted[String(list)]?.[index]?.id : undefined;
    return id !== undefined && isMeant(list as ClaimList, id) ? [{ id, message }] : [];
  });
}

function refusal(
  { document }: ReportDocument,
  node: YAMLMap,
  standing: readonly boolean[],
  { kind, madeBy, reason }: { readonly kind: ClaimKind; readonly madeBy: string; readonly reason: string | undefined },
): YAMLMap {
  const evidence: unknown = node.get('evidence', true);
  if (isSeq(evidence)) evidence.items = evidence.items.filter((_, index) => standing[index]);
  const refused = new YAMLMap();
  refused.set('id', node.get('id', true));
  refused.set('kind', document.createNode(kind));
  refused.set('evidence', evidence);
  refused.set('madeBy', document.createNode(madeBy));
  const why = reason?.trim();
  if (why) refused.set('reason', document.createNode(why));
  if (node.commentBefore) refused.commentBefore = node.commentBefore;
  return refused;
}

/** Takes a statistic that is no more out of those that another is compared with. */
function forget(statistic: YAMLMap, id: string): void {
  const compared: unknown = statistic.get('comparedWith', true);
  if (!isSeq(compared)) return;
  compared.items = compared.items.filter((item) => String(item) !== id);
  if (compared.items.length === 0) statistic.delete('comparedWith');
}
