import { markdownTable } from '../markdown.ts';
import { labels, nodeKind } from './nodes.ts';
import { type RelationshipType, relationshipKind, relationshipTypes } from './relationships.ts';
import type { Property, PropertyType } from './types.ts';
import { type Vocabulary, words, wordsOf } from './words.ts';

const typeNames: Readonly<Record<PropertyType, string>> = {
  string: 'text',
  integer: 'whole number',
  float: 'number',
  boolean: 'true or false',
  date: 'date',
  strings: 'list of texts',
};

const vocabularies = Object.keys(words) as readonly Vocabulary[];

/** The page of the model in Markdown: every kind of node and relationship, every property and vocabulary. */
export function modelPage(): string {
  const inPaths = relationshipTypes.filter((type) => relationshipKind(type).inPaths);
  const besides = relationshipTypes.filter((type) => !relationshipKind(type).inPaths);
  return [
    '# The model of the graph',
    '<!-- Made by "npm run docs" from src/model: edit there. -->',
    `The graph has ${labels.length} kinds of node and ${relationshipTypes.length} kinds of relationship, declared once in [src/model](../src/model). ` +
      'Constraints, indexes, writes, import checks and the descriptions in the GraphQL schema all come from there.',
    'A node is keyed by `id`, a slug that a person can read: `kent`, `kent-asb-2012`, `kent-asb-2012/asb-recording-put-right`. ' +
      'The GraphQL field `slug` shows it; the GraphQL field `id` is opaque and holds the kind as well. ' +
      'Dates are ISO 8601 calendar dates, kept as text so that both engines compare them alike.',
    '## Drawings',
    'A path between two nodes goes along these relationships, in either direction, unless the question names others.',
    drawing(inPaths),
    'These hold the parts of reports and claims, and what a report merely names.',
    drawing(besides),
    '## Nodes',
    'Every import is checked against these tables: a node without a property marked *required* is refused.',
    ...labels.flatMap((label) => {
      const { description, properties, searchable } = nodeKind(label);
      return [
        `### ${label}`,
        `${description}${searchable ? ' Search looks in it.' : ''}`,
        markdownTable(
          ['property', 'type', '', 'what it means'],
          Object.entries(properties).map(([name, property]) => [
            `\`${name}\``,
            typeOf(property),
            property.required ? 'required' : '',
            property.description,
          ]),
        ),
      ];
    }),
    '## Relationships',
    markdownTable(
      ['relationship', 'from and to', 'what it says'],
      relationshipTypes.map((type) => {
        const { between, description } = relationshipKind(type);
        return [`\`${type}\``, between.map(([from, to]) => `${from} → ${to}`).join('<br>'), description];
      }),
    ),
    '## Vocabularies',
    'A property of one of these types has one of the words below; so has the GraphQL enum of the same name.',
    ...vocabularies.flatMap((vocabulary) => [
      `### ${vocabulary}`,
      markdownTable(
        ['word', 'meaning'],
        Object.entries(words[vocabulary]).map(([word, meaning]) => [`\`${word}\``, meaning]),
      ),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function typeOf({ type, oneOf }: Property): string {
  if (oneOf === undefined) return typeNames[type];
  const vocabulary = vocabularies.find((one) => wordsOf(one).join() === oneOf.join());
  return vocabulary === undefined ? `one of ${oneOf.join(', ')}` : `[${vocabulary}](#${vocabulary.toLowerCase()})`;
}

/**
 * A Mermaid drawing, with one line for all the kinds of node from which a relationship leads to one kind. What leads
 * from a kind to itself stands in its box: Mermaid draws several such loops over each other.
 */
function drawing(types: readonly RelationshipType[]): string {
  const loops = new Map<string, RelationshipType[]>();
  const lines = types.flatMap((type) => {
    const { between } = relationshipKind(type);
    for (const [from, to] of between) if (from === to) loops.set(to, [...(loops.get(to) ?? []), type]);
    const others = between.filter(([from, to]) => from !== to);
    return [...new Set(others.map(([, to]) => to))].map((to) => {
      const from = others.filter(([, other]) => other === to).map(([one]) => one);
      return `  ${from.join(' & ')} -->|${type}| ${to}`;
    });
  });
  const boxes = [...loops].map(([label, own]) => `  ${label}["${label}<br>↺ ${own.join(', ')}"]`);
  return ['```mermaid', 'flowchart LR', ...lines, ...boxes, '```'].join('\n');
}
