import * as en from 'chrono-node/en';
import { anyMonth } from '../ingest/dates.ts';
import { matchesOf } from '../matches.ts';
import { endsOpen, isAction, sectionKind } from './headings.ts';
import { type Knowledge, type KnownForce, stems } from './knowledge.ts';
import { stamp } from './lines.ts';
import type { Block, Page } from './page.ts';
import { isAreaWithYear, isSeriesOfArea, ofFramework, peelRoundOf } from './peelRounds.ts';
import type { Range } from './prose.ts';

/** What a text says of the report it is: absent where it does not. */
export interface Metadata {
  readonly title: string | undefined;
  readonly force: string | undefined;
  readonly inspection: string | undefined;
  /** ISO date. */
  readonly publishedOn: string | undefined;
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
    `\\b(?:inspection|inspected|review|police|policing|custody|force)\\b[^.:;]{0,80}\\s(?:in|across|of|for|by)\\s+(${areas.source})(?=\\s*(?:$|[,:(;–-]))`,
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

const dated =
  /\b(?:published(?: on)?|publication date|date of publication|date published|report date|release date|(?:last )?updated(?: on)?|posted(?: on)?|sent on|embargoed until|press release|news release|date)\s*:?\s+((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{L}{3,9},?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\p{L}{3,9}\s+\d{1,2},?\s+\d{4}))/giu;
const month = `(?:${anyMonth})`;
const atTime = '\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?';
/** A line with a day and no more than the time beside it. */
const wholeDate = new RegExp(
  `^(?:${atTime},?\\s+)?((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{L}{3,9},?\\s+\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2}))(?:,?\\s+(?:at\\s+)?${atTime})?$`,
  'iu',
);

/** Reads title, force, inspection and date off a text. */
export function metadataOf(page: Page, knowledge: Knowledge, forces: ForceFinder): Metadata {
  const { text } = page;
  const head = text.slice(0, 1500);
  // Running heads name the force too, and are not in the text as it reads.
  const force = forces.main(page.source.slice(0, 400_000), head);
  const publishedOn = dateOf(page, text);
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
  };
}

/** A page that was copied without its title, or is headed by the force's area and a year, gets its series and force for one. */
const madeTitle = (series: string | undefined, force: KnownForce | undefined) =>
  series === undefined || force === undefined ? undefined : `${series}: ${force.name}`;

