// statement: path.shortest
// One shortest path between two nodes. Of several equally short ones, the first by the documents that the graph holds
// the text of, then by the slugs along the way, then by the types of its relationships.
// in: $from, $to, ids of nodes
// out: ids, labels (of the nodes in order), types, starts (type and first node of each relationship in order)
// choice from: Force | Inspection | Report | Theme | Partner | Finding | Recommendation | Judgment | Statistic
// choice to: Force | Inspection | Report | Theme | Partner | Finding | Recommendation | Judgment | Statistic
// choice through: ABOUT | PART_OF | FOLLOWS | HAS_FINDING | MAKES | GIVES | STATES | CONCERNS | ADDRESSES | BROADER | RELATED | MENTIONS | BELONGS_TO | ADDRESSED_TO | COMPARED_WITH | NAMES | CITES
// choice length: 6 | 1 | 2 | 3 | 4 | 5 | 7 | 8 | 9 | 10
MATCH (a:/*from=*/Force {id: $from})
MATCH (b:/*to=*/Force {id: $to})
MATCH p = allShortestPaths((a:/*from=*/Force)-[:/*through|=*/ABOUT*../*length=*/6]-(b:/*to=*/Force))
WITH p LIMIT 10000
WITH [n IN nodes(p) | n.id] AS ids,
     [n IN nodes(p) | labels(n)[0]] AS labels,
     [r IN relationships(p) | type(r)] AS types,
     [r IN relationships(p) | startNode(r).id] AS starts,
     size([n IN nodes(p) WHERE n.titleIsOfficial IS NOT NULL AND n.fingerprint IS NULL]) AS titlesAlone,
     reduce(way = '', n IN nodes(p) | way + ' ' + n.id) AS way,
     reduce(steps = '', r IN relationships(p) | steps + ' ' + type(r) + ' ' + startNode(r).id) AS steps
RETURN ids, labels, types, starts
ORDER BY titlesAlone, way, steps
LIMIT 1;
