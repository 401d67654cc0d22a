import { type Label, labels, nodeKind } from '../model/nodes.ts';
import { type RelationshipType, relationshipKind, relationshipTypes } from '../model/relationships.ts';
import type { Property } from '../model/types.ts';
import { type Vocabulary, words } from '../model/words.ts';
import { isRead, propertiesRead } from './wholeGraph.ts';

/** The vocabularies that the terms are from; `ig` has what none of them has a term for. */
export const prefixes = {
  ig: 'https://inspection-graph.example/terms#',
  dcterms: 'http://purl.org/dc/terms/',
  oa: 'http://www.w3.org/ns/oa#',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** The classes of other vocabularies that a kind of node is one of. */
const classes: Readonly<Partial<Record<Label, readonly string[]>>> = {
  Force: ['org:FormalOrganization', 'schema:GovernmentOrganization'],
  Inspection: ['prov:Activity'],
  Report: ['schema:Report', 'prov:Entity'],
  ReportText: ['schema:TextDigitalDocument'],
  Theme: ['skos:Concept'],
  Person: ['schema:Person'],
  Finding: ['schema:Claim', 'prov:Entity'],
  Recommendation: ['prov:Entity'],
  Judgment: ['prov:Entity'],
  Statistic: ['schema:Observation', 'prov:Entity'],
  Evidence: ['oa:Annotation'],
};

/** The properties that another vocabulary has a term for: by kind and name, or by name for every kind. */
const propertyTerms: Readonly<Record<string, string>> = {
  id: 'dcterms:identifier',
  name: 'schema:name',
  title: 'schema:name',
  aliases: 'schema:alternateName',
  description: 'schema:description',
  publishedOn: 'schema:datePublished',
  attribution: 'schema:creditText',
  text: 'schema:text',
  'Finding statement': 'schema:text',
  'Person role': 'schema:jobTitle',
  'Statistic value': 'schema:value',
  'Statistic unit': 'schema:unitText',
  'Theme label': 'skos:prefLabel',
  'Theme altLabels': 'skos:altLabel',
  'Theme definition': 'skos:definition',
  'Evidence quote': 'oa:exact',
  'Evidence prefix': 'oa:prefix',
  'Evidence suffix': 'oa:suffix',
  'Evidence start': 'oa:start',
  'Evidence end': 'oa:end',
};

interface Term {
  readonly term: string;
  /** Whether the term leads from the end of the relationship to its start. */
  readonly inverse: boolean;
}

/** The relationships that another vocabulary has a term for; the others have one of their own. */
const relationshipTerms: Readonly<Partial<Record<RelationshipType, Term>>> = {
  ABOUT: along('schema:about'),
  PART_OF: along('prov:wasGeneratedBy'),
  FOLLOWS: along('prov:wasInformedBy'),
  HAS_TEXT: against('schema:encodesCreativeWork'),
  HAS_FINDING: against('prov:wasDerivedFrom'),
  MAKES: against('prov:wasDerivedFrom'),
  GIVES: against('prov:wasDerivedFrom'),
  STATES: against('prov:wasDerivedFrom'),
  CONCERNS: along('dcterms:subject'),
  ADDRESSES: along('dcterms:subject'),
  BROADER: along('skos:broader'),
  RELATED: along('skos:related'),
  MENTIONS: along('schema:mentions'),
  NAMES: along('schema:mentions'),
  HAS_PART: against('dcterms:isPartOf'),
  EVIDENCED_BY: against('oa:hasBody'),
  IN: along('prov:wasQuotedFrom'),
  CITES: along('schema:citation'),
};

function along(term: string): Term {
  return { term, inverse: false };
}

function against(term: string): Term {
  return { term, inverse: true };
}

/** The classes of a kind of node: its own, and those of other vocabularies. */
export function classesOf(label: Label): readonly string[] {
  return [`ig:${label}`, ...(classes[label] ?? [])];
}

/** The term for a property of a kind of node. What made a claim is a node of its own, see {@link madeByTerm}. */
export function propertyTerm(label: Label, name: string): string {
  return propertyTerms[`${label} ${name}`] ?? propertyTerms[name] ?? `ig:${name}`;
}

/** The term for what made a claim, which is an activity: a person's reading, or the work of a rule. */
export const madeByTerm = 'prov:wasGeneratedBy';

/** The term for a type of relationship: `HAS_DEADLINE` is `ig:hasDeadline` where no other vocabulary has one. */
export function relationshipTerm(type: RelationshipType): Term {
  return (
    relationshipTerms[type] ??
    along(`ig:${type.toLowerCase().replace(/_(\w)/g, (_, sign: string) => sign.toUpperCase())}`)
  );
}

/** The term for a word of a closed vocabulary, a SKOS concept: `ig:polarity-WEAKNESS`. */
export function wordTerm(property: Property, word: unknown): string {
  return `ig:${vocabularyOf(property)}-${word}`;
}

function vocabularyOf({ oneOf = [] }: Property): Vocabulary {
  const found = (Object.keys(words) as Vocabulary[]).find(
    (vocabulary) => Object.keys(words[vocabulary]).join(' ') === oneOf.join(' '),
  );
  if (found === undefined) throw new Error(`${oneOf.join(', ')} are not the words of a vocabulary of the model`);
  return found;
}

/** How the values of a term are written, as an entry of a JSON-LD context; undefined for plain text and numbers. */
function formOf(term: string, { type, oneOf }: Property): object | undefined {
  if (term === 'dcterms:identifier') return undefined;
  if (term.startsWith('skos:')) return { '@language': 'en' };
  if (term === 'oa:start' || term === 'oa:end') return { '@type': 'xsd:nonNegativeInteger' };
  if (oneOf !== undefined) return { '@type': '@id' };
  if (type === 'date') return { '@type': 'xsd:date' };
  // A whole number would become an integer.
  if (type === 'float') return { '@type': 'xsd:double' };
  if (type === 'strings' && term.startsWith('ig:')) return { '@container': '@list' };
  return undefined;
}

/** The JSON-LD context of an export, complete in itself. Paths of nodes are relative to the base. */
export function contextFor(base: string): object {
  const forms: Record<string, object> = {};
  for (const label of labels.filter(isRead)) {
    for (const name of propertiesRead(label)) {
      const property = nodeKind(label).properties[name];
      const term = propertyTerm(label, name);
      const form = property && formOf(term, property);
      if (form !== undefined) forms[term] = form;
    }
  }
  for (const type of relationshipTypes) forms[relationshipTerm(type).term] = { '@type': '@id' };
  for (const term of [
    'skos:inScheme',
    'skos:topConceptOf',
    'rdfs:subClassOf',
    'oa:motivatedBy',
    'oa:hasSource',
    'schema:url',
  ])
    forms[term] = { '@type': '@id' };
  return { '@version': 1.1, '@base': base, ...prefixes, ...forms };
}

/** What the terms of our own mean: classes and properties with the descriptions of the model, and words as concepts. */
export function* ownTerms(): Generator<object> {
  const comments = new Map<string, Set<string>>();
  const note = (term: string, comment: string) => {
    if (term.startsWith('ig:')) comments.set(term, (comments.get(term) ?? new Set()).add(comment));
  };
  for (const label of labels.filter(isRead)) {
    const { description, properties } = nodeKind(label);
    yield {
      '@id': `ig:${label}`,
      '@type': 'rdfs:Class',
      'rdfs:comment': description,
      'rdfs:subClassOf': classes[label] ?? [],
    };
    for (const name of propertiesRead(label)) note(propertyTerm(label, name), properties[name]?.description ?? '');
  }
  for (const type of relationshipTypes) note(relationshipTerm(type).term, relationshipKind(type).description);
  for (const [term, meanings] of comments)
    yield { '@id': term, '@type': 'rdf:Property', 'rdfs:comment': [...meanings] };
  for (const [vocabulary, meanings] of Object.entries(words)) {
    const scheme = `ig:words-of-${vocabulary}`;
    yield { '@id': scheme, '@type': 'skos:ConceptScheme' };
    for (const [word, meaning] of Object.entries(meanings)) {
      yield {
        '@id': `ig:${vocabulary}-${word}`,
        '@type': 'skos:Concept',
        'skos:prefLabel': word,
        'skos:definition': meaning,
        'skos:inScheme': scheme,
      };
    }
  }
}
