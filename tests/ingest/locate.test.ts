import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, locatedText, locateHeading, type QuoteSelector } from '../../src/ingest/locate.ts';

/** The pieces of a text that a selector finds, as the text has them. */
function found(text: string, selector: string | QuoteSelector): readonly string[] {
  const located = locatedText(text);
  return located
    .locate(typeof selector === 'string' ? { quote: selector } : selector)
    .map(({ start, end }) => located.slice(start, end));
}

/** What is left of a text without what typesetting may add: white space, soft hyphens and what is not to be seen. */
const visible = (text: string) =>
  text.replace(/[\s\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069]/g, '');

/** Any Unicode, with what typesetting varies more often than chance would have it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom(
        '-\n',
        '\u00AD',
        '\u00AD\r\n',
        ' – ',
        '\u00A0',
        '👮🏽‍♀️',
        'e\u0301',
        'ab',
        'a',
        '“',
        '’',
        '\n\n',
        '.*',
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('a quote located in a text', () => {
  it('is found where it was cut from, whatever the text and the span', () => {
    const cut = anyText.chain((text) => {
      const points = [...text];
      const ends = fc.tuple(fc.nat(points.length), fc.nat(points.length));
      return ends.map(([one, other]) => ({ points, start: Math.min(one, other), end: Math.max(one, other) }));
    });
    fc.assert(
      fc.property(cut, ({ points, start, end }) => {
        const quote = points.slice(start, end).join('');
        fc.pre(visible(quote) !== '');
        const within = locatedText(points.join(''))
          .locate({ quote })
          .filter((span) => span.start >= start && span.end <= end)
          .map((span) => points.slice(span.start, span.end).join(''));
        expect(within.map(visible)).toContain(visible(quote));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is sliced by code points: the slice is the piece of the text between them, unchanged', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: -3, max: 60 }), fc.nat(60), (text, start, length) => {
        const points = [...text];
        const located = locatedText(text);
        expect(located.length).toBe(points.length);
        expect(located.slice(start, Math.max(0, start) + length)).toBe(
          points.slice(Math.max(0, start), Math.max(0, start) + length).join(''),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('is found with exact slices when the page was typeset anew', () => {
    const someOf = (...values: string[]) => fc.constantFrom(...values);
    const blank = someOf(' ', '  ', '\u00A0', '\n', '\r\n', '\n\n', '\t', ' \n    ', '\u2009');
    const lineEnd = someOf('-\n', '-\r\n', '- \n  ', '‐\n', '\u00AD', '\u00AD\n', '\u00AD\r\n\t');
    const letters = fc.array(someOf('a', 'é', 'z', '𝔸', 'ﬁ', 'ﬄ', '7'), { minLength: 1, maxLength: 4 });
    const word = fc.tuple(letters, fc.option(fc.tuple(lineEnd, letters))).map(([first, second]) => ({
      typed: [...first, ...(second?.[1] ?? [])].join('').normalize('NFKC').replaceAll('A', '𝔸'),
      set: [...first, ...(second === null ? [] : [second[0], ...second[1]])].join(''),
    }));
    const double = fc.tuple(someOf('"', '“', '”', '«'), someOf('"', '“', '”', '„'));
    const single = fc.tuple(someOf("'", '’'), someOf("'", '‘', '’', '`'));
    const dash = fc.tuple(someOf('-', '–', '—'), someOf('-', '‑', '–', '—', '-\n', '–\r\n '));
    const mark = fc.oneof(double, single, dash).map(([typed, set]) => ({ typed, set }));
    const space = blank.map((set) => ({ typed: ' ', set }));
    const line = fc
      .tuple(fc.array(fc.tuple(word, fc.oneof(space, mark)), { maxLength: 8 }), word)
      .map(([pieces, last]) => [...pieces.flat(), last]);
    fc.assert(
      fc.property(
        line,
        fc.constantFrom('', 'QQ 🚓 ', '— '),
        fc.constantFrom('', ' 🚓 QQ', '\nX'),
        (pieces, before, after) => {
          const typed = pieces.map((piece) => piece.typed).join('');
          const set = pieces.map((piece) => piece.set).join('');
          expect(found(`${before}${set}${after}`, typed)).toContain(set);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['words broken over lines', 'The IOM\nteams are\r\n  not', 'The IOM teams are not', 'The IOM\nteams are\r\n  not'],
    ["a line end's hyphen that is the word's own", 'well co-\nordinated work', 'co-ordinated', 'co-\nordinated'],
    ['a hyphen that is the typesetter’s', 'well co-\nordinated work', 'coordinated', 'co-\nordinated'],
    ['a quote folded to one line by YAML', 'well co-\nordinated work', 'co- ordinated', 'co-\nordinated'],
    ['a quote with the line break of the text', 'well co-\nordinated work', 'co-\nordinated', 'co-\nordinated'],
    ['a soft hyphen within a word', 'co\u00ADordinated', 'coordinated', 'co\u00ADordinated'],
    ['a soft hyphen at the end of a line', 'co\u00AD\nordinated', 'coordinated', 'co\u00AD\nordinated'],
    ['a soft hyphen in the quote alone', 'coordinated', 'co\u00ADordinated', 'coordinated'],
    ['a dash at the end of a line', 'in 2012–\n13 and', '2012-13', '2012–\n13'],
    ['a dash between words at the end of a line', 'weak –\nbut', 'weak - but', 'weak –\nbut'],
    ['straight quotes for curly ones', 'a ‘yellow order’ is', "'yellow order'", '‘yellow order’'],
    ['a no-break space', 'within\u00A0three months', 'within three months', 'within\u00A0three months'],
    ['a no-break hyphen and a minus sign', 'multi‑agency, −3%', 'multi-agency, -3%', 'multi‑agency, −3%'],
    ['a ligature', 'staﬀ and oﬃcers are', 'staff and officers', 'staﬀ and oﬃcers'],
    ['a ligature in the quote alone', 'the officers are', 'oﬃcers', 'officers'],
    ['a part of a ligature, as the whole of it', 'the oﬃcers are', 'of', 'oﬃ'],
    ['a blank without width', 'and/\u200Bor both', 'and/or', 'and/\u200Bor'],
    ['a character beyond the first plane', 'a 👮🏽 b 👮🏽 c', 'b 👮🏽 c', 'b 👮🏽 c'],
    ['a combining mark', 'Zoe\u0308 said', 'Zoe\u0308', 'Zoe\u0308'],
    [
      'characters that mean something in a pattern',
      'cost (£5.00) [sic] $^*+?{2}|\\',
      '(£5.00) [sic] $^*+?{2}|\\',
      '(£5.00) [sic] $^*+?{2}|\\',
    ],
    ['a quote that ends with a hyphen, without the line break', 'pre- and co-\nordinated', 'and co-', 'and co-'],
    ['white space around the quote', 'one two three', '\n two ', 'two'],
  ])('matches %s', (_, text, quote, piece) => {
    expect(found(text, quote)).toEqual([piece]);
  });

  it.each([
    ['another case', 'The force', 'the force'],
    ['a word more', 'IOM teams are not', 'IOM teams are really not'],
    ['a word less', 'IOM teams are really not', 'IOM teams are not'],
    ['two words for one', 'neighbourhood', 'neighbour hood'],
    ['one word for two', 'neighbour hood', 'neighbourhood'],
    ['a hyphen that no line ends with', 'co-ordinated', 'coordinated'],
    ['a dash between words left out', 'weak –\nbut', 'weak but'],
    ['a line’s last dash for none', 'well—\nknown', 'wellknown'],
    ['a dot that is not one', 'cost 5x00', '5.00'],
    ['half of a character', '👮', '\uD83D'],
    ['a blank quote', 'one two', ' \u00AD '],
  ])('does not match %s', (_, text, quote) => {
    expect(found(text, quote)).toEqual([]);
  });

  it('is found at every place, also where places overlap', () => {
    expect(locatedText('very very very').locate({ quote: 'very very' })).toEqual([
      { start: 0, end: 9 },
      { start: 5, end: 14 },
    ]);
  });

  it('counts code points, not bytes or UTF-16 units', () => {
    expect(locatedText('é👮🏽 force').locate({ quote: 'force' })).toEqual([{ start: 4, end: 9 }]);
  });

  const twice = 'In Kent, teams\nare weak. In co-\noperation, teams are strong.';
  it.each<[string, QuoteSelector, readonly number[]]>([
    ['no context, both places', { quote: 'teams are' }, [9, 43]],
    ['the prefix', { quote: 'teams are', prefix: 'In Kent,' }, [9]],
    ['a prefix that lies over a line end', { quote: 'teams are', prefix: 'In cooperation,' }, [43]],
    ['the suffix', { quote: 'teams are', suffix: 'strong' }, [43]],
    ['prefix and suffix', { quote: 'teams are', prefix: 'Kent,', suffix: 'weak.' }, [9]],
    ['a prefix that stops short of the quote', { quote: 'are', prefix: 'tea', suffix: 'weak' }, []],
    ['a prefix that ends within the word', { quote: 'eams are weak', prefix: 't' }, [10]],
    ['a suffix that stands elsewhere', { quote: 'teams are', prefix: 'Kent,', suffix: 'strong' }, []],
  ])('is told apart by %s', (_, selector, starts) => {
    expect(
      locatedText(twice)
        .locate(selector)
        .map((span) => span.start),
    ).toEqual(starts);
  });
});

describe('a heading stands', () => {
  it.each<[string, string, string, number]>([
    ['below a list of contents', 'Contents\nOur judgment ....... 1\nOur judgment\nIt is good.', 'Our judgment', 32],
    ['below text that has its words', 'Leadership matters.\n\nLeadership  \nIt is good.', 'Leadership', 21],
    ['behind its number', 'The Introduction says so.\n1.2 Introduction\n', 'Introduction', 30],
    ['on the page after', 'Leadership matters.\n\fLeadership\n', 'Leadership', 21],
    ['over two lines', 'How good\nis it? ... 3\nHow good\nis it?\n', 'How good is it?', 22],
    ['in running text where it has no line', 'Leadership: it is good. Leadership matters.', 'Leadership', 0],
  ])('%s', (_, text, title, start) => {
    expect(locateHeading(locatedText(text), title, 0)?.start).toBe(start);
  });
});

describe('a text of 100,000 characters that would make a pattern go back and forth', () => {
  const size = 100_000;
  it.each<[string, string, QuoteSelector, number]>([
    ['of line breaks', `a${'\n'.repeat(size)}c`, { quote: 'ab' }, 0],
    ['of line breaks after a hyphen', `a-${'\n '.repeat(size / 2)}c`, { quote: 'a- b' }, 0],
    ['of blanks, with a prefix', `${' '.repeat(size)}x`, { quote: 'x', prefix: 'b' }, 0],
    ['of blanks, with a suffix', `x${' '.repeat(size)}`, { quote: 'x', suffix: 'b' }, 0],
    ['of hyphens', '-'.repeat(size), { quote: `${'-'.repeat(50)}x` }, 0],
    ['of hyphens that end lines', '-\n'.repeat(size / 2), { quote: `${'-'.repeat(50)}x` }, 0],
    ['of words broken at every letter', 'a-\n'.repeat(size / 3), { quote: `${'a'.repeat(50)}x` }, 0],
    ['of soft hyphens', `a${'\u00AD'.repeat(size)}b`, { quote: 'ab' }, 1],
    ['of one letter', 'a'.repeat(size), { quote: `${'a'.repeat(500)}b` }, 0],
    ['that is all quoted', 'all of it '.repeat(size / 10), { quote: 'all of it '.repeat(size / 10) }, 1],
    ['of characters beyond the first plane', '👮'.repeat(size), { quote: `b${'👮'.repeat(500)}` }, 0],
  ])('%s is searched to its end', (_, text, selector, times) => {
    expect(locatedText(text).locate(selector)).toHaveLength(times);
  });
});

describe('a quote on one line', () => {
  it.each([
    ['has single blanks', ' The IOM\n\n teams\u00A0are ', 'The IOM teams are'],
    ['has its broken words joined, hyphen kept', 'co-\n  ordinated', 'co-ordinated'],
    ['has no soft hyphens', 'co\u00ADordi\u00AD\nnated', 'coordinated'],
    ['keeps a dash that ends a line', 'weak –\nbut', 'weak – but'],
  ])('%s', (_, text, line) => {
    expect(folded(text)).toBe(line);
  });
});
