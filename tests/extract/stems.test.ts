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
    ['However, the force needs to improve:', 'WEAKNESS'],
    ['But Kent Police needs to improve how well it:', 'WEAKNESS'],
    ['But the force must improve in these areas:', 'WEAKNESS'],
    ['The force must make sure that it:', undefined],
    ['The constabulary still has work to do in:', 'WEAKNESS'],
    ['Areas where the force needs to improve are:', 'WEAKNESS'],
    ['Inspectors would like to see improvements in:', 'WEAKNESS'],
    ['There are ways in which the force needs to do better. We found that:', 'WEAKNESS'],
    ['There has been less progress in the following areas:', 'WEAKNESS'],
    ['But more needs to be done to:', 'WEAKNESS'],
    ['In several cases officers did not:', 'WEAKNESS'],
    ['The force was unable to show that it:', 'WEAKNESS'],
    ['It is particularly effective at:', 'STRENGTH'],
    ['In this inspection we did not:', undefined],
    ['We looked at how effective at these tasks the force is:', undefined],
    ['Inspectors found much to praise. In particular:', 'STRENGTH'],
    ['We visited three stations. We found that:', undefined],
    ['The force needs to improve its call handling by:', undefined],
    ['We asked whether the force needs to improve:', undefined],
    ['The force does not need to improve:', undefined],
    ['Within three months, the force should improve:', undefined],
    ['Inspectors were pleased to find this.', undefined],
  ])('says of its points: %s', (stem, polarity) => {
    expect(stemIn(stem)).toBe(polarity);
  });

  it.each([
    'The inspectorate found that:',
    'HM Inspector Ann Hart said that:',
    'The report also highlights the following:',
    'But the force must improve:',
  ])('keeps its points as findings: %s', (lead) => {
    const points = '• supervisors rarely check files; and\n\n• victims wait too long.\n';
    expect(polarities(`${lead}\n\n${points}`)).toEqual(['WEAKNESS', 'WEAKNESS']);
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

  it('names faults, however well the points are worded', () => {
    const text = [
      'Child protection',
      'The force has good plans. However, it needs to improve:',
      '• the quality of its effective and thorough risk assessments; and',
      '• how quickly it visits children who come home.',
    ].join('\n\n');
    const found = extractClaims(`${text}\n`, knowledge, {}).claims;
    expect(found.map(({ kind }) => kind)).toEqual(['FINDING', 'FINDING', 'FINDING']);
    expect(polarities(`${text}\n`)).toEqual(['STRENGTH', 'WEAKNESS', 'WEAKNESS']);
    expect(found.flatMap((one) => (one.kind === 'FINDING' ? [one.statement] : []))[1]).toBe(
      'The quality of its effective and thorough risk assessments.',
    );
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
