/** A place in a grid: row 0 and column 0 are the headings. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

const page = 10;

/**
 * Where a key leads from a place in a grid, as the ARIA Authoring Practices have it; undefined for a key that leads nowhere.
 *
 * @param size how many rows and columns there are beside the headings
 */
export function nextPlace(
  key: string,
  withControl: boolean,
  { row, column }: GridPlace,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPlace | undefined {
  const place = (nextRow: number, nextColumn: number): GridPlace => {
    const at = { row: clamp(nextRow, rows), column: clamp(nextColumn, columns) };
    // Nothing is in the corner.
    return at.row === 0 && at.column === 0 ? { row, column } : at;
  };
  switch (key) {
    case 'ArrowUp':
      return place(row - 1, column);
    case 'ArrowDown':
      return place(row + 1, column);
    case 'ArrowLeft':
      return place(row, column - 1);
    case 'ArrowRight':
      return place(row, column + 1);
    case 'PageUp':
      return place(Math.max(row - page, 1), column);
    case 'PageDown':
      return place(row + page, column);
    case 'Home':
      return place(withControl ? 1 : row, 1);
    case 'End':
      return place(withControl ? rows : row, columns);
    default:
      return undefined;
  }
}

function clamp(index: number, most: number): number {
  return Math.min(Math.max(index, 0), most);
}
