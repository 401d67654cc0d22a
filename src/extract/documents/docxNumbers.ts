import { remembering } from '../remembering.ts';
import { stylesOf } from './docxStyles.ts';
import { numberedAs, wholeNumber } from './listMarks.ts';
import { child, children, elements, value, type XmlElement, type XmlTree } from './xml.ts';

/** Tells the number that Word shows before a paragraph; asked for every paragraph of a document, in their order. */
export type Numberer = (paragraph: XmlElement) => string | undefined;

/** Counts the paragraphs of a Word document as its lists and styles say (ECMA-376, part 1, 17.9). Bullets are no numbers. */
export function numberer(numbering: XmlTree, styles: XmlTree): Numberer {
  const listOf = listsIn(numbering);
  const inherited = inheritedFrom(styles);
  const counts = new Map<string, Count>();
  const restarted = new Set<string>();
  return (paragraph) => {
    const { id, depth: said, style } = inherited(child(paragraph, 'w:pPr'));
    const list = id === undefined ? undefined : listOf(id);
    if (list === undefined) return undefined;
    const depth =
      said ??
      Math.max(
        list.levels.findIndex((level) => level.style === style),
        0,
      );
    const level = list.levels[depth];
    if (level === undefined) return undefined;
    const count = counts.get(list.counted) ?? [];
    counts.set(list.counted, count);
    const start = restarted.has(`${id} ${depth}`) ? undefined : list.starts.get(depth);
    restarted.add(`${id} ${depth}`);
    goOn(count, depth, list.levels, start);
    return level.format === 'bullet' ? undefined : labelled(level, list.levels, count);
  };
}

/** How far each level of a list is counted. */
type Count = (number | undefined)[];

interface Level {
  readonly start: number;
  readonly format: string;
  /** The label, with `%1` where the number of the first level stands; undefined when the list does not say. */
  readonly text: string | undefined;
  /** It is counted anew after a paragraph of a level less deep than this. */
  readonly restartsBelow: number;
  readonly isInDigits: boolean;
  readonly style: string | undefined;
}

/** Counts one more at a depth, from where the list is said to begin anew or goes on; deeper levels begin anew. */
function goOn(count: Count, depth: number, levels: readonly Level[], start: number | undefined): void {
  const last = count[depth];
  count[depth] = start ?? (last === undefined ? levels[depth]?.start : last + 1);
  for (const [deeper, { restartsBelow }] of levels.entries()) if (depth < restartsBelow) count[deeper] = undefined;
}

function labelled({ text, isInDigits }: Level, levels: readonly Level[], count: Count): string | undefined {
  return text?.replace(/%([1-9])/g, (_, digit: string) => {
    const { format, start = 1 } = levels[Number(digit) - 1] ?? {};
    return numberedAs(isInDigits ? undefined : htmlTypes[format ?? ''])(count[Number(digit) - 1] ?? start);
  });
}

const htmlTypes: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

/** A list of a document: the levels of its definition, which lists share, and where it begins to count by itself. */
interface List {
  readonly counted: string;
  readonly levels: readonly Level[];
  readonly starts: ReadonlyMap<number, number>;
}

function listsIn(numbering: XmlTree): (id: string) => List | undefined {
  const definitions = byId(elements(numbering, 'w:abstractNum'), 'w:abstractNumId');
  const lists = byId(elements(numbering, 'w:num'), 'w:numId');
  const linked = new Map([...definitions.values()].map((one) => [value(child(one, 'w:styleLink')), one]));
  return remembering((id) => {
    const list = lists.get(id);
    const named = definitions.get(value(child(list, 'w:abstractNumId')) ?? '');
    const link = value(child(named, 'w:numStyleLink'));
    const definition = link === undefined ? named : linked.get(link);
    if (definition === undefined) return undefined;
    const overrides = children(list, 'w:lvlOverride').map(
      (one) => [wholeNumber(one.attribs['w:ilvl']) ?? 0, one] as const,
    );
    const anew = new Map(overrides.map(([depth, one]) => [depth, child(one, 'w:lvl')]));
    const levels = children(definition, 'w:lvl').map((level, depth) => levelOf(anew.get(depth) ?? level, depth));
    const starts = overrides.flatMap(([depth, one]) => {
      const start = wholeNumber(value(child(one, 'w:startOverride')));
      return start === undefined ? [] : [[depth, start] as const];
    });
    return { counted: definition.attribs['w:abstractNumId'] ?? '', levels, starts: new Map(starts) };
  });
}

function levelOf(level: XmlElement, depth: number): Level {
  return {
    start: wholeNumber(value(child(level, 'w:start'))) ?? 0,
    format: value(child(level, 'w:numFmt')) ?? 'decimal',
    text: value(child(level, 'w:lvlText')),
    restartsBelow: wholeNumber(value(child(level, 'w:lvlRestart'))) ?? depth,
    isInDigits: child(level, 'w:isLgl') !== undefined,
    style: value(child(level, 'w:pStyle')),
  };
}

/** What numbers a paragraph, by itself or by its style or one that this is based on. */
interface Numbered {
  readonly id?: string | undefined;
  readonly depth?: number | undefined;
  readonly style: string | undefined;
}

function inheritedFrom(styles: XmlTree): (properties: XmlElement | undefined) => Numbered {
  const chainOf = stylesOf(styles);
  const ofStyle = remembering((first): Numbered => {
    let depth: number | undefined;
    for (const style of chainOf(first)) {
      const own = said(child(style, 'w:pPr', 'w:numPr'));
      depth ??= own.depth;
      if (own.id !== undefined) return { id: own.id, depth, style: style.attribs['w:styleId'] };
    }
    return { style: first };
  });
  return (properties) => {
    const style = value(child(properties, 'w:pStyle'));
    const inherited: Numbered = style === undefined ? { style } : ofStyle(style);
    const own = said(child(properties, 'w:numPr'));
    return { ...inherited, id: own.id ?? inherited.id, depth: own.depth ?? inherited.depth };
  };
}

/** The list and level that are said at one place; either may be left to the style. */
const said = (numbered: XmlElement | undefined): Omit<Numbered, 'style'> => ({
  id: value(child(numbered, 'w:numId')),
  depth: wholeNumber(value(child(numbered, 'w:ilvl'))),
});

function byId(all: readonly XmlElement[], name: string): ReadonlyMap<string, XmlElement> {
  return new Map(all.map((one) => [one.attribs[name] ?? '', one]));
}
