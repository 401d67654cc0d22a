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
  const syntax = errorsToTell(errors, at).map((error) => {
    const { offset, message } = syntaxProblem(error, text);
    return { ...at(offset), message };
  });
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

/** What a parser says after a tab or a line out of its column is about what it took the lines for. */
function errorsToTell(errors: readonly YAMLError[], at: (offset: number) => Place): readonly YAMLError[] {
  const tabs = errors.filter((error) => error.code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  const outOfPlace = errors.filter(isOutOfPlace).sort((one, other) => one.pos[0] - other.pos[0]);
  const lines = new Set(outOfPlace.map((error) => at(error.pos[0]).line));
  return errors.filter((error) => error === outOfPlace[0] || !lines.has(at(error.pos[0]).line));
}

function isOutOfPlace({ code, message }: YAMLError): boolean {
  switch (code) {
    case 'MULTILINE_IMPLICIT_KEY':
      return true;
    case 'BAD_INDENT':
      return !message.startsWith('Flow');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.startsWith('A block sequence');
    case 'MISSING_CHAR':
      return /^(?:Sequence item|Implicit map keys)/.test(message);
    default:
      return false;
  }
}

/** No plain blank, at the start of a line or after its key. */
const oddBlank = /^[ -]*(?:\t|(?:\w+:)?[^\S\t\r\n ])/m;

function syntaxProblem(error: YAMLError, text: string): { readonly offset: number; readonly message: string } {
  const [offset] = error.pos;
  if (!isOutOfPlace(error)) return { offset, message: syntaxMessage(error, text) };
  // The parser may have taken the line before, or the next, for one with this.
  const from = text.lastIndexOf('\n', Math.max(text.lastIndexOf('\n', offset - 1) - 1, 0)) + 1;
  const odd = oddBlank.exec(text.slice(from).split('\n', 3).join('\n'));
  if (odd !== null) {
    const message = odd[0].endsWith('\t') ? aTab : 'is not YAML: a blank as web pages have it; type it anew';
    return { offset: from + odd.index + odd[0].length - 1, message };
  }
  return {
    offset,
    message:
      'is not YAML: this line or the next is out of place; begin the keys of a map in one column, each with a blank after its colon, and text that goes on below its key further in',
  };
}

const aTab = 'is not YAML: a tab at the start of a line; use blanks';

/** The parser's own words, but for what people do most often. */
function syntaxMessage(error: YAMLError, text: string): string {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return `key "${/^["']?([^"':\s]*)/.exec(text.slice(error.pos[0]))?.[1] ?? ''}" stands twice in one map: keep one`;
    case 'TAB_AS_INDENT':
      return aTab;
    case 'MULTIPLE_DOCS':
      return 'holds more than one document: keep one, and no line ---';
    case 'BAD_INDENT':
      return 'is not YAML: a bracket above that is not closed';
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return `is not YAML: text that begins with ${text[error.pos[0]]}; put it in quotation marks`;
    default:
      if (error.message.startsWith('Nested mappings are not'))
        return 'is not YAML: text with a colon and a blank in it; put it in quotation marks';
      if (error.message.startsWith('Missing closing')) return 'is not YAML: a quotation mark that is not closed';
      if (error.message === 'Unexpected scalar at node end')
        return 'is not YAML: text that goes on after a quotation mark or bracket closes it; put all of it in quotation marks, of the other kind where it has some';
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
