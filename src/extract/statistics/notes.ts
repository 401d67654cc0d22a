import type { Block, Page } from '../page.ts';
import type { Sentence } from '../sentences.ts';
import type { CarriedPeriods } from './sentencePeriods.ts';

/** What the sentences of a text leave to those after them, for the notes that are set on them. */
export interface ToldSoFar {
  readonly add: (sentence: Sentence, carried: CarriedPeriods) => void;
  /** What the sentence with the mark of a note leaves; undefined where no mark is found. */
  readonly atMarkOf: (note: Block) => CarriedPeriods | undefined;
}

const farAbove = 20_000;
const signs = '¹²³⁴⁵⁶⁷⁸⁹';

/** Keeps what is told, so that "rapes recorded in that year" in a note means the year of the sentence that it is a note on. */
export function toldSoFar({ source }: Page): ToldSoFar {
  const told: { readonly start: number; readonly carried: CarriedPeriods }[] = [];
  const add = ({ block, range }: Sentence, carried: CarriedPeriods) => {
    told.push({ start: block.prose.origins[range.start] ?? 0, carried });
  };
  const atMarkOf = (note: Block) => {
    const start = note.ranges[0]?.start ?? 0;
    const label = /(?:^|\s)(\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹])\s*$/u.exec(source.slice(Math.max(0, start - 6), start))?.[1];
    const mark = label === undefined ? undefined : markBefore(source, start, label);
    return mark === undefined ? undefined : told.findLast((one) => one.start < mark)?.carried;
  };
  return { add, atMarkOf };
}

/** Where the mark of a note stands last before it. */
function markBefore(source: string, noteStart: number, label: string): number | undefined {
  const from = Math.max(0, noteStart - farAbove);
  const ahead = source.slice(from, noteStart);
  for (let at = ahead.lastIndexOf(label); at > 0; at = ahead.lastIndexOf(label, at - 1)) {
    const isSign = signs.includes(label);
    const isOnWord = /[\p{L})][.,;:’”'"]?$/u.test(ahead.slice(Math.max(0, at - 3), at));
    const isWhole = isSign || /^(?:[\s.,;)]|$)/.test(ahead.slice(at + label.length, at + label.length + 1));
    if (isOnWord && isWhole) return from + at;
  }
  return undefined;
}
