import type { Block, Page } from './page.ts';
import type { PartnerFinder } from './partners.ts';
import { type Period, periodsIn, yearBefore } from './periods.ts';
import { blockPlaces, isText, placesOf, type Sentence, sentencesOf } from './sentences.ts';
import type { ThemeFinder } from './themes.ts';
import type { ProposedStatistic } from './types.ts';

export interface StatisticFinders {
  readonly themes: ThemeFinder;
  readonly partners: PartnerFinder;
  /** How the force's area is called, as in "Kent"; of no force in particular when absent. */
  readonly area: string | undefined;
  /** The area that a text names, if it names a force. */
  areaIn(text: string): string | undefined;
}

const amount = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const percent = '(?:percentage points?|percent|per cent|%)';
const figure = new RegExp(
  [
    `(?<value>${amount})\\s?(?<percent>${percent})(?:[\\s,(]*(?:with )?(?:an? )?(?:confidence interval|margin of error|error margin|confidence limits?)?(?: \\(?CI\\)?)?(?: of)?[\\s:]*(?:±|\\+\\s?\\/?\\s?-|plus or minus)\\s?(?<margin>${amount})\\s?(?:${percent})?\\)?)?`,
    `(?<rate>${amount})(?<rated>(?: [\\p{L}'-]+){0,7} per (?:1,000|10,000|100,000|100|million|head of)(?: (?:of (?:the )?)?(?:population|people|residents|households|head|officers|employees|staff|adults|children|workforce|calls|crimes))?)`,
    `(?<part>\\d{1,5}) (?:out of|of)(?: (?:the|these|those|a total of|all))? (?<whole>\\d{1,5})(?<noun>(?: [\\p{Ll}'-]+){0,3})`,
    `£\\s?(?<money>${amount})\\s?(?<scale>million|m|billion|bn|k)?\\b`,
  ].join('|'),
  'giu',
);

interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly margin: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly how: 'percent' | 'rate' | 'count' | 'money';
}

/** The statistics of a text: figures of sentences, and rows of a table of rates. */
export function statisticsIn(
  page: Page,
  finders: StatisticFinders,
): { readonly proposed: readonly ProposedStatistic[]; readonly sentences: ReadonlySet<string> } {
  const proposed: ProposedStatistic[] = [];
  const withFigures = new Set<string>();
  let sets = 0;
  let lastPeriod: StatedPeriods = {};
  for (const block of page.blocks) {
    if (!isText(block) || ['recommendations'].includes(block.section.kind)) continue;
    const cells = rowCells(block.prose.text);
    if (cells !== undefined) continue;
    for (const sentence of sentencesOf(block)) {
      if (sentence.text.length > 1500 || isMethod(sentence.text)) continue;
      const found = ofSentence(sentence, finders, lastPeriod, sets);
      if (found.proposed.length === 0) {
        if (found.periods.period !== undefined) lastPeriod = found.periods;
        continue;
      }
      sets += 1;
      lastPeriod = found.periods;
      proposed.push(...found.proposed);
      withFigures.add(sentenceKey(sentence));
    }
  }
  for (const set of tableRows(page, finders)) {
    sets += 1;
    proposed.push(...set.map((one) => ({ ...one, comparison: sets })));
  }
  return { proposed, sentences: withFigures };
}

export const sentenceKey = (sentence: Sentence): string =>
  String(sentence.block.prose.origins[sentence.range.start] ?? 0);

const isMethod = (text: string) =>
  /^(?:we|hmic(?:frs)?|inspectors|our inspectors|during (?:our|the) inspection,? we|as part of [^,]{3,60},? we)(?: also)? (?:reviewed|examined|interviewed|audited|sampled|looked|spoke|surveyed|listened|assessed|visited|held|selected|dip[- ]sampled|analysed|considered|checked)\b(?![^.]*\b(?:found|of which|and \d))/i.test(
    text,
  ) || /^(?:savings|the (?:population|national target))\b/i.test(text);

interface StatedPeriods {
  readonly period?: Period | undefined;
  readonly baseline?: Period | undefined;
}

