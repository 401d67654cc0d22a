import { anyMonth } from '../../ingest/dates.ts';
import { factsOf, saysOnlyWhose } from './gridCells.ts';
import type { StatisticFinders } from './statisticFinders.ts';

const day = `(?:\\d{1,2} )?(?:${anyMonth}) (?:19|20)\\d\\d`;

interface Words {
  readonly title: readonly string[];
  readonly head: string | undefined;
  readonly label: string | undefined;
  readonly isChange: boolean;
  readonly isDifference: boolean;
  readonly finders: StatisticFinders;
}

/** What a figure of a table measures: the label of its row, the head of its column, or the title. */
export function measureWords({ title, head, label, isChange, isDifference, finders }: Words): string {
  const saysWhat = (text: string | undefined) => {
    if (text === undefined || saysOnlyWhose(text, finders)) return '';
    const { period, area, isChange: ofChange, isDifference: ofDifference } = factsOf(text, finders);
    const isHead = text === head && (ofChange || ofDifference || period !== undefined || area !== undefined);
    return isHead ? '' : plain(text);
  };
  const ofRow = saysWhat(label);
  const ofHead = saysWhat(head);
  const ofTitle = title.map(saysWhat).findLast((text) => text !== '') ?? '';
  const what = ofRow !== '' && ofHead !== '' ? `${ofRow}, ${ofHead.toLowerCase()}` : ofRow || ofHead || ofTitle;
  if (isChange && /^(?:% )?change$/i.test(what) && ofTitle !== '') return `change in ${ofTitle}`;
  if (isDifference) return `${what}, difference from most similar forces`;
  return isChange && !/^(?:planned |percentage )?changes?\b/i.test(what) ? `change in ${what}` : what;
}

/** ", March 2012", ", 31 March 2010 to 31 March 2015" */
const ofTimes = new RegExp(`,\\s*${day}(?: to ${day})?$`, 'i');

function plain(text: string): string {
  return text
    .replace(/^(?:Figure|Table|Chart) \d+\s*[:.–-]\s*/i, '')
    .replace(/^SPI \w+\s*[:–-]\s*/i, '')
    .replace(/^(?:the )?(?:percentage|proportion|number) of /i, '')
    .replace(/\s*\((?:year|years) ending [^)]*\)/i, '')
    .replace(/,?\s*(?:in (?:the )?|the )?(?:year|\d+ months) (?:to|ending|ended)\b.*$/i, '')
    .replace(ofTimes, '')
    .replace(/^per .*$|\s*,?\s*per [\d,]+.*$/i, '')
    .replace(/\s*\((?:seconds|minutes|hours|days|weeks|months|%|£m?|£000s?|£k)\)/i, '')
    .replace(/(?<=\p{Lu}{3})\d{1,2}(?=\s|$)|(?<=\p{Ll}{3})\d{1,2}$|\s\([a-d]\)$|\[\d{1,2}\]/gu, '')
    .replace(/[\s,:*†‡(–-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
