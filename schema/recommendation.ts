import type { Row } from '../src/model/nodes.ts';
import { nodesFor } from '../src/server/context.ts';
import { builder } from './builder.ts';
import { Claim } from './claim.ts';
import { listCost, RecommendationConnection } from './connections.ts';
import { describeKind, property } from './describe.ts';
import { DeadlineKind } from './enums.ts';
import { RecommendationFilter } from './filters.ts';
import { RecommendationOrder, recommendationsPage } from './lists.ts';
import { PartnerNode, RecommendationNode } from './nodes.ts';
import { DateScalar } from './scalars.ts';

const RecommendationPart = builder.objectRef<Row<'RecommendationPart'>>('RecommendationPart').implement({
  description: describeKind('RecommendationPart'),
  fields: (t) => ({
    label: t.exposeString('label', property('RecommendationPart', 'label')),
    text: t.exposeString('text', property('RecommendationPart', 'text')),
  }),
});

const Deadline = builder.objectRef<Row<'Deadline'>>('Deadline').implement({
  description: describeKind('Deadline'),
  fields: (t) => ({
    text: t.exposeString('text', property('Deadline', 'text')),
    kind: t.field({ type: DeadlineKind, ...property('Deadline', 'kind'), resolve: (deadline) => deadline.kind }),
    dueOn: t.field({
      type: DateScalar,
      nullable: true,
      ...property('Deadline', 'dueOn'),
      resolve: (deadline) => deadline.dueOn,
    }),
  }),
});

RecommendationNode.implement({
  description: describeKind('Recommendation'),
  interfaces: [Claim],
  fields: (t) => ({
    text: t.exposeString('text', property('Recommendation', 'text')),
    parts: t.field({
      type: [RecommendationPart],
      description: 'Its lettered parts, in the order of the report.',
      resolve: (recommendation, _, context) =>
        nodesFor(context, 'RecommendationPart', 'recommendation.parts', recommendation.id),
    }),
    deadlines: t.field({
      type: [Deadline],
      description: 'Its deadlines, in the order of its wording. One recommendation can have two.',
      resolve: (recommendation, _, context) =>
        nodesFor(context, 'Deadline', 'recommendation.deadlines', recommendation.id),
    }),
    dueOn: t.field({
      type: DateScalar,
      nullable: true,
      ...property('Recommendation', 'dueOn'),
      resolve: (recommendation) => recommendation.dueOn,
    }),
    partners: t.field({
      type: [PartnerNode],
      description: 'The partners that it mentions.',
      resolve: (recommendation, _, context) =>
        nodesFor(context, 'Partner', 'recommendation.partners', recommendation.id),
    }),
  }),
});

builder.queryField('recommendations', (t) =>
  t.connection(
    {
      type: RecommendationNode,
      description: 'The recommendations of all reports.',
      complexity: listCost,
      args: {
        filter: t.arg({ type: RecommendationFilter, description: 'Which recommendations to take.' }),
        orderBy: t.arg({ type: RecommendationOrder, description: 'How to sort them.', defaultValue: 'READING_ORDER' }),
      },
      resolve: (_, args, context) => recommendationsPage(context, args),
    },
    RecommendationConnection,
  ),
);
