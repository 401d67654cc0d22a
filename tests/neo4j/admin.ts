import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findJava, neo4jJars } from './jars.ts';

/**
 * Runs `neo4j-admin` itself, which is among the jars of Neo4j, on the Neo4j of a folder; `startLocalNeo4j` starts it.
 *
 * @param home the folder of the Neo4j, created when absent
 * @param folder the working folder
 * @returns what it printed
 * @throws Error with what it printed when it fails
 */
export const neo4jAdmin = async (home: string, folder: string, args: readonly string[]): Promise<string> => {
  const java = await findJava();
  const jars = await neo4jJars((line) => console.error(line));
  await mkdir(join(home, 'conf'), { recursive: true });
  const opens = ['java.nio', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const { stdout } = await promisify(execFile)(
    java,
    [...opens, '-Xmx1g', '-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', ...args],
    { cwd: folder, env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') } },
  );
  return stdout;
};
