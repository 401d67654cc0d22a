/**
 * How many of a row stand at its head: it is sorted so that those of which something is true come first. Asks it of few.
 *
 * @param isAtHead true of a first part of the row, and of none after it
 */
export function countAtHead<T>(row: ArrayLike<T>, isAtHead: (item: T) => boolean): number {
  let from = 0;
  let to = row.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isAtHead(row[middle] as T)) from = middle + 1;
    else to = middle;
  }
  return from;
}
