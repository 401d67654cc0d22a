import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/store.ts';
import { openFolder } from '../../src/ingest/folder.ts';
import { type IngestSummary, ingest, isLoaded } from '../../src/ingest/ingest.ts';
import { type Dump, dump } from '../support/dump.ts';
import { type EngineName, emptyStore, engines } from '../support/engines.ts';
import { copyOfSeeds, type InputFiles } from '../support/folder.ts';

const kent = 'kent-asb-2012';
const derbyshire = 'derbyshire-asb-2012';
const crime = 'kent-crime-2014';

function changesOf(summary: IngestSummary, slug: string) {
  return summary.reports.find((report) => report.slug === slug)?.claims;
}

/** What a graph would hold had it been loaded from these files alone. */
async function freshDump(files: InputFiles): Promise<Dump> {
  const store = await emptyStore('Grafeo');
  await ingest(store, openFolder(files.folder));
  const lines = await dump(store);
  await store.close();
  return withoutLoads(lines);
}

// Under which fingerprint a folder was loaded is no part of what the graph says.
function withoutLoads(lines: Dump): Dump {
  return lines.filter((line) => !line.startsWith('Load '));
}

describe.each(['Grafeo', 'Neo4j'] as const)('an ingest on %s', (engine: EngineName) => {
  const on = engines.includes(engine) ? it : it.skip;
  let open: GraphStore | undefined;
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  const empty = async () => {
    open = await emptyStore(engine);
    return open;
  };

  on('of the same files a second time changes nothing', async () => {
    const store = await empty();
    const input = openFolder(copyOfSeeds(kent, crime).folder);
    expect(await isLoaded(store, input)).toBe(false);
    await ingest(store, input);
    const before = await dump(store);
    expect(await isLoaded(store, input)).toBe(true);
    const again = await ingest(store, input);
    expect(again.reference).toBe('left');
    expect(again.reports.map(({ how }) => how)).toEqual(['left', 'left']);
    expect(await dump(store)).toEqual(before);
  });

  on('updates the one claim that changed and leaves the others', async () => {
    const store = await empty();
    const files = copyOfSeeds(kent);
    await ingest(store, openFolder(files.folder));
    files.replace(
      `reports/${kent}/report.yaml`,
      'cannot consistently identify repeat and vulnerable victims of anti-social behaviour when they first call',
      'does not always identify repeat and vulnerable victims when they first call',
    );
    const summary = await ingest(store, openFolder(files.folder));
    expect(changesOf(summary, kent)).toEqual({ added: 0, changed: 1, removed: 0, left: 15 });
    expect(withoutLoads(await dump(store))).toEqual(await freshDump(files));
  });

  on('removes what a report no longer says, with its evidence, parts and deadlines', async () => {
    const store = await empty();
    const files = copyOfSeeds(crime);
    await ingest(store, openFolder(files.folder));
    const yaml = files.read(`reports/${crime}/report.yaml`);
    const start = yaml.indexOf('\nrecommendations:');
    files.write(`reports/${crime}/report.yaml`, yaml.slice(0, start) + yaml.slice(yaml.indexOf('\njudgments:', start)));
    const summary = await ingest(store, openFolder(files.folder));
    expect(changesOf(summary, crime)).toEqual({ added: 0, changed: 0, removed: 5, left: 206 });
    const after = withoutLoads(await dump(store));
    expect(after.filter((line) => /^(Recommendation|RecommendationPart|Deadline) /.test(line))).toEqual([]);
    expect(after).toEqual(await freshDump(files));
  });

  on('keeps the comparisons of a figure whose counterpart changed', async () => {
    const store = await empty();
    const files = copyOfSeeds(crime);
    await ingest(store, openFolder(files.folder));
    const yaml = files.read(`reports/${crime}/report.yaml`);
    files.write(`reports/${crime}/report.yaml`, yaml.replace('value: 85.0', 'value: 85.1'));
    const summary = await ingest(store, openFolder(files.folder));
    expect(changesOf(summary, crime)).toEqual({ added: 0, changed: 1, removed: 0, left: 210 });
    expect(withoutLoads(await dump(store))).toEqual(await freshDump(files));
  });

  on('moves the offsets of evidence with the text', async () => {
    const store = await empty();
    const files = copyOfSeeds(kent);
    await ingest(store, openFolder(files.folder));
    files.write(`reports/${kent}/report.txt`, `A line before.\n\n${files.read(`reports/${kent}/report.txt`)}`);
    const summary = await ingest(store, openFolder(files.folder));
    expect(changesOf(summary, kent)).toEqual({ added: 0, changed: 16, removed: 0, left: 0 });
    expect(withoutLoads(await dump(store))).toEqual(await freshDump(files));
  });

  on('follows a theme that is renamed, and drops one that is no longer listed', async () => {
    const store = await empty();
    const files = copyOfSeeds(kent);
    await ingest(store, openFolder(files.folder));
    files.replace('themes.yaml', 'label: Victim satisfaction', 'label: How satisfied victims are');
    files.replace('themes.yaml', '- slug: hidden-crimes', '- slug: hidden-offences');
    const summary = await ingest(store, openFolder(files.folder));
    expect(summary.reference).toBe('written');
    const themes = (await dump(store)).filter((line) => line.startsWith('Theme '));
    expect(themes.filter((line) => line.includes('How satisfied victims are'))).toHaveLength(1);
    expect(themes.filter((line) => line.includes('"id":"hidden-crimes"'))).toEqual([]);
    expect(withoutLoads(await dump(store))).toEqual(await freshDump(files));
  });

  on('leaves a report that the folder no longer has, and removes it when asked to', async () => {
    const store = await empty();
    const files = copyOfSeeds(kent, derbyshire);
    await ingest(store, openFolder(files.folder));
    files.remove(`reports/${derbyshire}`);
    const left = await ingest(store, openFolder(files.folder));
    expect(left.elsewhere).toEqual([derbyshire]);
    const pruned = await ingest(store, openFolder(files.folder), { prune: true });
    expect(pruned.elsewhere).toEqual([]);
    expect(changesOf(pruned, derbyshire)).toEqual({ added: 0, changed: 0, removed: 14, left: 0 });
    expect(withoutLoads(await dump(store))).toEqual(await freshDump(files));
  });

  on('takes claims that no person has reviewed only when asked to, and marks them', async () => {
    const store = await empty();
    const files = copyOfSeeds(kent);
    files.replace(
      `reports/${kent}/report.yaml`,
      '  - id: better-understanding-of-asb\n',
      '  - id: better-understanding-of-asb\n    reviewStatus: PROPOSED\n    madeBy: rule test\n    confidence: 0.5\n',
    );
    expect(changesOf(await ingest(store, openFolder(files.folder)), kent)).toEqual({
      added: 15,
      changed: 0,
      removed: 0,
      left: 0,
    });
    const proposed = await ingest(store, openFolder(files.folder, true));
    expect(changesOf(proposed, kent)).toEqual({ added: 1, changed: 0, removed: 0, left: 15 });
    const marked = (await dump(store)).filter(
      (line) => line.startsWith('Finding ') && line.includes('"reviewStatus":"PROPOSED"'),
    );
    expect(marked).toHaveLength(1);
    expect(marked[0]).toContain('"confidence":0.5');
    expect(changesOf(await ingest(store, openFolder(files.folder)), kent)).toEqual({
      added: 0,
      changed: 0,
      removed: 1,
      left: 15,
    });
  });
});

