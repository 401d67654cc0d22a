import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { comparisonParameters, findingParameters } from '../../schema/filters.ts';
import { openFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { wordsOf } from '../../src/model/words.ts';
import { describeOnEngines } from '../support/engines.ts';
import { copyOfSeeds } from '../support/folder.ts';
import { serve, type TestServer } from '../support/http.ts';
import { describeServed } from '../support/served.ts';

interface Slug {
  readonly slug: string;
}

/** A claim with all that a filter may look at. */
interface Claim extends Slug {
  readonly reviewStatus: string;
  readonly themes: readonly Slug[];
  readonly partners: readonly Slug[];
  readonly forces: readonly (Slug & { readonly region: string })[];
  readonly report: Slug & { readonly publishedOn: string; readonly inspection: Slug };
}

interface Finding extends Claim {
  readonly polarity: string;
  readonly timing: string;
  readonly saidBy: string;
}

interface Recommendation extends Claim {
  readonly dueOn: string | null;
}

/** What either filter may say, with the dates of a finding's report and of a recommendation. */
interface Filter {
  readonly polarity?: string;
  readonly theme?: string;
  readonly includeNarrower?: boolean;
  readonly force?: string;
  readonly region?: string;
  readonly partner?: string;
  readonly inspection?: string;
  readonly report?: string;
  readonly reviewStatus?: string;
  readonly timing?: readonly string[];
  readonly saidBy?: string;
  readonly publishedAfter?: string;
  readonly publishedBefore?: string;
  readonly dueAfter?: string;
  readonly dueBefore?: string;
}

const claimFields = `slug reviewStatus themes { slug } partners { slug } forces { slug region }
  report { slug publishedOn inspection { slug } }`;

/** All that the graph holds, to filter here without it. */
interface Everything {
  readonly findings: { readonly nodes: readonly Finding[] };
  readonly recommendations: { readonly nodes: readonly Recommendation[] };
  readonly themes: { readonly nodes: readonly (Slug & { readonly broader: Slug | null })[] };
  readonly forces: { readonly nodes: readonly (Slug & { readonly region: string })[] };
  readonly partners: { readonly nodes: readonly Slug[] };
  readonly inspections: { readonly nodes: readonly Slug[] };
  readonly reports: { readonly nodes: readonly Slug[] };
}

async function readEverything(server: TestServer): Promise<Everything> {
  return {
    ...(await server.data<Everything>(`{ findings(first: 500) { nodes { ${claimFields} polarity timing saidBy } } }`)),
    ...(await server.data<Everything>(`{
      recommendations(first: 100) { nodes { ${claimFields} dueOn } }
      themes(first: 500) { nodes { slug broader { slug } } }
      forces(first: 100) { nodes { slug region } }
      partners(first: 500) { nodes { slug } }
      inspections(first: 100) { nodes { slug } }
      reports(first: 100) { nodes { slug } }
    }`)),
  };
}

const slugsOf = (things: readonly Slug[]) => things.map((thing) => thing.slug);

/** Whether a filter's word says nothing, or something that holds. */
function holds<T>(word: T | undefined, condition: (word: T) => boolean): boolean {
  return word === undefined || condition(word);
}

/** A filter in plain TypeScript. */
function plainFilter({ themes }: Everything, filter: Filter) {
  const broader = new Map(themes.nodes.map((theme) => [theme.slug, theme.broader?.slug]));
  const isWithin = (theme: string | undefined, of: string): boolean =>
    theme !== undefined && (theme === of || (filter.includeNarrower !== false && isWithin(broader.get(theme), of)));
  const ofClaim = (claim: Claim) =>
    holds(filter.theme, (theme) => claim.themes.some((one) => isWithin(one.slug, theme))) &&
    holds(filter.force, (force) => slugsOf(claim.forces).includes(force)) &&
    holds(filter.region, (region) => claim.forces.some((force) => force.region === region)) &&
    holds(filter.partner, (partner) => slugsOf(claim.partners).includes(partner)) &&
    holds(filter.inspection, (inspection) => claim.report.inspection.slug === inspection) &&
    holds(filter.report, (report) => claim.report.slug === report) &&
    holds(filter.reviewStatus, (status) => claim.reviewStatus === status);
  return {
    finding: (finding: Finding) =>
      ofClaim(finding) &&
      holds(filter.polarity, (polarity) => finding.polarity === polarity) &&
      holds(filter.timing, (timing) => timing.includes(finding.timing)) &&
      holds(filter.saidBy, (saidBy) => finding.saidBy === saidBy) &&
      holds(filter.publishedAfter, (day) => finding.report.publishedOn >= day) &&
      holds(filter.publishedBefore, (day) => finding.report.publishedOn <= day),
    recommendation: (recommendation: Recommendation) =>
      ofClaim(recommendation) &&
      holds(filter.dueAfter, (day) => recommendation.dueOn !== null && recommendation.dueOn >= day) &&
      holds(filter.dueBefore, (day) => recommendation.dueOn !== null && recommendation.dueOn <= day),
  };
}

/** A day near one of these, so that a filter often falls on the day itself. */
function dayNear(days: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...days), fc.integer({ min: -1, max: 1 })).map(([day, away]) => {
    const near = new Date(`${day}T00:00:00Z`);
    near.setUTCDate(near.getUTCDate() + away);
    return near.toISOString().slice(0, 10);
  });
}

