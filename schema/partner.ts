import { nodesFor } from '../src/server/context.ts';
import { builder } from './builder.ts';
import {
  FindingConnection,
  ForceConnection,
  listCost,
  PartnerConnection,
  RecommendationConnection,
} from './connections.ts';
import { describeKind, property } from './describe.ts';
import { PartnerKind } from './enums.ts';
import { checkNames, FindingFilter, PartnerFilter, RecommendationFilter } from './filters.ts';
import { FindingOrder, findingsPage, RecommendationOrder, recommendationsPage } from './lists.ts';
import { FindingNode, ForceNode, PartnerNode, RecommendationNode } from './nodes.ts';
import { pageOf } from './paging.ts';

const guard = { ofPartner: true };

PartnerNode.implement({
  description: describeKind('Partner'),
  fields: (t) => ({
    slug: t.exposeString('id', property('Partner', 'id')),
    name: t.exposeString('name', property('Partner', 'name')),
    kind: t.field({ type: PartnerKind, ...property('Partner', 'kind'), resolve: (partner) => partner.kind }),
    description: t.exposeString('description', property('Partner', 'description')),
    aliases: t.stringList({ ...property('Partner', 'aliases'), resolve: (partner) => [...(partner.aliases ?? [])] }),
    belongsTo: t.field({
      type: ForceNode,
      nullable: true,
      description: 'The one force whose unit, system or scheme it is, where it is one force’s.',
      resolve: async (partner, _, context) => (await nodesFor(context, 'Force', 'partner.belongsTo', partner.id))[0],
    }),
    forces: t.connection(
      {
        type: ForceNode,
        description: 'The forces whose findings or recommendations mention it.',
        complexity: listCost,
        resolve: (partner, args, context) =>
          pageOf(context, { label: 'Force', slice: 'force', key: partner.id, parameters: guard }, args),
      },
      ForceConnection,
    ),
    findings: t.connection(
      {
        type: FindingNode,
        description: 'The findings that mention it.',
        complexity: listCost,
        args: {
          filter: t.arg({ type: FindingFilter, description: 'Which findings to take.' }),
          orderBy: t.arg({ type: FindingOrder, description: 'How to sort them.', defaultValue: 'READING_ORDER' }),
        },
        resolve: (partner, args, context) => findingsPage(context, args, { guard, id: partner.id }),
      },
      FindingConnection,
    ),
    recommendations: t.connection(
      {
        type: RecommendationNode,
        description: 'The recommendations that mention it.',
        complexity: listCost,
        args: {
          filter: t.arg({ type: RecommendationFilter, description: 'Which recommendations to take.' }),
          orderBy: t.arg({
            type: RecommendationOrder,
            description: 'How to sort them.',
            defaultValue: 'READING_ORDER',
          }),
        },
        resolve: (partner, args, context) => recommendationsPage(context, args, { guard, id: partner.id }),
      },
      RecommendationConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  partner: t.field({
    type: PartnerNode,
    nullable: true,
    description: 'The partner with this slug, or null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
    resolve: async (_, { slug }, context) => (await nodesFor(context, 'Partner', 'partner.byIds', slug))[0],
  }),
  partners: t.connection(
    {
      type: PartnerNode,
      description: 'The partners that reports name, by slug.',
      complexity: listCost,
      args: { filter: t.arg({ type: PartnerFilter, description: 'Which partners to take.' }) },
      resolve: async (_, args, context) => {
        await checkNames(context, args.filter, 'filter');
        return pageOf(
          context,
          { label: 'Partner', slice: 'partner', parameters: { ofAll: true, ...args.filter } },
          args,
        );
      },
    },
    PartnerConnection,
  ),
}));
