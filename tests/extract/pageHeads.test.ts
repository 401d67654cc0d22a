import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { sectionKind } from '../../src/extract/headings.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { isNavigation } from '../../src/extract/navigation.ts';

const knowledge = knowledgeOf();
const headOf = (text: string) => extractClaims(`${text}\nThe force listens to victims.\n`, knowledge, {}).metadata;

const ofSeries =
  'This is HMIC’s next PEEL (police effectiveness, efficiency and legitimacy) assessment of Surrey Police.\n\nSurrey Police works well with others.\n';
const questions = ['effective', 'efficient', 'legitimate']
  .map((quality) => `How ${quality} is the force at keeping people safe and reducing crime?\n\nGood\n`)
  .join('\n');

describe('the head of a page', () => {
  it.each([
    [
      'an area and a year, of a round that is known strand by strand',
      `Skip to content\n\nSurrey 2016\n\nRead more about Surrey 2016\n\n${ofSeries}\n${questions}`,
      { title: 'PEEL 2016: Surrey Police', force: 'surrey', inspection: undefined },
    ],
    [
      'an area and two years',
      `Surrey 2018/19\n\nRead more about Surrey\n\n${ofSeries}`,
      { title: 'PEEL 2018/19: Surrey Police', inspection: 'peel-2018-19' },
    ],
    [
      'an area and the first year',
      `Surrey 2014\n\n${ofSeries}`,
      { title: 'PEEL 2014: Surrey Police', inspection: 'peel-2014' },
    ],
    [
      'an area with the series, and a strand by its name',
      `Surrey PEEL 2015\n\nLegitimacy\n\nLast updated 11/02/2016\nGood\n\n${ofSeries}`,
      { title: 'Surrey PEEL 2015: Legitimacy', inspection: 'peel-legitimacy-2015', publishedOn: '2016-02-11' },
    ],
    [
      'an area with the series, and a strand by its question',
      `Surrey PEEL 2016\n\nHow efficient is the force at keeping people safe and reducing crime?\n\n${ofSeries}`,
      { inspection: 'peel-efficiency-2016' },
    ],
    [
      'an area with the series, by the first of its two years',
      `Surrey PEEL 2018\n\nEffectiveness\n\n${ofSeries}`,
      { title: 'Surrey PEEL 2018: Effectiveness', inspection: 'peel-2018-19' },
    ],
    [
      'an area with the series, and nothing of a strand',
      `Surrey PEEL 2015\n\nOther inspections\n\n${ofSeries}`,
      { title: 'Surrey PEEL 2015: Other inspections', inspection: undefined },
    ],
    [
      'an embargo with its hour',
      'News release\nEmbargoed until 00.01 Thursday 27 November 2014\n\nHMIC finds Surrey Police is good at reducing crime\n',
      { title: 'HMIC finds Surrey Police is good at reducing crime', publishedOn: '2014-11-27' },
    ],
    [
      'an embargo in other words',
      'Not for publication before 00:01 hours on 3 July 2012\n\nSurrey Police cuts crime\n',
      { title: 'Surrey Police cuts crime', publishedOn: '2012-07-03' },
    ],
    [
      'only a chapter',
      `Overall summary\n\nOur judgments\n\nSurrey Police was looked at.\n\nPEEL 2023–2025\n\nWe changed PEEL. ${'Surrey Police listens. '.repeat(4)}`,
      { title: 'PEEL 2023-25: Surrey Police', inspection: 'peel-2023-25' },
    ],
    [
      'only a chapter, and the framework',
      `Overall summary\n\nWe assess forces against the PEEL Assessment Framework 2021/22.\n\n${'Surrey Police listens. '.repeat(4)}`,
      { title: 'PEEL 2021/22: Surrey Police', inspection: 'peel-2021-22' },
    ],
    [
      'the day on which it was copied',
      'date 2025-04-11 10:05:31\nSurrey Police is doing well, inspectors say\n\nIt listens.\n',
      { title: 'Surrey Police is doing well, inspectors say', publishedOn: '2025-04-11' },
    ],
    [
      'the day on which it was copied, before its first sentence',
      ' date 2018-03-22 Surrey Police has been called good by inspectors. \n\nIt listens. It acts.\n',
      { title: 'Surrey Police has been called good by inspectors', force: 'surrey', publishedOn: '2018-03-22' },
    ],
    [
      'a notice, and a title below it',
      'Skip to main content Skip to search\n\nPlanned website downtime\n\nThis site will be unavailable on Friday from 6pm.\n\nCustody in Surrey: an inspection\n',
      { title: 'Custody in Surrey: an inspection' },
    ],
    [
      'the name of a site',
      'www.example.gov.uk\n\nPromoting improvements in policing to make everyone safer\n\nSurrey Police: fraud\n',
      { title: 'Surrey Police: fraud' },
    ],
    [
      'a letter with who wrote it, to whom and when',
      'Letter from HM Inspector to the chief constable of Surrey Police\nContents\nPrint this document\nLetter information\nFrom\nJo Example\nTo\nSam Example\nSent on\n2 October 2024\n',
      { title: 'Letter from HM Inspector to the chief constable of Surrey Police', publishedOn: '2024-10-02' },
    ],
    [
      'a letter to several, and its subject below the greeting',
      'Inspectorate of Care   Inspectorate of Schools\n\n2 October 2019\n\nTo: the director of services in Surrey\nThe chief constable, Surrey Police\n\nDear colleagues\n\nInspection of the help given to carers in Surrey\n\nIt listens. It acts.\n',
      { title: 'Inspection of the help given to carers in Surrey', publishedOn: '2019-10-02' },
    ],
    [
      'who has the rights, and no title',
      'Doing more: one year on\n\nJuly 2012\n© HMIC 2012\n\nSurrey Police is doing well.\n',
      { title: 'Doing more: one year on' },
    ],
    [
      'the days of a visit behind the title',
      'Custody in Surrey: report on a visit 8–19 March 2021\n\nIt listens.\n',
      { title: 'Custody in Surrey: report on a visit' },
    ],
    [
      'the last of the days on which its parts were updated',
      `Surrey 2017\n\n${ofSeries}\nEfficiency\n\nLast updated 09/11/2017\n\nLegitimacy\n\nLast updated 12/12/2017\n`,
      { publishedOn: '2017-12-12' },
    ],
    [
      'a strapline over the force and the subject',
      'Inspecting policing\nin the public interest\n\nSurrey Police\n\nResponding to austerity\n\nJuly 2013\n',
      { title: 'Surrey Police: Responding to austerity' },
    ],
    [
      'the title of a page with the name of its site',
      'Surrey Police: fraud – an inspection – HMICFRS\n\nIt listens.\n',
      { title: 'Surrey Police: fraud – an inspection' },
    ],
    ['a day with its time', 'Surrey Police: fraud\n\n20 Nov 2014 03:27 PM\n', { publishedOn: '2014-11-20' }],
    ['a day in figures', 'Surrey Police: fraud\n\n23:05 24/11/2022\n', { publishedOn: '2022-11-24' }],
    ['the day of a post', 'Surrey Police: fraud\n\nPosted on 27th November 2014\n', { publishedOn: '2014-11-27' }],
    [
      'a subject of more words than another inspection of that year has',
      'Crime data integrity\n\nInspection of Surrey Police\n\nNovember 2014\n',
      { inspection: 'crime-data-integrity-2014' },
    ],
    [
      'a subject, in the years of a programme',
      'Crime data integrity\n\nInspection of Surrey Police\n\nOctober 2017\n',
      { inspection: 'crime-data-integrity-programme' },
    ],
    [
      'a day that no calendar has',
      'Inspection of Surrey Police\n\nPublished on 2014-02-31\n\nStaff do more this year.\n',
      { publishedOn: undefined },
    ],
    ['a stamp of such a day', 'date 2025-99-11 10:05:31\nSurrey Police\n', { publishedOn: undefined }],
    [
      'a line that only looks like a day over the day',
      'Inspection of Surrey Police\n\n43 forces 2014\n\n27 November 2014\n',
      { title: 'Inspection of Surrey Police', publishedOn: '2014-11-27' },
    ],
    [
      'a series of one word over its subject',
      'PEEL\n\nPolice effectiveness, efficiency and legitimacy 2018/19\n\nAn inspection of Surrey Police\n',
      {
        title: 'PEEL: Police effectiveness, efficiency and legitimacy 2018/19: An inspection of Surrey Police',
        inspection: 'peel-2018-19',
      },
    ],
  ])('may be %s', (_, text, expected) => {
    expect(headOf(text)).toMatchObject(expected);
  });

  it('an area and a year are a title where nothing tells of PEEL', () => {
    expect(headOf('Surrey 2016\n\nCustody is well run. Surrey Police runs it.\n').title).toBe('Surrey 2016');
  });
});

