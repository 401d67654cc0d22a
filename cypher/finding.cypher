// fragment: finding.origin
// Where a list of findings starts: all of them, or those of the thing that `key` names. One guard is given.
    /*?ofAll*/              MATCH (f:Finding)
    /*?ofForce*/            MATCH (:Force {id: key})<-[:ABOUT]-(:Report)-[:HAS_FINDING]->(f:Finding)
    /*?ofReport*/           MATCH (:Report {id: key})-[:HAS_FINDING]->(f:Finding)
    /*?ofInspection*/       MATCH (:Inspection {id: key})<-[:PART_OF]-(:Report)-[:HAS_FINDING]->(f:Finding)
    /*?ofPartner*/          MATCH (:Partner {id: key})<-[:MENTIONS]-(f:Finding)
    /*?ofTheme*/            MATCH (:Theme {id: key})<-[:CONCERNS]-(f:Finding)
    /*?ofThemeAndNarrower*/ MATCH (:Theme {id: key})<-[:BROADER*0..9]-(:Theme)<-[:CONCERNS]-(f:Finding);

// fragment: finding.filter
// What a FindingFilter asks for, after a WHERE with a condition on the finding f. A line goes when its filter is not given.
    /*?polarity*/         AND f.polarity = $polarity
    /*?timing*/           AND f.timing IN $timing
    /*?saidBy*/           AND f.saidBy = $saidBy
    /*?reviewStatus*/     AND f.reviewStatus = $reviewStatus
    /*?minConfidence*/    AND (f.reviewStatus = 'REVIEWED' OR f.confidence >= $minConfidence)
    /*?publishedAfter*/   AND f.dated >= $publishedAfter
    /*?publishedBefore*/  AND f.dated < $publishedBefore
    /*?report*/           AND EXISTS { MATCH (f:Finding)<-[:HAS_FINDING]-(:Report {id: $report}) }
    /*?inspection*/       AND EXISTS { MATCH (f:Finding)<-[:HAS_FINDING]-(:Report)-[:PART_OF]->(:Inspection {id: $inspection}) }
    /*?force*/            AND EXISTS { MATCH (f:Finding)<-[:HAS_FINDING]-(:Report)-[:ABOUT]->(:Force {id: $force}) }
    /*?region*/           AND EXISTS { MATCH (f:Finding)<-[:HAS_FINDING]-(:Report)-[:ABOUT]->(:Force {region: $region}) }
    /*?partner*/          AND EXISTS { MATCH (f:Finding)-[:MENTIONS]->(:Partner {id: $partner}) }
    /*?theme*/            AND EXISTS { MATCH (f:Finding)-[:CONCERNS]->(:Theme {id: $theme}) }
    /*?themeAndNarrower*/ AND EXISTS { MATCH (f:Finding)-[:CONCERNS]->(:Theme)-[:BROADER*0..9]->(:Theme {id: $themeAndNarrower}) };

// statement: finding.byIds
// The findings with these ids.
// in: $keys
// out: key, node
UNWIND $keys AS key
MATCH (f:Finding {id: key})
RETURN key, properties(f) AS node;

// statement: finding.page
// A page of the findings of each of several things, or of all.
// in: $keys; one guard of finding.origin; the filters; $after, the sort key to go on from; $limit
// out: key, node
// choice key: f.place | f.dated
// choice past: > | <
// choice way: ASC | DESC
UNWIND $keys AS key
CALL (key) {
/*include finding.origin*/
    WHERE /*key=*/f.place IS NOT NULL
/*include finding.filter*/
    /*?after*/ AND /*key=*/f.place /*past=*/> $after
    WITH DISTINCT f
    ORDER BY /*key=*/f.place /*way=*/ASC
    LIMIT $limit
    RETURN f
}
RETURN key, properties(f) AS node
ORDER BY key, /*key=*/f.place /*way=*/ASC;

// statement: finding.count
// How many findings each of several things has, or how many there are.
// in: $keys; one guard of finding.origin; the filters
// out: key, total
UNWIND $keys AS key
CALL (key) {
/*include finding.origin*/
    WHERE f.place IS NOT NULL
/*include finding.filter*/
    RETURN count(DISTINCT f) AS total
}
RETURN key, total;

// statement: finding.themes
// The themes that findings concern.
// in: $keys, ids of findings
// out: key, node
UNWIND $keys AS key
MATCH (f:Finding {id: key})-[:CONCERNS]->(t:Theme)
RETURN key, properties(t) AS node
ORDER BY key, t.id;

// statement: finding.partners
// The partners that findings mention.
// in: $keys, ids of findings
// out: key, node
UNWIND $keys AS key
MATCH (f:Finding {id: key})-[:MENTIONS]->(p:Partner)
RETURN key, properties(p) AS node
ORDER BY key, p.id;

// statement: finding.report
// The report that makes each finding.
// in: $keys, ids of findings
// out: key, node
UNWIND $keys AS key
MATCH (f:Finding {id: key})<-[:HAS_FINDING]-(r:Report)
RETURN key, properties(r) AS node;

// statement: finding.forces
// The forces that findings are about.
// in: $keys, ids of findings
// out: key, node
UNWIND $keys AS key
MATCH (f:Finding {id: key})<-[:HAS_FINDING]-(:Report)-[:ABOUT]->(fo:Force)
RETURN key, properties(fo) AS node
ORDER BY key, fo.id;

// statement: finding.evidence
// The spans of text that findings rest on, in the order of the text.
// in: $keys, ids of findings
// out: key, node
UNWIND $keys AS key
MATCH (f:Finding {id: key})-[:EVIDENCED_BY]->(e:Evidence)
RETURN key, properties(e) AS node
ORDER BY key, e.start;
