import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { htmlText } from './html.ts';
import { type Reading, unreadable, utf8Text } from './reading.ts';
import { gradeOfPicture, tableText } from './tableText.ts';

/**
 * The text of a Markdown document: headings, paragraphs and list items as lines, links as their text, no emphasis marks.
 * A table keeps its rows, with two blanks between the cells.
 */
export function readMarkdown(bytes: Uint8Array, shown: string): Reading {
  const source = utf8Text(bytes, shown);
  if ('problem' in source) return source;
  const parts = partsOf(guarded(source.text));
  if (parts.some(isTangled))
    return unreadable(
      shown,
      'has more emphasis marks in one paragraph, or quotes and lists nested deeper, than can be read: put its text in a .txt file',
    );
  return { text: withPlainMarks(parts.map((part) => blockText(fromMarkdown(part))).join('\n\n')) };
}

/**
 * The text with what the parser would take for something else: notes of one word or address, "[^1]: Ibid.", which it takes
 * for the addresses of links, and bars that part no cells, "A \| B".
 */
const guarded = (text: string) => text.replaceAll('\\|', barInCell).replace(/^( {0,3})(?=\[\^[^\]\s]+\]:)/gm, '$1\\');
const barInCell = '\x1F';

/** Marks of footnotes as other texts have them, "[1]" for "[^1]" and its note, and points without a box to tick. */
const withPlainMarks = (text: string) =>
  text
    .replaceAll(barInCell, '|')
    .replace(/\[\^(\d{1,3})\]:?/g, '[$1]')
    .replace(/^([ \t]*(?:[•*-]|\d{1,3}\.)?[ \t]*)\[[ xX]\] /gm, '$1');

/**
 * The text cut in front of headings and paragraphs, because the parser takes time by the square of the lists that it
 * reads at once. Each part gets the addresses of its links.
 */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let fence: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (
      fence === undefined &&
      part.length > 500 &&
      part.at(-1)?.trim() === '' &&
      /^(?:#{1,6}[ \t]|\p{L})/u.test(line)
    ) {
      parts.push(part.join('\n'));
      part = [];
    }
    const mark = /^ {0,3}(`{3}|~{3})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark === fence)) fence = fence === undefined ? mark : undefined;
    part.push(line);
  }
  parts.push(part.join('\n'));
  if (parts.length === 1) return parts;
  const addresses = addressesIn(text);
  return parts.map((each) => [...addressesOf(each, addresses), '', each].join('\n'));
}

/** Lines that make a label a link, by what is alike in labels. Where a link leads is not read, so a label has one. */
function addressesIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const addresses = new Map<string, Set<string>>();
  for (const [line] of text.matchAll(/^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$/gm)) {
    const [label] = labelsIn(line);
    if (label === undefined || !isAddress(line)) continue;
    const alike = addresses.get(alikeIn(label)) ?? new Set();
    addresses.set(alikeIn(label), alike.add(`[${label}]: address`));
  }
  return addresses;
}

/** Whether the parser takes a line for an address: "[Officer]: They never told us." is what somebody says. */
function isAddress(line: string): boolean {
  const { children } = fromMarkdown(line);
  return children.length === 1 && children[0]?.type === 'definition';
}

function addressesOf(part: string, addresses: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...new Set(labelsIn(part).map(alikeIn))].flatMap((label) => [...(addresses.get(label) ?? [])]);
}

/** What stands in square brackets that have no others in them. A bracket after a backslash is a letter like others. */
function labelsIn(text: string): readonly string[] {
  const found = text.matchAll(/\\[[\]\\]|\[((?:\\[[\]\\]|\\(?![[\]\\])|[^[\]\\])*)\]/g);
  return Array.from(found, ([, label]) => label).filter((label) => label !== undefined);
}

/**
 * What two labels share if the parser may take them for one: it knows no case and no kinds of blanks, and a label in a
 * quote may go on behind the mark of the next line.
 */
function alikeIn(label: string): string {
  return label.toLowerCase().toUpperCase().replace(/[\s>]/g, '');
}

/** Whether the parser, which takes time by the square of such marks, would not come to an end soon. */
function isTangled(text: string): boolean {
  return text.split(/\r?\n[ \t]*\r?\n/).some((part) => {
    const marks = part.match(/\*+|_+|[[\]]|`+/g)?.length ?? 0;
    return marks > 4000 || /^[ \t]*(?:(?:>|[-*+][ \t]|\d+[.)][ \t])[ \t]*){100}|^[ \t]{200}[ \t]*\S/m.test(part);
  });
}

function blockText(node: Nodes): string {
  switch (node.type) {
    case 'root':
    case 'blockquote':
      return node.children.map(blockText).filter(Boolean).join('\n\n');
    case 'heading':
      return inlineText(node.children).replace(/\s*[\r\n]\s*/g, ' ');
    case 'paragraph':
      return paragraphText(node);
    case 'list': {
      const first = node.start ?? 1;
      const items = node.children.map((item, index) => {
        const mark = node.ordered ? `${first + index}. ` : '• ';
        const parts = item.children.map((child) => blockText(child));
        // A list within an item follows its text at once, as in a page.
        const text = parts.reduce((above, part, at) => {
          const nested = item.children[at]?.type === 'list';
          return above === '' ? part : `${above}${nested ? '\n' : '\n\n'}${part}`;
        }, '');
        return mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
      });
      return items.join('\n');
    }
    case 'code':
      return node.value;
    case 'html': {
      const read = htmlText(node.value, '');
      return 'text' in read ? read.text : '';
    }
    default:
      return '';
  }
}

function paragraphText(node: Paragraph): string {
  const text = inlineText(node.children);
  const lines = text.split('\n');
  return isRule(lines[1]) ? tableText(cellsOf(lines)) : text.replace(/\r\n?/g, '\n');
}

/** The line of hyphens under the head of a table. */
function isRule(line: string | undefined): boolean {
  return line?.includes('|') === true && /^[\s|:-]+$/.test(line) && line.includes('-');
}

/** The cells of each row, without the rule under the head. */
function cellsOf(lines: readonly string[]): readonly (readonly string[])[] {
  return lines
    .filter((_, index) => index !== 1)
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
    );
}

/** The text of a line or more. A line break of HTML, which parts no rows of a table, comes as a carriage return. */
function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      if (node.type === 'break') return '\n';
      if (node.type === 'html') return /^<br\b/i.test(node.value) ? '\r' : '';
      if (node.type === 'image' || node.type === 'imageReference') return gradeOfPicture([node.alt ?? '']) ?? '';
      return 'children' in node ? inlineText(node.children) : '';
    })
    .join('');
}