function ofSentence(
  sentence: Sentence,
  finders: StatisticFinders,
  before: StatedPeriods,
  set: number,
): { readonly proposed: readonly ProposedStatistic[]; readonly periods: StatedPeriods } {
  const { text } = sentence;
  const figures = figuresIn(text);
  const worded = periodsIn(text);
  const stated = {
    period: worded.find((one) => !one.isBaseline),
    baseline: worded.find((one) => one.isBaseline),
  };
  const refersBack = /\b(?:over|during|in|for) (?:this|the same|that) (?:same )?(?:period|year|time|12 months)\b/i.test(
    text,
  );
  const periods: StatedPeriods =
    stated.period === undefined && (refersBack || stated.baseline === undefined) ? (refersBack ? before : {}) : stated;
  let measure = '';
  const proposed = figures.map((one, index): ProposedStatistic => {
    const previous = figures[index - 1];
    const next = figures[index + 1];
    const ahead = text.slice(previous?.to ?? 0, one.from);
    const behind = segmentAfter(text.slice(one.to, next?.from ?? text.length));
    const change =
      one.how === 'percent' || one.how === 'money' ? changeOf(ahead, text.slice(one.to, one.to + 40)) : undefined;
    if (index === 0 || !sameMeasure(ahead)) measure = measureOf(text, figures, index, change !== undefined);
    const isYearBefore =
      /\b(?:previous|year before|preceding) (?:year|12 months|twelve months)?|\bthe year before\b|\ba year earlier\b|\blast year\b/i.test(
        `${index > 0 ? ahead : ''} ${behind}`,
      );
    const own = worded.filter((period) => period.from >= (previous?.to ?? 0) && period.from < one.to + behind.length);
    const ownPeriod = index > 0 ? own.find((period) => period.to > (previous?.to ?? 0)) : undefined;
    const period =
      isYearBefore && index > 0 && periods.period !== undefined
        ? yearBefore(periods.period)
        : (ownPeriod ??
          (isYearBefore && index === 0 && before.period !== undefined && periods.period === undefined
            ? yearBefore(before.period)
            : periods.period));
    const baseline = change === undefined ? undefined : (periods.baseline ?? impliedBaseline(text, period));
    return {
      kind: 'STATISTIC',
      measure,
      value: change === undefined ? one.value : change * one.value,
      unit: one.unit,
      margin: one.margin,
      periodStart: period?.start,
      periodEnd: period?.end,
      baselineStart: baseline?.start,
      baselineEnd: baseline?.end,
      area: areaOf(ahead, behind, index, finders),
      themes: finders.themes
        .find(text, [...sentence.block.section.path].reverse())
        .slice(0, 1)
        .map(({ slug }) => slug),
      partners: [],
      places: placesOf(sentence, { start: 0, end: Math.min(text.length, one.to + behind.length) }),
      section: sentence.block.section.path,
      rule:
        one.how === 'percent'
          ? 'percentage in a sentence'
          : one.how === 'rate'
            ? 'rate in a sentence'
            : one.how === 'count'
              ? 'so many of so many'
              : 'sum of money',
      confidence: one.how === 'percent' || one.how === 'rate' ? (measure === '' ? 0.7 : 0.85) : 0.65,
      remarks: period === undefined ? ['the text gives no period here'] : [],
      comparison: set,
    };
  });
  return {
    proposed,
    periods: proposed.length > 0 && periods.period === undefined ? (refersBack ? before : {}) : periods,
  };
}

function figuresIn(text: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(figure)) {
    const groups = match.groups ?? {};
    const from = match.index;
    const to = from + match[0].length;
    const number = (value: string | undefined) => Number((value ?? '').replaceAll(',', ''));
    if (
      /[\d.,£/]$/.test(text.slice(Math.max(0, from - 1), from)) &&
      !/[,.] ?$/.test(text.slice(Math.max(0, from - 2), from))
    )
      continue;
    if (groups['value'] !== undefined) {
      const unit = /point/i.test(groups['percent'] ?? '') ? 'percentage points' : 'percent';
      found.push({
        value: number(groups['value']),
        unit,
        margin: groups['margin'] === undefined ? undefined : number(groups['margin']),
        from,
        to,
        how: 'percent',
      });
    } else if (groups['rate'] !== undefined) {
      const per = /per (?:1,000|10,000|100,000|100|million|head).*$/i.exec(groups['rated'] ?? '')?.[0] ?? '';
      found.push({
        value: number(groups['rate']),
        unit: per.replace(/of (?:the )?/, ''),
        margin: undefined,
        from,
        to,
        how: 'rate',
      });
    } else if (groups['part'] !== undefined) {
      if (number(groups['whole']) < number(groups['part']) || /\b(?:19|20)\d\d$/.test(groups['whole'] ?? '')) continue;
      const noun = nounOf(groups['noun'] ?? '');
      found.push({
        value: number(groups['part']),
        unit: `of ${groups['whole']}${noun === '' ? '' : ` ${noun}`}`,
        margin: undefined,
        from,
        to: to - ((groups['noun'] ?? '').length - (noun === '' ? 0 : noun.length + 1)),
        how: 'count',
      });
    } else if (groups['money'] !== undefined) {
      const scale = /^b/i.test(groups['scale'] ?? '')
        ? 1e9
        : /^m/i.test(groups['scale'] ?? '')
          ? 1e6
          : /^k/i.test(groups['scale'] ?? '')
            ? 1e3
            : 1;
      found.push({
        value: Math.round(number(groups['money']) * scale * 100) / 100,
        unit: 'pounds',
        margin: undefined,
        from,
        to,
        how: 'money',
      });
    }
  }
  return found;
}

