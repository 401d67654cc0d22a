import { anyMonth } from '../../ingest/dates.ts';
import type { Block, Page, Section } from '../page.ts';
import { sentencesOf } from '../sentences.ts';
import type { Period } from './calendar.ts';
import { periodsIn, type WordedPeriod } from './periods.ts';

/** Whether a period has a first day, too. */
export const isRange = (period: Period | undefined) => period?.start !== undefined && period.end !== undefined;

/** The first stretch of time that is worded and is not what something is compared with. */
const rangeIn = (worded: readonly WordedPeriod[]) => worded.find((one) => !one.isBaseline && isRange(one));

/** The period that the heading above a text words: it holds where the text gives none. */
export function periodOfHeading({ section }: Block): Period | undefined {
  const heading = section.path.at(-1);
  return heading === undefined || !/\d{4}/.test(heading) || /\b(?:inspection|report|PEEL)\b/i.test(heading)
    ? undefined
    : rangeIn(periodsIn(heading));
}

const monthAlone = new RegExp(`^.{0,80}?\\b(${anyMonth}) ((?:19|20)\\d\\d)\\s*$`, 'im');

/** The day on which a text was told: that of its publication, or the last of the month that its head ends a line with. */
export function dayTold(source: string, publishedOn: string | undefined): string | undefined {
  if (publishedOn !== undefined) return publishedOn;
  const [, month, year] = monthAlone.exec(source.slice(0, 1500)) ?? [];
  return month === undefined ? undefined : periodsIn(`in ${month} ${year}`)[0]?.end;
}

const ofTelling =
  /\bago\b|\blast (?:year|month|week|spring|summer|autumn|winter)\b|\b(?:at|by|until|before|since) (?:the time of )?(?:our|the|this|its) (?:(?:last|previous|first|earlier|(?:19|20)\d\d) )?(?:inspection|visit|fieldwork|revisit)\b|\bwhen we (?:visited|inspected|published)\b/i;

/** Whether what stands around a figure counts its time from the telling or the visit, as in "a year ago": no other time holds. */
export const isOfTelling = (around: string) => ofTelling.test(around);

const aimAhead =
  /\b(?:target|standard|ceiling|benchmark|threshold|expectation|goal)s?(?: (?:of|is|are|was|were|being|set at|stands at|for [\p{L} ]{3,40} (?:is|was)))*(?: (?:about|only|at least))? $/iu;
const aimBehind =
  /^(?: (?:percent|per cent)|%)? (?:(?:national )?(?:target|standard|benchmark|threshold|ceiling)\b|(?:that|which)? ?(?:\p{L}+ ){0,2}(?:is|are|was|were|would be) expected\b)/iu;

/** Whether a figure is one to be reached, which no time that was told before is of. */
export const isAim = (ahead: string, behind: string) => aimAhead.test(ahead) || aimBehind.test(behind);

