import path from 'node:path';
import { expect, it } from 'vitest';
import { putFiles } from '../../src/cli/draftFiles.ts';
import { inputFiles } from '../support/folder.ts';

it('files of which one cannot be written are not put, and no folder is made for them', () => {
  const files = inputFiles();
  const tooLong = 'long'.repeat(100);
  const put = (folder: string) => putFiles(path.join(files.folder, folder), { 'report.txt': 'new', [tooLong]: 'new' });
  expect(() => put('out/reports/one')).toThrow(
    /longlong cannot be written: its path is too long: give another folder$/,
  );
  expect(files.has('out')).toBe(false);
  files.write('out/reports/two/report.txt', 'old');
  expect(() => put('out/reports/one')).toThrow();
  expect([files.has('out/reports/one'), files.has('out/reports/two')]).toEqual([false, true]);
  expect(() => put('out/reports/two')).toThrow();
  expect(files.has('out/reports/two/report.txt')).toBe(true);
});