/**
 * Filters that name what there is. Some of their words are true of one claim, which is then found, and some are
 * anything.
 */
function filters<C extends Claim>(
  everything: Everything,
  claims: readonly C[],
  own: (claim: C) => Filter,
  others: { readonly [K in keyof Filter]: fc.Arbitrary<NonNullable<Filter[K]>> },
): fc.Arbitrary<Filter> {
  const anything = {
    theme: fc.constantFrom(...slugsOf(everything.themes.nodes)),
    includeNarrower: fc.boolean(),
    force: fc.constantFrom(...slugsOf(everything.forces.nodes)),
    region: fc.constantFrom(...everything.forces.nodes.map((force) => force.region)),
    partner: fc.constantFrom(...slugsOf(everything.partners.nodes)),
    inspection: fc.constantFrom(...slugsOf(everything.inspections.nodes)),
    report: fc.constantFrom(...slugsOf(everything.reports.nodes)),
    reviewStatus: fc.constantFrom(...wordsOf('reviewStatus')),
    ...others,
  };
  const keys = Object.keys(anything) as (keyof Filter)[];
  const broader = new Map(everything.themes.nodes.map((theme) => [theme.slug, theme.broader?.slug]));
  return fc
    .record({
      claim: fc.constantFrom(...claims),
      true: fc.subarray(keys),
      anything: fc.record(anything, { requiredKeys: [] }),
      stray: fc.subarray(keys, { maxLength: 1 }),
      up: fc.boolean(),
    })
    .map((drawn) => {
      const [theme] = slugsOf(drawn.claim.themes);
      const [force] = drawn.claim.forces;
      const [partner] = slugsOf(drawn.claim.partners);
      const words: Filter = {
        includeNarrower: true,
        reviewStatus: drawn.claim.reviewStatus,
        report: drawn.claim.report.slug,
        inspection: drawn.claim.report.inspection.slug,
        ...own(drawn.claim),
        ...(theme === undefined ? {} : { theme: (drawn.up ? broader.get(theme) : undefined) ?? theme }),
        ...(force === undefined ? {} : { force: force.slug, region: force.region }),
        ...(partner === undefined ? {} : { partner }),
      };
      const from = (source: Filter, some: readonly (keyof Filter)[]) =>
        Object.fromEntries(some.filter((key) => source[key] !== undefined).map((key) => [key, source[key]]));
      return { ...from(words, drawn.true), ...from(drawn.anything as Filter, drawn.stray) };
    });
}

/** The lists that hold claims of one thing only, as the filter that says the same. */
const owners = {
  all: (_: Claim): Filter => ({}),
  force: (claim: Claim): Filter => ({ force: claim.forces[0]?.slug ?? '' }),
  theme: (claim: Claim): Filter => ({ theme: claim.themes[0]?.slug ?? '' }),
  report: (claim: Claim): Filter => ({ report: claim.report.slug }),
  partner: (claim: Claim): Filter => ({ partner: claim.partners[0]?.slug ?? 'hmic' }),
} as const;

interface Answer {
  readonly totalCount: number;
  readonly nodes: readonly Slug[];
}

