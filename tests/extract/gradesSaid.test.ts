import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';

const knowledge = knowledgeOf();
const graded = (text: string) =>
  extractClaims(`${text}\n`, knowledge, { publishedOn: '2022-11-09', force: 'bedfordshire' }).claims.flatMap((claim) =>
    claim.kind === 'JUDGMENT' ? [`${claim.question}: ${claim.grade.toLowerCase().replaceAll('_', ' ')}`] : [],
  );

describe('what a grade is given for', () => {
  it.each([
    [
      'We found the force was good at preventing crime, investigating crime and supporting victims.',
      ['preventing crime: good', 'investigating crime: good', 'supporting victims: good'],
    ],
    [
      'Inspectors judged three areas to be ‘good’: preventing crime, managing offenders and leadership.',
      ['preventing crime: good', 'managing offenders: good', 'leadership: good'],
    ],
    [
      'The force was graded as outstanding in one area (preventing crime) and good in three (investigating crime, supporting victims and managing offenders).',
      [
        'preventing crime: outstanding',
        'investigating crime: good',
        'supporting victims: good',
        'managing offenders: good',
      ],
    ],
    [
      'The force was found to be “adequate” in the way it treats the public, and “good” in just one area – recording data about crime.',
      ['the way it treats the public: adequate', 'recording data about crime: good'],
    ],
    [
      'The force requires improvement at both building, supporting and protecting the workforce and leadership and force management.',
      [
        'building, supporting and protecting the workforce: requires improvement',
        'leadership and force management: requires improvement',
      ],
    ],
    [
      'It is good at preventing crime, tackling anti-social behaviour and keeping people safe.',
      ['preventing crime, tackling anti-social behaviour and keeping people safe: good'],
    ],
    [
      'The force was graded requires improvement for vetting, IT monitoring and counter-corruption.',
      ['vetting, IT monitoring and counter-corruption: requires improvement'],
    ],
    [
      'The force was rated ‘good’ in two of the eight areas that were graded: preventing crime, and leadership and force management.',
      ['preventing crime: good', 'leadership and force management: good'],
    ],
    [
      'It is ‘adequate’ at public treatment, managing offenders, and building and supporting the workforce.',
      ['public treatment: adequate', 'managing offenders: adequate', 'building and supporting the workforce: adequate'],
    ],
    ['Areas rated good include managing offenders and leadership.', ['managing offenders: good', 'leadership: good']],
    [
      'There were inadequate ratings for investigating crime and responding to the public, while supporting victims was deemed adequate.',
      ['investigating crime: inadequate', 'responding to the public: inadequate', 'supporting victims: adequate'],
    ],
    [
      'Good grades were awarded for preventing crime and managing offenders.',
      ['preventing crime: good', 'managing offenders: good'],
    ],
    ['A judgment of outstanding was given for legitimacy.', ['legitimacy: outstanding']],
    [
      'With grades of outstanding for preventing crime and good for leadership, the force is among the best.',
      ['preventing crime: outstanding', 'leadership: good'],
    ],
  ])('follows it: %s', (text, judgments) => {
    expect(graded(text)).toEqual(judgments);
  });

  it.each([
    [
      'Planning for the future requires improvement, the inspectorate says.',
      ['Planning for the future: requires improvement'],
    ],
    [
      'Ethical behaviour was graded as requiring improvement because of delays.',
      ['Ethical behaviour: requires improvement'],
    ],
    [
      'Preventing crime and tackling anti-social behaviour was judged good, as was the investigation of crime.',
      ['Preventing crime and tackling anti-social behaviour: good', 'the investigation of crime: good'],
    ],
    [
      'Its work to protect vulnerable people was graded as adequate, as was the way it manages offenders.',
      ['protect vulnerable people: adequate', 'the way it manages offenders: adequate'],
    ],
    [
      'Investigation of crime and protection of vulnerable people were both rated inadequate.',
      ['Investigation of crime: inadequate', 'protection of vulnerable people: inadequate'],
    ],
    [
      'The force has been told to improve the way it investigates crime, which was graded inadequate.',
      ['the way it investigates crime: inadequate'],
    ],
    ['The grade for efficiency fell from good to requires improvement.', ['efficiency: requires improvement']],
    ['Investigating crime has improved from ‘requires improvement’ to ‘adequate’.', ['Investigating crime: adequate']],
    ['For investigating crime, the force was graded inadequate.', ['investigating crime: inadequate']],
    [
      'Under ‘effectiveness’ the force was judged good, under ‘efficiency’ it requires improvement.',
      ['effectiveness: good', 'efficiency: requires improvement'],
    ],
    [
      'The lowest grade was kept for responding to the public, where Bedfordshire Police was branded ‘inadequate’.',
      ['responding to the public: inadequate'],
    ],
    ['Responding to the public – the force was judged inadequate.', ['Responding to the public: inadequate']],
    ['Investigating crime: Good, although more could be done.', ['Investigating crime: good']],
    ['Preventing crime (Good), public treatment (Adequate).', ['Preventing crime: good', 'public treatment: adequate']],
    [
      'In 2019 the force was inadequate at protecting vulnerable people. It has put this right, and I now grade it as good.',
      ['protecting vulnerable people: good'],
    ],
    [
      'Supporting victims\n\nThe force requires improvement in this area.',
      ['Supporting victims: requires improvement'],
    ],
    [
      'Crime data integrity\n\nHMICFRS came back in January and moved the force up to ‘Good’.',
      ['Crime data integrity: good'],
    ],
  ])('stands before it: %s', (text, judgments) => {
    expect(graded(text)).toEqual(judgments);
  });

  it.each([
    [
      'a sentence that ends with a colon',
      'We have graded the force as inadequate in two areas:\n\n- responding to the public; and\n- protecting vulnerable people.\n',
      ['responding to the public: inadequate', 'protecting vulnerable people: inadequate'],
    ],
    [
      'each of several leads',
      'HMICFRS found that the force is:\n\n• ‘Good’ at:\n   – managing offenders\n   – leadership\n• ‘Adequate’ at:\n   – investigating crime\n',
      ['managing offenders: good', 'leadership: good', 'investigating crime: adequate'],
    ],
    [
      'a grade by itself',
      'The force is rated:\n\nOutstanding in one area:\n• preventing crime\n\nGood in two areas:\n• managing offenders\n• leadership\n',
      ['preventing crime: outstanding', 'managing offenders: good', 'leadership: good'],
    ],
  ])('is listed below %s', (_, text, judgments) => {
    expect(graded(text)).toEqual(judgments);
  });
});

