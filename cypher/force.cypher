// statement: force.byIds
// The forces with these slugs.
// in: $keys
// out: key, node
UNWIND $keys AS key
MATCH (f:Force {id: key})
RETURN key, properties(f) AS node;

// fragment: force.list
// Where a list of forces starts, and what a ForceFilter asks for.
    /*?ofAll*/     MATCH (f:Force)
    /*?ofPartner*/ MATCH (p:Partner {id: key}) MATCH (f:Force)
    WHERE f.id IS NOT NULL
    /*?ofPartner*/ AND (EXISTS { MATCH (p:Partner)<-[:MENTIONS]-(:Finding)<-[:HAS_FINDING]-(:Report)-[:ABOUT]->(f:Force) }
    /*?ofPartner*/      OR EXISTS { MATCH (p:Partner)<-[:MENTIONS]-(:Recommendation)-[:ADDRESSED_TO]->(f:Force) })
    /*?region*/    AND f.region = $region
    /*?country*/   AND f.country = $country
    /*?reported*/  AND EXISTS { MATCH (f:Force)<-[:ABOUT]-(r:Report) WHERE r.fingerprint IS NOT NULL }
    /*?unreported*/ AND NOT EXISTS { MATCH (f:Force)<-[:ABOUT]-(r:Report) WHERE r.fingerprint IS NOT NULL };

// statement: force.page
// A page of all forces, or of those whose reports mention each of several partners.
// in: $keys; $ofAll or $ofPartner; $region, $country, $reported or $unreported; $after; $limit
// out: key, node
// choice key: f.id
// choice past: > | <
// choice way: ASC | DESC
UNWIND $keys AS key
CALL (key) {
/*include force.list*/
    /*?after*/ AND /*key=*/f.id /*past=*/> $after
    WITH DISTINCT f
    ORDER BY /*key=*/f.id /*way=*/ASC
    LIMIT $limit
    RETURN f
}
RETURN key, properties(f) AS node
ORDER BY key, /*key=*/f.id /*way=*/ASC;

// statement: force.count
// How many forces the list has.
// in: $keys; $ofAll or $ofPartner; $region, $country, $reported or $unreported
// out: key, total
UNWIND $keys AS key
CALL (key) {
/*include force.list*/
    RETURN count(DISTINCT f) AS total
}
RETURN key, total;

// statement: force.partners
// The partners that the findings and recommendations about forces mention, and those that belong to them.
// in: $keys, slugs of forces; $kind
// out: key, node
UNWIND $keys AS key
MATCH (f:Force {id: key})
MATCH (p:Partner)
WHERE p.id IS NOT NULL
/*?kind*/ AND p.kind = $kind
    AND (EXISTS { MATCH (p:Partner)-[:BELONGS_TO]->(f:Force) }
      OR EXISTS { MATCH (p:Partner)<-[:MENTIONS]-(:Finding)<-[:HAS_FINDING]-(:Report)-[:ABOUT]->(f:Force) }
      OR EXISTS { MATCH (p:Partner)<-[:MENTIONS]-(:Recommendation)-[:ADDRESSED_TO]->(f:Force) })
RETURN key, properties(p) AS node
ORDER BY key, p.id;

// statement: force.similar
// The forces most alike to each force by the themes of their findings of one polarity: Jaccard, the themes that both
// have over the themes that either has. Findings about the present only.
// in: $keys, slugs of forces; $polarity
// out: key, force, score (0 to 1), themes (slugs in order)
MATCH (fo:Force)<-[:ABOUT]-(:Report)-[:HAS_FINDING]->(f:Finding)-[:CONCERNS]->(t:Theme)
WHERE f.polarity = $polarity AND f.timing = 'PRESENT'
WITH DISTINCT fo, t
ORDER BY fo.id, t.id
WITH fo, collect(t.id) AS themes
WITH collect({force: properties(fo), themes: themes}) AS sets
UNWIND $keys AS key
UNWIND sets AS mine
UNWIND sets AS other
WITH key, mine, other
WHERE mine.force.id = key AND other.force.id <> key
WITH key, mine, other, [theme IN mine.themes WHERE theme IN other.themes] AS themes
WHERE size(themes) > 0
RETURN key, other.force AS force, 1.0 * size(themes) / (size(mine.themes) + size(other.themes) - size(themes)) AS score, themes
ORDER BY key, score DESC, other.force.id;

// statement: force.lessons
// The themes in which forces are weak, each with its weaknesses, oldest first. Findings about the present only.
// in: $keys, slugs of forces; $theme, to keep that theme and its narrower ones
// out: key, theme, weaknesses
UNWIND $keys AS key
MATCH (:Force {id: key})<-[:ABOUT]-(:Report)-[:HAS_FINDING]->(f:Finding)-[:CONCERNS]->(t:Theme)
WHERE f.polarity = 'WEAKNESS' AND f.timing = 'PRESENT'
/*?theme*/ AND EXISTS { MATCH (t:Theme)-[:BROADER*0..9]->(:Theme {id: $theme}) }
WITH DISTINCT key, t, f
ORDER BY key, t.id, f.dated
WITH key, t, collect(properties(f)) AS weaknesses
RETURN key, properties(t) AS theme, weaknesses
ORDER BY key, t.id;

// statement: force.exemplars
// For each pair of a force and a theme, the other forces that are strong in that very theme, with their strengths.
// in: $keys, maps of `key`, `force` and `theme`
// out: key, force, strengths
UNWIND $keys AS pair
MATCH (t:Theme {id: pair.theme})<-[:CONCERNS]-(f:Finding)<-[:HAS_FINDING]-(:Report)-[:ABOUT]->(fo:Force)
WHERE f.polarity = 'STRENGTH' AND f.timing = 'PRESENT' AND fo.id <> pair.force
WITH DISTINCT pair.key AS key, fo, f
ORDER BY key, fo.id, f.dated
WITH key, fo, collect(properties(f)) AS strengths
RETURN key, properties(fo) AS force, strengths
ORDER BY key, fo.id;

// statement: force.laterStrengths
// For each pair of a force and a theme, the strengths of that same force in the theme and its narrower ones that speak
// of a later date, oldest first. Findings about the present only.
// in: $keys, maps of `key`, `force`, `theme` and `since`, a date
// out: key, node
UNWIND $keys AS pair
MATCH (:Theme {id: pair.theme})<-[:BROADER*0..9]-(:Theme)<-[:CONCERNS]-(f:Finding)<-[:HAS_FINDING]-(:Report)-[:ABOUT]->(fo:Force)
WHERE f.polarity = 'STRENGTH' AND f.timing = 'PRESENT' AND f.asOf > pair.since AND fo.id = pair.force
WITH DISTINCT pair.key AS key, f
RETURN key, properties(f) AS node
ORDER BY key, f.asOf, f.place;
