import { anyMonth } from '../ingest/dates.ts';
import { isHeading } from './headings.ts';
import { actionLabel } from './labels.ts';
import { pointSigns } from './lines.ts';
import type { Marker } from './openBlocks.ts';

const bullet = new RegExp(
  `^(?:[${pointSigns}○∙·◆→\\uF02D*]|[-–—](?=\\s)|o(?=\\t|\\s{2,}|\\s+[A-Z]))\\s*(?:(?=\\d{1,2}\\.\\s))?`,
  'u',
);

const number = /^\(?(\d{1,2}(?:\.\d{1,2}){0,2})(?:[.)]\s+|\s{2,})(?=\S)/;

// "4.12 Staff", and in a summary "S12 Staff".
const paragraphNumber = /^(\d{1,2}\.\d{1,3}|S\d{1,3})\.?\s+(?=\p{Lu})/u;

const letter = /^\(?([a-z]|i{1,3}|iv|v|vi{1,3}|ix|x)[).]\s+(?=\S)/;

// A capital is as often an initial, so that a gap has to follow it.
const capital = /^(?:\(([A-Z])\)\s+|([A-Z])[.)](?:\t\s*|\s{2,}))(?=\S)/;

interface Marked {
  readonly length: number;
  readonly note: boolean;
  readonly marker?: Marker;
}

/** What a line begins with that marks it as a point or a footnote. */
export function markerOf(
  text: string,
  marks: ReadonlySet<string>,
  isAlone: boolean,
  endsBelow: boolean,
): Marked | undefined {
  const head = text.slice(0, 60);
  if (/^(?:\*\*|\*[^\s*])/.test(head)) return isTableNote(head) ? { length: 0, note: true } : undefined;
  const point = bullet.exec(head);
  if (point !== null) {
    const inner = number.exec(head.slice(point[0].length));
    if (inner !== null)
      return {
        length: point[0].length + inner[0].length,
        note: false,
        marker: { kind: 'number', label: inner[1] ?? '' },
      };
    return { length: point[0].length, note: false, marker: { kind: 'bullet', label: point[0].trim() } };
  }
  const lettered = letter.exec(head);
  if (lettered !== null)
    return { length: lettered[0].length, note: false, marker: { kind: 'letter', label: lettered[1] ?? '' } };
  const capitalised = capital.exec(head);
  if (capitalised !== null && !(isAlone && isHeading(text)))
    return {
      length: capitalised[0].length,
      note: false,
      marker: { kind: 'letter', label: capitalised[1] ?? capitalised[2] ?? '' },
    };
  const named = actionLabel(head);
  if (named !== undefined && /^\p{Lu}/u.test(text.slice(named.length)))
    return {
      length: named.length,
      note: false,
      marker: { kind: 'number', label: named.label, action: named.kind },
    };
  const numbered = number.exec(head) ?? paragraphNumber.exec(head);
  if (
    numbered !== null &&
    !/^\d{1,2}\s{2,}\d/.test(head) &&
    !(isAlone && isHeading(text) && !goesOnInPoint(text, numbered))
  )
    return { length: numbered[0].length, note: false, marker: { kind: 'number', label: numbered[1] ?? '' } };
  const noted = /^(?:(\d{1,2})|[¹²³⁴⁵⁶⁷⁸⁹†‡])\s*(?=["'“‘]?\p{Lu})/u.exec(head);
  // A small number begins a footnote when it is set as a mark on a word somewhere.
  const isFootnote = noted !== null && (noted[1] === undefined || marks.has(noted[1]));
  return isFootnote && (endsBelow || !isHeading(text)) && !beginsWithDate.test(head)
    ? { length: noted[0].length, note: true }
    : undefined;
}

/** A numbered point goes on with a sentence above it; a heading begins with a capital. */
const goesOnInPoint = (text: string, [mark]: RegExpExecArray) => /^\p{Ll}/u.test(text.slice(mark.length));

/** "2021, 6 percent fewer", "2014 report": the line above goes on with a number. */
export const goesOnFromNumber = /^\(?(?:\d[\d,.%]*\s+)+\p{Ll}/u;

/** "between", and on the next line "1 July 2018 and 31 December 2018" */
const beginsWithDate = new RegExp(`^\\d{1,2} (?:${anyMonth}),? (?:19|20)\\d\\d\\b`, 'i');

const isTableNote = (head: string) => /^\*{1,2}\s?(?:Note|Data|Rate|Source|Figures?)\b/i.test(head);

const footnoteMark =
  /(?=\d)(?:(?<=(?:[\p{L})]|\b\p{Lu}\d{1,4})[.,;:’”'"]?)\d{1,2}(?=[\s.,;)])|(?<=\b(?:19|20)\d\d(?:[/–-]\d\d)?\.)\d{1,2}(?=\s+\p{Lu}))/gu;

/** The small numbers that are set as marks on words. Those on "A12" may be 12 and 2. */
export function footnoteMarks(source: string): ReadonlySet<string> {
  const marks = new Set<string>();
  footnoteMark.lastIndex = 0;
  for (let mark = footnoteMark.exec(source); mark !== null; mark = footnoteMark.exec(source)) {
    marks.add(mark[0]);
    footnoteMark.lastIndex = mark.index + 1;
  }
  return marks;
}
