import fc from 'fast-check';
import { type SmallFolder, type SmallReport, smallFolder } from './smallFolder.ts';

/** A report of a folder that is known to have it. */
export function reportOf(folder: SmallFolder, slug: string): SmallReport {
  const report = folder.reports[slug];
  if (report === undefined) throw new Error(`the folder has no report ${slug}`);
  return report;
}

/** A folder without one of its reports; a folder of one report keeps it, for none may be empty. */
export function without(folder: SmallFolder, slug: string): SmallFolder {
  if (Object.keys(folder.reports).length === 1) return folder;
  return { ...folder, reports: Object.fromEntries(Object.entries(folder.reports).filter(([one]) => one !== slug)) };
}

/** Changes what a folder says; two numbers say where and to what. What it makes of a folder has no problem. */
type Edit = (folder: SmallFolder, one: number, other: number) => SmallFolder;

const pick = <T>(from: readonly T[], number: number): T | undefined => from[number % Math.max(1, from.length)];

/** An edit of one report; of none where the folder has none. */
const ofReport =
  (change: (report: SmallReport, other: number, folder: SmallFolder) => Partial<SmallReport>): Edit =>
  (folder, one, other) => {
    const slug = pick(Object.keys(folder.reports), one);
    if (slug === undefined) return folder;
    const report = reportOf(folder, slug);
    return { ...folder, reports: { ...folder.reports, [slug]: { ...report, ...change(report, other, folder) } } };
  };

const replaced = <T>(list: readonly T[], number: number, change: (item: T) => T | undefined): readonly T[] =>
  list.flatMap((item) => (item === pick(list, number) ? (change(item) ?? []) : [item]));

/** Points every claim that is filed under a theme to another. */
const refiled = (report: SmallReport, from: string, to: string): SmallReport => {
  const refile = <T extends { readonly theme: string }>(claim: T) =>
    claim.theme === from ? { ...claim, theme: to } : claim;
  return {
    ...report,
    findings: report.findings.map(refile),
    statistics: report.statistics.map(refile),
    recommendations: report.recommendations.map(refile),
  };
};

/** A folder whose reports cite only what it lists. */
const consistent = (folder: SmallFolder): SmallFolder => ({
  ...folder,
  reports: Object.fromEntries(
    Object.entries(folder.reports).map(([slug, report]) => [
      slug,
      { ...report, cites: report.cites.filter((cited) => folder.publications.includes(cited)) },
    ]),
  ),
});

