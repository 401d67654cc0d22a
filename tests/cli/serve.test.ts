import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { ExpectedError } from '../../src/errors.ts';
import { temporaryFolder } from '../support/folder.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  {
    what: 'an empty address, which would be every address of the machine',
    options: { host: '' },
    variables: {},
    message: 'the address to listen on is empty: give one with --host or HOST',
  },
  {
    what: 'a level of the log that there is not',
    options: {},
    variables: { LOG_LEVEL: 'errors' },
    message:
      'LOG_LEVEL is "errors", which is no level; did you mean "error"? (there are trace, debug, info, warn, error',
  },
])('serve refuses $what before it makes a graph', async ({ options, variables, message }) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const data = path.join(temporaryFolder(), 'data');
  const refused = serve({ data, host: '127.0.0.1', port: '0', ingest: true, ...options });
  await expect(refused).rejects.toThrow(ExpectedError);
  await expect(refused).rejects.toThrow(message);
  expect(existsSync(data)).toBe(false);
});
