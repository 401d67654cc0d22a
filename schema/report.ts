import { nodesFor, type RequestContext } from '../src/server/context.ts';
import { builder } from './builder.ts';
import { FindingConnection, listCost, RecommendationConnection, ReportConnection } from './connections.ts';
import { describeKind, property } from './describe.ts';
import { DateCertainty, ReportKind } from './enums.ts';
import { checkNames, FindingFilter, RecommendationFilter, ReportFilter } from './filters.ts';
import { FindingOrder, findingsPage, type Owner, RecommendationOrder, recommendationsPage } from './lists.ts';
import {
  FindingNode,
  ForceNode,
  InspectionNode,
  JudgmentNode,
  PartnerNode,
  PersonNode,
  RecommendationNode,
  ReportNode,
  StatisticNode,
} from './nodes.ts';
import { type PageArguments, pageOf } from './paging.ts';
import { DateScalar } from './scalars.ts';

const guard = { ofReport: true };

/** A page of reports: of one thing, or of all. */
export async function reportsPage(
  context: RequestContext,
  args: PageArguments & { readonly filter?: typeof ReportFilter.$inferInput | null | undefined },
  owner?: Owner,
) {
  await checkNames(context, args.filter, 'filter');
  const { hasText, ...filter } = args.filter ?? {};
  const text = hasText === true ? { hasText: true } : hasText === false ? { titleAlone: true } : {};
  const parameters = { ...filter, ...text, ...(owner?.guard ?? { ofAll: true }) };
  return pageOf(context, { label: 'Report', slice: 'report', key: owner?.id ?? '', parameters }, args);
}

ReportNode.implement({
  description: describeKind('Report'),
  fields: (t) => ({
    slug: t.exposeString('id', property('Report', 'id')),
    title: t.exposeString('title', property('Report', 'title')),
    titleIsOfficial: t.exposeBoolean('titleIsOfficial', property('Report', 'titleIsOfficial')),
    kind: t.field({ type: ReportKind, ...property('Report', 'kind'), resolve: (report) => report.kind }),
    publishedOn: t.field({
      type: DateScalar,
      nullable: true,
      ...property('Report', 'publishedOn'),
      resolve: (report) => report.publishedOn,
    }),
    dateCertainty: t.field({
      type: DateCertainty,
      nullable: true,
      ...property('Report', 'dateCertainty'),
      resolve: (report) => report.dateCertainty,
    }),
    dateSource: t.exposeString('dateSource', { ...property('Report', 'dateSource'), nullable: true }),
    publisher: t.exposeString('publisher', { ...property('Report', 'publisher'), nullable: true }),
    url: t.exposeString('url', { ...property('Report', 'url'), nullable: true }),
    attribution: t.exposeString('attribution', { ...property('Report', 'attribution'), nullable: true }),
    aliases: t.stringList({ ...property('Report', 'aliases'), resolve: (report) => [...(report.aliases ?? [])] }),
    text: t.string({
      nullable: true,
      description:
        'The whole text as it was read, in whose code points evidence counts; null for a publication known by its title alone.',
      complexity: 50,
      resolve: async (report, _, context) => (await nodesFor(context, 'ReportText', 'report.text', report.id))[0]?.text,
    }),
    inspection: t.field({
      type: InspectionNode,
      nullable: true,
      description: 'The round of inspection that it belongs to.',
      resolve: async (report, _, context) => (await nodesFor(context, 'Inspection', 'report.inspection', report.id))[0],
    }),
    forces: t.field({
      type: [ForceNode],
      description: 'The forces that it is about.',
      resolve: (report, _, context) => nodesFor(context, 'Force', 'report.forces', report.id),
    }),
    findings: t.connection(
      {
        type: FindingNode,
        description: 'Its findings.',
        complexity: listCost,
        args: {
          filter: t.arg({ type: FindingFilter, description: 'Which findings to take.' }),
          orderBy: t.arg({ type: FindingOrder, description: 'How to sort them.', defaultValue: 'READING_ORDER' }),
        },
        resolve: (report, args, context) => findingsPage(context, args, { guard, id: report.id }),
      },
      FindingConnection,
    ),
    recommendations: t.connection(
      {
        type: RecommendationNode,
        description: 'Its recommendations.',
        complexity: listCost,
        args: {
          filter: t.arg({ type: RecommendationFilter, description: 'Which recommendations to take.' }),
          orderBy: t.arg({
            type: RecommendationOrder,
            description: 'How to sort them.',
            defaultValue: 'READING_ORDER',
          }),
        },
        resolve: (report, args, context) => recommendationsPage(context, args, { guard, id: report.id }),
      },
      RecommendationConnection,
    ),
    judgments: t.field({
      type: [JudgmentNode],
      description: 'Its judgments.',
      resolve: (report, _, context) => nodesFor(context, 'Judgment', 'judgment.ofReports', report.id),
    }),
    statistics: t.field({
      type: [StatisticNode],
      description: 'The figures that it states.',
      complexity: { field: 1, multiplier: 20 },
      resolve: (report, _, context) => nodesFor(context, 'Statistic', 'statistic.ofReports', report.id),
    }),
    partners: t.field({
      type: [PartnerNode],
      description: 'The partners that it names anywhere, its notes to editors included.',
      complexity: { field: 1, multiplier: 20 },
      resolve: (report, _, context) => nodesFor(context, 'Partner', 'report.partners', report.id),
    }),
    people: t.field({
      type: [PersonNode],
      description: 'The people and holders of offices whom it names.',
      resolve: (report, _, context) => nodesFor(context, 'Person', 'report.people', report.id),
    }),
    cites: t.field({
      type: [ReportNode],
      description: 'The publications that it refers to.',
      resolve: (report, _, context) => nodesFor(context, 'Report', 'report.cites', report.id),
    }),
    citedBy: t.field({
      type: [ReportNode],
      description: 'The reports that refer to it.',
      resolve: (report, _, context) => nodesFor(context, 'Report', 'report.citedBy', report.id),
    }),
  }),
});

builder.queryFields((t) => ({
  report: t.field({
    type: ReportNode,
    nullable: true,
    description: 'The report with this slug, or null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
    resolve: async (_, { slug }, context) => (await nodesFor(context, 'Report', 'report.byIds', slug))[0],
  }),
  reports: t.connection(
    {
      type: ReportNode,
      description: 'The reports and publications, by slug.',
      complexity: listCost,
      args: { filter: t.arg({ type: ReportFilter, description: 'Which reports to take.' }) },
      resolve: (_, args, context) => reportsPage(context, args),
    },
    ReportConnection,
  ),
}));
