import fc from 'fast-check';
import type { Row } from '../../src/model/nodes.ts';
import type { Word } from '../../src/model/words.ts';
import type { Graph, Link } from './graph.ts';

/** A small made-up world of reports: what the random graphs of the tests are made from. */
export interface World {
  readonly forces: readonly { readonly id: string; readonly region: string }[];
  readonly inspections: readonly string[];
  readonly partners: readonly string[];
  /** Each with its broader theme, which stands before it. */
  readonly themes: readonly { readonly id: string; readonly broader: string | undefined; readonly depth: number }[];
  readonly reports: readonly {
    readonly id: string;
    readonly forces: readonly string[];
    readonly inspection: string;
    readonly publishedOn: string | undefined;
  }[];
  readonly findings: readonly WorldFinding[];
}

export interface WorldFinding {
  readonly id: string;
  readonly report: string;
  readonly polarity: Word<'polarity'>;
  readonly timing: Word<'timing'>;
  readonly themes: readonly string[];
  readonly partners: readonly string[];
  readonly asOf: string | undefined;
}

const regions = ['North', 'South'];
const dates = ['2010-09-23', '2012-06-21', '2014-11-27', '2014-11-28'];
const deepest = 4;
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;
const numbered = (kind: string, count: number) => Array.from({ length: count }, (_, index) => `${kind}-${index}`);

const shape = fc.record({
  forces: fc.integer({ min: 2, max: 6 }),
  inspections: fc.integer({ min: 1, max: 3 }),
  partners: fc.integer({ min: 1, max: 3 }),
  themes: fc.array(fc.option(fc.nat(20), { nil: undefined }), { minLength: 1, maxLength: 9 }),
  reports: fc.array(
    fc.record({
      forces: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 2 }),
      inspection: fc.nat(2),
      date: fc.option(fc.nat(3), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  findings: fc.array(
    fc.record({
      report: fc.nat(7),
      polarity: fc.constantFrom('STRENGTH', 'WEAKNESS', 'NEUTRAL'),
      timing: fc.constantFrom('PRESENT', 'PRESENT', 'PRESENT', 'PAST', 'PLANNED'),
      themes: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }),
      partners: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
    }),
    { maxLength: 40 },
  ),
});

/** Random worlds: reports about one force or two, some without a date, themes up to four deep. */
export const worlds: fc.Arbitrary<World> = shape.map((drawn) => {
  const forces = numbered('force', drawn.forces).map((id, index) => ({ id, region: pick(regions, index) }));
  const inspections = numbered('inspection', drawn.inspections);
  const partners = numbered('partner', drawn.partners);
  const themes: { id: string; broader: string | undefined; depth: number }[] = [];
  for (const [index, above] of drawn.themes.entries()) {
    const broader = above === undefined || themes.length === 0 ? undefined : pick(themes, above);
    const hangs = broader !== undefined && broader.depth < deepest ? broader : undefined;
    themes.push({ id: `theme-${index}`, broader: hangs?.id, depth: (hangs?.depth ?? 0) + 1 });
  }
  const reports = drawn.reports.map((report, index) => ({
    id: `report-${index}`,
    forces: [...new Set(report.forces.map((force) => pick(forces, force).id))],
    inspection: pick(inspections, report.inspection),
    publishedOn: report.date === undefined ? undefined : pick(dates, report.date),
  }));
  const findings = drawn.findings.map((finding, index) => {
    const report = pick(reports, finding.report);
    return {
      id: `${report.id}/finding-${String(index).padStart(2, '0')}`,
      report: report.id,
      polarity: finding.polarity,
      timing: finding.timing,
      themes: [...new Set(finding.themes.map((theme) => pick(themes, theme).id))],
      partners: [...new Set(finding.partners.map((partner) => pick(partners, partner)))],
      asOf: finding.timing === 'PAST' ? '2009-01-01' : report.publishedOn,
    };
  });
  return { forces, inspections, partners, themes, reports, findings };
});

/** The world as a graph of the product's model. */
export function graphOf(world: World): Graph {
  const published = new Map(world.reports.map((report) => [report.id, report.publishedOn]));
  const findingRow = (finding: WorldFinding): Row<'Finding'> => ({
    id: finding.id,
    statement: finding.id,
    polarity: finding.polarity,
    timing: finding.timing,
    saidBy: 'INSPECTORATE',
    asOf: finding.asOf,
    place: placeOf(finding),
    dated: `${published.get(finding.report) ?? '0000-00-00'} ${placeOf(finding)}`,
    reviewStatus: 'REVIEWED',
    madeBy: 'a test',
    digest: finding.id,
  });
  const links: Link[] = [
    ...world.themes.flatMap((theme): Link[] =>
      theme.broader === undefined ? [] : [['BROADER', 'Theme', theme.id, 'Theme', theme.broader]],
    ),
    ...world.reports.flatMap((report): Link[] => [
      ['PART_OF', 'Report', report.id, 'Inspection', report.inspection],
      ...report.forces.map((force): Link => ['ABOUT', 'Report', report.id, 'Force', force]),
    ]),
    ...world.findings.flatMap((finding): Link[] => [
      ['HAS_FINDING', 'Report', finding.report, 'Finding', finding.id],
      ...finding.themes.map((theme): Link => ['CONCERNS', 'Finding', finding.id, 'Theme', theme]),
      ...finding.partners.map((partner): Link => ['MENTIONS', 'Finding', finding.id, 'Partner', partner]),
    ]),
  ];
  return {
    nodes: {
      Force: world.forces.map(({ id, region }) => ({
        id,
        name: id,
        shortName: id,
        onsCode: id,
        region,
        country: 'England',
        policeUkId: id,
      })),
      Inspection: world.inspections.map((id) => ({ id, title: id, description: id })),
      Partner: world.partners.map((id) => ({ id, name: id, kind: 'AGENCY' as const, description: id })),
      Theme: world.themes.map(({ id, depth }) => ({ id, label: id, definition: id, depth })),
      Report: world.reports.map(({ id, publishedOn }) => ({
        id,
        title: id,
        titleIsOfficial: true,
        kind: 'FORCE_REPORT' as const,
        publishedOn,
        fingerprint: id,
      })),
      Finding: world.findings.map(findingRow),
    },
    relationships: links,
  };
}

/** Where a finding stands in reading order. */
export function placeOf(finding: WorldFinding): string {
  return `${finding.report} ${finding.id.slice(-2)}`;
}