function nounOf(words: string): string {
  const listed = words.trim().split(' ');
  const end = listed.findIndex((word) =>
    /^(?:we|were|was|had|have|has|that|which|and|in|of|did|where|are|is|with|the|they|it|should|being|could|on|to|for|showed|recorded|said|felt|reported|by)$/i.test(
      word,
    ),
  );
  return (end === -1 ? listed : listed.slice(0, end)).join(' ');
}

/** What follows a figure and still speaks of it. */
function segmentAfter(text: string): string {
  const end =
    /(?:,? (?:compared (?:with|to)|against|which|while|whereas|and|but|up from|down from|from|higher|lower|than|with)\b|[,;.](?=\s|$))/i.exec(
      text,
    );
  const comma = end === null ? text : text.slice(0, end.index);
  return comma;
}

/** 1 for a rise, -1 for a fall, undefined when the figure is no change. */
function changeOf(before: string, after: string): number | undefined {
  const near = before.slice(-60);
  const up =
    /\b(?:increas\w+|rise|rises|rose|risen|grew|grown|growth|went up|gone up|up)(?: (?:was|of|by|in [\w -]{1,40} (?:of|by)|just|around|about|nearly|almost|over|more than|approximately|a further|an? |only))*\s*$/i.test(
      near,
    );
  const down =
    /\b(?:decreas\w+|reduc\w+|fall|falls|fell|fallen|drop|dropped|drops|declin\w+|went down|gone down|down|cut)(?: (?:was|of|by|in [\w -]{1,40} (?:of|by)|just|around|about|nearly|almost|over|more than|approximately|a further|an? |only))*\s*$/i.test(
      near,
    );
  if (up) return 1;
  if (down) return -1;
  const next =
    /^\)?\s*(?:(?:overall|annual|year-on-year) )?(increase|rise|growth|reduction|decrease|fall|drop|decline)\b/i.exec(
      after,
    )?.[1];
  if (next !== undefined) return /^(?:increase|rise|growth)/i.test(next) ? 1 : -1;
  return undefined;
}

function impliedBaseline(text: string, period: Period | undefined): Period | undefined {
  if (period === undefined || /\bsince\b/i.test(text)) return undefined;
  return yearBefore(period);
}

const wide =
  /\b(?:england and wales|nationally|national (?:average|figure|rate|picture|total|level)|(?:all|other|43) (?:police )?forces|across all forces|the average for all|average across|similar forces|most similar|force average)\b/i;

function areaOf(ahead: string, behind: string, index: number, { area, areaIn }: StatisticFinders): string {
  const after = behind;
  if (wide.test(after)) return areaName(after);
  const named = areaIn(after);
  if (named !== undefined) return named;
  const before = index === 0 ? ahead : ahead;
  if (index > 0 && wide.test(before)) return areaName(before);
  const last = areaIn(before);
  if (last !== undefined) return last;
  if (wide.test(before) && !/\b(?:than|compared)\b/i.test(before)) return areaName(before);
  return area ?? 'England and Wales';
}

function areaName(text: string): string {
  return /\bsimilar\b/i.test(text) ? 'most similar forces' : 'England and Wales';
}

const sameMeasure = (ahead: string) =>
  /\b(?:compared (?:with|to)|against|than|from|average|in line with|and|whereas|while|with)\b/i.test(ahead) &&
  ahead.split(/\s+/).length < 16;

