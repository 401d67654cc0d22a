import { type Label, nodeKinds } from '../src/model/nodes.ts';

/** The description of a node kind, from the model. */
export function describeKind(label: Label): string {
  return nodeKinds[label].description;
}

/** The options of a field that shows a property: its description, from the model. */
export function property<L extends Label>(
  label: L,
  name: keyof (typeof nodeKinds)[L]['properties'] & string,
): { readonly description: string } {
  const properties: Readonly<Record<string, { readonly description: string }>> = nodeKinds[label].properties;
  return { description: properties[name]?.description ?? '' };
}
