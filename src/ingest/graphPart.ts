import { type Label, nodeKind, type Row } from '../model/nodes.ts';
import type { RelationshipType } from '../model/relationships.ts';
import type { PropertyType } from '../model/types.ts';

/** A node to write. */
export interface NodeToWrite<L extends Label = Label> {
  readonly label: L;
  readonly row: Row<L>;
}

/** A relationship to write, its ends by label and id. */
export interface RelationshipToWrite {
  readonly type: RelationshipType;
  readonly from: readonly [Label, string];
  readonly to: readonly [Label, string];
}

/** A piece of the graph. */
export interface GraphPart {
  readonly nodes: readonly NodeToWrite[];
  readonly relationships: readonly RelationshipToWrite[];
}

/** A node to write; the type of its row follows from its label. */
export function node<L extends Label>(label: L, row: Row<L>): NodeToWrite {
  return { label, row } as unknown as NodeToWrite;
}

/** Relationships of one type from one node to many. */
export function links(
  type: RelationshipType,
  from: readonly [Label, string],
  label: Label,
  ids: readonly string[],
): RelationshipToWrite[] {
  return [...new Set(ids)].map((id) => ({ type, from, to: [label, id] }));
}

const isType: Readonly<Record<PropertyType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  integer: Number.isSafeInteger,
  float: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  strings: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
};

/**
 * Checks a node against the model: required properties are there, each has its type and its vocabulary, none is
 * unknown. The seed files have been checked by then, so a failure is a fault of the product.
 */
export function checkNode({ label, row }: NodeToWrite): void {
  const { properties } = nodeKind(label);
  const values: Readonly<Record<string, unknown>> = { ...row };
  for (const [name, property] of Object.entries(properties)) {
    const value = values[name];
    if (value === undefined) {
      if (property.required) throw new Error(`${label} ${row.id} has no ${name}`);
    } else if (!isType[property.type](value)) {
      throw new Error(`${label} ${row.id}: ${name} is not of type ${property.type}`);
    } else if (property.oneOf?.includes(String(value)) === false) {
      throw new Error(`${label} ${row.id}: ${name} is not one of ${property.oneOf.join(', ')}`);
    }
  }
  for (const name of Object.keys(values)) {
    if (properties[name] === undefined) throw new Error(`${label} ${row.id} has the unknown property ${name}`);
  }
}
