import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { matchesOf, matchesOfAny, matchesSome } from '../../src/matches.ts';
import { neededBy } from '../../src/needed.ts';
import { packageRoot } from '../../src/packageRoot.ts';

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

  test('are asked for in capitals, too', () => {
    expect(matchesSome([/^about (?:us|hmic)$/i], 'ABOUT HMIC')).toBe(true);
    expect(matchesSome([/^about (?:us|hmic)$/i], 'About the force')).toBe(false);
  });
});