const edits = {
  restate: ofReport(({ findings }, other) => ({
    findings: replaced(findings, other, (finding) => ({ ...finding, statement: `Kent does thing ${other}.` })),
  })),
  mention: ofReport(({ findings }, other, { partners }) => ({
    findings: replaced(findings, other, ({ partner: _, ...finding }) => {
      const partner = pick([...partners, undefined], other);
      return partner === undefined ? finding : { ...finding, partner };
    }),
  })),
  dropFinding: ofReport(({ findings }, other) => ({ findings: replaced(findings, other, () => undefined) })),
  addFinding: ofReport(({ findings, sentences }, other, { themes }) => ({
    findings: findings.some(({ id }) => id === `finding-${other}`)
      ? findings
      : [
          ...findings,
          {
            id: `finding-${other}`,
            statement: `Kent does ${other}.`,
            sentence: pick(sentences, other) ?? 1,
            theme: pick(Object.keys(themes), other) ?? 'victims',
          },
        ],
  })),
  addSentence: ofReport(({ sentences }, other) => ({
    sentences: sentences.includes(100 + other)
      ? sentences
      : sentences.toSpliced(other % (sentences.length + 1), 0, 100 + other),
  })),
  revalue: ofReport(({ statistics }, other) => ({
    statistics: replaced(statistics, other, (statistic) => ({ ...statistic, value: other / 4 })),
  })),
  compare: ofReport(({ statistics }, other) => ({
    statistics: replaced(statistics, other, (statistic) => ({
      ...statistic,
      comparedWith: statistics
        .filter(({ id }, index) => id !== statistic.id && (other >> index) % 2 === 0)
        .map(({ id }) => id),
    })),
  })),
  dropStatistic: ofReport(({ statistics }, other) => {
    const gone = pick(statistics, other)?.id;
    return {
      statistics: statistics
        .filter(({ id }) => id !== gone)
        .map((statistic) => ({ ...statistic, comparedWith: statistic.comparedWith.filter((id) => id !== gone) })),
    };
  }),
  cutParts: ofReport(({ recommendations }, other) => ({
    recommendations: replaced(recommendations, other, (one) => ({ ...one, parts: ['a', 'b'].slice(0, other % 3) })),
  })),
  dropRecommendation: ofReport(({ recommendations }, other) => ({
    recommendations: replaced(recommendations, other, () => undefined),
  })),
  retitle: ofReport((_, other) => ({ title: `Title ${other}` })),
  cite: ofReport((_, other, { publications }) => ({
    cites: publications.filter((_one, index) => (other >> index) % 2 === 0),
  })),
  relabelTheme: (folder, one, other) => {
    const slug = pick(Object.keys(folder.themes), one);
    return slug === undefined ? folder : { ...folder, themes: { ...folder.themes, [slug]: `Label ${other}` } };
  },
  addTheme: (folder, one) => ({ ...folder, themes: { ...folder.themes, [`theme-${one}`]: `Theme ${one}` } }),
  dropTheme: (folder, one) => {
    const slugs = Object.keys(folder.themes);
    const gone = pick(slugs, one);
    const kept = slugs.find((slug) => slug !== gone);
    if (gone === undefined || kept === undefined) return folder;
    return {
      ...folder,
      themes: Object.fromEntries(Object.entries(folder.themes).filter(([slug]) => slug !== gone)),
      reports: Object.fromEntries(
        Object.entries(folder.reports).map(([slug, report]) => [slug, refiled(report, gone, kept)]),
      ),
    };
  },
  attribute: (folder, one) => ({ ...folder, forces: ['kent', 'essex'].filter((_, index) => (one >> index) % 2 === 0) }),
  addPartner: (folder, one) => ({ ...folder, partners: [...new Set([...folder.partners, `partner-${one}`])] }),
  dropPartner: (folder, one) => {
    const gone = pick(folder.partners, one);
    const bare = (report: SmallReport): SmallReport => ({
      ...report,
      findings: report.findings.map(({ partner, ...rest }) =>
        partner === undefined || partner === gone ? rest : { ...rest, partner },
      ),
    });
    return {
      ...folder,
      partners: folder.partners.filter((partner) => partner !== gone),
      reports: Object.fromEntries(Object.entries(folder.reports).map(([slug, report]) => [slug, bare(report)])),
    };
  },
  dropReport: (folder, one) => without(folder, pick(Object.keys(folder.reports), one) ?? ''),
  addReport: (folder, one) => {
    const slug = `report-${one % 3}`;
    const like = pick(Object.values(smallFolder.reports), one);
    if (like === undefined || folder.publications.includes(slug) || slug in folder.reports) return folder;
    const known = Object.keys(folder.themes);
    const bare: SmallReport = { ...like, findings: like.findings.map(({ partner: _, ...finding }) => finding) };
    const filed = Object.keys(smallFolder.themes).reduce(
      (report, theme) => (known.includes(theme) ? report : refiled(report, theme, known[0] ?? '')),
      bare,
    );
    return consistent({ ...folder, reports: { ...folder.reports, [slug]: filed } });
  },
  toPublication: (folder, one) => {
    const slug = pick(Object.keys(folder.reports), one);
    const rest = without(folder, slug ?? '');
    return slug === undefined || rest === folder ? folder : { ...rest, publications: [...rest.publications, slug] };
  },
  toReport: (folder, one) => {
    const slug = pick(folder.publications, one);
    const like = pick(Object.values(folder.reports), one);
    if (slug === undefined || like === undefined) return folder;
    const publications = folder.publications.filter((other) => other !== slug);
    return consistent({ ...folder, publications, reports: { ...folder.reports, [slug]: like } });
  },
} as const satisfies Record<string, Edit>;

/** An edit and whether an ingest follows it. */
export interface Step {
  readonly edit: keyof typeof edits;
  readonly one: number;
  readonly other: number;
  readonly ingest: 'not yet' | 'leave' | 'prune';
}

export const step: fc.Arbitrary<Step> = fc.record({
  edit: fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[])),
  one: fc.nat(9),
  other: fc.nat(9),
  ingest: fc.constantFrom('not yet', 'leave', 'prune'),
});

/** What a folder says after a step. */
export function edited(folder: SmallFolder, { edit, one, other }: Step): SmallFolder {
  return edits[edit](folder, one, other);
}
