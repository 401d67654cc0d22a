import { isScalar, isSeq, Scalar } from 'yaml';
import { type ClaimInFile, claimInFile, sameClaim, startOf } from './claimInFile.ts';
import { claimLists, entries, parseReport, printReport, setEntries } from './reportDocument.ts';

/**
 * A new draft of a report with what people have decided: the claims that someone reviewed stand as they were, and what
 * was reviewed or rejected is not proposed again. A proposal counts as decided when its evidence shares at least half
 * of the shorter span with a decided claim of its kind, unless the existing file holds that very proposal, undecided
 * beside its neighbour. Once anything is decided, the metadata is the existing file's too.
 *
 * @param draft the new report.yaml, all of whose claims are proposed
 * @param existing the report.yaml that people may have worked on
 * @param shown the path of the existing one as problems name it
 * @returns the report.yaml to write; the draft itself when nothing has been decided
 * @throws InputError when one of them is not YAML
 */
export function keepDecisions(draft: string, existing: string, shown = 'the existing report.yaml'): string {
  const kept = parseReport(existing, shown);
  const before = claimLists.flatMap((list) => entries(kept, list).map((node) => claimInFile(kept, node, list)));
  const rejected = entries(kept, 'rejected').map((node) => claimInFile(kept, node));
  const reviewed = before.filter(({ proposed }) => !proposed);
  const decided = [...reviewed, ...rejected];
  if (decided.length === 0) return draft;

  const from = parseReport(draft, 'the draft');
  const drafted = claimLists.flatMap((list) => entries(from, list).map((node) => claimInFile(from, node, list)));
  const undecided = before.filter(({ proposed }) => proposed);
  const names = newNames(
    drafted.map(({ id }) => id),
    new Set(decided.map(({ id }) => id)),
  );
  const proposals = drafted.map((claim, index) => ({ ...claim, id: names[index] ?? claim.id }));
  const isNew = (claim: ClaimInFile) =>
    !decided.some((other) => sameClaim(claim, other)) ||
    undecided.some((other) => other.id === claim.id && sameClaim(claim, other));
  const fresh = proposals.filter(isNew);

  const standIn = (claim: ClaimInFile) => {
    const same = [...reviewed, ...fresh].filter((other) => sameClaim(claim, other));
    return (same.find(({ id }) => id === claim.id) ?? same[0])?.id;
  };
  const parted = [from, kept].some((file) =>
    claimLists.some((list) => entries(file, list).some(({ spaceBefore }, index) => index > 0 && spaceBefore === true)),
  );
  for (const claim of fresh) {
    claim.node.set('id', claim.id);
    redirect(claim, (id) => {
      const meant = proposals[drafted.findIndex((other) => other.kind === 'STATISTIC' && other.id === id)];
      if (meant === undefined) return undefined;
      return fresh.includes(meant) ? meant.id : standIn(meant);
    });
  }
  for (const claim of reviewed) {
    redirect(claim, (id) => {
      const meant = undecided.find((other) => other.kind === 'STATISTIC' && other.id === id);
      return meant === undefined ? id : standIn(meant);
    });
  }
  for (const list of claimLists) {
    const of = (claims: readonly ClaimInFile[]) => claims.filter((claim) => claim.list === list);
    const first = entries(kept, list)[0];
    const nodes = inPlace(of(reviewed), of(fresh)).map(({ node }) => node);
    const moved = new Set([first, ...of(fresh).map(({ node }) => node)]);
    if (parted) for (const node of nodes.slice(1)) if (moved.has(node)) node.spaceBefore = true;
    setEntries(kept, list, nodes);
  }
  return printReport(kept);
}

/** The ids of new proposals: one that a decided claim has gets the first number that no claim has. */
function newNames(ids: readonly string[], decided: ReadonlySet<string>): readonly string[] {
  const taken = new Set([...ids, ...decided]);
  return ids.map((id) => {
    if (!decided.has(id)) return id;
    let number = 2;
    while (taken.has(`${id}-${number}`)) number += 1;
    taken.add(`${id}-${number}`);
    return `${id}-${number}`;
  });
}

/** Each new proposal stands before the first decided claim that comes later in the text; the decided keep their order. */
function inPlace(decided: readonly ClaimInFile[], fresh: readonly ClaimInFile[]): readonly ClaimInFile[] {
  const waiting = [...fresh];
  const merged = decided.flatMap((claim) => {
    const start = startOf(claim);
    const next = start === undefined ? 0 : waiting.findIndex((other) => (startOf(other) ?? 0) >= start);
    return [...waiting.splice(0, next === -1 ? waiting.length : next), claim];
  });
  return [...merged, ...waiting];
}

/** What a statistic is compared with under its new id; what is no longer there is left out. */
function redirect({ kind, id: own, node }: ClaimInFile, newId: (id: string) => string | undefined): void {
  const compared = node.get('comparedWith', true);
  if (kind !== 'STATISTIC' || !isSeq(compared)) return;
  const before = compared.items.map((item) => String(isScalar(item) ? item.value : item));
  const after = [...new Set(before.flatMap((id) => newId(id) ?? []))].filter((id) => id !== own);
  if (after.join(' ') === before.join(' ')) return;
  if (after.length === 0) node.delete('comparedWith');
  else compared.items = after.map((id) => new Scalar(id));
}