const ofOwnLength =
  /\b(?:over|in|within|during|for) (?:the (?:last|past|previous|preceding) )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years\b|\b(?:in|over|during|within) the (?:(?:last|past) (?:year|(?:\p{L}+|\d+) months)\b|(?:year|(?:\p{L}+|\d+) (?:months|weeks)) (?:before (?:our|the) (?:inspection|visit|fieldwork)|(?:before|after) (?:they|it|he|she|this)|that followed)\b)|^(?:since then|subsequently|more recently|in response|afterwards)\b|(?<!\bat )\bthis (?:year|month|week|quarter|time)\b(?!['’]s)/iu;
const upToNow =
  /\b(?:has|have)(?: (?:also|now|since|already|recently|\p{L}+ly))*(?: been)? (?:(?:come|gone|fallen|risen|grown|dropped|increased|decreased|declined|improved|worsened|reduced|cut|brought) (?:[\p{L}]+ ){0,2}(?:to|from|by)|(?:almost |more than |nearly )?(?:halved|doubled|trebled) since)\b/iu;

/** Whether a sentence tells of a stretch of its own, or of what has come about up to now. */
export const isOfOwnTime = (text: string) => ofOwnLength.test(text) || upToNow.test(text) || atFestival.test(text);

const atFestival =
  /\b(?:at|over|during|before|since) (?:the )?(?:last )?(?:Christmas|Easter|Halloween|New Year|bank holiday|festive)\b/i;

/** A sentence that says of which time the records are that inspectors looked at. */
export const saysWhatWasAudited =
  /\b(?:examined|audited|reviewed|(?:auditors|inspectors|we|hmic(?:frs)?) read|listened to|sampled|dip-?sampled|selected|looked at|(?<!\b(?:daily|weekly|monthly|regular|annual|earlier|further) )(?:examination|audit|review|sample) of|(?:our|this|the) (?:audit|review|sample) (?:covers|covered|was of|took in|included|related to|relates to|looked at|is based on|was based on|drew on))\b[^.]{0,160}\b(?:records|calls|incidents|crimes|reports)\b[^.]{0,160}\b(?:from|between|for|during|in|over|covers|covered|covering)\b/i;

const saysWhoWasAsked =
  /\bsurvey(?:s|ed)?\b[^.]{0,160}\b(?:carried out|conducted|undertaken|took place|of|victims|callers|people)\b[^.]{0,160}\b(?:between|in|during|from|over)\b/i;

const kindsOfFigures = '(?:data|figures|statistics|rates|(costs|spending|expenditure|financial (?:data|figures)))';
const ofAll = '(?:all|unless|throughout|otherwise|except where)';
const saysOfAll = new RegExp(
  `\\b${ofAll}\\b[^.]{0,160}\\b${kindsOfFigures}\\b|\\b${kindsOfFigures}\\b[^.]{0,160}\\b(?:unless|otherwise|throughout)\\b`,
  'i',
);
const ofMoney = /£|\b(?:costs?|spen[dt]|spending|expenditure|budget|income|money|funding|savings|reserves)\b/i;

/** "Unless we say otherwise, figures are for the 12 months to June 2014", and "costs are for 2012/13", which speaks of money alone. */
export function periodsOfAll(page: Page): (text: string) => Period | undefined {
  const [period, says] = periodSaid(page, saysOfAll) ?? [];
  const kind = says === undefined ? undefined : saysOfAll.exec(says);
  const isOfMoney = kind?.[1] !== undefined || kind?.[2] !== undefined;
  return (text) => (isOfMoney && !ofMoney.test(text) ? undefined : period);
}

/** The first period of a sentence that says a thing, in the notes on method too, but not where the sentence has other words. */
function periodSaid({ blocks }: Page, says: RegExp, unless?: RegExp): readonly [Period, string] | undefined {
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'grades') continue;
    for (const { text } of sentencesOf(block)) {
      const saidAt = text.length > 1500 || unless?.test(text) ? -1 : text.search(says);
      if (saidAt === -1) continue;
      // "We visited in May, when we listened to calls": the time before is that of something else.
      const period = periodsIn(text).find((one) => one.from > saidAt && isRange(one) && !isSetBeside(one, text));
      if (period !== undefined) return [period, text];
    }
  }
  return undefined;
}

/** "more than in 2016", "when we last inspected in 2018" are of no sample; "records from the 12 months to June" are compared with nothing. */
const isSetBeside = ({ from, isBaseline }: WordedPeriod, text: string) =>
  (isBaseline && !/\bfrom(?: the)? $/i.test(text.slice(0, from))) || whenLastThere.test(text.slice(0, from));

const whenLastThere =
  /\b(?:when|since) (?:we|inspectors|hmic(?:frs)?) (?:last |previously |first )?(?:inspected|visited|reported|audited|came|were)\b[^,.;]{0,40}$/i;

/** Records of one kind, of which a sample says nothing of crimes, calls and incidents. */
const ofOneKind =
  /\b(?:stop[- ](?:and[- ])?search(?:es)?|use[- ]of[- ]force|custody|vetting|complaints?|misconduct)\b/i;

/** The period that the records come from which inspectors took a sample of: what they found with a margin is of it. */
export const auditPeriod = (page: Page) =>
  (periodSaid(page, saysWhatWasAudited, ofOneKind) ?? periodSaid(page, saysWhoWasAsked, ofOneKind))?.[0];

