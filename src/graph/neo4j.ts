import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver';
import { StoreError } from '../errors.ts';
import { type Label, nodeKind } from '../model/nodes.ts';
import { constraints, indexes, neo4jTextIndex, putNodes, putRelationships, textIndex } from './schema.ts';
import { type Parameters, readingText, statementText } from './statement.ts';
import type { Columns, GraphStore, StoreStatus, TextHit, WriteTransaction } from './store.ts';

export interface Neo4jSettings {
  /** `bolt://`, `neo4j://`, or either with `+s` or `+ssc`. */
  readonly uri: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** The database; the server's default when absent. */
  readonly database?: string | undefined;
  /** How long one statement may run, in milliseconds. */
  readonly timeout?: number | undefined;
  /** How long a piece of work is tried again where the driver says that is safe, in milliseconds. */
  readonly retryFor?: number | undefined;
}

const schemes = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];
const defaultTimeout = 30_000;
const defaultRetryFor = 15_000;
const rowsAtOnce = 1_000;
const oldest = 5;

/**
 * Opens a Neo4j database, alone or a cluster.
 *
 * Each piece of work is retried where the driver says that is safe, and reads see what was written before them, on
 * whichever member of a cluster they run.
 *
 * @throws StoreError when the address is not one, nothing answers, the password is refused, the database does not
 * exist or the server is too old; each says what to do
 */
export async function openNeo4j(settings: Neo4jSettings): Promise<GraphStore> {
  const where = withoutCredentials(settings.uri);
  const driver = connect(settings, where);
  const bookmarkManager = neo4j.bookmarkManager();
  const timeout = settings.timeout ?? defaultTimeout;
  const database = settings.database === undefined ? {} : { database: settings.database };

  async function within<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = driver.session({ ...database, bookmarkManager, defaultAccessMode: mode });
    try {
      return await work(session);
    } catch (error) {
      throw explained(error, settings, where);
    } finally {
      await session.close();
    }
  }

  const read = (text: string, parameters: Parameters) =>
    within('READ', (session) =>
      session.executeRead((transaction) => rowsOf(transaction, text, parameters), { timeout }),
    );

  const store: GraphStore = {
    async prepare() {
      await within('WRITE', async (session) => {
        for (const statement of [...constraints(), ...indexes(false), neo4jTextIndex()]) await session.run(statement);
        await session.run('CALL db.awaitIndexes(120)');
      });
    },
    read: async (name, parameters = {}, choices = {}) => read(readingText(name, parameters, choices), parameters),
    write: (work) => within('WRITE', (session) => session.executeWrite((transaction) => work(writer(transaction)))),
    async searchText(terms, labels, limit, beginning = '') {
      const query = [...terms.map(quoted), ...(beginning === '' ? [] : [`${escaped(beginning)}*`])].join(' ');
      // Lucene has no query that is empty.
      if (query === '') return [];
      const rows = await read(
        `CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score
         WITH node, score, labels(node)[0] AS label WHERE label IN $labels
         RETURN label, node.id AS id, score, node.words AS words ORDER BY score DESC, id LIMIT $limit`,
        { index: textIndex, query, labels, limit },
      );
      return rows as unknown as readonly TextHit[];
    },
    async status() {
      const rows = await read(
        `CALL () { MATCH (n) RETURN count(n) AS nodes } CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
         RETURN nodes, relationships`,
        {},
      );
      const { agent } = await driver.getServerInfo(database);
      return { engine: 'Neo4j', version: (agent ?? '').replace('Neo4j/', ''), where, ...rows[0] } as StoreStatus;
    },
    close: () => driver.close(),
  };

  try {
    const server = await driver.getServerInfo(database).catch((error: unknown) => {
      throw explained(error, settings, where);
    });
    refuseOld(server.agent ?? '', where);
  } catch (error) {
    await driver.close();
    throw error;
  }
  return store;
}

