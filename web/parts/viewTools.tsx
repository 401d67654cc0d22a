import { useState } from 'preact/hooks';
import { useAddress } from '../address.ts';
import type { Operation } from '../graphql.ts';
import { answerLink, graphqlLink, tableLink } from '../links.ts';
import { saveAsPng, saveAsSvg } from '../picture.ts';
import { Problem } from './answered.tsx';

/**
 * Which data the files of a view hold: a ready table with the view's filters, or the answer to its operation, or to another
 * one, where lists that the view has side by side would make a row of every combination.
 */
type FilesOf =
  | 'answer'
  | { readonly table: string; readonly filters: Readonly<Record<string, string | undefined>> }
  | { readonly link: (format: 'csv' | 'parquet') => string };

interface ViewToolsProps<Result, Variables> {
  /** The operation that the view ran. */
  readonly operation: Operation<Result, Variables>;
  readonly variables: Variables;
  /** Whether the view can be seen as a table; when it always is one, it cannot. */
  readonly hasTable?: boolean;
  readonly files?: FilesOf;
  /** The id of the one thing that the view is about: the graph around it is another form. */
  readonly graphOf?: string;
  /** Draws what the view shows, where it shows a picture. */
  readonly picture?: () => SVGSVGElement | Promise<SVGSVGElement>;
  /** The name of saved files, without an ending. */
  readonly name: string;
}

/** Whether the address asks for the view as a table. */
export function useAsTable(): boolean {
  return useAddress().query.get('as') === 'table';
}

/** The other forms of what a view shows: a table, its GraphQL operation, files, a picture. */
export function ViewTools<Result, Variables>(props: ViewToolsProps<Result, Variables>) {
  const { operation, variables, hasTable = true, files = 'answer', graphOf, picture, name } = props;
  const address = useAddress();
  const isTable = useAsTable();
  const [error, setError] = useState<unknown>();
  const fileLink = (format: 'csv' | 'parquet') => {
    if (files === 'answer') return answerLink(operation, variables, format);
    return 'link' in files ? files.link(format) : tableLink(files.table, files.filters, format);
  };
  const save = async (how: typeof saveAsSvg) => {
    try {
      if (picture !== undefined) await how(await picture(), name);
      setError(undefined);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <fieldset class="tools" aria-label="This view in other forms">
      {hasTable && (
        <button type="button" aria-pressed={isTable} onClick={() => address.set({ as: isTable ? undefined : 'table' })}>
          As table
        </button>
      )}
      {graphOf !== undefined && <a href={`/graph?from=${graphOf}`}>As graph</a>}
      <a href={graphqlLink(operation, variables)}>As GraphQL</a>
      <a href={fileLink('csv')} download={`${name}.csv`}>
        CSV
      </a>
      <a href={fileLink('parquet')} download={`${name}.parquet`}>
        Parquet
      </a>
      {picture !== undefined && (
        <>
          <button type="button" onClick={() => save(saveAsSvg)}>
            As picture (SVG)
          </button>
          <button type="button" onClick={() => save(saveAsPng)}>
            As picture (PNG)
          </button>
        </>
      )}
      {error !== undefined && <Problem error={error} />}
    </fieldset>
  );
}
