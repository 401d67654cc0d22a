import { describe, expect, it } from 'vitest';
import { groupKey, openPart, readGraphAddress, shownPart } from '../../web/graph/graphAddress.ts';

const read = (query: string) => readGraphAddress(new URLSearchParams(query));

describe('The address of a graph', () => {
  it('opens what it starts from, unless it says what is open', () => {
    expect(read('from=a')).toMatchObject({ from: 'a', to: undefined, open: ['a'], at: 'a' });
    expect(read('from=a&open=b,c,b').open).toEqual(['b', 'c']);
    expect(read(`from=a&open=${openPart([])}`).open).toEqual([]);
  });

  it('opens nothing on a path between two nodes, and takes a path from a node to itself for the node', () => {
    expect(read('from=a&to=b')).toMatchObject({ to: 'b', open: [] });
    expect(read('from=a&to=a')).toMatchObject({ to: undefined, open: ['a'] });
  });

  it('gives back how many are shown of each sort', () => {
    const shown = new Map([
      [groupKey('a', { relationship: 'HAS_FINDING', direction: 'OUT', kind: 'FINDING' }), 100],
      [groupKey('b', { relationship: 'NAMES', direction: 'INTO', kind: 'REPORT' }), 0],
    ]);
    expect(read(`from=a&shown=${shownPart(shown)}`).shown).toEqual(shown);
  });

  it.each(['', 'shown=x', 'shown=a.B.OUT.C.-1', 'shown=a.B.OUT.C.9999999', 'hide=,,', 'open='])(
    'has nothing where "%s" makes no sense',
    (query) => {
      const { shown, hidden, open } = read(query);
      expect([shown.size, hidden, open]).toEqual([0, [], []]);
    },
  );
});
