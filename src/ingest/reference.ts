import { existsSync } from 'node:fs';
import path from 'node:path';
import { wordsProperty } from '../graph/terms.ts';
import type { Label } from '../model/nodes.ts';
import { didYouMean } from '../nearest.ts';
import { type PlacedForce, readForces } from './forces.ts';
import { type GraphPart, links, type NodeToWrite, node, type RelationshipToWrite } from './graphPart.ts';
import type { Place, Problem } from './problems.ts';
import type { KeyPath } from './shapeProblems.ts';
import {
  type ForceRow,
  type InspectionsFile,
  inspectionsFile,
  type PartnersFile,
  partnersFile,
  type ThemesFile,
  themesFile,
} from './shapes.ts';
import { readYaml, type YamlFile } from './yamlFile.ts';

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

/** What reports may refer to, as far as the reference files can be read: of a file that cannot, nothing is known. */
export interface Known {
  readonly slugs: Readonly<Record<Declared, ReadonlySet<string> | undefined>>;
  /** The grades of each scale. */
  readonly scales: ReadonlyMap<string, readonly string[]>;
}

/** Forces, themes, partners, people, inspections, scales and publications, with nothing wrong. */
export interface Reference extends Known {
  readonly part: GraphPart;
  readonly slugs: Readonly<Record<Declared, ReadonlySet<string>>>;
}

const nounOf = {
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
  return `${nounOf[declared]} "${slug}" is not in ${declaredIn[declared]}${didYouMean(slug, known)}`;
}

/**
 * Reads the reference files of a folder and checks that what they refer to exists and that the theme scheme has no
 * cycle.
 *
 * @param fileOf the path and the shown path of each reference file
 * @returns all that was wrong; the reference only when nothing was; what is known in any case, to check the reports by
 */
export function readReference(
  fileOf: (name: (typeof referenceFiles)[number]) => { readonly file: string; readonly shown: string },
): { readonly known: Known; readonly reference?: Reference; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const yaml = <S extends Parameters<typeof readYaml>[2]>(name: (typeof referenceFiles)[number], shape: S) => {
    const { file, shown } = fileOf(name);
    const read = readYaml(file, shown, shape);
    if ('file' in read) return read.file;
    problems.push(...read.problems);
    return undefined;
  };
  const forces = theForces(fileOf('forces.csv'), problems);
  const themes = yaml('themes.yaml', themesFile);
  const partners = yaml('partners.yaml', partnersFile);
  const inspections = yaml('inspections.yaml', inspectionsFile);

  const slugs: Known['slugs'] = {
    Force: forces && uniqueSlugs(forces, problems),
    Theme: themes && uniqueSlugs(rowsOf(themes, 'themes'), problems),
    Partner: partners && uniqueSlugs(rowsOf(partners, 'partners'), problems),
    Person: partners && uniqueSlugs(rowsOf(partners, 'people'), problems),
    Inspection: inspections && uniqueSlugs(rowsOf(inspections, 'inspections'), problems),
    GradeScale: inspections && uniqueSlugs(rowsOf(inspections, 'scales'), problems),
    Report: inspections && uniqueSlugs(rowsOf(inspections, 'publications'), problems),
  };
  const refer = <T>(
    file: YamlFile<T> | undefined,
    at: KeyPath,
    declared: Declared,
    wanted: string | readonly string[] = [],
  ) => {
    const known = slugs[declared];
    for (const [index, slug] of [wanted].flat().entries()) {
      if (file !== undefined && known?.has(slug) === false)
        problems.push({ ...file.placeOf([...at, index]), message: unknownSlug(declared, slug, known) });
    }
  };
  for (const [index, theme] of themes?.value.themes.entries() ?? []) {
    refer(themes, ['themes', index, 'broader'], 'Theme', theme.broader);
    refer(themes, ['themes', index, 'related'], 'Theme', theme.related);
  }
  for (const [index, partner] of partners?.value.partners.entries() ?? [])
    refer(partners, ['partners', index, 'force'], 'Force', partner.force);
  for (const [index, inspection] of inspections?.value.inspections.entries() ?? []) {
    refer(inspections, ['inspections', index, 'follows'], 'Inspection', inspection.follows);
    refer(inspections, ['inspections', index, 'scale'], 'GradeScale', inspection.scale);
  }
  for (const [index, publication] of inspections?.value.publications.entries() ?? []) {
    refer(inspections, ['publications', index, 'inspection'], 'Inspection', publication.inspection);
    refer(inspections, ['publications', index, 'forces'], 'Force', publication.forces);
  }
  const depths = themeDepths(themes, problems);
  const scales = new Map(inspections?.value.scales.map((scale) => [scale.slug, scale.grades]));
  if (problems.length > 0 || !forces || !themes || !partners || !inspections || !areKnown(slugs))
    return { known: { slugs, scales }, problems };
  const rows = forces.map((force) => force.row);
  const part = referencePart(rows, themes.value, depths, partners.value, inspections.value);
  const reference = { part, slugs, scales };
  return { known: reference, reference, problems };
}

function areKnown(slugs: Known['slugs']): slugs is Reference['slugs'] {
  return Object.values(slugs).every((known) => known !== undefined);
}

function theForces(
  { file, shown }: { readonly file: string; readonly shown: string },
  problems: Problem[],
): readonly PlacedForce[] | undefined {
  const read = readForces(file, shown);
  if ('forces' in read) return read.forces;
  problems.push(...read.problems);
  return undefined;
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

/** The depth of each theme, 1 at the top; a cycle is one problem, at the first theme of the file that is part of it. */
function themeDepths(file: YamlFile<ThemesFile> | undefined, problems: Problem[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  if (file === undefined) return depths;
  const broader = new Map<string, string | undefined>();
  for (const theme of file.value.themes) if (!broader.has(theme.slug)) broader.set(theme.slug, theme.broader);
  const inCycle = new Set<string>();
  for (const [index, { slug }] of file.value.themes.entries()) {
    const chain = [slug];
    for (let above = broader.get(slug); above !== undefined; above = broader.get(above)) {
      if (above === slug && !inCycle.has(slug)) {
        for (const theme of chain) inCycle.add(theme);
        const place = file.placeOf(['themes', index, 'broader']);
        problems.push({
          ...place,
          message: `the broader themes form a cycle: ${[...chain, slug].join(' → ')}; take one "broader" out`,
        });
      }
      if (chain.includes(above)) break;
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
    ...themes.map(({ slug, broader, related, hiddenLabels: _ofExtraction, ...theme }) =>
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
