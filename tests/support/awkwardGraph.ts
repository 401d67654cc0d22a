import fc from 'fast-check';
import { type Label, nodeKind, type Row } from '../../src/model/nodes.ts';
import type { Property } from '../../src/model/types.ts';
import type { EngineName } from './engines.ts';
import type { Graph } from './graph.ts';
import { smallGraph } from './smallGraph.ts';

/** Texts that some format might take for something else: its own signs, formulas, white space, signs it cannot hold. */
const awkwardText = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '  both ends ', '\t', '"', "it's", 'a "quoted" word', 'a, b', 'a;b', '\\', '\\"', 'back\\slash\\'],
    ...['a\nb', 'a\r\nb', 'a\rb', '\n', '\r', '\u2028', '\uFEFF', '\u0085', '\u00A0', 'é', 'e\u0301', '👮🏽‍♀️', '𝒜𝒮ℬ'],
    ...['=1+1', '+44', '-2', '@here', '\t=1', '\r=1', '＝1', "'=1", '<a href="x">', '&lt;', '&', ']]>', '<!--', '--'],
    ...[
      '\u0000',
      '\u0001',
      '\u0008',
      '\u000B',
      '\u001F',
      '\u007F',
      '\uFFFE',
      '\uFFFF',
      '{}',
      '[]',
      '["a"]',
      'null',
      '1',
    ],
    ...['true', '@id', '@type', '_:b0', 'http://example.org/', 'a:b', '2014-11-27', 'NaN', '1e3'],
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

/** Items of a list: with something in them, and without the sign that parts the items in an import of Neo4j. */
const awkwardItems = fc.array(
  awkwardText.map((text) => `${text.replaceAll('\u001F', '')}.`),
  { maxLength: 3 },
);

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function someValueOf({ type, oneOf }: Property): fc.Arbitrary<unknown> {
  if (oneOf !== undefined) return fc.constantFrom(...oneOf);
  const values = {
    string: awkwardText,
    strings: awkwardItems,
    integer: fc.maxSafeNat(),
    // Neo4j and JSON have no minus zero.
    float: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    boolean: fc.boolean(),
    date: day,
  };
  return values[type];
}

function rowOf(label: Label, id: string): fc.Arbitrary<Row<Label>> {
  const properties = Object.entries(nodeKind(label).properties).filter(([name]) => name !== 'id');
  const required = properties.filter(([, property]) => property.required).map(([name]) => name);
  const values = Object.fromEntries(properties.map(([name, property]) => [name, someValueOf(property)]));
  return fc.record(values, { requiredKeys: required }).map((row) => ({ ...row, id }) as unknown as Row<Label>);
}

/** Graphs with a node of every kind, joined by every relationship, all of whose properties are hard to write. */
export const awkwardGraph: fc.Arbitrary<Graph> = fc
  .record(
    Object.fromEntries(
      Object.entries(smallGraph.nodes).map(([label, rows]) => [
        label,
        fc.tuple(...rows.map(({ id }) => rowOf(label as Label, id))),
      ]),
    ),
  )
  .map((nodes) => ({ nodes: nodes as unknown as Graph['nodes'], relationships: smallGraph.relationships }));

/** How many of them a test takes: Neo4j needs a second for each. */
export const awkwardRuns: Readonly<Record<EngineName, number>> = { Grafeo: 30, Neo4j: 5 };
