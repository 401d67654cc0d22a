import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stemmer } from 'stemmer';
import { packageRoot } from '../packageRoot.ts';
import { remembering } from './remembering.ts';

/** The groups of files in `words/`, by the stems of their phrases. */
interface Groups {
  readonly ofPhrase: ReadonlyMap<string, string>;
  /** The words of the longest phrase that begins with a stem. */
  readonly longest: ReadonlyMap<string, number>;
}

/** A text word by word: the stem of each word or sign, and in place of words that mean alike the name of their group. */
export type Meanings = readonly { readonly stem?: string; readonly group?: string }[];

type GroupFile = 'judging' | 'subjects';

/**
 * Reads the words of a text by the groups in files, the longest phrase first.
 *
 * @param names of the files in `words/`; of a phrase that several have, the first counts
 */
export function meaningsBy(...names: readonly GroupFile[]): (text: string) => Meanings {
  let groups: Groups | undefined;
  return (text) => {
    groups ??= readGroups(names);
    const { ofPhrase, longest } = groups;
    const words = stemsOf(text);
    const found: { stem?: string; group?: string }[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const stem = words[at] ?? '';
      const last = Math.min(at + (longest.get(stem) ?? 0), words.length);
      let group: string | undefined;
      let end = at;
      let phrase = '';
      for (let next = at; next < last; next += 1) {
        phrase += next === at ? stem : ` ${words[next]}`;
        const named = ofPhrase.get(phrase);
        if (named === undefined) continue;
        group = named;
        end = next;
      }
      found.push(group === undefined ? { stem } : { group });
      at = group === undefined ? at : end;
    }
    return found;
  };
}

/** The Porter stem of a word: a text has the same words again and again. */
export const stemOf = remembering((word: string) => stemmer(word), 20_000);

const stemsOf = (text: string) =>
  (
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[a-z]+(?:'[a-z]+)?|\d+|[,;]/g) ?? []
  ).map((word) => (/^\d/.test(word) ? '#' : stemOf(word)));

function readGroups(names: readonly GroupFile[]): Groups {
  const ofPhrase = new Map<string, string>();
  const longest = new Map<string, number>();
  for (const name of names)
    for (const line of readFileSync(path.join(packageRoot, 'src/extract/words', `${name}.txt`), 'utf8').split('\n')) {
      const [, group, phrases] = /^([a-z0-9-]+): (.*)$/.exec(line) ?? [];
      for (const phrase of phrases?.split(', ') ?? []) {
        const stems = stemsOf(phrase);
        const [first = ''] = stems;
        const words = stems.join(' ');
        if (group === undefined || ofPhrase.has(words)) continue;
        ofPhrase.set(words, group);
        longest.set(first, Math.max(stems.length, longest.get(first) ?? 0));
      }
    }
  return { ofPhrase, longest };
}
