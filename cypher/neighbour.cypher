// statement: neighbour.page
// A page of the nodes that relationships of one type lead to from each node, of one kind and in one direction.
// in: $keys, ids of nodes; $out or $into, by which the relationships go out from the node or lead into it; $after; $limit
// out: key, node
// choice of: Force | Inspection | Report | Theme | Partner | Person | Finding | Recommendation | Judgment | Statistic
// choice type: ABOUT | PART_OF | FOLLOWS | HAS_FINDING | MAKES | GIVES | STATES | CONCERNS | ADDRESSES | BROADER | RELATED | MENTIONS | BELONGS_TO | ADDRESSED_TO | COMPARED_WITH | NAMES | CITES
// choice kind: Force | Inspection | Report | Theme | Partner | Person | Finding | Recommendation | Judgment | Statistic
// choice key: o.id | o.place
UNWIND $keys AS key
CALL (key) {
    /*?out*/   MATCH (n:/*of=*/Force {id: key})-[:/*type=*/ABOUT]->(o:/*kind=*/Force)
    /*?into*/  MATCH (n:/*of=*/Force {id: key})<-[:/*type=*/ABOUT]-(o:/*kind=*/Force)
    WHERE o.id IS NOT NULL
    /*?after*/ AND /*key=*/o.id > $after
    WITH DISTINCT o
    ORDER BY /*key=*/o.id
    LIMIT $limit
    RETURN o
}
RETURN key, properties(o) AS node
ORDER BY key, /*key=*/o.id;

// statement: neighbour.count
// How many nodes relationships of one type lead to from each node, of one kind and in one direction.
// in: $keys, ids of nodes; $out or $into, by which the relationships go out from the node or lead into it
// out: key, total
// choice of: Force | Inspection | Report | Theme | Partner | Person | Finding | Recommendation | Judgment | Statistic
// choice type: ABOUT | PART_OF | FOLLOWS | HAS_FINDING | MAKES | GIVES | STATES | CONCERNS | ADDRESSES | BROADER | RELATED | MENTIONS | BELONGS_TO | ADDRESSED_TO | COMPARED_WITH | NAMES | CITES
// choice kind: Force | Inspection | Report | Theme | Partner | Person | Finding | Recommendation | Judgment | Statistic
UNWIND $keys AS key
CALL (key) {
    /*?out*/   MATCH (n:/*of=*/Force {id: key})-[:/*type=*/ABOUT]->(o:/*kind=*/Force)
    /*?into*/  MATCH (n:/*of=*/Force {id: key})<-[:/*type=*/ABOUT]-(o:/*kind=*/Force)
    RETURN count(DISTINCT o) AS total
}
RETURN key, total;
