/** A piece of text where it stands on a page, in points from the top left corner; y is its base line. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Quarter turns of the writing direction. */
  readonly turn: number;
  readonly endsLine: boolean;
}

/**
 * What the parser says of a piece, as it stands on the page as seen.
 *
 * @param view the transform from the page's own coordinates to those of the page as seen
 */
export function pieceOf(
  item: {
    readonly str: string;
    readonly transform: readonly number[];
    readonly width: number;
    readonly hasEOL: boolean;
  },
  view: readonly number[],
): Piece {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const left = va * e + vc * f + ve;
  return {
    text: bulletsOf(item.str),
    left,
    right: left + item.width,
    y: vb * e + vd * f + vf,
    size: Math.hypot(va * c + vc * d, vb * c + vd * d) || 1,
    turn: (Math.round(Math.atan2(vb * a + vd * b, va * a + vc * b) / (Math.PI / 2)) + 4) % 4,
    endsLine: item.hasEOL,
  };
}

/** The pieces of a page turned so that most of its text is upright. */
export function uprightPieces(pieces: readonly Piece[]): readonly Piece[] {
  const letters = [0, 0, 0, 0];
  for (const { turn, text } of pieces) letters[turn] = (letters[turn] ?? 0) + text.trim().length;
  const most = letters.indexOf(Math.max(...letters));
  return most === 0 ? pieces : pieces.map((piece) => turned(piece, most));
}

function turned(piece: Piece, quarters: number): Piece {
  const { left: x, right, y } = piece;
  const [left = x, base = y] =
    [
      [x, y],
      [y, -x],
      [-x, -y],
      [-y, x],
    ][quarters] ?? [];
  return { ...piece, left, right: left + right - x, y: base, turn: (piece.turn - quarters + 4) % 4 };
}

/** Symbol fonts keep their bullets where Unicode has no characters. */
function bulletsOf(text: string): string {
  return text.replace(/[\uF0A7\uF0B7\uF0D8\uF0FC]/g, (symbol) => symbols[symbol] ?? symbol);
}

const symbols: Readonly<Record<string, string>> = { '\uF0A7': '▪', '\uF0B7': '•', '\uF0D8': '➢', '\uF0FC': '✓' };
