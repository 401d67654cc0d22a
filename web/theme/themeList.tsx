import { ask } from '../api.ts';
import { useAll } from '../lists/useAll.ts';
import { Loading, Problem } from '../parts/answered.tsx';
import { DataTable } from '../parts/dataTable.tsx';
import { View } from '../parts/view.tsx';
import { useAsTable, ViewTools } from '../parts/viewTools.tsx';
import { counted } from '../words.ts';
import { type ListedTheme, themeTreeOperation } from './theme.graphql.ts';
import { type Branch, treeOf } from './tree.ts';

/** The theme scheme as a tree, with what the graph has in each theme. */
export function ThemeList() {
  const asTable = useAsTable();
  const { items, totalCount, isLoading, error } = useAll(
    async (after, signal) => (await ask(themeTreeOperation, { after }, signal)).themes,
    'themes',
  );
  return (
    <View
      title="Themes"
      lead="The scheme under which findings and recommendations are filed. A theme counts those of the themes under it too."
    >
      <ViewTools operation={themeTreeOperation} variables={{}} name="themes" />
      {error !== undefined && <Problem error={error} />}
      {totalCount === undefined && error === undefined && <Loading />}
      <div aria-busy={isLoading}>
        {asTable && totalCount !== undefined && <ThemeTable themes={items} caption={counted(totalCount, 'theme')} />}
        {!asTable && (
          <div class="tree">
            <Branches branches={treeOf(items)} />
          </div>
        )}
        {!isLoading && totalCount !== undefined && items.length < totalCount && (
          <p>
            The first {items.length.toLocaleString('en-GB')} of {counted(totalCount, 'theme')}.
          </p>
        )}
      </div>
    </View>
  );
}

function Branches({ branches }: { readonly branches: readonly Branch<ListedTheme>[] }) {
  if (branches.length === 0) return null;
  return (
    <ul>
      {branches.map(({ node, under }) => (
        <li key={node.slug}>
          <a href={`/themes/${node.slug}`}>{node.label}</a> <span class="count">{countsOf(node)}</span>
          <Branches branches={under} />
        </li>
      ))}
    </ul>
  );
}

function countsOf({ findings, recommendations }: ListedTheme): string {
  if (findings.totalCount + recommendations.totalCount === 0) return 'nothing yet';
  const found = counted(findings.totalCount, 'finding');
  return recommendations.totalCount === 0
    ? found
    : `${found}, ${counted(recommendations.totalCount, 'recommendation')}`;
}

function ThemeTable({ themes, caption }: { readonly themes: readonly ListedTheme[]; readonly caption: string }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { heading: 'Theme', cell: ({ slug, label }) => <a href={`/themes/${slug}`}>{label}</a> },
        { heading: 'Weaknesses', cell: ({ weaknesses }) => weaknesses.totalCount, isNumber: true },
        { heading: 'Strengths', cell: ({ strengths }) => strengths.totalCount, isNumber: true },
        { heading: 'All findings', cell: ({ findings }) => findings.totalCount, isNumber: true },
        { heading: 'Recommendations', cell: ({ recommendations }) => recommendations.totalCount, isNumber: true },
        { heading: 'Definition', cell: ({ definition }) => definition },
      ]}
      rows={themes}
      rowKey={({ slug }) => slug}
    />
  );
}
