import { matchesOf } from '../matches.ts';
import { type Knowledge, type KnownForce, stems } from './knowledge.ts';
import type { Page } from './page.ts';
import { ofFramework, peelRoundOf } from './peelRounds.ts';
import type { Range } from './prose.ts';
import { publicationDate } from './publicationDate.ts';
import { month, titleOf } from './reportTitle.ts';

/** What a text says of the report it is: absent where it does not. */
export interface Metadata {
  readonly title: string | undefined;
  readonly force: string | undefined;
  readonly inspection: string | undefined;
  /** ISO date. */
  readonly publishedOn: string | undefined;
  /** The year that it is of, by its date or else by what it says of other years. */
  readonly year: number | undefined;
}

/** A force where a text names it. */
export interface ForceMention extends Range {
  readonly slug: string;
  readonly shortName: string;
}

/** Finds which force names stand in a text. */
export interface ForceFinder {
  /** Slugs, in the order of the text, each once. */
  find(text: string): readonly string[];
  /** Where forces are named, also when only their areas are. */
  mentions(text: string): readonly ForceMention[];
  /** The force that the text speaks of most. */
  main(text: string, head: string): KnownForce | undefined;
}

export function forceFinder(forces: readonly KnownForce[]): ForceFinder {
  const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const byName = new Map(
    forces.flatMap((force) => force.names.map((name) => [name.toLowerCase().replace(/\s+/g, ' '), force] as const)),
  );
  const byArea = new Map(forces.map((force) => [force.shortName.toLowerCase(), force] as const));
  const pattern = (names: readonly string[]) =>
    new RegExp(
      `(?<![\\p{L}-])(?:${[...names]
        .sort((one, other) => other.length - one.length)
        .map(escaped)
        .join('|')})(?![\\p{L}])`,
      'giu',
    );
  const named = pattern([...byName.keys()]);
  const areas = pattern([...byArea.keys(), ...byName.keys()]);
  const ofArea = new RegExp(
    `\\b(?:inspection|inspected|review|police|policing|custody|force)\\b[^.:;]{0,80}\\s(?:in|across|of|for|by)\\s+(${areas.source})(?=\\s*(?:$|[,:(;–-]|\\d|(?:by|from|on|between)\\b))`,
    'gimu',
  );
  const lookUp = (found: string) => {
    const key = found.toLowerCase().replace(/\s+/g, ' ');
    return byName.get(key) ?? byArea.get(key);
  };
  return {
    find: (text) => [...new Set(matchesOf(named, text).flatMap(([found]) => lookUp(found)?.slug ?? []))],
    mentions(text) {
      return matchesOf(areas, text).flatMap(({ 0: name, index }) => {
        const force = /^\p{Ll}/u.test(name) ? undefined : lookUp(name);
        return force === undefined
          ? []
          : [{ slug: force.slug, shortName: force.shortName, start: index, end: index + name.length }];
      });
    },
    main(text, head) {
      const inTitle = new Set([...titleLines(head).matchAll(named)].flatMap(([found]) => lookUp(found) ?? []));
      if (inTitle.size === 1) return [...inTitle][0];
      if (inTitle.size > 1) return undefined;
      const [subject, ...others] = matchesOf(named, head.slice(0, 400).split(/(?<=[.!?])\s|\n/, 1)[0] ?? '');
      if (subject?.index === 0 && others.length === 0) return lookUp(subject[0]);
      const counts = new Map<KnownForce, number>();
      const count = (within: string, expression: RegExp, weight: number) => {
        for (const [found] of within.matchAll(expression)) {
          const force = /^\p{Ll}/u.test(found) ? undefined : lookUp(found);
          if (force !== undefined) counts.set(force, (counts.get(force) ?? 0) + weight);
        }
      };
      count(text, named, 2);
      count(head, areas, 5);
      count(text, areas, 0.2);
      const [[force, most], [, next]] = [...[...counts].sort(([, a], [, b]) => b - a), none, none];
      if (most >= fewestMentions && most >= next * 1.5) return force;
      // "police custody suites in Camfordshire": the title names the area alone.
      const inspected = new Set(matchesOf(ofArea, titleLines(head)).flatMap(([, found = '']) => lookUp(found) ?? []));
      return inspected.size === 1 ? [...inspected][0] : undefined;
    },
  };
}

