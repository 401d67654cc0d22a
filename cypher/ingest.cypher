// statement: ingest.loads
// What was last loaded, by folder.
// in:
// out: id, fingerprint
MATCH (l:Load)
RETURN l.id AS id, l.fingerprint AS fingerprint;

// statement: ingest.reports
// The reports that were read from a text, with the digest of their files.
// in:
// out: id, fingerprint
MATCH (r:Report)
WHERE r.fingerprint IS NOT NULL
RETURN r.id AS id, r.fingerprint AS fingerprint
ORDER BY r.id;

// statement: ingest.claims
// The claims of a report with their digests.
// in: $report
// out: id, digest
// choice makes: HAS_FINDING | MAKES | GIVES | STATES
// choice label: Finding | Recommendation | Judgment | Statistic
MATCH (r:Report {id: $report})-[:/*makes=*/HAS_FINDING]->(c:/*label=*/Finding)
RETURN c.id AS id, c.digest AS digest;

// statement: ingest.removeEvidence
// Removes the evidence of claims.
// in: $ids
// writes
// choice label: Finding | Recommendation | Judgment | Statistic
UNWIND $ids AS id
MATCH (c:/*label=*/Finding {id: id})-[:EVIDENCED_BY]->(e:Evidence)
DETACH DELETE e;

// statement: ingest.removeParts
// Removes the lettered parts of recommendations.
// in: $ids
// writes
UNWIND $ids AS id
MATCH (c:Recommendation {id: id})-[:HAS_PART]->(p:RecommendationPart)
DETACH DELETE p;

// statement: ingest.removeDeadlines
// Removes the deadlines of recommendations.
// in: $ids
// writes
UNWIND $ids AS id
MATCH (c:Recommendation {id: id})-[:HAS_DEADLINE]->(d:Deadline)
DETACH DELETE d;

// statement: ingest.removeClaims
// Removes claims.
// in: $ids
// writes
// choice label: Finding | Recommendation | Judgment | Statistic
UNWIND $ids AS id
MATCH (c:/*label=*/Finding {id: id})
DETACH DELETE c;

// statement: ingest.unlinkReports
// Removes what reports say of themselves, one type of relationship at a time. Claims stay.
// in: $ids
// writes
// choice type: ABOUT | PART_OF | NAMES | CITES
// choice to: Force | Inspection | Partner | Person | Report
UNWIND $ids AS id
MATCH (r:Report {id: id})-[l:/*type=*/ABOUT]->(o:/*to=*/Force)
DELETE l;

// statement: ingest.removeReport
// Removes a report and its text; its claims go before.
// in: $report
// writes
MATCH (r:Report {id: $report})-[:HAS_TEXT]->(x:ReportText)
DETACH DELETE x, r;

// statement: ingest.unlinkReference
// Removes the relationships of one type that go from some reference nodes to others.
// in: $ids
// writes
// choice from: Theme | Partner | Inspection
// choice type: BROADER | RELATED | BELONGS_TO | FOLLOWS | USES_SCALE
// choice to: Theme | Force | Inspection | GradeScale
UNWIND $ids AS id
MATCH (a:/*from=*/Theme {id: id})-[l:/*type=*/BROADER]->(b:/*to=*/Theme)
DELETE l;

// statement: ingest.referenceIds
// The slugs of the reference nodes of one kind; of reports, those known by title alone.
// in: $titlesAlone, for reports
// out: id
// choice label: Force | Theme | Partner | Person | Inspection | GradeScale | Report
MATCH (n:/*label=*/Force)
WHERE n.id IS NOT NULL
/*?titlesAlone*/ AND n.fingerprint IS NULL
RETURN n.id AS id;

// statement: ingest.used
// Which of some reference nodes something refers to, and what does.
// in: $ids
// out: id, by
// choice label: Force | Theme | Partner | Person | Inspection | GradeScale | Report
// choice type: ABOUT | PART_OF | FOLLOWS | CONCERNS | ADDRESSES | BROADER | RELATED | MENTIONS | BELONGS_TO | ADDRESSED_TO | ON_SCALE | USES_SCALE | NAMES | CITES
// choice from: Report | Inspection | Theme | Partner | Finding | Recommendation | Judgment | Statistic
UNWIND $ids AS id
MATCH (n:/*label=*/Force {id: id})<-[:/*type=*/ABOUT]-(x:/*from=*/Report)
WITH DISTINCT id, x.id AS by
RETURN id, by;

// statement: ingest.removeReference
// Removes reference nodes that are no longer listed and that nothing refers to.
// in: $ids
// writes
// choice label: Force | Theme | Partner | Person | Inspection | GradeScale | Report
UNWIND $ids AS id
MATCH (n:/*label=*/Force {id: id})
DETACH DELETE n;
