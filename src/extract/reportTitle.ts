import { anyMonth, anyWeekday } from '../ingest/dates.ts';
import { dateLine, endsOpen, isAction, sectionKind } from './headings.ts';
import type { KnownForce } from './knowledge.ts';
import { stamp } from './lines.ts';
import type { Block, Page } from './page.ts';
import { isAreaWithYear, isSeriesOfArea } from './peelRounds.ts';

/** A month's name. */
export const month = `(?:${anyMonth})`;
/** The time of day: "00.01", "9:30 am", "00.01 hours". */
export const atTime = '\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?(?:[ap]\\.?m\\.?|hours|hrs))?';
/** A line with a day and no more than the time beside it. */
export const wholeDate = new RegExp(
  `^(?:${atTime},?\\s+)?((?:${anyWeekday},?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{L}{3,9},?\\s+\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2}))(?:,?\\s+(?:at\\s+)?${atTime})?$`,
  'iu',
);

/** What a text is called, by what stands above its first paragraphs, or below the greeting of a letter. */
export function titleOf(page: Page, force: KnownForce | undefined, isOfPeel: boolean): string | undefined {
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
        text !== '' &&
        !noTitle.test(text) &&
        !dateLine.test(text) &&
        !siteName.test(text) &&
        !wholeDate.test(text) &&
        !monthOfYear.test(text),
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
  const isOpen = endsOpen.test(first) && !/\b(?:in|of|with|about) (?:it|them)$/i.test(first);
  const isNamedFurther = !/\s/.test(first) || ofLaterVisit.test(second);
  const title = isOpen ? `${first} ${second}` : isNamedFurther ? `${first}: ${second}` : first;
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

/** What tells a review from the inspection whose name stands above it. */
const ofLaterVisit =
  /^(?:an? )?(?:post-inspection review|re-?visit|re-?inspection|follow[- ]up (?:inspection|report|review)|progress (?:report|review))$/i;

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
  /^(?:published|made (?:up )?for testing|embargo(?:ed)?|under embargo|not for publication|press release|news release|contents|print this|for immediate)\b|^home (?:["”>›»|/]|our |reports?\b|publications?\b|inspections?\b)|\bcan be found\b|^(?:HMIC(?:FRS)?|H(?:M|(?:er|is) Majesty['’]s) Inspectorate\b.*)$|^(?:(?:HMIC(?:FRS)? )?(?:thematic|force|inspection|joint)? ?(?:inspection )?report|thematic inspection|letter)$|.[–-] HMIC inspection$|\b\d+(?:st|nd|rd|th) floor\b|^(?:our |your )?ref(?:erence)?\s*:|^dear\b|^to:\s|©|^(?:publication types?|police forces?|get the report|categor(?:y|ies)|topics?|tags?|author|isbn|type|date)\s*:/i;
