// statement: partner.byIds
// The partners with these slugs.
// in: $keys
// out: key, node
UNWIND $keys AS key
MATCH (p:Partner {id: key})
RETURN key, properties(p) AS node;

// fragment: partner.list
// Where a list of partners starts, and what a PartnerFilter asks for.
    /*?ofAll*/      MATCH (p:Partner)
    WHERE p.id IS NOT NULL
    /*?kind*/       AND p.kind = $kind
    /*?force*/      AND (EXISTS { MATCH (p:Partner)-[:BELONGS_TO]->(:Force {id: $force}) }
    /*?force*/           OR EXISTS { MATCH (p:Partner)<-[:MENTIONS]-(:Finding)<-[:HAS_FINDING]-(:Report)-[:ABOUT]->(:Force {id: $force}) }
    /*?force*/           OR EXISTS { MATCH (p:Partner)<-[:MENTIONS]-(:Recommendation)-[:ADDRESSED_TO]->(:Force {id: $force}) })
    /*?report*/     AND (EXISTS { MATCH (p:Partner)<-[:NAMES]-(:Report {id: $report}) }
    /*?report*/          OR EXISTS { MATCH (p:Partner)<-[:MENTIONS]-(:Finding)<-[:HAS_FINDING]-(:Report {id: $report}) }
    /*?report*/          OR EXISTS { MATCH (p:Partner)<-[:MENTIONS]-(:Recommendation)<-[:MAKES]-(:Report {id: $report}) }
    /*?report*/          OR EXISTS { MATCH (p:Partner)<-[:MENTIONS]-(:Statistic)<-[:STATES]-(:Report {id: $report}) });

// statement: partner.page
// A page of the partners.
// in: $keys, one of any value; $ofAll; $kind, $force, $report; $after; $limit
// out: key, node
// choice key: p.id
// choice past: > | <
// choice way: ASC | DESC
UNWIND $keys AS key
CALL (key) {
/*include partner.list*/
    /*?after*/ AND /*key=*/p.id /*past=*/> $after
    WITH DISTINCT p
    ORDER BY /*key=*/p.id /*way=*/ASC
    LIMIT $limit
    RETURN p
}
RETURN key, properties(p) AS node
ORDER BY key, /*key=*/p.id /*way=*/ASC;

// statement: partner.count
// How many partners the list has.
// in: $keys, one of any value; $ofAll; $kind, $force, $report
// out: key, total
UNWIND $keys AS key
CALL (key) {
/*include partner.list*/
    RETURN count(DISTINCT p) AS total
}
RETURN key, total;

// statement: partner.belongsTo
// The force whose unit, system or scheme each partner is.
// in: $keys, slugs of partners
// out: key, node
UNWIND $keys AS key
MATCH (p:Partner {id: key})-[:BELONGS_TO]->(f:Force)
RETURN key, properties(f) AS node;

// statement: partner.ofFindings
// The partners that each of several sets of findings mentions.
// in: $keys, maps of `key` and `findings`, the ids of the set
// out: key, node
UNWIND $keys AS one
UNWIND one.findings AS finding
MATCH (f:Finding {id: finding})-[:MENTIONS]->(p:Partner)
WITH DISTINCT one.key AS key, p
RETURN key, properties(p) AS node
ORDER BY key, p.id;
