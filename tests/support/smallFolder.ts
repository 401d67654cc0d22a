import { stringify } from 'yaml';
import { type InputFiles, inputFiles } from './folder.ts';

/** A claim that quotes one sentence of its report's text, by the sentence's number. */
interface SmallClaim {
  readonly id: string;
  readonly sentence: number;
  readonly theme: string;
}

export interface SmallFinding extends SmallClaim {
  readonly statement: string;
  readonly partner?: string;
}

export interface SmallStatistic extends SmallClaim {
  readonly value: number;
  readonly comparedWith: readonly string[];
}

export interface SmallRecommendation extends SmallClaim {
  readonly parts: readonly string[];
}

export interface SmallReport {
  readonly title: string;
  /** The numbers of the sentences of its text, in order. */
  readonly sentences: readonly number[];
  readonly findings: readonly SmallFinding[];
  readonly statistics: readonly SmallStatistic[];
  readonly recommendations: readonly SmallRecommendation[];
  readonly cites: readonly string[];
}

/** All that a small input folder says. */
export interface SmallFolder {
  /** The label of each theme; all but the first are narrower than it. */
  readonly themes: Readonly<Record<string, string>>;
  readonly partners: readonly string[];
  readonly publications: readonly string[];
  /** The forces that the publications and the partners are of. */
  readonly forces: readonly string[];
  readonly reports: Readonly<Record<string, SmallReport>>;
}

/** Two reports under four themes, with a claim of each kind but a judgment. */
export const smallFolder: SmallFolder = {
  themes: { victims: 'Victims', support: 'Support', systems: 'Systems', planning: 'Planning' },
  partners: ['council', 'shared-system'],
  publications: ['old-review', 'national-review'],
  forces: ['kent'],
  reports: {
    'kent-2012': {
      title: 'Kent 2012',
      sentences: [1, 2, 3, 4, 5],
      findings: [
        {
          id: 'works-with-council',
          statement: 'Kent works with the council.',
          sentence: 1,
          theme: 'support',
          partner: 'council',
        },
        {
          id: 'system-is-shared',
          statement: 'Kent shares its system.',
          sentence: 2,
          theme: 'systems',
          partner: 'shared-system',
        },
      ],
      statistics: [
        { id: 'rate-2012', value: 3.5, sentence: 3, theme: 'victims', comparedWith: ['rate-2011'] },
        { id: 'rate-2011', value: 4, sentence: 4, theme: 'victims', comparedWith: [] },
      ],
      recommendations: [{ id: 'plan', sentence: 5, theme: 'planning', parts: ['a', 'b'] }],
      cites: ['old-review'],
    },
    'kent-2014': {
      title: 'Kent 2014',
      sentences: [6, 1, 7],
      findings: [
        { id: 'works-with-council', statement: 'Kent still works with the council.', sentence: 1, theme: 'support' },
      ],
      statistics: [{ id: 'rate-2014', value: 2, sentence: 7, theme: 'victims', comparedWith: [] }],
      recommendations: [],
      cites: ['old-review', 'national-review'],
    },
  },
};

/** Writes the files that say it, in place of all that the folder held. */
export function writeSmallFolder(said: SmallFolder, files: InputFiles = inputFiles()): InputFiles {
  if (files.has('reports')) files.remove('reports');
  files.makeFolder('reports');
  const [top] = Object.keys(said.themes);
  files.write(
    'themes.yaml',
    stringify({
      themes: Object.entries(said.themes).map(([slug, label]) => ({
        slug,
        label,
        definition: `What belongs under ${label}.`,
        ...(slug === top ? {} : { broader: top }),
      })),
    }),
  );
  files.write(
    'partners.yaml',
    stringify({
      partners: said.partners.map((slug) => ({
        slug,
        name: slug,
        kind: 'AGENCY',
        description: 'One of them.',
        ...(said.forces[0] === undefined ? {} : { force: said.forces[0] }),
      })),
    }),
  );
  files.write(
    'inspections.yaml',
    stringify({
      scales: [],
      inspections: [{ slug: 'round-1', title: 'Round 1', description: 'The only round.' }],
      publications: said.publications.map((slug) => ({
        slug,
        title: `The ${slug}`,
        titleIsOfficial: true,
        kind: 'REVIEW',
        inspection: 'round-1',
        forces: said.forces,
      })),
    }),
  );
  for (const [slug, report] of Object.entries(said.reports)) {
    files.write(`reports/${slug}/report.txt`, `${report.sentences.map(sentence).join('\n')}\n`);
    files.write(`reports/${slug}/report.yaml`, stringify(reading(report)));
  }
  return files;
}

/** No sentence is part of another: each ends with its number in brackets. */
export function sentence(number: number): string {
  return `Within three months, Kent Police should: (a) look into matter ${number}; and (b) put it right [${number}].`;
}

function reading(report: SmallReport): object {
  const claim = ({ id, sentence: number, theme }: SmallClaim) => ({
    id,
    themes: [theme],
    evidence: [sentence(number)],
  });
  return {
    title: report.title,
    titleIsOfficial: true,
    force: 'kent',
    inspection: 'round-1',
    kind: 'FORCE_REPORT',
    published: { on: '2014-11-27', certainty: 'CERTAIN', source: 'The report itself.' },
    attribution: 'Of our own making',
    names: { partners: [], people: [], publications: report.cites },
    findings: report.findings.map(({ statement, partner, ...rest }) => ({
      ...claim(rest),
      statement,
      polarity: 'NEUTRAL',
      partners: partner === undefined ? [] : [partner],
    })),
    statistics: report.statistics.map(({ value, comparedWith, ...rest }) => ({
      ...claim(rest),
      measure: 'rate',
      value,
      unit: 'percent',
      area: 'Kent',
      comparedWith,
    })),
    recommendations: report.recommendations.map(({ parts, ...rest }) => ({
      ...claim(rest),
      text: 'Within three months, Kent Police should',
      deadlines: ['Within three months'],
      parts: parts.map((label) => ({
        label,
        text: label === 'a' ? `look into matter ${rest.sentence}` : 'put it right',
      })),
    })),
  };
}
