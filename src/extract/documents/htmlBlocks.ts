import type { Formatter } from 'html-to-text';

/** Lines of their own. */
export const block: Formatter = (node, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(node.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

/** The same, with an empty line around them. */
export const paragraph: Formatter = (node, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(node.children, builder);
  builder.closeBlock({ trailingLineBreaks: 2 });
};
