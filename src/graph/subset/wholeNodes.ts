import { isCall, sign, textAt } from './bracketed.ts';
import { type Clause, isPatternClause } from './clauses.ts';
import type { Outline } from './outline.ts';
import { projected } from './projections.ts';
import { places } from './rule.ts';

// What these return is, or holds, what they are given.
const passing = [
  'COLLECT',
  'COALESCE',
  'HEAD',
  'LAST',
  'TAIL',
  'REVERSE',
  'NODES',
  'RELATIONSHIPS',
  'STARTNODE',
  'ENDNODE',
];

/** The places at which the RETURN at the top names a node, a relationship or a path, or a list or map of them. */
export function wholeNodes(outline: Outline): readonly number[] {
  const names = patternNames(outline);
  const found: number[] = [];
  for (const clause of outline.clauses.filter(({ keyword }) => ['WITH', 'RETURN', 'UNWIND'].includes(keyword))) {
    const isReturn = clause.keyword === 'RETURN' && clause.within === -1;
    for (const { from, to, name } of projected(outline, clause)) {
      const everything = places({ from, to: from + 1 }, (place) => sign(outline, place) === '*');
      const whole = places(
        { from, to },
        (place) => names.has(textAt(outline, place)) && isValue(outline, place, to) && survives(outline, place, clause),
      );
      if (isReturn) found.push(...everything, ...whole);
      // AS gives a name anew: it may be that of a node so far.
      if (name !== undefined && whole.length > 0) names.add(name);
      else if (name !== undefined) names.delete(name);
    }
  }
  return found;
}

/** The names that patterns give to nodes, relationships and paths. */
function patternNames(outline: Outline): Set<string> {
  const relationships = places({ from: 0, to: outline.tokens.length }, (place) => {
    const isFirst = sign(outline, place - 1) === '[' && ['-', '<-'].includes(sign(outline, place - 2));
    return isFirst && outline.tokens[place]?.kind === 'word';
  });
  const paths = outline.clauses
    .filter(isPatternClause)
    .flatMap((clause) =>
      places(clause, (place) => sign(outline, place + 1) === '=' && outline.within[place] === clause.within),
    );
  const names = [...relationships, ...paths].map((place) => textAt(outline, place));
  return new Set([...names, ...outline.nodes.map((node) => node.name)].filter((name) => name !== ''));
}

/** Whether a name stands for itself: not before a dot, as a label, in a comparison. */
function isValue(outline: Outline, place: number, end: number): boolean {
  const before = [',', '(', '[', ':', '|', 'DISTINCT', 'RETURN', 'WITH', 'UNWIND', 'THEN', 'ELSE', 'IN'];
  const after = [',', ')', ']', '}', '|', 'WHERE', 'WHEN', 'ELSE', 'END'];
  return before.includes(sign(outline, place - 1)) && (place + 1 === end || after.includes(sign(outline, place + 1)));
}

/** Whether what stands at a place is still whole when the brackets around it are done with it. */
function survives(outline: Outline, place: number, clause: Clause): boolean {
  const open = outline.within[place] ?? -1;
  if (open === clause.within) return true;
  const close = outline.partners.get(open) ?? place;
  if (['.', '{'].includes(sign(outline, close + 1))) return false;
  if (sign(outline, open) === '(' && outline.tokens[open - 1]?.kind === 'word') {
    return isCall(outline, open - 1, ...passing) && survives(outline, open - 1, clause);
  }
  // A comprehension is made of what stands after its bar.
  const bar = outline.tokens.findIndex((token, at) => token.text === '|' && outline.within[at] === open);
  return !(sign(outline, open) === '[' && bar > place) && survives(outline, open, clause);
}
