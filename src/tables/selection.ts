import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLIncludeDirective,
  GraphQLInt,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Column, ColumnType } from './table.ts';

/** What an operation selects, as a tree: an answer has its shape. */
export interface Selected {
  /** The name in the answer: the alias, where there is one. */
  readonly key: string;
  /** What is selected in it; a scalar has none. */
  readonly parts?: readonly Selected[];
  /** The columns of a scalar: its own. Of an object: those of its parts, in their order. */
  readonly columns: readonly Column[];
}

/** An operation, as its selections need to be known. */
export interface SelectedBy {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The wrapping of a page: it says nothing about what is in it, and adds nothing to a column's name. */
const ofPages = new Set(['nodes', 'edges', 'node']);

/**
 * What an operation selects, in the order in which its answer has it. A selection that a directive leaves out is not
 * in it, and one that is there for some kinds of thing alone is, for its columns to be the same whatever the answer.
 *
 * @throws Error when the document has no such operation; a valid one that was executed has
 */
export function selected({ schema, document, operationName, variables }: SelectedBy): Selected {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error(`there is no operation ${operationName ?? ''}`);
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const values = { ...defaultsOf(operation), ...variables };
  const type = schema.getRootType(operation.operation) ?? undefined;
  return tree([], { type, sets: [{ type, set: operation.selectionSet }] }, { schema, fragments, values });
}

interface Around {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A set of selections, and the type that it is made on; a field of an interface is selected on several. */
interface Made {
  readonly type: GraphQLOutputType | undefined;
  readonly set: SelectionSetNode;
}

interface FieldSelected {
  readonly type: GraphQLOutputType | undefined;
  readonly sets: Made[];
}

function defaultsOf(operation: OperationDefinitionNode): Readonly<Record<string, unknown>> {
  // Directives take booleans alone: no other default changes what is selected.
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value]] : [],
    ),
  );
}

/** The fields that sets of selections have together, each once, where it first stands. */
function fieldsOf(sets: readonly Made[], around: Around): ReadonlyMap<string, FieldSelected> {
  const fields = new Map<string, FieldSelected>();
  const gather = ({ type, set }: Made): void => {
    for (const one of set.selections) {
      if (isLeftOut(one, around)) continue;
      if (one.kind === Kind.FIELD) {
        const key = one.alias?.value ?? one.name.value;
        const of = typeOfField(type, one.name.value);
        const field = fields.get(key) ?? { type: of, sets: [] };
        if (one.selectionSet !== undefined) field.sets.push({ type: of, set: one.selectionSet });
        fields.set(key, field);
        continue;
      }
      const fragment = one.kind === Kind.FRAGMENT_SPREAD ? around.fragments.get(one.name.value) : one;
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition && around.schema.getType(fragment.typeCondition.name.value);
      gather({ type: isCompositeType(condition) ? condition : type, set: fragment.selectionSet });
    }
  };
  for (const set of sets) gather(set);
  return fields;
}

function isLeftOut(selection: SelectionNode, { values }: Around): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, values)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, values)?.['if'] === false
  );
}

function typeOfField(parent: GraphQLOutputType | undefined, name: string): GraphQLOutputType | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef.type;
  const named = parent && getNamedType(parent);
  return named && 'getFields' in named ? named.getFields()[name]?.type : undefined;
}

function tree(path: readonly string[], { type, sets }: FieldSelected, around: Around): Selected {
  const key = path.at(-1) ?? '';
  if (sets.length === 0) return { key, columns: [{ name: path.join('.'), type: columnType(type) }] };
  const parts = [...fieldsOf(sets, around)].map(([name, field]) => tree([...path, name], field, around));
  return { key, parts, columns: parts.flatMap(({ columns }) => columns) };
}

/** The type of a scalar's column. What the schema does not know, such as a field of a newer server, is text. */
export function columnType(type: GraphQLOutputType | undefined): ColumnType {
  if (type === undefined || isCompositeType(getNamedType(type))) return 'text';
  if (String(type).startsWith('[')) return 'texts';
  const named = getNamedType(type);
  if (named === GraphQLInt) return 'integer';
  if (named === GraphQLFloat) return 'number';
  if (named === GraphQLBoolean) return 'boolean';
  return named.name === 'Date' ? 'date' : 'text';
}

/**
 * The columns of what an operation selects, with the names of a table: `findings.nodes.report.slug` is
 * `findings.report.slug`. Where two columns would have one name, they keep their whole paths.
 */
export function columnsOf({ columns }: Selected): readonly Column[] {
  const short = columns.map(({ name }) => shortName(name));
  return columns.map(({ name, type }, index) => {
    const mine = short[index] ?? name;
    return { name: short.indexOf(mine) === short.lastIndexOf(mine) ? mine : name, type };
  });
}

function shortName(name: string): string {
  const parts = name.split('.');
  const kept = parts.filter((part) => !ofPages.has(part));
  return (kept.length === 0 ? parts : kept).join('.');
}
