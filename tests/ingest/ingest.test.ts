import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/store.ts';
import { openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import { type IngestSummary, ingest, isLoaded } from '../../src/ingest/ingest.ts';
import type { Row } from '../../src/model/nodes.ts';
import { type Dump, dump } from '../support/dump.ts';
import { describeOnEngines, emptyStore } from '../support/engines.ts';
import { type InputFiles, inputFiles, temporaryFolder } from '../support/folder.ts';
import { writeGraph } from '../support/graph.ts';
import { someRow } from '../support/rows.ts';
import { edited, reportOf, step, without } from '../support/smallEdits.ts';
import { type SmallFolder, type SmallReport, sentence, smallFolder, writeSmallFolder } from '../support/smallFolder.ts';

/** What a graph holds that has never held anything but this folder. Both engines hold the same, byte for byte. */
async function freshDump(folder: string): Promise<Dump> {
  const store = await emptyStore('Grafeo');
  try {
    await ingest(store, openFolder(folder));
    return await dump(store);
  } finally {
    await store.close();
  }
}

/** The report of 2012 with some of what it says said otherwise. */
function with2012(change: (report: SmallReport) => Partial<SmallReport>): SmallFolder {
  const report = reportOf(smallFolder, 'kent-2012');
  return { ...smallFolder, reports: { ...smallFolder.reports, 'kent-2012': { ...report, ...change(report) } } };
}

/** How a summary tells of one report, in a line. */
function told(summary: IngestSummary, slug: string): string | undefined {
  return summary.reports
    .filter((report) => report.slug === slug)
    .map(
      ({ how, claims }) =>
        `${how}: ${claims.added} added, ${claims.changed} changed, ${claims.removed} removed, ${claims.left} left`,
    )
    .at(0);
}

async function partLabels(store: GraphStore, recommendation: string): Promise<readonly string[]> {
  const rows = await store.read('recommendation.parts', { keys: [recommendation] });
  return rows.map((row) => (row['node'] as Row<'RecommendationPart'>).label);
}

const lost = (before: Dump, after: Dump) => before.filter((line) => !after.includes(line));
/** What a line of a dump is about: a node's label or a relationship with its ends' labels. */
const kinds = (lines: Dump) => [
  ...new Set(
    lines.map(
      (line) => /^\w+ /.exec(line)?.[0].trim() ?? line.replace(/^\((\w+) .*-\[(\w+)\]->\((\w+) .*$/, '($1)-[$2]->($3)'),
    ),
  ),
];

describeOnEngines('the seeds, ingested', true, (store) => {
  it('a second time, change nothing', async () => {
    const before = await dump(store());
    const summary = await ingest(store(), openFolder(seedsFolder));
    expect(summary.reference).toBe('left');
    expect(summary.elsewhere).toEqual([]);
    for (const { how, claims } of summary.reports) {
      expect(how).toBe('left');
      expect(claims).toEqual({ added: 0, changed: 0, removed: 0, left: expect.any(Number) });
    }
    expect(await dump(store())).toEqual(before);
  });

  it('are known to be loaded, and another folder is not', async () => {
    expect(await isLoaded(store(), openFolder(seedsFolder))).toBe(true);
    expect(await isLoaded(store(), openFolder(writeSmallFolder(smallFolder).folder))).toBe(false);
  });

  it('make the same graph on either engine', async () => {
    expect(await dump(store())).toEqual(await freshDump(seedsFolder));
  });
});

describeOnEngines('an ingest of a folder that', false, (store, engine) => {
  let files: InputFiles;
  let before: Dump;

  /** Ingests the folder as it now is. The graph must be as if it had never held anything else. */
  async function ingestAgain(said: SmallFolder, prune = false): Promise<{ summary: IngestSummary; after: Dump }> {
    const input = openFolder(writeSmallFolder(said, files).folder);
    expect(await isLoaded(store(), input)).toBe(false);
    const summary = await ingest(store(), input, { prune });
    expect(await isLoaded(store(), input)).toBe(true);
    return { summary, after: await dump(store()) };
  }

  beforeEach(async () => {
    files = writeSmallFolder(smallFolder, inputFiles(temporaryFolder()));
    await ingest(store(), openFolder(files.folder), { prune: true });
    before = await dump(store());
    expect(before).toEqual(await freshDump(files.folder));
  });

  it('is the same writes nothing', async () => {
    const summary = await ingest(store(), openFolder(files.folder));
    expect(summary.reference).toBe('left');
    expect(told(summary, 'kent-2012')).toBe('left: 0 added, 0 changed, 0 removed, 5 left');
    expect(await dump(store())).toEqual(before);
  });

  it('states one claim otherwise updates that claim only', async () => {
    const { summary, after } = await ingestAgain(
      with2012(({ findings }) => ({
        findings: findings.map((finding) =>
          finding.id === 'system-is-shared' ? { ...finding, statement: 'Kent shares all its systems.' } : finding,
        ),
      })),
    );
    expect(told(summary, 'kent-2012')).toBe('changed: 0 added, 1 changed, 0 removed, 4 left');
    expect(told(summary, 'kent-2014')).toBe('left: 0 added, 0 changed, 0 removed, 2 left');
    expect(after).toEqual(await freshDump(files.folder));
    expect(kinds(lost(before, after)).sort()).toEqual(['Finding', 'Load', 'Report']);
    expect(after).toContainEqual(expect.stringContaining('"statement":"Kent shares all its systems."'));
  });

  it('makes a recommendation no more loses it with its evidence, parts and deadlines', async () => {
    const { summary, after } = await ingestAgain(with2012(() => ({ recommendations: [] })));
    expect(told(summary, 'kent-2012')).toBe('changed: 0 added, 0 changed, 1 removed, 4 left');
    expect(after).toEqual(await freshDump(files.folder));
    for (const label of ['Recommendation', 'RecommendationPart', 'Deadline']) {
      expect(kinds(before)).toContain(label);
      expect(kinds(after)).not.toContain(label);
    }
    expect(after.filter((line) => line.includes('kent-2012/plan'))).toEqual([]);
  });

  it('drops a part of a recommendation loses that part', async () => {
    const { after } = await ingestAgain(
      with2012(({ recommendations }) => ({
        recommendations: recommendations.map((one) => ({ ...one, parts: ['a'] })),
      })),
    );
    expect(after).toEqual(await freshDump(files.folder));
    expect(lost(before, after)).toContain(
      '(Recommendation kent-2012/plan)-[HAS_PART]->(RecommendationPart kent-2012/plan/b)',
    );
    expect(after.filter((line) => line.includes('kent-2012/plan/b'))).toEqual([]);
  });

  it.each([[['a', 'i', 'ii', 'b', 'c']], [['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']]])(
    'labels the parts of a recommendation %j lists them in that order',
    async (labels) => {
      await ingestAgain(
        with2012(({ recommendations }) => ({
          recommendations: recommendations.map((one) => ({ ...one, parts: labels })),
        })),
      );
      expect(await partLabels(store(), 'kent-2012/plan')).toEqual(labels);
    },
  );

  it('changes a figure keeps it compared with by the figures that are left', async () => {
    const { summary, after } = await ingestAgain(
      with2012(({ statistics }) => ({
        statistics: statistics.map((one) => (one.id === 'rate-2011' ? { ...one, value: 4.25 } : one)),
      })),
    );
    expect(told(summary, 'kent-2012')).toBe('changed: 0 added, 1 changed, 0 removed, 4 left');
    expect(after).toContain('(Statistic kent-2012/rate-2012)-[COMPARED_WITH]->(Statistic kent-2012/rate-2011)');
    expect(after).toContainEqual(expect.stringContaining('"value":4.25'));
    expect(after).toEqual(await freshDump(files.folder));
  });

  it('has another sentence at the start of a text moves the evidence after it', async () => {
    const { summary, after } = await ingestAgain(with2012(({ sentences }) => ({ sentences: [99, ...sentences] })));
    expect(told(summary, 'kent-2012')).toBe('changed: 0 added, 5 changed, 0 removed, 0 left');
    expect(told(summary, 'kent-2014')).toBe('left: 0 added, 0 changed, 0 removed, 2 left');
    expect(after).toEqual(await freshDump(files.folder));
    const starts = (lines: Dump) =>
      lines
        .flatMap((line) => /^Evidence .*"id":"kent-2012\/[^"]*@(\d+)-/.exec(line)?.[1] ?? [])
        .map(Number)
        .sort((one, other) => one - other);
    const moved = sentence(99).length + 1;
    expect(starts(before)[0]).toBe(0);
    expect(starts(after)).toEqual(starts(before).map((start) => start + moved));
  });

  it('has another sentence at the end of a text leaves its claims', async () => {
    const { summary, after } = await ingestAgain(with2012(({ sentences }) => ({ sentences: [...sentences, 98, 99] })));
    // Of the last claim the text that follows it has changed.
    expect(told(summary, 'kent-2012')).toBe('changed: 0 added, 1 changed, 0 removed, 4 left');
    expect(after).toEqual(await freshDump(files.folder));
  });

  it('gives a theme another label updates that theme only', async () => {
    const { summary, after } = await ingestAgain({
      ...smallFolder,
      themes: { ...smallFolder.themes, systems: 'IT systems' },
    });
    expect(summary.reference).toBe('written');
    expect(summary.reports.map(({ how }) => how)).toEqual(['left', 'left']);
    expect(kinds(lost(before, after)).sort()).toEqual(['Load', 'Theme']);
    expect(after).toEqual(await freshDump(files.folder));
  });

  it('lists neither a theme nor a partner that nothing refers to loses both', async () => {
    const more = {
      ...smallFolder,
      themes: { ...smallFolder.themes, extra: 'Extra' },
      partners: [...smallFolder.partners, 'extra'],
    };
    const { after: withExtra } = await ingestAgain(more);
    expect(withExtra.filter((line) => line.includes('extra'))).not.toEqual([]);
    const { after } = await ingestAgain(smallFolder);
    expect(after).toEqual(before);
  });

  it('drops a theme and its only use at once loses the theme', async () => {
    const { systems: _, ...themes } = smallFolder.themes;
    const { after } = await ingestAgain({
      ...with2012(({ findings }) => ({ findings: findings.filter(({ theme }) => theme !== 'systems') })),
      themes,
    });
    expect(after.filter((line) => line.startsWith('Theme {') && line.includes('"systems"'))).toEqual([]);
    expect(after).toEqual(await freshDump(files.folder));
  });

  it('lacks a report leaves that report in the graph, with the themes it needs', async () => {
    const { planning: _, ...themes } = smallFolder.themes;
    const { summary, after } = await ingestAgain({ ...without(smallFolder, 'kent-2012'), themes });
    expect(summary.elsewhere).toEqual(['kent-2012']);
    expect(told(summary, 'kent-2012')).toBeUndefined();
    expect(lost(before, after).filter((line) => line.includes('kent-2012/'))).toEqual([]);
    expect(after).toContain('(Recommendation kent-2012/plan)-[ADDRESSES]->(Theme planning)');
    expect(after).toContain('(Theme planning)-[BROADER]->(Theme victims)');
  });

  it('lacks themes that are related to each other alone loses both', async () => {
    await store().write((transaction) =>
      transaction.putRelationships('RELATED', 'Theme', 'Theme', [
        { from: 'planning', to: 'systems' },
        { from: 'systems', to: 'planning' },
      ]),
    );
    const { planning: _, systems: __, ...themes } = smallFolder.themes;
    const { after } = await ingestAgain({ ...without(smallFolder, 'kent-2012'), themes }, true);
    expect(after.filter((line) => /planning|systems/.test(line))).toEqual([]);
  });

  it('lacks a report loses it with prune, with what only it referred to', async () => {
    const { planning: _, ...themes } = smallFolder.themes;
    const { summary, after } = await ingestAgain({ ...without(smallFolder, 'kent-2012'), themes }, true);
    expect(summary.elsewhere).toEqual([]);
    expect(told(summary, 'kent-2012')).toBe('removed: 0 added, 0 changed, 5 removed, 0 left');
    expect(after.filter((line) => line.includes('kent-2012') || line.includes('planning'))).toEqual([]);
    expect(after).toEqual(await freshDump(files.folder));
  });

  it('lacked a report and is pruned later loses, then, what only that referred to', async () => {
    const { planning: _, ...themes } = smallFolder.themes;
    await ingestAgain({ ...without(smallFolder, 'kent-2012'), themes });
    await ingest(store(), openFolder(files.folder), { prune: true });
    expect(await dump(store())).toEqual(await freshDump(files.folder));
  });

  it('knows a report by its title alone where it had its text loses all that was read from it', async () => {
    const { summary, after } = await ingestAgain({
      ...without(smallFolder, 'kent-2012'),
      publications: [...smallFolder.publications, 'kent-2012'],
    });
    expect(told(summary, 'kent-2012')).toBe('removed: 0 added, 0 changed, 5 removed, 0 left');
    expect(after.filter((line) => line.includes('kent-2012/'))).toEqual([]);
    expect(after).toEqual(await freshDump(files.folder));
  });

  it('has the text of what it knew by its title alone makes it a report', async () => {
    const cites = ['national-review'];
    const { summary, after } = await ingestAgain({
      ...smallFolder,
      publications: cites,
      reports: {
        'kent-2012': { ...reportOf(smallFolder, 'kent-2012'), cites },
        'kent-2014': { ...reportOf(smallFolder, 'kent-2014'), cites },
        'old-review': reportOf(
          with2012(() => ({ cites })),
          'kent-2012',
        ),
      },
    });
    expect(told(summary, 'old-review')).toBe('added: 5 added, 0 changed, 0 removed, 0 left');
    expect(after).toEqual(await freshDump(files.folder));
  });

  it('is edited at random, and ingested now and then, ends as if it had always been so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        let said = smallFolder;
        for (const one of steps) {
          said = edited(said, one);
          if (one.ingest === 'not yet') continue;
          await ingest(store(), openFolder(writeSmallFolder(said, files).folder), { prune: one.ingest === 'prune' });
        }
        const { folder } = writeSmallFolder(said, files);
        await ingest(store(), openFolder(folder), { prune: true });
        expect(await dump(store())).toEqual(await freshDump(folder));
      }),
      // Each run begins with the graph that the run before has left: one that holds other things.
      { numRuns: engine === 'Grafeo' ? 40 : 10 },
    );
  });
});

describeOnEngines('a graph from before parts had an order', false, (store) => {
  it('lists them by their labels', async () => {
    const part = (label: string) => ({ id: `plan/${label}`, label, text: 'put it right' }) as Row<'RecommendationPart'>;
    await writeGraph(store(), {
      nodes: { Recommendation: [someRow('Recommendation', 'plan')], RecommendationPart: ['b', 'c', 'a'].map(part) },
      relationships: ['b', 'c', 'a'].map((label) => [
        'HAS_PART',
        'Recommendation',
        'plan',
        'RecommendationPart',
        `plan/${label}`,
      ]),
    });
    expect(await partLabels(store(), 'plan')).toEqual(['a', 'b', 'c']);
  });
});
