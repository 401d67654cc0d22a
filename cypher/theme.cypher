// statement: theme.byIds
// The themes with these slugs.
// in: $keys
// out: key, node
UNWIND $keys AS key
MATCH (t:Theme {id: key})
RETURN key, properties(t) AS node;

// fragment: theme.list
// Where a list of themes starts, and what a ThemeFilter asks for.
    MATCH (t:Theme)
    WHERE t.id IS NOT NULL
    /*?depth*/    AND t.depth = $depth
    /*?narrowerThan*/ AND EXISTS { MATCH (t:Theme)-[:BROADER*1..9]->(:Theme {id: $narrowerThan}) };

// statement: theme.page
// A page of the themes.
// in: $keys, one of any value; $depth, $narrowerThan; $after; $limit
// out: key, node
// choice key: t.id
// choice past: > | <
// choice way: ASC | DESC
UNWIND $keys AS key
CALL (key) {
/*include theme.list*/
    /*?after*/ AND /*key=*/t.id /*past=*/> $after
    WITH DISTINCT t
    ORDER BY /*key=*/t.id /*way=*/ASC
    LIMIT $limit
    RETURN t
}
RETURN key, properties(t) AS node
ORDER BY key, /*key=*/t.id /*way=*/ASC;

// statement: theme.count
// How many themes the list has.
// in: $keys, one of any value; $depth, $narrowerThan
// out: key, total
UNWIND $keys AS key
CALL (key) {
/*include theme.list*/
    RETURN count(DISTINCT t) AS total
}
RETURN key, total;

// statement: theme.broader
// The broader theme of each theme.
// in: $keys, slugs of themes
// out: key, node
UNWIND $keys AS key
MATCH (t:Theme {id: key})-[:BROADER]->(b:Theme)
RETURN key, properties(b) AS node
ORDER BY key, b.id;

// statement: theme.narrower
// The themes directly narrower than each theme.
// in: $keys, slugs of themes
// out: key, node
UNWIND $keys AS key
MATCH (t:Theme {id: key})<-[:BROADER]-(n:Theme)
RETURN key, properties(n) AS node
ORDER BY key, n.id;

// statement: theme.related
// The themes related to each theme, whichever of the two says so.
// in: $keys, slugs of themes
// out: key, node
UNWIND $keys AS key
MATCH (t:Theme {id: key})-[:RELATED]-(o:Theme)
WITH DISTINCT key, o
RETURN key, properties(o) AS node
ORDER BY key, o.id;

// statement: theme.sharedFindings
// The themes in which several forces have findings of one polarity, the most widely shared first.
// in: $polarity; $minForces; the filters of finding.filter; $first, the most themes
// out: key (slug of the theme), theme, forces (maps of force, findings, firstReportedOn, lastReportedOn)
MATCH (t:Theme)<-[:CONCERNS]-(f:Finding)<-[:HAS_FINDING]-(r:Report)-[:ABOUT]->(fo:Force)
WHERE f.polarity = $polarity
/*include finding.filter*/
    /*?force*/  AND fo.id = $force
    /*?region*/ AND fo.region = $region
WITH DISTINCT t, fo, f, r
ORDER BY t.id, fo.id, f.dated
WITH t, fo, collect(properties(f)) AS findings, min(r.publishedOn) AS firstReportedOn, max(r.publishedOn) AS lastReportedOn
WITH t, collect({force: properties(fo), findings: findings, firstReportedOn: firstReportedOn, lastReportedOn: lastReportedOn}) AS forces
WHERE size(forces) >= $minForces
RETURN t.id AS key, properties(t) AS theme, forces
ORDER BY size(forces) DESC, t.id
/*?first*/ LIMIT $first;

