import type { Statement } from '../statement.ts';
import type { Outline } from './outline.ts';

/** What a rule objects to: where in the text of the statement, both from 1, and what is wrong there. */
export interface Objection {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** A rule that keeps a statement inside the Cypher on which both engines agree. */
export interface Rule {
  readonly name: string;
  /** What goes wrong without the rule. */
  readonly why: string;
  /** What to write instead. */
  readonly mend: string;
  readonly find: (outline: Outline, statement: Statement) => readonly Objection[];
}

/** A part of the text: from one place to before another. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** The places in a part of the text at which something holds. */
export function places({ from, to }: Part, holds: (place: number) => boolean): readonly number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index).filter(holds);
}

/** The whole text. */
export function whole(outline: Outline): Part {
  return { from: 0, to: outline.tokens.length };
}

/** Objects to what stands at a place. */
export function objectTo(outline: Outline, place: number, what: string): Objection {
  const { line = 1, column = 1 } = outline.tokens[place] ?? {};
  return { line, column, what };
}
