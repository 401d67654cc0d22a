import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import { startLocalNeo4j } from './local.ts';

const image = 'neo4j:5.26-community';
const dockerSeconds = 5;

/** How to connect to the Neo4j of a test run; without `user` it asks for no credentials. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Where it comes from, for people: `NEO4J_TEST_URI`, Docker or local Java. */
  readonly how: string;
}

/** A Neo4j for tests, which is the caller's to stop. */
export interface ProvidedNeo4j extends Neo4jAddress {
  stop(): Promise<void>;
}

/** Why there is no Neo4j: one sentence for each way that was tried, in order. */
export interface NoNeo4j {
  readonly missing: readonly string[];
}

/**
 * A real Neo4j for tests, by the first of these ways that is possible: the one at NEO4J_TEST_URI (with
 * NEO4J_TEST_USER and NEO4J_TEST_PASSWORD), a container, a local one by Java and Maven.
 *
 * What is started here is empty, and ends with this process also when that is killed. Tests delete what is in the
 * database, so NEO4J_TEST_URI is never to name one that holds anything of value.
 *
 * @param note is told, in one line, what takes long.
 * @throws Error when NEO4J_TEST_URI is set and nothing answers there: what was asked for is not replaced.
 */
export const provideNeo4j = async (
  note: (line: string) => void = (line) => console.error(line),
): Promise<ProvidedNeo4j | NoNeo4j> => {
  const given = process.env['NEO4J_TEST_URI'];
  if (given) {
    return existing(given);
  }
  const missing = ['NEO4J_TEST_URI is not set'];
  for (const start of [inDocker, byJava]) {
    try {
      return await start(note);
    } catch (problem) {
      missing.push(messageOf(problem));
    }
  }
  return { missing };
};

const existing = async (uri: string): Promise<ProvidedNeo4j> => {
  const user = process.env['NEO4J_TEST_USER'] || undefined;
  const password = process.env['NEO4J_TEST_PASSWORD'] || undefined;
  try {
    const auth = user === undefined ? undefined : neo4j.auth.basic(user, password ?? '');
    const patience = { connectionTimeout: 10_000, connectionAcquisitionTimeout: 15_000, maxTransactionRetryTime: 0 };
    const driver = neo4j.driver(uri, auth, patience);
    await driver.executeQuery('RETURN 1').finally(() => driver.close());
  } catch (problem) {
    const shown = uri.replace(/\/\/[^@/]*@/, '//…@');
    throw new Error(
      `NEO4J_TEST_URI is ${shown}, where no Neo4j answers: ${messageOf(problem)}\n` +
        'Start it, check NEO4J_TEST_USER and NEO4J_TEST_PASSWORD, or unset NEO4J_TEST_URI for one that is started here.',
    );
  }
  return { uri, user, password, how: 'NEO4J_TEST_URI', stop: async () => undefined };
};

const inDocker = async (note: (line: string) => void): Promise<ProvidedNeo4j> => {
  await dockerAnswers();
  note(`Starting ${image} in Docker …`);
  // Loaded only when it is needed: it brings a Docker client with it.
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  try {
    const container = await new Neo4jContainer(image)
      .withPassword(randomBytes(12).toString('hex'))
      .withEnvironment({
        NEO4J_server_memory_heap_max__size: '1G',
        NEO4J_server_memory_pagecache_size: '128M',
      })
      .start();
    return {
      uri: container.getBoltUri(),
      user: container.getUsername(),
      password: container.getPassword(),
      how: `Docker (${image})`,
      stop: async () => {
        await container.stop();
      },
    };
  } catch (problem) {
    throw new Error(`Docker could not start ${image}: ${messageOf(problem)}`);
  }
};

/** Asks in a process of its own: a connection on which Docker stays silent would keep this one from ending. */
const dockerAnswers = async (): Promise<void> => {
  const ask =
    "import { getContainerRuntimeClient } from 'testcontainers'; await getContainerRuntimeClient(); process.exit(0);";
  const options = { cwd: import.meta.dirname, timeout: dockerSeconds * 1000 };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', ask], options).catch(
    (problem: unknown) => {
      const silent = problem instanceof Error && 'killed' in problem && problem.killed === true;
      throw new Error(
        silent
          ? `Docker did not answer within ${dockerSeconds} seconds: see whether \`docker info\` does`
          : 'no Docker engine answers: start one',
      );
    },
  );
};

const byJava = async (note: (line: string) => void): Promise<ProvidedNeo4j> => {
  const { uri, stop } = await startLocalNeo4j({ note });
  return { uri, how: 'Java on this machine', stop };
};

const messageOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));
