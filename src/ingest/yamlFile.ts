import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { readText } from './files.ts';
import { type Place, type Problem, placeOf } from './problems.ts';
import { type KeyPath, shapeProblems } from './shapeProblems.ts';

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
  const { text } = read;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2', uniqueKeys: true });
  const at = (offset: number) => placeOf(shown, lines, offset);
  const errors: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const tabs = errors.filter((error) => error.code === 'TAB_AS_INDENT');
  // What a parser says after a tab is about what it took the line for.
  const syntax = (tabs.length > 0 ? tabs : errors).map((error) => ({
    ...at(error.pos[0]),
    message: syntaxMessage(error, text),
  }));
  const unknown = aliasesOfNothing(document).map(({ name, offset }) => ({
    ...at(offset),
    message: `"*${name}" stands for nothing: put text that begins with * in quotation marks`,
  }));
  if (syntax.length + unknown.length > 0) {
    // So is what it says of the rest of a line that begins like an alias.
    const unclear = new Set(unknown.map(({ line }) => line));
    return { problems: [...unknown, ...syntax.filter(({ line }) => !unclear.has(line))] };
  }
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { problems: [{ ...at(0), message: 'has aliases that stand for too much: write out what they stand for' }] };
  }
  const parsed = shape.safeParse(content);
  const placeOfPath = (path: KeyPath, atKey = false) => at(offsetOf(document, path, atKey));
  if (parsed.success) return { file: { value: parsed.data, text, placeOf: placeOfPath } };
  return {
    problems: shapeProblems(parsed.error, shape, content).map(({ path, atKey, message }) => ({
      ...placeOfPath(path, atKey),
      message,
    })),
  };
}

/** The parser's own words, but for what people do most often. */
function syntaxMessage(error: YAMLError, text: string): string {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return `key "${/^[^:\s]*/.exec(text.slice(error.pos[0]))?.[0] ?? ''}" stands twice in one map: keep one`;
    case 'TAB_AS_INDENT':
      return 'is not YAML: a tab at the start of a line; use blanks';
    case 'MULTIPLE_DOCS':
      return 'holds more than one document: keep one, and no line ---';
    default:
      if (error.message.startsWith('Nested mappings are not'))
        return 'is not YAML: text with a colon and a blank in it; put it in quotation marks';
      if (error.message.startsWith('Missing closing')) return 'is not YAML: a quotation mark that is not closed';
      return `is not YAML: ${error.message}`;
  }
}

function aliasesOfNothing(document: Document): readonly { readonly name: string; readonly offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined) found.push({ name: alias.source, offset: alias.range?.[0] ?? 0 });
    },
  });
  return found;
}

/** Where a value starts; what is missing is reported where it is missing from. */
function offsetOf(document: Document, path: KeyPath, atKey: boolean): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const value = document.getIn(path.slice(0, depth), true);
    const wantsKey = atKey && depth === path.length;
    if (!wantsKey && isScalar(value) && value.range) return value.range[0];
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path[depth - 1])
      : undefined;
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    if (isNode(value) && value.range) return value.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
