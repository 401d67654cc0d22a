import { type Token, tokensOf } from './tokens.ts';

/** The tokens of a Cypher text and how brackets hold them. A place is an index of `tokens`. */
export interface Bracketed {
  readonly tokens: readonly Token[];
  /** The place of the bracket around each token, -1 at the top. */
  readonly within: readonly number[];
  /** The place of the closing bracket of each opening one, and the other way round. */
  readonly partners: ReadonlyMap<number, number>;
}

const closing = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Reads a Cypher text. Never throws: a bracket without its partner has none. */
export function bracketed(text: string): Bracketed {
  const tokens = tokensOf(text);
  const within: number[] = [];
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [place, token] of tokens.entries()) {
    const last = open.at(-1);
    if (last !== undefined && token.kind === 'symbol' && token.text === closing.get(tokens[last]?.text ?? '')) {
      open.pop();
      partners.set(last, place);
      partners.set(place, last);
    }
    within.push(open.at(-1) ?? -1);
    if (token.kind === 'symbol' && closing.has(token.text)) open.push(place);
  }
  return { tokens, within, partners };
}

/** The text of the token at a place, '' outside of the text. */
export function textAt({ tokens }: Bracketed, place: number): string {
  return tokens[place]?.text ?? '';
}

/** The word or the sign at a place, in capitals; '' for a string and a quoted name, which are no part of Cypher itself. */
export function sign({ tokens }: Bracketed, place: number): string {
  const token = tokens[place];
  return token === undefined || token.kind === 'string' || token.kind === 'quoted' ? '' : token.text.toUpperCase();
}

/** Whether one of these words stands at a place as a keyword and not as a name. */
export function isKeyword(text: Bracketed, place: number, ...words: readonly string[]): boolean {
  return (
    words.includes(sign(text, place)) &&
    !['.', ':', '|', 'AS'].includes(sign(text, place - 1)) &&
    !['.', ':'].includes(sign(text, place + 1))
  );
}

/** Whether a call of one of these functions begins at a place. */
export function isCall(text: Bracketed, place: number, ...names: readonly string[]): boolean {
  return names.includes(sign(text, place)) && sign(text, place + 1) === '(' && sign(text, place - 1) !== '.';
}

/** Whether a subquery such as `EXISTS { }` begins at a place. */
export function isSubquery(text: Bracketed, place: number, ...names: readonly string[]): boolean {
  return names.includes(sign(text, place)) && sign(text, place + 1) === '{';
}
