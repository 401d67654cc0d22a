import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { partnerFinder } from '../../src/extract/partners.ts';
import { packageRoot } from '../../src/packageRoot.ts';

const finder = partnerFinder(knowledgeOf(), 'norfolk', '');
const names = (text: string) => finder.candidates(text).map(({ name }) => name);
const kinds = (text: string) => finder.candidates(text).map(({ name, kind }) => `${name}: ${kind}`);

describe('what reports of all forces name', () => {
  it.each([
    ['by its abbreviation', 'A daily MARAC is held.', ['multi-agency risk assessment conference: BOARD']],
    ['in the plural', 'Staff called IDVAs visit them.', ['independent domestic violence adviser: SERVICE']],
    ['in full and in brackets', 'The police national computer (PNC) is checked.', ['police national computer: SYSTEM']],
    ['with hyphens or without', 'All wear body worn video cameras.', ['body-worn video: TOOL']],
    ['in small letters', 'The youth justice service agrees.', ['youth offending team: SERVICE']],
    ['by capitals, where it is a common word', 'Records are on Niche.', ['Niche: SYSTEM']],
    ['as a firm', 'Detention staff are employed by G4S.', ['G4S: AGENCY']],
    ['with a typeset apostrophe or none', "Women's Aid sits on the board.", ['Women’s Aid: AGENCY']],
    ['with a place before it', 'Exshire Fire and Rescue Service shares it.', ['fire and rescue service: AGENCY']],
    ['as an office', 'The office of the PCC paid for it.', ['police and crime commissioner: AGENCY']],
    ['though one word of it is known', 'The National Crime Agency asked.', ['National Crime Agency: AGENCY']],
    [
      'each once',
      'The MASH is new. The multi-agency safeguarding hub is open.',
      ['multi-agency safeguarding hub: UNIT'],
    ],
    ['with what it is', 'Staff search Athena, the force’s crime system.', ['Athena: SYSTEM']],
    ['as a power', 'It sought 9 stalking protection orders (SPOs).', ['stalking protection order: LEGAL_POWER']],
  ])('is found %s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    ['a common word', 'It fills a niche in the storm, and officers made a dash.'],
    ['the inspectorate', 'The Inspectorate of Constabulary and Fire & Rescue Services came.'],
    ['the inspectorate in short', 'HMI Constabulary and Fire & Rescue Services came.'],
    ['what is known', 'The Crown Prosecution Service and HM Revenue & Customs came.'],
  ])('is not %s', (_, text) => {
    expect(names(text)).toEqual([]);
  });

  it('stands once in its file, with a kind', () => {
    const lines = readFileSync(path.join(packageRoot, 'src/extract/words/names.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    for (const line of lines) expect(line).toMatch(/^[A-Z_]+: \S.*\S$/);
    const all = lines.flatMap((line) => line.replace(/^[A-Z_]+: /, '').split(', '));
    expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  });
});

describe('a name that stands as names do', () => {
  it.each([
    [
      'is spelled out before its abbreviation',
      'It went to the Exshire Crime Group Board (ECGB).',
      ['Exshire Crime Group Board'],
    ],
    [
      'is spelled out without what stands before',
      'Cases sent to the rural harm conference (RHC) wait.',
      ['rural harm conference'],
    ],
    [
      'stands beside another force',
      'It works with Exshire Constabulary and Three Rivers Special Operations Unit (TRSOU).',
      ['Three Rivers Special Operations Unit'],
    ],
    ['has capitals', 'It shares the Three Rivers Special Operations Unit.', ['Three Rivers Special Operations Unit']],
    [
      'has capitals, of a hospital trust',
      'Exmoor and Vale NHS Foundation Trust sends nurses.',
      ['Exmoor and Vale NHS Foundation Trust'],
    ],
    ['is a university', 'The University of Exborough has begun a study.', ['University of Exborough']],
    ['is a university by its place', 'Exborough City University has begun a study.', ['Exborough City University']],
    ['stands before what it is', 'The Qwest records management system is old.', ['Qwest']],
    ['stands before what it is, of some words', 'The Steps to Change scheme is new.', ['Steps to Change']],
    ['stands in quotation marks', 'The ‘Second Step’ programme is new.', ['Second Step']],
    ['is told what it is', 'It bought Qwest, a shared IT system, in May.', ['Qwest']],
    ['is a charity', 'Victims are sent to Open Door, a domestic abuse charity.', ['Open Door']],
    [
      'stands in a list of its kind',
      'It asks charities such as Brightside and Open Door.',
      ['Brightside', 'Open Door'],
    ],
    ['is called a charity', 'It runs a club with the charity Chance for Youth.', ['Chance for Youth']],
    ['has a contract', 'It has a contract with Exserve for its cells.', ['Exserve']],
    ['is worked with', 'In partnership with Brightside, it runs a club.', ['Brightside']],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['another force', 'It works with Sussex Police and Surrey Police. It works with Sussex and Surrey.'],
    ['the Metropolitan Police', 'The Metropolitan Police Service has left.'],
    ['a rank', 'It works with Chief Inspector Lee.'],
    ['people of a faith', 'It works with Muslim communities.'],
    ['a series of inspections', 'The PEEL Assessment Framework is new.'],
    ['a force’s area', 'The Norfolk system is old.'],
    ['crime groups', 'There are 31 organised crime groups (OCGs).'],
  ])('is not %s', (_, text) => {
    expect(names(text)).toEqual([]);
  });
});
