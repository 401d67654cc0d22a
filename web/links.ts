import { nameOf, type Operation, textOf } from './graphql.ts';

/** The sentence of a report: code points of its text, half-open (RFC 5147). */
export function sentenceLink(report: string, span: { readonly start: number; readonly end: number }): string {
  return `/reports/${encodeURIComponent(report)}#char=${span.start},${span.end}`;
}

/** GraphiQL with an operation and its variables, ready to run. */
export function graphqlLink<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): string {
  return `/graphql?${operationQuery(operation, variables)}`;
}

/** What an operation answers, as a file. */
export function answerLink<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  format: 'csv' | 'parquet',
): string {
  return `/graphql?${operationQuery(operation, variables)}&format=${format}`;
}

/**
 * One of the ready tables, as a file.
 *
 * @param filters by the names that the API's filters have; those without a value are left out
 */
export function tableLink(
  table: string,
  filters: Readonly<Record<string, string | undefined>>,
  format: 'csv' | 'parquet',
): string {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => (entry[1] ?? '') !== '');
  return `/tables/${table}?${new URLSearchParams([...given, ['format', format]])}`;
}

function operationQuery<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): string {
  const parameters = new URLSearchParams({ query: textOf(operation), variables: JSON.stringify(variables, null, 2) });
  const name = nameOf(operation);
  if (name !== undefined) parameters.set('operationName', name);
  return parameters.toString();
}
