import type { Parameters } from '../src/graph/statement.ts';
import { didYouMean } from '../src/nearest.ts';
import { nodesFor, type RequestContext, rowsFor } from '../src/server/context.ts';
import { badInput, builder } from './builder.ts';
import { Grade, PartnerKind, Polarity, ReportKind, ReviewStatus, SaidBy, Timing } from './enums.ts';
import type { LabelWithId } from './ids.ts';
import { DateScalar } from './scalars.ts';

const themeFields = {
  theme: 'The slug of a theme.',
  includeNarrower: 'Whether the themes narrower than it count too.',
};

const placeFields = {
  force: 'The slug of a force that the report is about.',
  region: 'A region of England, or Wales, that the force lies in.',
  inspection: 'The slug of the inspection that the report belongs to.',
  report: 'The slug of the report.',
  publishedAfter: 'The report came out on this day or later. One whose day is not known is left out.',
  publishedBefore: 'The report came out on this day or earlier. One whose day is not known is left out.',
};

export const FindingFilter = builder.inputType('FindingFilter', {
  description: 'Which findings to take: those to which everything given applies.',
  fields: (t) => ({
    polarity: t.field({ type: Polarity, description: 'Strengths, weaknesses or facts.' }),
    theme: t.string({ description: themeFields.theme }),
    includeNarrower: t.boolean({ description: themeFields.includeNarrower, defaultValue: true }),
    force: t.string({ description: placeFields.force }),
    region: t.string({ description: placeFields.region }),
    partner: t.string({ description: 'The slug of a partner that the finding mentions.' }),
    inspection: t.string({ description: placeFields.inspection }),
    report: t.string({ description: placeFields.report }),
    reviewStatus: t.field({
      type: ReviewStatus,
      description: 'Whether a person has confirmed the finding. Proposals are taken too unless this is given.',
    }),
    minConfidence: t.float({
      description:
        'How sure the rule that proposed the finding is, at least, from 0 to 1. What a person has confirmed is taken in any case.',
    }),
    timing: t.field({
      type: [Timing],
      description:
        'The times that the finding may speak of. Lists take all unless this is given; comparisons across forces take PRESENT.',
    }),
    saidBy: t.field({ type: SaidBy, description: 'Who says so.' }),
    publishedAfter: t.field({ type: DateScalar, description: placeFields.publishedAfter }),
    publishedBefore: t.field({ type: DateScalar, description: placeFields.publishedBefore }),
  }),
});

export const RecommendationFilter = builder.inputType('RecommendationFilter', {
  description: 'Which recommendations to take: those to which everything given applies.',
  fields: (t) => ({
    theme: t.string({ description: themeFields.theme }),
    includeNarrower: t.boolean({ description: themeFields.includeNarrower, defaultValue: true }),
    force: t.string({ description: 'The slug of the force that has to act.' }),
    region: t.string({ description: 'A region of England, or Wales, that the force lies in.' }),
    partner: t.string({ description: 'The slug of a partner that the recommendation mentions.' }),
    inspection: t.string({ description: 'The slug of the inspection that the report belongs to.' }),
    report: t.string({ description: 'The slug of the report.' }),
    reviewStatus: t.field({
      type: ReviewStatus,
      description: 'Whether a person has confirmed the recommendation. Proposals are taken too unless this is given.',
    }),
    dueAfter: t.field({ type: DateScalar, description: 'The last of its deadlines is on this day or later.' }),
    dueBefore: t.field({ type: DateScalar, description: 'The last of its deadlines is on this day or earlier.' }),
  }),
});

export const JudgmentFilter = builder.inputType('JudgmentFilter', {
  description: 'Which judgments to take: those to which everything given applies.',
  fields: (t) => ({
    grade: t.field({ type: Grade, description: 'The grade that was given.' }),
    theme: t.string({ description: themeFields.theme }),
    includeNarrower: t.boolean({ description: themeFields.includeNarrower, defaultValue: true }),
    force: t.string({ description: placeFields.force }),
    region: t.string({ description: placeFields.region }),
    inspection: t.string({ description: placeFields.inspection }),
    report: t.string({ description: placeFields.report }),
    reviewStatus: t.field({
      type: ReviewStatus,
      description: 'Whether a person has confirmed the judgment. Proposals are taken too unless this is given.',
    }),
    publishedAfter: t.field({ type: DateScalar, description: placeFields.publishedAfter }),
    publishedBefore: t.field({ type: DateScalar, description: placeFields.publishedBefore }),
  }),
});

