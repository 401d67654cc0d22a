import { claimLabels, type Row } from '../src/model/nodes.ts';
import { type RelationshipType, relationshipKind, relationshipTypes } from '../src/model/relationships.ts';
import { nodesFor, type RequestContext, rowsFor } from '../src/server/context.ts';
import { relationshipsInApi } from './enums.ts';
import { type LabelWithId, labelsWithIds } from './ids.ts';
import { notACursor, readCursor, writeCursor } from './paging.ts';

type Direction = 'OUT' | 'INTO';

/** The neighbours of a node that one type of relationship leads to, in one direction, of one kind. */
export interface NeighbourGroup {
  readonly relationship: RelationshipType;
  readonly direction: Direction;
  readonly kind: LabelWithId;
}

/** The node whose neighbours are asked for. */
export interface Centre {
  readonly label: LabelWithId;
  readonly id: string;
}

export interface NeighbourFilter {
  readonly through?: readonly RelationshipType[] | null | undefined;
  readonly direction?: Direction | null | undefined;
  readonly kinds?: readonly LabelWithId[] | null | undefined;
}

/** A neighbour with what leads to it. */
export interface NeighbourOnPage {
  readonly cursor: string;
  readonly group: NeighbourGroup;
  readonly node: Row<LabelWithId>;
}

/** A page of neighbours, with what the whole list is made of. */
export interface NeighbourPage {
  readonly centre: Centre;
  readonly groups: readonly NeighbourGroup[];
  readonly edges: NeighbourOnPage[];
  readonly more: boolean;
  readonly started: boolean;
}

/**
 * The groups of neighbours that the model allows a node of a kind, in the order of the list: by relationship type as
 * the model declares them, out before into, then by kind.
 */
export function neighbourGroups(label: LabelWithId, filter: NeighbourFilter = {}): readonly NeighbourGroup[] {
  return relationshipTypes
    .filter((type) => relationshipsInApi.includes(type) && (filter.through?.includes(type) ?? true))
    .flatMap((relationship) =>
      (['OUT', 'INTO'] as const)
        .filter((direction) => (filter.direction ?? direction) === direction)
        .flatMap((direction) =>
          relationshipKind(relationship)
            .between.map(([from, to]) => (direction === 'OUT' ? [from, to] : [to, from]))
            .filter(([own]) => own === label)
            .flatMap(([, other]) => labelsWithIds.filter((one) => one === other))
            .filter((kind) => filter.kinds?.includes(kind) ?? true)
            .map((kind) => ({ relationship, direction, kind })),
        ),
    );
}

/** A page: group after group, until it is full. */
export async function pageOfNeighbours(
  context: RequestContext,
  centre: Centre,
  groups: readonly NeighbourGroup[],
  size: number,
  cursor: string | undefined,
): Promise<NeighbourPage> {
  const list = `neighbours of ${centre.label} ${centre.id}`;
  const start = cursor === undefined ? undefined : readPlace(cursor, list, groups);
  const found: NeighbourOnPage[] = [];
  for (const [at, group] of groups.entries()) {
    if (at < (start?.at ?? 0)) continue;
    if (found.length > size) break;
    const after = at === start?.at ? start.key : undefined;
    const nodes = await nodesFor(
      context,
      group.kind,
      'neighbour.page',
      centre.id,
      // The same for every group, so that the pages of several nodes go in one statement.
      { ...way(group), after, limit: size + 1 },
      { ...choicesOf(centre, group), key: isClaim(group.kind) ? 'o.place' : 'o.id' },
    );
    found.push(...nodes.map((node) => ({ cursor: writeCursor(list, `${nameOf(group)} ${keyOf(node)}`), group, node })));
  }
  return {
    centre,
    groups,
    edges: found.slice(0, size),
    more: found.length > size,
    started: start !== undefined,
  };
}

/** How many neighbours each of some groups has. */
export async function countNeighbours(context: RequestContext, centre: Centre, groups: readonly NeighbourGroup[]) {
  return Promise.all(
    groups.map(async (group) => {
      const [row] = await rowsFor(context, 'neighbour.count', centre.id, way(group), choicesOf(centre, group));
      return { group, count: Number(row?.['total'] ?? 0) };
    }),
  );
}

/** The guard by which the statements go out from the node or into it. */
function way({ direction }: NeighbourGroup) {
  return direction === 'OUT' ? { out: true } : { into: true };
}

function choicesOf(centre: Centre, { relationship, kind }: NeighbourGroup) {
  return { of: centre.label, type: relationship, kind };
}

function isClaim(kind: LabelWithId): boolean {
  return claimLabels.some((label) => label === kind);
}

/** What sorts a node among those of its group. */
function keyOf(node: Row<LabelWithId>): string {
  return 'place' in node ? String(node.place) : node.id;
}

function nameOf({ relationship, direction, kind }: NeighbourGroup): string {
  return `${relationship} ${direction} ${kind}`;
}

/** The group and the sort key in a cursor. Throws a GraphQLError when the list has no such group. */
function readPlace(cursor: string, list: string, groups: readonly NeighbourGroup[]) {
  const place = readCursor(cursor, list, 'after');
  const at = groups.findIndex((group) => place.startsWith(`${nameOf(group)} `));
  const group = groups[at];
  if (group === undefined) throw notACursor(cursor, 'after');
  return { at, key: place.slice(nameOf(group).length + 1) };
}
