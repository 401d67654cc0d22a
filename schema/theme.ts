import { nodesFor, rowsFor } from '../src/server/context.ts';
import { badInput, builder } from './builder.ts';
import { FindingConnection, listCost, RecommendationConnection, ThemeConnection } from './connections.ts';
import { describeKind, property } from './describe.ts';
import { Polarity } from './enums.ts';
import {
  checkNames,
  comparisonParameters,
  FindingFilter,
  RecommendationFilter,
  ThemeFilter,
  themeOrigin,
} from './filters.ts';
import { FindingOrder, findingsPage, RecommendationOrder, recommendationsPage } from './lists.ts';
import { FindingNode, RecommendationNode, ThemeNode } from './nodes.ts';
import { pageOf } from './paging.ts';
import { forceFindings, SharedFinding } from './sharedFinding.ts';

const includeNarrower = 'Whether the themes narrower than it count too.';

ThemeNode.implement({
  description: describeKind('Theme'),
  fields: (t) => ({
    slug: t.exposeString('id', property('Theme', 'id')),
    label: t.exposeString('label', property('Theme', 'label')),
    altLabels: t.stringList({ ...property('Theme', 'altLabels'), resolve: (theme) => [...(theme.altLabels ?? [])] }),
    definition: t.exposeString('definition', property('Theme', 'definition')),
    alignment: t.exposeString('alignment', { ...property('Theme', 'alignment'), nullable: true }),
    depth: t.exposeInt('depth', property('Theme', 'depth')),
    broader: t.field({
      type: ThemeNode,
      nullable: true,
      description: 'The broader theme; null at the top of the scheme.',
      resolve: async (theme, _, context) => (await nodesFor(context, 'Theme', 'theme.broader', theme.id))[0],
    }),
    narrower: t.field({
      type: [ThemeNode],
      description: 'The themes directly narrower than it.',
      resolve: (theme, _, context) => nodesFor(context, 'Theme', 'theme.narrower', theme.id),
    }),
    related: t.field({
      type: [ThemeNode],
      description: 'The themes related to it.',
      resolve: (theme, _, context) => nodesFor(context, 'Theme', 'theme.related', theme.id),
    }),
    findings: t.connection(
      {
        type: FindingNode,
        description: 'The findings that concern it.',
        complexity: listCost,
        args: {
          includeNarrower: t.arg.boolean({ required: true, defaultValue: true, description: includeNarrower }),
          filter: t.arg({ type: FindingFilter, description: 'Which findings to take.' }),
          orderBy: t.arg({ type: FindingOrder, description: 'How to sort them.', defaultValue: 'READING_ORDER' }),
        },
        resolve: (theme, args, context) =>
          findingsPage(context, args, { guard: themeOrigin(args.includeNarrower), id: theme.id }),
      },
      FindingConnection,
    ),
    recommendations: t.connection(
      {
        type: RecommendationNode,
        description: 'The recommendations that address it.',
        complexity: listCost,
        args: {
          includeNarrower: t.arg.boolean({ required: true, defaultValue: true, description: includeNarrower }),
          filter: t.arg({ type: RecommendationFilter, description: 'Which recommendations to take.' }),
          orderBy: t.arg({
            type: RecommendationOrder,
            description: 'How to sort them.',
            defaultValue: 'READING_ORDER',
          }),
        },
        resolve: (theme, args, context) =>
          recommendationsPage(context, args, { guard: themeOrigin(args.includeNarrower), id: theme.id }),
      },
      RecommendationConnection,
    ),
    sharedBy: t.field({
      type: SharedFinding,
      description:
        'The forces with findings of one polarity in it: which forces share this weakness, on what evidence. Counts findings about the present unless the filter says otherwise.',
      complexity: { field: 5, multiplier: 1 },
      args: {
        polarity: t.arg({
          type: Polarity,
          required: true,
          defaultValue: 'WEAKNESS',
          description: 'The polarity that the forces share.',
        }),
        includeNarrower: t.arg.boolean({ required: true, defaultValue: true, description: includeNarrower }),
        filter: t.arg({ type: FindingFilter, description: 'Which findings to count.' }),
      },
      resolve: async (theme, args, context) => {
        await checkNames(context, args.filter, 'filter');
        const start = args.includeNarrower ? { withNarrower: true } : { alone: true };
        const parameters = { ...comparisonParameters(args.filter, args.polarity), ...start };
        const [row] = await rowsFor(context, 'theme.sharedBy', theme.id, parameters);
        return { theme, polarity: args.polarity, forces: forceFindings(row?.['forces'] ?? []) };
      },
    }),
    timeline: t.field({
      type: [FindingNode],
      description:
        'The findings in it and its narrower themes by the date they speak of, oldest first: does it recur, was it put right?',
      complexity: { field: 5, multiplier: 20 },
      args: { force: t.arg.string({ description: 'The slug of a force, to see that force alone.' }) },
      resolve: async (theme, { force }, context) => {
        await checkNames(context, { force });
        return nodesFor(context, 'Finding', 'theme.timeline', theme.id, { force });
      },
    }),
  }),
});

builder.queryFields((t) => ({
  theme: t.field({
    type: ThemeNode,
    nullable: true,
    description: 'The theme with this slug, or null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
    resolve: async (_, { slug }, context) => (await nodesFor(context, 'Theme', 'theme.byIds', slug))[0],
  }),
  themes: t.connection(
    {
      type: ThemeNode,
      description: 'The themes of the scheme, by slug.',
      complexity: listCost,
      args: { filter: t.arg({ type: ThemeFilter, description: 'Which themes to take.' }) },
      resolve: async (_, args, context) => {
        const depth = args.filter?.depth ?? 1;
        if (depth < 1) throw badInput(`filter.depth is ${depth}: the top concepts have depth 1`, 'filter.depth');
        await checkNames(context, args.filter, 'filter');
        return pageOf(context, { label: 'Theme', slice: 'theme', parameters: { ...args.filter } }, args);
      },
    },
    ThemeConnection,
  ),
}));
