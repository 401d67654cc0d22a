import { existsSync } from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { wordsProperty } from '../graph/terms.ts';
import type { Label } from '../model/nodes.ts';
import { didYouMean } from '../nearest.ts';
import { readText } from './files.ts';
import { type GraphPart, links, type NodeToWrite, node, type RelationshipToWrite } from './graphPart.ts';
import type { Place, Problem } from './problems.ts';
import {
  type ForceRow,
  forceRow,
  type InspectionsFile,
  inspectionsFile,
  type PartnersFile,
  partnersFile,
  type ThemesFile,
  themesFile,
} from './shapes.ts';
import { type KeyPath, readYaml, type YamlFile } from './yamlFile.ts';

/** The things that reports refer to by slug, and the file each is declared in. */
export const declaredIn = {
  Force: 'forces.csv',
  Theme: 'themes.yaml',
  Partner: 'partners.yaml',
  Person: 'partners.yaml (people)',
  Inspection: 'inspections.yaml',
  GradeScale: 'inspections.yaml (scales)',
  Report: 'inspections.yaml (publications)',
} as const satisfies Partial<Record<Label, string>>;

export type Declared = keyof typeof declaredIn;

export const referenceFiles = ['forces.csv', 'themes.yaml', 'partners.yaml', 'inspections.yaml'] as const;

/** Forces, themes, partners, people, inspections, scales and publications. */
export interface Reference {
  readonly part: GraphPart;
  readonly slugs: Readonly<Record<Declared, ReadonlySet<string>>>;
  /** The grades of each scale. */
  readonly scales: ReadonlyMap<string, readonly string[]>;
}

const themeWord = {
  Force: 'force',
  Theme: 'theme',
  Partner: 'partner',
  Person: 'person',
  Inspection: 'inspection',
  GradeScale: 'scale',
  Report: 'publication',
} as const;

/** The message for a slug that is declared nowhere, with the nearest one that is. */
export function unknownSlug(declared: Declared, slug: string, known: ReadonlySet<string>): string {
  return `${themeWord[declared]} "${slug}" is not in ${declaredIn[declared]}${didYouMean(slug, known)}`;
}

/**
 * Reads the reference files of a folder and checks that what they refer to exists and that the theme scheme has no
 * cycle.
 *
 * @param fileOf the path and the shown path of each reference file
 * @returns all that was wrong; the reference only when nothing was
 */
