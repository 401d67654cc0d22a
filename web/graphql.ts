import type { initGraphQLTada, ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
import type { Introspection } from './schema.d.ts';

/** An operation with the types of its answer and its variables. */
export type Operation<Result, Variables> = TadaDocumentNode<Result, Variables>;
export type { ResultOf, VariablesOf };

type Typed = initGraphQLTada<{
  introspection: Introspection;
  // The fields of a fragment are fields of the answer that spreads it.
  disableMasking: true;
  scalars: { Date: string; ID: string };
}>;

interface Written {
  /** The text as it stands beside its view. */
  readonly own: string;
  /** The fragments that it uses, those that they use included, each once. */
  readonly fragments: readonly Written[];
}

/** What every operation and fragment is: only its type says more. */
type Anything = Readonly<Partial<Record<'__apiType', (variables: never) => unknown>>>;

/**
 * An operation or a fragment of the API, typed by its text: gql.tada reads it while the types are checked, and nothing of
 * gql.tada is in the page. Fragments that the text spreads come as the second argument.
 */
export const graphql = ((text: string, used: readonly Written[] = []): Written => ({
  own: dedented(text),
  fragments: [...new Set(used.flatMap((fragment) => [...fragment.fragments, fragment]))],
})) as unknown as Typed;

/** The whole text of an operation: its own, then its fragments. */
export function textOf(operation: Anything): string {
  const { own, fragments } = operation as unknown as Written;
  return [own, ...fragments.map((fragment) => fragment.own)].join('\n\n');
}

/** The name of an operation, or undefined for one without. */
export function nameOf(operation: Anything): string | undefined {
  return /^\s*query\s+(\w+)/m.exec((operation as unknown as Written).own)?.[1];
}

/** A text without the indentation that it has in its source file. */
function dedented(text: string): string {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
