import { isKeyword, sign, textAt } from './bracketed.ts';
import type { Clause } from './clauses.ts';
import type { Outline } from './outline.ts';

/** One of the things that WITH, RETURN or UNWIND makes: an expression from `from` to before `to`, and its name. */
export interface Projected {
  readonly from: number;
  readonly to: number;
  /** The name after AS, if there is one. */
  readonly name: string | undefined;
}

/** What a clause makes, in order. */
export function projected(outline: Outline, clause: Clause): readonly Projected[] {
  const start = isKeyword(outline, clause.from, 'DISTINCT') ? clause.from + 1 : clause.from;
  const commas = outline.tokens
    .slice(start, clause.to)
    .flatMap((_, index) =>
      sign(outline, start + index) === ',' && outline.within[start + index] === clause.within ? [start + index] : [],
    );
  return [...commas, clause.to].map((end, index) => {
    const from = index === 0 ? start : (commas[index - 1] ?? start) + 1;
    const named = sign(outline, end - 2) === 'AS';
    return { from, to: named ? end - 2 : end, name: named ? textAt(outline, end - 1) : undefined };
  });
}
