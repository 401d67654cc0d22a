// statement: person.byIds
// The people and holders of offices with these slugs.
// in: $keys
// out: key, node
UNWIND $keys AS key
MATCH (p:Person {id: key})
RETURN key, properties(p) AS node;

// statement: person.reports
// The reports that name people.
// in: $keys, slugs of people
// out: key, node
UNWIND $keys AS key
MATCH (p:Person {id: key})<-[:NAMES]-(r:Report)
RETURN key, properties(r) AS node
ORDER BY key, r.id;
