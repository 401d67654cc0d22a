import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageSize } from '../../schema/pageArguments.ts';
import { exitStatus } from '../../src/errors.ts';
import { resolveDeadline } from '../../src/ingest/deadline.ts';
import { reportFile } from '../../src/ingest/shapes.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { queryCostLimits, requestLimits } from '../../src/server/limits.ts';
import { questions } from '../../src/server/questions.ts';
import { readPage, tableUnder } from './markdown.ts';

const readJson = (...names: readonly string[]) => JSON.parse(readFileSync(path.join(packageRoot, ...names), 'utf8'));

/** All that is written in the files of a folder. */
function textIn(...folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(packageRoot, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(packageRoot, folder, file),
      ),
    )
    .filter((file) => /\.[jt]s$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

const column = (rows: readonly (readonly string[])[], index: number) => rows.map((row) => row[index] ?? '');
const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

describe('README.md', () => {
  it('lists the saved questions, each with its file', () => {
    const listed = [...readPage('README.md').matchAll(/^\d+\. \[(.+)\]\(schema\/questions\/(.+)\.graphql\)$/gm)];
    expect(listed.map(([, question, name]) => ({ question, name }))).toEqual(
      questions().map(({ question, name }) => ({ question, name })),
    );
  });
});

describe('docs/operating.md', () => {
  const settings = tableUnder('docs/operating.md', 'Settings');

  it('lists every variable that the product reads, and no other', () => {
    const code = textIn('src');
    const read = [/\.env\('(\w+)'\)/g, /process\.env\['(\w+)'\]/g, /environment\.([A-Z]\w+)/g].flatMap((pattern) =>
      [...code.matchAll(pattern)].map(([, name = '']) => name),
    );
    expect(sorted(column(settings, 0))).toEqual(sorted(read));
  });

  it('gives each flag the default of the command line', () => {
    const code = readFileSync(path.join(packageRoot, 'src/cli/main.ts'), 'utf8');
    const options = [
      ...code.matchAll(/'(?:-\w, )?(--\w+) <\w+>', '[^']+'\)\s*\.env\('(\w+)'\)\s*\.default\('([^']*)'\)/g),
    ];
    expect(options.length).toBe(3);
    for (const [, flag, variable, usual] of options)
      expect(settings).toContainEqual([variable, flag, usual, expect.any(String)]);
  });

  it('lists every exit status', () => {
    expect(column(tableUnder('docs/operating.md', 'Exit statuses'), 0).map(Number)).toEqual(
      Object.values(exitStatus).sort((one, other) => one - other),
    );
  });

  it('lists the platforms that the embedded engine has a build for', () => {
    const { optionalDependencies } = readJson('node_modules', '@grafeo-db', 'js', 'package.json');
    const builds = Object.keys(optionalDependencies).map((name) => name.replace('@grafeo-db/js-', ''));
    const [, listed = ''] = /ready build for these platforms: (.+)\.$/m.exec(readPage('docs/operating.md')) ?? [];
    expect(sorted(listed.split(', '))).toEqual(sorted(builds));
    for (const [, build, version] of readPage('docs/operating.md').matchAll(/@grafeo-db\/js-(\S+)@([\d.]+)/g))
      expect(optionalDependencies).toHaveProperty([`@grafeo-db/js-${build}`], version);
  });

  it('lists the variables of docker-compose.yml', () => {
    const compose = readFileSync(path.join(packageRoot, 'docker-compose.yml'), 'utf8');
    const used = [...compose.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
    expect(sorted(column(tableUnder('docs/operating.md', 'Docker'), 0))).toEqual(sorted(used));
  });
});

describe('CONTRIBUTING.md', () => {
  it('lists every variable that the tests read', () => {
    const read = [...textIn('tests').matchAll(/process\.env\['(NEO4J_\w+)'\]/g)].map(([, name = '']) => name);
    const listed = column(tableUnder('CONTRIBUTING.md', 'The loop'), 0).flatMap((cell) => cell.split(', '));
    expect(sorted(listed)).toEqual(sorted(read));
  });
});

describe('docs/api.md', () => {
  const limits = new Map(
    tableUnder('docs/api.md', 'Limits').map(([name = '', most = '']) => [name, Number(most.replaceAll(',', ''))]),
  );

  it.each([
    [`things on a page (${pageSize.usual} unless given)`, pageSize.most],
    ['complexity of a query', queryCostLimits.complexity],
    ['depth of a query', queryCostLimits.depth],
    ['fields of a query, aliases included', queryCostLimits.breadth],
    ['tokens of a query', requestLimits.tokens],
    ['characters of a text in a query or its variables', requestLimits.text],
    ['bytes of a request', requestLimits.bytes],
  ])('says that the limit of %s is %d', (name, most) => {
    expect(limits.get(name)).toBe(most);
  });

  it('lists the codes of errors that the product gives', () => {
    const listed = column(tableUnder('docs/api.md', 'Errors'), 0).flatMap((cell) => cell.split(', '));
    const given = [...textIn('src', 'schema').matchAll(/code: '([A-Z_]+)'/g)].map(([, code = '']) => code);
    expect(sorted(given).filter((code) => !listed.includes(code))).toEqual([]);
  });
});

describe('docs/adding-a-report.md', () => {
  const { shape } = reportFile;

  const claims = {
    findings: shape.findings.unwrap().element.shape,
    recommendations: shape.recommendations.unwrap().element.shape,
    judgments: shape.judgments.unwrap().element.shape,
    statistics: shape.statistics.unwrap().element.shape,
  };
  const keysOf = (
    fields: Readonly<Record<string, { readonly safeParse: (value: unknown) => { readonly success: boolean } }>>,
  ) => Object.entries(fields).map(([key, field]) => `${key} ${field.safeParse(undefined).success ? '' : 'yes'}`);
  const listed = (heading: string) =>
    tableUnder('docs/adding-a-report.md', heading).flatMap(([keys = '', needed = '']) =>
      keys.split(', ').map((key) => `${key} ${needed}`),
    );

  it('lists the keys of a report, and which are needed', () => {
    expect(sorted(listed('report.yaml'))).toEqual(sorted(keysOf(shape)));
  });

  it.each(Object.entries(claims))('lists the keys of %s, and which are needed', (kind, fields) => {
    expect(sorted([...listed('Every claim'), ...listed(kind)])).toEqual(sorted(keysOf(fields)));
  });

  it.each(tableUnder('docs/adding-a-report.md', 'How deadlines are read'))(
    'reads "%s" as %s on %s',
    (text, kind, dueOn) => {
      expect(resolveDeadline(text ?? '', '2014-11-27')).toEqual(dueOn === '' ? { kind } : { kind, dueOn });
    },
  );
});

describe('docs/dependencies.md', () => {
  const { dependencies, devDependencies } = readJson('package.json') as Record<string, Record<string, string>>;

  it.each([
    ['At run time', dependencies],
    ['For development', devDependencies],
  ])('says of every package %s what it is for and what else there is', (heading, packages = {}) => {
    const rows = tableUnder('docs/dependencies.md', heading);
    expect(sorted(column(rows, 0))).toEqual(sorted(Object.keys(packages)));
    expect(rows.filter((row) => row.length !== 4 || row.some((cell) => cell === ''))).toEqual([]);
    for (const [name = '', , licence] of rows)
      expect(readJson('node_modules', name, 'package.json').license, name).toBe(licence);
  });
});
