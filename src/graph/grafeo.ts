import path from 'node:path';
import grafeo, { type GrafeoDB, type QueryResult, type Transaction } from '@grafeo-db/js';
import { countAtHead } from '../countAtHead.ts';
import { StoreError } from '../errors.ts';
import { makeFolders } from '../makeFolders.ts';
import { type Label, searchableLabels } from '../model/nodes.ts';
import { graphFile } from './graphFile.ts';
import { constraints, indexes, putNodes, putRelationships } from './schema.ts';
import { readingText, statementText } from './statement.ts';
import type { Columns, GraphStore, StoreStatus, TextHit, WriteTransaction } from './store.ts';

const rowsAtOnce = 1_000;
const checkpointAtBytes = 64 * 1024 * 1024;

export interface GrafeoSettings {
  /** The folder that holds the graph's file, created when absent; a graph in memory when undefined. */
  readonly folder?: string | undefined;
}

/**
 * Opens the embedded graph, for one process at a time.
 *
 * @throws StoreError when the folder cannot be made or written, another process has the graph, or its file is damaged;
 * each says what to do
 */
export async function openGrafeo(settings: GrafeoSettings = {}): Promise<GraphStore> {
  const { folder } = settings;
  const file = folder === undefined ? undefined : graphFile(folder);
  const db = open(file);
  // One write at a time: a second transaction on the same nodes would be refused for its conflict.
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    const transaction = db.beginTransaction();
    let result: T;
    try {
      result = await work(writer(transaction));
    } catch (error) {
      transaction.rollback();
      throw explained(error, file);
    }
    try {
      transaction.commit();
    } catch (error) {
      // The engine has rolled it back by itself.
      throw explained(error, file);
    }
    known = undefined;
    return result;
  }

  // The text index matches whole stems only, so that a beginning needs to know which there are. They are gathered once
  // after a write, when a beginning is first asked for: no other process writes to the file meanwhile.
  let known: Promise<readonly string[]> | undefined;
  const vocabulary = () => {
    known ??= stemsOf(db).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  return {
    async prepare() {
      for (const statement of [...constraints(), ...indexes(true)]) await db.executeCypher(statement);
      for (const label of searchableLabels) {
        if (!(await hasTextIndex(db, label)))
          await db.createTextIndex(label, 'words', { tokenizer: 'standard', stopWords: [] });
      }
    },
    async read(name, parameters = {}, choices = {}) {
      return rowsOf(await db.executeCypher(readingText(name, parameters, choices), given(parameters)));
    },
    write(work) {
      const next = lastWrite.then(() => write(work));
      lastWrite = next.catch(() => undefined);
      return next;
    },
    async searchText(terms, labels, limit, beginning = '') {
      const grown = beginning === '' ? [] : beginningWith(await vocabulary(), beginning);
      const hits = await Promise.all(labels.map((label) => search(db, label, [...terms, ...grown], limit)));
      return hits
        .flat()
        .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
        .slice(0, limit);
    },
    async status(): Promise<StoreStatus> {
      return {
        engine: 'Grafeo',
        version: db.version(),
        where: file ?? 'memory',
        nodes: db.nodeCount(),
        relationships: db.edgeCount(),
      };
    },
    async close() {
      await lastWrite;
      try {
        db.close();
      } catch (error) {
        throw notClosed(error, file);
      }
    },
  };
}

function open(file: string | undefined): GrafeoDB {
  if (file === undefined) return grafeo.GrafeoDB.create();
  makeFolder(path.dirname(file));
  try {
    const db = grafeo.GrafeoDB.create(file);
    db.setCheckpointTriggers({ walBytes: checkpointAtBytes });
    return db;
  } catch (error) {
    throw explained(error, file);
  }
}

function makeFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StoreError(
      `the data folder ${folder} cannot be made (${code}): choose a folder that you may write to with --data or DATA_DIR`,
      { cause: error },
    );
  }
}

