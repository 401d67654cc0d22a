import type { Block, Page, Section } from '../page.ts';
import { isText, type Sentence, sentencesOf } from '../sentences.ts';
import type { ProposedStatistic } from '../types.ts';
import type { Period } from './calendar.ts';
import { type NotedPeriod, periodOfHeading } from './heldPeriods.ts';
import { isAdvice, isMethod, periodOfMethod } from './methods.ts';
import { type ToldSoFar, toldSoFar } from './notes.ts';
import { periodsIn } from './periods.ts';
import { rowCells } from './rateTable.ts';
import { saidBefore } from './saidTwice.ts';
import type { CarriedPeriods, Context } from './sentencePeriods.ts';
import { ofSentence, toldSample } from './sentenceStatistics.ts';
import type { StatisticFinders } from './statisticFinders.ts';
import type { TablePeriod } from './tablePeriods.ts';

/** The periods that a text gives all its figures, or all of a kind or a section. */
export interface HeldByText extends Pick<Context, 'audited' | 'census'> {
  readonly ofAll: (words: string) => Period | undefined;
  readonly noted: ReadonlyMap<Section, NotedPeriod>;
  /** Those of its tables, which what is said below may go on with. */
  readonly tables: readonly TablePeriod[];
  /** Whether places are those of a table or a box. */
  readonly isOfGrid: (places: readonly { readonly start: number; readonly end: number }[]) => boolean;
}

/** What running text tells in figures. */
export interface TextFigures {
  readonly proposed: ProposedStatistic[];
  /** The keys of the sentences that tell them. */
  readonly sentences: ReadonlySet<string>;
  /** How many sentences that are. */
  readonly sets: number;
}

/** What a block leaves to the next one. */
interface Left {
  readonly carried: CarriedPeriods;
  /** Of the words over a list. */
  readonly overList: Period | undefined;
  /** The last stretch of several years. */
  readonly long: Period | undefined;
  /** What a point of the list above says of a sample. */
  readonly inList: string;
  /** The sentence over a list that its points go on with, without its colon. */
  readonly lead: string;
}

/** The statistics of the sentences of a text. */
export function figuresOfText(page: Page, finders: StatisticFinders, held: HeldByText): TextFigures {
  const proposed: ProposedStatistic[] = [];
  const sentences = new Set<string>();
  const told = toldSoFar(page);
  let left: Left = { carried: { lastTold: undefined }, overList: undefined, long: undefined, inList: '', lead: '' };
  let tablesRead = 0;
  let underForce: Section | undefined;
  for (const block of page.blocks) {
    if (block.kind === 'heading') {
      left = { ...left, overList: undefined };
      const { section } = block;
      if (isNameOfForce(section.title)) underForce = section;
      else if (section.level < (underForce?.level ?? 0)) underForce = undefined;
    }
    if (!isRead(block, held)) continue;
    if (block.kind !== 'item' || isNumberedParagraph(block))
      left = { ...left, overList: undefined, inList: '', lead: '' };
    const above = held.tables.findLastIndex(({ end }) => end <= (block.ranges[0]?.start ?? 0));
    const table = above < tablesRead ? undefined : held.tables[above]?.period;
    tablesRead = above + 1;
    if (table !== undefined) left = { ...left, carried: { period: table, lastTold: table } };
    left = readBlock(block, left, { finders, held, told, proposed, sentences, underForce });
  }
  return { proposed, sentences, sets: sentences.size };
}

const isRead = (block: Block, { isOfGrid }: HeldByText): boolean =>
  (isText(block) || block.kind === 'note' || isNoteToEditors(block)) &&
  !(block.section.kind === 'recommendations' && block.kind === 'item') &&
  rowCells(block.prose.text) === undefined &&
  !isOfGrid(block.ranges);

/** What a press release adds for journalists: mostly of the inspectorate, now and then of the force's size and cost. */
const isNoteToEditors = ({ kind, section }: Block) =>
  section.kind === 'boilerplate' &&
  (kind === 'item' || kind === 'paragraph') &&
  /^(?:notes? (?:to|for) editors?|notes?)$/i.test(section.title);

const ofOneForce = /\b(?:the|this) (?:force|constabulary)\b/i;

interface Reading {
  readonly finders: StatisticFinders;
  readonly held: HeldByText;
  readonly told: ToldSoFar;
  readonly proposed: ProposedStatistic[];
  readonly sentences: Set<string>;
  /** The section of one of several forces that a report goes through. */
  readonly underForce: Section | undefined;
}

