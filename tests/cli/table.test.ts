import { describe, expect, it } from 'vitest';
import { tableText } from '../../src/cli/table.ts';
import type { Cell } from '../../src/tables/table.ts';

/** A table of rows that have the same fields. */
function tableOf(...rows: readonly Readonly<Record<string, Cell>>[]) {
  const names = Object.keys(rows[0] ?? {});
  return {
    columns: names.map((name) => ({ name, type: 'text' as const })),
    rows: rows.map((row) => names.map((name) => row[name] ?? null)),
  };
}

describe('an answer on a terminal', () => {
  it('is a grid, its columns named as shortly as they can be told apart', () => {
    const table = tableOf({ 'forces.name': 'Kent Police', 'forces.region': 'South East', 'theme.name': 'Victims' });
    expect(tableText(table, 80).split('\n')[1]).toBe('│ forces.name │ region     │ theme.name │');
  });

  it('wraps long texts and never passes the width', () => {
    const table = tableOf(
      ...[1, 2, 3].map((id) => ({ id, statement: 'many words '.repeat(20), quote: 'other words '.repeat(30) })),
    );
    for (const width of [60, 80, 120]) {
      expect(
        Math.max(
          ...tableText(table, width)
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
    const text = tableText(tableOf({ ...columns, name: 'Kent' }, { ...columns, name: 'Essex' }), 80);
    expect(text.match(/column3 /g)).toHaveLength(1);
    expect(text).toMatch(/^── 1 ─+\n/);
    expect(text).toMatch(/── 2 ─+\nname +Essex *$/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('has long words in full, over several lines', () => {
    const link = 'http://127.0.0.1:4000/reports/northamptonshire-asb-2012#char=1009,1066';
    const others = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`column${index}`, 'some words']));
    for (const fields of [{ link }, { link, ...others }])
      expect(tableText(tableOf(fields), 60).replace(/[│\s]/g, '')).toContain(link);
  });

  it('holds nothing that a terminal would obey', () => {
    const text = tableText(tableOf({ quote: 'a\u001B[31m red\u009B31m text\u0007', aliases: ['IOM\u001B[2J'] }), 80);
    expect(text.split('\n')[3]).toBe('│ a[31m red31m text │ IOM[2J  │');
  });

  it('has room on a terminal that says it has none', () => {
    expect(tableText(tableOf({ name: 'Kent Police', region: 'South East' }), 0)).toContain(
      '│ Kent Police │ South East │',
    );
  });

  it('may have more rows than a function takes arguments', () => {
    const columns = Array.from({ length: 9 }, (_, index) => ({ name: `column${index}`, type: 'text' as const }));
    const rows = Array.from({ length: 130_000 }, () => columns.map(() => 'as in the row before'));
    expect(tableText({ columns, rows }, 80)).toMatch(/── 130000 ─+\n$/);
  });

  it('tells what a row lacks from what is as in the row before, in a list of names and values', () => {
    const slug = 'kent-crime-2014/provide-guidance-for-continued-use';
    const rows = [
      { slug: `${slug}-1`, text: 'Train staff.', dueOn: '2015-03-31', by: 'Kent' },
      { slug: `${slug}-2`, text: 'Share good practice.', dueOn: null, by: 'Kent' },
      { slug: `${slug}-3`, text: 'Work with partners.', dueOn: null, by: 'Kent' },
    ];
    const [, , second, third] = tableText(tableOf(...rows), 50).split(/── \d ─+\n/);
    expect(second).toMatch(/^dueOn +–$/m);
    expect(second).not.toMatch(/^by/m);
    expect(third).not.toMatch(/^dueOn/m);
  });

  it('shows several texts of one cell beside each other', () => {
    expect(tableText(tableOf({ aliases: ['IOM', 'the scheme'] }), 80)).toContain('│ IOM; the scheme │');
  });

  it('says that there is nothing when there is nothing', () => {
    expect(tableText(tableOf({ 'forces.name': null }), 80)).toBe('(nothing)');
  });
});
