import type { Parameters } from '../src/graph/statement.ts';
import { asNode } from '../src/server/context.ts';
import { badInput, builder } from './builder.ts';
import { Polarity } from './enums.ts';
import { checkNames, comparisonParameters, FindingFilter } from './filters.ts';
import { ForceNode, ThemeNode } from './nodes.ts';

interface CellShape {
  readonly force: string;
  readonly theme: string;
  readonly findings: number;
  readonly reports: number;
}

interface HeatMapShape {
  readonly cells: CellShape[];
  readonly parameters: Parameters;
}

const HeatMapCell = builder.objectRef<CellShape>('HeatMapCell').implement({
  description: 'How much the reports say of one force in one theme.',
  fields: (t) => ({
    force: t.field({ type: ForceNode, description: 'The force.', resolve: (cell) => cell.force }),
    theme: t.field({ type: ThemeNode, description: 'The theme.', resolve: (cell) => cell.theme }),
    findings: t.exposeInt('findings', { description: 'How many findings of the polarity there are.' }),
    reports: t.exposeInt('reports', { description: 'How many reports they stand in.' }),
  }),
});

const HeatMap = builder.objectRef<HeatMapShape>('HeatMap').implement({
  description: 'Forces by themes: where findings of one polarity gather.',
  fields: (t) => ({
    forces: t.field({
      type: [ForceNode],
      description:
        'The forces that reports in scope are about, by slug: those of which a finding was read, of the reviewStatus and minConfidence that the filter names. One without a cell in a theme was inspected, and nothing of the polarity was found.',
      complexity: { field: 2, multiplier: 20 },
      resolve: async (map, _, context) => {
        const rows = await context.store.read('theme.heatMapForces', map.parameters);
        return rows.map((row) => asNode('Force', row['node']));
      },
    }),
    themes: t.field({
      type: [ThemeNode],
      description: 'The themes that have a cell, by slug.',
      complexity: { field: 1, multiplier: 20 },
      resolve: (map) => [...new Set(map.cells.map((cell) => cell.theme))].sort(),
    }),
    cells: t.field({
      type: [HeatMapCell],
      description: 'The cells with at least one finding, by force and theme.',
      complexity: { field: 1, multiplier: 50 },
      resolve: (map) => map.cells,
    }),
  }),
});

builder.queryField('heatMap', (t) =>
  t.field({
    type: HeatMap,
    description:
      'Forces by themes: how many findings of one polarity each force has in each theme. About the present unless the filter says otherwise.',
    complexity: { field: 10, multiplier: 1 },
    args: {
      polarity: t.arg({
        type: Polarity,
        required: true,
        defaultValue: 'WEAKNESS',
        description: 'The polarity to count.',
      }),
      filter: t.arg({ type: FindingFilter, description: 'Which findings to count.' }),
      themeDepth: t.arg.int({
        description:
          'Count findings under the theme above theirs at this depth: 1 for the top concepts. Under their own themes unless given.',
      }),
    },
    resolve: async (_, { polarity, filter, themeDepth }, context) => {
      await checkNames(context, filter, 'filter');
      if (typeof themeDepth === 'number' && themeDepth < 1)
        throw badInput(`themeDepth is ${themeDepth}: the top concepts have depth 1`, 'themeDepth');
      const parameters = comparisonParameters(filter, polarity);
      const grouping = typeof themeDepth === 'number' ? { depth: themeDepth } : { ownThemes: true };
      const cells = await context.store.read('theme.heatMap', { ...parameters, ...grouping });
      return { cells: cells as unknown as CellShape[], parameters };
    },
  }),
);