export function readReference(
  fileOf: (name: (typeof referenceFiles)[number]) => { readonly file: string; readonly shown: string },
): { readonly reference?: Reference; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const yaml = <S extends Parameters<typeof readYaml>[2]>(name: (typeof referenceFiles)[number], shape: S) => {
    const { file, shown } = fileOf(name);
    const read = readYaml(file, shown, shape);
    if ('file' in read) return read.file;
    problems.push(...read.problems);
    return undefined;
  };
  const forces = readForces(fileOf('forces.csv'), problems);
  const themes = yaml('themes.yaml', themesFile);
  const partners = yaml('partners.yaml', partnersFile);
  const inspections = yaml('inspections.yaml', inspectionsFile);
  if (forces === undefined || themes === undefined || partners === undefined || inspections === undefined)
    return { problems };

  const slugs = {
    Force: uniqueSlugs(forces, problems),
    Theme: uniqueSlugs(rowsOf(themes, 'themes'), problems),
    Partner: uniqueSlugs(rowsOf(partners, 'partners'), problems),
    Person: uniqueSlugs(rowsOf(partners, 'people'), problems),
    Inspection: uniqueSlugs(rowsOf(inspections, 'inspections'), problems),
    GradeScale: uniqueSlugs(rowsOf(inspections, 'scales'), problems),
    Report: uniqueSlugs(rowsOf(inspections, 'publications'), problems),
  };
  const refer = <T>(file: YamlFile<T>, at: KeyPath, declared: Declared, wanted: readonly string[]) => {
    for (const [index, slug] of wanted.entries()) {
      if (slugs[declared].has(slug)) continue;
      const place = file.placeOf(wanted.length === 1 ? at : [...at, index]);
      problems.push({ ...place, message: unknownSlug(declared, slug, slugs[declared]) });
    }
  };
  for (const [index, theme] of themes.value.themes.entries()) {
    refer(themes, ['themes', index, 'broader'], 'Theme', theme.broader === undefined ? [] : [theme.broader]);
    refer(themes, ['themes', index, 'related'], 'Theme', theme.related);
  }
  for (const [index, partner] of partners.value.partners.entries()) {
    refer(partners, ['partners', index, 'force'], 'Force', partner.force === undefined ? [] : [partner.force]);
  }
  for (const [index, inspection] of inspections.value.inspections.entries()) {
    refer(inspections, ['inspections', index, 'follows'], 'Inspection', inspection.follows);
    refer(
      inspections,
      ['inspections', index, 'scale'],
      'GradeScale',
      inspection.scale === undefined ? [] : [inspection.scale],
    );
  }
  for (const [index, publication] of inspections.value.publications.entries()) {
    refer(
      inspections,
      ['publications', index, 'inspection'],
      'Inspection',
      publication.inspection === undefined ? [] : [publication.inspection],
    );
    refer(inspections, ['publications', index, 'forces'], 'Force', publication.forces);
  }
  const depths = themeDepths(themes, problems);
  if (problems.length > 0) return { problems };
  return {
    reference: {
      part: referencePart(
        forces.map((force) => force.row),
        themes.value,
        depths,
        partners.value,
        inspections.value,
      ),
      slugs,
      scales: new Map(inspections.value.scales.map((scale) => [scale.slug, scale.grades])),
    },
    problems,
  };
}

interface PlacedSlug {
  readonly slug: string;
  readonly place: Place;
}

function rowsOf<K extends string>(
  file: YamlFile<{ readonly [key in K]: readonly { readonly slug: string }[] }>,
  key: K,
): readonly PlacedSlug[] {
  return file.value[key].map(({ slug }, index) => ({ slug, place: file.placeOf([key, index, 'slug']) }));
}

function uniqueSlugs(rows: readonly PlacedSlug[], problems: Problem[]): ReadonlySet<string> {
  const slugs = new Set<string>();
  for (const { slug, place } of rows) {
    if (slugs.has(slug)) problems.push({ ...place, message: `slug "${slug}" stands twice: give one of them another` });
    slugs.add(slug);
  }
  return slugs;
}

function readForces(
  { file, shown }: { readonly file: string; readonly shown: string },
  problems: Problem[],
): readonly (PlacedSlug & { readonly row: ForceRow })[] | undefined {
  const read = readText(file, shown);
  if ('problem' in read) {
    problems.push(read.problem);
    return undefined;
  }
  const before = problems.length;
  let records: readonly { readonly record: Record<string, string>; readonly info: { readonly lines: number } }[];
  try {
    records = parseCsv(read.text, { columns: true, info: true, skip_empty_lines: true }) as typeof records;
  } catch (error) {
    const { lines } = error as { readonly lines?: number };
    problems.push({
      file: shown,
      line: lines ?? 1,
      column: 1,
      message: `is not CSV: ${error instanceof Error ? error.message : String(error)}`,
    });
    return undefined;
  }
  const rows = records.flatMap(({ record, info }) => {
    const place = { file: shown, line: info.lines, column: 1 };
    const parsed = forceRow.safeParse(record);
    if (parsed.success) return [{ slug: parsed.data.slug, row: parsed.data, place }];
    for (const issue of parsed.error.issues) {
      const column = issue.path.join('.') || 'the row';
      const what =
        issue.code === 'unrecognized_keys'
          ? `unknown column ${issue.keys.map((key) => `"${key}"`).join(', ')}`
          : issue.message;
      problems.push({ ...place, message: `${column} ${what}` });
    }
    return [];
  });
  return problems.length > before ? undefined : rows;
}

