import type { Block, Page } from './page.ts';
import { type Period, periodsIn, type WordedPeriod } from './periods.ts';
import { sentencesOf } from './sentences.ts';

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

/** A sentence that says of which time the records are that inspectors looked at. */
export const saysWhatWasAudited =
  /\b(?:examined|audited|reviewed|listened to|sampled|dip-?sampled|selected|looked at)\b[^.]{0,160}\b(?:records|calls|incidents|crimes|reports)\b[^.]{0,160}\b(?:from|between|for|during|in|over)\b/i;

const saysWhoWasAsked =
  /\bsurvey(?:s|ed)?\b[^.]{0,160}\b(?:carried out|conducted|undertaken|took place|of|victims|callers|people)\b[^.]{0,160}\b(?:between|in|during|from|over)\b/i;

const saysOfAll =
  /\b(?:all|unless|throughout|otherwise)\b[^.]{0,160}\b(?:data|figures|statistics|rates)\b|\b(?:data|figures|statistics|rates)\b[^.]{0,160}\b(?:unless|otherwise|throughout)\b/i;

/** "Unless we say otherwise, figures are for the 12 months to June 2014." */
export const periodOfAll = (page: Page) => periodSaid(page, saysOfAll);

/** The first period of a sentence that says a thing, in the notes on method too. */
function periodSaid({ blocks }: Page, says: RegExp): Period | undefined {
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'grades') continue;
    for (const { text } of sentencesOf(block)) {
      if (text.length > 1500 || !says.test(text)) continue;
      // "records from the 12 months to June" are compared with nothing.
      const period = periodsIn(text).find(isRange);
      if (period !== undefined) return period;
    }
  }
  return undefined;
}

/** The period that the records come from which inspectors took a sample of: what they found with a margin is of it. */
export const auditPeriod = (page: Page) => periodSaid(page, saysWhatWasAudited) ?? periodSaid(page, saysWhoWasAsked);

const censusDays: Readonly<Record<string, string>> = { 2001: '2001-04-29', 2011: '2011-03-27', 2021: '2021-03-21' };

/** The day of the census that a text names; undefined where it names none or several. */
export function censusDay(text: string): string | undefined {
  const named = new Set([...text.matchAll(/\b(20[012]1) census\b/gi)].map(([, year]) => year ?? ''));
  return named.size === 1 ? censusDays[[...named][0] ?? ''] : undefined;
}
