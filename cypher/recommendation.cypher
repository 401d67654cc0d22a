// fragment: recommendation.origin
// Where a list of recommendations starts: all of them, or those of the thing that `key` names. One guard is given.
    /*?ofAll*/              MATCH (c:Recommendation)
    /*?ofForce*/            MATCH (:Force {id: key})<-[:ADDRESSED_TO]-(c:Recommendation)
    /*?ofReport*/           MATCH (:Report {id: key})-[:MAKES]->(c:Recommendation)
    /*?ofInspection*/       MATCH (:Inspection {id: key})<-[:PART_OF]-(:Report)-[:MAKES]->(c:Recommendation)
    /*?ofPartner*/          MATCH (:Partner {id: key})<-[:MENTIONS]-(c:Recommendation)
    /*?ofTheme*/            MATCH (:Theme {id: key})<-[:ADDRESSES]-(c:Recommendation)
    /*?ofThemeAndNarrower*/ MATCH (:Theme {id: key})<-[:BROADER*0..9]-(:Theme)<-[:ADDRESSES]-(c:Recommendation);

// fragment: recommendation.filter
// What a RecommendationFilter asks for, after a WHERE with a condition on the recommendation c.
    /*?dueAfter*/         AND c.dueOn >= $dueAfter
    /*?dueBefore*/        AND c.dueOn <= $dueBefore
    /*?reviewStatus*/     AND c.reviewStatus = $reviewStatus
    /*?report*/           AND EXISTS { MATCH (c:Recommendation)<-[:MAKES]-(:Report {id: $report}) }
    /*?inspection*/       AND EXISTS { MATCH (c:Recommendation)<-[:MAKES]-(:Report)-[:PART_OF]->(:Inspection {id: $inspection}) }
    /*?force*/            AND EXISTS { MATCH (c:Recommendation)-[:ADDRESSED_TO]->(:Force {id: $force}) }
    /*?region*/           AND EXISTS { MATCH (c:Recommendation)-[:ADDRESSED_TO]->(:Force {region: $region}) }
    /*?partner*/          AND EXISTS { MATCH (c:Recommendation)-[:MENTIONS]->(:Partner {id: $partner}) }
    /*?theme*/            AND EXISTS { MATCH (c:Recommendation)-[:ADDRESSES]->(:Theme {id: $theme}) }
    /*?themeAndNarrower*/ AND EXISTS { MATCH (c:Recommendation)-[:ADDRESSES]->(:Theme)-[:BROADER*0..9]->(:Theme {id: $themeAndNarrower}) };

// statement: recommendation.byIds
// The recommendations with these ids.
// in: $keys
// out: key, node
UNWIND $keys AS key
MATCH (c:Recommendation {id: key})
RETURN key, properties(c) AS node;

// statement: recommendation.page
// A page of the recommendations of each of several things, or of all.
// in: $keys; one guard of recommendation.origin; the filters; $after, the sort key to go on from; $limit
// out: key, node
// choice key: c.place | c.dated | c.due
// choice past: > | <
// choice way: ASC | DESC
UNWIND $keys AS key
CALL (key) {
/*include recommendation.origin*/
    WHERE /*key=*/c.place IS NOT NULL
/*include recommendation.filter*/
    /*?after*/ AND /*key=*/c.place /*past=*/> $after
    WITH DISTINCT c
    ORDER BY /*key=*/c.place /*way=*/ASC
    LIMIT $limit
    RETURN c
}
RETURN key, properties(c) AS node
ORDER BY key, /*key=*/c.place /*way=*/ASC;

// statement: recommendation.count
// How many recommendations each of several things has, or how many there are.
// in: $keys; one guard of recommendation.origin; the filters
// out: key, total
UNWIND $keys AS key
CALL (key) {
/*include recommendation.origin*/
    WHERE c.place IS NOT NULL
/*include recommendation.filter*/
    RETURN count(DISTINCT c) AS total
}
RETURN key, total;

// statement: recommendation.themes
// The themes that recommendations address.
// in: $keys, ids of recommendations
// out: key, node
UNWIND $keys AS key
MATCH (c:Recommendation {id: key})-[:ADDRESSES]->(t:Theme)
RETURN key, properties(t) AS node
ORDER BY key, t.id;

// statement: recommendation.partners
// The partners that recommendations mention.
// in: $keys, ids of recommendations
// out: key, node
UNWIND $keys AS key
MATCH (c:Recommendation {id: key})-[:MENTIONS]->(p:Partner)
RETURN key, properties(p) AS node
ORDER BY key, p.id;

// statement: recommendation.report
// The report that makes each recommendation.
// in: $keys, ids of recommendations
// out: key, node
UNWIND $keys AS key
MATCH (c:Recommendation {id: key})<-[:MAKES]-(r:Report)
RETURN key, properties(r) AS node;

// statement: recommendation.forces
// The forces that recommendations are addressed to.
// in: $keys, ids of recommendations
// out: key, node
UNWIND $keys AS key
MATCH (c:Recommendation {id: key})-[:ADDRESSED_TO]->(fo:Force)
RETURN key, properties(fo) AS node
ORDER BY key, fo.id;

// statement: recommendation.evidence
// The spans of text that recommendations rest on, in the order of the text.
// in: $keys, ids of recommendations
// out: key, node
UNWIND $keys AS key
MATCH (c:Recommendation {id: key})-[:EVIDENCED_BY]->(e:Evidence)
RETURN key, properties(e) AS node
ORDER BY key, e.start;

// statement: recommendation.parts
// The lettered parts of recommendations, in the order of the reading; of one loaded before parts had an order, by label.
// in: $keys, ids of recommendations
// out: key, node
UNWIND $keys AS key
MATCH (c:Recommendation {id: key})-[:HAS_PART]->(p:RecommendationPart)
RETURN key, properties(p) AS node
ORDER BY key, p.ordinal, p.label;

// statement: recommendation.deadlines
// The deadlines of recommendations, in the order of their wording.
// in: $keys, ids of recommendations
// out: key, node
UNWIND $keys AS key
MATCH (c:Recommendation {id: key})-[:HAS_DEADLINE]->(d:Deadline)
RETURN key, properties(d) AS node
ORDER BY key, d.ordinal;