describeServed('A filter', (server, engine) => {
  // The same statements run on both; the engine in process is the quick one.
  const runs = { numRuns: engine === 'Grafeo' ? 150 : 15 };
  let everything: Everything;
  beforeAll(async () => {
    everything = await readEverything(server());
  });

  async function answerOf(
    field: string,
    filterType: string,
    owner: keyof typeof owners,
    slug: string | undefined,
    filter: Filter,
  ): Promise<Answer> {
    const list = `list: ${field}(filter: $filter, first: 500) { totalCount nodes { slug } }`;
    if (slug === undefined) {
      return (await server().data<{ readonly list: Answer }>(`query ($filter: ${filterType}) { ${list} }`, { filter }))
        .list;
    }
    const query = `query ($slug: String!, $filter: ${filterType}) { of: ${owner}(slug: $slug) { ${list} } }`;
    return (await server().data<{ readonly of: { readonly list: Answer } }>(query, { slug, filter })).of.list;
  }

  it('keeps of the findings, of all or of one thing, those that a plain filter keeps, and counts them', async () => {
    const { nodes } = everything.findings;
    expect(nodes.length).toBeGreaterThan(100);
    const days = dayNear(['2012-06-21', '2014-11-27']);
    const arbitrary = filters(
      everything,
      nodes,
      ({ polarity, timing, saidBy, report: { publishedOn } }) => ({
        polarity,
        timing: [timing],
        saidBy,
        publishedAfter: publishedOn,
        publishedBefore: publishedOn,
      }),
      {
        polarity: fc.constantFrom(...wordsOf('polarity')),
        timing: fc.subarray([...wordsOf('timing')], { minLength: 1 }),
        saidBy: fc.constantFrom(...wordsOf('saidBy')),
        publishedAfter: days,
        publishedBefore: days,
      },
    );
    const owner = fc.constantFrom(...(Object.keys(owners) as (keyof typeof owners)[]));
    let found = 0;
    await fc.assert(
      fc.asyncProperty(arbitrary, owner, fc.constantFrom(...nodes), async (filter, list, of) => {
        const ofOwner = owners[list](of);
        const answer = await answerOf('findings', 'FindingFilter', list, Object.values(ofOwner)[0] as string, filter);
        const isKept = plainFilter(everything, filter).finding;
        const isOwn = plainFilter(everything, ofOwner).finding;
        const expected = nodes.filter((finding) => isKept(finding) && isOwn(finding));
        expect(slugsOf(answer.nodes)).toEqual(slugsOf(expected));
        expect(answer.totalCount).toBe(expected.length);
        found += expected.length > 0 ? 1 : 0;
      }),
      runs,
    );
    expect(found).toBeGreaterThan(runs.numRuns / 10);
  });

  it('keeps of the recommendations, of all or of one thing, those that a plain filter keeps, and counts them', async () => {
    const { nodes } = everything.recommendations;
    expect(nodes).toHaveLength(5);
    const days = dayNear(['2014-11-27', '2015-02-27', '2015-03-31', '2015-05-27']);
    const arbitrary = filters(
      everything,
      nodes,
      ({ dueOn }) => (dueOn === null ? {} : { dueAfter: dueOn, dueBefore: dueOn }),
      { dueAfter: days, dueBefore: days },
    );
    const owner = fc.constantFrom(...(Object.keys(owners) as (keyof typeof owners)[]));
    let found = 0;
    await fc.assert(
      fc.asyncProperty(arbitrary, owner, fc.constantFrom(...nodes), async (filter, list, of) => {
        const ofOwner = owners[list](of);
        const slug = Object.values(ofOwner)[0] as string;
        const answer = await answerOf('recommendations', 'RecommendationFilter', list, slug, filter);
        const isKept = plainFilter(everything, filter).recommendation;
        const isOwn = plainFilter(everything, ofOwner).recommendation;
        const expected = nodes.filter((recommendation) => isKept(recommendation) && isOwn(recommendation));
        expect(slugsOf(answer.nodes)).toEqual(slugsOf(expected));
        expect(answer.totalCount).toBe(expected.length);
        found += expected.length > 0 ? 1 : 0;
      }),
      runs,
    );
    expect(found).toBeGreaterThan(runs.numRuns / 10);
  });

  const allOf = async <T>(field: string, selection: string) =>
    (
      await server().data<{ readonly list: { readonly nodes: readonly T[] } }>(
        `{ list: ${field}(first: 500) { nodes { ${selection} } } }`,
      )
    ).list.nodes;
  const slugsThat = async (field: string, filter: string) => {
    const { list } = await server().data<{ readonly list: Answer }>(
      `{ list: ${field}(first: 500, filter: ${filter}) { totalCount nodes { slug } } }`,
    );
    expect(list.totalCount).toBe(list.nodes.length);
    return slugsOf(list.nodes);
  };

  it('keeps the forces of a region or a country, and those that reports are about', async () => {
    type Force = Slug & { readonly region: string; readonly country: string };
    const forces = await allOf<Force>('forces', 'slug region country');
    const that = (condition: (force: Force) => boolean) => slugsOf(forces.filter(condition));
    const reportedOn = ['cambridgeshire', 'derbyshire', 'kent', 'northamptonshire'];
    expect(await slugsThat('forces', '{ region: "East Midlands" }')).toEqual(
      that((one) => one.region === 'East Midlands'),
    );
    expect(await slugsThat('forces', '{ country: "Wales" }')).toEqual(that((one) => one.country === 'Wales'));
    expect(await slugsThat('forces', '{ reportedOn: true }')).toEqual(reportedOn);
    expect(await slugsThat('forces', '{ reportedOn: false }')).toEqual(that((one) => !reportedOn.includes(one.slug)));
    expect(await slugsThat('forces', '{ region: "East Midlands", reportedOn: true }')).toEqual([
      'derbyshire',
      'northamptonshire',
    ]);
  });

  it('keeps the themes of a depth, or below another at any distance', async () => {
    type Theme = Slug & { readonly depth: number; readonly narrower: readonly Slug[] };
    const themes = await allOf<Theme>('themes', 'slug depth narrower { slug }');
    const below = (slug: string): string[] =>
      slugsOf(themes.find((theme) => theme.slug === slug)?.narrower ?? []).flatMap((one) => [one, ...below(one)]);
    for (const depth of [1, 2, 3]) {
      const ofDepth = slugsOf(themes.filter((theme) => theme.depth === depth));
      expect(await slugsThat('themes', `{ depth: ${depth} }`)).toEqual(ofDepth);
      for (const top of ofDepth.slice(0, 3)) {
        expect(await slugsThat('themes', `{ narrowerThan: "${top}" }`)).toEqual(below(top).sort());
      }
    }
  });

  it('keeps the partners of a kind, and those that a force works with or a report names', async () => {
    const partners = await allOf<Slug & { readonly kind: string }>('partners', 'slug kind');
    const systems = slugsOf(partners.filter((one) => one.kind === 'SYSTEM'));
    expect(await slugsThat('partners', '{ kind: SYSTEM }')).toEqual(systems);
    const { force, report } = await server().data<{
      readonly force: { readonly partners: readonly Slug[] };
      readonly report: { readonly partners: readonly Slug[] };
    }>('{ force(slug: "derbyshire") { partners { slug } } report(slug: "derbyshire-asb-2012") { partners { slug } } }');
    expect(await slugsThat('partners', '{ force: "derbyshire" }')).toEqual(slugsOf(force.partners));
    expect(await slugsThat('partners', '{ report: "derbyshire-asb-2012" }')).toEqual(slugsOf(report.partners));
    expect(await slugsThat('partners', '{ force: "northamptonshire", kind: SYSTEM }')).toEqual([
      'northamptonshire-incident-recording-system',
    ]);
  });

  it('keeps the reports of a force, an inspection, a kind or a time, and those with a text', async () => {
    const with_ = ['cambridgeshire', 'derbyshire', 'kent', 'northamptonshire'].map((force) => `${force}-asb-2012`);
    expect(await slugsThat('reports', '{ kind: NEWS_RELEASE }')).toEqual(with_);
    expect(await slugsThat('reports', '{ hasText: true, inspection: "asb-2012" }')).toEqual(with_);
    expect(await slugsThat('reports', '{ hasText: true, force: "kent" }')).toEqual([
      'kent-asb-2012',
      'kent-crime-2014',
    ]);
    expect(await slugsThat('reports', '{ hasText: true, publishedAfter: "2014-11-27" }')).toEqual(['kent-crime-2014']);
    expect(await slugsThat('reports', '{ hasText: true, publishedBefore: "2012-06-21" }')).toEqual(with_);
    expect(await slugsThat('reports', '{ hasText: true, publishedBefore: "2012-06-20" }')).toEqual([]);
    const all = slugsOf(everything.reports.nodes);
    const withText = await slugsThat('reports', '{ hasText: true }');
    expect(await slugsThat('reports', '{ hasText: false }')).toEqual(all.filter((slug) => !withText.includes(slug)));
  });
});