export const StatisticFilter = builder.inputType('StatisticFilter', {
  description: 'Which statistics to take: those to which everything given applies.',
  fields: (t) => ({
    area: t.string({ description: 'The area that the figure is about, as the report names it.' }),
    theme: t.string({ description: themeFields.theme }),
    includeNarrower: t.boolean({ description: themeFields.includeNarrower, defaultValue: true }),
    force: t.string({ description: placeFields.force }),
    region: t.string({ description: placeFields.region }),
    partner: t.string({ description: 'The slug of a partner that the statistic mentions.' }),
    inspection: t.string({ description: placeFields.inspection }),
    report: t.string({ description: placeFields.report }),
    reviewStatus: t.field({
      type: ReviewStatus,
      description: 'Whether a person has confirmed the statistic. Proposals are taken too unless this is given.',
    }),
    publishedAfter: t.field({ type: DateScalar, description: placeFields.publishedAfter }),
    publishedBefore: t.field({ type: DateScalar, description: placeFields.publishedBefore }),
  }),
});

export const ForceFilter = builder.inputType('ForceFilter', {
  description: 'Which forces to take: those to which everything given applies.',
  fields: (t) => ({
    region: t.string({ description: 'A region of England, or Wales.' }),
    country: t.string({ description: 'England or Wales.' }),
    reportedOn: t.boolean({ description: 'True for forces that a report with a text is about.' }),
  }),
});

export const ThemeFilter = builder.inputType('ThemeFilter', {
  description: 'Which themes to take: those to which everything given applies.',
  fields: (t) => ({
    depth: t.int({ description: 'The depth in the scheme: 1 for top concepts.' }),
    narrowerThan: t.string({ description: 'The slug of a theme above it, at any distance.' }),
  }),
});

export const PartnerFilter = builder.inputType('PartnerFilter', {
  description: 'Which partners to take: those to which everything given applies.',
  fields: (t) => ({
    kind: t.field({ type: PartnerKind, description: 'What sort of thing it is.' }),
    force: t.string({
      description: 'The slug of a force that it belongs to, or whose findings or recommendations mention it.',
    }),
    report: t.string({ description: 'The slug of a report that names it.' }),
  }),
});

export const ReportFilter = builder.inputType('ReportFilter', {
  description: 'Which reports to take: those to which everything given applies.',
  fields: (t) => ({
    force: t.string({ description: 'The slug of a force that it is about.' }),
    inspection: t.string({ description: 'The slug of the inspection that it belongs to.' }),
    kind: t.field({ type: ReportKind, description: 'What sort of publication it is.' }),
    hasText: t.boolean({
      description: 'True for reports with a text and claims, false for those known by their title alone.',
    }),
    publishedAfter: t.field({
      type: DateScalar,
      description: 'It came out on this day or later. One whose day is not known is left out.',
    }),
    publishedBefore: t.field({
      type: DateScalar,
      description: 'It came out on this day or earlier. One whose day is not known is left out.',
    }),
  }),
});

export type FindingFilterInput = typeof FindingFilter.$inferInput;
export type RecommendationFilterInput = typeof RecommendationFilter.$inferInput;
export type JudgmentFilterInput = typeof JudgmentFilter.$inferInput;
export type StatisticFilterInput = typeof StatisticFilter.$inferInput;

const slugKinds = {
  force: 'Force',
  theme: 'Theme',
  narrowerThan: 'Theme',
  partner: 'Partner',
  inspection: 'Inspection',
  report: 'Report',
} as const;
type SlugField = keyof typeof slugKinds;

/**
 * Checks that what a filter names exists. What it names is looked up together: one statement for each kind.
 *
 * @param filter the filter, or arguments with the same names
 * @param argument the name of the argument it came in, for the error
 * @throws GraphQLError that names the argument and the nearest slug there is
 */
