import { type Bracketed, isSubquery, sign } from './bracketed.ts';
import { type Clause, isPatternClause } from './clauses.ts';
import type { Token } from './tokens.ts';

/** A node of a pattern: `(name:Label {map})`, the brackets at the places `open` and `close`. */
export interface NodePattern {
  readonly open: number;
  readonly close: number;
  /** Its name, '' without one. */
  readonly name: string;
  /** What says its label, without the colon before it. */
  readonly labels: readonly Token[];
  readonly map: readonly Token[];
}

const plainRelationships = ['--', '-->', '<--', '<-->'];

/** The nodes of all patterns of a text: in clauses, subqueries, predicates, comprehensions and shortest paths. */
export function nodesOf(text: Bracketed, clauses: readonly Clause[]): readonly NodePattern[] {
  const first = firstOfPatterns(text, clauses);
  return [...text.tokens.keys()].flatMap((open) => {
    const close = text.partners.get(open);
    if (sign(text, open) !== '(' || sign(text, open + 1) === '(' || close === undefined) return [];
    const isNode = first.has(open) || relationshipAfter(text, close) || relationshipBefore(text, open);
    return isNode ? [readNode(text, open, close)] : [];
  });
}

/** Where patterns begin that need not have a relationship. */
function firstOfPatterns(text: Bracketed, clauses: readonly Clause[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const clause of clauses.filter(isPatternClause)) {
    for (let place = clause.from; place < clause.to; place += 1) {
      const begins = place === clause.from || [',', '='].includes(sign(text, place - 1));
      if (begins && text.within[place] === clause.within) found.add(place);
    }
  }
  for (const place of text.tokens.keys()) {
    if (isSubquery(text, place, 'EXISTS', 'COUNT', 'COLLECT')) found.add(place + 2);
  }
  return found;
}

function relationshipAfter(text: Bracketed, close: number): boolean {
  const next = sign(text, close + 1);
  return plainRelationships.includes(next) || (['-', '<-'].includes(next) && sign(text, close + 2) === '[');
}

function relationshipBefore(text: Bracketed, open: number): boolean {
  const previous = sign(text, open - 1);
  return plainRelationships.includes(previous) || (['-', '->'].includes(previous) && sign(text, open - 2) === ']');
}

function readNode({ tokens }: Bracketed, open: number, close: number): NodePattern {
  const inside = tokens.slice(open + 1, close);
  const [first] = inside;
  const name = first?.kind === 'word' || first?.kind === 'quoted' ? first.text : '';
  const rest = name === '' ? inside : inside.slice(1);
  const map = rest.findIndex(
    (token) => token.text === '{' || token.kind === 'parameter' || /^where$/i.test(token.text),
  );
  const labelled = map < 0 ? rest : rest.slice(0, map);
  return { open, close, name, labels: labelled.slice(1), map: map < 0 ? [] : rest.slice(map) };
}
