import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { InputError } from '../../src/errors.ts';
import { applyDecisions, type Decision } from '../../src/extract/applyDecisions.ts';
import { openReview } from '../../src/extract/review.ts';
import { seedsFolder } from '../../src/ingest/folder.ts';
import { readReference, referenceFileOf } from '../../src/ingest/reference.ts';
import { type ReportFile, reportFile } from '../../src/ingest/shapes.ts';

const { known } = readReference(referenceFileOf(seedsFolder, seedsFolder, (file) => file));

const text =
  'Kent Police keeps victims informed. It is good. It does not know its repeat victims. Of them, 80 percent were satisfied; 82 percent were before.\n';

const evidence = (quote: string) =>
  `evidence: [{quote: "${quote}", start: ${text.indexOf(quote)}, end: ${text.indexOf(quote) + quote.length}}]`;
const proposal = 'reviewStatus: PROPOSED\n    madeBy: "extraction: test"\n    confidence: 0.5';
const finding = (id: string, themes: string, quote: string) => `  # note on ${id}
  - id: ${id}
    statement: ${quote}.
    polarity: STRENGTH
    themes: ${themes}
    ${proposal}
    ${evidence(quote)}
`;
const statistic = (id: string, value: number, quote: string, more = '') => `  - id: ${id}
    measure: satisfied
    value: ${value}
    unit: percent
    area: Kent
    themes: []
    ${proposal}${more}
    ${evidence(quote)}
`;

const yaml = `title: Made up
titleIsOfficial: false
force: kent
kind: FORCE_REPORT
published: {on: 2014-11-27}
attribution: Made for testing; nobody's words.
findings:
${finding('informed', '[keeping-victims-informed]', 'Kent Police keeps victims informed')}
${finding('good', '[victims]', 'It is good')}
${finding('repeat', '[]', 'It does not know its repeat victims')}
statistics:
${statistic('now', 80, '80 percent', '\n    comparedWith: [before]')}
${statistic('before', 82, '82 percent')}`;

const decisionOn = (claim: string, decision: Decision['decision'], change: Partial<Decision> = {}): Decision => {
  const found = openReview(yaml, text, known).undecided.find(({ id }) => id === claim);
  if (found === undefined) throw new Error(`there is no proposal ${claim}`);
  return { claim, kind: found.kind, start: found.quotes[0]?.span.start ?? -1, decision, ...change };
};
const apply = (decisions: readonly Decision[], to = yaml) => applyDecisions(to, text, known, decisions);
const read = (written: string): ReportFile => reportFile.parse(parse(written));

describe('A file of decisions', () => {
  it('accepts and rejects as a person does one by one, and leaves the rest as it is', () => {
    const applied = apply([decisionOn('informed', 'accept'), decisionOn('good', 'reject', { reason: 'says nothing' })]);
    expect(applied).toMatchObject({ accepted: 1, rejected: 1, before: 0, refused: [] });
    const byHand = openReview(openReview(yaml, text, known).accept('informed'), text, known).reject(
      'good',
      'says nothing',
    );
    expect(applied.yaml).toBe(byHand);
    expect(read(applied.yaml).findings.map(({ id, reviewStatus }) => `${id} ${reviewStatus}`)).toEqual([
      'informed REVIEWED',
      'repeat PROPOSED',
    ]);
    expect(applied.yaml).toContain('# note on repeat');
  });

  it('is refused where the checks refuse, claim by claim, and taken for the others', () => {
    const applied = apply([decisionOn('repeat', 'accept'), decisionOn('informed', 'accept')]);
    expect(applied).toMatchObject({ accepted: 1, rejected: 0 });
    expect(applied.refused).toEqual([expect.stringMatching(/^repeat: themes is empty/)]);
    expect(read(applied.yaml).findings.map(({ reviewStatus }) => reviewStatus)).toEqual([
      'REVIEWED',
      'PROPOSED',
      'PROPOSED',
    ]);
  });

  it('changes nothing when it is taken again', () => {
    const decisions = [decisionOn('informed', 'accept'), decisionOn('good', 'reject')];
    const once = apply(decisions).yaml;
    expect(apply(decisions, once)).toEqual({ yaml: once, accepted: 0, rejected: 0, before: 2, refused: [] });
  });

  it('says which decisions are against what was decided before', () => {
    const once = apply([decisionOn('informed', 'accept'), decisionOn('good', 'reject')]).yaml;
    expect(apply([decisionOn('informed', 'reject'), decisionOn('good', 'accept')], once)).toEqual({
      yaml: once,
      accepted: 0,
      rejected: 0,
      before: 0,
      refused: [
        'informed: accepted before: change that in report.yaml',
        'good: rejected before: change that in report.yaml',
      ],
    });
  });

  it.each([
    [
      'a proposal that stands elsewhere by now',
      decisionOn('informed', 'accept', { start: 7 }),
      'informed: the proposal is another one by now: look at it again',
    ],
    [
      'a proposal of another kind by now',
      decisionOn('informed', 'accept', { kind: 'JUDGMENT' }),
      'informed: the proposal is another one by now: look at it again',
    ],
    [
      'a proposal that is no more',
      decisionOn('informed', 'accept', { claim: 'gone' }),
      'gone: there is no such proposal',
    ],
  ])('is not taken for %s', (_, decision, why) => {
    expect(apply([decision])).toEqual({ yaml, accepted: 0, rejected: 0, before: 0, refused: [why] });
  });

  it('takes the last of several on one proposal', () => {
    const decisions = [decisionOn('good', 'reject'), decisionOn('good', 'reject', { reason: 'says nothing' })];
    const applied = apply(decisions);
    expect(applied).toMatchObject({ accepted: 0, rejected: 1 });
    expect(read(applied.yaml).rejected).toMatchObject([{ id: 'good', reason: 'says nothing' }]);
    expect(apply(decisions, applied.yaml)).toMatchObject({ before: 1, refused: [] });
  });

  it('takes a rejected figure out of what an accepted one is compared with', () => {
    const applied = apply([decisionOn('now', 'accept'), decisionOn('before', 'reject')]);
    expect(applied).toMatchObject({ accepted: 1, rejected: 1, refused: [] });
    expect(read(applied.yaml).statistics).toMatchObject([{ id: 'now', reviewStatus: 'REVIEWED', comparedWith: [] }]);
  });

  it('needs a report.yaml that is one', () => {
    expect(() => apply([], 'findings: 3')).toThrow(InputError);
  });
});
