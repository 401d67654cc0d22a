import { describe, expect, it } from 'vitest';
import { flatten } from '../../src/cli/flatten.ts';
import { tableText } from '../../src/cli/table.ts';

const force = (name: string) => ({ force: { name } });

describe('an answer as rows and columns', () => {
  it.each([
    [
      'fields of objects are dotted columns',
      { theme: { label: 'Victims', depth: 1 } },
      ['theme.label', 'theme.depth'],
      [['Victims', 1]],
    ],
    [
      'each item of a list is a row beside the fields around it',
      { a: 1, forces: [force('Kent'), force('Essex')] },
      ['a', 'forces.force.name'],
      [
        [1, 'Kent'],
        [1, 'Essex'],
      ],
    ],
    [
      'lists beside each other are combined',
      { x: [{ n: 1 }, { n: 2 }], y: [{ n: 3 }] },
      ['x.n', 'y.n'],
      [
        [1, 3],
        [2, 3],
      ],
    ],
    [
      'the wrapping of a page adds nothing to a name',
      { forces: { nodes: [{ name: 'Kent' }] }, all: { edges: [{ node: { id: 1 } }] } },
      ['forces.name', 'all.id'],
      [['Kent', 1]],
    ],
    [
      'an empty list leaves its columns empty',
      {
        of: [
          { id: 1, parts: [] },
          { id: 2, parts: [{ label: 'a' }] },
        ],
      },
      ['of.id', 'of.parts.label'],
      [
        [1, null],
        [2, 'a'],
      ],
    ],
    ['a list of words is one cell', { aliases: ['a', 'b'] }, ['aliases'], [['a; b']]],
    ['null is an empty cell', { force: null }, ['force'], [[null]]],
  ])('%s', (_, data, columns, rows) => {
    expect(flatten(data)).toEqual({ columns, rows });
  });
});

describe('an answer on a terminal', () => {
  it('is a grid, its columns named as shortly as they can be told apart', () => {
    const data = { forces: [{ name: 'Kent Police', region: 'South East' }], theme: { name: 'Victims' } };
    expect(tableText(data, 80).split('\n')[1]).toBe('│ forces.name │ region     │ theme.name │');
  });

  it('wraps long texts and never passes the width', () => {
    const data = {
      findings: Array.from({ length: 3 }, (_, index) => ({
        id: index,
        statement: 'many words '.repeat(20),
        quote: 'other words '.repeat(30),
      })),
    };
    for (const width of [60, 80, 120]) {
      expect(
        Math.max(
          ...tableText(data, width)
            .split('\n')
            .map((line) => line.length),
        ),
      ).toBeLessThanOrEqual(width);
    }
  });

  it('is a list of names and values when there are too many columns, without what is as in the row before', () => {
    const columns = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`column${index}`, `a value for column ${index}`]),
    );
    const text = tableText({ same: columns, forces: [{ name: 'Kent' }, { name: 'Essex' }] }, 80);
    expect(text.match(/column3 /g)).toHaveLength(1);
    expect(text).toMatch(/^── 1 ─+\n/);
    expect(text).toMatch(/── 2 ─+\nname +Essex *$/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('says that there is nothing when there is nothing', () => {
    expect(tableText({ forces: { nodes: [] } }, 80)).toBe('(nothing)');
  });
});
