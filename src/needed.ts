/** Words of which one stands in whatever an expression matches, in lower case. */
export type Needed = readonly string[];

/**
 * Words without which an expression matches nowhere in a text, read from the expression itself: of "(?:took|taken) \d+
 * days?" these are "took" and "taken", or "day". To look for a few words in a text takes a small part of what a long
 * expression takes, and most texts have none of them.
 *
 * @returns undefined where nothing short can be said
 */
export function neededBy({ source }: RegExp): Needed | undefined {
  const reader = { source, at: 0 };
  const needed = alternatives(reader);
  return reader.at === source.length ? needed : undefined;
}

interface Reader {
  readonly source: string;
  at: number;
}

/** Of more words than this most texts have one. */
const mostWords = 60;

/** What each of the alternatives needs, together; what one of them can do without is not needed. */
function alternatives(reader: Reader): Needed | undefined {
  const each = [sequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    each.push(sequence(reader));
  }
  const words = each.flatMap((one) => one ?? []);
  if (each.includes(undefined)) return undefined;
  const shortest = [...new Set(words)].filter((word) => !words.some((other) => other !== word && word.includes(other)));
  return shortest.length > mostWords ? undefined : shortest;
}

/** Of what stands one after the other, the part that the fewest texts have. */
function sequence(reader: Reader): Needed | undefined {
  const parts: Needed[] = [];
  let run = '';
  const endRun = () => {
    if (run !== '') parts.push([run.toLowerCase()]);
    run = '';
  };
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    const one = atom(reader);
    if (one.kind === 'nothing') continue;
    const { isOptional, isRepeated } = quantifier(reader);
    if (one.kind === 'character' && !isOptional) run += one.character;
    if (one.kind === 'group' && one.needed !== undefined && !isOptional) parts.push(one.needed);
    const keepsRun = (one.kind === 'character' && !isOptional && !isRepeated) || (one.kind === 'group' && one.isAhead);
    if (!keepsRun) endRun();
  }
  endRun();
  return parts.reduce<Needed | undefined>((best, part) => (rareness(part) > rareness(best) ? part : best), undefined);
}

/** Long words are rarer than short ones, a sign is rarer than a letter, and a few are rarer than many. */
function rareness(words: Needed | undefined): number {
  if (words === undefined) return single;
  const each = words.map((word) => word.trim().length + (/[a-z]/.test(word) ? 0 : 1));
  return Math.min(...each) - words.length / (mostWords + 1);
}

/** A letter by itself stands in every text. */
const single = 1;

type Atom =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'group'; readonly needed: Needed | undefined; readonly isAhead: boolean }
  /** A character of several. */
  | { readonly kind: 'any' }
  /** A place in the text. */
  | { readonly kind: 'nothing' };

const head = /\((?<kind>\?:|\?<?[=!]|\?<\w+>)?/y;
const characterClass = /\[(?:[^\]\\]|\\.)*\]/sy;
const escapedOne = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|k<\w+>|\d+|.)/suy;
const place = /\\[bB]|[$^]/y;

function atom(reader: Reader): Atom {
  if (take(place, reader) !== undefined) return { kind: 'nothing' };
  const opened = take(head, reader);
  if (opened !== undefined) {
    const needed = alternatives(reader);
    reader.at += 1;
    const isDenied = /!$/.test(opened);
    return { kind: 'group', needed: isDenied ? undefined : needed, isAhead: /[=!]$/.test(opened) };
  }
  if (take(characterClass, reader) !== undefined) return { kind: 'any' };
  const escaped = take(escapedOne, reader);
  if (escaped !== undefined)
    return /^\\[^\p{L}\p{N}]$/u.test(escaped) ? { kind: 'character', character: escaped.slice(1) } : { kind: 'any' };
  const character = reader.source[reader.at] ?? '';
  reader.at += 1;
  return character === '.' ? { kind: 'any' } : { kind: 'character', character };
}

const repeats = /(?:[*+?]|\{(?<least>\d+)(?:,\d*)?\})\??/y;

function quantifier(reader: Reader): { readonly isOptional: boolean; readonly isRepeated: boolean } {
  const found = take(repeats, reader);
  return { isOptional: found !== undefined && /^(?:[*?]|\{0)/.test(found), isRepeated: found !== undefined };
}

/** What an expression finds where the reader stands, which goes on after it. */
function take(expression: RegExp, reader: Reader): string | undefined {
  expression.lastIndex = reader.at;
  const found = expression.exec(reader.source)?.[0];
  reader.at += found?.length ?? 0;
  return found;
}
