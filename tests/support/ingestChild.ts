import { writeSync } from 'node:fs';
import { openStore } from '../../src/graph/open.ts';
import { openFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { withSteps } from './steps.ts';

// An ingest in a process of its own, to be killed: node --import tsx ingestChild.ts <input> <data> <step> <hold | go>
// It says "here" when it is about to take that step of its writes, and then waits to be killed, or goes on.
const [input = '', data = '', step = '', there = ''] = process.argv.slice(2);
const store = await openStore(process.env, data);
let taken = 0;
const killable = withSteps(store, () => {
  taken += 1;
  if (taken !== Number(step)) return;
  writeSync(1, 'here\n');
  if (there === 'hold') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
await ingest(killable, openFolder(input));
await store.close();
