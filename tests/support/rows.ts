import { type Label, nodeKind, type Row } from '../../src/model/nodes.ts';
import type { Property } from '../../src/model/types.ts';

/** A node with everything that its kind requires, whatever the values are, and these properties. */
export function someRow<L extends Label>(label: L, id: string, properties: Partial<Row<L>> = {}): Row<L> {
  const required = Object.entries(nodeKind(label).properties)
    .filter(([, property]) => property.required)
    .map(([name, property]) => [name, someValue(property, `${name} of ${id}`)]);
  return { ...Object.fromEntries(required), ...properties, id } as Row<L>;
}

/** A value of the type of a property: of its vocabulary, where it has one. */
export function someValue(property: Property, text: string): unknown {
  const [word] = property.oneOf ?? [];
  if (word !== undefined) return word;
  const values = { string: text, strings: [text], integer: 1, float: 1.5, boolean: true, date: '2014-11-27' };
  return values[property.type];
}
