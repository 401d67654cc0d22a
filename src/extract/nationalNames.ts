import { readFileSync } from 'node:fs';
import path from 'node:path';
import { matchesOf } from '../matches.ts';
import { wordsOf } from '../model/words.ts';
import { packageRoot } from '../packageRoot.ts';
import type { Candidate } from './candidates.ts';
import { isSpelledBy, type Word, wordsIn, wordsOfName } from './partnerNames.ts';

/** A name that reports of all forces may use. */
interface NationalName {
  readonly kind: Candidate['kind'];
  /** The full name, which stands for all that it is called. */
  readonly name: string;
  readonly words: readonly string[];
  /** Whether its words begin with capitals. */
  readonly hasCapitals: boolean;
  /** As it must be written, for abbreviations. */
  readonly exact: string | undefined;
}

let kept: ReadonlyMap<string, readonly NationalName[]> | undefined;

/** The bodies, services, systems and powers of `words/names.txt` that a text names, each where it stands first. */
export function nationalNamesIn(text: string): readonly Candidate[] {
  kept ??= readNames();
  const words = wordsIn(text.replace(/[’‘]/g, "'"));
  const found = new Map<string, Candidate>();
  for (let at = 0; at < words.length; at += 1) {
    const one = kept.get(words[at]?.plain ?? '')?.find((name) => standsAt(name, words, at));
    if (one === undefined) continue;
    const last = at + one.words.length - 1;
    if (!found.has(one.name))
      found.set(one.name, {
        name: one.name,
        kind: one.kind,
        start: words[at]?.start ?? 0,
        end: words[last]?.end ?? 0,
      });
    at = last;
  }
  return [...found.values()];
}

const inBrackets = /(?<=[\p{L}’']\s{1,4})\(([A-Z]{2,8})s?\)/gu;
const farthestName = 100;

/** Abbreviations that a text gives to something else: "the National Fruit Board (NFB)". */
export function redefinedIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { index, 1: short = '' } of matchesOf(inBrackets, text)) {
    const full = text
      .slice(Math.max(0, index - farthestName), index)
      .replace(/\s+/g, ' ')
      .trimEnd();
    const isNational = nationalNamesIn(full.slice(-farthestName)).some(({ end }) => end === full.length);
    if (!isNational && isSpelledBy(short, wordsOfName(full))) found.add(short);
  }
  return found;
}

function standsAt({ words: name, hasCapitals, exact }: NationalName, words: readonly Word[], at: number): boolean {
  if (!name.every((word, step) => words[at + step]?.plain === word)) return false;
  if (exact !== undefined) return (words[at]?.raw ?? '').replace(/'?s?$/, '') === exact;
  return !hasCapitals || name.every((_, step) => opensAsName.test(words[at + step]?.raw ?? ''));
}

const opensAsName = /^(?:[\p{Lu}\p{N}]|(?:and|of|the|for)$)/u;

/** By their first word, the longest first. */
function readNames(): ReadonlyMap<string, readonly NationalName[]> {
  const names = new Map<string, NationalName[]>();
  for (const line of readFileSync(path.join(packageRoot, 'src/extract/words/names.txt'), 'utf8').split('\n')) {
    const [, kind, all = ''] = /^([A-Z_]+): (.+)$/.exec(line) ?? [];
    const [full = '', ...others] = all.split(', ');
    if (!isKind(kind)) continue;
    for (const one of [full, ...others]) {
      const words = wordsOfName(one);
      const first = words[0] ?? '';
      const exact = words.length === 1 && /\p{Lu}.*\p{Lu}/u.test(one) ? one : undefined;
      const name = { kind, name: full, words, hasCapitals: /^\p{Lu}/u.test(one), exact };
      names.set(first, [...(names.get(first) ?? []), name]);
    }
  }
  for (const all of names.values()) all.sort((one, other) => other.words.length - one.words.length);
  return names;
}

const kinds: readonly string[] = wordsOf('partnerKind');
const isKind = (kind: string | undefined): kind is Candidate['kind'] => kind !== undefined && kinds.includes(kind);
