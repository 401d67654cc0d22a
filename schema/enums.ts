import { type SearchLabel, searchLabels } from '../src/graph/search.ts';
import { nodeKinds } from '../src/model/nodes.ts';
import { relationshipKinds, relationshipTypes } from '../src/model/relationships.ts';
import { type Vocabulary, type Word, words } from '../src/model/words.ts';
import { builder } from './builder.ts';
import { type LabelWithId, labelsWithIds } from './ids.ts';

function enumOf<V extends Vocabulary>(name: string, vocabulary: V, description: string) {
  const values = Object.fromEntries(
    Object.entries(words[vocabulary]).map(([word, meaning]) => [
      word,
      { value: word as Word<V>, description: meaning },
    ]),
  ) as Record<Word<V>, { readonly value: Word<V>; readonly description: string }>;
  return builder.enumType(name, { description, values });
}

export const Polarity = enumOf('Polarity', 'polarity', 'Whether a finding is a strength, a weakness or neither.');
export const Timing = enumOf('Timing', 'timing', 'What time a finding speaks of.');
export const SaidBy = enumOf('SaidBy', 'saidBy', 'Who says what a finding states.');
export const ReviewStatus = enumOf('ReviewStatus', 'reviewStatus', 'Whether a person has confirmed a claim.');
export const PartnerKind = enumOf('PartnerKind', 'partnerKind', 'What sort of thing a partner is.');
export const ReportKind = enumOf('ReportKind', 'reportKind', 'What sort of publication a report is.');
export const Grade = enumOf(
  'Grade',
  'grade',
  'A grade of a judgment. It belongs to a scale: grades of different scales cannot be compared directly.',
);
export const DeadlineKind = enumOf('DeadlineKind', 'deadlineKind', 'How a deadline is worded.');
export const DateCertainty = enumOf('DateCertainty', 'dateCertainty', 'How sure a publication date is.');

export const SearchKind = builder.enumType('SearchKind', {
  description: 'The kinds of thing that search looks in.',
  values: Object.fromEntries(
    Object.entries(searchLabels).map(([kind, label]) => [kind, { value: label, description: `${label}s.` }]),
  ) as Record<string, { readonly value: SearchLabel; readonly description: string }>,
});

/** The types of relationship between things that have ids: what a path goes along and what leads to a neighbour. */
export const relationshipsInApi = relationshipTypes.filter(
  (type) => relationshipKinds[type].inPaths || type === 'NAMES' || type === 'CITES',
);

export const RelationshipTypeEnum = builder.enumType('RelationshipType', {
  description: 'The kinds of relationship that join the things of the graph.',
  values: Object.fromEntries(
    relationshipsInApi.map((type) => [type, { value: type, description: relationshipKinds[type].description }]),
  ),
});

export const NodeKind = builder.enumType('NodeKind', {
  description: 'The kinds of thing that have an id of their own.',
  values: Object.fromEntries(
    labelsWithIds.map((label) => [label.toUpperCase(), { value: label, description: nodeKinds[label].description }]),
  ) as Record<string, { readonly value: LabelWithId; readonly description: string }>,
});

export const NeighbourDirection = builder.enumType('NeighbourDirection', {
  description: 'Which way a relationship goes, seen from the node whose neighbours are asked for.',
  values: {
    OUT: { description: 'From the node to its neighbour.' },
    INTO: { description: 'From the neighbour to the node.' },
  },
});
