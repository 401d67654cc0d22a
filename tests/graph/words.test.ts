import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/graph/words.ts';

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** Where one is taken from "''a", another is left before the word. */
function withoutPossessives(text: string): string {
  const left = text.replace(/'s?\b/g, '');
  return left === text ? text : withoutPossessives(left);
}

describe('The words of a text', () => {
  it('are those that Unicode segments from it, whatever signs stand beside them', () => {
    const signs = ' \n()[]".,;:!?-_/&\'0 1 9'.split('');
    const text = fc.array(fc.oneof(fc.constantFrom(...signs), fc.stringMatching(/^[A-Za-z]{1,8}$/)), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => {
        const written = withoutPossessives(parts.join(''));
        const expected = [...segmenter.segment(written)]
          .filter(({ isWordLike }) => isWordLike)
          .map(({ segment, index }) => ({
            word: segment.toLowerCase().replace(/[^a-z0-9]/g, ''),
            start: index,
            end: index + segment.length,
          }))
          .filter(({ word }) => word !== '');
        expect(wordsIn(written)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['(IOM), "units".', ['iom', 'units']],
    ["the victim's partners' views", ['the', 'victim', 'partners', 'views']],
    ['café 86.7 percent', ['cafe', '867', 'percent']],
  ])('of %j', (text, words) => {
    expect(wordsIn(text).map(({ word }) => word)).toEqual(words);
  });
});
