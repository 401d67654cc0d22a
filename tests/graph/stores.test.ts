import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitStatus, StoreError } from '../../src/errors.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { openStore } from '../../src/graph/open.ts';
import { type Label, labels, nodeKind, type Row } from '../../src/model/nodes.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { dump, nodeLine } from '../support/dump.ts';
import { describeOnEngines, neo4jAddress } from '../support/engines.ts';
import { fakeBolt } from '../support/fakeBolt.ts';
import { temporaryFolder } from '../support/folder.ts';
import { mayMount, runOnDisk } from '../support/ownMounts.ts';
import { someRow, someValue } from '../support/rows.ts';

const load = (id: string) => [{ id, fingerprint: id }];

describeOnEngines('a store', false, (store) => {
  const loaded = async () => (await store().read('ingest.loads')).map((row) => row['id']).sort();

  it('keeps all of a write, and reads see it at once', async () => {
    await store().write(async (transaction) => {
      await transaction.putNodes('Load', load('one'));
      await transaction.putNodes('Load', load('two'));
    });
    expect(await loaded()).toEqual(['one', 'two']);
  });

  it('keeps nothing of a write that fails', async () => {
    const failing = store().write(async (transaction) => {
      await transaction.putNodes('Load', load('three'));
      expect(await transaction.run('ingest.loads')).toHaveLength(3);
      throw new Error('midway');
    });
    await expect(failing).rejects.toThrow('midway');
    expect(await loaded()).toEqual(['one', 'two']);
  });

  it('does writes that come together one by one', async () => {
    await Promise.all(
      ['a', 'b', 'c'].map((id) => store().write((transaction) => transaction.putNodes('Load', load(id)))),
    );
    expect(await loaded()).toEqual(['a', 'b', 'c', 'one', 'two']);
  });

  it('lets no read see a write before it is whole', async () => {
    await store().write(async (transaction) => {
      await transaction.putNodes('Load', load('d'));
      expect(await loaded()).toEqual(['a', 'b', 'c', 'one', 'two']);
    });
    expect(await loaded()).toEqual(['a', 'b', 'c', 'd', 'one', 'two']);
  });

  it('refuses a read by a statement that writes, and whatever is no statement of cypher/', async () => {
    await expect(store().read('ingest.removeReport', { report: 'x' })).rejects.toThrow(
      'ingest.removeReport writes: run it in a write transaction',
    );
    await expect(store().read('MATCH (n) RETURN n')).rejects.toThrow('cypher/ has no statement MATCH (n) RETURN n');
  });

  it('prepares its constraints and indexes again without harm, and says how it is', async () => {
    await store().prepare();
    expect((await store().status()).nodes).toBe(6);
  });
});

describeOnEngines('what a store holds', false, (store) => {
  /** The lines of the nodes with these ids, and of the relationships between them. */
  const held = async (...ids: readonly string[]) => {
    const lines = await dump(store());
    return lines.filter((line) => ids.some((id) => line.includes(`"id":"${id}"`) || line.startsWith(`(Theme ${id})`)));
  };

  it.each(labels)('is every property of a %s as it was put, and nothing that a later one lacks', async (label) => {
    const id = `some ${label}`;
    const properties = Object.entries(nodeKind(label).properties);
    const whole = { ...Object.fromEntries(properties.map(([name, kind]) => [name, someValue(kind, 'é 👮 "\n')])), id };
    const bare = someRow(label, id);
    await store().write((transaction) => transaction.putNodes(label, [whole as unknown as Row<Label>]));
    expect(await held(id)).toEqual([nodeLine(label, whole)]);
    await store().write((transaction) => transaction.putNodes(label, [bare as Row<Label>]));
    expect(await held(id)).toEqual([nodeLine(label, bare)]);
  });

  it('is one relationship, however often it is told, and none to what is not there', async () => {
    const tell = () =>
      store().write(async (transaction) => {
        await transaction.putNodes('Theme', [someRow('Theme', 'one'), someRow('Theme', 'other')]);
        await transaction.putRelationships('BROADER', 'Theme', 'Theme', [
          { from: 'one', to: 'other' },
          { from: 'one', to: 'other' },
          { from: 'one', to: 'nowhere' },
        ]);
      });
    await tell();
    await tell();
    expect((await held('one')).filter((line) => line.startsWith('('))).toEqual([
      '(Theme one)-[BROADER]->(Theme other)',
    ]);
  });

  it('is thousands of rows after one write of them', async () => {
    const many = Array.from({ length: 2_500 }, (_, at) => someRow('GradeScale', `scale-${at}`));
    await store().write((transaction) => transaction.putNodes('GradeScale', many));
    const rows = await store().read('ingest.referenceIds', {}, { label: 'GradeScale' });
    expect(rows.filter((row) => String(row['id']).startsWith('scale-'))).toHaveLength(many.length);
  });
});