// statement: theme.sharedBy
// For each of several themes, the forces with findings of one polarity in it.
// in: $keys, slugs of themes; $polarity; $withNarrower or $alone; the filters of finding.filter
// out: key, forces (as theme.sharedFindings)
UNWIND $keys AS key
/*?withNarrower*/ MATCH (:Theme {id: key})<-[:BROADER*0..9]-(:Theme)<-[:CONCERNS]-(f:Finding)<-[:HAS_FINDING]-(r:Report)-[:ABOUT]->(fo:Force)
/*?alone*/        MATCH (:Theme {id: key})<-[:CONCERNS]-(f:Finding)<-[:HAS_FINDING]-(r:Report)-[:ABOUT]->(fo:Force)
WHERE f.polarity = $polarity
/*include finding.filter*/
    /*?force*/  AND fo.id = $force
    /*?region*/ AND fo.region = $region
WITH DISTINCT key, fo, f, r
ORDER BY key, fo.id, f.dated
WITH key, fo, collect(properties(f)) AS findings, min(r.publishedOn) AS firstReportedOn, max(r.publishedOn) AS lastReportedOn
WITH key, collect({force: properties(fo), findings: findings, firstReportedOn: firstReportedOn, lastReportedOn: lastReportedOn}) AS forces
RETURN key, forces
ORDER BY key;

// statement: theme.timeline
// The findings in each theme and its narrower ones, by the date they speak of, oldest first.
// in: $keys, slugs of themes; $force
// out: key, node
UNWIND $keys AS key
MATCH (:Theme {id: key})<-[:BROADER*0..9]-(:Theme)<-[:CONCERNS]-(f:Finding)
WHERE f.place IS NOT NULL
/*?force*/ AND EXISTS { MATCH (f:Finding)<-[:HAS_FINDING]-(:Report)-[:ABOUT]->(:Force {id: $force}) }
WITH DISTINCT key, f
RETURN key, properties(f) AS node
ORDER BY key, coalesce(f.asOf, '9999-12-31'), f.place;

// statement: theme.heatMap
// How many findings of one polarity, in how many reports, each force has in each theme.
// in: $polarity; $depth, to count under the theme above at that depth, or $ownThemes; the filters of finding.filter
// out: force, theme (slugs), findings, reports
/*?ownThemes*/ MATCH (t:Theme)<-[:CONCERNS]-(f:Finding)<-[:HAS_FINDING]-(r:Report)-[:ABOUT]->(fo:Force)
/*?depth*/     MATCH (t:Theme)<-[:BROADER*0..9]-(x:Theme)<-[:CONCERNS]-(f:Finding)<-[:HAS_FINDING]-(r:Report)-[:ABOUT]->(fo:Force)
WHERE f.polarity = $polarity
    /*?depth*/  AND (t.depth = $depth OR (t.id = x.id AND t.depth < $depth))
/*include finding.filter*/
    /*?force*/  AND fo.id = $force
    /*?region*/ AND fo.region = $region
WITH fo.id AS force, t.id AS theme, count(DISTINCT f.id) AS findings, count(DISTINCT r.id) AS reports
RETURN force, theme, findings, reports
ORDER BY force, theme;

// statement: theme.heatMapForces
// The forces that the reports in the scope of a heat map are about: those of which a finding was read, of any polarity.
// in: $force, $region, $report, $inspection, $publishedAfter, $publishedBefore, $reviewStatus, $minConfidence
// out: node
MATCH (r:Report)-[:ABOUT]->(fo:Force)
WHERE r.fingerprint IS NOT NULL
    /*?force*/           AND fo.id = $force
    /*?region*/          AND fo.region = $region
    /*?report*/          AND r.id = $report
    /*?publishedAfter*/  AND r.publishedOn >= $publishedAfter
    /*?publishedBefore*/ AND r.publishedOn < $publishedBefore
    /*?inspection*/      AND EXISTS { MATCH (r:Report)-[:PART_OF]->(:Inspection {id: $inspection}) }
    AND EXISTS {
        MATCH (r:Report)-[:HAS_FINDING]->(f:Finding)
        WHERE f.place IS NOT NULL
        /*?reviewStatus*/  AND f.reviewStatus = $reviewStatus
        /*?minConfidence*/ AND (f.reviewStatus = 'REVIEWED' OR f.confidence >= $minConfidence)
    }
WITH DISTINCT fo
RETURN properties(fo) AS node
ORDER BY fo.id;
