import type { Formatter, HtmlNode } from 'html-to-text';
import { block } from './htmlBlocks.ts';
import { above, holds, lengthOfLinks, oncePerPage, textOf, titlesOfPage } from './htmlTree.ts';

/** What stands at the side is about other pages, unless it tells facts in pairs or in a table, or is a box of the text. */
export const aside: Formatter = (node, walk, builder) => {
  if (holds(node, ['dl', 'table']) || isBoxOfText(node)) block(node, walk, builder);
};

/** A box within the text that says more than where to go. */
function isBoxOfText(node: HtmlNode): boolean {
  if (above(node, ['article', 'main']) === undefined) return false;
  const text = textOf(node);
  return (
    !isElsewhere.test(text) && /\p{L}{2}[.!?]["'”’)]*(?:\s|$)/u.test(text) && lengthOfLinks(node) * 2 < text.length
  );
}
const isElsewhere =
  /^\s*(?:related|see also|read (?:more|next)|more (?:on|about|from|like)|share|follow|sign up|subscribe|contact|get in touch|about (?:us|this (?:page|site)|hmic\w*)|media (?:enquiries|contact)|notes? to editors|latest|other)\b/i;

/** What a page hides outside its matter, and is mostly links, is a menu. */
export const hidden: Formatter = (node, walk, builder) => {
  const isMenu = above(node, ['article', 'main']) === undefined && lengthOfLinks(node) * 2 > textOf(node).length;
  if (!isMenu) block(node, walk, builder);
};

/**
 * Leaves an element out, unless it holds what the page is about: some pages stand in one form as a whole, what a site
 * calls its notices may stand on all of a page, and what victims said may be called feedback.
 */
export const unlessHolding =
  (...matter: readonly string[]): Formatter =>
  (node, walk, builder) => {
    const tells = isBoxOfText(node) && !holds(node, ['button', 'form', 'input']);
    if (tells || holds(node, matter)) block(node, walk, builder);
  };

/** The head of an article is where its title stands; the head of a page is not, unless no other title is there. */
export const header: Formatter = (node, walk, builder) => {
  const isInMatter = above(node, ['article', 'main']) !== undefined;
  if (isInMatter || (holds(node, ['h1']) && titlesOfPage(node) === 1)) block(node, walk, builder);
};

/** The lists before a page's first title that are mostly links: the menus of a site that marks none as such. */
export const menusBeforeTitle = oncePerPage((nodes): ReadonlySet<HtmlNode> => {
  const lists = new Set<HtmlNode>();
  let hasTitle = false;
  // From the end of the page to its beginning.
  for (const node of nodes) {
    if (node.name === 'h1') {
      hasTitle = true;
      lists.clear();
    } else if (listNames.includes(node.name ?? '') && above(node, listNames) === undefined) lists.add(node);
  }
  return new Set([...lists].filter((list) => hasTitle && lengthOfLinks(list) * 2 > textOf(list).length));
});
const listNames = ['ul', 'ol'];
