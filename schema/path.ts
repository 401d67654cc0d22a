import type { Label } from '../src/model/nodes.ts';
import { type RelationshipType, relationshipKinds, relationshipTypes } from '../src/model/relationships.ts';
import { nodesFor, type RequestContext } from '../src/server/context.ts';
import { badInput, builder } from './builder.ts';
import { RelationshipTypeEnum } from './enums.ts';
import { checkExists } from './filters.ts';
import { decodeId } from './ids.ts';

const ends = [
  'Force',
  'Inspection',
  'Report',
  'Theme',
  'Partner',
  'Finding',
  'Recommendation',
  'Judgment',
  'Statistic',
] as const;
type End = (typeof ends)[number];
const longest = 10;
const usualTypes = relationshipTypes.filter((type) => relationshipKinds[type].inPaths);

interface Stop {
  readonly label: Label;
  readonly id: string;
}

interface RelationshipShape {
  readonly type: RelationshipType;
  readonly from: Stop;
  readonly to: Stop;
}

interface PathShape {
  readonly stops: Stop[];
  readonly relationships: RelationshipShape[];
}

async function nodeAt(context: RequestContext, stop: Stop) {
  const [node] = await nodesFor(context, stop.label, `${stop.label.toLowerCase()}.byIds`, stop.id);
  if (node === undefined) throw new Error(`${stop.label} ${stop.id} is on a path but cannot be read`);
  return node;
}

const PathRelationship = builder.objectRef<RelationshipShape>('PathRelationship').implement({
  description: 'A relationship on a path.',
  fields: (t) => ({
    type: t.field({
      type: RelationshipTypeEnum,
      description: 'Its type.',
      resolve: (relationship) => relationship.type as never,
    }),
    from: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The node it goes out from, which may be the later one on the path.',
      resolve: (relationship, _, context) => nodeAt(context, relationship.from),
    }),
    to: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The node it goes to.',
      resolve: (relationship, _, context) => nodeAt(context, relationship.to),
    }),
  }),
});

const Path = builder.objectRef<PathShape>('Path').implement({
  description: 'A shortest path between two nodes.',
  fields: (t) => ({
    length: t.int({ description: 'How many relationships it has.', resolve: (path) => path.relationships.length }),
    nodes: t.field({
      type: [builder.nodeInterfaceRef()],
      description: 'The nodes in order, both ends included.',
      resolve: (path, _, context) => Promise.all(path.stops.map((stop) => nodeAt(context, stop))),
    }),
    relationships: t.field({
      type: [PathRelationship],
      description: 'The relationships in order.',
      resolve: (path) => path.relationships,
    }),
  }),
});

function endOf(id: string, argument: 'from' | 'to'): { readonly label: End; readonly id: string } {
  const decoded = decodeId(id, argument);
  const label = ends.find((end) => end === decoded.typename);
  if (label === undefined) {
    const verb = argument === 'from' ? 'start' : 'end';
    throw badInput(`${argument}: a path cannot ${verb} at a ${decoded.typename}`, argument);
  }
  return { label, id: decoded.id };
}

builder.queryField('path', (t) =>
  t.field({
    type: Path,
    nullable: true,
    description:
      'One shortest path between two nodes, along relationships in either direction; null when there is none. Of several equally short ones, the first by the documents that the graph holds the text of, then by slugs.',
    complexity: { field: 500, multiplier: 3 },
    args: {
      from: t.arg.id({ required: true, description: 'The id of the node where the path starts.' }),
      to: t.arg.id({ required: true, description: 'The id of the node where it ends.' }),
      maxLength: t.arg.int({
        required: true,
        defaultValue: 6,
        description: `The most relationships it may have, 1 to ${longest}.`,
      }),
      through: t.arg({
        type: [RelationshipTypeEnum],
        description:
          'The kinds of relationship it may go along. All but NAMES and CITES unless given: what notes to editors name connects everything.',
      }),
    },
    resolve: async (_, { from, to, maxLength, through }, context) => {
      if (maxLength < 1 || maxLength > longest)
        throw badInput(`maxLength is ${maxLength}: it may be 1 to ${longest}`, 'maxLength');
      if (through?.length === 0)
        throw badInput('through is empty: name at least one kind of relationship, or leave it out', 'through');
      const start = endOf(from, 'from');
      const end = endOf(to, 'to');
      await Promise.all([
        checkExists(context, start.label, start.id, 'from'),
        checkExists(context, end.label, end.id, 'to'),
      ]);
      if (start.label === end.label && start.id === end.id) return { stops: [start], relationships: [] };
      // In one order, whatever order they are named in: an engine plans each text anew.
      const named = (through ?? usualTypes) as readonly RelationshipType[];
      const types = relationshipTypes.filter((type) => named.includes(type));
      const [row] = await context.store.read(
        'path.shortest',
        { from: start.id, to: end.id },
        { from: start.label, to: end.label, through: types.join('|'), length: String(maxLength) },
      );
      return row === undefined ? null : readPath(row);
    },
  }),
);

function readPath(row: Readonly<Record<string, unknown>>): PathShape {
  const ids = row['ids'] as readonly string[];
  const labels = row['labels'] as readonly Label[];
  const starts = row['starts'] as readonly string[];
  const stops = ids.map((id, index) => ({ id, label: labels[index] as Label }));
  const relationships = (row['types'] as readonly RelationshipType[]).map((type, index) => {
    const here = stops[index] as Stop;
    const next = stops[index + 1] as Stop;
    return starts[index] === here.id ? { type, from: here, to: next } : { type, from: next, to: here };
  });
  return { stops, relationships };
}
