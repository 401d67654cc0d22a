import path from 'node:path';
import { expect, it } from 'vitest';
import { ingestCommand } from '../../src/cli/ingest.ts';
import { InputError } from '../../src/errors.ts';
import { copyOfSeeds } from '../support/folder.ts';

it('an ingest of a folder with a problem makes no graph', async () => {
  const files = copyOfSeeds('kent-crime-2014');
  files.replace('reports/kent-crime-2014/report.yaml', '\nkind: FORCE_REPORT', '\nkind: NONE');
  const data = path.join(files.folder, 'data');
  await expect(ingestCommand(files.folder, { data })).rejects.toThrow(InputError);
  expect(files.has('data')).toBe(false);
});
