import { existsSync } from 'node:fs';

/** Where this machine has Chromium: `CHROMIUM`, or where a package puts it. */
export const chromiumPath = process.env['CHROMIUM'] || '/usr/bin/chromium';

/**
 * Whether tests in a browser run here. Without Chromium they are skipped, and say so; in CI they run, and fail.
 */
export function hasChromium(): boolean {
  if (existsSync(chromiumPath)) return true;
  if (!['', '0', 'false', undefined].includes(process.env['CI'])) return true;
  console.error(`\n!!!! Tests in a browser skipped: there is no ${chromiumPath}; CHROMIUM says where one is !!!!\n`);
  return false;
}

/** What keeps Chromium to the page under test: nothing of its own on the network, and no sandbox, for root. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
