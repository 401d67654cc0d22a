import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const oldestJava = 17;
const downloadMinutes = 15;
const pom = join(import.meta.dirname, 'pom.xml');
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'inspection-graph');

/**
 * Finds a Java that can run LocalNeo4j.java: JAVA_HOME's when that is set, otherwise the one on PATH.
 *
 * @returns the program to start.
 * @throws Error saying what to do when there is none, when it is older than 17, or when it has no compiler (a JRE).
 */
export const findJava = async (): Promise<string> => {
  const home = process.env['JAVA_HOME'];
  const java = home ? join(home, 'bin', 'java') : 'java';
  const from = home ? ` (JAVA_HOME is ${home})` : '';
  // One call tells the version and whether the compiler is there: "java.base@17.0.15", "jdk.compiler@17.0.15".
  const modules = await run(java, ['--list-modules'], { timeout: 30_000 }).then(
    ({ stdout }) => stdout,
    (problem: unknown) => {
      if (codeOf(problem) === 'ENOENT') {
        throw new Error(`no Java was found${from}: install a JDK, ${oldestJava} or newer`);
      }
      const said = outputOf(problem, 'stderr').trim() || String(problem);
      if (!said.includes('Unrecognized option')) {
        throw new Error(`${java} does not run${from} (${said.split('\n')[0]}): install a JDK, ${oldestJava} or newer`);
      }
      // Java 8 does not know the option.
      return 'java.base@8';
    },
  );
  const version = Number(/^java\.base@(\d+)/m.exec(modules)?.[1]);
  if (!(version >= oldestJava)) {
    throw new Error(`${java} is too old${from}: install a JDK, ${oldestJava} or newer`);
  }
  if (!/^jdk\.compiler@/m.test(modules)) {
    throw new Error(`${java} is a Java runtime without a compiler${from}: install a JDK, ${oldestJava} or newer`);
  }
  return java;
};

/**
 * The folder with Neo4j's jars, downloaded by Maven (about 120 MB) the first time and kept in node_modules/.cache.
 *
 * @param note is told, in one line, that a download begins.
 * @throws Error saying what to do when Maven is missing or the download fails.
 */
export const neo4jJars = async (note: (line: string) => void): Promise<string> => {
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(await readFile(pom, 'utf8'))?.[1];
  if (version === undefined) {
    throw new Error(`${pom} has no <neo4j.version>: put it back`);
  }
  const folder = join(cache, `neo4j-${version}`);
  if (existsSync(folder)) {
    return folder;
  }
  note(`Downloading Neo4j ${version} with Maven, once (about 120 MB) …`);
  await mkdir(dirname(folder), { recursive: true });
  // Renamed when whole: an interrupted download, or another run's at the same time, is never taken for the jars.
  const partial = await mkdtemp(`${folder}-partial-`);
  try {
    await copyJars(partial);
    await rename(partial, folder).catch((problem: unknown) => {
      if (!existsSync(folder)) {
        throw problem;
      }
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
};

const copyJars = async (target: string): Promise<void> => {
  // The goal by its whole name: by its short one, Maven does not say why a download failed.
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies';
  const options = ['--batch-mode', '--quiet', '--no-transfer-progress', '-f', pom, `-DoutputDirectory=${target}`];
  try {
    await run('mvn', [...options, goal], {
      timeout: downloadMinutes * 60_000,
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (problem) {
    if (codeOf(problem) === 'ENOENT') {
      throw new Error('Maven was not found, which downloads Neo4j: install it, so that `mvn -v` answers');
    }
    throw new Error(
      `Maven could not download Neo4j (${mavenError(problem)}): ` +
        'check that this machine reaches Maven Central, or name a mirror in ~/.m2/settings.xml',
    );
  }
};

const codeOf = (problem: unknown): unknown =>
  problem instanceof Error && 'code' in problem ? problem.code : undefined;

const outputOf = (problem: unknown, stream: 'stdout' | 'stderr'): string =>
  problem instanceof Error && stream in problem ? String(Reflect.get(problem, stream)) : '';

/** Maven's first line of error says it; the others are about its own options. */
const mavenError = (problem: unknown): string => {
  const stopped = problem instanceof Error && 'killed' in problem && problem.killed === true;
  return stopped
    ? `it had not ended after ${downloadMinutes} minutes`
    : (/\[ERROR\] (\S.*?)(?: -> \[Help 1\])?$/m.exec(outputOf(problem, 'stdout'))?.[1] ?? String(problem));
};
