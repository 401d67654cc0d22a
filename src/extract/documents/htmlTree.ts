import type { HtmlNode } from 'html-to-text';

/** The names of headings. */
export const headingNames = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** The words of a node and all that stands in it. */
export function textOf(node: HtmlNode): string {
  let text = '';
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    text += next.data ?? '';
    for (const child of [...(next.children ?? [])].reverse()) open.push(child);
  }
  return text.trim();
}

/**
 * The pieces of text in a node beside one in it, without the blanks around them; undefined where they have more than `most`
 * letters, or the node holds more than a line of a page does.
 */
export function wordsBeside(one: HtmlNode, node: HtmlNode, most: number): readonly string[] | undefined {
  const words: string[] = [];
  const open = [node];
  let [length, held] = [0, 0];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { data = '', children = [] } = next;
    length += data.trim().length;
    held += children.length;
    if (length > most || held > mostHeld) return undefined;
    if (data.trim() !== '') words.push(data.trim());
    for (const child of children) if (child !== one) open.push(child);
  }
  return words;
}
const mostHeld = 100;

/** The nearest element of one of these names that a node stands in. */
export function above(node: HtmlNode, names: readonly string[]): HtmlNode | undefined {
  let next = node.parent;
  while (next && !names.includes(next.name ?? '')) next = next.parent;
  return next ?? undefined;
}

/** Whether an element of one of these names stands anywhere in a node. */
export function holds(node: HtmlNode, names: readonly string[]): boolean {
  for (const one of allIn(node)) if (one !== node && names.includes(one.name ?? '')) return true;
  return false;
}

/** What is read once of all elements of the page that a node is in. */
export function oncePerPage<T>(read: (nodes: Iterable<HtmlNode>) => T): (node: HtmlNode) => T {
  const known = new WeakMap<HtmlNode, { readonly read: T }>();
  return (node) => {
    let root = node;
    while (root.parent) root = root.parent;
    const of = known.get(root) ?? { read: read(allIn(root)) };
    known.set(root, of);
    return of.read;
  };
}

/** A node and all that stands in it, its last child first. */
function* allIn(root: HtmlNode): Iterable<HtmlNode> {
  const left = [root];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    yield next;
    for (const child of next.children ?? []) left.push(child);
  }
}

/** How many titles a page has. */
export const titlesOfPage = oncePerPage((nodes) => {
  let count = 0;
  for (const { name } of nodes) count += Number(name === 'h1');
  return count;
});

/** How many characters of a node's words stand in links and buttons. */
export function lengthOfLinks(node: HtmlNode): number {
  let length = 0;
  const open = [...(node.children ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.name === 'a' || next.name === 'button') length += textOf(next).length;
    else for (const child of next.children ?? []) open.push(child);
  }
  return length;
}
