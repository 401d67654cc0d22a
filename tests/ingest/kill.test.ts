import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoreError } from '../../src/errors.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { openStore, type StoreSettings } from '../../src/graph/open.ts';
import { openFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { startLocalNeo4j } from '../neo4j/local.ts';
import { type Dump, dump } from '../support/dump.ts';
import { type EngineName, emptyStore, engines, neo4jAddress } from '../support/engines.ts';
import { copyOfSeeds, temporaryFolder } from '../support/folder.ts';
import { withSteps } from '../support/steps.ts';

const slugs = ['cambridgeshire', 'derbyshire', 'kent', 'northamptonshire'].map((force) => `${force}-asb-2012`);

/** Four of the reports, and the same four with a line before their text, which moves every piece of evidence. */
const first = copyOfSeeds(...slugs);
const second = copyOfSeeds(...slugs);
for (const slug of slugs) {
  const text = `reports/${slug}/report.txt`;
  second.write(text, `A news release.\n${second.read(text)}`);
}
second.replace('themes.yaml', 'label: Victim satisfaction', 'label: Satisfaction of victims');

/** What a graph holds after ingests of these folders, one after the other, and how many steps the last one takes. */
async function graphOf(...folders: readonly string[]): Promise<{ readonly dump: Dump; readonly steps: number }> {
  const store = await emptyStore('Grafeo');
  let steps = 0;
  for (const folder of folders) {
    steps = 0;
    const counted = withSteps(store, () => {
      steps += 1;
    });
    await ingest(counted, openFolder(folder));
  }
  const whole = { dump: await dump(store), steps };
  await store.close();
  return whole;
}

const atFirst = await graphOf(first.folder);
const atLast = await graphOf(first.folder, second.folder);

/** All that a graph holds of a report: itself, its text, its claims, and every relationship of theirs. */
const ofReport = (lines: Dump, slug: string) => lines.filter((line) => new RegExp(`\\b${slug}\\b`).test(line));

/** Expects that a graph holds each report whole, as one of these graphs has it, or not at all. */
function expectWhole(lines: Dump, ...graphs: readonly Dump[]): void {
  for (const slug of slugs)
    expect([[], ...graphs.map((graph) => ofReport(graph, slug))]).toContainEqual(ofReport(lines, slug));
}

interface Kill {
  /** How far through the steps of its writes an ingest comes, from 0 to 1. */
  readonly at: number;
  /** Whether it waits there; otherwise it goes on until the signal arrives, and may be in the midst of a step. */
  readonly there: 'hold' | 'go';
}

const kill: fc.Arbitrary<Kill> = fc.record({
  at: fc.noBias(fc.integer({ min: 0, max: 1000 })).map((part) => part / 1000),
  there: fc.constantFrom('hold', 'go'),
});

/** Starts an ingest in a process of its own and ends that with SIGKILL when it comes to a step. */
async function killedIngest(input: string, steps: number, { at, there }: Kill, settings: StoreSettings, data: string) {
  const step = 1 + Math.round(at * (steps - 1));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(packageRoot, 'tests/support/ingestChild.ts'), input, data, String(step), there],
    { cwd: packageRoot, env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close');
  let said = '';
  child.stdout.on('data', (words) => {
    said += words;
    child.kill('SIGKILL');
  });
  const [, signal] = await ended;
  expect(said).toBe('here\n');
  if (there === 'hold') expect(signal).toBe('SIGKILL');
}

function settingsOf(engine: EngineName): StoreSettings {
  if (engine === 'Grafeo' || neo4jAddress === null) return { NEO4J_URI: '' };
  const { uri, user, password } = neo4jAddress;
  return { NEO4J_URI: uri, NEO4J_USER: user ?? '', NEO4J_PASSWORD: password ?? '' };
}

describe.each([
  ['Grafeo', 5],
  ['Neo4j', 3],
] as const)('an ingest that is killed, on %s,', (engine, times) => {
  it.skipIf(!engines.includes(engine))(
    'leaves whole reports only, and the next ends as if it had never been',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(kill, kill, async (ofFirst, ofSecond) => {
          const data = temporaryFolder();
          const settings = settingsOf(engine);
          if (engine === 'Neo4j') await (await emptyStore(engine)).close();
          const inGraph = async () => {
            const store = await openStore(settings, data);
            return dump(store).finally(() => store.close());
          };

          await killedIngest(first.folder, atFirst.steps, ofFirst, settings, data);
          expectWhole(await inGraph(), atFirst.dump);
          const store = await openStore(settings, data);
          await ingest(store, openFolder(first.folder)).finally(() => store.close());
          expect(await inGraph()).toEqual(atFirst.dump);

          await killedIngest(second.folder, atLast.steps, ofSecond, settings, data);
          expectWhole(await inGraph(), atFirst.dump, atLast.dump);
          const again = await openStore(settings, data);
          await ingest(again, openFolder(second.folder)).finally(() => again.close());
          expect(await inGraph()).toEqual(atLast.dump);
        }),
        // A run that failed would not fail again at the same moment, so there is nothing to shrink.
        { numRuns: times, endOnFailure: true },
      );
    },
  );
});

describe('a Neo4j that is stopped in the middle of an ingest', () => {
  it.skipIf(neo4jAddress?.how !== 'Java on this machine')(
    'gives a clear error, keeps whole reports only, and has the rest from the next ingest',
    { timeout: 300_000 },
    async () => {
      const folder = temporaryFolder();
      const server = await startLocalNeo4j({ folder });
      const store = await openNeo4j({ uri: server.uri, retryFor: 1_000 });
      await store.prepare();
      const writing: string[] = [];
      let steps = 0;
      // In the transaction of the third report, when some of it is written.
      const stopping = withSteps(store, async () => {
        if (writing.length < 3) return;
        steps += 1;
        if (steps === 12) await server.stop();
      });
      const progress = { writing: (slug: string) => writing.push(slug) };
      const refusal = await ingest(stopping, openFolder(first.folder), { progress }).catch((error: unknown) => error);
      await store.close();
      expect(refusal).toBeInstanceOf(StoreError);
      expect(String(refusal)).toContain(
        `Neo4j does not answer at ${server.uri}: is it running, and is the address right?`,
      );

      const restarted = await startLocalNeo4j({ folder });
      try {
        const after = await openNeo4j({ uri: restarted.uri });
        const lines = await dump(after);
        expectWhole(lines, atFirst.dump);
        expect(slugs.map((slug) => ofReport(lines, slug).length > 0)).toEqual([true, true, false, false]);
        await ingest(after, openFolder(first.folder));
        expect(await dump(after)).toEqual(atFirst.dump);
        await after.close();
      } finally {
        await restarted.stop();
      }
    },
  );
});
