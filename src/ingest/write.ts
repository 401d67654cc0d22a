import type { Columns, GraphStore, Pair, WriteTransaction } from '../graph/store.ts';
import { type ClaimLabel, claimLabels, type Label, type Row } from '../model/nodes.ts';
import { type RelationshipType, relationshipKinds, relationshipTypes } from '../model/relationships.ts';
import { checkNode, type GraphPart } from './graphPart.ts';
import type { ClaimReading, Reading } from './reading.ts';
import { type Declared, declaredIn, type Reference } from './reference.ts';

/** How many claims an ingest of a report added, changed, removed and left as they were. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly left: number;
}

const makes: Readonly<Record<ClaimLabel, RelationshipType>> = {
  Finding: 'HAS_FINDING',
  Recommendation: 'MAKES',
  Judgment: 'GIVES',
  Statistic: 'STATES',
};

const referenceLinks = [
  ['Theme', 'BROADER', 'Theme'],
  ['Theme', 'RELATED', 'Theme'],
  ['Partner', 'BELONGS_TO', 'Force'],
  ['Inspection', 'FOLLOWS', 'Inspection'],
  ['Inspection', 'USES_SCALE', 'GradeScale'],
] as const;

const reportLinks = [
  ['ABOUT', 'Force'],
  ['PART_OF', 'Inspection'],
  ['NAMES', 'Partner'],
  ['NAMES', 'Person'],
  ['CITES', 'Report'],
] as const;

/** What was loaded last, and from which files the reports in the graph were read. */
export interface IngestState {
  readonly loads: ReadonlyMap<string, string>;
  readonly reports: ReadonlyMap<string, string>;
}

export async function readState(store: GraphStore): Promise<IngestState> {
  const asMap = (rows: readonly Columns[]) =>
    new Map(rows.map((row) => [String(row['id']), String(row['fingerprint'])]));
  return { loads: asMap(await store.read('ingest.loads')), reports: asMap(await store.read('ingest.reports')) };
}

/**
 * Writes the reference data as the files have it, in one transaction. What they do not list stays as it is until
 * `finish`: reports of other folders may need it, a theme with its broader ones.
 */
export async function writeReference(store: GraphStore, reference: Reference, fingerprint: string): Promise<void> {
  await store.write(async (transaction) => {
    for (const [from, type, to] of referenceLinks)
      await transaction.run('ingest.unlinkReference', { ids: [...reference.slugs[from]] }, { from, type, to });
    for (const [type, to] of reportLinks.slice(0, 2))
      await transaction.run('ingest.unlinkReports', { ids: [...reference.slugs.Report] }, { type, to });
    await putPart(transaction, reference.part);
    await transaction.putNodes('Load', [{ id: 'reference', fingerprint }]);
  });
}

/**
 * Ends an ingest, in one transaction: reference data that is no longer listed goes, unless a report of the graph still
 * refers to it, and the folder is noted as loaded. Only when the reports are written is it known what they refer to.
 */
export async function finish(store: GraphStore, reference: Reference, fingerprint: string): Promise<void> {
  await store.write(async (transaction) => {
    const unlisted = new Map<Label, readonly string[]>();
    for (const label of Object.keys(declaredIn) as Declared[]) {
      const titlesAlone = label === 'Report' ? true : undefined;
      const rows = await transaction.run('ingest.referenceIds', { titlesAlone }, { label });
      const ids = rows.map((row) => String(row['id']));
      unlisted.set(
        label,
        ids.filter((id) => !reference.slugs[label].has(id)),
      );
    }
    const unneeded = await unneededOf(transaction, unlisted);
    for (const [label, ids] of unlisted) {
      const gone = ids.filter((id) => unneeded.has(`${label} ${id}`));
      if (gone.length > 0) await transaction.run('ingest.removeReference', { ids: gone }, { label });
    }
    await transaction.putNodes('Load', [{ id: 'folder', fingerprint }]);
  });
}

/** What of unlisted reference data no report or claim refers to, nor anything that one of these needs. */
async function unneededOf(
  transaction: WriteTransaction,
  unlisted: ReadonlyMap<Label, readonly string[]>,
): Promise<ReadonlySet<string>> {
  const uses: { readonly what: string; readonly by: string }[] = [];
  for (const type of relationshipTypes) {
    for (const [from, label] of relationshipKinds[type].between as readonly (readonly [Label, Label])[]) {
      const ids = unlisted.get(label) ?? [];
      if (ids.length === 0 || from === 'Evidence') continue;
      const rows = await transaction.run('ingest.used', { ids }, { label, type, from });
      uses.push(...rows.map((row) => ({ what: `${label} ${row['id']}`, by: `${from} ${row['by']}` })));
    }
  }
  const unneeded = new Set([...unlisted].flatMap(([label, ids]) => ids.map((id) => `${label} ${id}`)));
  for (let before = -1; unneeded.size !== before; ) {
    before = unneeded.size;
    for (const { what, by } of uses) if (!unneeded.has(by)) unneeded.delete(what);
  }
  return unneeded;
}

