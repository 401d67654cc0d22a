import { describe, expect, it } from 'vitest';
import { summaryText } from '../../src/cli/ingest.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { checkFolder, openFolder } from '../../src/ingest/folder.ts';
import { ingest, isLoaded } from '../../src/ingest/ingest.ts';
import { problemText } from '../../src/ingest/problems.ts';
import { describeOnEngines } from '../support/engines.ts';
import { copyOfSeeds } from '../support/folder.ts';

const slug = 'kent-asb-2012';
const file = `reports/${slug}/report.yaml`;
const text = `reports/${slug}/report.txt`;

/** A copy of a report with one more finding, which no person has reviewed. */
function withProposal(evidence: string) {
  const files = copyOfSeeds(slug);
  files.replace(
    file,
    '\nfindings:\n',
    `\nfindings:\n  - id: proposed-claim\n    statement: A rule thinks so.\n    polarity: NEUTRAL\n    themes: []\n    evidence:\n${evidence}\n    reviewStatus: PROPOSED\n    madeBy: rule test\n    confidence: 0.25\n`,
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
