import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { InputError } from '../../src/errors.ts';
import { keepDecisions } from '../../src/extract/decisions.ts';

interface Given {
  readonly id: string;
  readonly at?: readonly [number, number];
  readonly quote?: string;
  readonly status?: 'REVIEWED' | 'PROPOSED' | 'none';
  readonly comment?: string;
  readonly comparedWith?: readonly string[];
}

const proposed = (id: string, start: number, end: number, more: Partial<Given> = {}): Given => ({
  id,
  at: [start, end],
  status: 'PROPOSED',
  ...more,
});
const reviewed = (id: string, start: number, end: number, more: Partial<Given> = {}): Given => ({
  ...proposed(id, start, end, more),
  status: 'REVIEWED',
});

function claimText({ id, at, quote = 'words of the text', status = 'none', comment, comparedWith }: Given): string {
  const place = at === undefined ? '' : `, start: ${at[0]}, end: ${at[1]}`;
  return [
    ...(comment === undefined ? [] : [`  # ${comment}`]),
    `  - id: ${id}`,
    ...(status === 'none' ? [] : [`    reviewStatus: ${status}`]),
    ...(comparedWith === undefined ? [] : [`    comparedWith: [${comparedWith.join(', ')}]`]),
    `    evidence: [{ quote: ${quote}${place} }]`,
  ].join('\n');
}

type Lists = Partial<Record<'findings' | 'recommendations' | 'judgments' | 'statistics', readonly Given[]>> & {
  readonly rejected?: readonly { readonly id: string; readonly kind: string; readonly at: readonly [number, number] }[];
};

function report({ rejected = [], ...lists }: Lists, head = 'title: Drafted'): string {
  const refused = rejected.map(
    ({ id, kind, at }) => `  - { id: ${id}, kind: ${kind}, evidence: [{ quote: x, start: ${at[0]}, end: ${at[1]} }] }`,
  );
  return [
    head,
    ...Object.entries(lists).flatMap(([list, claims]) => [`${list}:`, claims.map(claimText).join('\n\n')]),
    ...(refused.length === 0 ? [] : ['rejected:', ...refused]),
    '',
  ].join('\n');
}

/** The ids of each list of a report. */
const ids = (yaml: string) =>
  Object.fromEntries(
    Object.entries(parse(yaml) as Record<string, unknown>)
      .filter(([, value]) => Array.isArray(value) && value.length > 0)
      .map(([key, value]) => [key, (value as { readonly id: string }[]).map(({ id }) => id)]),
  );