function connect(settings: Neo4jSettings, where: string): Driver {
  const scheme = /^([a-z0-9+]+):\/\//i.exec(settings.uri)?.[1]?.toLowerCase();
  if (scheme === undefined || !schemes.includes(scheme)) {
    throw new StoreError(
      `NEO4J_URI is "${where}", which is not the address of a Neo4j: it begins with one of ${schemes.map((name) => `${name}://`).join(', ')}`,
    );
  }
  const auth =
    settings.password === undefined ? undefined : neo4j.auth.basic(settings.user ?? 'neo4j', settings.password);
  // What the driver says of an address may have the password in it.
  const unreadable = `NEO4J_URI is "${where}", which cannot be read as an address: write it as neo4j://host:7687, and what to log in with in NEO4J_USER and NEO4J_PASSWORD`;
  if (!URL.canParse(settings.uri)) throw new StoreError(unreadable);
  try {
    return neo4j.driver(settings.uri, auth, {
      disableLosslessIntegers: true,
      userAgent: 'inspection-graph',
      connectionAcquisitionTimeout: 15_000,
      connectionTimeout: 10_000,
      maxTransactionRetryTime: settings.retryFor ?? defaultRetryFor,
    });
  } catch (error) {
    throw new StoreError(unreadable, { cause: error });
  }
}

function writer(transaction: ManagedTransaction): WriteTransaction {
  return {
    run: (name, parameters = {}, choices = {}) =>
      rowsOf(transaction, statementText(name, parameters, choices), parameters),
    async putNodes(label, rows) {
      const typed = rows.map((row) => ({ id: row.id, properties: typedProperties(label, row) }));
      for (const part of parts(typed)) await transaction.run(putNodes(label), { rows: part });
    },
    async putRelationships(type, from, to, pairs) {
      for (const part of parts(pairs)) await transaction.run(putRelationships(type, from, to), { rows: part });
    },
  };
}

function* parts<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce);
}

async function rowsOf(
  transaction: ManagedTransaction,
  text: string,
  parameters: Parameters,
): Promise<readonly Columns[]> {
  const result = await transaction.run(text, withIntegers(parameters) as Parameters);
  return result.records.map((record) => record.toObject());
}

/** The driver sends every number as a float; LIMIT and comparisons with integers need whole ones sent as integers. */
function withIntegers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(withIntegers);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withIntegers(part)]));
  }
  return value;
}

/** By the model's types: a float that happens to be whole must not become an integer. */
function typedProperties(label: Label, row: object): Record<string, unknown> {
  const { properties } = nodeKind(label);
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, properties[name]?.type === 'integer' ? neo4j.int(value) : value]),
  );
}

/** A Lucene term that means the word itself, whatever characters it has. */
function quoted(term: string): string {
  return `"${term.replace(/[\\"]/g, '\\$&')}"`;
}

/** Letters in a Lucene query that mean themselves, whatever characters they are. */
function escaped(letters: string): string {
  return letters.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}

/** An address without what stands before its last @: a password may have any sign in it, as in "bolt://me:a/b@c@host". */
function withoutCredentials(uri: string): string {
  return uri.replace(/\/\/.*@/s, '//');
}

function refuseOld(agent: string, where: string): void {
  const version = /^Neo4j\/(\d+)/.exec(agent)?.[1];
  if (version !== undefined && Number(version) < oldest) {
    throw new StoreError(
      `${where} is ${agent.replace('/', ' ')}; Inspection Graph needs Neo4j ${oldest} or newer (tested with 5.26)`,
    );
  }
}

function explained(error: unknown, settings: Neo4jSettings, where: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  const because = { cause: error };
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return new StoreError(
      `Neo4j does not answer at ${where}: is it running, and is the address right? Start one with "docker compose up -d neo4j" or "npm run neo4j", or unset NEO4J_URI to use the embedded graph (${error.message.split('\n')[0]})`,
      because,
    );
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    const how = settings.password === undefined ? 'no NEO4J_PASSWORD is set' : `for user "${settings.user ?? 'neo4j'}"`;
    return new StoreError(
      `Neo4j at ${where} refused the log-in (${how}): check NEO4J_USER and NEO4J_PASSWORD`,
      because,
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new StoreError(`Neo4j at ${where} has no database "${settings.database}": check NEO4J_DATABASE`, because);
  }
  if (code.includes('TransactionTimedOut')) {
    return new StoreError(
      `Neo4j at ${where} ended a statement that took longer than it may: ask for less at once`,
      because,
    );
  }
  return error;
}
