import type { GraphQLSchema } from 'graphql';
import { claimColumns, placeColumns, shownColumns } from './claims.ts';
import { listTable } from './listTable.ts';
import { matrixTable } from './matrix.ts';
import type { ReadyTable } from './readyTable.ts';

/** The ready tables by name, as the schema of the API describes them. */
export function readyTables(schema: GraphQLSchema): ReadonlyMap<string, ReadyTable> {
  const tables = [
    listTable(schema, {
      name: 'findings',
      description: 'A row for each finding, in reading order.',
      field: 'findings',
      paged: true,
      columns: claimColumns(schema, 'Finding', [
        ['statement', 'statement'],
        ['polarity', 'polarity'],
        ['timing', 'timing'],
        ['saidBy', 'saidBy'],
        ['asOf', 'asOf'],
      ]),
    }),
    listTable(schema, {
      name: 'recommendations',
      description: 'A row for each recommendation, in reading order.',
      field: 'recommendations',
      paged: true,
      columns: claimColumns(schema, 'Recommendation', [
        ['text', 'text'],
        ['parts', 'parts.text', 'The texts of its lettered parts.'],
        ['deadlines', 'deadlines.text', 'Its deadlines as the report words them.'],
        ['dueOn', 'dueOn'],
      ]),
    }),
    listTable(schema, {
      name: 'judgments',
      description: 'A row for each judgment, in reading order.',
      field: 'judgments',
      paged: true,
      columns: claimColumns(schema, 'Judgment', [
        ['question', 'question'],
        ['grade', 'grade'],
        ['scale', 'scale.slug', 'The slug of the scale that the grade belongs to.'],
        ['grades', 'scale.grades'],
      ]),
    }),
    listTable(schema, {
      name: 'statistics',
      description: 'A row for each figure, in reading order.',
      field: 'statistics',
      paged: true,
      columns: claimColumns(schema, 'Statistic', [
        ['measure', 'measure'],
        ['value', 'value'],
        ['unit', 'unit'],
        ['margin', 'margin'],
        ['periodStart', 'periodStart'],
        ['periodEnd', 'periodEnd'],
        ['baselineStart', 'baselineStart'],
        ['baselineEnd', 'baselineEnd'],
        ['area', 'area'],
        ['comparisons', 'comparisons.slug', 'The slugs of the figures that the report compares it with.'],
      ]),
    }),
    listTable(schema, {
      name: 'shared-weaknesses',
      description:
        'A row for each finding in a theme in which several forces have such findings, the most widely shared theme first.',
      field: 'sharedFindings',
      paged: false,
      rowsAt: 'forces.findings',
      columns: [
        ...shownColumns(schema, 'SharedFinding', [
          ['theme', 'theme.slug', 'The slug of the theme.'],
          ['themeLabel', 'theme.label'],
          ['polarity', 'polarity'],
          ['forceCount', 'forceCount'],
          ['force', 'forces.force.slug', 'The slug of the force.'],
          ['forceName', 'forces.force.name'],
          ['finding', 'forces.findings.slug', 'The slug of the finding.'],
          ['statement', 'forces.findings.statement'],
          ['asOf', 'forces.findings.asOf'],
        ]),
        ...placeColumns(schema, 'SharedFinding', 'forces.findings.'),
      ],
    }),
    matrixTable(schema),
  ];
  return new Map(tables.map((table) => [table.name, table]));
}