const statements = ['One wording.', 'Another wording.', 'A third wording.'];
type Edit = { readonly report: string; readonly what: 'statement' | 'text' | 'gone' | 'back'; readonly word: number };
const edits = fc.array(
  fc.record<Edit>({
    report: fc.constantFrom(kent, derbyshire),
    what: fc.constantFrom('statement', 'text', 'gone', 'back'),
    word: fc.nat(statements.length - 1),
  }),
  { minLength: 1, maxLength: 5 },
);

describe('whatever is edited, in whatever order', () => {
  it('the graph ends as a fresh one of the same files', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (sequence) => {
        const store = await emptyStore('Grafeo');
        const files = copyOfSeeds(kent, derbyshire);
        const original = copyOfSeeds(kent, derbyshire);
        await ingest(store, openFolder(files.folder));
        for (const edit of sequence) {
          apply(edit, files, original);
          await ingest(store, openFolder(files.folder), { prune: true });
        }
        expect(withoutLoads(await dump(store))).toEqual(await freshDump(files));
        await store.close();
      }),
      { numRuns: 12 },
    );
  });
});

function apply({ report, what, word }: Edit, files: InputFiles, original: InputFiles): void {
  const yaml = `reports/${report}/report.yaml`;
  const text = `reports/${report}/report.txt`;
  const others = [kent, derbyshire].filter((one) => one !== report);
  files.write(yaml, original.read(yaml));
  files.write(text, original.read(text));
  if (what === 'statement')
    files.write(yaml, original.read(yaml).replace(/statement: .*/, `statement: ${statements[word]}`));
  if (what === 'text') files.write(text, `${'\n'.repeat(word + 1)}${original.read(text)}`);
  if (what === 'gone') {
    files.remove(`reports/${report}`);
    // A folder holds one report at least.
    for (const other of others) {
      files.write(`reports/${other}/report.yaml`, original.read(`reports/${other}/report.yaml`));
      files.write(`reports/${other}/report.txt`, original.read(`reports/${other}/report.txt`));
    }
  }
}
