import { nodesFor } from '../src/server/context.ts';
import { builder } from './builder.ts';
import { Claim } from './claim.ts';
import { listCost, StatisticConnection } from './connections.ts';
import { describeKind, property } from './describe.ts';
import { StatisticFilter } from './filters.ts';
import { statisticsPage } from './lists.ts';
import { PartnerNode, StatisticNode } from './nodes.ts';
import { DateScalar } from './scalars.ts';

StatisticNode.implement({
  description: describeKind('Statistic'),
  interfaces: [Claim],
  fields: (t) => ({
    measure: t.exposeString('measure', property('Statistic', 'measure')),
    value: t.exposeFloat('value', property('Statistic', 'value')),
    unit: t.exposeString('unit', property('Statistic', 'unit')),
    margin: t.exposeFloat('margin', { ...property('Statistic', 'margin'), nullable: true }),
    periodStart: t.field({
      type: DateScalar,
      nullable: true,
      ...property('Statistic', 'periodStart'),
      resolve: (one) => one.periodStart,
    }),
    periodEnd: t.field({
      type: DateScalar,
      nullable: true,
      ...property('Statistic', 'periodEnd'),
      resolve: (one) => one.periodEnd,
    }),
    baselineStart: t.field({
      type: DateScalar,
      nullable: true,
      ...property('Statistic', 'baselineStart'),
      resolve: (one) => one.baselineStart,
    }),
    baselineEnd: t.field({
      type: DateScalar,
      nullable: true,
      ...property('Statistic', 'baselineEnd'),
      resolve: (one) => one.baselineEnd,
    }),
    area: t.exposeString('area', property('Statistic', 'area')),
    comparisons: t.field({
      type: [StatisticNode],
      description: 'The figures that the report compares this one with.',
      resolve: (statistic, _, context) => nodesFor(context, 'Statistic', 'statistic.comparisons', statistic.id),
    }),
    partners: t.field({
      type: [PartnerNode],
      description: 'The partners that it mentions.',
      resolve: (statistic, _, context) => nodesFor(context, 'Partner', 'statistic.partners', statistic.id),
    }),
  }),
});

builder.queryField('statistics', (t) =>
  t.connection(
    {
      type: StatisticNode,
      description: 'The statistics of all reports, in reading order.',
      complexity: listCost,
      args: { filter: t.arg({ type: StatisticFilter, description: 'Which statistics to take.' }) },
      resolve: (_, args, context) => statisticsPage(context, args),
    },
    StatisticConnection,
  ),
);
