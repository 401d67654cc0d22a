// Runs in a worker thread of its own, so that the nine megabytes of GraphiQL leave the memory once they are compressed.
// Plain JavaScript, because a worker does not inherit what reads TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

parentPort?.postMessage(gzipSync(renderGraphiQL(workerData), { level: 6 }));
