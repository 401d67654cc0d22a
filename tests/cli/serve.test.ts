import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { ExpectedError } from '../../src/errors.ts';
import { temporaryFolder } from '../support/folder.ts';

it.each([
  {
    what: 'an empty address, which would be every address of the machine',
    options: { host: '' },
    message: 'the address to listen on is empty: give one with --host or HOST',
  },
])('serve refuses $what before it makes a graph', async ({ options, message }) => {
  const data = path.join(temporaryFolder(), 'data');
  const refused = serve({ data, host: '127.0.0.1', port: '0', ingest: true, ...options });
  await expect(refused).rejects.toThrow(ExpectedError);
  await expect(refused).rejects.toThrow(message);
  expect(existsSync(data)).toBe(false);
});
