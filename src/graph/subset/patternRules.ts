import { isCall, isKeyword, isSubquery, sign } from './bracketed.ts';
import { clauseBefore, isPatternClause } from './clauses.ts';
import { objectTo, places, type Rule, whole } from './rule.ts';

const pathFunctions = ['SHORTESTPATH', 'ALLSHORTESTPATHS'];

/** Rules on what MATCH and its like may look for. */
export const patternRules: readonly Rule[] = [
  {
    name: 'node-label',
    why: 'Grafeo plans by labels: it looks for a node without one among all nodes, slowly or without finding it.',
    mend: 'write its label, also where its name is bound already',
    find: (outline) =>
      outline.nodes
        .filter((node) => node.labels.length === 0)
        .map((node) => objectTo(outline, node.open, `the node (${node.name}) has no label`)),
  },
  {
    name: 'label-expression',
    why: 'Grafeo refuses label expressions, and a node of this graph has one label.',
    mend: 'name one label, or make it a choice',
    find: (outline) =>
      outline.nodes
        .flatMap((node) => node.labels.slice(0, 2))
        .filter((token) => ['|', '&', '!', '%', ':'].includes(token.text))
        .map((token) => ({ ...token, what: `"${token.text}" among labels` })),
  },
  {
    name: 'inline-map',
    why: 'Grafeo finds nothing by a map that reads a property of another node.',
    mend: 'compare the two in WHERE: a map holds literals, parameters and fields of rows',
    find: (outline) => {
      const names = new Set(outline.nodes.map((node) => node.name));
      return outline.nodes.flatMap(({ map }) =>
        map
          .filter((token, index) => names.has(token.text) && map[index + 1]?.text === '.')
          .map((token) => ({ ...token, what: `the map reads a property of the node ${token.text}` })),
      );
    },
  },
  {
    name: 'optional-where',
    why: 'OPTIONAL MATCH keeps its row on Neo4j; Grafeo loses it when its WHERE has a subquery or a pattern.',
    mend: 'make it part of the pattern of the OPTIONAL MATCH, whose WHERE compares properties only',
    find: (outline) => {
      const patterns = new Set(outline.nodes.map((node) => node.open));
      return outline.clauses
        .filter(({ keyword }) => keyword === 'WHERE')
        .filter((clause) => clauseBefore(outline.clauses, clause)?.keyword === 'OPTIONAL MATCH')
        .flatMap((clause) =>
          places(clause, (place) => isSubquery(outline, place, 'EXISTS', 'COUNT') || patterns.has(place)).slice(0, 1),
        )
        .map((place) => objectTo(outline, place, 'a subquery or a pattern in the WHERE of an OPTIONAL MATCH'));
    },
  },
  {
    name: 'optional-rematch',
    why: 'When OPTIONAL MATCH found nothing, a MATCH from there gives no row on Neo4j and a row of nulls on Grafeo.',
    mend: 'match it without OPTIONAL, or chain the whole pattern in the OPTIONAL MATCH',
    find: (outline) => {
      const sure = new Set<string>();
      const optional = new Set<string>();
      return outline.nodes.flatMap(({ name, open }) => {
        const clause = outline.clauses.find(({ from, to, within }) => from <= open && open < to && within === -1);
        if (name === '' || clause === undefined || !isPatternClause(clause)) return [];
        const isOptional = clause.keyword === 'OPTIONAL MATCH';
        if (isOptional && !sure.has(name)) optional.add(name);
        else if (!isOptional && !optional.has(name)) sure.add(name);
        else if (!isOptional) return [objectTo(outline, open, `MATCH goes on from ${name}, which is optional`)];
        return [];
      });
    },
  },
  {
    name: 'path-where',
    why: 'With a condition on a shortest path, Neo4j goes on to the next shortest and Grafeo finds nothing.',
    mend: 'match the ends with their conditions first, then the path in a MATCH without WHERE',
    find: (outline) =>
      outline.clauses
        .filter((clause) => {
          const match = clauseBefore(outline.clauses, clause);
          const isPath = (place: number) => isCall(outline, place, ...pathFunctions);
          return clause.keyword === 'WHERE' && match !== undefined && places(match, isPath).length > 0;
        })
        .map((clause) => objectTo(outline, clause.at, 'WHERE on a shortest path')),
  },
  {
    name: 'quantified-path',
    why: 'Grafeo refuses quantified paths.',
    mend: 'write -[:TYPE*1..3]-',
    find: (outline) => {
      const group = (place: number) =>
        sign(outline, place) === '(' &&
        sign(outline, place + 1) === '(' &&
        !isCall(outline, place - 1, ...pathFunctions);
      const repeated = (place: number) =>
        ['-', '->', '--', '-->', '<--', '<-->'].includes(sign(outline, place - 1)) &&
        ['{', '+', '*'].includes(sign(outline, place));
      return outline.clauses
        .filter(isPatternClause)
        .flatMap((clause) =>
          places(clause, (place) => outline.within[place] === clause.within && (group(place) || repeated(place))),
        )
        .map((place) => objectTo(outline, place, 'a quantified path'));
    },
  },
  {
    name: 'shortest-selector',
    why: 'Grafeo refuses SHORTEST.',
    mend: 'write shortestPath((a:A)-[:TYPE*..6]-(b:B)), or allShortestPaths',
    find: (outline) =>
      places(whole(outline), (place) => isKeyword(outline, place, 'SHORTEST')).map((place) =>
        objectTo(outline, place, 'SHORTEST'),
      ),
  },
];