describe('whose grade it is', () => {
  it.each([
    ['another force by name', 'Wiltshire was graded good at preventing crime.'],
    [
      'another force, in passing',
      'Neighbouring Wiltshire, with which Bedfordshire shares some training, was judged to be good in efficiency.',
    ],
    [
      'another force, again as it',
      'Hampshire, its neighbour, was told that it requires improvement at investigating crime.',
    ],
    ['other forces by their number', 'Of the 15 forces, most forces were graded good at preventing crime.'],
    ['no force', 'No force in the region was Inadequate in more than one area.'],
    ['the force’s own', 'In our force management statement we assessed investigating crime as good.'],
    ['the force’s, of itself', 'We judged ourselves to be good at investigating crime.'],
    ['one hoped for', 'The force is expected to become good at investigating crime.'],
    ['one yet to come', 'It expects to reach Adequate at the next inspection.'],
    [
      'of another report',
      'The most recent PEEL report, in which the force was graded as good for public treatment, is on our website.',
    ],
    ['of cases', 'Responding to the public was graded inadequate in 12 of the 40 cases we read.'],
    ['of a regional unit', 'The regional unit was graded good.'],
    ['of staff reviews', 'Reviews are graded from ‘inadequate’ to ‘outstanding’.'],
    ['accepted as a need', 'The chief constable has accepted that investigations require improvement.'],
    [
      'of another force in a list of its own',
      'Inspectors found that Cambridgeshire Constabulary:\n\n• is ‘good’ at preventing crime;\n• ‘requires improvement’ at managing offenders.\n',
    ],
    ['only praise', 'The force is outstanding at looking after horses.'],
  ])('is none of this inspection on this force: %s', (_, text) => {
    expect(graded(text)).toEqual([]);
  });

  it.each([
    [
      'after another, in passing',
      'Like Wiltshire, the force was graded good at preventing crime.',
      'preventing crime: good',
    ],
    ['by the name of its area', 'Bedfordshire was graded good at preventing crime.', 'preventing crime: good'],
    [
      'before its own words',
      'It was graded good, a grade it shares with Kent, and outstanding for legitimacy.',
      'legitimacy: outstanding',
    ],
  ])('is this force’s %s', (_, text, judgment) => {
    expect(graded(text)).toEqual([judgment]);
  });
});
