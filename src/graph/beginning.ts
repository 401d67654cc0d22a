import { stemmer } from 'stemmer';

/** The beginning of a word that a person is still typing. */
export interface Beginning {
  /** What is typed of the word, as `wordsIn` gives it. */
  readonly letters: string;
  /** The stems of the words that it may become by an ending, though they do not begin with its letters. */
  readonly stems: readonly string[];
}

/**
 * The endings that stemming takes off or changes. A stem that does not begin with what is typed comes from a word whose
 * ending has been begun: "vulnerab" may become "vulnerable", whose stem is "vulner". M. F. Porter, An algorithm for
 * suffix stripping, Program 14 (1980), steps 1 to 5.
 */
const singularEndings = [
  ...['ed', 'eed', 'ing', 'y', 'e', 'ly', 'edly', 'ingly'],
  ...['ational', 'tional', 'ency', 'ancy', 'izer', 'ably', 'ibly', 'ally', 'ently', 'ely', 'ously', 'ization', 'ation'],
  ...['ator', 'alism', 'iveness', 'fulness', 'ousness', 'ality', 'ivity', 'ability', 'ibility', 'ology'],
  ...['icate', 'ative', 'alize', 'icity', 'ical', 'ful', 'ness'],
  ...['al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion', 'ism', 'ate', 'ity'],
  ...['ous', 'ive', 'ize', 'ated', 'ating', 'ized', 'izing', 'ying', 'ied', 'fully', 'ically', 'antly'],
];
const endings = singularEndings.flatMap((ending) => [
  ending,
  ending.endsWith('y') ? `${ending.slice(0, -1)}ies` : `${ending}s`,
]);

/** The beginning that letters at the end of a question are. */
export function beginningOf(letters: string): Beginning {
  const stems = new Set([stemmer(letters)]);
  for (const ending of endings) {
    for (let begun = 0; begun < ending.length; begun += 1) {
      if (letters.endsWith(ending.slice(0, begun))) stems.add(stemmer(letters + ending.slice(begun)));
    }
  }
  return { letters, stems: [...stems].filter((stem) => !stem.startsWith(letters)) };
}
