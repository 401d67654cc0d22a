import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { didYouMean } from '../nearest.ts';
import { readText } from './files.ts';
import { type Place, type Problem, placeOf } from './problems.ts';

export type KeyPath = readonly PropertyKey[];

/** A YAML file that has the right shape, with the means to say where each of its values stands. */
export interface YamlFile<T> {
  readonly value: T;
  readonly text: string;
  placeOf(path: KeyPath): Place;
}

type Read<T> = { readonly file: YamlFile<T> } | { readonly problems: readonly Problem[] };

/**
 * Reads a YAML 1.2 file and checks its shape. Every problem is reported at the line and column it stands at: what is
 * not YAML, a key that is not known (with the nearest that is), a value of the wrong kind, one that is missing.
 *
 * @param file the path to read
 * @param shown the path as problems name it
 */
export function readYaml<S extends z.ZodType>(file: string, shown: string, shape: S): Read<z.output<S>> {
  const read = readText(file, shown);
  if ('problem' in read) return { problems: [read.problem] };
  const lines = new LineCounter();
  const document = parseDocument(read.text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    uniqueKeys: true,
  });
  const syntax = [...document.errors, ...document.warnings];
  if (syntax.length > 0) {
    return {
      problems: syntax.map((error) => ({
        ...placeOf(shown, lines, error.pos[0]),
        message: `is not YAML: ${error.message}`,
      })),
    };
  }
  const at = (path: KeyPath) => placeOf(shown, lines, offsetOf(document, path));
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    // An alias that expands without end.
    return {
      problems: [
        {
          file: shown,
          line: 1,
          column: 1,
          message: `is not YAML: ${error instanceof Error ? error.message : String(error)}`,
        },
      ],
    };
  }
  const parsed = shape.safeParse(content);
  if (parsed.success) return { file: { value: parsed.data, text: read.text, placeOf: at } };
  const keys = keysOf(shape);
  return {
    problems: parsed.error.issues.flatMap((issue) =>
      issueProblems(issue, content, keys).map(({ path, message }) => ({ ...at(path), message })),
    ),
  };
}

function offsetOf(document: Document, path: KeyPath): number {
  // The deepest part of the path that stands in the file: a missing key is reported where it is missing from.
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (depth > 0) {
      const parent: unknown = document.getIn(path.slice(0, depth - 1), true);
      const key = path[depth - 1];
      const pair = isMap(parent)
        ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
        : undefined;
      if (depth === path.length && isNode(node) && isScalar(node) && node.range) return node.range[0];
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    if (isNode(node) && node.range) return firstOffset(node);
  }
  return 0;
}

function firstOffset(node: Node): number {
  return node.range?.[0] ?? 0;
}

interface Located {
  readonly path: KeyPath;
  readonly message: string;
}

function issueProblems(issue: z.core.$ZodIssue, content: unknown, keys: ReadonlySet<string>): readonly Located[] {
  const { path } = issue;
  const name = String(path.findLast((part) => typeof part === 'string') ?? 'the file');
  const value = path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key],
    content,
  );
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: `unknown key "${key}"${didYouMean(key, keys)}` }));
  }
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().filter((one) => one.code !== 'invalid_type' || one.path.length > 0);
    const closest = inner[0];
    if (closest !== undefined) return issueProblems({ ...closest, path: [...path, ...closest.path] }, content, keys);
    return [{ path, message: `${name} is ${kindOf(value)}, which it cannot be` }];
  }
  if (value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return [{ path, message: `${name} is missing` }];
  if (issue.code === 'invalid_type')
    return [
      { path, message: `${name} is ${kindOf(value)} where ${kindNames[issue.expected] ?? issue.expected} is wanted` },
    ];
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    return [
      {
        path,
        message: `${name} "${String(value)}" is not one of ${words.join(', ')}${didYouMean(String(value), words)}`,
      },
    ];
  }
  const shownValue = typeof value === 'string' || typeof value === 'number' ? ` "${value}"` : '';
  return [{ path, message: `${name}${shownValue} ${issue.message}` }];
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return kindNames[typeof value] ?? typeof value;
}

function keysOf(shape: z.ZodType): ReadonlySet<string> {
  const keys = new Set<string>();
  const walk = (part: unknown): void => {
    const { def } = part as { readonly def?: Record<string, unknown> & { shape?: Record<string, unknown> } };
    if (def === undefined) return;
    for (const [key, inner] of Object.entries(def.shape ?? {})) {
      keys.add(key);
      walk(inner);
    }
    for (const inner of [
      def['element'],
      def['innerType'],
      def['in'],
      ...((def['options'] as unknown[] | undefined) ?? []),
    ]) {
      if (inner !== undefined) walk(inner);
    }
  };
  walk(shape);
  return keys;
}
