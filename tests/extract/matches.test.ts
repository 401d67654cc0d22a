import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstMatch, matchesIn, matchesOf, matchesOfAny, matchesSome } from '../../src/matches.ts';
import { neededBy } from '../../src/needed.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { wordTree } from '../../src/wordTree.ts';

describe('What an expression needs', () => {
  test.each([
    [/took (?:\d+) days?/, ['took ']],
    [/(?:took|taken) \d/, ['took', 'taken']],
    [/(?:takes?|taking|taken) \d/, ['take', 'taking']],
    [/colou?rs? of/, ['colo']],
    [/(?<value>\d+) (?:per cent|percent|%)/i, ['per cent', 'percent', '%']],
    [/(?<!not )\bOnly (?=one\b)/, ['only ']],
    [/\d+(?= of (?:whom|which)\b)/, ['whom', 'which']],
    [/(?:a|an) (?:\p{L}+ ){1,3}report\b/u, ['report']],
    [/no(?:ne|) report/, [' report']],
    [/\(n ?= ?\d+\)/, ['(n']],
    [/(?:late )+x/, ['late ']],
    [/(?:late ){0,2}soon/, ['soon']],
    [/[Tt]he\b.*\bend/s, ['end']],
    [/£\s?\d/, ['£']],
  ])('%s', (pattern, needed) => {
    expect(neededBy(pattern)).toEqual(needed);
  });

  test.each([/\d+/, /(?:late)?/, /(?:the|\d)/, /[a-z]+ \d/, /s\b/, /(?!never)\d/])(
    '%s may match without any',
    (pattern) => {
      expect(neededBy(pattern)).toBeUndefined();
    },
  );
});

describe('Matches', () => {
  const text = readFileSync(path.join(packageRoot, 'seeds/reports/kent-crime-2014/report.txt'), 'utf8');
  const lines = text.split('\n');
  const patterns = [
    /\b(?<of>\d+) of (?:the|these) \d+/giu,
    /\b(?:the|a|an) (?:force|constabulary)(?: (?:has|had|is))?\b/giu,
    /\b(?:crime|crimes|offences?)(?= (?:that|which|were)\b)/giu,
    /(?<=\brate of )\d+/giu,
    /\d+(?:\.\d+)?\s?(?:per cent|percent|%)/giu,
    /\b\p{Lu}{3,}\b/gu,
    /\bHMIC(?:FRS)? (?:found|recommends?)/gu,
    /\d+/g,
  ];
  const plain = (found: Iterable<RegExpExecArray>) => [...found].map((one) => [one.index, one[0]]);

  test('of one expression are those of matchAll', () => {
    for (const pattern of patterns)
      for (const line of lines) expect(plain(matchesOf(pattern, line))).toEqual(plain(line.matchAll(pattern)));
  });

  test('of several are those of one that has them as its alternatives', () => {
    const iu = patterns.filter(({ flags }) => flags === 'giu');
    const whole = new RegExp(iu.map(({ source }) => source).join('|'), 'giu');
    for (const line of [...lines, text]) expect(plain(matchesOfAny(iu, line))).toEqual(plain(line.matchAll(whole)));
  });

  test('of one text after another are those of the expression itself', () => {
    for (const pattern of patterns)
      for (const line of lines) {
        const fresh = new RegExp(pattern.source, pattern.flags.replace('g', ''));
        expect(matchesIn(fresh, line)).toBe(fresh.test(line));
        expect(firstMatch(fresh, line)).toEqual(fresh.exec(line));
      }
  });

  test('are asked for in capitals, too', () => {
    expect(matchesSome([/^about (?:us|hmic)$/i], 'ABOUT HMIC')).toBe(true);
    expect(matchesSome([/^about (?:us|hmic)$/i], 'About the force')).toBe(false);
  });
});

describe('A tree of words', () => {
  test('sees those that a text holds, in words and over them', () => {
    const tree = wordTree();
    const words = ['police', 'police officers', 'ice off', 'officer', 'ted', '101', "isn't", ' of ', 'x'];
    const numbers = words.map(tree.numberOf);
    expect(words.map(tree.numberOf)).toEqual(numbers);
    for (const text of ['the police officers', 'an officer rang 101', "it isn't", 'police', '', 'out of it']) {
      tree.see(text);
      expect(numbers.map(tree.isSeen)).toEqual(words.map((word) => text.includes(word)));
    }
  });

  test('sees a word once it is looked for, and takes signs that are not ASCII for each other', () => {
    const tree = wordTree();
    tree.see('a pound');
    const pound = tree.numberOf('£3');
    expect(tree.isSeen(pound)).toBe(false);
    tree.see('for £3 more');
    expect(tree.isSeen(pound)).toBe(true);
    tree.see('for €3 more');
    expect(tree.isSeen(pound)).toBe(true);
  });

  test('holds thousands of words', () => {
    const tree = wordTree();
    const words = Array.from({ length: 5_000 }, (_, index) => `word-${index}-of-many`);
    const numbers = words.map(tree.numberOf);
    tree.see('it has word-4321-of-many and word-12-of-manyfold');
    expect(words.filter((_, index) => tree.isSeen(numbers[index] ?? -1))).toEqual([
      'word-12-of-many',
      'word-4321-of-many',
    ]);
  });
});
