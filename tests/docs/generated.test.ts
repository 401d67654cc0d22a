import { describe, expect, it } from 'vitest';
import { pages as generated } from '../../scripts/pages.ts';
import { statements } from '../../src/graph/statement.ts';
import { labels, nodeKind } from '../../src/model/nodes.ts';
import { relationshipKind, relationshipTypes } from '../../src/model/relationships.ts';
import { words } from '../../src/model/words.ts';
import { readPage } from './markdown.ts';

const sentence = /^[A-Z"].*[.?]$/s;

describe('the pages that are made from the code', () => {
  it.each([...generated])('%s is what the code makes; "npm run docs" writes it anew', (page, make) => {
    expect(readPage(page)).toBe(make());
  });
});

describe('everything in the model says in a sentence what it means', () => {
  it.each(labels)('%s and its properties', (label) => {
    const { description, properties } = nodeKind(label);
    expect(description).toMatch(sentence);
    const without = Object.entries(properties).filter(([, property]) => !sentence.test(property.description));
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it.each(relationshipTypes)('%s', (type) => {
    expect(relationshipKind(type).description).toMatch(sentence);
  });

  it.each(Object.entries(words))('the words of %s', (_, vocabulary) => {
    expect(Object.entries(vocabulary).filter(([, meaning]) => !sentence.test(meaning))).toEqual([]);
  });
});

describe('the page of the statements', () => {
  it('says of every statement what it answers, and of every one that reads, what it returns', () => {
    const page = readPage('docs/statements.md');
    for (const { name } of statements().values()) {
      const [, , answers, , returns] = (
        page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? ''
      ).split(/(?<!\\)\|/);
      expect(answers?.trim(), name).toMatch(sentence);
      expect(returns?.trim(), name).not.toBe('');
    }
  });
});
