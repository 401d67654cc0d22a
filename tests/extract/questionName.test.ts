import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { withoutQuestionName } from '../../src/extract/questionName.ts';
import { themeFinder } from '../../src/extract/themes.ts';

const finder = themeFinder(knowledgeOf());
const filed = (text: string) => finder.file(text, { section: [], subject: '' }).map(({ slug }) => slug);

describe('a sentence that carries the name of the force’s question', () => {
  it.each([
    [
      'its leaders',
      'Chief officers have a clear vision for keeping people safe and reducing crime.',
      'leadership-and-priorities',
    ],
    [
      'its money',
      'The force uses its budget efficiently to keep people safe and to reduce crime.',
      'demand-and-resources',
    ],
    [
      'its partners',
      'It works with partner organisations to keep the public safe and cut crime.',
      'partnership-working',
    ],
    [
      'supervision',
      'It does not supervise investigations well enough, which affects how it keeps people safe and reduces crime.',
      'supervision-of-investigations',
    ],
    ['training', 'To keep people safe and reduce crime, it has trained all its detectives.', 'training'],
    [
      'its demand',
      'It understands the demand that it faces, which helps it to reduce crime and keep people safe.',
      'demand-and-resources',
    ],
    [
      'its systems',
      'It has a plan to bring in new technology to keep communities safe and reduce crime.',
      'it-systems',
    ],
  ])('is filed under %s', (_, text, expected) => {
    expect(filed(text)).toContain(expected);
    expect(filed(text)).not.toContain('crime-prevention');
  });

  it.each([
    'I congratulate Exshire Constabulary on its excellent performance in keeping people safe and reducing crime.',
    'I am satisfied with most aspects of Exshire Police’s performance in keeping people safe and reducing crime.',
    'The force is effective at reducing crime and keeping people safe.',
    'The constabulary continues to be outstanding at keeping people safe and reducing crime.',
    'Its effectiveness in keeping people safe and reducing crime has fallen since 2016.',
  ])('is filed under that where it says no more: %s', (text) => {
    expect(filed(text)).toContain('crime-prevention');
  });
});

it.each([
  ['The force reduces crime in villages.', undefined],
  ['Staff keep children safe.', undefined],
  ['The force tries to keep people safe and reduce crime in Ex.', 'The force tries  in Ex.'],
  ['It is good at reducing crime and keeping its communities safe.', 'It is good .'],
])('the name in "%s" is set apart: %j', (text, expected) => {
  expect(withoutQuestionName(text)).toBe(expected);
});
