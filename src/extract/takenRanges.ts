import type { Range } from './prose.ts';

/** What of a source is taken, character by character: how many ranges took it costs nothing. */
export interface TakenRanges {
  /** Whether any of the places is taken, in part or whole. */
  has(places: readonly Range[]): boolean;
  add(places: readonly Range[]): void;
}

/** Nothing of a source is taken at first. */
export function takenOf(source: string): TakenRanges {
  const taken = new Uint8Array(source.length);
  return {
    has: (places) => places.some(({ start, end }) => taken.subarray(start, end).includes(1)),
    add: (places) => {
      for (const { start, end } of places) taken.fill(1, start, end);
    },
  };
}