export async function checkNames(
  context: RequestContext,
  filter: object | null | undefined,
  argument?: string,
): Promise<void> {
  const named = Object.entries(filter ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  await Promise.all(
    named.map(async ([field, value]) => {
      const name = argument === undefined ? field : `${argument}.${field}`;
      if (field === 'region' || field === 'country' || field === 'area') return checkArea(context, field, value, name);
      if (field in slugKinds) await checkExists(context, slugKinds[field as SlugField], value, name);
    }),
  );
}

/** Checks that there is a node of a kind with a slug. Throws a GraphQLError that names the argument when not. */
export async function checkExists(
  context: RequestContext,
  label: LabelWithId,
  slug: string,
  argument: string,
): Promise<void> {
  const kind = label.toLowerCase();
  const [found] = await nodesFor(context, label, `${kind}.byIds`, slug);
  if (found !== undefined) return;
  const hint = didYouMean(slug, await slugsOf(context, label));
  throw badInput(`${argument}: there is no ${kind} with the slug "${slug}"${hint}`, argument);
}

/** The slugs that a person may have meant. Claims have none that anybody types. */
async function slugsOf(context: RequestContext, label: LabelWithId): Promise<readonly string[]> {
  if (!Object.values<LabelWithId>(slugKinds).includes(label)) return [];
  const rows = await rowsFor(context, `${label.toLowerCase()}.page`, '', { ofAll: true, limit: 10_000 });
  return rows.map((row) => (row['node'] as { readonly id: string }).id);
}

async function checkArea(
  context: RequestContext,
  kind: 'region' | 'country' | 'area',
  area: string,
  name: string,
): Promise<void> {
  const areas = await areasOf(context, kind);
  if (areas.has(area)) return;
  const none = kind === 'area' ? 'no statistic on the area' : `no ${kind}`;
  throw badInput(`${name}: there is ${none} "${area}"${didYouMean(area, areas)}`, name);
}

async function areasOf(context: RequestContext, kind: 'region' | 'country' | 'area'): Promise<ReadonlySet<string>> {
  if (kind === 'area') {
    const rows = await rowsFor(context, 'statistic.areas', '');
    return new Set(rows.map((row) => String(row['area'])));
  }
  const forces = await nodesFor(context, 'Force', 'force.page', '', { ofAll: true, limit: 10_000 });
  return new Set(forces.map((force) => force[kind]));
}

/** The parameters of the statements' `finding.filter` for a filter. */
export function findingParameters(filter: FindingFilterInput | null | undefined): Parameters {
  if (filter?.timing?.length === 0) {
    throw badInput('filter.timing is empty: name at least one time, or leave it out', 'filter.timing');
  }
  const sure = filter?.minConfidence ?? 0;
  if (sure < 0 || sure > 1) {
    throw badInput(`filter.minConfidence is ${sure}: it may be 0 to 1`, 'filter.minConfidence');
  }
  // Each once: the engines look at every one of them for every finding.
  return { ...publishedParameters(filter), timing: filter?.timing && [...new Set(filter.timing)] };
}

/** The parameters of a filter that has the days between which a report came out. */
export function publishedParameters(
  filter: FindingFilterInput | JudgmentFilterInput | StatisticFilterInput | null | undefined,
): Parameters {
  const { theme, includeNarrower, publishedAfter, publishedBefore, ...rest } = filter ?? {};
  return {
    ...rest,
    ...themeParameters(theme, includeNarrower),
    publishedAfter: publishedAfter ?? (publishedBefore ? firstDay : undefined),
    publishedBefore: upTo(publishedBefore),
  };
}

// Claims of a report without a date sort before it, and did not come out before any day that is known.
const firstDay = '0001-01-01';

/** As `findingParameters`, for comparisons across forces: about the present unless the filter says otherwise. */
export function comparisonParameters(filter: FindingFilterInput | null | undefined, polarity: string): Parameters {
  if (filter?.polarity && filter.polarity !== polarity) {
    throw badInput(
      `filter.polarity is ${filter.polarity} and polarity is ${polarity}: leave one of them out`,
      'filter.polarity',
    );
  }
  const parameters = findingParameters(filter);
  return { ...parameters, polarity, timing: parameters['timing'] ?? ['PRESENT'] };
}

/** The parameters of the statements' `recommendation.filter` for a filter. */
export function recommendationParameters(filter: RecommendationFilterInput | null | undefined): Parameters {
  const { theme, includeNarrower, ...rest } = filter ?? {};
  return { ...rest, ...themeParameters(theme, includeNarrower) };
}

/** The guard that says where a list of claims about a theme starts. */
export function themeOrigin(includeNarrower: boolean | null | undefined): Parameters {
  return includeNarrower === false ? { ofTheme: true } : { ofThemeAndNarrower: true };
}

function themeParameters(theme: string | null | undefined, includeNarrower: boolean | null | undefined): Parameters {
  return includeNarrower === false ? { theme } : { themeAndNarrower: theme };
}

// Sort keys begin with the date and go on with a space: a tilde is behind every one of that day.
function upTo(date: string | null | undefined): string | null | undefined {
  return date ? `${date}~` : date;
}

/** The parts of a filter by which a list is narrowest, in that order: the list of that one thing is where to start. */
const origins = [
  ['report', 'ofReport'],
  ['partner', 'ofPartner'],
  ['themeAndNarrower', 'ofThemeAndNarrower'],
  ['theme', 'ofTheme'],
  ['force', 'ofForce'],
  ['inspection', 'ofInspection'],
] as const;

/** Where a list of claims is to start: at the narrowest thing that the filter names, or at all claims. */
export function originOf(parameters: Parameters): { readonly key: string; readonly parameters: Parameters } {
  for (const [name, guard] of origins) {
    const key = parameters[name];
    if (typeof key === 'string') return { key, parameters: { ...parameters, [name]: undefined, [guard]: true } };
  }
  return { key: '', parameters: { ...parameters, ofAll: true } };
}
