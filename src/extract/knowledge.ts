import { InputError } from '../errors.ts';
import { searchTerms } from '../graph/terms.ts';
import { seedsFolder } from '../ingest/folder.ts';
import { readForces } from '../ingest/forces.ts';
import { type Problem, problemText } from '../ingest/problems.ts';
import { referenceFileOf, type referenceFiles } from '../ingest/reference.ts';
import { type InspectionsFile, inspectionsFile, partnersFile, themesFile } from '../ingest/shapes.ts';
import { readYaml } from '../ingest/yamlFile.ts';
import { shownPath } from '../shownPath.ts';
import { remembering } from './remembering.ts';

export interface KnownForce {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly names: readonly string[];
}

export interface KnownTheme {
  readonly slug: string;
  readonly broader: string | undefined;
  /** 1 for a top theme. */
  readonly depth: number;
  /** The stems of each of its labels, the preferred one first, hidden ones last. */
  readonly phrases: readonly (readonly string[])[];
  /** Its labels and its definition, as they are written. */
  readonly texts: readonly string[];
}

export interface KnownPartner {
  readonly slug: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly kind: string;
  /** The force whose own it is. */
  readonly force: string | undefined;
}

/** What the reference files know: the names that a text may use and what they stand for. */
export interface Knowledge {
  readonly forces: readonly KnownForce[];
  readonly themes: readonly KnownTheme[];
  readonly partners: readonly KnownPartner[];
  readonly inspections: InspectionsFile['inspections'];
  readonly scales: InspectionsFile['scales'];
}

/**
 * Reads the reference files of a folder, and the product's own for those it lacks.
 *
 * @throws InputError with everything that is wrong in them
 */
export function knowledgeOf(folder: string = seedsFolder): Knowledge {
  const problems: Problem[] = [];
  const fileOf = referenceFileOf(folder, seedsFolder, shownPath);
  const read = <S extends Parameters<typeof readYaml>[2]>(name: (typeof referenceFiles)[number], shape: S) => {
    const { file, shown } = fileOf(name);
    const found = readYaml(file, shown, shape);
    if ('file' in found) return found.file.value;
    problems.push(...found.problems);
    return undefined;
  };
  const themes = read('themes.yaml', themesFile)?.themes ?? [];
  const partners = read('partners.yaml', partnersFile)?.partners ?? [];
  const inspections = read('inspections.yaml', inspectionsFile);
  const forcesFile = fileOf('forces.csv');
  const forces = readForces(forcesFile.file, forcesFile.shown);
  if ('problems' in forces) problems.push(...forces.problems);
  if (problems.length > 0) throw new InputError(problems.map(problemText));
  const broader = new Map(themes.map((theme) => [theme.slug, theme.broader]));
  return {
    forces: ('forces' in forces ? forces.forces : []).map(({ row }) => ({
      slug: row.slug,
      name: row.name,
      shortName: row.shortName,
      names: [row.name, ...row.aliases],
    })),
    themes: themes.map((theme) => ({
      slug: theme.slug,
      broader: theme.broader,
      depth: depthOf(theme.slug, broader),
      phrases: [theme.label, ...theme.altLabels, ...theme.hiddenLabels].filter(isTelling).map(stems),
      texts: [theme.label, theme.definition, ...theme.altLabels, ...theme.hiddenLabels],
    })),
    partners: partners.map((partner) => ({
      slug: partner.slug,
      name: partner.name,
      names: [partner.name, ...partner.aliases],
      kind: partner.kind,
      force: partner.force,
    })),
    inspections: inspections?.inspections ?? [],
    scales: inspections?.scales ?? [],
  };
}

/** Whether a label says enough: one of several words of which only one is telling, such as "IT system", does not. */
function isTelling(label: string): boolean {
  const found = new Set(stems(label));
  return found.size > 1 || (found.size === 1 && !/\s/.test(label.trim()));
}

/** The stems of a text's words; a word with a hyphen is one. */
export const stems = remembering((text: string): readonly string[] =>
  searchTerms(text.replace(/(?<=\p{L})-(?=\p{L})/gu, '')),
);

function depthOf(slug: string, broader: ReadonlyMap<string, string | undefined>): number {
  let depth = 1;
  for (let at = broader.get(slug); at !== undefined && depth < 20; at = broader.get(at)) depth += 1;
  return depth;
}
