import { describe, expect, it } from 'vitest';
import { summaryText } from '../../src/cli/ingest.ts';
import { welcome } from '../../src/cli/welcome.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { checkFolder, openFolder } from '../../src/ingest/folder.ts';
import { ingest, isLoaded } from '../../src/ingest/ingest.ts';
import { problemText } from '../../src/ingest/problems.ts';
import { createLog } from '../../src/server/log.ts';
import { createServer } from '../../src/server/server.ts';
import { describeOnEngines } from '../support/engines.ts';
import { copyOfSeeds } from '../support/folder.ts';

const slug = 'kent-asb-2012';
const file = `reports/${slug}/report.yaml`;
const text = `reports/${slug}/report.txt`;

/** A copy of reports, the first with one more finding, which no person has reviewed. */
function withProposal(evidence: string, claim = 'polarity: NEUTRAL, themes: []', ...others: readonly string[]) {
  const files = copyOfSeeds(slug, ...others);
  files.replace(
    file,
    '\nfindings:\n',
    `\nfindings:\n  - id: proposed-claim\n    statement: A rule thinks so.\n    ${claim.replace(', ', '\n    ')}\n    evidence:\n${evidence}\n    reviewStatus: PROPOSED\n    madeBy: rule test\n    confidence: 0.25\n`,
  );
  return files;
}

const quote = 'The force and its local authority partners have a joint strategy to address ASB';
const start = [...(copyOfSeeds(slug).read(text).split(quote)[0] ?? '')].length;
const placed = (from: number) =>
  `      - { quote: ${JSON.stringify(quote)}, start: ${from}, end: ${from + quote.length} }`;

const proposedIn = async (store: GraphStore) =>
  (await store.read('finding.page', { keys: [''], ofAll: true, limit: 100, reviewStatus: 'PROPOSED' })).map(
    (row) => row['node'],
  );

describeOnEngines('a claim that no person has reviewed', false, (store) => {
  it('is loaded when it is asked for, marked with the rule that made it and how sure that is, and goes when it is not', async () => {
    const { folder } = withProposal(placed(start));
    await ingest(store(), openFolder(folder));
    expect(await proposedIn(store())).toEqual([]);
    const summary = await ingest(store(), openFolder(folder, true));
    expect(summary.reports.map(({ claims }) => claims)).toEqual([{ added: 1, changed: 0, removed: 0, left: 16 }]);
    expect(await proposedIn(store())).toEqual([
      expect.objectContaining({
        id: `${slug}/proposed-claim`,
        madeBy: 'rule test',
        confidence: 0.25,
        reviewStatus: 'PROPOSED',
      }),
    ]);
    expect(summaryText(summary)).not.toContain('left out');
    const sure = async (minConfidence: number) =>
      (await store().read('finding.count', { keys: [''], ofAll: true, minConfidence })).map((row) => row['total']);
    expect([await sure(0.25), await sure(0.26), await sure(1)]).toEqual([[17], [16], [16]]);
    // Served again without a word about proposals, the graph keeps them.
    expect(await isLoaded(store(), openFolder(folder))).toBe(true);
    const without = await ingest(store(), openFolder(folder));
    expect(summaryText(without)).toMatch(
      /\n {2}1 proposal that nobody has reviewed left out \(take with --proposed\)$/,
    );
    expect(await isLoaded(store(), openFolder(folder, true))).toBe(false);
    expect(without.reports.map(({ claims }) => claims)).toEqual([{ added: 0, changed: 0, removed: 1, left: 16 }]);
  });
});

/** What `serve` says of a folder with its proposals, without the address and the engine. */
async function welcomed(store: GraphStore, folder: string): Promise<string> {
  await ingest(store, openFolder(folder, true), { prune: true });
  const server = createServer(store, createLog('silent'));
  return welcome(server, store, 'http://graph.invalid');
}

describeOnEngines('the start of serve', false, (store) => {
  it('counts proposals apart, and shows a weakness that is shared without them', async () => {
    const weak = 'polarity: WEAKNESS, themes: [asb-case-management]';
    const said = await welcomed(store(), withProposal(placed(start), weak, 'derbyshire-asb-2012').folder);
    expect(said).toContain('  2 reports on 2 forces: 31 findings (1 proposed, not reviewed), 0 recommendations, ');
    expect(said).toContain('\n  The weakness that most forces share (2): Supervision of ASB cases and plans\n');
    expect(said).not.toContain(quote);
  });

  it('says when no reviewed weakness is shared, and where proposals wait', async () => {
    const said = await welcomed(store(), withProposal(placed(start)).folder);
    expect(said).toContain('\n  No two forces share a reviewed weakness yet: what is proposed waits at /review.\n');
  });

  it('says nothing of proposals where there are none', async () => {
    const said = await welcomed(store(), copyOfSeeds(slug).folder);
    expect(said).not.toContain('proposed');
    expect(said).toContain('\n  No two forces share a weakness yet: load reports');
  });
});

describeOnEngines('a heat map', false, (store) => {
  const forcesOf = async (reviewStatus?: string, minConfidence?: number) => {
    const rows = await store().read('theme.heatMapForces', { reviewStatus, minConfidence });
    return rows.map((row) => (row['node'] as { readonly id: string }).id);
  };

  it('of proposals has the forces that some are of, and none of which nothing was read', async () => {
    const files = withProposal(placed(start), undefined, 'derbyshire-asb-2012', 'cambridgeshire-asb-2012');
    const unread = 'reports/cambridgeshire-asb-2012/report.yaml';
    files.write(unread, files.read(unread).split('\nsections:')[0] ?? '');
    await ingest(store(), openFolder(files.folder, true));
    expect(await forcesOf('PROPOSED')).toEqual(['kent']);
    expect(await forcesOf('PROPOSED', 0.26)).toEqual([]);
    expect(await forcesOf('REVIEWED')).toEqual(['derbyshire', 'kent']);
    expect(await forcesOf()).toEqual(['derbyshire', 'kent']);
  });
});

describe('evidence that says where it stands', () => {
  it('is taken at that place, also where its quote stands more than once', () => {
    const files = copyOfSeeds(slug);
    const places = [...files.read(text).matchAll(/ASB/g)].map(({ index }) => index);
    const third = places[2] ?? 0;
    const proposal = withProposal(`      - { quote: ASB, start: ${third}, end: ${third + 3} }`);
    const { readings, problems } = checkFolder(openFolder(proposal.folder, true));
    expect(problems).toEqual([]);
    const claim = readings[0]?.claims.find(({ id }) => id.endsWith('/proposed-claim'));
    expect(claim?.part.nodes.find(({ label }) => label === 'Evidence')?.row).toMatchObject({
      quote: 'ASB',
      start: third,
      end: third + 3,
    });
  });

  it('is refused where its quote does not stand there', () => {
    const { problems } = checkFolder(openFolder(withProposal(placed(start + 1)).folder, true));
    expect(problems.map(problemText)).toEqual([
      expect.stringMatching(
        new RegExp(
          `report\\.yaml:\\d+:9 quote "The force and its local authority .+" does not stand at ${start + 1}-${start + 1 + quote.length} of report\\.txt: correct start and end, or take them out$`,
        ),
      ),
    ]);
  });
});
