import { type Column, DataTable } from '../parts/dataTable.tsx';
import type { Matrix, MatrixRow } from './matrix.ts';

/** The heat map as a plain table. */
export function MatrixTable({
  matrix: { forces, rows },
  caption,
}: {
  readonly matrix: Matrix;
  readonly caption: string;
}) {
  const columns: readonly Column<MatrixRow>[] = [
    { heading: 'Theme', cell: ({ slug, label }) => <a href={`/themes/${slug}`}>{label}</a> },
    ...forces.map(
      ({ shortName }, index): Column<MatrixRow> => ({
        heading: shortName,
        cell: ({ values }) => values[index]?.findings ?? 'no report',
        isNumber: true,
      }),
    ),
    { heading: 'Forces that share it', cell: ({ sharedBy }) => sharedBy, isNumber: true },
    { heading: 'All findings', cell: ({ findings }) => findings, isNumber: true },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ slug }) => slug} />;
}
