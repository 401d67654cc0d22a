import { bareFigure } from './bareFigures.ts';
import { countedFigure } from './countedFigures.ts';
import type { FigureReader } from './figureMatch.ts';
import type { Figure } from './figures.ts';
import { namedFigure } from './namedFigures.ts';
import { partFigure } from './partFigures.ts';

const readers: readonly FigureReader[] = [partFigure, namedFigure, bareFigure, countedFigure];

/** The figure that a match of the pattern tells; undefined where it tells none after all. */
export function figureOf(match: RegExpMatchArray, text: string): Figure | undefined {
  const { 0: words, groups = {}, index: start = 0 } = match;
  const end = start + words.length;
  const base = { margin: undefined, from: start, to: end };
  const at = (value: string) => start + words.lastIndexOf(value);
  const told = { words, groups, text, start, end, base, at };
  for (const read of readers) {
    const figure = read(told);
    if (figure !== 'another') return figure;
  }
  return undefined;
}
