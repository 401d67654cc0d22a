// Runs in a worker thread of its own, so that the nine megabytes of GraphiQL leave the memory once they are compressed.
// Plain JavaScript, because a worker does not inherit what reads TypeScript.
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { buildSync } from 'esbuild';

const { options, frame, folder } = workerData;

/** A file of the page, made for the browser. `inspectionGraph` holds what a script exports. */
function built(file) {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(folder, file)],
    bundle: true,
    format: 'iife',
    globalName: 'inspectionGraph',
    target: 'es2022',
    minify: true,
    tsconfigRaw: '{}',
    write: false,
  });
  return outputFiles[0].text.trim();
}

/** A text with something else in the place of a part: of the first or, at -1, of the last of its kind. */
function replaced(text, part, by, which = 0) {
  const at = which < 0 ? text.lastIndexOf(part) : text.indexOf(part);
  if (at < 0) throw new Error(`the page of GraphiQL has no ${part}`);
  return text.slice(0, at) + by + text.slice(at + part.length);
}

const given = JSON.stringify(options);
const body = `${frame}\n<main id="root"></main>\n<script>${built('opening.ts')}</script>`;
let page = renderGraphiQL(options);
page = replaced(page, given, `inspectionGraph.opening(${given})`, -1);
// The scripts of GraphiQL come after both of these, and hold the like.
page = replaced(page, '<div id="root"></div>', body);
page = replaced(page, '</head>', `<style>${built('frame.css')}</style>\n</head>`);
parentPort?.postMessage(gzipSync(page, { level: 6 }));
