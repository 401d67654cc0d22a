// What inspectors look at, and how many of it: the cases that a number counts without saying so.

const looked =
  '(?:examined|reviewed|read|audited|looked at|checked|sampled|listened to|dip-sampled|tested|inspected|assessed|watched|visited)';
const things = "((?!of\\b)[\\p{L}][\\p{L}' -]{2,60}?)";
const onlySo = '(?: (?:only|just|about|some|as many as))?';
/** "Of a total of 470 reports of crime that we audited, 402", "We examined 100 records and found that in 14": what was looked at. */
const ofSample = new RegExp(
  `\\b(?:of|in|among|from) (?:a total of |the |these |those |some )?[\\d,]*\\d ${things} (?:that |which )?(?:(?:we|inspectors|hmic\\w*) )?(?:had |were |was )?${looked}[^,.;]{0,40},${onlySo} $`,
  'iu',
);
const sampleFirst = new RegExp(
  `\\b${looked} (?:a (?:random |further )?sample of )?(?:about |around |some )?[\\d,]*\\d ${things},? (?:and (?:we )?(?:found|saw|noted) (?:that )?|of which |; |, )(?:in )?${onlySo.trim()} ?$`,
  'iu',
);
export const endsOnIn = /\bin(?: (?:only|just|about|some|all|nearly|almost))* $/i;

/** What the cases are that a number counts without saying so: those looked at, in its sentence or the one before. */
export const sampledIn = (ahead: string, before: string | undefined): string | undefined =>
  (ofSample.exec(ahead) ?? sampleFirst.exec(ahead))?.[1] ??
  (/^(?:\p{L}+,? )?(?:in |but |and |of these,? |only |just )*$/iu.test(ahead) ||
  /\b(?:but|and) (?:in )?(?:only |just )?$/i.test(ahead)
    ? sampleTold(before)
    : undefined);

/** "We reviewed 24 problem-solving plans." */
const sampleTold = (sentence: string | undefined): string | undefined =>
  sentence === undefined ? undefined : wholeSample.exec(sentence)?.[1];
const wholeSample = new RegExp(
  `^(?:we|inspectors|hmic\\w*|our \\p{L}+) (?:also )?${looked} (?:a (?:random |further )?sample of )?(?:about |around |some )?(?:[\\d,]*\\d|\\p{Ll}+) ${things}(?:[.,]| (?:from|in|at|across|that|which|where|to|of)\\b)`,
  'iu',
);

/** "were they asked" is "they were asked". */
export const inOrder = (clause: string) =>
  clause
    .replace(/^of (?:these|those|them),? /i, '')
    .replace(/^(was|were|had|did|is|are) (it|they|there|the \p{L}+) /iu, '$2 $1 ');
