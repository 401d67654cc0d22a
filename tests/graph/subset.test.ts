import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readStatements, type Statement, statements } from '../../src/graph/statement.ts';
import { checkStatements, rules, violationText } from '../../src/graph/subset.ts';

const temporary = mkdtempSync(path.join(tmpdir(), 'inspection-graph-subset-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let folders = 0;

/** The statements of Cypher files with these contents. */
function statementsOf(files: Readonly<Record<string, string>>): Iterable<Statement> {
  folders += 1;
  const folder = path.join(temporary, String(folders));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return readStatements(folder).values();
}

function violationsOf(files: Readonly<Record<string, string>>): readonly string[] {
  return checkStatements(statementsOf(files)).map(
    ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
  );
}

/** A file of one statement: two lines of comment, what else the comment says, then the text from the third line on. */
function fileOf(text: string, comment = '// in: $a, $b, $rows'): string {
  return `// statement: some.statement\n${comment}\n${text};\n`;
}

interface Case {
  readonly comment?: string;
  /** What breaks the rule; ▸ stands before what is objected to. */
  readonly bad: readonly string[];
  /** What is near to it and keeps the rule. */
  readonly good: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'node-label': {
    bad: [
      'MATCH ▸(f) RETURN f.id AS id',
      'MATCH (f:Finding)-[:CONCERNS]->▸() RETURN f.id AS id',
      'MATCH (f:Finding {id: $a})\nMATCH ▸(f)<-[:HAS_FINDING]-(r:Report)\nRETURN r.id AS id',
      'MATCH (f:Finding) WHERE EXISTS { MATCH ▸(f)-[:CONCERNS]->(:Theme) } RETURN f.id AS id',
      'MATCH (f:Finding) WHERE EXISTS { ▸(f)-[:CONCERNS]->(:Theme) } RETURN f.id AS id',
      'MATCH (f:Finding) WHERE NOT ▸(f)-[:CONCERNS]->(:Theme) RETURN f.id AS id',
      'MATCH (f:Finding) RETURN [▸(f)-[:CONCERNS]->(t:Theme) | t.id] AS ids',
      'MATCH (a:Force), ▸(b {id: $b}) RETURN a.id AS a, b.id AS b',
      'MATCH p = shortestPath((a:Force)-[:ABOUT*..6]-▸(b)) RETURN length(p) AS length',
      'MATCH (a:Force)--▸(b)-->(c:Theme) RETURN a.id AS id',
    ],
    good: [
      'MATCH (f:Finding)<-[:HAS_FINDING]-(:Report) RETURN f.id AS id',
      'MATCH (t:Theme) WHERE (t.depth = 1 OR (t.id = $a)) AND t.id IN ($b) RETURN count(t) AS total',
      "MATCH (t:Theme {id: toLower('X')}) RETURN 2 * (1 + (t.depth)) - (t.depth) AS depth",
      'UNWIND $a AS key CALL (key) { MATCH (t:Theme {id: key}) RETURN count(t) AS total } RETURN key, total',
    ],
  },
  'label-expression': {
    bad: [
      'MATCH (c:Finding▸|Judgment) RETURN c.id AS id',
      'MATCH (c:Finding▸&Judgment) RETURN c.id AS id',
      'MATCH (c:▸!Finding) RETURN c.id AS id',
      'MATCH (:Report)-[:MAKES]->(c:Finding▸:Judgment {id: $a}) RETURN c.id AS id',
    ],
    good: ['MATCH (:Report)-[:HAS_FINDING|MAKES]->(c:Finding) RETURN c.id AS id'],
  },
  'inline-map': {
    bad: ['MATCH (a:Force)\nOPTIONAL MATCH (b:Force {region: ▸a.region})\nRETURN b.id AS id'],
    good: [
      "UNWIND $rows AS row MATCH (b:Force {id: row.id, country: 'Wales', region: $a}) RETURN b.id AS id",
      'MATCH (a:Force) MATCH (b:Force) WHERE b.region = a.region RETURN b.id AS id',
    ],
  },
  'optional-where': {
    bad: [
      'MATCH (f:Force) OPTIONAL MATCH (f:Force)<-[:ABOUT]-(r:Report) WHERE ▸EXISTS { (r:Report)-[:CITES]->(:Report) } RETURN f.id AS id, r.id AS report',
      'MATCH (f:Force)\nOPTIONAL MATCH (f:Force)<-[:ABOUT]-(r:Report)\nWHERE r.kind = $a AND NOT ▸(r:Report)-[:CITES]->(:Report)\nRETURN f.id AS id, r.id AS report',
      'MATCH (f:Force) OPTIONAL MATCH (f:Force)<-[:ABOUT]-(r:Report) WHERE ▸COUNT { (r:Report)-[:CITES]->(:Report) } > 1 RETURN f.id AS id, r.id AS report',
    ],
    good: [
      'MATCH (f:Force) OPTIONAL MATCH (f:Force)<-[:ABOUT]-(r:Report) WHERE r.kind = $a RETURN f.id AS id, r.id AS report',
      'MATCH (f:Force) WHERE EXISTS { (f:Force)<-[:ABOUT]-(:Report) } OPTIONAL MATCH (f:Force)<-[:ABOUT]-(r:Report) RETURN f.id AS id, r.id AS report',
      'MATCH (f:Force) OPTIONAL MATCH (f:Force)<-[:ABOUT]-(r:Report) WITH f, r WHERE EXISTS { (f:Force)<-[:ABOUT]-(:Report) } RETURN f.id AS id, r.id AS report',
    ],
  },
  'optional-rematch': {
    bad: [
      'MATCH (f:Force)\nOPTIONAL MATCH (f:Force)<-[:ABOUT]-(r:Report)\nMATCH ▸(r:Report)-[:CITES]->(c:Report)\nRETURN c.id AS id',
    ],
    good: [
      'MATCH (r:Report) OPTIONAL MATCH (r:Report)-[:ABOUT]->(f:Force) MATCH (r:Report)-[:CITES]->(c:Report) RETURN c.id AS id, f.id AS force',
    ],
  },
  'path-where': {
    bad: [
      'MATCH (a:Force {id: $a})\nMATCH p = shortestPath((a:Force)-[:ABOUT*..6]-(b:Force))\n▸WHERE b.id = $b\nRETURN length(p) AS length',
      'MATCH p = allShortestPaths((a:Force)-[:ABOUT*..6]-(b:Force)) ▸WHERE all(n IN nodes(p) WHERE n.id <> $a) RETURN length(p) AS length',
    ],
    good: [
      'MATCH (a:Force) MATCH (b:Force) WHERE a.id < b.id MATCH p = shortestPath((a:Force)-[:ABOUT*..6]-(b:Force)) WITH p RETURN length(p) AS length',
    ],
  },
  'quantified-path': {
    bad: [
      'MATCH ▸((a:Force)<-[:ABOUT]-(b:Report)){1,3} RETURN 1 AS one',
      'MATCH (a:Theme)-[:BROADER]->▸{1,3}(b:Theme) RETURN b.id AS id',
      'MATCH (a:Theme)-[:BROADER]->▸+(b:Theme) RETURN b.id AS id',
    ],
    good: ['MATCH (a:Theme)-[:BROADER*1..3]->(b:Theme) RETURN b.id AS id'],
  },
  'shortest-selector': {
    bad: ['MATCH p = ▸SHORTEST 1 (a:Force)-[:ABOUT*..6]-(b:Force) RETURN length(p) AS length'],
    good: ['MATCH p = shortestPath((a:Force)-[:ABOUT*..6]-(b:Force)) RETURN length(p) AS shortest'],
  },
  'two-subqueries': {
    bad: [
      'MATCH (f:Force) RETURN count(f) AS n, COUNT { (:Force)<-[:ABOUT]-(:Report) } AS a, ▸EXISTS { (:Report)-[:CITES]->(:Report) } AS b',
    ],
    good: [
      'MATCH (f:Force) RETURN f.id AS id, COUNT { (f:Force)<-[:ABOUT]-(:Report) } AS a, EXISTS { (f:Force)<-[:ABOUT]-(:Report) } AS b',
      'MATCH (f:Force) RETURN count(f) AS n, COUNT { (:Force)<-[:ABOUT]-(:Report) } AS a',
    ],
  },
  'collect-subquery': {
    bad: ['MATCH (f:Force) RETURN ▸COLLECT { MATCH (f:Force)<-[:ABOUT]-(r:Report) RETURN r.id } AS ids'],
    good: ['MATCH (f:Force) RETURN [(f:Force)<-[:ABOUT]-(r:Report) | r.id] AS ids'],
  },
  'computed-limit': {
    bad: [
      'MATCH (f:Force) RETURN f.id AS id ▸LIMIT $a + 1',
      'MATCH (f:Force) WITH f ORDER BY f.id ▸SKIP 2 * 5 LIMIT 3 RETURN f.id AS id',
    ],
    good: ['MATCH (f:Force) RETURN f.id AS id SKIP 10 LIMIT $a'],
  },
  'list-plus': {
    bad: [
      'MATCH (f:Force) WITH collect(f.id) AS ids RETURN ids ▸+ $a AS ids',
      'MATCH (f:Force) RETURN [f.id] ▸+ f.aliases AS names',
      'MATCH (f:Force) RETURN f.id ▸+ [f.name] AS names',
      'MATCH (f:Force) RETURN labels(f) ▸+ $a AS words',
      'MATCH (f:Force) RETURN [x IN $a WHERE x > 1] ▸+ 1 AS list',
    ],
    good: [
      "MATCH (f:Force) WITH f, collect(f.id) AS ids RETURN f.id + ' ' + f.name AS both, size(ids) + 1 AS n, ids[0] + 'x' AS first",
    ],
  },
  'negative-slice': {
    bad: ['RETURN $a[0▸..-1] AS list', 'RETURN $a[-2▸..] AS list', 'RETURN $a[▸..-1] AS list'],
    good: ['RETURN $a[1..3] AS list, $a[-1] AS last'],
  },
  conversion: {
    bad: [
      'RETURN ▸toInteger($a) AS n',
      'RETURN ▸toBoolean($a) AS b',
      'MATCH (t:Theme) RETURN ▸toString(t.depth) AS depth',
    ],
    good: ['RETURN toString(date($a)) AS day, toLower($b) AS b'],
  },
  'date-literal': { bad: ["RETURN ▸date('2024-02-30') AS day"], good: ['RETURN date($a) AS day'] },
  'date-time': {
    bad: ['RETURN ▸datetime($a) AS time', 'RETURN ▸localdatetime() AS time'],
    good: ['MATCH (r:Report) WHERE r.publishedOn > $a RETURN r.publishedOn AS datetime'],
  },
  'map-projection': {
    bad: ['MATCH (f:Force) OPTIONAL MATCH (f:Force)<-[:ABOUT]-(r:Report) RETURN f.id AS id, ▸r{.id, .title} AS report'],
    good: [
      'MATCH (r:Report) RETURN r{.id, .title} AS report',
      'MATCH (f:Force) OPTIONAL MATCH (f:Force)<-[:ABOUT]-(r:Report) RETURN {id: r.id} AS report',
    ],
  },
  'bare-sum': {
    bad: ['MATCH (s:Statistic) RETURN ▸sum(s.value) AS total'],
    good: ['MATCH (s:Statistic) RETURN coalesce(sum(s.value), 0) AS total'],
  },
  'internal-id': {
    bad: ['MATCH (f:Force) RETURN ▸id(f) AS id', 'MATCH (f:Force) WHERE ▸elementId(f) = $a RETURN f.id AS id'],
    good: ['MATCH (f:Force {id: $a}) RETURN f.id AS id'],
  },
  'whole-node': {
    bad: [
      'MATCH (f:Force) RETURN ▸f',
      'MATCH (f:Force) RETURN f.id AS id, ▸f AS force',
      'MATCH (f:Force) RETURN collect(DISTINCT ▸f) AS forces',
      'MATCH (f:Force) RETURN {force: ▸f} AS map',
      'MATCH (f:Force) WITH f AS force RETURN ▸force',
      'MATCH (f:Force) WITH collect({force: f}) AS forces RETURN ▸forces',
      'MATCH (:Force)<-[a:ABOUT]-(:Report) RETURN ▸a',
      'MATCH p = (:Force)<-[:ABOUT]-(:Report) RETURN ▸p AS path',
      'MATCH p = (:Force)<-[:ABOUT]-(:Report) RETURN nodes(▸p) AS nodes',
      'MATCH (f:Force) RETURN ▸*',
    ],
    good: [
      'MATCH (f:Force) RETURN properties(f) AS force, f.id AS id, count(f) AS n, labels(f) AS labels, {id: f.id} AS map',
      'MATCH (f:Force) WITH f.id AS f RETURN f',
      'MATCH p = (:Force)<-[:ABOUT]-(:Report) RETURN [n IN nodes(p) | n.id] AS ids, length(p) AS length',
      'UNWIND $a AS key CALL (key) { MATCH (f:Force {id: key}) RETURN f } RETURN key, properties(f) AS node',
    ],
  },
  'undeclared-write': {
    bad: [
      'UNWIND $rows AS row ▸MERGE (f:Force {id: row.id})',
      '▸CREATE (f:Force {id: $a})',
      'MATCH (f:Force {id: $a}) ▸SET f.name = $b',
      'MATCH (f:Force {id: $a}) ▸REMOVE f.name',
      'MATCH (f:Force {id: $a}) ▸DELETE f',
      '▸CALL db.labels() YIELD label RETURN label',
    ],
    good: [
      "MATCH (f:Force) WHERE f.name STARTS WITH 'Create' AND f.set = 1 RETURN f.id AS id, {set: f.delete} AS map",
      'MATCH (c:Judgment)-[:`SET`]->(s:GradeScale) RETURN s.id AS id',
    ],
  },
  'set-then-read': {
    comment: '// in: $a, $b\n// writes',
    bad: ['MATCH (f:Force {id: $a}) SET f.name = $b, f.shortName = ▸f.name'],
    good: ['MATCH (t:Theme {id: $a}) SET t.depth = t.depth + 1, t.label = $b'],
  },
  'in-transactions': {
    comment: '// in: $rows\n// writes',
    bad: ['UNWIND $rows AS row CALL (row) { MERGE (f:Force {id: row.id}) } IN ▸TRANSACTIONS OF 100 ROWS'],
    good: ['UNWIND $rows AS row MERGE (f:Force {id: row.id}) SET f.transactions = 1'],
  },
  'schema-change': {
    comment: '// in:\n// writes',
    bad: ['▸CREATE FULLTEXT INDEX words FOR (n:Force) ON EACH [n.words]', '▸DROP INDEX words'],
    good: ['CREATE (i:Inspection)'],
  },
  'undeclared-parameter': {
    comment: '// in: $a, $b',
    bad: [
      'MATCH (f:Force {id: ▸$force}) RETURN f.id AS id',
      'MATCH (f:Force)\nWHERE f.id IS NOT NULL\n▸/*?ofAll*/ AND f.name IS NOT NULL\nRETURN f.id AS id',
    ],
    good: ["MATCH (f:Force {id: $a})\n/*?b*/ WHERE f.name = $b\nRETURN '$c' AS price"],
  },
  'choice-word': {
    comment: '// choice key: f.id | f.name\n// choice bad: x | x DELETE f',
    bad: [
      'MATCH (f:Force) RETURN ▸/*key=*/f.region AS key',
      'MATCH (f:Force) RETURN ▸/*bad=*/x AS key',
      'MATCH (f:Force) RETURN ▸/*other=*/x AS key',
    ],
    good: ['MATCH (f:Force) RETURN /*key=*/f.name AS key'],
  },
};

describe('the statement checker', () => {
  test('has a case for every rule, and no rule has the name of another', () => {
    expect(rules.map((rule) => rule.name).sort()).toEqual(Object.keys(cases).sort());
  });

  for (const [rule, { bad, good, comment }] of Object.entries(cases)) {
    const head = (comment ?? '').split('\n').length;
    test.each(bad)(`${rule} objects to %s`, (marked) => {
      const before = marked.slice(0, marked.indexOf('▸')).split('\n');
      const line = head + 1 + before.length;
      const column = (before.at(-1) ?? '').length + 1;
      expect(violationsOf({ 'some.cypher': fileOf(marked.replace('▸', ''), comment) })).toContain(
        `some.cypher:${line}:${column} ${rule}`,
      );
    });
    test.each(good)(`${rule} lets pass %s`, (text) => {
      const found = violationsOf({ 'some.cypher': fileOf(text, comment) });
      expect(found.filter((violation) => violation.endsWith(` ${rule}`))).toEqual([]);
    });
  }

  test('says file, line, column, rule, what is wrong and how to mend it', () => {
    const [violation] = checkStatements(statementsOf({ 'force.cypher': fileOf('MATCH (f)\nRETURN f.id AS id') }));
    expect(violation && violationText(violation)).toBe(
      'cypher/force.cypher:3:7 node-label the node (f) has no label; write its label, also where its name is bound already',
    );
  });

  test('reports what is wrong in a fragment where the fragment stands, once, however many statements include it', () => {
    const fragment =
      '// fragment: shared.filter\n// What is asked for.\n    /*?theme*/ AND EXISTS { (f)-[:CONCERNS]->(:Theme {id: $theme}) };\n';
    const including = (name: string) =>
      `// statement: ${name}\n// in: the filter\nMATCH (f:Finding)\nWHERE f.id IS NOT NULL\n/*include shared.filter*/\nRETURN f.id AS id;\n`;
    expect(violationsOf({ 'a.cypher': including('one') + including('two'), 'shared.cypher': fragment })).toEqual([
      'shared.cypher:3:29 node-label',
    ]);
  });

  test('counts the lines of the file below a fragment that was included', () => {
    const text = `// fragment: two.lines
    /*?a*/ AND f.id > $a
    /*?b*/ AND f.id < $b;

// statement: some.statement
MATCH (f:Force) WHERE f.id IS NOT NULL
/*include two.lines*/
RETURN f;
`;
    expect(violationsOf({ 'some.cypher': text })).toEqual(['some.cypher:8:8 whole-node']);
  });

  test('finds what is wrong only when one guarded line is there and another is not', () => {
    const text = `MATCH (f:Force)
/*?a*/ OPTIONAL MATCH (f:Force)<-[:ABOUT]-(r:Report)
/*?b*/ MATCH (f:Force)<-[:ADDRESSED_TO]-(c:Recommendation)
WHERE EXISTS { (f:Force)<-[:ABOUT]-(:Report) }
RETURN f.id AS id`;
    expect(violationsOf({ 'some.cypher': fileOf(text) })).toEqual(['some.cypher:6:7 optional-where']);
  });

  test('finds what is wrong only with a word of a choice, or with two of them', () => {
    const one = fileOf('MATCH (f:Force) RETURN /*what=*/f.id AS id', '// choice what: f.id | f');
    const two = fileOf('MATCH (f:/*label|=*/Force) RETURN f.id AS id', '// choice label: Force | Theme');
    expect(violationsOf({ 'one.cypher': one })).toEqual(['one.cypher:3:33 whole-node']);
    expect(violationsOf({ 'two.cypher': two })).toEqual(['two.cypher:3:26 label-expression']);
  });

  test('reads strings, quoted names and comments as no Cypher', () => {
    const text =
      "MATCH (f:Force) // MATCH (f) DELETE f\nWHERE f.name = 'MATCH (x) DETACH DELETE x \\' $c' /* SET */\nRETURN f.id AS `MERGE`";
    expect(violationsOf({ 'some.cypher': fileOf(text) })).toEqual([]);
  });

  test('finds every statement of the product inside the subset', () => {
    const found = checkStatements(statements().values());
    expect(found.map(violationText)).toEqual([]);
    expect(statements().size).toBeGreaterThan(50);
  });
});
