import type { Formatter, HtmlNode } from 'html-to-text';
import { block, paragraph } from './htmlBlocks.ts';
import { above, headingNames, holds, oncePerPage, textOf } from './htmlTree.ts';

/** A button is a title where a heading has no other words, or where it opens the section that it names. */
export const button: Formatter = (node, walk, builder) => {
  const heading = above(node, headingNames);
  if (heading !== undefined) {
    if (lengthOfHeading(heading) === textOf(node).length) walk(node.children, builder);
  } else if (controlledBy(node) !== undefined && !saysWhatItDoes(node)) paragraph(node, walk, builder);
};

/** What opens and closes a section may be its title, or only say what it does. */
export const toggle: Formatter = (node, walk, builder) => {
  if (above(node, headingNames) !== undefined || !saysWhatItDoes(node)) walk(node.children, builder);
};

export const summary: Formatter = (node, walk, builder) => {
  if (holds(node, headingNames) || !saysWhatItDoes(node)) block(node, walk, builder);
};

const saysWhatItDoes = (node: HtmlNode) =>
  /^\s*(?:view|show|hide|read|see|expand|open|close|menu|search)\b/i.test(textOf(node));

/** A section that something opens is read though it is closed; what else is hidden is not. */
export const closed: Formatter = (node, walk, builder) => {
  const id = node.attribs?.['id'];
  if (id !== undefined && openedIn(node).has(id)) block(node, walk, builder);
};

/** The name of the section that an element opens and closes, where that is no menu. */
function controlledBy(node: HtmlNode): string | undefined {
  const { 'aria-expanded': expanded, 'aria-controls': id } = node.attribs ?? {};
  return expanded === undefined || /^\s*(?:menu|search|navigation)\b/i.test(textOf(node)) ? undefined : id;
}

/** The names of all sections of a page that something opens and closes. */
const openedIn = oncePerPage((nodes): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const node of nodes) {
    const id = controlledBy(node);
    if (id !== undefined) found.add(id);
  }
  return found;
});

/** As many buttons may stand in one heading as anybody likes. */
function lengthOfHeading(heading: HtmlNode): number {
  const known = headingLengths.get(heading) ?? textOf(heading).length;
  headingLengths.set(heading, known);
  return known;
}
const headingLengths = new WeakMap<HtmlNode, number>();
