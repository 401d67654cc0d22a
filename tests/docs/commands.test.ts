import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { descriptorFile } from '../../src/export/dataPackage.ts';
import { formats } from '../../src/export/formats.ts';
import { importCommand } from '../../src/export/neo4j.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { type Block, blocksOf, pages, tableUnder } from './markdown.ts';
import { answerTo, follow, isStep } from './terminal.ts';

const readJson = (file: string) => JSON.parse(readFileSync(path.join(packageRoot, file), 'utf8'));
const packageFile = readJson('package.json') as { readonly scripts: Readonly<Record<string, string>> };

const ci = readFileSync(path.join(packageRoot, '.ci/run'), 'utf8');

/** The commands that a test cannot run, with the reason, and what stands in for running them. */
const notRun: readonly {
  readonly command: RegExp;
  readonly because: string;
  readonly check: (command: string) => void;
}[] = [
  {
    command: /^npm ci$/,
    because: 'it takes the installed packages away under the tests that run',
    check: () => {
      const lock = readJson('package-lock.json') as { readonly packages: Readonly<Record<string, unknown>> };
      const { dependencies, devDependencies } = readJson('package.json');
      expect(lock.packages['']).toMatchObject({ dependencies, devDependencies });
    },
  },
  {
    command: /^(NEO4J_TEST=off )?npm test$/,
    because: 'it is what runs this test',
    check: () => expect(packageFile.scripts['test']).toBe('vitest run'),
  },
  {
    command: /^npm run neo4j$/,
    because: 'it runs until someone stops it, and the tests have a Neo4j of their own',
    check: () =>
      expect(existsSync(path.join(packageRoot, packageFile.scripts['neo4j']?.split(' ').at(-1) ?? ''))).toBe(true),
  },
  {
    command: /^(export )?NEO4J_(URI|PASSWORD)=/,
    because: 'it needs a Neo4j at that address',
    check: (command) => {
      const known = tableUnder('docs/operating.md', 'Settings').map(([name]) => name);
      for (const [name] of command.matchAll(/NEO4J_\w+/g)) expect(known).toContain(name);
    },
  },
  {
    command: /^npx inspection-graph review (?!.*--decisions)/,
    because: 'it asks questions in a terminal; tests/cli/review.test.ts answers them',
    check: (command) =>
      expect(readFileSync(path.join(packageRoot, 'src/cli/main.ts'), 'utf8')).toContain(
        `.command('${command.split(' ')[2]}')`,
      ),
  },
  {
    command: /^neo4j-admin /,
    because: 'it needs a Neo4j to import into; tests/export/neo4j.test.ts runs it on one of its own',
    check: (command) => expect(command).toBe(importCommand),
  },
  {
    command: /^(python3 -c|frictionless) /,
    because: 'it needs Python with a package; tests/export read the same files',
    check: (command) => {
      const [file = ''] = /\b[\w-]+\.(graphml|jsonld|json)\b/.exec(command) ?? [];
      expect([...formats.map((format) => format.file), descriptorFile]).toContain(file);
    },
  },
  {
    command: /^(python3 -m|\.venv\/bin\/\S+) /,
    because: 'it needs Python, which `npm test` does without; .ci/run runs it',
    check: (command) => expect(ci.split('\n')).toContain(command),
  },
  {
    command: /^docker compose /,
    because: 'it needs Docker, and the network for images',
    check: (command) => {
      const compose = parse(readFileSync(path.join(packageRoot, 'docker-compose.yml'), 'utf8'));
      expect(Object.keys(compose.services)).toEqual(['neo4j', 'product']);
      const [, service] = /--wait (\w+)$/.exec(command) ?? [];
      if (service !== undefined) expect(compose.services).toHaveProperty(service);
    },
  },
];

function isNotRun(block: Block): boolean {
  const commands = block.text.trim().split('\n');
  return block.language === 'sh' && commands.every((command) => notRun.some((one) => one.command.test(command)));
}

const followed = pages.filter((page) => page !== 'CONTRIBUTING.md');

describe('the pages, followed from top to bottom in a copy of the repository, print what they show', () => {
  const withSteps = followed.filter((page) => blocksOf(page).some((block) => isStep(block) && !isNotRun(block)));
  it.each(withSteps)(
    '%s',
    async (page) => {
      await follow(blocksOf(page), isNotRun);
    },
    180_000,
  );
});

describe('a command that cannot run in a test is checked otherwise', () => {
  const commands = pages.flatMap((page) =>
    blocksOf(page)
      .filter(isNotRun)
      .flatMap((block) => block.text.trim().split('\n')),
  );
  it.each([...new Set(commands)])('%s', (command) => {
    for (const one of notRun) if (one.command.test(command)) one.check(command);
  });

  it.each(notRun)('$command is still on a page', ({ command }) => {
    expect(commands.filter((one) => command.test(one))).not.toEqual([]);
  });
});

describe('no block of a page escapes the tests', () => {
  it.each(pages)('%s', (page) => {
    const blocks = blocksOf(page);
    const escaped = blocks.filter((block) => {
      const isAnswer = blocks.some(
        (other) => answerTo(other, blocks) === block && ['sh', 'graphql', 'python'].includes(other.language),
      );
      // Drawings: of the model, which another test makes anew, and of folders.
      const isDrawing = ['mermaid', ''].includes(block.language);
      // The test below says where blocks of Python, and what they print, are run.
      const isPython = block.language === 'python';
      return !isStep(block) && block.language !== 'graphql' && !isAnswer && !isDrawing && !isPython;
    });
    expect(escaped.map(({ line, language }) => `${page}:${line} ${language}`)).toEqual([]);
  });
});

test('every page with blocks of Python is followed by the tests of the client, which CI runs', () => {
  const withPython = pages.filter((page) => blocksOf(page).some(({ language }) => language === 'python'));
  const runner = readFileSync(path.join(packageRoot, 'clients/python/tests/test_pages.py'), 'utf8');
  const [, followed = ''] = /^PAGES = (\[.*\])$/m.exec(runner) ?? [];
  expect(JSON.parse(followed)).toEqual(expect.arrayContaining(withPython));
  expect(ci.split('\n')).toContain('.venv/bin/pytest -q clients/python');
});
