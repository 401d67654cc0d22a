/** A piece of Cypher text. Comments and white space are none. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol';
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

const skipped = /\s+|\/\*[\s\S]*?\*\/|\/\/[^\n]*/y;
const kinds = [
  ['string', /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"/y],
  ['quoted', /`[^`]*`/y],
  ['parameter', /\$\w+/y],
  ['number', /\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['symbol', /<-->|-->|<--|<-|->|--|<=|>=|<>|=~|\+=|\|\||\.\.|[\s\S]/y],
] as const;

/** The tokens of a Cypher text in order. Whatever is none of Cypher comes as symbols. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const advance = (passed: string) => {
    for (let index = passed.indexOf('\n'); index >= 0; index = passed.indexOf('\n', index + 1)) {
      line += 1;
      lineStart = at + index + 1;
    }
    at += passed.length;
  };
  while (at < text.length) {
    const space = match(skipped);
    if (space !== undefined) {
      advance(space);
      continue;
    }
    for (const [kind, pattern] of kinds) {
      const found = match(pattern);
      if (found === undefined) continue;
      tokens.push({ kind, text: found, line, column: at - lineStart + 1 });
      advance(found);
      break;
    }
  }
  return tokens;
}