/** The lines near a text's beginning that are no sentences: its title and what stands about it. */
const titleLines = (head: string) =>
  head
    .slice(0, 400)
    .split('\n')
    .filter((line) => !/[.!]["'”’)]?$/.test(line))
    .slice(0, 5)
    .join('\n');

/** Of a force named in passing, once in the head, there is less: it is not what the text is about. */
const fewestMentions = 8;
const none: readonly [undefined, number] = [undefined, 0];

/** Reads title, force, inspection and date off a text. */
export function metadataOf(page: Page, knowledge: Knowledge, forces: ForceFinder): Metadata {
  const { text } = page;
  const head = text.slice(0, 1500);
  // Running heads name the force too, and are not in the text as it reads.
  const force = forces.main(page.source.slice(0, 400_000), head);
  const publishedOn = publicationDate(page);
  const round = peelRoundOf(page, force, knowledge);
  const inspection =
    round === undefined
      ? (inspectionOf(page, head, publishedOn, knowledge, force) ?? ofFramework(text, knowledge))
      : round.inspection;
  const known = knowledge.inspections.find(({ slug }) => slug === inspection)?.title;
  const series = round === undefined || known?.startsWith(`PEEL ${round.first}`) ? known : `PEEL ${round.first}`;
  return {
    title: titleOf(page, force, round !== undefined) ?? madeTitle(series, force),
    force: force?.slug,
    inspection,
    publishedOn,
    year: yearOf(page, publishedOn),
  };
}

/** The year of a date, or of a line of its own under the title, or else the last that the text tells of and that is over. */
function yearOf({ text, source }: Page, publishedOn: string | undefined): number | undefined {
  const told = publishedOn?.slice(0, 4) ?? headYear.exec(source.slice(0, 1500))?.[1];
  if (told !== undefined) return Number(told);
  const years = matchesOf(yearOver, text.slice(0, 200_000)).map(([year]) => Number(year));
  return years.length === 0 ? undefined : years.reduce((latest, year) => Math.max(latest, year));
}

/** Not "by 2022" or "until March 2022": what is planned is of years to come. */
const yearOver = /(?<!\b(?:by|until|before|beyond|towards) (?:the end of |(?:\d{1,2} )?\p{L}{3,9} )?)\b20[0-3]\d\b/gu;

/** A page that was copied without its title, or is headed by the force's area and a year, gets its series and force for one. */
const madeTitle = (series: string | undefined, force: KnownForce | undefined) =>
  series === undefined || force === undefined ? undefined : `${series}: ${force.name}`;

/** What stands above a text's first paragraphs; of a news release its first lines. */
function topOf(page: Page): string {
  const headings = page.blocks.slice(0, 8).filter(({ kind }) => kind === 'heading');
  return headings.length > 0 ? headings.map(({ prose }) => prose.text).join('\n') : page.text.slice(0, 700);
}

/**
 * How many words of what an inspection was about the top of a text has, where it has all of them, by their stems, and is
 * of the year of that inspection, or of one after the inspection that a programme followed; else none.
 */
function wordsAbout(
  { slug, follows }: Knowledge['inspections'][number],
  top: ReadonlySet<string>,
  year: string | undefined,
): number {
  const [, subject, when] = /^(.+)-(\d{4}|programme)$/.exec(slug) ?? [];
  const yearBefore = /\d{4}$/.exec(follows.join(' '))?.[0];
  const isInTime = when === year || (when === 'programme' && yearBefore !== undefined && (year ?? '') > yearBefore);
  if (subject === undefined || !isInTime) return 0;
  const wanted = stems(subject.replaceAll('-', ' '));
  return wanted.every((stem) => top.has(stem)) ? wanted.length : 0;
}

function mostNamedYear(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [year] of text.slice(0, 400_000).matchAll(/\b(?:19|20)\d\d\b/g))
    counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** How often words have a name; its capital letter counts: that something is "everyone's business" names no inspection. `lower` is the words in lower case. */
function timesBorne(name: string, words: string, lower: string): number {
  const wanted = ` ${name.toLowerCase()} `;
  const hasCapital = /^\p{Lu}/u.test(name);
  let times = 0;
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + 1))
    if (!hasCapital || /\p{Lu}/u.test(words.charAt(at + 1))) times += 1;
  return times;
}

/** A line of its own with a month and a year, as under a title. */
const headYear = new RegExp(`^${month} (\\d{4})\\s*$`, 'im');

/** The month and year that a text has on a line of its own near its head, as "March 2024". */
export const monthOfHead = (text: string): string | undefined => headYear.exec(text.slice(0, 1500))?.[0].trim();

/** The inspection whose title or other name the text bears, near its date when several do. */
function inspectionOf(
  page: Page,
  head: string,
  publishedOn: string | undefined,
  knowledge: Knowledge,
  force: KnownForce | undefined,
): string | undefined {
  const { text, source } = page;
  const words = (value: string) => value.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const whole = ` ${words(text.slice(0, 400_000))} `;
  const top = ` ${words(head.slice(0, 400))} `;
  const [wholeLower, topLower] = [whole.toLowerCase(), top.toLowerCase()];
  const topStems = new Set(stems(topOf(page)));
  const year = publishedOn?.slice(0, 4) ?? headYear.exec(source.slice(0, 1500))?.[1];
  const likelyYear = year ?? mostNamedYear(text);
  const scored = knowledge.inspections.flatMap((inspection) => {
    const names = [inspection.title, ...inspection.aliases].map(words).filter((name) => name.split(' ').length > 1);
    const times = names.reduce((sum, name) => sum + timesBorne(name, whole, wholeLower), 0);
    const atTop = names.some((name) => timesBorne(name, top, topLower) > 0);
    const ofSubject = wordsAbout(inspection, topStems, likelyYear);
    if (times === 0 && !atTop && ofSubject === 0) return [];
    if (
      /-(?:recording|crime)-/.test(inspection.slug) &&
      force !== undefined &&
      !inspection.slug.startsWith(force.slug) &&
      knowledge.forces.some(({ slug }) => inspection.slug.startsWith(`${slug}-`))
    )
      return [];
    const years =
      year === undefined || inspection.publishedOn === undefined
        ? 0
        : Math.abs(Number(year) - Number(inspection.publishedOn.slice(0, 4)));
    // What a text is written after cannot be the inspection that it reports, unless it is of the same year.
    if (years > 1) return [];
    return [
      {
        slug: inspection.slug,
        score: Math.min(times, 4) + (atTop ? 5 : 0) + (ofSubject > 0 ? 3 + ofSubject : 0) - years,
        on: inspection.publishedOn ?? '',
        isNamed: times > 0,
      },
    ];
  });
  const named = new Set(scored.filter(({ isNamed }) => isNamed).map(({ slug }) => slug));
  // A text that names an inspection and the one that came before it reports the later.
  const followed = new Set(knowledge.inspections.flatMap(({ slug, follows }) => (named.has(slug) ? follows : [])));
  return scored
    .filter(({ slug }) => !followed.has(slug))
    .sort((one, other) => other.score - one.score || (one.on < other.on ? 1 : -1))[0]?.slug;
}
