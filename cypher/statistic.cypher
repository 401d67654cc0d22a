// statement: statistic.byIds
// The statistics with these ids.
// in: $keys
// out: key, node
UNWIND $keys AS key
MATCH (c:Statistic {id: key})
RETURN key, properties(c) AS node;

// statement: statistic.ofForces
// The statistics in the reports about forces, newest first.
// in: $keys, slugs of forces; $theme, to keep that theme and its narrower ones; $area
// out: key, node
UNWIND $keys AS key
MATCH (:Force {id: key})<-[:ABOUT]-(:Report)-[:STATES]->(c:Statistic)
WHERE c.place IS NOT NULL
/*?area*/  AND c.area = $area
/*?theme*/ AND EXISTS { MATCH (c:Statistic)-[:CONCERNS]->(:Theme)-[:BROADER*0..9]->(:Theme {id: $theme}) }
RETURN key, properties(c) AS node
ORDER BY key, substring(c.dated, 0, 10) DESC, c.place;

// statement: statistic.ofReports
// The statistics in reports, in reading order.
// in: $keys, slugs of reports
// out: key, node
UNWIND $keys AS key
MATCH (:Report {id: key})-[:STATES]->(c:Statistic)
RETURN key, properties(c) AS node
ORDER BY key, c.place;

// statement: statistic.themes
// The themes that statistics concern.
// in: $keys, ids of statistics
// out: key, node
UNWIND $keys AS key
MATCH (c:Statistic {id: key})-[:CONCERNS]->(t:Theme)
RETURN key, properties(t) AS node
ORDER BY key, t.id;

// statement: statistic.report
// The report that each of the statistics stands in.
// in: $keys, ids of statistics
// out: key, node
UNWIND $keys AS key
MATCH (c:Statistic {id: key})<-[:STATES]-(r:Report)
RETURN key, properties(r) AS node;

// statement: statistic.forces
// The forces that statistics are about.
// in: $keys, ids of statistics
// out: key, node
UNWIND $keys AS key
MATCH (c:Statistic {id: key})<-[:STATES]-(:Report)-[:ABOUT]->(fo:Force)
RETURN key, properties(fo) AS node
ORDER BY key, fo.id;

// statement: statistic.evidence
// The spans of text that statistics rest on, in the order of the text.
// in: $keys, ids of statistics
// out: key, node
UNWIND $keys AS key
MATCH (c:Statistic {id: key})-[:EVIDENCED_BY]->(e:Evidence)
RETURN key, properties(e) AS node
ORDER BY key, e.start;

// statement: statistic.partners
// The partners that statistics mention.
// in: $keys, ids of statistics
// out: key, node
UNWIND $keys AS key
MATCH (c:Statistic {id: key})-[:MENTIONS]->(p:Partner)
RETURN key, properties(p) AS node
ORDER BY key, p.id;

// statement: statistic.comparisons
// The figures that statistics are compared with.
// in: $keys, ids of statistics
// out: key, node
UNWIND $keys AS key
MATCH (c:Statistic {id: key})-[:COMPARED_WITH]->(o:Statistic)
RETURN key, properties(o) AS node
ORDER BY key, o.place;
