import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/packageRoot.ts';

it('a command whose reader has gone ends as it would, without a word', () => {
  const { stderr } = spawnSync('sh', ['-c', '{ node bin/inspection-graph.js check; echo "status $?" >&2; } | true'], {
    cwd: packageRoot,
    encoding: 'utf8',
  });
  expect(stderr).toBe('status 0\n');
});
