// statement: report.byIds
// The reports with these slugs.
// in: $keys
// out: key, node
UNWIND $keys AS key
MATCH (r:Report {id: key})
RETURN key, properties(r) AS node;

// fragment: report.list
// Where a list of reports starts, and what a ReportFilter asks for.
    /*?ofAll*/           MATCH (r:Report)
    /*?ofForce*/         MATCH (:Force {id: key})<-[:ABOUT]-(r:Report)
    /*?ofInspection*/    MATCH (:Inspection {id: key})<-[:PART_OF]-(r:Report)
    WHERE r.id IS NOT NULL
    /*?kind*/            AND r.kind = $kind
    /*?hasText*/         AND r.fingerprint IS NOT NULL
    /*?titleAlone*/      AND r.fingerprint IS NULL
    /*?publishedAfter*/  AND r.publishedOn >= $publishedAfter
    /*?publishedBefore*/ AND r.publishedOn <= $publishedBefore
    /*?force*/           AND EXISTS { MATCH (r:Report)-[:ABOUT]->(:Force {id: $force}) }
    /*?inspection*/      AND EXISTS { MATCH (r:Report)-[:PART_OF]->(:Inspection {id: $inspection}) };

// statement: report.page
// A page of the reports of each of several forces or inspections, or of all.
// in: $keys; $ofAll, $ofForce or $ofInspection; the filters; $after; $limit
// out: key, node
// choice key: r.id
// choice past: > | <
// choice way: ASC | DESC
UNWIND $keys AS key
CALL (key) {
/*include report.list*/
    /*?after*/ AND /*key=*/r.id /*past=*/> $after
    WITH DISTINCT r
    ORDER BY /*key=*/r.id /*way=*/ASC
    LIMIT $limit
    RETURN r
}
RETURN key, properties(r) AS node
ORDER BY key, /*key=*/r.id /*way=*/ASC;

// statement: report.count
// How many reports the list has.
// in: $keys; $ofAll, $ofForce or $ofInspection; the filters
// out: key, total
UNWIND $keys AS key
CALL (key) {
/*include report.list*/
    RETURN count(DISTINCT r) AS total
}
RETURN key, total;

// statement: report.text
// The whole text of reports.
// in: $keys, slugs of reports
// out: key, node
UNWIND $keys AS key
MATCH (r:Report {id: key})-[:HAS_TEXT]->(x:ReportText)
RETURN key, properties(x) AS node;

// statement: report.inspection
// The round of inspection that each report belongs to.
// in: $keys, slugs of reports
// out: key, node
UNWIND $keys AS key
MATCH (r:Report {id: key})-[:PART_OF]->(i:Inspection)
RETURN key, properties(i) AS node;

// statement: report.forces
// The forces that reports are about.
// in: $keys, slugs of reports
// out: key, node
UNWIND $keys AS key
MATCH (r:Report {id: key})-[:ABOUT]->(f:Force)
RETURN key, properties(f) AS node
ORDER BY key, f.id;

// statement: report.partners
// The partners that reports name anywhere.
// in: $keys, slugs of reports
// out: key, node
UNWIND $keys AS key
MATCH (r:Report {id: key})-[:NAMES]->(p:Partner)
RETURN key, properties(p) AS node
ORDER BY key, p.id;

// statement: report.people
// The people and holders of offices whom reports name.
// in: $keys, slugs of reports
// out: key, node
UNWIND $keys AS key
MATCH (r:Report {id: key})-[:NAMES]->(p:Person)
RETURN key, properties(p) AS node
ORDER BY key, p.id;

// statement: report.cites
// The publications that reports refer to.
// in: $keys, slugs of reports
// out: key, node
UNWIND $keys AS key
MATCH (r:Report {id: key})-[:CITES]->(c:Report)
RETURN key, properties(c) AS node
ORDER BY key, c.id;

// statement: report.citedBy
// The reports that refer to publications.
// in: $keys, slugs of reports
// out: key, node
UNWIND $keys AS key
MATCH (r:Report {id: key})<-[:CITES]-(c:Report)
RETURN key, properties(c) AS node
ORDER BY key, c.id;

// statement: report.ofEvidence
// The report whose text each span of evidence is in.
// in: $keys, ids of evidence
// out: key, node
UNWIND $keys AS key
MATCH (e:Evidence {id: key})-[:`IN`]->(r:Report)
RETURN key, properties(r) AS node;