/** Adds the statistics of a block to those of the text; what it leaves to the next. */
function readBlock(
  block: Block,
  before: Left,
  { finders, held, told, proposed, sentences, underForce }: Reading,
): Left {
  const { audited, census } = held;
  const atMark = block.kind === 'note' ? told.atMarkOf(block) : undefined;
  let carried = atMark ?? before.carried;
  let { long, inList } = before;
  const overBlock = before.overList ?? (held.isOfGrid([block.section]) ? undefined : periodOfHeading(block));
  let lastWithPeriod: Sentence | undefined;
  let isOfSample = false;
  const isForEditors = isNoteToEditors(block);
  const isOfSeveral = finders.area === undefined;
  let spokenOf = underForce === undefined ? undefined : finders.areaIn(underForce.title);
  for (const sentence of sentencesOf(block)) {
    const { text } = sentence;
    if (isForEditors && !(ofOneForce.test(text) || text.includes(finders.area ?? '\n'))) continue;
    if (text.length > 1500 || (block.section.kind === 'recommendations' && isAdvice(text))) continue;
    if (block.kind === 'item' && sentence.after === undefined && toldSample.test(text)) inList = text;
    if (isMethod(text)) {
      const period = periodOfMethod(text, audited ?? carried.period);
      if (period === undefined) continue;
      carried = { period, lastTold: period };
      lastWithPeriod = sentence;
      isOfSample = true;
      continue;
    }
    const goesOn = sentence.before !== undefined && sentence.before === lastWithPeriod;
    const context = {
      ...carried,
      said: sentence.before?.text ?? '',
      goesOn,
      inParagraph: lastWithPeriod !== undefined || atMark !== undefined,
      isOfSample,
      overAll: periodOver(sentence, overBlock, held),
      audited,
      census,
      long,
      inList: before.inList,
      lead: block.kind === 'item' && sentence.before === undefined ? before.lead : '',
      earlier: proposed,
    };
    const area = finders.area ?? (ofForces.test(text) ? undefined : spokenOf);
    const found = ofSentence(sentence, { ...finders, area }, context, sentences.size);
    if (isOfSeveral) spokenOf = finders.areaIn(text.slice(0, headOfSentence)) ?? spokenOf;
    isOfSample &&= found.periods.period === undefined || found.periods.period === carried.period;
    carried = found.carried;
    if (block.kind !== 'note') told.add(sentence, carried);
    long = found.long ?? long;
    if (found.proposed.length > 0 || found.hasMore || ofFigures.test(text)) lastWithPeriod = sentence;
    if (found.proposed.length === 0) continue;
    const isOfItsTime = !found.periods.worded.some(({ isBaseline }) => isBaseline);
    if (goesOn && isOfItsTime && ofWhatWasTold.test(text)) inPeriodOf(found.proposed[0], proposed);
    for (const one of found.proposed) if (!found.again.has(one) || !saidBefore(one, proposed)) proposed.push(one);
    sentences.add(sentenceKey(sentence));
  }
  const lead = block.prose.text.endsWith(':') ? sentencesOf(block).at(-1) : undefined;
  const isLead = lead !== undefined && (lead === lastWithPeriod || periodsIn(lead.text).length > 0);
  // A note leaves nothing but the time of what was looked at.
  const isAside = atMark !== undefined && !isOfSample;
  return {
    carried: isAside ? before.carried : carried,
    overList: isLead ? carried.period : before.overList,
    long,
    inList,
    lead: lead === undefined ? before.lead : lead.text.replace(/:$/, ''),
  };
}

/** How the sections of a report on several forces are headed. */
const isNameOfForce = (title: string) =>
  /^(?:\p{Lu}[\p{L}-]+ (?:(?:and|on) )?){1,5}(?:Police|Constabulary)$/u.test(title);

/** In characters: what is named there is what a sentence is about. */
const headOfSentence = 60;

/** What is told of several, whichever was spoken of last. */
const ofForces = /\b(?:forces|constabularies|the police|nationally|countries|the country)\b/i;

/** The period that holds for a sentence that gives none: of a note on its section, what stands over its block, or all. */
function periodOver({ text, block }: Sentence, overBlock: Period | undefined, held: HeldByText): Period | undefined {
  const note = held.noted.get(block.section);
  if (note?.isOfTable === false && note.of.test(`${text} ${block.section.title}`)) return note.period;
  return overBlock ?? held.ofAll(text);
}

export const sentenceKey = (sentence: Sentence): string =>
  String(sentence.block.prose.origins[sentence.range.start] ?? 0);

/** What says for which time figures are, though it has none itself. */
const ofFigures = /\b(?:figures|data|statistics|table|chart)\b/i;

/** "Of these", "This is 31 percent of all": of the time of what the sentence before told. */
const ofWhatWasTold =
  /^(?:(?:this|that|these|those) (?:is|are|was|were)\b(?! (?:\p{Ll}+ly |much )?(?:higher|lower|better|worse|above|below|more|less|fewer)\b)|(?:this|that|these|those) (?:represents?|represented|accounts?|accounted)\b|(?:only |just )?(?:(?:some |about |around )?[\d,]+ )?of (?:these|those|them|which)\b)/iu;

/** What a sentence told of no time has that of the part of it, or the share, that the next tells. */
function inPeriodOf(part: ProposedStatistic | undefined, proposed: ProposedStatistic[]): void {
  const set = proposed.at(-1)?.comparison;
  if (part?.periodEnd === undefined || part.baselineEnd !== undefined) return;
  for (let at = proposed.length - 1; at >= 0; at -= 1) {
    const whole = proposed[at];
    if (whole === undefined || whole.comparison !== set || whole.periodEnd !== undefined) return;
    proposed[at] = { ...whole, periodStart: part.periodStart, periodEnd: part.periodEnd, remarks: [] };
  }
}

/** "2.1": no point of the list above it. */
const isNumberedParagraph = ({ marker }: Block) => marker?.kind === 'number' && marker.label.includes('.');
