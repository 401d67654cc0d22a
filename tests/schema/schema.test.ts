import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { printedSchema } from '../../src/server/printedSchema.ts';

const readText = (...names: readonly string[]) => readFileSync(path.join(packageRoot, ...names), 'utf8');

/** Every part of a type that a client sees, by a name that says where it stands. */
function partsOf(type: GraphQLNamedType): [string, string | null | undefined][] {
  const parts: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push([`${type.name}.${field.name}`, field.description]);
      for (const arg of field.args) parts.push([`${type.name}.${field.name}(${arg.name})`, arg.description]);
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) parts.push([`${type.name}.${field.name}`, field.description]);
  }
  if (isEnumType(type)) {
    for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value.description]);
  }
  return parts;
}

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

describe('The schema', () => {
  it('is what schema/schema.graphql says; "inspection-graph schema --out schema/schema.graphql" writes that anew', () => {
    expect(printedSchema()).toBe(readText('schema', 'schema.graphql'));
  });

  it('describes every type, field, argument and value in a sentence', () => {
    const parts = types.flatMap(partsOf);
    expect(parts.length).toBeGreaterThan(400);
    const without = parts.filter(([, description]) => !/^[A-Z].*[.?]$/s.test(description ?? ''));
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('keeps every name, argument and nullability that other programs rely on', () => {
    const contract = buildSchema(readText('tests', 'support', 'contract.graphql'));
    expect(findBreakingChanges(contract, schema)).toEqual([]);
    const defaults = findDangerousChanges(contract, schema).filter(({ type }) => type === 'ARG_DEFAULT_VALUE_CHANGE');
    expect(defaults).toEqual([]);
  });
});
