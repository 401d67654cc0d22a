import { expect, it } from 'vitest';
import { queryTerms } from '../../src/graph/terms.ts';
import { openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { searchableLabels } from '../../src/model/nodes.ts';
import { describeOnEngines, emptyStore } from '../support/engines.ts';

const hostile = [
  '"',
  '\\',
  '\\"',
  '+victim -repeat',
  'victim~2 repeat*',
  '(victim',
  'words:victim',
  '[a TO z]',
  '{a TO z}',
  'victim^9',
  '!!',
  '&& ||',
  'AND OR NOT',
  '/.*/',
  '?',
  ':',
  '😀 👮',
  '\u0000victim',
  'victim; MATCH (n) DETACH DELETE n',
  `${'victim '.repeat(5_000)}`,
  'x'.repeat(100_000),
];

describeOnEngines('search', true, (store, engine) => {
  const find = async (text: string, labels = searchableLabels) => store().searchText(queryTerms(text), labels, 1_000);
  const idsOf = async (text: string) => (await find(text)).map(({ label, id }) => `${label} ${id}`);

  it.each([
    ['THEMIS', 'Partner themis'],
    ['themis', 'Partner themis'],
    ['IOM', 'Partner integrated-offender-management'],
    ['unconnected databases', 'Finding kent-crime-2014/iom-unconnected-databases'],
    ['Zoe Billingham', 'Person zoe-billingham'],
    ['Zoë Billingham', 'Person zoe-billingham'],
    ['stop the rot', 'Inspection asb-2010'],
    ['Northamptonshire', 'Force northamptonshire'],
  ])('finds by "%s" what it names, among the first', async (text, wanted) => {
    const found = await idsOf(text);
    const expected = wanted.startsWith('Finding')
      ? found.filter((one) => one.startsWith('Finding kent-crime-2014/iom'))
      : [wanted];
    expect(expected.length).toBeGreaterThan(0);
    expect(found.slice(0, 10)).toEqual(expect.arrayContaining(expected.slice(0, 1)));
  });

  it.each([
    ['victim', 'victims'],
    ['identify', 'identified'],
    ['investigation', 'investigations'],
    ['repeat victims', 'repeated victim'],
    ['domestic abuse', 'abuse, domestic'],
    ['the victims of the force', 'victims force'],
  ])('finds the same by "%s" as by "%s"', async (one, other) => {
    expect(new Set(await idsOf(one))).toEqual(new Set(await idsOf(other)));
  });

  it('keeps to the kinds it is asked for, best first', async () => {
    const hits = await find('victims', ['Theme', 'Partner']);
    expect(new Set(hits.map(({ label }) => label))).toEqual(new Set(['Theme', 'Partner']));
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('takes whatever a person types as words, not as a query', async () => {
    const before = await store().status();
    for (const text of hostile) {
      const terms = queryTerms(text);
      if (terms.length > 0)
        await expect(store().searchText(terms, searchableLabels, 10)).resolves.toBeInstanceOf(Array);
    }
    const { nodes, relationships } = await store().status();
    expect({ nodes, relationships }).toEqual({ nodes: before.nodes, relationships: before.relationships });
  });

  it(`finds on ${engine} exactly what it finds in the embedded graph`, async () => {
    const embedded = await emptyStore('Grafeo');
    await ingest(embedded, openFolder(seedsFolder));
    for (const text of [
      'victim',
      'repeat vulnerable',
      'case management system',
      'police and crime commissioner',
      'bail',
    ]) {
      const wanted = await embedded.searchText(queryTerms(text), searchableLabels, 1_000);
      expect(new Set(await idsOf(text))).toEqual(new Set(wanted.map(({ label, id }) => `${label} ${id}`)));
    }
    await embedded.close();
  });
});
