import { isCall, isSubquery, sign, textAt } from './bracketed.ts';
import { endsList, listNames, startsList } from './lists.ts';
import { objectTo, places, type Rule, whole } from './rule.ts';
import { wholeNodes } from './wholeNodes.ts';

const aggregates = ['COUNT', 'SUM', 'AVG', 'MIN', 'MAX', 'COLLECT', 'STDEV', 'STDEVP'];
const conversions = ['TOINTEGER', 'TOINTEGERORNULL', 'TOBOOLEAN', 'TOBOOLEANORNULL', 'TOSTRING', 'TOSTRINGORNULL'];

/** Rules on what WITH, WHERE and RETURN may compute. */
export const expressionRules: readonly Rule[] = [
  {
    name: 'two-subqueries',
    why: 'Beside an aggregate, Grafeo gives two COUNT { } or EXISTS { } the value of the second.',
    mend: 'put one of them into a WITH of its own',
    find: (outline) =>
      outline.clauses
        .filter(({ keyword }) => ['WITH', 'RETURN'].includes(keyword))
        .filter((clause) => places(clause, (place) => isCall(outline, place, ...aggregates)).length > 0)
        .flatMap((clause) => places(clause, (place) => isSubquery(outline, place, 'COUNT', 'EXISTS')).slice(1))
        .map((place) => objectTo(outline, place, 'a second subquery beside an aggregate')),
  },
  {
    name: 'collect-subquery',
    why: 'Grafeo refuses COLLECT { }.',
    mend: 'write collect() in a WITH of its own, or a pattern comprehension',
    find: (outline) =>
      places(whole(outline), (place) => isSubquery(outline, place, 'COLLECT')).map((place) =>
        objectTo(outline, place, 'COLLECT { }'),
      ),
  },
  {
    name: 'computed-limit',
    why: 'Grafeo refuses anything but a number or a parameter after SKIP and LIMIT.',
    mend: 'compute it first and give it as a parameter',
    find: (outline) => {
      const isPlain = (place: number) => ['number', 'parameter'].includes(outline.tokens[place]?.kind ?? '');
      return outline.clauses
        .filter(({ keyword }) => ['SKIP', 'OFFSET', 'LIMIT'].includes(keyword))
        .filter(({ from, to }) => to - from !== 1 || !isPlain(from))
        .map(({ keyword, at }) => objectTo(outline, at, `an expression after ${keyword}`));
    },
  },
  {
    name: 'list-plus',
    why: 'A list + an element is a list on Neo4j and null on Grafeo.',
    mend: 'gather the elements by collect() or in a list comprehension',
    find: (outline) => {
      const names = listNames(outline);
      const isBeside = (place: number) => endsList(outline, place - 1, names) || startsList(outline, place + 1, names);
      return places(whole(outline), (place) => sign(outline, place) === '+' && isBeside(place)).map((place) =>
        objectTo(outline, place, 'a list beside +'),
      );
    },
  },
  {
    name: 'negative-slice',
    why: 'list[..-1] is the list without its last on Neo4j and the whole list on Grafeo.',
    mend: 'count from the start, or slice the reversed list',
    find: (outline) => {
      const isSlice = (place: number) =>
        sign(outline, place) === '..' && sign(outline, outline.within[place] ?? -1) === '[';
      const isFromEnd = (place: number) =>
        sign(outline, place + 1) === '-' || (sign(outline, place - 2) === '-' && sign(outline, place - 3) === '[');
      return places(whole(outline), (place) => isSlice(place) && isFromEnd(place)).map((place) =>
        objectTo(outline, place, 'a slice that counts from the end'),
      );
    },
  },
  {
    name: 'conversion',
    why: "toInteger('3.9'), toBoolean(0), toString(1.0) are 3, false, '1.0' on Neo4j and null, null, '1' on Grafeo.",
    mend: 'store and give each value in its own type; toString(date(…)) is the one conversion',
    find: (outline) => {
      const ofDate = (place: number) => isCall(outline, place, 'TOSTRING') && isCall(outline, place + 2, 'DATE');
      return places(whole(outline), (place) => isCall(outline, place, ...conversions) && !ofDate(place)).map((place) =>
        objectTo(outline, place, `${textAt(outline, place)}() of what may be a number or a text`),
      );
    },
  },
  {
    name: 'date-literal',
    why: 'A day that does not exist is an error on Neo4j and null on Grafeo; weeks are read by Neo4j only.',
    mend: 'give the day as a parameter that was checked: date($day)',
    find: (outline) => {
      const isLiteral = (place: number) => outline.tokens[place]?.kind === 'string';
      return places(whole(outline), (place) => isCall(outline, place, 'DATE') && isLiteral(place + 2)).map((place) =>
        objectTo(outline, place, 'date() of a literal'),
      );
    },
  },
  {
    name: 'date-time',
    why: 'Compared with a JavaScript date, datetime() is a comparison on Neo4j and null on Grafeo.',
    mend: 'keep days as ISO 8601 text, which compares alike on both',
    find: (outline) =>
      places(whole(outline), (place) => isCall(outline, place, 'DATETIME', 'LOCALDATETIME')).map((place) =>
        objectTo(outline, place, `${textAt(outline, place)}()`),
      ),
  },
  {
    name: 'map-projection',
    why: 'Of a null from OPTIONAL MATCH, r{.id} is null on Neo4j and {id: null} on Grafeo.',
    mend: 'return properties(r), or the properties one by one',
    find: (outline) => {
      const { to } = whole(outline);
      const from = outline.clauses.find(({ keyword }) => keyword === 'OPTIONAL MATCH')?.from ?? to;
      const isProjected = (place: number) =>
        outline.tokens[place]?.kind === 'word' && sign(outline, place + 1) === '{' && sign(outline, place + 2) === '.';
      return places({ from, to }, isProjected).map((place) =>
        objectTo(outline, place, `${textAt(outline, place)}{.…} after OPTIONAL MATCH`),
      );
    },
  },
  {
    name: 'bare-sum',
    why: 'The sum of nothing is 0 on Neo4j and null on Grafeo.',
    mend: 'write coalesce(sum(…), 0)',
    find: (outline) => {
      const isBare = (place: number) => isCall(outline, place, 'SUM') && !isCall(outline, place - 2, 'COALESCE');
      return places(whole(outline), isBare).map((place) => objectTo(outline, place, 'sum() outside of coalesce()'));
    },
  },
  {
    name: 'internal-id',
    why: 'The numbers by which an engine tells its nodes apart are its own, and they change.',
    mend: 'use the property id',
    find: (outline) =>
      places(whole(outline), (place) => isCall(outline, place, 'ID', 'ELEMENTID')).map((place) =>
        objectTo(outline, place, `${textAt(outline, place)}()`),
      ),
  },
  {
    name: 'whole-node',
    why: 'A node, a relationship or a path comes back as an object of the engine.',
    mend: 'return properties(x), its properties or a map of them',
    find: (outline) =>
      wholeNodes(outline).map((place) => objectTo(outline, place, `${textAt(outline, place)} is returned whole`)),
  },
];