function writer(transaction: Transaction): WriteTransaction {
  const inParts = async (text: string, rows: readonly object[]) => {
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      await transaction.executeCypher(text, { rows: rows.slice(at, at + rowsAtOnce) });
    }
  };
  return {
    async run(name, parameters = {}, choices = {}) {
      return rowsOf(await transaction.executeCypher(statementText(name, parameters, choices), given(parameters)));
    },
    putNodes: (label, rows) =>
      inParts(
        putNodes(label),
        rows.map((row) => ({ id: row.id, properties: given(row) })),
      ),
    putRelationships: (type, from, to, pairs) => inParts(putRelationships(type, from, to), pairs),
  };
}

function given(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function rowsOf(result: QueryResult): readonly Columns[] {
  return result.toArray();
}

async function hasTextIndex(db: GrafeoDB, label: Label): Promise<boolean> {
  try {
    await db.textSearch(label, 'words', 'x', 1);
    return true;
  } catch (error) {
    if (messageOf(error).includes('no text index')) return false;
    throw error;
  }
}

async function search(db: GrafeoDB, label: Label, terms: readonly string[], limit: number): Promise<TextHit[]> {
  const found = await db.textSearch(label, 'words', terms.join(' '), limit);
  return found.flatMap(([node = -1, score = 0]) => {
    const hit = db.getNode(node);
    const [id, words] = [hit?.get('id'), hit?.get('words')];
    return typeof id === 'string' && typeof words === 'string' ? [{ label, id, score, words }] : [];
  });
}

/** All stems by which something is found, sorted. */
async function stemsOf(db: GrafeoDB): Promise<readonly string[]> {
  const stems = new Set<string>();
  for (const label of searchableLabels) {
    const rows = rowsOf(await db.executeCypher(`MATCH (n:${label}) RETURN n.words AS words`));
    for (const { words } of rows) {
      for (const stem of typeof words === 'string' ? words.split(' ') : []) stems.add(stem);
    }
  }
  return [...stems].sort();
}

/** The stems of a sorted vocabulary that begin with some letters. */
function beginningWith(stems: readonly string[], letters: string): readonly string[] {
  const from = countAtHead(stems, (stem) => stem < letters);
  let end = from;
  while (stems[end]?.startsWith(letters)) end += 1;
  return stems.slice(from, end);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Closing folds the log of committed writes into the file; where it cannot, they stay in the log. */
function notClosed(error: unknown, file: string | undefined): unknown {
  if (!isFullDisk(error)) return explained(error, file);
  return new StoreError(
    `there is no room on the disk to tidy the graph ${file}; what was written is kept in its log: free some room`,
    { cause: error },
  );
}

function isFullDisk(error: unknown): boolean {
  return /No space left|os error 28\b/.test(messageOf(error));
}

function explained(error: unknown, file: string | undefined): unknown {
  const message = messageOf(error);
  const because = { cause: error };
  if (message.includes('cannot be locked')) {
    return new StoreError(
      `another process has the graph ${file}: stop it, ask it over HTTP (inspection-graph query --url), or choose another folder with --data`,
      because,
    );
  }
  if (isFullDisk(error)) {
    return new StoreError(
      `there is no room on the disk for the graph ${file}; nothing of this write was kept: free some and run it again`,
      because,
    );
  }
  if (/EACCES|EROFS|Permission denied|Read-only file system|os error (13|30)\b/.test(message)) {
    return new StoreError(
      `the graph ${file} cannot be written: choose a folder that you may write to with --data`,
      because,
    );
  }
  if (/ENOTDIR|EEXIST|not a database file|invalid file header|os error 20\b/.test(message)) {
    return new StoreError(
      `${file} is not a graph of this product: choose another folder with --data (${message})`,
      because,
    );
  }
  if (/checksum|corrupt|damaged/i.test(message)) {
    return new StoreError(
      `the graph ${file} is damaged and was left as it is: restore it, or delete it and ingest again (${message})`,
      because,
    );
  }
  return error;
}
