import type { Formatter, HtmlNode, Selector } from 'html-to-text';
import { block, paragraph } from './htmlBlocks.ts';
import { picture } from './htmlPictures.ts';
import { button, closed, summary, toggle } from './htmlSections.ts';
import { aside, header, hidden, menusBeforeTitle, unlessHolding } from './htmlSurroundings.ts';
import { inColumns, isCell } from './htmlTables.ts';
import { above, headingNames, holds, textOf } from './htmlTree.ts';
import { listMarks } from './listMarks.ts';
import { isGradeHead, tableText } from './tableText.ts';

const list: Formatter = (node, walk, builder) => {
  if (menusBeforeTitle(node).has(node)) return;
  const items = (node.children ?? []).filter((child) => child.type === 'tag' && !isButton(child));
  const marks = listMarks(node, items);
  const nested = node.parent?.name === 'li';
  const breaks = nested ? 1 : 2;
  const maxPrefixLength = marks.reduce((most, mark) => Math.max(most, mark.length), 0);
  builder.openList({ leadingLineBreaks: breaks, interRowLineBreaks: 1, maxPrefixLength });
  items.forEach((item, index) => {
    builder.openListItem({ prefix: marks[index] ?? '' });
    walk([item], builder);
    builder.closeListItem();
  });
  builder.closeList({ trailingLineBreaks: breaks });
};

const table: Formatter = (node, walk, builder) => {
  if (isLayout(node)) return block(node, walk, builder);
  walk(inTable(node, ['caption']), builder);
  const rows = inTable(node, ['tr']).map((row) => (row.children ?? []).filter(isCell));
  if (isBox(rows)) {
    for (const cell of rows.flat()) paragraph(cell, walk, builder);
    return;
  }
  builder.openTable();
  for (const row of rows) {
    builder.openTableRow();
    for (const cell of row) {
      builder.openTableCell();
      walk(cell.children, builder);
      builder.closeTableCell({ colspan: 1 });
    }
    builder.closeTableRow();
  }
  builder.closeTable({ tableToString: (read) => tableText(inColumns(rows, read)) });
};

/** A frame around text: a table of one column, with lists or several paragraphs of sentences in a cell, or with a heading over a sentence. */
function isBox(rows: readonly (readonly HtmlNode[])[]): boolean {
  if (rows.every((row) => row.length < 2)) return true;
  const head = rows[0]?.map(textOf) ?? [];
  if (head.some(isGradeHead) && head.every((text) => text === '' || isGradeHead(text))) return false;
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isOverText = rows.some((row) => row.length < columns && row.some((cell) => endsSentence.test(textOf(cell))));
  return rows.flat().some((cell) => {
    if (holds(cell, ['ul', 'ol']) || (isOverText && holds(cell, headingNames))) return true;
    const paragraphs = (cell.children ?? []).filter(({ name }) => name === 'p').map(textOf);
    return paragraphs.length > 1 && paragraphs.some((text) => /[.:;?!]$/.test(text));
  });
}

const endsSentence = /\p{Ll}[.?!](?:\s|$)/u;

