// statement: inspection.byIds
// The inspections with these slugs.
// in: $keys
// out: key, node
UNWIND $keys AS key
MATCH (i:Inspection {id: key})
RETURN key, properties(i) AS node;

// statement: inspection.page
// A page of the inspections.
// in: $keys, one of any value; $after; $limit
// out: key, node
// choice key: i.id
// choice past: > | <
// choice way: ASC | DESC
UNWIND $keys AS key
CALL (key) {
    MATCH (i:Inspection)
    WHERE i.id IS NOT NULL
    /*?after*/ AND /*key=*/i.id /*past=*/> $after
    WITH DISTINCT i
    ORDER BY /*key=*/i.id /*way=*/ASC
    LIMIT $limit
    RETURN i
}
RETURN key, properties(i) AS node
ORDER BY key, /*key=*/i.id /*way=*/ASC;

// statement: inspection.count
// How many inspections there are.
// in: $keys, one of any value
// out: key, total
UNWIND $keys AS key
CALL (key) {
    MATCH (i:Inspection)
    RETURN count(DISTINCT i) AS total
}
RETURN key, total;

// statement: inspection.follows
// The earlier rounds that inspections look at again.
// in: $keys, slugs of inspections
// out: key, node
UNWIND $keys AS key
MATCH (i:Inspection {id: key})-[:FOLLOWS]->(e:Inspection)
RETURN key, properties(e) AS node
ORDER BY key, e.id;

// statement: inspection.followedBy
// The later rounds that look at inspections again.
// in: $keys, slugs of inspections
// out: key, node
UNWIND $keys AS key
MATCH (i:Inspection {id: key})<-[:FOLLOWS]-(l:Inspection)
RETURN key, properties(l) AS node
ORDER BY key, l.id;

// statement: inspection.scale
// The scale that judgments of inspections are given on.
// in: $keys, slugs of inspections
// out: key, node
UNWIND $keys AS key
MATCH (i:Inspection {id: key})-[:USES_SCALE]->(s:GradeScale)
RETURN key, properties(s) AS node;

// statement: inspection.forces
// The forces that the reports of inspections are about.
// in: $keys, slugs of inspections
// out: key, node
UNWIND $keys AS key
MATCH (i:Inspection {id: key})<-[:PART_OF]-(:Report)-[:ABOUT]->(f:Force)
WITH DISTINCT key, f
RETURN key, properties(f) AS node
ORDER BY key, f.id;
