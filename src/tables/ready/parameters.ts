import {
  GraphQLBoolean,
  GraphQLFloat,
  type GraphQLInputType,
  GraphQLInt,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { didYouMean } from '../../nearest.ts';
import type { Parameter } from './readyTable.ts';

/** The parameters of a table that asks this field: its arguments without those of paging, and the fields of its filter. */
export function parametersOf(
  schema: GraphQLSchema,
  field: string,
  leaveOut: readonly string[],
): ReadonlyMap<string, Parameter> {
  const args = schema.getQueryType()?.getFields()[field]?.args ?? [];
  const own = new Map<string, Parameter>();
  const ofFilters = new Map<string, Parameter>();
  for (const { name, type, description } of args) {
    if (leaveOut.includes(name)) continue;
    const named = getNamedType(type);
    if (!isInputObjectType(named)) {
      own.set(name, { type, description: description ?? '' });
      continue;
    }
    for (const part of Object.values(named.getFields())) {
      ofFilters.set(part.name, { into: name, type: part.type, description: part.description ?? '' });
    }
  }
  // An argument of the field goes before a field of the filter with its name: both say the same.
  return new Map([...ofFilters, ...own]);
}

/** What is wrong with the address of a table. */
export class ParameterError extends Error {}

/**
 * The variables of an operation from the address of its table.
 *
 * @param words names and values, as an address has them
 * @throws ParameterError for a name that is none, a value that is not of its type, and one that is given twice
 */
export function variablesOf(
  parameters: ReadonlyMap<string, Parameter>,
  words: Iterable<readonly [string, string]>,
): Readonly<Record<string, unknown>> {
  const variables: Record<string, unknown> = {};
  const given = new Map<string, string[]>();
  for (const [name, value] of words) given.set(name, [...(given.get(name) ?? []), value]);
  for (const [name, values] of given) {
    const parameter = parameters.get(name);
    if (parameter === undefined) {
      const names = [...parameters.keys()];
      throw new ParameterError(
        `there is no parameter "${name}"${didYouMean(name, names)} (there are ${names.join(', ')})`,
      );
    }
    const value = wordValue(name, values, parameter.type);
    if (parameter.into === undefined) variables[name] = value;
    else variables[parameter.into] = { ...(variables[parameter.into] as object | undefined), [name]: value };
  }
  return variables;
}

function wordValue(name: string, words: readonly string[], type: GraphQLInputType): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) {
    return words.flatMap((word) => word.split(',')).map((word) => wordValue(name, [word], plain.ofType));
  }
  const [word = '', ...more] = words;
  if (more.length > 0) throw new ParameterError(`${name} is given ${words.length} times: give it once`);
  if (plain === GraphQLBoolean) {
    if (word === 'true' || word === 'false') return word === 'true';
    throw new ParameterError(`${name} is "${word}": give true or false`);
  }
  if (plain === GraphQLInt || plain === GraphQLFloat) {
    if (word.trim() !== '' && Number.isFinite(Number(word))) return Number(word);
    throw new ParameterError(`${name} is "${word}": give a number`);
  }
  return word;
}
