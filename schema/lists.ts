import type { Parameters } from '../src/graph/statement.ts';
import type { RequestContext } from '../src/server/context.ts';
import { builder } from './builder.ts';
import {
  checkNames,
  type FindingFilterInput,
  findingParameters,
  type JudgmentFilterInput,
  originOf,
  publishedParameters,
  type RecommendationFilterInput,
  recommendationParameters,
  type StatisticFilterInput,
} from './filters.ts';
import { type Order, type PageArguments, pageOf } from './paging.ts';

export const FindingOrder = builder.enumType('FindingOrder', {
  description: 'How a list of findings is sorted.',
  values: {
    READING_ORDER: { description: 'By report, then as they stand in its text.' },
    NEWEST: { description: 'By publication date, the newest first.' },
    OLDEST: { description: 'By publication date, the oldest first.' },
  },
});

export const RecommendationOrder = builder.enumType('RecommendationOrder', {
  description: 'How a list of recommendations is sorted.',
  values: {
    READING_ORDER: { description: 'By report, then as they stand in its text.' },
    DUE: { description: 'By due date, the earliest first; those without one last.' },
    NEWEST: { description: 'By publication date, the newest first.' },
    OLDEST: { description: 'By publication date, the oldest first.' },
  },
});

const findingOrders = {
  READING_ORDER: { name: 'in reading order', choice: 'f.place', property: 'place' },
  NEWEST: { name: 'newest first', choice: 'f.dated', property: 'dated', descending: true },
  OLDEST: { name: 'oldest first', choice: 'f.dated', property: 'dated' },
} as const satisfies Record<typeof FindingOrder.$inferType, Order<'Finding'>>;

const recommendationOrders = {
  READING_ORDER: { name: 'in reading order', choice: 'c.place', property: 'place' },
  DUE: { name: 'by due date', choice: 'c.due', property: 'due' },
  NEWEST: { name: 'newest first', choice: 'c.dated', property: 'dated', descending: true },
  OLDEST: { name: 'oldest first', choice: 'c.dated', property: 'dated' },
} as const satisfies Record<typeof RecommendationOrder.$inferType, Order<'Recommendation'>>;

type ListArguments<Filter, OrderName> = PageArguments & {
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: OrderName | null | undefined;
};

/** Whose claims a list has: the guard of where it starts and the id; all claims when absent. */
export interface Owner {
  readonly guard: Parameters;
  readonly id: string;
}

/** A page of findings: of one thing, or of all. */
export async function findingsPage(
  context: RequestContext,
  args: ListArguments<FindingFilterInput, typeof FindingOrder.$inferType>,
  owner?: Owner,
) {
  await checkNames(context, args.filter, 'filter');
  const start = startOf(findingParameters(args.filter), owner);
  return pageOf(
    context,
    { label: 'Finding', slice: 'finding', ...start, order: findingOrders[args.orderBy ?? 'READING_ORDER'] },
    args,
  );
}

/** A page of recommendations: of one thing, or of all. */
export async function recommendationsPage(
  context: RequestContext,
  args: ListArguments<RecommendationFilterInput, typeof RecommendationOrder.$inferType>,
  owner?: Owner,
) {
  await checkNames(context, args.filter, 'filter');
  const start = startOf(recommendationParameters(args.filter), owner);
  const order = recommendationOrders[args.orderBy ?? 'READING_ORDER'];
  return pageOf(context, { label: 'Recommendation', slice: 'recommendation', ...start, order }, args);
}

const readingOrder = { name: 'in reading order', choice: 'c.place', property: 'place' } as const;

/** A page of the judgments of all reports, in reading order. */
export async function judgmentsPage(
  context: RequestContext,
  args: PageArguments & { readonly filter?: JudgmentFilterInput | null | undefined },
) {
  await checkNames(context, args.filter, 'filter');
  const start = originOf(publishedParameters(args.filter));
  return pageOf(context, { label: 'Judgment', slice: 'judgment', ...start, order: readingOrder }, args);
}

/** A page of the statistics of all reports, in reading order. */
export async function statisticsPage(
  context: RequestContext,
  args: PageArguments & { readonly filter?: StatisticFilterInput | null | undefined },
) {
  await checkNames(context, args.filter, 'filter');
  const start = originOf(publishedParameters(args.filter));
  return pageOf(context, { label: 'Statistic', slice: 'statistic', ...start, order: readingOrder }, args);
}

function startOf(parameters: Parameters, owner: Owner | undefined) {
  return owner === undefined ? originOf(parameters) : { key: owner.id, parameters: { ...parameters, ...owner.guard } };
}
