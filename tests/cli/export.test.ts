import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/export/formats.ts';
import { openStore } from '../../src/graph/open.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { inputFiles, temporaryFolder } from '../support/folder.ts';
import { writeGraph } from '../support/graph.ts';
import { smallGraph } from '../support/smallGraph.ts';
import { unzipped } from '../support/zip.ts';

const command = path.join(packageRoot, 'bin/inspection-graph.js');
const environment = { ...process.env, NEO4J_URI: '' };

describe('inspection-graph export', () => {
  const data = temporaryFolder();
  beforeAll(async () => {
    const store = await openStore({}, data);
    await writeGraph(store, smallGraph);
    await store.close();
  });

  function run(folder: string, ...args: readonly string[]) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, 'export', '--data', data, ...args], {
      cwd: folder,
      env: environment,
    });
    return { stdout: stdout as Buffer, said: stdout.toString().trim(), stderr: stderr.toString().trim(), status };
  }

  it('writes a file, in place of one that is there, and says what is in it', () => {
    const files = inputFiles();
    files.write('graph.graphml', 'old');
    const { said, status } = run(files.folder, 'graphml', '--out', 'graph.graphml');
    expect({ said, status }).toEqual({ said: 'graph.graphml: 36 nodes, 37 relationships', status: 0 });
    expect(files.read('graph.graphml')).toMatch(/^<\?xml [\s\S]*<\/graphml>\n$/);
    expect(readdirSync(files.folder)).toEqual(['graph.graphml']);
  });

  it('writes several files to a folder, and the same ones to a .zip file or to standard output', async () => {
    const { folder, read } = inputFiles();
    expect(run(folder, 'neo4j', '--out', 'for-neo4j/').status).toBe(0);
    expect(run(folder, 'neo4j', '--out', 'neo4j.zip').status).toBe(0);
    const archive = await unzipped(readFileSync(path.join(folder, 'neo4j.zip')));
    expect(archive.size).toBeGreaterThan(40);
    for (const [name, content] of archive) expect(read(`for-neo4j/${name}`)).toBe(content);
    expect(await unzipped(run(folder, 'neo4j').stdout)).toEqual(archive);
  });

  it('prints one file to standard output', () => {
    const { said, status } = run(temporaryFolder(), 'jsonld', '--base', 'https://data.example.org');
    expect(status).toBe(0);
    expect(JSON.parse(said)['@context']['@base']).toBe('https://data.example.org/');
  });

  it('ends quietly when who reads has enough', async () => {
    const child = spawn(process.execPath, [command, 'export', 'graphml', '--data', data], { env: environment });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    const [status] = await once(child, 'close');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(formats)('takes the name of the format $name', ({ name }) => {
    const { said, status } = run(temporaryFolder(), name, '--out', 'export.zip');
    expect({ said, status }).toEqual({ said: expect.stringMatching(/^export\.zip: \d+ nodes, 37/), status: 0 });
  });

  it.each([
    ['a folder with files in it', ['datapackage', '--out', 'full'], 'full is a folder that has files in it'],
    ['a file where a folder is to be', ['datapackage', '--out', 'full/file'], 'full/file is a file'],
    ['a folder where a file is to be', ['graphml', '--out', 'full'], 'full is a folder: give the name of a file'],
    ['what is no file', ['graphml', '--out', '/dev/null'], '/dev/null is no file'],
    ['a folder that is not there', ['graphml', '--out', 'no/graph'], 'no/graph cannot be written: ENOENT'],
  ])('refuses %s with status 1, and leaves all as it is', (_, args, message) => {
    const { folder } = inputFiles();
    mkdirSync(path.join(folder, 'full'));
    writeFileSync(path.join(folder, 'full/file'), 'kept');
    const { stderr, status } = run(folder, ...args);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(message) });
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['full', 'full/file']);
    expect(readFileSync(path.join(folder, 'full/file'), 'utf8')).toBe('kept');
  });

  it.each([
    ['a format that is none', ['gexf'], 'Allowed choices are graphml, jsonld, neo4j, datapackage'],
    ['a base that is no address', ['jsonld', '--base', 'here'], '"here" is not a base for addresses'],
    ['a base for a format without addresses', ['graphml', '--base', 'https://a.example'], '--base is for jsonld'],
  ])('refuses %s with status 2', (_, args, message) => {
    const { stderr, status } = run(temporaryFolder(), ...args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
  });

  it('refuses a folder without a graph with status 3, and makes none there', () => {
    const folder = temporaryFolder();
    const data = path.join(folder, 'empty');
    const { stderr, status } = run(folder, 'graphml', '--data', data, '--out', 'graph');
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: expect.stringContaining('there is no graph in empty: '),
    });
    expect([data, path.join(folder, 'graph')].filter((one) => existsSync(one))).toEqual([]);
  });

  it('refuses an empty graph with status 3', async () => {
    const folder = temporaryFolder();
    const store = await openStore({}, path.join(folder, 'empty'));
    await store.close();
    const { stderr, status } = run(folder, 'graphml', '--data', path.join(folder, 'empty'), '--out', 'graph');
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining('is empty') });
    expect(existsSync(path.join(folder, 'graph'))).toBe(false);
  });
});