/** What a figure measures, in the words of its sentence. */
function measureOf(text: string, figures: readonly Figure[], index: number, isChange: boolean): string {
  const one = figures[index];
  if (one === undefined) return '';
  const start = figures[index - 1]?.to ?? 0;
  const ahead = text.slice(start, one.from);
  const behind = text.slice(one.to, figures[index + 1]?.from ?? text.length);
  if (isChange) {
    const inRise = /\b(?:increase|rise|reduction|decrease|fall|drop|decline) in ([^,;.]{3,80})/i.exec(behind)?.[1];
    const subject =
      inRise ??
      subjectBefore(
        ahead,
        /\b(?:has |have |had |was |were )?(?:increased|decreased|rose|fell|risen|fallen|reduced|grew|dropped|went|gone|declined|up|down|(?:an?|the) (?:\w+ )?(?:increase|rise|reduction|decrease|fall|drop))\b/i,
      );
    return subject === '' ? 'change' : `change in ${subject}`;
  }
  if (one.how === 'count') {
    const told = /^[^,;.]{3,120}/.exec(behind)?.[0].trim() ?? '';
    return told === ''
      ? subjectBefore(ahead, /$/)
      : `${one.unit.replace(/^of \d+\s*/, '')} that ${told}`
          .replace(/^ that /, '')
          .replace(/\bthat (?:were|was|had|have|where|which|who)\b/, (word) =>
            word.endsWith('where') ? 'where' : word,
          );
  }
  const ofWhat = /^\)?\s*of (?:all |the |those |these |its )?([^,;.]{3,140})/i.exec(behind)?.[1];
  if (ofWhat !== undefined)
    return ofWhat
      .replace(/\s+(?:in|during|for) the (?:12|twelve|year).*$/i, '')
      .replace(/,? compared (?:with|to).*$/i, '')
      .trim();
  const rate =
    /([\p{L}' -]{3,60}?\b(?:rate|level|proportion|percentage|figure|score|accuracy|average))\b(?: \([^)]*\))?/iu.exec(
      ahead,
    )?.[0];
  if (rate !== undefined) return clean(rate);
  return (
    clean(
      subjectBefore(ahead, /\b(?:is|are|was|were|has|have|had|stood at|stands at|of|at|with|recorded|fell|rose|to)\b/i),
    ) || clean(behind.slice(0, 80))
  );
}

function subjectBefore(text: string, verb: RegExp): string {
  const found = verb.exec(text);
  const before = found === null ? text : text.slice(0, found.index);
  return clean(before);
}

