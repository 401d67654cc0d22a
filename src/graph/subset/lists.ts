import { isCall, sign, textAt } from './bracketed.ts';
import type { Outline } from './outline.ts';
import { projected } from './projections.ts';

const listFunctions = ['COLLECT', 'NODES', 'RELATIONSHIPS', 'LABELS', 'KEYS', 'SPLIT', 'RANGE', 'TAIL', 'REVERSE'];
const wordsBeforeValues = [
  'IN',
  'RETURN',
  'WITH',
  'UNWIND',
  'AND',
  'OR',
  'NOT',
  'WHERE',
  'THEN',
  'ELSE',
  'DISTINCT',
  'BY',
];

/** Whether a list begins at a place: a literal, a comprehension, a function that makes one, or one of these names. */
export function startsList(outline: Outline, place: number, names: ReadonlySet<string> = new Set()): boolean {
  if (sign(outline, place) === '[') return !isIndex(outline, place);
  const isName = names.has(textAt(outline, place)) && !['.', '[', '('].includes(sign(outline, place + 1));
  return isName || isCall(outline, place, ...listFunctions);
}

/** Whether a list ends at a place. */
export function endsList(outline: Outline, place: number, names: ReadonlySet<string>): boolean {
  const open = outline.partners.get(place);
  if (open === undefined) return names.has(textAt(outline, place)) && sign(outline, place - 1) !== '.';
  return startsList(outline, sign(outline, open) === '(' ? open - 1 : open);
}

/** The names that WITH gives to lists. */
export function listNames(outline: Outline): ReadonlySet<string> {
  return new Set(
    outline.clauses
      .filter((clause) => clause.keyword === 'WITH')
      .flatMap((clause) => projected(outline, clause))
      .filter(({ from, name }) => name !== undefined && startsList(outline, from))
      .map(({ name = '' }) => name),
  );
}

/** After a name or a bracket, [ takes an element or a slice. */
function isIndex(outline: Outline, place: number): boolean {
  const kind = outline.tokens[place - 1]?.kind;
  if (kind === 'word') return !wordsBeforeValues.includes(sign(outline, place - 1));
  return kind === 'parameter' || [')', ']', '}'].includes(sign(outline, place - 1));
}
