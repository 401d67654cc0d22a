// Ingests a folder in a process of its own, for tests that kill it. Arguments: the folder, then where the graph is: a
// data folder, or the address of a Neo4j. Says on standard output what it is about to write.
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { openFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';

const [folder = '', graph = ''] = process.argv.slice(2);
const store = graph.includes('://') ? await openNeo4j({ uri: graph }) : await openGrafeo({ folder: graph });
await store.prepare();
console.log('prepared');
await ingest(store, openFolder(folder), { progress: { writing: (slug) => console.log(`writing ${slug}`) } });
console.log('done');
await store.close();
