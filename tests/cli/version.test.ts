import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/packageRoot.ts';

it('the command prints the version of the package', () => {
  const { version } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8'));
  const printed = execFileSync('node', ['bin/inspection-graph.js', '--version'], {
    cwd: packageRoot,
    encoding: 'utf8',
  });
  expect(printed).toBe(`${version}\n`);
});
