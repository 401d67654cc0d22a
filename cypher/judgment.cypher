// fragment: judgment.origin
// Where a list of judgments starts: all of them, or those of the thing that `key` names. One guard is given.
    /*?ofAll*/              MATCH (c:Judgment)
    /*?ofForce*/            MATCH (:Force {id: key})<-[:ABOUT]-(:Report)-[:GIVES]->(c:Judgment)
    /*?ofReport*/           MATCH (:Report {id: key})-[:GIVES]->(c:Judgment)
    /*?ofInspection*/       MATCH (:Inspection {id: key})<-[:PART_OF]-(:Report)-[:GIVES]->(c:Judgment)
    /*?ofTheme*/            MATCH (:Theme {id: key})<-[:CONCERNS]-(c:Judgment)
    /*?ofThemeAndNarrower*/ MATCH (:Theme {id: key})<-[:BROADER*0..9]-(:Theme)<-[:CONCERNS]-(c:Judgment);

// fragment: judgment.filter
// What a JudgmentFilter asks for, after a WHERE with a condition on the judgment c.
    /*?grade*/            AND c.grade = $grade
    /*?reviewStatus*/     AND c.reviewStatus = $reviewStatus
    /*?publishedAfter*/   AND c.dated >= $publishedAfter
    /*?publishedBefore*/  AND c.dated < $publishedBefore
    /*?report*/           AND EXISTS { MATCH (c:Judgment)<-[:GIVES]-(:Report {id: $report}) }
    /*?inspection*/       AND EXISTS { MATCH (c:Judgment)<-[:GIVES]-(:Report)-[:PART_OF]->(:Inspection {id: $inspection}) }
    /*?force*/            AND EXISTS { MATCH (c:Judgment)<-[:GIVES]-(:Report)-[:ABOUT]->(:Force {id: $force}) }
    /*?region*/           AND EXISTS { MATCH (c:Judgment)<-[:GIVES]-(:Report)-[:ABOUT]->(:Force {region: $region}) }
    /*?theme*/            AND EXISTS { MATCH (c:Judgment)-[:CONCERNS]->(:Theme {id: $theme}) }
    /*?themeAndNarrower*/ AND EXISTS { MATCH (c:Judgment)-[:CONCERNS]->(:Theme)-[:BROADER*0..9]->(:Theme {id: $themeAndNarrower}) };

// statement: judgment.byIds
// The judgments with these ids.
// in: $keys
// out: key, node
UNWIND $keys AS key
MATCH (c:Judgment {id: key})
RETURN key, properties(c) AS node;

// statement: judgment.page
// A page of the judgments of each of several things, or of all, in reading order.
// in: $keys; one guard of judgment.origin; the filters; $after, the sort key to go on from; $limit
// out: key, node
// choice key: c.place
// choice past: > | <
// choice way: ASC | DESC
UNWIND $keys AS key
CALL (key) {
/*include judgment.origin*/
    WHERE /*key=*/c.place IS NOT NULL
/*include judgment.filter*/
    /*?after*/ AND /*key=*/c.place /*past=*/> $after
    WITH DISTINCT c
    ORDER BY /*key=*/c.place /*way=*/ASC
    LIMIT $limit
    RETURN c
}
RETURN key, properties(c) AS node
ORDER BY key, /*key=*/c.place /*way=*/ASC;

// statement: judgment.count
// How many judgments each of several things has, or how many there are.
// in: $keys; one guard of judgment.origin; the filters
// out: key, total
UNWIND $keys AS key
CALL (key) {
/*include judgment.origin*/
    WHERE c.place IS NOT NULL
/*include judgment.filter*/
    RETURN count(DISTINCT c) AS total
}
RETURN key, total;

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
