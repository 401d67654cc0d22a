import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../words.ts';
import { type CellValue, type Matrix, stepOf } from './matrix.ts';
import { nextPlace } from './roving.ts';
import type { Place, Polarity } from './state.ts';

interface GridProps {
  readonly matrix: Matrix;
  readonly polarity: Polarity;
  readonly chosen: Place | undefined;
  readonly onChoose: (place: Place) => void;
  /** What the grid shows, in words. */
  readonly label: string;
}

const nouns = {
  WEAKNESS: ['weakness', 'weaknesses'],
  STRENGTH: ['strength', 'strengths'],
  NEUTRAL: ['fact', 'facts'],
} as const;

/** What a cell says to someone who does not see it. */
export function cellWords(value: CellValue, polarity: Polarity): string {
  if (value === null) return 'no report';
  const [one, many] = nouns[polarity];
  if (value.findings === 0) return `no ${one}`;
  return `${counted(value.findings, one, many)} in ${counted(value.reports, 'report')}`;
}

/**
 * Themes by forces as a grid, one stop for the Tab key: arrow keys, Home, End, Page Up and Page Down go from cell to cell
 * and to the headings, Enter or a click chooses.
 */
export function Grid({ matrix: { forces, rows }, polarity, chosen, onChoose, label }: GridProps) {
  const table = useRef<HTMLTableElement>(null);

  // Which cell has the stop is not in the state: a step would draw thousands of cells anew.
  const moveStop = (to: HTMLElement) => {
    for (const old of table.current?.querySelectorAll('[tabindex="0"]') ?? []) old.setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
  };
  useEffect(() => {
    const first =
      table.current?.querySelector<HTMLElement>('[aria-selected="true"]') ??
      table.current?.querySelector<HTMLElement>('tbody td');
    if (first) moveStop(first);
  });
  const chosenKey = chosen && `${chosen.force} ${chosen.theme}`;
  useEffect(() => {
    const cell = table.current?.querySelector('[aria-selected="true"]');
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }, [chosenKey]);

  const focusOn = (row: number, column: number) => {
    const cell = table.current?.rows[row]?.cells[column];
    const target = cell?.querySelector<HTMLElement>('a') ?? cell;
    if (target === undefined) return;
    moveStop(target);
    target.focus();
  };
  // A cell says more when it is pointed at: thousands of titles would take longer than all the rest.
  const entitle = (event: TargetedEvent<HTMLTableElement>) => {
    const cell = cellOf(event);
    const force = cell && forces[cell.cellIndex - 1];
    const value = cell && rows[rowIndexOf(cell) - 1]?.values[cell.cellIndex - 1];
    if (force && value !== undefined) cell.title = `${force.shortName}: ${cellWords(value, polarity)}`;
  };
  const choose = (event: TargetedEvent<HTMLTableElement>) => {
    const cell = cellOf(event);
    const force = cell && forces[cell.cellIndex - 1];
    const row = cell && rows[rowIndexOf(cell) - 1];
    if (force === undefined || row === undefined) return false;
    moveStop(cell as HTMLElement);
    onChoose({ force: force.slug, theme: row.slug });
    return true;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTableElement>) => {
    const cell = cellOf(event);
    if (cell === undefined || event.altKey || event.metaKey) return;
    // On a heading, Enter follows its link.
    if ((event.key === 'Enter' || event.key === ' ') && choose(event)) return event.preventDefault();
    const from = { row: rowIndexOf(cell), column: cell.cellIndex };
    const to = nextPlace(event.key, event.ctrlKey, from, { rows: rows.length, columns: forces.length });
    if (to === undefined) return;
    event.preventDefault();
    focusOn(to.row, to.column);
  };

  return (
    <div class="heat-frame">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells take the focus.
        role="grid"
        class={`heat ${polarity.toLowerCase()}`}
        aria-label={label}
        aria-readonly="true"
        onClick={choose}
        onPointerOver={entitle}
        onFocusIn={entitle}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <td class="corner">Theme</td>
            {forces.map(({ slug, name, shortName }) => (
              <th key={slug} scope="col" title={name}>
                <a href={`/forces/${slug}`} tabIndex={-1}>
                  {shortName}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slug}>
              <th scope="row">
                <a href={`/themes/${row.slug}`} tabIndex={-1}>
                  {row.label}
                </a>
              </th>
              {row.values.map((value, index) => {
                const force = forces[index];
                if (force === undefined) return null;
                const isChosen = chosen?.force === force.slug && chosen.theme === row.slug;
                return (
                  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the cells of a grid can be selected.
                  <td
                    key={force.slug}
                    class={value === null ? 'missing' : `step-${stepOf(value.findings)}`}
                    aria-selected={isChosen || undefined}
                  >
                    {value === null ? <span class="unseen">no report</span> : value.findings}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellOf({ target }: Event): HTMLTableCellElement | undefined {
  return (target as Element).closest<HTMLTableCellElement>('td, th') ?? undefined;
}

function rowIndexOf(cell: HTMLTableCellElement): number {
  return (cell.parentElement as HTMLTableRowElement).rowIndex;
}
