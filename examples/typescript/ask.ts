import type { TypedDocumentString } from './shared-weaknesses.generated.ts';

/** The body of an answer of GraphQL. */
interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/**
 * Asks a server. The types of the variables and of the answer are those of the question.
 *
 * @param url the address of the server, such as `http://127.0.0.1:4000`
 * @throws Error with the messages and codes of the API, or when no server answers
 */
export async function ask<Data, Variables>(
  url: string,
  question: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: question.toString(), variables }),
  }).catch((cause: unknown) => {
    throw new Error(`no server answers at ${url}: start one with \`npm start\``, { cause });
  });
  const { data, errors = [] } = (await response.json()) as Answer<Data>;
  if (errors.length > 0 || data === undefined || data === null)
    throw new Error(errors.map(({ message, extensions }) => `${extensions?.code ?? 'error'}: ${message}`).join('\n'));
  return data;
}
