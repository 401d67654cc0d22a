import { nodesFor } from '../src/server/context.ts';
import { builder } from './builder.ts';
import { FindingConnection, InspectionConnection, listCost, ReportConnection } from './connections.ts';
import { describeKind, property } from './describe.ts';
import { DateCertainty } from './enums.ts';
import { FindingFilter, ReportFilter } from './filters.ts';
import { GradeScale } from './judgment.ts';
import { FindingOrder, findingsPage } from './lists.ts';
import { FindingNode, ForceNode, InspectionNode, ReportNode } from './nodes.ts';
import { pageOf } from './paging.ts';
import { reportsPage } from './report.ts';
import { DateScalar } from './scalars.ts';

const guard = { ofInspection: true };

InspectionNode.implement({
  description: describeKind('Inspection'),
  fields: (t) => ({
    slug: t.exposeString('id', property('Inspection', 'id')),
    title: t.exposeString('title', property('Inspection', 'title')),
    description: t.exposeString('description', property('Inspection', 'description')),
    publishedOn: t.field({
      type: DateScalar,
      nullable: true,
      ...property('Inspection', 'publishedOn'),
      resolve: (one) => one.publishedOn,
    }),
    dateCertainty: t.field({
      type: DateCertainty,
      nullable: true,
      ...property('Inspection', 'dateCertainty'),
      resolve: (one) => one.dateCertainty,
    }),
    dateSource: t.exposeString('dateSource', { ...property('Inspection', 'dateSource'), nullable: true }),
    aliases: t.stringList({
      ...property('Inspection', 'aliases'),
      resolve: (inspection) => [...(inspection.aliases ?? [])],
    }),
    follows: t.field({
      type: [InspectionNode],
      description: 'The earlier rounds that it looks at again.',
      resolve: (inspection, _, context) => nodesFor(context, 'Inspection', 'inspection.follows', inspection.id),
    }),
    followedBy: t.field({
      type: [InspectionNode],
      description: 'The later rounds that look at it again.',
      resolve: (inspection, _, context) => nodesFor(context, 'Inspection', 'inspection.followedBy', inspection.id),
    }),
    scale: t.field({
      type: GradeScale,
      nullable: true,
      description: 'The scale that its judgments are given on, where it gives any.',
      resolve: async (inspection, _, context) =>
        (await nodesFor(context, 'GradeScale', 'inspection.scale', inspection.id))[0],
    }),
    forces: t.field({
      type: [ForceNode],
      description: 'The forces that its reports in the graph are about.',
      complexity: { field: 1, multiplier: 10 },
      resolve: (inspection, _, context) => nodesFor(context, 'Force', 'inspection.forces', inspection.id),
    }),
    reports: t.connection(
      {
        type: ReportNode,
        description: 'Its reports.',
        complexity: listCost,
        args: { filter: t.arg({ type: ReportFilter, description: 'Which reports to take.' }) },
        resolve: (inspection, args, context) => reportsPage(context, args, { guard, id: inspection.id }),
      },
      ReportConnection,
    ),
    findings: t.connection(
      {
        type: FindingNode,
        description: 'The findings of its reports.',
        complexity: listCost,
        args: {
          filter: t.arg({ type: FindingFilter, description: 'Which findings to take.' }),
          orderBy: t.arg({ type: FindingOrder, description: 'How to sort them.', defaultValue: 'READING_ORDER' }),
        },
        resolve: (inspection, args, context) => findingsPage(context, args, { guard, id: inspection.id }),
      },
      FindingConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  inspection: t.field({
    type: InspectionNode,
    nullable: true,
    description: 'The inspection with this slug, or null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
    resolve: async (_, { slug }, context) => (await nodesFor(context, 'Inspection', 'inspection.byIds', slug))[0],
  }),
  inspections: t.connection(
    {
      type: InspectionNode,
      description: 'The rounds of inspection, by slug.',
      complexity: listCost,
      resolve: (_, args, context) =>
        pageOf(context, { label: 'Inspection', slice: 'inspection', parameters: {} }, args),
    },
    InspectionConnection,
  ),
}));