function clean(text: string): string {
  return text
    .replace(/^[\s,;:.)–-]+/, '')
    .replace(
      /^(?:when |compared (?:with|to) |in |during |for |over |between |since |from )[^,]{3,80}?(?:\d{4}|period|year|months),?\s+/i,
      '',
    )
    .replace(/\b(?:in|during|for|over) (?:the |this )?(?:12|twelve|six|year|same period)[^,;]*$/i, '')
    .replace(/\b(?:in|across|for) (?:England and Wales|the (?:force|county)|\p{Lu}\p{Ll}+)\s*$/u, '')
    .replace(
      /^(?:and|the|a|an|its|this|that|of|which|where|has|had|have|\p{Lu}[\p{Ll}]+ Police|the force)(?:'s)?\s+(?:(?:has|had|have|a|an|the)\s+)*/iu,
      '',
    )
    .replace(/^\p{Lu}\p{Ll}+'s\s+/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}

/** The label and the figures of a row of a table. */
function rowCells(text: string): { readonly label: string; readonly values: readonly string[] } | undefined {
  const match = /^(\D.{1,90}?)((?:[\s|]+(?:£?-?\d[\d,]*(?:\.\d+)?\s?(?:%|percent|per cent)?)){2,6})$/.exec(text);
  if (match === null || text.length > 160 || /[.;:]$/.test(match[1] ?? '')) return undefined;
  const values = (match[2] ?? '').match(/-?\d[\d,]*(?:\.\d+)?\s?(?:%|percent|per cent)?/g) ?? [];
  return { label: (match[1] ?? '').replace(/[|\s]+$/, ''), values };
}

/** Rows under a head that says whose each column is: the force's, and England and Wales's. */
function tableRows(page: Page, finders: StatisticFinders): readonly (readonly ProposedStatistic[])[] {
  const sets: ProposedStatistic[][] = [];
  let head: Block[] = [];
  let columns: readonly string[] = [];
  let notes = '';
  const { blocks } = page;
  for (const [index, block] of blocks.entries()) {
    const cells =
      block.kind === 'heading' || block.kind === 'note' || block.kind === 'item'
        ? undefined
        : rowCells(block.prose.text);
    if (cells === undefined) continue;
    const isFirst = blocks[index - 1] === undefined || rowCells(blocks[index - 1]?.prose.text ?? '') === undefined;
    if (isFirst) {
      head = headBefore(blocks, index);
      columns = columnsOf(head.map((one) => one.prose.text).join(' '), cells.values.length, finders);
      notes = notesAfter(blocks, index);
    }
    if (columns.length !== cells.values.length) continue;
    const headText = head.map((one) => one.prose.text).join(' ');
    const note = cells.label.endsWith('*') ? noteOn(cells.label, notes) : '';
    const period = periodsIn(note)[0] ?? periodsIn(headText)[0] ?? periodsIn(around(blocks, index))[0];
    const isPercent =
      cells.values.some((value) => /%|per/.test(value)) ||
      (!/per [\d,]+/i.test(headText) && /%|per ?cent|proportion/i.test(headText));
    const unit = isPercent
      ? 'percent'
      : unitOf(`${note}`) || unitOf(headText) || unitOf(around(blocks, index)) || 'number';
    const label = cells.label.replace(/\*+$/, '').trim();
    sets.push(
      cells.values.map((value, column) => ({
        kind: 'STATISTIC' as const,
        measure: isPercent || unit === 'number' ? label : `${label} rate`,
        value: Number(value.replace(/[^\d.-]/g, '')),
        unit,
        margin: undefined,
        periodStart: period?.start,
        periodEnd: period?.end,
        baselineStart: undefined,
        baselineEnd: undefined,
        area: columns[column] ?? '',
        themes: finders.themes
          .find(`${label} recorded crime`, [])
          .slice(0, 1)
          .map(({ slug }) => slug),
        partners: [],
        places: blockPlaces(block),
        section: block.section.path,
        rule: 'row of a table of rates',
        confidence: 0.85,
        remarks: period === undefined ? ['the table gives no period'] : [],
        comparison: undefined,
      })),
    );
  }
  return sets;
}

const isHeadLine = (text: string) => text.length < 140 && !/[.;]$/.test(text);

function headBefore(blocks: readonly Block[], index: number): Block[] {
  const head: Block[] = [];
  for (let at = index - 1; at >= 0 && head.length < 8; at -= 1) {
    const block = blocks[at];
    if (block === undefined || !isHeadLine(block.prose.text)) break;
    head.unshift(block);
  }
  return head;
}

function around(blocks: readonly Block[], index: number): string {
  return blocks
    .slice(Math.max(0, index - 12), index)
    .map((block) => block.prose.text)
    .filter((text) => text.length < 600)
    .join(' ');
}

function columnsOf(head: string, count: number, { area, areaIn }: StatisticFinders): readonly string[] {
  const own = area ?? '';
  const ofForce =
    own === '' ? -1 : head.search(new RegExp(`\\b(?:${own.replace(/[^\p{L}\s-]/gu, '')}|force|constabulary)\\b`, 'iu'));
  const national = head.search(/\b(?:England (?:and|&) Wales|E&W|national)\b/i);
  void areaIn;
  if (count === 2 && national !== -1)
    return ofForce === -1 || ofForce < national ? [own || 'force', 'England and Wales'] : ['England and Wales', own];
  if (count === 1) return [own];
  return [];
}

function unitOf(text: string): string {
  return (
    /per (?:1,000|10,000|100,000)(?: (?:population|people|residents|households))?/i
      .exec(text.replace(/\s+/g, ' '))?.[0]
      .toLowerCase() ?? ''
  );
}

function notesAfter(blocks: readonly Block[], index: number): string {
  return blocks
    .slice(index, index + 20)
    .filter((block) => block.kind === 'note' || /^\*/.test(block.prose.text))
    .map((block) => block.prose.text)
    .join(' ');
}

/** The part of a table's notes that speaks of a row. */
function noteOn(label: string, notes: string): string {
  const words = (label.toLowerCase().match(/\p{L}{4,}/gu) ?? []).slice(0, 2);
  return notes
    .split(/(?:\band\b|[;.])(?=\s+(?:the |that )?)/i)
    .filter((part) => words.some((word) => part.toLowerCase().includes(word)))
    .join(' ');
}
