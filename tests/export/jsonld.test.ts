import fc from 'fast-check';
import jsonldLibrary from 'jsonld';
import { describe, expect, test } from 'vitest';
import { checkedBase, jsonld, pathOf, usualBase } from '../../src/export/jsonld.ts';
import { classesOf, prefixes, propertyTerm, relationshipTerm, wordTerm } from '../../src/export/linkedData.ts';
import { isRead, propertiesRead } from '../../src/export/wholeGraph.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { claimLabels, type Label, labels, nodeKind, type Row } from '../../src/model/nodes.ts';
import { tableUnder } from '../docs/markdown.ts';
import { awkwardGraph, awkwardRuns } from '../support/awkwardGraph.ts';
import { describeOnEngines } from '../support/engines.ts';
import { exportedText, held } from '../support/exported.ts';
import { writeGraph } from '../support/graph.ts';

interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

interface Quad {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

const noRemoteDocuments = async (url: string): Promise<never> => {
  throw new Error(`the export asks for ${url}`);
};

/** The triples of an export, by the reference implementation, which refuses what it would have to drop. */
async function triples(store: GraphStore, base?: string): Promise<Triples> {
  const document = JSON.parse(await exportedText(store, (graph) => jsonld(graph, base)));
  const options = { safe: true, documentLoader: noRemoteDocuments };
  const quads = (await jsonldLibrary.toRDF(document, options)) as readonly Quad[];
  const found = new Map<string, Term[]>();
  for (const { subject, predicate, object } of quads) {
    const key = `${subject.value} ${predicate.value}`;
    found.set(key, [...(found.get(key) ?? []), object]);
  }
  return {
    count: quads.length,
    of: (subject, term) => found.get(`${subject} ${full(term)}`) ?? [],
    list(subject, term) {
      const items: string[] = [];
      let [rest] = found.get(`${subject} ${full(term)}`) ?? [];
      while (rest !== undefined && rest.value !== full('rdf:nil')) {
        items.push(found.get(`${rest.value} ${full('rdf:first')}`)?.[0]?.value ?? '');
        [rest] = found.get(`${rest.value} ${full('rdf:rest')}`) ?? [];
      }
      return items;
    },
  };
}

interface Triples {
  readonly count: number;
  /** The objects of a subject and a term. */
  of(subject: string, term: string): readonly Term[];
  list(subject: string, term: string): readonly string[];
}

/** A term in full: `skos:broader` is `http://www.w3.org/2004/02/skos/core#broader`. */
function full(term: string): string {
  const [prefix = '', name = ''] = term.split(':');
  return `${(prefixes as Readonly<Record<string, string>>)[prefix]}${name}`;
}

const at = (label: Label, id: string) => `${usualBase}${pathOf(label, id)}`;
const valuesOf = (terms: readonly Term[]) => terms.map(({ value }) => value);

/** Looks for each property, span and relationship of the graph among the triples. */
async function expectAll(store: GraphStore): Promise<Triples> {
  const found = await triples(store);
  const { nodes, links } = await held(store);
  for (const { label, row } of nodes.filter((one) => isRead(one.label))) {
    const subject = at(label, row.id);
    expect(valuesOf(found.of(subject, 'rdf:type'))).toContain(full(`ig:${label}`));
    if (label === 'Evidence') expectSpan(found, row as Row<'Evidence'>);
    for (const [name, value] of Object.entries(row)) expectProperty(found, label, subject, name, value);
  }
  for (const [type, from, fromId, to, toId] of links) {
    const { term, inverse } = relationshipTerm(type);
    const [subject, object] = inverse ? [at(to, toId), at(from, fromId)] : [at(from, fromId), at(to, toId)];
    expect(valuesOf(found.of(subject, term)), `${from} ${fromId} ${type} ${to} ${toId}`).toContain(object);
  }
  return found;
}

function expectProperty(found: Triples, label: Label, subject: string, name: string, value: unknown): void {
  const property = nodeKind(label).properties[name];
  const inSelector = label === 'Evidence' && propertyTerm(label, name).startsWith('oa:');
  if (property === undefined || inSelector || !propertiesRead(label).includes(name)) return;
  if (name === 'madeBy') {
    const [activity] = found.of(subject, 'prov:wasGeneratedBy');
    expect(valuesOf(found.of(activity?.value ?? '', 'rdfs:label'))).toEqual([value]);
    return;
  }
  const term = propertyTerm(label, name);
  const terms = found.of(subject, term);
  const values = valuesOf(terms);
  if (property.oneOf !== undefined) expect(values).toEqual([full(wordTerm(property, value))]);
  else if (property.type === 'strings' && term.startsWith('ig:')) expect(found.list(subject, term)).toEqual(value);
  else if (property.type === 'strings') expect([...values].sort()).toEqual([...new Set(value as string[])].sort());
  else if (property.type === 'float') expect(values.map(Number)).toEqual([Number(Number(value).toExponential(15))]);
  else expect(values).toEqual([String(value)]);
  if (property.type === 'date') expect(terms[0]?.datatype?.value).toBe(full('xsd:date'));
}

function expectSpan(found: Triples, { id, quote, prefix, suffix, start, end }: Row<'Evidence'>): void {
  const [target] = found.of(at('Evidence', id), 'oa:hasTarget');
  const selectors = found.of(target?.value ?? '', 'oa:hasSelector').map(({ value }) => value);
  const inSelectors = (term: string) => selectors.flatMap((one) => valuesOf(found.of(one, term)));
  expect(['oa:exact', 'oa:prefix', 'oa:suffix'].map(inSelectors)).toEqual([[quote], [prefix], [suffix]]);
  expect(['oa:start', 'oa:end'].map(inSelectors)).toEqual([[String(start)], [String(end)]]);
  expect(selectors.flatMap((one) => valuesOf(found.of(one, 'rdf:type'))).sort()).toEqual(
    ['oa:TextPositionSelector', 'oa:TextQuoteSelector'].map(full),
  );
}

describeOnEngines('JSON-LD of the seeds', true, (store) => {
  test('has every node, span and relationship in its triples, and nothing that a reader would drop', async () => {
    const found = await expectAll(store());
    expect(found.count).toBeGreaterThan(15_000);
  });

  test('says of a theme what SKOS has words for', async () => {
    const found = await triples(store());
    const theme = at('Theme', 'asb-supervision');
    expect(valuesOf(found.of(theme, 'rdf:type'))).toContain(full('skos:Concept'));
    expect(found.of(theme, 'skos:prefLabel')).toMatchObject([{ language: 'en' }]);
    expect(valuesOf(found.of(theme, 'skos:related'))).toContain(at('Theme', 'asb-case-management'));
    expect(valuesOf(found.of(theme, 'skos:inScheme'))).toEqual([`${usualBase}themes`]);
    expect(valuesOf(found.of(at('Theme', 'victims'), 'skos:topConceptOf'))).toEqual([`${usualBase}themes`]);
  });

  test('leads from a claim to its report, to what made it, and to the words that it rests on', async () => {
    const found = await triples(store());
    const claim = at('Finding', 'kent-asb-2012/commended');
    expect(valuesOf(found.of(claim, 'prov:wasDerivedFrom'))).toEqual([at('Report', 'kent-asb-2012')]);
    expect(valuesOf(found.of(claim, 'ig:reviewStatus'))).toEqual([full('ig:reviewStatus-REVIEWED')]);
    const annotation = at('Evidence', 'kent-asb-2012/commended@1925-1963');
    expect(valuesOf(found.of(annotation, 'rdf:type'))).toContain(full('oa:Annotation'));
    expect(valuesOf(found.of(annotation, 'oa:hasBody'))).toEqual([claim]);
    const [target] = found.of(annotation, 'oa:hasTarget');
    expect(valuesOf(found.of(target?.value ?? '', 'oa:hasSource'))).toEqual([at('Report', 'kent-asb-2012')]);
    expect(valuesOf(found.of(target?.value ?? '', 'schema:url'))).toEqual([
      `${usualBase}reports/kent-asb-2012#char=1925,1963`,
    ]);
  });

  test('explains every term of its own', async () => {
    const found = await triples(store());
    const { '@graph': nodes } = JSON.parse(await exportedText(store(), jsonld)) as { '@graph': readonly object[] };
    const terms = new Set(nodes.flatMap((node) => Object.keys(node)).filter((key) => key.startsWith('ig:')));
    expect(terms.size).toBeGreaterThan(20);
    for (const term of terms) expect(found.of(full(term), 'rdfs:comment'), term).not.toEqual([]);
    for (const label of claimLabels) expect(found.of(full(`ig:${label}`), 'rdfs:comment'), label).toHaveLength(1);
    expect(valuesOf(found.of(full('ig:polarity-WEAKNESS'), 'skos:definition'))).toEqual([
      'The report finds what it describes wanting.',
    ]);
  });

  test('puts its nodes under the base that is given', async () => {
    const found = await triples(store(), 'https://data.example.org/police');
    expect(found.of('https://data.example.org/police/forces/kent', 'schema:name')).toMatchObject([
      { value: 'Kent Police' },
    ]);
  });
});

test.each([
  ['.', 'themes/%2E'],
  ['a/../b', 'themes/a/%2E%2E/b'],
  ['a.b', 'themes/a.b'],
  ['', 'themes/'],
])('The address of %j leads nowhere else in the path: %s', (id, address) => expect(pathOf('Theme', id)).toBe(address));

describe('The base of the addresses', () => {
  test.each([
    ['https://data.example.org', 'https://data.example.org/'],
    ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000/'],
    ['https://example.org/a/b', 'https://example.org/a/b/'],
  ])('%s is %s', (given, base) => expect(checkedBase(given)).toBe(base));

  test.each(['', 'here', 'urn:police', 'file:///tmp', 'https://example.org/?a=b', 'https://example.org/#a'])(
    '"%s" is none',
    (given) => expect(() => checkedBase(given)).toThrow('is not a base for addresses'),
  );
});

describeOnEngines('JSON-LD of a graph whose texts are hard to write', false, (store, engine) => {
  test('has all of them in its triples', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardGraph, async (graph) => {
        await writeGraph(store(), graph);
        await expectAll(store());
      }),
      { numRuns: awkwardRuns[engine], endOnFailure: true },
    );
  });
});

test('docs/exporting.md says what each kind of node is in the terms of others', () => {
  const listed = new Map(
    tableUnder('docs/exporting.md', 'JSON-LD').map(([label = '', others = '']) => [label, others]),
  );
  for (const label of labels.filter(isRead)) {
    const [, ...others] = classesOf(label);
    expect(listed.get(label) ?? '', label).toBe(others.join(', '));
  }
});
