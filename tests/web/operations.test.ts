import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { nameOf, textOf } from '../../web/graphql.ts';

const web = path.join(packageRoot, 'web');
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql.ts'));

const operations: { readonly file: string; readonly name: string; readonly text: string }[] = [];
for (const file of files) {
  const exported: Readonly<Record<string, object>> = await import(path.join(web, file));
  for (const document of Object.values(exported)) {
    const name = nameOf(document);
    if (name !== undefined) operations.push({ file, name, text: textOf(document) });
  }
}

describe('The operations of the page', () => {
  it.each(operations)('$name of web/$file is valid', ({ text }) => {
    expect(validate(schema, parse(text))).toEqual([]);
  });

  it('have names of their own', () => {
    const names = operations.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('stand beside their views, each written as it is shown', () => {
    expect(operations.length).toBeGreaterThan(0);
    for (const { text } of operations) expect(text).toMatch(/^query \w+(\([^)]*\))? \{\n {2}\S/);
  });
});
