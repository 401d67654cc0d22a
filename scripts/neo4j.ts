import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startLocalNeo4j } from '../tests/neo4j/local.ts';

const usage = `npm run neo4j -- [--port PORT]

Runs a Neo4j for development on 127.0.0.1, without a password, until Ctrl-C.
It needs a JDK, 17 or newer, and Maven. Its data stays in .neo4j/: delete that folder to begin again.

  --port PORT   the Bolt port (7687)`;

const folder = join(import.meta.dirname, '..', '.neo4j');

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '7687' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port ${values.port} is not a port: give a number from 1 to 65535, or 0 for a free one`);
  }
  console.log('Starting Neo4j …');
  const { uri, ended, stop } = await startLocalNeo4j({ folder, port });
  console.log(`Neo4j answers at ${uri}, without a password; its data is in ${folder}`);
  console.log(`In another terminal:  NEO4J_URI=bolt://localhost:${new URL(uri).port} npm start`);
  console.log('Ctrl-C stops it.');

  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      asked = true;
      void stop();
    });
  }
  await ended;
  if (!asked) {
    throw new Error(`Neo4j ended by itself; ${join(folder, 'logs', 'debug.log')} says more`);
  }
  console.log('Neo4j has stopped.');
};

try {
  await main();
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
