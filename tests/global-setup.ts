import type {} from 'vitest'; // TypeScript augments only a module that the file imports.
import type { TestProject } from 'vitest/node';
import { type Neo4jAddress, provideNeo4j } from './neo4j/provide.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The run's Neo4j, by `inject('neo4j')`; null when the Neo4j half is skipped. */
    neo4j: Neo4jAddress | null;
  }
}

/**
 * Starts one Neo4j for the whole run; vitest calls what it returns at the end.
 *
 * NEO4J_TEST=off leaves it out for a quick run. In CI there is no leaving it out.
 *
 * @throws Error in CI when there is no Neo4j or it is left out; anywhere when NEO4J_TEST_URI does not answer.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const ci = !['', '0', 'false', undefined].includes(process.env['CI']);
  const off = process.env['NEO4J_TEST'] === 'off';
  if (ci && off) {
    throw new Error('NEO4J_TEST=off is for a developer’s machine: in CI both engines are tested. Unset it.');
  }
  const found = off ? undefined : await provideNeo4j();
  if (found === undefined || 'missing' in found) {
    const why = found ? `one of these is enough: ${found.missing.join('; ')}` : 'NEO4J_TEST is off';
    if (ci) {
      throw new Error(`In CI both engines are tested, and there is no Neo4j: ${why}`);
    }
    console.error(`\n!!!! Neo4j half skipped: ${why} !!!!\n`);
    project.provide('neo4j', null);
    return async () => undefined;
  }
  const { stop, ...address } = found;
  project.provide('neo4j', address);
  return stop;
};