describe('the embedded graph', () => {
  it('makes its folder, keeps what was written, and lets no second process in', async () => {
    const folder = path.join(temporaryFolder(), 'a', 'b');
    const store = await openGrafeo({ folder });
    await store.prepare();
    await store.write((transaction) => transaction.putNodes('Load', load('kept')));
    const second = spawnSync(process.execPath, ['bin/inspection-graph.js', 'query', '--data', folder], {
      cwd: packageRoot,
      input: '{ __typename }',
      encoding: 'utf8',
      env: { ...process.env, NEO4J_URI: '' },
    });
    expect(second.status).toBe(3);
    expect(second.stderr).toContain(
      `another process has the graph ${path.join(folder, 'graph.grafeo')}: stop it, ask it over HTTP`,
    );
    await store.close();
    const again = await openGrafeo({ folder });
    expect(await again.read('ingest.loads')).toEqual(load('kept'));
    await again.close();
  });

  it('says what to do when the folder is a file, or the file is not a graph', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, 'text');
    await expect(openGrafeo({ folder: file })).rejects.toThrow(
      /^the data folder .+ cannot be made \(EEXIST\): choose a folder/,
    );
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'graph.grafeo'), 'This is no graph at all, whatever its name may be.');
    await expect(openGrafeo({ folder })).rejects.toThrow(
      /is not a graph of this product: choose another folder with --data/,
    );
  });

  it.each([
    ['cut short', (file: Buffer) => file.subarray(0, file.length / 2)],
    ['cut to a few bytes', (file: Buffer) => file.subarray(0, 10)],
    [
      'changed behind its first bytes',
      (file: Buffer) => Buffer.from(file.map((byte, at) => (at < 16 ? byte : byte ^ 255))),
    ],
  ])('refuses a file that was %s, and leaves it as it is', async (_, damage) => {
    const folder = temporaryFolder();
    const store = await openGrafeo({ folder });
    await store.prepare();
    for (let write = 0; write < 20; write += 1)
      await store.write((transaction) => transaction.putNodes('Load', load(`load-${write}`)));
    await store.close();
    const file = path.join(folder, 'graph.grafeo');
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    const refused = openGrafeo({ folder });
    await expect(refused).rejects.toThrow(StoreError);
    await expect(refused).rejects.toThrow(
      `the graph ${file} is damaged and was left as it is: restore it, or delete it and ingest again`,
    );
    expect(readFileSync(file).equals(damaged)).toBe(true);
  });

  it.skipIf(!mayMount)('says so when the disk is full, where a test may mount one', () => {
    const { status, stderr, folder } = runOnDisk('size=256k', 'ingest', 'seeds');
    expect(stderr).toContain(
      `there is no room on the disk for the graph ${folder}/graph.grafeo; nothing of this write was kept: free some and run it again`,
    );
    expect(status).toBe(exitStatus.store);
  });

  it.skipIf(!mayMount)('says so when the disk is read-only, where a test may mount one', () => {
    const { status, stderr, folder } = runOnDisk('ro', 'ingest', 'seeds');
    expect(stderr).toContain(
      `the graph ${folder}/graph.grafeo cannot be written: choose a folder that you may write to with --data`,
    );
    expect(status).toBe(exitStatus.store);
  });
});

