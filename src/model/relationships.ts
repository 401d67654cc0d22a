import type { Label } from './nodes.ts';
import type { RelationshipKind } from './types.ts';

/** Every kind of relationship, once. Above each stands its pattern. */
export const relationshipKinds = {
  // (Report)-[:ABOUT]->(Force)
  ABOUT: {
    description: 'The force that a report is about.',
    between: [['Report', 'Force']],
    fewAt: 'from',
    inPaths: true,
  },
  // (Report)-[:PART_OF]->(Inspection)
  PART_OF: {
    description: 'The round of inspection that a report belongs to.',
    between: [['Report', 'Inspection']],
    fewAt: 'from',
    inPaths: true,
  },
  // (Inspection)-[:FOLLOWS]->(Inspection)
  FOLLOWS: {
    description: 'The earlier round that a round looks at again.',
    between: [['Inspection', 'Inspection']],
    fewAt: 'from',
    inPaths: true,
  },
  // (Report)-[:HAS_TEXT]->(ReportText)
  HAS_TEXT: {
    description: 'The whole text of a report.',
    between: [['Report', 'ReportText']],
    fewAt: 'to',
    inPaths: false,
  },
  // (Report)-[:HAS_FINDING]->(Finding)
  HAS_FINDING: {
    description: 'A finding that a report makes.',
    between: [['Report', 'Finding']],
    fewAt: 'to',
    inPaths: true,
  },
  // (Report)-[:MAKES]->(Recommendation)
  MAKES: {
    description: 'A recommendation that a report makes.',
    between: [['Report', 'Recommendation']],
    fewAt: 'to',
    inPaths: true,
  },
  // (Report)-[:GIVES]->(Judgment)
  GIVES: {
    description: 'A judgment that a report gives.',
    between: [['Report', 'Judgment']],
    fewAt: 'to',
    inPaths: true,
  },
  // (Report)-[:STATES]->(Statistic)
  STATES: {
    description: 'A figure that a report states.',
    between: [['Report', 'Statistic']],
    fewAt: 'to',
    inPaths: true,
  },
  // (Finding)-[:CONCERNS]->(Theme)
  CONCERNS: {
    description: 'A theme that a finding, a judgment or a statistic concerns.',
    between: [
      ['Finding', 'Theme'],
      ['Judgment', 'Theme'],
      ['Statistic', 'Theme'],
    ],
    fewAt: 'from',
    inPaths: true,
  },
  // (Recommendation)-[:ADDRESSES]->(Theme)
  ADDRESSES: {
    description: 'A theme that a recommendation addresses.',
    between: [['Recommendation', 'Theme']],
    fewAt: 'from',
    inPaths: true,
  },
  // (Theme)-[:BROADER]->(Theme)
  BROADER: { description: 'The broader theme.', between: [['Theme', 'Theme']], fewAt: 'from', inPaths: true },
  // (Theme)-[:RELATED]->(Theme)
  RELATED: {
    description: 'A related theme; read it in both directions.',
    between: [['Theme', 'Theme']],
    fewAt: 'from',
    inPaths: true,
  },
  // (Finding)-[:MENTIONS]->(Partner)
  MENTIONS: {
    description: 'A partner that a claim mentions.',
    between: [
      ['Finding', 'Partner'],
      ['Recommendation', 'Partner'],
      ['Statistic', 'Partner'],
    ],
    fewAt: 'from',
    inPaths: true,
  },
  // (Partner)-[:BELONGS_TO]->(Force)
  BELONGS_TO: {
    description: 'The one force whose unit, system or scheme a partner is.',
    between: [['Partner', 'Force']],
    fewAt: 'from',
    inPaths: true,
  },
  // (Recommendation)-[:ADDRESSED_TO]->(Force)
  ADDRESSED_TO: {
    description: 'The force that has to act.',
    between: [['Recommendation', 'Force']],
    fewAt: 'from',
    inPaths: true,
  },
  // (Recommendation)-[:HAS_PART]->(RecommendationPart)
  HAS_PART: {
    description: 'A lettered part.',
    between: [['Recommendation', 'RecommendationPart']],
    fewAt: 'to',
    inPaths: false,
  },
  // (Recommendation)-[:HAS_DEADLINE]->(Deadline)
  HAS_DEADLINE: { description: 'A deadline.', between: [['Recommendation', 'Deadline']], fewAt: 'to', inPaths: false },
  // (Judgment)-[:ON_SCALE]->(GradeScale)
  ON_SCALE: {
    description: 'The scale that the grade belongs to.',
    between: [['Judgment', 'GradeScale']],
    fewAt: 'from',
    inPaths: false,
  },
  // (Inspection)-[:USES_SCALE]->(GradeScale)
  USES_SCALE: {
    description: 'The scale that judgments of a round are given on.',
    between: [['Inspection', 'GradeScale']],
    fewAt: 'from',
    inPaths: false,
  },
  // (Statistic)-[:COMPARED_WITH]->(Statistic)
  COMPARED_WITH: {
    description: 'A figure that the report compares this one with.',
    between: [['Statistic', 'Statistic']],
    fewAt: 'from',
    inPaths: true,
  },
  // (Finding)-[:EVIDENCED_BY]->(Evidence)
  EVIDENCED_BY: {
    description: 'A span of text that a claim rests on.',
    between: [
      ['Finding', 'Evidence'],
      ['Recommendation', 'Evidence'],
      ['Judgment', 'Evidence'],
      ['Statistic', 'Evidence'],
    ],
    fewAt: 'to',
    inPaths: false,
  },
  // (Evidence)-[:IN]->(Report)
  IN: {
    description: 'The report whose text the span is in.',
    between: [['Evidence', 'Report']],
    fewAt: 'from',
    inPaths: false,
  },
  // (Report)-[:NAMES]->(Partner)
  NAMES: {
    description: 'A partner or a person whom a report names anywhere, its notes to editors included.',
    between: [
      ['Report', 'Partner'],
      ['Report', 'Person'],
    ],
    fewAt: 'from',
    inPaths: false,
  },
  // (Report)-[:CITES]->(Report)
  CITES: {
    description: 'A publication that a report refers to.',
    between: [['Report', 'Report']],
    fewAt: 'from',
    inPaths: false,
  },
} as const satisfies Record<string, RelationshipKind & { between: readonly (readonly [Label, Label])[] }>;

export type RelationshipType = keyof typeof relationshipKinds;

export const relationshipTypes = Object.keys(relationshipKinds) as readonly RelationshipType[];

/** The table's entry of a relationship type, as the general shape. */
export function relationshipKind(type: RelationshipType): RelationshipKind {
  return relationshipKinds[type];
}
