import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../src/packageRoot.ts';
import { pages } from './pages.ts';

const usage = `npm run docs -- [--check]

Writes the pages and files that are made from the code: ${[...pages.keys()].join(', ')}.

  --check   write nothing; exit with status 1 when a page is not what the code makes`;

const main = (): void => {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  for (const [page, make] of pages) {
    const file = join(packageRoot, page);
    const text = make();
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (values.check) {
      console.error(`${page} is not what the code makes: run "npm run docs" and commit it`);
      process.exitCode = 1;
    } else {
      writeFileSync(file, text);
      console.log(`${page} written`);
    }
  }
};

main();