function titleOf(page: Page, force: KnownForce | undefined, isOfPeel: boolean): string | undefined {
  const candidates = aboveText(page)
    .filter(({ kind, prose }) => (kind === 'heading' || kind === 'paragraph') && prose.text.split(/\s+/).length <= 40)
    .map(({ prose }) => (isBold.test(prose.text) ? prose.text.replace(/\.?\*\*$/, '') : prose.text))
    .map((text) =>
      text
        .replace(/^#+\s+|\*\*|^title:\s+/gi, '')
        .replace(stamp, '')
        .trim(),
    )
    .filter(
      (text) =>
        text !== '' && !noTitle.test(text) && !siteName.test(text) && !wholeDate.test(text) && !monthOfYear.test(text),
    )
    .filter((text) => !isAction(sectionKind(text)))
    .map((text) => text.replace(behindTitle, '').replace(monthAtEnd, ''))
    .map((text) => (isNameOf(force, text) ? text.replace(/:$/, '') : text))
    .filter((text) => !/[.:]["'*]*$/.test(text));
  const [first, ...others] = candidates;
  const second = others.find((text) => sectionKind(text) === 'text' && !chapter.test(text));
  if (first === undefined) return headlineOf(page, force);
  if (chapter.test(first) || (isOfPeel && isAreaWithYear(first, force))) return undefined;
  if (isSeriesOfArea(first) && others[0] !== undefined) return `${first}: ${others[0]}`;
  if (second === undefined) return first;
  // The force's name may stand above the title, and a title may take two paragraphs.
  if (isNameOf(force, first)) return `${first}: ${second}`;
  // A series may stand above the force: "PEEL 2023-25", then "An inspection of Camford Police".
  const title = endsOpen.test(first) ? `${first} ${second}` : /\s/.test(first) ? first : `${first}: ${second}`;
  const isOfForce = (text: string) => force !== undefined && text.includes(force.shortName);
  const named = candidates.slice(1, 4).find((text) => isOfForce(text) && text.split(/\s+/).length <= longestSubtitle);
  return isOfForce(title) || named === undefined ? title : `${title}: ${named}`;
}

/** The first blocks, up to the text; a notice may stand before them. */
function aboveText({ blocks }: Page): readonly Block[] {
  const subject = subjectOfLetter(blocks.slice(0, farthestGreeting));
  if (subject !== undefined) return [subject];
  const first = blocks.slice(0, farthestTitle);
  const isProse = ({ kind, prose }: Block) =>
    kind === 'paragraph' && /\.["'”’]?$/.test(prose.text) && prose.text.split(/\s+/).length >= fewestOfProse;
  const afterNotice = first.findIndex((block) => !isProse(block));
  const text = first.findIndex((block, index) => index > afterNotice && isProse(block));
  return afterNotice === -1 ? [] : first.slice(afterNotice, text === -1 ? undefined : text);
}

const farthestTitle = 8;

/** What a letter says below its greeting that it is about. */
function subjectOfLetter(blocks: readonly Block[]): Block | undefined {
  const greeting = blocks.findIndex(({ prose }) => /^dear\b[^.]{0,60}$/i.test(prose.text));
  const below = greeting === -1 ? undefined : blocks[greeting + 1];
  const isSubject = below !== undefined && /[^.,:;!?]$/.test(below.prose.text) && !chapter.test(below.prose.text);
  return isSubject && below.prose.text.split(/\s+/).length >= fewestOfSubject ? below : undefined;
}

const farthestGreeting = 16;
/** In words. */
const fewestOfSubject = 4;
/** In words. */
const fewestOfProse = 20;

/** Whether a line holds a force's name and nothing else. */
function isNameOf(force: KnownForce | undefined, line: string): boolean {
  const plain = line.toLowerCase().replace(/:$/, '');
  return force?.names.some((name) => name.toLowerCase() === plain) ?? false;
}

/** A news release may open with a sentence that says all, with its full stop: its headline. */
function headlineOf({ blocks }: Page, force: KnownForce | undefined): string | undefined {
  const text = blocks[0]?.prose.text ?? '';
  const isOne = text.split(/\s+/).length <= longestHeadline && !/[.!?]\s/.test(text);
  return isOne && force?.names.some((name) => text.includes(name)) ? text.replace(/\.$/, '') : undefined;
}

/** In words. */
const longestHeadline = 40;
const longestSubtitle = 12;

/** What opens a report's text, and is no part of its title. */
const chapter =
  /^(?:(?:main |key |our |detailed )?findings|summary(?: of .*)?|overview|conclusions?|executive summary|overall .*)$/i;

const monthOfYear = new RegExp(`^${month} \\d{4}$`, 'i');
const monthAtEnd = new RegExp(
  `(?<=\\S) (?:\\d{1,2}(?: ${month})?(?: ?[–-] ?| to | and )\\d{1,2} )?${month} \\d{4}$`,
  'i',
);

const isBold = /^\*\*.*\*\*$/;
/** The site's name behind the title of its page: "Camford – PEEL assessment – HMICFRS". */
const behindTitle = /(?:\s[-–—|]\s(?:HMIC(?:FRS)?|GOV\.UK|(?:His|Her) Majesty['’]s Inspectorate\b.{0,60}))+$/i;
/** The names of sites and of the chapters of a site, as they stand over its pages. */
const siteName =
  /^(?:(?:https?:\/\/)?(?:[\w-]+\.)+(?:gov|police|org|co|net|com)(?:\.uk)?(?:\/\S*)?|gov\.uk|wired[ -]?gov(?:\.net)?|(?:police )?(?:news|news feed|latest news|publications|reports|inspections|peel assessments?|peel reports?|our work|what we do)|letter information|(?:promoting improvements in|inspecting) policing\b.{0,80}|police and crime commissioner for .{3,40}|text only)$/i;
const noTitle =
  /^(?:published|made (?:up )?for testing|embargo|press release|news release|contents|print this|for immediate)\b|^home (?:[>›»|/]|our |reports?\b|publications?\b|inspections?\b)|\bcan be found\b|^(?:HMIC(?:FRS)?|H(?:er|is) Majesty['’]s Inspectorate\b.*)$|^(?:(?:HMIC(?:FRS)? )?(?:thematic|force|inspection|joint)? ?(?:inspection )?report|thematic inspection|letter)$|\b\d+(?:st|nd|rd|th) floor\b|^(?:our |your )?ref(?:erence)?\s*:|^dear\b|^to:\s|©|^(?:publication types?|police forces?|get the report|categor(?:y|ies)|topics?|tags?|author|isbn|type|date)\s*:/i;

function dateOf(page: Page, text: string): string | undefined {
  for (const scope of [text.slice(0, 6000), text.slice(-3000)]) {
    for (const match of scope.matchAll(dated)) {
      const before = scope.slice(Math.max(0, (match.index ?? 0) - 60), match.index);
      if (
        /\b(?:review|report '|inspection '|was|were|in|previously|(?:our|its|that|earlier|last|first) (?:\w+ ){0,3}(?:report|inspection))\s*["'\w ]*$/i.test(
          before,
        ) &&
        !/(?:\bthis (?:report|assessment|letter|page|inspection)|(?<!\b(?:our|its|that|earlier|last|first|\d) )\breport)\s*(?:was|is)?(?: first)?\s*$/i.test(
          before,
        )
      )
        continue;
      const date = isoOf(match[1] ?? '');
      if (date !== undefined) return /^(?:last )?updated/i.test(match[0]) ? lastUpdate(text, date) : date;
    }
  }
  for (const block of page.blocks.slice(0, 12)) {
    const day = wholeDate.exec(block.prose.text)?.[1];
    if (day !== undefined) return isoOf(day);
  }
  return stamp.exec(page.source.slice(0, 100))?.[1];
}

/** The parts of a page are updated one by one: the page is as old as the youngest. */
function lastUpdate(text: string, first: string): string {
  const days = matchesOf(updated, text.slice(0, 200_000)).flatMap(([, worded = '']) => isoOf(worded) ?? []);
  return days.reduce((latest, day) => (day > latest ? day : latest), first);
}
const updated =
  /\blast updated(?: on)?\s*:?\s+(\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{4})/giu;

function isoOf(worded: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(worded)) return worded;
  const [found] = en.GB.parse(worded.replace(/\./g, '/').replace(/ of /i, ' '), new Date(2000, 0, 1));
  const date = found?.start;
  if (date === undefined || !date.isCertain('day') || !date.isCertain('month') || !date.isCertain('year'))
    return undefined;
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0');
  return `${date.get('year')}-${two(date.get('month'))}-${two(date.get('day'))}`;
}

/** What stands above a text's first paragraphs; of a news release its first lines. */
function topOf(page: Page): string {
  const headings = page.blocks.slice(0, 8).filter(({ kind }) => kind === 'heading');
  return headings.length > 0 ? headings.map(({ prose }) => prose.text).join('\n') : page.text.slice(0, 700);
}

/** Whether the top of a text, by the stems of its words, says what an inspection was about, in the year of that inspection. */
function isAbout(slug: string, top: ReadonlySet<string>, year: string | undefined): boolean {
  const [, subject, ofYear] = /^(.+)-(\d{4})$/.exec(slug) ?? [];
  if (subject === undefined || ofYear !== year) return false;
  return stems(subject.replaceAll('-', ' ')).every((stem) => top.has(stem));
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
    const isOfSubject = isAbout(inspection.slug, topStems, likelyYear);
    if (times === 0 && !atTop && !isOfSubject) return [];
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
        score: Math.min(times, 4) + (atTop ? 5 : 0) + (isOfSubject ? 4 : 0) - years,
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
