import type { Knowledge, KnownForce } from './knowledge.ts';
import type { Page } from './page.ts';

/** The round of PEEL that a page of the inspectorate's site is on: "Camford 2016", "Camford PEEL 2015". */
export interface PeelRound {
  /** Its first year. */
  readonly first: string;
  /** The inspection of the reference files, a slug, where they have it. */
  readonly inspection: string | undefined;
}

interface Years {
  readonly first: string;
  /** In two digits. */
  readonly last: string | undefined;
}

const years = '(?<first>20\\d\\d)(?:\\s?[/–-]\\s?(?:20)?(?<last>\\d\\d))?';
const behindSeries = new RegExp(`^(?:[\\p{L} &-]{2,40} )?PEEL(?: assessments?)? ${years}$`, 'iu');
const behindArea = new RegExp(`(?<=^.{2,40} )${years}$`);
const ofSeries =
  /\bPEEL\b|^HM(?:I| Inspector)['’]s (?:observations|summary)$|\beffectiveness, efficiency and legitimacy\b/im;

const pillars = [
  ['effectiveness', /^effectiveness$|^how effective(?:ly)? (?:is|does) the (?:force|constabulary)\b/i],
  ['efficiency', /^efficiency$|^how efficient(?:ly)? (?:is|does) the (?:force|constabulary)\b/i],
  ['legitimacy', /^legitimacy$|^how legitimate(?:ly)? (?:is|does) the (?:force|constabulary)\b/i],
] as const;

function yearsIn(found: RegExpExecArray | null): Years | undefined {
  const first = found?.groups?.['first'];
  return first === undefined ? undefined : { first, last: found?.groups?.['last'] };
}

function yearsBehindArea(line: string, force: KnownForce | undefined): Years | undefined {
  const found = behindArea.exec(line);
  const area = line.slice(0, found?.index).trim().toLowerCase();
  const isForce = force !== undefined && [force.shortName, ...force.names].some((name) => name.toLowerCase() === area);
  return isForce ? yearsIn(found) : undefined;
}

/** Whether a line is a force's area with a year, as such pages are headed. */
export const isAreaWithYear = (line: string, force: KnownForce | undefined): boolean =>
  yearsBehindArea(line, force) !== undefined;

/** Whether a line is a force's area with PEEL and a year: what the page is on stands below it. */
export const isSeriesOfArea = (line: string): boolean =>
  behindSeries.test(line) && !/^PEEL|\bassessments?\b/i.test(line);

/** The round that the head of a page says it is on. */
export function peelRoundOf(
  { blocks, sections, text }: Page,
  force: KnownForce | undefined,
  { inspections }: Knowledge,
): PeelRound | undefined {
  const isPeel = ofSeries.test(text.slice(0, 1500));
  const [found] = blocks.slice(0, farthestHead).flatMap(({ prose }) => {
    const ofArea = isPeel ? yearsBehindArea(prose.text, force) : undefined;
    return yearsIn(behindSeries.exec(prose.text)) ?? ofArea ?? [];
  });
  if (found === undefined) return undefined;
  const { first, last } = found;
  const told = pillars.filter(([, heading]) => sections.some(({ title }) => heading.test(title)));
  const ofPillar = told.length === 1 ? told.map(([pillar]) => `peel-${pillar}-${first}`) : [];
  const whole = new RegExp(`^peel-${first}(?:-${last ?? '\\d\\d'})?$`);
  const slugs = inspections.map(({ slug }) => slug);
  return {
    first,
    inspection: slugs.find((slug) => ofPillar.includes(slug)) ?? slugs.find((slug) => whole.test(slug)),
  };
}

/** The round whose framework a page without a title says that forces are assessed against. */
export function ofFramework(text: string, { inspections }: Knowledge): string | undefined {
  const found = framework.exec(text.slice(0, 8000))?.groups;
  return inspections.find(({ slug }) => slug === `peel-${found?.['first']}-${found?.['last']}`)?.slug;
}
const framework = new RegExp(`\\bPEEL assessment framework,? ${years}`, 'i');

/** In blocks: a notice and ways through the site may stand above. */
const farthestHead = 6;
