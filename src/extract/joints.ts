/** How a clause joins the one before it: by a word inside a sentence, or as the next sentence begins. */
export const joints = ['turn', 'and', ';', 'however', 'example', 'result', 'also', 'next'] as const;
export type Joint = (typeof joints)[number];

const turning = /\b(?:but|yet|however|whereas|nevertheless|although|though|albeit|while|whilst)\b/i;

/**
 * How two clauses of a sentence are joined.
 *
 * @param words what stands between them: ", but "
 * @param conceded whether the first of them began with "although" or its like
 * @returns undefined where the words say nothing of how the clauses stand to each other
 */
export function jointInside(words: string, conceded: boolean): Joint | undefined {
  // "Results, however, take weeks": thrown into the clause, it turns the sentence from the one before.
  if (/^, however, /i.test(words)) return undefined;
  if (turning.test(words)) return 'turn';
  if (/\b(?:despite|notwithstanding)\b/i.test(words)) return undefined;
  if (words.includes(';')) return ';';
  if (/\band\b/i.test(words)) return 'and';
  return conceded ? 'turn' : undefined;
}

const beginnings: readonly (readonly [RegExp, Joint])[] = [
  [/^(?:however|nevertheless|nonetheless|but|yet)\b|^[^,]{0,120}, however, /i, 'however'],
  [/^(?:for example|for instance|in one|in another|one(?! (?:in|of|\p{L}+ in)\b)|among)\b/iu, 'example'],
  [/^(?:as a result|this means|consequently|therefore|so)\b/i, 'result'],
  [/^(?:in addition|further|furthermore|similarly|additionally|also|equally)\b|^\S+(?: \S+)? also /i, 'also'],
];

/**
 * How a sentence goes on from the one before it.
 *
 * @returns undefined where its beginning says nothing of that: "This …" may go either way
 */
export function jointOf(sentence: string): Joint | undefined {
  const told = beginnings.find(([beginning]) => beginning.test(sentence))?.[1];
  return told ?? (/^(?:this|these|that)\b/i.test(sentence) ? undefined : 'next');
}
