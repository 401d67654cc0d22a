import { printSchema } from 'graphql';
import { schema } from '../../schema/index.ts';

/** The schema of the API in GraphQL's own language, as `schema/schema.graphql` holds it. */
export function printedSchema(): string {
  return `${printSchema(schema)}\n`;
}
