import type { ComponentChildren } from 'preact';
import { useAddress } from '../address.ts';

/** Which parts of a list are unfolded. */
export interface Folds {
  isOpen(id: string): boolean;
  toggle(id: string, isOpen: boolean): void;
}

const none = 'none';

/**
 * The unfolded parts of a list, which are in the address.
 *
 * @param name the list's name in the address
 * @param atFirst what is unfolded while the address says nothing of the list
 */
export function useFolds(name: string, atFirst: readonly string[]): Folds {
  const { query, set } = useAddress();
  const named = query.get(name);
  const open = new Set(named === null ? atFirst : named.split(',').filter((one) => one !== none));
  return {
    isOpen: (id) => open.has(id),
    toggle(id, isOpen) {
      if (open.has(id) === isOpen) return;
      if (isOpen) open.add(id);
      else open.delete(id);
      set({ [name]: [...open].join(',') || none }, 'replace');
    },
  };
}

interface FoldProps {
  readonly folds: Folds;
  readonly id: string;
  readonly summary: ComponentChildren;
  /** What is unfolded; made only then. */
  readonly children: () => ComponentChildren;
}

/** A part of a list that unfolds. */
export function Fold({ folds, id, summary, children }: FoldProps) {
  const isOpen = folds.isOpen(id);
  return (
    <details class="fold" open={isOpen} onToggle={(event) => folds.toggle(id, event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
