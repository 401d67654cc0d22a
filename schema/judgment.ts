import type { Row } from '../src/model/nodes.ts';
import { nodeFor } from '../src/server/context.ts';
import { builder } from './builder.ts';
import { Claim } from './claim.ts';
import { JudgmentConnection, listCost } from './connections.ts';
import { describeKind, property } from './describe.ts';
import { Grade } from './enums.ts';
import { JudgmentFilter } from './filters.ts';
import { judgmentsPage } from './lists.ts';
import { JudgmentNode } from './nodes.ts';

export const GradeScale = builder.objectRef<Row<'GradeScale'>>('GradeScale').implement({
  description: describeKind('GradeScale'),
  fields: (t) => ({
    slug: t.exposeString('id', property('GradeScale', 'id')),
    name: t.exposeString('name', property('GradeScale', 'name')),
    description: t.exposeString('description', property('GradeScale', 'description')),
    since: t.exposeInt('since', property('GradeScale', 'since')),
    grades: t.field({
      type: [Grade],
      ...property('GradeScale', 'grades'),
      resolve: (scale) => [...(scale.grades as readonly (typeof Grade.$inferType)[])],
    }),
  }),
});

JudgmentNode.implement({
  description: describeKind('Judgment'),
  interfaces: [Claim],
  fields: (t) => ({
    question: t.exposeString('question', property('Judgment', 'question')),
    grade: t.field({ type: Grade, ...property('Judgment', 'grade'), resolve: (judgment) => judgment.grade }),
    scale: t.field({
      type: GradeScale,
      description: 'The scale that the grade belongs to.',
      resolve: (judgment, _, context) => nodeFor(context, 'GradeScale', 'judgment.scale', judgment.id),
    }),
  }),
});

builder.queryField('judgments', (t) =>
  t.connection(
    {
      type: JudgmentNode,
      description: 'The judgments of all reports, in reading order.',
      complexity: listCost,
      args: { filter: t.arg({ type: JudgmentFilter, description: 'Which judgments to take.' }) },
      resolve: (_, args, context) => judgmentsPage(context, args),
    },
    JudgmentConnection,
  ),
);
