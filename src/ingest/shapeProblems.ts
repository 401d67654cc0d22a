import type { z } from 'zod';
import { didYouMean } from '../nearest.ts';

/** The keys and list positions that lead to a value of a file. */
export type KeyPath = readonly PropertyKey[];

/** What is wrong with a value, or with a key where `atKey` is set. */
export interface ShapeProblem {
  readonly path: KeyPath;
  readonly atKey?: true;
  readonly message: string;
}

/** Says for each issue that a shape check found what a person has to know to mend it. */
export function shapeProblems(error: z.ZodError, shape: z.ZodType, content: unknown): readonly ShapeProblem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, shape, content));
}

function problemsOf(issue: z.core.$ZodIssue, shape: z.ZodType, content: unknown): readonly ShapeProblem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(shape, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      atKey: true,
      message: `unknown key "${key}"${isText(key) ? `: ${quoteIt}` : didYouMean(key, known)}`,
    }));
  }
  const value = path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key],
    content,
  );
  if (issue.code === 'invalid_union') {
    // The alternative that the value was meant to be: one that is wrong inside rather than altogether.
    const meant = issue.errors.find((issues) =>
      issues.every((one) => one.path.length > 0 || one.code !== 'invalid_type'),
    );
    if (meant !== undefined) {
      // What a colon has cut off is missing for that alone.
      const cut = meant.filter((one) => one.code === 'unrecognized_keys' && one.keys.some(isText));
      return (cut.length > 0 ? cut : meant).flatMap((one) =>
        problemsOf({ ...one, path: [...path, ...one.path] }, shape, content),
      );
    }
    const wanted = issue.errors.flatMap((issues) =>
      issues.flatMap((one) => (one.code === 'invalid_type' ? [kindName(one.expected)] : [])),
    );
    return [{ path, message: `${nameOf(path)} is ${shown(value)} where ${wanted.join(' or ')} is wanted` }];
  }
  return [{ path, message: `${nameOf(path)} ${whatIsWrong(issue, value)}` }];
}

function whatIsWrong(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing';
  if (issue.code === 'invalid_type') {
    const hint = issue.expected === 'string' ? hintOfText(value) : '';
    return `is ${shown(value)} where ${kindName(issue.expected)} is wanted${hint}`;
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    return typeof value === 'string'
      ? `"${value}" is not one of ${words.join(', ')}${didYouMean(value, words)}`
      : `is ${shown(value)} where one of ${words.join(', ')} is wanted`;
  }
  if (isNumberOrBoolean(value)) return `${value} ${issue.message}`;
  return typeof value === 'string' ? `"${value}" ${issue.message}` : issue.message;
}

function hintOfText(value: unknown): string {
  if (isNumberOrBoolean(value)) return ': put it in quotation marks';
  return typeof value === 'object' && Object.keys(value ?? {}).some(isText) ? `: ${quoteIt}` : '';
}

const quoteIt = 'put text with a colon or a comma in it in quotation marks';

/** No key has a blank in it: what stands as one is text that YAML has parted at a colon, or at a comma in brackets. */
const isText = (key: string) => /\s/.test(key);

/** A value by the keys that lead to it, from the last list on: `published.on`, `period.start`, `themes`. */
function nameOf(path: KeyPath): string {
  const keys = path.slice(0, path.findLastIndex((part) => typeof part === 'string') + 1);
  return keys.slice(keys.findLastIndex((part) => typeof part === 'number') + 1).join('.') || 'the file';
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
};

function kindName(expected: string): string {
  return kindNames[expected] ?? expected;
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isFinite(value)) return `${value}`;
  if (typeof value === 'string') return value.length > 40 ? 'text' : `the text "${value}"`;
  return isNumberOrBoolean(value) ? String(value) : (kindNames[typeof value] ?? typeof value);
}

function isNumberOrBoolean(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

/** The keys that the map at a place of a file may have. */
function keysAt(shape: z.ZodType, path: KeyPath): readonly string[] {
  let parts = mapsAndLists(shape);
  for (const key of path) parts = parts.flatMap((part) => mapsAndLists(part.inside(key)));
  return parts.flatMap((part) => part.keys);
}

interface MapOrList {
  readonly keys: readonly string[];
  inside(key: PropertyKey): unknown;
}

/** What a shape may be, without what only wraps it: defaults, transformations and alternatives. */
function mapsAndLists(shape: unknown): readonly MapOrList[] {
  const { def } = (shape ?? {}) as { readonly def?: Readonly<Record<string, unknown>> };
  if (def === undefined) return [];
  if (def['type'] === 'object') {
    const keys = def['shape'] as Readonly<Record<PropertyKey, unknown>>;
    return [{ keys: Object.keys(keys), inside: (key) => keys[key] }];
  }
  if (def['type'] === 'array') return [{ keys: [], inside: () => def['element'] }];
  return [def['innerType'], def['in'], ...((def['options'] as readonly unknown[] | undefined) ?? [])].flatMap(
    mapsAndLists,
  );
}