it('a time that a filter names a thousand times is looked for once', () => {
  const filter = { timing: [...Array<'PAST'>(1_000).fill('PAST'), 'PLANNED' as const] };
  expect(findingParameters(filter)).toMatchObject({ timing: ['PAST', 'PLANNED'] });
  expect(comparisonParameters(filter, 'WEAKNESS')).toMatchObject({ timing: ['PAST', 'PLANNED'] });
  expect(comparisonParameters({}, 'WEAKNESS')).toMatchObject({ timing: ['PRESENT'] });
});

describeOnEngines('The days of publication that a filter names', false, (store) => {
  it('leave out what is in reports without a date, on either side', async () => {
    const files = copyOfSeeds('kent-asb-2012', 'kent-crime-2014');
    files.replace('reports/kent-crime-2014/report.yaml', '  on: 2014-11-27\n', '');
    await ingest(store(), openFolder(files.folder));
    const server = await serve(store());
    const reportsOf = async (filter: string) => {
      const nodes = 'nodes { slug report { slug } }';
      const data = await server.data<Record<string, { readonly nodes: readonly { readonly report: Slug }[] }>>(
        `{ findings(first: 500, filter: ${filter}) { ${nodes} } judgments(filter: ${filter}) { ${nodes} }
          statistics(filter: ${filter}) { ${nodes} } }`,
      );
      return [...new Set(Object.values(data).flatMap((list) => list.nodes.map(({ report }) => report.slug)))].sort();
    };
    const rowsOf = async (filter: string) => {
      const { heatMap } = await server.data<{
        readonly heatMap: { readonly forces: readonly Slug[]; readonly cells: readonly { readonly force: Slug }[] };
      }>(`{ heatMap(filter: ${filter}) { forces { slug } cells { force { slug } } } }`);
      expect(slugsOf(heatMap.forces)).toEqual([...new Set(heatMap.cells.map(({ force }) => force.slug))]);
      return slugsOf(heatMap.forces);
    };
    expect(await reportsOf('{ force: "kent" }')).toEqual(['kent-asb-2012', 'kent-crime-2014']);
    expect(await reportsOf('{ publishedBefore: "2020-01-01" }')).toEqual(['kent-asb-2012']);
    expect(await reportsOf('{ publishedAfter: "2000-01-01" }')).toEqual(['kent-asb-2012']);
    expect(await rowsOf('{ publishedBefore: "2012-06-20" }')).toEqual([]);
    expect(await rowsOf('{ publishedBefore: "2012-06-21" }')).toEqual(['kent']);
    await server.stop();
  });
});

