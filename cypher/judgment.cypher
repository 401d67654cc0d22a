// statement: judgment.byIds
// The judgments with these ids.
// in: $keys
// out: key, node
UNWIND $keys AS key
MATCH (c:Judgment {id: key})
RETURN key, properties(c) AS node;

// statement: judgment.ofForces
// The judgments about forces, newest first.
// in: $keys, slugs of forces
// out: key, node
UNWIND $keys AS key
MATCH (:Force {id: key})<-[:ABOUT]-(:Report)-[:GIVES]->(c:Judgment)
RETURN key, properties(c) AS node
ORDER BY key, substring(c.dated, 0, 10) DESC, c.place;

// statement: judgment.ofReports
// The judgments in reports, in reading order.
// in: $keys, slugs of reports
// out: key, node
UNWIND $keys AS key
MATCH (:Report {id: key})-[:GIVES]->(c:Judgment)
RETURN key, properties(c) AS node
ORDER BY key, c.place;

// statement: judgment.themes
// The themes that judgments concern.
// in: $keys, ids of judgments
// out: key, node
UNWIND $keys AS key
MATCH (c:Judgment {id: key})-[:CONCERNS]->(t:Theme)
RETURN key, properties(t) AS node
ORDER BY key, t.id;

// statement: judgment.report
// The report that each of the judgments stands in.
// in: $keys, ids of judgments
// out: key, node
UNWIND $keys AS key
MATCH (c:Judgment {id: key})<-[:GIVES]-(r:Report)
RETURN key, properties(r) AS node;

// statement: judgment.forces
// The forces that judgments are about.
// in: $keys, ids of judgments
// out: key, node
UNWIND $keys AS key
MATCH (c:Judgment {id: key})<-[:GIVES]-(:Report)-[:ABOUT]->(fo:Force)
RETURN key, properties(fo) AS node
ORDER BY key, fo.id;

// statement: judgment.evidence
// The spans of text that judgments rest on, in the order of the text.
// in: $keys, ids of judgments
// out: key, node
UNWIND $keys AS key
MATCH (c:Judgment {id: key})-[:EVIDENCED_BY]->(e:Evidence)
RETURN key, properties(e) AS node
ORDER BY key, e.start;

// statement: judgment.scale
// The scales that the grades of judgments belong to.
// in: $keys, ids of judgments
// out: key, node
UNWIND $keys AS key
MATCH (c:Judgment {id: key})-[:ON_SCALE]->(s:GradeScale)
RETURN key, properties(s) AS node;