describe('a section', () => {
  it.each([
    ['Important changes to PEEL', 'boilerplate'],
    ['Changes to our inspection programme', 'boilerplate'],
    ['Terminology in this report', 'boilerplate'],
    ['What this report contains', 'boilerplate'],
    ['How to read this report', 'boilerplate'],
    ['A note on COVID-19', 'boilerplate'],
    ['Overview of PEEL 2021/22', 'boilerplate'],
    ['Planned website downtime', 'boilerplate'],
    ['Letter information', 'boilerplate'],
    ['Key facts', 'figures'],
    ['At a glance', 'figures'],
    ['Providing a service to the victims of crime', 'text'],
    ['HM Inspector’s summary', 'text'],
    ['Changes to the shift pattern', 'text'],
    ['Other inspections', 'text'],
    ['Overview of the force', 'text'],
    ['Notes on custody records are thin', 'text'],
  ])('called %s is %s', (title, kind) => {
    expect(sectionKind(title)).toBe(kind);
  });
});

describe('a line of a site', () => {
  it.each([
    'Contact Jo Example',
    'View the five questions for effectiveness',
    'View other reports',
    'Questions for Leadership',
    'Detailed findings for question 2',
    'Back to publication',
    'Back to the report',
    'Planned website downtime',
    'HMIC is consulting on its programme for next year',
    'Please give us your views by noon on Friday 24 February.',
    'Proposed inspection programme 2030–32: For consultation',
    'This site is a beta, so that it may change.',
    'Quickly exit this site by pressing a key',
    'Hide Ad',
  ])('is "%s"', (line) => {
    expect(isNavigation(line)).toBe(true);
  });

  it.each([
    'Contact Management Centre',
    'Contact with victims',
    'Questions for the force',
    'This site is used for training.',
    'Back office functions',
    'Proposed changes to shifts: staff were asked',
  ])('is not "%s"', (line) => {
    expect(isNavigation(line)).toBe(false);
  });
});