describeOnEngines('A report that lists no partner that it names', false, (store) => {
  it('names those that its recommendations and figures mention', async () => {
    const files = copyOfSeeds('kent-crime-2014');
    const file = 'reports/kent-crime-2014/report.yaml';
    const [findings = '', others = ''] = files.read(file).split('\nrecommendations:\n');
    const without = findings.replaceAll(/\n {4}partners: .*/g, '').replace(/\n {2}partners:(?:\n {4}- .*)+/, '');
    files.write(file, `${without}\nrecommendations:\n${others}`);
    await ingest(store(), openFolder(files.folder));
    const server = await serve(store());
    const { partners, ...lists } = await server.data<
      Record<string, { readonly nodes: readonly (Slug & { readonly partners: readonly Slug[] })[] }>
    >(`{
      partners(first: 500, filter: { report: "kent-crime-2014" }) { nodes { slug } }
      recommendations { nodes { partners { slug } } }
      statistics(first: 500) { nodes { partners { slug } } }
    }`);
    const mentioned = Object.values(lists).map(({ nodes }) => nodes.flatMap((claim) => slugsOf(claim.partners)));
    for (const slugs of mentioned) expect(slugs).not.toEqual([]);
    expect(slugsOf(partners?.nodes ?? [])).toEqual([...new Set(mentioned.flat())].sort());
    await server.stop();
  });
});
