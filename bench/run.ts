// The figures that the product is measured by, as medians. Not a test: a figure depends on the machine.
//
//   npm run bench                 without a Neo4j: the embedded engine alone
//   NEO4J_TEST_URI=… npm run bench   with one; its database is emptied
import { cpus } from 'node:os';
import neo4j from 'neo4j-driver';
import { openGrafeo } from '../src/graph/grafeo.ts';
import { openNeo4j } from '../src/graph/neo4j.ts';
import type { GraphStore } from '../src/graph/store.ts';
import { openFolder, seedsFolder } from '../src/ingest/folder.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { packageRoot } from '../src/packageRoot.ts';
import { provideNeo4j } from '../tests/neo4j/provide.ts';
import { timeExtraction } from './extraction.ts';
import { median, timed } from './measure.ts';
import { measurePage } from './page.ts';
import { installToFirstAnswer, inTemporaryFolder, residentMegabytes, startServer, stop } from './processes.ts';
import { timeQuestions } from './questions.ts';

const input = openFolder(seedsFolder);
const round = (figure: number, digits = 1) => figure.toFixed(digits);

function row(...cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

async function ingestTime(open: () => Promise<GraphStore>): Promise<number> {
  const figures = await timed(5, 1, async () => {
    const store = await open();
    await ingest(store, input);
    await store.close();
  });
  return median(figures);
}

async function reportQuestions(engine: string, store: GraphStore): Promise<void> {
  await ingest(store, input);
  console.log(`\nThe twelve questions on ${engine}, milliseconds\n`);
  row('question', 'over HTTP', 'statements alone', 'difference', 'statements');
  row('---', '---:', '---:', '---:', '---:');
  for (const { name, http, statements, count } of await timeQuestions(store)) {
    row(name, round(http), round(statements), round(http - statements), count);
  }
}

console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}\n`);
row('what', 'median');
row('---', '---:');
if (!process.argv.includes('--no-install')) {
  const installs = [await installToFirstAnswer(), await installToFirstAnswer(), await installToFirstAnswer()];
  row('npm ci && npm start to the first answer', `${round(median(installs) / 1_000)} s`);
}

await inTemporaryFolder(async (data) => {
  const first = await startServer(packageRoot, data);
  await stop(first.child);
  const starts: number[] = [];
  const memory: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const { milliseconds, child } = await startServer(packageRoot, data);
    starts.push(milliseconds);
    // Idle: the collector has had its turn.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    memory.push(residentMegabytes(child));
    await stop(child);
  }
  row('start with an existing graph, embedded', `${round(median(starts) / 1_000, 2)} s`);
  row('resident memory when idle, embedded', `${round(median(memory), 0)} MB`);
});

const onGrafeo = await ingestTime(async () => {
  const store = await openGrafeo();
  await store.prepare();
  return store;
});
row('ingest of the five documents, embedded', `${round(onGrafeo, 0)} ms`);

const withSeeds = await openGrafeo();
await withSeeds.prepare();
await ingest(withSeeds, input);
for (const { what, figure } of await measurePage(withSeeds)) row(what, figure);
await withSeeds.close();

for (const { what, milliseconds } of await timeExtraction()) row(what, `${round(milliseconds, 0)} ms`);

const found = await provideNeo4j();
try {
  if ('missing' in found) {
    row('Neo4j', `not measured: ${found.missing.join('; ')}`);
  } else {
    const { uri, user, password } = found;
    const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user ?? 'neo4j', password));
    const onNeo4j = await ingestTime(async () => {
      await driver.executeQuery('MATCH (n) DETACH DELETE n');
      const store = await openNeo4j({ uri, user, password });
      await store.prepare();
      return store;
    });
    await driver.close();
    row('ingest of the five documents, Neo4j', `${round(onNeo4j, 0)} ms`);
  }
  const embedded = await openGrafeo();
  await embedded.prepare();
  await reportQuestions('the embedded engine', embedded);
  await embedded.close();
  if (!('missing' in found)) {
    const { uri, user, password } = found;
    const store = await openNeo4j({ uri, user, password });
    await reportQuestions('Neo4j', store);
    await store.close();
  }
} finally {
  if (!('missing' in found)) await found.stop();
}
