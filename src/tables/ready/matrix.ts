import type { GraphQLSchema } from 'graphql';
import type { Column, TableRow } from '../table.ts';
import { shownColumns } from './claims.ts';
import { operationOf } from './columns.ts';
import { operationName } from './listTable.ts';
import { parametersOf } from './parameters.ts';
import type { ReadyTable } from './readyTable.ts';

interface HeatMapAnswer {
  readonly heatMap: {
    readonly forces: readonly { readonly slug: string; readonly name: string; readonly region: string }[];
    readonly themes: readonly { readonly slug: string }[];
    readonly cells: readonly {
      readonly force: { readonly slug: string };
      readonly theme: { readonly slug: string };
      readonly findings: number;
    }[];
  };
}

/**
 * Forces by themes: a row for each force that reports in scope are about, a column of numbers of findings for each theme
 * that any of them has some in. A zero says that the force was inspected and nothing of the kind was found.
 */
export function matrixTable(schema: GraphQLSchema): ReadyTable {
  const name = 'force-theme-matrix';
  const forceColumns = shownColumns(schema, 'Force', [
    ['force', 'slug', 'The slug of the force.'],
    ['forceName', 'name'],
    ['region', 'region'],
  ]);
  const operation = operationOf(
    schema,
    operationName(name),
    'heatMap',
    [
      'forces.slug',
      'forces.name',
      'forces.region',
      'themes.slug',
      'cells.force.slug',
      'cells.theme.slug',
      'cells.findings',
    ],
    [],
  );
  return {
    name,
    description:
      'A row for each force that reports in scope are about, and after its name a column for each theme, named by its slug, with the number of findings.',
    columns: forceColumns,
    operation,
    parameters: parametersOf(schema, 'heatMap', []),
    async open(ask, variables) {
      const { forces, themes, cells } = ((await ask(operation, variables)) as HeatMapAnswer).heatMap;
      const counts = new Map(cells.map((cell) => [`${cell.force.slug} ${cell.theme.slug}`, cell.findings]));
      const columns: Column[] = [
        ...forceColumns,
        ...themes.map(({ slug }) => ({ name: slug, type: 'integer' as const })),
      ];
      const rows: TableRow[] = forces.map((force) => [
        force.slug,
        force.name,
        force.region,
        ...themes.map((theme) => counts.get(`${force.slug} ${theme.slug}`) ?? 0),
      ]);
      return { columns, rows };
    },
  };
}
