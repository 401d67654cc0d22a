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

/** The nearest element of one of these names that a node stands in. */
export function above(node: HtmlNode, names: readonly string[]): HtmlNode | undefined {
  let next = node.parent;
  while (next && !names.includes(next.name ?? '')) next = next.parent;
  return next ?? undefined;
}

/** Whether an element of one of these names stands anywhere in a node. */
export function holds(node: HtmlNode, names: readonly string[]): boolean {
  const open = [...(node.children ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (names.includes(next.name ?? '')) return true;
    for (const child of next.children ?? []) open.push(child);
  }
  return false;
}