describe('pages with running heads', () => {
  const broken = ['town centres', 'the countryside', 'the suburbs', 'its ports'];
  const paged = (front: string, head: string) =>
    `${front}\n\nOverview\n\n${broken
      .map((place, page) => `Surrey Police does not listen well enough to people in\n\n${page + 1}\n\f${head}${place}.`)
      .join(' ')}\n`;
  const title = 'Crime in the county: an inspection of Surrey Police';
  const long =
    'Crime in the county of Surrey: a joint inspection of how Surrey Police and the\nlocal council deal with it';

  it.each([
    ['that are the title, in a front page of its own', paged(`${title}\n\nJuly 2012`, `${title}\n\n`), title],
    [
      'that are the title, which stands below one',
      paged(`${title}\n\nMade for testing\n\n${title}`, `${title}\n\n`),
      title,
    ],
    ['that are the beginning of the title', paged(title, 'Crime in the county\n\n'), title],
    ['of two lines, which are the title', paged(long, `${long}\n\n`), long.replace('\n', ' ')],
    [
      'of two lines right above the text',
      paged(title, `Surrey Police: an inspection of how crime in the county\nis dealt with\n`),
      title,
    ],
  ])('%s', (_, text, expected) => {
    const { metadata, claims } = extractClaims(text, knowledge, {});
    expect(metadata.title).toBe(expected);
    expect(claims.flatMap((claim) => (claim.kind === 'FINDING' ? claim.statement : []))).toEqual(
      broken.map((place) => `Surrey Police does not listen well enough to people in ${place}.`),
    );
  });
});

it('the day of the last change is no part of a title', () => {
  const text =
    'Cumbria\n\nLast updated 15 May 2017\n\nPEEL assessment 2016\n\nThe extent to which Cumbria Constabulary is effective is good.\n';
  expect(headOf(text)).toMatchObject({ title: 'Cumbria: PEEL assessment 2016', publishedOn: '2017-05-15' });
});

it('an annex that a list of contents names over two lines does not take in what is below it', () => {
  const { sections } = extractClaims(
    'Contents\n\nFindings\n\nAnnex A: How the performance of the forces was measured from the\ndata of the Home Office\n\nFindings\n\nThe force listens to victims.\n',
    knowledge,
    {},
  );
  expect(sections.map(({ title, kind }) => [title, kind]).at(-1)).toEqual(['Findings', 'text']);
});
