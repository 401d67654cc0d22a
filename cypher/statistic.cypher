// fragment: statistic.origin
// Where a list of statistics starts: all of them, or those of the thing that `key` names. One guard is given.
    /*?ofAll*/              MATCH (c:Statistic)
    /*?ofForce*/            MATCH (:Force {id: key})<-[:ABOUT]-(:Report)-[:STATES]->(c:Statistic)
    /*?ofReport*/           MATCH (:Report {id: key})-[:STATES]->(c:Statistic)
    /*?ofInspection*/       MATCH (:Inspection {id: key})<-[:PART_OF]-(:Report)-[:STATES]->(c:Statistic)
    /*?ofPartner*/          MATCH (:Partner {id: key})<-[:MENTIONS]-(c:Statistic)
    /*?ofTheme*/            MATCH (:Theme {id: key})<-[:CONCERNS]-(c:Statistic)
    /*?ofThemeAndNarrower*/ MATCH (:Theme {id: key})<-[:BROADER*0..9]-(:Theme)<-[:CONCERNS]-(c:Statistic);

// fragment: statistic.filter
// What a StatisticFilter asks for, after a WHERE with a condition on the statistic c.
    /*?area*/            AND c.area = $area
    /*?reviewStatus*/     AND c.reviewStatus = $reviewStatus
    /*?publishedAfter*/   AND c.dated >= $publishedAfter
    /*?publishedBefore*/  AND c.dated < $publishedBefore
    /*?report*/           AND EXISTS { MATCH (c:Statistic)<-[:STATES]-(:Report {id: $report}) }
    /*?inspection*/       AND EXISTS { MATCH (c:Statistic)<-[:STATES]-(:Report)-[:PART_OF]->(:Inspection {id: $inspection}) }
    /*?force*/            AND EXISTS { MATCH (c:Statistic)<-[:STATES]-(:Report)-[:ABOUT]->(:Force {id: $force}) }
    /*?region*/           AND EXISTS { MATCH (c:Statistic)<-[:STATES]-(:Report)-[:ABOUT]->(:Force {region: $region}) }
    /*?partner*/          AND EXISTS { MATCH (c:Statistic)-[:MENTIONS]->(:Partner {id: $partner}) }
    /*?theme*/            AND EXISTS { MATCH (c:Statistic)-[:CONCERNS]->(:Theme {id: $theme}) }
    /*?themeAndNarrower*/ AND EXISTS { MATCH (c:Statistic)-[:CONCERNS]->(:Theme)-[:BROADER*0..9]->(:Theme {id: $themeAndNarrower}) };

// statement: statistic.byIds
// The statistics with these ids.
// in: $keys
// out: key, node
UNWIND $keys AS key
MATCH (c:Statistic {id: key})
RETURN key, properties(c) AS node;

// statement: statistic.page
// A page of the statistics of each of several things, or of all, in reading order.
// in: $keys; one guard of statistic.origin; the filters; $after, the sort key to go on from; $limit
// out: key, node
// choice key: c.place
// choice past: > | <
// choice way: ASC | DESC
UNWIND $keys AS key
CALL (key) {
/*include statistic.origin*/
    WHERE /*key=*/c.place IS NOT NULL
/*include statistic.filter*/
    /*?after*/ AND /*key=*/c.place /*past=*/> $after
    WITH DISTINCT c
    ORDER BY /*key=*/c.place /*way=*/ASC
    LIMIT $limit
    RETURN c
}
RETURN key, properties(c) AS node
ORDER BY key, /*key=*/c.place /*way=*/ASC;

// statement: statistic.count
// How many statistics each of several things has, or how many there are.
// in: $keys; one guard of statistic.origin; the filters
// out: key, total
UNWIND $keys AS key
CALL (key) {
/*include statistic.origin*/
    WHERE c.place IS NOT NULL
/*include statistic.filter*/
    RETURN count(DISTINCT c) AS total
}
RETURN key, total;

// statement: statistic.areas
// The areas that statistics are about, as the reports name them.
// in: $keys, one of any value
// out: key, area
UNWIND $keys AS key
MATCH (c:Statistic)
WHERE c.area IS NOT NULL
WITH DISTINCT key, c.area AS area
RETURN key, area
ORDER BY key, area;

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
