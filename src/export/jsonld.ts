import { ExpectedError } from '../errors.ts';
import { type Label, labels, nodeKind, type Row } from '../model/nodes.ts';
import type { Property } from '../model/types.ts';
import { classesOf, contextFor, madeByTerm, ownTerms, propertyTerm, relationshipTerm, wordTerm } from './linkedData.ts';
import { isRead, propertiesRead, relationshipEnds, type WholeGraph } from './wholeGraph.ts';

/** Where the nodes of an export are when nobody says otherwise: at a host that is none, as RFC 2606 has it. */
export const usualBase = 'https://inspection-graph.example/';

/**
 * The graph as JSON-LD 1.1: themes are SKOS concepts, evidence is Web Annotations, where a claim is from is told by
 * PROV-O, reports and names are in the terms of schema.org and forces are organisations of ORG. Its context is in it.
 *
 * @param base what the addresses of nodes begin with: `https://…/`
 * @throws ExpectedError when the base is not such an address
 */
export async function* jsonld(graph: WholeGraph, base: string = usualBase): AsyncGenerator<string> {
  yield `{"@context": ${JSON.stringify(contextFor(checkedBase(base)))},\n"@graph": [\n`;
  const terms = [...ownTerms(), { '@id': 'themes', '@type': 'skos:ConceptScheme' }];
  yield terms.map((term) => JSON.stringify(term)).join(',\n');
  for (const label of labels.filter(isRead)) {
    const few = relationshipEnds.filter((ends) => ends[ends.fewAt] === label);
    for await (const rows of graph.nodes(label)) {
      const ids = rows.map(({ id }) => id);
      const links: Links[] = [];
      for (const ends of few) {
        const isFrom = ends.fewAt === 'from';
        const { term, inverse } = relationshipTerm(ends.type);
        links.push({
          others: await graph.others(ends, ids),
          term,
          reverse: isFrom === inverse,
          label: isFrom ? ends.to : ends.from,
        });
      }
      yield rows.map((row) => `,\n${JSON.stringify(nodeObject(label, row, links))}`).join('');
    }
  }
  await graph.confirm();
  yield '\n]}\n';
}

/** Relationships of one kind, of the nodes that are being written. */
interface Links {
  readonly term: string;
  /** Whether the term leads from the other node to this one. */
  readonly reverse: boolean;
  readonly label: Label;
  readonly others: ReadonlyMap<string, readonly string[]>;
}

/**
 * A base as a context takes it: with a slash at its end.
 *
 * @throws ExpectedError when it is not the address of a place on the web
 */
export function checkedBase(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new ExpectedError(`"${base}" is not a base for addresses: give one such as ${usualBase}`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Where a node is, relative to the base. Forces, themes, partners and reports are where the product shows them. */
export function pathOf(label: Label, id: string): string {
  return `${folders[label] ?? `${hyphened(label)}s`}/${escaped(id)}`;
}

const folders: Readonly<Partial<Record<Label, string>>> = { Person: 'people', Evidence: 'evidence' };

function hyphened(label: string): string {
  return label.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

function escaped(text: string): string {
  return (
    encodeURI(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
      .replace(/[?#:]/g, encodeURIComponent)
      // A segment of dots would lead to another place in the path (RFC 3986, 5.2.4).
      .replace(/(?<=^|\/)\.{1,2}(?=\/|$)/g, (dots) => dots.replaceAll('.', '%2E'))
  );
}

function nodeObject(label: Label, row: Row<Label>, links: readonly Links[]): object {
  const node: Record<string, unknown> = { '@id': pathOf(label, row.id), '@type': classesOf(label) };
  const values: Readonly<Record<string, unknown>> = { ...row };
  const { properties } = nodeKind(label);
  for (const name of propertiesRead(label)) {
    const property = properties[name];
    const value = values[name];
    if (property === undefined || value === undefined || value === null) continue;
    if (name === 'madeBy') add(node, madeByTerm, activity(String(value)));
    else add(node, propertyTerm(label, name), written(property, value));
  }
  const reversed: Record<string, unknown> = {};
  for (const { term, reverse, label: otherLabel, others } of links) {
    for (const other of others.get(row.id) ?? []) add(reverse ? reversed : node, term, pathOf(otherLabel, other));
  }
  if (Object.keys(reversed).length > 0) node['@reverse'] = reversed;
  if (label === 'Theme') return { ...node, ...scheme(row as Row<'Theme'>) };
  return label === 'Evidence' ? annotation(node) : node;
}

function add(node: Record<string, unknown>, term: string, value: unknown): void {
  const before = node[term];
  node[term] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
}

function written(property: Property, value: unknown): unknown {
  return property.oneOf === undefined ? value : wordTerm(property, value);
}

/** What made a claim, as the same node for all claims that it made. */
function activity(madeBy: string): object {
  return { '@id': `made-by/${escaped(madeBy)}`, '@type': 'prov:Activity', 'rdfs:label': madeBy };
}

function scheme({ depth }: Row<'Theme'>): object {
  return { 'skos:inScheme': 'themes', ...(depth === 1 ? { 'skos:topConceptOf': 'themes' } : {}) };
}

/** The span as a target with its two selectors, in whose terms the properties of the evidence are already. */
function annotation(node: Readonly<Record<string, unknown>>): object {
  const {
    'oa:exact': exact,
    'oa:prefix': prefix,
    'oa:suffix': suffix,
    'oa:start': start,
    'oa:end': end,
    'prov:wasQuotedFrom': report,
    ...rest
  } = node;
  return {
    ...rest,
    'oa:motivatedBy': 'oa:describing',
    'prov:wasQuotedFrom': report,
    'oa:hasTarget': {
      '@type': 'oa:SpecificResource',
      'oa:hasSource': report,
      'oa:hasSelector': [
        { '@type': 'oa:TextQuoteSelector', 'oa:exact': exact, 'oa:prefix': prefix, 'oa:suffix': suffix },
        { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end },
      ],
      ...(typeof report === 'string' ? { 'schema:url': `${report}#char=${start},${end}` } : {}),
    },
  };
}