describe('a new draft of a report', () => {
  it('stands as it is while nobody has decided anything', () => {
    const draft = report({ findings: [proposed('new', 0, 10)] });
    expect(keepDecisions(draft, report({ findings: [proposed('old', 50, 60)] }, 'title: Before'))).toBe(draft);
  });

  it.each<readonly [string, Lists, Lists, Record<string, readonly string[]>]>([
    ['takes a claim that was reviewed', { findings: [reviewed('old', 0, 10)] }, {}, { findings: ['old'] }],
    [
      'takes a claim that a person wrote without a status or a place',
      { findings: [{ id: 'old' }] },
      { findings: [proposed('new', 20, 30, { quote: 'something else altogether here' })] },
      { findings: ['old', 'new'] },
    ],
    [
      'leaves out a proposal of the same kind that shares half of the shorter span',
      { findings: [reviewed('old', 0, 10)] },
      { findings: [proposed('new', 5, 40)] },
      { findings: ['old'] },
    ],
    [
      'keeps a proposal that shares less than half',
      { findings: [reviewed('old', 0, 10)] },
      { findings: [proposed('new', 6, 40)] },
      { findings: ['old', 'new'] },
    ],
    [
      'keeps a proposal that only touches a decided claim',
      { findings: [reviewed('old', 0, 10)] },
      { findings: [proposed('new', 10, 12)] },
      { findings: ['old', 'new'] },
    ],
    [
      'keeps a proposal of another kind at the same place',
      { findings: [reviewed('old', 0, 10)] },
      { judgments: [proposed('new', 0, 10)] },
      { findings: ['old'], judgments: ['new'] },
    ],
    [
      'leaves out what was rejected, and only of that kind',
      { rejected: [{ id: 'no', kind: 'FINDING', at: [0, 10] }] },
      { findings: [proposed('again', 0, 10)], judgments: [proposed('other', 0, 10)] },
      { judgments: ['other'], rejected: ['no'] },
    ],
    [
      'leaves out a proposal whose quote, folded, is that of a decided claim without a place',
      { findings: [{ id: 'old', quote: "the force's  own people" }] },
      { findings: [proposed('new', 20, 30, { quote: 'the force’s own people' })] },
      { findings: ['old'] },
    ],
    [
      'does not take a short quote inside a longer one for the same',
      { findings: [{ id: 'old', quote: 'good' }] },
      { findings: [proposed('new', 20, 30, { quote: 'a good force' })] },
      { findings: ['old', 'new'] },
    ],
    [
      'forgets proposals that it does not make again',
      { findings: [reviewed('old', 0, 10), proposed('undecided', 50, 60)] },
      { findings: [proposed('new', 20, 30)] },
      { findings: ['old', 'new'] },
    ],
    [
      'gives a new proposal whose id is taken the next number that is free',
      { findings: [reviewed('a', 0, 10)], rejected: [{ id: 'b', kind: 'FINDING', at: [90, 99] }] },
      { findings: [proposed('a', 20, 30), proposed('a-2', 40, 50), proposed('b', 60, 70)] },
      { findings: ['a', 'a-3', 'a-2', 'b-2'], rejected: ['b'] },
    ],
    [
      'puts proposals between the decided claims by their place',
      { findings: [reviewed('second', 20, 30), reviewed('fourth', 60, 70)] },
      { findings: [proposed('first', 0, 10), proposed('third', 40, 50), proposed('fifth', 80, 90)] },
      { findings: ['first', 'second', 'third', 'fourth', 'fifth'] },
    ],
    [
      'keeps the other figure of a sentence undecided when one of them is reviewed',
      { statistics: [reviewed('this-year', 0, 50), proposed('last-year', 0, 50)] },
      { statistics: [proposed('this-year', 0, 50), proposed('last-year', 0, 50)] },
      { statistics: ['this-year', 'last-year'] },
    ],
  ])('%s', (_, existing, draft, expected) => {
    expect(ids(keepDecisions(report(draft), report(existing)))).toEqual(expected);
  });

  it('keeps the metadata and every comment of the file that has decisions', () => {
    const existing = report(
      { findings: [reviewed('old', 20, 30, { comment: 'why this is right' })] },
      '# By hand\ntitle: Mended\n# the force of the title\nforce: kent',
    );
    const draft = report({
      findings: [
        proposed('first', 0, 10, { comment: 'unsure of the theme' }),
        proposed('last', 40, 50, { comment: 'unsure of the polarity' }),
      ],
    });
    expect(keepDecisions(draft, existing)).toBe(
      [
        '# By hand\ntitle: Mended\n# the force of the title\nforce: kent\nfindings:',
        '  # unsure of the theme\n  - id: first\n    reviewStatus: PROPOSED\n    evidence: [{quote: words of the text, start: 0, end: 10}]\n',
        '  # why this is right\n  - id: old\n    reviewStatus: REVIEWED\n    evidence: [{quote: words of the text, start: 20, end: 30}]\n',
        '  # unsure of the polarity\n  - id: last\n    reviewStatus: PROPOSED\n    evidence: [{quote: words of the text, start: 40, end: 50}]\n',
      ].join('\n'),
    );
  });

  it.each<readonly [string, Lists, Lists, readonly unknown[]]>([
    [
      'the reviewed one that stands for it',
      { statistics: [reviewed('kent', 0, 10)] },
      {
        statistics: [proposed('kent-again', 0, 10), proposed('england', 20, 30, { comparedWith: ['kent-again'] })],
      },
      [undefined, ['kent']],
    ],
    [
      'its new name',
      { statistics: [reviewed('kent', 90, 99)] },
      { statistics: [proposed('kent', 0, 10), proposed('england', 20, 30, { comparedWith: ['kent'] })] },
      [undefined, ['kent-2'], undefined],
    ],
    [
      'nothing when it was rejected',
      { rejected: [{ id: 'kent', kind: 'STATISTIC', at: [0, 10] }] },
      { statistics: [proposed('kent', 0, 10), proposed('england', 20, 30, { comparedWith: ['kent'] })] },
      [undefined],
    ],
    [
      'the proposal that came after it, when it was a proposal itself',
      { statistics: [reviewed('kent', 0, 10, { comparedWith: ['england'] }), proposed('england', 20, 30)] },
      { statistics: [proposed('england-and-wales', 20, 32)] },
      [['england-and-wales'], undefined],
    ],
  ])('compares a statistic with %s', (_, existing, draft, expected) => {
    const { statistics } = parse(keepDecisions(report(draft), report(existing))) as {
      readonly statistics: readonly { readonly comparedWith?: unknown }[];
    };
    expect(statistics.map(({ comparedWith }) => comparedWith)).toEqual(expected);
  });

  it('changes nothing when it is made again', () => {
    const claims = (status: fc.Arbitrary<Given['status']>, spread: string) =>
      fc
        .array(
          fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }), status, commented: fc.boolean() }),
          { maxLength: 6 },
        )
        .map((list) =>
          list.map(({ start, length, status: as, commented }, index): Given => {
            const comparedWith = index === 0 ? {} : { comparedWith: [`${spread}${index - 1}`] };
            const more = commented ? { comment: `note ${index}` } : {};
            return {
              id: `${spread}${index}`,
              at: [start, start + length],
              status: as ?? 'none',
              ...comparedWith,
              ...more,
            };
          }),
        );
    const proposals = claims(fc.constant('PROPOSED'), 's');
    const any = claims(fc.constantFrom('PROPOSED', 'REVIEWED', 'none'), 's');
    const filled = (lists: Record<string, readonly Given[]>) =>
      Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
    fc.assert(
      fc.property(proposals, any, proposals, any, (newStatistics, statistics, newFindings, findings) => {
        const finding = (list: readonly Given[]) =>
          list.map(({ id, comparedWith: _, ...rest }) => ({ ...rest, id: `f${id}` }));
        const draft = report(filled({ findings: finding(newFindings), statistics: newStatistics }));
        const existing = report(filled({ findings: finding(findings), statistics }), 'title: Before');
        const once = keepDecisions(draft, existing);
        expect(keepDecisions(draft, once)).toBe(once);
        const decided = (yaml: string) =>
          Object.values(parse(yaml) as Record<string, unknown>)
            .flatMap((list) => (Array.isArray(list) ? (list as Record<string, unknown>[]) : []))
            .filter(({ reviewStatus }) => reviewStatus !== 'PROPOSED')
            .map(({ comparedWith: _, ...claim }) => claim);
        expect(decided(once)).toEqual(decided(existing));
        const all = Object.values(ids(once)).flat();
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['is not YAML', 'title: [', /^the existing report\.yaml:1:9 is not YAML: /],
    ['is a list', '- title', /^the existing report\.yaml:1:1 is not a map of keys/],
    ['has no list where claims stand', 'findings: none', /^the existing report\.yaml:1:11 findings is not a list/],
  ])('is refused where the file before it %s, so that no decision is lost', (_, existing, message) => {
    const keep = () => keepDecisions(report({}), existing);
    expect(keep).toThrow(InputError);
    expect(keep).toThrow(message);
  });
});