describe('a Neo4j that cannot be used', () => {
  it.each([
    [
      'http://127.0.0.1:7474',
      'NEO4J_URI is "http://127.0.0.1:7474", which is not the address of a Neo4j: it begins with one of bolt://, bolt+s://',
    ],
    ['127.0.0.1:7687', 'NEO4J_URI is "127.0.0.1:7687", which is not the address of a Neo4j'],
    [
      'bolt://127.0.0.1:1',
      'Neo4j does not answer at bolt://127.0.0.1:1: is it running, and is the address right? Start one with',
    ],
    ['bolt://someone:secret@127.0.0.1:1', 'Neo4j does not answer at bolt://127.0.0.1:1:'],
    ['bolt://someone:a@secret@127.0.0.1:1', 'Neo4j does not answer at bolt://127.0.0.1:1:'],
    ['http://someone:a/secret@127.0.0.1:1', 'NEO4J_URI is "http://127.0.0.1:1", which is not the address of a Neo4j'],
    ['bolt://someone:a/secret@127.0.0.1:1', 'NEO4J_URI is "bolt://127.0.0.1:1", which cannot be read as an address'],
    ['bolt://someone:a?secret@127.0.0.1:1', 'NEO4J_URI is "bolt://127.0.0.1:1", which cannot be read as an address'],
    ['bolt://127.0.0.1:99999', 'NEO4J_URI is "bolt://127.0.0.1:99999", which cannot be read as an address'],
  ])('at %s is said to be so, with what to do and without the password', async (uri, message) => {
    const failed = openNeo4j({ uri });
    await expect(failed).rejects.toThrow(StoreError);
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.not.toThrow('secret');
  });

  it.skipIf(neo4jAddress === null)('for want of the database is said to be so', async () => {
    const failed = openStore(
      {
        NEO4J_URI: neo4jAddress?.uri,
        NEO4J_USER: neo4jAddress?.user,
        NEO4J_PASSWORD: neo4jAddress?.password,
        NEO4J_DATABASE: 'nowhere',
      },
      '',
    );
    await expect(failed).rejects.toThrow('has no database "nowhere": check NEO4J_DATABASE');
  });

  it.each([
    [
      'refuses the password',
      { says: 'FAILURE', code: 'Neo.ClientError.Security.Unauthorized', message: 'The client is unauthorized.' },
      { user: 'analyst', password: 'secret' },
      'refused the log-in (for user "analyst"): check NEO4J_USER and NEO4J_PASSWORD',
    ],
    [
      'asks for a password',
      { says: 'FAILURE', code: 'Neo.ClientError.Security.Unauthorized', message: 'The client is unauthorized.' },
      {},
      'refused the log-in (no NEO4J_PASSWORD is set): check NEO4J_USER and NEO4J_PASSWORD',
    ],
    [
      'is too old',
      { says: 'SUCCESS', server: 'Neo4j/4.4.40' },
      {},
      'is Neo4j 4.4.40; Inspection Graph needs Neo4j 5 or newer (tested with 5.26)',
    ],
  ] as const)('because it %s is said to be so', async (_, greeting, login, message) => {
    const server = await fakeBolt(greeting);
    const failed = openNeo4j({ uri: server.uri, ...login });
    await expect(failed).rejects.toThrow(StoreError);
    await expect(failed).rejects.toThrow(`${server.uri} ${message}`);
    await expect(failed).rejects.not.toThrow('secret');
    await server.close();
  });

  it('is the embedded graph when NEO4J_URI is empty', async () => {
    const store = await openStore({ NEO4J_URI: '' }, temporaryFolder());
    expect((await store.status()).engine).toBe('Grafeo');
    await store.close();
  });
});
