import { nodesFor, rowsFor } from '../src/server/context.ts';
import { builder } from './builder.ts';
import {
  FindingConnection,
  ForceConnection,
  listCost,
  RecommendationConnection,
  ReportConnection,
  sizeCost,
} from './connections.ts';
import { describeKind, property } from './describe.ts';
import { PartnerKind, Polarity } from './enums.ts';
import { checkNames, FindingFilter, ForceFilter, RecommendationFilter, ReportFilter } from './filters.ts';
import { Lesson, lessonsOf } from './lesson.ts';
import { FindingOrder, findingsPage, RecommendationOrder, recommendationsPage } from './lists.ts';
import {
  FindingNode,
  ForceNode,
  JudgmentNode,
  PartnerNode,
  RecommendationNode,
  ReportNode,
  StatisticNode,
} from './nodes.ts';
import { pageOf, readArguments } from './paging.ts';
import { reportsPage } from './report.ts';
import { readSimilarForce, SimilarForce } from './similarForce.ts';

const guard = { ofForce: true };

ForceNode.implement({
  description: describeKind('Force'),
  fields: (t) => ({
    slug: t.exposeString('id', property('Force', 'id')),
    name: t.exposeString('name', property('Force', 'name')),
    shortName: t.exposeString('shortName', property('Force', 'shortName')),
    onsCode: t.exposeString('onsCode', property('Force', 'onsCode')),
    region: t.exposeString('region', property('Force', 'region')),
    country: t.exposeString('country', property('Force', 'country')),
    policeUkId: t.exposeString('policeUkId', property('Force', 'policeUkId')),
    aliases: t.stringList({ ...property('Force', 'aliases'), resolve: (force) => [...(force.aliases ?? [])] }),
    reports: t.connection(
      {
        type: ReportNode,
        description: 'The reports about it.',
        complexity: listCost,
        args: { filter: t.arg({ type: ReportFilter, description: 'Which reports to take.' }) },
        resolve: (force, args, context) => reportsPage(context, args, { guard, id: force.id }),
      },
      ReportConnection,
    ),
    findings: t.connection(
      {
        type: FindingNode,
        description: 'The findings about it.',
        complexity: listCost,
        args: {
          filter: t.arg({ type: FindingFilter, description: 'Which findings to take.' }),
          orderBy: t.arg({ type: FindingOrder, description: 'How to sort them.', defaultValue: 'READING_ORDER' }),
        },
        resolve: (force, args, context) => findingsPage(context, args, { guard, id: force.id }),
      },
      FindingConnection,
    ),
    recommendations: t.connection(
      {
        type: RecommendationNode,
        description: 'The recommendations addressed to it.',
        complexity: listCost,
        args: {
          filter: t.arg({ type: RecommendationFilter, description: 'Which recommendations to take.' }),
          orderBy: t.arg({
            type: RecommendationOrder,
            description: 'How to sort them.',
            defaultValue: 'READING_ORDER',
          }),
        },
        resolve: (force, args, context) => recommendationsPage(context, args, { guard, id: force.id }),
      },
      RecommendationConnection,
    ),
    judgments: t.field({
      type: [JudgmentNode],
      description: 'The judgments of it, newest first.',
      resolve: (force, _, context) => nodesFor(context, 'Judgment', 'judgment.ofForces', force.id),
    }),
    statistics: t.field({
      type: [StatisticNode],
      description: 'The figures in the reports about it, newest first.',
      complexity: { field: 1, multiplier: 20 },
      args: {
        theme: t.arg.string({ description: 'The slug of a theme, to take figures on it and its narrower ones only.' }),
        area: t.arg.string({ description: 'The area that the figures are about, as in Kent or England and Wales.' }),
      },
      resolve: async (force, { theme, area }, context) => {
        await checkNames(context, { theme, area });
        return nodesFor(context, 'Statistic', 'statistic.ofForces', force.id, { theme, area });
      },
    }),
    partners: t.field({
      type: [PartnerNode],
      description: 'The partners that its findings and recommendations mention, and those that belong to it.',
      complexity: { field: 1, multiplier: 20 },
      args: { kind: t.arg({ type: PartnerKind, description: 'One kind of partner only.' }) },
      resolve: (force, { kind }, context) => nodesFor(context, 'Partner', 'force.partners', force.id, { kind }),
    }),
    similarForces: t.field({
      type: [SimilarForce],
      description:
        'The forces most like it, nearest first: Jaccard similarity of the themes in which each has findings of the polarity, about the present.',
      complexity: ({ first }) => ({ field: 10, multiplier: sizeCost(first ?? 10) }),
      args: {
        polarity: t.arg({
          type: Polarity,
          required: true,
          defaultValue: 'WEAKNESS',
          description: 'The polarity to compare by.',
        }),
        first: t.arg.int({ description: 'How many to take at most; all unless given.' }),
      },
      resolve: async (force, { polarity, first }, context) => {
        readArguments({ first });
        const rows = await rowsFor(context, 'force.similar', force.id, { polarity });
        return rows.slice(0, first ?? undefined).map(readSimilarForce);
      },
    }),
    lessons: t.field({
      type: [Lesson],
      description: 'For each theme in which it is weak, the other forces that are strong in that very theme, and how.',
      complexity: { field: 10, multiplier: 10 },
      args: {
        theme: t.arg.string({ description: 'The slug of a theme, to take that theme and its narrower ones only.' }),
      },
      resolve: async (force, { theme }, context) => {
        await checkNames(context, { theme });
        return lessonsOf(context, force.id, theme);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  force: t.field({
    type: ForceNode,
    nullable: true,
    description: 'The force with this slug, or null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
    resolve: async (_, { slug }, context) => (await nodesFor(context, 'Force', 'force.byIds', slug))[0],
  }),
  forces: t.connection(
    {
      type: ForceNode,
      description: 'The 43 territorial police forces of England and Wales, by slug.',
      complexity: listCost,
      args: { filter: t.arg({ type: ForceFilter, description: 'Which forces to take.' }) },
      resolve: async (_, args, context) => {
        await checkNames(context, args.filter, 'filter');
        const { region, country, reportedOn } = args.filter ?? {};
        const reported = reportedOn === true ? { reported: true } : reportedOn === false ? { unreported: true } : {};
        const parameters = { ofAll: true, region, country, ...reported };
        return pageOf(context, { label: 'Force', slice: 'force', parameters }, args);
      },
    },
    ForceConnection,
  ),
}));
