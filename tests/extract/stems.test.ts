import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { stemIn } from '../../src/extract/stems.ts';

const knowledge = knowledgeOf();
const polarities = (text: string) =>
  extractClaims(text, knowledge, {}).claims.flatMap((claim) => (claim.kind === 'FINDING' ? [claim.polarity] : []));

describe('a line above a list', () => {
  it.each([
    ['Inspectors were pleased to find:', 'STRENGTH'],
    ['The force should be proud of:', 'STRENGTH'],
    ['We found several examples of good practice:', 'STRENGTH'],
    ['The inspection was long. What works well:', 'STRENGTH'],
    ['But they were concerned that:', 'WEAKNESS'],
    ['There are weaknesses in:', 'WEAKNESS'],
    ['We were not satisfied with:', undefined],
    ['We looked at whether the force:', undefined],
    ['To address these concerns, the force should:', undefined],
    ['The force has three teams:', undefined],
    ['Inspectors were pleased to find this.', undefined],
  ])('says of its points: %s', (stem, polarity) => {
    expect(stemIn(stem)).toBe(polarity);
  });

  it('gives its polarity to points that have none of their own, with or without a verb', () => {
    const text = [
      'Child protection',
      'Inspectors were pleased to find:',
      '• a new team of nine detectives; and',
      '• that the force holds a weekly meeting with schools.',
      'But they were concerned that:',
      '• referrals go to a shared mailbox.',
    ].join('\n\n');
    expect(polarities(`${text}\n`)).toEqual(['STRENGTH', 'STRENGTH', 'WEAKNESS']);
  });

  it('leaves a point that plainly says the opposite', () => {
    const text = [
      'Child protection',
      'Inspectors were pleased to find:',
      '• a new team of nine detectives; and',
      '• supervisors do not review cases.',
    ].join('\n\n');
    expect(polarities(`${text}\n`)).toEqual(['STRENGTH', 'WEAKNESS']);
  });
});
