import { beforeAll, expect, it } from 'vitest';
import { queryTerms } from '../../src/graph/terms.ts';
import { searchableLabels } from '../../src/model/nodes.ts';
import { type Dump, dump } from '../support/dump.ts';
import { describeOnEngines } from '../support/engines.ts';

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

describeOnEngines('search', true, (store) => {
  const find = async (text: string, labels = searchableLabels) => store().searchText(queryTerms(text), labels, 1_000);
  const idsOf = async (text: string) => (await find(text)).map(({ label, id }) => `${label} ${id}`);

  let before: Dump = [];
  beforeAll(async () => {
    before = await dump(store());
  });

  it.each([
    ['THEMIS', 'Partner themis'],
    ['themis', 'Partner themis'],
    ['IOM', 'Partner integrated-offender-management'],
    ['unconnected databases', 'Finding kent-crime-2014/iom-unconnected-databases'],
    ['Zoe Billingham', 'Person zoe-billingham'],
    ['Zoë Billingham', 'Person zoe-billingham'],
    ['stop the rot', 'Inspection asb-2010'],
    ['Northamptonshire', 'Force northamptonshire'],
  ])('finds by "%s" what it names, among the first ten', async (text, wanted) => {
    expect((await idsOf(text)).slice(0, 10)).toContain(wanted);
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
    for (const text of hostile) {
      const wanted = named(before, queryTerms(text));
      expect([text.slice(0, 40), (await idsOf(text)).sort()]).toEqual([text.slice(0, 40), wanted]);
    }
    expect(await dump(store())).toEqual(before);
  });

  it.each(['', 'the', 'of the and', '!?', '😀 👮'])(
    'finds nothing by "%s", in which there is no word',
    async (text) => {
      expect(await idsOf(text)).toEqual([]);
    },
  );

  it.each(['"', '\\', 'vulner" OR words:*', '*', '~', 'a AND', '\u0000', 'victim*', '+victim', ''])(
    'takes the term %j as words at most, though no question makes it',
    async (term) => {
      const inIt = named(before, term.toLowerCase().split(/[^a-z]+/));
      const found = await store().searchText([term, 'billingham'], searchableLabels, 1_000);
      const ids = found.map(({ label, id }) => `${label} ${id}`);
      expect(ids).toContain('Person zoe-billingham');
      expect(ids.filter((id) => id !== 'Person zoe-billingham' && !inIt.includes(id))).toEqual([]);
    },
  );

  it('finds by each word of the graph the things that have it, and by two of them the things of both', async () => {
    const words = [...new Set(before.flatMap(wordsOf))].sort();
    expect(words.length).toBeGreaterThan(500);
    for (const [at, word] of words.entries()) {
      const terms = at % 2 === 0 ? [word] : [word, words[(at * 7) % words.length] ?? word];
      const found = await store().searchText(terms, searchableLabels, 1_000);
      const ids = found.map(({ label, id }) => `${label} ${id}`).sort();
      expect([terms, ids]).toEqual([terms, named(before, terms)]);
    }
  });
});

/** The stems in the line of a node. */
function wordsOf(line: string): readonly string[] {
  if (line.startsWith('(')) return [];
  const { words } = JSON.parse(line.slice(line.indexOf(' '))) as { readonly words?: string };
  return words?.split(' ') ?? [];
}

/** The nodes of a whole graph that have at least one of the terms, by looking at each. */
function named(graph: Dump, terms: readonly string[]): readonly string[] {
  return graph
    .filter((line) => wordsOf(line).some((word) => terms.includes(word)))
    .map((line) => `${line.slice(0, line.indexOf(' '))} ${JSON.parse(line.slice(line.indexOf(' '))).id}`)
    .sort();
}
