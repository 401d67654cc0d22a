import fc from 'fast-check';
import type { Row } from '../../src/model/nodes.ts';
import { wordsOf } from '../../src/model/words.ts';
import type { Graph, Link } from './graph.ts';
import type { Filter } from './plain.ts';
import { someRow } from './rows.ts';

const days = ['2010-09-23', '2012-06-21', '2014-03-27', '2014-11-27', '2016-02-29'] as const;
const deepest = 4;

const day = fc.option(fc.constantFrom(...days), { nil: undefined });
const word = <V extends 'polarity' | 'timing' | 'saidBy' | 'reviewStatus'>(vocabulary: V) =>
  fc.constantFrom(...wordsOf(vocabulary));

/** The places of some things of a list, which may be shorter than they say. */
const some = (most: number) => fc.uniqueArray(fc.nat(9), { maxLength: most });

const shape = fc.record({
  forces: fc.array(fc.constantFrom('East', 'West'), { minLength: 1, maxLength: 5 }),
  inspections: fc.array(some(1), { minLength: 1, maxLength: 3 }),
  // Each theme: the place of a broader one before it, and of those related to it.
  themes: fc.array(fc.record({ broader: some(1), related: some(1) }), { minLength: 1, maxLength: 9 }),
  partners: fc.array(some(1), { maxLength: 4 }),
  reports: fc.array(
    fc.record({
      about: some(2),
      partOf: some(1),
      names: some(2),
      cites: some(1),
      publishedOn: day,
      hasText: fc.nat(3),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  findings: fc.array(
    fc.record({
      report: fc.nat(9),
      offset: fc.nat(50_000),
      polarity: word('polarity'),
      timing: fc.oneof(
        { weight: 3, arbitrary: fc.constant('PRESENT' as const) },
        { weight: 1, arbitrary: word('timing') },
      ),
      saidBy: word('saidBy'),
      reviewStatus: word('reviewStatus'),
      confidence: fc.constantFrom(undefined, 0.25, 0.75),
      asOf: day,
      themes: some(3),
      partners: some(2),
    }),
    { maxLength: 25 },
  ),
});

/** Graphs of forces, rounds, themes up to four deep, partners, reports with and without text, and their findings. */
export const randomGraph: fc.Arbitrary<Graph> = shape.map((given) => {
  const forces = given.forces.map((region, at) => someRow('Force', `force-${at}`, { region }));
  const inspections = given.inspections.map((_, at) => someRow('Inspection', `inspection-${at}`));
  const partners = given.partners.map((_, at) => someRow('Partner', `partner-${at}`));
  const links: Link[] = [];

  const themes: Row<'Theme'>[] = [];
  for (const [at, { broader }] of given.themes.entries()) {
    const [above] = chosen(themes, broader).filter(({ depth }) => depth < deepest);
    const theme = someRow('Theme', `theme-${at}`, { depth: (above?.depth ?? 0) + 1 });
    if (above !== undefined) links.push(['BROADER', 'Theme', theme.id, 'Theme', above.id]);
    themes.push(theme);
  }
  for (const [at, { related }] of given.themes.entries()) {
    for (const other of chosen(themes.slice(0, at), related))
      links.push(['RELATED', 'Theme', `theme-${at}`, 'Theme', other.id]);
  }
  for (const [at, earlier] of given.inspections.entries()) {
    for (const { id } of chosen(inspections.slice(0, at), earlier))
      links.push(['FOLLOWS', 'Inspection', `inspection-${at}`, 'Inspection', id]);
  }
  for (const [at, owner] of given.partners.entries()) {
    for (const { id } of chosen(forces, owner)) links.push(['BELONGS_TO', 'Partner', `partner-${at}`, 'Force', id]);
  }

  const reports = given.reports.map(({ publishedOn, hasText }, at) =>
    someRow('Report', `report-${at}`, {
      ...(publishedOn === undefined ? {} : { publishedOn }),
      ...(hasText === 0 ? {} : { fingerprint: `digest ${at}` }),
    }),
  );
  for (const [at, { about, partOf, names, cites }] of given.reports.entries()) {
    const report = `report-${at}`;
    for (const { id } of chosen(forces, about)) links.push(['ABOUT', 'Report', report, 'Force', id]);
    for (const { id } of chosen(inspections, partOf)) links.push(['PART_OF', 'Report', report, 'Inspection', id]);
    for (const { id } of chosen(partners, names)) links.push(['NAMES', 'Report', report, 'Partner', id]);
    for (const { id } of chosen(reports, cites))
      if (id !== report) links.push(['CITES', 'Report', report, 'Report', id]);
  }

  const withText = reports.filter(({ fingerprint }) => fingerprint !== undefined);
  const findings = given.findings.flatMap((finding, at): Row<'Finding'>[] => {
    const report = withText[finding.report % Math.max(withText.length, 1)];
    if (report === undefined) return [];
    const id = `${report.id}/finding-${at}`;
    const place = `${report.id} ${String(finding.offset).padStart(9, '0')} finding-${at}`;
    links.push(['HAS_FINDING', 'Report', report.id, 'Finding', id]);
    for (const theme of chosen(themes, finding.themes)) links.push(['CONCERNS', 'Finding', id, 'Theme', theme.id]);
    for (const partner of chosen(partners, finding.partners))
      links.push(['MENTIONS', 'Finding', id, 'Partner', partner.id]);
    const { polarity, timing, saidBy, reviewStatus, confidence, asOf } = finding;
    return [
      someRow('Finding', id, {
        ...{ polarity, timing, saidBy, reviewStatus, place },
        dated: `${report.publishedOn ?? '0000-00-00'} ${place}`,
        ...(confidence === undefined ? {} : { confidence }),
        ...(asOf === undefined ? {} : { asOf }),
      }),
    ];
  });

  return {
    nodes: {
      ...{ Force: forces, Inspection: inspections, Theme: themes, Partner: partners, Report: reports },
      Finding: findings,
    },
    relationships: links,
  };
});

/** The things at these places, counted round and round; each once. */
function chosen<T>(things: readonly T[], places: readonly number[]): readonly T[] {
  return [...new Set(places.map((place) => place % Math.max(things.length, 1)))].flatMap((at) =>
    things.slice(at, at + 1),
  );
}

/**
 * A finding filter that asks for one or two things: some graph has them, and some has not. More at once would leave no
 * finding, and each set of them is a statement of its own for an engine to plan.
 */
export const randomFilter: fc.Arbitrary<Filter> = fc
  .tuple(
    fc.record({
      ...{ saidBy: word('saidBy'), reviewStatus: word('reviewStatus'), region: fc.constantFrom('East', 'West') },
      timing: fc.uniqueArray(word('timing'), { minLength: 1, maxLength: 2 }),
      minConfidence: fc.constantFrom(0, 0.5, 0.75, 1),
      publishedAfter: fc.constantFrom(...days),
      publishedBefore: fc.constantFrom(...days).map((one) => `${one}~`),
      ...{ report: named('report', 3), inspection: named('inspection', 2), force: named('force', 3) },
      ...{ partner: named('partner', 2), theme: named('theme', 4), themeAndNarrower: named('theme', 3) },
    }),
    fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 2 }),
  )
  .map(([all, asked]) => Object.fromEntries(Object.entries(all).filter((_, at) => asked.includes(at))));

function named(kind: string, most: number): fc.Arbitrary<string> {
  return fc.nat(most - 1).map((at) => `${kind}-${at}`);
}
