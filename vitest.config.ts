import { defineConfig } from 'vitest/config';

/** The folders whose tests ask no graph. */
const withoutGraph = ['cli', 'extract', 'schema', 'tables'].map((folder) => `tests/${folder}/**/*.test.ts`);

// biome-ignore lint/style/noDefaultExport: vitest reads the default export of its configuration.
export default defineConfig({
  // As Node resolves it for the packages that use it: vitest would take the .mjs build, a second GraphQL beside theirs.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'text', include: withoutGraph, maxWorkers: '100%', sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'graph',
          include: ['tests/**/*.test.ts'],
          exclude: withoutGraph,
          globalSetup: ['tests/global-setup.ts'],
          // One Neo4j serves the whole run, and each file has it to itself.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
