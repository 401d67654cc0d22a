import type { GraphQLSchema } from 'graphql';
import { fieldColumn, type ReadyColumn } from './columns.ts';

/** Names and paths of columns; a third is a description of its own. */
export type Shown = readonly (readonly [name: string, path: string, description?: string])[];

/** What a claim says, between its slug and where it is from. */
export function claimColumns(schema: GraphQLSchema, type: string, own: Shown): readonly ReadyColumn[] {
  return [
    ...shownColumns(schema, type, [
      ['slug', 'slug'],
      ...own,
      ['forces', 'forces.slug', 'The slugs of the forces that it is about.'],
      ['themes', 'themes.slug', 'The slugs of the themes that it concerns.'],
    ]),
    ...(type === 'Judgment'
      ? []
      : shownColumns(schema, type, [['partners', 'partners.slug', 'The slugs of the partners that it mentions.']])),
    ...placeColumns(schema, type, ''),
    ...shownColumns(schema, type, [
      ['reviewStatus', 'reviewStatus'],
      ['confidence', 'confidence'],
      ['madeBy', 'madeBy'],
    ]),
  ];
}

/** Columns that show fields of the API. */
export function shownColumns(schema: GraphQLSchema, type: string, shown: Shown): readonly ReadyColumn[] {
  return shown.map(([name, path, description]) => fieldColumn(schema, type, name, path, description));
}

/**
 * Where a claim is from: its report, its first quote with its place, how many pieces of evidence it has, and a link.
 *
 * @param at the path to the claim, with a dot at its end, or nothing
 */
export function placeColumns(schema: GraphQLSchema, type: string, at: string): readonly ReadyColumn[] {
  return [
    ...shownColumns(schema, type, [
      ['report', `${at}report.slug`, 'The slug of the report that says it.'],
      ['reportTitle', `${at}report.title`, 'The title of the report.'],
      ['publishedOn', `${at}report.publishedOn`],
      ['inspection', `${at}report.inspection.slug`, 'The slug of the inspection that the report belongs to.'],
      ['section', `${at}evidence.0.section`],
      [
        'quote',
        `${at}evidence.0.quote`,
        'The words of the report that it rests on, verbatim: its first piece of evidence.',
      ],
      ['start', `${at}evidence.0.start`],
      ['end', `${at}evidence.0.end`],
    ]),
    {
      name: 'spans',
      type: 'integer',
      description: 'How many pieces of evidence it has; `quote`, `start`, `end` and `link` are of the first.',
      needs: [`${at}evidence.start`],
      cell: (read) => (read(`${at}evidence.start`) as readonly unknown[]).length,
    },
    {
      name: 'link',
      type: 'text',
      description: 'Opens the report with the quote marked in it.',
      needs: [`${at}report.slug`, `${at}evidence.start`, `${at}evidence.end`],
      cell: (read, origin) =>
        sentenceLink(
          origin,
          String(read(`${at}report.slug`)),
          Number(read(`${at}evidence.0.start`)),
          Number(read(`${at}evidence.0.end`)),
        ),
    },
  ];
}

/**
 * The address of a span of a report's text on the product's page: a text fragment as RFC 5147 has it, half-open, in
 * code points.
 */
export function sentenceLink(origin: string, report: string, start: number, end: number): string {
  return `${origin}/reports/${encodeURIComponent(report)}#char=${start},${end}`;
}
