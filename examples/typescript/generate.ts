import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const question = fileURLToPath(new URL('./shared-weaknesses.graphql', import.meta.url));
const schema = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));
const output = fileURLToPath(new URL('./shared-weaknesses.generated.ts', import.meta.url));

/** The types of the question's variables and answer, made from the schema. Throws when it asks for what is not there. */
export async function generated(): Promise<string> {
  const code = await codegen({
    filename: output,
    schema: parse(readFileSync(schema, 'utf8')),
    documents: [{ location: question, document: parse(readFileSync(question, 'utf8')) }],
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
    config: {
      // The question as text, so that nothing of GraphQL is needed at run time.
      documentMode: 'string',
      immutableTypes: true,
      useTypeImports: true,
      strictScalars: true,
      scalars: { Date: 'string' },
    },
  });
  return `// Made by generate.ts from shared-weaknesses.graphql and the schema: change those, not this.\n${code}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(output, await generated());
