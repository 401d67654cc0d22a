import type { Element, ElementContent, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { type Label, labels, nodeKind, type Row } from '../model/nodes.ts';
import type { PropertyType } from '../model/types.ts';
import { isRead, propertiesRead, relationshipEnds, type WholeGraph } from './wholeGraph.ts';
import { xmlText } from './xmlText.ts';

const attributeTypes: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  date: 'string',
  strings: 'string',
};

/** The name of each kind of node, and what it is shown by. */
const shownBy: Readonly<Partial<Record<Label, string>>> = {
  Force: 'name',
  Inspection: 'title',
  GradeScale: 'name',
  Report: 'title',
  Theme: 'label',
  Partner: 'name',
  Person: 'name',
  Finding: 'statement',
  Recommendation: 'text',
  RecommendationPart: 'label',
  Deadline: 'text',
  Judgment: 'question',
  Statistic: 'measure',
  Evidence: 'quote',
};

/**
 * The graph as [GraphML](http://graphml.graphdrawing.org/), for Gephi, networkx and other tools that draw or measure.
 *
 * Each property is a typed key; `slug` is the node's id in the product, `nodeKind` its kind and `label` what to show it
 * by. Items of a list are joined by "; ". A character that XML cannot hold becomes U+FFFD.
 */
export async function* graphml(graph: WholeGraph): AsyncGenerator<string> {
  const [head = '', tail = ''] = toXml(frame()).split(place);
  yield `${head}\n`;
  for (const label of labels.filter(isRead)) {
    for await (const rows of graph.nodes(label))
      yield rows.map((row) => `${toXml(nodeElement(label, row), raw)}\n`).join('');
  }
  for (const ends of relationshipEnds) {
    for await (const pairs of graph.relationships(ends)) {
      yield pairs
        .map(({ from, to }) => {
          const attributes = { source: nodeId(ends.from, from), target: nodeId(ends.to, to) };
          return `${toXml(element('edge', attributes, [data(edgeLabel, ends.type)]))}\n`;
        })
        .join('');
    }
  }
  await graph.confirm();
  yield `${tail}\n`;
}

/** The id of a node in the file: its kind and slug, in the characters of the XML type NMTOKEN that GraphML asks for. */
export function nodeId(label: Label, id: string): string {
  const escaped = id.replace(/[^A-Za-z0-9./-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);
  return `${label}:${escaped.replaceAll('/', ':')}`;
}

const raw = { allowDangerousXml: true };
const place = '<!--nodes and edges-->';

/** The document without its nodes and edges, in whose place a comment stands. */
function frame(): Root {
  const graph = element('graph', { id: 'inspection-graph', edgedefault: 'directed' }, [
    { type: 'comment', value: place.slice(4, -3) },
  ]);
  const graphml = element(
    'graphml',
    {
      xmlns: 'http://graphml.graphdrawing.org/xmlns',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
    },
    [...keys(), graph],
  );
  return {
    type: 'root',
    children: [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' }, graphml],
  };
}

/** A key for each name of a property: kinds of node that have it share it. */
function keys(): readonly Element[] {
  const types = new Map<string, string>([
    ['nodeKind', 'string'],
    ['slug', 'string'],
    ['label', 'string'],
  ]);
  for (const label of labels.filter(isRead)) {
    for (const [name, type] of attributesOf(label)) {
      if ((types.get(name) ?? type) !== type) throw new Error(`${name} of ${label} has a type of its own in the model`);
      types.set(name, type);
    }
  }
  const key = (id: string, forWhat: string, name: string, type: string) =>
    element('key', { id, for: forWhat, 'attr.name': name, 'attr.type': type });
  return [
    ...[...types].map(([name, type]) => key(name, 'node', name, type)),
    key(edgeLabel, 'edge', 'label', 'string'),
  ];
}

function attributesOf(label: Label): readonly (readonly [string, string])[] {
  const { properties } = nodeKind(label);
  return propertiesRead(label)
    .filter((name) => name !== 'id')
    .map((name) => [name, attributeTypes[properties[name]?.type ?? 'string']]);
}

const edgeLabel = 'edgeLabel';

function nodeElement(label: Label, row: Row<Label>): Element {
  const values: Readonly<Record<string, unknown>> = { ...row };
  const shown = shownBy[label];
  const given = new Map<string, unknown>([
    ['nodeKind', label],
    ['slug', row.id],
    ['label', shown === undefined ? row.id : values[shown]],
    ...attributesOf(label).map(([name]) => [name, values[name]] as const),
  ]);
  const held = [...given].filter(([, value]) => value !== undefined && value !== null);
  return element(
    'node',
    { id: nodeId(label, row.id) },
    held.map(([name, value]) => data(name, Array.isArray(value) ? value.join('; ') : String(value))),
  );
}

function data(key: string, value: string): Element {
  return element('data', { key }, xmlText(value));
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly ElementContent[] = [],
): Element {
  return { type: 'element', name, attributes: { ...attributes }, children: [...children] };
}