/** A figure and what it is of are a line: "64%", "think that the police do a good job". */
const term: Formatter = (node, walk, builder) => {
  const told = isFigure.test(textOf(node)) ? besideFigure(node) : undefined;
  if (told === undefined) return block(node, walk, builder);
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(node.children, builder);
  builder.addInline(' ');
  walk(told.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const description: Formatter = (node, walk, builder) => {
  const of = elementBeside(node, 'prev');
  if (of?.name !== 'dt' || !isFigure.test(textOf(of)) || besideFigure(of) !== node) block(node, walk, builder);
};

/** What is told of a figure, where it goes on with it. */
function besideFigure(figure: HtmlNode): HtmlNode | undefined {
  const told = elementBeside(figure, 'next');
  return told?.name === 'dd' && /^\p{Ll}/u.test(textOf(told)) ? told : undefined;
}

/** The element before or after one, with nothing but blanks between. */
function elementBeside(node: HtmlNode, side: 'prev' | 'next'): HtmlNode | undefined {
  let beside = node[side];
  while (beside && beside.type === 'text' && (beside.data ?? '').trim() === '') beside = beside[side];
  return beside ?? undefined;
}

/** The rows or captions of a table itself. */
function inTable(node: HtmlNode, names: readonly string[]): readonly HtmlNode[] {
  return (node.children ?? []).flatMap((child) => {
    if (names.includes(child.name ?? '')) return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.name ?? '') ? inTable(child, names) : [];
  });
}

/** Old pages are laid out by tables, which are no rows of facts. */
function isLayout(node: HtmlNode): boolean {
  return node.attribs?.['role'] === 'presentation' || holds(node, ['table', 'h1', 'h2', 'h3', 'article', 'main']);
}

/** A point that is only a button, as of a list of what to do with the page. */
function isButton({ children = [] }: HtmlNode): boolean {
  const said = children.filter(({ type, data = '' }) => type === 'tag' || data.trim() !== '');
  return said.length > 0 && said.every(({ name }) => name === 'button');
}

/** A mark of a note stands in brackets, because it would run into its word; the way back, and to a file, says nothing. */
const link: Formatter = (node, walk, builder) => {
  const isInPage = node.attribs?.['href']?.startsWith('#') ?? false;
  const text = isInPage || node.attribs?.['download'] !== undefined ? textOf(node) : '';
  if (/^[↩↑⤴^]\uFE0E?\uFE0F?$|^\W{0,3}(?:back|return) to\b|^download\b/i.test(text)) return;
  const isMark = above(node, ['sup']) !== undefined && /^(?:\d{1,3}|[a-z*†‡])$/i.test(text);
  if (isMark) builder.addInline('[');
  walk(node.children, builder);
  if (isMark) builder.addInline(']');
};

/** A mark of a note behind a figure stands in brackets, too, because it would be one of its digits. */
const raised: Formatter = (node, walk, builder) => {
  const text = textOf(node);
  const isMark = /^\d{1,2}$/.test(text) && /[\d%]$/.test(node.prev?.data ?? '') && !holds(node, ['a']);
  if (isMark) builder.addInline('[');
  walk(node.children, builder);
  if (isMark) builder.addInline(']');
};

/** A figure and what it is of, as boxes of figures have them: their style parts them, and the text must. */
const part: Formatter = (node, walk, builder) => {
  if (opensOrCloses.test(textOf(node)) && above(node, opening) !== undefined) return;
  walk(node.children, builder);
  const [only, ...others] = node.children ?? [];
  if (others.length > 0 || only?.type !== 'text' || !isFigure.test(only.data ?? '')) return;
  if (node.next?.type === 'tag' && isWhatIsCounted.test(textOf(node.next))) builder.addInline(' ');
};
const isWhatIsCounted = /^(?!(?:st|nd|rd|th)\b)\p{L}{2,}\s+\p{L}/u;
const isFigure = /^\s*[£+-]?\d[\d,.]*\s?(?:%|m|bn|k|million|billion)?\s*$/;

/** An icon that is drawn as a letter, or the words of one that opens and closes. */
const icon: Formatter = (node, walk, builder) => {
  const text = textOf(node);
  if (text.length > longestIcon && !opensOrCloses.test(text)) walk(node.children, builder);
};
/** "Show this section", "Hide". */
const opensOrCloses = /^(?:\W|show|hide|open|close|expand|collapse|this|section|details)+$/i;
const opening = ['button', 'summary'];
const longestIcon = 2;

export const formatters: Readonly<Record<string, Formatter>> = {
  list,
  table,
  form: unlessHolding('h1', 'h2', 'article', 'main'),
  surrounding: unlessHolding('h1', 'article', 'main'),
  header,
  block,
  paragraph,
  button,
  toggle,
  summary,
  closed,
  icon,
  term,
  description,
  picture,
  link,
  raised,
  aside,
  hidden,
  part,
};

/** By format, what is read so: elements, and what pages call and mark them. Of two as special, the later one holds. */
const formats: readonly (readonly [format: string, selectors: readonly string[]])[] = [
  ['hidden', ['div', 'section'].flatMap((name) => [`${name}[style*="display"]`, `${name}[aria-hidden="true"]`])],
  ['skip', words('head title script style noscript template hr')],
  ['skip', words('math video audio canvas iframe object input select textarea')],
  ['picture', words('img svg')],
  ['aside', ['aside']],
  [
    'skip',
    words(
      'nav footer dialog div.modal [role="dialog"] [class*="breadcrumb"] .print-link .skip-link .govuk-skip-link [class*="back-to"]',
    ),
  ],
  ['closed', ['[hidden]']],
  ['skip', words('[data-nosnippet] .govuk-visually-hidden .visually-hidden .sr-only .screen-reader-text')],
  // What a chart says of itself to those who hear it.
  [
    'skip',
    words(
      '[id^="highcharts-screen-reader"] [class*="highcharts-screen-reader"] [class*="highcharts-exit-anchor"] [class*="highcharts-a11y"]',
    ),
  ],
  // A section that a reader has not opened: the browser finds its words, and so does this.
  ['block', ['[hidden="until-found"]']],
  ['summary', ['summary']],
  ['term', ['dt']],
  ['description', ['dd']],
  ['block', words('figcaption address details fieldset legend tr td th caption center hgroup body')],
  ['paragraph', words('h1 h2 h3 h4 h5 h6 blockquote dl figure')],
  ['list', words('ul ol menu')],
  ['table', ['table']],
  ['form', ['form']],
  ['header', ['header']],
  ['button', ['button']],
  ['toggle', words('a[data-toggle="collapse"] a[data-bs-toggle="collapse"]')],
  ['part', words('span strong b em')],
  ['icon', ['span', 'i', 'b'].map((name) => `${name}[aria-hidden="true"]`)],
  ['surrounding', ['div', 'section'].flatMap((name) => [`${name}[class*="cookie"]`, `${name}[id*="cookie"]`])],
  ['surrounding', ['ul', 'div', 'section'].map((name) => `${name}[class*="share"]`)],
  [
    'surrounding',
    ['div', 'section'].flatMap((name) => [`${name}[class*="notification"]`, `${name}[class*="feedback"]`]),
  ],
];

function words(list: string): readonly string[] {
  return list.split(' ');
}

export const selectors: readonly Selector[] = [
  ...formats.flatMap(([format, all]) => all.map((selector) => ({ selector, format }))),
  { selector: 'a', format: 'link' },
  { selector: 'sup', format: 'raised' },
  // The way back from a note of a Word document.
  { selector: 'a[href^="#footnote-ref"]', format: 'skip' },
  { selector: 'a[href^="#endnote-ref"]', format: 'skip' },
];