/** The depth of each theme, 1 at the top; a cycle is a problem for the theme that closes it. */
function themeDepths(file: YamlFile<ThemesFile>, problems: Problem[]): ReadonlyMap<string, number> {
  const broader = new Map(file.value.themes.map((theme) => [theme.slug, theme.broader]));
  const depths = new Map<string, number>();
  for (const [index, { slug }] of file.value.themes.entries()) {
    const chain = [slug];
    for (let above = broader.get(slug); above !== undefined; above = broader.get(above)) {
      const cycle = chain.indexOf(above);
      if (cycle === 0) {
        const place = file.placeOf(['themes', index, 'broader']);
        problems.push({ ...place, message: `the broader themes form a cycle: ${[...chain, slug].join(' → ')}` });
      }
      if (cycle !== -1) break;
      chain.push(above);
    }
    depths.set(slug, chain.length);
  }
  return depths;
}

function referencePart(
  forces: readonly ForceRow[],
  { themes }: ThemesFile,
  depths: ReadonlyMap<string, number>,
  { partners, people }: PartnersFile,
  { scales, inspections, publications }: InspectionsFile,
): GraphPart {
  const nodes: NodeToWrite[] = [
    ...forces.map(({ slug, ...force }) =>
      node('Force', { id: slug, ...force, words: wordsProperty([force.name, force.shortName, ...force.aliases]) }),
    ),
    ...themes.map(({ slug, broader, related, ...theme }) =>
      node('Theme', {
        id: slug,
        ...theme,
        depth: depths.get(slug) ?? 1,
        words: wordsProperty([theme.label, ...theme.altLabels, theme.definition]),
      }),
    ),
    ...partners.map(({ slug, force, ...partner }) =>
      node('Partner', {
        id: slug,
        ...partner,
        words: wordsProperty([partner.name, ...partner.aliases, partner.description]),
      }),
    ),
    ...people.map(({ slug, ...person }) =>
      node('Person', { id: slug, ...person, words: wordsProperty([person.name, ...person.aliases, person.role]) }),
    ),
    ...scales.map(({ slug, from, ...scale }) => node('GradeScale', { id: slug, ...scale, since: from })),
    ...inspections.map(({ slug, follows, scale, ...inspection }) =>
      node('Inspection', {
        id: slug,
        ...inspection,
        words: wordsProperty([inspection.title, ...inspection.aliases, inspection.description]),
      }),
    ),
    ...publications.map(({ slug, inspection, forces: about, ...publication }) =>
      node('Report', { id: slug, ...publication, words: wordsProperty([publication.title, ...publication.aliases]) }),
    ),
  ];
  const relationships: RelationshipToWrite[] = [
    ...themes.flatMap(({ slug, broader, related }) => [
      ...links('BROADER', ['Theme', slug], 'Theme', broader === undefined ? [] : [broader]),
      ...links('RELATED', ['Theme', slug], 'Theme', related),
    ]),
    ...partners.flatMap(({ slug, force }) =>
      links('BELONGS_TO', ['Partner', slug], 'Force', force === undefined ? [] : [force]),
    ),
    ...inspections.flatMap(({ slug, follows, scale }) => [
      ...links('FOLLOWS', ['Inspection', slug], 'Inspection', follows),
      ...links('USES_SCALE', ['Inspection', slug], 'GradeScale', scale === undefined ? [] : [scale]),
    ]),
    ...publications.flatMap(({ slug, inspection, forces: about }) => [
      ...links('PART_OF', ['Report', slug], 'Inspection', inspection === undefined ? [] : [inspection]),
      ...links('ABOUT', ['Report', slug], 'Force', about),
    ]),
  ];
  return { nodes, relationships };
}

/** The reference files of a folder; a file that it lacks is taken from the product's own seeds. */
export function referenceFileOf(folder: string, seeds: string, show: (file: string) => string) {
  return (name: (typeof referenceFiles)[number]) => {
    const own = path.join(folder, name);
    const file = existsSync(own) ? own : path.join(seeds, name);
    return { file, shown: show(file) };
  };
}
