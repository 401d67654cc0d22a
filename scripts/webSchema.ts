import { minifyIntrospection, preprocessIntrospection } from 'gql.tada/internal';
import { introspectionFromSchema } from 'graphql';
import { schema } from '../schema/index.ts';

const heading = '// The schema of the API as a type, for the operations of the page. Made by "npm run docs".';

/** The schema of the API as a TypeScript type: what gives the operations of the page their types. */
export function webSchema(): string {
  const type = preprocessIntrospection(minifyIntrospection(introspectionFromSchema(schema)));
  return `${heading}\nexport type Introspection = ${type.trim().replace(/;$/, '')};\n`;
}
