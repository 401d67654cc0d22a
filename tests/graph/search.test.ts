import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stemmer } from 'stemmer';
import { beforeAll, describe, expect, it } from 'vitest';
import { find as findBest, type SearchLabel } from '../../src/graph/search.ts';
import { queryTerms, unfinishedQuestion } from '../../src/graph/terms.ts';
import { wordsIn } from '../../src/graph/words.ts';
import { seedsFolder } from '../../src/ingest/folder.ts';
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

  const best = async (text: string, kinds = searchableLabels as readonly SearchLabel[]) =>
    (await findBest(store(), unfinishedQuestion(text), kinds, 1_000)).map(({ label, id }) => `${label} ${id}`);

  it.each([
    ['vuln', 'Theme identification-of-vulnerable-victims'],
    ['vulnerab', 'Theme identification-of-vulnerable-victims'],
    ['them', 'Partner themis'],
    ['the', 'Partner themis'],
    ['sexual assault ref', 'Partner sexual-assault-referral-centre'],
    ['Zoë Bill', 'Person zoe-billingham'],
    ['northam', 'Force northamptonshire'],
    ['repeated vict', 'Theme identification-of-repeat-victims'],
    ['unconnected datab', 'Finding kent-crime-2014/iom-unconnected-databases'],
  ])('finds by the unfinished "%s" what it may become, among the first five', async (text, wanted) => {
    expect((await best(text)).slice(0, 5)).toContain(wanted);
  });

  it.each([
    [
      'domestic ab',
      ['Theme domestic-abuse', 'Theme domestic-abuse-investigation', 'Report kent-domestic-abuse-action-plan'],
    ],
    [
      'repeated callers',
      [
        'Finding northamptonshire-asb-2012/repeat-callers-identified-by-telephone-number',
        'Finding cambridgeshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
        'Theme identification-of-vulnerable-victims',
      ],
    ],
    ['kent', ['Force kent', 'Report kent-crime-figures-review', 'Inspection kent-crime-recording-2013']],
  ])('puts what "%s" finds in one order on either engine', async (text, wanted) => {
    expect((await best(text)).slice(0, 3)).toEqual(wanted);
  });

  it.each(['v', 'zoe b', 's'])(
    'takes the one letter at the end of "%s" for a word, not for a beginning',
    async (text) => {
      expect([...(await best(text))].sort()).toEqual(named(before, queryTerms(text)));
    },
  );

  it('takes a word for finished when a space or a full stop follows it', async () => {
    expect(await best('vuln ')).toEqual([]);
    expect(await best('vuln.')).toEqual([]);
    expect((await best('vulnerable ')).length).toBeGreaterThan(0);
  });

  it('finds by the beginnings of the words of the graph the things that have a word with them', async () => {
    const stems = [...new Set(before.flatMap(wordsOf))].sort();
    for (const [at, stem] of stems.entries()) {
      const letters = stem.slice(0, 2 + (at % stem.length));
      const { terms, beginning } = unfinishedQuestion(letters);
      const wanted = (word: string) =>
        (letters.length > 1 && word.startsWith(letters)) ||
        terms.includes(word) ||
        beginning?.stems.includes(word) === true;
      expect([letters, (await best(letters)).sort()]).toEqual([letters, having(before, wanted)]);
    }
  });

  it('takes whatever a person has typed so far as words and the beginning of one', async () => {
    for (const text of hostile) {
      const { terms, beginning } = unfinishedQuestion(text);
      const wanted = (word: string) =>
        terms.includes(word) ||
        (beginning !== undefined && (word.startsWith(beginning.letters) || beginning.stems.includes(word)));
      expect([text.slice(0, 40), (await best(text)).sort()]).toEqual([text.slice(0, 40), having(before, wanted)]);
      const escaping = await store().searchText([], searchableLabels, 1_000, `zzz${text.slice(0, 40)}"*) OR words:(`);
      expect([text.slice(0, 40), escaping]).toEqual([text.slice(0, 40), []]);
    }
    expect(await dump(store())).toEqual(before);
  });

  it('sees at once what has just been written', async () => {
    expect(await best('zzyz')).toEqual([]);
    const person = { id: 'new', name: 'Zzyzx', role: 'none', aliases: [], words: 'zzyzx' };
    await store().write((transaction) => transaction.putNodes('Person', [person]));
    expect(await best('zzyz')).toEqual(['Person new']);
    await store().write((transaction) =>
      transaction.run('ingest.removeReference', { ids: ['new'] }, { label: 'Person' }),
    );
    expect(await best('zzyz')).toEqual([]);
  });
});

describe('The beginning of a word', () => {
  it('leads to the stem of the word, for every beginning of every word of the reports', () => {
    const reports = path.join(seedsFolder, 'reports');
    const texts = readdirSync(reports).map((slug) => readFileSync(path.join(reports, slug, 'report.txt'), 'utf8'));
    const words = new Set(texts.flatMap((text) => wordsIn(text).map(({ word }) => word)));
    expect(words.size).toBeGreaterThan(1_000);
    const lost = [...words].flatMap((word) =>
      [...word].slice(1).flatMap((_, at) => {
        const letters = word.slice(0, at + 2);
        const { terms, beginning } = unfinishedQuestion(letters);
        const stem = stemmer(word);
        return stem.startsWith(letters) || terms.includes(stem) || beginning?.stems.includes(stem)
          ? []
          : [[letters, word]];
      }),
    );
    expect(lost).toEqual([]);
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
  return having(graph, (word) => terms.includes(word));
}

/** The nodes of a whole graph that have such a stem. */
function having(graph: Dump, wanted: (word: string) => boolean): readonly string[] {
  return graph
    .filter((line) => wordsOf(line).some(wanted))
    .map((line) => `${line.slice(0, line.indexOf(' '))} ${JSON.parse(line.slice(line.indexOf(' '))).id}`)
    .sort();
}
