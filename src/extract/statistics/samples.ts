import { examined } from './figureContexts.ts';

// What inspectors look at, and how many of it: the cases that a number counts without saying so.

const looked = `(?:${examined}|visited)`;
const things = "((?!of\\b)[\\p{L}][\\p{L}' -]{2,60}?)";
const onlySo = '(?: (?:only|just|about|some|as many as))?';
/** "Of a total of 470 reports of crime that we audited, 402" */
const ofSample = new RegExp(
  `\\b(?:of|in|among|from) (?:a total of |the |these |those |some )?[\\d,]*\\d ${things} (?:that |which )?(?:(?:we|inspectors|hmic\\w*) )?(?:had |were |was )?${looked}[^,.;]{0,40},(?: (?:we|inspectors|hmic\\w*) (?:found|graded|judged|rated|assessed|considered))?${onlySo} $`,
  'iu',
);
/** "Of 220 records, we found that 188" */
const ofFound = new RegExp(
  `^(?:of|in|from) (?:a total of |the |these |some )?[\\d,]*\\d ${things}, (?:we|inspectors|hmic\\w*) (?:also )?(?:found|saw|noted|graded|judged|rated|assessed|considered)(?: that)?${onlySo} $`,
  'iu',
);
/** "We examined 100 records and found that in 14" */
const sampleFirst = new RegExp(
  `\\b${looked} (?:a (?:random |further )?sample of )?(?:about |around |some )?[\\d,]*\\d ${things},? (?:and (?:we )?(?:found|saw|noted) (?:that )?|of which |; |, )(?:in )?${onlySo} ?$`,
  'iu',
);
/** "We reviewed 24 problem-solving plans." */
const sampleTold = new RegExp(
  `^(?:we|inspectors|hmic\\w*|our \\p{L}+) (?:also )?${looked} (?:a (?:random |further )?sample of )?(?:about |around |some )?(?:[\\d,]*\\d|\\p{Ll}+) ${things}(?:[.,]| (?:from|in|at|across|that|which|where|to|of)\\b)`,
  'iu',
);

/** "In 73 of these", "but only seven": nothing before the number says what it counts. */
const saysNothing =
  /^(?:\p{L}+,? )?(?:in |but |and |of these,? |only |just |(?:we|inspectors|hmic\w*) (?:found|graded|judged|rated|assessed|considered) )*$|\b(?:but|and) (?:in )?(?:only |just )?$/iu;

/** What the cases are that a number counts without saying so: those looked at, in its sentence or the one before. */
export function sampledIn(ahead: string, before: string | undefined): string | undefined {
  const own = ofSample.exec(ahead) ?? ofFound.exec(ahead) ?? sampleFirst.exec(ahead);
  return (own ?? (saysNothing.test(ahead) ? sampleTold.exec(before ?? '') : null))?.[1];
}

/** "were they asked" is "they were asked". */
export const inOrder = (clause: string) =>
  clause
    .replace(/^of (?:these|those|them),? /i, '')
    .replace(/^(was|were|had|did|is|are) (it|they|there|the \p{L}+) /iu, '$2 $1 ');
