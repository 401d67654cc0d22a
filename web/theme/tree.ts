/** A theme with the themes under it. */
export interface Branch<Theme> {
  readonly node: Theme;
  readonly under: readonly Branch<Theme>[];
}

interface InScheme {
  readonly slug: string;
  readonly label: string;
  readonly broader: { readonly slug: string } | null;
}

/** The scheme as a tree, each level by label. A theme whose broader one is not there stands at the top. */
export function treeOf<Theme extends InScheme>(themes: readonly Theme[]): readonly Branch<Theme>[] {
  const here = new Set(themes.map(({ slug }) => slug));
  const under = new Map<string | undefined, Theme[]>();
  for (const theme of themes) {
    const above = theme.broader !== null && here.has(theme.broader.slug) ? theme.broader.slug : undefined;
    under.set(above, [...(under.get(above) ?? []), theme]);
  }
  const branches = (above: string | undefined): readonly Branch<Theme>[] =>
    (under.get(above) ?? [])
      .sort((one, other) => (one.label < other.label ? -1 : 1))
      .map((node) => ({ node, under: branches(node.slug) }));
  return branches(undefined);
}
