import { type Bracketed, isKeyword, sign } from './bracketed.ts';

/** A clause of a statement or of a subquery: a keyword at `at`, then the tokens from `from` to before `to`. */
export interface Clause {
  readonly keyword: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** The place of the bracket around it, -1 at the top of the statement. */
  readonly within: number;
}

const words = [
  ...['CALL', 'CREATE', 'DELETE', 'DETACH', 'DROP', 'FOREACH', 'INSERT', 'LIMIT', 'LOAD', 'MATCH', 'MERGE', 'OFFSET'],
  ...['ON', 'OPTIONAL', 'ORDER', 'REMOVE', 'RETURN', 'SET', 'SKIP', 'UNION', 'UNWIND', 'WHERE', 'WITH', 'YIELD'],
];

/** The clauses of a text and of its subqueries, in the order of the text. */
export function clausesOf(text: Bracketed): readonly Clause[] {
  const starts = [...text.tokens.keys()].filter((place) => begins(text, place));
  return starts.map((at, index) => {
    const within = text.within[at] ?? -1;
    const keyword = sign(text, at) === 'OPTIONAL' ? 'OPTIONAL MATCH' : sign(text, at);
    const end = text.partners.get(within) ?? text.tokens.length;
    const to = starts.slice(index + 1).find((next) => text.within[next] === within) ?? end;
    return { keyword, at, from: at + keyword.split(' ').length, to, within };
  });
}

function begins(text: Bracketed, place: number): boolean {
  const before = sign(text, place - 1);
  return (
    isKeyword(text, place, ...words) &&
    // STARTS WITH and ENDS WITH are operators; MATCH and CREATE may be the second word of a keyword.
    !(sign(text, place) === 'WITH' && ['STARTS', 'ENDS'].includes(before)) &&
    !(['MATCH', 'CREATE'].includes(sign(text, place)) && ['OPTIONAL', 'ON'].includes(before))
  );
}

const patternClauses = ['MATCH', 'OPTIONAL MATCH', 'MERGE', 'CREATE'];

/** Whether a clause is made of patterns. */
export function isPatternClause(clause: Clause): boolean {
  return patternClauses.includes(clause.keyword);
}

/** The clause before another in the same brackets. */
export function clauseBefore(clauses: readonly Clause[], clause: Clause): Clause | undefined {
  return clauses.find((one) => one.within === clause.within && one.to === clause.at);
}