const ofFigures =
  /^[(*†‡§]{0,3}\s?(?:(?:note|source|sources)\b[^.:]{0,60}[.:] ?)?(?:(?:all|the|these|our) )?((?:\p{L}+(?:, (?:and )?| and |[ -])){0,7})(?:figures|data|statistics|numbers|(table|chart))\b(?: (?:for|on|of) (?:the )?((?:\p{L}+[ -]?){1,4}?)(?= (?:are|is|cover|relate|refer|come|were)\b))?[^.]{0,40}\b(?:are|is|cover|relate|refer|come|were)\b/iu;

/** Figures of a section that a note below them gives a period, and the word that tells which of them it means. */
export interface NotedPeriod {
  readonly period: Period;
  readonly of: RegExp;
  /** It speaks of a table or a chart, and not of what sentences tell. */
  readonly isOfTable: boolean;
}

/** "The figures for 2015 are the force's own plans" tells nothing of the others. */
const isOfSomeFigures = ({ from, to }: WordedPeriod, text: string) =>
  /\bthe (?:figures|data|statistics|numbers) (?:(?:for|of|from|in) )?(?:the )?$/i.test(text.slice(0, from)) &&
  /^ (?:are|is|were|was|come|came|cover)\b/.test(text.slice(to));

const boxLength = 8;

/** By section: "Crime figures are for the 12 months to August 2013", said at its end or in a note. */
export function notedPeriods({ blocks, source }: Page): ReadonlyMap<Section, NotedPeriod> {
  const noted = new Map<Section, NotedPeriod>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' || noted.has(block.section)) continue;
    for (const { text } of sentencesOf(block)) {
      const found = text.length > 400 ? null : ofFigures.exec(text);
      const told = found === null ? [] : periodsIn(text).filter((one) => !isOfSomeFigures(one, text));
      const period = rangeIn(told);
      if (found === null || period === undefined) continue;
      const [, sort = '', table, thing = ''] = found;
      const words = kindsOf(sort || thing);
      const of = new RegExp(words.length === 0 ? '' : `\\b(?:${words.join('|')})`, 'i');
      const note = { period, of, isOfTable: table !== undefined || /^[(*†‡§]/.test(text) };
      // A box has headings of its own, and one source below them all.
      const isOfBox = words.length > 0 && /^(?:notes?|sources?)\b/i.test(block.prose.text);
      const from = headingNoted(blocks, index, source) ?? (isOfBox ? Math.max(0, index - boxLength) : index);
      const above = blocks.slice(from, index).map(({ section }) => section);
      for (const section of [block.section, ...above]) if (!noted.has(section)) noted.set(section, note);
      break;
    }
  }
  return noted;
}

/** The words that tell of which figures a note speaks: of "crime, arrest and outcome figures", each of the three. */
function kindsOf(told: string): readonly string[] {
  const words = told.split(/,(?: and)? | and /).flatMap((kind) => kind.trim().split(/[ -]/).at(-1) ?? []);
  return words
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase().replace(/s$/, ''))
    .flatMap((word) => (word === 'crime' ? ['crime', 'offence', 'recorded'] : [word]));
}

const farAbove = 60;

/** The heading on which the mark of a note is set: the note speaks of all between the two. */
function headingNoted(blocks: readonly Block[], index: number, source: string): number | undefined {
  const note = blocks[index];
  const start = note?.ranges[0]?.start ?? 0;
  const label =
    note?.kind === 'note' ? /(?:^|\s)(\d{1,2})\s*$/.exec(source.slice(Math.max(0, start - 6), start))?.[1] : undefined;
  if (label === undefined) return undefined;
  const from = Math.max(0, index - farAbove);
  const at = blocks.slice(from, index).findLastIndex(({ kind, ranges }) => {
    const end = ranges.at(-1)?.end ?? 0;
    const last = source.slice(Math.max(0, end - 4), end);
    return kind === 'heading' && new RegExp(`\\p{L}${label}$`, 'u').test(last);
  });
  return at === -1 ? undefined : from + at;
}

const censusDays: Readonly<Record<string, string>> = { 2001: '2001-04-29', 2011: '2011-03-27', 2021: '2021-03-21' };

/** The day of the census that a text names; undefined where it names none or several. */
export function censusDay(text: string): string | undefined {
  const named = new Set([...text.matchAll(/\b(20[012]1) census\b/gi)].map(([, year]) => year ?? ''));
  return named.size === 1 ? censusDays[[...named][0] ?? ''] : undefined;
}
