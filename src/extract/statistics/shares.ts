/** A share or a change that a text says in words: "one in four", "two-thirds of", "has doubled". */
export interface Share {
  readonly percent: number;
  /** 1 for a rise and -1 for a fall, where the words themselves say it. */
  readonly change?: 1 | -1;
}

const parts = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const partOf = (word: string) => (/\d/.test(word) ? Number(word) : Math.max(1, parts.indexOf(word.toLowerCase())));
const wholes: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
  twelve: 12,
  twenty: 20,
};
const multiples: Readonly<Record<string, number>> = { doubled: 100, trebled: 200, tripled: 200, quadrupled: 300 };

/** "half the number of two years ago", "double the rate": how a figure differs from what it is compared with. */
const besides: Readonly<Record<string, Share>> = {
  half: { percent: 50, change: -1 },
  double: { percent: 100, change: 1 },
  treble: { percent: 200, change: 1 },
  triple: { percent: 200, change: 1 },
};

const byAbout =
  '(?<=\\b(?:by|(?:fall|rise|drop|increase|reduction|decrease|cut|growth) of) (?:about |almost |around |just over |just under |more than |nearly |over |roughly )?)';
const ofMany =
  '(?= of (?!an? |an hour|(?:the |this |last )?(?:(?:19|20)\\d\\d\\b|\\d[\\d.,]*(?:%| ?per ?cent|[ -](?:second|minute|hour|day|week|month|quarter|year))|year|month|time|way|day|financial)))';
// "almost half had waited", "of whom a third were": said of them without "of"; "a third had" may be one more.
const ofSome = '(?= (?:were|are|have|aren|weren|haven)\\b|\\))';
const ofThem = '(?= (?:were|are|have|had|did|said|felt|told|was|took|came|led|received|needed)\\b)';
const time = '(?:minutes|hours|days|weeks|months|quarters|years)';

/** In every share that is worded stands one of these, or the word for a number. */
export const shareWords: readonly string[] = [
  ...Object.keys(wholes),
  ...Object.keys(multiples),
  ...Object.keys(besides),
  'halved',
];

/** How shares are worded; half a year, a third party and the second half are none. */
export const sharePatterns = {
  beside: `\\b(?<beside>half|double|treble|triple)(?= that (?:of|for|in|seen|recorded)\\b| (?:the|that|its) (?:number|rate|figure|level|proportion|share|total|average|cost|time)\\b(?: (?:of|in|for|it|a|recorded|seen|across)\\b|[,.;)]|$))`,
  half: `(?<!\\b(?:fewer|less) than )(?<!\\b(?:another|first|second|latter|last|other|top|bottom) )(?<!-)\\b(?<half>half as(?= (?:many|much) as\\b)|half)(?:(?<=half as)|${ofMany}|${ofThem}|(?= (?:the|these|those|its|their|all|our) (?!time|year|month|day|battle|story|price|size|way)))|${byAbout}(?:a )?(?<halfLess>half)\\b(?!-| an?\\b)`,
  fraction: `(?<!\\b(?:fewer|less) than )\\b(?<someParts>a|one|two|three|four)[ -](?<fraction>third|quarter|fifth|sixth|eighth|tenth)s?(?:${ofMany}|${ofSome}| (?<fractionWay>fewer|less|lower|more|higher)\\b(?! (?:likely|often)))|\\b(?<moreParts>two|three|four)[ -](?<fractions>third|quarter|fifth|eighth|tenth)s(?! later| of\\b)|${byAbout}(?<partsLess>an?|one|two|three)[ -](?<fractionLess>third|quarter|fifth|sixth|eighth|tenth)s?\\b(?! part(?:y|ies)\\b)`,
  oneIn: `(?<!\\b(?:fewer|less) than )\\b(?<some>(?:${parts.slice(1, 10).join('|')}|[1-9])(?: in| [\\p{L}-]{3,15} in)) (?:every )?(?<every>${[...parts.slice(3), 'twelve', 'twenty'].join('|')}|\\d{1,3})\\b(?![.,:]\\d|-| ?(?:percent|per cent|%)| ${time})`,
  casesIn: `\\b(?<timesOut>${parts.slice(1, 10).join('|')}) times (?:out of|in)(?: every)? (?<everyTimes>${[...parts.slice(3), 'twelve', 'twenty'].join('|')})\\b(?! ${time})|\\bin (?<cases>${parts.slice(1, 10).join('|')}) (?:cases?|times?|instances?|occasions?) (?:out of|in)(?: every)? (?<everyCases>${[...parts.slice(3), 'twelve', 'twenty'].join('|')})\\b(?! ${time})`,
  multiple: `(?<=\\b(?:has|have|had|almost|nearly|more than|and|rates|numbers?|reports|it|they|this|crime|offences|[\\p{L}-]{3,15}s|(?:number|rate|proportion|volume|total|level)s? of [^.;,]{3,80}) )(?<multiple>doubled|trebled|tripled|quadrupled|halved)\\b(?! (?:up|as|back|our|his|her|efforts|its efforts|their efforts))`,
} as const;

/** The share that a match of the patterns says; undefined where it says none. */
export function shareOf(groups: Readonly<Record<string, string | undefined>>): Share | undefined {
  const beside = besides[groups['beside']?.toLowerCase() ?? ''];
  if (beside !== undefined) return beside;
  if (/ as$/i.test(groups['half'] ?? '')) return { percent: 50, change: -1 };
  if (groups['half'] !== undefined || groups['halfLess'] !== undefined) return { percent: 50 };
  const fraction = groups['fraction'] ?? groups['fractions'] ?? groups['fractionLess'];
  if (fraction !== undefined) {
    const parts = partOf(groups['someParts'] ?? groups['moreParts'] ?? groups['partsLess'] ?? 'a');
    const told = share(parts, wholes[fraction.toLowerCase()] ?? 1);
    const way = groups['fractionWay'];
    if (told === undefined || way === undefined) return told;
    return { ...told, change: /^(?:more|higher)$/i.test(way) ? 1 : -1 };
  }
  const multiple = groups['multiple']?.toLowerCase();
  if (multiple === 'halved') return { percent: 50, change: -1 };
  if (multiple !== undefined) return { percent: multiples[multiple] ?? 100, change: 1 };
  const everyCases = groups['everyCases'] ?? groups['everyTimes'];
  if (everyCases !== undefined)
    return share(
      partOf(groups['cases'] ?? groups['timesOut'] ?? ''),
      wholes[everyCases.toLowerCase()] ?? partOf(everyCases),
    );
  const some = groups['some']?.split(' ') ?? [];
  const every = groups['every'] ?? '';
  // "one officer in three", but not "two officers in three".
  if (some.length > 2 && !/^(?:one|1)$/i.test(some[0] ?? '')) return undefined;
  return share(partOf(some[0] ?? ''), wholes[every.toLowerCase()] ?? partOf(every));
}

/** So many of so many as a percentage; undefined where that makes no share. */
export function share(part: number, whole: number): Share | undefined {
  return part < whole && whole > 2 && whole <= 100 ? { percent: Math.round((1000 * part) / whole) / 10 } : undefined;
}
