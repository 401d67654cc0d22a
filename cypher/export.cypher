// statement: export.nodes
// A page of the nodes of one kind, by their ids.
// in: $after, the last id of the page before; $limit
// out: id, node
// choice label: Force | Inspection | GradeScale | Report | ReportText | Theme | Partner | Person | Finding | Recommendation | RecommendationPart | Deadline | Judgment | Statistic | Evidence | Load
MATCH (n:/*label=*/Force)
WHERE n.id IS NOT NULL
/*?after*/ AND n.id > $after
RETURN n.id AS id, properties(n) AS node
ORDER BY n.id
LIMIT $limit;

// statement: export.ids
// A page of the ids of one kind of node.
// in: $after, the last id of the page before; $limit
// out: id
// choice label: Force | Inspection | GradeScale | Report | ReportText | Theme | Partner | Person | Finding | Recommendation | RecommendationPart | Deadline | Judgment | Statistic | Evidence | Load
MATCH (n:/*label=*/Force)
WHERE n.id IS NOT NULL
/*?after*/ AND n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit;

// statement: export.starting
// Where the relationships of one type lead that start at nodes, for the types of which few start at a node.
// in: $keys, ids of nodes
// out: key, other
// choice from: Report | Inspection | Finding | Judgment | Statistic | Recommendation | Theme | Partner
// choice type: ABOUT | PART_OF | FOLLOWS | CONCERNS | ADDRESSES | BROADER | RELATED | MENTIONS | BELONGS_TO | ADDRESSED_TO | ON_SCALE | USES_SCALE | COMPARED_WITH | NAMES | CITES
// choice to: Force | Inspection | Theme | Partner | GradeScale | Statistic | Report | Person
UNWIND $keys AS key
MATCH (a:/*from=*/Report {id: key})-[:/*type=*/ABOUT]->(b:/*to=*/Force)
RETURN key, b.id AS other
ORDER BY key, other;

// statement: export.in
// The report whose text each span of evidence is in: IN is a word of Cypher, and wants back quotes.
// in: $keys, ids of evidence
// out: key, other
UNWIND $keys AS key
MATCH (a:Evidence {id: key})-[:`IN`]->(b:Report)
RETURN key, b.id AS other
ORDER BY key, other;

// statement: export.ending
// Where the relationships of one type come from that end at nodes, for the types of which few end at a node.
// in: $keys, ids of nodes
// out: key, other
// choice from: Report | Recommendation | Finding | Judgment | Statistic
// choice type: HAS_TEXT | HAS_FINDING | MAKES | GIVES | STATES | HAS_PART | HAS_DEADLINE | EVIDENCED_BY
// choice to: ReportText | Finding | Recommendation | Judgment | Statistic | RecommendationPart | Deadline | Evidence
UNWIND $keys AS key
MATCH (b:/*to=*/Finding {id: key})<-[:/*type=*/HAS_FINDING]-(a:/*from=*/Report)
RETURN key, a.id AS other
ORDER BY key, other;