/**
 * Makes a report what its files say, in one transaction: claims that are new or changed are written, those it no
 * longer makes are removed, the others are left untouched.
 */
export async function writeReport(store: GraphStore, reading: Reading): Promise<Changes> {
  return store.write(async (transaction) => {
    const before = await digests(transaction, reading.slug);
    const gone = [...before].filter(([id, { digest }]) =>
      reading.claims.every((claim) => claim.id !== id || claim.digest !== digest),
    );
    const fresh = reading.claims.filter((claim) => before.get(claim.id)?.digest !== claim.digest);
    await removeClaims(
      transaction,
      gone.map(([id, { label }]) => ({ id, label })),
    );
    for (const [type, to] of reportLinks)
      await transaction.run('ingest.unlinkReports', { ids: [reading.slug] }, { type, to });
    await putPart(transaction, joined([reading.part, ...fresh.map((claim) => claim.part)]));
    // A figure that was left may be compared with one that has just been replaced.
    await putPart(transaction, { nodes: [], relationships: comparisons(reading.claims) });
    const kept = new Set(reading.claims.map((claim) => claim.id));
    const removed = [...before.keys()].filter((id) => !kept.has(id)).length;
    const added = fresh.filter((claim) => !before.has(claim.id)).length;
    return { added, changed: fresh.length - added, removed, left: reading.claims.length - fresh.length };
  });
}

/** Removes a report with all that hangs on it, in one transaction. Returns how many claims went. */
export async function removeReport(store: GraphStore, slug: string): Promise<number> {
  return store.write(async (transaction) => {
    const claims = await digests(transaction, slug);
    await removeClaims(
      transaction,
      [...claims].map(([id, { label }]) => ({ id, label })),
    );
    await transaction.run('ingest.removeReport', { report: slug });
    return claims.size;
  });
}

async function digests(
  transaction: WriteTransaction,
  report: string,
): Promise<Map<string, { readonly label: ClaimLabel; readonly digest: string }>> {
  const found = new Map<string, { label: ClaimLabel; digest: string }>();
  for (const label of claimLabels) {
    for (const row of await transaction.run('ingest.claims', { report }, { label, makes: makes[label] })) {
      found.set(String(row['id']), { label, digest: String(row['digest']) });
    }
  }
  return found;
}

async function removeClaims(
  transaction: WriteTransaction,
  claims: readonly { readonly id: string; readonly label: ClaimLabel }[],
): Promise<void> {
  for (const label of claimLabels) {
    const ids = claims.filter((claim) => claim.label === label).map((claim) => claim.id);
    if (ids.length === 0) continue;
    await transaction.run('ingest.removeEvidence', { ids }, { label });
    if (label === 'Recommendation') {
      await transaction.run('ingest.removeParts', { ids });
      await transaction.run('ingest.removeDeadlines', { ids });
    }
    await transaction.run('ingest.removeClaims', { ids }, { label });
  }
}

function comparisons(claims: readonly ClaimReading[]): GraphPart['relationships'] {
  return claims.flatMap((claim) =>
    claim.part.relationships.filter((relationship) => relationship.type === 'COMPARED_WITH'),
  );
}

function joined(parts: readonly GraphPart[]): GraphPart {
  return { nodes: parts.flatMap((part) => part.nodes), relationships: parts.flatMap((part) => part.relationships) };
}

/** Writes nodes, then the relationships among them and to nodes that are there already, kind by kind. */
async function putPart(transaction: WriteTransaction, part: GraphPart): Promise<void> {
  const rows = new Map<Label, Row<Label>[]>();
  for (const toWrite of part.nodes) {
    checkNode(toWrite);
    const ofLabel = rows.get(toWrite.label);
    if (ofLabel === undefined) rows.set(toWrite.label, [toWrite.row]);
    else ofLabel.push(toWrite.row);
  }
  for (const [label, ofLabel] of rows) await transaction.putNodes(label, ofLabel);
  const pairs = new Map<
    string,
    { readonly type: RelationshipType; readonly from: Label; readonly to: Label; readonly pairs: Pair[] }
  >();
  for (const { type, from, to } of part.relationships) {
    const key = `${type} ${from[0]} ${to[0]}`;
    const group = pairs.get(key) ?? { type, from: from[0], to: to[0], pairs: [] };
    group.pairs.push({ from: from[1], to: to[1] });
    pairs.set(key, group);
  }
  for (const group of pairs.values()) await transaction.putRelationships(group.type, group.from, group.to, group.pairs);
}
