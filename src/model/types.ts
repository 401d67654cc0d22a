/**
 * The kinds of value a property may hold. Dates are ISO 8601 calendar dates kept as text, so that both engines store,
 * compare and return them alike.
 */
export type PropertyType = 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'strings';

export interface Property {
  readonly type: PropertyType;
  /** What the value means, in a sentence: shown on the model page and in the GraphQL schema. */
  readonly description: string;
  /** A node without it is refused by the import checks. */
  readonly required?: true;
  /** Has an index in both engines: look-ups, ranges and key order use it. */
  readonly indexed?: true;
  /** The values it may have, for the properties that are one of a few words. */
  readonly oneOf?: readonly string[];
}

export interface NodeKind {
  readonly description: string;
  /** Every node kind is keyed by `id`, a slug that a person can read. */
  readonly properties: { readonly id: Property; readonly [name: string]: Property };
  /** Filled from `words` at ingest and found by search. */
  readonly searchable?: true;
}

export interface RelationshipKind {
  readonly description: string;
  /** `[from label, to label]` for each pair of node kinds it may join. */
  readonly between: readonly (readonly [string, string])[];
  /**
   * The end with few relationships of this kind. A MERGE starts there: from the other end it would walk a hub's
   * whole neighbourhood for each row.
   */
  readonly fewAt: 'from' | 'to';
  /** False for what a path leaves out unless it is asked for by name. */
  readonly inPaths: boolean;
}

type Value<T extends PropertyType> = T extends 'integer' | 'float'
  ? number
  : T extends 'boolean'
    ? boolean
    : T extends 'strings'
      ? readonly string[]
      : string;

type ValueOf<P extends Property> = P extends { readonly oneOf: readonly (infer Word)[] } ? Word : Value<P['type']>;

/** The properties of a node of kind `K` as both engines store and return them. */
export type PropertiesOf<K extends NodeKind> = {
  readonly [Name in keyof K['properties'] as K['properties'][Name] extends { readonly required: true }
    ? Name
    : never]: ValueOf<K['properties'][Name]>;
} & {
  readonly [Name in keyof K['properties'] as K['properties'][Name] extends { readonly required: true } ? never : Name]?:
    | ValueOf<K['properties'][Name]>
    | undefined;
};
