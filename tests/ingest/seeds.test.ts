import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkFolder, openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import { folded } from '../../src/ingest/locate.ts';
import type { ClaimReading } from '../../src/ingest/reading.ts';
import type { Label, Row } from '../../src/model/nodes.ts';
import { type Dump, dump } from '../support/dump.ts';
import { describeOnEngines } from '../support/engines.ts';

const { reference, readings, problems } = checkFolder(openFolder(seedsFolder));

function textOf(report: string): string {
  return readFileSync(path.join(seedsFolder, 'reports', report, 'report.txt'), 'utf8');
}

function claimsOf(report: string): readonly ClaimReading[] {
  return readings.find((reading) => reading.slug === report)?.claims ?? [];
}

function rowsOf<L extends Label>(label: L, claims: readonly ClaimReading[]): readonly Row<L>[] {
  return claims.flatMap(({ part }) =>
    part.nodes.filter((node) => node.label === label).map((node) => node.row as unknown as Row<L>),
  );
}

function claim(id: string): ClaimReading {
  const found = readings.flatMap((reading) => reading.claims).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no report makes the claim ${id}`);
  return found;
}

/** The slugs that a claim's relationships of one type lead to. */
function linked(id: string, type: string): readonly string[] {
  return claim(id)
    .part.relationships.filter((one) => one.type === type && one.from[1] === id)
    .map((one) => one.to[1]);
}

/** The evidence of a claim as a reader sees it, on one line. */
function quotesOf(id: string): readonly string[] {
  return rowsOf('Evidence', [claim(id)]).map(({ quote }) => folded(quote));
}

describe('the five source texts', () => {
  it.each([
    ['cambridgeshire-asb-2012', 'f826c67fe06a00a150f24e8878f6748dcfb95187e2573fe46edea8c2b69cc54d'],
    ['derbyshire-asb-2012', 'c44ba7ecadc72f473ebed1837d77ee54a311273faf7d990e5343c144b6d94972'],
    ['kent-asb-2012', '53beb56d989724e7ced8bed2b611c452298403087266c7e54f84cb0c2635b741'],
    ['kent-crime-2014', 'a11127964ee3808b6fdfad7fc7ac6c675ce6c05e913c39a7d3f1ea1ac73c4838'],
    ['northamptonshire-asb-2012', '6e51494cb581d30c5c43c21694e8843837f75a47ac5ad756492f05e89f596624'],
  ])('%s is as it was published, byte for byte', (report, digest) => {
    const bytes = readFileSync(path.join(seedsFolder, 'reports', report, 'report.txt'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
  });
});

describe('the five readings', () => {
  it('have no problem', () => {
    expect(problems).toEqual([]);
    expect(readings.map((reading) => reading.slug)).toEqual([
      'cambridgeshire-asb-2012',
      'derbyshire-asb-2012',
      'kent-asb-2012',
      'kent-crime-2014',
      'northamptonshire-asb-2012',
    ]);
  });

  it.each(readings.map(({ slug }) => slug))(
    'of %s: every quote is its span of the text, character for character',
    (report) => {
      const points = [...textOf(report)];
      const evidence = rowsOf('Evidence', claimsOf(report));
      expect(evidence.length).toBeGreaterThanOrEqual(claimsOf(report).length);
      for (const { id, quote, prefix, suffix, start, end } of evidence) {
        expect({ id, prefix, quote, suffix }).toEqual({
          id,
          prefix: points.slice(Math.max(0, start - 32), start).join(''),
          quote: points.slice(start, end).join(''),
          suffix: points.slice(end, end + 32).join(''),
        });
        expect(quote).toMatch(/^\S[\s\S]*\S$/);
      }
    },
  );

  it.each([
    [
      'kent-crime-2014/identification-of-repeat-and-vulnerable-victims-developed',
      'Overall summary',
      'Summary',
      'Summary',
    ],
    ['kent-crime-2014/sarc-set-up-with-partners', 'Partnership working and information sharing'],
    ['kent-crime-2014/iom-teams-not-co-located', 'Tackling repeat and prolific offenders'],
    ['kent-crime-2014/iom-review', 'Recommendations', 'Recommendations'],
    ['kent-crime-2014/pcso-role-review', 'Recommendations'],
    ['kent-crime-2014/victim-satisfaction-kent-2014', 'Quality of victim contact'],
    ['kent-crime-2014/asb-incidents-kent-2014', 'Improving services to the public'],
    ['kent-asb-2012/asb-supervision-inconsistent', undefined],
  ])('put the evidence of %s under its headings', (id, ...headings) => {
    expect(rowsOf('Evidence', [claim(id)]).map(({ section }) => section)).toEqual(headings);
  });

  it('put a claim of the chapter whose title is printed late under that chapter', () => {
    const [first] = rowsOf('Evidence', [claim('kent-crime-2014/asb-incidents-kent-2014')]);
    expect(first?.sectionPath).toEqual([
      'How effective is the force at tackling anti-social behaviour?',
      'Improving services to the public',
    ]);
  });

  it.each(['kent-crime-2014/iom-review', 'kent-crime-2014/organised-crime-group-roles'])(
    'give %s, which is printed twice, two pieces of evidence with one wording',
    (id) => {
      const [first, second, ...more] = quotesOf(id);
      expect(second).toBe(first);
      expect(more).toEqual([]);
    },
  );
});

describe('the seeds hold', () => {
  it.each<[number, string, (claim: ClaimReading) => boolean]>([
    [5, 'recommendations', ({ label }) => label === 'Recommendation'],
    [3, 'judgments', ({ label }) => label === 'Judgment'],
    [27, 'statistics', ({ label }) => label === 'Statistic'],
  ])('%i %s, all in the report of 2014', (count, _, isOne) => {
    expect(claimsOf('kent-crime-2014').filter(isOne)).toHaveLength(count);
    expect(readings.flatMap(({ claims }) => claims).filter(isOne)).toHaveLength(count);
  });

  it('more than a hundred findings in the report of 2014, and ten or more in each release of 2012', () => {
    const findings = Object.fromEntries(
      readings.map(({ slug, claims }) => [slug, claims.filter(({ label }) => label === 'Finding').length]),
    );
    expect(findings['kent-crime-2014']).toBeGreaterThan(100);
    for (const force of ['cambridgeshire', 'derbyshire', 'kent', 'northamptonshire'])
      expect(findings[`${force}-asb-2012`]).toBeGreaterThanOrEqual(10);
  });

  it('43 forces, each with a code of its own, in nine English regions and Wales', () => {
    const forces = (reference?.part.nodes ?? [])
      .filter(({ label }) => label === 'Force')
      .map(({ row }) => row as Row<'Force'>);
    expect(forces).toHaveLength(43);
    expect(new Set(forces.map((force) => force.onsCode)).size).toBe(43);
    expect(new Set(forces.map((force) => force.region)).size).toBe(10);
    expect(forces.filter((force) => force.country === 'Wales').map((force) => force.id)).toEqual([
      'dyfed-powys',
      'gwent',
      'north-wales',
      'south-wales',
    ]);
  });

  it('54 themes', () => {
    expect(reference?.slugs.Theme.size).toBe(54);
  });

  it('seven lettered parts, in two of the recommendations', () => {
    const parts = rowsOf('RecommendationPart', claimsOf('kent-crime-2014')).map(({ id, label }) => [id, label]);
    expect(parts).toEqual([
      ...['a', 'b', 'c', 'd'].map((label) => [`kent-crime-2014/domestic-abuse-investigations/${label}`, label]),
      ...['a', 'b', 'c'].map((label) => [`kent-crime-2014/evaluate-and-share-tactics/${label}`, label]),
    ]);
  });

  it('every slug that others rely on', () => {
    const known = (declared: 'Force' | 'Inspection' | 'Theme' | 'Partner') => [...(reference?.slugs[declared] ?? [])];
    expect(known('Force')).toContain('kent');
    expect(known('Inspection')).toEqual(expect.arrayContaining(['asb-2010', 'asb-2012', 'crime-2014']));
    expect(known('Theme')).toEqual(
      expect.arrayContaining([
        'identification-of-vulnerable-victims',
        'identification-of-repeat-victims',
        'asb-supervision',
        'partnership-working',
        'integrated-offender-management',
        'victim-satisfaction',
      ]),
    );
    expect(known('Partner')).toEqual(
      expect.arrayContaining([
        'themis',
        'sexual-assault-referral-centre',
        'integrated-offender-management',
        'northamptonshire-incident-recording-system',
      ]),
    );
  });
});

describe('the readings say', () => {
  it.each([
    [
      'cambridgeshire-asb-2012',
      'the force does not consistently identify callers who are most at risk of harm from ASB',
    ],
    ['derbyshire-asb-2012', 'does not consistently identify repeat and vulnerable ASB victims'],
    [
      'kent-asb-2012',
      'the force is still unable to consistently identify repeat and vulnerable victims when they first call',
    ],
    ['northamptonshire-asb-2012', 'the force is still unable to identify victims who are vulnerable'],
  ])('of %s that vulnerable victims are not identified when they call', (report, words) => {
    const weak = rowsOf('Finding', claimsOf(report)).filter(
      ({ id, polarity }) =>
        polarity === 'WEAKNESS' && linked(id, 'CONCERNS').includes('identification-of-vulnerable-victims'),
    );
    expect(weak.flatMap(({ id }) => quotesOf(id))).toContainEqual(expect.stringContaining(words));
  });

  it.each([
    ['domestic-abuse-investigations', '2014-11-27', ['IMMEDIATE 2014-11-27']],
    ['evaluate-and-share-tactics', '2015-05-27', ['WITHIN 2015-05-27']],
    ['organised-crime-group-roles', '2015-02-27', ['WITHIN 2015-02-27']],
    ['iom-review', '2015-03-31', ['WITHIN 2015-02-27', 'BY 2015-03-31']],
    ['pcso-role-review', '2015-03-31', ['WITHIN 2015-02-27', 'BY 2015-03-31']],
  ])('that Kent is to act on %s by %s', (id, dueOn, deadlines) => {
    const recommendation = claim(`kent-crime-2014/${id}`);
    expect(rowsOf('Recommendation', [recommendation]).map((row) => row.dueOn)).toEqual([dueOn]);
    expect(rowsOf('Deadline', [recommendation]).map((row) => `${row.kind} ${row.dueOn}`)).toEqual(deadlines);
    expect(linked(recommendation.id, 'ADDRESSED_TO')).toEqual(['kent']);
  });

  it.each([
    ['crime-rate', 63.5, 60.7],
    ['victim-based-crime-rate', 58.5, 53.9],
    ['sexual-offences-rate', 1.4, 1.2],
    ['violence-with-injury-rate', 7.2, 5.9],
    ['dwelling-burglary-rate', 8.4, 8.9],
    ['asb-incident-rate', 29, 36.8],
    ['detection-rate', 25, 26],
    ['victim-satisfaction', 86.7, 85],
  ])('the %s of Kent, %f, and of England and Wales, %f, one compared with the other', (measure, kent, all) => {
    const [ours, theirs] = [
      `kent-crime-2014/${measure}-kent-2014`,
      `kent-crime-2014/${measure}-england-and-wales-2014`,
    ];
    expect(rowsOf('Statistic', [claim(ours), claim(theirs)]).map((row) => [row.area, row.value])).toEqual([
      ['Kent', kent],
      ['England and Wales', all],
    ]);
    expect(linked(ours, 'COMPARED_WITH')).toContain(theirs);
  });

  it.each([
    ['change-in-recorded-crime-kent-2010-2014', 7, '2009-07-01'],
    ['change-in-recorded-crime-england-and-wales-2010-2014', -16, '2009-07-01'],
    ['change-in-recorded-crime-kent-2013-2014', 11, '2012-07-01'],
    ['change-in-recorded-crime-england-and-wales-2013-2014', -1, '2012-07-01'],
    ['change-in-asb-incidents-kent-2013-2014', -11, '2012-04-01'],
  ])('%s: %i percent against the year from %s', (id, value, baselineStart) => {
    expect(rowsOf('Statistic', [claim(`kent-crime-2014/${id}`)])).toEqual([
      expect.objectContaining({ value, unit: 'percent', baselineStart }),
    ]);
  });

  it.each([
    ['kent-asb-2012/asb-reported-to-staff-not-recorded-2010', 'PAST', '2010-09-23'],
    ['kent-asb-2012/shared-it-system-agreed', 'PLANNED', '2012-06-21'],
    ['derbyshire-asb-2012/partnership-computer-system-planned', 'PLANNED', '2012-06-21'],
    ['cambridgeshire-asb-2012/correct-response-expected-from-it-system', 'PLANNED', '2012-06-21'],
    ['kent-crime-2014/themis-access-to-be-widened', 'PLANNED', '2014-11-27'],
    ['kent-crime-2014/earlier-concerns-about-crime-recording', 'PAST', '2013-06-17'],
    ['northamptonshire-asb-2012/repeat-callers-identified-by-telephone-number', 'PRESENT', '2012-06-21'],
  ])('%s is %s, as of %s', (id, timing, asOf) => {
    expect(rowsOf('Finding', [claim(id)])).toEqual([expect.objectContaining({ timing, asOf })]);
  });

  it.each([
    ['kent-crime-2014/iom-less-reoffending', 'FORCE'],
    ['kent-crime-2014/partners-concerned-about-victim-updates', 'PARTNERS'],
    ['kent-crime-2014/tag-helps-resist-peer-pressure', 'OTHERS'],
    ['kent-crime-2014/iom-teams-not-co-located', 'INSPECTORATE'],
  ])('%s in the words of: %s', (id, saidBy) => {
    expect(rowsOf('Finding', [claim(id)])).toEqual([expect.objectContaining({ saidBy })]);
  });
});

interface NamedSystem {
  readonly id: string;
  readonly name: string;
  readonly label: 'Partner' | 'Force' | 'Inspection' | 'Report' | 'Person';
  readonly kind: string;
  readonly slug: string;
  readonly reports: string;
}

const named: readonly NamedSystem[] = parse(
  readFileSync(path.join(import.meta.dirname, '..', 'support', 'systems.csv')),
  { columns: true },
);

const naming = { Partner: 'NAMES', Person: 'NAMES', Report: 'CITES', Force: 'ABOUT', Inspection: 'PART_OF' } as const;

describeOnEngines('the seeds read back', true, (store) => {
  let lines: Dump;
  let nodes: (label: Label) => readonly Readonly<Record<string, unknown>>[];
  beforeAll(async () => {
    lines = await dump(store());
    nodes = (label) =>
      lines.filter((line) => line.startsWith(`${label} {`)).map((line) => JSON.parse(line.slice(label.length + 1)));
  });

  it('have every text whole, and every quote, prefix and suffix as it stands there', () => {
    const points = new Map(readings.map(({ slug }) => [slug, [...textOf(slug)]]));
    expect(nodes('ReportText').map(({ id, text }) => [id, text])).toEqual(
      readings.map(({ slug }) => [slug, textOf(slug)]),
    );
    const evidence = nodes('Evidence');
    expect(evidence).toHaveLength(readings.reduce((sum, { claims }) => sum + rowsOf('Evidence', claims).length, 0));
    const inReport = new Map(
      lines.flatMap((line) => {
        const [, id = '', report] = /^\(Evidence (.+)\)-\[IN\]->\(Report (.+)\)$/.exec(line) ?? [];
        return report === undefined ? [] : [[id, report]];
      }),
    );
    for (const { id, start, end, quote, prefix, suffix } of evidence) {
      const text = points.get(inReport.get(String(id)) ?? '') ?? [];
      expect(text.slice(Number(start), Number(end)).join('')).toBe(quote);
      expect(text.slice(Math.max(0, Number(start) - 32), Number(start)).join('')).toBe(prefix);
      expect(text.slice(Number(end), Number(end) + 32).join('')).toBe(suffix);
    }
  });

  it('have every one of the 112 names that the documents use, as what it is', () => {
    expect(new Set(named.map(({ id }) => id)).size).toBe(112);
    for (const { label, slug, name, kind } of named) {
      const [node] = nodes(label).filter(({ id }) => id === slug);
      expect(node, `${label} ${slug}`).toBeDefined();
      if (label === 'Partner') expect([node?.['name'], node?.['kind']]).toEqual([name, kind]);
      if (label === 'Force') expect(node?.['name']).toBe(name);
    }
  });

  it('link each of those names to the reports that use it', () => {
    const expected = named.flatMap(({ label, slug, reports }) =>
      reports.split(';').map((report) => `(Report ${report})-[${naming[label]}]->(${label} ${slug})`),
    );
    expect(expected.filter((line) => !lines.includes(line))).toEqual([]);
  });

  it.each([
    ['hmic', 'HMIC'],
    ['sexual-assault-referral-centre', 'SARC'],
    ['integrated-offender-management', 'IOM'],
    ['themis', 'THEMIS database'],
    ['crown-prosecution-service', 'CPS'],
    ['essex-and-kent-serious-crime-directorate', 'Serious Crime Directorate'],
    ['domestic-violence-protection-notices', 'DVPN'],
  ])('know %s as %s', (slug, alias) => {
    const [partner] = nodes('Partner').filter(({ id }) => id === slug);
    expect(partner?.['aliases']).toContain(alias);
  });

  it('leave no claim without evidence, report or theme', () => {
    const makes = { Finding: 'HAS_FINDING', Recommendation: 'MAKES', Judgment: 'GIVES', Statistic: 'STATES' } as const;
    for (const [label, made] of Object.entries(makes)) {
      for (const { id } of nodes(label as Label)) {
        expect(lines).toContain(`(Report ${String(id).split('/')[0]})-[${made}]->(${label} ${id})`);
        for (const type of ['EVIDENCED_BY', label === 'Recommendation' ? 'ADDRESSES' : 'CONCERNS'])
          expect(lines).toContainEqual(expect.stringContaining(`(${label} ${id})-[${type}]->`));
      }
    }
  });
});
