import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parseType,
  print,
  type SelectionSetNode,
} from 'graphql';
import { columnType } from '../selection.ts';
import type { Cell, Column } from '../table.ts';

/** A column of a ready table, with what it means. */
export interface ReadyColumn extends Column {
  readonly description: string;
  /** The fields of an item that it needs, as dotted paths. */
  readonly needs: readonly string[];
  /** Its cell. `at` reads a path of the row's item; `origin` is the address of the server, such as `https://host`. */
  readonly cell: (at: (path: string) => unknown, origin: string) => Cell;
}

/**
 * A column that shows a field of the API, with the field's own type and description.
 *
 * @param type the type in the schema that the path starts at
 * @param path dotted; a number stands for an item of a list, and a list without one makes a cell of several texts
 */
export function fieldColumn(
  schema: GraphQLSchema,
  type: string,
  name: string,
  path: string,
  description?: string,
): ReadyColumn {
  const steps = stepsOf(path);
  const fields = fieldsAlong(schema, type, steps);
  const last = fields.at(-1);
  const means = description ?? last?.description;
  if (last === undefined || !means) throw new Error(`${type}.${path} has no description`);
  const several = fields.some((field, at) => isListType(getNullableType(field.type)) && steps[at]?.isOne !== true);
  return {
    name,
    type: several ? 'texts' : columnType(last.type),
    description: means,
    needs: [path],
    cell: (at) => at(path) as Cell,
  };
}

/** A field on a path, and whether a number after it takes one thing of its list. */
interface Step {
  readonly field: string;
  readonly isOne: boolean;
}

const isNumber = (part: string) => /^\d+$/.test(part);

function stepsOf(path: string): readonly Step[] {
  const parts = path.split('.');
  return parts.flatMap((field, at) => (isNumber(field) ? [] : [{ field, isOne: isNumber(parts[at + 1] ?? '') }]));
}

/** The fields of the schema that a path goes through. Throws when there is no such path. */
function fieldsAlong(
  schema: GraphQLSchema,
  type: string,
  steps: readonly Step[],
): readonly GraphQLField<unknown, unknown>[] {
  let named = schema.getType(type);
  return steps.map((step) => {
    const field = isObjectType(named) ? named.getFields()[step.field] : undefined;
    if (field === undefined) throw new Error(`${named?.name ?? type} has no ${step.field}`);
    named = getNamedType(field.type);
    return field;
  });
}

/** What stands at a path of an item: null where there is nothing, several values where a list is on the way. */
export function valueAt(item: unknown, parts: readonly string[]): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return item ?? null;
  if (item === null || item === undefined) return null;
  if (Array.isArray(item)) {
    return isNumber(part) ? valueAt(item[Number(part)], rest) : item.map((one) => valueAt(one, parts));
  }
  return valueAt((item as Readonly<Record<string, unknown>>)[part], rest);
}

/** The selection that brings these paths. */
export function selectionOf(paths: readonly string[]): SelectionSetNode {
  const heads = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = stepsOf(path).map(({ field }) => field);
    const tails = heads.get(head) ?? [];
    if (rest.length > 0) tails.push(rest.join('.'));
    heads.set(head, tails);
  }
  return {
    kind: Kind.SELECTION_SET,
    selections: [...heads].map(([head, tails]) => ({
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: head },
      ...(tails.length === 0 ? {} : { selectionSet: selectionOf(tails) }),
    })),
  };
}

/**
 * An operation that asks a field of `Query` for these paths, every argument of the field being a variable.
 *
 * @param operation the operation's name
 * @param leaveOut arguments that it does not take
 */
export function operationOf(
  schema: GraphQLSchema,
  operation: string,
  field: string,
  paths: readonly string[],
  leaveOut: readonly string[],
): string {
  const args = (schema.getQueryType()?.getFields()[field]?.args ?? []).filter(({ name }) => !leaveOut.includes(name));
  const variable = (name: string) => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } }) as const;
  return print({
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    name: { kind: Kind.NAME, value: operation },
    // A variable that is not given leaves the argument its own default.
    variableDefinitions: args.map(({ name, type }) => ({
      kind: Kind.VARIABLE_DEFINITION,
      variable: variable(name),
      type: parseType(String(getNullableType(type))),
    })),
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        {
          kind: Kind.FIELD,
          name: { kind: Kind.NAME, value: field },
          arguments: args.map(({ name }) => ({
            kind: Kind.ARGUMENT,
            name: { kind: Kind.NAME, value: name },
            value: variable(name),
          })),
          selectionSet: selectionOf(paths),
        },
      ],
    },
  });
}
