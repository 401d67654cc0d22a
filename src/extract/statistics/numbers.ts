const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const teens = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** One to twelve. */
export const spelled: readonly string[] = units;
/** The words that numbers up to 99 are made of. */
export const numberWords: readonly string[] = [...units, ...teens, ...tens];

/** A number in digits, as the source of an expression. */
export const amount = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[¼½¾]|(?:\\.\\d+)?(?![¼½¾]))';
const below100 = `(?:(?:${tens.join('|')})(?:[- ](?:${spelled.slice(0, 9).join('|')}))?|${[...teens, ...spelled].join('|')})`;
/** "twelve", "two hundred and six", "three thousand": a number in words, as the source of an expression; no part of a larger one. */
export const inWords = `${below100}(?: hundred(?: and ${below100})?)?(?: thousand(?:,? ${below100} hundred)?(?: and ${below100})?)?(?! (?:hundred|thousand|million|billion)\\b)`;

export const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

const fractions: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

/** The value of a number in digits or in words. */
export function numberOf(text: string): number {
  const [fraction = ''] = /[¼½¾]$/.exec(text) ?? [];
  if (/\d/.test(text)) return Number(text.replaceAll(',', '').replace(/[¼½¾]$/, '')) + (fractions[fraction] ?? 0);
  const single = [...units, ...teens];
  let [thousands, rest] = [0, 0];
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (word === 'and') continue;
    if (word === 'thousand') [thousands, rest] = [1000 * rest, 0];
    else if (word === 'hundred') rest *= 100;
    else rest += single.includes(word) ? single.indexOf(word) + 1 : 10 * (tens.indexOf(word) + 2);
  }
  return thousands + rest;
}

/** The same of what may be no number: NaN where there is none. */
export const countOf = (text: string | undefined): number => (text === undefined ? Number.NaN : numberOf(text));

/** Whether what begins at a place is part of a longer number, a date or a code. */
export function isInsideNumber(text: string, from: number): boolean {
  return (
    /[\p{L}\d£/.-]$/u.test(text.slice(Math.max(0, from - 1), from)) ||
    /\d[.,]$/.test(text.slice(Math.max(0, from - 2), from))
  );
}

/** With a comma between thousands and a point before decimals, each sign in its place. */
export function inPlainDigits(text: string): string {
  return text.replace(/(?<=\d)[·‧∙](?=\d)/g, '.').replace(spacedThousands, (found) => found.replaceAll(' ', ','));
}

const spacedThousands =
  /(?<![\d.,/-]|\b(?:section|figure|table|phase|grade|level|band|tier|page) )\b(?!(?:999|101|111|112) (?:\p{Ll}|999|101|111|112))\d{1,3}(?: (?!(?:999|101|111|112) (?:\p{Ll}+ )?calls?\b)\d{3}){1,2}(?=[ .;)]|$)(?!\.\d)/giu;

/** "the 101 calls": the number that was rung. */
export const isTelephone = (digits: string, noun = ''): boolean =>
  /^(?:999|101|111|112)$/.test(digits) && /^\s*(?:call\w*|system|number|service|line)/.test(noun);
